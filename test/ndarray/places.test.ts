/** `mx.memory({ places: true })`: living arrays by the line that made them. */
import assert from 'node:assert/strict';
import { nd, memory, tidy, type NDArray } from '../../lib/ndarray/index.js';

function makesTwo(): NDArray[] {
  return [nd.zeros([100]), nd.zeros([50]).$add(1)];
}

describe('creation places', () => {
  afterEach(() => memory({ places: false }));

  it('are not in the report unless asked for', () => {
    assert.equal('places' in memory(), false);
  });

  it('list living arrays by the line that made them, the largest first', () => {
    assert.deepEqual(memory({ places: true }).places, []);
    const kept = makesTwo();
    const small = nd.ones([3]);
    const { places } = memory();
    assert.match(places![0]!.place, /makesTwo.*places\.test\.[jt]s:\d+/);
    assert.ok(places!.reduce((sum, { bytes }) => sum + bytes, 0) >= 4 * (100 + 50 + 3));
    for (const array of kept) array.dispose();
    small.dispose();
    assert.equal(
      memory().places!.some(({ place, bytes }) => place.includes('makesTwo') && bytes === 400),
      false,
    );
  });

  it('know what tidy freed and what it kept', () => {
    memory({ places: true });
    const kept = tidy(() => {
      nd.zeros([1000]);
      return nd.zeros([10]);
    });
    assert.deepEqual(
      memory().places!.map(({ bytes }) => bytes),
      [40],
    );
    kept.dispose();
    assert.deepEqual(memory().places, []);
  });
});
