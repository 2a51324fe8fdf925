/** Arrays as text, by NumPy's layout rules (numpy.array2string of NumPy 1.14 and later) with MXNet's footer. */
import { sizeOf, type DType, type Shape, type TypedArray, dtypeInfo } from '../core/index.js';
import { exponential, fixed, positional, scientific, type Parts } from './float_text.js';
import { printing, type PrintOptions } from './print_options.js';
import { decode } from './values.js';

/** More digits than any float has. */
const allDigits = 330;

type Values = ArrayLike<number | bigint>;
type Format = (value: number | bigint) => string;

/** NumPy's `str(array)`. */
export function arrayText(data: TypedArray, shape: Shape, dtype: DType): string {
  const values: Values = decode(data, dtype);
  const isSummary = sizeOf(shape) > printing().threshold;
  if (values.length === 0) return '[]';
  if (shape.length === 0) return scalarText(values[0]!, dtype);
  const format = formatOf(isSummary ? shownValues(values, shape) : values, dtype);
  return layout(values, shape, format, isSummary, plainStyle);
}

/** NumPy's `repr(array)`: `array([1., 2.], dtype=float32)`. The type is left out where NumPy would take it anyway. */
export function arrayRepr(data: TypedArray, shape: Shape, dtype: DType): string {
  const size = sizeOf(shape);
  const isImplied = size > 0 && ['float64', 'int64', 'bool'].includes(dtype);
  const type = `dtype=${dtype})`;
  if (size === 0) return `array([], ${shape.length === 1 ? '' : `shape=(${shape.join(', ')}), `}${type}`;
  const values: Values = decode(data, dtype);
  const isSummary = size > printing().threshold;
  const lines =
    shape.length === 0
      ? scalarText(values[0]!, dtype).replace(/\.0$/, '.')
      : layout(
          values,
          shape,
          formatOf(isSummary ? shownValues(values, shape) : values, dtype),
          isSummary,
          reprStyle,
        );
  const text = `array(${lines}`;
  if (isImplied) return `${text})`;
  const lastLine = text.length + 1 - (text.lastIndexOf('\n') + 1);
  const isTooLong = lastLine + type.length + 1 > printing().linewidth;
  return `${text},${isTooLong ? `\n${' '.repeat('array('.length)}` : ' '}${type}`;
}

/** What stands between values, and how much stands before and behind the text. */
interface Style {
  readonly comma: string;
  readonly before: number;
  readonly behind: number;
}

const plainStyle: Style = { comma: '', before: 0, behind: 0 };
const reprStyle: Style = { comma: ',', before: 'array('.length, behind: 1 };

/** MXNet's `repr(array)`: a newline, the values, `<NDArray 2x3 @cpu(0)>`. */
export function reprText(values: string, shape: Shape, context: string): string {
  return `\n${values}\n<NDArray ${shape.join('x')} @${context}>`;
}

function scalarText(value: number | bigint, dtype: DType): string {
  if (dtype === 'bool') return value ? 'True' : 'False';
  if (!dtypeInfo(dtype).isFloat) return String(value);
  const number = Number(value);
  const magnitude = Math.abs(number);
  if (!Number.isFinite(number)) return special(number, printing());
  const isScientific = magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4);
  const parts = isScientific ? scientific(number, dtype, 17) : positional(number, dtype, allDigits, false);
  return isScientific
    ? `${parts.whole}${parts.fraction && `.${parts.fraction}`}e${parts.exponent}`
    : `${parts.whole}.${parts.fraction || '0'}`;
}

/** The indices along one axis that a summary shows; -1 stands for the dots. */
function shownIndices(length: number, isSummary: boolean): number[] {
  const { edgeitems } = printing();
  const all = Array.from(
    { length: isSummary ? Math.min(length, 2 * edgeitems) : length },
    (_, index) => index,
  );
  if (all.length === length) return all;
  return [
    ...all.slice(0, edgeitems),
    -1,
    ...all.slice(0, edgeitems).map((index) => length - edgeitems + index),
  ];
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

/** What is no number, with its sign. */
function special(value: number, { nanstr, infstr, sign }: PrintOptions): string {
  const plus = sign === '+' ? '+' : '';
  if (Number.isNaN(value)) return plus + nanstr;
  return value > 0 ? plus + infstr : `-${infstr}`;
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((length, text) => Math.max(length, text.length), 0);

function floatFormat(values: readonly number[], dtype: DType): Format {
  const options = printing();
  const { precision, floatmode, sign } = options;
  const finite = values.filter(Number.isFinite);
  const isScientific = wantsExponent(finite, dtype, options.suppress);
  const most = floatmode === 'unique' ? allDigits : precision;
  const digitsOf = (value: number): Parts => {
    const parts = isScientific
      ? scientific(value, dtype, floatmode === 'unique' ? 17 : precision)
      : positional(value, dtype, most, true);
    return sign === '+' && !parts.whole.startsWith('-') ? { ...parts, whole: `+${parts.whole}` } : parts;
  };
  const parts = finite.map(digitsOf);
  let left = longest(parts.map((part) => part.whole));
  const fraction = floatmode === 'fixed' ? precision : longest(parts.map((part) => part.fraction));
  const exponent = longest(parts.map((part) => part.exponent));
  const right = isScientific ? fraction + 1 + exponent : fraction;
  if (sign === ' ' && !parts.some(({ whole }) => whole.startsWith('-'))) left += 1;
  if (finite.length < values.length) {
    const signed = sign !== '-' || values.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, options.nanstr.length - (right + 1), options.infstr.length + signed - (right + 1));
  }
  // What is filled up are digits of the exact value, not zeros.
  const isFilled = floatmode === 'fixed' || floatmode === 'maxprec_equal';
  return (raw) => {
    const value = Number(raw);
    if (!Number.isFinite(value)) return special(value, options).padStart(left + right + 1);
    if (isScientific) return exponentText(value, left, fraction, exponent, sign === '+' ? '+' : '');
    if (isFilled) {
      const text = fixed(Math.abs(value), fraction);
      const mark = value < 0 || Object.is(value, -0) ? '-' : sign === '+' ? '+' : '';
      const [whole, digits = ''] = text.split('.') as [string, string?];
      return `${(mark + whole).padStart(left)}.${digits}`;
    }
    const part = digitsOf(value);
    return `${part.whole.padStart(left)}.${part.fraction.padEnd(fraction)}`;
  };
}

/** All numbers get as many digits as the longest needs: exact ones, not zeros. */
function exponentText(value: number, left: number, fraction: number, exponent: number, plus: string): string {
  const [mantissa, power] = exponential(value, fraction).split('e') as [string, string];
  const [whole, digits] = mantissa.split('.') as [string, string?];
  const sign = Object.is(value, -0) ? '-' : whole.startsWith('-') ? '' : plus;
  return `${(sign + whole).padStart(left)}.${digits ?? ''}e${power[0]}${power.slice(1).padStart(exponent - 1, '0')}`;
}

/** Exponents for large, small or widely spread values; the ratio is taken in the array's own precision. */
function wantsExponent(finite: readonly number[], dtype: DType, suppress: boolean): boolean {
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
  return max >= 1e8 || (!suppress && (min < 0.0001 || ratio > 1000));
}

/** Brackets, line breaks where the line is full, blank lines between blocks, dots in the middle of long axes. */
function layout(values: Values, shape: Shape, format: Format, isSummary: boolean, style: Style): string {
  const walk = (axis: number, offset: number, indent: string, width: number): string => {
    const axesLeft = shape.length - axis;
    if (axesLeft === 0) return format(values[offset]!);
    const length = shape[axis]!;
    const inner = (index: number): string =>
      index < 0 ? '...' : walk(axis + 1, offset * length + index, `${indent} `, width - 1);
    const items = shownIndices(length, isSummary).map(inner);
    const body =
      axesLeft === 1
        ? wrap(items, indent, width - 1, style.comma)
        : stack(items, indent, axesLeft, style.comma);
    return `[${body.slice(indent.length)}]`;
  };
  return walk(0, 0, ' '.repeat(style.before + 1), printing().linewidth - style.behind);
}

const stack = (items: readonly string[], indent: string, axesLeft: number, comma: string): string =>
  items.map((item) => indent + item).join(comma + '\n'.repeat(axesLeft - 1));

function wrap(words: readonly string[], indent: string, width: number, comma: string): string {
  let text = '';
  let line = indent;
  words.forEach((word, index) => {
    if (line.length + word.length > width && line.length > indent.length) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += index < words.length - 1 ? `${word}${comma} ` : word;
  });
  return text + line;
}
