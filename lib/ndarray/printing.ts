/** Arrays as text, by NumPy's layout rules (numpy.array2string of NumPy 1.14 and later) with MXNet's footer. */
import { sizeOf, type DType, type Shape, type TypedArray, dtypeInfo } from '../core/index.js';
import { exponential, positional, scientific } from './float_text.js';
import { decode } from './values.js';

const precision = 8;
const threshold = 1000;
const edge = 3;
const lineWidth = 75;

type Values = ArrayLike<number | bigint>;
type Format = (value: number | bigint) => string;

/** NumPy's `str(array)`. */
export function arrayText(data: TypedArray, shape: Shape, dtype: DType): string {
  const values: Values = decode(data, dtype);
  const isSummary = sizeOf(shape) > threshold;
  if (values.length === 0) return '[]';
  if (shape.length === 0) return scalarText(values[0]!, dtype);
  const format = formatOf(isSummary ? shownValues(values, shape) : values, dtype);
  return layout(values, shape, format, isSummary);
}

/** MXNet's `repr(array)`: a newline, the values, `<NDArray 2x3 @cpu(0)>`. */
export function reprText(values: string, shape: Shape, context: string): string {
  return `\n${values}\n<NDArray ${shape.join('x')} @${context}>`;
}

function scalarText(value: number | bigint, dtype: DType): string {
  if (dtype === 'bool') return value ? 'True' : 'False';
  if (!dtypeInfo(dtype).isFloat) return String(value);
  const number = Number(value);
  const magnitude = Math.abs(number);
  if (!Number.isFinite(number)) return special(number);
  const isScientific = magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4);
  const parts = isScientific ? scientific(number, dtype, 17) : positional(number, dtype, 330, false);
  return isScientific
    ? `${parts.whole}${parts.fraction && `.${parts.fraction}`}e${parts.exponent}`
    : `${parts.whole}.${parts.fraction || '0'}`;
}

/** The indices along one axis that a summary shows; -1 stands for the dots. */
function shownIndices(length: number, isSummary: boolean): number[] {
  if (!isSummary || length <= 2 * edge) return Array.from({ length }, (_, index) => index);
  return [0, 1, 2, -1, length - 3, length - 2, length - 1];
}

function shownValues(values: Values, shape: Shape): Values {
  const shown: (number | bigint)[] = [];
  const walk = (axis: number, offset: number): void => {
    if (axis === shape.length) {
      shown.push(values[offset]!);
      return;
    }
    for (const index of shownIndices(shape[axis]!, true))
      if (index >= 0) walk(axis + 1, offset * shape[axis]! + index);
  };
  walk(0, 0);
  return shown;
}

/** One format for all values, so that columns line up. */
function formatOf(values: Values, dtype: DType): Format {
  if (dtype === 'bool') return (value) => (value ? ' True' : 'False');
  if (dtypeInfo(dtype).isFloat) return floatFormat(Array.from(values, Number), dtype);
  let width = 0;
  for (let index = 0; index < values.length; index++) width = Math.max(width, String(values[index]).length);
  return (value) => String(value).padStart(width);
}

const special = (value: number): string => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

const longest = (texts: readonly string[]): number =>
  texts.reduce((length, text) => Math.max(length, text.length), 0);

function floatFormat(values: readonly number[], dtype: DType): Format {
  const finite = values.filter(Number.isFinite);
  const isScientific = wantsExponent(finite, dtype);
  const parts = finite.map((value) =>
    isScientific ? scientific(value, dtype, precision) : positional(value, dtype, precision, true),
  );
  let left = longest(parts.map((part) => part.whole));
  const fraction = longest(parts.map((part) => part.fraction));
  const exponent = longest(parts.map((part) => part.exponent));
  const right = isScientific ? fraction + 1 + exponent : fraction;
  if (finite.length < values.length) {
    const minus = values.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, 3 - (right + 1), 3 + minus - (right + 1));
  }
  return (raw) => {
    const value = Number(raw);
    if (!Number.isFinite(value)) return special(value).padStart(left + right + 1);
    if (isScientific) return exponentText(value, left, fraction, exponent);
    const part = positional(value, dtype, precision, true);
    return `${part.whole.padStart(left)}.${part.fraction.padEnd(fraction)}`;
  };
}

/** All numbers get as many digits as the longest needs: exact ones, not zeros. */
function exponentText(value: number, left: number, fraction: number, exponent: number): string {
  const [mantissa, power] = exponential(value, fraction).split('e') as [string, string];
  const [whole, digits] = mantissa.split('.') as [string, string?];
  const sign = Object.is(value, -0) ? '-' : '';
  return `${(sign + whole).padStart(left)}.${digits ?? ''}e${power[0]}${power.slice(1).padStart(exponent - 1, '0')}`;
}

/** Exponents for large, small or widely spread values; the ratio is taken in the array's own precision. */
function wantsExponent(finite: readonly number[], dtype: DType): boolean {
  let max = 0;
  let min = Infinity;
  for (const value of finite) {
    const magnitude = Math.abs(value);
    if (magnitude === 0) continue;
    if (magnitude > max) max = magnitude;
    if (magnitude < min) min = magnitude;
  }
  if (max === 0) return false;
  const ratio = dtype === 'float64' ? max / min : Math.fround(max / min);
  return max >= 1e8 || min < 0.0001 || ratio > 1000;
}

/** Brackets, line breaks at 75 characters, blank lines between blocks, dots in the middle of long axes. */
function layout(values: Values, shape: Shape, format: Format, isSummary: boolean): string {
  const walk = (axis: number, offset: number, indent: string, width: number): string => {
    const axesLeft = shape.length - axis;
    if (axesLeft === 0) return format(values[offset]!);
    const length = shape[axis]!;
    const inner = (index: number): string =>
      index < 0 ? '...' : walk(axis + 1, offset * length + index, `${indent} `, width - 1);
    const items = shownIndices(length, isSummary).map(inner);
    const body = axesLeft === 1 ? wrap(items, indent, width - 1) : stack(items, indent, axesLeft);
    return `[${body.slice(indent.length)}]`;
  };
  return walk(0, 0, ' ', lineWidth);
}

const stack = (items: readonly string[], indent: string, axesLeft: number): string =>
  items.map((item) => indent + item).join('\n'.repeat(axesLeft - 1));

function wrap(words: readonly string[], indent: string, width: number): string {
  let text = '';
  let line = indent;
  words.forEach((word, index) => {
    if (line.length + word.length > width && line.length > indent.length) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += index < words.length - 1 ? `${word} ` : word;
  });
  return text + line;
}
