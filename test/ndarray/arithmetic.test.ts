/** Arithmetic, dtypes, broadcasting, in-place operators, `out`, and what is refused. */
import assert from 'node:assert/strict';
import { nd, sym, type NDArray } from '../../lib/index.js';
import { close, raises } from './support.js';

const a = (): NDArray => nd.array([1, 2, 3, 4]);
const b = (): NDArray => nd.array([2, 2, 2, 1]);

describe('arithmetic of arrays', () => {
  it('computes with arrays and numbers on either side', () => {
    assert.deepEqual(a().$add(b()).tolist(), [3, 4, 5, 5]);
    assert.deepEqual(a().$mul(b()).tolist(), [2, 4, 6, 4]);
    assert.deepEqual(a().$sub(1).tolist(), [0, 1, 2, 3]);
    assert.deepEqual(a().$rsub(1).tolist(), [0, -1, -2, -3]);
    assert.deepEqual(a().$rdiv(12).tolist(), [12, 6, 4, 3]);
    assert.deepEqual(a().$pow(2).tolist(), [1, 4, 9, 16]);
    assert.deepEqual(a().$rpow(2).tolist(), [2, 4, 8, 16]);
    assert.deepEqual(a().$mod(3).tolist(), [1, 2, 0, 1]);
    assert.deepEqual(nd.array([-7, 7]).$mod(3).tolist(), [2, 1]);
    assert.deepEqual(a().$neg().tolist(), [-1, -2, -3, -4]);
  });

  it('compares into arrays of the same dtype', () => {
    const less = a().$lt(b());
    assert.equal(less.dtype, 'float32');
    assert.deepEqual(less.tolist(), [1, 0, 0, 0]);
    assert.deepEqual(a().$ge(3).tolist(), [0, 0, 1, 1]);
    assert.deepEqual(nd.equal(a(), 2).tolist(), [0, 1, 0, 0]);
    assert.deepEqual(nd.lesser(2, a()).tolist(), [0, 0, 1, 1]);
    assert.deepEqual(nd.maximum(2, a()).tolist(), [2, 2, 3, 4]);
  });

  it('broadcasts both sides', () => {
    assert.deepEqual(
      nd
        .array([[1], [2]])
        .$add(nd.array([[10, 20]]))
        .tolist(),
      [
        [11, 21],
        [12, 22],
      ],
    );
  });

  it('keeps the dtype of the array: numbers are converted, whole numbers divide towards zero', () => {
    const x = nd.array([7, -7], { dtype: 'int32' });
    assert.deepEqual([x.$mul(1.5).tolist(), x.$mul(1.5).dtype], [[7, -7], 'int32']);
    assert.deepEqual(x.$div(nd.array([2, 2], { dtype: 'int32' })).tolist(), [3, -3]);
  });

  it('works in place: same object, same memory, views included', () => {
    const x = nd.zeros([2, 2]);
    const row = x.at(0);
    assert.equal(row.$iadd(nd.array([1, 2])), row);
    x.$imul(2);
    assert.deepEqual(x.tolist(), [
      [2, 4],
      [0, 0],
    ]);
    raises(() => row.$iadd(nd.ones([3, 2])), /shapes do not match/);
    raises(() => row.$iadd(nd.ones([4])), /broadcasts/);
  });

  it('writes into out, also when out overlaps an input', () => {
    const z = nd.zeros(4);
    assert.equal(nd.elemwise_add(a(), b(), { out: z }), z);
    assert.deepEqual(z.tolist(), [3, 4, 5, 5]);
    const long = nd.arange(6);
    nd.elemwise_add(long.at('0:4'), long.at('1:5'), { out: long.at('2:6') });
    assert.deepEqual(long.tolist(), [0, 1, 1, 3, 5, 7]);
    raises(
      () => nd.exp(a(), { out: nd.zeros(3) }),
      /exp: out: shapes do not match/,
      /Expected \(4,\), given \(3,\)/,
    );
    raises(() => nd.exp(a(), { out: nd.zeros(4, { dtype: 'float64' }) }), /Expected float32, given float64/);
  });

  it('refuses other dtypes, symbols, lists, strings and plain JavaScript operators', () => {
    raises(() => a().$add(nd.ones(4, { dtype: 'int32' })), /dtypes do not match/, /astype/);
    raises(() => a().$add(sym.Variable('s') as never), /an NDArray or a number/);
    raises(() => a().$add('x' as never), /given "x"/);
    raises(() => a().$add([1, 2] as never), /nd\.array/);
    raises(() => (a() as unknown as number) * 2, /plain JavaScript operators/);
    raises(() => a().$add(nd.ones(3)), /broadcast_add/, /given \(3/);
  });

  it('calls operators by position, by options, by one object', () => {
    const x = nd.array([
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(nd.sum(x, { axis: 1 }).tolist(), [3, 7]);
    assert.deepEqual(nd.sum({ data: x, axis: 1, keepdims: true }).tolist(), [[3], [7]]);
    assert.deepEqual(x.sum({ axis: 0 }).tolist(), [4, 6]);
    assert.deepEqual(x.clip({ a_min: 2, a_max: 3 }).tolist(), [
      [2, 2],
      [3, 3],
    ]);
    close(x.mean().asscalar(), 2.5);
    raises(() => nd.sum(x, { axs: 1 } as never), /sum: unknown parameter axs/, /Did you mean axis/);
    raises(() => nd.sum(x, { axis: 'x' } as never), /sum: axis/, /given "x"/);
    raises(() => nd.sum({} as never), /data: is required/);
    raises(() => nd.exp(x, x as never), /too many inputs/);
    raises(() => nd.exp([1] as never), /exp/, /given \[1\]/);
  });
});
