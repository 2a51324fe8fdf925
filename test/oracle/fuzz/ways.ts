/** Other ways to make the same call: into `out`, in place, on views, with gradients added or left out. All have to give the same numbers. */
import mx, { autograd, nd, type NDArray } from '../../../lib/index.js';
import { numberOf, type OutcomeArray } from './outcome.js';

/** What the ways need of a case: how inputs are made, called, described, and where gradients flow. */
export interface Ways {
  readonly inputs: () => NDArray[];
  readonly run: (inputs: readonly NDArray[], attrs?: Readonly<Record<string, unknown>>) => NDArray[];
  readonly describe: (array: NDArray) => OutcomeArray;
  readonly headOf: (output: NDArray, index: number) => NDArray;
  /** Positions of the inputs that get gradients; none where the operator has none. */
  readonly wanted: readonly number[];
  readonly training: boolean;
}

const isSame = (a: OutcomeArray, b: OutcomeArray): boolean => JSON.stringify(a) === JSON.stringify(b);

function differing(what: string, got: readonly OutcomeArray[], want: readonly OutcomeArray[]): string | null {
  const at = want.findIndex((one, index) => got[index] === undefined || !isSame(got[index], one));
  if (at < 0) return null;
  const place = want[at]!.values.findIndex((value, index) => got[at]?.values[index] !== value);
  return `${what}: output ${at}, element ${place} is ${got[at]?.values[place]}, else ${want[at]!.values[place]}`;
}

/** The same numbers in the middle of a larger array. */
function viewOf(array: NDArray): NDArray {
  const around = nd.concat(nd.ones_like(array), array, nd.ones_like(array), { dim: 0 });
  const rows = array.shape[0]!;
  return around.at(`${rows}:${2 * rows}`);
}

/** Calls outside of recording that should give `outputs`. */
export function outputDifference(ways: Ways, outputs: readonly OutcomeArray[]): string | null {
  const call = (inputs: NDArray[], attrs?: Readonly<Record<string, unknown>>): OutcomeArray[] => {
    mx.random.seed(42);
    const made = ways.training ? autograd.record(() => ways.run(inputs, attrs)) : ways.run(inputs, attrs);
    return made.map(ways.describe);
  };
  if (outputs.length === 0) return null;
  const targets = outputs.map(({ shape, dtype }) => nd.ones([...shape], { dtype: dtype as 'float32' }));
  const inputs = ways.inputs();
  const into = differing('into out', call(inputs, { out: targets }), outputs);
  if (into) return into;
  const written = differing('what out holds', targets.map(ways.describe), outputs);
  if (written) return written;
  for (const [position, input] of inputs.entries()) {
    const same = outputs[0]!.dtype === input.dtype && outputs[0]!.shape.join() === input.shape.join();
    if (!same || input.size === 0) continue;
    const fresh = ways.inputs();
    const result = call(fresh, { out: fresh[position]! });
    const found =
      differing(`in place of input ${position}`, [result[0]!, ...outputs.slice(1)], outputs) ??
      differing(`what input ${position} holds`, [ways.describe(fresh[position]!)], [outputs[0]!]);
    if (found) return found;
  }
  if (inputs.some(({ size }) => size === 0)) return null;
  return differing('on views', call(ways.inputs().map(viewOf)), outputs);
}

/** How far a sum of a gradient and 1 may be from exact, by dtype. */
const steps: Readonly<Record<string, number>> = { float16: 2e-3, float32: 1e-6, float64: 1e-14 };

/** Backward passes that should give `gradients`: added to ones, and for one input alone. */
export function gradientDifference(ways: Ways, gradients: readonly (OutcomeArray | null)[]): string | null {
  const pass = (chosen: readonly number[], req: 'write' | 'add'): NDArray[] => {
    const inputs = ways.inputs();
    for (const position of chosen) {
      inputs[position]!.attach_grad({ grad_req: req });
      if (req === 'add') inputs[position]!.grad.set(':', 1);
    }
    mx.random.seed(42);
    const outputs = autograd.record(() => ways.run(inputs));
    const heads = outputs.map(ways.headOf);
    const floats = outputs.flatMap(({ dtype }, index) => (dtype.startsWith('float') ? [index] : []));
    autograd.backward(
      floats.map((index) => outputs[index]!),
      floats.map((index) => heads[index]!),
    );
    return inputs;
  };
  const added = pass(ways.wanted, 'add');
  for (const position of ways.wanted) {
    const [want, got] = [gradients[position], ways.describe(added[position]!.grad)];
    if (!want) continue;
    const step = steps[want.dtype] ?? 0;
    const at = want.values.findIndex((value, index) => {
      const [a, b] = [numberOf(got.values[index]!), numberOf(value) + 1];
      return Number.isFinite(b) && !(Math.abs(a - b) <= step * (Math.abs(b) + 1));
    });
    if (at >= 0)
      return `added gradient ${position}: element ${at} is ${got.values[at]}, written ${want.values[at]}`;
  }
  for (const position of ways.wanted.length > 1 ? ways.wanted : []) {
    // Where nothing flows to an input, nothing is recorded for it alone.
    if (gradients[position]?.values.every((value) => value === 0)) continue;
    const alone = ways.describe(pass([position], 'write')[position]!.grad);
    const want = gradients[position];
    if (want && !isSame(alone, want)) {
      const at = want.values.findIndex((value, index) => value !== alone.values[index]);
      return `gradient ${position} alone: element ${at} is ${alone.values[at]}, else ${want.values[at]}`;
    }
  }
  return null;
}
