/** Every parameter of every operator is given strange values through `mx.op.invoke`: results or MXNetErrors, never a crash, a hang or a bare exception. */
import assert from 'node:assert/strict';
import * as mx from '../../lib/index.js';
import { allOps, inferOutputs, MXNetError, sizeOf, type Op } from '../../lib/core/index.js';
import type { NDArray } from '../../lib/index.js';
import { exampleInputs } from './support/examples.js';
import { paramsOf } from './support/tensor.js';

const { nd, autograd } = mx;

const numbers = [NaN, Infinity, -Infinity, -0, 2 ** 31, 2 ** 53, -(2 ** 53), 2 ** 64, 1e300, 5e-324, -1, 0.1];
/** Of no kind that any parameter has. */
const things = [
  {},
  [],
  [[]],
  [[1, [2]]],
  [NaN],
  [2 ** 53],
  [-1],
  [''],
  new Array(3),
  '',
  'NaN',
  '1e999',
  '-0',
  '(',
  '\u0000',
  'x'.repeat(10_000),
  10n ** 30n,
  Symbol('s'),
  () => 1,
  new Date(NaN),
  new Float32Array(2),
  new Proxy({}, {}),
  Object.create(null),
  true,
  null,
];
/** What is larger is not worth the memory. */
const mostElements = 1 << 20;

/** Whether the call would be made and be too large; one that is refused is what is wanted. */
function isLarge(op: Op, inputs: readonly NDArray[], params: Record<string, unknown>): boolean {
  try {
    const { shapes } = inferOutputs(
      op,
      paramsOf(op, params, inputs.length),
      inputs.map(({ shape }) => shape),
      inputs.map(({ dtype }) => dtype),
    );
    return shapes.some((shape) => sizeOf(shape) > mostElements);
  } catch {
    return false;
  }
}

function attempt(op: Op, inputs: readonly NDArray[], params: Record<string, unknown>): void {
  const outputs = autograd.record(() => mx.op.invoke(op.name, inputs, params));
  outputs.forEach((output) => output.wait_to_read());
  const heads = outputs.filter(({ dtype }) => dtype.includes('float'));
  if (typeof op.gradient === 'function' && heads.length > 0) {
    autograd.backward(heads);
    inputs.forEach((input) => (input.grad as NDArray | null)?.wait_to_read());
  }
}

const shown = (value: unknown): string => {
  try {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return typeof value;
  }
};

describe('extreme parameters', function () {
  this.timeout(120_000);
  for (const op of allOps()) {
    const names = Object.keys(op.params);
    const example = op.examples[0];
    if (names.length === 0 || example === undefined) continue;
    it(`${op.name} computes with them or refuses them`, () => {
      for (const name of names) {
        for (const value of [...numbers, ...numbers.map((each) => [each, each]), ...things]) {
          const params = { ...example.params, [name]: value };
          for (const part of [
            () =>
              mx.tidy(() => {
                const inputs = exampleInputs(op, example, 0).map(({ shape, dtype, values }) =>
                  nd
                    .array([...values], { dtype: 'float64' })
                    .reshape([...shape])
                    .astype(dtype),
                );
                if (isLarge(op, inputs, params)) return;
                inputs
                  .filter(({ dtype }) => dtype.startsWith('float'))
                  .forEach((input) => input.attach_grad());
                attempt(op, inputs, params);
              }),
            () => nd.waitall(),
          ]) {
            try {
              part();
            } catch (error) {
              assert.ok(error instanceof MXNetError, `${name} = ${shown(value)}: ${(error as Error).stack}`);
            }
          }
        }
      }
    });
  }
});
