/** Arrays over JavaScript's buffers, without copying: neighbours such as Arrow, onnxruntime or tfjs hand over typed arrays. */
import { door, explain } from '../../backend/index.js';
import { metaOf } from '../../backend/meta.js';
import {
  checkOptions,
  current_context,
  describe,
  dtypeInfo,
  dtypes,
  isDType,
  MXNetError,
  sizeOf,
  type Context,
  type DType,
  type Shape,
} from '../../core/index.js';
import { array } from '../creation.js';
import { requireDevice } from '../device.js';
import { NDArray } from '../ndarray.js';
import { NumpyView } from '../numpy_view.js';
import { standsOn } from './gone.js';

/** Options of `NDArray.fromBuffer`. */
export interface FromBufferOptions {
  /** Shape; default: one axis. */
  shape?: Shape;
  /** Element type; default: the typed array's. Needed for `ArrayBuffer`s, 16-bit floats and `bool`. */
  dtype?: DType;
  /** True: an array of its own with the values. Default false: the array and the buffer are the same memory. */
  copy?: boolean;
  /** Logical device; default: the current context. */
  ctx?: Context;
}

/** What `fromBuffer` takes. */
export type BufferSource = ArrayBufferLike | ArrayBufferView | NumpyView;

const dtypeOfArray: Readonly<Record<string, DType>> = {
  Float32Array: 'float32',
  Float64Array: 'float64',
  Uint8Array: 'uint8',
  Uint8ClampedArray: 'uint8',
  Buffer: 'uint8',
  Int32Array: 'int32',
  Int8Array: 'int8',
  BigInt64Array: 'int64',
};

const refuse = (problem: string, facts: { expected?: string; given?: string; hint?: string }): MXNetError =>
  new MXNetError(problem, { op: 'fromBuffer', ...facts });

/**
 * The elements of a buffer as an array that shares its memory: what is written into one is read from the other. Work on such an array
 * is finished when its call returns, so that nothing is written while the program looks. The buffer lives as long as the array; when
 * it is transferred to another thread, or grows, the array is gone and its use an error.
 * Throws MXNetError when size, dtype or alignment do not fit.
 */
export function fromBuffer(source: BufferSource, options: FromBufferOptions = {}): NDArray {
  checkOptions(options, ['shape', 'dtype', 'copy', 'ctx'], 'fromBuffer');
  const bytes = bytesOf(source);
  const dtype = dtypeOf(source, options.dtype);
  const info = dtypeInfo(dtype);
  if (bytes.byteLength % info.bytes !== 0) {
    throw refuse('the buffer does not hold whole elements', {
      expected: `a multiple of ${info.bytes} bytes for ${dtype}`,
      given: `${bytes.byteLength} bytes`,
    });
  }
  const count = bytes.byteLength / info.bytes;
  const own = source instanceof NumpyView ? source.shape : [count];
  const shape = options.shape ?? own;
  if (sizeOf(shape) !== count) {
    throw refuse('the size does not fit', {
      expected: `${sizeOf(shape)} elements for the shape (${shape.join(', ')})`,
      given: `${count} elements of ${dtype}`,
    });
  }
  const context = options.ctx ?? current_context();
  if (options.copy === true || count === 0) {
    const copied = new info.array(count);
    new Uint8Array(copied.buffer).set(bytes);
    return array(new NumpyView(copied, shape, dtype), { dtype, ctx: context });
  }
  if (bytes.byteOffset % info.bytes !== 0) {
    throw refuse('the elements are not aligned', {
      expected: `a byte offset that is a multiple of ${info.bytes}`,
      given: String(bytes.byteOffset),
      hint: 'Pass copy: true',
    });
  }
  const result = new NDArray(metaOf(dtype, shape), requireDevice(context));
  try {
    guard(result, bytes, door().adoptBuffer(result.meta.id, bytes, result));
  } catch (error) {
    throw explain(error, 'fromBuffer');
  }
  return result;
}

/** MXNet's `nd.from_numpy(ndarray, zero_copy)`: for what `asnumpy()` gives, and for typed arrays. */
export function from_numpy(
  ndarray: NumpyView | ArrayBufferView,
  zero_copy: boolean | { zero_copy?: boolean } = true,
): NDArray {
  const isShared = typeof zero_copy === 'object' ? (zero_copy?.zero_copy ?? true) : zero_copy;
  return fromBuffer(ndarray, { copy: !isShared });
}

/** From now on the array has no handle when its buffer has no bytes any more, nor have views of it. */
function guard(target: NDArray, bytes: Uint8Array, handle: number): void {
  let own = handle;
  standsOn(target, bytes);
  Object.defineProperty(target, 'handle', {
    configurable: true,
    enumerable: true,
    get: () => (bytes.byteLength === 0 ? 0 : own),
    set: (value: number) => void (own = value),
  });
  Object.defineProperty(target, 'alias', {
    configurable: true,
    value: (...where: Parameters<NDArray['alias']>): NDArray => {
      const view = NDArray.prototype.alias.apply(target, where);
      guard(view, bytes, view.handle);
      return view;
    },
  });
}

function bytesOf(source: BufferSource): Uint8Array {
  const data: unknown = source instanceof NumpyView ? source.data : source;
  const isView = ArrayBuffer.isView(data);
  if (!isView && !(data instanceof ArrayBuffer) && !(data instanceof SharedArrayBuffer)) {
    throw refuse('is not a buffer', {
      expected: 'an ArrayBuffer, a SharedArrayBuffer or a typed array',
      given: describe(source),
      hint: 'nd.array(…) copies lists and numbers',
    });
  }
  const buffer: ArrayBufferLike = isView ? data.buffer : (data as ArrayBufferLike);
  if ((buffer as { resizable?: boolean }).resizable === true) {
    throw refuse('buffers that may shrink cannot be shared', {
      given: 'a resizable ArrayBuffer',
      hint: 'Pass copy: true',
    });
  }
  return isView
    ? new Uint8Array(buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(buffer, 0, buffer.byteLength);
}

function dtypeOf(source: BufferSource, wanted: DType | undefined): DType {
  if (wanted !== undefined && !isDType(wanted))
    throw refuse('unknown dtype', { expected: `one of ${dtypes.join(', ')}`, given: describe(wanted) });
  if (source instanceof NumpyView) return wanted ?? source.dtype;
  const known = ArrayBuffer.isView(source) ? dtypeOfArray[source.constructor.name] : undefined;
  if (wanted !== undefined) {
    const bytes = (source as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT;
    // Bytes may be anything; wider elements are what they are.
    if (bytes === undefined || bytes === 1 || bytes === dtypeInfo(wanted).bytes) return wanted;
    throw refuse('the dtype does not fit the elements', {
      expected: `elements of ${dtypeInfo(wanted).bytes} bytes for ${wanted}`,
      given: source.constructor.name,
    });
  }
  if (known !== undefined) return known;
  throw refuse('the dtype is not known', {
    expected: 'the option dtype',
    given: source.constructor.name,
    hint: "For example { dtype: 'float16' }",
  });
}
