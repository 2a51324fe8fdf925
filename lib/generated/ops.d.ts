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

/** Parameters of hard_sigmoid. */
export interface HardSigmoidParams {
  /** Slope. Default 0.2. */
  alpha?: number;
  /** Value at 0. Default 0.5. */
  beta?: number;
}
/** Everything that hard_sigmoid takes, in one object. */
export interface HardSigmoidAll<T> extends HardSigmoidParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a hard_sigmoid node takes, in one object; inputs left out become variables. */
export interface HardSigmoidNode extends HardSigmoidParams {
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
  /** Axes to reduce; null or none means all. Default null. */
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

/** Parameters of _random_negative_binomial. */
export interface RandomNegativeBinomialParams {
  /** Number of successes. Default 1. */
  k?: number;
  /** Probability of success. Default 1. */
  p?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _random_generalized_negative_binomial. */
export interface RandomGeneralizedNegativeBinomialParams {
  /** Mean. Default 1. */
  mu?: number;
  /** Dispersion: the inverse of the number of successes. Default 1. */
  alpha?: number;
  /** Shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}

/** Parameters of _sample_uniform. */
export interface SampleUniformParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_uniform takes, in one object. */
export interface SampleUniformAll<T> extends SampleUniformParams {
  /** Lower ends. */
  low: T;
  /** Upper ends. */
  high: T;
}
/** Everything that a _sample_uniform node takes, in one object; inputs left out become variables. */
export interface SampleUniformNode extends SampleUniformParams {
  /** Lower ends. */
  low?: Symbol | null;
  /** Upper ends. */
  high?: Symbol | null;
}

/** Parameters of _sample_normal. */
export interface SampleNormalParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_normal takes, in one object. */
export interface SampleNormalAll<T> extends SampleNormalParams {
  /** Means. */
  mu: T;
  /** Standard deviations. */
  sigma: T;
}
/** Everything that a _sample_normal node takes, in one object; inputs left out become variables. */
export interface SampleNormalNode extends SampleNormalParams {
  /** Means. */
  mu?: Symbol | null;
  /** Standard deviations. */
  sigma?: Symbol | null;
}

/** Parameters of _sample_gamma. */
export interface SampleGammaParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_gamma takes, in one object. */
export interface SampleGammaAll<T> extends SampleGammaParams {
  /** Shapes. */
  alpha: T;
  /** Scales. */
  beta: T;
}
/** Everything that a _sample_gamma node takes, in one object; inputs left out become variables. */
export interface SampleGammaNode extends SampleGammaParams {
  /** Shapes. */
  alpha?: Symbol | null;
  /** Scales. */
  beta?: Symbol | null;
}

/** Parameters of _sample_exponential. */
export interface SampleExponentialParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_exponential takes, in one object. */
export interface SampleExponentialAll<T> extends SampleExponentialParams {
  /** Rates. */
  lam: T;
}
/** Everything that a _sample_exponential node takes, in one object; inputs left out become variables. */
export interface SampleExponentialNode extends SampleExponentialParams {
  /** Rates. */
  lam?: Symbol | null;
}

/** Parameters of _sample_poisson. */
export interface SamplePoissonParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_poisson takes, in one object. */
export interface SamplePoissonAll<T> extends SamplePoissonParams {
  /** Means. */
  lam: T;
}
/** Everything that a _sample_poisson node takes, in one object; inputs left out become variables. */
export interface SamplePoissonNode extends SamplePoissonParams {
  /** Means. */
  lam?: Symbol | null;
}

/** Parameters of _sample_negative_binomial. */
export interface SampleNegativeBinomialParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_negative_binomial takes, in one object. */
export interface SampleNegativeBinomialAll<T> extends SampleNegativeBinomialParams {
  /** Numbers of successes. */
  k: T;
  /** Probabilities of success. */
  p: T;
}
/** Everything that a _sample_negative_binomial node takes, in one object; inputs left out become variables. */
export interface SampleNegativeBinomialNode extends SampleNegativeBinomialParams {
  /** Numbers of successes. */
  k?: Symbol | null;
  /** Probabilities of success. */
  p?: Symbol | null;
}

/** Parameters of _sample_generalized_negative_binomial. */
export interface SampleGeneralizedNegativeBinomialParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Element type of the result; null means float32. Default null. */
  dtype?: DType | null;
}
/** Everything that _sample_generalized_negative_binomial takes, in one object. */
export interface SampleGeneralizedNegativeBinomialAll<T> extends SampleGeneralizedNegativeBinomialParams {
  /** Means. */
  mu: T;
  /** Dispersions. */
  alpha: T;
}
/** Everything that a _sample_generalized_negative_binomial node takes, in one object; inputs left out become variables. */
export interface SampleGeneralizedNegativeBinomialNode extends SampleGeneralizedNegativeBinomialParams {
  /** Means. */
  mu?: Symbol | null;
  /** Dispersions. */
  alpha?: Symbol | null;
}

/** Parameters of _sample_multinomial. */
export interface SampleMultinomialParams {
  /** How many numbers for each parameter: the trailing shape of the result. Default []. */
  shape?: readonly number[] | number;
  /** Also return the logarithms of the drawn probabilities. Default false. */
  get_prob?: boolean;
  /** Element type of the indices. Default "int32". */
  dtype?: 'uint8' | 'int32' | 'float16' | 'float32' | 'float64';
}
/** Everything that _sample_multinomial takes, in one object. */
export interface SampleMultinomialAll<T> extends SampleMultinomialParams {
  /** Probabilities; each row of the last axis sums to 1. */
  data: T;
}
/** Everything that a _sample_multinomial node takes, in one object; inputs left out become variables. */
export interface SampleMultinomialNode extends SampleMultinomialParams {
  /** Probabilities; each row of the last axis sums to 1. */
  data?: Symbol | null;
}


/** Parameters of sgd_update. */
export interface SgdUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Weight decay, added to the gradient as wd·weight. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Touch only the rows of a sparse gradient; dense ones are updated whole. Default true. */
  lazy_update?: boolean;
}
/** Everything that sgd_update takes, in one object. */
export interface SgdUpdateAll<T> extends SgdUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
}
/** Everything that a sgd_update node takes, in one object; inputs left out become variables. */
export interface SgdUpdateNode extends SgdUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
}

/** Parameters of sgd_mom_update. */
export interface SgdMomUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Weight decay, added to the gradient as wd·weight. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Touch only the rows of a sparse gradient; dense ones are updated whole. Default true. */
  lazy_update?: boolean;
}
/** Everything that sgd_mom_update takes, in one object. */
export interface SgdMomUpdateAll<T> extends SgdMomUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Velocity, same shape; changed. */
  mom: T;
}
/** Everything that a sgd_mom_update node takes, in one object; inputs left out become variables. */
export interface SgdMomUpdateNode extends SgdMomUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Velocity, same shape; changed. */
  mom?: Symbol | null;
}

/** Parameters of adam_update. */
export interface AdamUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Decay of the mean. Default 0.9. */
  beta1?: number;
  /** Decay of the variance. Default 0.999. */
  beta2?: number;
  /** Added to the root, against division by zero. Default 1e-8. */
  epsilon?: number;
  /** Weight decay, added to the gradient as wd·weight. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Touch only the rows of a sparse gradient; dense ones are updated whole. Default true. */
  lazy_update?: boolean;
}
/** Everything that adam_update takes, in one object. */
export interface AdamUpdateAll<T> extends AdamUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Running mean of the gradient, same shape; changed. */
  mean: T;
  /** Running mean of its square, same shape; changed. */
  var: T;
}
/** Everything that a adam_update node takes, in one object; inputs left out become variables. */
export interface AdamUpdateNode extends AdamUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Running mean of the gradient, same shape; changed. */
  mean?: Symbol | null;
  /** Running mean of its square, same shape; changed. */
  var?: Symbol | null;
}

/** Parameters of FullyConnected. */
export interface FullyConnectedParams {
  /** Number of outputs. */
  num_hidden: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Fold all axes but the first into one. Default true. */
  flatten?: boolean;
}
/** Everything that FullyConnected takes, in one object. */
export interface FullyConnectedAll<T> extends FullyConnectedParams {
  /** Input, (batch, …). */
  data: T;
  /** Weight, (num_hidden, inputs). */
  weight: T;
  /** Bias, (num_hidden,). */
  bias?: T | null;
}
/** Everything that a FullyConnected node takes, in one object; inputs left out become variables. */
export interface FullyConnectedNode extends FullyConnectedParams {
  /** Input, (batch, …). */
  data?: Symbol | null;
  /** Weight, (num_hidden, inputs). */
  weight?: Symbol | null;
  /** Bias, (num_hidden,). */
  bias?: Symbol | null;
}

/** Parameters of Activation. */
export interface ActivationParams {
  /** The function. */
  act_type: 'relu' | 'sigmoid' | 'tanh' | 'softrelu' | 'softsign';
}
/** Everything that Activation takes, in one object. */
export interface ActivationAll<T> extends ActivationParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a Activation node takes, in one object; inputs left out become variables. */
export interface ActivationNode extends ActivationParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of Reshape. */
export interface ReshapeParams {
  /** The new shape, with codes. Default []. */
  shape?: readonly number[] | number;
  /** Match the codes from the right. Default false. */
  reverse?: boolean;
  /** Old form: the new shape, with 0 for the dimension to be found. Use shape. Default []. */
  target_shape?: readonly number[] | number;
  /** Old form: with target_shape, keep the first dimension. Default false. */
  keep_highest?: boolean;
}
/** Everything that Reshape takes, in one object. */
export interface ReshapeAll<T> extends ReshapeParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a Reshape node takes, in one object; inputs left out become variables. */
export interface ReshapeNode extends ReshapeParams {
  /** Input, any shape. */
  data?: Symbol | null;
}


/** Parameters of expand_dims. */
export interface ExpandDimsParams {
  /** Where the new axis stands; negative counts from the end. */
  axis: number;
}
/** Everything that expand_dims takes, in one object. */
export interface ExpandDimsAll<T> extends ExpandDimsParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a expand_dims node takes, in one object; inputs left out become variables. */
export interface ExpandDimsNode extends ExpandDimsParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of squeeze. */
export interface SqueezeParams {
  /** The axes to remove; null removes all of size 1. Default null. */
  axis?: readonly number[] | number | null;
}
/** Everything that squeeze takes, in one object. */
export interface SqueezeAll<T> extends SqueezeParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a squeeze node takes, in one object; inputs left out become variables. */
export interface SqueezeNode extends SqueezeParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of reshape_like. */
export interface ReshapeLikeParams {
  /** First axis of lhs to replace. Default null. */
  lhs_begin?: number | null;
  /** Axis of lhs after the last one to replace. Default null. */
  lhs_end?: number | null;
  /** First axis of rhs to take. Default null. */
  rhs_begin?: number | null;
  /** Axis of rhs after the last one to take. Default null. */
  rhs_end?: number | null;
}
/** Everything that reshape_like takes, in one object. */
export interface ReshapeLikeAll<T> extends ReshapeLikeParams {
  /** Array to reshape. */
  lhs: T;
  /** Array that gives the shape. */
  rhs: T;
}
/** Everything that a reshape_like node takes, in one object; inputs left out become variables. */
export interface ReshapeLikeNode extends ReshapeLikeParams {
  /** Array to reshape. */
  lhs?: Symbol | null;
  /** Array that gives the shape. */
  rhs?: Symbol | null;
}

/** Parameters of transpose. */
export interface TransposeParams {
  /** Order of the axes; empty reverses them. Default []. */
  axes?: readonly number[] | number;
}
/** Everything that transpose takes, in one object. */
export interface TransposeAll<T> extends TransposeParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a transpose node takes, in one object; inputs left out become variables. */
export interface TransposeNode extends TransposeParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of SwapAxis. */
export interface SwapAxisParams {
  /** First axis. Default 0. */
  dim1?: number;
  /** Second axis. Default 0. */
  dim2?: number;
}
/** Everything that SwapAxis takes, in one object. */
export interface SwapAxisAll<T> extends SwapAxisParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a SwapAxis node takes, in one object; inputs left out become variables. */
export interface SwapAxisNode extends SwapAxisParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of dot. */
export interface DotParams {
  /** Contract the first axis of lhs instead of its last. Default false. */
  transpose_a?: boolean;
  /** Contract the last axis of rhs instead of its first. Default false. */
  transpose_b?: boolean;
  /** Storage of the result; only default has an effect. Default null. */
  forward_stype?: 'default' | 'row_sparse' | 'csr' | null;
}
/** Everything that dot takes, in one object. */
export interface DotAll<T> extends DotParams {
  /** First factor. */
  lhs: T;
  /** Second factor. */
  rhs: T;
}
/** Everything that a dot node takes, in one object; inputs left out become variables. */
export interface DotNode extends DotParams {
  /** First factor. */
  lhs?: Symbol | null;
  /** Second factor. */
  rhs?: Symbol | null;
}

/** Parameters of batch_dot. */
export interface BatchDotParams {
  /** Transpose the last two axes of the first factor. Default false. */
  transpose_a?: boolean;
  /** Transpose the last two axes of the second factor. Default false. */
  transpose_b?: boolean;
  /** Storage of the result; only default has an effect. Default null. */
  forward_stype?: 'default' | 'row_sparse' | 'csr' | null;
}
/** Everything that batch_dot takes, in one object. */
export interface BatchDotAll<T> extends BatchDotParams {
  /** First factors, (…, m, k). */
  lhs: T;
  /** Second factors, (…, k, n). */
  rhs: T;
}
/** Everything that a batch_dot node takes, in one object; inputs left out become variables. */
export interface BatchDotNode extends BatchDotParams {
  /** First factors, (…, m, k). */
  lhs?: Symbol | null;
  /** Second factors, (…, k, n). */
  rhs?: Symbol | null;
}

/** Parameters of _linalg_gemm2. */
export interface LinalgGemm2Params {
  /** Transpose the last two axes of the first factor. Default false. */
  transpose_a?: boolean;
  /** Transpose the last two axes of the second factor. Default false. */
  transpose_b?: boolean;
  /** Factor of the product. Default 1. */
  alpha?: number;
  /** Axis along which the rows of the matrices lie; any but the last. Default -2. */
  axis?: number;
}
/** Everything that _linalg_gemm2 takes, in one object. */
export interface LinalgGemm2All<T> extends LinalgGemm2Params {
  /** First factors, (…, m, k). */
  A: T;
  /** Second factors, (…, k, n). */
  B: T;
}
/** Everything that a _linalg_gemm2 node takes, in one object; inputs left out become variables. */
export interface LinalgGemm2Node extends LinalgGemm2Params {
  /** First factors, (…, m, k). */
  A?: Symbol | null;
  /** Second factors, (…, k, n). */
  B?: Symbol | null;
}

/** Parameters of Concat. */
export interface ConcatParams {
  /** Axis along which to join. Default 1. */
  dim?: number;
}
/** Everything that Concat takes, in one object. */
export interface ConcatAll<T> extends ConcatParams {
  /** Arrays that agree in all axes but the joined one. */
  data: readonly T[];
}

/** Parameters of stack. */
export interface StackParams {
  /** Where the new axis stands. Default 0. */
  axis?: number;
}
/** Everything that stack takes, in one object. */
export interface StackAll<T> extends StackParams {
  /** Arrays of one shape. */
  data: readonly T[];
}

/** Parameters of SliceChannel. */
export interface SliceChannelParams {
  /** Number of pieces. */
  num_outputs: number;
  /** Axis along which to split. Default 1. */
  axis?: number;
  /** Remove the axis; each piece must have size 1 there. Default false. */
  squeeze_axis?: boolean;
}
/** Everything that SliceChannel takes, in one object. */
export interface SliceChannelAll<T> extends SliceChannelParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a SliceChannel node takes, in one object; inputs left out become variables. */
export interface SliceChannelNode extends SliceChannelParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of Convolution. */
export interface ConvolutionParams {
  /** Size of the filters, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the filters; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the taps of a filter; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** Number of filters: channels of the output. */
  num_filter: number;
  /** Groups of channels that are convolved apart. Default 1. */
  num_group?: number;
  /** Accepted as in MXNet, without effect. Default 1024. */
  workspace?: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Accepted as in MXNet, without effect. Default null. */
  cudnn_tune?: 'off' | 'limited_workspace' | 'fastest' | null;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Order of the axes; null means channels second. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | 'NHWC' | 'NDHWC' | null;
}
/** Everything that Convolution takes, in one object. */
export interface ConvolutionAll<T> extends ConvolutionParams {
  /** Input, (batch, channels, width), (batch, channels, height, width) or with depth. */
  data: T;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight: T;
  /** Bias, (num_filter,). */
  bias?: T | null;
}
/** Everything that a Convolution node takes, in one object; inputs left out become variables. */
export interface ConvolutionNode extends ConvolutionParams {
  /** Input, (batch, channels, width), (batch, channels, height, width) or with depth. */
  data?: Symbol | null;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight?: Symbol | null;
  /** Bias, (num_filter,). */
  bias?: Symbol | null;
}

/** Parameters of Deconvolution. */
export interface DeconvolutionParams {
  /** Size of the filters, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the filters; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the taps of a filter; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** Added to the size of the output; less than the stride. Empty means 0. Default []. */
  adj?: readonly number[] | number;
  /** Spatial size of the output; empty computes it. Default []. */
  target_shape?: readonly number[] | number;
  /** Number of filters: channels of the output. */
  num_filter: number;
  /** Groups of channels that are convolved apart. Default 1. */
  num_group?: number;
  /** Accepted as in MXNet, without effect. Default 512. */
  workspace?: number;
  /** Leave the bias out. Default true. */
  no_bias?: boolean;
  /** Accepted as in MXNet, without effect. Default null. */
  cudnn_tune?: 'off' | 'limited_workspace' | 'fastest' | null;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Order of the axes; null means channels second. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | 'NHWC' | 'NDHWC' | null;
}
/** Everything that Deconvolution takes, in one object. */
export interface DeconvolutionAll<T> extends DeconvolutionParams {
  /** Input, (batch, channels, …). */
  data: T;
  /** Filters, (channels, num_filter / num_group, …kernel). */
  weight: T;
  /** Bias, (num_filter,). */
  bias?: T | null;
}
/** Everything that a Deconvolution node takes, in one object; inputs left out become variables. */
export interface DeconvolutionNode extends DeconvolutionParams {
  /** Input, (batch, channels, …). */
  data?: Symbol | null;
  /** Filters, (channels, num_filter / num_group, …kernel). */
  weight?: Symbol | null;
  /** Bias, (num_filter,). */
  bias?: Symbol | null;
}

/** Parameters of Pooling. */
export interface PoolingParams {
  /** Size of the windows; not needed with global_pool. Default []. */
  kernel?: readonly number[] | number;
  /** What is made of a window. Default "max". */
  pool_type?: 'max' | 'avg' | 'sum' | 'lp';
  /** One window over all spatial axes. Default false. */
  global_pool?: boolean;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Size of the output: valid rounds down, full rounds up, same divides by the stride and rounds up (one axis, max only). Default "valid". */
  pooling_convention?: 'full' | 'valid' | 'same';
  /** Step of the windows; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Padding on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** The p of lp pooling, which needs it. Default null. */
  p_value?: number | null;
  /** Whether avg counts the padding; null means yes. Default null. */
  count_include_pad?: boolean | null;
  /** Order of the axes; null means channels second. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | 'NWC' | 'NHWC' | 'NDHWC' | null;
}
/** Everything that Pooling takes, in one object. */
export interface PoolingAll<T> extends PoolingParams {
  /** Input, (batch, channels, width), (batch, channels, height, width) or with depth. */
  data: T;
}
/** Everything that a Pooling node takes, in one object; inputs left out become variables. */
export interface PoolingNode extends PoolingParams {
  /** Input, (batch, channels, width), (batch, channels, height, width) or with depth. */
  data?: Symbol | null;
}

/** Parameters of Pooling_v1. */
export interface PoolingV1Params {
  /** Size of the windows; not needed with global_pool. Default []. */
  kernel?: readonly number[] | number;
  /** What is made of a window. Default "max". */
  pool_type?: 'max' | 'avg' | 'sum';
  /** One window over all spatial axes. Default false. */
  global_pool?: boolean;
  /** Size of the output: valid rounds down, full rounds up. Default "valid". */
  pooling_convention?: 'full' | 'valid';
  /** Step of the windows; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Padding on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
}
/** Everything that Pooling_v1 takes, in one object. */
export interface PoolingV1All<T> extends PoolingV1Params {
  /** Input, (batch, channels, height, width). */
  data: T;
}
/** Everything that a Pooling_v1 node takes, in one object; inputs left out become variables. */
export interface PoolingV1Node extends PoolingV1Params {
  /** Input, (batch, channels, height, width). */
  data?: Symbol | null;
}

/** Parameters of BatchNorm. */
export interface BatchNormParams {
  /** Added to the variance. Default 0.001. */
  eps?: number;
  /** Weight of the old running statistics. Default 0.9. */
  momentum?: number;
  /** Make gamma 1, in the array too; its gradient is 0. Default true. */
  fix_gamma?: boolean;
  /** Normalise by the running statistics in training too. Default false. */
  use_global_stats?: boolean;
  /** Also return mean and inverse standard deviation. Default false. */
  output_mean_var?: boolean;
  /** Axis of the channels. Default 1. */
  axis?: number;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Accepted as in MXNet, for quantisation; without effect. Default null. */
  min_calib_range?: number | null;
  /** Accepted as in MXNet, for quantisation; without effect. Default null. */
  max_calib_range?: number | null;
}
/** Everything that BatchNorm takes, in one object. */
export interface BatchNormAll<T> extends BatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data: T;
  /** Scale, (channels,). */
  gamma: T;
  /** Shift, (channels,). */
  beta: T;
  /** Running mean. */
  moving_mean: T;
  /** Running variance. */
  moving_var: T;
}
/** Everything that a BatchNorm node takes, in one object; inputs left out become variables. */
export interface BatchNormNode extends BatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data?: Symbol | null;
  /** Scale, (channels,). */
  gamma?: Symbol | null;
  /** Shift, (channels,). */
  beta?: Symbol | null;
  /** Running mean. */
  moving_mean?: Symbol | null;
  /** Running variance. */
  moving_var?: Symbol | null;
}

/** Parameters of SoftmaxOutput. */
export interface SoftmaxOutputParams {
  /** Factor of the gradient. Default 1. */
  grad_scale?: number;
  /** Label whose examples give no gradient, with use_ignore. Default -1. */
  ignore_label?: number;
  /** Softmax along axis 1 at every position of the axes behind it. Default false. */
  multi_output?: boolean;
  /** Examples with ignore_label give no gradient. Default false. */
  use_ignore?: boolean;
  /** Softmax along the last axis instead of over all axes but the first. Default false. */
  preserve_shape?: boolean;
  /** What the gradient is divided by: nothing, the number of examples, or the number of labels not ignored. Default "null". */
  normalization?: 'null' | 'batch' | 'valid';
  /** Multiply by the gradient that flows in instead of ignoring it. Default false. */
  out_grad?: boolean;
  /** Label smoothing: this much probability is shared by the other classes; without effect with multi_output, as in MXNet. Default 0. */
  smooth_alpha?: number;
}
/** Everything that SoftmaxOutput takes, in one object. */
export interface SoftmaxOutputAll<T> extends SoftmaxOutputParams {
  /** Scores, (batch, classes) or with more axes. */
  data: T;
  /** Class numbers, (batch,), or probabilities shaped like data. */
  label: T;
}
/** Everything that a SoftmaxOutput node takes, in one object; inputs left out become variables. */
export interface SoftmaxOutputNode extends SoftmaxOutputParams {
  /** Scores, (batch, classes) or with more axes. */
  data?: Symbol | null;
  /** Class numbers, (batch,), or probabilities shaped like data. */
  label?: Symbol | null;
}

/** Parameters of LinearRegressionOutput. */
export interface LinearRegressionOutputParams {
  /** Factor of the gradient. Default 1. */
  grad_scale?: number;
}
/** Everything that LinearRegressionOutput takes, in one object. */
export interface LinearRegressionOutputAll<T> extends LinearRegressionOutputParams {
  /** Predictions, (batch, …). */
  data: T;
  /** Targets, of as many elements. */
  label: T;
}
/** Everything that a LinearRegressionOutput node takes, in one object; inputs left out become variables. */
export interface LinearRegressionOutputNode extends LinearRegressionOutputParams {
  /** Predictions, (batch, …). */
  data?: Symbol | null;
  /** Targets, of as many elements. */
  label?: Symbol | null;
}

/** Parameters of LogisticRegressionOutput. */
export interface LogisticRegressionOutputParams {
  /** Factor of the gradient. Default 1. */
  grad_scale?: number;
}
/** Everything that LogisticRegressionOutput takes, in one object. */
export interface LogisticRegressionOutputAll<T> extends LogisticRegressionOutputParams {
  /** Predictions, (batch, …). */
  data: T;
  /** Targets, of as many elements. */
  label: T;
}
/** Everything that a LogisticRegressionOutput node takes, in one object; inputs left out become variables. */
export interface LogisticRegressionOutputNode extends LogisticRegressionOutputParams {
  /** Predictions, (batch, …). */
  data?: Symbol | null;
  /** Targets, of as many elements. */
  label?: Symbol | null;
}

/** Parameters of MAERegressionOutput. */
export interface MAERegressionOutputParams {
  /** Factor of the gradient. Default 1. */
  grad_scale?: number;
}
/** Everything that MAERegressionOutput takes, in one object. */
export interface MAERegressionOutputAll<T> extends MAERegressionOutputParams {
  /** Predictions, (batch, …). */
  data: T;
  /** Targets, of as many elements. */
  label: T;
}
/** Everything that a MAERegressionOutput node takes, in one object; inputs left out become variables. */
export interface MAERegressionOutputNode extends MAERegressionOutputParams {
  /** Predictions, (batch, …). */
  data?: Symbol | null;
  /** Targets, of as many elements. */
  label?: Symbol | null;
}

/** Parameters of slice. */
export interface SliceParams {
  /** First position on each axis; None means from the start (from the end with a negative step). */
  begin: readonly (number | null)[];
  /** Position after the last on each axis; None means to the end. */
  end: readonly (number | null)[];
  /** Distance on each axis; empty or None means 1. Default []. */
  step?: readonly (number | null)[];
}
/** Everything that slice takes, in one object. */
export interface SliceAll<T> extends SliceParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a slice node takes, in one object; inputs left out become variables. */
export interface SliceNode extends SliceParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of slice_axis. */
export interface SliceAxisParams {
  /** The axis; negative counts from the end. */
  axis: number;
  /** First position; negative counts from the end. */
  begin: number;
  /** Position after the last; null means to the end. Default null. */
  end?: number | null;
}
/** Everything that slice_axis takes, in one object. */
export interface SliceAxisAll<T> extends SliceAxisParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a slice_axis node takes, in one object; inputs left out become variables. */
export interface SliceAxisNode extends SliceAxisParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of slice_like. */
export interface SliceLikeParams {
  /** The axes to cut; empty means all. Default []. */
  axes?: readonly number[] | number;
}
/** Everything that slice_like takes, in one object. */
export interface SliceLikeAll<T> extends SliceLikeParams {
  /** Array to cut. */
  data: T;
  /** Array that gives the sizes. */
  shape_like: T;
}
/** Everything that a slice_like node takes, in one object; inputs left out become variables. */
export interface SliceLikeNode extends SliceLikeParams {
  /** Array to cut. */
  data?: Symbol | null;
  /** Array that gives the sizes. */
  shape_like?: Symbol | null;
}

/** Parameters of reverse. */
export interface ReverseParams {
  /** The axes. */
  axis: readonly number[] | number;
}
/** Everything that reverse takes, in one object. */
export interface ReverseAll<T> extends ReverseParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a reverse node takes, in one object; inputs left out become variables. */
export interface ReverseNode extends ReverseParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of tile. */
export interface TileParams {
  /** How often along each axis, counted from the last; 0 leaves nothing. */
  reps: readonly number[] | number;
}
/** Everything that tile takes, in one object. */
export interface TileAll<T> extends TileParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a tile node takes, in one object; inputs left out become variables. */
export interface TileNode extends TileParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of repeat. */
export interface RepeatParams {
  /** How often; 0 leaves nothing. */
  repeats: number;
  /** Axis along which to repeat; null flattens. Default null. */
  axis?: number | null;
}
/** Everything that repeat takes, in one object. */
export interface RepeatAll<T> extends RepeatParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a repeat node takes, in one object; inputs left out become variables. */
export interface RepeatNode extends RepeatParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of diag. */
export interface DiagParams {
  /** Which diagonal: 0 the main one, above it positive. Default 0. */
  k?: number;
  /** First axis of the matrices. Default 0. */
  axis1?: number;
  /** Second axis of the matrices. Default 1. */
  axis2?: number;
}
/** Everything that diag takes, in one object. */
export interface DiagAll<T> extends DiagParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a diag node takes, in one object; inputs left out become variables. */
export interface DiagNode extends DiagParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of depth_to_space. */
export interface DepthToSpaceParams {
  /** Size b of a block. */
  block_size: number;
}
/** Everything that depth_to_space takes, in one object. */
export interface DepthToSpaceAll<T> extends DepthToSpaceParams {
  /** Input, (batch, channels, height, width). */
  data: T;
}
/** Everything that a depth_to_space node takes, in one object; inputs left out become variables. */
export interface DepthToSpaceNode extends DepthToSpaceParams {
  /** Input, (batch, channels, height, width). */
  data?: Symbol | null;
}

/** Parameters of space_to_depth. */
export interface SpaceToDepthParams {
  /** Size b of a block. */
  block_size: number;
}
/** Everything that space_to_depth takes, in one object. */
export interface SpaceToDepthAll<T> extends SpaceToDepthParams {
  /** Input, (batch, channels, height, width). */
  data: T;
}
/** Everything that a space_to_depth node takes, in one object; inputs left out become variables. */
export interface SpaceToDepthNode extends SpaceToDepthParams {
  /** Input, (batch, channels, height, width). */
  data?: Symbol | null;
}

/** Parameters of Pad. */
export interface PadParams {
  /** What stands in the padding: a number, the nearest element, or the mirrored inside. */
  mode: 'constant' | 'edge' | 'reflect';
  /** Before and after for each axis: (b₀, a₀, b₁, a₁, …); the first four are 0. */
  pad_width: readonly number[] | number;
  /** The number of mode constant. Default 0. */
  constant_value?: number;
}
/** Everything that Pad takes, in one object. */
export interface PadAll<T> extends PadParams {
  /** Input, (batch, channels, height, width) or with depth. */
  data: T;
}
/** Everything that a Pad node takes, in one object; inputs left out become variables. */
export interface PadNode extends PadParams {
  /** Input, (batch, channels, height, width) or with depth. */
  data?: Symbol | null;
}

/** Parameters of take. */
export interface TakeParams {
  /** The axis. Default 0. */
  axis?: number;
  /** Indices outside: clip takes the nearest, wrap counts modulo the size, raise fails. Default "clip". */
  mode?: 'raise' | 'wrap' | 'clip';
}
/** Everything that take takes, in one object. */
export interface TakeAll<T> extends TakeParams {
  /** Input. */
  a: T;
  /** Positions on the axis, any shape. */
  indices: T;
}
/** Everything that a take node takes, in one object; inputs left out become variables. */
export interface TakeNode extends TakeParams {
  /** Input. */
  a?: Symbol | null;
  /** Positions on the axis, any shape. */
  indices?: Symbol | null;
}

/** Parameters of Embedding. */
export interface EmbeddingParams {
  /** Number of rows. */
  input_dim: number;
  /** Length of a row. */
  output_dim: number;
  /** Type of the weight when nothing else is known. Default "float32". */
  dtype?: DType;
  /** The gradient of a weight that keeps it row_sparse has the rows that were looked up, and never becomes dense. Default false. */
  sparse_grad?: boolean;
}
/** Everything that Embedding takes, in one object. */
export interface EmbeddingAll<T> extends EmbeddingParams {
  /** Whole numbers, any shape. */
  data: T;
  /** Table, (input_dim, output_dim). */
  weight: T;
}
/** Everything that a Embedding node takes, in one object; inputs left out become variables. */
export interface EmbeddingNode extends EmbeddingParams {
  /** Whole numbers, any shape. */
  data?: Symbol | null;
  /** Table, (input_dim, output_dim). */
  weight?: Symbol | null;
}

/** Parameters of pick. */
export interface PickParams {
  /** The axis. Default -1. */
  axis?: number;
  /** Keep the axis with size 1. Default false. */
  keepdims?: boolean;
  /** Indices outside: clip takes the nearest, wrap counts modulo the size. Default "clip". */
  mode?: 'wrap' | 'clip';
}
/** Everything that pick takes, in one object. */
export interface PickAll<T> extends PickParams {
  /** Input. */
  data: T;
  /** Positions on the axis; shaped like data without the axis. */
  index: T;
}
/** Everything that a pick node takes, in one object; inputs left out become variables. */
export interface PickNode extends PickParams {
  /** Input. */
  data?: Symbol | null;
  /** Positions on the axis; shaped like data without the axis. */
  index?: Symbol | null;
}

/** Parameters of one_hot. */
export interface OneHotParams {
  /** Length of a row; 0 gives rows without elements. */
  depth: number;
  /** Value at the position. Default 1. */
  on_value?: number;
  /** Value elsewhere. Default 0. */
  off_value?: number;
  /** Element type of the result. Default "float32". */
  dtype?: DType;
}
/** Everything that one_hot takes, in one object. */
export interface OneHotAll<T> extends OneHotParams {
  /** Positions, any shape. */
  indices: T;
}
/** Everything that a one_hot node takes, in one object; inputs left out become variables. */
export interface OneHotNode extends OneHotParams {
  /** Positions, any shape. */
  indices?: Symbol | null;
}

/** Everything that gather_nd takes, in one object. */
export interface GatherNdAll<T> {
  /** Input. */
  data: T;
  /** Coordinates, (m, …). */
  indices: T;
}
/** Everything that a gather_nd node takes, in one object; inputs left out become variables. */
export interface GatherNdNode {
  /** Input. */
  data?: Symbol | null;
  /** Coordinates, (m, …). */
  indices?: Symbol | null;
}

/** Parameters of scatter_nd. */
export interface ScatterNdParams {
  /** Shape of the result. */
  shape: readonly number[] | number;
}
/** Everything that scatter_nd takes, in one object. */
export interface ScatterNdAll<T> extends ScatterNdParams {
  /** Values. */
  data: T;
  /** Coordinates, (m, …). */
  indices: T;
}
/** Everything that a scatter_nd node takes, in one object; inputs left out become variables. */
export interface ScatterNdNode extends ScatterNdParams {
  /** Values. */
  data?: Symbol | null;
  /** Coordinates, (m, …). */
  indices?: Symbol | null;
}

/** Everything that where takes, in one object. */
export interface WhereAll<T> {
  /** Condition, shaped like x, or (rows,). */
  condition: T;
  /** First choice. */
  x: T;
  /** Second choice. */
  y: T;
}
/** Everything that a where node takes, in one object; inputs left out become variables. */
export interface WhereNode {
  /** Condition, shaped like x, or (rows,). */
  condition?: Symbol | null;
  /** First choice. */
  x?: Symbol | null;
  /** Second choice. */
  y?: Symbol | null;
}

/** Parameters of softmax. */
export interface SoftmaxParams {
  /** Axis along which the numbers are normalised. Default -1. */
  axis?: number;
  /** Divides the input; null means 1. Default null. */
  temperature?: number | null;
  /** Element type of the result; null keeps it. Default null. */
  dtype?: 'float16' | 'float32' | 'float64' | null;
  /** Whether a second input gives the number of valid elements. Default false. */
  use_length?: boolean;
}
/** Everything that softmax takes, in one object. */
export interface SoftmaxAll<T> extends SoftmaxParams {
  /** Input, any shape. */
  data: T;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: T | null;
}
/** Everything that a softmax node takes, in one object; inputs left out become variables. */
export interface SoftmaxNode extends SoftmaxParams {
  /** Input, any shape. */
  data?: Symbol | null;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: Symbol | null;
}

/** Parameters of softmin. */
export interface SoftminParams {
  /** Axis along which the numbers are normalised. Default -1. */
  axis?: number;
  /** Divides the input; null means 1. Default null. */
  temperature?: number | null;
  /** Element type of the result; null keeps it. Default null. */
  dtype?: 'float16' | 'float32' | 'float64' | null;
  /** Whether a second input gives the number of valid elements. Default false. */
  use_length?: boolean;
}
/** Everything that softmin takes, in one object. */
export interface SoftminAll<T> extends SoftminParams {
  /** Input, any shape. */
  data: T;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: T | null;
}
/** Everything that a softmin node takes, in one object; inputs left out become variables. */
export interface SoftminNode extends SoftminParams {
  /** Input, any shape. */
  data?: Symbol | null;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: Symbol | null;
}

/** Parameters of log_softmax. */
export interface LogSoftmaxParams {
  /** Axis along which the numbers are normalised. Default -1. */
  axis?: number;
  /** Divides the input; null means 1. Default null. */
  temperature?: number | null;
  /** Element type of the result; null keeps it. Default null. */
  dtype?: 'float16' | 'float32' | 'float64' | null;
  /** Whether a second input gives the number of valid elements. Default false. */
  use_length?: boolean;
}
/** Everything that log_softmax takes, in one object. */
export interface LogSoftmaxAll<T> extends LogSoftmaxParams {
  /** Input, any shape. */
  data: T;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: T | null;
}
/** Everything that a log_softmax node takes, in one object; inputs left out become variables. */
export interface LogSoftmaxNode extends LogSoftmaxParams {
  /** Input, any shape. */
  data?: Symbol | null;
  /** Number of valid elements along the axis, shaped like data without it; the rest become 0. */
  length?: Symbol | null;
}

/** Parameters of SoftmaxActivation. */
export interface SoftmaxActivationParams {
  /** What is normalised. Default "instance". */
  mode?: 'instance' | 'channel';
}
/** Everything that SoftmaxActivation takes, in one object. */
export interface SoftmaxActivationAll<T> extends SoftmaxActivationParams {
  /** Input, (batch, …). */
  data: T;
}
/** Everything that a SoftmaxActivation node takes, in one object; inputs left out become variables. */
export interface SoftmaxActivationNode extends SoftmaxActivationParams {
  /** Input, (batch, …). */
  data?: Symbol | null;
}

/** Parameters of LayerNorm. */
export interface LayerNormParams {
  /** Axis that is normalised. Default -1. */
  axis?: number;
  /** Added to the variance. Default 0.00001. */
  eps?: number;
  /** Also return mean and standard deviation. Default false. */
  output_mean_var?: boolean;
}
/** Everything that LayerNorm takes, in one object. */
export interface LayerNormAll<T> extends LayerNormParams {
  /** Input, any shape. */
  data: T;
  /** Scale, as long as the axis. */
  gamma: T;
  /** Shift, as long as the axis. */
  beta: T;
}
/** Everything that a LayerNorm node takes, in one object; inputs left out become variables. */
export interface LayerNormNode extends LayerNormParams {
  /** Input, any shape. */
  data?: Symbol | null;
  /** Scale, as long as the axis. */
  gamma?: Symbol | null;
  /** Shift, as long as the axis. */
  beta?: Symbol | null;
}

/** Parameters of Dropout. */
export interface DropoutParams {
  /** Probability that an element is dropped. Default 0.5. */
  p?: number;
  /** When elements are dropped. Default "training". */
  mode?: 'training' | 'always';
  /** Axes along which one mask is used. Default []. */
  axes?: readonly number[] | number;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
}
/** Everything that Dropout takes, in one object. */
export interface DropoutAll<T> extends DropoutParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a Dropout node takes, in one object; inputs left out become variables. */
export interface DropoutNode extends DropoutParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of LeakyReLU. */
export interface LeakyReLUParams {
  /** The function. Default "leaky". */
  act_type?: 'rrelu' | 'leaky' | 'prelu' | 'elu' | 'selu' | 'gelu';
  /** Slope below 0 of leaky, and the factor of elu. Default 0.25. */
  slope?: number;
  /** Least slope of rrelu. Default 0.125. */
  lower_bound?: number;
  /** Largest slope of rrelu. Default 0.334. */
  upper_bound?: number;
}
/** Everything that LeakyReLU takes, in one object. */
export interface LeakyReLUAll<T> extends LeakyReLUParams {
  /** Input, any shape; for prelu with the channels on axis 1. */
  data: T;
  /** Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels). */
  gamma?: T | null;
}
/** Everything that a LeakyReLU node takes, in one object; inputs left out become variables. */
export interface LeakyReLUNode extends LeakyReLUParams {
  /** Input, any shape; for prelu with the channels on axis 1. */
  data?: Symbol | null;
  /** Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels). */
  gamma?: Symbol | null;
}

/** Parameters of smooth_l1. */
export interface SmoothL1Params {
  /** The σ of the formula. Default 1. */
  scalar?: number;
}
/** Everything that smooth_l1 takes, in one object. */
export interface SmoothL1All<T> extends SmoothL1Params {
  /** Input, any shape. */
  data: T;
}
/** Everything that a smooth_l1 node takes, in one object; inputs left out become variables. */
export interface SmoothL1Node extends SmoothL1Params {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that softmax_cross_entropy takes, in one object. */
export interface SoftmaxCrossEntropyAll<T> {
  /** Scores, (batch, classes). */
  data: T;
  /** Class numbers, (batch,). */
  label: T;
}
/** Everything that a softmax_cross_entropy node takes, in one object; inputs left out become variables. */
export interface SoftmaxCrossEntropyNode {
  /** Scores, (batch, classes). */
  data?: Symbol | null;
  /** Class numbers, (batch,). */
  label?: Symbol | null;
}

/** Parameters of sort. */
export interface SortParams {
  /** The axis to sort along; null sorts the flat array. Default -1. */
  axis?: number | null;
  /** Smallest first. Default true. */
  is_ascend?: boolean;
}
/** Everything that sort takes, in one object. */
export interface SortAll<T> extends SortParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sort node takes, in one object; inputs left out become variables. */
export interface SortNode extends SortParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of argsort. */
export interface ArgsortParams {
  /** The axis to sort along; null sorts the flat array. Default -1. */
  axis?: number | null;
  /** Smallest first. Default true. */
  is_ascend?: boolean;
  /** Element type of the positions. Default "float32". */
  dtype?: DType;
}
/** Everything that argsort takes, in one object. */
export interface ArgsortAll<T> extends ArgsortParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a argsort node takes, in one object; inputs left out become variables. */
export interface ArgsortNode extends ArgsortParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of topk. */
export interface TopkParams {
  /** The axis to sort along; null sorts the flat array. Default -1. */
  axis?: number | null;
  /** How many. Default 1. */
  k?: number;
  /** What is returned. Default "indices". */
  ret_typ?: 'value' | 'indices' | 'mask' | 'both';
  /** Smallest first. Default false. */
  is_ascend?: boolean;
  /** Element type of the positions. Default "float32". */
  dtype?: DType;
}
/** Everything that topk takes, in one object. */
export interface TopkAll<T> extends TopkParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a topk node takes, in one object; inputs left out become variables. */
export interface TopkNode extends TopkParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of _ravel_multi_index. */
export interface RavelMultiIndexParams {
  /** The shape that the coordinates are of. Default []. */
  shape?: readonly number[] | number;
}
/** Everything that _ravel_multi_index takes, in one object. */
export interface RavelMultiIndexAll<T> extends RavelMultiIndexParams {
  /** Coordinates, one axis of the shape a row: (rank, …). */
  data: T;
}
/** Everything that a _ravel_multi_index node takes, in one object; inputs left out become variables. */
export interface RavelMultiIndexNode extends RavelMultiIndexParams {
  /** Coordinates, one axis of the shape a row: (rank, …). */
  data?: Symbol | null;
}

/** Parameters of _unravel_index. */
export interface UnravelIndexParams {
  /** The shape that the positions are of. Default []. */
  shape?: readonly number[] | number;
}
/** Everything that _unravel_index takes, in one object. */
export interface UnravelIndexAll<T> extends UnravelIndexParams {
  /** Flat positions, any shape. */
  data: T;
}
/** Everything that a _unravel_index node takes, in one object; inputs left out become variables. */
export interface UnravelIndexNode extends UnravelIndexParams {
  /** Flat positions, any shape. */
  data?: Symbol | null;
}

/** Parameters of _contrib_index_array. */
export interface ContribIndexArrayParams {
  /** The axes to name; null names all. Default null. */
  axes?: readonly number[] | number | null;
}
/** Everything that _contrib_index_array takes, in one object. */
export interface ContribIndexArrayAll<T> extends ContribIndexArrayParams {
  /** Input; only its shape counts. */
  data: T;
}
/** Everything that a _contrib_index_array node takes, in one object; inputs left out become variables. */
export interface ContribIndexArrayNode extends ContribIndexArrayParams {
  /** Input; only its shape counts. */
  data?: Symbol | null;
}

/** Everything that _contrib_index_copy takes, in one object. */
export interface ContribIndexCopyAll<T> {
  /** The array whose rows are replaced. */
  old_tensor: T;
  /** Positions of the rows, (n,). */
  index_vector: T;
  /** The new rows, (n, …). */
  new_tensor: T;
}
/** Everything that a _contrib_index_copy node takes, in one object; inputs left out become variables. */
export interface ContribIndexCopyNode {
  /** The array whose rows are replaced. */
  old_tensor?: Symbol | null;
  /** Positions of the rows, (n,). */
  index_vector?: Symbol | null;
  /** The new rows, (n, …). */
  new_tensor?: Symbol | null;
}

/** Everything that fill_element_0index takes, in one object. */
export interface FillElement0indexAll<T> {
  /** Rows, (n, m). */
  lhs: T;
  /** New elements, (n,). */
  mhs: T;
  /** Position in each row, (n,). */
  rhs: T;
}
/** Everything that a fill_element_0index node takes, in one object; inputs left out become variables. */
export interface FillElement0indexNode {
  /** Rows, (n, m). */
  lhs?: Symbol | null;
  /** New elements, (n,). */
  mhs?: Symbol | null;
  /** Position in each row, (n,). */
  rhs?: Symbol | null;
}

/** Everything that batch_take takes, in one object. */
export interface BatchTakeAll<T> {
  /** Rows, (n, m). */
  a: T;
  /** Position in each row, (n,). */
  indices: T;
}
/** Everything that a batch_take node takes, in one object; inputs left out become variables. */
export interface BatchTakeNode {
  /** Rows, (n, m). */
  a?: Symbol | null;
  /** Position in each row, (n,). */
  indices?: Symbol | null;
}

/** Parameters of _contrib_arange_like. */
export interface ContribArangeLikeParams {
  /** First number. Default 0. */
  start?: number;
  /** Distance between numbers. Default 1. */
  step?: number;
  /** How often each number is repeated. Default 1. */
  repeat?: number;
  /** Axis that gives the length; null: all elements. Default null. */
  axis?: number | null;
}
/** Everything that _contrib_arange_like takes, in one object. */
export interface ContribArangeLikeAll<T> extends ContribArangeLikeParams {
  /** Input; only its shape counts. */
  data: T;
}
/** Everything that a _contrib_arange_like node takes, in one object; inputs left out become variables. */
export interface ContribArangeLikeNode extends ContribArangeLikeParams {
  /** Input; only its shape counts. */
  data?: Symbol | null;
}

/** Parameters of _np_cumsum. */
export interface NpCumsumParams {
  /** The axis; null sums the flat array. Default null. */
  axis?: number | null;
  /** Element type of the result; null keeps it, but counts truths in int64. Default null. */
  dtype?: DType | null;
}
/** Everything that _np_cumsum takes, in one object. */
export interface NpCumsumAll<T> extends NpCumsumParams {
  /** Input, any shape. */
  a: T;
}
/** Everything that a _np_cumsum node takes, in one object; inputs left out become variables. */
export interface NpCumsumNode extends NpCumsumParams {
  /** Input, any shape. */
  a?: Symbol | null;
}

/** Parameters of moments. */
export interface MomentsParams {
  /** The axes; null means all. Default null. */
  axes?: readonly number[] | number | null;
  /** Keep the reduced axes with size 1. Default false. */
  keepdims?: boolean;
}
/** Everything that moments takes, in one object. */
export interface MomentsAll<T> extends MomentsParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a moments node takes, in one object; inputs left out become variables. */
export interface MomentsNode extends MomentsParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of all_finite. */
export interface AllFiniteParams {
  /** Accepted as in MXNet; the answer always starts from true. Default true. */
  init_output?: boolean;
}
/** Everything that all_finite takes, in one object. */
export interface AllFiniteAll<T> extends AllFiniteParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a all_finite node takes, in one object; inputs left out become variables. */
export interface AllFiniteNode extends AllFiniteParams {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Parameters of multi_all_finite. */
export interface MultiAllFiniteParams {
  /** Accepted as in MXNet; the answer always starts from true. Default true. */
  init_output?: boolean;
}
/** Everything that multi_all_finite takes, in one object. */
export interface MultiAllFiniteAll<T> extends MultiAllFiniteParams {
  /** Arrays of any shapes. */
  data: readonly T[];
}

/** Everything that multi_sum_sq takes, in one object. */
export interface MultiSumSqAll<T> {
  /** Arrays of any shapes. */
  data: readonly T[];
}

/** Parameters of _contrib_allclose. */
export interface ContribAllcloseParams {
  /** Relative tolerance. Default 0.00001. */
  rtol?: number;
  /** Absolute tolerance. Default 1e-8. */
  atol?: number;
  /** NaN equals NaN. Default true. */
  equal_nan?: boolean;
}
/** Everything that _contrib_allclose takes, in one object. */
export interface ContribAllcloseAll<T> extends ContribAllcloseParams {
  /** First array. */
  a: T;
  /** Second array, same shape. */
  b: T;
}
/** Everything that a _contrib_allclose node takes, in one object; inputs left out become variables. */
export interface ContribAllcloseNode extends ContribAllcloseParams {
  /** First array. */
  a?: Symbol | null;
  /** Second array, same shape. */
  b?: Symbol | null;
}

/** Parameters of signsgd_update. */
export interface SignsgdUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that signsgd_update takes, in one object. */
export interface SignsgdUpdateAll<T> extends SignsgdUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
}
/** Everything that a signsgd_update node takes, in one object; inputs left out become variables. */
export interface SignsgdUpdateNode extends SignsgdUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
}

/** Parameters of signum_update. */
export interface SignumUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Weight decay that acts on the weight directly. Default 0. */
  wd_lh?: number;
}
/** Everything that signum_update takes, in one object. */
export interface SignumUpdateAll<T> extends SignumUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Velocity; changed. */
  mom: T;
}
/** Everything that a signum_update node takes, in one object; inputs left out become variables. */
export interface SignumUpdateNode extends SignumUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Velocity; changed. */
  mom?: Symbol | null;
}

/** Parameters of nag_mom_update. */
export interface NagMomUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that nag_mom_update takes, in one object. */
export interface NagMomUpdateAll<T> extends NagMomUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Velocity; changed. */
  mom: T;
}
/** Everything that a nag_mom_update node takes, in one object; inputs left out become variables. */
export interface NagMomUpdateNode extends NagMomUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Velocity; changed. */
  mom?: Symbol | null;
}

/** Parameters of mp_nag_mom_update. */
export interface MpNagMomUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that mp_nag_mom_update takes, in one object. */
export interface MpNagMomUpdateAll<T> extends MpNagMomUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Velocity; changed. */
  mom: T;
  /** The weight in float32; changed. */
  weight32: T;
}
/** Everything that a mp_nag_mom_update node takes, in one object; inputs left out become variables. */
export interface MpNagMomUpdateNode extends MpNagMomUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Velocity; changed. */
  mom?: Symbol | null;
  /** The weight in float32; changed. */
  weight32?: Symbol | null;
}

/** Parameters of rmsprop_update. */
export interface RmspropUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Decay of n. Default 0.95. */
  gamma1?: number;
  /** Added against division by zero. Default 1e-8. */
  epsilon?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Limit of the new weight; negative: none. Default -1. */
  clip_weights?: number;
}
/** Everything that rmsprop_update takes, in one object. */
export interface RmspropUpdateAll<T> extends RmspropUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n: T;
}
/** Everything that a rmsprop_update node takes, in one object; inputs left out become variables. */
export interface RmspropUpdateNode extends RmspropUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n?: Symbol | null;
}

/** Parameters of rmspropalex_update. */
export interface RmspropalexUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Decay of n and g. Default 0.95. */
  gamma1?: number;
  /** Momentum. Default 0.9. */
  gamma2?: number;
  /** Added against division by zero. Default 1e-8. */
  epsilon?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Limit of the new weight; negative: none. Default -1. */
  clip_weights?: number;
}
/** Everything that rmspropalex_update takes, in one object. */
export interface RmspropalexUpdateAll<T> extends RmspropalexUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n: T;
  /** Running mean of the gradient; changed. */
  g: T;
  /** Last step; changed. */
  delta: T;
}
/** Everything that a rmspropalex_update node takes, in one object; inputs left out become variables. */
export interface RmspropalexUpdateNode extends RmspropalexUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n?: Symbol | null;
  /** Running mean of the gradient; changed. */
  g?: Symbol | null;
  /** Last step; changed. */
  delta?: Symbol | null;
}

/** Parameters of ftrl_update. */
export interface FtrlUpdateParams {
  /** Learning rate. */
  lr: number;
  /** L1 regularisation. Default 0.01. */
  lamda1?: number;
  /** Added to √n. Default 1. */
  beta?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that ftrl_update takes, in one object. */
export interface FtrlUpdateAll<T> extends FtrlUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Accumulated gradient; changed. */
  z: T;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n: T;
}
/** Everything that a ftrl_update node takes, in one object; inputs left out become variables. */
export interface FtrlUpdateNode extends FtrlUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Accumulated gradient; changed. */
  z?: Symbol | null;
  /** Running mean of the squared gradient (for FTRL its sum); changed. */
  n?: Symbol | null;
}

/** Parameters of ftml_update. */
export interface FtmlUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Decay of z. Default 0.6. */
  beta1?: number;
  /** Decay of v. Default 0.999. */
  beta2?: number;
  /** Added against division by zero. Default 1e-8. */
  epsilon?: number;
  /** Number of the step, from 1. */
  t: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_grad?: number;
}
/** Everything that ftml_update takes, in one object. */
export interface FtmlUpdateAll<T> extends FtmlUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Last denominator; changed. */
  d: T;
  /** Running mean of the squared gradient; changed. */
  v: T;
  /** Accumulated gradient; changed. */
  z: T;
}
/** Everything that a ftml_update node takes, in one object; inputs left out become variables. */
export interface FtmlUpdateNode extends FtmlUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Last denominator; changed. */
  d?: Symbol | null;
  /** Running mean of the squared gradient; changed. */
  v?: Symbol | null;
  /** Accumulated gradient; changed. */
  z?: Symbol | null;
}

/** Parameters of _sparse_adagrad_update. */
export interface SparseAdagradUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Added against division by zero. Default 1e-7. */
  epsilon?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that _sparse_adagrad_update takes, in one object. */
export interface SparseAdagradUpdateAll<T> extends SparseAdagradUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Sum of the squared gradients; changed. */
  history: T;
}
/** Everything that a _sparse_adagrad_update node takes, in one object; inputs left out become variables. */
export interface SparseAdagradUpdateNode extends SparseAdagradUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Sum of the squared gradients; changed. */
  history?: Symbol | null;
}

/** Parameters of lamb_update_phase1. */
export interface LambUpdatePhase1Params {
  /** Decay of the mean. Default 0.9. */
  beta1?: number;
  /** Decay of the variance. Default 0.999. */
  beta2?: number;
  /** Added against division by zero. Default 0.000001. */
  epsilon?: number;
  /** Number of the step, from 1. */
  t: number;
  /** Divide the running means by what they lack in their first steps. Default true. */
  bias_correction?: boolean;
  /** Weight decay. */
  wd: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that lamb_update_phase1 takes, in one object. */
export interface LambUpdatePhase1All<T> extends LambUpdatePhase1Params {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Running mean of the gradient; changed. */
  mean: T;
  /** Running mean of its square; changed. */
  var: T;
}
/** Everything that a lamb_update_phase1 node takes, in one object; inputs left out become variables. */
export interface LambUpdatePhase1Node extends LambUpdatePhase1Params {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Running mean of the gradient; changed. */
  mean?: Symbol | null;
  /** Running mean of its square; changed. */
  var?: Symbol | null;
}

/** Parameters of mp_lamb_update_phase1. */
export interface MpLambUpdatePhase1Params {
  /** Decay of the mean. Default 0.9. */
  beta1?: number;
  /** Decay of the variance. Default 0.999. */
  beta2?: number;
  /** Added against division by zero. Default 0.000001. */
  epsilon?: number;
  /** Number of the step, from 1. */
  t: number;
  /** Divide the running means by what they lack in their first steps. Default true. */
  bias_correction?: boolean;
  /** Weight decay. */
  wd: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that mp_lamb_update_phase1 takes, in one object. */
export interface MpLambUpdatePhase1All<T> extends MpLambUpdatePhase1Params {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Running mean of the gradient; changed. */
  mean: T;
  /** Running mean of its square; changed. */
  var: T;
  /** The weight in float32; changed. */
  weight32: T;
}
/** Everything that a mp_lamb_update_phase1 node takes, in one object; inputs left out become variables. */
export interface MpLambUpdatePhase1Node extends MpLambUpdatePhase1Params {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Running mean of the gradient; changed. */
  mean?: Symbol | null;
  /** Running mean of its square; changed. */
  var?: Symbol | null;
  /** The weight in float32; changed. */
  weight32?: Symbol | null;
}

/** Parameters of mp_sgd_update. */
export interface MpSgdUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Touch only the rows of a sparse gradient; dense ones are updated whole. Default true. */
  lazy_update?: boolean;
}
/** Everything that mp_sgd_update takes, in one object. */
export interface MpSgdUpdateAll<T> extends MpSgdUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** The weight in float32; changed. */
  weight32: T;
}
/** Everything that a mp_sgd_update node takes, in one object; inputs left out become variables. */
export interface MpSgdUpdateNode extends MpSgdUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** The weight in float32; changed. */
  weight32?: Symbol | null;
}

/** Parameters of mp_sgd_mom_update. */
export interface MpSgdMomUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Weight decay: wd·weight is added to the gradient. Default 0. */
  wd?: number;
  /** Factor on the gradient (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradient; negative: none. Default -1. */
  clip_gradient?: number;
  /** Touch only the rows of a sparse gradient; dense ones are updated whole. Default true. */
  lazy_update?: boolean;
}
/** Everything that mp_sgd_mom_update takes, in one object. */
export interface MpSgdMomUpdateAll<T> extends MpSgdMomUpdateParams {
  /** Weight, any shape. */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** Velocity; changed. */
  mom: T;
  /** The weight in float32; changed. */
  weight32: T;
}
/** Everything that a mp_sgd_mom_update node takes, in one object; inputs left out become variables. */
export interface MpSgdMomUpdateNode extends MpSgdMomUpdateParams {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** Velocity; changed. */
  mom?: Symbol | null;
  /** The weight in float32; changed. */
  weight32?: Symbol | null;
}

/** Parameters of lamb_update_phase2. */
export interface LambUpdatePhase2Params {
  /** Learning rate. */
  lr: number;
  /** Least norm of the weight; negative: none. Default -1. */
  lower_bound?: number;
  /** Greatest norm of the weight; negative: none. Default -1. */
  upper_bound?: number;
}
/** Everything that lamb_update_phase2 takes, in one object. */
export interface LambUpdatePhase2All<T> extends LambUpdatePhase2Params {
  /** Weight, any shape. */
  weight: T;
  /** Step of the first phase, same shape. */
  g: T;
  /** Norm of the weight, (1,). */
  r1: T;
  /** Norm of the step, (1,). */
  r2: T;
}
/** Everything that a lamb_update_phase2 node takes, in one object; inputs left out become variables. */
export interface LambUpdatePhase2Node extends LambUpdatePhase2Params {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Step of the first phase, same shape. */
  g?: Symbol | null;
  /** Norm of the weight, (1,). */
  r1?: Symbol | null;
  /** Norm of the step, (1,). */
  r2?: Symbol | null;
}

/** Parameters of mp_lamb_update_phase2. */
export interface MpLambUpdatePhase2Params {
  /** Learning rate. */
  lr: number;
  /** Least norm of the weight; negative: none. Default -1. */
  lower_bound?: number;
  /** Greatest norm of the weight; negative: none. Default -1. */
  upper_bound?: number;
}
/** Everything that mp_lamb_update_phase2 takes, in one object. */
export interface MpLambUpdatePhase2All<T> extends MpLambUpdatePhase2Params {
  /** Weight, any shape. */
  weight: T;
  /** Step of the first phase, same shape. */
  g: T;
  /** Norm of the weight, (1,). */
  r1: T;
  /** Norm of the step, (1,). */
  r2: T;
  /** The weight in float32; changed. */
  weight32: T;
}
/** Everything that a mp_lamb_update_phase2 node takes, in one object; inputs left out become variables. */
export interface MpLambUpdatePhase2Node extends MpLambUpdatePhase2Params {
  /** Weight, any shape. */
  weight?: Symbol | null;
  /** Step of the first phase, same shape. */
  g?: Symbol | null;
  /** Norm of the weight, (1,). */
  r1?: Symbol | null;
  /** Norm of the step, (1,). */
  r2?: Symbol | null;
  /** The weight in float32; changed. */
  weight32?: Symbol | null;
}

/** Parameters of multi_sgd_update. */
export interface MultiSgdUpdateParams {
  /** Learning rate of each weight. */
  lrs: readonly number[] | number;
  /** Weight decay of each weight. */
  wds: readonly number[] | number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that multi_sgd_update takes, in one object. */
export interface MultiSgdUpdateAll<T> extends MultiSgdUpdateParams {
  /** weight, grad of the first weight, then of the next. */
  data: readonly T[];
}

/** Parameters of preloaded_multi_sgd_update. */
export interface PreloadedMultiSgdUpdateParams {
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that preloaded_multi_sgd_update takes, in one object. */
export interface PreloadedMultiSgdUpdateAll<T> extends PreloadedMultiSgdUpdateParams {
  /** weight, grad of the first weight, then of the next; then lrs, wds. */
  data: readonly T[];
}

/** Parameters of multi_mp_sgd_update. */
export interface MultiMpSgdUpdateParams {
  /** Learning rate of each weight. */
  lrs: readonly number[] | number;
  /** Weight decay of each weight. */
  wds: readonly number[] | number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that multi_mp_sgd_update takes, in one object. */
export interface MultiMpSgdUpdateAll<T> extends MultiMpSgdUpdateParams {
  /** weight, grad, weight32 of the first weight, then of the next. */
  data: readonly T[];
}

/** Parameters of preloaded_multi_mp_sgd_update. */
export interface PreloadedMultiMpSgdUpdateParams {
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that preloaded_multi_mp_sgd_update takes, in one object. */
export interface PreloadedMultiMpSgdUpdateAll<T> extends PreloadedMultiMpSgdUpdateParams {
  /** weight, grad, weight32 of the first weight, then of the next; then lrs, wds. */
  data: readonly T[];
}

/** Parameters of multi_sgd_mom_update. */
export interface MultiSgdMomUpdateParams {
  /** Learning rate of each weight. */
  lrs: readonly number[] | number;
  /** Weight decay of each weight. */
  wds: readonly number[] | number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that multi_sgd_mom_update takes, in one object. */
export interface MultiSgdMomUpdateAll<T> extends MultiSgdMomUpdateParams {
  /** weight, grad, mom of the first weight, then of the next. */
  data: readonly T[];
}

/** Parameters of preloaded_multi_sgd_mom_update. */
export interface PreloadedMultiSgdMomUpdateParams {
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that preloaded_multi_sgd_mom_update takes, in one object. */
export interface PreloadedMultiSgdMomUpdateAll<T> extends PreloadedMultiSgdMomUpdateParams {
  /** weight, grad, mom of the first weight, then of the next; then lrs, wds. */
  data: readonly T[];
}

/** Parameters of multi_mp_sgd_mom_update. */
export interface MultiMpSgdMomUpdateParams {
  /** Learning rate of each weight. */
  lrs: readonly number[] | number;
  /** Weight decay of each weight. */
  wds: readonly number[] | number;
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that multi_mp_sgd_mom_update takes, in one object. */
export interface MultiMpSgdMomUpdateAll<T> extends MultiMpSgdMomUpdateParams {
  /** weight, grad, mom, weight32 of the first weight, then of the next. */
  data: readonly T[];
}

/** Parameters of preloaded_multi_mp_sgd_mom_update. */
export interface PreloadedMultiMpSgdMomUpdateParams {
  /** Share of the velocity that is kept. Default 0. */
  momentum?: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
}
/** Everything that preloaded_multi_mp_sgd_mom_update takes, in one object. */
export interface PreloadedMultiMpSgdMomUpdateAll<T> extends PreloadedMultiMpSgdMomUpdateParams {
  /** weight, grad, mom, weight32 of the first weight, then of the next; then lrs, wds. */
  data: readonly T[];
}

/** Parameters of multi_lars. */
export interface MultiLarsParams {
  /** Trust coefficient. */
  eta: number;
  /** Added against division by zero. */
  eps: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
}
/** Everything that multi_lars takes, in one object. */
export interface MultiLarsAll<T> extends MultiLarsParams {
  /** Learning rates, one for each weight. */
  lrs: T;
  /** Sums of the squared weights, as `multi_sum_sq` gives them. */
  weights_sum_sq: T;
  /** Sums of the squared gradients. */
  grads_sum_sq: T;
  /** Weight decays. */
  wds: T;
}
/** Everything that a multi_lars node takes, in one object; inputs left out become variables. */
export interface MultiLarsNode extends MultiLarsParams {
  /** Learning rates, one for each weight. */
  lrs?: Symbol | null;
  /** Sums of the squared weights, as `multi_sum_sq` gives them. */
  weights_sum_sq?: Symbol | null;
  /** Sums of the squared gradients. */
  grads_sum_sq?: Symbol | null;
  /** Weight decays. */
  wds?: Symbol | null;
}

/** Parameters of _contrib_group_adagrad_update. */
export interface ContribGroupAdagradUpdateParams {
  /** Learning rate. */
  lr: number;
  /** Factor on the gradients (one over the batch size). Default 1. */
  rescale_grad?: number;
  /** Limit of the rescaled gradients; negative: none. Default -1. */
  clip_gradient?: number;
  /** Added against division by zero. Default 0.00001. */
  epsilon?: number;
}
/** Everything that _contrib_group_adagrad_update takes, in one object. */
export interface ContribGroupAdagradUpdateAll<T> extends ContribGroupAdagradUpdateParams {
  /** Weight, (n, …). */
  weight: T;
  /** Gradient of the weight, same shape. */
  grad: T;
  /** One number for each row, (n,) or (n, 1); changed. */
  history: T;
}
/** Everything that a _contrib_group_adagrad_update node takes, in one object; inputs left out become variables. */
export interface ContribGroupAdagradUpdateNode extends ContribGroupAdagradUpdateParams {
  /** Weight, (n, …). */
  weight?: Symbol | null;
  /** Gradient of the weight, same shape. */
  grad?: Symbol | null;
  /** One number for each row, (n,) or (n, 1); changed. */
  history?: Symbol | null;
}

/** Everything that reset_arrays takes, in one object. */
export interface ResetArraysAll<T> {
  /** Arrays of any shapes and dtypes; changed. */
  data: readonly T[];
}

/** Parameters of cast_storage. */
export interface CastStorageParams {
  /** Storage of the result. */
  stype: 'csr' | 'default' | 'row_sparse';
}
/** Everything that cast_storage takes, in one object. */
export interface CastStorageAll<T> extends CastStorageParams {
  /** Array; two axes for csr. */
  data: T;
}
/** Everything that a cast_storage node takes, in one object; inputs left out become variables. */
export interface CastStorageNode extends CastStorageParams {
  /** Array; two axes for csr. */
  data?: Symbol | null;
}

/** Parameters of L2Normalization. */
export interface L2NormalizationParams {
  /** Added to the sum of squares. Default 1e-10. */
  eps?: number;
  /** What is divided by its norm. Default "instance". */
  mode?: 'instance' | 'spatial' | 'channel';
}
/** Everything that L2Normalization takes, in one object. */
export interface L2NormalizationAll<T> extends L2NormalizationParams {
  /** Input, (batch, …). */
  data: T;
}
/** Everything that a L2Normalization node takes, in one object; inputs left out become variables. */
export interface L2NormalizationNode extends L2NormalizationParams {
  /** Input, (batch, …). */
  data?: Symbol | null;
}

/** Parameters of LRN. */
export interface LRNParams {
  /** Factor of the mean of squares. Default 0.0001. */
  alpha?: number;
  /** Exponent. Default 0.75. */
  beta?: number;
  /** Added to the mean of squares. Default 2. */
  knorm?: number;
  /** Number of channels in the window; odd. */
  nsize: number;
}
/** Everything that LRN takes, in one object. */
export interface LRNAll<T> extends LRNParams {
  /** Input, (batch, channels, height, width). */
  data: T;
}
/** Everything that a LRN node takes, in one object; inputs left out become variables. */
export interface LRNNode extends LRNParams {
  /** Input, (batch, channels, height, width). */
  data?: Symbol | null;
}

/** Parameters of InstanceNorm. */
export interface InstanceNormParams {
  /** Added to the variance. Default 0.001. */
  eps?: number;
}
/** Everything that InstanceNorm takes, in one object. */
export interface InstanceNormAll<T> extends InstanceNormParams {
  /** Input, (batch, channels, …), rank 3 or more. */
  data: T;
  /** Scale, (channels,). */
  gamma: T;
  /** Shift, (channels,). */
  beta: T;
}
/** Everything that a InstanceNorm node takes, in one object; inputs left out become variables. */
export interface InstanceNormNode extends InstanceNormParams {
  /** Input, (batch, channels, …), rank 3 or more. */
  data?: Symbol | null;
  /** Scale, (channels,). */
  gamma?: Symbol | null;
  /** Shift, (channels,). */
  beta?: Symbol | null;
}

/** Parameters of GroupNorm. */
export interface GroupNormParams {
  /** Number of groups; the channels must divide by it. Default 1. */
  num_groups?: number;
  /** Added to the variance. Default 0.00001. */
  eps?: number;
  /** Also return mean and standard deviation. Default false. */
  output_mean_var?: boolean;
}
/** Everything that GroupNorm takes, in one object. */
export interface GroupNormAll<T> extends GroupNormParams {
  /** Input, (batch, channels, …), rank 3 or more. */
  data: T;
  /** Scale, (num_groups,). */
  gamma: T;
  /** Shift, (num_groups,). */
  beta: T;
}
/** Everything that a GroupNorm node takes, in one object; inputs left out become variables. */
export interface GroupNormNode extends GroupNormParams {
  /** Input, (batch, channels, …), rank 3 or more. */
  data?: Symbol | null;
  /** Scale, (num_groups,). */
  gamma?: Symbol | null;
  /** Shift, (num_groups,). */
  beta?: Symbol | null;
}

/** Parameters of SequenceMask. */
export interface SequenceMaskParams {
  /** Whether lengths are given. Default false. */
  use_sequence_length?: boolean;
  /** What is put behind the ends. Default 0. */
  value?: number;
  /** The axis of time: 0 or 1; the other one is the batch. Default 0. */
  axis?: number;
}
/** Everything that SequenceMask takes, in one object. */
export interface SequenceMaskAll<T> extends SequenceMaskParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data: T;
  /** Length of each sequence, (batch,). */
  sequence_length?: T | null;
}
/** Everything that a SequenceMask node takes, in one object; inputs left out become variables. */
export interface SequenceMaskNode extends SequenceMaskParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data?: Symbol | null;
  /** Length of each sequence, (batch,). */
  sequence_length?: Symbol | null;
}

/** Parameters of SequenceLast. */
export interface SequenceLastParams {
  /** Whether lengths are given. Default false. */
  use_sequence_length?: boolean;
  /** The axis of time: 0 or 1; the other one is the batch. Default 0. */
  axis?: number;
}
/** Everything that SequenceLast takes, in one object. */
export interface SequenceLastAll<T> extends SequenceLastParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data: T;
  /** Length of each sequence, (batch,). */
  sequence_length?: T | null;
}
/** Everything that a SequenceLast node takes, in one object; inputs left out become variables. */
export interface SequenceLastNode extends SequenceLastParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data?: Symbol | null;
  /** Length of each sequence, (batch,). */
  sequence_length?: Symbol | null;
}

/** Parameters of SequenceReverse. */
export interface SequenceReverseParams {
  /** Whether lengths are given. Default false. */
  use_sequence_length?: boolean;
  /** The axis of time: 0 or 1; the other one is the batch. Default 0. */
  axis?: number;
}
/** Everything that SequenceReverse takes, in one object. */
export interface SequenceReverseAll<T> extends SequenceReverseParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data: T;
  /** Length of each sequence, (batch,). */
  sequence_length?: T | null;
}
/** Everything that a SequenceReverse node takes, in one object; inputs left out become variables. */
export interface SequenceReverseNode extends SequenceReverseParams {
  /** Sequences, (time, batch, …), or (batch, time, …) with axis 1. */
  data?: Symbol | null;
  /** Length of each sequence, (batch,). */
  sequence_length?: Symbol | null;
}

/** Parameters of _linalg_extractdiag. */
export interface LinalgExtractdiagParams {
  /** The diagonal: 0 the main one, positive ones above it, negative ones below. Default 0. */
  offset?: number;
}
/** Everything that _linalg_extractdiag takes, in one object. */
export interface LinalgExtractdiagAll<T> extends LinalgExtractdiagParams {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_extractdiag node takes, in one object; inputs left out become variables. */
export interface LinalgExtractdiagNode extends LinalgExtractdiagParams {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_makediag. */
export interface LinalgMakediagParams {
  /** The diagonal: 0 the main one, positive ones above it, negative ones below. Default 0. */
  offset?: number;
}
/** Everything that _linalg_makediag takes, in one object. */
export interface LinalgMakediagAll<T> extends LinalgMakediagParams {
  /** Vectors, (…, n). */
  A: T;
}
/** Everything that a _linalg_makediag node takes, in one object; inputs left out become variables. */
export interface LinalgMakediagNode extends LinalgMakediagParams {
  /** Vectors, (…, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_extracttrian. */
export interface LinalgExtracttrianParams {
  /** The diagonal: 0 the main one, positive ones above it, negative ones below. Default 0. */
  offset?: number;
  /** With offset 0: the lower triangle, else the upper one. Default true. */
  lower?: boolean;
}
/** Everything that _linalg_extracttrian takes, in one object. */
export interface LinalgExtracttrianAll<T> extends LinalgExtracttrianParams {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_extracttrian node takes, in one object; inputs left out become variables. */
export interface LinalgExtracttrianNode extends LinalgExtracttrianParams {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_maketrian. */
export interface LinalgMaketrianParams {
  /** The diagonal: 0 the main one, positive ones above it, negative ones below. Default 0. */
  offset?: number;
  /** With offset 0: the lower triangle, else the upper one. Default true. */
  lower?: boolean;
}
/** Everything that _linalg_maketrian takes, in one object. */
export interface LinalgMaketrianAll<T> extends LinalgMaketrianParams {
  /** Vectors, (…, n). */
  A: T;
}
/** Everything that a _linalg_maketrian node takes, in one object; inputs left out become variables. */
export interface LinalgMaketrianNode extends LinalgMaketrianParams {
  /** Vectors, (…, n). */
  A?: Symbol | null;
}

/** Everything that _linalg_sumlogdiag takes, in one object. */
export interface LinalgSumlogdiagAll<T> {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_sumlogdiag node takes, in one object; inputs left out become variables. */
export interface LinalgSumlogdiagNode {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_potrf. */
export interface LinalgPotrfParams {
  /** Read and give the lower triangle, else the upper. Default true. */
  lower?: boolean;
}
/** Everything that _linalg_potrf takes, in one object. */
export interface LinalgPotrfAll<T> extends LinalgPotrfParams {
  /** Symmetric positive definite matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_potrf node takes, in one object; inputs left out become variables. */
export interface LinalgPotrfNode extends LinalgPotrfParams {
  /** Symmetric positive definite matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_potri. */
export interface LinalgPotriParams {
  /** Read the lower triangle, else the upper. Default true. */
  lower?: boolean;
}
/** Everything that _linalg_potri takes, in one object. */
export interface LinalgPotriAll<T> extends LinalgPotriParams {
  /** Triangular matrices, (…, n, n), as linalg_potrf gives them. */
  A: T;
}
/** Everything that a _linalg_potri node takes, in one object; inputs left out become variables. */
export interface LinalgPotriNode extends LinalgPotriParams {
  /** Triangular matrices, (…, n, n), as linalg_potrf gives them. */
  A?: Symbol | null;
}

/** Everything that _linalg_inverse takes, in one object. */
export interface LinalgInverseAll<T> {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_inverse node takes, in one object; inputs left out become variables. */
export interface LinalgInverseNode {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Everything that _linalg_det takes, in one object. */
export interface LinalgDetAll<T> {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_det node takes, in one object; inputs left out become variables. */
export interface LinalgDetNode {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Everything that _linalg_slogdet takes, in one object. */
export interface LinalgSlogdetAll<T> {
  /** Square matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_slogdet node takes, in one object; inputs left out become variables. */
export interface LinalgSlogdetNode {
  /** Square matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Everything that _linalg_gelqf takes, in one object. */
export interface LinalgGelqfAll<T> {
  /** Matrices that are at least as wide as high, (…, m, n). */
  A: T;
}
/** Everything that a _linalg_gelqf node takes, in one object; inputs left out become variables. */
export interface LinalgGelqfNode {
  /** Matrices that are at least as wide as high, (…, m, n). */
  A?: Symbol | null;
}

/** Everything that _linalg_syevd takes, in one object. */
export interface LinalgSyevdAll<T> {
  /** Symmetric matrices, (…, n, n). */
  A: T;
}
/** Everything that a _linalg_syevd node takes, in one object; inputs left out become variables. */
export interface LinalgSyevdNode {
  /** Symmetric matrices, (…, n, n). */
  A?: Symbol | null;
}

/** Parameters of _linalg_trmm. */
export interface LinalgTrmmParams {
  /** Take the transposed triangle. Default false. */
  transpose?: boolean;
  /** The triangle stands on the right. Default false. */
  rightside?: boolean;
  /** The lower triangle, else the upper one. Default true. */
  lower?: boolean;
  /** Factor of the result. Default 1. */
  alpha?: number;
}
/** Everything that _linalg_trmm takes, in one object. */
export interface LinalgTrmmAll<T> extends LinalgTrmmParams {
  /** Triangular matrices, (…, n, n). */
  A: T;
  /** Matrices, (…, n, m) or (…, m, n). */
  B: T;
}
/** Everything that a _linalg_trmm node takes, in one object; inputs left out become variables. */
export interface LinalgTrmmNode extends LinalgTrmmParams {
  /** Triangular matrices, (…, n, n). */
  A?: Symbol | null;
  /** Matrices, (…, n, m) or (…, m, n). */
  B?: Symbol | null;
}

/** Parameters of _linalg_trsm. */
export interface LinalgTrsmParams {
  /** Take the transposed triangle. Default false. */
  transpose?: boolean;
  /** The triangle stands on the right. Default false. */
  rightside?: boolean;
  /** The lower triangle, else the upper one. Default true. */
  lower?: boolean;
  /** Factor of the result. Default 1. */
  alpha?: number;
}
/** Everything that _linalg_trsm takes, in one object. */
export interface LinalgTrsmAll<T> extends LinalgTrsmParams {
  /** Triangular matrices, (…, n, n). */
  A: T;
  /** Matrices, (…, n, m) or (…, m, n). */
  B: T;
}
/** Everything that a _linalg_trsm node takes, in one object; inputs left out become variables. */
export interface LinalgTrsmNode extends LinalgTrsmParams {
  /** Triangular matrices, (…, n, n). */
  A?: Symbol | null;
  /** Matrices, (…, n, m) or (…, m, n). */
  B?: Symbol | null;
}

/** Parameters of _linalg_gemm. */
export interface LinalgGemmParams {
  /** Transpose the matrices of A. Default false. */
  transpose_a?: boolean;
  /** Transpose the matrices of B. Default false. */
  transpose_b?: boolean;
  /** Factor of the product. Default 1. */
  alpha?: number;
  /** Factor of C. Default 1. */
  beta?: number;
  /** Axis along which the rows of the matrices lie; any but the last. Default -2. */
  axis?: number;
}
/** Everything that _linalg_gemm takes, in one object. */
export interface LinalgGemmAll<T> extends LinalgGemmParams {
  /** First factors, (…, m, k). */
  A: T;
  /** Second factors, (…, k, n). */
  B: T;
  /** Summands, (…, m, n). */
  C: T;
}
/** Everything that a _linalg_gemm node takes, in one object; inputs left out become variables. */
export interface LinalgGemmNode extends LinalgGemmParams {
  /** First factors, (…, m, k). */
  A?: Symbol | null;
  /** Second factors, (…, k, n). */
  B?: Symbol | null;
  /** Summands, (…, m, n). */
  C?: Symbol | null;
}

/** Parameters of _linalg_syrk. */
export interface LinalgSyrkParams {
  /** Aᵀ A in place of A Aᵀ. Default false. */
  transpose?: boolean;
  /** Factor of the product. Default 1. */
  alpha?: number;
}
/** Everything that _linalg_syrk takes, in one object. */
export interface LinalgSyrkAll<T> extends LinalgSyrkParams {
  /** Matrices, (…, m, n). */
  A: T;
}
/** Everything that a _linalg_syrk node takes, in one object; inputs left out become variables. */
export interface LinalgSyrkNode extends LinalgSyrkParams {
  /** Matrices, (…, m, n). */
  A?: Symbol | null;
}

/** Parameters of _contrib_quadratic. */
export interface ContribQuadraticParams {
  /** Factor of x². Default 0. */
  a?: number;
  /** Factor of x. Default 0. */
  b?: number;
  /** Constant. Default 0. */
  c?: number;
}
/** Everything that _contrib_quadratic takes, in one object. */
export interface ContribQuadraticAll<T> extends ContribQuadraticParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a _contrib_quadratic node takes, in one object; inputs left out become variables. */
export interface ContribQuadraticNode extends ContribQuadraticParams {
  /** Input, any shape. */
  data?: Symbol | null;
}


/** Parameters of _contrib_gradientmultiplier. */
export interface ContribGradientmultiplierParams {
  /** Factor of the gradient. Default 1. */
  scalar?: number;
  /** Accepted as in MXNet, without effect. Default true. */
  is_int?: boolean;
}
/** Everything that _contrib_gradientmultiplier takes, in one object. */
export interface ContribGradientmultiplierAll<T> extends ContribGradientmultiplierParams {
  /** Input, any shape. */
  data: T;
}
/** Everything that a _contrib_gradientmultiplier node takes, in one object; inputs left out become variables. */
export interface ContribGradientmultiplierNode extends ContribGradientmultiplierParams {
  /** Input, any shape. */
  data?: Symbol | null;
}



/** Parameters of _contrib_interleaved_matmul_selfatt_qk. */
export interface ContribInterleavedMatmulSelfattQkParams {
  /** Number of heads. */
  heads: number;
}
/** Everything that _contrib_interleaved_matmul_selfatt_qk takes, in one object. */
export interface ContribInterleavedMatmulSelfattQkAll<T> extends ContribInterleavedMatmulSelfattQkParams {
  /** Projections, (time, batch, heads · 3 · depth), head by head. */
  queries_keys_values: T;
}
/** Everything that a _contrib_interleaved_matmul_selfatt_qk node takes, in one object; inputs left out become variables. */
export interface ContribInterleavedMatmulSelfattQkNode extends ContribInterleavedMatmulSelfattQkParams {
  /** Projections, (time, batch, heads · 3 · depth), head by head. */
  queries_keys_values?: Symbol | null;
}

/** Parameters of _contrib_interleaved_matmul_selfatt_valatt. */
export interface ContribInterleavedMatmulSelfattValattParams {
  /** Number of heads. */
  heads: number;
}
/** Everything that _contrib_interleaved_matmul_selfatt_valatt takes, in one object. */
export interface ContribInterleavedMatmulSelfattValattAll<T> extends ContribInterleavedMatmulSelfattValattParams {
  /** Projections, (time, batch, heads · 3 · depth), head by head. */
  queries_keys_values: T;
  /** Weights, (batch · heads, time of queries, time of keys). */
  attention: T;
}
/** Everything that a _contrib_interleaved_matmul_selfatt_valatt node takes, in one object; inputs left out become variables. */
export interface ContribInterleavedMatmulSelfattValattNode extends ContribInterleavedMatmulSelfattValattParams {
  /** Projections, (time, batch, heads · 3 · depth), head by head. */
  queries_keys_values?: Symbol | null;
  /** Weights, (batch · heads, time of queries, time of keys). */
  attention?: Symbol | null;
}

/** Parameters of _contrib_interleaved_matmul_encdec_qk. */
export interface ContribInterleavedMatmulEncdecQkParams {
  /** Number of heads. */
  heads: number;
}
/** Everything that _contrib_interleaved_matmul_encdec_qk takes, in one object. */
export interface ContribInterleavedMatmulEncdecQkAll<T> extends ContribInterleavedMatmulEncdecQkParams {
  /** Queries, (time, batch, heads · depth). */
  queries: T;
  /** Projections, (time, batch, heads · 2 · depth), head by head. */
  keys_values: T;
}
/** Everything that a _contrib_interleaved_matmul_encdec_qk node takes, in one object; inputs left out become variables. */
export interface ContribInterleavedMatmulEncdecQkNode extends ContribInterleavedMatmulEncdecQkParams {
  /** Queries, (time, batch, heads · depth). */
  queries?: Symbol | null;
  /** Projections, (time, batch, heads · 2 · depth), head by head. */
  keys_values?: Symbol | null;
}

/** Parameters of _contrib_interleaved_matmul_encdec_valatt. */
export interface ContribInterleavedMatmulEncdecValattParams {
  /** Number of heads. */
  heads: number;
}
/** Everything that _contrib_interleaved_matmul_encdec_valatt takes, in one object. */
export interface ContribInterleavedMatmulEncdecValattAll<T> extends ContribInterleavedMatmulEncdecValattParams {
  /** Projections, (time, batch, heads · 2 · depth), head by head. */
  keys_values: T;
  /** Weights, (batch · heads, time of queries, time of keys). */
  attention: T;
}
/** Everything that a _contrib_interleaved_matmul_encdec_valatt node takes, in one object; inputs left out become variables. */
export interface ContribInterleavedMatmulEncdecValattNode extends ContribInterleavedMatmulEncdecValattParams {
  /** Projections, (time, batch, heads · 2 · depth), head by head. */
  keys_values?: Symbol | null;
  /** Weights, (batch · heads, time of queries, time of keys). */
  attention?: Symbol | null;
}

/** Parameters of SVMOutput. */
export interface SVMOutputParams {
  /** Wanted distance. Default 1. */
  margin?: number;
  /** Factor of the gradient. Default 1. */
  regularization_coefficient?: number;
  /** The hinge loss itself, else its square. Default false. */
  use_linear?: boolean;
}
/** Everything that SVMOutput takes, in one object. */
export interface SVMOutputAll<T> extends SVMOutputParams {
  /** Scores, (batch, classes). */
  data: T;
  /** Class of each sample, (batch,). */
  label: T;
}
/** Everything that a SVMOutput node takes, in one object; inputs left out become variables. */
export interface SVMOutputNode extends SVMOutputParams {
  /** Scores, (batch, classes). */
  data?: Symbol | null;
  /** Class of each sample, (batch,). */
  label?: Symbol | null;
}

/** Parameters of UpSampling. */
export interface UpSamplingParams {
  /** Factor of height and width of the first input. */
  scale: number;
  /** Number of channels, for bilinear. Default 0. */
  num_filter?: number;
  /** How pixels between are found. */
  sample_type: 'nearest' | 'bilinear';
  /** What becomes of several inputs. Default "concat". */
  multi_input_mode?: 'concat' | 'sum';
  /** Accepted as in MXNet, without effect. Default 512. */
  workspace?: number;
}
/** Everything that UpSampling takes, in one object. */
export interface UpSamplingAll<T> extends UpSamplingParams {
  /** Pictures, (batch, channels, height, width); for bilinear the inputs are data and weight. */
  data: readonly T[];
}

/** Everything that khatri_rao takes, in one object. */
export interface KhatriRaoAll<T> {
  /** Matrices with one number of columns, (rows, columns). */
  data: readonly T[];
}

/** Parameters of amp_multicast. */
export interface AmpMulticastParams {
  /** To the narrowest type. Default false. */
  cast_narrow?: boolean;
}
/** Everything that amp_multicast takes, in one object. */
export interface AmpMulticastAll<T> extends AmpMulticastParams {
  /** Arrays of any shapes and dtypes. */
  data: readonly T[];
}


/** Parameters of _image_normalize. */
export interface ImageNormalizeParams {
  /** Mean of each channel. Default [0, 0, 0, 0]. */
  mean?: readonly number[] | number;
  /** Deviation of each channel. Default [1, 1, 1, 1]. */
  std?: readonly number[] | number;
}
/** Everything that _image_normalize takes, in one object. */
export interface ImageNormalizeAll<T> extends ImageNormalizeParams {
  /** Tensors, (channels, height, width) or (batch, channels, height, width). */
  data: T;
}
/** Everything that a _image_normalize node takes, in one object; inputs left out become variables. */
export interface ImageNormalizeNode extends ImageNormalizeParams {
  /** Tensors, (channels, height, width) or (batch, channels, height, width). */
  data?: Symbol | null;
}



/** Parameters of _image_crop. */
export interface ImageCropParams {
  /** Left edge. */
  x: number;
  /** Upper edge. */
  y: number;
  /** Width. */
  width: number;
  /** Height. */
  height: number;
}
/** Everything that _image_crop takes, in one object. */
export interface ImageCropAll<T> extends ImageCropParams {
  /** Images, (height, width, channels) or (batch, height, width, channels). */
  data: T;
}
/** Everything that a _image_crop node takes, in one object; inputs left out become variables. */
export interface ImageCropNode extends ImageCropParams {
  /** Images, (height, width, channels) or (batch, height, width, channels). */
  data?: Symbol | null;
}

/** Parameters of _random_uniform_like. */
export interface RandomUniformLikeParams {
  /** Lower end. Default 0. */
  low?: number;
  /** Upper end, not reached. Default 1. */
  high?: number;
}
/** Everything that _random_uniform_like takes, in one object. */
export interface RandomUniformLikeAll<T> extends RandomUniformLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_uniform_like node takes, in one object; inputs left out become variables. */
export interface RandomUniformLikeNode extends RandomUniformLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_normal_like. */
export interface RandomNormalLikeParams {
  /** Mean. Default 0. */
  loc?: number;
  /** Standard deviation. Default 1. */
  scale?: number;
}
/** Everything that _random_normal_like takes, in one object. */
export interface RandomNormalLikeAll<T> extends RandomNormalLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_normal_like node takes, in one object; inputs left out become variables. */
export interface RandomNormalLikeNode extends RandomNormalLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_gamma_like. */
export interface RandomGammaLikeParams {
  /** Shape. Default 1. */
  alpha?: number;
  /** Scale. Default 1. */
  beta?: number;
}
/** Everything that _random_gamma_like takes, in one object. */
export interface RandomGammaLikeAll<T> extends RandomGammaLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_gamma_like node takes, in one object; inputs left out become variables. */
export interface RandomGammaLikeNode extends RandomGammaLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_exponential_like. */
export interface RandomExponentialLikeParams {
  /** Rate. Default 1. */
  lam?: number;
}
/** Everything that _random_exponential_like takes, in one object. */
export interface RandomExponentialLikeAll<T> extends RandomExponentialLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_exponential_like node takes, in one object; inputs left out become variables. */
export interface RandomExponentialLikeNode extends RandomExponentialLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_poisson_like. */
export interface RandomPoissonLikeParams {
  /** Mean. Default 1. */
  lam?: number;
}
/** Everything that _random_poisson_like takes, in one object. */
export interface RandomPoissonLikeAll<T> extends RandomPoissonLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_poisson_like node takes, in one object; inputs left out become variables. */
export interface RandomPoissonLikeNode extends RandomPoissonLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_negative_binomial_like. */
export interface RandomNegativeBinomialLikeParams {
  /** Number of failures. Default 1. */
  k?: number;
  /** Probability of a failure. Default 1. */
  p?: number;
}
/** Everything that _random_negative_binomial_like takes, in one object. */
export interface RandomNegativeBinomialLikeAll<T> extends RandomNegativeBinomialLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_negative_binomial_like node takes, in one object; inputs left out become variables. */
export interface RandomNegativeBinomialLikeNode extends RandomNegativeBinomialLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_generalized_negative_binomial_like. */
export interface RandomGeneralizedNegativeBinomialLikeParams {
  /** Mean. Default 1. */
  mu?: number;
  /** Dispersion. Default 1. */
  alpha?: number;
}
/** Everything that _random_generalized_negative_binomial_like takes, in one object. */
export interface RandomGeneralizedNegativeBinomialLikeAll<T> extends RandomGeneralizedNegativeBinomialLikeParams {
  /** Gives shape and dtype. */
  data: T;
}
/** Everything that a _random_generalized_negative_binomial_like node takes, in one object; inputs left out become variables. */
export interface RandomGeneralizedNegativeBinomialLikeNode extends RandomGeneralizedNegativeBinomialLikeParams {
  /** Gives shape and dtype. */
  data?: Symbol | null;
}

/** Parameters of _random_pdf_uniform. */
export interface RandomPdfUniformParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_uniform takes, in one object. */
export interface RandomPdfUniformAll<T> extends RandomPdfUniformParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter low. */
  low: T;
  /** Parameter high. */
  high: T;
}
/** Everything that a _random_pdf_uniform node takes, in one object; inputs left out become variables. */
export interface RandomPdfUniformNode extends RandomPdfUniformParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter low. */
  low?: Symbol | null;
  /** Parameter high. */
  high?: Symbol | null;
}

/** Parameters of _random_pdf_normal. */
export interface RandomPdfNormalParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_normal takes, in one object. */
export interface RandomPdfNormalAll<T> extends RandomPdfNormalParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter mu. */
  mu: T;
  /** Parameter sigma. */
  sigma: T;
}
/** Everything that a _random_pdf_normal node takes, in one object; inputs left out become variables. */
export interface RandomPdfNormalNode extends RandomPdfNormalParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter mu. */
  mu?: Symbol | null;
  /** Parameter sigma. */
  sigma?: Symbol | null;
}

/** Parameters of _random_pdf_gamma. */
export interface RandomPdfGammaParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_gamma takes, in one object. */
export interface RandomPdfGammaAll<T> extends RandomPdfGammaParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter alpha. */
  alpha: T;
  /** Parameter beta. */
  beta: T;
}
/** Everything that a _random_pdf_gamma node takes, in one object; inputs left out become variables. */
export interface RandomPdfGammaNode extends RandomPdfGammaParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter alpha. */
  alpha?: Symbol | null;
  /** Parameter beta. */
  beta?: Symbol | null;
}

/** Parameters of _random_pdf_exponential. */
export interface RandomPdfExponentialParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_exponential takes, in one object. */
export interface RandomPdfExponentialAll<T> extends RandomPdfExponentialParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter lam. */
  lam: T;
}
/** Everything that a _random_pdf_exponential node takes, in one object; inputs left out become variables. */
export interface RandomPdfExponentialNode extends RandomPdfExponentialParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter lam. */
  lam?: Symbol | null;
}

/** Parameters of _random_pdf_poisson. */
export interface RandomPdfPoissonParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_poisson takes, in one object. */
export interface RandomPdfPoissonAll<T> extends RandomPdfPoissonParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter lam. */
  lam: T;
}
/** Everything that a _random_pdf_poisson node takes, in one object; inputs left out become variables. */
export interface RandomPdfPoissonNode extends RandomPdfPoissonParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter lam. */
  lam?: Symbol | null;
}

/** Parameters of _random_pdf_negative_binomial. */
export interface RandomPdfNegativeBinomialParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_negative_binomial takes, in one object. */
export interface RandomPdfNegativeBinomialAll<T> extends RandomPdfNegativeBinomialParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter k. */
  k: T;
  /** Parameter p. */
  p: T;
}
/** Everything that a _random_pdf_negative_binomial node takes, in one object; inputs left out become variables. */
export interface RandomPdfNegativeBinomialNode extends RandomPdfNegativeBinomialParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter k. */
  k?: Symbol | null;
  /** Parameter p. */
  p?: Symbol | null;
}

/** Parameters of _random_pdf_generalized_negative_binomial. */
export interface RandomPdfGeneralizedNegativeBinomialParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_generalized_negative_binomial takes, in one object. */
export interface RandomPdfGeneralizedNegativeBinomialAll<T> extends RandomPdfGeneralizedNegativeBinomialParams {
  /** Samples, (parameters…, samples…). */
  sample: T;
  /** Parameter mu. */
  mu: T;
  /** Parameter alpha. */
  alpha: T;
}
/** Everything that a _random_pdf_generalized_negative_binomial node takes, in one object; inputs left out become variables. */
export interface RandomPdfGeneralizedNegativeBinomialNode extends RandomPdfGeneralizedNegativeBinomialParams {
  /** Samples, (parameters…, samples…). */
  sample?: Symbol | null;
  /** Parameter mu. */
  mu?: Symbol | null;
  /** Parameter alpha. */
  alpha?: Symbol | null;
}

/** Parameters of RNN. */
export interface RNNParams {
  /** Numbers in the state of each layer. */
  state_size: number;
  /** Layers on top of each other. */
  num_layers: number;
  /** Run every layer in both directions and join the outputs. Default false. */
  bidirectional?: boolean;
  /** Which cell. */
  mode: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
  /** Part of the outputs of all layers but the last that is dropped in training. Default 0. */
  p?: number;
  /** Also return the states after the last step. Default false. */
  state_outputs?: boolean;
  /** LSTM only: size of the projected state. Default null. */
  projection_size?: number | null;
  /** LSTM only: least value of the cell; with lstm_state_clip_max. Default null. */
  lstm_state_clip_min?: number | null;
  /** LSTM only: largest value of the cell. Default null. */
  lstm_state_clip_max?: number | null;
  /** A NaN in the cell becomes the least value, where the cell is clipped. Default false. */
  lstm_state_clip_nan?: boolean;
  /** Whether the length of each sequence is given. Default false. */
  use_sequence_length?: boolean;
}
/** Everything that RNN takes, in one object. */
export interface RNNAll<T> extends RNNParams {
  /** Sequences, (time, batch, input size). */
  data: T;
  /** All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU). */
  parameters: T;
  /** States before the first step, (layers · directions, batch, state size). */
  state: T;
  /** LSTM: cells before the first step, shaped as the states. */
  state_cell?: T | null;
  /** Number of steps of each sequence, (batch,). */
  sequence_length?: T | null;
}
/** Everything that a RNN node takes, in one object; inputs left out become variables. */
export interface RNNNode extends RNNParams {
  /** Sequences, (time, batch, input size). */
  data?: Symbol | null;
  /** All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU). */
  parameters?: Symbol | null;
  /** States before the first step, (layers · directions, batch, state size). */
  state?: Symbol | null;
  /** LSTM: cells before the first step, shaped as the states. */
  state_cell?: Symbol | null;
  /** Number of steps of each sequence, (batch,). */
  sequence_length?: Symbol | null;
}

/** Parameters of CTCLoss. */
export interface CTCLossParams {
  /** Whether the number of steps of each sequence is given. Default false. */
  use_data_lengths?: boolean;
  /** Whether the number of labels of each sequence is given. Default false. */
  use_label_lengths?: boolean;
  /** Class of the blank: 0 (labels from 1, padded with 0) or the last one (labels from 0, padded with -1). Default "first". */
  blank_label?: 'first' | 'last';
}
/** Everything that CTCLoss takes, in one object. */
export interface CTCLossAll<T> extends CTCLossParams {
  /** Numbers before the softmax, (time, batch, classes). */
  data: T;
  /** Classes, (batch, labels); without lengths each ends before its first padding. */
  label: T;
  /** Steps of each sequence, (batch,). */
  data_lengths?: T | null;
  /** Labels of each sequence, (batch,). */
  label_lengths?: T | null;
}
/** Everything that a CTCLoss node takes, in one object; inputs left out become variables. */
export interface CTCLossNode extends CTCLossParams {
  /** Numbers before the softmax, (time, batch, classes). */
  data?: Symbol | null;
  /** Classes, (batch, labels); without lengths each ends before its first padding. */
  label?: Symbol | null;
  /** Steps of each sequence, (batch,). */
  data_lengths?: Symbol | null;
  /** Labels of each sequence, (batch,). */
  label_lengths?: Symbol | null;
}

/** Parameters of _contrib_BatchNormWithReLU. */
export interface ContribBatchNormWithReLUParams {
  /** Added to the variance. Default 0.001. */
  eps?: number;
  /** Weight of the old running statistics. Default 0.9. */
  momentum?: number;
  /** Make gamma 1, in the array too; its gradient is 0. Default true. */
  fix_gamma?: boolean;
  /** Normalise by the running statistics in training too. Default false. */
  use_global_stats?: boolean;
  /** Also return mean and inverse standard deviation. Default false. */
  output_mean_var?: boolean;
  /** Axis of the channels. Default 1. */
  axis?: number;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Accepted as in MXNet, for quantisation; without effect. Default null. */
  min_calib_range?: number | null;
  /** Accepted as in MXNet, for quantisation; without effect. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_BatchNormWithReLU takes, in one object. */
export interface ContribBatchNormWithReLUAll<T> extends ContribBatchNormWithReLUParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data: T;
  /** Scale, (channels,). */
  gamma: T;
  /** Shift, (channels,). */
  beta: T;
  /** Running mean. */
  moving_mean: T;
  /** Running variance. */
  moving_var: T;
}
/** Everything that a _contrib_BatchNormWithReLU node takes, in one object; inputs left out become variables. */
export interface ContribBatchNormWithReLUNode extends ContribBatchNormWithReLUParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data?: Symbol | null;
  /** Scale, (channels,). */
  gamma?: Symbol | null;
  /** Shift, (channels,). */
  beta?: Symbol | null;
  /** Running mean. */
  moving_mean?: Symbol | null;
  /** Running variance. */
  moving_var?: Symbol | null;
}

/** Parameters of _contrib_SyncBatchNorm. */
export interface ContribSyncBatchNormParams {
  /** Added to the variance. Default 0.001. */
  eps?: number;
  /** Weight of the old running statistics. Default 0.9. */
  momentum?: number;
  /** Treat gamma as 1; its gradient is 0. Default true. */
  fix_gamma?: boolean;
  /** Normalise by the running statistics in training too. Default false. */
  use_global_stats?: boolean;
  /** Also return mean and variance. Default false. */
  output_mean_var?: boolean;
  /** Number of devices; 1 on the CPU. Default 1. */
  ndev?: number;
  /** Name that layers of different devices share. */
  key: string;
}
/** Everything that _contrib_SyncBatchNorm takes, in one object. */
export interface ContribSyncBatchNormAll<T> extends ContribSyncBatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data: T;
  /** Scale, (channels,). */
  gamma: T;
  /** Shift, (channels,). */
  beta: T;
  /** Running mean. */
  moving_mean: T;
  /** Running variance. */
  moving_var: T;
}
/** Everything that a _contrib_SyncBatchNorm node takes, in one object; inputs left out become variables. */
export interface ContribSyncBatchNormNode extends ContribSyncBatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis. */
  data?: Symbol | null;
  /** Scale, (channels,). */
  gamma?: Symbol | null;
  /** Shift, (channels,). */
  beta?: Symbol | null;
  /** Running mean. */
  moving_mean?: Symbol | null;
  /** Running variance. */
  moving_var?: Symbol | null;
}

/** Parameters of IdentityAttachKLSparseReg. */
export interface IdentityAttachKLSparseRegParams {
  /** Mean activity that is wanted. Default 0.1. */
  sparseness_target?: number;
  /** Weight of the penalty beside the loss. Default 0.001. */
  penalty?: number;
  /** Weight of the old running mean. Default 0.9. */
  momentum?: number;
}
/** Everything that IdentityAttachKLSparseReg takes, in one object. */
export interface IdentityAttachKLSparseRegAll<T> extends IdentityAttachKLSparseRegParams {
  /** Activities, (batch, units, …). */
  data: T;
  /** Running mean of each unit, (units,); changed by the gradient. */
  moving_avg: T;
}
/** Everything that a IdentityAttachKLSparseReg node takes, in one object; inputs left out become variables. */
export interface IdentityAttachKLSparseRegNode extends IdentityAttachKLSparseRegParams {
  /** Activities, (batch, units, …). */
  data?: Symbol | null;
  /** Running mean of each unit, (units,); changed by the gradient. */
  moving_avg?: Symbol | null;
}

/** Everything that _contrib_hawkesll takes, in one object. */
export interface ContribHawkesllAll<T> {
  /** Background intensities, (batch, marks). */
  lda: T;
  /** Branching ratios, (marks,): how many events each event brings about. */
  alpha: T;
  /** Decay of the excitement, (marks,). */
  beta: T;
  /** Excitement before the first event, (batch, marks). */
  state: T;
  /** Time since the event before, (batch, events). */
  lags: T;
  /** Which process each event belongs to, (batch, events). */
  marks: T;
  /** Number of events of each sample, (batch,). */
  valid_length: T;
  /** Length of the observation of each sample, (batch,). */
  max_time: T;
}
/** Everything that a _contrib_hawkesll node takes, in one object; inputs left out become variables. */
export interface ContribHawkesllNode {
  /** Background intensities, (batch, marks). */
  lda?: Symbol | null;
  /** Branching ratios, (marks,): how many events each event brings about. */
  alpha?: Symbol | null;
  /** Decay of the excitement, (marks,). */
  beta?: Symbol | null;
  /** Excitement before the first event, (batch, marks). */
  state?: Symbol | null;
  /** Time since the event before, (batch, events). */
  lags?: Symbol | null;
  /** Which process each event belongs to, (batch, events). */
  marks?: Symbol | null;
  /** Number of events of each sample, (batch,). */
  valid_length?: Symbol | null;
  /** Length of the observation of each sample, (batch,). */
  max_time?: Symbol | null;
}

/** Parameters of GridGenerator. */
export interface GridGeneratorParams {
  /** affine: data are matrices, (batch, 6). warp: data is optical flow in pixels, (batch, 2, height, width). */
  transform_type: 'affine' | 'warp';
  /** Height and width of the grid, for affine. Default [0, 0]. */
  target_shape?: readonly number[] | number;
}
/** Everything that GridGenerator takes, in one object. */
export interface GridGeneratorAll<T> extends GridGeneratorParams {
  /** Matrices, (batch, 6), or flow, (batch, 2, height, width). */
  data: T;
}
/** Everything that a GridGenerator node takes, in one object; inputs left out become variables. */
export interface GridGeneratorNode extends GridGeneratorParams {
  /** Matrices, (batch, 6), or flow, (batch, 2, height, width). */
  data?: Symbol | null;
}

/** Parameters of BilinearSampler. */
export interface BilinearSamplerParams {
  /** Accepted as in MXNet, without effect. Default null. */
  cudnn_off?: boolean | null;
}
/** Everything that BilinearSampler takes, in one object. */
export interface BilinearSamplerAll<T> extends BilinearSamplerParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
  /** Places, x and y, (batch, 2, height, width of the output). */
  grid: T;
}
/** Everything that a BilinearSampler node takes, in one object; inputs left out become variables. */
export interface BilinearSamplerNode extends BilinearSamplerParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Places, x and y, (batch, 2, height, width of the output). */
  grid?: Symbol | null;
}

/** Parameters of SpatialTransformer. */
export interface SpatialTransformerParams {
  /** Height and width of the output. Default [0, 0]. */
  target_shape?: readonly number[] | number;
  /** How loc is understood. */
  transform_type: 'affine';
  /** How pixels between are found. */
  sampler_type: 'bilinear';
  /** Accepted as in MXNet, without effect. Default null. */
  cudnn_off?: boolean | null;
}
/** Everything that SpatialTransformer takes, in one object. */
export interface SpatialTransformerAll<T> extends SpatialTransformerParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
  /** Matrices from output to input coordinates, (batch, 6). */
  loc: T;
}
/** Everything that a SpatialTransformer node takes, in one object; inputs left out become variables. */
export interface SpatialTransformerNode extends SpatialTransformerParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Matrices from output to input coordinates, (batch, 6). */
  loc?: Symbol | null;
}

/** Parameters of ROIPooling. */
export interface ROIPoolingParams {
  /** Height and width of the pooled maps. */
  pooled_size: readonly number[] | number;
  /** What the coordinates are multiplied by: 1 / stride of the feature maps. */
  spatial_scale: number;
}
/** Everything that ROIPooling takes, in one object. */
export interface ROIPoolingAll<T> extends ROIPoolingParams {
  /** Feature maps, (batch, channels, height, width). */
  data: T;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois: T;
}
/** Everything that a ROIPooling node takes, in one object; inputs left out become variables. */
export interface ROIPoolingNode extends ROIPoolingParams {
  /** Feature maps, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois?: Symbol | null;
}

/** Parameters of _contrib_ROIAlign. */
export interface ContribROIAlignParams {
  /** Height and width of the pooled maps. */
  pooled_size: readonly number[] | number;
  /** What the coordinates are multiplied by: 1 / stride of the feature maps. */
  spatial_scale: number;
  /** Samples along each axis of a bin; 0 or less adapts to its size. Default -1. */
  sample_ratio?: number;
  /** Each bin reads maps of its own. Default false. */
  position_sensitive?: boolean;
  /** Move coordinates by half an element, so that they mean the centres of elements. Default false. */
  aligned?: boolean;
}
/** Everything that _contrib_ROIAlign takes, in one object. */
export interface ContribROIAlignAll<T> extends ContribROIAlignParams {
  /** Feature maps, (batch, channels, height, width). */
  data: T;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois: T;
}
/** Everything that a _contrib_ROIAlign node takes, in one object; inputs left out become variables. */
export interface ContribROIAlignNode extends ContribROIAlignParams {
  /** Feature maps, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois?: Symbol | null;
}

/** Parameters of _contrib_RROIAlign. */
export interface ContribRROIAlignParams {
  /** Height and width of the pooled maps. */
  pooled_size: readonly number[] | number;
  /** What the coordinates are multiplied by: 1 / stride of the feature maps. */
  spatial_scale: number;
  /** Samples along each axis of a bin; 0 or less adapts to its size. Default -1. */
  sampling_ratio?: number;
}
/** Everything that _contrib_RROIAlign takes, in one object. */
export interface ContribRROIAlignAll<T> extends ContribRROIAlignParams {
  /** Feature maps, (batch, channels, height, width). */
  data: T;
  /** Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees. */
  rois: T;
}
/** Everything that a _contrib_RROIAlign node takes, in one object; inputs left out become variables. */
export interface ContribRROIAlignNode extends ContribRROIAlignParams {
  /** Feature maps, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees. */
  rois?: Symbol | null;
}

/** Parameters of _contrib_PSROIPooling. */
export interface ContribPSROIPoolingParams {
  /** What the coordinates are multiplied by: 1 / stride of the feature maps. */
  spatial_scale: number;
  /** Channels of the output. */
  output_dim: number;
  /** Height and width of the pooled maps. */
  pooled_size: number;
  /** Maps along each axis for one output channel; 0 means pooled_size. Default 0. */
  group_size?: number;
}
/** Everything that _contrib_PSROIPooling takes, in one object. */
export interface ContribPSROIPoolingAll<T> extends ContribPSROIPoolingParams {
  /** Feature maps, (batch, output_dim · group_size², height, width). */
  data: T;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois: T;
}
/** Everything that a _contrib_PSROIPooling node takes, in one object; inputs left out become variables. */
export interface ContribPSROIPoolingNode extends ContribPSROIPoolingParams {
  /** Feature maps, (batch, output_dim · group_size², height, width). */
  data?: Symbol | null;
  /** Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates. */
  rois?: Symbol | null;
}

/** Parameters of _contrib_box_nms. */
export interface ContribBoxNmsParams {
  /** Overlap above which the worse box goes. Default 0.5. */
  overlap_thresh?: number;
  /** Boxes with a score up to this are left out. Default 0. */
  valid_thresh?: number;
  /** How many of the best boxes take part; negative: all. Default -1. */
  topk?: number;
  /** Column of the first coordinate. Default 2. */
  coord_start?: number;
  /** Column of the score. Default 1. */
  score_index?: number;
  /** Column of the class; negative: there is none. Default -1. */
  id_index?: number;
  /** Class that is left out when id_index names the classes, −1 too. Default -1. */
  background_id?: number;
  /** Boxes of different classes remove each other too. Default false. */
  force_suppress?: boolean;
  /** Input: corner: left, top, right, bottom; center: x, y, width, height. Default "corner". */
  in_format?: 'corner' | 'center';
  /** Output: corner: left, top, right, bottom; center: x, y, width, height. Default "corner". */
  out_format?: 'corner' | 'center';
}
/** Everything that _contrib_box_nms takes, in one object. */
export interface ContribBoxNmsAll<T> extends ContribBoxNmsParams {
  /** Boxes, (…, count, numbers): score, four coordinates, class, and anything more. */
  data: T;
}
/** Everything that a _contrib_box_nms node takes, in one object; inputs left out become variables. */
export interface ContribBoxNmsNode extends ContribBoxNmsParams {
  /** Boxes, (…, count, numbers): score, four coordinates, class, and anything more. */
  data?: Symbol | null;
}

/** Parameters of _contrib_box_iou. */
export interface ContribBoxIouParams {
  /** corner: left, top, right, bottom; center: x, y, width, height. Default "corner". */
  format?: 'corner' | 'center';
}
/** Everything that _contrib_box_iou takes, in one object. */
export interface ContribBoxIouAll<T> extends ContribBoxIouParams {
  /** Boxes, (a…, 4). */
  lhs: T;
  /** Boxes, (b…, 4). */
  rhs: T;
}
/** Everything that a _contrib_box_iou node takes, in one object; inputs left out become variables. */
export interface ContribBoxIouNode extends ContribBoxIouParams {
  /** Boxes, (a…, 4). */
  lhs?: Symbol | null;
  /** Boxes, (b…, 4). */
  rhs?: Symbol | null;
}

/** Parameters of _contrib_bipartite_matching. */
export interface ContribBipartiteMatchingParams {
  /** Small scores are good. Default false. */
  is_ascend?: boolean;
  /** Scores that are not better end the matching. */
  threshold: number;
  /** Limit of the matches; see details. Default -1. */
  topk?: number;
}
/** Everything that _contrib_bipartite_matching takes, in one object. */
export interface ContribBipartiteMatchingAll<T> extends ContribBipartiteMatchingParams {
  /** Scores, (…, rows, columns). */
  data: T;
}
/** Everything that a _contrib_bipartite_matching node takes, in one object; inputs left out become variables. */
export interface ContribBipartiteMatchingNode extends ContribBipartiteMatchingParams {
  /** Scores, (…, rows, columns). */
  data?: Symbol | null;
}

/** Everything that _contrib_box_encode takes, in one object. */
export interface ContribBoxEncodeAll<T> {
  /** 1 for anchors that count, −1 and 0 for others, (batch, anchors). */
  samples: T;
  /** Which of refs, (batch, anchors). */
  matches: T;
  /** Anchors, (batch, anchors, 4). */
  anchors: T;
  /** Boxes, (batch, boxes, 4). */
  refs: T;
  /** Subtracted, (4,). */
  means: T;
  /** Divided by, (4,). */
  stds: T;
}
/** Everything that a _contrib_box_encode node takes, in one object; inputs left out become variables. */
export interface ContribBoxEncodeNode {
  /** 1 for anchors that count, −1 and 0 for others, (batch, anchors). */
  samples?: Symbol | null;
  /** Which of refs, (batch, anchors). */
  matches?: Symbol | null;
  /** Anchors, (batch, anchors, 4). */
  anchors?: Symbol | null;
  /** Boxes, (batch, boxes, 4). */
  refs?: Symbol | null;
  /** Subtracted, (4,). */
  means?: Symbol | null;
  /** Divided by, (4,). */
  stds?: Symbol | null;
}

/** Parameters of _contrib_box_decode. */
export interface ContribBoxDecodeParams {
  /** Factor of dx. Default 1. */
  std0?: number;
  /** Factor of dy. Default 1. */
  std1?: number;
  /** Factor of dw. Default 1. */
  std2?: number;
  /** Factor of dh. Default 1. */
  std3?: number;
  /** Largest logarithm of a growth; 0 or less does not limit it. Default -1. */
  clip?: number;
  /** Anchors: corner: left, top, right, bottom; center: x, y, width, height. Default "center". */
  format?: 'corner' | 'center';
}
/** Everything that _contrib_box_decode takes, in one object. */
export interface ContribBoxDecodeAll<T> extends ContribBoxDecodeParams {
  /** Predicted offsets, (batch, anchors, 4). */
  data: T;
  /** Anchors, (1, anchors, 4). */
  anchors: T;
}
/** Everything that a _contrib_box_decode node takes, in one object; inputs left out become variables. */
export interface ContribBoxDecodeNode extends ContribBoxDecodeParams {
  /** Predicted offsets, (batch, anchors, 4). */
  data?: Symbol | null;
  /** Anchors, (1, anchors, 4). */
  anchors?: Symbol | null;
}

/** Parameters of Correlation. */
export interface CorrelationParams {
  /** Size of the patches, odd. Default 1. */
  kernel_size?: number;
  /** How far patches may lie apart, in pixels. Default 1. */
  max_displacement?: number;
  /** Step of the patches of data1. Default 1. */
  stride1?: number;
  /** Step of the displacements. Default 1. */
  stride2?: number;
  /** Zeros put around both inputs. Default 0. */
  pad_size?: number;
  /** Products are averaged, else absolute differences. Default true. */
  is_multiply?: boolean;
}
/** Everything that Correlation takes, in one object. */
export interface CorrelationAll<T> extends CorrelationParams {
  /** Features, (batch, channels, height, width). */
  data1: T;
  /** Features of the same shape. */
  data2: T;
}
/** Everything that a Correlation node takes, in one object; inputs left out become variables. */
export interface CorrelationNode extends CorrelationParams {
  /** Features, (batch, channels, height, width). */
  data1?: Symbol | null;
  /** Features of the same shape. */
  data2?: Symbol | null;
}

/** Parameters of Crop. */
export interface CropParams {
  /** First row and column. Default [0, 0]. */
  offset?: readonly number[] | number;
  /** Height and width, for one input. Default [0, 0]. */
  h_w?: readonly number[] | number;
  /** Cut out the middle; offset is not used. Default false. */
  center_crop?: boolean;
}
/** Everything that Crop takes, in one object. */
export interface CropAll<T> extends CropParams {
  /** Pictures, and optionally an array like which to crop. */
  data: readonly T[];
}

/** Parameters of _contrib_BilinearResize2D. */
export interface ContribBilinearResize2DParams {
  /** New height, in mode size. Default 1. */
  height?: number;
  /** New width, in mode size. Default 1. */
  width?: number;
  /** Factor of the height, in modes size and odd_scale. Default null. */
  scale_height?: number | null;
  /** Factor of the width, in modes size and odd_scale. Default null. */
  scale_width?: number | null;
  /** How the new size is found. Default "size". */
  mode?: 'size' | 'odd_scale' | 'like' | 'to_even_down' | 'to_even_up' | 'to_odd_down' | 'to_odd_up';
  /** The centres of the corner pixels stay where they are; else the edges of the picture do. Default true. */
  align_corners?: boolean;
}
/** Everything that _contrib_BilinearResize2D takes, in one object. */
export interface ContribBilinearResize2DAll<T> extends ContribBilinearResize2DParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
  /** Its height and width are the new ones; only in mode like. */
  like?: T | null;
}
/** Everything that a _contrib_BilinearResize2D node takes, in one object; inputs left out become variables. */
export interface ContribBilinearResize2DNode extends ContribBilinearResize2DParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Its height and width are the new ones; only in mode like. */
  like?: Symbol | null;
}

/** Parameters of _contrib_AdaptiveAvgPooling2D. */
export interface ContribAdaptiveAvgPooling2DParams {
  /** Height and width of the output; one number for both, empty means 1. Default []. */
  output_size?: readonly number[] | number;
}
/** Everything that _contrib_AdaptiveAvgPooling2D takes, in one object. */
export interface ContribAdaptiveAvgPooling2DAll<T> extends ContribAdaptiveAvgPooling2DParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
}
/** Everything that a _contrib_AdaptiveAvgPooling2D node takes, in one object; inputs left out become variables. */
export interface ContribAdaptiveAvgPooling2DNode extends ContribAdaptiveAvgPooling2DParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
}

/** Parameters of im2col. */
export interface Im2colParams {
  /** Size of the windows, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the windows; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the elements of a window; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
}
/** Everything that im2col takes, in one object. */
export interface Im2colAll<T> extends Im2colParams {
  /** Input, (batch, channels, …spatial axes). */
  data: T;
}
/** Everything that a im2col node takes, in one object; inputs left out become variables. */
export interface Im2colNode extends Im2colParams {
  /** Input, (batch, channels, …spatial axes). */
  data?: Symbol | null;
}

/** Parameters of col2im. */
export interface Col2imParams {
  /** Spatial sizes of the output. */
  output_size: readonly number[] | number;
  /** Size of the windows, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the windows; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the elements of a window; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
}
/** Everything that col2im takes, in one object. */
export interface Col2imAll<T> extends Col2imParams {
  /** Columns, (batch, channels · size of a window, places). */
  data: T;
}
/** Everything that a col2im node takes, in one object; inputs left out become variables. */
export interface Col2imNode extends Col2imParams {
  /** Columns, (batch, channels · size of a window, places). */
  data?: Symbol | null;
}

/** Parameters of _contrib_quantize. */
export interface ContribQuantizeParams {
  /** Type of the output. Default "uint8". */
  out_type?: 'int8' | 'uint8';
}
/** Everything that _contrib_quantize takes, in one object. */
export interface ContribQuantizeAll<T> extends ContribQuantizeParams {
  /** Numbers, any shape, float32. */
  data: T;
  /** Least of the numbers, (1,), float32. */
  min_range: T;
  /** Largest of the numbers, (1,), float32. */
  max_range: T;
}
/** Everything that a _contrib_quantize node takes, in one object; inputs left out become variables. */
export interface ContribQuantizeNode extends ContribQuantizeParams {
  /** Numbers, any shape, float32. */
  data?: Symbol | null;
  /** Least of the numbers, (1,), float32. */
  min_range?: Symbol | null;
  /** Largest of the numbers, (1,), float32. */
  max_range?: Symbol | null;
}

/** Parameters of _contrib_quantize_v2. */
export interface ContribQuantizeV2Params {
  /** Type of the output; auto: uint8 where both calibration numbers are given and the smaller one is not negative, else int8. Default "int8". */
  out_type?: 'auto' | 'int8' | 'uint8';
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_quantize_v2 takes, in one object. */
export interface ContribQuantizeV2All<T> extends ContribQuantizeV2Params {
  /** Numbers, any shape: float32, or int8 or uint8 that pass through. */
  data: T;
}
/** Everything that a _contrib_quantize_v2 node takes, in one object; inputs left out become variables. */
export interface ContribQuantizeV2Node extends ContribQuantizeV2Params {
  /** Numbers, any shape: float32, or int8 or uint8 that pass through. */
  data?: Symbol | null;
}

/** Parameters of _contrib_quantize_asym. */
export interface ContribQuantizeAsymParams {
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_quantize_asym takes, in one object. */
export interface ContribQuantizeAsymAll<T> extends ContribQuantizeAsymParams {
  /** Numbers, any shape: float32, int8 or uint8. */
  data: T;
}
/** Everything that a _contrib_quantize_asym node takes, in one object; inputs left out become variables. */
export interface ContribQuantizeAsymNode extends ContribQuantizeAsymParams {
  /** Numbers, any shape: float32, int8 or uint8. */
  data?: Symbol | null;
}

/** Parameters of _contrib_dequantize. */
export interface ContribDequantizeParams {
  /** Type of the output. Default "float32". */
  out_type?: 'float32';
}
/** Everything that _contrib_dequantize takes, in one object. */
export interface ContribDequantizeAll<T> extends ContribDequantizeParams {
  /** Whole numbers, any shape, int8 or uint8. */
  data: T;
  /** Least of the numbers that were quantised, (1,), float32. */
  min_range: T;
  /** Largest of the numbers that were quantised, (1,), float32. */
  max_range: T;
}
/** Everything that a _contrib_dequantize node takes, in one object; inputs left out become variables. */
export interface ContribDequantizeNode extends ContribDequantizeParams {
  /** Whole numbers, any shape, int8 or uint8. */
  data?: Symbol | null;
  /** Least of the numbers that were quantised, (1,), float32. */
  min_range?: Symbol | null;
  /** Largest of the numbers that were quantised, (1,), float32. */
  max_range?: Symbol | null;
}

/** Parameters of _contrib_requantize. */
export interface ContribRequantizeParams {
  /** Type of the output; auto: uint8 where both calibration numbers are given and the smaller one is not negative, else int8. Default "int8". */
  out_type?: 'auto' | 'int8' | 'uint8';
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_requantize takes, in one object. */
export interface ContribRequantizeAll<T> extends ContribRequantizeParams {
  /** Sums, any shape, int32. */
  data: T;
  /** Least of the numbers that the whole range of int32 stands for, (1,), float32. */
  min_range: T;
  /** Largest of the numbers that the whole range of int32 stands for, (1,), float32. */
  max_range: T;
}
/** Everything that a _contrib_requantize node takes, in one object; inputs left out become variables. */
export interface ContribRequantizeNode extends ContribRequantizeParams {
  /** Sums, any shape, int32. */
  data?: Symbol | null;
  /** Least of the numbers that the whole range of int32 stands for, (1,), float32. */
  min_range?: Symbol | null;
  /** Largest of the numbers that the whole range of int32 stands for, (1,), float32. */
  max_range?: Symbol | null;
}

/** Parameters of _contrib_calibrate_entropy. */
export interface ContribCalibrateEntropyParams {
  /** Number of bins after quantisation. Default 255. */
  num_quantized_bins?: number;
}
/** Everything that _contrib_calibrate_entropy takes, in one object. */
export interface ContribCalibrateEntropyAll<T> extends ContribCalibrateEntropyParams {
  /** Histogram, (bins,) with an odd number of bins, float32. */
  hist: T;
  /** Edges of the bins, (bins + 1,), float32. */
  hist_edges: T;
}
/** Everything that a _contrib_calibrate_entropy node takes, in one object; inputs left out become variables. */
export interface ContribCalibrateEntropyNode extends ContribCalibrateEntropyParams {
  /** Histogram, (bins,) with an odd number of bins, float32. */
  hist?: Symbol | null;
  /** Edges of the bins, (bins + 1,), float32. */
  hist_edges?: Symbol | null;
}

/** Parameters of _contrib_quantized_fully_connected. */
export interface ContribQuantizedFullyConnectedParams {
  /** Number of outputs. */
  num_hidden: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Fold all axes but the first into one. Default true. */
  flatten?: boolean;
}
/** Everything that _contrib_quantized_fully_connected takes, in one object. */
export interface ContribQuantizedFullyConnectedAll<T> extends ContribQuantizedFullyConnectedParams {
  /** Input, (batch, …), int8 or uint8. */
  data: T;
  /** Weight, (num_hidden, inputs), int8. */
  weight: T;
  /** Bias, one number for each output channel, int8. */
  bias?: T | null;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
  /** Least of the weights, (1,), float32. */
  min_weight: T;
  /** Largest of the weights, (1,), float32. */
  max_weight: T;
  /** Least of the biases, (1,), float32. */
  min_bias?: T | null;
  /** Largest of the biases, (1,), float32. */
  max_bias?: T | null;
}
/** Everything that a _contrib_quantized_fully_connected node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedFullyConnectedNode extends ContribQuantizedFullyConnectedParams {
  /** Input, (batch, …), int8 or uint8. */
  data?: Symbol | null;
  /** Weight, (num_hidden, inputs), int8. */
  weight?: Symbol | null;
  /** Bias, one number for each output channel, int8. */
  bias?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
  /** Least of the weights, (1,), float32. */
  min_weight?: Symbol | null;
  /** Largest of the weights, (1,), float32. */
  max_weight?: Symbol | null;
  /** Least of the biases, (1,), float32. */
  min_bias?: Symbol | null;
  /** Largest of the biases, (1,), float32. */
  max_bias?: Symbol | null;
}

/** Parameters of _contrib_quantized_conv. */
export interface ContribQuantizedConvParams {
  /** Size of the filters, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the filters; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the taps of a filter; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** Number of filters: channels of the output. */
  num_filter: number;
  /** Groups of channels that are convolved apart. Default 1. */
  num_group?: number;
  /** Accepted as in MXNet, without effect. Default 1024. */
  workspace?: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Accepted as in MXNet, without effect. Default null. */
  cudnn_tune?: 'off' | 'limited_workspace' | 'fastest' | null;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Order of the axes; null means channels second. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | 'NHWC' | 'NDHWC' | null;
}
/** Everything that _contrib_quantized_conv takes, in one object. */
export interface ContribQuantizedConvAll<T> extends ContribQuantizedConvParams {
  /** Input, (batch, channels, height, width) or as layout says, int8 or uint8. */
  data: T;
  /** Filters, (num_filter, channels / num_group, …kernel), int8. */
  weight: T;
  /** Bias, one number for each output channel, int8. */
  bias?: T | null;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
  /** Least of the weights, (1,), float32. */
  min_weight: T;
  /** Largest of the weights, (1,), float32. */
  max_weight: T;
  /** Least of the biases, (1,), float32. */
  min_bias?: T | null;
  /** Largest of the biases, (1,), float32. */
  max_bias?: T | null;
}
/** Everything that a _contrib_quantized_conv node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedConvNode extends ContribQuantizedConvParams {
  /** Input, (batch, channels, height, width) or as layout says, int8 or uint8. */
  data?: Symbol | null;
  /** Filters, (num_filter, channels / num_group, …kernel), int8. */
  weight?: Symbol | null;
  /** Bias, one number for each output channel, int8. */
  bias?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
  /** Least of the weights, (1,), float32. */
  min_weight?: Symbol | null;
  /** Largest of the weights, (1,), float32. */
  max_weight?: Symbol | null;
  /** Least of the biases, (1,), float32. */
  min_bias?: Symbol | null;
  /** Largest of the biases, (1,), float32. */
  max_bias?: Symbol | null;
}

/** Parameters of _contrib_quantized_pooling. */
export interface ContribQuantizedPoolingParams {
  /** Size of the windows; not needed with global_pool. Default []. */
  kernel?: readonly number[] | number;
  /** What is made of a window. Default "max". */
  pool_type?: 'max' | 'avg' | 'sum' | 'lp';
  /** One window over all spatial axes. Default false. */
  global_pool?: boolean;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Size of the output: valid rounds down, full rounds up, same divides by the stride and rounds up (one axis, max only). Default "valid". */
  pooling_convention?: 'full' | 'valid' | 'same';
  /** Step of the windows; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Padding on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** The p of lp pooling, which needs it. Default null. */
  p_value?: number | null;
  /** Whether avg counts the padding; null means yes. Default null. */
  count_include_pad?: boolean | null;
  /** Order of the axes; null means channels second. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | 'NWC' | 'NHWC' | 'NDHWC' | null;
}
/** Everything that _contrib_quantized_pooling takes, in one object. */
export interface ContribQuantizedPoolingAll<T> extends ContribQuantizedPoolingParams {
  /** Input, (batch, channels, …), int8 or uint8. */
  data: T;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
}
/** Everything that a _contrib_quantized_pooling node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedPoolingNode extends ContribQuantizedPoolingParams {
  /** Input, (batch, channels, …), int8 or uint8. */
  data?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
}

/** Parameters of _contrib_quantized_act. */
export interface ContribQuantizedActParams {
  /** The function; only relu works. */
  act_type: 'relu' | 'sigmoid' | 'tanh' | 'softrelu' | 'softsign';
}
/** Everything that _contrib_quantized_act takes, in one object. */
export interface ContribQuantizedActAll<T> extends ContribQuantizedActParams {
  /** Input, any shape, int8 or uint8. */
  data: T;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
}
/** Everything that a _contrib_quantized_act node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedActNode extends ContribQuantizedActParams {
  /** Input, any shape, int8 or uint8. */
  data?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
}

/** Everything that _contrib_quantized_flatten takes, in one object. */
export interface ContribQuantizedFlattenAll<T> {
  /** Input, any shape and dtype. */
  data: T;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
}
/** Everything that a _contrib_quantized_flatten node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedFlattenNode {
  /** Input, any shape and dtype. */
  data?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
}

/** Parameters of _contrib_quantized_batch_norm. */
export interface ContribQuantizedBatchNormParams {
  /** Added to the variance. Default 0.001. */
  eps?: number;
  /** Accepted as in MXNet, without effect. Default 0.9. */
  momentum?: number;
  /** Accepted as in MXNet, without effect. Default true. */
  fix_gamma?: boolean;
  /** Accepted as in MXNet; the running statistics are always used. Default false. */
  use_global_stats?: boolean;
  /** Accepted as in MXNet, without effect. Default false. */
  output_mean_var?: boolean;
  /** Axis of the channels. Default 1. */
  axis?: number;
  /** Accepted as in MXNet, without effect. Default false. */
  cudnn_off?: boolean;
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_quantized_batch_norm takes, in one object. */
export interface ContribQuantizedBatchNormAll<T> extends ContribQuantizedBatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis, int8 or uint8. */
  data: T;
  /** Scale, (channels,), float32. */
  gamma: T;
  /** Shift, (channels,), float32. */
  beta: T;
  /** Running mean, float32. */
  moving_mean: T;
  /** Running variance, float32. */
  moving_var: T;
  /** Least of the data, (1,), float32. */
  min_data: T;
  /** Largest of the data, (1,), float32. */
  max_data: T;
}
/** Everything that a _contrib_quantized_batch_norm node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedBatchNormNode extends ContribQuantizedBatchNormParams {
  /** Input, (batch, channels, …) with the channels on axis, int8 or uint8. */
  data?: Symbol | null;
  /** Scale, (channels,), float32. */
  gamma?: Symbol | null;
  /** Shift, (channels,), float32. */
  beta?: Symbol | null;
  /** Running mean, float32. */
  moving_mean?: Symbol | null;
  /** Running variance, float32. */
  moving_var?: Symbol | null;
  /** Least of the data, (1,), float32. */
  min_data?: Symbol | null;
  /** Largest of the data, (1,), float32. */
  max_data?: Symbol | null;
}

/** Parameters of _contrib_quantized_elemwise_add. */
export interface ContribQuantizedElemwiseAddParams {
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
}
/** Everything that _contrib_quantized_elemwise_add takes, in one object. */
export interface ContribQuantizedElemwiseAddAll<T> extends ContribQuantizedElemwiseAddParams {
  /** First array, int8 or uint8. */
  lhs: T;
  /** Second array of the same shape, int8 or uint8. */
  rhs: T;
  /** Least of the first array, (1,), float32. */
  lhs_min: T;
  /** Largest of the first array, (1,), float32. */
  lhs_max: T;
  /** Least of the second array, (1,), float32. */
  rhs_min: T;
  /** Largest of the second array, (1,), float32. */
  rhs_max: T;
}
/** Everything that a _contrib_quantized_elemwise_add node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedElemwiseAddNode extends ContribQuantizedElemwiseAddParams {
  /** First array, int8 or uint8. */
  lhs?: Symbol | null;
  /** Second array of the same shape, int8 or uint8. */
  rhs?: Symbol | null;
  /** Least of the first array, (1,), float32. */
  lhs_min?: Symbol | null;
  /** Largest of the first array, (1,), float32. */
  lhs_max?: Symbol | null;
  /** Least of the second array, (1,), float32. */
  rhs_min?: Symbol | null;
  /** Largest of the second array, (1,), float32. */
  rhs_max?: Symbol | null;
}

/** Parameters of _contrib_quantized_elemwise_mul. */
export interface ContribQuantizedElemwiseMulParams {
  /** Least number that calibration met; null: not calibrated. Default null. */
  min_calib_range?: number | null;
  /** Largest number that calibration met; null: not calibrated. Default null. */
  max_calib_range?: number | null;
  /** Return the float32 numbers themselves. Default false. */
  enable_float_output?: boolean;
}
/** Everything that _contrib_quantized_elemwise_mul takes, in one object. */
export interface ContribQuantizedElemwiseMulAll<T> extends ContribQuantizedElemwiseMulParams {
  /** First array, int8. */
  lhs: T;
  /** Second array of the same shape, int8. */
  rhs: T;
  /** Least of the first array, (1,), float32. */
  lhs_min: T;
  /** Largest of the first array, (1,), float32. */
  lhs_max: T;
  /** Least of the second array, (1,), float32. */
  rhs_min: T;
  /** Largest of the second array, (1,), float32. */
  rhs_max: T;
}
/** Everything that a _contrib_quantized_elemwise_mul node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedElemwiseMulNode extends ContribQuantizedElemwiseMulParams {
  /** First array, int8. */
  lhs?: Symbol | null;
  /** Second array of the same shape, int8. */
  rhs?: Symbol | null;
  /** Least of the first array, (1,), float32. */
  lhs_min?: Symbol | null;
  /** Largest of the first array, (1,), float32. */
  lhs_max?: Symbol | null;
  /** Least of the second array, (1,), float32. */
  rhs_min?: Symbol | null;
  /** Largest of the second array, (1,), float32. */
  rhs_max?: Symbol | null;
}

/** Parameters of _contrib_quantized_concat. */
export interface ContribQuantizedConcatParams {
  /** Axis along which to join. Default 1. */
  dim?: number;
}
/** Everything that _contrib_quantized_concat takes, in one object. */
export interface ContribQuantizedConcatAll<T> extends ContribQuantizedConcatParams {
  /** Arrays, int8 or uint8, that agree in all axes but the joined one; behind them min and max of each, (1,), float32. */
  data: readonly T[];
}

/** Parameters of _contrib_quantized_embedding. */
export interface ContribQuantizedEmbeddingParams {
  /** Number of rows. */
  input_dim: number;
  /** Length of a row. */
  output_dim: number;
  /** Accepted as in MXNet, without effect. Default "float32". */
  dtype?: DType;
  /** Accepted as in MXNet, without effect. Default false. */
  sparse_grad?: boolean;
}
/** Everything that _contrib_quantized_embedding takes, in one object. */
export interface ContribQuantizedEmbeddingAll<T> extends ContribQuantizedEmbeddingParams {
  /** Whole numbers, any shape and dtype. */
  data: T;
  /** Table, (input_dim, output_dim), int8. */
  weight: T;
  /** Least of the table, (1,), float32. */
  min_weight: T;
  /** Largest of the table, (1,), float32. */
  max_weight: T;
}
/** Everything that a _contrib_quantized_embedding node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedEmbeddingNode extends ContribQuantizedEmbeddingParams {
  /** Whole numbers, any shape and dtype. */
  data?: Symbol | null;
  /** Table, (input_dim, output_dim), int8. */
  weight?: Symbol | null;
  /** Least of the table, (1,), float32. */
  min_weight?: Symbol | null;
  /** Largest of the table, (1,), float32. */
  max_weight?: Symbol | null;
}

/** Parameters of _contrib_DeformableConvolution. */
export interface ContribDeformableConvolutionParams {
  /** Size of the filters, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the filters; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the taps of a filter; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** Number of filters: channels of the output. */
  num_filter: number;
  /** Groups of channels that are convolved apart. Default 1. */
  num_group?: number;
  /** Groups of channels that are moved alike. Default 1. */
  num_deformable_group?: number;
  /** Accepted as in MXNet, without effect. Default 1024. */
  workspace?: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Order of the axes; only NCHW fits. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | null;
}
/** Everything that _contrib_DeformableConvolution takes, in one object. */
export interface ContribDeformableConvolutionAll<T> extends ContribDeformableConvolutionParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
  /** Down and right for each tap, (batch, groups · taps · 2, height, width of the output). */
  offset: T;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight: T;
  /** Bias, (num_filter,). */
  bias?: T | null;
}
/** Everything that a _contrib_DeformableConvolution node takes, in one object; inputs left out become variables. */
export interface ContribDeformableConvolutionNode extends ContribDeformableConvolutionParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Down and right for each tap, (batch, groups · taps · 2, height, width of the output). */
  offset?: Symbol | null;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight?: Symbol | null;
  /** Bias, (num_filter,). */
  bias?: Symbol | null;
}

/** Parameters of _contrib_ModulatedDeformableConvolution. */
export interface ContribModulatedDeformableConvolutionParams {
  /** Size of the filters, one number for each spatial axis. */
  kernel: readonly number[] | number;
  /** Step of the filters; empty means 1. Default []. */
  stride?: readonly number[] | number;
  /** Distance of the taps of a filter; empty means 1. Default []. */
  dilate?: readonly number[] | number;
  /** Zeros put around the input, on both sides; empty means 0. Default []. */
  pad?: readonly number[] | number;
  /** Number of filters: channels of the output. */
  num_filter: number;
  /** Groups of channels that are convolved apart. Default 1. */
  num_group?: number;
  /** Groups of channels that are moved alike. Default 1. */
  num_deformable_group?: number;
  /** Accepted as in MXNet, without effect. Default 1024. */
  workspace?: number;
  /** Leave the bias out. Default false. */
  no_bias?: boolean;
  /** Accepted as in MXNet, without effect. Default 64. */
  im2col_step?: number;
  /** Order of the axes; only NCHW fits. Default null. */
  layout?: 'NCW' | 'NCHW' | 'NCDHW' | null;
}
/** Everything that _contrib_ModulatedDeformableConvolution takes, in one object. */
export interface ContribModulatedDeformableConvolutionAll<T> extends ContribModulatedDeformableConvolutionParams {
  /** Pictures, (batch, channels, height, width). */
  data: T;
  /** Down and right for each tap, (batch, groups · taps · 2, height, width of the output). */
  offset: T;
  /** Factor of each tap, (batch, groups · taps, height, width of the output). */
  mask: T;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight: T;
  /** Bias, (num_filter,). */
  bias?: T | null;
}
/** Everything that a _contrib_ModulatedDeformableConvolution node takes, in one object; inputs left out become variables. */
export interface ContribModulatedDeformableConvolutionNode extends ContribModulatedDeformableConvolutionParams {
  /** Pictures, (batch, channels, height, width). */
  data?: Symbol | null;
  /** Down and right for each tap, (batch, groups · taps · 2, height, width of the output). */
  offset?: Symbol | null;
  /** Factor of each tap, (batch, groups · taps, height, width of the output). */
  mask?: Symbol | null;
  /** Filters, (num_filter, channels / num_group, …kernel). */
  weight?: Symbol | null;
  /** Bias, (num_filter,). */
  bias?: Symbol | null;
}

/** Parameters of _contrib_MultiBoxPrior. */
export interface ContribMultiBoxPriorParams {
  /** Sizes of the anchors. Default [1]. */
  sizes?: readonly number[] | number;
  /** Ratios of width to height; the first one is taken as 1. Default [1]. */
  ratios?: readonly number[] | number;
  /** Cut anchors at the edges of the image. Default false. */
  clip?: boolean;
  /** Distance of places, y and x. Default [-1, -1]. */
  steps?: readonly number[] | number;
  /** Place of the centre in its step, y and x, 0 to 1. Default [0.5, 0.5]. */
  offsets?: readonly number[] | number;
}
/** Everything that _contrib_MultiBoxPrior takes, in one object. */
export interface ContribMultiBoxPriorAll<T> extends ContribMultiBoxPriorParams {
  /** Feature map, (batch, channels, height, width); only its shape matters. */
  data: T;
}
/** Everything that a _contrib_MultiBoxPrior node takes, in one object; inputs left out become variables. */
export interface ContribMultiBoxPriorNode extends ContribMultiBoxPriorParams {
  /** Feature map, (batch, channels, height, width); only its shape matters. */
  data?: Symbol | null;
}

/** Parameters of _contrib_MultiBoxTarget. */
export interface ContribMultiBoxTargetParams {
  /** Overlap above which an anchor is positive; 0: only the best of each box. Default 0.5. */
  overlap_threshold?: number;
  /** Class of anchors that do not count. Default -1. */
  ignore_label?: number;
  /** Negatives for each positive; not positive: all. Default -1. */
  negative_mining_ratio?: number;
  /** Negatives overlap less than this. Default 0.5. */
  negative_mining_thresh?: number;
  /** Accepted as in MXNet, without effect. Default 0. */
  minimum_negative_samples?: number;
  /** What the four offsets are divided by in training. Default [0.1, 0.1, 0.2, 0.2]. */
  variances?: readonly number[] | number;
}
/** Everything that _contrib_MultiBoxTarget takes, in one object. */
export interface ContribMultiBoxTargetAll<T> extends ContribMultiBoxTargetParams {
  /** Anchors, (1, anchors, 4), corners. */
  anchor: T;
  /** Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1. */
  label: T;
  /** Predictions, (batch, classes, anchors). */
  cls_pred: T;
}
/** Everything that a _contrib_MultiBoxTarget node takes, in one object; inputs left out become variables. */
export interface ContribMultiBoxTargetNode extends ContribMultiBoxTargetParams {
  /** Anchors, (1, anchors, 4), corners. */
  anchor?: Symbol | null;
  /** Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1. */
  label?: Symbol | null;
  /** Predictions, (batch, classes, anchors). */
  cls_pred?: Symbol | null;
}

/** Parameters of _contrib_MultiBoxDetection. */
export interface ContribMultiBoxDetectionParams {
  /** Cut boxes at the edges of the image. Default true. */
  clip?: boolean;
  /** Probability that a detection needs. Default 0.01. */
  threshold?: number;
  /** Accepted as in MXNet, without effect: class 0 is the background. Default 0. */
  background_id?: number;
  /** Overlap from which the worse box goes; outside (0, 1]: all stay, unsorted. Default 0.5. */
  nms_threshold?: number;
  /** Boxes of different classes remove each other too. Default false. */
  force_suppress?: boolean;
  /** What the four offsets are divided by in training. Default [0.1, 0.1, 0.2, 0.2]. */
  variances?: readonly number[] | number;
  /** How many of the best boxes take part; not positive: all. Default -1. */
  nms_topk?: number;
}
/** Everything that _contrib_MultiBoxDetection takes, in one object. */
export interface ContribMultiBoxDetectionAll<T> extends ContribMultiBoxDetectionParams {
  /** Probabilities, (batch, classes, anchors). */
  cls_prob: T;
  /** Offsets, (batch, anchors · 4). */
  loc_pred: T;
  /** Anchors, (1, anchors, 4), corners. */
  anchor: T;
}
/** Everything that a _contrib_MultiBoxDetection node takes, in one object; inputs left out become variables. */
export interface ContribMultiBoxDetectionNode extends ContribMultiBoxDetectionParams {
  /** Probabilities, (batch, classes, anchors). */
  cls_prob?: Symbol | null;
  /** Offsets, (batch, anchors · 4). */
  loc_pred?: Symbol | null;
  /** Anchors, (1, anchors, 4), corners. */
  anchor?: Symbol | null;
}

/** Parameters of _contrib_Proposal. */
export interface ContribProposalParams {
  /** How many of the best boxes take part; not positive: all. Default 6000. */
  rpn_pre_nms_top_n?: number;
  /** How many regions come out for an image. Default 300. */
  rpn_post_nms_top_n?: number;
  /** Overlap above which the worse box goes. Default 0.7. */
  threshold?: number;
  /** Smallest height and width of a region in the unscaled image. Default 16. */
  rpn_min_size?: number;
  /** Scales of the anchors. Default [4, 8, 16, 32]. */
  scales?: readonly number[] | number;
  /** Ratios of height to width of the anchors. Default [0.5, 1, 2]. */
  ratios?: readonly number[] | number;
  /** Pixels of the image for one place of the maps. Default 16. */
  feature_stride?: number;
  /** Return the scores as a second output. Default false. */
  output_score?: boolean;
  /** The offsets move the four edges. Default false. */
  iou_loss?: boolean;
}
/** Everything that _contrib_Proposal takes, in one object. */
export interface ContribProposalAll<T> extends ContribProposalParams {
  /** Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground. */
  cls_prob: T;
  /** Offsets, (batch, 4 · anchors, height, width). */
  bbox_pred: T;
  /** Height, width and scale of each image, (batch, 3). */
  im_info: T;
}
/** Everything that a _contrib_Proposal node takes, in one object; inputs left out become variables. */
export interface ContribProposalNode extends ContribProposalParams {
  /** Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground. */
  cls_prob?: Symbol | null;
  /** Offsets, (batch, 4 · anchors, height, width). */
  bbox_pred?: Symbol | null;
  /** Height, width and scale of each image, (batch, 3). */
  im_info?: Symbol | null;
}

/** Parameters of _contrib_MultiProposal. */
export interface ContribMultiProposalParams {
  /** How many of the best boxes take part; not positive: all. Default 6000. */
  rpn_pre_nms_top_n?: number;
  /** How many regions come out for an image. Default 300. */
  rpn_post_nms_top_n?: number;
  /** Overlap above which the worse box goes. Default 0.7. */
  threshold?: number;
  /** Smallest height and width of a region in the unscaled image. Default 16. */
  rpn_min_size?: number;
  /** Scales of the anchors. Default [4, 8, 16, 32]. */
  scales?: readonly number[] | number;
  /** Ratios of height to width of the anchors. Default [0.5, 1, 2]. */
  ratios?: readonly number[] | number;
  /** Pixels of the image for one place of the maps. Default 16. */
  feature_stride?: number;
  /** Return the scores as a second output. Default false. */
  output_score?: boolean;
  /** The offsets move the four edges. Default false. */
  iou_loss?: boolean;
}
/** Everything that _contrib_MultiProposal takes, in one object. */
export interface ContribMultiProposalAll<T> extends ContribMultiProposalParams {
  /** Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground. */
  cls_prob: T;
  /** Offsets, (batch, 4 · anchors, height, width). */
  bbox_pred: T;
  /** Height, width and scale of each image, (batch, 3). */
  im_info: T;
}
/** Everything that a _contrib_MultiProposal node takes, in one object; inputs left out become variables. */
export interface ContribMultiProposalNode extends ContribMultiProposalParams {
  /** Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground. */
  cls_prob?: Symbol | null;
  /** Offsets, (batch, 4 · anchors, height, width). */
  bbox_pred?: Symbol | null;
  /** Height, width and scale of each image, (batch, 3). */
  im_info?: Symbol | null;
}

/** Parameters of _contrib_DeformablePSROIPooling. */
export interface ContribDeformablePSROIPoolingParams {
  /** Size of the feature maps by that of the picture, which the regions are in. */
  spatial_scale: number;
  /** Channels of the output. */
  output_dim: number;
  /** Maps along each axis for one output channel. */
  group_size: number;
  /** Height and width of the pooled maps. */
  pooled_size: number;
  /** Parts along each axis that are moved apart; 0 means pooled_size. Default 0. */
  part_size?: number;
  /** Samples along each axis of a bin. Default 1. */
  sample_per_part?: number;
  /** Movements are multiplied by it and by the size of the region. Default 0. */
  trans_std?: number;
  /** Leave the movements out. Default false. */
  no_trans?: boolean;
}
/** Everything that _contrib_DeformablePSROIPooling takes, in one object. */
export interface ContribDeformablePSROIPoolingAll<T> extends ContribDeformablePSROIPoolingParams {
  /** Feature maps, (batch, output_dim · group_size², height, width). */
  data: T;
  /** Regions, (count, 5): index of the picture, left, top, right, bottom. */
  rois: T;
  /** Movements right and down, (count, 2 · classes, part_size, part_size). */
  trans?: T | null;
}
/** Everything that a _contrib_DeformablePSROIPooling node takes, in one object; inputs left out become variables. */
export interface ContribDeformablePSROIPoolingNode extends ContribDeformablePSROIPoolingParams {
  /** Feature maps, (batch, output_dim · group_size², height, width). */
  data?: Symbol | null;
  /** Regions, (count, 5): index of the picture, left, top, right, bottom. */
  rois?: Symbol | null;
  /** Movements right and down, (count, 2 · classes, part_size, part_size). */
  trans?: Symbol | null;
}

/** Parameters of _contrib_quantized_rnn. */
export interface ContribQuantizedRnnParams {
  /** Numbers in the state of each layer. */
  state_size: number;
  /** Layers on top of each other. */
  num_layers: number;
  /** Run every layer in both directions and join the outputs. Default false. */
  bidirectional?: boolean;
  /** Which cell; only lstm works. */
  mode: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
  /** Accepted as in MXNet; nothing is dropped. Default 0. */
  p?: number;
  /** Also return the states after the last step. Default false. */
  state_outputs?: boolean;
  /** Size of the projected state; not supported, as in MXNet. Default null. */
  projection_size?: number | null;
  /** Least value of the cell; with lstm_state_clip_max. Default null. */
  lstm_state_clip_min?: number | null;
  /** Largest value of the cell. Default null. */
  lstm_state_clip_max?: number | null;
  /** A NaN in the cell becomes the least value, where the cell is clipped. Default false. */
  lstm_state_clip_nan?: boolean;
  /** Not supported, as in MXNet. Default false. */
  use_sequence_length?: boolean;
}
/** Everything that _contrib_quantized_rnn takes, in one object. */
export interface ContribQuantizedRnnAll<T> extends ContribQuantizedRnnParams {
  /** Sequences, (time, batch, input size), uint8. */
  data: T;
  /** All weights, then all biases, packed as for RNN, float32. */
  parameters: T;
  /** States before the first step, (layers · directions, batch, state size), float32. */
  state: T;
  /** Cells before the first step, shaped as the states, float32. */
  state_cell: T;
  /** The scale of the data, (1,), float32; the name is MXNet’s. */
  min_data: T;
  /** The shift of the data, (1,), float32; the name is MXNet’s. */
  max_data: T;
}
/** Everything that a _contrib_quantized_rnn node takes, in one object; inputs left out become variables. */
export interface ContribQuantizedRnnNode extends ContribQuantizedRnnParams {
  /** Sequences, (time, batch, input size), uint8. */
  data?: Symbol | null;
  /** All weights, then all biases, packed as for RNN, float32. */
  parameters?: Symbol | null;
  /** States before the first step, (layers · directions, batch, state size), float32. */
  state?: Symbol | null;
  /** Cells before the first step, shaped as the states, float32. */
  state_cell?: Symbol | null;
  /** The scale of the data, (1,), float32; the name is MXNet’s. */
  min_data?: Symbol | null;
  /** The shift of the data, (1,), float32; the name is MXNet’s. */
  max_data?: Symbol | null;
}

/** Parameters of _image_resize. */
export interface ImageResizeParams {
  /** (width, height), or one number for both. Default []. */
  size?: readonly number[] | number;
  /** With one number: it is the shorter side, and the shape of the image stays. Default false. */
  keep_ratio?: boolean;
  /** Interpolation: 0 nearest, 1 linear, 2 cubic, 3 area (means, for smaller images), 4 Lanczos over 8 x 8 pixels. Default 1. */
  interp?: number;
}
/** Everything that _image_resize takes, in one object. */
export interface ImageResizeAll<T> extends ImageResizeParams {
  /** Images, (height, width, channels) or (batch, height, width, channels). */
  data: T;
}
/** Everything that a _image_resize node takes, in one object; inputs left out become variables. */
export interface ImageResizeNode extends ImageResizeParams {
  /** Images, (height, width, channels) or (batch, height, width, channels). */
  data?: Symbol | null;
}



/** Parameters of _image_random_brightness. */
export interface ImageRandomBrightnessParams {
  /** Smallest factor. */
  min_factor: number;
  /** Largest factor. */
  max_factor: number;
}
/** Everything that _image_random_brightness takes, in one object. */
export interface ImageRandomBrightnessAll<T> extends ImageRandomBrightnessParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_brightness node takes, in one object; inputs left out become variables. */
export interface ImageRandomBrightnessNode extends ImageRandomBrightnessParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_contrast. */
export interface ImageRandomContrastParams {
  /** Smallest factor. */
  min_factor: number;
  /** Largest factor. */
  max_factor: number;
}
/** Everything that _image_random_contrast takes, in one object. */
export interface ImageRandomContrastAll<T> extends ImageRandomContrastParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_contrast node takes, in one object; inputs left out become variables. */
export interface ImageRandomContrastNode extends ImageRandomContrastParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_saturation. */
export interface ImageRandomSaturationParams {
  /** Smallest factor. */
  min_factor: number;
  /** Largest factor. */
  max_factor: number;
}
/** Everything that _image_random_saturation takes, in one object. */
export interface ImageRandomSaturationAll<T> extends ImageRandomSaturationParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_saturation node takes, in one object; inputs left out become variables. */
export interface ImageRandomSaturationNode extends ImageRandomSaturationParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_hue. */
export interface ImageRandomHueParams {
  /** Smallest factor. */
  min_factor: number;
  /** Largest factor. */
  max_factor: number;
}
/** Everything that _image_random_hue takes, in one object. */
export interface ImageRandomHueAll<T> extends ImageRandomHueParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_hue node takes, in one object; inputs left out become variables. */
export interface ImageRandomHueNode extends ImageRandomHueParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_color_jitter. */
export interface ImageRandomColorJitterParams {
  /** Largest change of the brightness. */
  brightness: number;
  /** Largest change of the contrast. */
  contrast: number;
  /** Largest change of the saturation. */
  saturation: number;
  /** Largest turn of the hue. */
  hue: number;
}
/** Everything that _image_random_color_jitter takes, in one object. */
export interface ImageRandomColorJitterAll<T> extends ImageRandomColorJitterParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_color_jitter node takes, in one object; inputs left out become variables. */
export interface ImageRandomColorJitterNode extends ImageRandomColorJitterParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_lighting. */
export interface ImageRandomLightingParams {
  /** Deviation of the normal numbers. Default 0.05. */
  alpha_std?: number;
}
/** Everything that _image_random_lighting takes, in one object. */
export interface ImageRandomLightingAll<T> extends ImageRandomLightingParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_random_lighting node takes, in one object; inputs left out become variables. */
export interface ImageRandomLightingNode extends ImageRandomLightingParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_adjust_lighting. */
export interface ImageAdjustLightingParams {
  /** Three numbers. */
  alpha: readonly number[] | number;
}
/** Everything that _image_adjust_lighting takes, in one object. */
export interface ImageAdjustLightingAll<T> extends ImageAdjustLightingParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data: T;
}
/** Everything that a _image_adjust_lighting node takes, in one object; inputs left out become variables. */
export interface ImageAdjustLightingNode extends ImageAdjustLightingParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers. */
  data?: Symbol | null;
}

/** Parameters of _image_random_crop. */
export interface ImageRandomCropParams {
  /** Between which parts of the free width the rectangle begins. Default [0, 1]. */
  xrange?: readonly number[] | number;
  /** Between which parts of the free height it begins. Default [0, 1]. */
  yrange?: readonly number[] | number;
  /** Width of the result. */
  width: number;
  /** Height of the result. */
  height: number;
  /** How images that are too small are enlarged: as image.resize. Default 1. */
  interp?: number;
}
/** Everything that _image_random_crop takes, in one object. */
export interface ImageRandomCropAll<T> extends ImageRandomCropParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle. */
  data: T;
}
/** Everything that a _image_random_crop node takes, in one object; inputs left out become variables. */
export interface ImageRandomCropNode extends ImageRandomCropParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle. */
  data?: Symbol | null;
}

/** Parameters of _image_random_resized_crop. */
export interface ImageRandomResizedCropParams {
  /** Width of the result. */
  width: number;
  /** Height of the result. */
  height: number;
  /** Smallest and largest part of the area. Default [0.08, 1]. */
  area?: readonly number[] | number;
  /** Smallest and largest width / height. Default [0.75, 1.3333333333333333]. */
  ratio?: readonly number[] | number;
  /** Interpolation: 0 nearest, 1 linear. Default 1. */
  interp?: number;
  /** How many rectangles are tried. Default 10. */
  max_trial?: number;
}
/** Everything that _image_random_resized_crop takes, in one object. */
export interface ImageRandomResizedCropAll<T> extends ImageRandomResizedCropParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle. */
  data: T;
}
/** Everything that a _image_random_resized_crop node takes, in one object; inputs left out become variables. */
export interface ImageRandomResizedCropNode extends ImageRandomResizedCropParams {
  /** Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle. */
  data?: Symbol | null;
}

/** Parameters of _contrib_fft. */
export interface ContribFftParams {
  /** Accepted as in MXNet, without effect. Default 128. */
  compute_size?: number;
}
/** Everything that _contrib_fft takes, in one object. */
export interface ContribFftAll<T> extends ContribFftParams {
  /** Real numbers, (…, n). */
  data: T;
}
/** Everything that a _contrib_fft node takes, in one object; inputs left out become variables. */
export interface ContribFftNode extends ContribFftParams {
  /** Real numbers, (…, n). */
  data?: Symbol | null;
}

/** Parameters of _contrib_ifft. */
export interface ContribIfftParams {
  /** Accepted as in MXNet, without effect. Default 128. */
  compute_size?: number;
}
/** Everything that _contrib_ifft takes, in one object. */
export interface ContribIfftAll<T> extends ContribIfftParams {
  /** Pairs of real and imaginary part, (…, 2 n). */
  data: T;
}
/** Everything that a _contrib_ifft node takes, in one object; inputs left out become variables. */
export interface ContribIfftNode extends ContribIfftParams {
  /** Pairs of real and imaginary part, (…, 2 n). */
  data?: Symbol | null;
}

/** Parameters of _contrib_count_sketch. */
export interface ContribCountSketchParams {
  /** Columns of the output. */
  out_dim: number;
  /** Accepted as in MXNet, without effect. Default 32. */
  processing_batch_size?: number;
}
/** Everything that _contrib_count_sketch takes, in one object. */
export interface ContribCountSketchAll<T> extends ContribCountSketchParams {
  /** Input, (…, n). */
  data: T;
  /** Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,). */
  h: T;
  /** Sign of each column, (1, n) or (n,). */
  s: T;
}
/** Everything that a _contrib_count_sketch node takes, in one object; inputs left out become variables. */
export interface ContribCountSketchNode extends ContribCountSketchParams {
  /** Input, (…, n). */
  data?: Symbol | null;
  /** Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,). */
  h?: Symbol | null;
  /** Sign of each column, (1, n) or (n,). */
  s?: Symbol | null;
}

/** Parameters of _contrib_boolean_mask. */
export interface ContribBooleanMaskParams {
  /** The axis of the rows; only 0. Default 0. */
  axis?: number;
}
/** Everything that _contrib_boolean_mask takes, in one object. */
export interface ContribBooleanMaskAll<T> extends ContribBooleanMaskParams {
  /** Input, (n, …). */
  data: T;
  /** Mask, (n,): rows where it is not 0 stay. */
  index: T;
}
/** Everything that a _contrib_boolean_mask node takes, in one object; inputs left out become variables. */
export interface ContribBooleanMaskNode extends ContribBooleanMaskParams {
  /** Input, (n, …). */
  data?: Symbol | null;
  /** Mask, (n,): rows where it is not 0 stay. */
  index?: Symbol | null;
}

/** Parameters of _contrib_getnnz. */
export interface ContribGetnnzParams {
  /** 0 columns, 1 rows; null the whole matrix. Default null. */
  axis?: number | null;
}
/** Everything that _contrib_getnnz takes, in one object. */
export interface ContribGetnnzAll<T> extends ContribGetnnzParams {
  /** Matrix, csr or dense. */
  data: T;
}
/** Everything that a _contrib_getnnz node takes, in one object; inputs left out become variables. */
export interface ContribGetnnzNode extends ContribGetnnzParams {
  /** Matrix, csr or dense. */
  data?: Symbol | null;
}

/** Everything that _sparse_retain takes, in one object. */
export interface SparseRetainAll<T> {
  /** Input, (n, …). */
  data: T;
  /** Rows to keep, one axis. */
  indices: T;
}
/** Everything that a _sparse_retain node takes, in one object; inputs left out become variables. */
export interface SparseRetainNode {
  /** Input, (n, …). */
  data?: Symbol | null;
  /** Rows to keep, one axis. */
  indices?: Symbol | null;
}

/** Parameters of _random_pdf_dirichlet. */
export interface RandomPdfDirichletParams {
  /** Return the logarithm. Default false. */
  is_log?: boolean;
}
/** Everything that _random_pdf_dirichlet takes, in one object. */
export interface RandomPdfDirichletAll<T> extends RandomPdfDirichletParams {
  /** Samples, (parameters…, samples…, k), each sums to 1. */
  sample: T;
  /** Concentrations, (parameters…, k). */
  alpha: T;
}
/** Everything that a _random_pdf_dirichlet node takes, in one object; inputs left out become variables. */
export interface RandomPdfDirichletNode extends RandomPdfDirichletParams {
  /** Samples, (parameters…, samples…, k), each sums to 1. */
  sample?: Symbol | null;
  /** Concentrations, (parameters…, k). */
  alpha?: Symbol | null;
}

/** Operators of `nd.random`. */
export interface NDRandomFunctions {
  /**
   * Numbers drawn from an exponential distribution.
   * @example nd.random.exponential({ lam: 2, shape: [2, 3] })
   */
  exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from an exponential distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.exponential_like(nd.random.uniform({ shape: [2, 3] }), { lam: 2 })
   */
  exponential_like(data: NDArray, options?: RandomExponentialLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from an exponential distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  exponential_like(all: RandomExponentialLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a gamma distribution.
   * @example nd.random.gamma({ alpha: 2, beta: 0.5, shape: [2, 3] })
   */
  gamma(options?: RandomGammaParams & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  gamma(alpha: number, beta: number, options?: Omit<RandomGammaParams, 'alpha' | 'beta'> & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  gamma(alpha: number, beta?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a gamma distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.gamma_like(nd.random.uniform({ shape: [2, 3] }), { alpha: 2, beta: 0.5 })
   */
  gamma_like(data: NDArray, options?: RandomGammaLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a gamma distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  gamma_like(all: RandomGammaLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution given by mean and dispersion.
   * @example nd.random.generalized_negative_binomial({ mu: 2, alpha: 0.3, shape: [2, 3] })
   */
  generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution given by its mean and dispersion, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.generalized_negative_binomial_like(nd.random.uniform({ shape: [2, 3] }), { mu: 2, alpha: 0.5 })
   */
  generalized_negative_binomial_like(data: NDArray, options?: RandomGeneralizedNegativeBinomialLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution given by its mean and dispersion, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  generalized_negative_binomial_like(all: RandomGeneralizedNegativeBinomialLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Failures before the k-th success, drawn from a negative binomial distribution.
   * @example nd.random.negative_binomial({ k: 3, p: 0.4, shape: [2, 3] })
   */
  negative_binomial(options?: RandomNegativeBinomialParams & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.negative_binomial_like(nd.random.uniform({ shape: [2, 3] }), { k: 3, p: 0.5 })
   */
  negative_binomial_like(data: NDArray, options?: RandomNegativeBinomialLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  negative_binomial_like(all: RandomNegativeBinomialLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a normal distribution.
   * @example nd.random.normal({ loc: 1, scale: 2, shape: [2, 3] })
   */
  normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a normal distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.normal_like(nd.random.uniform({ shape: [2, 3] }), { loc: 1, scale: 2 })
   */
  normal_like(data: NDArray, options?: RandomNormalLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a normal distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  normal_like(all: RandomNormalLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   * @example nd.random.pdf_dirichlet(nd.random.uniform({ shape: [2, 3, 4] }), nd.array([[1, 2, 0.5, 3], [1.5, 1, 2, 2]]))
   */
  pdf_dirichlet(sample: NDArray, alpha: NDArray, options?: RandomPdfDirichletParams & NDCallOptions): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  pdf_dirichlet(sample: NDArray, options: Omit<RandomPdfDirichletAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  pdf_dirichlet(all: RandomPdfDirichletAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   * @example nd.random.pdf_exponential(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]))
   */
  pdf_exponential(sample: NDArray, lam: NDArray, options?: RandomPdfExponentialParams & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_exponential(sample: NDArray, options: Omit<RandomPdfExponentialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_exponential(all: RandomPdfExponentialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   * @example nd.random.pdf_gamma(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]), nd.array([1.5, 2.5]))
   */
  pdf_gamma(sample: NDArray, alpha: NDArray, beta: NDArray, options?: RandomPdfGammaParams & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(sample: NDArray, alpha: NDArray, options: Omit<RandomPdfGammaAll<NDArray>, 'sample' | 'alpha'> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(sample: NDArray, options: Omit<RandomPdfGammaAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(all: RandomPdfGammaAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   * @example nd.random.pdf_generalized_negative_binomial(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]), nd.array([0.5, 1.5]))
   */
  pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, alpha: NDArray, options?: RandomPdfGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, options: Omit<RandomPdfGeneralizedNegativeBinomialAll<NDArray>, 'sample' | 'mu'> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(sample: NDArray, options: Omit<RandomPdfGeneralizedNegativeBinomialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(all: RandomPdfGeneralizedNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   * @example nd.random.pdf_negative_binomial(nd.random.uniform({ shape: [2, 3] }), nd.array([3, 4]), nd.array([0.5, 0.75]))
   */
  pdf_negative_binomial(sample: NDArray, k: NDArray, p: NDArray, options?: RandomPdfNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(sample: NDArray, k: NDArray, options: Omit<RandomPdfNegativeBinomialAll<NDArray>, 'sample' | 'k'> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(sample: NDArray, options: Omit<RandomPdfNegativeBinomialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(all: RandomPdfNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   * @example nd.random.pdf_normal(nd.random.uniform({ shape: [2, 3] }), nd.array([0.5, 1.5]), nd.array([1.5, 2.5]))
   */
  pdf_normal(sample: NDArray, mu: NDArray, sigma: NDArray, options?: RandomPdfNormalParams & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(sample: NDArray, mu: NDArray, options: Omit<RandomPdfNormalAll<NDArray>, 'sample' | 'mu'> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(sample: NDArray, options: Omit<RandomPdfNormalAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(all: RandomPdfNormalAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   * @example nd.random.pdf_poisson(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]))
   */
  pdf_poisson(sample: NDArray, lam: NDArray, options?: RandomPdfPoissonParams & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_poisson(sample: NDArray, options: Omit<RandomPdfPoissonAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_poisson(all: RandomPdfPoissonAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   * @example nd.random.pdf_uniform(nd.random.uniform({ shape: [2, 3] }), nd.array([0, 1]), nd.array([2, 3]))
   */
  pdf_uniform(sample: NDArray, low: NDArray, high: NDArray, options?: RandomPdfUniformParams & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(sample: NDArray, low: NDArray, options: Omit<RandomPdfUniformAll<NDArray>, 'sample' | 'low'> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(sample: NDArray, options: Omit<RandomPdfUniformAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(all: RandomPdfUniformAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a Poisson distribution.
   * @example nd.random.poisson({ lam: 3, shape: [2, 3] })
   */
  poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a Poisson distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.poisson_like(nd.random.uniform({ shape: [2, 3] }), { lam: 3 })
   */
  poisson_like(data: NDArray, options?: RandomPoissonLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a Poisson distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  poisson_like(all: RandomPoissonLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Whole numbers drawn evenly from low up to, but without, high.
   * @example nd.random.randint({ low: 2, high: 9, shape: [2, 3] })
   */
  randint(options: RandomRandintParams & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(low: number, high: number, options?: Omit<RandomRandintParams, 'low' | 'high'> & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn evenly from an interval.
   * @example nd.random.uniform({ low: -1, high: 1, shape: [2, 3] })
   */
  uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn evenly from an interval, shaped like an array.
   *
   * @param data Gives shape and dtype.
   * @example nd.random.uniform_like(nd.random.uniform({ shape: [2, 3] }), { low: -1 })
   */
  uniform_like(data: NDArray, options?: RandomUniformLikeParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn evenly from an interval, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  uniform_like(all: RandomUniformLikeAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd.linalg`. */
export interface NDLinalgFunctions {
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.det(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  det(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  det(all: LinalgDetAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.extractdiag(nd.random.uniform({ shape: [3, 3] }))
   */
  extractdiag(A: NDArray, options?: LinalgExtractdiagParams & NDCallOptions): NDArray;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extractdiag(all: LinalgExtractdiagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.extracttrian(nd.random.uniform({ shape: [3, 3] }))
   */
  extracttrian(A: NDArray, options?: LinalgExtracttrianParams & NDCallOptions): NDArray;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extracttrian(all: LinalgExtracttrianAll<NDArray> & NDCallOptions): NDArray;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   * @example nd.linalg.gelqf(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  gelqf(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  gelqf(all: LinalgGelqfAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   * @example nd.linalg.gemm(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 2] }), nd.random.uniform({ shape: [2, 2, 2] }), { alpha: 0.5, beta: 2 })
   */
  gemm(A: NDArray, B: NDArray, C: NDArray, options?: LinalgGemmParams & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(A: NDArray, B: NDArray, options: Omit<LinalgGemmAll<NDArray>, 'A' | 'B'> & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(A: NDArray, options: Omit<LinalgGemmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(all: LinalgGemmAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @example nd.linalg.gemm2(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 4] }), { alpha: 0.5 })
   */
  gemm2(A: NDArray, B: NDArray, options?: LinalgGemm2Params & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  gemm2(A: NDArray, options: Omit<LinalgGemm2All<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  gemm2(all: LinalgGemm2All<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.inverse(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  inverse(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  inverse(all: LinalgInverseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   * @example nd.linalg.makediag(nd.random.uniform({ shape: [3] }))
   */
  makediag(A: NDArray, options?: LinalgMakediagParams & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  makediag(all: LinalgMakediagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   * @example nd.linalg.maketrian(nd.random.uniform({ shape: [3] }))
   */
  maketrian(A: NDArray, options?: LinalgMaketrianParams & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  maketrian(all: LinalgMaketrianAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   * @example nd.linalg.potrf(nd.array([[4, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]]))
   */
  potrf(A: NDArray, options?: LinalgPotrfParams & NDCallOptions): NDArray;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  potrf(all: LinalgPotrfAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   * @example nd.linalg.potri(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]))
   */
  potri(A: NDArray, options?: LinalgPotriParams & NDCallOptions): NDArray;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  potri(all: LinalgPotriAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.slogdet(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  slogdet(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  slogdet(all: LinalgSlogdetAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.sumlogdiag(nd.random.uniform({ shape: [3, 3] }))
   */
  sumlogdiag(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  sumlogdiag(all: LinalgSumlogdiagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   * @example nd.linalg.syevd(nd.array([[4, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]]))
   */
  syevd(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  syevd(all: LinalgSyevdAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   * @example nd.linalg.syrk(nd.random.uniform({ shape: [2, 3] }))
   */
  syrk(A: NDArray, options?: LinalgSyrkParams & NDCallOptions): NDArray;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  syrk(all: LinalgSyrkAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   * @example nd.linalg.trmm(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]), nd.random.uniform({ shape: [3, 2] }))
   */
  trmm(A: NDArray, B: NDArray, options?: LinalgTrmmParams & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trmm(A: NDArray, options: Omit<LinalgTrmmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trmm(all: LinalgTrmmAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   * @example nd.linalg.trsm(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]), nd.random.uniform({ shape: [3, 2] }))
   */
  trsm(A: NDArray, B: NDArray, options?: LinalgTrsmParams & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trsm(A: NDArray, options: Omit<LinalgTrsmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trsm(all: LinalgTrsmAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd.contrib`. */
export interface NDContribFunctions {
  /**
   * Averages pictures over a grid of a wanted size, whatever their own size.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @example nd.contrib.AdaptiveAvgPooling2D(nd.random.uniform({ shape: [1, 2, 5, 7] }), { output_size: [2, 3] })
   */
  AdaptiveAvgPooling2D(data: NDArray, options?: ContribAdaptiveAvgPooling2DParams & NDCallOptions): NDArray;
  /**
   * Averages pictures over a grid of a wanted size, whatever their own size.
   *
   * @param data Pictures, (batch, channels, height, width).
   */
  AdaptiveAvgPooling2D(all: ContribAdaptiveAvgPooling2DAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   * @example nd.contrib.BatchNormWithReLU(nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), nd.array([0.1, -0.2]), nd.array([0.9, 1.2]))
   */
  BatchNormWithReLU(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options?: ContribBatchNormWithReLUParams & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<ContribBatchNormWithReLUAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<ContribBatchNormWithReLUAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: NDArray, gamma: NDArray, options: Omit<ContribBatchNormWithReLUAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: NDArray, options: Omit<ContribBatchNormWithReLUAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(all: ContribBatchNormWithReLUAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   * @example nd.contrib.BilinearResize2D(nd.random.uniform({ shape: [1, 2, 3, 4] }), { height: 5, width: 7 })
   */
  BilinearResize2D(data: NDArray, like: NDArray | null | undefined, options?: ContribBilinearResize2DParams & NDCallOptions): NDArray;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   */
  BilinearResize2D(data: NDArray, options?: Omit<ContribBilinearResize2DAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   */
  BilinearResize2D(all: ContribBilinearResize2DAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   * @example nd.CTCLoss(nd.random.uniform({ shape: [5, 2, 4] }), nd.array([[1, 2, 2], [3, 0, 0]]))
   */
  CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, label_lengths: NDArray | null | undefined, options?: CTCLossParams & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label' | 'data_lengths'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, label: NDArray, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, options: Omit<CTCLossAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(all: CTCLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   * @example nd.contrib.DeformableConvolution(nd.random.uniform({ shape: [1, 2, 4, 5] }), nd.random.uniform({ shape: [1, 8, 3, 4] }), nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [3] }), { kernel: [2, 2], num_filter: 3 })
   */
  DeformableConvolution(data: NDArray, offset: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: ContribDeformableConvolutionParams & NDCallOptions): NDArray;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: NDArray, offset: NDArray, weight: NDArray, options: Omit<ContribDeformableConvolutionAll<NDArray>, 'data' | 'offset' | 'weight'> & NDCallOptions): NDArray;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: NDArray, offset: NDArray, options: Omit<ContribDeformableConvolutionAll<NDArray>, 'data' | 'offset'> & NDCallOptions): NDArray;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: NDArray, options: Omit<ContribDeformableConvolutionAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(all: ContribDeformableConvolutionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   * @example nd.contrib.DeformablePSROIPooling(nd.random.uniform({ shape: [2, 8, 6, 7] }), nd.array([[0, 1, 0, 4, 5], [1, 0, 2, 9, 8]]), nd.random.uniform({ shape: [2, 2, 2, 2] }), { spatial_scale: 0.5, output_dim: 2, group_size: 2, pooled_size: 2, sample_per_part: 2, trans_std: 0.1 })
   */
  DeformablePSROIPooling(data: NDArray, rois: NDArray, trans: NDArray | null | undefined, options: ContribDeformablePSROIPoolingParams & NDCallOptions): NDArray;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(data: NDArray, rois: NDArray, options: Omit<ContribDeformablePSROIPoolingAll<NDArray>, 'data' | 'rois'> & NDCallOptions): NDArray;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(data: NDArray, options: Omit<ContribDeformablePSROIPoolingAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(all: ContribDeformablePSROIPoolingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   * @example nd.contrib.ModulatedDeformableConvolution(nd.random.uniform({ shape: [1, 2, 4, 5] }), nd.random.uniform({ shape: [1, 8, 3, 4] }), nd.random.uniform({ shape: [1, 4, 3, 4] }), nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [3] }), { kernel: [2, 2], num_filter: 3 })
   */
  ModulatedDeformableConvolution(data: NDArray, offset: NDArray, mask: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: ContribModulatedDeformableConvolutionParams & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: NDArray, offset: NDArray, mask: NDArray, weight: NDArray, options: Omit<ContribModulatedDeformableConvolutionAll<NDArray>, 'data' | 'offset' | 'mask' | 'weight'> & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: NDArray, offset: NDArray, mask: NDArray, options: Omit<ContribModulatedDeformableConvolutionAll<NDArray>, 'data' | 'offset' | 'mask'> & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: NDArray, offset: NDArray, options: Omit<ContribModulatedDeformableConvolutionAll<NDArray>, 'data' | 'offset'> & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: NDArray, options: Omit<ContribModulatedDeformableConvolutionAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(all: ContribModulatedDeformableConvolutionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @example nd.contrib.MultiBoxDetection(nd.array([[[0.2, 0.3, 0.1, 0.3, 0.9, 0.995], [0.7, 0.7, 0.3, 0.6, 0.05, 0.003], [0.1, 0, 0.6, 0.1, 0.05, 0.002]], [[0.1, 0.1, 0.1, 0.2, 0.2, 0.3], [0.5, 0.5, 0.2, 0.2, 0.4, 0.3], [0.4, 0.4, 0.7, 0.6, 0.4, 0.4]]]), nd.random.uniform({ shape: [2, 24] }), nd.array([[[0.1, 0.2, 0.3, 0.4], [0.12, 0.2, 0.32, 0.4], [0.5, 0.4, 0.9, 0.95], [0.4, 0.4, 0.8, 0.9], [0, 0, 1, 1], [0.6, 0.1, 0.8, 0.3]]]))
   */
  MultiBoxDetection(cls_prob: NDArray, loc_pred: NDArray, anchor: NDArray, options?: ContribMultiBoxDetectionParams & NDCallOptions): NDArray;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(cls_prob: NDArray, loc_pred: NDArray, options: Omit<ContribMultiBoxDetectionAll<NDArray>, 'cls_prob' | 'loc_pred'> & NDCallOptions): NDArray;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(cls_prob: NDArray, options: Omit<ContribMultiBoxDetectionAll<NDArray>, 'cls_prob'> & NDCallOptions): NDArray;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(all: ContribMultiBoxDetectionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Anchors of several sizes and ratios around each place of a feature map.
   *
   * @param data Feature map, (batch, channels, height, width); only its shape matters.
   * @example nd.contrib.MultiBoxPrior(nd.random.uniform({ shape: [1, 2, 3, 4] }))
   */
  MultiBoxPrior(data: NDArray, options?: ContribMultiBoxPriorParams & NDCallOptions): NDArray;
  /**
   * Anchors of several sizes and ratios around each place of a feature map.
   *
   * @param data Feature map, (batch, channels, height, width); only its shape matters.
   */
  MultiBoxPrior(all: ContribMultiBoxPriorAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   * @example nd.contrib.MultiBoxTarget(nd.array([[[0.1, 0.2, 0.3, 0.4], [0.12, 0.2, 0.32, 0.4], [0.5, 0.4, 0.9, 0.95], [0.4, 0.4, 0.8, 0.9], [0, 0, 1, 1], [0.6, 0.1, 0.8, 0.3]]]), nd.array([[[0, 0.1, 0.2, 0.3, 0.42], [2, 0.45, 0.4, 0.85, 0.9], [-1, -1, -1, -1, -1]], [[1, 0.6, 0.12, 0.8, 0.33], [-1, -1, -1, -1, -1], [-1, -1, -1, -1, -1]]]), nd.random.uniform({ shape: [2, 4, 6] }))
   */
  MultiBoxTarget(anchor: NDArray, label: NDArray, cls_pred: NDArray, options?: ContribMultiBoxTargetParams & NDCallOptions): NDArray[];
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(anchor: NDArray, label: NDArray, options: Omit<ContribMultiBoxTargetAll<NDArray>, 'anchor' | 'label'> & NDCallOptions): NDArray[];
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(anchor: NDArray, options: Omit<ContribMultiBoxTargetAll<NDArray>, 'anchor'> & NDCallOptions): NDArray[];
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(all: ContribMultiBoxTargetAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   * @example nd.contrib.MultiProposal(nd.random.uniform({ shape: [1, 8, 3, 4] }), nd.random.uniform({ shape: [1, 16, 3, 4] }), nd.array([[44, 60, 1]]), { scales: [1, 2.5], ratios: [0.5, 2], feature_stride: 15, rpn_min_size: 8, rpn_post_nms_top_n: 6 })
   */
  MultiProposal(cls_prob: NDArray, bbox_pred: NDArray, im_info: NDArray, options?: ContribMultiProposalParams & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(cls_prob: NDArray, bbox_pred: NDArray, options: Omit<ContribMultiProposalAll<NDArray>, 'cls_prob' | 'bbox_pred'> & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(cls_prob: NDArray, options: Omit<ContribMultiProposalAll<NDArray>, 'cls_prob'> & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(all: ContribMultiProposalAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   * @example nd.contrib.PSROIPooling(nd.random.uniform({ shape: [2, 8, 6, 7] }), nd.array([[0, 0.3, 0.7, 6.2, 5.1], [1, 2.4, 1.6, 11.5, 9.1], [1, 6.2, 5.3, 3.1, 2.2], [0, 3.1, 3.2, 3.3, 3.4]]), { spatial_scale: 1, output_dim: 2, pooled_size: 2 })
   */
  PSROIPooling(data: NDArray, rois: NDArray, options: ContribPSROIPoolingParams & NDCallOptions): NDArray;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  PSROIPooling(data: NDArray, options: Omit<ContribPSROIPoolingAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  PSROIPooling(all: ContribPSROIPoolingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   * @example nd.contrib.Proposal(nd.random.uniform({ shape: [1, 8, 3, 4] }), nd.random.uniform({ shape: [1, 16, 3, 4] }), nd.array([[44, 60, 1]]), { scales: [1, 2.5], ratios: [0.5, 2], feature_stride: 15, rpn_min_size: 8, rpn_post_nms_top_n: 6 })
   */
  Proposal(cls_prob: NDArray, bbox_pred: NDArray, im_info: NDArray, options?: ContribProposalParams & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(cls_prob: NDArray, bbox_pred: NDArray, options: Omit<ContribProposalAll<NDArray>, 'cls_prob' | 'bbox_pred'> & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(cls_prob: NDArray, options: Omit<ContribProposalAll<NDArray>, 'cls_prob'> & NDCallOptions): NDArray;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(all: ContribProposalAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   * @example nd.contrib.ROIAlign(nd.random.uniform({ shape: [2, 2, 7, 8] }), nd.array([[0, 0.3, 0.7, 6.2, 5.1], [1, 2.4, 1.6, 11.5, 9.1], [1, 6.2, 5.3, 3.1, 2.2], [0, 3.1, 3.2, 3.3, 3.4]]), { pooled_size: [2, 3], spatial_scale: 1, sample_ratio: 2 })
   */
  ROIAlign(data: NDArray, rois: NDArray, options: ContribROIAlignParams & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIAlign(data: NDArray, options: Omit<ContribROIAlignAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIAlign(all: ContribROIAlignAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   * @example nd.contrib.RROIAlign(nd.random.uniform({ shape: [2, 2, 7, 8] }), nd.array([[0, 3.2, 3.1, 5.3, 3.7, 30], [1, 4.1, 4.6, 0.5, 9.3, -75], [1, 2, 2, 4, 4, 0]]), { pooled_size: [2, 3], spatial_scale: 1, sampling_ratio: 2 })
   */
  RROIAlign(data: NDArray, rois: NDArray, options: ContribRROIAlignParams & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   */
  RROIAlign(data: NDArray, options: Omit<ContribRROIAlignAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   */
  RROIAlign(all: ContribRROIAlignAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   * @example nd.Embedding(nd.array([[1, 3], [0, 2]]), nd.random.uniform({ shape: [4, 5] }), { input_dim: 4, output_dim: 5 })
   */
  SparseEmbedding(data: NDArray, weight: NDArray, options: EmbeddingParams & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  SparseEmbedding(data: NDArray, options: Omit<EmbeddingAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  SparseEmbedding(all: EmbeddingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   * @example nd.contrib.SyncBatchNorm(nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), nd.array([0.1, -0.2]), nd.array([0.9, 1.2]), { key: 'a' })
   */
  SyncBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options: ContribSyncBatchNormParams & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<ContribSyncBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<ContribSyncBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: NDArray, gamma: NDArray, options: Omit<ContribSyncBatchNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: NDArray, options: Omit<ContribSyncBatchNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(all: ContribSyncBatchNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   * @example nd.contrib.allclose(nd.array([1, 2]), nd.array([1, 2.00001]))
   */
  allclose(a: NDArray, b: NDArray, options?: ContribAllcloseParams & NDCallOptions): NDArray;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   */
  allclose(a: NDArray, options: Omit<ContribAllcloseAll<NDArray>, 'a'> & NDCallOptions): NDArray;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   */
  allclose(all: ContribAllcloseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Evenly spaced numbers, as many as the input has along an axis.
   *
   * @param data Input; only its shape counts.
   * @example nd.contrib.arange_like(nd.random.uniform({ shape: [2, 3] }))
   */
  arange_like(data: NDArray, options?: ContribArangeLikeParams & NDCallOptions): NDArray;
  /**
   * Evenly spaced numbers, as many as the input has along an axis.
   *
   * @param data Input; only its shape counts.
   */
  arange_like(all: ContribArangeLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Matches rows and columns of score matrices, the best pair first.
   *
   * @param data Scores, (…, rows, columns).
   * @example nd.contrib.bipartite_matching(nd.array([[[0.5, 0.6], [0.1, 0.2], [0.3, 0.4]], [[0.25, 0.25], [0.25, 0.75], [0.75, 0.1]]]), { threshold: 1e-12 })
   */
  bipartite_matching(data: NDArray, options: ContribBipartiteMatchingParams & NDCallOptions): NDArray[];
  /**
   * Matches rows and columns of score matrices, the best pair first.
   *
   * @param data Scores, (…, rows, columns).
   */
  bipartite_matching(all: ContribBipartiteMatchingAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   * @example nd.contrib.boolean_mask(nd.random.uniform({ shape: [4, 3] }), nd.array([1, 0, 2, 0]))
   */
  boolean_mask(data: NDArray, index: NDArray, options?: ContribBooleanMaskParams & NDCallOptions): NDArray;
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   */
  boolean_mask(data: NDArray, options: Omit<ContribBooleanMaskAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   */
  boolean_mask(all: ContribBooleanMaskAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   * @example nd.contrib.box_decode(nd.random.uniform({ shape: [2, 3, 4] }), nd.random.uniform({ shape: [1, 3, 4] }))
   */
  box_decode(data: NDArray, anchors: NDArray, options?: ContribBoxDecodeParams & NDCallOptions): NDArray;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   */
  box_decode(data: NDArray, options: Omit<ContribBoxDecodeAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   */
  box_decode(all: ContribBoxDecodeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   * @example nd.contrib.box_encode(nd.array([[1, -1, 1]]), nd.array([[1, 0, 0]]), nd.array([[[0.1, 0.1, 0.4, 0.5], [0.2, 0.2, 0.3, 0.3], [0.5, 0.4, 0.9, 0.9]]]), nd.array([[[0.5, 0.5, 0.8, 0.8], [0.1, 0.2, 0.5, 0.4]]]), nd.array([0, 0.1, 0, 0.2]), nd.array([0.1, 0.1, 0.2, 0.2]))
   */
  box_encode(samples: NDArray, matches: NDArray, anchors: NDArray, refs: NDArray, means: NDArray, stds: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: NDArray, matches: NDArray, anchors: NDArray, refs: NDArray, means: NDArray, options: Omit<ContribBoxEncodeAll<NDArray>, 'samples' | 'matches' | 'anchors' | 'refs' | 'means'> & NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: NDArray, matches: NDArray, anchors: NDArray, refs: NDArray, options: Omit<ContribBoxEncodeAll<NDArray>, 'samples' | 'matches' | 'anchors' | 'refs'> & NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: NDArray, matches: NDArray, anchors: NDArray, options: Omit<ContribBoxEncodeAll<NDArray>, 'samples' | 'matches' | 'anchors'> & NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: NDArray, matches: NDArray, options: Omit<ContribBoxEncodeAll<NDArray>, 'samples' | 'matches'> & NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: NDArray, options: Omit<ContribBoxEncodeAll<NDArray>, 'samples'> & NDCallOptions): NDArray[];
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(all: ContribBoxEncodeAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   * @example nd.contrib.box_iou(nd.array([[0.5, 0.5, 1, 1], [0, 0, 0.5, 0.5], [0.7, 0.7, 0.2, 0.9]]), nd.array([[0.25, 0.25, 0.75, 0.75], [0.1, 0.3, 0.6, 0.4]]))
   */
  box_iou(lhs: NDArray, rhs: NDArray, options?: ContribBoxIouParams & NDCallOptions): NDArray;
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   */
  box_iou(lhs: NDArray, options: Omit<ContribBoxIouAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   */
  box_iou(all: ContribBoxIouAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   * @example nd.contrib.box_nms(nd.array([[[0, 0.5, 0.1, 0.1, 0.2, 0.2], [1, 0.4, 0.1, 0.1, 0.2, 0.2], [0, 0.3, 0.1, 0.1, 0.14, 0.14], [2, 0.6, 0.5, 0.5, 0.7, 0.8], [0, 0.5, 0.12, 0.1, 0.21, 0.2], [1, -0.5, 0.7, 0.7, 0.9, 0.9]], [[1, 0.25, -0.1, 0.1, 0.3, 0.5], [1, 0.75, 0.6, 0.1, 0.9, 0.4], [0, 0.75, 0.6, 0.1, 0.9, 0.4], [1, 0.25, 0.55, 0.1, 0.9, 0.4], [1, 0.1, 0.4, 0.4, 0.3, 0.3], [2, 0.9, 0.61, 0.11, 0.9, 0.4]]]))
   */
  box_nms(data: NDArray, options?: ContribBoxNmsParams & NDCallOptions): NDArray;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_nms(all: ContribBoxNmsAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   * @example nd.contrib.box_nms(nd.array([[[0, 0.5, 0.1, 0.1, 0.2, 0.2], [1, 0.4, 0.1, 0.1, 0.2, 0.2], [0, 0.3, 0.1, 0.1, 0.14, 0.14], [2, 0.6, 0.5, 0.5, 0.7, 0.8], [0, 0.5, 0.12, 0.1, 0.21, 0.2], [1, -0.5, 0.7, 0.7, 0.9, 0.9]], [[1, 0.25, -0.1, 0.1, 0.3, 0.5], [1, 0.75, 0.6, 0.1, 0.9, 0.4], [0, 0.75, 0.6, 0.1, 0.9, 0.4], [1, 0.25, 0.55, 0.1, 0.9, 0.4], [1, 0.1, 0.4, 0.4, 0.3, 0.3], [2, 0.9, 0.61, 0.11, 0.9, 0.4]]]))
   */
  box_non_maximum_suppression(data: NDArray, options?: ContribBoxNmsParams & NDCallOptions): NDArray;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_non_maximum_suppression(all: ContribBoxNmsAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   * @example nd.contrib.calibrate_entropy(nd.array([1, 2, 3, 9, 20, 50, 80, 50, 22, 9, 3, 2, 1]), nd.array([-3, -2.5, -2, -1.5, -1, -0.6, -0.2, 0.2, 0.6, 1, 1.5, 2, 2.5, 3]), { num_quantized_bins: 5 })
   */
  calibrate_entropy(hist: NDArray, hist_edges: NDArray, options?: ContribCalibrateEntropyParams & NDCallOptions): NDArray[];
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   */
  calibrate_entropy(hist: NDArray, options: Omit<ContribCalibrateEntropyAll<NDArray>, 'hist'> & NDCallOptions): NDArray[];
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   */
  calibrate_entropy(all: ContribCalibrateEntropyAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   * @example nd.contrib.count_sketch(nd.random.uniform({ shape: [3, 5] }), nd.array([[2, 0, 1, 2, 0]]), nd.array([[1, -1, 1, -1, 1]]), { out_dim: 3 })
   */
  count_sketch(data: NDArray, h: NDArray, s: NDArray, options: ContribCountSketchParams & NDCallOptions): NDArray;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(data: NDArray, h: NDArray, options: Omit<ContribCountSketchAll<NDArray>, 'data' | 'h'> & NDCallOptions): NDArray;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(data: NDArray, options: Omit<ContribCountSketchAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(all: ContribCountSketchAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   * @example nd.CTCLoss(nd.random.uniform({ shape: [5, 2, 4] }), nd.array([[1, 2, 2], [3, 0, 0]]))
   */
  ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, label_lengths: NDArray | null | undefined, options?: CTCLossParams & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label' | 'data_lengths'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, label: NDArray, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, options: Omit<CTCLossAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(all: CTCLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   * @example nd.contrib.dequantize(nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.array([-1.5]), nd.array([1]))
   */
  dequantize(data: NDArray, min_range: NDArray, max_range: NDArray, options?: ContribDequantizeParams & NDCallOptions): NDArray;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(data: NDArray, min_range: NDArray, options: Omit<ContribDequantizeAll<NDArray>, 'data' | 'min_range'> & NDCallOptions): NDArray;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(data: NDArray, options: Omit<ContribDequantizeAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(all: ContribDequantizeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Divides by the square root of the last dimension, as scaled attention does.
   *
   * @param data Input, any shape.
   * @example nd.contrib.div_sqrt_dim(nd.random.uniform({ shape: [2, 3] }))
   */
  div_sqrt_dim(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Divides by the square root of the last dimension, as scaled attention does.
   *
   * @param data Input, any shape.
   */
  div_sqrt_dim(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Fourier transform of the rows of the last axis.
   *
   * @param data Real numbers, (…, n).
   * @example nd.contrib.fft(nd.random.uniform({ shape: [2, 4] }))
   */
  fft(data: NDArray, options?: ContribFftParams & NDCallOptions): NDArray;
  /**
   * Fourier transform of the rows of the last axis.
   *
   * @param data Real numbers, (…, n).
   */
  fft(all: ContribFftAll<NDArray> & NDCallOptions): NDArray;
  /**
   * How many values a matrix stores.
   *
   * @param data Matrix, csr or dense.
   * @example nd.contrib.getnnz(nd.array([[1, 0, 2], [0, 0, 3]]))
   */
  getnnz(data: NDArray, options?: ContribGetnnzParams & NDCallOptions): NDArray;
  /**
   * How many values a matrix stores.
   *
   * @param data Matrix, csr or dense.
   */
  getnnz(all: ContribGetnnzAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The identity, whose gradient is multiplied by a number.
   *
   * @param data Input, any shape.
   * @example nd.contrib.gradientmultiplier(nd.random.uniform({ shape: [2, 3] }), { scalar: -0.5 })
   */
  gradientmultiplier(data: NDArray, options?: ContribGradientmultiplierParams & NDCallOptions): NDArray;
  /**
   * The identity, whose gradient is multiplied by a number.
   *
   * @param data Input, any shape.
   */
  gradientmultiplier(all: ContribGradientmultiplierAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   * @example nd.contrib.group_adagrad_update(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 1] }), { lr: 0.1, clip_gradient: 0.5 })
   */
  group_adagrad_update(weight: NDArray, grad: NDArray, history: NDArray, options: ContribGroupAdagradUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(weight: NDArray, grad: NDArray, options: Omit<ContribGroupAdagradUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(weight: NDArray, options: Omit<ContribGroupAdagradUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(all: ContribGroupAdagradUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   * @example nd.contrib.hawkesll(nd.random.uniform({ low: 0.5, high: 1.5, shape: [2, 3] }), nd.array([0.2, 0.3, 0.4]), nd.array([1, 2, 3]), nd.random.uniform({ low: 0.5, high: 1.5, shape: [2, 3] }), nd.random.uniform({ low: 0.5, high: 1.5, shape: [2, 4] }), nd.array([[0, 1, 0, 2], [1, 1, 2, 0]], { dtype: 'int32' }), nd.array([4, 2]), nd.array([6.5, 4]))
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, lags: NDArray, marks: NDArray, valid_length: NDArray, max_time: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, lags: NDArray, marks: NDArray, valid_length: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha' | 'beta' | 'state' | 'lags' | 'marks' | 'valid_length'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, lags: NDArray, marks: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha' | 'beta' | 'state' | 'lags' | 'marks'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, lags: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha' | 'beta' | 'state' | 'lags'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha' | 'beta' | 'state'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha' | 'beta'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, alpha: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda' | 'alpha'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: NDArray, options: Omit<ContribHawkesllAll<NDArray>, 'lda'> & NDCallOptions): NDArray[];
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(all: ContribHawkesllAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Real part of the inverse Fourier transform of rows of pairs, not divided by their number.
   *
   * @param data Pairs of real and imaginary part, (…, 2 n).
   * @example nd.contrib.ifft(nd.random.uniform({ shape: [2, 8] }))
   */
  ifft(data: NDArray, options?: ContribIfftParams & NDCallOptions): NDArray;
  /**
   * Real part of the inverse Fourier transform of rows of pairs, not divided by their number.
   *
   * @param data Pairs of real and imaginary part, (…, 2 n).
   */
  ifft(all: ContribIfftAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The coordinates of every element.
   *
   * @param data Input; only its shape counts.
   * @example nd.contrib.index_array(nd.random.uniform({ shape: [2, 3] }))
   */
  index_array(data: NDArray, options?: ContribIndexArrayParams & NDCallOptions): NDArray;
  /**
   * The coordinates of every element.
   *
   * @param data Input; only its shape counts.
   */
  index_array(all: ContribIndexArrayAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   * @example nd.contrib.index_copy(nd.random.uniform({ shape: [4, 2] }), nd.array([3, 0]), nd.random.uniform({ shape: [2, 2] }))
   */
  index_copy(old_tensor: NDArray, index_vector: NDArray, new_tensor: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(old_tensor: NDArray, index_vector: NDArray, options: Omit<ContribIndexCopyAll<NDArray>, 'old_tensor' | 'index_vector'> & NDCallOptions): NDArray;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(old_tensor: NDArray, options: Omit<ContribIndexCopyAll<NDArray>, 'old_tensor'> & NDCallOptions): NDArray;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(all: ContribIndexCopyAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @example nd.contrib.interleaved_matmul_encdec_qk(nd.random.uniform({ shape: [2, 2, 4] }), nd.random.uniform({ shape: [3, 2, 8] }), { heads: 2 })
   */
  interleaved_matmul_encdec_qk(queries: NDArray, keys_values: NDArray, options: ContribInterleavedMatmulEncdecQkParams & NDCallOptions): NDArray;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   */
  interleaved_matmul_encdec_qk(queries: NDArray, options: Omit<ContribInterleavedMatmulEncdecQkAll<NDArray>, 'queries'> & NDCallOptions): NDArray;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   */
  interleaved_matmul_encdec_qk(all: ContribInterleavedMatmulEncdecQkAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   * @example nd.contrib.interleaved_matmul_encdec_valatt(nd.random.uniform({ shape: [3, 2, 8] }), nd.random.uniform({ shape: [4, 2, 3] }), { heads: 2 })
   */
  interleaved_matmul_encdec_valatt(keys_values: NDArray, attention: NDArray, options: ContribInterleavedMatmulEncdecValattParams & NDCallOptions): NDArray;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_encdec_valatt(keys_values: NDArray, options: Omit<ContribInterleavedMatmulEncdecValattAll<NDArray>, 'keys_values'> & NDCallOptions): NDArray;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_encdec_valatt(all: ContribInterleavedMatmulEncdecValattAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Scores of self-attention from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @example nd.contrib.interleaved_matmul_selfatt_qk(nd.random.uniform({ shape: [3, 2, 12] }), { heads: 2 })
   */
  interleaved_matmul_selfatt_qk(queries_keys_values: NDArray, options: ContribInterleavedMatmulSelfattQkParams & NDCallOptions): NDArray;
  /**
   * Scores of self-attention from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   */
  interleaved_matmul_selfatt_qk(all: ContribInterleavedMatmulSelfattQkAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   * @example nd.contrib.interleaved_matmul_selfatt_valatt(nd.random.uniform({ shape: [3, 2, 12] }), nd.random.uniform({ shape: [4, 3, 3] }), { heads: 2 })
   */
  interleaved_matmul_selfatt_valatt(queries_keys_values: NDArray, attention: NDArray, options: ContribInterleavedMatmulSelfattValattParams & NDCallOptions): NDArray;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_selfatt_valatt(queries_keys_values: NDArray, options: Omit<ContribInterleavedMatmulSelfattValattAll<NDArray>, 'queries_keys_values'> & NDCallOptions): NDArray;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_selfatt_valatt(all: ContribInterleavedMatmulSelfattValattAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A polynomial of second degree.
   *
   * @param data Input, any shape.
   * @example nd.contrib.quadratic(nd.random.uniform({ shape: [2, 3] }), { a: 2, b: -1, c: 0.5 })
   */
  quadratic(data: NDArray, options?: ContribQuadraticParams & NDCallOptions): NDArray;
  /**
   * A polynomial of second degree.
   *
   * @param data Input, any shape.
   */
  quadratic(all: ContribQuadraticAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   * @example nd.contrib.quantize(nd.random.uniform({ shape: [2, 3] }), nd.array([-1]), nd.array([0.9]), { out_type: 'int8' })
   */
  quantize(data: NDArray, min_range: NDArray, max_range: NDArray, options?: ContribQuantizeParams & NDCallOptions): NDArray[];
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(data: NDArray, min_range: NDArray, options: Omit<ContribQuantizeAll<NDArray>, 'data' | 'min_range'> & NDCallOptions): NDArray[];
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(data: NDArray, options: Omit<ContribQuantizeAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(all: ContribQuantizeAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Turns numbers into uint8 by a scale and a shift.
   *
   * @param data Numbers, any shape: float32, int8 or uint8.
   * @example nd.contrib.quantize_asym(nd.random.uniform({ shape: [2, 3, 2] }))
   */
  quantize_asym(data: NDArray, options?: ContribQuantizeAsymParams & NDCallOptions): NDArray[];
  /**
   * Turns numbers into uint8 by a scale and a shift.
   *
   * @param data Numbers, any shape: float32, int8 or uint8.
   */
  quantize_asym(all: ContribQuantizeAsymAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range from the numbers or from calibration.
   *
   * @param data Numbers, any shape: float32, or int8 or uint8 that pass through.
   * @example nd.contrib.quantize_v2(nd.random.uniform({ shape: [2, 3] }))
   */
  quantize_v2(data: NDArray, options?: ContribQuantizeV2Params & NDCallOptions): NDArray[];
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range from the numbers or from calibration.
   *
   * @param data Numbers, any shape: float32, or int8 or uint8 that pass through.
   */
  quantize_v2(all: ContribQuantizeV2All<NDArray> & NDCallOptions): NDArray[];
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @example nd.contrib.quantized_act(nd.random.uniform({ low: -128, high: 127, shape: [2, 5] }).astype('int8'), nd.array([-1]), nd.array([2]), { act_type: 'relu' })
   */
  quantized_act(data: NDArray, min_data: NDArray, max_data: NDArray, options: ContribQuantizedActParams & NDCallOptions): NDArray[];
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(data: NDArray, min_data: NDArray, options: Omit<ContribQuantizedActAll<NDArray>, 'data' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(data: NDArray, options: Omit<ContribQuantizedActAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(all: ContribQuantizedActAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @example nd.contrib.quantized_batch_norm(nd.random.uniform({ low: -128, high: 127, shape: [2, 3, 2] }).astype('int8'), nd.random.uniform({ shape: [3] }).astype('float32'), nd.random.uniform({ shape: [3] }).astype('float32'), nd.random.uniform({ shape: [3] }).astype('float32'), nd.random.uniform({ low: 0.5, high: 2, shape: [3] }).astype('float32'), nd.array([-1.2]), nd.array([2.1]), { min_calib_range: -3.1, max_calib_range: 2.7 })
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, min_data: NDArray, max_data: NDArray, options?: ContribQuantizedBatchNormParams & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, min_data: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean' | 'moving_var' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean' | 'moving_var'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, gamma: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: NDArray, options: Omit<ContribQuantizedBatchNormAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(all: ContribQuantizedBatchNormAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Joins arrays of 8-bit whole numbers along an axis, brought to one range.
   * @example nd.contrib.quantized_concat(nd.random.uniform({ low: -128, high: 127, shape: [2, 2] }).astype('int8'), nd.random.uniform({ low: 0, high: 255, shape: [2, 3] }).astype('uint8'), nd.array([-1]), nd.array([2]), nd.array([0]), nd.array([0.5]))
   */
  quantized_concat(...args: [...data: NDArray[], options: ContribQuantizedConcatParams & NDCallOptions]): NDArray[];
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(...data: NDArray[]): NDArray[];
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(data: readonly NDArray[], options?: ContribQuantizedConcatParams & NDCallOptions): NDArray[];
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(all: ContribQuantizedConcatAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   * @example nd.contrib.quantized_conv(nd.random.uniform({ low: 0, high: 120, shape: [1, 4, 4, 4] }).astype('uint8'), nd.random.uniform({ low: -128, high: 127, shape: [4, 4, 2, 2] }).astype('int8'), nd.random.uniform({ low: -128, high: 127, shape: [4] }).astype('int8'), nd.array([-1]), nd.array([2]), nd.array([-0.5]), nd.array([0.25]), nd.array([-0.3]), nd.array([0.2]), { kernel: [2, 2], num_filter: 4, stride: [2, 1], pad: [1, 0] })
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, min_bias: NDArray | null | undefined, max_bias: NDArray | null | undefined, options: ContribQuantizedConvParams & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, min_bias: NDArray | null | undefined, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight' | 'min_bias'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight' | 'bias'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, weight: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: NDArray, options: Omit<ContribQuantizedConvAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(all: ContribQuantizedConvAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   * @example nd.contrib.quantized_elemwise_add(nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.array([-1]), nd.array([2]), nd.array([-0.5]), nd.array([0.25]))
   */
  quantized_elemwise_add(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, rhs_max: NDArray, options?: ContribQuantizedElemwiseAddParams & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, options: Omit<ContribQuantizedElemwiseAddAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max' | 'rhs_min'> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, options: Omit<ContribQuantizedElemwiseAddAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max'> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, options: Omit<ContribQuantizedElemwiseAddAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min'> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: NDArray, rhs: NDArray, options: Omit<ContribQuantizedElemwiseAddAll<NDArray>, 'lhs' | 'rhs'> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: NDArray, options: Omit<ContribQuantizedElemwiseAddAll<NDArray>, 'lhs'> & NDCallOptions): NDArray[];
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(all: ContribQuantizedElemwiseAddAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   * @example nd.contrib.quantized_elemwise_mul(nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.array([-1]), nd.array([2]), nd.array([-0.5]), nd.array([0.25]))
   */
  quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, rhs_max: NDArray, options?: ContribQuantizedElemwiseMulParams & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, options: Omit<ContribQuantizedElemwiseMulAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max' | 'rhs_min'> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, options: Omit<ContribQuantizedElemwiseMulAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max'> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, options: Omit<ContribQuantizedElemwiseMulAll<NDArray>, 'lhs' | 'rhs' | 'lhs_min'> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, options: Omit<ContribQuantizedElemwiseMulAll<NDArray>, 'lhs' | 'rhs'> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: NDArray, options: Omit<ContribQuantizedElemwiseMulAll<NDArray>, 'lhs'> & NDCallOptions): NDArray[];
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(all: ContribQuantizedElemwiseMulAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   * @example nd.contrib.quantized_embedding(nd.array([1, 3, 0, -2, 9]), nd.random.uniform({ low: -128, high: 127, shape: [4, 3] }).astype('int8'), nd.array([-1]), nd.array([2]), { input_dim: 4, output_dim: 3 })
   */
  quantized_embedding(data: NDArray, weight: NDArray, min_weight: NDArray, max_weight: NDArray, options: ContribQuantizedEmbeddingParams & NDCallOptions): NDArray[];
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: NDArray, weight: NDArray, min_weight: NDArray, options: Omit<ContribQuantizedEmbeddingAll<NDArray>, 'data' | 'weight' | 'min_weight'> & NDCallOptions): NDArray[];
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: NDArray, weight: NDArray, options: Omit<ContribQuantizedEmbeddingAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray[];
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: NDArray, options: Omit<ContribQuantizedEmbeddingAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(all: ContribQuantizedEmbeddingAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @example nd.contrib.quantized_flatten(nd.random.uniform({ low: -128, high: 127, shape: [2, 3, 2] }).astype('int8'), nd.array([-1]), nd.array([2]))
   */
  quantized_flatten(data: NDArray, min_data: NDArray, max_data: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(data: NDArray, min_data: NDArray, options: Omit<ContribQuantizedFlattenAll<NDArray>, 'data' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(data: NDArray, options: Omit<ContribQuantizedFlattenAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(all: ContribQuantizedFlattenAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   * @example nd.contrib.quantized_fully_connected(nd.random.uniform({ low: -128, high: 127, shape: [2, 3] }).astype('int8'), nd.random.uniform({ low: -128, high: 127, shape: [4, 3] }).astype('int8'), nd.random.uniform({ low: -128, high: 127, shape: [4] }).astype('int8'), nd.array([-1]), nd.array([2]), nd.array([-0.5]), nd.array([0.25]), nd.array([-0.3]), nd.array([0.2]), { num_hidden: 4 })
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, min_bias: NDArray | null | undefined, max_bias: NDArray | null | undefined, options: ContribQuantizedFullyConnectedParams & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, min_bias: NDArray | null | undefined, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight' | 'min_bias'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, max_weight: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, min_weight: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, max_data: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, min_data: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight' | 'bias'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, weight: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: NDArray, options: Omit<ContribQuantizedFullyConnectedAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(all: ContribQuantizedFullyConnectedAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @example nd.contrib.quantized_pooling(nd.random.uniform({ low: -128, high: 127, shape: [1, 2, 4, 5] }).astype('int8'), nd.array([-1]), nd.array([2]), { kernel: [2, 2], stride: [2, 2] })
   */
  quantized_pooling(data: NDArray, min_data: NDArray, max_data: NDArray, options?: ContribQuantizedPoolingParams & NDCallOptions): NDArray[];
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(data: NDArray, min_data: NDArray, options: Omit<ContribQuantizedPoolingAll<NDArray>, 'data' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(data: NDArray, options: Omit<ContribQuantizedPoolingAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(all: ContribQuantizedPoolingAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   * @example nd.contrib.quantized_rnn(nd.random.uniform({ low: 0, high: 255, shape: [3, 2, 4] }).astype('uint8'), nd.random.uniform({ shape: [108] }).astype('float32'), nd.random.uniform({ shape: [1, 2, 3] }).astype('float32'), nd.random.uniform({ shape: [1, 2, 3] }).astype('float32'), nd.array([40]), nd.array([128]), { state_size: 3, num_layers: 1, mode: 'lstm', state_outputs: true })
   */
  quantized_rnn(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray, min_data: NDArray, max_data: NDArray, options: ContribQuantizedRnnParams & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray, min_data: NDArray, options: Omit<ContribQuantizedRnnAll<NDArray>, 'data' | 'parameters' | 'state' | 'state_cell' | 'min_data'> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray, options: Omit<ContribQuantizedRnnAll<NDArray>, 'data' | 'parameters' | 'state' | 'state_cell'> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: NDArray, parameters: NDArray, state: NDArray, options: Omit<ContribQuantizedRnnAll<NDArray>, 'data' | 'parameters' | 'state'> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: NDArray, parameters: NDArray, options: Omit<ContribQuantizedRnnAll<NDArray>, 'data' | 'parameters'> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: NDArray, options: Omit<ContribQuantizedRnnAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(all: ContribQuantizedRnnAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   * @example nd.contrib.requantize(nd.array([-123456789, -1000000, 0, 5000000, 100000000], { dtype: 'int32' }), nd.array([-8]), nd.array([10]))
   */
  requantize(data: NDArray, min_range: NDArray, max_range: NDArray, options?: ContribRequantizeParams & NDCallOptions): NDArray[];
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(data: NDArray, min_range: NDArray, options: Omit<ContribRequantizeAll<NDArray>, 'data' | 'min_range'> & NDCallOptions): NDArray[];
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(data: NDArray, options: Omit<ContribRequantizeAll<NDArray>, 'data'> & NDCallOptions): NDArray[];
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(all: ContribRequantizeAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Straight-through round: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   * @example nd.contrib.round_ste(nd.random.uniform({ shape: [2, 3] }))
   */
  round_ste(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Straight-through round: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  round_ste(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Straight-through sign: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   * @example nd.contrib.sign_ste(nd.random.uniform({ shape: [2, 3] }))
   */
  sign_ste(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Straight-through sign: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  sign_ste(all: DataAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd.image`. */
export interface NDImageFunctions {
  /**
   * Images under light of a given colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.adjust_lighting(nd.random.uniform({ shape: [3, 4, 3] }), { alpha: [0.1, 0.2, -0.3] })
   */
  adjust_lighting(data: NDArray, options: ImageAdjustLightingParams & NDCallOptions): NDArray;
  /**
   * Images under light of a given colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  adjust_lighting(all: ImageAdjustLightingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A rectangle of each image.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   * @example nd.image.crop(nd.random.uniform({ shape: [3, 4, 3] }), { x: 1, y: 0, width: 2, height: 2 })
   */
  crop(data: NDArray, options: ImageCropParams & NDCallOptions): NDArray;
  /**
   * A rectangle of each image.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  crop(all: ImageCropAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with left and right exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   * @example nd.image.flip_left_right(nd.random.uniform({ shape: [2, 4, 3] }))
   */
  flip_left_right(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Images with left and right exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_left_right(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with top and bottom exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   * @example nd.image.flip_top_bottom(nd.random.uniform({ shape: [2, 4, 3] }))
   */
  flip_top_bottom(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Images with top and bottom exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_top_bottom(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Subtracts a mean from each channel and divides by a deviation.
   *
   * @param data Tensors, (channels, height, width) or (batch, channels, height, width).
   * @example nd.image.normalize(nd.random.uniform({ shape: [3, 2, 2] }), { mean: [0.1, 0.2, 0.3], std: [0.5, 0.25, 2] })
   */
  normalize(data: NDArray, options?: ImageNormalizeParams & NDCallOptions): NDArray;
  /**
   * Subtracts a mean from each channel and divides by a deviation.
   *
   * @param data Tensors, (channels, height, width) or (batch, channels, height, width).
   */
  normalize(all: ImageNormalizeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images made brighter or darker.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_brightness(nd.random.uniform({ shape: [3, 4, 3] }), { min_factor: 0.5, max_factor: 1.5 })
   */
  random_brightness(data: NDArray, options: ImageRandomBrightnessParams & NDCallOptions): NDArray;
  /**
   * Images made brighter or darker.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_brightness(all: ImageRandomBrightnessAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Brightness, contrast, saturation and hue changed in a random order.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_color_jitter(nd.random.uniform({ shape: [3, 4, 3] }), { brightness: 0.4, contrast: 0.3, saturation: 0.2, hue: 0.1 })
   */
  random_color_jitter(data: NDArray, options: ImageRandomColorJitterParams & NDCallOptions): NDArray;
  /**
   * Brightness, contrast, saturation and hue changed in a random order.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_color_jitter(all: ImageRandomColorJitterAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with more or less contrast.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_contrast(nd.random.uniform({ shape: [3, 4, 3] }), { min_factor: 0.5, max_factor: 1.5 })
   */
  random_contrast(data: NDArray, options: ImageRandomContrastParams & NDCallOptions): NDArray;
  /**
   * Images with more or less contrast.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_contrast(all: ImageRandomContrastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A rectangle of each image, anywhere with equal chances; images that are too small are enlarged first.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   * @example nd.image.random_crop(nd.random.uniform({ shape: [4, 5, 3] }), { width: 2, height: 3 })
   */
  random_crop(data: NDArray, options: ImageRandomCropParams & NDCallOptions): NDArray;
  /**
   * A rectangle of each image, anywhere with equal chances; images that are too small are enlarged first.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_crop(all: ImageRandomCropAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with left and right exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_flip_left_right(nd.random.uniform({ shape: [2, 4, 3] }))
   */
  random_flip_left_right(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Images with left and right exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_left_right(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with top and bottom exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_flip_top_bottom(nd.random.uniform({ shape: [2, 4, 3] }))
   */
  random_flip_top_bottom(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Images with top and bottom exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_top_bottom(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with turned colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_hue(nd.random.uniform({ shape: [3, 4, 3] }), { min_factor: 0.5, max_factor: 1.5 })
   */
  random_hue(data: NDArray, options: ImageRandomHueParams & NDCallOptions): NDArray;
  /**
   * Images with turned colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_hue(all: ImageRandomHueAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images under light of another colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_lighting(nd.random.uniform({ shape: [3, 4, 3] }))
   */
  random_lighting(data: NDArray, options?: ImageRandomLightingParams & NDCallOptions): NDArray;
  /**
   * Images under light of another colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_lighting(all: ImageRandomLightingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A rectangle of random size, shape and place, brought to a fixed size.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   * @example nd.image.random_resized_crop(nd.random.uniform({ shape: [6, 8, 3] }), { width: 4, height: 3 })
   */
  random_resized_crop(data: NDArray, options: ImageRandomResizedCropParams & NDCallOptions): NDArray;
  /**
   * A rectangle of random size, shape and place, brought to a fixed size.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_resized_crop(all: ImageRandomResizedCropAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with stronger or weaker colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   * @example nd.image.random_saturation(nd.random.uniform({ shape: [3, 4, 3] }), { min_factor: 0.5, max_factor: 1.5 })
   */
  random_saturation(data: NDArray, options: ImageRandomSaturationParams & NDCallOptions): NDArray;
  /**
   * Images with stronger or weaker colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_saturation(all: ImageRandomSaturationAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images of another size.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   * @example nd.image.resize(nd.random.uniform({ shape: [4, 5, 3] }), { size: [7, 3] })
   */
  resize(data: NDArray, options?: ImageResizeParams & NDCallOptions): NDArray;
  /**
   * Images of another size.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  resize(all: ImageResizeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Images with numbers from 0 to 255 as tensors with numbers from 0 to 1, channels first.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   * @example nd.image.to_tensor(nd.random.uniform({ shape: [2, 3, 3] }))
   */
  to_tensor(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Images with numbers from 0 to 255 as tensors with numbers from 0 to 1, channels first.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  to_tensor(all: DataAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd.sparse`. */
export interface NDSparseFunctions {
  /**
   * Sum of all inputs, element by element.
   * @example nd.add_n(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { num_args: 3 })
   */
  ElementWiseSum(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.LinearRegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  LinearRegressionOutput(data: NDArray, label: NDArray, options?: LinearRegressionOutputParams & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: NDArray, options: Omit<LinearRegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(all: LinearRegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.LogisticRegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  LogisticRegressionOutput(data: NDArray, label: NDArray, options?: LogisticRegressionOutputParams & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: NDArray, options: Omit<LogisticRegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(all: LogisticRegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.MAERegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  MAERegressionOutput(data: NDArray, label: NDArray, options?: MAERegressionOutputParams & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: NDArray, options: Omit<MAERegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(all: MAERegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   * @example nd.sparse.adagrad_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1 })
   */
  adagrad_update(weight: NDArray, grad: NDArray, history: NDArray, options: SparseAdagradUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(weight: NDArray, grad: NDArray, options: Omit<SparseAdagradUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(weight: NDArray, options: Omit<SparseAdagradUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(all: SparseAdagradUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of all inputs, element by element.
   * @example nd.add_n(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { num_args: 3 })
   */
  add_n(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   * @example nd.batch_dot(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 4] }))
   */
  batch_dot(lhs: NDArray, rhs: NDArray, options?: BatchDotParams & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: NDArray, options: Omit<BatchDotAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(all: BatchDotAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   * @example nd.dot(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [3, 4] }))
   */
  dot(lhs: NDArray, rhs: NDArray, options?: DotParams & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: NDArray, options: Omit<DotAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(all: DotAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   * @example nd.sparse.retain(nd.random.uniform({ shape: [4, 3] }), nd.array([2, 0]))
   */
  retain(data: NDArray, indices: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   */
  retain(data: NDArray, options: Omit<SparseRetainAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   */
  retain(all: SparseRetainAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   * @example nd.slice(nd.random.uniform({ shape: [4, 5] }), { begin: [1, 0], end: [3, 2] })
   */
  slice(data: NDArray, options: SliceParams & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(all: SliceAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   * @example nd.where(nd.array([[1, 0], [0, 2]]), nd.random.uniform({ shape: [2, 2] }), nd.random.uniform({ shape: [2, 2] }))
   */
  where(condition: NDArray, x: NDArray, y: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: NDArray, x: NDArray, options: Omit<WhereAll<NDArray>, 'condition' | 'x'> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: NDArray, options: Omit<WhereAll<NDArray>, 'condition'> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(all: WhereAll<NDArray> & NDCallOptions): NDArray;
}

/** Operators of `nd`. */
export interface NDFunctions {
  readonly random: NDRandomFunctions;
  readonly linalg: NDLinalgFunctions;
  readonly contrib: NDContribFunctions;
  readonly image: NDImageFunctions;
  readonly sparse: NDSparseFunctions;
  /**
   * Applies an activation function to every element.
   *
   * @param data Input, any shape.
   * @example nd.Activation(nd.random.uniform({ shape: [2, 3] }), { act_type: 'relu' })
   */
  Activation(data: NDArray, options: ActivationParams & NDCallOptions): NDArray;
  /**
   * Applies an activation function to every element.
   *
   * @param data Input, any shape.
   */
  Activation(all: ActivationAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   * @example nd.BatchNorm(nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), nd.array([0.1, -0.2]), nd.array([0.9, 1.2]))
   */
  BatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options?: BatchNormParams & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: NDArray, gamma: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: NDArray, options: Omit<BatchNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(all: BatchNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   * @example nd.BatchNorm(nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), nd.array([0.1, -0.2]), nd.array([0.9, 1.2]))
   */
  BatchNorm_v1(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options?: BatchNormParams & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: NDArray, gamma: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: NDArray, options: Omit<BatchNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(all: BatchNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   * @example nd.BilinearSampler(nd.random.uniform({ shape: [2, 3, 4, 6] }), nd.random.uniform({ shape: [2, 2, 3, 3] }))
   */
  BilinearSampler(data: NDArray, grid: NDArray, options?: BilinearSamplerParams & NDCallOptions): NDArray;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   */
  BilinearSampler(data: NDArray, options: Omit<BilinearSamplerAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   */
  BilinearSampler(all: BilinearSamplerAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   * @example nd.BlockGrad(nd.random.uniform({ shape: [2, 3] }))
   */
  BlockGrad(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   */
  BlockGrad(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   * @example nd.CTCLoss(nd.random.uniform({ shape: [5, 2, 4] }), nd.array([[1, 2, 2], [3, 0, 0]]))
   */
  CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, label_lengths: NDArray | null | undefined, options?: CTCLossParams & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label' | 'data_lengths'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, label: NDArray, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: NDArray, options: Omit<CTCLossAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(all: CTCLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   * @example nd.Cast(nd.random.uniform({ shape: [2, 3] }), { dtype: 'float64' })
   */
  Cast(data: NDArray, options: CastParams & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  Cast(all: CastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Joins arrays along an axis that they have.
   * @example nd.Concat(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 2] }), { num_args: 2 })
   */
  Concat(...args: [...data: NDArray[], options: ConcatParams & NDCallOptions]): NDArray;
  /** Joins arrays along an axis that they have. */
  Concat(...data: NDArray[]): NDArray;
  /** Joins arrays along an axis that they have. */
  Concat(data: readonly NDArray[], options?: ConcatParams & NDCallOptions): NDArray;
  /** Joins arrays along an axis that they have. */
  Concat(all: ConcatAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   * @example nd.Convolution(nd.random.uniform({ shape: [2, 3, 5, 5] }), nd.random.uniform({ shape: [4, 3, 3, 3] }), nd.random.uniform({ shape: [4] }), { kernel: [3, 3], num_filter: 4 })
   */
  Convolution(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: ConvolutionParams & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(data: NDArray, weight: NDArray, options: Omit<ConvolutionAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(data: NDArray, options: Omit<ConvolutionAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(all: ConvolutionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   * @example nd.Convolution(nd.random.uniform({ shape: [2, 3, 5, 5] }), nd.random.uniform({ shape: [4, 3, 3, 3] }), nd.random.uniform({ shape: [4] }), { kernel: [3, 3], num_filter: 4 })
   */
  Convolution_v1(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: ConvolutionParams & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(data: NDArray, weight: NDArray, options: Omit<ConvolutionAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(data: NDArray, options: Omit<ConvolutionAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(all: ConvolutionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   * @example nd.Correlation(nd.random.uniform({ shape: [1, 2, 5, 6] }), nd.random.uniform({ shape: [1, 2, 5, 6] }))
   */
  Correlation(data1: NDArray, data2: NDArray, options?: CorrelationParams & NDCallOptions): NDArray;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   */
  Correlation(data1: NDArray, options: Omit<CorrelationAll<NDArray>, 'data1'> & NDCallOptions): NDArray;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   */
  Correlation(all: CorrelationAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cuts a part out of pictures: of a given size, or as large as a second input.
   * @example nd.Crop(nd.random.uniform({ shape: [1, 2, 4, 5] }), { h_w: [2, 3], offset: [1, 2] })
   */
  Crop(...args: [...data: NDArray[], options: CropParams & NDCallOptions]): NDArray;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(...data: NDArray[]): NDArray;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(data: readonly NDArray[], options?: CropParams & NDCallOptions): NDArray;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(all: CropAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   * @example nd.BatchNorm(nd.random.uniform({ shape: [3, 2, 2, 2] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), nd.array([0.1, -0.2]), nd.array([0.9, 1.2]))
   */
  CuDNNBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, options?: BatchNormParams & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta' | 'moving_mean'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma' | 'beta'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: NDArray, gamma: NDArray, options: Omit<BatchNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: NDArray, options: Omit<BatchNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(all: BatchNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   * @example nd.Deconvolution(nd.random.uniform({ shape: [1, 2, 3, 3] }), nd.random.uniform({ shape: [2, 3, 3, 3] }), { kernel: [3, 3], num_filter: 3, stride: [2, 2] })
   */
  Deconvolution(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: DeconvolutionParams & NDCallOptions): NDArray;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(data: NDArray, weight: NDArray, options: Omit<DeconvolutionAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(data: NDArray, options: Omit<DeconvolutionAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(all: DeconvolutionAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sets elements to 0 at random while training and scales the others up.
   *
   * @param data Input, any shape.
   * @example nd.Dropout(nd.random.uniform({ shape: [4, 5] }))
   */
  Dropout(data: NDArray, options?: DropoutParams & NDCallOptions): NDArray;
  /**
   * Sets elements to 0 at random while training and scales the others up.
   *
   * @param data Input, any shape.
   */
  Dropout(all: DropoutAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of all inputs, element by element.
   * @example nd.add_n(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { num_args: 3 })
   */
  ElementWiseSum(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   * @example nd.Embedding(nd.array([[1, 3], [0, 2]]), nd.random.uniform({ shape: [4, 5] }), { input_dim: 4, output_dim: 5 })
   */
  Embedding(data: NDArray, weight: NDArray, options: EmbeddingParams & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  Embedding(data: NDArray, options: Omit<EmbeddingAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  Embedding(all: EmbeddingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   * @example nd.Flatten(nd.random.uniform({ shape: [2, 3, 2] }))
   */
  Flatten(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  Flatten(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   * @example nd.FullyConnected(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4, 3] }), nd.random.uniform({ shape: [4] }), { num_hidden: 4 })
   */
  FullyConnected(data: NDArray, weight: NDArray, bias: NDArray | null | undefined, options: FullyConnectedParams & NDCallOptions): NDArray;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(data: NDArray, weight: NDArray, options: Omit<FullyConnectedAll<NDArray>, 'data' | 'weight'> & NDCallOptions): NDArray;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(data: NDArray, options: Omit<FullyConnectedAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(all: FullyConnectedAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Makes the grid from which BilinearSampler reads, of affine matrices or of optical flow.
   *
   * @param data Matrices, (batch, 6), or flow, (batch, 2, height, width).
   * @example nd.GridGenerator(nd.random.uniform({ shape: [2, 6] }), { transform_type: 'affine', target_shape: [3, 4] })
   */
  GridGenerator(data: NDArray, options: GridGeneratorParams & NDCallOptions): NDArray;
  /**
   * Makes the grid from which BilinearSampler reads, of affine matrices or of optical flow.
   *
   * @param data Matrices, (batch, 6), or flow, (batch, 2, height, width).
   */
  GridGenerator(all: GridGeneratorAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   * @example nd.GroupNorm(nd.random.uniform({ shape: [2, 4, 3] }), nd.random.uniform({ shape: [2] }), nd.random.uniform({ shape: [2] }), { num_groups: 2 })
   */
  GroupNorm(data: NDArray, gamma: NDArray, beta: NDArray, options?: GroupNormParams & NDCallOptions): NDArray;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(data: NDArray, gamma: NDArray, options: Omit<GroupNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(data: NDArray, options: Omit<GroupNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(all: GroupNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   * @example nd.IdentityAttachKLSparseReg(nd.random.uniform({ low: 0.2, high: 0.8, shape: [4, 3] }), nd.array([0.2, 0.1, 0.5]))
   */
  IdentityAttachKLSparseReg(data: NDArray, moving_avg: NDArray, options?: IdentityAttachKLSparseRegParams & NDCallOptions): NDArray;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   */
  IdentityAttachKLSparseReg(data: NDArray, options: Omit<IdentityAttachKLSparseRegAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   */
  IdentityAttachKLSparseReg(all: IdentityAttachKLSparseRegAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @example nd.InstanceNorm(nd.random.uniform({ shape: [2, 3, 4] }), nd.random.uniform({ shape: [3] }), nd.random.uniform({ shape: [3] }))
   */
  InstanceNorm(data: NDArray, gamma: NDArray, beta: NDArray, options?: InstanceNormParams & NDCallOptions): NDArray;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(data: NDArray, gamma: NDArray, options: Omit<InstanceNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(data: NDArray, options: Omit<InstanceNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(all: InstanceNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Divides by the Euclidean norm: of each sample, each position, or each channel.
   *
   * @param data Input, (batch, …).
   * @example nd.L2Normalization(nd.random.uniform({ shape: [2, 3, 2] }))
   */
  L2Normalization(data: NDArray, options?: L2NormalizationParams & NDCallOptions): NDArray;
  /**
   * Divides by the Euclidean norm: of each sample, each position, or each channel.
   *
   * @param data Input, (batch, …).
   */
  L2Normalization(all: L2NormalizationAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Local response normalisation: divides by the activity of the neighbouring channels.
   *
   * @param data Input, (batch, channels, height, width).
   * @example nd.LRN(nd.random.uniform({ shape: [2, 5, 2, 2] }), { nsize: 3, alpha: 0.5 })
   */
  LRN(data: NDArray, options: LRNParams & NDCallOptions): NDArray;
  /**
   * Local response normalisation: divides by the activity of the neighbouring channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  LRN(all: LRNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   * @example nd.LayerNorm(nd.random.uniform({ shape: [2, 3, 4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }))
   */
  LayerNorm(data: NDArray, gamma: NDArray, beta: NDArray, options?: LayerNormParams & NDCallOptions): NDArray;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(data: NDArray, gamma: NDArray, options: Omit<LayerNormAll<NDArray>, 'data' | 'gamma'> & NDCallOptions): NDArray;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(data: NDArray, options: Omit<LayerNormAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(all: LayerNormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   * @example nd.LeakyReLU(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  LeakyReLU(data: NDArray, gamma: NDArray | null | undefined, options?: LeakyReLUParams & NDCallOptions): NDArray;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   */
  LeakyReLU(data: NDArray, options?: Omit<LeakyReLUAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   */
  LeakyReLU(all: LeakyReLUAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.LinearRegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  LinearRegressionOutput(data: NDArray, label: NDArray, options?: LinearRegressionOutputParams & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: NDArray, options: Omit<LinearRegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(all: LinearRegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.LogisticRegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  LogisticRegressionOutput(data: NDArray, label: NDArray, options?: LogisticRegressionOutputParams & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: NDArray, options: Omit<LogisticRegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(all: LogisticRegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   * @example nd.MAERegressionOutput(nd.random.uniform({ shape: [3, 2] }), nd.random.uniform({ shape: [3, 2] }))
   */
  MAERegressionOutput(data: NDArray, label: NDArray, options?: MAERegressionOutputParams & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: NDArray, options: Omit<MAERegressionOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(all: MAERegressionOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   * @example nd.MakeLoss(nd.random.uniform({ shape: [2, 3] }), { grad_scale: 2 })
   */
  MakeLoss(data: NDArray, options?: MakeLossParams & NDCallOptions): NDArray;
  /**
   * Marks the input as a loss: its gradient is grad_scale whatever flows in.
   *
   * @param data Input, any shape.
   */
  MakeLoss(all: MakeLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   * @example nd.Pad(nd.random.uniform({ shape: [1, 2, 3, 4] }), { mode: 'constant', pad_width: [0, 0, 0, 0, 1, 2, 2, 1], constant_value: 0.5 })
   */
  Pad(data: NDArray, options: PadParams & NDCallOptions): NDArray;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  Pad(all: PadAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Takes the maximum, mean, sum or p-norm of sliding windows.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @example nd.Pooling(nd.random.uniform({ shape: [1, 2, 5, 6] }), { kernel: [2, 2], stride: [2, 2] })
   */
  Pooling(data: NDArray, options?: PoolingParams & NDCallOptions): NDArray;
  /**
   * Takes the maximum, mean, sum or p-norm of sliding windows.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   */
  Pooling(all: PoolingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Pooling as it was first: avg divides by the size of the whole window, wherever it lies.
   *
   * @param data Input, (batch, channels, height, width).
   * @example nd.Pooling_v1(nd.random.uniform({ shape: [1, 1, 5, 5] }), { kernel: [3, 3], stride: [2, 2], pad: [1, 1] })
   */
  Pooling_v1(data: NDArray, options?: PoolingV1Params & NDCallOptions): NDArray;
  /**
   * Pooling as it was first: avg divides by the size of the whole window, wherever it lies.
   *
   * @param data Input, (batch, channels, height, width).
   */
  Pooling_v1(all: PoolingV1All<NDArray> & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   * @example nd.RNN(nd.random.uniform({ shape: [3, 2, 2] }), nd.random.uniform({ shape: [84] }), nd.random.uniform({ shape: [1, 2, 3] }), nd.random.uniform({ shape: [1, 2, 3] }), { state_size: 3, num_layers: 1, mode: 'lstm' })
   */
  RNN(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray | null | undefined, sequence_length: NDArray | null | undefined, options: RNNParams & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray | null | undefined, options: Omit<RNNAll<NDArray>, 'data' | 'parameters' | 'state' | 'state_cell'> & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: NDArray, parameters: NDArray, state: NDArray, options: Omit<RNNAll<NDArray>, 'data' | 'parameters' | 'state'> & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: NDArray, parameters: NDArray, options: Omit<RNNAll<NDArray>, 'data' | 'parameters'> & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: NDArray, options: Omit<RNNAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(all: RNNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   * @example nd.ROIPooling(nd.random.uniform({ shape: [2, 2, 7, 8] }), nd.array([[0, 0.3, 0.7, 6.2, 5.1], [1, 2.4, 1.6, 11.5, 9.1], [1, 6.2, 5.3, 3.1, 2.2], [0, 3.1, 3.2, 3.3, 3.4]]), { pooled_size: [2, 3], spatial_scale: 1 })
   */
  ROIPooling(data: NDArray, rois: NDArray, options: ROIPoolingParams & NDCallOptions): NDArray;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIPooling(data: NDArray, options: Omit<ROIPoolingAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIPooling(all: ROIPoolingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   * @example nd.Reshape(nd.random.uniform({ shape: [2, 3, 4] }), { shape: [4, -1] })
   */
  Reshape(data: NDArray, options?: ReshapeParams & NDCallOptions): NDArray;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  Reshape(all: ReshapeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   * @example nd.SVMOutput(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 1]))
   */
  SVMOutput(data: NDArray, label: NDArray, options?: SVMOutputParams & NDCallOptions): NDArray;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   */
  SVMOutput(data: NDArray, options: Omit<SVMOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   */
  SVMOutput(all: SVMOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   * @example nd.SequenceLast(nd.random.uniform({ shape: [4, 3, 2] }), nd.array([2, 4, 1]), { use_sequence_length: true })
   */
  SequenceLast(data: NDArray, sequence_length: NDArray | null | undefined, options?: SequenceLastParams & NDCallOptions): NDArray;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceLast(data: NDArray, options?: Omit<SequenceLastAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceLast(all: SequenceLastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   * @example nd.SequenceMask(nd.random.uniform({ shape: [4, 3, 2] }), nd.array([2, 4, 1]), { use_sequence_length: true, value: -1 })
   */
  SequenceMask(data: NDArray, sequence_length: NDArray | null | undefined, options?: SequenceMaskParams & NDCallOptions): NDArray;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceMask(data: NDArray, options?: Omit<SequenceMaskAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceMask(all: SequenceMaskAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   * @example nd.SequenceReverse(nd.random.uniform({ shape: [4, 3, 2] }), nd.array([2, 4, 1]), { use_sequence_length: true })
   */
  SequenceReverse(data: NDArray, sequence_length: NDArray | null | undefined, options?: SequenceReverseParams & NDCallOptions): NDArray;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceReverse(data: NDArray, options?: Omit<SequenceReverseAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceReverse(all: SequenceReverseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   * @example nd.SliceChannel(nd.random.uniform({ shape: [2, 4, 3] }), { num_outputs: 2 })
   */
  SliceChannel(data: NDArray, options: SliceChannelParams & NDCallOptions): NDArray[];
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  SliceChannel(all: SliceChannelAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   * @example nd.SoftmaxOutput(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 1]))
   */
  Softmax(data: NDArray, label: NDArray, options?: SoftmaxOutputParams & NDCallOptions): NDArray;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  Softmax(data: NDArray, options: Omit<SoftmaxOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  Softmax(all: SoftmaxOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Softmax over all axes but the first (instance) or over axis 1 (channel). Use softmax instead.
   *
   * @param data Input, (batch, …).
   * @example nd.SoftmaxActivation(nd.random.uniform({ shape: [2, 3] }))
   */
  SoftmaxActivation(data: NDArray, options?: SoftmaxActivationParams & NDCallOptions): NDArray;
  /**
   * Softmax over all axes but the first (instance) or over axis 1 (channel). Use softmax instead.
   *
   * @param data Input, (batch, …).
   */
  SoftmaxActivation(all: SoftmaxActivationAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   * @example nd.SoftmaxOutput(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 1]))
   */
  SoftmaxOutput(data: NDArray, label: NDArray, options?: SoftmaxOutputParams & NDCallOptions): NDArray;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  SoftmaxOutput(data: NDArray, options: Omit<SoftmaxOutputAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  SoftmaxOutput(all: SoftmaxOutputAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   * @example nd.SpatialTransformer(nd.random.uniform({ shape: [1, 2, 4, 5] }), nd.array([[0.9, 0.2, -0.13, -0.1, 0.7, 0.04]]), { target_shape: [3, 4], transform_type: 'affine', sampler_type: 'bilinear' })
   */
  SpatialTransformer(data: NDArray, loc: NDArray, options: SpatialTransformerParams & NDCallOptions): NDArray;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   */
  SpatialTransformer(data: NDArray, options: Omit<SpatialTransformerAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   */
  SpatialTransformer(all: SpatialTransformerAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   * @example nd.SwapAxis(nd.random.uniform({ shape: [2, 3, 4] }), { dim1: 0, dim2: 2 })
   */
  SwapAxis(data: NDArray, options?: SwapAxisParams & NDCallOptions): NDArray;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  SwapAxis(all: SwapAxisAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution.
   * @example nd.UpSampling(nd.random.uniform({ shape: [1, 2, 2, 3] }), { scale: 2, sample_type: 'nearest' })
   */
  UpSampling(...args: [...data: NDArray[], options: UpSamplingParams & NDCallOptions]): NDArray;
  /** Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution. */
  UpSampling(data: readonly NDArray[], options: UpSamplingParams & NDCallOptions): NDArray;
  /** Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution. */
  UpSampling(all: UpSamplingAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   * @example nd.abs(nd.random.uniform({ shape: [2, 3] }))
   */
  abs(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Absolute value of every element.
   *
   * @param data Input, any shape.
   */
  abs(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   * @example nd.adam_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.01 })
   */
  adam_update(weight: NDArray, grad: NDArray, mean: NDArray, var_: NDArray, options: AdamUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: NDArray, grad: NDArray, mean: NDArray, options: Omit<AdamUpdateAll<NDArray>, 'weight' | 'grad' | 'mean'> & NDCallOptions): NDArray;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: NDArray, grad: NDArray, options: Omit<AdamUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: NDArray, options: Omit<AdamUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(all: AdamUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of all inputs, element by element.
   * @example nd.add_n(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { num_args: 3 })
   */
  add_n(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(...data: NDArray[]): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<NDArray> & NDCallOptions): NDArray;
  /**
   * 1 when every element is finite, else 0.
   *
   * @param data Input, any shape.
   * @example nd.all_finite(nd.random.uniform({ shape: [2, 3] }))
   */
  all_finite(data: NDArray, options?: AllFiniteParams & NDCallOptions): NDArray;
  /**
   * 1 when every element is finite, else 0.
   *
   * @param data Input, any shape.
   */
  all_finite(all: AllFiniteAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts 16-bit floats and float32 to another dtype, for automatic mixed precision; other dtypes stay.
   *
   * @param data Input, any shape and dtype.
   * @example nd.amp_cast(nd.random.uniform({ shape: [2, 3] }), { dtype: 'float64' })
   */
  amp_cast(data: NDArray, options: AmpCastParams & NDCallOptions): NDArray;
  /**
   * Converts 16-bit floats and float32 to another dtype, for automatic mixed precision; other dtypes stay.
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(all: AmpCastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay.
   * @example nd.amp_multicast(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2] }), { num_outputs: 2 })
   */
  amp_multicast(...args: [...data: NDArray[], options: AmpMulticastParams & NDCallOptions]): NDArray[];
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(...data: NDArray[]): NDArray[];
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(data: readonly NDArray[], options?: AmpMulticastParams & NDCallOptions): NDArray[];
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(all: AmpMulticastAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Inverse cosine, from 0 to π.
   *
   * @param data Input, any shape.
   * @example nd.arccos(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.arccosh(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.arcsin(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.arcsinh(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.arctan(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.arctanh(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.argmax(nd.random.uniform({ shape: [2, 3, 4] }), { axis: 1 })
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
   * @example nd.argmax_channel(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.argmin(nd.random.uniform({ shape: [2, 3, 4] }), { axis: 1 })
   */
  argmin(data: NDArray, options?: ArgminParams & NDCallOptions): NDArray;
  /**
   * Position of the smallest element along an axis.
   *
   * @param data Input, any shape.
   */
  argmin(all: ArgminAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The positions that bring the elements into order along an axis.
   *
   * @param data Input, any shape.
   * @example nd.argsort(nd.random.uniform({ shape: [2, 5] }))
   */
  argsort(data: NDArray, options?: ArgsortParams & NDCallOptions): NDArray;
  /**
   * The positions that bring the elements into order along an axis.
   *
   * @param data Input, any shape.
   */
  argsort(all: ArgsortAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   * @example nd.batch_dot(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 4] }))
   */
  batch_dot(lhs: NDArray, rhs: NDArray, options?: BatchDotParams & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: NDArray, options: Omit<BatchDotAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(all: BatchDotAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   * @example nd.batch_take(nd.random.uniform({ shape: [3, 2] }), nd.array([1, 0, 4]))
   */
  batch_take(a: NDArray, indices: NDArray, options?: NDCallOptions): NDArray;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   */
  batch_take(a: NDArray, options: Omit<BatchTakeAll<NDArray>, 'a'> & NDCallOptions): NDArray;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   */
  batch_take(all: BatchTakeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_add(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_add(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_add(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches axes of size 1 to given sizes.
   *
   * @param data Input.
   * @example nd.broadcast_axis(nd.random.uniform({ shape: [1, 2, 1] }), { axis: [0, 2], size: [2, 3] })
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
   * @example nd.broadcast_axis(nd.random.uniform({ shape: [1, 2, 1] }), { axis: [0, 2], size: [2, 3] })
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
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_div(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_div(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_div(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_equal(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_greater(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_greater(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_greater_equal(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_greater_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_hypot(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_hypot(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_hypot(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_lesser(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_lesser(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_lesser_equal(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_lesser_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   * @example nd.broadcast_like(nd.random.uniform({ shape: [1, 3] }), nd.random.uniform({ shape: [2, 3] }))
   */
  broadcast_like(lhs: NDArray, rhs: NDArray, options?: BroadcastLikeParams & NDCallOptions): NDArray;
  /**
   * Stretches the first input to the shape of the second.
   *
   * @param lhs Array to stretch.
   * @param rhs Array that gives the shape.
   */
  broadcast_like(lhs: NDArray, options: Omit<BroadcastLikeAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
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
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_logical_and(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_logical_and(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_and(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_logical_or(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_logical_or(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_or(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_logical_xor(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_logical_xor(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_xor(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_maximum(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_maximum(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_maximum(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_minimum(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_minimum(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minimum(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_sub(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_minus(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minus(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_mod(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_mod(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mod(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_mul(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_mul(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mul(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_not_equal(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_not_equal(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_not_equal(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_add(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_plus(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_plus(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_power(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_power(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_power(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   * @example nd.broadcast_sub(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [1, 3] }))
   */
  broadcast_sub(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_sub(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Stretches the input to a shape.
   *
   * @param data Input.
   * @example nd.broadcast_to(nd.random.uniform({ shape: [2, 1, 3] }), { shape: [2, 4, 3] })
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
   * @example nd.Cast(nd.random.uniform({ shape: [2, 3] }), { dtype: 'float64' })
   */
  cast(data: NDArray, options: CastParams & NDCallOptions): NDArray;
  /**
   * Converts every element to another dtype.
   *
   * @param data Input, any shape and dtype.
   */
  cast(all: CastAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The same values in another storage: dense, `csr` (stored row by row) or `row_sparse` (whole rows).
   *
   * @param data Array; two axes for csr.
   * @example nd.cast_storage(nd.random.uniform({ shape: [2, 3] }), { stype: 'default' })
   */
  cast_storage(data: NDArray, options: CastStorageParams & NDCallOptions): NDArray;
  /**
   * The same values in another storage: dense, `csr` (stored row by row) or `row_sparse` (whole rows).
   *
   * @param data Array; two axes for csr.
   */
  cast_storage(all: CastStorageAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cube root of every element.
   *
   * @param data Input, any shape.
   * @example nd.cbrt(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.ceil(nd.random.uniform({ shape: [2, 3] }))
   */
  ceil(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Smallest whole number that is not less.
   *
   * @param data Input, any shape.
   */
  ceil(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   * @example nd.pick(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 9]))
   */
  choose_element_0index(data: NDArray, index: NDArray, options?: PickParams & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  choose_element_0index(data: NDArray, options: Omit<PickAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  choose_element_0index(all: PickAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   * @example nd.clip(nd.random.uniform({ shape: [2, 3] }), { a_min: -1.5, a_max: 0.5 })
   */
  clip(data: NDArray, options: ClipParams & NDCallOptions): NDArray;
  /**
   * Limits every element to the interval from a_min to a_max.
   *
   * @param data Input, any shape.
   */
  clip(all: ClipAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Adds columns back into the windows that they came from: the gradient of im2col.
   *
   * @param data Columns, (batch, channels · size of a window, places).
   * @example nd.col2im(nd.random.uniform({ shape: [1, 8, 6] }), { output_size: [3, 4], kernel: [2, 2] })
   */
  col2im(data: NDArray, options: Col2imParams & NDCallOptions): NDArray;
  /**
   * Adds columns back into the windows that they came from: the gradient of im2col.
   *
   * @param data Columns, (batch, channels · size of a window, places).
   */
  col2im(all: Col2imAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Joins arrays along an axis that they have.
   * @example nd.Concat(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 2] }), { num_args: 2 })
   */
  concat(...args: [...data: NDArray[], options: ConcatParams & NDCallOptions]): NDArray;
  /** Joins arrays along an axis that they have. */
  concat(...data: NDArray[]): NDArray;
  /** Joins arrays along an axis that they have. */
  concat(data: readonly NDArray[], options?: ConcatParams & NDCallOptions): NDArray;
  /** Joins arrays along an axis that they have. */
  concat(all: ConcatAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cosine of every element, in radians.
   *
   * @param data Input, any shape.
   * @example nd.cos(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.cosh(nd.random.uniform({ shape: [2, 3] }))
   */
  cosh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic cosine of every element.
   *
   * @param data Input, any shape.
   */
  cosh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   * @example nd.slice(nd.random.uniform({ shape: [4, 5] }), { begin: [1, 0], end: [3, 2] })
   */
  crop(data: NDArray, options: SliceParams & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  crop(all: SliceAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   * @example nd.CTCLoss(nd.random.uniform({ shape: [5, 2, 4] }), nd.array([[1, 2, 2], [3, 0, 0]]))
   */
  ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, label_lengths: NDArray | null | undefined, options?: CTCLossParams & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | null | undefined, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label' | 'data_lengths'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, label: NDArray, options?: Omit<CTCLossAll<NDArray>, 'data' | 'label'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: NDArray, options: Omit<CTCLossAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(all: CTCLossAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Running sums along an axis.
   *
   * @param a Input, any shape.
   * @example nd.cumsum(nd.random.uniform({ shape: [2, 3] }))
   */
  cumsum(a: NDArray, options?: NpCumsumParams & NDCallOptions): NDArray;
  /**
   * Running sums along an axis.
   *
   * @param a Input, any shape.
   */
  cumsum(all: NpCumsumAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   * @example nd.degrees(nd.random.uniform({ shape: [2, 3] }))
   */
  degrees(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Radians to degrees.
   *
   * @param data Input, any shape.
   */
  degrees(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Moves blocks of channels into height and width.
   *
   * @param data Input, (batch, channels, height, width).
   * @example nd.depth_to_space(nd.random.uniform({ shape: [1, 8, 2, 3] }), { block_size: 2 })
   */
  depth_to_space(data: NDArray, options: DepthToSpaceParams & NDCallOptions): NDArray;
  /**
   * Moves blocks of channels into height and width.
   *
   * @param data Input, (batch, channels, height, width).
   */
  depth_to_space(all: DepthToSpaceAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Takes a diagonal of an array, or makes a matrix with the input on a diagonal.
   *
   * @param data Input, any shape.
   * @example nd.diag(nd.random.uniform({ shape: [3] }))
   */
  diag(data: NDArray, options?: DiagParams & NDCallOptions): NDArray;
  /**
   * Takes a diagonal of an array, or makes a matrix with the input on a diagonal.
   *
   * @param data Input, any shape.
   */
  diag(all: DiagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   * @example nd.dot(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [3, 4] }))
   */
  dot(lhs: NDArray, rhs: NDArray, options?: DotParams & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: NDArray, options: Omit<DotAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(all: DotAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   * @example nd.elemwise_add(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }))
   */
  elemwise_add(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_add(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   * @example nd.elemwise_div(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }))
   */
  elemwise_div(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_div(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   * @example nd.elemwise_mul(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }))
   */
  elemwise_mul(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_mul(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   * @example nd.elemwise_sub(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }))
   */
  elemwise_sub(lhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_sub(all: PairAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gauss error function of every element.
   *
   * @param data Input, any shape.
   * @example nd.erf(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.erfinv(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.exp(nd.random.uniform({ shape: [2, 3] }))
   */
  exp(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Exponential of every element.
   *
   * @param data Input, any shape.
   */
  exp(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inserts an axis of size 1.
   *
   * @param data Input, any shape.
   * @example nd.expand_dims(nd.random.uniform({ shape: [2, 3] }), { axis: 1 })
   */
  expand_dims(data: NDArray, options: ExpandDimsParams & NDCallOptions): NDArray;
  /**
   * Inserts an axis of size 1.
   *
   * @param data Input, any shape.
   */
  expand_dims(all: ExpandDimsAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   * @example nd.expm1(nd.random.uniform({ shape: [2, 3] }))
   */
  expm1(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Exponential less one, exact near 0.
   *
   * @param data Input, any shape.
   */
  expm1(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from an exponential distribution.
   * @example nd.random.exponential({ lam: 2, shape: [2, 3] })
   */
  exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   * @example nd.fill_element_0index(nd.random.uniform({ shape: [2, 3] }), nd.array([7, 8]), nd.array([2, 0]))
   */
  fill_element_0index(lhs: NDArray, mhs: NDArray, rhs: NDArray, options?: NDCallOptions): NDArray;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(lhs: NDArray, mhs: NDArray, options: Omit<FillElement0indexAll<NDArray>, 'lhs' | 'mhs'> & NDCallOptions): NDArray;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(lhs: NDArray, options: Omit<FillElement0indexAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(all: FillElement0indexAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   * @example nd.fix(nd.random.uniform({ shape: [2, 3] }))
   */
  fix(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  fix(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   * @example nd.Flatten(nd.random.uniform({ shape: [2, 3, 2] }))
   */
  flatten(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  flatten(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   * @example nd.reverse(nd.random.uniform({ shape: [2, 3] }), { axis: 1 })
   */
  flip(data: NDArray, options: ReverseParams & NDCallOptions): NDArray;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  flip(all: ReverseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   * @example nd.floor(nd.random.uniform({ shape: [2, 3] }))
   */
  floor(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Largest whole number that is not greater.
   *
   * @param data Input, any shape.
   */
  floor(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   * @example nd.ftml_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, t: 3, wd: 0.01 })
   */
  ftml_update(weight: NDArray, grad: NDArray, d: NDArray, v: NDArray, z: NDArray, options: FtmlUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: NDArray, grad: NDArray, d: NDArray, v: NDArray, options: Omit<FtmlUpdateAll<NDArray>, 'weight' | 'grad' | 'd' | 'v'> & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: NDArray, grad: NDArray, d: NDArray, options: Omit<FtmlUpdateAll<NDArray>, 'weight' | 'grad' | 'd'> & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: NDArray, grad: NDArray, options: Omit<FtmlUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: NDArray, options: Omit<FtmlUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(all: FtmlUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @example nd.ftrl_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, wd: 0.01, lamda1: 0.5 })
   */
  ftrl_update(weight: NDArray, grad: NDArray, z: NDArray, n: NDArray, options: FtrlUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: NDArray, grad: NDArray, z: NDArray, options: Omit<FtrlUpdateAll<NDArray>, 'weight' | 'grad' | 'z'> & NDCallOptions): NDArray;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: NDArray, grad: NDArray, options: Omit<FtrlUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: NDArray, options: Omit<FtrlUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(all: FtrlUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gamma function of every element.
   *
   * @param data Input, any shape.
   * @example nd.gamma(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.gammaln(nd.random.uniform({ shape: [2, 3] }))
   */
  gammaln(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Logarithm of the absolute value of the gamma function.
   *
   * @param data Input, any shape.
   */
  gammaln(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   * @example nd.gather_nd(nd.random.uniform({ shape: [2, 3] }), nd.array([[1, 0, 1], [0, 2, 0]]))
   */
  gather_nd(data: NDArray, indices: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   */
  gather_nd(data: NDArray, options: Omit<GatherNdAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   */
  gather_nd(all: GatherNdAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution given by mean and dispersion.
   * @example nd.random.generalized_negative_binomial({ mu: 2, alpha: 0.3, shape: [2, 3] })
   */
  generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Piecewise linear sigmoid of every element.
   *
   * @param data Input, any shape.
   * @example nd.hard_sigmoid(nd.random.uniform({ shape: [2, 3] }))
   */
  hard_sigmoid(data: NDArray, options?: HardSigmoidParams & NDCallOptions): NDArray;
  /**
   * Piecewise linear sigmoid of every element.
   *
   * @param data Input, any shape.
   */
  hard_sigmoid(all: HardSigmoidAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   * @example nd.identity(nd.random.uniform({ shape: [2, 3] }))
   */
  identity(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * A copy of the input.
   *
   * @param data Input, any shape.
   */
  identity(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Makes every window of the input a column, so that a convolution becomes a matrix product.
   *
   * @param data Input, (batch, channels, …spatial axes).
   * @example nd.im2col(nd.random.uniform({ shape: [1, 2, 3, 4] }), { kernel: [2, 2] })
   */
  im2col(data: NDArray, options: Im2colParams & NDCallOptions): NDArray;
  /**
   * Makes every window of the input a column, so that a convolution becomes a matrix product.
   *
   * @param data Input, (batch, channels, …spatial axes).
   */
  im2col(all: Im2colAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Column-wise Kronecker product of matrices.
   * @example nd.khatri_rao(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4, 3] }), { num_args: 2 })
   */
  khatri_rao(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(...data: NDArray[]): NDArray;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(all: KhatriRaoAll<NDArray> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @example nd.lamb_update_phase1(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { t: 2, wd: 0.01 })
   */
  lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, var_: NDArray, options: LambUpdatePhase1Params & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, options: Omit<LambUpdatePhase1All<NDArray>, 'weight' | 'grad' | 'mean'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: NDArray, grad: NDArray, options: Omit<LambUpdatePhase1All<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: NDArray, options: Omit<LambUpdatePhase1All<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(all: LambUpdatePhase1All<NDArray> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @example nd.lamb_update_phase2(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.array([2]), nd.array([3]), { lr: 0.1, upper_bound: 1.5 })
   */
  lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, r2: NDArray, options: LambUpdatePhase2Params & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, options: Omit<LambUpdatePhase2All<NDArray>, 'weight' | 'g' | 'r1'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: NDArray, g: NDArray, options: Omit<LambUpdatePhase2All<NDArray>, 'weight' | 'g'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: NDArray, options: Omit<LambUpdatePhase2All<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(all: LambUpdatePhase2All<NDArray> & NDCallOptions): NDArray;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.det(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  linalg_det(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_det(all: LinalgDetAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.extractdiag(nd.random.uniform({ shape: [3, 3] }))
   */
  linalg_extractdiag(A: NDArray, options?: LinalgExtractdiagParams & NDCallOptions): NDArray;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extractdiag(all: LinalgExtractdiagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.extracttrian(nd.random.uniform({ shape: [3, 3] }))
   */
  linalg_extracttrian(A: NDArray, options?: LinalgExtracttrianParams & NDCallOptions): NDArray;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extracttrian(all: LinalgExtracttrianAll<NDArray> & NDCallOptions): NDArray;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   * @example nd.linalg.gelqf(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  linalg_gelqf(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  linalg_gelqf(all: LinalgGelqfAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   * @example nd.linalg.gemm(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 2] }), nd.random.uniform({ shape: [2, 2, 2] }), { alpha: 0.5, beta: 2 })
   */
  linalg_gemm(A: NDArray, B: NDArray, C: NDArray, options?: LinalgGemmParams & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(A: NDArray, B: NDArray, options: Omit<LinalgGemmAll<NDArray>, 'A' | 'B'> & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(A: NDArray, options: Omit<LinalgGemmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(all: LinalgGemmAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @example nd.linalg.gemm2(nd.random.uniform({ shape: [2, 2, 3] }), nd.random.uniform({ shape: [2, 3, 4] }), { alpha: 0.5 })
   */
  linalg_gemm2(A: NDArray, B: NDArray, options?: LinalgGemm2Params & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  linalg_gemm2(A: NDArray, options: Omit<LinalgGemm2All<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  linalg_gemm2(all: LinalgGemm2All<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.inverse(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  linalg_inverse(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_inverse(all: LinalgInverseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   * @example nd.linalg.makediag(nd.random.uniform({ shape: [3] }))
   */
  linalg_makediag(A: NDArray, options?: LinalgMakediagParams & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_makediag(all: LinalgMakediagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   * @example nd.linalg.maketrian(nd.random.uniform({ shape: [3] }))
   */
  linalg_maketrian(A: NDArray, options?: LinalgMaketrianParams & NDCallOptions): NDArray;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_maketrian(all: LinalgMaketrianAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   * @example nd.linalg.potrf(nd.array([[4, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]]))
   */
  linalg_potrf(A: NDArray, options?: LinalgPotrfParams & NDCallOptions): NDArray;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  linalg_potrf(all: LinalgPotrfAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   * @example nd.linalg.potri(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]))
   */
  linalg_potri(A: NDArray, options?: LinalgPotriParams & NDCallOptions): NDArray;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  linalg_potri(all: LinalgPotriAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.slogdet(nd.array([[2, 1, 0.5], [-1, 3, 0.25], [0.5, 0.75, -2]]))
   */
  linalg_slogdet(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_slogdet(all: LinalgSlogdetAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   * @example nd.linalg.sumlogdiag(nd.random.uniform({ shape: [3, 3] }))
   */
  linalg_sumlogdiag(A: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_sumlogdiag(all: LinalgSumlogdiagAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   * @example nd.linalg.syevd(nd.array([[4, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]]))
   */
  linalg_syevd(A: NDArray, options?: NDCallOptions): NDArray[];
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  linalg_syevd(all: LinalgSyevdAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   * @example nd.linalg.syrk(nd.random.uniform({ shape: [2, 3] }))
   */
  linalg_syrk(A: NDArray, options?: LinalgSyrkParams & NDCallOptions): NDArray;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  linalg_syrk(all: LinalgSyrkAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   * @example nd.linalg.trmm(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]), nd.random.uniform({ shape: [3, 2] }))
   */
  linalg_trmm(A: NDArray, B: NDArray, options?: LinalgTrmmParams & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trmm(A: NDArray, options: Omit<LinalgTrmmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trmm(all: LinalgTrmmAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   * @example nd.linalg.trsm(nd.array([[2, 0, 0], [0.5, 1.5, 0], [0.25, -0.5, 1]]), nd.random.uniform({ shape: [3, 2] }))
   */
  linalg_trsm(A: NDArray, B: NDArray, options?: LinalgTrsmParams & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trsm(A: NDArray, options: Omit<LinalgTrsmAll<NDArray>, 'A'> & NDCallOptions): NDArray;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trsm(all: LinalgTrsmAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Natural logarithm of every element.
   *
   * @param data Input, any shape.
   * @example nd.log(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.log10(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.log1p(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.log2(nd.random.uniform({ shape: [2, 3] }))
   */
  log2(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Base-2 logarithm of every element.
   *
   * @param data Input, any shape.
   */
  log2(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   * @example nd.log_softmax(nd.random.uniform({ shape: [2, 3] }))
   */
  log_softmax(data: NDArray, length: NDArray | null | undefined, options?: LogSoftmaxParams & NDCallOptions): NDArray;
  /**
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  log_softmax(data: NDArray, options?: Omit<LogSoftmaxAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  log_softmax(all: LogSoftmaxAll<NDArray> & NDCallOptions): NDArray;
  /**
   * 1 where the element is 0, else 0.
   *
   * @param data Input, any shape.
   * @example nd.logical_not(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.make_loss(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.max(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.max(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.mean(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.min(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.min(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  min_axis(data: NDArray, options?: MinParams & NDCallOptions): NDArray;
  /**
   * Smallest element over axes.
   *
   * @param data Input, any shape.
   */
  min_axis(all: MinAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Mean and variance over axes.
   *
   * @param data Input, any shape.
   * @example nd.moments(nd.random.uniform({ shape: [2, 3, 4] }), { axes: [0, 2] })
   */
  moments(data: NDArray, options?: MomentsParams & NDCallOptions): NDArray[];
  /**
   * Mean and variance over axes.
   *
   * @param data Input, any shape.
   */
  moments(all: MomentsAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   * @example nd.mp_lamb_update_phase1(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), { t: 2, wd: 0.01 })
   */
  mp_lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, var_: NDArray, weight32: NDArray, options: MpLambUpdatePhase1Params & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, var_: NDArray, options: Omit<MpLambUpdatePhase1All<NDArray>, 'weight' | 'grad' | 'mean' | 'var'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, options: Omit<MpLambUpdatePhase1All<NDArray>, 'weight' | 'grad' | 'mean'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: NDArray, grad: NDArray, options: Omit<MpLambUpdatePhase1All<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: NDArray, options: Omit<MpLambUpdatePhase1All<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(all: MpLambUpdatePhase1All<NDArray> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   * @example nd.mp_lamb_update_phase2(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.array([2]), nd.array([3]), nd.random.uniform({ shape: [2, 3] }).astype('float32'), { lr: 0.1, upper_bound: 1.5 })
   */
  mp_lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, r2: NDArray, weight32: NDArray, options: MpLambUpdatePhase2Params & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, r2: NDArray, options: Omit<MpLambUpdatePhase2All<NDArray>, 'weight' | 'g' | 'r1' | 'r2'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, options: Omit<MpLambUpdatePhase2All<NDArray>, 'weight' | 'g' | 'r1'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: NDArray, g: NDArray, options: Omit<MpLambUpdatePhase2All<NDArray>, 'weight' | 'g'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: NDArray, options: Omit<MpLambUpdatePhase2All<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(all: MpLambUpdatePhase2All<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   * @example nd.mp_nag_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), { lr: 0.1, momentum: 0.9, wd: 0.01, clip_gradient: 0.5 })
   */
  mp_nag_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, weight32: NDArray, options: MpNagMomUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, options: Omit<MpNagMomUpdateAll<NDArray>, 'weight' | 'grad' | 'mom'> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: NDArray, grad: NDArray, options: Omit<MpNagMomUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: NDArray, options: Omit<MpNagMomUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(all: MpNagMomUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   * @example nd.mp_sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), { lr: 0.1, momentum: 0.9, wd: 0.01 })
   */
  mp_sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, weight32: NDArray, options: MpSgdMomUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, options: Omit<MpSgdMomUpdateAll<NDArray>, 'weight' | 'grad' | 'mom'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: NDArray, grad: NDArray, options: Omit<MpSgdMomUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: NDArray, options: Omit<MpSgdMomUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(all: MpSgdMomUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   * @example nd.mp_sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), { lr: 0.1, wd: 0.01 })
   */
  mp_sgd_update(weight: NDArray, grad: NDArray, weight32: NDArray, options: MpSgdUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(weight: NDArray, grad: NDArray, options: Omit<MpSgdUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(weight: NDArray, options: Omit<MpSgdUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(all: MpSgdUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * 1 when every element of all arrays is finite, else 0.
   * @example nd.multi_all_finite(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2] }), { num_arrays: 2 })
   */
  multi_all_finite(...args: [...data: NDArray[], options: MultiAllFiniteParams & NDCallOptions]): NDArray;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(...data: NDArray[]): NDArray;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(data: readonly NDArray[], options?: MultiAllFiniteParams & NDCallOptions): NDArray;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(all: MultiAllFiniteAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   * @example nd.multi_lars(nd.array([0.1, 0.2, 0.3]), nd.array([4, 0, 9]), nd.array([1, 1, 0.25]), nd.array([0, 0.01, 0.02]), { eta: 0.1, eps: 0.001 })
   */
  multi_lars(lrs: NDArray, weights_sum_sq: NDArray, grads_sum_sq: NDArray, wds: NDArray, options: MultiLarsParams & NDCallOptions): NDArray;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: NDArray, weights_sum_sq: NDArray, grads_sum_sq: NDArray, options: Omit<MultiLarsAll<NDArray>, 'lrs' | 'weights_sum_sq' | 'grads_sum_sq'> & NDCallOptions): NDArray;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: NDArray, weights_sum_sq: NDArray, options: Omit<MultiLarsAll<NDArray>, 'lrs' | 'weights_sum_sq'> & NDCallOptions): NDArray;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: NDArray, options: Omit<MultiLarsAll<NDArray>, 'lrs'> & NDCallOptions): NDArray;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(all: MultiLarsAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum on many weights, each with a float32 copy.
   * @example nd.multi_mp_sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }).astype('float32'), nd.random.uniform({ shape: [4] }).astype('float32'), { lrs: [0.1, 0.05], wds: [0, 0.01], momentum: 0.9, rescale_grad: 0.5 })
   */
  multi_mp_sgd_mom_update(...args: [...data: NDArray[], options: MultiMpSgdMomUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy. */
  multi_mp_sgd_mom_update(data: readonly NDArray[], options: MultiMpSgdMomUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy. */
  multi_mp_sgd_mom_update(all: MultiMpSgdMomUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent on many weights, each with a float32 copy.
   * @example nd.multi_mp_sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }).astype('float32'), { lrs: [0.1, 0.05], wds: [0, 0.01], rescale_grad: 0.5 })
   */
  multi_mp_sgd_update(...args: [...data: NDArray[], options: MultiMpSgdUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent on many weights, each with a float32 copy. */
  multi_mp_sgd_update(data: readonly NDArray[], options: MultiMpSgdUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent on many weights, each with a float32 copy. */
  multi_mp_sgd_update(all: MultiMpSgdUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent with momentum on many weights.
   * @example nd.multi_sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), { lrs: [0.1, 0.05], wds: [0, 0.01], momentum: 0.9, rescale_grad: 0.5 })
   */
  multi_sgd_mom_update(...args: [...data: NDArray[], options: MultiSgdMomUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights. */
  multi_sgd_mom_update(data: readonly NDArray[], options: MultiSgdMomUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights. */
  multi_sgd_mom_update(all: MultiSgdMomUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent on many weights.
   * @example nd.multi_sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), { lrs: [0.1, 0.05], wds: [0, 0.01], rescale_grad: 0.5 })
   */
  multi_sgd_update(...args: [...data: NDArray[], options: MultiSgdUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent on many weights. */
  multi_sgd_update(data: readonly NDArray[], options: MultiSgdUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent on many weights. */
  multi_sgd_update(all: MultiSgdUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * The sum of squares of each array.
   * @example nd.multi_sum_sq(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }), { num_arrays: 2 })
   */
  multi_sum_sq(...args: [...data: NDArray[], options: NDCallOptions]): NDArray;
  /** The sum of squares of each array. */
  multi_sum_sq(...data: NDArray[]): NDArray;
  /** The sum of squares of each array. */
  multi_sum_sq(data: readonly NDArray[], options?: NDCallOptions): NDArray;
  /** The sum of squares of each array. */
  multi_sum_sq(all: MultiSumSqAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @example nd.nag_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, momentum: 0.9, wd: 0.01, clip_gradient: 0.5 })
   */
  nag_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, options: NagMomUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(weight: NDArray, grad: NDArray, options: Omit<NagMomUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(weight: NDArray, options: Omit<NagMomUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(all: NagMomUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Product over axes; NaN counts as 1.
   *
   * @param data Input, any shape.
   * @example nd.nanprod(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.nansum(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.negative(nd.random.uniform({ shape: [2, 3] }))
   */
  negative(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Numerical negative of every element.
   *
   * @param data Input, any shape.
   */
  negative(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Failures before the k-th success, drawn from a negative binomial distribution.
   * @example nd.random.negative_binomial({ k: 3, p: 0.4, shape: [2, 3] })
   */
  negative_binomial(options?: RandomNegativeBinomialParams & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   * @example nd.norm(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  norm(data: NDArray, options?: NormParams & NDCallOptions): NDArray;
  /**
   * Norm over axes: the sum of absolute values or the root of the sum of squares.
   *
   * @param data Input, any shape.
   */
  norm(all: NormAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a normal distribution.
   * @example nd.random.normal({ loc: 1, scale: 2, shape: [2, 3] })
   */
  normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Rows that are on at one position and off elsewhere.
   *
   * @param indices Positions, any shape.
   * @example nd.one_hot(nd.array([1, 0, 2, 5]), { depth: 3 })
   */
  one_hot(indices: NDArray, options: OneHotParams & NDCallOptions): NDArray;
  /**
   * Rows that are on at one position and off elsewhere.
   *
   * @param indices Positions, any shape.
   */
  one_hot(all: OneHotAll<NDArray> & NDCallOptions): NDArray;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   * @example nd.ones_like(nd.random.uniform({ shape: [2, 3] }))
   */
  ones_like(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * An array of ones shaped like the input.
   *
   * @param data Input, any shape.
   */
  ones_like(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   * @example nd.Pad(nd.random.uniform({ shape: [1, 2, 3, 4] }), { mode: 'constant', pad_width: [0, 0, 0, 0, 1, 2, 2, 1], constant_value: 0.5 })
   */
  pad(data: NDArray, options: PadParams & NDCallOptions): NDArray;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  pad(all: PadAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   * @example nd.pick(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 9]))
   */
  pick(data: NDArray, index: NDArray, options?: PickParams & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  pick(data: NDArray, options: Omit<PickAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  pick(all: PickAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a Poisson distribution.
   * @example nd.random.poisson({ lam: 3, shape: [2, 3] })
   */
  poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays.
   * @example nd.preloaded_multi_mp_sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }).astype('float32'), nd.random.uniform({ shape: [4] }).astype('float32'), nd.array([0.1, 0.05]), nd.array([0, 0.01]), { momentum: 0.9, rescale_grad: 0.5 })
   */
  preloaded_multi_mp_sgd_mom_update(...args: [...data: NDArray[], options: PreloadedMultiMpSgdMomUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(...data: NDArray[]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(data: readonly NDArray[], options?: PreloadedMultiMpSgdMomUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(all: PreloadedMultiMpSgdMomUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays.
   * @example nd.preloaded_multi_mp_sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }).astype('float32'), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }).astype('float32'), nd.array([0.1, 0.05]), nd.array([0, 0.01]), { rescale_grad: 0.5 })
   */
  preloaded_multi_mp_sgd_update(...args: [...data: NDArray[], options: PreloadedMultiMpSgdUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(...data: NDArray[]): NDArray[];
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(data: readonly NDArray[], options?: PreloadedMultiMpSgdUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(all: PreloadedMultiMpSgdUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays.
   * @example nd.preloaded_multi_sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.array([0.1, 0.05]), nd.array([0, 0.01]), { momentum: 0.9, rescale_grad: 0.5 })
   */
  preloaded_multi_sgd_mom_update(...args: [...data: NDArray[], options: PreloadedMultiSgdMomUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(...data: NDArray[]): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(data: readonly NDArray[], options?: PreloadedMultiSgdMomUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(all: PreloadedMultiSgdMomUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * One step of stochastic gradient descent on many weights, with rates and decays in arrays.
   * @example nd.preloaded_multi_sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }), nd.random.uniform({ shape: [4] }), nd.array([0.1, 0.05]), nd.array([0, 0.01]), { rescale_grad: 0.5 })
   */
  preloaded_multi_sgd_update(...args: [...data: NDArray[], options: PreloadedMultiSgdUpdateParams & NDCallOptions]): NDArray[];
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(...data: NDArray[]): NDArray[];
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(data: readonly NDArray[], options?: PreloadedMultiSgdUpdateParams & NDCallOptions): NDArray[];
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(all: PreloadedMultiSgdUpdateAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Product over axes.
   *
   * @param data Input, any shape.
   * @example nd.prod(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.radians(nd.random.uniform({ shape: [2, 3] }))
   */
  radians(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Degrees to radians.
   *
   * @param data Input, any shape.
   */
  radians(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from an exponential distribution.
   * @example nd.random.exponential({ lam: 2, shape: [2, 3] })
   */
  random_exponential(options?: RandomExponentialParams & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  random_exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from an exponential distribution. */
  random_exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a gamma distribution.
   * @example nd.random.gamma({ alpha: 2, beta: 0.5, shape: [2, 3] })
   */
  random_gamma(options?: RandomGammaParams & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(alpha: number, beta: number, options?: Omit<RandomGammaParams, 'alpha' | 'beta'> & NDCallOptions): NDArray;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(alpha: number, beta?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a negative binomial distribution given by mean and dispersion.
   * @example nd.random.generalized_negative_binomial({ mu: 2, alpha: 0.3, shape: [2, 3] })
   */
  random_generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  random_generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & NDCallOptions): NDArray;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  random_generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Failures before the k-th success, drawn from a negative binomial distribution.
   * @example nd.random.negative_binomial({ k: 3, p: 0.4, shape: [2, 3] })
   */
  random_negative_binomial(options?: RandomNegativeBinomialParams & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  random_negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & NDCallOptions): NDArray;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  random_negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn from a normal distribution.
   * @example nd.random.normal({ loc: 1, scale: 2, shape: [2, 3] })
   */
  random_normal(options?: RandomNormalParams & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  random_normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & NDCallOptions): NDArray;
  /** Numbers drawn from a normal distribution. */
  random_normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   * @example nd.random.pdf_dirichlet(nd.random.uniform({ shape: [2, 3, 4] }), nd.array([[1, 2, 0.5, 3], [1.5, 1, 2, 2]]))
   */
  random_pdf_dirichlet(sample: NDArray, alpha: NDArray, options?: RandomPdfDirichletParams & NDCallOptions): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  random_pdf_dirichlet(sample: NDArray, options: Omit<RandomPdfDirichletAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  random_pdf_dirichlet(all: RandomPdfDirichletAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   * @example nd.random.pdf_exponential(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]))
   */
  random_pdf_exponential(sample: NDArray, lam: NDArray, options?: RandomPdfExponentialParams & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_exponential(sample: NDArray, options: Omit<RandomPdfExponentialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_exponential(all: RandomPdfExponentialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   * @example nd.random.pdf_gamma(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]), nd.array([1.5, 2.5]))
   */
  random_pdf_gamma(sample: NDArray, alpha: NDArray, beta: NDArray, options?: RandomPdfGammaParams & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(sample: NDArray, alpha: NDArray, options: Omit<RandomPdfGammaAll<NDArray>, 'sample' | 'alpha'> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(sample: NDArray, options: Omit<RandomPdfGammaAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(all: RandomPdfGammaAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   * @example nd.random.pdf_generalized_negative_binomial(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]), nd.array([0.5, 1.5]))
   */
  random_pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, alpha: NDArray, options?: RandomPdfGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, options: Omit<RandomPdfGeneralizedNegativeBinomialAll<NDArray>, 'sample' | 'mu'> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(sample: NDArray, options: Omit<RandomPdfGeneralizedNegativeBinomialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(all: RandomPdfGeneralizedNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   * @example nd.random.pdf_negative_binomial(nd.random.uniform({ shape: [2, 3] }), nd.array([3, 4]), nd.array([0.5, 0.75]))
   */
  random_pdf_negative_binomial(sample: NDArray, k: NDArray, p: NDArray, options?: RandomPdfNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(sample: NDArray, k: NDArray, options: Omit<RandomPdfNegativeBinomialAll<NDArray>, 'sample' | 'k'> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(sample: NDArray, options: Omit<RandomPdfNegativeBinomialAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(all: RandomPdfNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   * @example nd.random.pdf_normal(nd.random.uniform({ shape: [2, 3] }), nd.array([0.5, 1.5]), nd.array([1.5, 2.5]))
   */
  random_pdf_normal(sample: NDArray, mu: NDArray, sigma: NDArray, options?: RandomPdfNormalParams & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(sample: NDArray, mu: NDArray, options: Omit<RandomPdfNormalAll<NDArray>, 'sample' | 'mu'> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(sample: NDArray, options: Omit<RandomPdfNormalAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(all: RandomPdfNormalAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   * @example nd.random.pdf_poisson(nd.random.uniform({ shape: [2, 3] }), nd.array([2, 3]))
   */
  random_pdf_poisson(sample: NDArray, lam: NDArray, options?: RandomPdfPoissonParams & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_poisson(sample: NDArray, options: Omit<RandomPdfPoissonAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_poisson(all: RandomPdfPoissonAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   * @example nd.random.pdf_uniform(nd.random.uniform({ shape: [2, 3] }), nd.array([0, 1]), nd.array([2, 3]))
   */
  random_pdf_uniform(sample: NDArray, low: NDArray, high: NDArray, options?: RandomPdfUniformParams & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(sample: NDArray, low: NDArray, options: Omit<RandomPdfUniformAll<NDArray>, 'sample' | 'low'> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(sample: NDArray, options: Omit<RandomPdfUniformAll<NDArray>, 'sample'> & NDCallOptions): NDArray;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(all: RandomPdfUniformAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from a Poisson distribution.
   * @example nd.random.poisson({ lam: 3, shape: [2, 3] })
   */
  random_poisson(options?: RandomPoissonParams & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & NDCallOptions): NDArray;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Whole numbers drawn evenly from low up to, but without, high.
   * @example nd.random.randint({ low: 2, high: 9, shape: [2, 3] })
   */
  random_randint(options: RandomRandintParams & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(low: number, high: number, options?: Omit<RandomRandintParams, 'low' | 'high'> & NDCallOptions): NDArray;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Numbers drawn evenly from an interval.
   * @example nd.random.uniform({ low: -1, high: 1, shape: [2, 3] })
   */
  random_uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  random_uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  random_uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Flat positions from coordinates.
   *
   * @param data Coordinates, one axis of the shape a row: (rank, …).
   * @example nd.ravel_multi_index(nd.array([[3, 6, 6], [4, 5, 1]]), { shape: [7, 8] })
   */
  ravel_multi_index(data: NDArray, options?: RavelMultiIndexParams & NDCallOptions): NDArray;
  /**
   * Flat positions from coordinates.
   *
   * @param data Coordinates, one axis of the shape a row: (rank, …).
   */
  ravel_multi_index(all: RavelMultiIndexAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Inverse cube root of every element.
   *
   * @param data Input, any shape.
   * @example nd.rcbrt(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.reciprocal(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.relu(nd.random.uniform({ shape: [2, 3] }))
   */
  relu(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Rectified linear: negative elements become 0.
   *
   * @param data Input, any shape.
   */
  relu(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Repeats each element.
   *
   * @param data Input, any shape.
   * @example nd.repeat(nd.random.uniform({ shape: [2, 3] }), { repeats: 2 })
   */
  repeat(data: NDArray, options: RepeatParams & NDCallOptions): NDArray;
  /**
   * Repeats each element.
   *
   * @param data Input, any shape.
   */
  repeat(all: RepeatAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Fills all given arrays with zeros; gives nothing.
   * @example nd.reset_arrays(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [4] }))
   */
  reset_arrays(...args: [...data: NDArray[], options: NDCallOptions]): NDArray[];
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(...data: NDArray[]): NDArray[];
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(data: readonly NDArray[], options?: NDCallOptions): NDArray[];
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(all: ResetArraysAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   * @example nd.Reshape(nd.random.uniform({ shape: [2, 3, 4] }), { shape: [4, -1] })
   */
  reshape(data: NDArray, options?: ReshapeParams & NDCallOptions): NDArray;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  reshape(all: ReshapeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   * @example nd.reshape_like(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [3, 2] }))
   */
  reshape_like(lhs: NDArray, rhs: NDArray, options?: ReshapeLikeParams & NDCallOptions): NDArray;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   */
  reshape_like(lhs: NDArray, options: Omit<ReshapeLikeAll<NDArray>, 'lhs'> & NDCallOptions): NDArray;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   */
  reshape_like(all: ReshapeLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   * @example nd.reverse(nd.random.uniform({ shape: [2, 3] }), { axis: 1 })
   */
  reverse(data: NDArray, options: ReverseParams & NDCallOptions): NDArray;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  reverse(all: ReverseAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   * @example nd.rint(nd.random.uniform({ shape: [2, 3] }))
   */
  rint(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves downwards.
   *
   * @param data Input, any shape.
   */
  rint(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @example nd.rmsprop_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, wd: 0.01, clip_weights: 0.8 })
   */
  rmsprop_update(weight: NDArray, grad: NDArray, n: NDArray, options: RmspropUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(weight: NDArray, grad: NDArray, options: Omit<RmspropUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(weight: NDArray, options: Omit<RmspropUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(all: RmspropUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   * @example nd.rmspropalex_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, gamma1: 0.3, epsilon: 1, wd: 0.01 })
   */
  rmspropalex_update(weight: NDArray, grad: NDArray, n: NDArray, g: NDArray, delta: NDArray, options: RmspropalexUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: NDArray, grad: NDArray, n: NDArray, g: NDArray, options: Omit<RmspropalexUpdateAll<NDArray>, 'weight' | 'grad' | 'n' | 'g'> & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: NDArray, grad: NDArray, n: NDArray, options: Omit<RmspropalexUpdateAll<NDArray>, 'weight' | 'grad' | 'n'> & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: NDArray, grad: NDArray, options: Omit<RmspropalexUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: NDArray, options: Omit<RmspropalexUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(all: RmspropalexUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Nearest whole number; halves away from zero.
   *
   * @param data Input, any shape.
   * @example nd.round(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.rsqrt(nd.random.uniform({ shape: [2, 3] }))
   */
  rsqrt(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Inverse square root of every element.
   *
   * @param data Input, any shape.
   */
  rsqrt(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from exponential distributions that are given as an array.
   *
   * @param lam Rates.
   * @example nd.sample_exponential(nd.array([1, 8.5]), { shape: [3] })
   */
  sample_exponential(lam: NDArray, options?: SampleExponentialParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from exponential distributions that are given as an array.
   *
   * @param lam Rates.
   */
  sample_exponential(all: SampleExponentialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   * @example nd.sample_gamma(nd.array([0.5, 2.5]), nd.array([1, 0.75]), { shape: [3] })
   */
  sample_gamma(alpha: NDArray, beta: NDArray, options?: SampleGammaParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   */
  sample_gamma(alpha: NDArray, options: Omit<SampleGammaAll<NDArray>, 'alpha'> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   */
  sample_gamma(all: SampleGammaAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   * @example nd.sample_generalized_negative_binomial(nd.array([2, 2.5]), nd.array([1, 0.1]), { shape: [3] })
   */
  sample_generalized_negative_binomial(mu: NDArray, alpha: NDArray, options?: SampleGeneralizedNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   */
  sample_generalized_negative_binomial(mu: NDArray, options: Omit<SampleGeneralizedNegativeBinomialAll<NDArray>, 'mu'> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   */
  sample_generalized_negative_binomial(all: SampleGeneralizedNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Indices drawn by the probabilities along the last axis.
   *
   * @param data Probabilities; each row of the last axis sums to 1.
   * @example nd.sample_multinomial(nd.array([[0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1]]), { shape: [5] })
   */
  sample_multinomial(data: NDArray, options?: SampleMultinomialParams & NDCallOptions): NDArray;
  /**
   * Indices drawn by the probabilities along the last axis.
   *
   * @param data Probabilities; each row of the last axis sums to 1.
   */
  sample_multinomial(all: SampleMultinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   * @example nd.sample_negative_binomial(nd.array([20, 49]), nd.array([0.4, 0.77]), { shape: [3] })
   */
  sample_negative_binomial(k: NDArray, p: NDArray, options?: SampleNegativeBinomialParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   */
  sample_negative_binomial(k: NDArray, options: Omit<SampleNegativeBinomialAll<NDArray>, 'k'> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   */
  sample_negative_binomial(all: SampleNegativeBinomialAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   * @example nd.sample_normal(nd.array([0, 2.5]), nd.array([1, 3.75]), { shape: [3] })
   */
  sample_normal(mu: NDArray, sigma: NDArray, options?: SampleNormalParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   */
  sample_normal(mu: NDArray, options: Omit<SampleNormalAll<NDArray>, 'mu'> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   */
  sample_normal(all: SampleNormalAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn from Poisson distributions that are given as an array.
   *
   * @param lam Means.
   * @example nd.sample_poisson(nd.array([1, 8.5]), { shape: [3] })
   */
  sample_poisson(lam: NDArray, options?: SamplePoissonParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn from Poisson distributions that are given as an array.
   *
   * @param lam Means.
   */
  sample_poisson(all: SamplePoissonAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   * @example nd.sample_uniform(nd.array([0, 2.5]), nd.array([1, 3.75]), { shape: [3] })
   */
  sample_uniform(low: NDArray, high: NDArray, options?: SampleUniformParams & NDCallOptions): NDArray;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   */
  sample_uniform(low: NDArray, options: Omit<SampleUniformAll<NDArray>, 'low'> & NDCallOptions): NDArray;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   */
  sample_uniform(all: SampleUniformAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   * @example nd.scatter_nd(nd.random.uniform({ shape: [3] }), nd.array([[1, 0, 1], [0, 2, 1]]), { shape: [2, 3] })
   */
  scatter_nd(data: NDArray, indices: NDArray, options: ScatterNdParams & NDCallOptions): NDArray;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   */
  scatter_nd(data: NDArray, options: Omit<ScatterNdAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   */
  scatter_nd(all: ScatterNdAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   * @example nd.sgd_mom_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, momentum: 0.9, wd: 0.01 })
   */
  sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, options: SgdMomUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(weight: NDArray, grad: NDArray, options: Omit<SgdMomUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(weight: NDArray, options: Omit<SgdMomUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(all: SgdMomUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @example nd.sgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, wd: 0.01, clip_gradient: 0.5 })
   */
  sgd_update(weight: NDArray, grad: NDArray, options: SgdUpdateParams & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  sgd_update(weight: NDArray, options: Omit<SgdUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  sgd_update(all: SgdUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The shape of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   * @example nd.shape_array(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  shape_array(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * The shape of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  shape_array(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The rows of the first axis in a random order.
   *
   * @param data Input of rank 1 or more.
   * @example nd.shuffle(nd.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
   */
  shuffle(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * The rows of the first axis in a random order.
   *
   * @param data Input of rank 1 or more.
   */
  shuffle(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Logistic function of every element.
   *
   * @param data Input, any shape.
   * @example nd.sigmoid(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.sign(nd.random.uniform({ shape: [2, 3] }))
   */
  sign(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Sign of every element: -1, 0 or 1.
   *
   * @param data Input, any shape.
   */
  sign(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @example nd.signsgd_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, wd: 0.01 })
   */
  signsgd_update(weight: NDArray, grad: NDArray, options: SignsgdUpdateParams & NDCallOptions): NDArray;
  /**
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  signsgd_update(weight: NDArray, options: Omit<SignsgdUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  signsgd_update(all: SignsgdUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @example nd.signum_update(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { lr: 0.1, momentum: 0.4, wd: 0.01, wd_lh: 0.02 })
   */
  signum_update(weight: NDArray, grad: NDArray, mom: NDArray, options: SignumUpdateParams & NDCallOptions): NDArray;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(weight: NDArray, grad: NDArray, options: Omit<SignumUpdateAll<NDArray>, 'weight' | 'grad'> & NDCallOptions): NDArray;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(weight: NDArray, options: Omit<SignumUpdateAll<NDArray>, 'weight'> & NDCallOptions): NDArray;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(all: SignumUpdateAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Sine of every element, in radians.
   *
   * @param data Input, any shape.
   * @example nd.sin(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.sinh(nd.random.uniform({ shape: [2, 3] }))
   */
  sinh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic sine of every element.
   *
   * @param data Input, any shape.
   */
  sinh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The number of elements of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   * @example nd.size_array(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  size_array(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * The number of elements of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  size_array(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   * @example nd.slice(nd.random.uniform({ shape: [4, 5] }), { begin: [1, 0], end: [3, 2] })
   */
  slice(data: NDArray, options: SliceParams & NDCallOptions): NDArray;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(all: SliceAll<NDArray> & NDCallOptions): NDArray;
  /**
   * A part of the input along one axis, from begin to end (exclusive).
   *
   * @param data Input, any shape.
   * @example nd.slice_axis(nd.random.uniform({ shape: [3, 4] }), { axis: 1, begin: 1, end: 3 })
   */
  slice_axis(data: NDArray, options: SliceAxisParams & NDCallOptions): NDArray;
  /**
   * A part of the input along one axis, from begin to end (exclusive).
   *
   * @param data Input, any shape.
   */
  slice_axis(all: SliceAxisAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   * @example nd.slice_like(nd.random.uniform({ shape: [3, 4] }), nd.random.uniform({ shape: [2, 3] }))
   */
  slice_like(data: NDArray, shape_like: NDArray, options?: SliceLikeParams & NDCallOptions): NDArray;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   */
  slice_like(data: NDArray, options: Omit<SliceLikeAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   */
  slice_like(all: SliceLikeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Square near zero, absolute value further out.
   *
   * @param data Input, any shape.
   * @example nd.smooth_l1(nd.random.uniform({ shape: [2, 3] }))
   */
  smooth_l1(data: NDArray, options?: SmoothL1Params & NDCallOptions): NDArray;
  /**
   * Square near zero, absolute value further out.
   *
   * @param data Input, any shape.
   */
  smooth_l1(all: SmoothL1All<NDArray> & NDCallOptions): NDArray;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   * @example nd.softmax(nd.random.uniform({ shape: [2, 3] }))
   */
  softmax(data: NDArray, length: NDArray | null | undefined, options?: SoftmaxParams & NDCallOptions): NDArray;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmax(data: NDArray, options?: Omit<SoftmaxAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmax(all: SoftmaxAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   * @example nd.softmax_cross_entropy(nd.random.uniform({ shape: [3, 4] }), nd.array([0, 3, 1]))
   */
  softmax_cross_entropy(data: NDArray, label: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   */
  softmax_cross_entropy(data: NDArray, options: Omit<SoftmaxCrossEntropyAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   */
  softmax_cross_entropy(all: SoftmaxCrossEntropyAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   * @example nd.softmin(nd.random.uniform({ shape: [2, 3] }))
   */
  softmin(data: NDArray, length: NDArray | null | undefined, options?: SoftminParams & NDCallOptions): NDArray;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmin(data: NDArray, options?: Omit<SoftminAll<NDArray>, 'data'> & NDCallOptions): NDArray;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmin(all: SoftminAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   * @example nd.softsign(nd.random.uniform({ shape: [2, 3] }))
   */
  softsign(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Softsign of every element.
   *
   * @param data Input, any shape.
   */
  softsign(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The elements in order along an axis.
   *
   * @param data Input, any shape.
   * @example nd.sort(nd.random.uniform({ shape: [2, 5] }))
   */
  sort(data: NDArray, options?: SortParams & NDCallOptions): NDArray;
  /**
   * The elements in order along an axis.
   *
   * @param data Input, any shape.
   */
  sort(all: SortAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Moves blocks of height and width into channels.
   *
   * @param data Input, (batch, channels, height, width).
   * @example nd.space_to_depth(nd.random.uniform({ shape: [1, 2, 4, 6] }), { block_size: 2 })
   */
  space_to_depth(data: NDArray, options: SpaceToDepthParams & NDCallOptions): NDArray;
  /**
   * Moves blocks of height and width into channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  space_to_depth(all: SpaceToDepthAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   * @example nd.SliceChannel(nd.random.uniform({ shape: [2, 4, 3] }), { num_outputs: 2 })
   */
  split(data: NDArray, options: SliceChannelParams & NDCallOptions): NDArray[];
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  split(all: SliceChannelAll<NDArray> & NDCallOptions): NDArray[];
  /**
   * Square root of every element.
   *
   * @param data Input, any shape.
   * @example nd.sqrt(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.square(nd.random.uniform({ shape: [2, 3] }))
   */
  square(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Square of every element.
   *
   * @param data Input, any shape.
   */
  square(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Removes axes of size 1.
   *
   * @param data Input, any shape.
   * @example nd.squeeze(nd.random.uniform({ shape: [2, 1, 3, 1] }))
   */
  squeeze(data: NDArray, options?: SqueezeParams & NDCallOptions): NDArray;
  /**
   * Removes axes of size 1.
   *
   * @param data Input, any shape.
   */
  squeeze(all: SqueezeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Joins arrays of one shape along a new axis.
   * @example nd.stack(nd.random.uniform({ shape: [2, 3] }), nd.random.uniform({ shape: [2, 3] }), { num_args: 2 })
   */
  stack(...args: [...data: NDArray[], options: StackParams & NDCallOptions]): NDArray;
  /** Joins arrays of one shape along a new axis. */
  stack(...data: NDArray[]): NDArray;
  /** Joins arrays of one shape along a new axis. */
  stack(data: readonly NDArray[], options?: StackParams & NDCallOptions): NDArray;
  /** Joins arrays of one shape along a new axis. */
  stack(all: StackAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Passes the value on and stops the gradient.
   *
   * @param data Input, any shape.
   * @example nd.BlockGrad(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.sum(nd.random.uniform({ shape: [2, 3, 4] }))
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
   * @example nd.sum(nd.random.uniform({ shape: [2, 3, 4] }))
   */
  sum_axis(data: NDArray, options?: SumParams & NDCallOptions): NDArray;
  /**
   * Sum over axes.
   *
   * @param data Input, any shape.
   */
  sum_axis(all: SumAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   * @example nd.SwapAxis(nd.random.uniform({ shape: [2, 3, 4] }), { dim1: 0, dim2: 2 })
   */
  swapaxes(data: NDArray, options?: SwapAxisParams & NDCallOptions): NDArray;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  swapaxes(all: SwapAxisAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   * @example nd.take(nd.random.uniform({ shape: [3, 4] }), nd.array([[2, 0], [1, 2]]))
   */
  take(a: NDArray, indices: NDArray, options?: TakeParams & NDCallOptions): NDArray;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   */
  take(a: NDArray, options: Omit<TakeAll<NDArray>, 'a'> & NDCallOptions): NDArray;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   */
  take(all: TakeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Tangent of every element, in radians.
   *
   * @param data Input, any shape.
   * @example nd.tan(nd.random.uniform({ shape: [2, 3] }))
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
   * @example nd.tanh(nd.random.uniform({ shape: [2, 3] }))
   */
  tanh(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Hyperbolic tangent of every element.
   *
   * @param data Input, any shape.
   */
  tanh(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Repeats the whole array along axes.
   *
   * @param data Input, any shape.
   * @example nd.tile(nd.random.uniform({ shape: [2, 3] }), { reps: [2, 2] })
   */
  tile(data: NDArray, options: TileParams & NDCallOptions): NDArray;
  /**
   * Repeats the whole array along axes.
   *
   * @param data Input, any shape.
   */
  tile(all: TileAll<NDArray> & NDCallOptions): NDArray;
  /**
   * The k largest or smallest elements along an axis: their values, positions, or a mask.
   *
   * @param data Input, any shape.
   * @example nd.topk(nd.random.uniform({ shape: [2, 5] }), { k: 3, ret_typ: 'value' })
   */
  topk(data: NDArray, options?: TopkParams & NDCallOptions): NDArray;
  /**
   * The k largest or smallest elements along an axis: their values, positions, or a mask.
   *
   * @param data Input, any shape.
   */
  topk(all: TopkAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Permutes the axes; without axes their order is reversed.
   *
   * @param data Input, any shape.
   * @example nd.transpose(nd.random.uniform({ shape: [2, 3] }))
   */
  transpose(data: NDArray, options?: TransposeParams & NDCallOptions): NDArray;
  /**
   * Permutes the axes; without axes their order is reversed.
   *
   * @param data Input, any shape.
   */
  transpose(all: TransposeAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   * @example nd.trunc(nd.random.uniform({ shape: [2, 3] }))
   */
  trunc(data: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Whole part: the nearest whole number towards zero.
   *
   * @param data Input, any shape.
   */
  trunc(all: DataAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Numbers drawn evenly from an interval.
   * @example nd.random.uniform({ low: -1, high: 1, shape: [2, 3] })
   */
  uniform(options?: RandomUniformParams & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & NDCallOptions): NDArray;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): NDArray;
  /**
   * Coordinates from flat positions.
   *
   * @param data Flat positions, any shape.
   * @example nd.unravel_index(nd.array([22, 41, 37]), { shape: [7, 6] })
   */
  unravel_index(data: NDArray, options?: UnravelIndexParams & NDCallOptions): NDArray;
  /**
   * Coordinates from flat positions.
   *
   * @param data Flat positions, any shape.
   */
  unravel_index(all: UnravelIndexAll<NDArray> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   * @example nd.where(nd.array([[1, 0], [0, 2]]), nd.random.uniform({ shape: [2, 2] }), nd.random.uniform({ shape: [2, 2] }))
   */
  where(condition: NDArray, x: NDArray, y: NDArray, options?: NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: NDArray, x: NDArray, options: Omit<WhereAll<NDArray>, 'condition' | 'x'> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: NDArray, options: Omit<WhereAll<NDArray>, 'condition'> & NDCallOptions): NDArray;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(all: WhereAll<NDArray> & NDCallOptions): NDArray;
  /**
   * An array of zeros shaped like the input.
   *
   * @param data Input, any shape.
   * @example nd.zeros_like(nd.random.uniform({ shape: [2, 3] }))
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
  /** The shape of the input, as an int64 array. */
  shape_array(options?: NDCallOptions): NDArray;
  /** The number of elements of the input, as an int64 array. */
  size_array(options?: NDCallOptions): NDArray;
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
  /** Gives the elements another shape, in the same order. */
  reshape(options?: ReshapeParams & NDCallOptions): NDArray;
  /** Folds all axes but the first into one. */
  flatten(options?: NDCallOptions): NDArray;
  /** Inserts an axis of size 1. */
  expand_dims(options: ExpandDimsParams & NDCallOptions): NDArray;
  /** Removes axes of size 1. */
  squeeze(options?: SqueezeParams & NDCallOptions): NDArray;
  /** Gives the first input the shape of the second. */
  reshape_like(rhs: NDArray, options?: ReshapeLikeParams & NDCallOptions): NDArray;
  /** Permutes the axes; without axes their order is reversed. */
  transpose(options?: TransposeParams & NDCallOptions): NDArray;
  /** Exchanges two axes. */
  swapaxes(options?: SwapAxisParams & NDCallOptions): NDArray;
  /** Splits an array into equal pieces along an axis. */
  split(options: SliceChannelParams & NDCallOptions): NDArray[];
  /** A part of the input, from begin to end (exclusive) with a step on each axis. */
  slice(options: SliceParams & NDCallOptions): NDArray;
  /** A part of the input along one axis, from begin to end (exclusive). */
  slice_axis(options: SliceAxisParams & NDCallOptions): NDArray;
  /** The first part of data that is as large as shape_like, on all axes or the named ones. */
  slice_like(shape_like: NDArray, options?: SliceLikeParams & NDCallOptions): NDArray;
  /** Turns the order of the elements round along axes. */
  flip(options: ReverseParams & NDCallOptions): NDArray;
  /** Repeats the whole array along axes. */
  tile(options: TileParams & NDCallOptions): NDArray;
  /** Repeats each element. */
  repeat(options: RepeatParams & NDCallOptions): NDArray;
  /** Takes a diagonal of an array, or makes a matrix with the input on a diagonal. */
  diag(options?: DiagParams & NDCallOptions): NDArray;
  /** Moves blocks of channels into height and width. */
  depth_to_space(options: DepthToSpaceParams & NDCallOptions): NDArray;
  /** Moves blocks of height and width into channels. */
  space_to_depth(options: SpaceToDepthParams & NDCallOptions): NDArray;
  /** Puts a border around the spatial axes of a batch. */
  pad(options: PadParams & NDCallOptions): NDArray;
  /** Slices of the input along an axis, in the order of the indices. */
  take(indices: NDArray, options?: TakeParams & NDCallOptions): NDArray;
  /** One element of each row, the one that the index names. */
  pick(index: NDArray, options?: PickParams & NDCallOptions): NDArray;
  /** Rows that are on at one position and off elsewhere. */
  one_hot(options: OneHotParams & NDCallOptions): NDArray;
  /** Exponentials along an axis, divided by their sum. */
  softmax(options?: SoftmaxParams & NDCallOptions): NDArray;
  /** Exponentials of the negative input along an axis, divided by their sum. */
  softmin(options?: SoftminParams & NDCallOptions): NDArray;
  /** Logarithm of softmax, exact where softmax is near 0. */
  log_softmax(options?: LogSoftmaxParams & NDCallOptions): NDArray;
  /** The elements in order along an axis. */
  sort(options?: SortParams & NDCallOptions): NDArray;
  /** The positions that bring the elements into order along an axis. */
  argsort(options?: ArgsortParams & NDCallOptions): NDArray;
  /** The k largest or smallest elements along an axis: their values, positions, or a mask. */
  topk(options?: TopkParams & NDCallOptions): NDArray;
}

/** Operators of `sym.random`. */
export interface SymRandomFunctions {
  /** Numbers drawn from an exponential distribution. */
  exponential(options?: RandomExponentialParams & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from an exponential distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  exponential_like(data: Symbol, options?: RandomExponentialLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from an exponential distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  exponential_like(all?: RandomExponentialLikeNode & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  gamma(options?: RandomGammaParams & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  gamma(alpha: number, beta: number, options?: Omit<RandomGammaParams, 'alpha' | 'beta'> & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  gamma(alpha: number, beta?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from a gamma distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  gamma_like(data: Symbol, options?: RandomGammaLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from a gamma distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  gamma_like(all?: RandomGammaLikeNode & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from a negative binomial distribution given by its mean and dispersion, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  generalized_negative_binomial_like(data: Symbol, options?: RandomGeneralizedNegativeBinomialLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from a negative binomial distribution given by its mean and dispersion, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  generalized_negative_binomial_like(all?: RandomGeneralizedNegativeBinomialLikeNode & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(options?: RandomNegativeBinomialParams & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from a negative binomial distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  negative_binomial_like(data: Symbol, options?: RandomNegativeBinomialLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from a negative binomial distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  negative_binomial_like(all?: RandomNegativeBinomialLikeNode & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(options?: RandomNormalParams & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from a normal distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  normal_like(data: Symbol, options?: RandomNormalLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from a normal distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  normal_like(all?: RandomNormalLikeNode & SymCallOptions): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  pdf_dirichlet(sample: Symbol, alpha: Symbol | null | undefined, options?: RandomPdfDirichletParams & SymCallOptions): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  pdf_dirichlet(sample: Symbol, options?: Omit<RandomPdfDirichletNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  pdf_dirichlet(all?: RandomPdfDirichletNode & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_exponential(sample: Symbol, lam: Symbol | null | undefined, options?: RandomPdfExponentialParams & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_exponential(sample: Symbol, options?: Omit<RandomPdfExponentialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_exponential(all?: RandomPdfExponentialNode & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(sample: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, options?: RandomPdfGammaParams & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(sample: Symbol, alpha: Symbol | null | undefined, options?: Omit<RandomPdfGammaNode, 'sample' | 'alpha'> & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(sample: Symbol, options?: Omit<RandomPdfGammaNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  pdf_gamma(all?: RandomPdfGammaNode & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(sample: Symbol, mu: Symbol | null | undefined, alpha: Symbol | null | undefined, options?: RandomPdfGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(sample: Symbol, mu: Symbol | null | undefined, options?: Omit<RandomPdfGeneralizedNegativeBinomialNode, 'sample' | 'mu'> & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(sample: Symbol, options?: Omit<RandomPdfGeneralizedNegativeBinomialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  pdf_generalized_negative_binomial(all?: RandomPdfGeneralizedNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(sample: Symbol, k: Symbol | null | undefined, p: Symbol | null | undefined, options?: RandomPdfNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(sample: Symbol, k: Symbol | null | undefined, options?: Omit<RandomPdfNegativeBinomialNode, 'sample' | 'k'> & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(sample: Symbol, options?: Omit<RandomPdfNegativeBinomialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  pdf_negative_binomial(all?: RandomPdfNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(sample: Symbol, mu: Symbol | null | undefined, sigma: Symbol | null | undefined, options?: RandomPdfNormalParams & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(sample: Symbol, mu: Symbol | null | undefined, options?: Omit<RandomPdfNormalNode, 'sample' | 'mu'> & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(sample: Symbol, options?: Omit<RandomPdfNormalNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  pdf_normal(all?: RandomPdfNormalNode & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_poisson(sample: Symbol, lam: Symbol | null | undefined, options?: RandomPdfPoissonParams & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_poisson(sample: Symbol, options?: Omit<RandomPdfPoissonNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  pdf_poisson(all?: RandomPdfPoissonNode & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(sample: Symbol, low: Symbol | null | undefined, high: Symbol | null | undefined, options?: RandomPdfUniformParams & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(sample: Symbol, low: Symbol | null | undefined, options?: Omit<RandomPdfUniformNode, 'sample' | 'low'> & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(sample: Symbol, options?: Omit<RandomPdfUniformNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  pdf_uniform(all?: RandomPdfUniformNode & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn from a Poisson distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  poisson_like(data: Symbol, options?: RandomPoissonLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from a Poisson distribution, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  poisson_like(all?: RandomPoissonLikeNode & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(options: RandomRandintParams & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(low: number, high: number, options?: Omit<RandomRandintParams, 'low' | 'high'> & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  randint(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(options?: RandomUniformParams & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Numbers drawn evenly from an interval, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  uniform_like(data: Symbol, options?: RandomUniformLikeParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn evenly from an interval, shaped like an array.
   *
   * @param data Gives shape and dtype.
   */
  uniform_like(all?: RandomUniformLikeNode & SymCallOptions): Symbol;
}

/** Operators of `sym.linalg`. */
export interface SymLinalgFunctions {
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  det(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  det(all?: LinalgDetNode & SymCallOptions): Symbol;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extractdiag(A: Symbol, options?: LinalgExtractdiagParams & SymCallOptions): Symbol;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extractdiag(all?: LinalgExtractdiagNode & SymCallOptions): Symbol;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extracttrian(A: Symbol, options?: LinalgExtracttrianParams & SymCallOptions): Symbol;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  extracttrian(all?: LinalgExtracttrianNode & SymCallOptions): Symbol;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  gelqf(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  gelqf(all?: LinalgGelqfNode & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(A: Symbol, B: Symbol | null | undefined, C: Symbol | null | undefined, options?: LinalgGemmParams & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(A: Symbol, B: Symbol | null | undefined, options?: Omit<LinalgGemmNode, 'A' | 'B'> & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(A: Symbol, options?: Omit<LinalgGemmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  gemm(all?: LinalgGemmNode & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  gemm2(A: Symbol, B: Symbol | null | undefined, options?: LinalgGemm2Params & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  gemm2(A: Symbol, options?: Omit<LinalgGemm2Node, 'A'> & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  gemm2(all?: LinalgGemm2Node & SymCallOptions): Symbol;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  inverse(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  inverse(all?: LinalgInverseNode & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  makediag(A: Symbol, options?: LinalgMakediagParams & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  makediag(all?: LinalgMakediagNode & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  maketrian(A: Symbol, options?: LinalgMaketrianParams & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  maketrian(all?: LinalgMaketrianNode & SymCallOptions): Symbol;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  potrf(A: Symbol, options?: LinalgPotrfParams & SymCallOptions): Symbol;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  potrf(all?: LinalgPotrfNode & SymCallOptions): Symbol;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  potri(A: Symbol, options?: LinalgPotriParams & SymCallOptions): Symbol;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  potri(all?: LinalgPotriNode & SymCallOptions): Symbol;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  slogdet(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  slogdet(all?: LinalgSlogdetNode & SymCallOptions): Symbol;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  sumlogdiag(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  sumlogdiag(all?: LinalgSumlogdiagNode & SymCallOptions): Symbol;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  syevd(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  syevd(all?: LinalgSyevdNode & SymCallOptions): Symbol;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  syrk(A: Symbol, options?: LinalgSyrkParams & SymCallOptions): Symbol;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  syrk(all?: LinalgSyrkNode & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trmm(A: Symbol, B: Symbol | null | undefined, options?: LinalgTrmmParams & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trmm(A: Symbol, options?: Omit<LinalgTrmmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trmm(all?: LinalgTrmmNode & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trsm(A: Symbol, B: Symbol | null | undefined, options?: LinalgTrsmParams & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trsm(A: Symbol, options?: Omit<LinalgTrsmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  trsm(all?: LinalgTrsmNode & SymCallOptions): Symbol;
}

/** Operators of `sym.contrib`. */
export interface SymContribFunctions {
  /**
   * Averages pictures over a grid of a wanted size, whatever their own size.
   *
   * @param data Pictures, (batch, channels, height, width).
   */
  AdaptiveAvgPooling2D(data: Symbol, options?: ContribAdaptiveAvgPooling2DParams & SymCallOptions): Symbol;
  /**
   * Averages pictures over a grid of a wanted size, whatever their own size.
   *
   * @param data Pictures, (batch, channels, height, width).
   */
  AdaptiveAvgPooling2D(all?: ContribAdaptiveAvgPooling2DNode & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options?: ContribBatchNormWithReLUParams & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options?: Omit<ContribBatchNormWithReLUNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<ContribBatchNormWithReLUNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<ContribBatchNormWithReLUNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(data: Symbol, options?: Omit<ContribBatchNormWithReLUNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation, then relu.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNormWithReLU(all?: ContribBatchNormWithReLUNode & SymCallOptions): Symbol;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   */
  BilinearResize2D(data: Symbol, like: Symbol | null | undefined, options?: ContribBilinearResize2DParams & SymCallOptions): Symbol;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   */
  BilinearResize2D(data: Symbol, options?: Omit<ContribBilinearResize2DNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Resizes pictures by bilinear interpolation.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param like Its height and width are the new ones; only in mode like.
   */
  BilinearResize2D(all?: ContribBilinearResize2DNode & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, label_lengths: Symbol | null | undefined, options?: CTCLossParams & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label' | 'data_lengths'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, options?: Omit<CTCLossNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(all?: CTCLossNode & SymCallOptions): Symbol;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: Symbol, offset: Symbol | null | undefined, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: ContribDeformableConvolutionParams & SymCallOptions): Symbol;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: Symbol, offset: Symbol | null | undefined, weight: Symbol | null | undefined, options: Omit<ContribDeformableConvolutionNode, 'data' | 'offset' | 'weight'> & SymCallOptions): Symbol;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: Symbol, offset: Symbol | null | undefined, options: Omit<ContribDeformableConvolutionNode, 'data' | 'offset'> & SymCallOptions): Symbol;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(data: Symbol, options: Omit<ContribDeformableConvolutionNode, 'data'> & SymCallOptions): Symbol;
  /**
   * A convolution whose taps are moved by offsets, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  DeformableConvolution(all: ContribDeformableConvolutionNode & SymCallOptions): Symbol;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(data: Symbol, rois: Symbol | null | undefined, trans: Symbol | null | undefined, options: ContribDeformablePSROIPoolingParams & SymCallOptions): Symbol;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(data: Symbol, rois: Symbol | null | undefined, options: Omit<ContribDeformablePSROIPoolingNode, 'data' | 'rois'> & SymCallOptions): Symbol;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(data: Symbol, options: Omit<ContribDeformablePSROIPoolingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the picture, left, top, right, bottom.
   * @param trans Movements right and down, (count, 2 · classes, part_size, part_size).
   */
  DeformablePSROIPooling(all: ContribDeformablePSROIPoolingNode & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: Symbol, offset: Symbol | null | undefined, mask: Symbol | null | undefined, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: ContribModulatedDeformableConvolutionParams & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: Symbol, offset: Symbol | null | undefined, mask: Symbol | null | undefined, weight: Symbol | null | undefined, options: Omit<ContribModulatedDeformableConvolutionNode, 'data' | 'offset' | 'mask' | 'weight'> & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: Symbol, offset: Symbol | null | undefined, mask: Symbol | null | undefined, options: Omit<ContribModulatedDeformableConvolutionNode, 'data' | 'offset' | 'mask'> & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: Symbol, offset: Symbol | null | undefined, options: Omit<ContribModulatedDeformableConvolutionNode, 'data' | 'offset'> & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(data: Symbol, options: Omit<ContribModulatedDeformableConvolutionNode, 'data'> & SymCallOptions): Symbol;
  /**
   * A deformable convolution whose taps are weighted by a mask, other ones at each place.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param offset Down and right for each tap, (batch, groups · taps · 2, height, width of the output).
   * @param mask Factor of each tap, (batch, groups · taps, height, width of the output).
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  ModulatedDeformableConvolution(all: ContribModulatedDeformableConvolutionNode & SymCallOptions): Symbol;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(cls_prob: Symbol, loc_pred: Symbol | null | undefined, anchor: Symbol | null | undefined, options?: ContribMultiBoxDetectionParams & SymCallOptions): Symbol;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(cls_prob: Symbol, loc_pred: Symbol | null | undefined, options?: Omit<ContribMultiBoxDetectionNode, 'cls_prob' | 'loc_pred'> & SymCallOptions): Symbol;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(cls_prob: Symbol, options?: Omit<ContribMultiBoxDetectionNode, 'cls_prob'> & SymCallOptions): Symbol;
  /**
   * Detections from predicted classes and offsets.
   *
   * @param cls_prob Probabilities, (batch, classes, anchors).
   * @param loc_pred Offsets, (batch, anchors · 4).
   * @param anchor Anchors, (1, anchors, 4), corners.
   */
  MultiBoxDetection(all?: ContribMultiBoxDetectionNode & SymCallOptions): Symbol;
  /**
   * Anchors of several sizes and ratios around each place of a feature map.
   *
   * @param data Feature map, (batch, channels, height, width); only its shape matters.
   */
  MultiBoxPrior(data: Symbol, options?: ContribMultiBoxPriorParams & SymCallOptions): Symbol;
  /**
   * Anchors of several sizes and ratios around each place of a feature map.
   *
   * @param data Feature map, (batch, channels, height, width); only its shape matters.
   */
  MultiBoxPrior(all?: ContribMultiBoxPriorNode & SymCallOptions): Symbol;
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(anchor: Symbol, label: Symbol | null | undefined, cls_pred: Symbol | null | undefined, options?: ContribMultiBoxTargetParams & SymCallOptions): Symbol;
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(anchor: Symbol, label: Symbol | null | undefined, options?: Omit<ContribMultiBoxTargetNode, 'anchor' | 'label'> & SymCallOptions): Symbol;
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(anchor: Symbol, options?: Omit<ContribMultiBoxTargetNode, 'anchor'> & SymCallOptions): Symbol;
  /**
   * Training targets of anchors from labelled boxes.
   *
   * @param anchor Anchors, (1, anchors, 4), corners.
   * @param label Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.
   * @param cls_pred Predictions, (batch, classes, anchors).
   */
  MultiBoxTarget(all?: ContribMultiBoxTargetNode & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(cls_prob: Symbol, bbox_pred: Symbol | null | undefined, im_info: Symbol | null | undefined, options?: ContribMultiProposalParams & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(cls_prob: Symbol, bbox_pred: Symbol | null | undefined, options?: Omit<ContribMultiProposalNode, 'cls_prob' | 'bbox_pred'> & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(cls_prob: Symbol, options?: Omit<ContribMultiProposalNode, 'cls_prob'> & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for each image of a batch.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  MultiProposal(all?: ContribMultiProposalNode & SymCallOptions): Symbol;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  PSROIPooling(data: Symbol, rois: Symbol | null | undefined, options: ContribPSROIPoolingParams & SymCallOptions): Symbol;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  PSROIPooling(data: Symbol, options: Omit<ContribPSROIPoolingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Takes the mean of each bin of regions of interest, each bin from feature maps of its own.
   *
   * @param data Feature maps, (batch, output_dim · group_size², height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  PSROIPooling(all: ContribPSROIPoolingNode & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(cls_prob: Symbol, bbox_pred: Symbol | null | undefined, im_info: Symbol | null | undefined, options?: ContribProposalParams & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(cls_prob: Symbol, bbox_pred: Symbol | null | undefined, options?: Omit<ContribProposalNode, 'cls_prob' | 'bbox_pred'> & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(cls_prob: Symbol, options?: Omit<ContribProposalNode, 'cls_prob'> & SymCallOptions): Symbol;
  /**
   * Regions of interest from the scores and offsets of anchors, for one image.
   *
   * @param cls_prob Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.
   * @param bbox_pred Offsets, (batch, 4 · anchors, height, width).
   * @param im_info Height, width and scale of each image, (batch, 3).
   */
  Proposal(all?: ContribProposalNode & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIAlign(data: Symbol, rois: Symbol | null | undefined, options: ContribROIAlignParams & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIAlign(data: Symbol, options: Omit<ContribROIAlignNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIAlign(all: ContribROIAlignNode & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   */
  RROIAlign(data: Symbol, rois: Symbol | null | undefined, options: ContribRROIAlignParams & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   */
  RROIAlign(data: Symbol, options: Omit<ContribRROIAlignNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Means of bilinear samples in the bins of turned regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.
   */
  RROIAlign(all: ContribRROIAlignNode & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  SparseEmbedding(data: Symbol, weight: Symbol | null | undefined, options: EmbeddingParams & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  SparseEmbedding(data: Symbol, options: Omit<EmbeddingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  SparseEmbedding(all: EmbeddingNode & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options: ContribSyncBatchNormParams & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options: Omit<ContribSyncBatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options: Omit<ContribSyncBatchNormNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: Symbol, gamma: Symbol | null | undefined, options: Omit<ContribSyncBatchNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(data: Symbol, options: Omit<ContribSyncBatchNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation over the batches of all devices that work on one layer.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  SyncBatchNorm(all: ContribSyncBatchNormNode & SymCallOptions): Symbol;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   */
  allclose(a: Symbol, b: Symbol | null | undefined, options?: ContribAllcloseParams & SymCallOptions): Symbol;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   */
  allclose(a: Symbol, options?: Omit<ContribAllcloseNode, 'a'> & SymCallOptions): Symbol;
  /**
   * 1 when the arrays are equal within a tolerance, else 0.
   *
   * @param a First array.
   * @param b Second array, same shape.
   */
  allclose(all?: ContribAllcloseNode & SymCallOptions): Symbol;
  /**
   * Evenly spaced numbers, as many as the input has along an axis.
   *
   * @param data Input; only its shape counts.
   */
  arange_like(data: Symbol, options?: ContribArangeLikeParams & SymCallOptions): Symbol;
  /**
   * Evenly spaced numbers, as many as the input has along an axis.
   *
   * @param data Input; only its shape counts.
   */
  arange_like(all?: ContribArangeLikeNode & SymCallOptions): Symbol;
  /**
   * Matches rows and columns of score matrices, the best pair first.
   *
   * @param data Scores, (…, rows, columns).
   */
  bipartite_matching(data: Symbol, options: ContribBipartiteMatchingParams & SymCallOptions): Symbol;
  /**
   * Matches rows and columns of score matrices, the best pair first.
   *
   * @param data Scores, (…, rows, columns).
   */
  bipartite_matching(all: ContribBipartiteMatchingNode & SymCallOptions): Symbol;
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   */
  boolean_mask(data: Symbol, index: Symbol | null | undefined, options?: ContribBooleanMaskParams & SymCallOptions): Symbol;
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   */
  boolean_mask(data: Symbol, options?: Omit<ContribBooleanMaskNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The rows that a mask names.
   *
   * @param data Input, (n, …).
   * @param index Mask, (n,): rows where it is not 0 stay.
   */
  boolean_mask(all?: ContribBooleanMaskNode & SymCallOptions): Symbol;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   */
  box_decode(data: Symbol, anchors: Symbol | null | undefined, options?: ContribBoxDecodeParams & SymCallOptions): Symbol;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   */
  box_decode(data: Symbol, options?: Omit<ContribBoxDecodeNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Boxes from predicted offsets and anchors.
   *
   * @param data Predicted offsets, (batch, anchors, 4).
   * @param anchors Anchors, (1, anchors, 4).
   */
  box_decode(all?: ContribBoxDecodeNode & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, matches: Symbol | null | undefined, anchors: Symbol | null | undefined, refs: Symbol | null | undefined, means: Symbol | null | undefined, stds: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, matches: Symbol | null | undefined, anchors: Symbol | null | undefined, refs: Symbol | null | undefined, means: Symbol | null | undefined, options?: Omit<ContribBoxEncodeNode, 'samples' | 'matches' | 'anchors' | 'refs' | 'means'> & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, matches: Symbol | null | undefined, anchors: Symbol | null | undefined, refs: Symbol | null | undefined, options?: Omit<ContribBoxEncodeNode, 'samples' | 'matches' | 'anchors' | 'refs'> & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, matches: Symbol | null | undefined, anchors: Symbol | null | undefined, options?: Omit<ContribBoxEncodeNode, 'samples' | 'matches' | 'anchors'> & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, matches: Symbol | null | undefined, options?: Omit<ContribBoxEncodeNode, 'samples' | 'matches'> & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(samples: Symbol, options?: Omit<ContribBoxEncodeNode, 'samples'> & SymCallOptions): Symbol;
  /**
   * Regression targets of anchors from the boxes that they are matched with.
   *
   * @param samples 1 for anchors that count, −1 and 0 for others, (batch, anchors).
   * @param matches Which of refs, (batch, anchors).
   * @param anchors Anchors, (batch, anchors, 4).
   * @param refs Boxes, (batch, boxes, 4).
   * @param means Subtracted, (4,).
   * @param stds Divided by, (4,).
   */
  box_encode(all?: ContribBoxEncodeNode & SymCallOptions): Symbol;
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   */
  box_iou(lhs: Symbol, rhs: Symbol | null | undefined, options?: ContribBoxIouParams & SymCallOptions): Symbol;
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   */
  box_iou(lhs: Symbol, options?: Omit<ContribBoxIouNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Intersection over union of each pair of boxes.
   *
   * @param lhs Boxes, (a…, 4).
   * @param rhs Boxes, (b…, 4).
   */
  box_iou(all?: ContribBoxIouNode & SymCallOptions): Symbol;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_nms(data: Symbol, options?: ContribBoxNmsParams & SymCallOptions): Symbol;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_nms(all?: ContribBoxNmsNode & SymCallOptions): Symbol;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_non_maximum_suppression(data: Symbol, options?: ContribBoxNmsParams & SymCallOptions): Symbol;
  /**
   * Keeps the best of boxes that overlap.
   *
   * @param data Boxes, (…, count, numbers): score, four coordinates, class, and anything more.
   */
  box_non_maximum_suppression(all?: ContribBoxNmsNode & SymCallOptions): Symbol;
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   */
  calibrate_entropy(hist: Symbol, hist_edges: Symbol | null | undefined, options?: ContribCalibrateEntropyParams & SymCallOptions): Symbol;
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   */
  calibrate_entropy(hist: Symbol, options?: Omit<ContribCalibrateEntropyNode, 'hist'> & SymCallOptions): Symbol;
  /**
   * Finds the threshold that loses least information when a histogram is quantised.
   *
   * @param hist Histogram, (bins,) with an odd number of bins, float32.
   * @param hist_edges Edges of the bins, (bins + 1,), float32.
   */
  calibrate_entropy(all?: ContribCalibrateEntropyNode & SymCallOptions): Symbol;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(data: Symbol, h: Symbol | null | undefined, s: Symbol | null | undefined, options: ContribCountSketchParams & SymCallOptions): Symbol;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(data: Symbol, h: Symbol | null | undefined, options: Omit<ContribCountSketchNode, 'data' | 'h'> & SymCallOptions): Symbol;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(data: Symbol, options: Omit<ContribCountSketchNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Count sketch: columns added up in fewer columns, with signs.
   *
   * @param data Input, (…, n).
   * @param h Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).
   * @param s Sign of each column, (1, n) or (n,).
   */
  count_sketch(all: ContribCountSketchNode & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, label_lengths: Symbol | null | undefined, options?: CTCLossParams & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label' | 'data_lengths'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, options?: Omit<CTCLossNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(all?: CTCLossNode & SymCallOptions): Symbol;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(data: Symbol, min_range: Symbol | null | undefined, max_range: Symbol | null | undefined, options?: ContribDequantizeParams & SymCallOptions): Symbol;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(data: Symbol, min_range: Symbol | null | undefined, options?: Omit<ContribDequantizeNode, 'data' | 'min_range'> & SymCallOptions): Symbol;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(data: Symbol, options?: Omit<ContribDequantizeNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Turns 8-bit whole numbers back into float32.
   *
   * @param data Whole numbers, any shape, int8 or uint8.
   * @param min_range Least of the numbers that were quantised, (1,), float32.
   * @param max_range Largest of the numbers that were quantised, (1,), float32.
   */
  dequantize(all?: ContribDequantizeNode & SymCallOptions): Symbol;
  /**
   * Divides by the square root of the last dimension, as scaled attention does.
   *
   * @param data Input, any shape.
   */
  div_sqrt_dim(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Divides by the square root of the last dimension, as scaled attention does.
   *
   * @param data Input, any shape.
   */
  div_sqrt_dim(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Fourier transform of the rows of the last axis.
   *
   * @param data Real numbers, (…, n).
   */
  fft(data: Symbol, options?: ContribFftParams & SymCallOptions): Symbol;
  /**
   * Fourier transform of the rows of the last axis.
   *
   * @param data Real numbers, (…, n).
   */
  fft(all?: ContribFftNode & SymCallOptions): Symbol;
  /**
   * How many values a matrix stores.
   *
   * @param data Matrix, csr or dense.
   */
  getnnz(data: Symbol, options?: ContribGetnnzParams & SymCallOptions): Symbol;
  /**
   * How many values a matrix stores.
   *
   * @param data Matrix, csr or dense.
   */
  getnnz(all?: ContribGetnnzNode & SymCallOptions): Symbol;
  /**
   * The identity, whose gradient is multiplied by a number.
   *
   * @param data Input, any shape.
   */
  gradientmultiplier(data: Symbol, options?: ContribGradientmultiplierParams & SymCallOptions): Symbol;
  /**
   * The identity, whose gradient is multiplied by a number.
   *
   * @param data Input, any shape.
   */
  gradientmultiplier(all?: ContribGradientmultiplierNode & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(weight: Symbol, grad: Symbol | null | undefined, history: Symbol | null | undefined, options: ContribGroupAdagradUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<ContribGroupAdagradUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(weight: Symbol, options: Omit<ContribGroupAdagradUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad with one history for each row of the weight; `history` is changed.
   *
   * @param weight Weight, (n, …).
   * @param grad Gradient of the weight, same shape.
   * @param history One number for each row, (n,) or (n, 1); changed.
   */
  group_adagrad_update(all: ContribGroupAdagradUpdateNode & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, state: Symbol | null | undefined, lags: Symbol | null | undefined, marks: Symbol | null | undefined, valid_length: Symbol | null | undefined, max_time: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, state: Symbol | null | undefined, lags: Symbol | null | undefined, marks: Symbol | null | undefined, valid_length: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha' | 'beta' | 'state' | 'lags' | 'marks' | 'valid_length'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, state: Symbol | null | undefined, lags: Symbol | null | undefined, marks: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha' | 'beta' | 'state' | 'lags' | 'marks'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, state: Symbol | null | undefined, lags: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha' | 'beta' | 'state' | 'lags'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, state: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha' | 'beta' | 'state'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, alpha: Symbol | null | undefined, options?: Omit<ContribHawkesllNode, 'lda' | 'alpha'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(lda: Symbol, options?: Omit<ContribHawkesllNode, 'lda'> & SymCallOptions): Symbol;
  /**
   * Logarithm of the likelihood of univariate Hawkes processes, one for each mark.
   *
   * @param lda Background intensities, (batch, marks).
   * @param alpha Branching ratios, (marks,): how many events each event brings about.
   * @param beta Decay of the excitement, (marks,).
   * @param state Excitement before the first event, (batch, marks).
   * @param lags Time since the event before, (batch, events).
   * @param marks Which process each event belongs to, (batch, events).
   * @param valid_length Number of events of each sample, (batch,).
   * @param max_time Length of the observation of each sample, (batch,).
   */
  hawkesll(all?: ContribHawkesllNode & SymCallOptions): Symbol;
  /**
   * Real part of the inverse Fourier transform of rows of pairs, not divided by their number.
   *
   * @param data Pairs of real and imaginary part, (…, 2 n).
   */
  ifft(data: Symbol, options?: ContribIfftParams & SymCallOptions): Symbol;
  /**
   * Real part of the inverse Fourier transform of rows of pairs, not divided by their number.
   *
   * @param data Pairs of real and imaginary part, (…, 2 n).
   */
  ifft(all?: ContribIfftNode & SymCallOptions): Symbol;
  /**
   * The coordinates of every element.
   *
   * @param data Input; only its shape counts.
   */
  index_array(data: Symbol, options?: ContribIndexArrayParams & SymCallOptions): Symbol;
  /**
   * The coordinates of every element.
   *
   * @param data Input; only its shape counts.
   */
  index_array(all?: ContribIndexArrayNode & SymCallOptions): Symbol;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(old_tensor: Symbol, index_vector: Symbol | null | undefined, new_tensor: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(old_tensor: Symbol, index_vector: Symbol | null | undefined, options?: Omit<ContribIndexCopyNode, 'old_tensor' | 'index_vector'> & SymCallOptions): Symbol;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(old_tensor: Symbol, options?: Omit<ContribIndexCopyNode, 'old_tensor'> & SymCallOptions): Symbol;
  /**
   * Rows of one array replaced by those of another.
   *
   * @param old_tensor The array whose rows are replaced.
   * @param index_vector Positions of the rows, (n,).
   * @param new_tensor The new rows, (n, …).
   */
  index_copy(all?: ContribIndexCopyNode & SymCallOptions): Symbol;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   */
  interleaved_matmul_encdec_qk(queries: Symbol, keys_values: Symbol | null | undefined, options: ContribInterleavedMatmulEncdecQkParams & SymCallOptions): Symbol;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   */
  interleaved_matmul_encdec_qk(queries: Symbol, options: Omit<ContribInterleavedMatmulEncdecQkNode, 'queries'> & SymCallOptions): Symbol;
  /**
   * Scores of encoder-decoder attention from interleaved projections.
   *
   * @param queries Queries, (time, batch, heads · depth).
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   */
  interleaved_matmul_encdec_qk(all: ContribInterleavedMatmulEncdecQkNode & SymCallOptions): Symbol;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_encdec_valatt(keys_values: Symbol, attention: Symbol | null | undefined, options: ContribInterleavedMatmulEncdecValattParams & SymCallOptions): Symbol;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_encdec_valatt(keys_values: Symbol, options: Omit<ContribInterleavedMatmulEncdecValattNode, 'keys_values'> & SymCallOptions): Symbol;
  /**
   * Values weighted by encoder-decoder attention, from interleaved projections.
   *
   * @param keys_values Projections, (time, batch, heads · 2 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_encdec_valatt(all: ContribInterleavedMatmulEncdecValattNode & SymCallOptions): Symbol;
  /**
   * Scores of self-attention from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   */
  interleaved_matmul_selfatt_qk(queries_keys_values: Symbol, options: ContribInterleavedMatmulSelfattQkParams & SymCallOptions): Symbol;
  /**
   * Scores of self-attention from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   */
  interleaved_matmul_selfatt_qk(all: ContribInterleavedMatmulSelfattQkNode & SymCallOptions): Symbol;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_selfatt_valatt(queries_keys_values: Symbol, attention: Symbol | null | undefined, options: ContribInterleavedMatmulSelfattValattParams & SymCallOptions): Symbol;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_selfatt_valatt(queries_keys_values: Symbol, options: Omit<ContribInterleavedMatmulSelfattValattNode, 'queries_keys_values'> & SymCallOptions): Symbol;
  /**
   * Values weighted by self-attention, from interleaved projections.
   *
   * @param queries_keys_values Projections, (time, batch, heads · 3 · depth), head by head.
   * @param attention Weights, (batch · heads, time of queries, time of keys).
   */
  interleaved_matmul_selfatt_valatt(all: ContribInterleavedMatmulSelfattValattNode & SymCallOptions): Symbol;
  /**
   * A polynomial of second degree.
   *
   * @param data Input, any shape.
   */
  quadratic(data: Symbol, options?: ContribQuadraticParams & SymCallOptions): Symbol;
  /**
   * A polynomial of second degree.
   *
   * @param data Input, any shape.
   */
  quadratic(all?: ContribQuadraticNode & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(data: Symbol, min_range: Symbol | null | undefined, max_range: Symbol | null | undefined, options?: ContribQuantizeParams & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(data: Symbol, min_range: Symbol | null | undefined, options?: Omit<ContribQuantizeNode, 'data' | 'min_range'> & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(data: Symbol, options?: Omit<ContribQuantizeNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.
   *
   * @param data Numbers, any shape, float32.
   * @param min_range Least of the numbers, (1,), float32.
   * @param max_range Largest of the numbers, (1,), float32.
   */
  quantize(all?: ContribQuantizeNode & SymCallOptions): Symbol;
  /**
   * Turns numbers into uint8 by a scale and a shift.
   *
   * @param data Numbers, any shape: float32, int8 or uint8.
   */
  quantize_asym(data: Symbol, options?: ContribQuantizeAsymParams & SymCallOptions): Symbol;
  /**
   * Turns numbers into uint8 by a scale and a shift.
   *
   * @param data Numbers, any shape: float32, int8 or uint8.
   */
  quantize_asym(all?: ContribQuantizeAsymNode & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range from the numbers or from calibration.
   *
   * @param data Numbers, any shape: float32, or int8 or uint8 that pass through.
   */
  quantize_v2(data: Symbol, options?: ContribQuantizeV2Params & SymCallOptions): Symbol;
  /**
   * Turns float32 numbers into 8-bit whole numbers, with the range from the numbers or from calibration.
   *
   * @param data Numbers, any shape: float32, or int8 or uint8 that pass through.
   */
  quantize_v2(all?: ContribQuantizeV2Node & SymCallOptions): Symbol;
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(data: Symbol, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options: ContribQuantizedActParams & SymCallOptions): Symbol;
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(data: Symbol, min_data: Symbol | null | undefined, options: Omit<ContribQuantizedActNode, 'data' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(data: Symbol, options: Omit<ContribQuantizedActNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The rectifier on 8-bit whole numbers.
   *
   * @param data Input, any shape, int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_act(all: ContribQuantizedActNode & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options?: ContribQuantizedBatchNormParams & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, min_data: Symbol | null | undefined, options?: Omit<ContribQuantizedBatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean' | 'moving_var' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options?: Omit<ContribQuantizedBatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean' | 'moving_var'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options?: Omit<ContribQuantizedBatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<ContribQuantizedBatchNormNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<ContribQuantizedBatchNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(data: Symbol, options?: Omit<ContribQuantizedBatchNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Batch normalisation of 8-bit whole numbers by the running statistics.
   *
   * @param data Input, (batch, channels, …) with the channels on axis, int8 or uint8.
   * @param gamma Scale, (channels,), float32.
   * @param beta Shift, (channels,), float32.
   * @param moving_mean Running mean, float32.
   * @param moving_var Running variance, float32.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_batch_norm(all?: ContribQuantizedBatchNormNode & SymCallOptions): Symbol;
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(...args: [...data: Symbol[], options: ContribQuantizedConcatParams & SymCallOptions]): Symbol;
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(...data: Symbol[]): Symbol;
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(data: readonly Symbol[], options?: ContribQuantizedConcatParams & SymCallOptions): Symbol;
  /** Joins arrays of 8-bit whole numbers along an axis, brought to one range. */
  quantized_concat(all: ContribQuantizedConcatAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, min_bias: Symbol | null | undefined, max_bias: Symbol | null | undefined, options: ContribQuantizedConvParams & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, min_bias: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight' | 'min_bias'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight' | 'bias'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, weight: Symbol | null | undefined, options: Omit<ContribQuantizedConvNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(data: Symbol, options: Omit<ContribQuantizedConvNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Convolution on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, channels, height, width) or as layout says, int8 or uint8.
   * @param weight Filters, (num_filter, channels / num_group, …kernel), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_conv(all: ContribQuantizedConvNode & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, rhs_min: Symbol | null | undefined, rhs_max: Symbol | null | undefined, options?: ContribQuantizedElemwiseAddParams & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, rhs_min: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseAddNode, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max' | 'rhs_min'> & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseAddNode, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max'> & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseAddNode, 'lhs' | 'rhs' | 'lhs_min'> & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseAddNode, 'lhs' | 'rhs'> & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(lhs: Symbol, options?: Omit<ContribQuantizedElemwiseAddNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Adds two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8 or uint8.
   * @param rhs Second array of the same shape, int8 or uint8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_add(all?: ContribQuantizedElemwiseAddNode & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, rhs_min: Symbol | null | undefined, rhs_max: Symbol | null | undefined, options?: ContribQuantizedElemwiseMulParams & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, rhs_min: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseMulNode, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max' | 'rhs_min'> & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, lhs_max: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseMulNode, 'lhs' | 'rhs' | 'lhs_min' | 'lhs_max'> & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, lhs_min: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseMulNode, 'lhs' | 'rhs' | 'lhs_min'> & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, options?: Omit<ContribQuantizedElemwiseMulNode, 'lhs' | 'rhs'> & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(lhs: Symbol, options?: Omit<ContribQuantizedElemwiseMulNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Multiplies two arrays of 8-bit whole numbers that stand for different ranges.
   *
   * @param lhs First array, int8.
   * @param rhs Second array of the same shape, int8.
   * @param lhs_min Least of the first array, (1,), float32.
   * @param lhs_max Largest of the first array, (1,), float32.
   * @param rhs_min Least of the second array, (1,), float32.
   * @param rhs_max Largest of the second array, (1,), float32.
   */
  quantized_elemwise_mul(all?: ContribQuantizedElemwiseMulNode & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: Symbol, weight: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, options: ContribQuantizedEmbeddingParams & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: Symbol, weight: Symbol | null | undefined, min_weight: Symbol | null | undefined, options: Omit<ContribQuantizedEmbeddingNode, 'data' | 'weight' | 'min_weight'> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: Symbol, weight: Symbol | null | undefined, options: Omit<ContribQuantizedEmbeddingNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(data: Symbol, options: Omit<ContribQuantizedEmbeddingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.
   *
   * @param data Whole numbers, any shape and dtype.
   * @param weight Table, (input_dim, output_dim), int8.
   * @param min_weight Least of the table, (1,), float32.
   * @param max_weight Largest of the table, (1,), float32.
   */
  quantized_embedding(all: ContribQuantizedEmbeddingNode & SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(data: Symbol, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(data: Symbol, min_data: Symbol | null | undefined, options?: Omit<ContribQuantizedFlattenNode, 'data' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(data: Symbol, options?: Omit<ContribQuantizedFlattenNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one; the range passes through.
   *
   * @param data Input, any shape and dtype.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_flatten(all?: ContribQuantizedFlattenNode & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, min_bias: Symbol | null | undefined, max_bias: Symbol | null | undefined, options: ContribQuantizedFullyConnectedParams & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, min_bias: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight' | 'min_bias'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, max_weight: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight' | 'max_weight'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, min_weight: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data' | 'min_weight'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias' | 'min_data' | 'max_data'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, min_data: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight' | 'bias'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, weight: Symbol | null | undefined, options: Omit<ContribQuantizedFullyConnectedNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(data: Symbol, options: Omit<ContribQuantizedFullyConnectedNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The fully connected layer on 8-bit whole numbers, with exact sums in int32.
   *
   * @param data Input, (batch, …), int8 or uint8.
   * @param weight Weight, (num_hidden, inputs), int8.
   * @param bias Bias, one number for each output channel, int8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   * @param min_weight Least of the weights, (1,), float32.
   * @param max_weight Largest of the weights, (1,), float32.
   * @param min_bias Least of the biases, (1,), float32.
   * @param max_bias Largest of the biases, (1,), float32.
   */
  quantized_fully_connected(all: ContribQuantizedFullyConnectedNode & SymCallOptions): Symbol;
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(data: Symbol, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options?: ContribQuantizedPoolingParams & SymCallOptions): Symbol;
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(data: Symbol, min_data: Symbol | null | undefined, options?: Omit<ContribQuantizedPoolingNode, 'data' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(data: Symbol, options?: Omit<ContribQuantizedPoolingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Maximum or mean of sliding windows over 8-bit whole numbers.
   *
   * @param data Input, (batch, channels, …), int8 or uint8.
   * @param min_data Least of the data, (1,), float32.
   * @param max_data Largest of the data, (1,), float32.
   */
  quantized_pooling(all?: ContribQuantizedPoolingNode & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, state_cell: Symbol | null | undefined, min_data: Symbol | null | undefined, max_data: Symbol | null | undefined, options: ContribQuantizedRnnParams & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, state_cell: Symbol | null | undefined, min_data: Symbol | null | undefined, options: Omit<ContribQuantizedRnnNode, 'data' | 'parameters' | 'state' | 'state_cell' | 'min_data'> & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, state_cell: Symbol | null | undefined, options: Omit<ContribQuantizedRnnNode, 'data' | 'parameters' | 'state' | 'state_cell'> & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, options: Omit<ContribQuantizedRnnNode, 'data' | 'parameters' | 'state'> & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, parameters: Symbol | null | undefined, options: Omit<ContribQuantizedRnnNode, 'data' | 'parameters'> & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(data: Symbol, options: Omit<ContribQuantizedRnnNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.
   *
   * @param data Sequences, (time, batch, input size), uint8.
   * @param parameters All weights, then all biases, packed as for RNN, float32.
   * @param state States before the first step, (layers · directions, batch, state size), float32.
   * @param state_cell Cells before the first step, shaped as the states, float32.
   * @param min_data The scale of the data, (1,), float32; the name is MXNet’s.
   * @param max_data The shift of the data, (1,), float32; the name is MXNet’s.
   */
  quantized_rnn(all: ContribQuantizedRnnNode & SymCallOptions): Symbol;
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(data: Symbol, min_range: Symbol | null | undefined, max_range: Symbol | null | undefined, options?: ContribRequantizeParams & SymCallOptions): Symbol;
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(data: Symbol, min_range: Symbol | null | undefined, options?: Omit<ContribRequantizeNode, 'data' | 'min_range'> & SymCallOptions): Symbol;
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(data: Symbol, options?: Omit<ContribRequantizeNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Turns the int32 sums of a quantised layer into 8-bit whole numbers.
   *
   * @param data Sums, any shape, int32.
   * @param min_range Least of the numbers that the whole range of int32 stands for, (1,), float32.
   * @param max_range Largest of the numbers that the whole range of int32 stands for, (1,), float32.
   */
  requantize(all?: ContribRequantizeNode & SymCallOptions): Symbol;
  /**
   * Straight-through round: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  round_ste(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Straight-through round: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  round_ste(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Straight-through sign: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  sign_ste(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Straight-through sign: the gradient passes unchanged.
   *
   * @param data Input, any shape.
   */
  sign_ste(all?: DataNode & SymCallOptions): Symbol;
}

/** Operators of `sym.image`. */
export interface SymImageFunctions {
  /**
   * Images under light of a given colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  adjust_lighting(data: Symbol, options: ImageAdjustLightingParams & SymCallOptions): Symbol;
  /**
   * Images under light of a given colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  adjust_lighting(all: ImageAdjustLightingNode & SymCallOptions): Symbol;
  /**
   * A rectangle of each image.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  crop(data: Symbol, options: ImageCropParams & SymCallOptions): Symbol;
  /**
   * A rectangle of each image.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  crop(all: ImageCropNode & SymCallOptions): Symbol;
  /**
   * Images with left and right exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_left_right(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Images with left and right exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_left_right(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Images with top and bottom exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_top_bottom(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Images with top and bottom exchanged.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  flip_top_bottom(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Subtracts a mean from each channel and divides by a deviation.
   *
   * @param data Tensors, (channels, height, width) or (batch, channels, height, width).
   */
  normalize(data: Symbol, options?: ImageNormalizeParams & SymCallOptions): Symbol;
  /**
   * Subtracts a mean from each channel and divides by a deviation.
   *
   * @param data Tensors, (channels, height, width) or (batch, channels, height, width).
   */
  normalize(all?: ImageNormalizeNode & SymCallOptions): Symbol;
  /**
   * Images made brighter or darker.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_brightness(data: Symbol, options: ImageRandomBrightnessParams & SymCallOptions): Symbol;
  /**
   * Images made brighter or darker.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_brightness(all: ImageRandomBrightnessNode & SymCallOptions): Symbol;
  /**
   * Brightness, contrast, saturation and hue changed in a random order.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_color_jitter(data: Symbol, options: ImageRandomColorJitterParams & SymCallOptions): Symbol;
  /**
   * Brightness, contrast, saturation and hue changed in a random order.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_color_jitter(all: ImageRandomColorJitterNode & SymCallOptions): Symbol;
  /**
   * Images with more or less contrast.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_contrast(data: Symbol, options: ImageRandomContrastParams & SymCallOptions): Symbol;
  /**
   * Images with more or less contrast.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_contrast(all: ImageRandomContrastNode & SymCallOptions): Symbol;
  /**
   * A rectangle of each image, anywhere with equal chances; images that are too small are enlarged first.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_crop(data: Symbol, options: ImageRandomCropParams & SymCallOptions): Symbol;
  /**
   * A rectangle of each image, anywhere with equal chances; images that are too small are enlarged first.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_crop(all: ImageRandomCropNode & SymCallOptions): Symbol;
  /**
   * Images with left and right exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_left_right(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Images with left and right exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_left_right(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Images with top and bottom exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_top_bottom(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Images with top and bottom exchanged, or not, with equal chances.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_flip_top_bottom(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Images with turned colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_hue(data: Symbol, options: ImageRandomHueParams & SymCallOptions): Symbol;
  /**
   * Images with turned colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_hue(all: ImageRandomHueNode & SymCallOptions): Symbol;
  /**
   * Images under light of another colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_lighting(data: Symbol, options?: ImageRandomLightingParams & SymCallOptions): Symbol;
  /**
   * Images under light of another colour.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_lighting(all?: ImageRandomLightingNode & SymCallOptions): Symbol;
  /**
   * A rectangle of random size, shape and place, brought to a fixed size.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_resized_crop(data: Symbol, options: ImageRandomResizedCropParams & SymCallOptions): Symbol;
  /**
   * A rectangle of random size, shape and place, brought to a fixed size.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.
   */
  random_resized_crop(all: ImageRandomResizedCropNode & SymCallOptions): Symbol;
  /**
   * Images with stronger or weaker colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_saturation(data: Symbol, options: ImageRandomSaturationParams & SymCallOptions): Symbol;
  /**
   * Images with stronger or weaker colours.
   *
   * @param data Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.
   */
  random_saturation(all: ImageRandomSaturationNode & SymCallOptions): Symbol;
  /**
   * Images of another size.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  resize(data: Symbol, options?: ImageResizeParams & SymCallOptions): Symbol;
  /**
   * Images of another size.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  resize(all?: ImageResizeNode & SymCallOptions): Symbol;
  /**
   * Images with numbers from 0 to 255 as tensors with numbers from 0 to 1, channels first.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  to_tensor(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Images with numbers from 0 to 255 as tensors with numbers from 0 to 1, channels first.
   *
   * @param data Images, (height, width, channels) or (batch, height, width, channels).
   */
  to_tensor(all?: DataNode & SymCallOptions): Symbol;
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
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: LinearRegressionOutputParams & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: Symbol, options?: Omit<LinearRegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(all?: LinearRegressionOutputNode & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: LogisticRegressionOutputParams & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: Symbol, options?: Omit<LogisticRegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(all?: LogisticRegressionOutputNode & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: MAERegressionOutputParams & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: Symbol, options?: Omit<MAERegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(all?: MAERegressionOutputNode & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(weight: Symbol, grad: Symbol | null | undefined, history: Symbol | null | undefined, options: SparseAdagradUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<SparseAdagradUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(weight: Symbol, options: Omit<SparseAdagradUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of AdaGrad, on dense arrays.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param history Sum of the squared gradients; changed.
   */
  adagrad_update(all: SparseAdagradUpdateNode & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: Symbol, rhs: Symbol | null | undefined, options?: BatchDotParams & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: Symbol, options?: Omit<BatchDotNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(all?: BatchDotNode & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: Symbol, rhs: Symbol | null | undefined, options?: DotParams & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: Symbol, options?: Omit<DotNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(all?: DotNode & SymCallOptions): Symbol;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   */
  retain(data: Symbol, indices: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   */
  retain(data: Symbol, options?: Omit<SparseRetainNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Keeps some rows; all others become 0.
   *
   * @param data Input, (n, …).
   * @param indices Rows to keep, one axis.
   */
  retain(all?: SparseRetainNode & SymCallOptions): Symbol;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(data: Symbol, options: SliceParams & SymCallOptions): Symbol;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(all: SliceNode & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, x: Symbol | null | undefined, y: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, x: Symbol | null | undefined, options?: Omit<WhereNode, 'condition' | 'x'> & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, options?: Omit<WhereNode, 'condition'> & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(all?: WhereNode & SymCallOptions): Symbol;
}

/** Operators of `sym`. */
export interface SymFunctions {
  readonly random: SymRandomFunctions;
  readonly linalg: SymLinalgFunctions;
  readonly contrib: SymContribFunctions;
  readonly image: SymImageFunctions;
  readonly sparse: SymSparseFunctions;
  /**
   * Applies an activation function to every element.
   *
   * @param data Input, any shape.
   */
  Activation(data: Symbol, options: ActivationParams & SymCallOptions): Symbol;
  /**
   * Applies an activation function to every element.
   *
   * @param data Input, any shape.
   */
  Activation(all: ActivationNode & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options?: BatchNormParams & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(data: Symbol, options?: Omit<BatchNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm(all?: BatchNormNode & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options?: BatchNormParams & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(data: Symbol, options?: Omit<BatchNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  BatchNorm_v1(all?: BatchNormNode & SymCallOptions): Symbol;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   */
  BilinearSampler(data: Symbol, grid: Symbol | null | undefined, options?: BilinearSamplerParams & SymCallOptions): Symbol;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   */
  BilinearSampler(data: Symbol, options?: Omit<BilinearSamplerNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param grid Places, x and y, (batch, 2, height, width of the output).
   */
  BilinearSampler(all?: BilinearSamplerNode & SymCallOptions): Symbol;
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
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, label_lengths: Symbol | null | undefined, options?: CTCLossParams & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label' | 'data_lengths'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, label: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(data: Symbol, options?: Omit<CTCLossNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  CTCLoss(all?: CTCLossNode & SymCallOptions): Symbol;
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
  /** Joins arrays along an axis that they have. */
  Concat(...args: [...data: Symbol[], options: ConcatParams & SymCallOptions]): Symbol;
  /** Joins arrays along an axis that they have. */
  Concat(...data: Symbol[]): Symbol;
  /** Joins arrays along an axis that they have. */
  Concat(data: readonly Symbol[], options?: ConcatParams & SymCallOptions): Symbol;
  /** Joins arrays along an axis that they have. */
  Concat(all: ConcatAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: ConvolutionParams & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(data: Symbol, weight: Symbol | null | undefined, options: Omit<ConvolutionNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(data: Symbol, options: Omit<ConvolutionNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution(all: ConvolutionNode & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: ConvolutionParams & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(data: Symbol, weight: Symbol | null | undefined, options: Omit<ConvolutionNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(data: Symbol, options: Omit<ConvolutionNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Slides filters over the input (cross-correlation) and adds a bias.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   * @param weight Filters, (num_filter, channels / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Convolution_v1(all: ConvolutionNode & SymCallOptions): Symbol;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   */
  Correlation(data1: Symbol, data2: Symbol | null | undefined, options?: CorrelationParams & SymCallOptions): Symbol;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   */
  Correlation(data1: Symbol, options?: Omit<CorrelationNode, 'data1'> & SymCallOptions): Symbol;
  /**
   * Compares patches of one feature map with displaced patches of another.
   *
   * @param data1 Features, (batch, channels, height, width).
   * @param data2 Features of the same shape.
   */
  Correlation(all?: CorrelationNode & SymCallOptions): Symbol;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(...args: [...data: Symbol[], options: CropParams & SymCallOptions]): Symbol;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(...data: Symbol[]): Symbol;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(data: readonly Symbol[], options?: CropParams & SymCallOptions): Symbol;
  /** Cuts a part out of pictures: of a given size, or as large as a second input. */
  Crop(all: CropAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, moving_var: Symbol | null | undefined, options?: BatchNormParams & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, moving_mean: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta' | 'moving_mean'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma' | 'beta'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<BatchNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(data: Symbol, options?: Omit<BatchNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises each channel over the batch, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …) with the channels on axis.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   * @param moving_mean Running mean.
   * @param moving_var Running variance.
   */
  CuDNNBatchNorm(all?: BatchNormNode & SymCallOptions): Symbol;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: DeconvolutionParams & SymCallOptions): Symbol;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(data: Symbol, weight: Symbol | null | undefined, options: Omit<DeconvolutionNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(data: Symbol, options: Omit<DeconvolutionNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Transposed convolution: the gradient of a convolution by its input, as a layer.
   *
   * @param data Input, (batch, channels, …).
   * @param weight Filters, (channels, num_filter / num_group, …kernel).
   * @param bias Bias, (num_filter,).
   */
  Deconvolution(all: DeconvolutionNode & SymCallOptions): Symbol;
  /**
   * Sets elements to 0 at random while training and scales the others up.
   *
   * @param data Input, any shape.
   */
  Dropout(data: Symbol, options?: DropoutParams & SymCallOptions): Symbol;
  /**
   * Sets elements to 0 at random while training and scales the others up.
   *
   * @param data Input, any shape.
   */
  Dropout(all?: DropoutNode & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  ElementWiseSum(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  Embedding(data: Symbol, weight: Symbol | null | undefined, options: EmbeddingParams & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  Embedding(data: Symbol, options: Omit<EmbeddingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Looks up rows of a table: whole numbers become vectors.
   *
   * @param data Whole numbers, any shape.
   * @param weight Table, (input_dim, output_dim).
   */
  Embedding(all: EmbeddingNode & SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  Flatten(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  Flatten(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(data: Symbol, weight: Symbol | null | undefined, bias: Symbol | null | undefined, options: FullyConnectedParams & SymCallOptions): Symbol;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(data: Symbol, weight: Symbol | null | undefined, options: Omit<FullyConnectedNode, 'data' | 'weight'> & SymCallOptions): Symbol;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(data: Symbol, options: Omit<FullyConnectedNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Multiplies the input by a weight matrix and adds a bias.
   *
   * @param data Input, (batch, …).
   * @param weight Weight, (num_hidden, inputs).
   * @param bias Bias, (num_hidden,).
   */
  FullyConnected(all: FullyConnectedNode & SymCallOptions): Symbol;
  /**
   * Makes the grid from which BilinearSampler reads, of affine matrices or of optical flow.
   *
   * @param data Matrices, (batch, 6), or flow, (batch, 2, height, width).
   */
  GridGenerator(data: Symbol, options: GridGeneratorParams & SymCallOptions): Symbol;
  /**
   * Makes the grid from which BilinearSampler reads, of affine matrices or of optical flow.
   *
   * @param data Matrices, (batch, 6), or flow, (batch, 2, height, width).
   */
  GridGenerator(all: GridGeneratorNode & SymCallOptions): Symbol;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: GroupNormParams & SymCallOptions): Symbol;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<GroupNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(data: Symbol, options?: Omit<GroupNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises groups of channels by their own mean and variance, then scales and shifts each group.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (num_groups,).
   * @param beta Shift, (num_groups,).
   */
  GroupNorm(all?: GroupNormNode & SymCallOptions): Symbol;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   */
  IdentityAttachKLSparseReg(data: Symbol, moving_avg: Symbol | null | undefined, options?: IdentityAttachKLSparseRegParams & SymCallOptions): Symbol;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   */
  IdentityAttachKLSparseReg(data: Symbol, options?: Omit<IdentityAttachKLSparseRegNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The identity; its gradient also lowers the divergence of mean activities from a target.
   *
   * @param data Activities, (batch, units, …).
   * @param moving_avg Running mean of each unit, (units,); changed by the gradient.
   */
  IdentityAttachKLSparseReg(all?: IdentityAttachKLSparseRegNode & SymCallOptions): Symbol;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: InstanceNormParams & SymCallOptions): Symbol;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<InstanceNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(data: Symbol, options?: Omit<InstanceNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises every channel of every sample by its own mean and variance, then scales and shifts it.
   *
   * @param data Input, (batch, channels, …), rank 3 or more.
   * @param gamma Scale, (channels,).
   * @param beta Shift, (channels,).
   */
  InstanceNorm(all?: InstanceNormNode & SymCallOptions): Symbol;
  /**
   * Divides by the Euclidean norm: of each sample, each position, or each channel.
   *
   * @param data Input, (batch, …).
   */
  L2Normalization(data: Symbol, options?: L2NormalizationParams & SymCallOptions): Symbol;
  /**
   * Divides by the Euclidean norm: of each sample, each position, or each channel.
   *
   * @param data Input, (batch, …).
   */
  L2Normalization(all?: L2NormalizationNode & SymCallOptions): Symbol;
  /**
   * Local response normalisation: divides by the activity of the neighbouring channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  LRN(data: Symbol, options: LRNParams & SymCallOptions): Symbol;
  /**
   * Local response normalisation: divides by the activity of the neighbouring channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  LRN(all: LRNNode & SymCallOptions): Symbol;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(data: Symbol, gamma: Symbol | null | undefined, beta: Symbol | null | undefined, options?: LayerNormParams & SymCallOptions): Symbol;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(data: Symbol, gamma: Symbol | null | undefined, options?: Omit<LayerNormNode, 'data' | 'gamma'> & SymCallOptions): Symbol;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(data: Symbol, options?: Omit<LayerNormNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Normalises the numbers along one axis, then scales and shifts them.
   *
   * @param data Input, any shape.
   * @param gamma Scale, as long as the axis.
   * @param beta Shift, as long as the axis.
   */
  LayerNorm(all?: LayerNormNode & SymCallOptions): Symbol;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   */
  LeakyReLU(data: Symbol, gamma: Symbol | null | undefined, options?: LeakyReLUParams & SymCallOptions): Symbol;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   */
  LeakyReLU(data: Symbol, options?: Omit<LeakyReLUNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Rectified linear activations that let something of negative elements through.
   *
   * @param data Input, any shape; for prelu with the channels on axis 1.
   * @param gamma Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).
   */
  LeakyReLU(all?: LeakyReLUNode & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: LinearRegressionOutputParams & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(data: Symbol, options?: Omit<LinearRegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of half the squared distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LinearRegressionOutput(all?: LinearRegressionOutputNode & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: LogisticRegressionOutputParams & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(data: Symbol, options?: Omit<LogisticRegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Logistic function of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  LogisticRegressionOutput(all?: LogisticRegressionOutputNode & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: Symbol, label: Symbol | null | undefined, options?: MAERegressionOutputParams & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(data: Symbol, options?: Omit<MAERegressionOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The input itself; the gradient is that of the absolute distance to the label.
   *
   * @param data Predictions, (batch, …).
   * @param label Targets, of as many elements.
   */
  MAERegressionOutput(all?: MAERegressionOutputNode & SymCallOptions): Symbol;
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
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  Pad(data: Symbol, options: PadParams & SymCallOptions): Symbol;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  Pad(all: PadNode & SymCallOptions): Symbol;
  /**
   * Takes the maximum, mean, sum or p-norm of sliding windows.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   */
  Pooling(data: Symbol, options?: PoolingParams & SymCallOptions): Symbol;
  /**
   * Takes the maximum, mean, sum or p-norm of sliding windows.
   *
   * @param data Input, (batch, channels, width), (batch, channels, height, width) or with depth.
   */
  Pooling(all?: PoolingNode & SymCallOptions): Symbol;
  /**
   * Pooling as it was first: avg divides by the size of the whole window, wherever it lies.
   *
   * @param data Input, (batch, channels, height, width).
   */
  Pooling_v1(data: Symbol, options?: PoolingV1Params & SymCallOptions): Symbol;
  /**
   * Pooling as it was first: avg divides by the size of the whole window, wherever it lies.
   *
   * @param data Input, (batch, channels, height, width).
   */
  Pooling_v1(all?: PoolingV1Node & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, state_cell: Symbol | null | undefined, sequence_length: Symbol | null | undefined, options: RNNParams & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, state_cell: Symbol | null | undefined, options: Omit<RNNNode, 'data' | 'parameters' | 'state' | 'state_cell'> & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: Symbol, parameters: Symbol | null | undefined, state: Symbol | null | undefined, options: Omit<RNNNode, 'data' | 'parameters' | 'state'> & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: Symbol, parameters: Symbol | null | undefined, options: Omit<RNNNode, 'data' | 'parameters'> & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(data: Symbol, options: Omit<RNNNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.
   *
   * @param data Sequences, (time, batch, input size).
   * @param parameters All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).
   * @param state States before the first step, (layers · directions, batch, state size).
   * @param state_cell LSTM: cells before the first step, shaped as the states.
   * @param sequence_length Number of steps of each sequence, (batch,).
   */
  RNN(all: RNNNode & SymCallOptions): Symbol;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIPooling(data: Symbol, rois: Symbol | null | undefined, options: ROIPoolingParams & SymCallOptions): Symbol;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIPooling(data: Symbol, options: Omit<ROIPoolingNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Takes the maximum of each bin of regions of interest.
   *
   * @param data Feature maps, (batch, channels, height, width).
   * @param rois Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.
   */
  ROIPooling(all: ROIPoolingNode & SymCallOptions): Symbol;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  Reshape(data: Symbol, options?: ReshapeParams & SymCallOptions): Symbol;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  Reshape(all?: ReshapeNode & SymCallOptions): Symbol;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   */
  SVMOutput(data: Symbol, label: Symbol | null | undefined, options?: SVMOutputParams & SymCallOptions): Symbol;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   */
  SVMOutput(data: Symbol, options?: Omit<SVMOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Output of a support vector machine: the identity, whose gradient is that of the hinge loss.
   *
   * @param data Scores, (batch, classes).
   * @param label Class of each sample, (batch,).
   */
  SVMOutput(all?: SVMOutputNode & SymCallOptions): Symbol;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceLast(data: Symbol, sequence_length: Symbol | null | undefined, options?: SequenceLastParams & SymCallOptions): Symbol;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceLast(data: Symbol, options?: Omit<SequenceLastNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The last element of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceLast(all?: SequenceLastNode & SymCallOptions): Symbol;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceMask(data: Symbol, sequence_length: Symbol | null | undefined, options?: SequenceMaskParams & SymCallOptions): Symbol;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceMask(data: Symbol, options?: Omit<SequenceMaskNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Puts a value behind the end of each sequence.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceMask(all?: SequenceMaskNode & SymCallOptions): Symbol;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceReverse(data: Symbol, sequence_length: Symbol | null | undefined, options?: SequenceReverseParams & SymCallOptions): Symbol;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceReverse(data: Symbol, options?: Omit<SequenceReverseNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Each sequence from its end to its beginning; what is behind the end stays.
   *
   * @param data Sequences, (time, batch, …), or (batch, time, …) with axis 1.
   * @param sequence_length Length of each sequence, (batch,).
   */
  SequenceReverse(all?: SequenceReverseNode & SymCallOptions): Symbol;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  SliceChannel(data: Symbol, options: SliceChannelParams & SymCallOptions): Symbol;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  SliceChannel(all: SliceChannelNode & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  Softmax(data: Symbol, label: Symbol | null | undefined, options?: SoftmaxOutputParams & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  Softmax(data: Symbol, options?: Omit<SoftmaxOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  Softmax(all?: SoftmaxOutputNode & SymCallOptions): Symbol;
  /**
   * Softmax over all axes but the first (instance) or over axis 1 (channel). Use softmax instead.
   *
   * @param data Input, (batch, …).
   */
  SoftmaxActivation(data: Symbol, options?: SoftmaxActivationParams & SymCallOptions): Symbol;
  /**
   * Softmax over all axes but the first (instance) or over axis 1 (channel). Use softmax instead.
   *
   * @param data Input, (batch, …).
   */
  SoftmaxActivation(all?: SoftmaxActivationNode & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  SoftmaxOutput(data: Symbol, label: Symbol | null | undefined, options?: SoftmaxOutputParams & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  SoftmaxOutput(data: Symbol, options?: Omit<SoftmaxOutputNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Softmax of the input; the gradient is that of the cross entropy with the label.
   *
   * @param data Scores, (batch, classes) or with more axes.
   * @param label Class numbers, (batch,), or probabilities shaped like data.
   */
  SoftmaxOutput(all?: SoftmaxOutputNode & SymCallOptions): Symbol;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   */
  SpatialTransformer(data: Symbol, loc: Symbol | null | undefined, options: SpatialTransformerParams & SymCallOptions): Symbol;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   */
  SpatialTransformer(data: Symbol, options: Omit<SpatialTransformerNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Samples pictures through affine transformations that a network may learn.
   *
   * @param data Pictures, (batch, channels, height, width).
   * @param loc Matrices from output to input coordinates, (batch, 6).
   */
  SpatialTransformer(all: SpatialTransformerNode & SymCallOptions): Symbol;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  SwapAxis(data: Symbol, options?: SwapAxisParams & SymCallOptions): Symbol;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  SwapAxis(all?: SwapAxisNode & SymCallOptions): Symbol;
  /** Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution. */
  UpSampling(...args: [...data: Symbol[], options: UpSamplingParams & SymCallOptions]): Symbol;
  /** Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution. */
  UpSampling(data: readonly Symbol[], options: UpSamplingParams & SymCallOptions): Symbol;
  /** Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution. */
  UpSampling(all: UpSamplingAll<Symbol> & SymCallOptions): Symbol;
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
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, var_: Symbol | null | undefined, options: AdamUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, options: Omit<AdamUpdateNode, 'weight' | 'grad' | 'mean'> & SymCallOptions): Symbol;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<AdamUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(weight: Symbol, options: Omit<AdamUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient, same shape; changed.
   * @param var Running mean of its square, same shape; changed.
   */
  adam_update(all: AdamUpdateNode & SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(...data: Symbol[]): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Sum of all inputs, element by element. */
  add_n(all: AddNAll<Symbol> & SymCallOptions): Symbol;
  /**
   * 1 when every element is finite, else 0.
   *
   * @param data Input, any shape.
   */
  all_finite(data: Symbol, options?: AllFiniteParams & SymCallOptions): Symbol;
  /**
   * 1 when every element is finite, else 0.
   *
   * @param data Input, any shape.
   */
  all_finite(all?: AllFiniteNode & SymCallOptions): Symbol;
  /**
   * Converts 16-bit floats and float32 to another dtype, for automatic mixed precision; other dtypes stay.
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(data: Symbol, options: AmpCastParams & SymCallOptions): Symbol;
  /**
   * Converts 16-bit floats and float32 to another dtype, for automatic mixed precision; other dtypes stay.
   *
   * @param data Input, any shape and dtype.
   */
  amp_cast(all: AmpCastNode & SymCallOptions): Symbol;
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(...args: [...data: Symbol[], options: AmpMulticastParams & SymCallOptions]): Symbol;
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(...data: Symbol[]): Symbol;
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(data: readonly Symbol[], options?: AmpMulticastParams & SymCallOptions): Symbol;
  /** Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay. */
  amp_multicast(all: AmpMulticastAll<Symbol> & SymCallOptions): Symbol;
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
   * The positions that bring the elements into order along an axis.
   *
   * @param data Input, any shape.
   */
  argsort(data: Symbol, options?: ArgsortParams & SymCallOptions): Symbol;
  /**
   * The positions that bring the elements into order along an axis.
   *
   * @param data Input, any shape.
   */
  argsort(all?: ArgsortNode & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: Symbol, rhs: Symbol | null | undefined, options?: BatchDotParams & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(lhs: Symbol, options?: Omit<BatchDotNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param lhs First factors, (…, m, k).
   * @param rhs Second factors, (…, k, n).
   */
  batch_dot(all?: BatchDotNode & SymCallOptions): Symbol;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   */
  batch_take(a: Symbol, indices: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   */
  batch_take(a: Symbol, options?: Omit<BatchTakeNode, 'a'> & SymCallOptions): Symbol;
  /**
   * One element of each row: y[i] = a[i, indices[i]].
   *
   * @param a Rows, (n, m).
   * @param indices Position in each row, (n,).
   */
  batch_take(all?: BatchTakeNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_add(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_add(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
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
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_div(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_div(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_div(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Equality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Greater-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Greater-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_greater_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_hypot(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_hypot(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Hypotenuse of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_hypot(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Less-than comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_lesser_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Less-or-equal comparison of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
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
  broadcast_like(lhs: Symbol, options?: Omit<BroadcastLikeNode, 'lhs'> & SymCallOptions): Symbol;
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
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_and(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_and(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical and of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_and(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_or(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_or(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_or(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_xor(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_xor(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Logical exclusive or of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_logical_xor(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_maximum(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_maximum(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Larger element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_maximum(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minimum(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minimum(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Smaller element of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minimum(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minus(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minus(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_minus(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mod(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mod(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Remainder, with the sign of the divisor, of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mod(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mul(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mul(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_mul(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_not_equal(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_not_equal(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inequality of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_not_equal(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_plus(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_plus(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_plus(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_power(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_power(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Power of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_power(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_sub(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
   */
  broadcast_sub(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays, with broadcasting.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of a shape that broadcasts with the first.
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
   * The same values in another storage: dense, `csr` (stored row by row) or `row_sparse` (whole rows).
   *
   * @param data Array; two axes for csr.
   */
  cast_storage(data: Symbol, options: CastStorageParams & SymCallOptions): Symbol;
  /**
   * The same values in another storage: dense, `csr` (stored row by row) or `row_sparse` (whole rows).
   *
   * @param data Array; two axes for csr.
   */
  cast_storage(all: CastStorageNode & SymCallOptions): Symbol;
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
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  choose_element_0index(data: Symbol, index: Symbol | null | undefined, options?: PickParams & SymCallOptions): Symbol;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  choose_element_0index(data: Symbol, options?: Omit<PickNode, 'data'> & SymCallOptions): Symbol;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  choose_element_0index(all?: PickNode & SymCallOptions): Symbol;
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
   * Adds columns back into the windows that they came from: the gradient of im2col.
   *
   * @param data Columns, (batch, channels · size of a window, places).
   */
  col2im(data: Symbol, options: Col2imParams & SymCallOptions): Symbol;
  /**
   * Adds columns back into the windows that they came from: the gradient of im2col.
   *
   * @param data Columns, (batch, channels · size of a window, places).
   */
  col2im(all: Col2imNode & SymCallOptions): Symbol;
  /** Joins arrays along an axis that they have. */
  concat(...args: [...data: Symbol[], options: ConcatParams & SymCallOptions]): Symbol;
  /** Joins arrays along an axis that they have. */
  concat(...data: Symbol[]): Symbol;
  /** Joins arrays along an axis that they have. */
  concat(data: readonly Symbol[], options?: ConcatParams & SymCallOptions): Symbol;
  /** Joins arrays along an axis that they have. */
  concat(all: ConcatAll<Symbol> & SymCallOptions): Symbol;
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
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  crop(data: Symbol, options: SliceParams & SymCallOptions): Symbol;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  crop(all: SliceNode & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, label_lengths: Symbol | null | undefined, options?: CTCLossParams & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, data_lengths: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label' | 'data_lengths'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, label: Symbol | null | undefined, options?: Omit<CTCLossNode, 'data' | 'label'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(data: Symbol, options?: Omit<CTCLossNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Loss of sequences against shorter labels, summed over all alignments.
   *
   * @param data Numbers before the softmax, (time, batch, classes).
   * @param label Classes, (batch, labels); without lengths each ends before its first padding.
   * @param data_lengths Steps of each sequence, (batch,).
   * @param label_lengths Labels of each sequence, (batch,).
   */
  ctc_loss(all?: CTCLossNode & SymCallOptions): Symbol;
  /**
   * Running sums along an axis.
   *
   * @param a Input, any shape.
   */
  cumsum(a: Symbol, options?: NpCumsumParams & SymCallOptions): Symbol;
  /**
   * Running sums along an axis.
   *
   * @param a Input, any shape.
   */
  cumsum(all?: NpCumsumNode & SymCallOptions): Symbol;
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
   * Moves blocks of channels into height and width.
   *
   * @param data Input, (batch, channels, height, width).
   */
  depth_to_space(data: Symbol, options: DepthToSpaceParams & SymCallOptions): Symbol;
  /**
   * Moves blocks of channels into height and width.
   *
   * @param data Input, (batch, channels, height, width).
   */
  depth_to_space(all: DepthToSpaceNode & SymCallOptions): Symbol;
  /**
   * Takes a diagonal of an array, or makes a matrix with the input on a diagonal.
   *
   * @param data Input, any shape.
   */
  diag(data: Symbol, options?: DiagParams & SymCallOptions): Symbol;
  /**
   * Takes a diagonal of an array, or makes a matrix with the input on a diagonal.
   *
   * @param data Input, any shape.
   */
  diag(all?: DiagNode & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: Symbol, rhs: Symbol | null | undefined, options?: DotParams & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(lhs: Symbol, options?: Omit<DotNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.
   *
   * @param lhs First factor.
   * @param rhs Second factor.
   */
  dot(all?: DotNode & SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_add(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_add(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_add(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_div(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_div(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Quotient of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_div(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_mul(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_mul(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Product of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_mul(all?: PairNode & SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_sub(lhs: Symbol, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
   */
  elemwise_sub(lhs: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Difference of two arrays of one shape.
   *
   * @param lhs First array, any shape.
   * @param rhs Second array, of the same shape.
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
   * Inserts an axis of size 1.
   *
   * @param data Input, any shape.
   */
  expand_dims(data: Symbol, options: ExpandDimsParams & SymCallOptions): Symbol;
  /**
   * Inserts an axis of size 1.
   *
   * @param data Input, any shape.
   */
  expand_dims(all: ExpandDimsNode & SymCallOptions): Symbol;
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
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(lhs: Symbol, mhs: Symbol | null | undefined, rhs: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(lhs: Symbol, mhs: Symbol | null | undefined, options?: Omit<FillElement0indexNode, 'lhs' | 'mhs'> & SymCallOptions): Symbol;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(lhs: Symbol, options?: Omit<FillElement0indexNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * One element of each row replaced.
   *
   * @param lhs Rows, (n, m).
   * @param mhs New elements, (n,).
   * @param rhs Position in each row, (n,).
   */
  fill_element_0index(all?: FillElement0indexNode & SymCallOptions): Symbol;
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
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  flatten(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Folds all axes but the first into one.
   *
   * @param data Input, any shape.
   */
  flatten(all?: DataNode & SymCallOptions): Symbol;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  flip(data: Symbol, options: ReverseParams & SymCallOptions): Symbol;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  flip(all: ReverseNode & SymCallOptions): Symbol;
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
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: Symbol, grad: Symbol | null | undefined, d: Symbol | null | undefined, v: Symbol | null | undefined, z: Symbol | null | undefined, options: FtmlUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: Symbol, grad: Symbol | null | undefined, d: Symbol | null | undefined, v: Symbol | null | undefined, options: Omit<FtmlUpdateNode, 'weight' | 'grad' | 'd' | 'v'> & SymCallOptions): Symbol;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: Symbol, grad: Symbol | null | undefined, d: Symbol | null | undefined, options: Omit<FtmlUpdateNode, 'weight' | 'grad' | 'd'> & SymCallOptions): Symbol;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<FtmlUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(weight: Symbol, options: Omit<FtmlUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of Follow the Moving Leader.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param d Last denominator; changed.
   * @param v Running mean of the squared gradient; changed.
   * @param z Accumulated gradient; changed.
   */
  ftml_update(all: FtmlUpdateNode & SymCallOptions): Symbol;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: Symbol, grad: Symbol | null | undefined, z: Symbol | null | undefined, n: Symbol | null | undefined, options: FtrlUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: Symbol, grad: Symbol | null | undefined, z: Symbol | null | undefined, options: Omit<FtrlUpdateNode, 'weight' | 'grad' | 'z'> & SymCallOptions): Symbol;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<FtrlUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(weight: Symbol, options: Omit<FtrlUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of FTRL-proximal.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param z Accumulated gradient; changed.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  ftrl_update(all: FtrlUpdateNode & SymCallOptions): Symbol;
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
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   */
  gather_nd(data: Symbol, indices: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   */
  gather_nd(data: Symbol, options?: Omit<GatherNdNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Elements or slices at coordinates.
   *
   * @param data Input.
   * @param indices Coordinates, (m, …).
   */
  gather_nd(all?: GatherNdNode & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Piecewise linear sigmoid of every element.
   *
   * @param data Input, any shape.
   */
  hard_sigmoid(data: Symbol, options?: HardSigmoidParams & SymCallOptions): Symbol;
  /**
   * Piecewise linear sigmoid of every element.
   *
   * @param data Input, any shape.
   */
  hard_sigmoid(all?: HardSigmoidNode & SymCallOptions): Symbol;
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
   * Makes every window of the input a column, so that a convolution becomes a matrix product.
   *
   * @param data Input, (batch, channels, …spatial axes).
   */
  im2col(data: Symbol, options: Im2colParams & SymCallOptions): Symbol;
  /**
   * Makes every window of the input a column, so that a convolution becomes a matrix product.
   *
   * @param data Input, (batch, channels, …spatial axes).
   */
  im2col(all: Im2colNode & SymCallOptions): Symbol;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(...data: Symbol[]): Symbol;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Column-wise Kronecker product of matrices. */
  khatri_rao(all: KhatriRaoAll<Symbol> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, var_: Symbol | null | undefined, options: LambUpdatePhase1Params & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, options: Omit<LambUpdatePhase1Node, 'weight' | 'grad' | 'mean'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, options: Omit<LambUpdatePhase1Node, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(weight: Symbol, options: Omit<LambUpdatePhase1Node, 'weight'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   */
  lamb_update_phase1(all: LambUpdatePhase1Node & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, r1: Symbol | null | undefined, r2: Symbol | null | undefined, options: LambUpdatePhase2Params & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, r1: Symbol | null | undefined, options: Omit<LambUpdatePhase2Node, 'weight' | 'g' | 'r1'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, options: Omit<LambUpdatePhase2Node, 'weight' | 'g'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(weight: Symbol, options: Omit<LambUpdatePhase2Node, 'weight'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   */
  lamb_update_phase2(all: LambUpdatePhase2Node & SymCallOptions): Symbol;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_det(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Determinants of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_det(all?: LinalgDetNode & SymCallOptions): Symbol;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extractdiag(A: Symbol, options?: LinalgExtractdiagParams & SymCallOptions): Symbol;
  /**
   * The diagonal of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extractdiag(all?: LinalgExtractdiagNode & SymCallOptions): Symbol;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extracttrian(A: Symbol, options?: LinalgExtracttrianParams & SymCallOptions): Symbol;
  /**
   * The triangle of each matrix as a vector.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_extracttrian(all?: LinalgExtracttrianNode & SymCallOptions): Symbol;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  linalg_gelqf(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * LQ factors: a lower triangle and a matrix of orthonormal rows.
   *
   * @param A Matrices that are at least as wide as high, (…, m, n).
   */
  linalg_gelqf(all?: LinalgGelqfNode & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(A: Symbol, B: Symbol | null | undefined, C: Symbol | null | undefined, options?: LinalgGemmParams & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(A: Symbol, B: Symbol | null | undefined, options?: Omit<LinalgGemmNode, 'A' | 'B'> & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(A: Symbol, options?: Omit<LinalgGemmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Products of matrices with a sum: y = alpha op(A) op(B) + beta C.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   * @param C Summands, (…, m, n).
   */
  linalg_gemm(all?: LinalgGemmNode & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  linalg_gemm2(A: Symbol, B: Symbol | null | undefined, options?: LinalgGemm2Params & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  linalg_gemm2(A: Symbol, options?: Omit<LinalgGemm2Node, 'A'> & SymCallOptions): Symbol;
  /**
   * Products of matrices in a batch: the last two axes of each input are matrices.
   *
   * @param A First factors, (…, m, k).
   * @param B Second factors, (…, k, n).
   */
  linalg_gemm2(all?: LinalgGemm2Node & SymCallOptions): Symbol;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_inverse(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Inverses of square matrices.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_inverse(all?: LinalgInverseNode & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_makediag(A: Symbol, options?: LinalgMakediagParams & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their diagonal, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_makediag(all?: LinalgMakediagNode & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_maketrian(A: Symbol, options?: LinalgMaketrianParams & SymCallOptions): Symbol;
  /**
   * Matrices with vectors as their triangle, zero elsewhere.
   *
   * @param A Vectors, (…, n).
   */
  linalg_maketrian(all?: LinalgMaketrianNode & SymCallOptions): Symbol;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  linalg_potrf(A: Symbol, options?: LinalgPotrfParams & SymCallOptions): Symbol;
  /**
   * Cholesky factors: the lower triangular L with A = L Lᵀ.
   *
   * @param A Symmetric positive definite matrices, (…, n, n).
   */
  linalg_potrf(all?: LinalgPotrfNode & SymCallOptions): Symbol;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  linalg_potri(A: Symbol, options?: LinalgPotriParams & SymCallOptions): Symbol;
  /**
   * The inverse of L Lᵀ from its Cholesky factor L.
   *
   * @param A Triangular matrices, (…, n, n), as linalg_potrf gives them.
   */
  linalg_potri(all?: LinalgPotriNode & SymCallOptions): Symbol;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_slogdet(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sign and logarithm of the absolute value of determinants.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_slogdet(all?: LinalgSlogdetNode & SymCallOptions): Symbol;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_sumlogdiag(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Sum of the logarithms of the diagonal of each matrix.
   *
   * @param A Square matrices, (…, n, n).
   */
  linalg_sumlogdiag(all?: LinalgSumlogdiagNode & SymCallOptions): Symbol;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  linalg_syevd(A: Symbol, options?: SymCallOptions): Symbol;
  /**
   * Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.
   *
   * @param A Symmetric matrices, (…, n, n).
   */
  linalg_syevd(all?: LinalgSyevdNode & SymCallOptions): Symbol;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  linalg_syrk(A: Symbol, options?: LinalgSyrkParams & SymCallOptions): Symbol;
  /**
   * Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.
   *
   * @param A Matrices, (…, m, n).
   */
  linalg_syrk(all?: LinalgSyrkNode & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trmm(A: Symbol, B: Symbol | null | undefined, options?: LinalgTrmmParams & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trmm(A: Symbol, options?: Omit<LinalgTrmmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Products with triangular matrices.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trmm(all?: LinalgTrmmNode & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trsm(A: Symbol, B: Symbol | null | undefined, options?: LinalgTrsmParams & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trsm(A: Symbol, options?: Omit<LinalgTrsmNode, 'A'> & SymCallOptions): Symbol;
  /**
   * Solves triangular systems.
   *
   * @param A Triangular matrices, (…, n, n).
   * @param B Matrices, (…, n, m) or (…, m, n).
   */
  linalg_trsm(all?: LinalgTrsmNode & SymCallOptions): Symbol;
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
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  log_softmax(data: Symbol, length: Symbol | null | undefined, options?: LogSoftmaxParams & SymCallOptions): Symbol;
  /**
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  log_softmax(data: Symbol, options?: Omit<LogSoftmaxNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Logarithm of softmax, exact where softmax is near 0.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  log_softmax(all?: LogSoftmaxNode & SymCallOptions): Symbol;
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
   * Mean and variance over axes.
   *
   * @param data Input, any shape.
   */
  moments(data: Symbol, options?: MomentsParams & SymCallOptions): Symbol;
  /**
   * Mean and variance over axes.
   *
   * @param data Input, any shape.
   */
  moments(all?: MomentsNode & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, var_: Symbol | null | undefined, weight32: Symbol | null | undefined, options: MpLambUpdatePhase1Params & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, var_: Symbol | null | undefined, options: Omit<MpLambUpdatePhase1Node, 'weight' | 'grad' | 'mean' | 'var'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, mean: Symbol | null | undefined, options: Omit<MpLambUpdatePhase1Node, 'weight' | 'grad' | 'mean'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: Symbol, grad: Symbol | null | undefined, options: Omit<MpLambUpdatePhase1Node, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(weight: Symbol, options: Omit<MpLambUpdatePhase1Node, 'weight'> & SymCallOptions): Symbol;
  /**
   * First phase of LAMB: the step before it is scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mean Running mean of the gradient; changed.
   * @param var Running mean of its square; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase1(all: MpLambUpdatePhase1Node & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, r1: Symbol | null | undefined, r2: Symbol | null | undefined, weight32: Symbol | null | undefined, options: MpLambUpdatePhase2Params & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, r1: Symbol | null | undefined, r2: Symbol | null | undefined, options: Omit<MpLambUpdatePhase2Node, 'weight' | 'g' | 'r1' | 'r2'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, r1: Symbol | null | undefined, options: Omit<MpLambUpdatePhase2Node, 'weight' | 'g' | 'r1'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: Symbol, g: Symbol | null | undefined, options: Omit<MpLambUpdatePhase2Node, 'weight' | 'g'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(weight: Symbol, options: Omit<MpLambUpdatePhase2Node, 'weight'> & SymCallOptions): Symbol;
  /**
   * Second phase of LAMB: the step scaled by the trust ratio, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param g Step of the first phase, same shape.
   * @param r1 Norm of the weight, (1,).
   * @param r2 Norm of the step, (1,).
   * @param weight32 The weight in float32; changed.
   */
  mp_lamb_update_phase2(all: MpLambUpdatePhase2Node & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, weight32: Symbol | null | undefined, options: MpNagMomUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, options: Omit<MpNagMomUpdateNode, 'weight' | 'grad' | 'mom'> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<MpNagMomUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(weight: Symbol, options: Omit<MpNagMomUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_nag_mom_update(all: MpNagMomUpdateNode & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, weight32: Symbol | null | undefined, options: MpSgdMomUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, options: Omit<MpSgdMomUpdateNode, 'weight' | 'grad' | 'mom'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<MpSgdMomUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(weight: Symbol, options: Omit<MpSgdMomUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_mom_update(all: MpSgdMomUpdateNode & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(weight: Symbol, grad: Symbol | null | undefined, weight32: Symbol | null | undefined, options: MpSgdUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<MpSgdUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(weight: Symbol, options: Omit<MpSgdUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent, with a float32 copy of the weight.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param weight32 The weight in float32; changed.
   */
  mp_sgd_update(all: MpSgdUpdateNode & SymCallOptions): Symbol;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(...args: [...data: Symbol[], options: MultiAllFiniteParams & SymCallOptions]): Symbol;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(...data: Symbol[]): Symbol;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(data: readonly Symbol[], options?: MultiAllFiniteParams & SymCallOptions): Symbol;
  /** 1 when every element of all arrays is finite, else 0. */
  multi_all_finite(all: MultiAllFiniteAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: Symbol, weights_sum_sq: Symbol | null | undefined, grads_sum_sq: Symbol | null | undefined, wds: Symbol | null | undefined, options: MultiLarsParams & SymCallOptions): Symbol;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: Symbol, weights_sum_sq: Symbol | null | undefined, grads_sum_sq: Symbol | null | undefined, options: Omit<MultiLarsNode, 'lrs' | 'weights_sum_sq' | 'grads_sum_sq'> & SymCallOptions): Symbol;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: Symbol, weights_sum_sq: Symbol | null | undefined, options: Omit<MultiLarsNode, 'lrs' | 'weights_sum_sq'> & SymCallOptions): Symbol;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(lrs: Symbol, options: Omit<MultiLarsNode, 'lrs'> & SymCallOptions): Symbol;
  /**
   * Learning rates of LARS for many weights, from the sums of squares of weights and gradients.
   *
   * @param lrs Learning rates, one for each weight.
   * @param weights_sum_sq Sums of the squared weights, as `multi_sum_sq` gives them.
   * @param grads_sum_sq Sums of the squared gradients.
   * @param wds Weight decays.
   */
  multi_lars(all: MultiLarsNode & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy. */
  multi_mp_sgd_mom_update(...args: [...data: Symbol[], options: MultiMpSgdMomUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy. */
  multi_mp_sgd_mom_update(data: readonly Symbol[], options: MultiMpSgdMomUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy. */
  multi_mp_sgd_mom_update(all: MultiMpSgdMomUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy. */
  multi_mp_sgd_update(...args: [...data: Symbol[], options: MultiMpSgdUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy. */
  multi_mp_sgd_update(data: readonly Symbol[], options: MultiMpSgdUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy. */
  multi_mp_sgd_update(all: MultiMpSgdUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights. */
  multi_sgd_mom_update(...args: [...data: Symbol[], options: MultiSgdMomUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights. */
  multi_sgd_mom_update(data: readonly Symbol[], options: MultiSgdMomUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights. */
  multi_sgd_mom_update(all: MultiSgdMomUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights. */
  multi_sgd_update(...args: [...data: Symbol[], options: MultiSgdUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent on many weights. */
  multi_sgd_update(data: readonly Symbol[], options: MultiSgdUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights. */
  multi_sgd_update(all: MultiSgdUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** The sum of squares of each array. */
  multi_sum_sq(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** The sum of squares of each array. */
  multi_sum_sq(...data: Symbol[]): Symbol;
  /** The sum of squares of each array. */
  multi_sum_sq(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** The sum of squares of each array. */
  multi_sum_sq(all: MultiSumSqAll<Symbol> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, options: NagMomUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<NagMomUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(weight: Symbol, options: Omit<NagMomUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of Nesterov's accelerated gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  nag_mom_update(all: NagMomUpdateNode & SymCallOptions): Symbol;
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
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(options?: RandomNegativeBinomialParams & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
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
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Rows that are on at one position and off elsewhere.
   *
   * @param indices Positions, any shape.
   */
  one_hot(indices: Symbol, options: OneHotParams & SymCallOptions): Symbol;
  /**
   * Rows that are on at one position and off elsewhere.
   *
   * @param indices Positions, any shape.
   */
  one_hot(all: OneHotNode & SymCallOptions): Symbol;
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
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  pad(data: Symbol, options: PadParams & SymCallOptions): Symbol;
  /**
   * Puts a border around the spatial axes of a batch.
   *
   * @param data Input, (batch, channels, height, width) or with depth.
   */
  pad(all: PadNode & SymCallOptions): Symbol;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  pick(data: Symbol, index: Symbol | null | undefined, options?: PickParams & SymCallOptions): Symbol;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  pick(data: Symbol, options?: Omit<PickNode, 'data'> & SymCallOptions): Symbol;
  /**
   * One element of each row, the one that the index names.
   *
   * @param data Input.
   * @param index Positions on the axis; shaped like data without the axis.
   */
  pick(all?: PickNode & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(...args: [...data: Symbol[], options: PreloadedMultiMpSgdMomUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(...data: Symbol[]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(data: readonly Symbol[], options?: PreloadedMultiMpSgdMomUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_mom_update(all: PreloadedMultiMpSgdMomUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(...args: [...data: Symbol[], options: PreloadedMultiMpSgdUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(...data: Symbol[]): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(data: readonly Symbol[], options?: PreloadedMultiMpSgdUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, each with a float32 copy, with rates and decays in arrays. */
  preloaded_multi_mp_sgd_update(all: PreloadedMultiMpSgdUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(...args: [...data: Symbol[], options: PreloadedMultiSgdMomUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(...data: Symbol[]): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(data: readonly Symbol[], options?: PreloadedMultiSgdMomUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent with momentum on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_mom_update(all: PreloadedMultiSgdMomUpdateAll<Symbol> & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(...args: [...data: Symbol[], options: PreloadedMultiSgdUpdateParams & SymCallOptions]): Symbol;
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(...data: Symbol[]): Symbol;
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(data: readonly Symbol[], options?: PreloadedMultiSgdUpdateParams & SymCallOptions): Symbol;
  /** One step of stochastic gradient descent on many weights, with rates and decays in arrays. */
  preloaded_multi_sgd_update(all: PreloadedMultiSgdUpdateAll<Symbol> & SymCallOptions): Symbol;
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
  /** Numbers drawn from an exponential distribution. */
  random_exponential(lam: number, options?: Omit<RandomExponentialParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from an exponential distribution. */
  random_exponential(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(options?: RandomGammaParams & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(alpha: number, beta: number, options?: Omit<RandomGammaParams, 'alpha' | 'beta'> & SymCallOptions): Symbol;
  /** Numbers drawn from a gamma distribution. */
  random_gamma(alpha: number, beta?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  random_generalized_negative_binomial(options?: RandomGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  random_generalized_negative_binomial(mu: number, alpha: number, options?: Omit<RandomGeneralizedNegativeBinomialParams, 'mu' | 'alpha'> & SymCallOptions): Symbol;
  /** Numbers drawn from a negative binomial distribution given by mean and dispersion. */
  random_generalized_negative_binomial(mu: number, alpha?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  random_negative_binomial(options?: RandomNegativeBinomialParams & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  random_negative_binomial(k: number, p: number, options?: Omit<RandomNegativeBinomialParams, 'k' | 'p'> & SymCallOptions): Symbol;
  /** Failures before the k-th success, drawn from a negative binomial distribution. */
  random_negative_binomial(k: number, p?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Numbers drawn from a normal distribution. */
  random_normal(options?: RandomNormalParams & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  random_normal(loc: number, scale: number, options?: Omit<RandomNormalParams, 'loc' | 'scale'> & SymCallOptions): Symbol;
  /** Numbers drawn from a normal distribution. */
  random_normal(loc: number, scale?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  random_pdf_dirichlet(sample: Symbol, alpha: Symbol | null | undefined, options?: RandomPdfDirichletParams & SymCallOptions): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  random_pdf_dirichlet(sample: Symbol, options?: Omit<RandomPdfDirichletNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the Dirichlet distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…, k), each sums to 1.
   * @param alpha Concentrations, (parameters…, k).
   */
  random_pdf_dirichlet(all?: RandomPdfDirichletNode & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_exponential(sample: Symbol, lam: Symbol | null | undefined, options?: RandomPdfExponentialParams & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_exponential(sample: Symbol, options?: Omit<RandomPdfExponentialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the exponential distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_exponential(all?: RandomPdfExponentialNode & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(sample: Symbol, alpha: Symbol | null | undefined, beta: Symbol | null | undefined, options?: RandomPdfGammaParams & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(sample: Symbol, alpha: Symbol | null | undefined, options?: Omit<RandomPdfGammaNode, 'sample' | 'alpha'> & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(sample: Symbol, options?: Omit<RandomPdfGammaNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the gamma distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param alpha Parameter alpha.
   * @param beta Parameter beta.
   */
  random_pdf_gamma(all?: RandomPdfGammaNode & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(sample: Symbol, mu: Symbol | null | undefined, alpha: Symbol | null | undefined, options?: RandomPdfGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(sample: Symbol, mu: Symbol | null | undefined, options?: Omit<RandomPdfGeneralizedNegativeBinomialNode, 'sample' | 'mu'> & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(sample: Symbol, options?: Omit<RandomPdfGeneralizedNegativeBinomialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the generalized negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param alpha Parameter alpha.
   */
  random_pdf_generalized_negative_binomial(all?: RandomPdfGeneralizedNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(sample: Symbol, k: Symbol | null | undefined, p: Symbol | null | undefined, options?: RandomPdfNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(sample: Symbol, k: Symbol | null | undefined, options?: Omit<RandomPdfNegativeBinomialNode, 'sample' | 'k'> & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(sample: Symbol, options?: Omit<RandomPdfNegativeBinomialNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the negative binomial distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param k Parameter k.
   * @param p Parameter p.
   */
  random_pdf_negative_binomial(all?: RandomPdfNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(sample: Symbol, mu: Symbol | null | undefined, sigma: Symbol | null | undefined, options?: RandomPdfNormalParams & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(sample: Symbol, mu: Symbol | null | undefined, options?: Omit<RandomPdfNormalNode, 'sample' | 'mu'> & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(sample: Symbol, options?: Omit<RandomPdfNormalNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the normal distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param mu Parameter mu.
   * @param sigma Parameter sigma.
   */
  random_pdf_normal(all?: RandomPdfNormalNode & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_poisson(sample: Symbol, lam: Symbol | null | undefined, options?: RandomPdfPoissonParams & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_poisson(sample: Symbol, options?: Omit<RandomPdfPoissonNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the poisson distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param lam Parameter lam.
   */
  random_pdf_poisson(all?: RandomPdfPoissonNode & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(sample: Symbol, low: Symbol | null | undefined, high: Symbol | null | undefined, options?: RandomPdfUniformParams & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(sample: Symbol, low: Symbol | null | undefined, options?: Omit<RandomPdfUniformNode, 'sample' | 'low'> & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(sample: Symbol, options?: Omit<RandomPdfUniformNode, 'sample'> & SymCallOptions): Symbol;
  /**
   * Density of the uniform distribution at samples.
   *
   * @param sample Samples, (parameters…, samples…).
   * @param low Parameter low.
   * @param high Parameter high.
   */
  random_pdf_uniform(all?: RandomPdfUniformNode & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(options?: RandomPoissonParams & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(lam: number, options?: Omit<RandomPoissonParams, 'lam'> & SymCallOptions): Symbol;
  /** Numbers drawn from a Poisson distribution. */
  random_poisson(lam: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(options: RandomRandintParams & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(low: number, high: number, options?: Omit<RandomRandintParams, 'low' | 'high'> & SymCallOptions): Symbol;
  /** Whole numbers drawn evenly from low up to, but without, high. */
  random_randint(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /** Numbers drawn evenly from an interval. */
  random_uniform(options?: RandomUniformParams & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  random_uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  random_uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Flat positions from coordinates.
   *
   * @param data Coordinates, one axis of the shape a row: (rank, …).
   */
  ravel_multi_index(data: Symbol, options?: RavelMultiIndexParams & SymCallOptions): Symbol;
  /**
   * Flat positions from coordinates.
   *
   * @param data Coordinates, one axis of the shape a row: (rank, …).
   */
  ravel_multi_index(all?: RavelMultiIndexNode & SymCallOptions): Symbol;
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
   * Repeats each element.
   *
   * @param data Input, any shape.
   */
  repeat(data: Symbol, options: RepeatParams & SymCallOptions): Symbol;
  /**
   * Repeats each element.
   *
   * @param data Input, any shape.
   */
  repeat(all: RepeatNode & SymCallOptions): Symbol;
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(...args: [...data: Symbol[], options: SymCallOptions]): Symbol;
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(...data: Symbol[]): Symbol;
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(data: readonly Symbol[], options?: SymCallOptions): Symbol;
  /** Fills all given arrays with zeros; gives nothing. */
  reset_arrays(all: ResetArraysAll<Symbol> & SymCallOptions): Symbol;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  reshape(data: Symbol, options?: ReshapeParams & SymCallOptions): Symbol;
  /**
   * Gives the elements another shape, in the same order.
   *
   * @param data Input, any shape.
   */
  reshape(all?: ReshapeNode & SymCallOptions): Symbol;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   */
  reshape_like(lhs: Symbol, rhs: Symbol | null | undefined, options?: ReshapeLikeParams & SymCallOptions): Symbol;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   */
  reshape_like(lhs: Symbol, options?: Omit<ReshapeLikeNode, 'lhs'> & SymCallOptions): Symbol;
  /**
   * Gives the first input the shape of the second.
   *
   * @param lhs Array to reshape.
   * @param rhs Array that gives the shape.
   */
  reshape_like(all?: ReshapeLikeNode & SymCallOptions): Symbol;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  reverse(data: Symbol, options: ReverseParams & SymCallOptions): Symbol;
  /**
   * Turns the order of the elements round along axes.
   *
   * @param data Input, any shape.
   */
  reverse(all: ReverseNode & SymCallOptions): Symbol;
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
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(weight: Symbol, grad: Symbol | null | undefined, n: Symbol | null | undefined, options: RmspropUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<RmspropUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(weight: Symbol, options: Omit<RmspropUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of RMSProp.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   */
  rmsprop_update(all: RmspropUpdateNode & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: Symbol, grad: Symbol | null | undefined, n: Symbol | null | undefined, g: Symbol | null | undefined, delta: Symbol | null | undefined, options: RmspropalexUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: Symbol, grad: Symbol | null | undefined, n: Symbol | null | undefined, g: Symbol | null | undefined, options: Omit<RmspropalexUpdateNode, 'weight' | 'grad' | 'n' | 'g'> & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: Symbol, grad: Symbol | null | undefined, n: Symbol | null | undefined, options: Omit<RmspropalexUpdateNode, 'weight' | 'grad' | 'n'> & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<RmspropalexUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(weight: Symbol, options: Omit<RmspropalexUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of centred RMSProp with momentum.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param n Running mean of the squared gradient (for FTRL its sum); changed.
   * @param g Running mean of the gradient; changed.
   * @param delta Last step; changed.
   */
  rmspropalex_update(all: RmspropalexUpdateNode & SymCallOptions): Symbol;
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
   * Numbers drawn from exponential distributions that are given as an array.
   *
   * @param lam Rates.
   */
  sample_exponential(lam: Symbol, options?: SampleExponentialParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from exponential distributions that are given as an array.
   *
   * @param lam Rates.
   */
  sample_exponential(all?: SampleExponentialNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   */
  sample_gamma(alpha: Symbol, beta: Symbol | null | undefined, options?: SampleGammaParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   */
  sample_gamma(alpha: Symbol, options?: Omit<SampleGammaNode, 'alpha'> & SymCallOptions): Symbol;
  /**
   * Numbers drawn from gamma distributions that are given as arrays.
   *
   * @param alpha Shapes.
   * @param beta Scales.
   */
  sample_gamma(all?: SampleGammaNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   */
  sample_generalized_negative_binomial(mu: Symbol, alpha: Symbol | null | undefined, options?: SampleGeneralizedNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   */
  sample_generalized_negative_binomial(mu: Symbol, options?: Omit<SampleGeneralizedNegativeBinomialNode, 'mu'> & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.
   *
   * @param mu Means.
   * @param alpha Dispersions.
   */
  sample_generalized_negative_binomial(all?: SampleGeneralizedNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Indices drawn by the probabilities along the last axis.
   *
   * @param data Probabilities; each row of the last axis sums to 1.
   */
  sample_multinomial(data: Symbol, options?: SampleMultinomialParams & SymCallOptions): Symbol;
  /**
   * Indices drawn by the probabilities along the last axis.
   *
   * @param data Probabilities; each row of the last axis sums to 1.
   */
  sample_multinomial(all?: SampleMultinomialNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   */
  sample_negative_binomial(k: Symbol, p: Symbol | null | undefined, options?: SampleNegativeBinomialParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   */
  sample_negative_binomial(k: Symbol, options?: Omit<SampleNegativeBinomialNode, 'k'> & SymCallOptions): Symbol;
  /**
   * Numbers drawn from negative binomial distributions that are given as arrays.
   *
   * @param k Numbers of successes.
   * @param p Probabilities of success.
   */
  sample_negative_binomial(all?: SampleNegativeBinomialNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   */
  sample_normal(mu: Symbol, sigma: Symbol | null | undefined, options?: SampleNormalParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   */
  sample_normal(mu: Symbol, options?: Omit<SampleNormalNode, 'mu'> & SymCallOptions): Symbol;
  /**
   * Numbers drawn from normal distributions that are given as arrays.
   *
   * @param mu Means.
   * @param sigma Standard deviations.
   */
  sample_normal(all?: SampleNormalNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn from Poisson distributions that are given as an array.
   *
   * @param lam Means.
   */
  sample_poisson(lam: Symbol, options?: SamplePoissonParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn from Poisson distributions that are given as an array.
   *
   * @param lam Means.
   */
  sample_poisson(all?: SamplePoissonNode & SymCallOptions): Symbol;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   */
  sample_uniform(low: Symbol, high: Symbol | null | undefined, options?: SampleUniformParams & SymCallOptions): Symbol;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   */
  sample_uniform(low: Symbol, options?: Omit<SampleUniformNode, 'low'> & SymCallOptions): Symbol;
  /**
   * Numbers drawn evenly from intervals that are given as arrays.
   *
   * @param low Lower ends.
   * @param high Upper ends.
   */
  sample_uniform(all?: SampleUniformNode & SymCallOptions): Symbol;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   */
  scatter_nd(data: Symbol, indices: Symbol | null | undefined, options: ScatterNdParams & SymCallOptions): Symbol;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   */
  scatter_nd(data: Symbol, options: Omit<ScatterNdNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Zeros with the input put at coordinates; of repeated positions the last one stays.
   *
   * @param data Values.
   * @param indices Coordinates, (m, …).
   */
  scatter_nd(all: ScatterNdNode & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, options: SgdMomUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<SgdMomUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(weight: Symbol, options: Omit<SgdMomUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent with momentum; `mom` is changed.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity, same shape; changed.
   */
  sgd_mom_update(all: SgdMomUpdateNode & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  sgd_update(weight: Symbol, grad: Symbol | null | undefined, options: SgdUpdateParams & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  sgd_update(weight: Symbol, options: Omit<SgdUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step of stochastic gradient descent.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  sgd_update(all: SgdUpdateNode & SymCallOptions): Symbol;
  /**
   * The shape of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  shape_array(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * The shape of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  shape_array(all?: DataNode & SymCallOptions): Symbol;
  /**
   * The rows of the first axis in a random order.
   *
   * @param data Input of rank 1 or more.
   */
  shuffle(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * The rows of the first axis in a random order.
   *
   * @param data Input of rank 1 or more.
   */
  shuffle(all?: DataNode & SymCallOptions): Symbol;
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
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  signsgd_update(weight: Symbol, grad: Symbol | null | undefined, options: SignsgdUpdateParams & SymCallOptions): Symbol;
  /**
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  signsgd_update(weight: Symbol, options: Omit<SignsgdUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step against the sign of the gradient.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   */
  signsgd_update(all: SignsgdUpdateNode & SymCallOptions): Symbol;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(weight: Symbol, grad: Symbol | null | undefined, mom: Symbol | null | undefined, options: SignumUpdateParams & SymCallOptions): Symbol;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(weight: Symbol, grad: Symbol | null | undefined, options: Omit<SignumUpdateNode, 'weight' | 'grad'> & SymCallOptions): Symbol;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(weight: Symbol, options: Omit<SignumUpdateNode, 'weight'> & SymCallOptions): Symbol;
  /**
   * One step against the sign of the velocity.
   *
   * @param weight Weight, any shape.
   * @param grad Gradient of the weight, same shape.
   * @param mom Velocity; changed.
   */
  signum_update(all: SignumUpdateNode & SymCallOptions): Symbol;
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
   * The number of elements of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  size_array(data: Symbol, options?: SymCallOptions): Symbol;
  /**
   * The number of elements of the input, as an int64 array.
   *
   * @param data Input, any shape and dtype.
   */
  size_array(all?: DataNode & SymCallOptions): Symbol;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(data: Symbol, options: SliceParams & SymCallOptions): Symbol;
  /**
   * A part of the input, from begin to end (exclusive) with a step on each axis.
   *
   * @param data Input, any shape.
   */
  slice(all: SliceNode & SymCallOptions): Symbol;
  /**
   * A part of the input along one axis, from begin to end (exclusive).
   *
   * @param data Input, any shape.
   */
  slice_axis(data: Symbol, options: SliceAxisParams & SymCallOptions): Symbol;
  /**
   * A part of the input along one axis, from begin to end (exclusive).
   *
   * @param data Input, any shape.
   */
  slice_axis(all: SliceAxisNode & SymCallOptions): Symbol;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   */
  slice_like(data: Symbol, shape_like: Symbol | null | undefined, options?: SliceLikeParams & SymCallOptions): Symbol;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   */
  slice_like(data: Symbol, options?: Omit<SliceLikeNode, 'data'> & SymCallOptions): Symbol;
  /**
   * The first part of data that is as large as shape_like, on all axes or the named ones.
   *
   * @param data Array to cut.
   * @param shape_like Array that gives the sizes.
   */
  slice_like(all?: SliceLikeNode & SymCallOptions): Symbol;
  /**
   * Square near zero, absolute value further out.
   *
   * @param data Input, any shape.
   */
  smooth_l1(data: Symbol, options?: SmoothL1Params & SymCallOptions): Symbol;
  /**
   * Square near zero, absolute value further out.
   *
   * @param data Input, any shape.
   */
  smooth_l1(all?: SmoothL1Node & SymCallOptions): Symbol;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmax(data: Symbol, length: Symbol | null | undefined, options?: SoftmaxParams & SymCallOptions): Symbol;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmax(data: Symbol, options?: Omit<SoftmaxNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Exponentials along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmax(all?: SoftmaxNode & SymCallOptions): Symbol;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   */
  softmax_cross_entropy(data: Symbol, label: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   */
  softmax_cross_entropy(data: Symbol, options?: Omit<SoftmaxCrossEntropyNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Cross entropy of softmax(data) with class numbers, summed over the batch.
   *
   * @param data Scores, (batch, classes).
   * @param label Class numbers, (batch,).
   */
  softmax_cross_entropy(all?: SoftmaxCrossEntropyNode & SymCallOptions): Symbol;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmin(data: Symbol, length: Symbol | null | undefined, options?: SoftminParams & SymCallOptions): Symbol;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmin(data: Symbol, options?: Omit<SoftminNode, 'data'> & SymCallOptions): Symbol;
  /**
   * Exponentials of the negative input along an axis, divided by their sum.
   *
   * @param data Input, any shape.
   * @param length Number of valid elements along the axis, shaped like data without it; the rest become 0.
   */
  softmin(all?: SoftminNode & SymCallOptions): Symbol;
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
   * The elements in order along an axis.
   *
   * @param data Input, any shape.
   */
  sort(data: Symbol, options?: SortParams & SymCallOptions): Symbol;
  /**
   * The elements in order along an axis.
   *
   * @param data Input, any shape.
   */
  sort(all?: SortNode & SymCallOptions): Symbol;
  /**
   * Moves blocks of height and width into channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  space_to_depth(data: Symbol, options: SpaceToDepthParams & SymCallOptions): Symbol;
  /**
   * Moves blocks of height and width into channels.
   *
   * @param data Input, (batch, channels, height, width).
   */
  space_to_depth(all: SpaceToDepthNode & SymCallOptions): Symbol;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  split(data: Symbol, options: SliceChannelParams & SymCallOptions): Symbol;
  /**
   * Splits an array into equal pieces along an axis.
   *
   * @param data Input, any shape.
   */
  split(all: SliceChannelNode & SymCallOptions): Symbol;
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
   * Removes axes of size 1.
   *
   * @param data Input, any shape.
   */
  squeeze(data: Symbol, options?: SqueezeParams & SymCallOptions): Symbol;
  /**
   * Removes axes of size 1.
   *
   * @param data Input, any shape.
   */
  squeeze(all?: SqueezeNode & SymCallOptions): Symbol;
  /** Joins arrays of one shape along a new axis. */
  stack(...args: [...data: Symbol[], options: StackParams & SymCallOptions]): Symbol;
  /** Joins arrays of one shape along a new axis. */
  stack(...data: Symbol[]): Symbol;
  /** Joins arrays of one shape along a new axis. */
  stack(data: readonly Symbol[], options?: StackParams & SymCallOptions): Symbol;
  /** Joins arrays of one shape along a new axis. */
  stack(all: StackAll<Symbol> & SymCallOptions): Symbol;
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
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  swapaxes(data: Symbol, options?: SwapAxisParams & SymCallOptions): Symbol;
  /**
   * Exchanges two axes.
   *
   * @param data Input, any shape.
   */
  swapaxes(all?: SwapAxisNode & SymCallOptions): Symbol;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   */
  take(a: Symbol, indices: Symbol | null | undefined, options?: TakeParams & SymCallOptions): Symbol;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   */
  take(a: Symbol, options?: Omit<TakeNode, 'a'> & SymCallOptions): Symbol;
  /**
   * Slices of the input along an axis, in the order of the indices.
   *
   * @param a Input.
   * @param indices Positions on the axis, any shape.
   */
  take(all?: TakeNode & SymCallOptions): Symbol;
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
   * Repeats the whole array along axes.
   *
   * @param data Input, any shape.
   */
  tile(data: Symbol, options: TileParams & SymCallOptions): Symbol;
  /**
   * Repeats the whole array along axes.
   *
   * @param data Input, any shape.
   */
  tile(all: TileNode & SymCallOptions): Symbol;
  /**
   * The k largest or smallest elements along an axis: their values, positions, or a mask.
   *
   * @param data Input, any shape.
   */
  topk(data: Symbol, options?: TopkParams & SymCallOptions): Symbol;
  /**
   * The k largest or smallest elements along an axis: their values, positions, or a mask.
   *
   * @param data Input, any shape.
   */
  topk(all?: TopkNode & SymCallOptions): Symbol;
  /**
   * Permutes the axes; without axes their order is reversed.
   *
   * @param data Input, any shape.
   */
  transpose(data: Symbol, options?: TransposeParams & SymCallOptions): Symbol;
  /**
   * Permutes the axes; without axes their order is reversed.
   *
   * @param data Input, any shape.
   */
  transpose(all?: TransposeNode & SymCallOptions): Symbol;
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
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high: number, options?: Omit<RandomUniformParams, 'low' | 'high'> & SymCallOptions): Symbol;
  /** Numbers drawn evenly from an interval. */
  uniform(low: number, high?: number, shape?: readonly number[] | number, dtype?: DType | null): Symbol;
  /**
   * Coordinates from flat positions.
   *
   * @param data Flat positions, any shape.
   */
  unravel_index(data: Symbol, options?: UnravelIndexParams & SymCallOptions): Symbol;
  /**
   * Coordinates from flat positions.
   *
   * @param data Flat positions, any shape.
   */
  unravel_index(all?: UnravelIndexNode & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, x: Symbol | null | undefined, y: Symbol | null | undefined, options?: SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, x: Symbol | null | undefined, options?: Omit<WhereNode, 'condition' | 'x'> & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(condition: Symbol, options?: Omit<WhereNode, 'condition'> & SymCallOptions): Symbol;
  /**
   * Elements of x where the condition is not 0, of y elsewhere.
   *
   * @param condition Condition, shaped like x, or (rows,).
   * @param x First choice.
   * @param y Second choice.
   */
  where(all?: WhereNode & SymCallOptions): Symbol;
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
  /** The shape of the input, as an int64 array. */
  shape_array(options?: SymCallOptions): Symbol;
  /** The number of elements of the input, as an int64 array. */
  size_array(options?: SymCallOptions): Symbol;
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
  /** Gives the elements another shape, in the same order. */
  reshape(options?: ReshapeParams & SymCallOptions): Symbol;
  /** Folds all axes but the first into one. */
  flatten(options?: SymCallOptions): Symbol;
  /** Inserts an axis of size 1. */
  expand_dims(options: ExpandDimsParams & SymCallOptions): Symbol;
  /** Removes axes of size 1. */
  squeeze(options?: SqueezeParams & SymCallOptions): Symbol;
  /** Gives the first input the shape of the second. */
  reshape_like(rhs: Symbol, options?: ReshapeLikeParams & SymCallOptions): Symbol;
  /** Permutes the axes; without axes their order is reversed. */
  transpose(options?: TransposeParams & SymCallOptions): Symbol;
  /** Exchanges two axes. */
  swapaxes(options?: SwapAxisParams & SymCallOptions): Symbol;
  /** Splits an array into equal pieces along an axis. */
  split(options: SliceChannelParams & SymCallOptions): Symbol;
  /** A part of the input, from begin to end (exclusive) with a step on each axis. */
  slice(options: SliceParams & SymCallOptions): Symbol;
  /** A part of the input along one axis, from begin to end (exclusive). */
  slice_axis(options: SliceAxisParams & SymCallOptions): Symbol;
  /** The first part of data that is as large as shape_like, on all axes or the named ones. */
  slice_like(shape_like: Symbol, options?: SliceLikeParams & SymCallOptions): Symbol;
  /** Turns the order of the elements round along axes. */
  flip(options: ReverseParams & SymCallOptions): Symbol;
  /** Repeats the whole array along axes. */
  tile(options: TileParams & SymCallOptions): Symbol;
  /** Repeats each element. */
  repeat(options: RepeatParams & SymCallOptions): Symbol;
  /** Takes a diagonal of an array, or makes a matrix with the input on a diagonal. */
  diag(options?: DiagParams & SymCallOptions): Symbol;
  /** Moves blocks of channels into height and width. */
  depth_to_space(options: DepthToSpaceParams & SymCallOptions): Symbol;
  /** Moves blocks of height and width into channels. */
  space_to_depth(options: SpaceToDepthParams & SymCallOptions): Symbol;
  /** Puts a border around the spatial axes of a batch. */
  pad(options: PadParams & SymCallOptions): Symbol;
  /** Slices of the input along an axis, in the order of the indices. */
  take(indices: Symbol, options?: TakeParams & SymCallOptions): Symbol;
  /** One element of each row, the one that the index names. */
  pick(index: Symbol, options?: PickParams & SymCallOptions): Symbol;
  /** Rows that are on at one position and off elsewhere. */
  one_hot(options: OneHotParams & SymCallOptions): Symbol;
  /** Exponentials along an axis, divided by their sum. */
  softmax(options?: SoftmaxParams & SymCallOptions): Symbol;
  /** Exponentials of the negative input along an axis, divided by their sum. */
  softmin(options?: SoftminParams & SymCallOptions): Symbol;
  /** Logarithm of softmax, exact where softmax is near 0. */
  log_softmax(options?: LogSoftmaxParams & SymCallOptions): Symbol;
  /** The elements in order along an axis. */
  sort(options?: SortParams & SymCallOptions): Symbol;
  /** The positions that bring the elements into order along an axis. */
  argsort(options?: ArgsortParams & SymCallOptions): Symbol;
  /** The k largest or smallest elements along an axis: their values, positions, or a mask. */
  topk(options?: TopkParams & SymCallOptions): Symbol;
}
