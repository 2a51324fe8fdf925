/** Types of all operators, for arrays and symbols. Written by `npm run gen` from lib/ops; do not edit. */
import type { NDArray } from '../ndarray/ndarray.js';
import type { Symbol } from '../symbol/symbol.js';
import type { Context, DType } from '../core/index.js';

/** Options that every call on arrays takes besides the operator's own. */
export interface NDCallOptions {
  /** Write the result into this array (or these) instead of making a new one. */
  out?: NDArray | readonly NDArray[];
  /** Device of the result, for operators without inputs. */
  ctx?: Context;
  /** Accepted as in MXNet, without effect on arrays. */
  name?: string;
}

/** Options that every call on symbols takes besides the operator's own. */
export interface SymCallOptions {
  /** Name of the node; made from the operator's name when left out. */
  name?: string;
  /** Attributes of the node and of the variables made for it. */
  attr?: Record<string, string>;
}

/** The input of an operator that takes nothing else, in one object. */
export interface DataAll<T> {
  /** Input. */
  data: T;
}
/** The same for symbols: an input left out becomes a variable. */
export interface DataNode {
  /** Input. */
  data?: Symbol | null;
}
/** The inputs of an operator of two, in one object. */
export interface PairAll<T> {
  /** First input. */
  lhs: T;
  /** Second input. */
  rhs: T;
}
/** The same for symbols: inputs left out become variables. */
export interface PairNode {
  /** First input. */
  lhs?: Symbol | null;
  /** Second input. */
  rhs?: Symbol | null;
}





































































/** Parameters of MakeLoss. */
export interface MakeLossParams {
  /** Gradient of every element. Default 1. */
  grad_scale?: number;
  /** Elements above it count as valid. Default 0. */
  valid_thresh?: number;
  /** What the gradient is divided by. Default "null". */
  normalization?: 'null' | 'batch' | 'valid';
}
/** Everything that MakeLoss takes, in one object. */
export interface MakeLossAll<T> extends MakeLossParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a MakeLoss node takes, in one object; inputs left out become variables. */
export interface MakeLossNode extends MakeLossParams {
  /** Input, any shape. */
  data?: Symbol | null;
}



/** Everything that add_n takes, in one object. */
export interface AddNAll<T> {
  /** Arrays of one shape. */
  data: readonly T[];
}

/** Parameters of clip. */
export interface ClipParams {
  /** Smallest value of the result. */
  a_min: number;
  /** Largest value of the result. */
  a_max: number;
}
/** Everything that clip takes, in one object. */
export interface ClipAll<T> extends ClipParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a clip node takes, in one object; inputs left out become variables. */
export interface ClipNode extends ClipParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of Cast. */
export interface CastParams {
  /** Element type of the result. */
  dtype: DType;
}
/** Everything that Cast takes, in one object. */
export interface CastAll<T> extends CastParams {
  /** Input, any shape and dtype. */
  data: T;
}
/** Everything that a Cast node takes, in one object; inputs left out become variables. */
export interface CastNode extends CastParams {
  /** Input, any shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of amp_cast. */
export interface AmpCastParams {
  /** Element type of the result. */
  dtype: DType;
}
/** Everything that amp_cast takes, in one object. */
export interface AmpCastAll<T> extends AmpCastParams {
  /** Input, any shape and dtype. */
  data: T;
}
/** Everything that a amp_cast node takes, in one object; inputs left out become variables. */
export interface AmpCastNode extends AmpCastParams {
  /** Input, any shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of sum. */
export interface SumParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that sum takes, in one object. */
export interface SumAll<T> extends SumParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sum node takes, in one object; inputs left out become variables. */
export interface SumNode extends SumParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of mean. */
export interface MeanParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that mean takes, in one object. */
export interface MeanAll<T> extends MeanParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a mean node takes, in one object; inputs left out become variables. */
export interface MeanNode extends MeanParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of prod. */
export interface ProdParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that prod takes, in one object. */
export interface ProdAll<T> extends ProdParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a prod node takes, in one object; inputs left out become variables. */
export interface ProdNode extends ProdParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of nansum. */
export interface NansumParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that nansum takes, in one object. */
export interface NansumAll<T> extends NansumParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a nansum node takes, in one object; inputs left out become variables. */
export interface NansumNode extends NansumParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of nanprod. */
export interface NanprodParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that nanprod takes, in one object. */
export interface NanprodAll<T> extends NanprodParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a nanprod node takes, in one object; inputs left out become variables. */
export interface NanprodNode extends NanprodParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of max. */
export interface MaxParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that max takes, in one object. */
export interface MaxAll<T> extends MaxParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a max node takes, in one object; inputs left out become variables. */
export interface MaxNode extends MaxParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of min. */
export interface MinParams {
  /** Axes to reduce; null or an empty list means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
  /** Reduce all axes but the named ones. Default false. */
  exclude?: boolean;
}
/** Everything that min takes, in one object. */
export interface MinAll<T> extends MinParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a min node takes, in one object; inputs left out become variables. */
export interface MinNode extends MinParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of norm. */
export interface NormParams {
  /** Order of the norm: 1 or 2. Default 2. */
  ord?: number;
  /** Axes to reduce; null means all. Default null. */
  axis?: readonly number[] | number | null;
  /** Element type of the result; null keeps it. Default null. */
  out_dtype?: DType | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
}
/** Everything that norm takes, in one object. */
export interface NormAll<T> extends NormParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a norm node takes, in one object; inputs left out become variables. */
export interface NormNode extends NormParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of argmax. */
export interface ArgmaxParams {
  /** The axis to search; null searches the flat array. Default null. */
  axis?: number | null;
  /** Keep the searched axis with size 1. Default false. */
  keepdims?: boolean;
}
/** Everything that argmax takes, in one object. */
export interface ArgmaxAll<T> extends ArgmaxParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a argmax node takes, in one object; inputs left out become variables. */
export interface ArgmaxNode extends ArgmaxParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of argmin. */
export interface ArgminParams {
  /** The axis to search; null searches the flat array. Default null. */
  axis?: number | null;
  /** Keep the searched axis with size 1. Default false. */
  keepdims?: boolean;
}
/** Everything that argmin takes, in one object. */
export interface ArgminAll<T> extends ArgminParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a argmin node takes, in one object; inputs left out become variables. */
export interface ArgminNode extends ArgminParams {
  /** Input, any shape. */
  data?: Symbol | null;
}


/** Parameters of broadcast_to. */
export interface BroadcastToParams {
  /** The shape to stretch to. Default []. */
  shape?: readonly number[] | number;
}
/** Everything that broadcast_to takes, in one object. */
export interface BroadcastToAll<T> extends BroadcastToParams {
  /** Input. */
  data: T;
}
/** Everything that a broadcast_to node takes, in one object; inputs left out become variables. */
export interface BroadcastToNode extends BroadcastToParams {
  /** Input. */
  data?: Symbol | null;
}

/** Parameters of broadcast_axis. */
export interface BroadcastAxisParams {
  /** The axes to stretch. Default []. */
  axis?: readonly number[] | number;
  /** Their new sizes. Default []. */
  size?: readonly number[] | number;
}
/** Everything that broadcast_axis takes, in one object. */
export interface BroadcastAxisAll<T> extends BroadcastAxisParams {
  /** Input. */
  data: T;
}
/** Everything that a broadcast_axis node takes, in one object; inputs left out become variables. */
export interface BroadcastAxisNode extends BroadcastAxisParams {
  /** Input. */
  data?: Symbol | null;
}

/** Parameters of broadcast_like. */
export interface BroadcastLikeParams {
  /** Axes of lhs to stretch; null means all. Default null. */
  lhs_axes?: readonly number[] | number | null;
  /** Axes of rhs that give their sizes. Default null. */
  rhs_axes?: readonly number[] | number | null;
}
/** Everything that broadcast_like takes, in one object. */
export interface BroadcastLikeAll<T> extends BroadcastLikeParams {
  /** Array to stretch. */
  lhs: T;
  /** Array that gives the shape. */
  rhs: T;
}
/** Everything that a broadcast_like node takes, in one object; inputs left out become variables. */
export interface BroadcastLikeNode extends BroadcastLikeParams {
  /** Array to stretch. */
  lhs?: Symbol | null;
  /** Array that gives the shape. */
  rhs?: Symbol | null;
}

/** Parameters of _random_uniform. */
export interface RandomUniformParams {
  /** Lower end. Default 0. */
  low?: number;
  /** Upper end, not reached. Default 1. */
  high?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_normal. */
export interface RandomNormalParams {
  /** Mean. Default 0. */
  loc?: number;
  /** Standard deviation. Default 1. */
  scale?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_randint. */
export interface RandomRandintParams {
  /** Smallest number. */
  low: number;
  /** End of the range, not reached. */
  high: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means int32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_exponential. */
export interface RandomExponentialParams {
  /** Rate: the inverse of the mean. Default 1. */
  lam?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_gamma. */
export interface RandomGammaParams {
  /** Shape. Default 1. */
  alpha?: number;
  /** Scale. Default 1. */
  beta?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_poisson. */
export interface RandomPoissonParams {
  /** Mean. Default 1. */
  lam?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Operators of `nd.random`. */
export interface NDRandomFunctions {
  /** Numbers drawn from an exponential distribution. */
  exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  gamma(options?: RandomGammaParams & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(options: RandomRandintParams & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
}

/** Operators of `nd.sparse`. */
export interface NDSparseFunctions {
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd`. */
export interface NDFunctions {
  readonly random: NDRandomFunctions;
  readonly sparse: NDSparseFunctions;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  BlockGrad(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  BlockGrad(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  Cast(data: NDArray, options: CastParams & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  Cast(all: CastAll<NDArray> & NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   */
  MakeLoss(data: NDArray, options?: MakeLossParams & NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   */
  MakeLoss(all: MakeLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   */
  abs(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   */
  abs(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype (written by automatic mixed precision).
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(data: NDArray, options: AmpCastParams & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype (written by automatic mixed precision).
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(all: AmpCastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse cosine, from 0 to π.
   *
   * @param data Input, any shape.
   */
  arccos(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse cosine, from 0 to π.
   *
   * @param data Input, any shape.
   */
  arccos(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  arccosh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  arccosh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse sine, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arcsin(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse sine, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arcsin(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  arcsinh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  arcsinh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse tangent, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arctan(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse tangent, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arctan(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  arctanh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  arctanh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Position of the largest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmax(data: NDArray, options?: ArgmaxParams & NDCallOptions): NDArray;
  /**
   * Position of the largest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmax(all: ArgmaxAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Position of the largest element along axis 1.
   *
   * @param data Input of rank 2 or more.
   */
  argmax_channel(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Position of the largest element along axis 1.
   *
   * @param data Input of rank 2 or more.
   */
  argmax_channel(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Position of the smallest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmin(data: NDArray, options?: ArgminParams & NDCallOptions): NDArray;
  /**
   * Position of the smallest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmin(all: ArgminAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_add(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_add(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axes(data: NDArray, options?: BroadcastAxisParams & NDCallOptions): NDArray;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axes(all: BroadcastAxisAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axis(data: NDArray, options?: BroadcastAxisParams & NDCallOptions): NDArray;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axis(all: BroadcastAxisAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_div(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_div(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_hypot(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_hypot(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(lhs: NDArray, rhs: NDArray, options?: BroadcastLikeParams & NDCallOptions): NDArray;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(all: BroadcastLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_and(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_and(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_or(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_or(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_xor(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_xor(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_maximum(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_maximum(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minimum(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minimum(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minus(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minus(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mod(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mod(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mul(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mul(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_not_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_not_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_plus(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_plus(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_power(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_power(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_sub(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_sub(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches the input to a shape.
   *
   * @param data Input.
   */
  broadcast_to(data: NDArray, options?: BroadcastToParams & NDCallOptions): NDArray;
  /**
   * Stretches the input to a shape.
   *
   * @param data Input.
   */
  broadcast_to(all: BroadcastToAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  cast(data: NDArray, options: CastParams & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  cast(all: CastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cube root of every element.
   *
   * @param data Input, any shape.
   */
  cbrt(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Cube root of every element.
   *
   * @param data Input, any shape.
   */
  cbrt(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Smallest whole number that is not less.
   *
   * @param data Input, any shape.
   */
  ceil(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Smallest whole number that is not less.
   *
   * @param data Input, any shape.
   */
  ceil(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   */
  clip(data: NDArray, options: ClipParams & NDCallOptions): NDArray;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   */
  clip(all: ClipAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cosine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  cos(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Cosine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  cos(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  cosh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  cosh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   */
  degrees(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   */
  degrees(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_add(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_add(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_div(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_div(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_mul(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_mul(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_sub(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_sub(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erf(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erf(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erfinv(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erfinv(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exponential of every element.
   *
   * @param data Input, any shape.
   */
  exp(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Exponential of every element.
   *
   * @param data Input, any shape.
   */
  exp(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   */
  expm1(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   */
  expm1(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  fix(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  fix(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   */
  floor(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   */
  floor(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gamma function of every element.
   *
   * @param data Input, any shape.
   */
  gamma(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Gamma function of every element.
   *
   * @param data Input, any shape.
   */
  gamma(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logarithm of the absolute value of the gamma function.
   *
   * @param data Input, any shape.
   */
  gammaln(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logarithm of the absolute value of the gamma function.
   *
   * @param data Input, any shape.
   */
  gammaln(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   */
  identity(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   */
  identity(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Natural logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Natural logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Base-10 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log10(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Base-10 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log10(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logarithm of one more, exact near 0.
   *
   * @param data Input, any shape.
   */
  log1p(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logarithm of one more, exact near 0.
   *
   * @param data Input, any shape.
   */
  log1p(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Base-2 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log2(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Base-2 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log2(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * 1 where the element is 0, else 0.
   *
   * @param data Input, any shape.
   */
  logical_not(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * 1 where the element is 0, else 0.
   *
   * @param data Input, any shape.
   */
  logical_not(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is 1 whatever flows in.
   *
   * @param data Input, any shape.
   */
  make_loss(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is 1 whatever flows in.
   *
   * @param data Input, any shape.
   */
  make_loss(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max(data: NDArray, options?: MaxParams & NDCallOptions): NDArray;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max(all: MaxAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max_axis(data: NDArray, options?: MaxParams & NDCallOptions): NDArray;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max_axis(all: MaxAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Arithmetic mean over axes.
   *
   * @param data Input, any shape.
   */
  mean(data: NDArray, options?: MeanParams & NDCallOptions): NDArray;
  /**
   * Arithmetic mean over axes.
   *
   * @param data Input, any shape.
   */
  mean(all: MeanAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min(data: NDArray, options?: MinParams & NDCallOptions): NDArray;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min(all: MinAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min_axis(data: NDArray, options?: MinParams & NDCallOptions): NDArray;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min_axis(all: MinAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product over axes; NaN counts as 1.
   *
   * @param data Input, any shape.
   */
  nanprod(data: NDArray, options?: NanprodParams & NDCallOptions): NDArray;
  /**
   * Product over axes; NaN counts as 1.
   *
   * @param data Input, any shape.
   */
  nanprod(all: NanprodAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum over axes; NaN counts as 0.
   *
   * @param data Input, any shape.
   */
  nansum(data: NDArray, options?: NansumParams & NDCallOptions): NDArray;
  /**
   * Sum over axes; NaN counts as 0.
   *
   * @param data Input, any shape.
   */
  nansum(all: NansumAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numerical negative of every element.
   *
   * @param data Input, any shape.
   */
  negative(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Numerical negative of every element.
   *
   * @param data Input, any shape.
   */
  negative(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   */
  norm(data: NDArray, options?: NormParams & NDCallOptions): NDArray;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   */
  norm(all: NormAll<NDArray> & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   */
  ones_like(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   */
  ones_like(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /**
   * Product over axes.
   *
   * @param data Input, any shape.
   */
  prod(data: NDArray, options?: ProdParams & NDCallOptions): NDArray;
  /**
   * Product over axes.
   *
   * @param data Input, any shape.
   */
  prod(all: ProdAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Degrees to radians.
   *
   * @param data Input, any shape.
   */
  radians(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Degrees to radians.
   *
   * @param data Input, any shape.
   */
  radians(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  random_exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(options?: RandomGammaParams & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  random_normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(options: RandomRandintParams & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  random_uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
  /**
   * Inverse cube root of every element.
   *
   * @param data Input, any shape.
   */
  rcbrt(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse cube root of every element.
   *
   * @param data Input, any shape.
   */
  rcbrt(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse of every element.
   *
   * @param data Input, any shape.
   */
  reciprocal(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse of every element.
   *
   * @param data Input, any shape.
   */
  reciprocal(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Rectified linear: negative elements become 0.
   *
   * @param data Input, any shape.
   */
  relu(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Rectified linear: negative elements become 0.
   *
   * @param data Input, any shape.
   */
  relu(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   */
  rint(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   */
  rint(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves away from zero.
   *
   * @param data Input, any shape.
   */
  round(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves away from zero.
   *
   * @param data Input, any shape.
   */
  round(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse square root of every element.
   *
   * @param data Input, any shape.
   */
  rsqrt(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse square root of every element.
   *
   * @param data Input, any shape.
   */
  rsqrt(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logistic function of every element.
   *
   * @param data Input, any shape.
   */
  sigmoid(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logistic function of every element.
   *
   * @param data Input, any shape.
   */
  sigmoid(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sign of every element: -1, 0 or 1.
   *
   * @param data Input, any shape.
   */
  sign(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sign of every element: -1, 0 or 1.
   *
   * @param data Input, any shape.
   */
  sign(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  sin(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  sin(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  sinh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  sinh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   */
  softsign(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   */
  softsign(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Square root of every element.
   *
   * @param data Input, any shape.
   */
  sqrt(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Square root of every element.
   *
   * @param data Input, any shape.
   */
  sqrt(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Square of every element.
   *
   * @param data Input, any shape.
   */
  square(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Square of every element.
   *
   * @param data Input, any shape.
   */
  square(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  stop_gradient(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  stop_gradient(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum(data: NDArray, options?: SumParams & NDCallOptions): NDArray;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum(all: SumAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum_axis(data: NDArray, options?: SumParams & NDCallOptions): NDArray;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum_axis(all: SumAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Tangent of every element, in radians.
   *
   * @param data Input, any shape.
   */
  tan(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Tangent of every element, in radians.
   *
   * @param data Input, any shape.
   */
  tan(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  tanh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  tanh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  trunc(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  trunc(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
  /**
   * An array of zeros shaped like the input.
   *
   * @param data Input, any shape.
   */
  zeros_like(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * An array of zeros shaped like the input.
   *
   * @param data Input, any shape.
   */
  zeros_like(all: DataAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators as methods of NDArray: the first input is the NDArray itself. */
export interface NDMethods {
  /** Absolute value of every element. */
  abs(options?: NDCallOptions): NDArray;
  /** Sign of every element: -1, 0 or 1. */
  sign(options?: NDCallOptions): NDArray;
  /** Inverse of every element. */
  reciprocal(options?: NDCallOptions): NDArray;
  /** Nearest whole number; halves away from zero. */
  round(options?: NDCallOptions): NDArray;
  /** Nearest whole number; halves downwards. */
  rint(options?: NDCallOptions): NDArray;
  /** Smallest whole number that is not less. */
  ceil(options?: NDCallOptions): NDArray;
  /** Largest whole number that is not greater. */
  floor(options?: NDCallOptions): NDArray;
  /** Whole part: the nearest whole number towards zero. */
  trunc(options?: NDCallOptions): NDArray;
  /** Whole part: the nearest whole number towards zero. */
  fix(options?: NDCallOptions): NDArray;
  /** Square of every element. */
  square(options?: NDCallOptions): NDArray;
  /** Square root of every element. */
  sqrt(options?: NDCallOptions): NDArray;
  /** Inverse square root of every element. */
  rsqrt(options?: NDCallOptions): NDArray;
  /** Cube root of every element. */
  cbrt(options?: NDCallOptions): NDArray;
  /** Inverse cube root of every element. */
  rcbrt(options?: NDCallOptions): NDArray;
  /** Exponential of every element. */
  exp(options?: NDCallOptions): NDArray;
  /** Exponential less one, exact near 0. */
  expm1(options?: NDCallOptions): NDArray;
  /** Natural logarithm of every element. */
  log(options?: NDCallOptions): NDArray;
  /** Base-10 logarithm of every element. */
  log10(options?: NDCallOptions): NDArray;
  /** Base-2 logarithm of every element. */
  log2(options?: NDCallOptions): NDArray;
  /** Logarithm of one more, exact near 0. */
  log1p(options?: NDCallOptions): NDArray;
  /** Sine of every element, in radians. */
  sin(options?: NDCallOptions): NDArray;
  /** Cosine of every element, in radians. */
  cos(options?: NDCallOptions): NDArray;
  /** Tangent of every element, in radians. */
  tan(options?: NDCallOptions): NDArray;
  /** Inverse sine, from -π/2 to π/2. */
  arcsin(options?: NDCallOptions): NDArray;
  /** Inverse cosine, from 0 to π. */
  arccos(options?: NDCallOptions): NDArray;
  /** Inverse tangent, from -π/2 to π/2. */
  arctan(options?: NDCallOptions): NDArray;
  /** Hyperbolic sine of every element. */
  sinh(options?: NDCallOptions): NDArray;
  /** Hyperbolic cosine of every element. */
  cosh(options?: NDCallOptions): NDArray;
  /** Hyperbolic tangent of every element. */
  tanh(options?: NDCallOptions): NDArray;
  /** Inverse hyperbolic sine of every element. */
  arcsinh(options?: NDCallOptions): NDArray;
  /** Inverse hyperbolic cosine of every element. */
  arccosh(options?: NDCallOptions): NDArray;
  /** Inverse hyperbolic tangent of every element. */
  arctanh(options?: NDCallOptions): NDArray;
  /** Radians to degrees. */
  degrees(options?: NDCallOptions): NDArray;
  /** Degrees to radians. */
  radians(options?: NDCallOptions): NDArray;
  /** Rectified linear: negative elements become 0. */
  relu(options?: NDCallOptions): NDArray;
  /** Logistic function of every element. */
  sigmoid(options?: NDCallOptions): NDArray;
  /** An array of zeros shaped like the input. */
  zeros_like(options?: NDCallOptions): NDArray;
  /** An array of ones shaped like the input. */
  ones_like(options?: NDCallOptions): NDArray;
  /** Limits every element to the interval from a_min to a_max. */
  clip(options: ClipParams & NDCallOptions): NDArray;
  /** Sum over axes. */
  sum(options?: SumParams & NDCallOptions): NDArray;
  /** Arithmetic mean over axes. */
  mean(options?: MeanParams & NDCallOptions): NDArray;
  /** Product over axes. */
  prod(options?: ProdParams & NDCallOptions): NDArray;
  /** Sum over axes; NaN counts as 0. */
  nansum(options?: NansumParams & NDCallOptions): NDArray;
  /** Product over axes; NaN counts as 1. */
  nanprod(options?: NanprodParams & NDCallOptions): NDArray;
  /** Largest element over axes. */
  max(options?: MaxParams & NDCallOptions): NDArray;
  /** Smallest element over axes. */
  min(options?: MinParams & NDCallOptions): NDArray;
  /** Norm over axes: the sum of absolute values or the root of the sum of squares. */
  norm(options?: NormParams & NDCallOptions): NDArray;
  /** Position of the largest element along an axis. */
  argmax(options?: ArgmaxParams & NDCallOptions): NDArray;
  /** Position of the smallest element along an axis. */
  argmin(options?: ArgminParams & NDCallOptions): NDArray;
  /** Position of the largest element along axis 1. */
  argmax_channel(options?: NDCallOptions): NDArray;
  /** Stretches the input to a shape. */
  broadcast_to(options?: BroadcastToParams & NDCallOptions): NDArray;
  /** Stretches axes of size 1 to given sizes. */
  broadcast_axes(options?: BroadcastAxisParams & NDCallOptions): NDArray;
  /** Stretches the first input to the shape of the second. */
  broadcast_like(rhs: NDArray, options?: BroadcastLikeParams & NDCallOptions): NDArray;
}

/** Operators of `sym.random`. */
export interface SymRandomFunctions {
  /** Numbers drawn from an exponential distribution. */
  exponential(options?: RandomExponentialParams & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  gamma(options?: RandomGammaParams & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(options?: RandomNormalParams & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(options: RandomRandintParams & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(options?: RandomUniformParams & SymCallOptions): Symbol;
}

/** Operators of `sym.sparse`. */
export interface SymSparseFunctions {
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<Symbol> & SymCallOptions): Symbol;
}

/** Operators of `sym`. */
export interface SymFunctions {
  readonly random: SymRandomFunctions;
  readonly sparse: SymSparseFunctions;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  BlockGrad(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  BlockGrad(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  Cast(data: Symbol, options: CastParams & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  Cast(all: CastNode & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   */
  MakeLoss(data: Symbol, options?: MakeLossParams & SymCallOptions): Symbol;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   */
  MakeLoss(all?: MakeLossNode & SymCallOptions): Symbol;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   */
  abs(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   */
  abs(all?: DataNode & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype (written by automatic mixed precision).
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(data: Symbol, options: AmpCastParams & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype (written by automatic mixed precision).
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(all: AmpCastNode & SymCallOptions): Symbol;
  /**
   * Inverse cosine, from 0 to π.
   *
   * @param data Input, any shape.
   */
  arccos(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse cosine, from 0 to π.
   *
   * @param data Input, any shape.
   */
  arccos(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  arccosh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  arccosh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse sine, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arcsin(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse sine, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arcsin(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  arcsinh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  arcsinh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse tangent, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arctan(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse tangent, from -π/2 to π/2.
   *
   * @param data Input, any shape.
   */
  arctan(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  arctanh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  arctanh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Position of the largest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmax(data: Symbol, options?: ArgmaxParams & SymCallOptions): Symbol;
  /**
   * Position of the largest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmax(all?: ArgmaxNode & SymCallOptions): Symbol;
  /**
   * Position of the largest element along axis 1.
   *
   * @param data Input of rank 2 or more.
   */
  argmax_channel(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Position of the largest element along axis 1.
   *
   * @param data Input of rank 2 or more.
   */
  argmax_channel(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Position of the smallest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmin(data: Symbol, options?: ArgminParams & SymCallOptions): Symbol;
  /**
   * Position of the smallest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmin(all?: ArgminNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_add(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_add(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_add(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axes(data: Symbol, options?: BroadcastAxisParams & SymCallOptions): Symbol;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axes(all?: BroadcastAxisNode & SymCallOptions): Symbol;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axis(data: Symbol, options?: BroadcastAxisParams & SymCallOptions): Symbol;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   */
  broadcast_axis(all?: BroadcastAxisNode & SymCallOptions): Symbol;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_div(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_div(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_div(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_greater_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_hypot(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_hypot(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_hypot(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_lesser_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(lhs: Symbol, rhs: Symbol | null | undefined, options?: BroadcastLikeParams & SymCallOptions): Symbol;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(lhs: Symbol, options?: BroadcastLikeParams & SymCallOptions): Symbol;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(all?: BroadcastLikeNode & SymCallOptions): Symbol;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_and(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_and(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_and(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_or(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_or(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_or(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_xor(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_xor(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_logical_xor(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_maximum(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_maximum(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_maximum(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minimum(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minimum(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minimum(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minus(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minus(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_minus(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mod(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mod(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mod(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mul(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mul(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_mul(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_not_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_not_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_not_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_plus(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_plus(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_plus(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_power(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_power(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_power(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_sub(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_sub(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First input.
   * @param rhs Second input.
   */
  broadcast_sub(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Stretches the input to a shape.
   *
   * @param data Input.
   */
  broadcast_to(data: Symbol, options?: BroadcastToParams & SymCallOptions): Symbol;
  /**
   * Stretches the input to a shape.
   *
   * @param data Input.
   */
  broadcast_to(all?: BroadcastToNode & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  cast(data: Symbol, options: CastParams & SymCallOptions): Symbol;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  cast(all: CastNode & SymCallOptions): Symbol;
  /**
   * Cube root of every element.
   *
   * @param data Input, any shape.
   */
  cbrt(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Cube root of every element.
   *
   * @param data Input, any shape.
   */
  cbrt(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Smallest whole number that is not less.
   *
   * @param data Input, any shape.
   */
  ceil(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Smallest whole number that is not less.
   *
   * @param data Input, any shape.
   */
  ceil(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   */
  clip(data: Symbol, options: ClipParams & SymCallOptions): Symbol;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   */
  clip(all: ClipNode & SymCallOptions): Symbol;
  /**
   * Cosine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  cos(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Cosine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  cos(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  cosh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  cosh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   */
  degrees(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   */
  degrees(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_add(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_add(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_div(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_div(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_div(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_mul(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_mul(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_sub(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_sub(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First input.
   * @param rhs Second input, of the same shape.
   */
  elemwise_sub(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erf(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erf(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erfinv(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse Gauss error function of every element.
   *
   * @param data Input, any shape.
   */
  erfinv(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Exponential of every element.
   *
   * @param data Input, any shape.
   */
  exp(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Exponential of every element.
   *
   * @param data Input, any shape.
   */
  exp(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   */
  expm1(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   */
  expm1(all?: DataNode & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  exponential(options?: RandomExponentialParams & SymCallOptions): Symbol;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  fix(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  fix(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   */
  floor(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   */
  floor(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Gamma function of every element.
   *
   * @param data Input, any shape.
   */
  gamma(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Gamma function of every element.
   *
   * @param data Input, any shape.
   */
  gamma(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Logarithm of the absolute value of the gamma function.
   *
   * @param data Input, any shape.
   */
  gammaln(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logarithm of the absolute value of the gamma function.
   *
   * @param data Input, any shape.
   */
  gammaln(all?: DataNode & SymCallOptions): Symbol;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   */
  identity(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   */
  identity(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Natural logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Natural logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Base-10 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log10(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Base-10 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log10(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Logarithm of one more, exact near 0.
   *
   * @param data Input, any shape.
   */
  log1p(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logarithm of one more, exact near 0.
   *
   * @param data Input, any shape.
   */
  log1p(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Base-2 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log2(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Base-2 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log2(all?: DataNode & SymCallOptions): Symbol;
  /**
   * 1 where the element is 0, else 0.
   *
   * @param data Input, any shape.
   */
  logical_not(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * 1 where the element is 0, else 0.
   *
   * @param data Input, any shape.
   */
  logical_not(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Marks the input as a loss: its gradient is 1 whatever flows in.
   *
   * @param data Input, any shape.
   */
  make_loss(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Marks the input as a loss: its gradient is 1 whatever flows in.
   *
   * @param data Input, any shape.
   */
  make_loss(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max(data: Symbol, options?: MaxParams & SymCallOptions): Symbol;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max(all?: MaxNode & SymCallOptions): Symbol;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max_axis(data: Symbol, options?: MaxParams & SymCallOptions): Symbol;
  /**
   * Largest element over axes.
   *
   * @param data Input, any shape.
   */
  max_axis(all?: MaxNode & SymCallOptions): Symbol;
  /**
   * Arithmetic mean over axes.
   *
   * @param data Input, any shape.
   */
  mean(data: Symbol, options?: MeanParams & SymCallOptions): Symbol;
  /**
   * Arithmetic mean over axes.
   *
   * @param data Input, any shape.
   */
  mean(all?: MeanNode & SymCallOptions): Symbol;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min(data: Symbol, options?: MinParams & SymCallOptions): Symbol;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min(all?: MinNode & SymCallOptions): Symbol;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min_axis(data: Symbol, options?: MinParams & SymCallOptions): Symbol;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min_axis(all?: MinNode & SymCallOptions): Symbol;
  /**
   * Product over axes; NaN counts as 1.
   *
   * @param data Input, any shape.
   */
  nanprod(data: Symbol, options?: NanprodParams & SymCallOptions): Symbol;
  /**
   * Product over axes; NaN counts as 1.
   *
   * @param data Input, any shape.
   */
  nanprod(all?: NanprodNode & SymCallOptions): Symbol;
  /**
   * Sum over axes; NaN counts as 0.
   *
   * @param data Input, any shape.
   */
  nansum(data: Symbol, options?: NansumParams & SymCallOptions): Symbol;
  /**
   * Sum over axes; NaN counts as 0.
   *
   * @param data Input, any shape.
   */
  nansum(all?: NansumNode & SymCallOptions): Symbol;
  /**
   * Numerical negative of every element.
   *
   * @param data Input, any shape.
   */
  negative(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Numerical negative of every element.
   *
   * @param data Input, any shape.
   */
  negative(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   */
  norm(data: Symbol, options?: NormParams & SymCallOptions): Symbol;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   */
  norm(all?: NormNode & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(options?: RandomNormalParams & SymCallOptions): Symbol;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   */
  ones_like(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   */
  ones_like(all?: DataNode & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /**
   * Product over axes.
   *
   * @param data Input, any shape.
   */
  prod(data: Symbol, options?: ProdParams & SymCallOptions): Symbol;
  /**
   * Product over axes.
   *
   * @param data Input, any shape.
   */
  prod(all?: ProdNode & SymCallOptions): Symbol;
  /**
   * Degrees to radians.
   *
   * @param data Input, any shape.
   */
  radians(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Degrees to radians.
   *
   * @param data Input, any shape.
   */
  radians(all?: DataNode & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  random_exponential(options?: RandomExponentialParams & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(options?: RandomGammaParams & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  random_normal(options?: RandomNormalParams & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(options: RandomRandintParams & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  random_uniform(options?: RandomUniformParams & SymCallOptions): Symbol;
  /**
   * Inverse cube root of every element.
   *
   * @param data Input, any shape.
   */
  rcbrt(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse cube root of every element.
   *
   * @param data Input, any shape.
   */
  rcbrt(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse of every element.
   *
   * @param data Input, any shape.
   */
  reciprocal(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse of every element.
   *
   * @param data Input, any shape.
   */
  reciprocal(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Rectified linear: negative elements become 0.
   *
   * @param data Input, any shape.
   */
  relu(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Rectified linear: negative elements become 0.
   *
   * @param data Input, any shape.
   */
  relu(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   */
  rint(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   */
  rint(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Nearest whole number; halves away from zero.
   *
   * @param data Input, any shape.
   */
  round(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Nearest whole number; halves away from zero.
   *
   * @param data Input, any shape.
   */
  round(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Inverse square root of every element.
   *
   * @param data Input, any shape.
   */
  rsqrt(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverse square root of every element.
   *
   * @param data Input, any shape.
   */
  rsqrt(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Logistic function of every element.
   *
   * @param data Input, any shape.
   */
  sigmoid(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logistic function of every element.
   *
   * @param data Input, any shape.
   */
  sigmoid(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Sign of every element: -1, 0 or 1.
   *
   * @param data Input, any shape.
   */
  sign(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sign of every element: -1, 0 or 1.
   *
   * @param data Input, any shape.
   */
  sign(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Sine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  sin(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sine of every element, in radians.
   *
   * @param data Input, any shape.
   */
  sin(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  sinh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  sinh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   */
  softsign(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   */
  softsign(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Square root of every element.
   *
   * @param data Input, any shape.
   */
  sqrt(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Square root of every element.
   *
   * @param data Input, any shape.
   */
  sqrt(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Square of every element.
   *
   * @param data Input, any shape.
   */
  square(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Square of every element.
   *
   * @param data Input, any shape.
   */
  square(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  stop_gradient(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  stop_gradient(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum(data: Symbol, options?: SumParams & SymCallOptions): Symbol;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum(all?: SumNode & SymCallOptions): Symbol;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum_axis(data: Symbol, options?: SumParams & SymCallOptions): Symbol;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum_axis(all?: SumNode & SymCallOptions): Symbol;
  /**
   * Tangent of every element, in radians.
   *
   * @param data Input, any shape.
   */
  tan(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Tangent of every element, in radians.
   *
   * @param data Input, any shape.
   */
  tan(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  tanh(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  tanh(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  trunc(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  trunc(all?: DataNode & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(options?: RandomUniformParams & SymCallOptions): Symbol;
  /**
   * An array of zeros shaped like the input.
   *
   * @param data Input, any shape.
   */
  zeros_like(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * An array of zeros shaped like the input.
   *
   * @param data Input, any shape.
   */
  zeros_like(all?: DataNode & SymCallOptions): Symbol;
}

/** Operators as methods of Symbol: the first input is the Symbol itself. */
export interface SymMethods {
  /** Absolute value of every element. */
  abs(options?: SymCallOptions): Symbol;
  /** Sign of every element: -1, 0 or 1. */
  sign(options?: SymCallOptions): Symbol;
  /** Inverse of every element. */
  reciprocal(options?: SymCallOptions): Symbol;
  /** Nearest whole number; halves away from zero. */
  round(options?: SymCallOptions): Symbol;
  /** Nearest whole number; halves downwards. */
  rint(options?: SymCallOptions): Symbol;
  /** Smallest whole number that is not less. */
  ceil(options?: SymCallOptions): Symbol;
  /** Largest whole number that is not greater. */
  floor(options?: SymCallOptions): Symbol;
  /** Whole part: the nearest whole number towards zero. */
  trunc(options?: SymCallOptions): Symbol;
  /** Whole part: the nearest whole number towards zero. */
  fix(options?: SymCallOptions): Symbol;
  /** Square of every element. */
  square(options?: SymCallOptions): Symbol;
  /** Square root of every element. */
  sqrt(options?: SymCallOptions): Symbol;
  /** Inverse square root of every element. */
  rsqrt(options?: SymCallOptions): Symbol;
  /** Cube root of every element. */
  cbrt(options?: SymCallOptions): Symbol;
  /** Inverse cube root of every element. */
  rcbrt(options?: SymCallOptions): Symbol;
  /** Exponential of every element. */
  exp(options?: SymCallOptions): Symbol;
  /** Exponential less one, exact near 0. */
  expm1(options?: SymCallOptions): Symbol;
  /** Natural logarithm of every element. */
  log(options?: SymCallOptions): Symbol;
  /** Base-10 logarithm of every element. */
  log10(options?: SymCallOptions): Symbol;
  /** Base-2 logarithm of every element. */
  log2(options?: SymCallOptions): Symbol;
  /** Logarithm of one more, exact near 0. */
  log1p(options?: SymCallOptions): Symbol;
  /** Sine of every element, in radians. */
  sin(options?: SymCallOptions): Symbol;
  /** Cosine of every element, in radians. */
  cos(options?: SymCallOptions): Symbol;
  /** Tangent of every element, in radians. */
  tan(options?: SymCallOptions): Symbol;
  /** Inverse sine, from -π/2 to π/2. */
  arcsin(options?: SymCallOptions): Symbol;
  /** Inverse cosine, from 0 to π. */
  arccos(options?: SymCallOptions): Symbol;
  /** Inverse tangent, from -π/2 to π/2. */
  arctan(options?: SymCallOptions): Symbol;
  /** Hyperbolic sine of every element. */
  sinh(options?: SymCallOptions): Symbol;
  /** Hyperbolic cosine of every element. */
  cosh(options?: SymCallOptions): Symbol;
  /** Hyperbolic tangent of every element. */
  tanh(options?: SymCallOptions): Symbol;
  /** Inverse hyperbolic sine of every element. */
  arcsinh(options?: SymCallOptions): Symbol;
  /** Inverse hyperbolic cosine of every element. */
  arccosh(options?: SymCallOptions): Symbol;
  /** Inverse hyperbolic tangent of every element. */
  arctanh(options?: SymCallOptions): Symbol;
  /** Radians to degrees. */
  degrees(options?: SymCallOptions): Symbol;
  /** Degrees to radians. */
  radians(options?: SymCallOptions): Symbol;
  /** Rectified linear: negative elements become 0. */
  relu(options?: SymCallOptions): Symbol;
  /** Logistic function of every element. */
  sigmoid(options?: SymCallOptions): Symbol;
  /** An array of zeros shaped like the input. */
  zeros_like(options?: SymCallOptions): Symbol;
  /** An array of ones shaped like the input. */
  ones_like(options?: SymCallOptions): Symbol;
  /** Limits every element to the interval from a_min to a_max. */
  clip(options: ClipParams & SymCallOptions): Symbol;
  /** Sum over axes. */
  sum(options?: SumParams & SymCallOptions): Symbol;
  /** Arithmetic mean over axes. */
  mean(options?: MeanParams & SymCallOptions): Symbol;
  /** Product over axes. */
  prod(options?: ProdParams & SymCallOptions): Symbol;
  /** Sum over axes; NaN counts as 0. */
  nansum(options?: NansumParams & SymCallOptions): Symbol;
  /** Product over axes; NaN counts as 1. */
  nanprod(options?: NanprodParams & SymCallOptions): Symbol;
  /** Largest element over axes. */
  max(options?: MaxParams & SymCallOptions): Symbol;
  /** Smallest element over axes. */
  min(options?: MinParams & SymCallOptions): Symbol;
  /** Norm over axes: the sum of absolute values or the root of the sum of squares. */
  norm(options?: NormParams & SymCallOptions): Symbol;
  /** Position of the largest element along an axis. */
  argmax(options?: ArgmaxParams & SymCallOptions): Symbol;
  /** Position of the smallest element along an axis. */
  argmin(options?: ArgminParams & SymCallOptions): Symbol;
  /** Position of the largest element along axis 1. */
  argmax_channel(options?: SymCallOptions): Symbol;
  /** Stretches the input to a shape. */
  broadcast_to(options?: BroadcastToParams & SymCallOptions): Symbol;
  /** Stretches axes of size 1 to given sizes. */
  broadcast_axes(options?: BroadcastAxisParams & SymCallOptions): Symbol;
  /** Stretches the first input to the shape of the second. */
  broadcast_like(rhs: Symbol, options?: BroadcastLikeParams & SymCallOptions): Symbol;
}
