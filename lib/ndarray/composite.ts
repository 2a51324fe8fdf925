/** Operators made of others: their own rules, their bodies, their errors. */
import type { OpInstance } from '../backend/plan.js';
import { inferOutputs, inferShapes, inferTypes, MXNetError, type Op, type Params } from '../core/index.js';
import { enter, state } from '../autograd/state.js';
import { arrayOf, checkInPlace, recordOperation, type Value } from '../autograd/tape.js';
import { eager } from './eager.js';
import { copyInto } from './engine_call.js';
import type { NDArray } from './ndarray.js';
import { checkOut } from './out.js';

const validated = new WeakMap<OpInstance, Set<string>>();

/** The operator's own rules come before those of its parts, so that errors speak of it. */
function validate(instance: OpInstance, params: Params, arrays: readonly NDArray[]): void {
  let known = validated.get(instance);
  if (!known) validated.set(instance, (known = new Set()));
  const key = arrays.map((array) => array.meta.id).join();
  if (known.has(key)) return;
  const shapes = arrays.map((array) => array.shape);
  const types = arrays.map((array) => array.dtype);
  if (instance.op.valueShaped) {
    inferShapes(instance.op, params, shapes);
    inferTypes(instance.op, params, types);
  } else {
    inferOutputs(instance.op, params, shapes, types);
  }
  known.add(key);
}

/** An error of a part, told as one of the whole. */
function ofWhole(error: unknown, op: Op): unknown {
  if (!(error instanceof MXNetError) || error.op === op.name) return error;
  const { argument, expected, given, hint } = error;
  return new MXNetError(`${error.op ?? 'a part'}: ${argument ? `${argument}: ` : ''}${error.problem}`, {
    op: op.name,
    ...(expected === undefined ? {} : { expected }),
    ...(given === undefined ? {} : { given }),
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  });
}

/** An operator made of others: recorded as one operation when it has a gradient formula of its own, else piece by piece. */
export function runBody(
  instance: OpInstance,
  params: Params,
  values: readonly Value[],
  out: readonly NDArray[] | null,
): NDArray[] {
  const { op } = instance;
  if (!op.body) throw new MXNetError('has neither a kernel nor a body', { op: op.name });
  validate(instance, params, values.map(arrayOf));
  const hasFormula = typeof op.gradient === 'function';
  const leave = hasFormula ? enter({ recording: false }) : undefined;
  let outputs: NDArray[];
  try {
    const results = op.body<Value>({
      F: eager,
      inputs: values,
      params,
      inputShapes: values.map((value) => arrayOf(value).shape),
      inputTypes: values.map((value) => arrayOf(value).dtype),
      training: state.training,
      numbers: (value) => arrayOf(value).asnumpy().data as Iterable<number | bigint>,
    });
    outputs = results.map((result) => {
      const array = arrayOf(result);
      // A body may hand an input on; the result is an array of its own all the same.
      return values.some((value) => arrayOf(value) === array)
        ? (eager.invoke('_copy', [result])[0] as NDArray)
        : array;
    });
  } catch (error) {
    throw ofWhole(error, op);
  } finally {
    leave?.();
  }
  if (out !== null) {
    out.forEach((target, index) => {
      checkInPlace(op.name, target);
      checkOut(op, target, outputs[index]!.meta);
      copyInto(outputs[index]!, target);
      outputs[index] = target;
    });
  }
  if (hasFormula && state.recording) recordOperation(op, params, values, outputs);
  return outputs;
}
