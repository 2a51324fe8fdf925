/** Making arrays: from values, constants, ranges, and out of other arrays. */
import { door, explain } from '../backend/index.js';
import { metaOf } from '../backend/meta.js';
import {
  checkOptions,
  Context,
  current_context,
  describe,
  dtypes,
  isDType,
  MXNetError,
  sizeOf,
  type DType,
  type Shape,
} from '../core/index.js';
import { call, contextOf, isOptions } from './call.js';
import { NDArray } from './ndarray.js';
import { requireArray, requireList } from './require.js';
import { NumpyView } from './numpy_view.js';
import { flatten, shapeOfNested, type Nested } from './values.js';

/** Device and element type of a new array. */
export interface PlaceOptions {
  /** Device; default: the current context. */
  ctx?: Context | null;
  /** Element type; default float32. */
  dtype?: DType | null;
}

/** Options of `nd.array`. */
export interface ArrayOptions extends PlaceOptions {
  /** Shape for flat values, of the same size. */
  shape?: Shape;
}

/** Options that may also stand by position, as in Python: `nd.zeros([2, 3], mx.cpu(), 'float32')`. */
type Place<Options = PlaceOptions> =
  [options?: Options] | [ctx: Context | null | undefined, dtype?: DType | null];

/** Device and dtype as creating functions pass them on. */
interface Placed {
  ctx: Context | null;
  dtype: DType | null;
}

/**
 * Arguments by position, options behind them, or all of it in one object. Throws MXNetError for what fits nowhere and for names
 * that the function does not know.
 */
function gather<T extends object>(
  op: string,
  args: readonly unknown[],
  names: readonly string[],
  others: readonly string[] = [],
): T & Placed {
  const found: Record<string, unknown> = {};
  const known = [...names, ...others, 'ctx', 'dtype'];
  args.forEach((arg, index) => {
    if (isOptions(arg) && !(arg instanceof NumpyView)) {
      checkOptions(arg, known, op);
      for (const [key, value] of Object.entries(arg)) if (value !== undefined) found[key] = value;
    } else if (arg instanceof Context) found.ctx = arg;
    else if (index < names.length) {
      if (arg !== undefined) found[names[index]!] = arg;
    } else if (typeof arg === 'string') found.dtype = arg;
    else if (arg !== null && arg !== undefined) {
      throw new MXNetError('an argument does not fit', {
        op,
        expected: 'a context, a dtype, or one object with options',
        given: describe(arg),
      });
    }
  });
  const dtype = found.dtype ?? null;
  if (dtype !== null && !isDType(dtype)) {
    const given = describe(dtype);
    throw new MXNetError('unknown dtype', {
      op,
      argument: 'dtype',
      expected: `one of ${dtypes.join(', ')}`,
      given,
    });
  }
  return { ...(found as T), ctx: contextOf(found.ctx ?? null), dtype };
}

function shapeList(op: string, shape: unknown): Shape {
  const list: unknown = typeof shape === 'number' ? [shape] : shape;
  const isShape = Array.isArray(list) && list.every((dim) => Number.isSafeInteger(dim) && dim >= 0);
  if (isShape && list.length > 0) return list as Shape;
  throw new MXNetError(shape === undefined ? 'is required' : 'bad value', {
    op,
    argument: 'shape',
    expected: 'a list of whole numbers >= 0',
    given: describe(shape),
    ...(isShape ? { hint: 'There are no arrays of rank 0: one number has the shape [1]' } : {}),
  });
}

function numberOf(op: string, argument: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw new MXNetError(value === undefined ? 'is required' : 'bad value', {
    op,
    argument,
    expected: 'a number',
    given: describe(value),
  });
}

/**
 * An array with the values of a number, nested lists, a typed array, `asnumpy()`'s result or another array. The dtype is float32
 * unless `dtype` says otherwise or the source is an NDArray. Typed arrays for float16 and bfloat16 carry bits.
 * Throws MXNetError when nested lists differ in length.
 */
export function array(source_array: Nested | NDArray | NumpyView, ...place: Place<ArrayOptions>): NDArray;
export function array(all: ArrayOptions & { source_array: Nested | NDArray | NumpyView }): NDArray;
export function array(...args: unknown[]): NDArray {
  type All = Placed & { source_array: Nested | NDArray | NumpyView; shape?: Shape };
  const options = gather<All>('array', args, ['source_array'], ['shape']);
  const { source_array } = options;
  if (source_array instanceof NDArray) return fromArray(source_array, options);
  const dtype = options.dtype ?? 'float32';
  const isView = source_array instanceof NumpyView;
  // Values that are the dtype's bits already go through unchanged, others as numbers.
  const source = isView
    ? source_array.dtype === dtype
      ? source_array.data
      : source_array.numbers
    : source_array;
  const own = isView ? source_array.shape : shapeOfNested(source);
  const flatShape = isView ? [sizeOf(own)] : own;
  const data = flatten(source, flatShape, dtype);
  const shape = options.shape ? shapeList('array', options.shape) : own.length === 0 ? [1] : own;
  if (sizeOf(shape) !== data.length) {
    throw new MXNetError('the size does not fit', {
      op: 'array',
      argument: 'shape',
      expected: `${data.length} elements`,
      given: `(${shape.join(', ')})`,
    });
  }
  const result = NDArray.allocate(metaOf(dtype, shape), options.ctx ?? current_context());
  try {
    door().write(result.handle, data, 0);
  } catch (error) {
    throw explain(error, 'array');
  }
  return result;
}

function fromArray(source: NDArray, { ctx, dtype, shape }: Placed & { shape?: Shape }): NDArray {
  const placed = source.copyto(ctx ?? source.context);
  const typed = dtype && dtype !== source.dtype ? placed.astype(dtype) : placed;
  return shape ? typed.reshape(shape) : typed;
}

/** A constant array. The operators do not know empty shapes; an array without elements needs no filling. */
function constant(op: '_zeros' | '_ones', args: readonly unknown[]): NDArray {
  const name = op.slice(1);
  const { shape, ctx, dtype } = gather<{ shape: Shape }>(name, args, ['shape']);
  const dims = shapeList(name, shape);
  if (sizeOf(dims) === 0) return empty(dims, { ctx, dtype });
  return call(op, [{ shape: dims, dtype: dtype ?? 'float32', ctx }]) as NDArray;
}

/** Zeros: `nd.zeros([2, 3])`, `nd.zeros(3, { dtype: 'int32' })`. */
export function zeros(shape: Shape | number, ...place: Place): NDArray;
export function zeros(all: PlaceOptions & { shape: Shape | number }): NDArray;
export function zeros(...args: unknown[]): NDArray {
  return constant('_zeros', args);
}

/** Ones. */
export function ones(shape: Shape | number, ...place: Place): NDArray;
export function ones(all: PlaceOptions & { shape: Shape | number }): NDArray;
export function ones(...args: unknown[]): NDArray {
  return constant('_ones', args);
}

/** One value everywhere: `nd.full([2, 3], 7)`. */
export function full(shape: Shape | number, val: number, ...place: Place): NDArray;
export function full(all: PlaceOptions & { shape: Shape | number; val: number }): NDArray;
export function full(...args: unknown[]): NDArray {
  const { shape, val, ctx, dtype } = gather<{ shape: Shape; val: number }>('full', args, ['shape', 'val']);
  const dims = shapeList('full', shape);
  const value = numberOf('full', 'val', val);
  if (sizeOf(dims) === 0) return empty(dims, { ctx, dtype });
  return call('_full', [{ shape: dims, value, dtype: dtype ?? 'float32', ctx }]) as NDArray;
}

/** An array whose values are whatever was in memory. */
export function empty(shape: Shape | number, ...place: Place): NDArray;
export function empty(all: PlaceOptions & { shape: Shape | number }): NDArray;
export function empty(...args: unknown[]): NDArray {
  const { shape, ctx, dtype } = gather<{ shape: Shape }>('empty', args, ['shape']);
  return NDArray.allocate(metaOf(dtype ?? 'float32', shapeList('empty', shape)), ctx ?? current_context());
}

/** Options of `nd.arange`. */
export interface ArangeOptions extends PlaceOptions {
  /** End, not included. */
  stop?: number | null;
  /** Distance from each number to the next. Default 1. */
  step?: number;
  /** How often each number is repeated. */
  repeat?: number;
}

/** Numbers from `start` up to `stop` (not included); with one number from 0 up to it. */
export function arange(
  start: number,
  stop?: number | null | ArangeOptions,
  step?: number | ArangeOptions,
  options?: ArangeOptions,
): NDArray;
export function arange(all: ArangeOptions & { start: number }): NDArray;
export function arange(...args: unknown[]): NDArray {
  const names = ['start', 'stop', 'step', 'repeat', 'infer_range'];
  const { start, ctx, dtype, ...rest } = gather<ArangeOptions & { start: number }>('arange', args, names);
  const from = finite('arange', 'start', start);
  return call('_arange', [{ start: from, ...rest, dtype: dtype ?? 'float32', ctx }]) as NDArray;
}

function finite(op: string, argument: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new MXNetError(value === undefined ? 'is required' : 'bad value', {
    op,
    argument,
    expected: 'a finite number',
    given: describe(value),
  });
}

/** `num` numbers evenly spaced from `start` to `stop`, which is included unless `endpoint` is false. */
export function linspace(
  start: number,
  stop: number,
  num: number,
  options?: PlaceOptions & { endpoint?: boolean },
): NDArray;
export function linspace(
  all: PlaceOptions & { start: number; stop: number; num: number; endpoint?: boolean },
): NDArray;
export function linspace(...args: unknown[]): NDArray {
  type All = { start: number; stop: number; num: number; endpoint?: boolean };
  const names = ['start', 'stop', 'num', 'endpoint'];
  const { ctx, dtype, ...rest } = gather<All>('linspace', args, names);
  return call('_linspace', [{ ...rest, dtype: dtype ?? 'float32', ctx }]) as NDArray;
}

/** Ones on the k-th diagonal of an N x M matrix (M 0: square). */
export function eye(N: number, M?: number, k?: number, ...place: Place): NDArray;
export function eye(N: number, M: number, options: PlaceOptions & { k?: number }): NDArray;
export function eye(N: number, options: PlaceOptions & { M?: number; k?: number }): NDArray;
export function eye(all: PlaceOptions & { N: number; M?: number; k?: number }): NDArray;
export function eye(...args: unknown[]): NDArray {
  const { ctx, dtype, ...rest } = gather<{ N: number }>('eye', args, ['N', 'M', 'k']);
  return call('_eye', [{ ...rest, dtype: dtype ?? 'float32', ctx }]) as NDArray;
}

/** Arrays joined along an axis: `nd.concatenate([a, b], { axis: 0 })`. */
export function concatenate(arrays: readonly NDArray[], axis: number | { axis?: number } = 0): NDArray {
  requireList(arrays, 'concatenate', 'arrays');
  if (arrays.length === 0) throw new MXNetError('needs at least one array', { op: 'concatenate' });
  const dim = typeof axis === 'object' ? (axis?.axis ?? 0) : axis;
  return call('Concat', [[...arrays], { dim }]) as NDArray;
}

/** Axes moved to other places, the rest in order. */
export function moveaxis(tensor: NDArray, source: number | Shape, destination: number | Shape): NDArray {
  requireArray(tensor, 'moveaxis', 'tensor');
  const place = (axes: number | Shape): number[] =>
    (Array.isArray(axes) ? (axes as number[]) : [axes as number]).map((axis) => {
      const at = axis < 0 ? axis + tensor.ndim : axis;
      if (!Number.isInteger(at) || at < 0 || at >= tensor.ndim) {
        throw new MXNetError('axis out of range', {
          op: 'moveaxis',
          expected: `below ${tensor.ndim}`,
          given: describe(axis),
        });
      }
      return at;
    });
  const [from, to] = [place(source), place(destination)];
  if (from.length !== to.length) {
    throw new MXNetError('needs as many destinations as sources', {
      op: 'moveaxis',
      given: `${from.length} and ${to.length}`,
    });
  }
  const axes = Array.from({ length: tensor.ndim }, (_, axis) => axis).filter((axis) => !from.includes(axis));
  const moves = to.map((target, index) => [target, from[index]!] as const).sort(([a], [b]) => a - b);
  for (const [target, axis] of moves) axes.splice(target, 0, axis);
  return call('transpose', [tensor, { axes }]) as NDArray;
}
