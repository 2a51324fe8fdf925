/** Calls that write into the user's arrays. */
import { door } from '../backend/index.js';
import type { Meta } from '../backend/meta.js';
import { inplacePairs, MXNetError, type Op } from '../core/index.js';
import { state } from '../autograd/state.js';
import { checkInPlace, recordOperation, type Value } from '../autograd/tape.js';
import { call, copyInto } from './engine_call.js';
import { NDArray } from './ndarray.js';
import { failure } from './failure.js';
import { planFor } from './invoke.js';
import type { Prepared } from './prepare.js';
import { shapeError } from './values.js';

/** Writes into the user's arrays; through temporaries where an output overlaps an input in a way the kernel does not allow. */
export function runInto(
  { instance, params }: Prepared,
  values: readonly Value[],
  arrays: readonly NDArray[],
  out: readonly NDArray[],
): NDArray[] {
  const { op } = instance;
  for (const target of out) checkInPlace(op.name, target);
  const plan = planFor(instance, arrays);
  if (out.length > plan.outputs.length) {
    throw new MXNetError('too many arrays', {
      op: op.name,
      argument: 'out',
      expected: String(plan.outputs.length),
      given: String(out.length),
    });
  }
  for (const target of out) if (target.handle === 0) throw failure(undefined, op.name, [target]);
  if (arrays.some((array) => array.handle === 0)) throw failure(undefined, op.name, arrays);
  const pairs = inplacePairs(op, plan.outputs.length);
  const overlaps = out.map((target, index) =>
    arrays.some(
      (array, input) =>
        door().sharesStorage(target.handle, array.handle) &&
        !(
          target.handle === array.handle &&
          pairs.some(([output, allowed]) => output === index && allowed === input)
        ),
    ),
  );
  const outputs = plan.outputs.map((meta, index) => {
    const target = out[index];
    if (target !== undefined) checkOut(op, target, meta);
    return target === undefined || overlaps[index] ? new NDArray(meta, (target ?? out[0]!).context) : target;
  });
  call(op, plan, params, arrays, outputs);
  overlaps.forEach((overlap, index) => {
    if (!overlap) return;
    copyInto(outputs[index]!, out[index]!);
    outputs[index]!.dispose();
    outputs[index] = out[index]!;
  });
  if (state.recording) {
    if (arrays.some((array) => array.entry !== null)) checkAliases(op, arrays, out);
    recordOperation(op, params, values, outputs);
  }
  return outputs;
}

function checkAliases(op: Op, arrays: readonly NDArray[], out: readonly NDArray[]): void {
  for (const target of out) {
    if (arrays.includes(target)) checkInPlace(op.name, target, ...arrays);
  }
}

/** Throws MXNetError unless the array has the kind that the operator writes. */
export function checkOut(op: Op, target: NDArray, meta: Meta): void {
  if (target.meta === meta) return;
  if (target.dtype !== meta.dtype) {
    throw new MXNetError('dtypes do not match', {
      op: op.name,
      argument: 'out',
      expected: meta.dtype,
      given: target.dtype,
    });
  }
  throw shapeError(op.name, 'out', meta.shape, target.shape);
}
