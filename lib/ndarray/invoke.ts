/** The eager call: an operator on arrays, by kernel, into given arrays, or through its body; recorded where wanted. */
import { latestVersions } from '../backend/small_calls.js';
import { planOf, type OpInstance, type Plan } from '../backend/plan.js';
import { inputNames, isInputList, MXNetError, type Context, type Op, type Params } from '../core/index.js';
import { state } from '../autograd/state.js';
import { arrayOf, recordOperation, type Value } from '../autograd/tape.js';
import { runBody } from './composite.js';
import { contextOf } from './device.js';
import { call } from './engine_call.js';
import { NDArray } from './ndarray.js';
import { runInto } from './out.js';
import type { Prepared } from './prepare.js';

/** What a backward pass wants to know of the operators that its formulas run; null outside. */
export interface Watch {
  /** Looks at every value that enters an operator. */
  check(value: Value): void;
  /** Arrays that operators made. */
  readonly made: Set<NDArray>;
  /** Looks at every array whose values are read out. */
  read?(array: NDArray): void;
}

/** The innermost backward pass. */
export const watch: { current: Watch | null } = { current: null };

/** Runs an operator; all outputs come back, hidden ones too. Throws MXNetError naming the operator. */
export function execute(
  { instance, params }: Prepared,
  values: readonly Value[],
  out: readonly NDArray[] | null = null,
  ctx: Context | null = null,
): NDArray[] {
  const { op } = instance;
  const watching = watch.current;
  if (watching !== null) for (const value of values) watching.check(value);
  const arrays = values.map(arrayOf);
  checkInputs(op, params, arrays);
  const context = contextOf(op, arrays, ctx);
  if (op.kernel === undefined) return runBody(instance, params, values, out);
  if (out !== null) return runInto({ instance, params }, values, arrays, out);
  const plan = planFor(instance, arrays);
  const outputs = plan.outputs.map((meta) => new NDArray(meta, context));
  const hasVersions = call(op, plan, params, arrays, outputs);
  if (state.recording)
    recordOperation(op, params, values, outputs, hasVersions ? latestVersions(arrays.length) : null);
  if (watching !== null) for (const output of outputs) watching.made.add(output);
  return outputs;
}

/** The plan for these arrays. */
export function planFor(instance: OpInstance, arrays: readonly NDArray[]): Plan {
  return planOf(
    instance,
    arrays.map((array) => array.meta),
    state.training,
  );
}

const fixedCounts = new Map<Op, number>();

/** Number of inputs where it does not depend on parameters, else -1. */
function fixedInputs(op: Op): number {
  let count = fixedCounts.get(op);
  if (count === undefined) {
    const specs = Object.values(op.inputs as Record<string, { when?: unknown }>);
    fixedCounts.set(op, (count = specs.some((input) => input.when) ? -1 : specs.length));
  }
  return count;
}

function checkInputs(op: Op, params: Params, arrays: readonly NDArray[]): void {
  if (isInputList(op.inputs) || arrays.length === fixedInputs(op)) return;
  const names = inputNames(op, params);
  if (arrays.length !== names.length) {
    const missing = names[arrays.length];
    throw new MXNetError(missing === undefined ? 'too many inputs' : 'is required', {
      op: op.name,
      ...(missing === undefined ? {} : { argument: missing }),
      expected: names.length === 0 ? 'no inputs' : names.join(', '),
      given: `${arrays.length} input${arrays.length === 1 ? '' : 's'}`,
    });
  }
}
