/** Small calls that wait in a list: nobody can see that they waited. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { nd, tidy } from '../../lib/index.js';

describe('small calls', () => {
  it('come out in the order of the program', () => {
    let x = nd.zeros([4]);
    for (let i = 0; i < 1000; i++) x = x.$add(i);
    assert.deepEqual(x.tolist(), [499500, 499500, 499500, 499500]);
  });

  it('are done before whatever looks at their results', () => {
    const a = nd.array([1, 2, 3, 4]);
    const sum = a.$add(a);
    assert.equal(door().version(sum.handle), 1);
    assert.equal(a.$mul(a).$sub(sum).at(3).asscalar(), 8);
    a.set(':', 0);
    assert.deepEqual(sum.tolist(), [2, 4, 6, 8]);
  });

  it('work on arrays that are disposed of right behind them', () => {
    const a = nd.array([1, 2, 3, 4]);
    const results = Array.from({ length: 200 }, (_, i) => {
      const left = a.$add(i);
      const right = left.$mul(2);
      left.dispose();
      return right;
    });
    results.forEach((result, i) => assert.equal(result.at(0).asscalar(), 2 * (1 + i)));
  });

  it('leave no array behind once disposed of', () => {
    const a = nd.array([1, 2, 3, 4]);
    const before = door().memory(true).liveArrays;
    for (let i = 0; i < 1000; i++) a.$add(i).dispose();
    tidy(() => a.$add(1).$mul(a).$sub(2).asnumpy());
    assert.ok(door().memory(false).liveArrays <= before);
  });

  it('keep results apart from those that are disposed of at once, also behind queued work', () => {
    const large = nd.ones([1000, 1000]);
    const busy = nd.dot(large, large);
    const row = busy.at(0).at(':4');
    const one = nd.ones([2]);
    const before = door().memory(true).liveArrays;
    const kept = Array.from({ length: 150 }, (_, i) => {
      row.$add(i).dispose();
      const result = one.$add(i);
      for (let times = 0; times <= i % 3; times++) result.$mul(2).dispose();
      return result;
    });
    kept.forEach((result, i) => assert.deepEqual(result.tolist(), [i + 1, i + 1]));
    for (const result of kept) result.dispose();
    assert.ok(door().memory(true).liveArrays <= before);
  });

  it('of a disposed array are an error at once', () => {
    const a = nd.array([1, 2]);
    const b = nd.array([3, 4]);
    b.dispose();
    assert.throws(() => a.$add(b), /disposed/);
    assert.throws(() => b.$add(1), /disposed/);
  });

  it('keep collected arrays from piling up', () => {
    const a = nd.array([1, 2, 3, 4]);
    for (let i = 0; i < 300_000; i++) a.$add(i);
    assert.ok(door().memory(true).liveArrays < 100_000);
  });
});
