/** Methods of arrays whose parameters may stand by position, as MXNet's tutorials write them: `x.sum(1)`, `x.clip(0, 1)`. */
import type { NDCallOptions, NDMethods, SumParams, TransposeParams } from '../generated/ops.js';
import type { NDArray } from './ndarray.js';

type Axes = number | readonly number[] | null;

/** A reduction over axes. */
export interface Reduction {
  (options?: SumParams & NDCallOptions): NDArray;
  (axis: Axes, keepdims?: boolean, options?: NDCallOptions): NDArray;
}

/** The position of an extreme value along an axis. */
export interface Search {
  (options?: { axis?: number | null; keepdims?: boolean } & NDCallOptions): NDArray;
  (axis: number | null, keepdims?: boolean, options?: NDCallOptions): NDArray;
}

/** The methods with positions; all others come from the table as they are. */
export interface PositionalMethods {
  /** The sum over axes; all of them without an axis. */
  sum: Reduction;
  /** The mean over axes. */
  mean: Reduction;
  /** The product over axes. */
  prod: Reduction;
  /** The largest value over axes. */
  max: Reduction;
  /** The smallest value over axes. */
  min: Reduction;
  /** Index of the largest value along an axis, as the array's dtype. */
  argmax: Search;
  /** Index of the smallest value along an axis, as the array's dtype. */
  argmin: Search;
  /** Axes in another order; reversed without a list. */
  transpose(options?: TransposeParams & NDCallOptions): NDArray;
  transpose(axes: readonly number[], options?: NDCallOptions): NDArray;
  transpose(...axes: number[]): NDArray;
  /** An axis of length 1 put in. */
  expand_dims(axis: number, options?: NDCallOptions): NDArray;
  expand_dims(options: { axis: number } & NDCallOptions): NDArray;
  /** Axes of length 1 taken out: all, or the given ones. */
  squeeze(axis: Axes, options?: NDCallOptions): NDArray;
  squeeze(options?: { axis?: Axes } & NDCallOptions): NDArray;
  /** Repeats axes of length 1 to reach a shape. */
  broadcast_to(shape: readonly number[], options?: NDCallOptions): NDArray;
  broadcast_to(options: { shape: readonly number[] } & NDCallOptions): NDArray;
  /** Two axes exchanged. */
  swapaxes(dim1: number, dim2: number, options?: NDCallOptions): NDArray;
  swapaxes(options: { dim1?: number; dim2?: number } & NDCallOptions): NDArray;
  /** Values limited to [a_min, a_max]. */
  clip(a_min: number, a_max: number, options?: NDCallOptions): NDArray;
  clip(options: { a_min: number; a_max: number } & NDCallOptions): NDArray;
}

/** All operator methods of an array but those that the class writes itself. */
export type OperatorMethods<Written extends string> = Omit<NDMethods, keyof PositionalMethods | Written> &
  PositionalMethods;
