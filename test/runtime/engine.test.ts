/** How the engine runs calls: bulk sizes, NaiveEngine, and what the environment says of both. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import mx, { engine, nd, profiler, sym } from '../../lib/index.js';

const library = JSON.stringify(new URL('../../lib/index.js', import.meta.url).href);

function run(program: string, env: Record<string, string>) {
  const source = `const { default: mx } = await import(${library}); const { nd, sym } = mx;\n${program}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** Whether any operators ran together. */
function fuses(work: () => void): boolean {
  for (let round = 0; round < 30; round++) {
    const { events } = profiler.profile(work);
    if (events.some((event) => event.kind === 'span' && (event.detail?.fused ?? 0) > 1)) return true;
  }
  return false;
}

const chain = (): void =>
  nd
    .exp(nd.ones([300, 300]).$mul(2))
    .$add(1)
    .wait_to_read();

describe('bulk sizes', () => {
  it('are changed by set_bulk_size, which tells the former one', () => {
    const before = engine.set_bulk_size(7);
    assert.equal(engine.set_bulk_size(before), 7);
  });

  it('hold within a callback, a promise or a block', async () => {
    const before = mx.config.bulkSize;
    assert.equal(
      engine.bulk(10, () => mx.config.bulkSize),
      10,
    );
    assert.equal(await engine.bulk(9, async () => Promise.resolve().then(() => mx.config.bulkSize)), 9);
    {
      using _ = engine.bulk(4);
      assert.equal(mx.config.bulkSize, 4);
    }
    assert.throws(() => engine.bulk(3, () => assert.fail('mine')), /mine/);
    assert.equal(mx.config.bulkSize, before);
  });

  it('below 2 nothing waits; the numbers are the same', () => {
    assert.equal(
      engine.bulk(0, () => fuses(chain)),
      false,
    );
    assert.equal(fuses(chain), true);
    const value = (): number =>
      nd
        .exp(nd.ones([300, 300]).$mul(2))
        .$add(1)
        .sum()
        .asscalar();
    assert.equal(engine.bulk(1, value), value());
  });

  it('of graphs come from config', () => {
    const run = (): void => {
      const x = sym.Variable('x');
      const executor = sym
        .exp(x.$mul(2))
        .$add(1)
        .simple_bind(mx.cpu(), { grad_req: 'null', x: [300, 300] });
      executor.forward();
      mx.waitall();
    };
    assert.equal(fuses(run), true);
    assert.equal(
      mx.config.within({ bulkInference: 0 }, () => fuses(run)),
      false,
    );
  });

  it('refuse what is no whole number', () => {
    assert.throws(() => engine.set_bulk_size(-1), /whole number/);
    assert.throws(() => engine.bulk(1.5), /whole number/);
  });
});

describe('NaiveEngine', () => {
  it('throws the error of a call there', () => {
    mx.config.within({ engineType: 'NaiveEngine' }, () => {
      assert.equal(engine.engine_type(), 'NaiveEngine');
      assert.throws(() => nd.linalg.potrf(nd.eye(2).$mul(-1)), /_linalg_potrf.*not positive definite/);
      assert.deepEqual(nd.ones([3]).$add(1).tolist(), [2, 2, 2]);
      const y = nd.dot(nd.ones([300, 300]), nd.ones([300, 300]));
      assert.equal(y.at(0).at(0).asscalar(), 300);
    });
    assert.equal(engine.engine_type(), 'ThreadedEnginePerDevice');
    assert.doesNotThrow(() => nd.linalg.potrf(nd.eye(2).$mul(-1)));
    assert.throws(() => mx.waitall());
  });

  it('throws the errors of bound graphs at forward', () => {
    mx.config.within({ engineType: 'NaiveEngine' }, () => {
      const executor = sym.linalg.potrf(sym.Variable('x')).bind(mx.cpu(), { x: nd.eye(2).$mul(-1) });
      assert.throws(() => executor.forward(), /not positive definite/);
    });
  });

  it('is asked for by MXNET_ENGINE_TYPE', () => {
    const program = `try { nd.linalg.potrf(nd.eye(2).$mul(-1)); console.log('later') } catch { console.log('at once') }
      let x = nd.ones([4]); for (let i = 0; i < 200; i++) x = x.$add(1); console.log(x.at(0).asscalar())`;
    assert.equal(run(program, { MXNET_ENGINE_TYPE: 'NaiveEngine' }).stdout, 'at once\n201\n');
    assert.equal(run(program, { MXNET_ENGINE_TYPE: 'ThreadedEngine' }).stdout, 'later\n201\n');
  });

  it('other names are told with those that exist', () => {
    const { stdout } = run(
      'try { nd.ones([2]) } catch (e) { console.log(String(e), e.cause ? String(e.cause) : "") }',
      {
        MXNET_ENGINE_TYPE: 'Fast',
      },
    );
    assert.match(stdout, /MXNET_ENGINE_TYPE.*NaiveEngine.*Fast/s);
  });
});

describe('bulk variables of the environment', () => {
  const program =
    'console.log(mx.config.bulkSize, mx.config.bulkTraining, mx.config.bulkInference, nd.ones([2]).asnumpy().data[0])';

  it('are heeded', () => {
    assert.equal(run(program, {}).stdout, '32 32 32 1\n');
    assert.equal(
      run(program, { MXNET_EXEC_BULK_EXEC_TRAIN: '0', MXNET_EXEC_BULK_EXEC_INFERENCE: '0' }).stdout,
      '32 0 0 1\n',
    );
    assert.equal(run(program, { MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN: '5' }).stdout, '32 5 32 1\n');
    assert.equal(run(program, { MXLAB_SEGMENTS: '0' }).stdout, '0 32 32 1\n');
  });

  it('that are no numbers are errors', () => {
    assert.match(run(program, { MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN: 'many' }).stderr, /whole number.*many/s);
  });
});
