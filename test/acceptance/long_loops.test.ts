/** Loops that never wait and never free: memory stays flat. `MXLAB_OPERATIONS=10000000` makes it the hour-long loop of issue 5. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import mx, { nd, memory, type NDArray } from '../../lib/index.js';

const operations = Number(process.env['MXLAB_OPERATIONS'] ?? 60_000);
const megabyte = 1 << 20;

interface Sample {
  heap: number;
  outside: number;
  resident: number;
  arrays: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What lives: garbage that waits for the next collection of everything is tens of megabytes, and no leak. */
function sample(): Sample {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed, outside: external, resident: rss, arrays: memory().liveArrays };
}

/** Steps in ten parts; what lives afterwards is compared with what lived after the first three. */
function isFlat(step: () => void, steps: number): void {
  const samples: Sample[] = [];
  for (let part = 0; part < 10; part++) {
    for (let at = 0; at < steps / 10; at++) step();
    samples.push(sample());
  }
  const most = (which: keyof Sample, from: number, to: number): number =>
    Math.max(...samples.slice(from, to).map((each) => each[which]));
  const text = JSON.stringify(samples.map(({ heap, resident }) => [heap, resident]));
  // A leak of one small object for each of a million operations would be far more.
  for (const which of ['heap', 'outside'] as const)
    assert.ok(most(which, 3, 10) - most(which, 0, 3) < 8 * megabyte, `${which}: ${text}`);
  assert.ok(most('resident', 3, 10) - most('resident', 0, 3) < 96 * megabyte, `resident: ${text}`);
  assert.ok(most('arrays', 3, 10) < 20_000, `${most('arrays', 3, 10)} living arrays`);
}

describe('long loops', function () {
  this.timeout(60_000 + operations / 10);

  it(`${operations} operations of many shapes keep the heap flat`, () => {
    const vectors = [1, 7, 16, 100].map((length) => nd.ones([length]));
    const matrix = nd.ones([8, 8]);
    let at = 0;
    isFlat(() => {
      const x = vectors[at++ % 4]!;
      const y = x.$mul(2).$add(x);
      y.sum();
      nd.dot(matrix, matrix).at('1:3').reshape(-1);
      y.at(0).set(':', at);
    }, operations / 8);
  });

  it('recorded steps that never wait keep it flat', () => {
    const weight = nd.ones([4, 4]);
    weight.attach_grad();
    const x = nd.ones([2, 4]);
    isFlat(() => {
      mx.autograd
        .record(() => nd.FullyConnected(x, weight, { num_hidden: 4, no_bias: true }).sum())
        .backward();
      nd.sgd_update(weight, weight.grad, { lr: 0.001, out: weight });
    }, operations / 40);
  });

  it('large results that nobody waits for do not pile up in the queue', () => {
    const a = nd.ones([512, 512]);
    let last: NDArray = a;
    let most = 0;
    for (let at = 0; at < 1500; at++) {
      last = nd.exp(a);
      if (at % 20 === 0) most = Math.max(most, memory().liveBytes);
    }
    // All results would be 1500 MB.
    assert.ok(most < 400 * megabyte, `${most} bytes`);
    assert.ok(Math.abs((last.asnumpy().data as Float32Array)[0]! - Math.E) < 1e-6);
  });
});
