/** `nd.random`: samples with numbers or arrays as parameters, with MXNet's positions. */
import { Context, describe, findOp, isDType, MXNetError, type DType, type Shape } from '../core/index.js';
import { call, isOptions } from './call.js';
import { empty } from './creation.js';
import { NDArray } from './ndarray.js';

/** What all samplers take besides the parameters of their distribution. */
export interface SampleOptions {
  /** Shape of the result; with arrays as parameters, of the samples for each element. */
  shape?: Shape | number | null;
  dtype?: DType | null;
  ctx?: Context | null;
  out?: NDArray | null;
}

type Parameter = number | NDArray;
type Rest = [
  shape?: Shape | number | null | SampleOptions,
  dtype?: DType | null | SampleOptions,
  ctx?: Context | null | SampleOptions,
];

function sampleOptions(op: string, args: readonly unknown[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const arg of args) {
    if (arg === null || arg === undefined) continue;
    if (typeof arg === 'number') found.shape = [arg];
    else if (Array.isArray(arg)) found.shape = arg;
    else if (arg instanceof Context) found.ctx = arg;
    else if (isDType(arg)) found.dtype = arg;
    else if (isOptions(arg)) Object.assign(found, arg);
    else
      throw new MXNetError('an argument does not fit', {
        op,
        expected: 'a shape or options',
        given: describe(arg),
      });
  }
  for (const key of Object.keys(found)) if (found[key] === null) delete found[key];
  if (typeof found.shape === 'number') found.shape = [found.shape];
  return found;
}

/** Numbers go to `_random_x`, arrays to `_sample_x`; options may hold the parameters as well. */
function sample(name: string, parameters: Record<string, unknown>, rest: readonly unknown[]): NDArray {
  const first = Object.values(parameters)[0];
  const options: Record<string, unknown> = sampleOptions(name, isOptions(first) ? [first] : rest);
  if (!isOptions(first)) {
    for (const [key, value] of Object.entries(parameters)) {
      if (isOptions(value)) Object.assign(options, sampleOptions(name, [value]));
      else if (value !== undefined && value !== null) options[key] ??= value;
    }
  }
  const values = Object.keys(parameters).map((key) => options[key]);
  const arrays = values.filter((value): value is NDArray => value instanceof NDArray);
  if (arrays.length === 0) {
    const { shape, ctx, dtype } = options as { shape?: unknown; ctx?: Context; dtype?: DType };
    // The operators read a dimension of 0 as unknown.
    if (Array.isArray(shape) && shape.includes(0) && options.out === undefined)
      return empty(shape as Shape, { ctx, dtype: dtype ?? (name === 'randint' ? 'int32' : 'float32') });
    return call(`_random_${name}`, [options]) as NDArray;
  }
  if (arrays.length < values.length) {
    throw new MXNetError('parameters are either all numbers or all arrays', {
      op: `random.${name}`,
      given: values.map(describe).join(', '),
    });
  }
  if (!findOp(`_sample_${name}`)) {
    throw new MXNetError('arrays as parameters are not supported yet', {
      op: `random.${name}`,
      hint: 'Give numbers',
    });
  }
  return call(`_sample_${name}`, [options]) as NDArray;
}

/** Evenly from [low, high). Without a shape one number, shape (1,). */
export function uniform(
  low: Parameter | (SampleOptions & { low?: Parameter; high?: Parameter }) = 0,
  high: Parameter = 1,
  ...rest: Rest
): NDArray {
  return sample('uniform', { low, high }, rest);
}

/** From the normal distribution with mean `loc` and standard deviation `scale`. */
export function normal(
  loc: Parameter | (SampleOptions & { loc?: Parameter; scale?: Parameter }) = 0,
  scale: Parameter = 1,
  ...rest: Rest
): NDArray {
  return sample('normal', { loc, scale }, rest);
}

/** From the normal distribution; the shape by position: `randn(2, 3)`. */
export function randn(...args: (number | (SampleOptions & { loc?: number; scale?: number }))[]): NDArray {
  const shape = args.filter((arg) => typeof arg === 'number') as number[];
  const {
    loc = 0,
    scale = 1,
    ...options
  } = (args.find(isOptions) ?? {}) as SampleOptions & { loc?: number; scale?: number };
  return sample('normal', { loc, scale }, [shape, options]);
}

/** Whole numbers from [low, high). */
export function randint(
  low: number | (SampleOptions & { low: number; high: number }),
  high?: number,
  ...rest: Rest
): NDArray {
  return sample('randint', { low, high }, rest);
}

/** From the exponential distribution with mean `scale`. */
export function exponential(
  scale: number | (SampleOptions & { scale?: number }) = 1,
  ...rest: Rest
): NDArray {
  const mean = isOptions(scale) ? ((scale as { scale?: number }).scale ?? 1) : scale;
  const { scale: _, ...options } = isOptions(scale) ? (scale as Record<string, unknown>) : {};
  return sample('exponential', { lam: 1 / (mean as number) }, [options, ...rest]);
}

/** From the gamma distribution with shape `alpha` and scale `beta`. */
export function gamma(
  alpha: Parameter | (SampleOptions & { alpha?: Parameter; beta?: Parameter }) = 1,
  beta: Parameter = 1,
  ...rest: Rest
): NDArray {
  return sample('gamma', { alpha, beta }, rest);
}

/** From the Poisson distribution with mean `lam`. */
export function poisson(lam: Parameter | (SampleOptions & { lam?: Parameter }) = 1, ...rest: Rest): NDArray {
  return sample('poisson', { lam }, rest);
}

/** Failures before the k-th success, success having probability p. */
export function negative_binomial(
  k: Parameter | (SampleOptions & { k?: Parameter; p?: Parameter }) = 1,
  p: Parameter = 1,
  ...rest: Rest
): NDArray {
  return sample('negative_binomial', { k, p }, rest);
}

/** Poisson numbers whose mean is gamma distributed: mean mu, variance mu + alpha mu². */
export function generalized_negative_binomial(
  mu: Parameter | (SampleOptions & { mu?: Parameter; alpha?: Parameter }) = 1,
  alpha: Parameter = 1,
  ...rest: Rest
): NDArray {
  return sample('generalized_negative_binomial', { mu, alpha }, rest);
}

/** Indices drawn by the probabilities along the last axis. */
export function multinomial(
  data: NDArray,
  options: { shape?: Shape | number; get_prob?: boolean; dtype?: DType } = {},
): NDArray {
  return call('_sample_multinomial', [data, options]) as NDArray;
}

/** The rows in random order. */
export function shuffle(data: NDArray): NDArray {
  return call('_shuffle', [data]) as NDArray;
}
