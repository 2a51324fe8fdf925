/** Values, buffers and calls that no program should make: each ends in an MXNetError that says what is wrong, and the engine goes on. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import mx, { autograd, MXNetError, nd, sym, type NDArray } from '../../lib/index.js';

const library = new URL('../../lib/index.js', import.meta.url).href;

const refused = (run: () => unknown, message: RegExp): void => {
  assert.throws(run, (error: unknown) => {
    assert.ok(error instanceof MXNetError, (error as Error).stack);
    assert.match(error.message, message);
    return true;
  });
  assert.equal(nd.ones([2]).$add(1).sum().asscalar(), 4);
};

/** Moves the buffer's bytes to somebody else. */
const detach = (values: Float32Array): Float32Array => {
  structuredClone(values.buffer, { transfer: [values.buffer as ArrayBuffer] });
  return values;
};
const invoke = mx.op.invoke as (...args: unknown[]) => unknown;

describe('hostile inputs', () => {
  it('typed arrays without their buffer are refused, also where they are written', () => {
    refused(() => nd.array(detach(new Float32Array(100))), /buffer of the typed array is gone/);
    refused(() => nd.array(detach(new Float32Array(100)), { dtype: 'float64' }), /is gone/);
    refused(() => nd.zeros([100]).set(null, detach(new Float32Array(100))), /is gone/);
  });

  it('typed arrays over buffers that change their size hold what is left, or are refused', () => {
    const buffer = new (ArrayBuffer as unknown as new (bytes: number, options: object) => ArrayBuffer)(400, {
      maxByteLength: 4000,
    });
    const [follows, fixed] = [new Float32Array(buffer), new Float32Array(buffer, 0, 100)];
    assert.deepEqual(nd.array(follows).shape, [100]);
    (buffer as unknown as { resize(bytes: number): void }).resize(40);
    assert.deepEqual(nd.array(follows).shape, [10]);
    refused(() => nd.array(fixed), /has shrunk/);
    refused(() => nd.NDArray.fromBuffer(follows), /may shrink/);
  });

  it('shared buffers that grow', () => {
    const shared = new (
      SharedArrayBuffer as unknown as new (bytes: number, options: object) => SharedArrayBuffer
    )(400, { maxByteLength: 4000 });
    const x = nd.from_numpy(new Float32Array(shared, 0, 100));
    (shared as unknown as { grow(bytes: number): void }).grow(4000);
    new Float32Array(shared)[0] = 3;
    assert.equal(x.sum().asscalar(), 3);
  });

  it('arrays on a buffer that goes while a graph, a view or the tape needs them', () => {
    const values = (): Float32Array => new Float32Array(100).fill(3);
    let own = values();
    const view = nd.from_numpy(own).reshape([10, 10]);
    detach(own);
    refused(() => view.$add(1).asnumpy(), /buffer of the array is gone/);

    own = values();
    const executor = sym.exp(sym.Variable('x')).bind(mx.cpu(), { x: nd.from_numpy(own) });
    executor.forward()[0]!.asnumpy();
    detach(own);
    refused(() => executor.forward()[0]!.asnumpy(), /gone|disposed/);

    own = values();
    const x = nd.from_numpy(own);
    x.attach_grad();
    const y = autograd.record(() => x.$mul(x));
    detach(own);
    refused(() => y.backward(), /buffer of the array is gone/);
  });

  it('lists that contain themselves, and lists with holes', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    refused(() => nd.array(circle as never), /nested too deeply/);
    refused(() => nd.sum(nd.ones([2]), { axis: circle as never }), /axis/);
    refused(() => nd.array(new Array(3) as never), /not a number/);
    refused(() => nd.array(new Array(2 ** 32 - 1) as never), /out of memory|not a number/);
  });

  it('sizes beyond everything', () => {
    refused(() => nd.zeros([2 ** 40]), /out of memory/);
    refused(() => nd.zeros([2 ** 20, 2 ** 20, 2 ** 20]), /too large/);
    refused(() => nd.broadcast_to(nd.zeros([1]), { shape: [2 ** 40] }), /out of memory/);
    refused(() => nd.repeat(nd.zeros([4]), { repeats: 2 ** 40 }), /out of memory/);
    refused(() => nd.one_hot(nd.zeros([1000]), { depth: 2 ** 31 }), /out of memory|depth/);
    refused(() => nd.random.uniform(0, 1, { shape: [2 ** 40] }), /out of memory/);
    for (const size of [NaN, Infinity, -1, 2 ** 53, 0.5]) refused(() => nd.zeros([size]), /shape/);
  });

  it('memory that runs out bit by bit, and comes back', () => {
    const program = `
      import { MXNetError, nd } from ${JSON.stringify(library)};
      const kept = [];
      let told = '';
      try { for (;;) kept.push(nd.ones([1 << 20])); } catch (error) { told = error instanceof MXNetError ? error.message : String(error.stack); }
      const count = kept.length;
      kept.splice(0).forEach((array) => array.dispose());
      nd.waitall();
      console.log(JSON.stringify({ told, count, sum: nd.ones([1 << 20]).sum().asscalar() }));`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, MXLAB_MEMORY_BUDGET: '64M' },
    });
    assert.equal(status, 0, stderr);
    const { told, count, sum } = JSON.parse(stdout) as { told: string; count: number; sum: number };
    assert.match(told, /out of memory: .* Largest: float32 \(1048576,\).* MXLAB_MEMORY_BUDGET/);
    assert.ok(count >= 10 && count <= 16, String(count));
    assert.equal(sum, 1 << 20);
  });

  it('op.invoke with anything as name, inputs and attributes', () => {
    const x = nd.ones([2]);
    for (const name of [5, null, undefined, {}, [], Symbol('s'), '', '__proto__', 'constructor', 'toString'])
      refused(() => invoke(name, [x], {}), /operator/);
    for (const inputs of ['abc', 5, { length: 1 }, () => 1]) refused(() => invoke('sum', inputs), /list/);
    for (const input of [undefined, null, 5, {}, [5], { handle: 77, meta: {}, shape: [2] }])
      refused(() => invoke('sum', [input]), /arrays/);
    refused(() => invoke('sum', new Array(1)), /arrays/);
    for (const attrs of [null, 7, 'axis', true, [1], Symbol('s')])
      refused(() => invoke('sum', [x], attrs), /attributes come by name/);
    refused(() => invoke('sum', [x], { toString: 1 }), /unknown parameter toString/);
    for (const out of [5, {}, 'x', [x, x]]) refused(() => invoke('sum', [x], { out }), /out/);
  });

  it('arrays that are gone: as input, as output, in a queue, in a graph', () => {
    const gone = (): NDArray => {
      const array = nd.ones([2]);
      array.dispose();
      return array;
    };
    refused(() => invoke('sum', [gone()]), /disposed/);
    refused(() => invoke('sum', [nd.ones([2])], { out: gone() }), /disposed/);
    refused(() => gone().asnumpy(), /disposed/);
    const large = nd.ones([300, 300]);
    const product = nd.dot(large, large);
    large.dispose();
    assert.equal((product.asnumpy().data as Float32Array)[0], 300, 'queued work keeps what it reads');
  });

  it('handles and metas that were tampered with', () => {
    type Fields = { handle: unknown; meta: unknown };
    const broken = (fields: Partial<Fields>): NDArray => Object.assign(nd.ones([2]), fields) as NDArray;
    for (const handle of [12345, NaN, 'abc', -1, 2 ** 40, (1 << 29) | (1 << 22)])
      refused(() => broken({ handle }).$add(1).asnumpy(), /handle|released/);
    const { meta } = nd.ones([100]) as unknown as Fields;
    refused(() => broken({ meta }).$add(1).asnumpy(), /the plan was made for|do not fit/);
    refused(() => broken({ meta }).asnumpy(), /do not fit/);
  });

  it('threads that end while they compute leave the others alone', async function () {
    this.timeout(60_000);
    const program = `
      import { parentPort } from 'node:worker_threads';
      import { nd } from ${JSON.stringify(library)};
      let x = nd.ones([400, 400]);
      parentPort.postMessage('up');
      for (;;) { x = nd.dot(x, x).$mul(1 / 400); nd.exp(x); }`;
    const workers = await Promise.all(
      [0, 1].map(async () => {
        const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
        await new Promise((resolve) => worker.once('message', resolve));
        return worker;
      }),
    );
    const x = nd.ones([200, 200]);
    for (let i = 0; i < 10; i++) assert.equal((nd.dot(x, x).asnumpy().data as Float32Array)[7], 200);
    await Promise.all(workers.map((worker) => worker.terminate()));
    assert.equal((nd.dot(x, x).asnumpy().data as Float32Array)[7], 200);
  });

  it('a process that ends with everything queued ends at once and well', () => {
    for (const end of ['process.exit(3)', "throw new Error('the end')", 'process.exitCode = 3']) {
      const program = `
        import { autograd, nd } from ${JSON.stringify(library)};
        const x = nd.ones([300, 300]);
        x.attach_grad();
        const y = autograd.record(() => nd.exp(nd.dot(x, x)));
        y.backward();
        for (let i = 0; i < 100; i++) nd.dot(x, x).$add(1);
        x.data();
        ${end};`;
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
      });
      assert.equal(status, end.includes('throw') ? 1 : 3, stderr);
      assert.doesNotMatch(stderr, /terminate|Segmentation|Sanitizer/);
    }
  });
});
