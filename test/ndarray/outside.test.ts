/** Memory shared with the rest of the process: buffers as arrays, arrays as typed arrays, DLPack. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { MessageChannel } from 'node:worker_threads';
import mx, { autograd, nd, NDArray, sym } from '../../lib/index.js';
import type { DLPackCapsule } from '../../lib/ndarray/index.js';

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

/** Takes the bytes of a buffer away, as a transfer to another thread does. */
function transfer(buffer: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(buffer, [buffer]);
  port1.close();
  port2.close();
  assert.equal(buffer.byteLength, 0);
}

describe('arrays over buffers', () => {
  it('share memory both ways', () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    const a = NDArray.fromBuffer(data, { shape: [2, 3] });
    assert.deepEqual(a.tolist(), [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    data[0] = 10;
    assert.equal(a.at(0).at(0).asscalar(), 10);
    a.$iadd(1);
    assert.deepEqual([...data], [11, 3, 4, 5, 6, 7]);
    a.at(1).set(':', 0);
    assert.deepEqual([...data], [11, 3, 4, 0, 0, 0]);
  });

  it('each operator sees what was written before it, and nothing written after it', () => {
    const data = Float32Array.of(1, 1, 1, 1);
    const a = NDArray.fromBuffer(data);
    const sums = [];
    for (let round = 0; round < 100; round++) {
      data.fill(round);
      sums.push(a.$add(1));
    }
    sums.forEach((sum, round) => assert.equal(sum.at(0).asscalar(), round + 1));
    const large = new Float32Array(1 << 18);
    const b = NDArray.fromBuffer(large);
    const results = [];
    for (let round = 0; round < 8; round++) {
      large.fill(round);
      results.push(nd.exp(b.$mul(0).$add(b)).$add(0));
    }
    results.forEach((result, round) =>
      assert.ok(Math.abs(result.at(777).asscalar() - Math.exp(round)) < 1e-2 * Math.exp(round)),
    );
  });

  it('know all kinds of typed arrays', () => {
    const kinds: [ArrayBufferView, string][] = [
      [Float64Array.of(1.5), 'float64'],
      [Int32Array.of(-7), 'int32'],
      [Int8Array.of(-7), 'int8'],
      [Uint8Array.of(200), 'uint8'],
      [Uint8ClampedArray.of(200), 'uint8'],
      [BigInt64Array.of(7n), 'int64'],
      [Buffer.from([9]), 'uint8'],
    ];
    for (const [data, dtype] of kinds) assert.equal(NDArray.fromBuffer(data).dtype, dtype);
    const half = NDArray.fromBuffer(Uint16Array.of(0x3c00, 0x4000), { dtype: 'float16' });
    assert.deepEqual(half.tolist(), [1, 2]);
    const shared = NDArray.fromBuffer(new SharedArrayBuffer(8), { dtype: 'float32' });
    assert.deepEqual(shared.$add(1).tolist(), [1, 1]);
    assert.deepEqual(nd.from_numpy(nd.ones([2, 2]).asnumpy()).shape, [2, 2]);
  });

  it('copy where that is asked for', () => {
    const data = Float32Array.of(1, 2);
    const copy = NDArray.fromBuffer(data, { copy: true });
    data[0] = 9;
    assert.deepEqual(copy.tolist(), [1, 2]);
    assert.deepEqual(nd.from_numpy(data, false).tolist(), [9, 2]);
    assert.deepEqual(NDArray.fromBuffer(new Float32Array(0)).shape, [0]);
  });

  it('say what does not fit', () => {
    const data = new Uint8Array(12);
    assert.throws(() => NDArray.fromBuffer(data, { shape: [5] }), /Expected 5 elements/);
    assert.throws(() => NDArray.fromBuffer(new Uint8Array(7), { dtype: 'float32' }), /whole elements/);
    assert.throws(() => NDArray.fromBuffer(data.subarray(1, 5), { dtype: 'float32' }), /not aligned/);
    assert.throws(() => NDArray.fromBuffer(data.buffer), /option dtype/);
    assert.throws(() => NDArray.fromBuffer(new Uint16Array(3)), /option dtype.*float16/s);
    assert.throws(
      () => NDArray.fromBuffer(new Float32Array(2), { dtype: 'float64' }),
      /does not fit the elements/,
    );
    assert.throws(() => NDArray.fromBuffer([1, 2] as never), /is not a buffer/);
    assert.throws(() => NDArray.fromBuffer(data, { shap: [1] } as never), /Did you mean shape/);
  });

  it('are gone when their buffer was transferred; views and bound graphs of them too', () => {
    const data = Float32Array.of(1, 2, 3, 4);
    const a = NDArray.fromBuffer(data, { shape: [2, 2] });
    const row = a.at(0);
    const x = sym.Variable('x');
    const executor = x.$add(1).bind(mx.cpu(), { x: a });
    assert.deepEqual(executor.forward()[0]!.tolist(), [
      [2, 3],
      [4, 5],
    ]);
    transfer(data.buffer);
    for (const use of [
      () => a.asnumpy(),
      () => a.$add(1),
      () => nd.dot(a, a),
      () => row.tolist(),
      () => a.set(0, 5),
      () => a.wait_to_read(),
    ])
      assert.throws(use, /buffer of the array is gone|was transferred/);
    assert.throws(() => executor.forward(), mx.MXNetError);
    a.dispose();
  });

  it('are gone when a WebAssembly memory has grown', () => {
    // Node's types do not know WebAssembly without a browser's.
    const { WebAssembly } = globalThis as any;
    const memory = new WebAssembly.Memory({ initial: 1 });
    const a = NDArray.fromBuffer(new Float32Array(memory.buffer, 0, 4));
    assert.deepEqual(a.tolist(), [0, 0, 0, 0]);
    memory.grow(1);
    assert.throws(() => a.tolist(), /buffer of the array is gone/);
  });

  it('keep their buffer alive', () => {
    const a = NDArray.fromBuffer(new Float32Array(1 << 16).fill(3));
    for (let round = 0; round < 20; round++) {
      void new Float32Array(1 << 16).fill(round);
      collect();
    }
    assert.equal(a.sum().asscalar(), 3 * (1 << 16));
  });

  it('can be variables and take gradients', () => {
    const data = Float32Array.of(1, 2, 3);
    const w = NDArray.fromBuffer(data);
    w.attach_grad();
    autograd.record(() => w.$mul(w).sum()).backward();
    assert.deepEqual(w.grad.tolist(), [2, 4, 6]);
  });

  it('are let go by dispose', () => {
    const before = mx.memory().liveArrays;
    for (let round = 0; round < 1000; round++) NDArray.fromBuffer(new Float32Array(16)).dispose();
    assert.ok(mx.memory().liveArrays <= before);
  });
});

describe('arrays as typed arrays', () => {
  it('are copies unless asked otherwise', () => {
    const a = nd.array([1, 2, 3]);
    const copy = a.asTypedArray();
    copy[0] = 7;
    assert.deepEqual(a.tolist(), [1, 2, 3]);
  });

  it('are the memory itself with copy: false', () => {
    const a = nd.array([
      [1, 2],
      [3, 4],
    ]);
    const view = a.asTypedArray({ copy: false, write: true }) as Float32Array;
    assert.deepEqual([...view], [1, 2, 3, 4]);
    view[3] = 40;
    assert.deepEqual(a.at(1).tolist(), [3, 40]);
    a.$imul(2);
    assert.deepEqual([...view], [2, 4, 6, 80]);
    const part = a.at(1).asTypedArray({ copy: false });
    assert.deepEqual([...part], [6, 80]);
  });

  it('wait for queued work and see later work when it returns', () => {
    const a = nd.ones([700, 700]);
    const product = nd.dot(a, a);
    const view = product.asTypedArray({ copy: false });
    assert.equal(view[0], 700);
    nd.dot(a, a, { out: product });
    product.$imul(0);
    assert.equal(view[5], 0);
  });

  it('stay readable when the array is disposed of and its memory is wanted', () => {
    const a = nd.full([1000], 5);
    const view = a.asTypedArray({ copy: false });
    a.dispose();
    for (let round = 0; round < 50; round++) nd.full([1000], 9).wait_to_read();
    assert.ok(view.every((value) => value === 5));
  });

  it('have no elements after withBuffer', async () => {
    const a = nd.array([1, 2, 3]);
    let kept: ArrayLike<unknown> | undefined;
    const sum = a.withBuffer((data) => {
      kept = data;
      (data as Float32Array)[0] = 10;
      return (data as Float32Array).reduce((x, y) => x + y);
    });
    assert.equal(sum, 15);
    assert.equal(kept!.length, 0);
    assert.deepEqual(a.tolist(), [10, 2, 3]);
    assert.equal(await a.withBuffer(async (data) => Promise.resolve(data.length)), 3);
    assert.throws(() => a.withBuffer(() => assert.fail('told')), /told/);
    assert.deepEqual(a.$add(1).tolist(), [11, 3, 4]);
  });

  it('tell recorded operations that they are written', () => {
    const x = nd.array([1, 2]);
    x.attach_grad();
    const y = autograd.record(() => x.$mul(x));
    x.withBuffer((data) => void ((data as Float32Array)[0] = 5));
    assert.throws(() => y.backward(), mx.MXNetError);
    const z = autograd.record(() => x.$mul(x));
    x.withBuffer((data) => data.length, { write: false });
    z.backward();
    assert.deepEqual(x.grad.tolist(), [10, 4]);
  });

  it('cannot be sent to another thread', () => {
    const view = nd.array([1, 2]).asTypedArray({ copy: false });
    const { port1, port2 } = new MessageChannel();
    try {
      port1.postMessage(view.buffer, [view.buffer as ArrayBuffer]);
    } catch {
      // Newer versions of Node refuse, older ones copy.
    }
    assert.equal(view.length, 2);
    port1.close();
    port2.close();
  });

  it('are let go when they are collected', () => {
    const script = `
      const { default: mx } = await import(${JSON.stringify(new URL('../../lib/index.js', import.meta.url).href)});
      const { nd } = mx;
      nd.ones([2]).wait_to_read();
      for (let round = 0; round < 40; round++) {
        nd.full([1 << 20], 1).asTypedArray({ copy: false });
        gc();
        await new Promise((resolve) => setImmediate(resolve));
      }
      gc();
      await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(mx.memory().liveBytes < 40e6);`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    assert.equal(stdout.trim(), 'true', stderr);
  });

  it('small calls are collected again when no memory is seen any more', () => {
    const a = nd.ones([4]);
    a.withBuffer((data) => void ((data as Float32Array)[0] = 2));
    for (let round = 0; round < 200; round++) a.$add(round);
    assert.deepEqual(a.$add(1).tolist(), [3, 2, 2, 2]);
  });
});

describe('DLPack', () => {
  it('capsules share memory and are used once', () => {
    const a = nd.array([1, 2, 3]);
    const capsule = nd.to_dlpack_for_write(a);
    assert.equal(capsule.name, 'dltensor');
    const b = nd.from_dlpack(capsule);
    assert.equal(capsule.name, 'used_dltensor');
    b.set(':', 9);
    assert.deepEqual(a.tolist(), [9, 9, 9]);
    assert.throws(() => nd.from_dlpack(capsule), /taken over already/);
    assert.deepEqual(nd.from_dlpack(a.to_dlpack_for_read()).tolist(), [9, 9, 9]);
  });

  it('describe the memory for neighbours', () => {
    const a = nd
      .array([
        [1, 2],
        [3, 4],
      ])
      .astype('float64');
    const { dl_tensor, flags, version } = a.to_dlpack_for_read();
    assert.deepEqual(dl_tensor.shape, [2, 2]);
    assert.deepEqual(dl_tensor.dtype, { code: 2, bits: 64, lanes: 1 });
    assert.deepEqual(dl_tensor.device, { device_type: 1, device_id: 0 });
    assert.deepEqual([...(dl_tensor.data as Float64Array)], [1, 2, 3, 4]);
    assert.equal(flags & 1, 1);
    assert.equal(version.major, 1);
  });

  it('of neighbours become arrays', () => {
    const data = Int32Array.of(0, 1, 2, 3, 4, 5, 6);
    const capsule = (changes: object = {}): DLPackCapsule => ({
      name: 'dltensor',
      version: { major: 1, minor: 0 },
      flags: 0,
      dl_tensor: {
        data,
        device: { device_type: 1, device_id: 0 },
        ndim: 2,
        dtype: { code: 0, bits: 32, lanes: 1 },
        shape: [2, 3],
        strides: [3, 1],
        byte_offset: 4,
        ...changes,
      },
    });
    const a = nd.from_dlpack({ __dlpack__: () => capsule() });
    assert.deepEqual(a.tolist(), [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    data[1] = 100;
    assert.equal(a.at(0).at(0).asscalar(), 100);
    assert.throws(() => nd.from_dlpack(capsule({ strides: [1, 2] })), /gaps/);
    assert.throws(() => nd.from_dlpack(capsule({ byte_offset: 8 })), /too small/);
    assert.throws(
      () => nd.from_dlpack(capsule({ device: { device_type: 2, device_id: 0 } })),
      /another device/,
    );
    assert.throws(
      () => nd.from_dlpack(capsule({ dtype: { code: 5, bits: 64, lanes: 1 } })),
      /no arrays of this type/,
    );
    assert.throws(() => nd.from_dlpack({} as never), /no DLPack capsule/);
  });
});
