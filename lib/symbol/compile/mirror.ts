/** Recomputation (`MXNET_BACKWARD_DO_MIRROR`): cheap activations are computed again in the backward run instead of being kept. */
import { auxiliaryInputs, type Op } from '../../core/index.js';
import { planArena } from './arena.js';
import { Value, type Operation } from './values.js';

/** Kinds of operators that cost little beside the memory of their results. */
const cheapCategories: ReadonlySet<string> = new Set([
  'elementwise',
  'activation',
  'shape',
  'normalization',
  'pooling',
]);

/** Of this many cheap operators in a row one keeps its result, unless `MXNET_BACKWARD_MIRROR_STEP` says otherwise. */
const defaultStep = 100;

/** Whether recomputation is asked for. Read when a graph is bound, as in MXNet. */
export function wantsMirror(): boolean {
  return !['', '0', 'false'].includes((process.env['MXNET_BACKWARD_DO_MIRROR'] ?? '').toLowerCase());
}

interface Runs {
  readonly operations: readonly Operation[];
  /** The first so many are the forward run. */
  readonly forwardCount: number;
}

/** The same runs with recomputation where that takes less memory, else as they are. */
export function mirrored(runs: Runs): Runs {
  const given = Number(process.env['MXNET_BACKWARD_MIRROR_STEP']);
  const cheapCount = runs.operations.slice(0, runs.forwardCount).filter(isCheap).length;
  // Long rows of cheap operators would all be there again at once: the square root balances what is kept and what is made again.
  const steps = given > 0 ? [given] : [defaultStep, Math.max(2, Math.ceil(Math.sqrt(cheapCount)))];
  let best = runs;
  let bestBytes = planArena(runs.operations).bytes;
  for (const step of steps) {
    const candidate = withRecomputation(runs, step);
    const { bytes } = planArena(candidate.operations);
    if (bytes < bestBytes) [best, bestBytes] = [candidate, bytes];
  }
  return best;
}

/** Computing it twice gives the same and changes nothing. */
function isCheap({ op, params, inputs }: Operation): boolean {
  if (op.kernel === undefined || op.random || op.host || !cheapCategories.has(op.category)) return false;
  if (op.name === 'BatchNorm') return params['use_global_stats'] !== true;
  return op.mutates.length === 0 && inputs.every((_, index) => !isAuxiliary(op, params, index));
}

const isAuxiliary = (op: Op, params: Operation['params'], index: number): boolean =>
  !('list' in op.inputs) && auxiliaryInputs(op, params).includes(index);

/** Statistics beside a large result are kept. */
const isSmall = (value: Value, { outputs }: Operation): boolean =>
  value !== outputs[0] && value.meta.bytes * 8 <= outputs[0]!.meta.bytes;

function withRecomputation({ operations, forwardCount }: Runs, step: number): Runs {
  const forward = operations.slice(0, forwardCount);
  const backward = operations.slice(forwardCount);
  const recomputable = findRecomputable(forward, backward, step);
  const again = new Map<Value, Value>();
  const result: Operation[] = [...forward];
  const recomputed = (value: Value): Value => {
    if (!recomputable.has(value)) return value;
    const known = again.get(value);
    if (known) return known;
    const { producer } = value;
    const inputs = producer!.inputs.map(recomputed);
    const outputs = producer!.outputs.map(({ meta }) => new Value(meta));
    const copy: Operation = { ...producer!, inputs, outputs };
    for (const output of outputs) output.producer = copy;
    producer!.outputs.forEach((output, index) => again.set(output, outputs[index]!));
    result.push(copy);
    return again.get(value)!;
  };
  for (const operation of backward) {
    const inputs = operation.inputs.map(recomputed);
    const isSame = inputs.every((input, index) => input === operation.inputs[index]);
    if (!isSame) {
      const moved: Operation = { ...operation, inputs };
      for (const output of moved.outputs) output.producer = moved;
      result.push(moved);
    } else result.push(operation);
  }
  return { operations: result, forwardCount };
}

/** Results that follow, by cheap operators, from what is kept anyway. */
function findRecomputable(
  forward: readonly Operation[],
  backward: readonly Operation[],
  step: number,
): Set<Value> {
  const read = new Set(backward.flatMap(({ inputs }) => inputs));
  const recomputable = new Set<Value>();
  let count = 0;
  for (const operation of forward) {
    if (!isCheap(operation) || ++count % step === 0) continue;
    const isThere = (value: Value): boolean =>
      value.external !== undefined || recomputable.has(value) || read.has(value);
    if (!operation.inputs.every(isThere)) continue;
    for (const output of operation.outputs)
      if (output.external === undefined && !isSmall(output, operation)) recomputable.add(output);
  }
  return recomputable;
}
