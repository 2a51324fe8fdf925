/** The memory of arrays as typed arrays, without copying. */
import { markAsUntransferable } from 'node:worker_threads';
import { door } from '../../backend/index.js';
import { dtypeInfo, MXNetError, scoped, type TypedArray } from '../../core/index.js';
import { failure } from '../failure.js';
import type { NDArray } from '../ndarray.js';
import { requireFunction } from '../require.js';
import { isOnBuffer } from './gone.js';

/** Options of `asTypedArray`. */
export interface TypedArrayOptions {
  /** True (the default): the values as they are now. False: the array's own memory. */
  copy?: boolean;
  /** With `copy: false`: the view will be written. Recorded operations that still need the old values hear of it. Default false. */
  write?: boolean;
}

/**
 * The elements as a typed array (16-bit floats as bits). With `copy: false` it is the array's memory: all work on the array is waited
 * for first, and as long as the view lives, work on the array is finished when its call returns, so that both see each other's
 * writes in the order of the program. The memory stays as long as the view does, whatever becomes of the array.
 */
export function asTypedArray(array: NDArray, options: TypedArrayOptions = {}): TypedArray {
  const { copy = true, write = false } = (options as TypedArrayOptions | null) ?? {};
  if (copy) return array.asnumpy().data;
  const { data } = shown(array, write);
  // In another thread nobody would know what is written when. Buffers that are marked so cannot be ended by hand.
  if (data.length > 0) markAsUntransferable(data.buffer as ArrayBuffer);
  return data;
}

/**
 * Calls back with the array's memory as a typed array and gives what comes back. Afterwards the typed array has no elements: nothing
 * is left that could be read too late. A promise is awaited first.
 */
export function withBuffer<T>(
  array: NDArray,
  callback: (data: TypedArray) => T,
  options: { write?: boolean } = {},
): T {
  requireFunction(callback, 'withBuffer', 'callback');
  const { write = true } = (options as { write?: boolean } | null) ?? {};
  if (isOnBuffer(array)) return callback(array.asnumpy().data);
  const { data, end } = shown(array, write);
  return scoped(end, () => callback(data));
}

function shown(array: NDArray, write: boolean): { data: TypedArray; end: () => void } {
  const info = dtypeInfo(array.dtype);
  if (isOnBuffer(array)) {
    throw new MXNetError("the array's memory is a buffer already", {
      op: 'asTypedArray',
      hint: 'Use the buffer that it was made of',
    });
  }
  if (array.size === 0) return { data: new info.array(0), end: () => undefined };
  try {
    const [buffer, number] = door().showMemory(array.handle, write);
    return { data: new info.array(buffer), end: () => door().hideMemory(number, buffer) };
  } catch (error) {
    throw failure(error, 'asTypedArray', [array]);
  }
}
