/** Executors compute what real MXNet 1.9.1 recorded: outputs, gradients, moving statistics, predictions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { nd, sym, type NDArray, type Symbol } from '../../lib/index.js';
import { root } from '../support/files.js';

interface Step {
  outputs: unknown[];
  gradients: Record<string, unknown>;
  states: Record<string, unknown>;
}

interface Run {
  given: Record<string, number[]>;
  heads: number[][];
  steps: Step[];
  prediction: unknown[];
}

const networks: Record<string, { build: () => Symbol; data: number[] }> = {
  tiny_conv: {
    data: [2, 2, 4, 4],
    build: () => {
      let net = sym.Convolution(sym.Variable('data'), {
        num_filter: 3,
        kernel: [3, 3],
        pad: [1, 1],
        name: 'conv',
      });
      net = sym.BatchNorm(net, { fix_gamma: false, momentum: 0.8, name: 'bn' });
      net = sym.Activation(net, { act_type: 'relu' });
      net = sym.Pooling(net, { kernel: [2, 2], stride: [2, 2], pool_type: 'avg', name: 'pool' });
      net = sym.FullyConnected(sym.Flatten(net), { num_hidden: 4, name: 'fc' });
      return sym.SoftmaxOutput(net, { name: 'softmax' });
    },
  },
  two_heads: {
    data: [4, 3],
    build: () => {
      const data = sym.Variable('data');
      const fc = sym.FullyConnected(data, { num_hidden: 3, name: 'fc' });
      const shared = sym.Activation(fc, { act_type: 'sigmoid' }).$mul(2).$add(1);
      const joined = sym.Concat(shared, data, { dim: 1 });
      const [first, second, third] = sym.SliceChannel(joined, { num_outputs: 3, name: 'parts' });
      const left = sym.LinearRegressionOutput(first!.$sub(third!), { name: 'left' });
      return sym.Group([left, sym.dot(shared, second!, { transpose_a: true, name: 'product' })]);
    },
  },
};

describe('executors against real MXNet', () => {
  for (const [name, { build, data }] of Object.entries(networks)) {
    it(`${name}: outputs, gradients, states and prediction`, () => {
      const run = JSON.parse(
        readFileSync(join(root, 'test/symbol/fixtures', `${name}_run.json`), 'utf8'),
      ) as Run;
      const executor = build().simple_bind(mx.cpu(), { data });
      for (const [argument, values] of Object.entries(run.given))
        executor.arg_dict[argument]!.set(null, nd.array(values));
      for (const [state, array] of Object.entries(executor.aux_dict))
        array.set(null, state.endsWith('var') ? 1 : 0);
      for (const step of run.steps) {
        const outputs = executor.forward({ is_train: true });
        executor.backward(run.heads.map((head) => nd.array(head)));
        step.outputs.forEach((values, index) => close(outputs[index]!, values, `output ${index}`));
        for (const [argument, values] of Object.entries(step.gradients))
          close(executor.grad_dict[argument]!, values, `gradient of ${argument}`);
        for (const [state, values] of Object.entries(step.states))
          close(executor.aux_dict[state]!, values, state);
      }
      executor
        .forward()
        .forEach((output, index) => close(output, run.prediction[index], `prediction ${index}`));
    });
  }
});

function close(given: NDArray, expected: unknown, what: string): void {
  const numbers = (expected as number[]).flat(Infinity) as number[];
  const values = (given.tolist() as number[]).flat(Infinity) as number[];
  assert.equal(values.length, numbers.length, what);
  values.forEach((value, index) => {
    const difference = Math.abs(value - numbers[index]!);
    assert.ok(
      difference <= 2e-5 * Math.max(1, Math.abs(numbers[index]!)),
      `${what}[${index}]: ${value}, MXNet ${numbers[index]}`,
    );
  });
}
