/** JavaScript values in and out of arrays: nested lists to typed arrays of a dtype, typed arrays to numbers and nested lists. */
import {
  describe,
  dtypeInfo,
  formatShape,
  MXNetError,
  sizeOf,
  type DType,
  type Shape,
  type TypedArray,
} from '../core/index.js';
import { decodeBfloat, decodeHalf, encodeBfloat, encodeHalf } from './half.js';

/** Numbers nested in lists, as deep as the array has axes. */
export type Nested = number | bigint | boolean | ArrayLike<number> | ArrayLike<bigint> | readonly Nested[];

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** No operator takes more axes. */
const mostAxes = 32;

/** Throws MXNetError for a typed array whose buffer was transferred, or shrank below it: it has no elements, as an empty one. */
function requireMemory(source: ArrayLike<unknown>): void {
  if (!ArrayBuffer.isView(source)) return;
  try {
    (source as unknown as Uint8Array).at(0);
  } catch (cause) {
    throw new MXNetError('the buffer of the typed array is gone', {
      op: 'array',
      argument: 'source_array',
      given: `${describe(source)} whose buffer was transferred or has shrunk`,
      cause,
    });
  }
}

/** A typed array for so many elements. Throws MXNetError where JavaScript has no memory for it. */
function newTyped(dtype: DType, count: number): TypedArray {
  try {
    return new (dtypeInfo(dtype).array)(count);
  } catch (cause) {
    throw new MXNetError('out of memory', { op: 'array', given: `${count} elements of ${dtype}`, cause });
  }
}

/** Shape of nested lists, `[]` for a number. Throws MXNetError where lists of one level differ in length. */
export function shapeOfNested(source: unknown): number[] {
  const shape: number[] = [];
  for (let level = source; isList(level); level = level[0]) {
    if (level.length === 0) requireMemory(level);
    shape.push(level.length);
    if (level.length === 0) break;
    if (shape.length > mostAxes) {
      throw new MXNetError('the lists are nested too deeply', {
        op: 'array',
        argument: 'source_array',
        expected: `at most ${mostAxes} levels`,
        hint: 'Does a list contain itself?',
      });
    }
  }
  return shape;
}

/** A typed array of `dtype` with the values of nested lists of exactly this shape. */
export function flatten(source: unknown, shape: Shape, dtype: DType): TypedArray {
  const target = newTyped(dtype, sizeOf(shape));
  if (shape.length === 1 && ArrayBuffer.isView(source) && carries(source, dtype)) {
    target.set(source as never);
    return target;
  }
  const put = writer(target, dtype);
  let at = 0;
  const walk = (value: unknown, axis: number): void => {
    if (axis === shape.length) {
      put(at++, value);
      return;
    }
    if (!isList(value) || value.length !== shape[axis]) {
      throw new MXNetError('nested lists do not form an array', {
        op: 'array',
        argument: 'source_array',
        expected: `a list of ${shape[axis]} at depth ${axis + 1}`,
        given: isList(value) ? `a list of ${value.length}` : describe(value),
      });
    }
    for (let index = 0; index < value.length; index++) walk(value[index], axis + 1);
  };
  walk(source, 0);
  return target;
}

/** True when a typed array's elements are the dtype's own (16-bit floats travel as bits). */
function carries(source: ArrayBufferView, dtype: DType): boolean {
  return source.constructor === dtypeInfo(dtype).array && dtype !== 'bool';
}

type Put = (at: number, value: unknown) => void;

/** Stores one JavaScript value converted as C converts it: whole types drop the fraction, what does not fit wraps around. */
export function writer(target: TypedArray, dtype: DType): Put {
  const array = target as { [index: number]: number | bigint };
  switch (dtype) {
    case 'float16':
      return (at, value) => (array[at] = encodeHalf(number(value)));
    case 'bfloat16':
      return (at, value) => (array[at] = encodeBfloat(number(value)));
    case 'bool':
      return (at, value) => (array[at] = number(value) === 0 ? 0 : 1);
    case 'int64':
      return (at, value) => {
        if (typeof value === 'bigint') array[at] = value;
        else {
          const whole = Math.trunc(number(value));
          array[at] = Number.isFinite(whole) ? BigInt(whole) : 0n;
        }
      };
    default:
      return (at, value) => (array[at] = number(value));
  }
}

function number(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return Number(value);
  throw new MXNetError('an element is not a number', {
    op: 'array',
    argument: 'source_array',
    expected: 'a number',
    given: describe(value),
  });
}

/** The elements as numbers (bigint for int64): 16-bit floats decoded. */
export function decode(data: TypedArray, dtype: DType): Float64Array | Exclude<TypedArray, Uint16Array> {
  if (dtype === 'float16') return Float64Array.from(data as Uint16Array, decodeHalf);
  if (dtype === 'bfloat16') return Float64Array.from(data as Uint16Array, decodeBfloat);
  return data as Exclude<TypedArray, Uint16Array>;
}

/** One element as a user sees it: booleans for bool, numbers else. Throws MXNetError for an int64 beyond 2^53. */
export function element(value: number | bigint, dtype: DType): number | boolean {
  if (dtype === 'bool') return value !== 0;
  if (typeof value === 'number') return value;
  const small = Number(value);
  if (Number.isSafeInteger(small)) return small;
  throw new MXNetError('an int64 value is too large for a number', {
    given: String(value),
    hint: 'Read it as a BigInt from asnumpy().data',
  });
}

/** Nested lists of an array's shape. */
export function nest(data: TypedArray, shape: Shape, dtype: DType): unknown {
  const values = decode(data, dtype);
  let at = 0;
  const walk = (axis: number): unknown =>
    axis === shape.length
      ? element(values[at++]!, dtype)
      : Array.from({ length: shape[axis]! }, () => walk(axis + 1));
  return walk(0);
}

/** An error that says which shape was needed. */
export function shapeError(op: string, argument: string, expected: Shape, given: Shape): MXNetError {
  return new MXNetError('shapes do not match', {
    op,
    argument,
    expected: formatShape(expected),
    given: formatShape(given),
  });
}
