/** From arrays to the door: one native call for a plan, and the copy that everything needs. */
import { afterCall, beforeCall } from '../backend/call_places.js';
import { door } from '../backend/index.js';
import { planOf, type Plan } from '../backend/plan.js';
import { getOp, scalarsOf, type Op, type Params } from '../core/index.js';
import { failure } from './failure.js';
import type { NDArray } from './ndarray.js';
import { prepare } from './prepare.js';

/** Lists that are used again, by role and length: the engine reads them before the call returns. */
const handleLists: Int32Array[][] = [[], []];

function handleList(arrays: readonly NDArray[], role: 0 | 1): Int32Array {
  const { length } = arrays;
  const list = (handleLists[role]![length] ??= new Int32Array(length));
  for (let index = 0; index < length; index++) list[index] = arrays[index]!.handle;
  return list;
}

const numberLists: Float64Array[] = [];

/** The run-time parameters, in a list that is used again. */
function numberList(op: Op, params: Params): Float64Array | null {
  const { length } = op.dynamic;
  if (length === 0) return null;
  let list = (numberLists[length] ??= new Float64Array(length));
  for (let index = 0; index < length; index++) {
    const value: unknown = params[op.dynamic[index]!];
    if (typeof value !== 'number') {
      const numbers = scalarsOf(op, params);
      list = numberLists[numbers.length] ??= new Float64Array(numbers.length);
      list.set(numbers);
      return list;
    }
    list[index] = value;
  }
  return list;
}

/** One native call; allocates the outputs whose handle is 0. True where it left the inputs' versions, see `latestVersions`. */
export function call(
  op: Op,
  plan: Plan,
  params: Params,
  inputs: readonly NDArray[],
  outputs: readonly NDArray[],
): boolean {
  const native = door();
  const scalars = op.dynamic.length;
  const first = outputs[0]!;
  if (plan.mayFail) beforeCall();
  try {
    if (outputs.length === 1 && first.handle === 0 && scalars === 0 && inputs.length === 1) {
      first.handle = native.run1(plan.id, inputs[0]!.handle, first);
      return true;
    }
    if (outputs.length === 1 && first.handle === 0 && scalars === 0 && inputs.length === 2) {
      first.handle = native.run2(plan.id, inputs[0]!.handle, inputs[1]!.handle, first);
      return true;
    }
    if (outputs.length === 1 && first.handle === 0 && scalars === 0 && inputs.length === 3) {
      const [a, b, c] = inputs as readonly [NDArray, NDArray, NDArray];
      first.handle = native.run3(plan.id, a.handle, b.handle, c.handle, first);
      return true;
    }
    const single: unknown = scalars === 1 ? params[op.dynamic[0]!] : undefined;
    if (outputs.length === 1 && first.handle === 0 && typeof single === 'number' && inputs.length === 1) {
      first.handle = native.run1s(plan.id, inputs[0]!.handle, single, first);
      return true;
    }
    const from = handleList(inputs, 0);
    const handles = handleList(outputs, 1);
    native.run(plan.id, from, handles, outputs, numberList(op, params));
    for (let index = 0; index < outputs.length; index++) outputs[index]!.handle = handles[index]!;
    return false;
  } catch (error) {
    throw failure(error, op.name, inputs);
  } finally {
    if (plan.mayFail) afterCall();
  }
}

/** Copies the elements of an array of the same dtype and size into another. */
export function copyInto(source: NDArray, target: NDArray): void {
  const op = getOp('_copy');
  const flat = source.meta === target.meta ? target : target.alias(source.meta, 0);
  const { instance, params } = prepare(op, {}, 1);
  call(op, planOf(instance, [source.meta], false), params, [source], [flat]);
  if (flat !== target) flat.dispose();
}
