/** Methods of arrays whose parameters may stand by position, as MXNet's tutorials write them: `x.sum(1)`, `x.clip(0, 1)`. */
import type { DType } from '../core/index.js';
import type {
  BroadcastAxisParams,
  DepthToSpaceParams,
  DiagParams,
  NDCallOptions,
  NDMethods,
  NormParams,
  OneHotParams,
  PadParams,
  PickParams,
  RepeatParams,
  ReverseParams,
  SliceAxisParams,
  SliceChannelParams,
  SpaceToDepthParams,
  SumParams,
  TakeParams,
  TileParams,
  TransposeParams,
} from '../generated/ops.js';
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
  /** The sum over axes; NaN counts as 0. */
  nansum: Reduction;
  /** The product over axes; NaN counts as 1. */
  nanprod: Reduction;
  /** The norm of order `ord` (1 or 2) over axes; all of them without an axis. */
  norm(ord: number, axis?: Axes, options?: NDCallOptions): NDArray;
  norm(options?: NormParams & NDCallOptions): NDArray;
  /** Equal parts along an axis; `squeeze_axis` takes the axis away from parts of length 1. */
  split(num_outputs: number, axis?: number, squeeze_axis?: boolean): NDArray[];
  split(options: SliceChannelParams & NDCallOptions): NDArray[];
  /** Equal parts along an axis, or parts cut at the given places. */
  split_v2(
    indices_or_sections: number | readonly number[],
    axis?: number | { axis?: number; squeeze_axis?: boolean },
    squeeze_axis?: boolean,
  ): NDArray[];
  /** From `begin` up to `end` (not included; null: to the last) along an axis. */
  slice_axis(axis: number, begin: number, end: number | null, options?: NDCallOptions): NDArray;
  slice_axis(options: SliceAxisParams & NDCallOptions): NDArray;
  /** The whole array repeated along axes. */
  tile(reps: readonly number[] | number, options?: NDCallOptions): NDArray;
  tile(options: TileParams & NDCallOptions): NDArray;
  /** Each element repeated; along an axis, else of the flattened array. */
  repeat(repeats: number, axis?: number | null, options?: NDCallOptions): NDArray;
  repeat(options: RepeatParams & NDCallOptions): NDArray;
  /** Edges added to the axes behind the first two: [0, 0, 0, 0, before, after, …]. */
  pad(mode: PadParams['mode'], pad_width: readonly number[], constant_value?: number): NDArray;
  pad(options: PadParams & NDCallOptions): NDArray;
  /** Rows with a one at the index that each element names. */
  one_hot(depth: number, on_value?: number, off_value?: number, dtype?: DType): NDArray;
  one_hot(options: OneHotParams & NDCallOptions): NDArray;
  /** Slices chosen by indices along an axis. */
  take(indices: NDArray, axis?: number, mode?: TakeParams['mode'], options?: NDCallOptions): NDArray;
  take(indices: NDArray, options?: TakeParams & NDCallOptions): NDArray;
  /** One element along an axis for each index. */
  pick(index: NDArray, axis?: number | null, keepdims?: boolean, options?: NDCallOptions): NDArray;
  pick(index: NDArray, options?: PickParams & NDCallOptions): NDArray;
  /** Elements in reverse order along axes. */
  flip(axis: number | readonly number[], options?: NDCallOptions): NDArray;
  flip(options: ReverseParams & NDCallOptions): NDArray;
  /** The k-th diagonal, or a matrix with the vector on it. */
  diag(k?: number, options?: NDCallOptions): NDArray;
  diag(options?: DiagParams & NDCallOptions): NDArray;
  /** Axes of length 1 repeated to these sizes. */
  broadcast_axes(axis: Axes, size: number | readonly number[], options?: NDCallOptions): NDArray;
  broadcast_axes(options?: BroadcastAxisParams & NDCallOptions): NDArray;
  /** Blocks of channels moved into blocks of pixels. */
  depth_to_space(block_size: number, options?: NDCallOptions): NDArray;
  depth_to_space(options: DepthToSpaceParams & NDCallOptions): NDArray;
  /** Blocks of pixels moved into channels. */
  space_to_depth(block_size: number, options?: NDCallOptions): NDArray;
  space_to_depth(options: SpaceToDepthParams & NDCallOptions): NDArray;
}

/** All operator methods of an array but those that the class writes itself. */
export type OperatorMethods<Written extends string> = Omit<NDMethods, keyof PositionalMethods | Written> &
  PositionalMethods;
