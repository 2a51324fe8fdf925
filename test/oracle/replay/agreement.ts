/** Replays what compute.py recorded, case by case, through what users have: nd.load, mx.op.invoke, autograd, bind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { findOp, type DType } from '../../../lib/core/index.js';

/** One call, or one graph with its arguments, as compute.py wrote it. */
export interface Case {
  readonly id: string;
  readonly op?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly graph?: string;
  readonly names?: readonly string[];
  readonly aux?: readonly string[];
  readonly train: boolean;
  /** How inputs and outputs are stored, where some are sparse; the files hold them dense. */
  readonly stypes?: readonly string[];
  readonly out_stypes?: readonly string[];
  /** What the call was told to write into: inputs by number, or dtype and shape of others. */
  readonly out?: readonly (number | readonly [DType, readonly number[]])[];
  readonly inputs: number;
  readonly outputs: number;
  readonly written?: readonly number[];
  readonly gradients: readonly number[];
  /** Inputs whose second derivative is recorded. */
  readonly second?: readonly number[];
  readonly refused?: string;
}

/** How a case went: `agrees`, or why not. */
export interface Verdict {
  readonly id: string;
  readonly verdict:
    | 'agrees'
    | 'unknown operator'
    | 'refused'
    | 'wrong shape'
    | 'wrong dtype'
    | 'wrong storage'
    | 'wrong values'
    | 'wrong gradient'
    | 'no gradient'
    | 'wrong second gradient'
    | 'not refused'
    | 'both refuse';
  readonly detail?: string;
}

class Difference extends Error {
  constructor(
    readonly verdict: Verdict['verdict'],
    detail: string,
  ) {
    super(detail);
  }
}

type Arrays = Readonly<Record<string, NDArray>>;

/** Relative and absolute tolerance of a dtype, as MXNet's own tests have them; whole numbers have to be equal. */
const tolerances: Readonly<Record<string, readonly [number, number]>> = {
  float16: [1e-2, 1e-3],
  float32: [1e-4, 1e-5],
  float64: [1e-5, 1e-7],
};

/** The coarsest float among the arrays decides: a float32 weight's gradient is no better than float16 data. */
function toleranceOf(dtypes: readonly string[]): readonly [number, number] {
  const dtype = ['float16', 'float32', 'float64'].find((name) => dtypes.includes(name));
  return dtype === undefined ? [0, 0] : tolerances[dtype]!;
}

/** Throws unless both are the same array within the tolerance of their dtype and that of the call's inputs. */
function compare(
  what: string,
  got: NDArray,
  want: NDArray,
  inputs: readonly NDArray[],
  wrong: Verdict['verdict'] = 'wrong values',
): void {
  const shapes = [got, want].map((array) => `(${array.shape.join(', ')})`);
  if (shapes[0] !== shapes[1]) {
    throw new Difference('wrong shape', `${what} is ${shapes[0]}, should be ${shapes[1]}`);
  }
  if (got.dtype !== want.dtype) {
    throw new Difference('wrong dtype', `${what} is ${got.dtype}, should be ${want.dtype}`);
  }
  const floating = want.dtype.includes('float') ? inputs.map(({ dtype }) => dtype) : [];
  const [relative, absolute] = toleranceOf([want.dtype, ...floating]);
  const a = got.asnumpy().numbers;
  const b = want.asnumpy().numbers;
  let largest = 0;
  for (let i = 0; i < b.length; i++) {
    const size = Math.abs(Number(b[i]));
    if (Number.isFinite(size)) largest = Math.max(largest, size);
  }
  for (let i = 0; i < b.length; i++) {
    if (a[i] === b[i]) continue;
    const [x, y] = [Number(a[i]), Number(b[i])];
    if (Number.isNaN(x) && Number.isNaN(y)) continue;
    // A sum's rounding is that of its largest terms.
    const allowed = absolute + relative * Math.max(Math.abs(y), largest / 10);
    if (!(Math.abs(x - y) <= allowed)) {
      throw new Difference(wrong, `${what}: element ${i} of ${b.length} is ${x}, should be ${y}`);
    }
  }
}

const inputsOf = (one: Case, arrays: Arrays, count: number): NDArray[] =>
  Array.from({ length: count }, (_, i) => {
    const input = arrays[`${one.id}/in${i}`]!.copy();
    const stype = one.stypes?.[i] ?? 'default';
    return stype === 'default' ? input : (input.tostype(stype as 'csr') as unknown as NDArray);
  });

/** The values of an array, however it is stored. */
const dense = (array: NDArray): NDArray =>
  array.stype === 'default'
    ? array
    : ((array as { tostype(stype: string): unknown }).tostype('default') as NDArray);

const headsOf = (one: Case, arrays: Arrays): NDArray[] =>
  Array.from({ length: one.outputs }, (_, i) => arrays[`${one.id}/head${i}`]!);

function compareAll(
  one: Case,
  arrays: Arrays,
  outputs: readonly NDArray[],
  inputs: readonly NDArray[],
): void {
  if (outputs.length !== one.outputs) {
    throw new Difference('wrong shape', `${outputs.length} outputs, should be ${one.outputs}`);
  }
  outputs.forEach(({ stype }, i) => {
    const want = one.out_stypes?.[i] ?? 'default';
    if (stype !== want) throw new Difference('wrong storage', `output ${i} is ${stype}, should be ${want}`);
  });
  outputs
    .map(dense)
    .forEach((output, i) => compare(`output ${i}`, output, arrays[`${one.id}/out${i}`]!, inputs));
}

function replayCall(one: Case, arrays: Arrays): void {
  mx.random.seed(42);
  const inputs = inputsOf(one, arrays, one.inputs);
  const targets = one.train ? [] : (one.out ?? []);
  const out = targets.map((target) =>
    typeof target === 'number' ? inputs[target]! : nd.zeros([...target[1]], { dtype: target[0] }),
  );
  const attrs = { ...one.attrs!, ...(out.length > 0 ? { out } : {}) };
  const run = (): NDArray[] => mx.op.invoke(one.op!, inputs, attrs);
  compareAll(one, arrays, one.train ? autograd.record(run) : run(), inputs);
  for (const i of one.written ?? []) {
    compare(`input ${i} afterwards`, dense(inputs[i]!), arrays[`${one.id}/after${i}`]!, inputs);
  }
  if (one.gradients.length === 0) return;
  mx.random.seed(42);
  const again = inputsOf(one, arrays, one.inputs);
  for (const i of one.gradients) again[i]!.attach_grad();
  try {
    const outputs = autograd.record(() => mx.op.invoke(one.op!, again, one.attrs!));
    autograd.backward(outputs, headsOf(one, arrays));
  } catch (error) {
    throw new Difference('no gradient', String(error).split('\n')[0]!);
  }
  for (const i of one.gradients) {
    compare(`gradient of input ${i}`, again[i]!.grad, arrays[`${one.id}/grad${i}`]!, again, 'wrong gradient');
  }
}

function replayTwice(one: Case, arrays: Arrays): void {
  mx.random.seed(42);
  const inputs = inputsOf(one, arrays, one.inputs);
  for (const i of one.gradients) inputs[i]!.attach_grad();
  const variables = one.gradients.map((i) => inputs[i]!);
  const slopes = autograd.record(() => {
    const outputs = mx.op.invoke(one.op!, inputs, one.attrs!);
    return autograd.grad(outputs, variables, { head_grads: headsOf(one, arrays), create_graph: true });
  });
  autograd.backward(
    slopes,
    slopes.map((_, i) => arrays[`${one.id}/weight${i}`]!),
  );
  for (const i of one.second!) {
    const want = arrays[`${one.id}/second${i}`]!;
    compare(`second derivative for input ${i}`, inputs[i]!.grad, want, inputs, 'wrong second gradient');
  }
}

function replayGraph(one: Case, arrays: Arrays): void {
  const names = one.names!;
  const bound = (grad_req: 'write' | 'add' | 'null', start: (like: NDArray) => NDArray) => {
    mx.random.seed(42);
    const inputs = inputsOf(one, arrays, one.inputs);
    const args = Object.fromEntries(names.map((name, i) => [name, inputs[i]!]));
    const aux_states = Object.fromEntries(one.aux!.map((name, i) => [name, inputs[names.length + i]!]));
    const args_grad = Object.fromEntries(one.gradients.map((i) => [names[i]!, start(inputs[i]!)]));
    const executor = sym.load_json(one.graph!).bind(mx.cpu(), args, { args_grad, aux_states, grad_req });
    return { executor, args_grad, inputs };
  };
  if (one.gradients.length === 0) {
    const { executor, inputs } = bound('null', nd.zeros_like);
    return compareAll(one, arrays, executor.forward(one.train), inputs);
  }
  // What `add` finds in the gradients stays in the sum.
  for (const [req, start, offset] of [
    ['write', nd.zeros_like, 0],
    ['add', nd.ones_like, 1],
  ] as const) {
    const { executor, args_grad, inputs } = bound(req, (like) => start(like));
    compareAll(one, arrays, executor.forward(one.train), inputs);
    executor.backward(headsOf(one, arrays));
    for (const i of one.gradients) {
      const want = arrays[`${one.id}/grad${i}`]!.$add(offset);
      compare(`gradient of ${names[i]} (${req})`, args_grad[names[i]!]!, want, inputs, 'wrong gradient');
    }
  }
}

/** How one case goes. */
export function replayCase(one: Case, arrays: Arrays): Verdict {
  const { id } = one;
  try {
    if (one.op !== undefined && !findOp(one.op)) return { id, verdict: 'unknown operator' };
    if (one.refused !== undefined) {
      const count = Object.keys(arrays).filter((key) => key.startsWith(`${id}/in`)).length;
      try {
        mx.tidy(() => {
          if (one.op === undefined)
            replayGraph({ ...one, inputs: count, outputs: -1, gradients: [] }, arrays);
          else
            for (const out of mx.op.invoke(one.op, inputsOf(one, arrays, count), one.attrs!)) out.asnumpy();
        });
      } catch (error) {
        if (error instanceof mx.MXNetError) return { id, verdict: 'both refuse' };
        return { id, verdict: 'refused', detail: `not by an MXNetError: ${String(error)}` };
      }
      return { id, verdict: 'not refused', detail: one.refused };
    }
    mx.tidy(() => {
      if (one.op === undefined) replayGraph(one, arrays);
      else replayCall(one, arrays);
      if (one.second?.length) replayTwice(one, arrays);
    });
    return { id, verdict: 'agrees' };
  } catch (error) {
    if (error instanceof Difference) return { id, verdict: error.verdict, detail: error.message };
    return { id, verdict: 'refused', detail: String(error).replaceAll('\n', ' | ') };
  }
}

/** All cases of a file, with their arrays. */
export function casesOf(folder: string, name: string): { cases: Case[]; arrays: Arrays } {
  const cases = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Case[];
  const loaded = nd.load(join(folder, `${name}.params`));
  return { cases, arrays: Array.isArray(loaded) ? {} : (loaded as Arrays) };
}
