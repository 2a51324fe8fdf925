/** Numbers as NumPy writes them: the fewest digits that give the same element back. */
import type { DType } from '../core/index.js';
import { decodeHalf, encodeHalf, decodeBfloat, encodeBfloat } from './half.js';

/** Rounds a number to the nearest element of the dtype. */
function rounding(dtype: DType): (value: number) => number {
  if (dtype === 'float32') return Math.fround;
  if (dtype === 'float16') return (value) => decodeHalf(encodeHalf(value));
  if (dtype === 'bfloat16') return (value) => decodeBfloat(encodeBfloat(value));
  return (value) => value;
}

/** JavaScript rounds a half up; NumPy takes the even digit. `exact` has `extra` more digits than `rounded`. */
function halfToEven(rounded: string, exact: string, extra: number): string {
  const mantissa = exact.split('e')[0]!;
  const tail = mantissa.slice(-extra);
  const kept = mantissa.slice(0, -extra).replace(/\.$/, '');
  if (!/^50*$/.test(tail) || Number(kept.at(-1)) % 2 === 1) return rounded;
  return kept + (exact.includes('e') ? `e${exact.split('e')[1]}` : '');
}

const extra = 30;

/** `toExponential`, a half to even. */
export function exponential(value: number, digits: number): string {
  return halfToEven(value.toExponential(digits), value.toExponential(digits + extra), extra);
}

/** `toFixed`, a half to even. */
export function fixed(value: number, digits: number): string {
  return halfToEven(value.toFixed(digits), value.toFixed(digits + extra), extra);
}

/** Shortest decimal in exponent form, `1.25e-7`. */
function shortest(value: number, dtype: DType): string {
  if (dtype === 'float64') return value.toExponential();
  const round = rounding(dtype);
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (round(Number(text)) === value) return exponential(value, digits);
  }
  return value.toExponential(9);
}

/** Integer part (with sign) and fraction digits. */
export interface Parts {
  whole: string;
  fraction: string;
  /** Exponent with sign, at least two digits; '' in positional form. */
  exponent: string;
}

/**
 * Positional digits, at most `precision` behind the point, without trailing zeros: `-0.5` is `-0` and `5`. In arrays (`isExact`) the
 * digits before the point are all exact, alone they end in zeros where the element does not tell more.
 */
export function positional(value: number, dtype: DType, precision: number, isExact: boolean): Parts {
  const [mantissa, power] = shortest(Math.abs(value), dtype).split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const point = Number(power) + 1;
  let whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  if (isExact && point > digits.length) whole = fixed(Math.abs(value), 0);
  let fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  if (fraction.length > precision)
    [whole, fraction] = fixed(Math.abs(value), precision).split('.') as [string, string];
  return { whole: sign(value) + whole, fraction: (fraction ?? '').replace(/0+$/, ''), exponent: '' };
}

/** Digits with an exponent, at most `precision` behind the point, without trailing zeros. */
export function scientific(value: number, dtype: DType, precision: number): Parts {
  let text = shortest(Math.abs(value), dtype);
  if (text.indexOf('e') > precision + 2) text = exponential(Math.abs(value), precision);
  const [mantissa, power] = text.split('e') as [string, string];
  const [whole, fraction] = mantissa.split('.') as [string, string?];
  return {
    whole: sign(value) + whole,
    fraction: (fraction ?? '').replace(/0+$/, ''),
    exponent: power[0]! + power.slice(1).padStart(2, '0'),
  };
}

const sign = (value: number): string => (value < 0 || Object.is(value, -0) ? '-' : '');
