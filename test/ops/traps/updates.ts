/** Traps of optimizer steps (D113 to D117) and of random numbers (D045 to D054). */
import assert from 'node:assert/strict';
import mx, { nd, sym, type NDArray } from '../../../lib/index.js';
import { flat, is, near, type Traps } from './support.js';

const line = (...numbers: number[]): NDArray => nd.array(numbers);

export const updates: Traps = {
  'D113 sgd: decay beside the clipped gradient, momentum keeps both': () => {
    const options = { lr: 0.1, wd: 0.5, rescale_grad: 2, clip_gradient: 1 };
    near(nd.sgd_update(line(1), line(3), options), 1 - 0.1 * (1 + 0.5));
    const momentum = line(1);
    near(nd.sgd_mom_update(line(1), line(3), momentum, { ...options, momentum: 0.5 }), 1 + 0.5 - 0.15);
    near(momentum, 0.35);
  },
  'D114 nag looks ahead, adam adds the decay to the gradient': () => {
    const momentum = line(1);
    near(
      nd.nag_mom_update(line(1), line(2), momentum, { lr: 0.1, momentum: 0.5 }),
      1 - 0.2 + 0.5 * (0.5 - 0.2),
    );
    const [mean, variance] = [line(0), line(0)];
    nd.adam_update(line(1), line(2), mean, variance, { lr: 0.1, wd: 1 });
    near(mean, 0.1 * 3);
    near(variance, 0.001 * 9);
  },
  'D115 rmsprop has eps under the root': () =>
    near(
      nd.rmsprop_update(line(1), line(2), line(0), { lr: 0.1, gamma1: 0.5, epsilon: 1 }),
      1 - (0.1 * 2) / Math.sqrt(0.5 * 4 + 1),
    ),
  'D116 clipping is by element; sgd clips before the decay, adam after': () => {
    near(nd.sgd_update(line(1, 1), line(5, -0.5), { lr: 1, wd: 1, clip_gradient: 1 }), -1, 0.5);
    const mean = line(0);
    nd.adam_update(line(1), line(5), mean, line(0), { lr: 0.1, wd: 1, clip_gradient: 1 });
    near(mean, 0.1);
  },
  'D117 mixed precision keeps a float32 copy of the weight': () => {
    const weight = nd.ones([1], { dtype: 'float16' });
    const master = nd.ones([1]);
    nd.mp_sgd_update(weight, nd.ones([1], { dtype: 'float16' }), master, { lr: 1e-4, out: weight });
    is(weight, 1);
    near(master, 0.9999);
    assert.ok(flat(master)[0]! < 1);
  },
};

const seeded = (run: () => NDArray): number[] => {
  mx.random.seed(7);
  return flat(run());
};

export const random: Traps = {
  'D046 numbers are drawn in pieces of 64, each from a generator of its own': () => {
    const long = seeded(() => nd.random.uniform(0, 1, { shape: [128] }));
    const short = seeded(() => nd.random.uniform(0, 1, { shape: [64] }));
    assert.deepEqual(long.slice(0, 64), short);
    assert.notDeepEqual(long.slice(64), short);
  },
  'D047 a float32 takes one word, a float64 two, the lower first': () => {
    const words = seeded(() => nd.random.uniform(0, 1, { shape: [2] })).map((value) => value * 2 ** 32);
    const [double] = seeded(() => nd.random.uniform(0, 1, { shape: [1], dtype: 'float64' }));
    assert.ok(Math.abs(double! - words[1]! / 2 ** 32) < 1e-6);
  },
  'D048 a normal number throws its second half away': () => {
    const alone = seeded(() => nd.random.normal(0, 1, { shape: [1] }));
    assert.deepEqual(seeded(() => nd.random.normal(0, 1, { shape: [2] })).slice(0, 1), alone);
  },
  'D049 gamma and poisson repeat with the seed': () => {
    const draw = (): number[] =>
      seeded(() =>
        nd.concat(nd.random.gamma(2, 1, { shape: [8] }), nd.random.poisson(20, { shape: [8] }), { dim: 0 }),
      );
    assert.deepEqual(draw(), draw());
  },
  'D050 shuffle has a generator of its own': () => {
    const shuffled = (between: () => void): number[] => {
      mx.random.seed(3);
      between();
      return flat(nd.random.shuffle(nd.arange(10)));
    };
    assert.deepEqual(
      shuffled(() => undefined),
      shuffled(() => nd.random.uniform(0, 1, { shape: [5] })),
    );
  },
  'D051 a seed makes everything repeat': () =>
    assert.deepEqual(
      seeded(() => nd.random.uniform(0, 1, { shape: [3] })),
      seeded(() => nd.random.uniform(0, 1, { shape: [3] })),
    ),
  'D053 exponential takes the mean, its operator the rate': () => {
    const byMean = seeded(() => nd.random.exponential(4, { shape: [3] }));
    mx.random.seed(7);
    near(mx.op.invoke('_random_exponential', [], { lam: 0.25, shape: [3] })[0]!, ...byMean);
  },
  'D054 multinomial takes probabilities, gives int32, and the graph has the logarithm too': () => {
    const drawn = nd.random.multinomial(line(0, 1)) as NDArray;
    assert.equal(drawn.dtype, 'int32');
    is(drawn, 1);
    assert.equal(sym.random.multinomial(sym.Variable('p')).list_outputs().length, 2);
  },
};
