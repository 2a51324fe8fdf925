/** Memory of queued work: a caller that is faster than the engine waits by bytes, small work never does. */
import assert from 'node:assert/strict';
import { collector } from '../../lib/backend/budget.js';
import { door } from '../../lib/backend/index.js';
import { FLOAT32, array, floats, integers, kept, probe } from './probe.js';

const MB = 2 ** 20;

/** Runs `body` under a hard budget of `bytes` above what lives now, and gives it what lives now. */
function within(bytes: number, queueBytes: number, body: (live: number) => void): void {
  collector()?.('major');
  door().waitAll();
  const { liveBytes, softBudget, hardBudget } = door().memory(true);
  door().configure({ softBudget: hardBudget, hardBudget: liveBytes + bytes, queueBytes });
  try {
    body(liveBytes);
  } finally {
    door().configure({ hardBudget, queueBytes: Math.floor(hardBudget / 8) });
    door().configure({ softBudget });
  }
}

/** Everything the engine holds beyond `live`. */
const held = (live: number): number => {
  const { liveBytes, cachedBytes } = door().memory(false);
  return liveBytes + cachedBytes - live;
};

/** A result of `count` floats that the engine makes a little later; nothing of it is kept. */
function temporary(count: number): void {
  const { meta, plan } = probe('engine_probe_sleep', [1], count);
  const source = door().create(meta, null);
  const result = door().run1(plan, source, null);
  door().release(source);
  door().release(result);
  door().releasePlan(plan);
}

describe('memory of queued work', function () {
  this.timeout(120_000);

  it('large temporaries of changing sizes, made faster than they are computed, stay under a fixed peak', () => {
    within(256 * MB, 48 * MB, (live) => {
      let [most, made] = [0, 0];
      for (let i = 0; i < 120; i++) {
        const count = (5 + i) * (MB / 16); // from 1.2 MB to 31 MB: no block serves the next size
        temporary(count);
        made += 8 * count;
        most = Math.max(most, held(live));
      }
      assert.ok(made > 3600 * MB);
      // The queue's 48 MB, the latest call's own two arrays, and what is cached up to a quarter of the budget.
      assert.ok(most < 48 * MB + 64 * MB + live / 4 + 80 * MB, `${most / MB} MB were held`);
      door().waitAll();
    });
  });

  it('the same size again and again needs the memory of a few', () => {
    within(256 * MB, 48 * MB, (live) => {
      const before = held(live);
      for (let i = 0; i < 200; i++) temporary(2 * MB);
      assert.ok(held(live) - before < 40 * MB, `${(held(live) - before) / MB} MB more`);
      door().waitAll();
    });
  });

  it('small work does not wait for bytes', () => {
    within(256 * MB, 1, () => {
      const slow = door().run1(probe('engine_probe_sleep', [400]).plan, array([1, 2, 3, 4]), kept());
      const { plan } = probe('engine_probe_add_scalar', [1], 4000);
      const source = door().create(door().meta(FLOAT32, [4000]), null);
      for (let i = 0; i < 200; i++) door().release(door().run1s(plan, source, 1, null));
      assert.equal(door().isReady(slow), false, 'the queue was waited for');
      door().release(source);
    });
  });

  it('the wait for the queue can be interrupted, and nothing is lost', () => {
    const flag = new Int32Array(1);
    door().configure({ interruptFlag: flag });
    try {
      within(256 * MB, MB, () => {
        const slow = door().run1(probe('engine_probe_sleep', [200]).plan, array([1, 2, 3, 4]), kept());
        temporary(MB);
        const arrays = door().memory(false).liveArrays;
        flag[0] = 1;
        // Larger than anything that is kept for reuse.
        assert.throws(() => door().create(door().meta(FLOAT32, [12 * MB]), null), {
          code: 'KeyboardInterrupt',
        });
        assert.throws(() => temporary(13 * MB), { code: 'KeyboardInterrupt' });
        flag[0] = 0;
        assert.deepEqual(floats(slow), [1, 2, 3, 4]);
        assert.equal(door().memory(false).liveArrays, arrays);
      });
    } finally {
      door().configure({ interruptFlag: new Int32Array(1) });
    }
  });

  it('arenas of executors that were let go while they run make room', () => {
    const meta = door().meta(FLOAT32, [2 * MB]);
    const plan = door().plan('engine_probe_sleep', integers(3), [meta], [meta], false, 'sleep');
    const source = door().create(meta, null);
    within(40 * MB, 256 * MB, () => {
      for (let i = 0; i < 30; i++) {
        const executor = door().executor(
          Int32Array.of(plan, 1, 1, 0, 0, 1),
          Int32Array.of(meta, meta),
          Float64Array.of(-1, 0),
          8 * MB,
          new Float64Array(0),
          null,
        );
        door().executorRun(executor, 0, 1, Int32Array.of(0), Int32Array.of(source));
        door().releaseExecutor(executor);
      }
      door().waitAll();
    });
    door().release(source);
  });

  it('the limit comes from MXLAB_QUEUE_BYTES', async () => {
    const { memoryBudgets } = await import('../../lib/backend/budget.js');
    process.env.MXLAB_QUEUE_BYTES = '96M';
    try {
      assert.equal(memoryBudgets().queueBytes, 96 * MB);
      process.env.MXLAB_QUEUE_BYTES = 'many';
      assert.throws(() => memoryBudgets(), /MXLAB_QUEUE_BYTES/);
    } finally {
      delete process.env.MXLAB_QUEUE_BYTES;
    }
  });
});
