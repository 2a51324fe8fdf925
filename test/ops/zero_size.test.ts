/** Arrays without elements: every operator computes with them or refuses them, forward and backward, and nothing crashes. */
import assert from 'node:assert/strict';
import * as mx from '../../lib/index.js';
import { allOps, inputNames, MXNetError, type Example, type Op, type Shape } from '../../lib/core/index.js';
import { isOwn } from './support/cases.js';
import { exampleInputs, exampleParams } from './support/examples.js';

const { nd, autograd } = mx;

/** Forward and backward with these input shapes; errors must be MXNetErrors that name the operator. */
function attempt(op: Op, example: Example, shapes: readonly Shape[], types: readonly string[]): void {
  try {
    const inputs = shapes.map((shape, index) => nd.ones([...shape], { dtype: types[index] as 'float32' }));
    const aux = inputNames(op, exampleParams(op, example)).filter((name) => name.startsWith('moving'));
    const variables = inputs.slice(0, inputs.length - aux.length).filter(({ dtype }) => dtype === 'float32');
    variables.forEach((input) => input.attach_grad());
    const params = { ...example.params };
    if (typeof (op.inputs as { count?: unknown }).count === 'string')
      params[(op.inputs as { count: string }).count] = inputs.length;
    const outputs = autograd.record(() => mx.op.invoke(op.name, inputs, params));
    outputs.forEach((output) => output.wait_to_read());
    if (typeof op.gradient !== 'function' || variables.length === 0) return;
    autograd.backward(outputs.filter(({ dtype }) => dtype === 'float32'));
    variables.forEach((input) => input.grad.wait_to_read());
  } catch (error) {
    assert.ok(error instanceof MXNetError, `${op.name} with ${JSON.stringify(shapes)}: ${String(error)}`);
  }
}

describe('arrays without elements', () => {
  for (const op of allOps().filter((one) => !isOwn(one) && Object.keys(one.inputs).length > 0)) {
    it(`${op.name} computes with them or refuses them`, () => {
      for (const example of op.examples.slice(0, 3)) {
        const inputs = exampleInputs(op, example, 0);
        const lengths = new Set(inputs.flatMap(({ shape }) => [...shape]));
        for (const length of lengths) {
          const shapes = inputs.map(({ shape }) => shape.map((dim) => (dim === length ? 0 : dim)));
          const types = inputs.map(({ dtype }) => dtype);
          mx.tidy(() => attempt(op, example, shapes, types));
        }
        const first = inputs.map(({ shape }, index) => (index === 0 ? shape.map(() => 0) : shape));
        mx.tidy(() =>
          attempt(
            op,
            example,
            first,
            inputs.map(({ dtype }) => dtype),
          ),
        );
      }
    });
  }
});
