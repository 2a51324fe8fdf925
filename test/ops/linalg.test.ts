/** Matrices that have no factors, and numbers that are none. */
import assert from 'node:assert/strict';
import { autograd, nd, type NDArray } from '../../lib/index.js';

const numbers = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity).map(Number);
const unit = [
  [1, 0],
  [0, 1],
];
const singular = [
  [1, 2],
  [2, 4],
];
const broken = [
  [1, 2],
  [3, NaN],
];

describe('linear algebra at its limits', () => {
  it('a matrix without factors is named by its place in the batch', () => {
    const batch = nd.array([unit, unit, singular]);
    assert.throws(
      () => nd.linalg.inverse(batch).tolist(),
      /linalg_inverse: matrix 2 of the batch is singular/,
    );
    const indefinite = nd.array([
      unit,
      [
        [1, 2],
        [2, 1],
      ],
    ]);
    assert.throws(
      () => nd.linalg.potrf(indefinite).tolist(),
      /matrix 1 of the batch is not positive definite/,
    );
  });

  it('NaN passes through determinants, inverses and factors', () => {
    const data = nd.array(broken);
    assert.deepEqual(numbers(nd.linalg.det(data)), [NaN]);
    assert.ok(numbers(nd.linalg.inverse(data)).some(Number.isNaN));
    assert.ok(nd.linalg.gelqf(data).some((part) => numbers(part).some(Number.isNaN)));
    for (const part of nd.linalg.syevd(data)) assert.ok(numbers(part).every(Number.isNaN));
  });

  it('the other matrices of a batch keep their eigenvalues beside one with NaN', () => {
    const [, values] = nd.linalg.syevd(nd.array([broken, singular]));
    assert.deepEqual(
      numbers(values!).map((value) => Math.round(value * 1e4) / 1e4 + 0),
      [NaN, NaN, 0, 5],
    );
  });

  it('singular matrices have determinants and zero gradients', () => {
    const data = nd.array([singular, unit]);
    data.attach_grad();
    const [sign, logarithm] = autograd.record(() => nd.linalg.slogdet(data));
    logarithm!.backward();
    assert.deepEqual(numbers(sign!).map(Math.abs), [0, 1]);
    assert.deepEqual(numbers(data.grad).map(Math.abs), [0, 0, 0, 0, 1, 0, 0, 1]);
  });

  it('matrices without elements have the determinant 1 and are their own factors', () => {
    const none = nd.zeros([2, 0, 0]);
    assert.deepEqual(numbers(nd.linalg.det(none)), [1, 1]);
    assert.deepEqual(nd.linalg.slogdet(none).map(numbers), [
      [1, 1],
      [0, 0],
    ]);
    for (const factor of [nd.linalg.potrf(none), nd.linalg.inverse(none), ...nd.linalg.syevd(none)])
      assert.equal(factor.size, 0);
    assert.deepEqual([...nd.linalg.trsm(nd.ones([3, 3]), nd.zeros([3, 0])).shape], [3, 0]);
    assert.deepEqual(numbers(nd.linalg.sumlogdiag(none)), [0, 0]);
    assert.deepEqual(numbers(nd.linalg.gemm2(nd.zeros([2, 0]), nd.zeros([0, 2]))), [0, 0, 0, 0]);
  });

  it('batches of no matrices give none', () => {
    const none = nd.zeros([0, 3, 3]);
    assert.deepEqual([...nd.linalg.inverse(none).shape], [0, 3, 3]);
    assert.deepEqual([...nd.linalg.gemm2(none, none).shape], [0, 3, 3]);
  });
});
