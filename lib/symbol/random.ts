/** `sym.random`: Python's functions with their positions; numbers or symbols as parameters; each evaluation draws again. */
import { describe, getOp, MXNetError, type DType } from '../core/index.js';
import { createNode } from './create.js';
import { callOperator, isOptions } from './invoke.js';
import { Symbol } from './symbol.js';

/** What every drawing function takes last. */
export interface DrawOptions {
  shape?: readonly number[] | number;
  dtype?: DType;
  name?: string;
  attr?: Record<string, string>;
}

type Shape = readonly number[] | number;
type Values = Record<string, unknown>;

/** Arguments by name: those by position, then those of a last object with options. */
function gathered(names: readonly string[], args: readonly unknown[]): Values {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  const given = positional.flatMap((value, index) =>
    value === undefined || value === null ? [] : [[names[index] ?? `argument ${index}`, value] as const],
  );
  return { ...Object.fromEntries(given), ...options };
}

/**
 * Numbers become parameters of `_random_x`, with Python's defaults written into the graph; symbols become inputs of `_sample_x`, which
 * draws for each of their elements.
 */
function drawing(name: string, defaults: Readonly<Values>, order = Object.keys(defaults)) {
  return (...args: unknown[]): Symbol => {
    const all: Values = { ...defaults, ...gathered([...order, 'shape', 'dtype'], args) };
    const values = order.map((key) => all[key]);
    if (!values.some((value) => value instanceof Symbol))
      return callOperator(getOp(`_random_${name}`), `_random_${name}`, [all]);
    if (!values.every((value) => value instanceof Symbol)) {
      throw new MXNetError('parameters are either all numbers or all symbols', {
        op: `random.${name}`,
        given: values.map(describe).join(', '),
      });
    }
    const rest = Object.fromEntries(Object.entries(all).filter(([key]) => !order.includes(key)));
    return callOperator(getOp(`_sample_${name}`), `_sample_${name}`, [...values, rest]);
  };
}

/** Two parameters, called a distribution's way: by position, by name, as numbers or symbols. */
interface Two<A extends string, B extends string> {
  (first?: number, second?: number, shape?: Shape, dtype?: DType): Symbol;
  (first: Symbol, second: Symbol, shape?: Shape, dtype?: DType): Symbol;
  (options?: DrawOptions & { [name in A | B]?: number | Symbol }): Symbol;
  (first: number, second: number, options?: DrawOptions): Symbol;
  (first: Symbol, second: Symbol, options?: DrawOptions): Symbol;
}

interface One<A extends string> {
  (first?: number, shape?: Shape, dtype?: DType): Symbol;
  (first: Symbol, shape?: Shape, dtype?: DType): Symbol;
  (options?: DrawOptions & { [name in A]?: number | Symbol }): Symbol;
  (first: number | Symbol, options?: DrawOptions): Symbol;
}

/** Drawing functions. */
export interface SymbolRandom {
  /** Uniform numbers from [low, high). */
  uniform: Two<'low', 'high'>;
  /** Normal numbers with mean loc and deviation scale. */
  normal: Two<'loc', 'scale'>;
  /** Normal numbers; the shape by position: `sym.random.randn(2, 3)`. */
  randn(...shape: (number | (DrawOptions & { loc?: number; scale?: number }))[]): Symbol;
  /** Whole numbers from [low, high). */
  randint(low: number, high: number, shape?: Shape, dtype?: DType): Symbol;
  randint(options: DrawOptions & { low: number; high: number }): Symbol;
  randint(low: number, high: number, options?: DrawOptions): Symbol;
  /** Exponential numbers with mean scale. */
  exponential: One<'scale'>;
  /** Poisson counts with mean lam. */
  poisson: One<'lam'>;
  /** Gamma numbers with shape alpha and scale beta. */
  gamma: Two<'alpha', 'beta'>;
  /** Failures before the k-th success, success having probability p. */
  negative_binomial: Two<'k', 'p'>;
  /** Poisson counts whose mean is gamma distributed: mean mu, variance mu + alpha mu². */
  generalized_negative_binomial: Two<'mu', 'alpha'>;
  /** Indices drawn by the probabilities along the last axis, and (unless `get_prob` is false) their log-likelihoods. */
  multinomial(
    data: Symbol,
    shape?: Shape | (DrawOptions & { get_prob?: boolean }),
    get_prob?: boolean,
    dtype?: DType,
  ): Symbol;
  /** The rows in random order. */
  shuffle(data: Symbol, options?: { name?: string; attr?: Record<string, string> }): Symbol;
}

const normal = drawing('normal', { loc: 0, scale: 1 });
const exponentialByRate = drawing('exponential', { lam: 1 });

/** 1 / x; Python divides the float 1.0, and graphs say so. */
const inverse = (value: Symbol): Symbol =>
  createNode(getOp('_RDivScalar'), {
    inputs: [value],
    params: { scalar: '1.0' },
    calledAs: '_RDivScalar',
  });

export const random: SymbolRandom = {
  uniform: drawing('uniform', { low: 0, high: 1 }),
  normal,
  randn: (...args: unknown[]) =>
    normal({
      ...args.find(isOptions),
      shape: args.filter((value) => typeof value === 'number'),
    }),
  randint: drawing('randint', {}, ['low', 'high']),
  poisson: drawing('poisson', { lam: 1 }),
  gamma: drawing('gamma', { alpha: 1, beta: 1 }),
  negative_binomial: drawing('negative_binomial', { k: 1, p: 1 }),
  generalized_negative_binomial: drawing('generalized_negative_binomial', { mu: 1, alpha: 1 }),
  exponential: (...args: unknown[]) => {
    const { scale = 1, ...rest } = gathered(['scale', 'shape', 'dtype'], args);
    const rate = scale instanceof Symbol ? inverse(scale) : 1 / (scale as number);
    return exponentialByRate({ lam: rate, ...rest });
  },
  multinomial: (...args: unknown[]) => {
    const given = gathered(['data', 'shape', 'get_prob', 'dtype'], args);
    return callOperator(getOp('_sample_multinomial'), '_sample_multinomial', [
      { get_prob: true, dtype: 'int32', ...given },
    ]);
  },
  shuffle: (...args: unknown[]) => callOperator(getOp('_shuffle'), '_shuffle', args),
};
