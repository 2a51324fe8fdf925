/** Rows A024 to A095 of the inventory: contexts and arrays. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { nd, sym, type NDArray } from '../../../lib/index.js';
import { close, raises } from '../../ndarray/support.js';
import { pair, same, type Rows } from './support.js';

/** What shows each row. */
export const arrays: Rows = {
  'A024 mx.cpu': () => assert.deepEqual([mx.cpu(), mx.cpu(3)].map(String), ['cpu(0)', 'cpu(3)']),
  'A025 mx.gpu is an error at first use': () => {
    assert.equal(String(mx.gpu()), 'gpu(0)');
    raises(() => nd.zeros([1], mx.gpu()), /gpu/);
  },
  'A026 context and ctx': () => {
    const x = nd.zeros([1], mx.cpu(2));
    assert.deepEqual([String(x.context), String(x.ctx)], ['cpu(2)', 'cpu(2)']);
  },
  'A027 copyto an array, copyto a context': () => {
    const y = nd.zeros([2]);
    assert.equal(nd.ones([2]).copyto(y), y);
    same(y, [1, 1]);
    assert.equal(String(y.copyto(mx.cpu(1)).context), 'cpu(1)');
  },
  'A028 as_in_context': () => {
    const x = nd.ones([2]);
    assert.equal(x.as_in_context(mx.cpu()), x);
    assert.notEqual(x.as_in_context(mx.cpu(1)), x);
  },
  'A029 the same-device rule': () => raises(() => nd.ones(1).$add(nd.ones(1, mx.cpu(1))), /cpu\(1\)/),
  'A030 mx.gpu is a function of the library': () => assert.equal(typeof mx.gpu, 'function'),
  'A031 nd.array': () => {
    assert.equal(String(nd.array([1, 2.5])), '\n[1.  2.5]\n<NDArray 2 @cpu(0)>');
    assert.equal(nd.array(nd.ones(1, { dtype: 'int32' })).dtype, 'int32');
  },
  'A032 float64 data become float32': () => assert.equal(nd.array(Float64Array.of(1, 2)).dtype, 'float32'),
  'A033 dtype': () => {
    for (const dtype of ['int32', 'float16', 'uint8', 'int64', 'float64', 'int8', 'bool'] as const)
      assert.equal(nd.array([1], { dtype }).dtype, dtype);
  },
  'A034 nd.zeros': () => {
    same(nd.zeros([1, 2]), [[0, 0]]);
    assert.equal(nd.zeros([1, 2], { stype: 'csr' }).stype, 'csr');
  },
  'A035 nd.ones': () => assert.deepEqual([nd.ones(3).shape, nd.ones([2, 3]).shape], [[3], [2, 3]]),
  'A036 nd.full': () => same(nd.full([1, 2], 8), [[8, 8]]),
  'A037 nd.empty': () => assert.deepEqual(nd.empty([3, 4]).shape, [3, 4]),
  'A038 zeros_like, ones_like': () => {
    const x = nd.ones([2], { dtype: 'int8' });
    assert.equal(nd.zeros_like(x).dtype, 'int8');
    same(nd.ones_like(nd.zeros_like(x)), [1, 1]);
  },
  'A039 nd.arange': () => {
    same(nd.arange(1, 4), [1, 2, 3]);
    same(nd.arange(4).reshape([2, 2]), [
      [0, 1],
      [2, 3],
    ]);
  },
  'A040 nd.random_normal': () => {
    assert.deepEqual(nd.random_normal({ loc: 0, scale: 1, shape: [2, 3] }).shape, [2, 3]);
    assert.deepEqual(nd.random_normal(0, 1, { shape: [2, 3] }).shape, [2, 3]);
  },
  'A041 nd.random_uniform': () => {
    const values = nd.random_uniform({ low: -10, high: 10, shape: [10, 2] }).asnumpy().data as Float32Array;
    assert.ok(values.every((value) => value >= -10 && value < 10));
  },
  'A042 shape, A043 size, A044 dtype': () => {
    const x = nd.zeros([3, 4]);
    assert.deepEqual([x.shape, x.size, x.dtype], [[3, 4], 12, 'float32']);
  },
  'A045 T': () =>
    same(pair().T, [
      [0, 2, 4],
      [1, 3, 5],
    ]),
  'A046 asnumpy': () => assert.deepEqual(pair().asnumpy().shape, [3, 2]),
  'A047 asscalar': () => {
    assert.equal(nd.array([7]).asscalar(), 7);
    raises(() => nd.ones([2]).asscalar(), /asscalar/);
  },
  'A048 astype': () => same(nd.array([1.9, 2.1]).astype('uint8'), [1, 2]),
  'A049 printing': () => assert.equal(String(nd.ones([1, 2])), '\n[[1. 1.]]\n<NDArray 1x2 @cpu(0)>'),
  'A051 sparse printing': () =>
    assert.equal(String(nd.zeros([1, 2], { stype: 'csr' })), '\n<CSRNDArray 1x2 @cpu(0)>'),
  'A052 the class': () => assert.ok(nd.ones(1) instanceof nd.NDArray),
  'A050 the old printing without values is not used': () =>
    assert.match(
      String(nd.ones([100, 100])),
      /^\n\[\[1\. 1\. [^]*\.\.\.[^]*\]\n<NDArray 100x100 @cpu\(0\)>$/,
    ),
  'A053 CachedOp': () => {
    const op = new mx.CachedOp(sym.Variable('x').$mul(2), { static_alloc: true });
    same(op(nd.array([1, 2])), [2, 4]);
  },
  'A054 identity, A055 copy': () => {
    const a = nd.ones([2]);
    const b = a;
    const c = a.copy();
    c.set(':', 5);
    assert.equal(a, b);
    same(a, [1, 1]);
  },
  'A056 waitall, wait_to_read': () => {
    const x = nd.ones([2]).$mul(2);
    x.wait_to_read();
    nd.waitall();
    same(x, [2, 2]);
  },
  'A057 arithmetic of arrays': () => {
    const [a, b] = [nd.array([6, 8]), nd.array([2, 4])];
    same(a.$add(b), [8, 12]);
    same(a.$sub(b), [4, 4]);
    same(a.$mul(b), [12, 32]);
    same(a.$div(b), [3, 2]);
  },
  'A058 arithmetic with numbers': () => {
    same(nd.ones([2]).$mul(8), [8, 8]);
    assert.equal(nd.ones([2], { dtype: 'int32' }).$add(1).dtype, 'int32');
  },
  'A059 minus, A060 power': () => {
    same(nd.array([2]).$neg(), [-2]);
    same(nd.array([2]).$pow(3), [8]);
  },
  'A061 in place, A062 new arrays': () => {
    const x = nd.ones([2]);
    assert.equal(x.$iadd(x), x);
    same(x, [2, 2]);
    assert.notEqual(x.$add(x), x);
  },
  'A063 z[:] = x + y': () => {
    const z = nd.zeros([2]);
    z.set(':', nd.ones([2]).$add(3));
    same(z, [4, 4]);
  },
  'A064 out, A065 elemwise_add': () => {
    const z = nd.zeros([2]);
    assert.equal(nd.elemwise_add(nd.ones([2]), nd.ones([2]), { out: z }), z);
    same(z, [2, 2]);
    raises(() => nd.elemwise_add(nd.ones([2]), nd.ones([1])), /elemwise_add/);
  },
  'A066 exp, A067 sin': () => {
    close(nd.exp(nd.array([1, 2])).tolist(), [2.7182817, 7.389056]);
    close(nd.sin(nd.array([1])).tolist(), [Math.sin(1)]);
  },
  'A068 maximum': () => same(nd.maximum(nd.array([1, 3]), 2), [2, 3]),
  'A069 max, min': () => {
    same(nd.max(pair()), [5]);
    same(nd.min(pair()), [0]);
  },
  'A070 relu': () => same(nd.relu(nd.array([-1, 0, 2])), [0, 0, 2]),
  'A071 dot': () => {
    same(nd.dot(nd.array([2, 2]), nd.array([4, 4])), [16]);
    assert.deepEqual(nd.dot(nd.ones([2, 3, 4]), nd.ones([4, 5])).shape, [2, 3, 5]);
  },
  'A072 sum': () => same(nd.sum(nd.ones([2, 3]), { axis: 1 }), [3, 3]),
  'A073 broadcasting': () =>
    same(nd.array([[1], [2]]).$mul(nd.array([[1, 10]])), [
      [1, 10],
      [2, 20],
    ]),
  'A074 broadcast_to, A091 on what was reshaped': () => {
    same(nd.array([[1], [2]]).broadcast_to([2, 2]), [
      [1, 1],
      [2, 2],
    ]);
    assert.deepEqual(nd.arange(6).reshape([2, 1, 1, 3]).broadcast_to([2, 2, 2, 3]).shape, [2, 2, 2, 3]);
  },
  'A075 broadcast_div, broadcast_sub, broadcast_mul': () => {
    const [a, b] = [nd.array([[2, 4]]), nd.array([[2], [1]])];
    same(nd.broadcast_div(a, b), [
      [1, 2],
      [2, 4],
    ]);
    same(nd.broadcast_sub(a, b), [
      [0, 2],
      [1, 3],
    ]);
    same(nd.broadcast_mul(a, b), [
      [4, 8],
      [2, 4],
    ]);
  },
  'A076 ones times a number': () => same(nd.ones([2]).$mul(7), nd.full([2], 7).tolist()),
  'A077 ravel_multi_index': () =>
    same(
      nd.ravel_multi_index(
        nd.array([
          [1, 0],
          [1, 2],
        ]),
        { shape: [2, 3] },
      ),
      [4, 2],
    ),
  'A078 split': () => {
    const [left, right] = nd.split(pair(), { num_outputs: 2, axis: 1 }) as unknown as [NDArray, NDArray];
    same(left, [[0], [2], [4]]);
    same(right, [[1], [3], [5]]);
  },
  'A079 pad': () => {
    const x = nd.array([1, 2, 3]).reshape([1, 1, 1, 3]);
    const padded = nd.pad(x, { mode: 'constant', pad_width: [0, 0, 0, 0, 0, 0, 0, 7], constant_value: 0 });
    same(padded.reshape(-1), [1, 2, 3, 0, 0, 0, 0, 0, 0, 0]);
  },
  'A080 typed arrays are assigned': () => {
    const a = nd.zeros([2]);
    a.set(':', Float64Array.of(3, 4));
    same(a, [3, 4]);
  },
  'A081 a[i:j] = v': () => {
    const a = pair();
    a.set('1:2', 1);
    same(a, [
      [0, 1],
      [1, 1],
      [4, 5],
    ]);
  },
  'A082 a[:] is a view': () => {
    const a = pair();
    a.at(':').set('0', 9);
    same(a.at(0), [9, 9]);
  },
  'A083 slice_axis': () => same(nd.slice_axis(pair(), { axis: 1, begin: 1, end: 2 }), [[1], [3], [5]]),
  'A084 slices of several axes, A085 steps': () => {
    same(pair().at(':, 1'), [1, 3, 5]);
    same(pair().at('::2'), [
      [0, 1],
      [4, 5],
    ]);
  },
  'A086 boolean masks are refused with a way out': () =>
    raises(() => pair().at(nd.array([1, 0, 1], { dtype: 'bool' })), /boolean_mask/),
  'A087 reduce max and min': () => same(nd.max(pair(), { axis: 0 }), [4, 5]),
  'A088 reshape shares memory, A089 nd.reshape': () => {
    const a = pair();
    a.reshape(6).set('0', 7);
    same(a.at(0), [7, 1]);
    assert.deepEqual(nd.reshape(a, { shape: [1, -1] }).shape, [1, 6]);
  },
  'A090 concatenate': () => assert.deepEqual(nd.concatenate([pair(), pair()]).shape, [6, 2]),
  'A092 save, A093 load, A094 load_frombuffer': () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-inventory-'));
    const path = join(folder, 'x.params');
    nd.save(path, { a: pair() });
    same((nd.load(path) as Record<string, NDArray>)['a'], pair().tolist());
    nd.save(path, [pair(), nd.ones(1)]);
    assert.equal(nd.load(path).length, 2);
    same(nd.load_frombuffer(readFileSync(path))[1], [1]);
    rmSync(folder, { recursive: true });
  },
  'A095 what pickle is for: bytes in memory and back': () => {
    const bytes = nd.save_tobuffer(pair());
    same(nd.load_frombuffer(bytes)[0], pair().tolist());
  },
};
