/** Errors of the engine told in the words of arrays. */
import { explain } from '../backend/index.js';
import { formatShape, MXNetError } from '../core/index.js';
import type { NDArray } from './ndarray.js';
import { isBufferGone } from './outside/gone.js';

/** The error to throw for one of the door's: a disposed array is told as such, the operator is named. */
export function failure(error: unknown, op: string, arrays: readonly NDArray[]): unknown {
  const disposed = arrays.findIndex((array) => array.handle === 0);
  if (disposed < 0) return explain(error, op);
  if (isBufferGone(arrays[disposed]!)) {
    return new MXNetError('the buffer of the array is gone', {
      op,
      ...(arrays.length > 1 ? { argument: `input ${disposed}` } : {}),
      given: `an array of shape ${formatShape(arrays[disposed]!.shape)} whose buffer was transferred or has grown`,
      hint: 'Make the array anew from the new buffer, or with copy: true',
      cause: error,
    });
  }
  return new MXNetError('the array was disposed', {
    op,
    ...(arrays.length > 1 ? { argument: `input ${disposed}` } : {}),
    given: `an array of shape ${formatShape(arrays[disposed]!.shape)} whose memory is freed`,
    hint: 'Keep it alive: dispose() later, or return it from tidy()',
    cause: error,
  });
}
