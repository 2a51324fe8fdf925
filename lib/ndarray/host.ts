/** Operators that run in TypeScript, on arrays: their outputs, their place on the tape, and the state in which the user's code runs. */
import { metaOf } from '../backend/meta.js';
import {
  current_context,
  inferOutputs,
  type Context,
  type HostCall,
  type Op,
  type Params,
} from '../core/index.js';
import { enter, state } from '../autograd/state.js';
import { arrayOf, checkInPlace, recordOperation, type Value } from '../autograd/tape.js';
import { zeros } from './creation.js';
import { copyInto } from './engine_call.js';
import { watch } from './invoke.js';
import { noting } from './memory.js';
import type { NDArray } from './ndarray.js';
import { checkOut } from './out.js';
import { recordedGradient } from './user_gradient.js';

/** Runs a host operator eagerly and records it where wanted. What the user's code throws comes out as it is. */
export function executeHost(
  op: Op,
  params: Params,
  values: readonly Value[],
  out: readonly NDArray[] | null = null,
  ctx: Context | null = null,
): NDArray[] {
  const arrays = values.map(arrayOf);
  const watching = watch.current;
  if (watching !== null) for (const value of values) watching.check(value);
  const { shapes, types } = inferOutputs(
    op,
    params,
    arrays.map(({ shape }) => shape),
    arrays.map(({ dtype }) => dtype),
  );
  const context = ctx ?? arrays[0]?.context ?? current_context();
  const outputs = shapes.map((shape, index) => zeros(shape, { dtype: types[index]!, ctx: context }));
  const call = { inputs: arrays, outputs, training: state.training };
  const { isGradientOf, inner, run } = op.host!;
  if (state.recording && isGradientOf) {
    recordedGradient(isGradientOf.name, isGradientOf.inner, () => run(call));
    return outputs;
  }
  if (state.recording && inner) noting(inner, () => runHost(op, call));
  else runHost(op, call);
  out?.forEach((target, index) => {
    checkInPlace(op.name, target);
    checkOut(op, target, metaOf(types[index]!, shapes[index]!));
    copyInto(outputs[index]!, target);
    outputs[index]!.dispose();
    outputs[index] = target;
  });
  if (watching !== null) for (const output of outputs) watching.made.add(output);
  if (state.recording) recordOperation(op, params, values, outputs);
  return outputs;
}

/** The user's code: unrecorded, in the call's mode, and what it makes is its own. */
export function runHost(op: Op, call: HostCall): void {
  const leave = enter({ recording: false, training: call.training });
  const watching = watch.current;
  watch.current = null;
  try {
    op.host!.run(call);
  } finally {
    watch.current = watching;
    leave();
  }
}
