/** Threads that help with work that runs on the JavaScript thread: the same results, in any number and after any pause. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { nd, type NDArray } from '../../lib/index.js';

describe('helpers of small work', () => {
  const calls: Record<string, (x: NDArray, y: NDArray) => NDArray> = {
    add: (x, y) => x.$add(y),
    relu: (x) => nd.relu(x),
    softmax: (x) => nd.softmax(x),
    log_softmax: (x) => nd.log_softmax(x),
    LayerNorm: (x) => nd.LayerNorm(x, nd.ones([500]), nd.zeros([500])) as NDArray,
    'sum of rows': (x) => nd.sum(x, { axis: 1 }),
    'sum of columns': (x) => nd.max(x, { axis: 0 }),
    argmax: (x) => nd.argmax(x, { axis: 1 }),
    take: (x) => nd.take(x, nd.arange(99, -1, -1)),
    concat: (x, y) => nd.concat(x, y, { dim: 1 }),
    sort: (x) => nd.sort(x),
    transpose: (x) => nd.transpose(x),
    'a chain': (x, y) => nd.tanh(x.$mul(y).$add(1)).$sub(y),
  };
  const [x, y] = [
    nd.random.uniform(-1, 1, { shape: [100, 500] }),
    nd.random.uniform(-1, 1, { shape: [100, 500] }),
  ];
  const read = (array: NDArray): number[] => [...(array.asnumpy().data as Float32Array)];

  afterEach(() => door().configure({ threads: 0 }));

  for (const threads of [2, 3, 8]) {
    it(`give with ${threads} threads what one thread gives`, () => {
      door().configure({ threads: 1 });
      const expected = Object.fromEntries(
        Object.entries(calls).map(([name, run]) => [name, read(run(x, y))]),
      );
      door().configure({ threads });
      for (const [name, run] of Object.entries(calls)) {
        // Close calls wake helpers; after the last one of a round they fall asleep again.
        for (let round = 0; round < 3; round++) {
          for (let i = 0; i < 60; i++) run(x, y).wait_to_read();
          assert.deepEqual(read(run(x, y)), expected[name], name);
          const end = performance.now() + round;
          while (performance.now() < end);
        }
      }
    });
  }

  it('go when the number of threads changes in between', () => {
    const expected = read(calls.softmax!(x, y));
    for (let round = 0; round < 20; round++) {
      door().configure({ threads: 1 + (round % 4) });
      for (let i = 0; i < 20; i++) calls.softmax!(x, y).wait_to_read();
      assert.deepEqual(read(calls.softmax!(x, y)), expected);
    }
  });
});
