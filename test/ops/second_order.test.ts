/** Gradients can be differentiated again: second derivatives agree with finite differences of the first, in float64. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';
import { allOps, getOp, MXNetError, type Example, type Op } from '../../lib/core/index.js';
import { exampleInputs, randomNumbers, type ConcreteInput } from './support/examples.js';

const step = 1e-5;

/** Families whose second derivatives MXNet has, and those that follow from formulas over operators. */
const families = new Set([
  'elementwise',
  'activation',
  'reduce',
  'linalg',
  'shape',
  'indexing',
  'normalization',
  'pooling',
]);

const arrayOf = (values: readonly number[], shape: readonly number[]): NDArray =>
  nd.array([...values], { dtype: 'float64' }).reshape([...shape]);
const valuesOf = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity) as number[];
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The first derivative at `points`, and the graph to differentiate it again. Squares make linear operators interesting. */
function slope(op: Op, example: Example, points: readonly NDArray[], which: number): NDArray {
  const outputs = mx.op.invoke(op.name, points, example.params ?? {});
  const energy = nd.sum(nd.square(outputs[0]!));
  return autograd.grad(energy, points[which]!, { create_graph: true })[0]!;
}

/** False for inputs that no gradient flows into: indices, conditions, arrays that only give a shape. */
function dependsOn(op: Op, example: Example, inputs: readonly ConcreteInput[], which: number): boolean {
  const points = inputs.map(({ values, shape }) => arrayOf(values, shape));
  points.forEach((point) => point.attach_grad());
  try {
    autograd.record(() => slope(op, example, points, which));
    return true;
  } catch (error) {
    if (error instanceof MXNetError && error.message.includes('do not depend')) return false;
    throw error;
  }
}

function check(op: Op, index = 0): void {
  const example = op.examples[index]!;
  const inputs = exampleInputs(op, example, index, 'float64');
  const random = randomNumbers(`second ${op.name}`);
  inputs.forEach((input, which) => {
    if (!dependsOn(op, example, inputs, which)) return;
    const numbers = (): number[] => input.values.map(() => random() * 2 - 1);
    const [head, direction] = [numbers(), numbers()];
    const at = (by: number): NDArray[] =>
      inputs.map(({ values, shape }, index) => {
        const array = arrayOf(index === which ? values.map((x, i) => x + by * direction[i]!) : values, shape);
        array.attach_grad();
        return array;
      });
    const points = at(0);
    const second = autograd.record(() => {
      const first = slope(op, example, points, which);
      return autograd.grad(nd.sum(nd.elemwise_mul(first, arrayOf(head, input.shape))), points[which]!)[0]!;
    });
    const predicted = dot(valuesOf(second), direction);
    const firstAt = (by: number): number => {
      const moved = at(by);
      return dot(valuesOf(autograd.record(() => slope(op, example, moved, which))), head);
    };
    const measured = (firstAt(step) - firstAt(-step)) / (2 * step);
    const scale = Math.max(1e-2, Math.abs(measured), Math.abs(predicted));
    assert.ok(
      Math.abs(measured - predicted) <= 1e-3 * scale,
      `${op.name}, input ${input.name}: second derivative ${predicted}, measured ${measured}`,
    );
  });
}

/** Operators whose gradient has no gradient of its own; each must say so. */
const once = new Set(['ROIPooling']);

/** Operators whose examples compute by different formulas. */
const inAllForms = [
  'LeakyReLU',
  'Pooling',
  'Convolution',
  'Deconvolution',
  'im2col',
  'BilinearSampler',
  'GridGenerator',
  'SpatialTransformer',
];

describe('second derivatives', () => {
  for (const op of allOps()) {
    const example = op.examples[0];
    const skipped =
      op.internal || op.isLoss || op.random || !example || example.noGradientCheck || example.dtype;
    if (skipped || typeof op.gradient !== 'function' || !families.has(op.category)) continue;
    if (Object.keys(op.inputs).length === 0 || op.mutates.length > 0) continue;
    if (once.has(op.name)) {
      it(`${op.name} says that it has none`, () => assert.throws(() => check(op), MXNetError));
    } else {
      it(`${op.name}`, () => check(op));
    }
  }
  for (const name of inAllForms) {
    const op = getOp(name);
    op.examples.forEach((example, index) => {
      if (!example.noGradientCheck) it(`${name}, example ${index}`, () => check(op, index));
    });
  }
  getOp('RNN').examples.forEach((example, index) => {
    const { mode, p = 0 } = example.params as { mode: string; p?: number };
    const dropped = p > 0;
    it(`RNN, example ${index}: ${mode}${dropped ? ' with dropout says that it has none' : ''}`, () => {
      if (dropped) assert.throws(() => check(getOp('RNN'), index), /dropped again/);
      else check(getOp('RNN'), index);
    });
  });
  it('of regression outputs are those of their losses', () => {
    const x = arrayOf([0.5, 2], [1, 2]);
    const label = arrayOf([1, 1], [1, 2]);
    const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v));
    const expected = {
      LinearRegressionOutput: [0.5, 0.5],
      LogisticRegressionOutput: [0.5, 2].map((v) => (sigmoid(v) * (1 - sigmoid(v))) / 2),
      MAERegressionOutput: [0, 0],
    };
    for (const [name, values] of Object.entries(expected)) {
      x.attach_grad();
      const [first] = autograd.record(() =>
        autograd.grad(mx.op.invoke(name, [x, label], {})[0]!, x, { create_graph: true }),
      );
      autograd.record(() => first!.sum()).backward();
      valuesOf(x.grad).forEach((value, index) => assert.ok(Math.abs(value - values[index]!) < 1e-12, name));
    }
  });
});
