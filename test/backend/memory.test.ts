/** Memory: collected owners free their arrays within a synchronous loop, budgets hold, errors list what is large. */
import assert from 'node:assert/strict';
import { collector } from '../../lib/backend/budget.js';
import { door } from '../../lib/backend/index.js';
import { nd } from '../../lib/index.js';
import { FLOAT32, array, kept, probe } from './probe.js';

const MB = 2 ** 20;

/** Runs `body` under a hard budget of `bytes` above what lives now. */
function within(bytes: number, body: () => void): void {
  collector()?.('major');
  const { liveBytes, softBudget, hardBudget } = door().memory(true);
  door().configure({ softBudget: liveBytes + bytes / 2, hardBudget: liveBytes + bytes });
  try {
    body();
  } finally {
    door().configure({ hardBudget, softBudget });
  }
}

describe('native memory', function () {
  this.timeout(60_000);

  it('a million small operations in one synchronous loop stay under a fixed bound', () => {
    const { plan } = probe('copy', []);
    const source = array([1, 2, 3, 4]);
    let most = 0;
    for (let i = 0; i < 1e6; i++) {
      const owner = { handle: 0 };
      owner.handle = door().run1(plan, source, owner);
      if (i % 10_000 === 0) most = Math.max(most, door().memory(false).liveBytes);
    }
    assert.ok(most < 64 * MB, `${most} bytes were alive`);
  });

  it('a hundred thousand arrays of 64 KB in one loop, 6 GB in all, stay under a fixed bound', () => {
    const { plan, meta } = probe('copy', [], 16384);
    const source = door().create(meta, kept());
    let most = 0;
    for (let i = 0; i < 1e5; i++) {
      const owner = { handle: 0 };
      owner.handle = door().run1(plan, source, owner);
      if (i % 100 === 0) most = Math.max(most, door().memory(false).liveBytes);
    }
    assert.ok(most < 600 * MB, `${most} bytes were alive`);
  });

  it('garbage makes room under the hard budget', () => {
    const { plan, meta } = probe('copy', [], MB);
    const source = door().create(meta, kept());
    within(64 * MB, () => {
      for (let i = 0; i < 200; i++) {
        const owner = { handle: 0 };
        owner.handle = door().run1(plan, source, owner);
        assert.ok(door().memory(false).liveBytes <= door().memory(false).hardBudget);
      }
    });
  });

  it('what is alive beyond the hard budget is a clear error that lists the largest arrays', () => {
    const meta = door().meta(FLOAT32, [1024, 1024]);
    const owners: object[] = [];
    within(32 * MB, () => {
      assert.throws(
        () => {
          for (let i = 0; i < 20; i++) {
            const owner = {};
            owners.push(owner);
            door().create(meta, owner);
          }
        },
        (error: Error & { code?: string }) => {
          assert.equal(error.code, 'OutOfMemory');
          assert.match(error.message, /4\.2 MB more than .* Largest: .*float32 \(1024, 1024\)/);
          assert.match(error.message, /MXLAB_MEMORY_BUDGET/);
          return true;
        },
      );
      assert.ok(owners.length >= 5 && owners.length <= 9, `${owners.length} arrays fitted`);
    });
  });

  it('an arena beyond the hard budget is the same error', () => {
    within(32 * MB, () => {
      const make = (bytes: number): number =>
        door().executor(
          new Int32Array(0),
          new Int32Array(0),
          new Float64Array(0),
          bytes,
          new Float64Array(0),
          null,
        );
      assert.throws(() => make(64 * MB), { code: 'OutOfMemory' });
      door().releaseExecutor(make(8 * MB));
    });
  });

  it('release gives the bytes back at once', () => {
    const meta = door().meta(FLOAT32, [MB]);
    const before = door().memory(true).liveBytes;
    const handle = door().create(meta, {});
    const grown = door().memory(false).liveBytes - before;
    assert.ok(grown >= 4 * MB && grown < 4.5 * MB, `${grown} bytes`);
    door().release(handle);
    assert.equal(door().memory(false).liveBytes, before);
  });

  it('freed memory is kept for reuse up to a quarter of the hard budget', () => {
    within(256 * MB, () => {
      const limit = door().memory(false).hardBudget / 4;
      for (let round = 0; round < 4; round++) {
        const handles: number[] = [];
        for (let i = 0; i < 60; i++) {
          const meta = door().meta(FLOAT32, [(1 + ((i * 7 + round) % 30)) * 25_000]);
          handles.push(door().create(meta, null));
        }
        for (const handle of handles) door().release(handle);
        const { cachedBytes } = door().memory(false);
        assert.ok(cachedBytes <= limit * 1.25, `${cachedBytes} bytes are cached, the limit is ${limit}`);
      }
    });
  });

  it('temporaries of large expressions do not pile up', () => {
    const x = nd.ones([2_000_000]);
    const y = nd.ones([2_000_000]);
    let most = 0;
    for (let i = 0; i < 120; i++) {
      x.$mul(y).$add(1);
      most = Math.max(most, door().memory(false).liveBytes);
    }
    nd.waitall();
    assert.ok(most < 300 * MB, `${most} bytes were alive`);
  });

  it('a major collection frees what minor ones took for lasting', () => {
    const owners = Array.from({ length: 100 }, () => ({ handle: 0 }));
    const { meta } = probe('copy', []);
    for (const owner of owners) owner.handle = door().create(meta, owner);
    for (let i = 0; i < 3; i++) collector()?.('minor');
    const before = door().memory(true).liveArrays;
    owners.length = 0;
    collector()?.('major');
    assert.ok(door().memory(true).liveArrays <= before - 90);
  });

  it('an array without owner lives until it is released', () => {
    const { meta } = probe('copy', []);
    const handle = door().create(meta, null);
    door().write(handle, Float32Array.of(1, 2, 3, 4), 0);
    for (let i = 0; i < 3; i++) door().memory(true);
    assert.equal(door().isReady(handle), true);
    door().release(handle);
  });
});
