/** Places of sparse arrays as plain numbers, and arrays of them. */
import { MXNetError, type Context, type DType, type TypedArray } from '../../core/index.js';
import { array } from '../creation.js';
import type { NDArray } from '../ndarray.js';
import { NumpyView } from '../numpy_view.js';

/** The numbers of an index array. Values beyond 2^53 cannot be places. */
export function numbersOf(places: NDArray): number[] {
  return Array.from(places.asnumpy().data as unknown as ArrayLike<number | bigint>, Number);
}

/** Places as int64, MXNet's type for them. */
export function placesOf(numbers: readonly number[], ctx: Context): NDArray {
  return arrayOf(BigInt64Array.from(numbers, BigInt), [numbers.length], 'int64', ctx);
}

/** A typed array of the dtype's own elements as an array. */
export function arrayOf(data: TypedArray, shape: number[], dtype: DType, ctx: Context): NDArray {
  return array(new NumpyView(data, shape, dtype), { dtype, ctx });
}

/** Throws unless the numbers ascend inside [0, limit). `from` and `to` bound the part that is looked at. */
export function checkAscending(
  numbers: readonly number[],
  from: number,
  to: number,
  limit: number,
  what: string,
): void {
  for (let at = from; at < to; at++) {
    const value = numbers[at]!;
    const least = at === from ? 0 : numbers[at - 1]! + 1;
    if (Number.isInteger(value) && value >= least && value < limit) continue;
    throw badFormat(what, `ascending numbers from 0 to ${limit - 1}`, `${value} at position ${at}`);
  }
}

export function badFormat(problem: string, expected: string, given: string): MXNetError {
  return new MXNetError(`${problem} do not fit`, { op: 'check_format', expected, given });
}
