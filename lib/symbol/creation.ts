/** Symbols that make values, and functions of Python's layer that choose the operator by their arguments. */
import { getOp, type DType } from '../core/index.js';
import { createNode } from './create.js';
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

/** Zeros of a shape. */
export function zeros(shape: readonly number[] | number, options: CreationOptions = {}): Symbol {
  return create('_zeros', { shape: listOf(shape) }, options);
}

/** Ones of a shape. */
export function ones(shape: readonly number[] | number, options: CreationOptions = {}): Symbol {
  return create('_ones', { shape: listOf(shape) }, options);
}

/** One value everywhere. */
export function full(shape: readonly number[] | number, val: number, options: CreationOptions = {}): Symbol {
  return create('_full', { shape: listOf(shape), value: floatText(val) }, options);
}

/** Options of `arange`. */
export interface ArangeOptions extends CreationOptions {
  step?: number;
  repeat?: number;
  infer_range?: boolean;
}

/** Numbers from start (inclusive) to stop (exclusive); one number alone is the stop, as in Python. */
export function arange(start: number, stop?: number | null, options: ArangeOptions = {}): Symbol {
  const { step, repeat = 1, infer_range = false, ...rest } = options;
  const range = { start, stop: stop ?? null, step: step ?? '1.0', repeat, infer_range };
  return create('_arange', range, rest);
}

/** `num` numbers from start to stop, both included unless `endpoint` is false. */
export function linspace(
  start: number,
  stop: number,
  num: number,
  options: CreationOptions & { endpoint?: boolean } = {},
): Symbol {
  const { endpoint = true, ...rest } = options;
  return create('_linspace', { start, stop, num, endpoint }, rest);
}

/** Ones on a diagonal; M = 0 makes it square. */
export function eye(N: number, M = 0, k = 0, options: CreationOptions = {}): Symbol {
  return create('_eye', { N, M, k }, options);
}

const chosen =
  (which: BinaryName, reversed: BinaryName | undefined, onNumbers: (a: number, b: number) => number) =>
  (a: Symbol | number, b: Symbol | number): Symbol | number => {
    if (a instanceof Symbol) return binary(which, a, b);
    if (b instanceof Symbol) return reversed ? binary(reversed, b, a) : binary(which, b, a);
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
