/** Indexing follows NumPy: recorded keys, views and copies, assignment, errors. */
import assert from 'node:assert/strict';
import { nd } from '../../lib/ndarray/index.js';
import { raises, recorded } from './support.js';

type Case = [
  shape: number[],
  key: string,
  result: number[],
  values: number[],
  sum: number,
  value: number,
  agrees: boolean,
];

describe('indexing', () => {
  const cases = recorded<Case[]>('indexing.json');

  it('reads what NumPy reads, for 600 recorded keys', () => {
    for (const [shape, key, result, values] of cases) {
      const size = shape.reduce((a, b) => a * b);
      const part = nd.arange(size).reshape(shape).at(key);
      assert.deepEqual(part.shape, result, `shape of ${key} in ${shape.join('x')}`);
      assert.deepEqual([...(part.asnumpy().data as Float32Array)], values, `${key} in ${shape.join('x')}`);
    }
  });

  it('writes where NumPy writes, for 600 recorded keys', () => {
    for (const [shape, key, , , sum, value] of cases) {
      const size = shape.reduce((a, b) => a * b);
      const array = nd.arange(size).reshape(shape);
      array.set(key, value);
      const total = (array.asnumpy().data as Float32Array).reduce((a, b) => a + b, 0);
      assert.equal(total, sum, `${key} in ${shape.join('x')}`);
    }
  });

  it('shares memory for whole numbers and slices that lie together', () => {
    const x = nd.zeros([3, 2]);
    x.at(1).set(':', 5);
    x.at('2:').set(':', 7);
    x.reshape(6).set(0, 1);
    assert.deepEqual(x.tolist(), [
      [1, 0],
      [5, 5],
      [7, 7],
    ]);
  });

  it('copies for steps, columns and index arrays', () => {
    const x = nd.arange(6).reshape([3, 2]);
    for (const part of [x.at(':, 0'), x.at('::2'), x.at([0, 1])]) part.set(':', -1);
    assert.deepEqual(x.tolist(), [
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('takes typed keys: numbers, null, lists, index arrays, slice objects', () => {
    const x = nd.arange(6).reshape([3, 2]);
    assert.deepEqual(x.at(2, 1).tolist(), [5]);
    assert.deepEqual(x.at(-1).tolist(), [4, 5]);
    assert.deepEqual(x.at(null, 0).shape, [1, 2]);
    assert.deepEqual(x.at([2, 0]).tolist(), [
      [4, 5],
      [0, 1],
    ]);
    assert.deepEqual(x.at(nd.array([2, 0]), nd.array([1, 0])).tolist(), [5, 0]);
    assert.deepEqual(x.at({ begin: 1 }).tolist(), x.at('1:').tolist());
    assert.deepEqual(x.at('...').shape, [3, 2]);
  });

  it('assigns lists, arrays and other dtypes, broadcast', () => {
    const x = nd.zeros([2, 3], { dtype: 'int32' });
    x.set(':', [1, 2, 3]);
    x.set('1', nd.array([1.9, -1.9, 0]));
    assert.deepEqual(x.tolist(), [
      [1, 2, 3],
      [1, -1, 0],
    ]);
    x.set(':, 1', [[8], [9]].flat());
    assert.deepEqual(x.at(':, 1').tolist(), [8, 9]);
    x.set([1, 0], ':2', [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(x.tolist(), [
      [3, 4, 3],
      [1, 2, 0],
    ]);
  });

  it('knows its length and rows', () => {
    const x = nd.arange(6).reshape([3, 2]);
    assert.equal(x.length, 3);
    const [first, ...rest] = x;
    assert.deepEqual(first!.tolist(), [0, 1]);
    assert.equal(rest.length, 2);
  });

  it('says what is wrong with an index', () => {
    const x = nd.arange(6).reshape([3, 2]);
    raises(() => x.at(3), /axis 0/, /Expected from -3 to 2, given 3/);
    raises(() => x.at('::0'), /step of a slice cannot be 0/);
    raises(() => x.at(0, 0, 0), /too many indices/, /\(3, 2\)/);
    raises(() => x.at('a'), /not an index/);
    raises(() => x.at(1.5), /whole number/);
    raises(() => x.at(nd.array([1, 0], { dtype: 'bool' })), /boolean masks/);
    raises(() => x.set('1', [1, 2, 3]), /broadcasts to \(2,\)/, /given \(3,\)/);
  });
});
