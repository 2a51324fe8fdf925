/** Copies between arrays and devices through which gradients flow. */
import { state } from '../autograd/state.js';
import { arrayOf, recordOperation, type Value } from '../autograd/tape.js';
import type { Context, GradientContext, Op, Params } from '../core/index.js';
import { copyInto } from './engine_call.js';
import { watch } from './invoke.js';
import { NDArray } from './ndarray.js';

/** What the tape needs to know: a gradient goes back to the device that the values came from. */
const transfer = {
  name: '_copyto',
  inputs: {},
  mutates: [],
  gradient: ({ inputs, grads }: GradientContext<Value, Params>): Value[] => {
    const { context } = arrayOf(inputs[0]!);
    return [arrayOf(grads[0]!).context.equals(context) ? grads[0]! : toDevice(grads[0]!, context)];
  },
} as unknown as Op;

/** A copy on a device. */
export function toDevice(value: Value, context: Context): NDArray {
  const watching = watch.current;
  watching?.check(value);
  const source = arrayOf(value);
  const copy = NDArray.allocate(source.meta, context);
  copyInto(source, copy);
  watching?.made.add(copy);
  if (state.recording) recordOperation(transfer, {}, [value], [copy]);
  return copy;
}

/** Overwrites an array that is no part of a recorded computation with values of the same shape and dtype; from then on it is their copy. */
export function overwrite(target: NDArray, source: NDArray): void {
  copyInto(source, target);
  if (state.recording) recordOperation(transfer, {}, [source], [target]);
}
