/** Every gradient agrees with finite differences in a random direction, computed in float64. */
import assert from 'node:assert/strict';
import { allOps, type DType, type Example, type Op } from '../../lib/core/index.js';
import { door } from '../../lib/backend/index.js';
import { exampleInputs, randomNumbers, type ConcreteInput } from './support/examples.js';
import { backward, forward, tensor, type Tensor } from './support/tensor.js';

const step = 1e-5;

/** Σ over outputs of output · head, as a number. */
function project(outputs: readonly Tensor[], heads: readonly number[][]): number {
  let sum = 0;
  outputs.forEach((output, index) =>
    output.values().forEach((value, i) => (sum += value * heads[index]![i]!)),
  );
  return sum;
}

const shifted = (inputs: readonly ConcreteInput[], directions: readonly number[][], by: number): Tensor[] =>
  inputs.map(({ dtype, shape, values }, index) =>
    tensor(
      dtype,
      shape,
      values.map((value, i) => value + by * directions[index]![i]!),
    ),
  );

function check(op: Op, example: Example, index: number): void {
  const dtype: DType = 'float64';
  const inputs = exampleInputs(op, example, index, dtype);
  const params = example.params ?? {};
  const random = randomNumbers(`direction ${op.name} ${index}`);
  const numbers = (length: number): number[] => Array.from({ length }, () => random() * 2 - 1);
  door().seed(7);
  const points = shifted(
    inputs,
    inputs.map(({ values }) => values.map(() => 0)),
    0,
  );
  const pass = forward(op.name, points, params, true);
  const heads = pass.visible.map((output) => numbers(output.values().length));
  const gradients = backward(
    pass,
    pass.visible.map((output, i) => tensor(output.dtype, output.shape, heads[i]!)),
  );
  inputs.forEach((input, which) => {
    const gradient = gradients[which];
    if (!gradient) return;
    const direction = inputs.map(({ values }, i) =>
      i === which ? numbers(values.length) : values.map(() => 0),
    );
    const at = (by: number): number => {
      door().seed(7);
      return project(forward(op.name, shifted(inputs, direction, by), params, true).visible, heads);
    };
    const measured = (at(step) - at(-step)) / (2 * step);
    const predicted = gradient.values().reduce((sum, value, i) => sum + value * direction[which]![i]!, 0);
    const scale = Math.max(1e-3, Math.abs(measured), Math.abs(predicted));
    assert.ok(
      Math.abs(measured - predicted) <= 2e-4 * scale,
      `${op.name}, example ${index}, input ${input.name}: gradient along a direction is ${predicted}, measured ${measured}`,
    );
  });
}

describe('gradients agree with finite differences', () => {
  for (const op of allOps()) {
    if (typeof op.gradient !== 'function' || op.isLoss) continue;
    op.examples.forEach((example, index) => {
      if (example.noGradientCheck || example.dtype) return;
      it(`${op.name}, example ${index}`, () => check(op, example, index));
    });
  }
});
