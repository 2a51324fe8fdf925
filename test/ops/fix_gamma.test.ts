/** BatchNorm with fix_gamma writes 1 into gamma, in training or not, as MXNet 1.9.1 does. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../lib/index.js';

const numbers = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity).map(Number);

/** Data, gamma, beta and the running statistics of three channels. */
const arrays = (): [NDArray, NDArray, NDArray, NDArray, NDArray] => [
  nd.random.uniform({ shape: [2, 3, 2, 2] }),
  nd.array([2, 3, 4]),
  nd.zeros([3]),
  nd.zeros([3]),
  nd.ones([3]),
];

describe('fix_gamma', () => {
  it('gamma becomes 1 in the array, in training or not', () => {
    for (const training of [false, true]) {
      const [data, gamma, ...others] = arrays();
      autograd.record(() => nd.BatchNorm(data, gamma, ...others), { train_mode: training });
      assert.deepEqual(numbers(gamma), [1, 1, 1]);
    }
  });

  it('gamma stays as it is where it counts', () => {
    const [data, gamma, ...others] = arrays();
    nd.BatchNorm(data, gamma, ...others, { fix_gamma: false });
    assert.deepEqual(numbers(gamma), [2, 3, 4]);
  });

  it('gradients still flow, twice, and a bound executor writes it too', () => {
    const [data, gamma, beta, mean, variance] = arrays();
    data.attach_grad();
    const y = autograd.record(() => nd.BatchNorm(data, gamma, beta, mean, variance));
    y.backward({ retain_graph: true });
    y.backward();
    const symbol = sym.BatchNorm({ data: sym.Variable('data'), name: 'bn' });
    const args = { data, bn_gamma: nd.array([2, 3, 4]), bn_beta: beta };
    const executor = symbol.bind(mx.cpu(), args, {
      aux_states: { bn_moving_mean: mean, bn_moving_var: variance },
    });
    executor.forward();
    assert.deepEqual(numbers(args.bn_gamma), [1, 1, 1]);
  });
});
