/** Making arrays: from values, constants, ranges, and out of other arrays. */
import { door, explain } from '../backend/index.js';
import { metaOf } from '../backend/meta.js';
import {
  Context,
  current_context,
  describe,
  isDType,
  MXNetError,
  sizeOf,
  type DType,
  type Shape,
} from '../core/index.js';
import { call, isOptions } from './call.js';
import { NDArray } from './ndarray.js';
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

function placeOf<Options extends PlaceOptions>(args: readonly unknown[], op: string): Options {
  const found: Record<string, unknown> = {};
  for (const arg of args) {
    if (arg === null || arg === undefined) continue;
    if (arg instanceof Context) found.ctx = arg;
    else if (isDType(arg)) found.dtype = arg;
    else if (isOptions(arg)) Object.assign(found, arg);
    else {
      throw new MXNetError('an argument does not fit', {
        op,
        expected: 'a context, a dtype, or one object with options',
        given: describe(arg),
      });
    }
  }
  return found as Options;
}

function shapeList(shape: Shape | number): Shape {
  if (typeof shape === 'number') return [shape];
  if (Array.isArray(shape) && shape.every((dim) => Number.isSafeInteger(dim) && dim >= 0))
    return shape as Shape;
  throw new MXNetError('bad value', {
    argument: 'shape',
    expected: 'a list of whole numbers >= 0',
    given: describe(shape),
  });
}

/**
 * An array with the values of a number, nested lists, a typed array, `asnumpy()`'s result or another array. The dtype is float32
 * unless `dtype` says otherwise or the source is an NDArray. Typed arrays for float16 and bfloat16 carry bits.
 * Throws MXNetError when nested lists differ in length.
 */
export function array(source_array: Nested | NDArray | NumpyView, ...place: Place<ArrayOptions>): NDArray {
  const options = placeOf<ArrayOptions>(place, 'array');
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
  const shape = options.shape ?? (own.length === 0 ? [1] : own);
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

function fromArray(source: NDArray, { ctx, dtype, shape }: ArrayOptions): NDArray {
  const placed = source.copyto(ctx ?? source.context);
  const typed = dtype && dtype !== source.dtype ? placed.astype(dtype) : placed;
  return shape ? typed.reshape(shape) : typed;
}

/** A constant array. The operators do not know empty shapes; an array without elements needs no filling. */
function constant(op: '_zeros' | '_ones', shape: Shape | number, place: readonly unknown[]): NDArray {
  const { ctx, dtype, ...rest } = placeOf<PlaceOptions>(place, op.slice(1));
  const dims = shapeList(shape);
  if (sizeOf(dims) === 0) return empty(dims, { ctx: ctx ?? null, dtype: dtype ?? null });
  return call(op, [{ ...rest, shape: dims, dtype: dtype ?? 'float32', ctx: ctx ?? null }]) as NDArray;
}

/** Zeros: `nd.zeros([2, 3])`, `nd.zeros(3, { dtype: 'int32' })`. */
export function zeros(shape: Shape | number, ...place: Place): NDArray {
  return constant('_zeros', shape, place);
}

/** Ones. */
export function ones(shape: Shape | number, ...place: Place): NDArray {
  return constant('_ones', shape, place);
}

/** One value everywhere: `nd.full([2, 3], 7)`. */
export function full(shape: Shape | number, val: number, ...place: Place): NDArray {
  const { ctx, dtype, ...rest } = placeOf<PlaceOptions>(place, 'full');
  return call('_full', [
    { ...rest, shape: shapeList(shape), value: val, dtype: dtype ?? 'float32', ctx: ctx ?? null },
  ]) as NDArray;
}

/** An array whose values are whatever was in memory. */
export function empty(shape: Shape | number, ...place: Place): NDArray {
  const { ctx, dtype } = placeOf<PlaceOptions>(place, 'empty');
  return NDArray.allocate(metaOf(dtype ?? 'float32', shapeList(shape)), ctx ?? current_context());
}

/** Options of `nd.arange`. */
export interface ArangeOptions extends PlaceOptions {
  stop?: number | null;
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
): NDArray {
  const given = [stop, step, options].find(isOptions) as ArangeOptions | undefined;
  const { ctx, dtype, ...rest } = given ?? {};
  return call('_arange', [
    {
      start,
      ...(typeof stop === 'number' ? { stop } : {}),
      ...(typeof step === 'number' ? { step } : {}),
      ...rest,
      dtype: dtype ?? 'float32',
      ctx: ctx ?? null,
    },
  ]) as NDArray;
}

/** `num` numbers evenly spaced from `start` to `stop`, which is included unless `endpoint` is false. */
export function linspace(
  start: number,
  stop: number,
  num: number,
  options: PlaceOptions & { endpoint?: boolean } = {},
): NDArray {
  const { ctx, dtype, ...rest } = options;
  return call('_linspace', [
    { start, stop, num, ...rest, dtype: dtype ?? 'float32', ctx: ctx ?? null },
  ]) as NDArray;
}

/** Ones on the k-th diagonal of an N x M matrix (M 0: square). */
export function eye(N: number, M = 0, k = 0, ...place: Place): NDArray {
  const { ctx, dtype } = placeOf<PlaceOptions>(place, 'eye');
  return call('_eye', [{ N, M, k, dtype: dtype ?? 'float32', ctx: ctx ?? null }]) as NDArray;
}

/** Arrays joined along an axis: `nd.concatenate([a, b], { axis: 0 })`. */
export function concatenate(arrays: readonly NDArray[], axis: number | { axis?: number } = 0): NDArray {
  if (arrays.length === 0) throw new MXNetError('needs at least one array', { op: 'concatenate' });
  const dim = typeof axis === 'number' ? axis : (axis.axis ?? 0);
  return call('Concat', [[...arrays], { dim }]) as NDArray;
}

/** Axes moved to other places, the rest in order. */
export function moveaxis(tensor: NDArray, source: number | Shape, destination: number | Shape): NDArray {
  const place = (axes: number | Shape): number[] =>
    (typeof axes === 'number' ? [axes] : axes).map((axis) => {
      const at = axis < 0 ? axis + tensor.ndim : axis;
      if (at < 0 || at >= tensor.ndim) {
        throw new MXNetError('axis out of range', {
          op: 'moveaxis',
          expected: `below ${tensor.ndim}`,
          given: String(axis),
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
