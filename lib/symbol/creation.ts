/** Symbols that make values, and functions of Python's layer that choose the operator by their arguments. */
import { describe, getOp, MXNetError, type DType } from '../core/index.js';
import { createNode } from './create.js';
import { callOperator } from './invoke.js';
import { binary, type BinaryName } from './operators.js';
import { Symbol } from './symbol.js';

/** Options of the functions that make values. */
export interface CreationOptions {
  dtype?: DType;
  name?: string;
  attr?: Record<string, string>;
}

/** Runs a creating operator with parameters written as Python writes them. */
function create(opName: string, params: Record<string, unknown>, options: CreationOptions): Symbol {
  const { dtype = 'float32', name, attr } = options;
  return createNode(getOp(opName), {
    params: { ...params, dtype },
    calledAs: opName,
    ...(name === undefined ? {} : { name }),
    ...(attr === undefined ? {} : { attr }),
  });
}

const listOf = (shape: readonly number[] | number): readonly number[] =>
  typeof shape === 'number' ? [shape] : shape;
/** Python's text of a float: whole numbers keep their `.0`. */
const floatText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);

/** Options, or the element type alone as Python's tutorials give it. */
type Place = CreationOptions | DType;
type Shape = readonly number[] | number;

/** Arguments by position or all in one object, as one object. */
function gather<T extends object>(args: readonly unknown[], names: readonly string[]): T {
  const [first] = args;
  if (typeof first === 'object' && first !== null && !Array.isArray(first)) return first as T;
  const list = [...args];
  const last = list.at(-1);
  const isPlace =
    list.length > 1 &&
    ((typeof last === 'object' && last !== null && !Array.isArray(last)) || typeof last === 'string');
  const place = isPlace ? list.pop() : {};
  const options = typeof place === 'string' ? { dtype: place } : (place as object);
  return { ...Object.fromEntries(list.map((value, index) => [names[index], value])), ...options } as T;
}

/** Zeros of a shape. */
export function zeros(shape: Shape, options?: Place): Symbol;
export function zeros(all: CreationOptions & { shape: Shape }): Symbol;
export function zeros(...args: unknown[]): Symbol {
  const { shape, ...options } = gather<CreationOptions & { shape: Shape }>(args, ['shape']);
  return create('_zeros', { shape: listOf(shape) }, options);
}

/** Ones of a shape. */
export function ones(shape: Shape, options?: Place): Symbol;
export function ones(all: CreationOptions & { shape: Shape }): Symbol;
export function ones(...args: unknown[]): Symbol {
  const { shape, ...options } = gather<CreationOptions & { shape: Shape }>(args, ['shape']);
  return create('_ones', { shape: listOf(shape) }, options);
}

/** One value everywhere. */
export function full(shape: Shape, val: number, options?: Place): Symbol;
export function full(all: CreationOptions & { shape: Shape; val: number }): Symbol;
export function full(...args: unknown[]): Symbol {
  const { shape, val, ...options } = gather<CreationOptions & { shape: Shape; val: number }>(args, [
    'shape',
    'val',
  ]);
  return create('_full', { shape: listOf(shape), value: floatText(val) }, options);
}

/** Options of `arange`. */
export interface ArangeOptions extends CreationOptions {
  step?: number;
  repeat?: number;
  infer_range?: boolean;
}

type ArangeAll = ArangeOptions & { start: number; stop?: number | null };

/** Numbers from start (inclusive) to stop (exclusive); one number alone is the stop, as in Python. */
export function arange(start: number, options?: ArangeOptions): Symbol;
export function arange(start: number, stop: number | null, options?: ArangeOptions): Symbol;
export function arange(start: number, stop: number | null, step: number, options?: ArangeOptions): Symbol;
export function arange(all: ArangeAll): Symbol;
export function arange(...args: unknown[]): Symbol {
  const {
    start,
    stop,
    step,
    repeat = 1,
    infer_range = false,
    ...options
  } = gather<ArangeAll>(args, ['start', 'stop', 'step']);
  const range = { start, stop: stop ?? null, step: step ?? '1.0', repeat, infer_range };
  return create('_arange', range, options);
}

type LinspaceOptions = CreationOptions & { endpoint?: boolean };
type LinspaceAll = LinspaceOptions & { start: number; stop: number; num: number };

/** `num` numbers from start to stop, both included unless `endpoint` is false. */
export function linspace(start: number, stop: number, num: number, options?: LinspaceOptions): Symbol;
export function linspace(all: LinspaceAll): Symbol;
export function linspace(...args: unknown[]): Symbol {
  const {
    start,
    stop,
    num,
    endpoint = true,
    ...options
  } = gather<LinspaceAll>(args, ['start', 'stop', 'num']);
  return create('_linspace', { start, stop, num, endpoint }, options);
}

type EyeAll = CreationOptions & { N: number; M?: number; k?: number };

/** Ones on a diagonal; M = 0 makes it square. */
export function eye(N: number, options?: CreationOptions): Symbol;
export function eye(N: number, M: number, options?: CreationOptions): Symbol;
export function eye(N: number, M: number, k: number, options?: CreationOptions): Symbol;
export function eye(all: EyeAll): Symbol;
export function eye(...args: unknown[]): Symbol {
  const { N, M = 0, k = 0, ...options } = gather<EyeAll>(args, ['N', 'M', 'k']);
  return create('_eye', { N, M, k }, options);
}

const chosen =
  (which: BinaryName, reversed: BinaryName | undefined, onNumbers: (a: number, b: number) => number) =>
  (a: Symbol | number, b: Symbol | number): Symbol | number => {
    if (a instanceof Symbol) return binary(which, a, b);
    if (b instanceof Symbol) return reversed ? binary(reversed, b, a) : binary(which, b, a);
    for (const value of [a, b] as unknown[]) {
      if (typeof value === 'number') continue;
      throw new MXNetError('an argument does not fit', {
        op: which === 'pow' ? 'power' : which,
        expected: 'symbols or numbers',
        given: describe(value),
      });
    }
    return onNumbers(a, b);
  };

/** A function of two symbols or numbers; of two numbers it is a number. */
export interface SymbolOrNumber {
  (a: Symbol, b: Symbol | number): Symbol;
  (a: number, b: Symbol): Symbol;
  (a: number, b: number): number;
}

/** a to the power of b, without broadcasting. */
export const power = chosen('pow', 'rpow_function', Math.pow) as SymbolOrNumber;
/** The larger of both, element by element. */
export const maximum = chosen('maximum', undefined, Math.max) as SymbolOrNumber;
/** The smaller of both, element by element. */
export const minimum = chosen('minimum', undefined, Math.min) as SymbolOrNumber;
/** √(a² + b²), element by element. */
export const hypot = chosen('hypot', undefined, Math.hypot) as SymbolOrNumber;

/** A comparison: 1 where it holds, else 0. Of two numbers it is a number as well. */
const compared = (which: BinaryName, reversed: BinaryName, onNumbers: (a: number, b: number) => boolean) =>
  chosen(which, reversed, (a, b) => Number(onNumbers(a, b))) as SymbolOrNumber;

/** 1 where both are equal. */
export const equal = compared('eq', 'eq', (a, b) => a === b);
/** 1 where they differ. */
export const not_equal = compared('ne', 'ne', (a, b) => a !== b);
/** 1 where a > b. */
export const greater = compared('gt', 'lt', (a, b) => a > b);
/** 1 where a >= b. */
export const greater_equal = compared('ge', 'le', (a, b) => a >= b);
/** 1 where a < b. */
export const lesser = compared('lt', 'gt', (a, b) => a < b);
/** 1 where a <= b. */
export const lesser_equal = compared('le', 'ge', (a, b) => a <= b);

/** Options of `split_v2`. */
export interface SplitOptions {
  axis?: number;
  squeeze_axis?: boolean;
  name?: string;
}

/** The symbol cut along an axis into equal parts, or at the given places. */
export function split_v2(
  ary: Symbol,
  indices_or_sections: number | readonly number[],
  axis: number | SplitOptions = 0,
  squeeze_axis = false,
): Symbol {
  const options = typeof axis === 'number' ? { axis, squeeze_axis } : { axis: 0, squeeze_axis, ...axis };
  const isCount = typeof indices_or_sections === 'number';
  if (!isCount && !Array.isArray(indices_or_sections)) {
    throw new MXNetError('bad value', {
      op: 'split_v2',
      argument: 'indices_or_sections',
      expected: 'a number of parts, or a list of places',
      given: describe(indices_or_sections),
    });
  }
  // Python's text of a list, as MXNet's graphs have it.
  const indices = isCount ? '[]' : `[${[0, ...indices_or_sections].join(', ')}]`;
  return callOperator(getOp('_split_v2'), '_split_v2', [
    ary,
    { ...options, indices, sections: isCount ? indices_or_sections : 0 },
  ]);
}

/** Options of `histogram`: a number of bins with their range, or a symbol with their edges. */
export interface HistogramOptions {
  bins?: number | Symbol;
  range?: readonly [number, number] | null;
  name?: string;
}

/** How many elements fall into each bin, and the edges: two outputs. A number of bins needs a range: a graph has no values to take it from. */
export function histogram(
  a: Symbol,
  bins: number | Symbol | HistogramOptions = 10,
  range: readonly [number, number] | null = null,
  options: { name?: string } = {},
): Symbol {
  const given: HistogramOptions =
    typeof bins !== 'object' || bins instanceof Symbol ? { bins, range, ...options } : (bins ?? {});
  const { bins: wanted = 10, range: ends, ...rest } = given;
  const op = getOp('_histogram');
  if (wanted instanceof Symbol) return callOperator(op, '_histogram', [a, wanted, rest]);
  if (!ends) {
    throw new MXNetError('is required with a number of bins', {
      op: 'histogram',
      argument: 'range',
      expected: '[lower, upper]',
      given: 'nothing',
    });
  }
  return callOperator(op, '_histogram', [a, { bin_cnt: wanted, range: ends, ...rest }]);
}
