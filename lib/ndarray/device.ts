/** Where an operator runs: the one device of its inputs, checked to exist. */
import { door } from '../backend/index.js';
import { current_context, MXNetError, type Context, type Op } from '../core/index.js';
import type { NDArray } from './ndarray.js';

/** The one device of all inputs (or the default), checked to exist. */
export function contextOf(op: Op, arrays: readonly NDArray[], ctx: Context | null): Context {
  const first = arrays[0];
  if (first === undefined) return requireDevice(ctx ?? current_context());
  for (const array of arrays) {
    if (array.context !== first.context && !array.context.equals(first.context)) {
      throw new MXNetError('inputs are on different devices', {
        op: op.name,
        expected: String(first.context),
        given: String(array.context),
        hint: 'Move one with as_in_context',
      });
    }
  }
  return first.context;
}

/** Throws MXNetError for a device that this build cannot use. */
export function requireDevice(context: Context): Context {
  if (context.device_type !== 'gpu') return context;
  const { available, reason } = door().information().cuda;
  throw new MXNetError(`${context.toString()} cannot be used`, {
    argument: 'ctx',
    expected: 'cpu(0)',
    given: `${context.toString()}${available ? '' : ` (${reason})`}`,
    hint: 'Leave ctx out or use mx.cpu()',
  });
}
