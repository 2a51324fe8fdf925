/** Anything that can be compared as one kind of value: numbers in a row, their shape and dtype. */
import type { DType, Shape } from '../core/index.js';
import { array, BaseSparseNDArray, NDArray, NumpyView, type Nested } from '../ndarray/index.js';

/** An array, its copy, a number or nested lists. */
export type Comparable = NDArray | BaseSparseNDArray | NumpyView | Nested;

export interface Values {
  readonly numbers: Float64Array;
  readonly shape: Shape;
  readonly dtype: DType;
}

/** Reads values; numbers and lists count as float64. Waits for arrays. */
export function valuesOf(given: Comparable): Values {
  const view =
    given instanceof NumpyView
      ? given
      : given instanceof NDArray || given instanceof BaseSparseNDArray
        ? given.asnumpy()
        : array(given, { dtype: 'float64' }).asnumpy();
  return { numbers: Float64Array.from(view.numbers, Number), shape: view.shape, dtype: view.dtype };
}

/** An array of some dtype from anything comparable. */
export function arrayOf(given: Comparable, dtype: DType): NDArray {
  if (given instanceof NDArray) return given.astype(dtype);
  const { numbers, shape } = valuesOf(given);
  return array(numbers, { shape, dtype });
}
