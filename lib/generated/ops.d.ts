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

/** Everything that abs takes, in one object. */
export interface AbsAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a abs node takes, in one object; inputs left out become variables. */
export interface AbsNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that sign takes, in one object. */
export interface SignAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sign node takes, in one object; inputs left out become variables. */
export interface SignNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that negative takes, in one object. */
export interface NegativeAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a negative node takes, in one object; inputs left out become variables. */
export interface NegativeNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that reciprocal takes, in one object. */
export interface ReciprocalAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a reciprocal node takes, in one object; inputs left out become variables. */
export interface ReciprocalNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that round takes, in one object. */
export interface RoundAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a round node takes, in one object; inputs left out become variables. */
export interface RoundNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that rint takes, in one object. */
export interface RintAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a rint node takes, in one object; inputs left out become variables. */
export interface RintNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that ceil takes, in one object. */
export interface CeilAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a ceil node takes, in one object; inputs left out become variables. */
export interface CeilNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that floor takes, in one object. */
export interface FloorAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a floor node takes, in one object; inputs left out become variables. */
export interface FloorNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that trunc takes, in one object. */
export interface TruncAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a trunc node takes, in one object; inputs left out become variables. */
export interface TruncNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that fix takes, in one object. */
export interface FixAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a fix node takes, in one object; inputs left out become variables. */
export interface FixNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that square takes, in one object. */
export interface SquareAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a square node takes, in one object; inputs left out become variables. */
export interface SquareNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that sqrt takes, in one object. */
export interface SqrtAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sqrt node takes, in one object; inputs left out become variables. */
export interface SqrtNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that rsqrt takes, in one object. */
export interface RsqrtAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a rsqrt node takes, in one object; inputs left out become variables. */
export interface RsqrtNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that cbrt takes, in one object. */
export interface CbrtAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a cbrt node takes, in one object; inputs left out become variables. */
export interface CbrtNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that rcbrt takes, in one object. */
export interface RcbrtAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a rcbrt node takes, in one object; inputs left out become variables. */
export interface RcbrtNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that exp takes, in one object. */
export interface ExpAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a exp node takes, in one object; inputs left out become variables. */
export interface ExpNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that expm1 takes, in one object. */
export interface Expm1All<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a expm1 node takes, in one object; inputs left out become variables. */
export interface Expm1Node {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that log takes, in one object. */
export interface LogAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a log node takes, in one object; inputs left out become variables. */
export interface LogNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that log10 takes, in one object. */
export interface Log10All<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a log10 node takes, in one object; inputs left out become variables. */
export interface Log10Node {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that log2 takes, in one object. */
export interface Log2All<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a log2 node takes, in one object; inputs left out become variables. */
export interface Log2Node {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that log1p takes, in one object. */
export interface Log1pAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a log1p node takes, in one object; inputs left out become variables. */
export interface Log1pNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that logical_not takes, in one object. */
export interface LogicalNotAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a logical_not node takes, in one object; inputs left out become variables. */
export interface LogicalNotNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that sin takes, in one object. */
export interface SinAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sin node takes, in one object; inputs left out become variables. */
export interface SinNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that cos takes, in one object. */
export interface CosAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a cos node takes, in one object; inputs left out become variables. */
export interface CosNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that tan takes, in one object. */
export interface TanAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a tan node takes, in one object; inputs left out become variables. */
export interface TanNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arcsin takes, in one object. */
export interface ArcsinAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arcsin node takes, in one object; inputs left out become variables. */
export interface ArcsinNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arccos takes, in one object. */
export interface ArccosAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arccos node takes, in one object; inputs left out become variables. */
export interface ArccosNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arctan takes, in one object. */
export interface ArctanAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arctan node takes, in one object; inputs left out become variables. */
export interface ArctanNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that sinh takes, in one object. */
export interface SinhAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sinh node takes, in one object; inputs left out become variables. */
export interface SinhNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that cosh takes, in one object. */
export interface CoshAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a cosh node takes, in one object; inputs left out become variables. */
export interface CoshNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that tanh takes, in one object. */
export interface TanhAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a tanh node takes, in one object; inputs left out become variables. */
export interface TanhNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arcsinh takes, in one object. */
export interface ArcsinhAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arcsinh node takes, in one object; inputs left out become variables. */
export interface ArcsinhNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arccosh takes, in one object. */
export interface ArccoshAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arccosh node takes, in one object; inputs left out become variables. */
export interface ArccoshNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that arctanh takes, in one object. */
export interface ArctanhAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a arctanh node takes, in one object; inputs left out become variables. */
export interface ArctanhNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that degrees takes, in one object. */
export interface DegreesAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a degrees node takes, in one object; inputs left out become variables. */
export interface DegreesNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that radians takes, in one object. */
export interface RadiansAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a radians node takes, in one object; inputs left out become variables. */
export interface RadiansNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that relu takes, in one object. */
export interface ReluAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a relu node takes, in one object; inputs left out become variables. */
export interface ReluNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that sigmoid takes, in one object. */
export interface SigmoidAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a sigmoid node takes, in one object; inputs left out become variables. */
export interface SigmoidNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that softsign takes, in one object. */
export interface SoftsignAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a softsign node takes, in one object; inputs left out become variables. */
export interface SoftsignNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that erf takes, in one object. */
export interface ErfAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a erf node takes, in one object; inputs left out become variables. */
export interface ErfNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that erfinv takes, in one object. */
export interface ErfinvAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a erfinv node takes, in one object; inputs left out become variables. */
export interface ErfinvNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that gamma takes, in one object. */
export interface GammaAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a gamma node takes, in one object; inputs left out become variables. */
export interface GammaNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Everything that gammaln takes, in one object. */
export interface GammalnAll<T> {
  /** Input, any shape. */
  data: T;
}
/** Everything that a gammaln node takes, in one object; inputs left out become variables. */
export interface GammalnNode {
  /** Input, any shape. */
  data?: Symbol | null;
}

/** Operators of `nd`. */
export interface NDFunctions {
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
  abs(all: AbsAll<NDArray> & NDCallOptions): NDArray;
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
  arccos(all: ArccosAll<NDArray> & NDCallOptions): NDArray;
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
  arccosh(all: ArccoshAll<NDArray> & NDCallOptions): NDArray;
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
  arcsin(all: ArcsinAll<NDArray> & NDCallOptions): NDArray;
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
  arcsinh(all: ArcsinhAll<NDArray> & NDCallOptions): NDArray;
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
  arctan(all: ArctanAll<NDArray> & NDCallOptions): NDArray;
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
  arctanh(all: ArctanhAll<NDArray> & NDCallOptions): NDArray;
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
  cbrt(all: CbrtAll<NDArray> & NDCallOptions): NDArray;
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
  ceil(all: CeilAll<NDArray> & NDCallOptions): NDArray;
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
  cos(all: CosAll<NDArray> & NDCallOptions): NDArray;
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
  cosh(all: CoshAll<NDArray> & NDCallOptions): NDArray;
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
  degrees(all: DegreesAll<NDArray> & NDCallOptions): NDArray;
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
  erf(all: ErfAll<NDArray> & NDCallOptions): NDArray;
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
  erfinv(all: ErfinvAll<NDArray> & NDCallOptions): NDArray;
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
  exp(all: ExpAll<NDArray> & NDCallOptions): NDArray;
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
  expm1(all: Expm1All<NDArray> & NDCallOptions): NDArray;
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
  fix(all: FixAll<NDArray> & NDCallOptions): NDArray;
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
  floor(all: FloorAll<NDArray> & NDCallOptions): NDArray;
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
  gamma(all: GammaAll<NDArray> & NDCallOptions): NDArray;
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
  gammaln(all: GammalnAll<NDArray> & NDCallOptions): NDArray;
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
  log(all: LogAll<NDArray> & NDCallOptions): NDArray;
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
  log10(all: Log10All<NDArray> & NDCallOptions): NDArray;
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
  log1p(all: Log1pAll<NDArray> & NDCallOptions): NDArray;
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
  log2(all: Log2All<NDArray> & NDCallOptions): NDArray;
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
  logical_not(all: LogicalNotAll<NDArray> & NDCallOptions): NDArray;
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
  negative(all: NegativeAll<NDArray> & NDCallOptions): NDArray;
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
  radians(all: RadiansAll<NDArray> & NDCallOptions): NDArray;
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
  rcbrt(all: RcbrtAll<NDArray> & NDCallOptions): NDArray;
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
  reciprocal(all: ReciprocalAll<NDArray> & NDCallOptions): NDArray;
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
  relu(all: ReluAll<NDArray> & NDCallOptions): NDArray;
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
  rint(all: RintAll<NDArray> & NDCallOptions): NDArray;
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
  round(all: RoundAll<NDArray> & NDCallOptions): NDArray;
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
  rsqrt(all: RsqrtAll<NDArray> & NDCallOptions): NDArray;
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
  sigmoid(all: SigmoidAll<NDArray> & NDCallOptions): NDArray;
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
  sign(all: SignAll<NDArray> & NDCallOptions): NDArray;
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
  sin(all: SinAll<NDArray> & NDCallOptions): NDArray;
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
  sinh(all: SinhAll<NDArray> & NDCallOptions): NDArray;
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
  softsign(all: SoftsignAll<NDArray> & NDCallOptions): NDArray;
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
  sqrt(all: SqrtAll<NDArray> & NDCallOptions): NDArray;
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
  square(all: SquareAll<NDArray> & NDCallOptions): NDArray;
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
  tan(all: TanAll<NDArray> & NDCallOptions): NDArray;
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
  tanh(all: TanhAll<NDArray> & NDCallOptions): NDArray;
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
  trunc(all: TruncAll<NDArray> & NDCallOptions): NDArray;
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
}

/** Operators of `sym`. */
export interface SymFunctions {
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
  abs(all?: AbsNode & SymCallOptions): Symbol;
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
  arccos(all?: ArccosNode & SymCallOptions): Symbol;
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
  arccosh(all?: ArccoshNode & SymCallOptions): Symbol;
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
  arcsin(all?: ArcsinNode & SymCallOptions): Symbol;
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
  arcsinh(all?: ArcsinhNode & SymCallOptions): Symbol;
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
  arctan(all?: ArctanNode & SymCallOptions): Symbol;
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
  arctanh(all?: ArctanhNode & SymCallOptions): Symbol;
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
  cbrt(all?: CbrtNode & SymCallOptions): Symbol;
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
  ceil(all?: CeilNode & SymCallOptions): Symbol;
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
  cos(all?: CosNode & SymCallOptions): Symbol;
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
  cosh(all?: CoshNode & SymCallOptions): Symbol;
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
  degrees(all?: DegreesNode & SymCallOptions): Symbol;
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
  erf(all?: ErfNode & SymCallOptions): Symbol;
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
  erfinv(all?: ErfinvNode & SymCallOptions): Symbol;
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
  exp(all?: ExpNode & SymCallOptions): Symbol;
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
  expm1(all?: Expm1Node & SymCallOptions): Symbol;
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
  fix(all?: FixNode & SymCallOptions): Symbol;
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
  floor(all?: FloorNode & SymCallOptions): Symbol;
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
  gamma(all?: GammaNode & SymCallOptions): Symbol;
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
  gammaln(all?: GammalnNode & SymCallOptions): Symbol;
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
  log(all?: LogNode & SymCallOptions): Symbol;
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
  log10(all?: Log10Node & SymCallOptions): Symbol;
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
  log1p(all?: Log1pNode & SymCallOptions): Symbol;
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
  log2(all?: Log2Node & SymCallOptions): Symbol;
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
  logical_not(all?: LogicalNotNode & SymCallOptions): Symbol;
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
  negative(all?: NegativeNode & SymCallOptions): Symbol;
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
  radians(all?: RadiansNode & SymCallOptions): Symbol;
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
  rcbrt(all?: RcbrtNode & SymCallOptions): Symbol;
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
  reciprocal(all?: ReciprocalNode & SymCallOptions): Symbol;
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
  relu(all?: ReluNode & SymCallOptions): Symbol;
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
  rint(all?: RintNode & SymCallOptions): Symbol;
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
  round(all?: RoundNode & SymCallOptions): Symbol;
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
  rsqrt(all?: RsqrtNode & SymCallOptions): Symbol;
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
  sigmoid(all?: SigmoidNode & SymCallOptions): Symbol;
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
  sign(all?: SignNode & SymCallOptions): Symbol;
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
  sin(all?: SinNode & SymCallOptions): Symbol;
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
  sinh(all?: SinhNode & SymCallOptions): Symbol;
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
  softsign(all?: SoftsignNode & SymCallOptions): Symbol;
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
  sqrt(all?: SqrtNode & SymCallOptions): Symbol;
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
  square(all?: SquareNode & SymCallOptions): Symbol;
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
  tan(all?: TanNode & SymCallOptions): Symbol;
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
  tanh(all?: TanhNode & SymCallOptions): Symbol;
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
  trunc(all?: TruncNode & SymCallOptions): Symbol;
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
}
