/** Arrays with the tape, and symbols with a bound executor, compute what real MXNet 1.9.1 computed. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../lib/index.js';
import { auxiliaryInputs, getOp, type Shape } from '../../lib/core/index.js';
import { assertClose, toleranceOf } from './support/closeness.js';
import { differences } from './support/differences.js';
import { fixtures, type Fixture, type Recorded } from './support/fixtures.js';
import { paramsOf } from './support/tensor.js';

function nested(values: readonly number[], shape: Shape): unknown {
  if (shape.length <= 1) return [...values];
  const [rows, ...rest] = shape as [number, ...number[]];
  const size = values.length / rows;
  return Array.from({ length: rows }, (_, row) => nested(values.slice(row * size, (row + 1) * size), rest));
}

const arrayOf = ({ values, shape, dtype }: Recorded): NDArray =>
  nd.array(nested(values, shape) as number[], { dtype });

const valuesOf = (array: NDArray): number[] =>
  array.dtype === 'int64'
    ? Array.from(array.asnumpy().data as BigInt64Array, Number)
    : [array.tolist() as unknown].flat(Infinity).map(Number);

function compare(got: NDArray, want: Recorded, fixture: Fixture, what: string): void {
  assert.deepEqual([...got.shape], [...want.shape], `${fixture.id} ${what}: shape`);
  assert.equal(got.dtype, want.dtype, `${fixture.id} ${what}: dtype`);
  assertClose(
    valuesOf(got),
    want.values,
    toleranceOf(want.dtype, getOp(fixture.op).tolerance),
    `${fixture.id} ${what}`,
  );
}

/** Inputs that the operator has a gradient for and MXNet recorded one. */
const wanted = (fixture: Fixture): number[] =>
  typeof getOp(fixture.op).gradient === 'function' && !differences.has(`${fixture.id} gradient`)
    ? (fixture.gradients ?? []).flatMap((gradient, index) => (gradient ? [index] : []))
    : [];

function throughTape(fixture: Fixture): void {
  mx.random.seed(42);
  const inputs = fixture.inputs.map(arrayOf);
  for (const index of wanted(fixture)) inputs[index]!.attach_grad();
  const outputs = autograd.record(() => mx.op.invoke(fixture.op, inputs, fixture.attrs), {
    train_mode: fixture.training,
  });
  outputs.forEach((output, index) => compare(output, fixture.outputs[index]!, fixture, `output ${index}`));
  if (wanted(fixture).length === 0) return;
  autograd.backward(outputs, fixture.heads.map(arrayOf), { train_mode: fixture.training });
  for (const index of wanted(fixture))
    compare(inputs[index]!.grad, fixture.gradients![index]!, fixture, `gradient ${index}`);
}

function throughExecutor(fixture: Fixture): void {
  const op = getOp(fixture.op);
  const aux = new Set(auxiliaryInputs(op, paramsOf(op, fixture.attrs, fixture.inputs.length)));
  const inputs = fixture.inputs.map(arrayOf);
  const names = inputs.map((_, index) => `x${index}`);
  const [first, ...others] = names.map((name) => sym.Variable(name));
  const symbol = mx.op.invoke(fixture.op, [first!, ...others], fixture.attrs);
  const some = (chosen: (index: number) => boolean): Record<string, NDArray> =>
    Object.fromEntries(inputs.flatMap((input, index) => (chosen(index) ? [[names[index]!, input]] : [])));
  const gradients = Object.fromEntries(
    wanted(fixture).map((index) => [
      names[index]!,
      nd.zeros(inputs[index]!.shape, { dtype: inputs[index]!.dtype }),
    ]),
  );
  const executor = symbol.bind(
    mx.cpu(),
    some((index) => !aux.has(index)),
    {
      args_grad: gradients,
      aux_states: some((index) => aux.has(index)),
    },
  );
  // Twice: the second run finds the arena as the first one left it.
  for (let round = 0; round < 2; round++) {
    // Some operators write their inputs: auxiliary states, momenta.
    fixture.inputs.forEach((input, index) => void arrayOf(input).copyto(inputs[index]!));
    mx.random.seed(42);
    const trains = wanted(fixture).length > 0;
    if (trains && !fixture.training && op.trainingDependent) return;
    const outputs = executor.forward({ is_train: fixture.training || trains });
    outputs.forEach((output, index) => compare(output, fixture.outputs[index]!, fixture, `output ${index}`));
    if (!trains) continue;
    executor.backward(fixture.heads.map(arrayOf));
    for (const index of wanted(fixture))
      compare(gradients[names[index]!]!, fixture.gradients![index]!, fixture, `gradient ${index}`);
  }
}

for (const [category, cases] of fixtures()) {
  const byOp = new Map<string, Fixture[]>();
  for (const fixture of cases) {
    if (!differences.has(fixture.id)) byOp.set(fixture.op, [...(byOp.get(fixture.op) ?? []), fixture]);
  }
  describe(`interfaces, ${category}`, () => {
    for (const [name, own] of byOp) {
      it(`mx.op.invoke of ${name} under autograd agrees with MXNet`, () => own.forEach(throughTape));
      const { random, valueShaped } = getOp(name);
      if (own[0]!.inputs.length > 0 && own[0]!.outputs.length > 0 && !random && !valueShaped)
        it(`a bound executor of ${name} agrees with MXNet`, () => own.forEach(throughExecutor));
    }
  });
}
