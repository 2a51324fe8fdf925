/** Updates with row_sparse gradients give what MXNet 1.9.1 gave for each storage of weight and states. */
import assert from 'node:assert/strict';
import { nd, type NDArray } from '../../lib/index.js';
import { assertClose } from '../ops/support/closeness.js';

type Update = (...args: unknown[]) => unknown;
type Stored = NDArray & { tostype(stype: string): any };

const update = (name: string): Update => (nd.sparse as unknown as Record<string, Update>)[name]!;
const numbers = (array: Stored): number[] =>
  [(array.tostype('default') as NDArray).tolist() as unknown].flat(Infinity).map(Number);

/** [operator, states, storage of the weight, of the states, parameters, weight afterwards, states afterwards]. */
type Row = [string, number, string, string, Record<string, unknown>, number[], number[][]];

const lazySgd = [1, 2, 2.75, 3.7, 5, 6];
const wholeSgd = [0.95, 1.9, 2.75, 3.7, 4.75, 5.7];
const lazyMomentum = [1, 2, 3.65, 4.6, 5, 6];
const wholeMomentum = [1.85, 2.8, 3.65, 4.6, 5.65, 6.6];
const lazyVelocity = [1, 1, 0.65, 0.6, 1, 1];
const wholeVelocity = [0.85, 0.8, 0.65, 0.6, 0.65, 0.6];
const lazyAdam = [1, 2, 2.8853006, 3.8804772, 5, 6];
const wholeAdam = [0.9049643, 1.9, 2.8853006, 3.8804772, 4.8853006, 5.880477];
const momentum = { lr: 0.1, wd: 0.5, momentum: 0.9 };
const step = { lr: 0.1, wd: 0.5 };
const rows: Row[] = [
  ['sgd_update', 0, 'default', 'default', step, lazySgd, []],
  ['sgd_update', 0, 'row_sparse', 'default', step, lazySgd, []],
  ['sgd_update', 0, 'default', 'default', { ...step, lazy_update: false }, wholeSgd, []],
  ['sgd_update', 0, 'row_sparse', 'default', { ...step, lazy_update: false }, wholeSgd, []],
  ['sgd_mom_update', 1, 'default', 'default', momentum, lazyMomentum, [lazyVelocity]],
  ['sgd_mom_update', 1, 'row_sparse', 'row_sparse', momentum, lazyMomentum, [lazyVelocity]],
  ['sgd_mom_update', 1, 'default', 'row_sparse', momentum, wholeMomentum, [wholeVelocity]],
  ['sgd_mom_update', 1, 'row_sparse', 'default', momentum, wholeMomentum, [wholeVelocity]],
  [
    'adam_update',
    2,
    'default',
    'default',
    step,
    lazyAdam,
    [
      [1, 1, 1.15, 1.2, 1, 1],
      [1, 1, 1.00525, 1.008, 1, 1],
    ],
  ],
  [
    'adam_update',
    2,
    'row_sparse',
    'row_sparse',
    { ...step, lazy_update: false },
    wholeAdam,
    [[0.95, 1, 1.15, 1.2, 1.15, 1.2]],
  ],
  [
    'adagrad_update',
    1,
    'default',
    'default',
    { lr: 0.1 },
    [1, 2, 2.9292893, 3.9292893, 5, 6],
    [[1, 1, 2, 2, 1, 1]],
  ],
  [
    'ftrl_update',
    2,
    'row_sparse',
    'row_sparse',
    step,
    [1, 2, 0.4227071, 0.5907986, 5, 6],
    [[1, 1, -10.426406, -14.568541, 1, 1]],
  ],
  [
    'ftrl_update',
    2,
    'default',
    'default',
    step,
    [-0.04829268, -0.04829268, 0.4227071, 0.5907986, -0.04829268, -0.04829268],
    [],
  ],
];

describe('updates with row_sparse gradients', () => {
  for (const [name, count, stored, state, params, expected, states] of rows) {
    it(`${name} of a ${stored} weight, ${state} states, ${JSON.stringify(params)}`, () => {
      const weight = (
        nd.array([
          [1, 2],
          [3, 4],
          [5, 6],
        ]) as Stored
      ).tostype(stored);
      const grad = nd.sparse.row_sparse_array([[[1, 1]], [1]], { shape: [3, 2] });
      const kept = Array.from({ length: count }, () => (nd.ones([3, 2]) as Stored).tostype(state));
      const result = update(name)(weight, grad, ...kept, { ...params, out: weight });
      assert.equal(result, weight);
      assertClose(numbers(weight), expected, 1e-5, 'weight');
      states.forEach((values, index) => assertClose(numbers(kept[index]!), values, 1e-5, `state ${index}`));
    });
  }

  it('a state without rows gets them, a weight without out is copied', () => {
    const weight = nd.ones([3, 2]);
    const grad = nd.sparse.row_sparse_array([[[1, 1]], [1]], { shape: [3, 2] });
    const velocity = nd.sparse.zeros('row_sparse', [3, 2]) as unknown as Stored;
    const sparseWeight = (weight as Stored).tostype('row_sparse');
    const result = update('sgd_mom_update')(sparseWeight, grad, velocity, {
      lr: 0.5,
      momentum: 0.9,
    }) as Stored;
    assertClose(numbers(result), [1, 1, 0.5, 0.5, 1, 1], 1e-6, 'result');
    assertClose(numbers(sparseWeight as never), [1, 1, 1, 1, 1, 1], 0, 'weight');
    assertClose(numbers(velocity), [0, 0, -0.5, -0.5, 0, 0], 1e-6, 'velocity');
  });
});
