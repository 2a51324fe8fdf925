/** Methods of symbols whose parameters may stand by position, as MXNet's tutorials write them: `x.sum(1)`, `x.reshape([2, -1])`. */
import type { DType } from '../core/index.js';
import type {
  ReshapeParams,
  SumParams,
  SymCallOptions,
  SymMethods,
  TransposeParams,
} from '../generated/ops.js';
import type { SplitOptions } from './creation.js';
import type { Symbol } from './symbol.js';

type Axes = number | readonly number[] | null;

/** A reduction over axes. */
export interface Reduction {
  (options?: SumParams & SymCallOptions): Symbol;
  (axis: Axes, keepdims?: boolean, options?: SymCallOptions): Symbol;
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
  /** The same elements under another shape; codes 0, -1, -2, -3, -4 as in MXNet. */
  reshape(options: ReshapeParams & SymCallOptions): Symbol;
  reshape(shape: readonly number[], options?: SymCallOptions): Symbol;
  reshape(...shape: number[]): Symbol;
  /** Axes in another order; reversed without a list. */
  transpose(options?: TransposeParams & SymCallOptions): Symbol;
  transpose(axes: readonly number[], options?: SymCallOptions): Symbol;
  transpose(...axes: number[]): Symbol;
  /** An axis of length 1 put in. */
  expand_dims(axis: number, options?: SymCallOptions): Symbol;
  expand_dims(options: { axis: number } & SymCallOptions): Symbol;
  /** Repeats axes of length 1 to reach a shape. */
  broadcast_to(shape: readonly number[], options?: SymCallOptions): Symbol;
  broadcast_to(options: { shape: readonly number[] } & SymCallOptions): Symbol;
  /** Two axes exchanged. */
  swapaxes(dim1: number, dim2: number, options?: SymCallOptions): Symbol;
  swapaxes(options: { dim1?: number; dim2?: number } & SymCallOptions): Symbol;
  /** Values limited to [a_min, a_max]. */
  clip(a_min: number, a_max: number, options?: SymCallOptions): Symbol;
  clip(options: { a_min: number; a_max: number } & SymCallOptions): Symbol;
  /** Equal parts along an axis, or parts cut at the given places. */
  split_v2(
    indices_or_sections: number | readonly number[],
    axis?: number | SplitOptions,
    squeeze_axis?: boolean,
  ): Symbol;
  /** Converted to another element type. */
  astype(dtype: DType, options?: SymCallOptions): Symbol;
  astype(options: { dtype: DType } & SymCallOptions): Symbol;
}

/** All operator methods of a symbol. */
export type OperatorMethods = Omit<SymMethods, keyof PositionalMethods> & PositionalMethods;
