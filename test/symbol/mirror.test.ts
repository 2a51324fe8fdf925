/** Recomputation: with MXNET_BACKWARD_DO_MIRROR activations are computed again; memory falls, gradients stay. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type Executor, type Symbol } from '../../lib/index.js';

/** Convolutions with normalisation and activation, as ResNets have them. */
const convolutions = (layers: number): Symbol => {
  let net = sym.Variable('data');
  for (let layer = 0; layer < layers; layer++) {
    net = sym.Convolution(net, {
      num_filter: 8,
      kernel: [3, 3],
      pad: [1, 1],
      no_bias: true,
      name: `conv${layer}`,
    });
    net = sym.BatchNorm(net, { fix_gamma: false, name: `bn${layer}` });
    net = sym.Activation(net, { act_type: 'relu', name: `relu${layer}` });
  }
  return sym.sum(net);
};

const chain = (length: number): Symbol => {
  let net = sym.Variable('data');
  for (let layer = 0; layer < length; layer++) net = sym.sin(net.$mul(1.1));
  return sym.sum(net);
};

function bound(net: Symbol, shape: number[], mirror: boolean, step?: number): Executor {
  const before = { ...process.env };
  process.env['MXNET_BACKWARD_DO_MIRROR'] = mirror ? '1' : '0';
  if (step !== undefined) process.env['MXNET_BACKWARD_MIRROR_STEP'] = String(step);
  try {
    const executor = net.simple_bind(mx.cpu(), { data: shape });
    mx.random.seed(5);
    for (const [name, array] of Object.entries(executor.arg_dict))
      array.set(null, name.endsWith('gamma') ? 1 : nd.random.uniform(-0.3, 0.3, { shape: array.shape }));
    for (const [name, array] of Object.entries(executor.aux_dict))
      array.set(null, name.endsWith('var') ? 1 : 0);
    executor.forward({ is_train: true });
    return executor;
  } finally {
    for (const name of ['MXNET_BACKWARD_DO_MIRROR', 'MXNET_BACKWARD_MIRROR_STEP'])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  }
}

describe('recomputation', () => {
  const networks: [string, Symbol, number[], number][] = [
    ['convolutions with normalisation', convolutions(6), [2, 8, 16, 16], 0.8],
    ['a long chain', chain(64), [4096], 0.5],
  ];
  for (const [name, net, shape, bound_] of networks) {
    it(`${name}: less memory, the same gradients and statistics`, () => {
      const plain = bound(net, shape, false);
      const mirrored = bound(net, shape, true);
      const ratio = mirrored.memory({ is_train: true }).arena / plain.memory({ is_train: true }).arena;
      assert.ok(ratio < bound_, `${ratio} of the memory`);
      for (const executor of [plain, mirrored]) executor.backward(nd.ones(executor.outputs[0]!.shape));
      for (const [argument, gradient] of Object.entries(plain.grad_dict))
        assert.deepEqual(mirrored.grad_dict[argument]!.tolist(), gradient.tolist(), argument);
      for (const [state, array] of Object.entries(plain.aux_dict))
        assert.deepEqual(mirrored.aux_dict[state]!.tolist(), array.tolist(), state);
    });
  }

  it('MXNET_BACKWARD_MIRROR_STEP says how many results in a row are computed again', () => {
    const arena = (step: number): number =>
      bound(chain(64), [4096], true, step).memory({ is_train: true }).arena;
    assert.ok(arena(8) < arena(2));
  });

  it('what is drawn at random is kept', () => {
    const net = sym.sum(sym.sin(sym.Dropout(sym.Variable('data').$mul(2), { p: 0.5 })));
    const executor = bound(net, [1000], true);
    executor.arg_dict['data']!.set(null, 1);
    executor.forward({ is_train: true });
    executor.backward(nd.ones([1]));
    const total = executor.outputs[0]!.asscalar() as number;
    const kept = (executor.grad_dict['data']!.tolist() as number[]).filter(
      (value) => Math.abs(value - 2 * 2 * Math.cos(4)) < 1e-4,
    );
    assert.ok(Math.abs(total - kept.length * Math.sin(4)) < 1e-2 * kept.length);
  });
});
