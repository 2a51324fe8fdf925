/** `sym.random`: Python's functions with their positions; each evaluation draws again. */
import { getOp, type DType } from '../core/index.js';
import { callOperator } from './invoke.js';
import type { Symbol } from './symbol.js';

/** What every drawing function takes last. */
export interface DrawOptions {
  shape?: readonly number[] | number;
  dtype?: DType;
  name?: string;
  attr?: Record<string, string>;
}

type Shape = readonly number[] | number;

/** Parameters by position (in Python's order) or in one object, with Python's defaults written into the graph. */
function drawing(opName: string, names: readonly string[], defaults: Readonly<Record<string, unknown>>) {
  return (...args: unknown[]): Symbol => {
    const last = args.at(-1);
    const isOptions = typeof last === 'object' && last !== null && !Array.isArray(last);
    const options = isOptions ? (args.pop() as Record<string, unknown>) : {};
    const order = [...names, 'shape', 'dtype'];
    const positional = Object.fromEntries(
      args.map((value, index) => [order[index] ?? `argument ${index}`, value]),
    );
    return callOperator(getOp(opName), opName, [{ ...defaults, ...positional, ...options }]);
  };
}

/** Drawing functions. */
export interface SymbolRandom {
  /** Uniform numbers from [low, high). */
  uniform(low?: number, high?: number, shape?: Shape, dtype?: DType): Symbol;
  uniform(options?: DrawOptions & { low?: number; high?: number }): Symbol;
  uniform(low: number, high: number, options?: DrawOptions): Symbol;
  /** Normal numbers with mean loc and deviation scale. */
  normal(loc?: number, scale?: number, shape?: Shape, dtype?: DType): Symbol;
  normal(options?: DrawOptions & { loc?: number; scale?: number }): Symbol;
  normal(loc: number, scale: number, options?: DrawOptions): Symbol;
  /** Whole numbers from [low, high). */
  randint(low: number, high: number, shape?: Shape, dtype?: DType): Symbol;
  randint(options: DrawOptions & { low: number; high: number }): Symbol;
  randint(low: number, high: number, options?: DrawOptions): Symbol;
  /** Exponential numbers with mean scale. */
  exponential(scale?: number, shape?: Shape, dtype?: DType): Symbol;
  exponential(options?: DrawOptions & { scale?: number }): Symbol;
  /** Poisson counts with mean lam. */
  poisson(lam?: number, shape?: Shape, dtype?: DType): Symbol;
  poisson(options?: DrawOptions & { lam?: number }): Symbol;
  /** Gamma numbers with shape alpha and scale beta. */
  gamma(alpha?: number, beta?: number, shape?: Shape, dtype?: DType): Symbol;
  gamma(options?: DrawOptions & { alpha?: number; beta?: number }): Symbol;
}

const exponentialByRate = drawing('_random_exponential', ['lam'], { lam: 1 });

export const random: SymbolRandom = {
  uniform: drawing('_random_uniform', ['low', 'high'], { low: 0, high: 1 }) as SymbolRandom['uniform'],
  normal: drawing('_random_normal', ['loc', 'scale'], { loc: 0, scale: 1 }) as SymbolRandom['normal'],
  randint: drawing('_random_randint', ['low', 'high'], {}) as SymbolRandom['randint'],
  poisson: drawing('_random_poisson', ['lam'], { lam: 1 }) as SymbolRandom['poisson'],
  gamma: drawing('_random_gamma', ['alpha', 'beta'], { alpha: 1, beta: 1 }) as SymbolRandom['gamma'],
  exponential: ((...args: unknown[]) => {
    const [first, ...others] = args;
    if (typeof first === 'number') return exponentialByRate(1 / first, ...others);
    const { scale = 1, ...rest } = (first ?? {}) as { scale?: number };
    return exponentialByRate({ lam: 1 / scale, ...rest });
  }) as SymbolRandom['exponential'],
};
