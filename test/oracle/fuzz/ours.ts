/** Runs cases through the library: `node ours.js CASES RESULTS FROM` appends one line of JSON for each case from number FROM on. */
import { appendFileSync, readFileSync } from 'node:fs';
import * as mx from '../../../lib/index.js';
import type { NDArray } from '../../../lib/index.js';
import type { FuzzCase, FuzzInput } from './cases.js';
import { headValue, numberOf, plain, type Outcome, type OutcomeArray } from './outcome.js';
import { gradientDifference, outputDifference, type Ways } from './ways.js';

const { nd, autograd } = mx;

function arrayOf({ shape, dtype, values }: FuzzInput): NDArray {
  const numbers = values.map(numberOf);
  if (numbers.length === 0) return nd.zeros([...shape], { dtype });
  return nd.array(Float64Array.from(numbers) as never, { dtype }).reshape([...shape]);
}

function described(array: NDArray): OutcomeArray {
  const { data } = array.astype('float64').asnumpy();
  return {
    dtype: array.dtype,
    shape: [...array.shape],
    values: Array.from(data as ArrayLike<number>, (value) => plain(Number(value))),
  };
}

/** Other ways to make the call, and what they give otherwise. */
const waysOf = (one: FuzzCase, wanted: readonly boolean[]): Ways => ({
  inputs: () => one.inputs.map(arrayOf),
  run: (inputs, attrs) => mx.op.invoke(one.op, inputs, { ...one.attrs, ...attrs }),
  describe: described,
  headOf,
  wanted: wanted.flatMap((chosen, position) => (chosen ? [position] : [])),
  training: one.training,
});

const isFloat = (array: NDArray): boolean => array.dtype.startsWith('float');

function headOf(output: NDArray, index: number): NDArray {
  const size = output.shape.reduce((product, length) => product * length, 1);
  const values = Array.from({ length: size }, (_, element) => headValue(element, index));
  return arrayOf({ name: '', shape: output.shape, dtype: output.dtype as FuzzInput['dtype'], values });
}

/** What another way gives otherwise; its errors count too. */
function tried(way: () => string | null): { otherwise?: string } {
  try {
    const otherwise = way();
    return otherwise === null ? {} : { otherwise };
  } catch (error) {
    return { otherwise: String(error).split('\n')[0]! };
  }
}

/** Outputs outside of recording, then gradients with fresh inputs. */
function outcomeOf(one: FuzzCase): Outcome {
  const { index } = one;
  const inputs = one.inputs.map(arrayOf);
  const run = (values: NDArray[]): NDArray[] => mx.op.invoke(one.op, values, one.attrs);
  mx.random.seed(42);
  let outputs: NDArray[];
  try {
    outputs = one.training ? autograd.record(() => run(inputs)) : run(inputs);
    outputs.forEach((output) => output.wait_to_read());
  } catch (error) {
    if (error instanceof mx.MXNetError && error.op) return { index, error: error.message };
    return { index, crash: `no MXNetError that names the operator: ${String(error)}` };
  }
  const wanted = inputs.map((input, position) => isFloat(input) && !one.aux.includes(position));
  const numbers = outputs.map(described);
  const otherwise = tried(() => outputDifference(waysOf(one, wanted), numbers));
  const result = { index, outputs: numbers, aux: inputs.map(described), ...otherwise };
  if (one.random || !wanted.includes(true) || !outputs.some(isFloat)) return result;
  try {
    const fresh = one.inputs.map(arrayOf);
    fresh.forEach((input, position) => wanted[position] && input.attach_grad());
    mx.random.seed(42);
    const made = autograd.record(() => run(fresh));
    const heads = made.map(headOf);
    const chosen = made.flatMap((output, position) => (isFloat(output) ? [position] : []));
    autograd.backward(
      chosen.map((position) => made[position]!),
      chosen.map((position) => heads[position]!),
    );
    const gradients = fresh.map((input, position) => (wanted[position] ? described(input.grad) : null));
    const differently = tried(() => gradientDifference(waysOf(one, wanted), gradients));
    return { ...result, ...differently, gradients, aux: fresh.map(described) };
  } catch (error) {
    if (error instanceof mx.MXNetError) return { ...result, gradientError: error.message };
    return { index, crash: `backward: no MXNetError: ${String(error)}` };
  }
}

const [casesFile, resultsFile, from] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(casesFile!, 'utf8')) as FuzzCase[];
for (const one of cases.slice(Number(from ?? 0))) {
  mx.tidy(() => appendFileSync(resultsFile!, `${JSON.stringify(outcomeOf(one))}\n`));
}
