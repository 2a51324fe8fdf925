/** Parts of csr matrices. */
import type { Params } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import type { Input } from './arguments.js';
import { CSRNDArray } from './csr.js';
import { placesOf } from './host.js';
import { chosen } from './places.js';

/** One bound of a slice, inside the axis. */
const bound = (value: number | null | undefined, length: number, otherwise: number): number => {
  if (value === null || value === undefined) return otherwise;
  const at = value < 0 ? value + length : value;
  return Math.min(Math.max(at, 0), length);
};

/** `slice` of rows and columns without steps, as csr; null for others. */
export function sliced(matrix: CSRNDArray, params: Params): Input | null {
  const { begin, end, step } = params as Record<'begin' | 'end' | 'step', (number | null)[]>;
  if (begin.length !== end.length || begin.length > 2) return null;
  if (step.some((each) => each !== null && each !== 1)) return null;
  const [rows, width] = matrix.shape as [number, number];
  const range = (axis: number, length: number): [number, number] => {
    const from = bound(begin[axis], length, 0);
    return [from, bound(end[axis], length, length)];
  };
  const [top, bottom] = range(0, rows);
  const columns = range(1, width);
  // What is empty is refused in the words of the dense operator.
  if (bottom <= top || columns[1] <= columns[0]) return null;
  return part(matrix, [top, bottom], columns);
}

/** Rows and columns of two ranges. */
export function part(
  matrix: CSRNDArray,
  [top, bottom]: readonly [number, number],
  columns: readonly [number, number],
): CSRNDArray {
  const list: NDArray = placesOf(
    Array.from({ length: bottom - top }, (_, index) => top + index),
    matrix.context,
  );
  const { data, indices, indptr } = chosen('slice', matrix, list, columns);
  return new CSRNDArray(data, indices, indptr, [bottom - top, columns[1] - columns[0]]);
}
