/**
 * DLPack between libraries of one process: the structure of its C header with JavaScript's types. A capsule describes memory and may be
 * taken over once.
 */
import { describe, dtypeInfo, MXNetError, sizeOf, type DType } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import { requireArray } from '../require.js';
import { fromBuffer } from './buffers.js';
import { asTypedArray } from './views.js';

/** DLDataType: 0 integers, 1 unsigned, 2 floats, 4 bfloat, 6 bool. */
export interface DLDataType {
  readonly code: number;
  readonly bits: number;
  readonly lanes: number;
}

/** DLTensor. `data` is the memory itself; strides count elements, null: row by row. */
export interface DLTensor {
  readonly data: ArrayBufferView;
  readonly device: { readonly device_type: number; readonly device_id: number };
  readonly ndim: number;
  readonly dtype: DLDataType;
  readonly shape: readonly number[];
  readonly strides: readonly number[] | null;
  readonly byte_offset: number;
}

/** What one library hands to another. */
export interface DLPackCapsule {
  /** `dltensor`; `used_dltensor` once it was taken over. */
  name: string;
  readonly dl_tensor: DLTensor;
  /** Version of the structure. */
  readonly version: { readonly major: number; readonly minor: number };
  /** Bit 0: must not be written. */
  readonly flags: number;
  /** To be called by whoever took it over, when it needs the memory no more. */
  deleter?: () => void;
}

const cpuDevice = 1;
const readOnly = 1;

const types: Readonly<Record<DType, DLDataType>> = {
  float16: { code: 2, bits: 16, lanes: 1 },
  float32: { code: 2, bits: 32, lanes: 1 },
  float64: { code: 2, bits: 64, lanes: 1 },
  bfloat16: { code: 4, bits: 16, lanes: 1 },
  uint8: { code: 1, bits: 8, lanes: 1 },
  int8: { code: 0, bits: 8, lanes: 1 },
  int32: { code: 0, bits: 32, lanes: 1 },
  int64: { code: 0, bits: 64, lanes: 1 },
  bool: { code: 6, bits: 8, lanes: 1 },
};

/** A capsule of an array of ours; its memory is shown when somebody else asks for it. */
class OwnCapsule implements DLPackCapsule {
  name = 'dltensor';
  readonly version = { major: 1, minor: 0 };
  readonly flags: number;
  #tensor: DLTensor | undefined;
  #array: NDArray | undefined;

  constructor(
    array: NDArray,
    private readonly isWritten: boolean,
  ) {
    this.#array = array;
    this.flags = isWritten ? 0 : readOnly;
  }

  get dl_tensor(): DLTensor {
    if (this.#tensor) return this.#tensor;
    const array = this.array;
    return (this.#tensor = {
      data: asTypedArray(array, { copy: false, write: this.isWritten }),
      device: { device_type: cpuDevice, device_id: array.context.device_id },
      ndim: array.ndim,
      dtype: types[array.dtype],
      shape: array.shape,
      strides: null,
      byte_offset: 0,
    });
  }

  /** The array that it stands for. Throws MXNetError when it was taken over. */
  get array(): NDArray {
    if (this.#array) return this.#array;
    throw consumed();
  }

  deleter(): void {
    this.#array = undefined;
  }

  toString(): string {
    return `<capsule object "${this.name}">`;
  }
}

const consumed = (): MXNetError =>
  new MXNetError('the capsule was taken over already', {
    op: 'from_dlpack',
    argument: 'dlpack',
    hint: 'A DLPack capsule can be used once: make another one',
  });

/** A capsule for reading. Waits until the array is computed. */
export function to_dlpack_for_read(data: NDArray): DLPackCapsule {
  requireArray(data, 'to_dlpack_for_read', 'data');
  data.wait_to_read();
  return new OwnCapsule(data, false);
}

/** A capsule for writing: what the other side writes is in the array. Waits for all work on it. */
export function to_dlpack_for_write(data: NDArray): DLPackCapsule {
  requireArray(data, 'to_dlpack_for_write', 'data');
  data.wait_to_read();
  return new OwnCapsule(data, true);
}

/**
 * An array over the memory that a capsule describes, or an object with `__dlpack__()`. Throws MXNetError for a capsule that was taken
 * over, for other devices, types of other kinds and strides with gaps.
 */
export function from_dlpack(dlpack: DLPackCapsule | { __dlpack__(): DLPackCapsule }): NDArray {
  const isMaker = typeof dlpack === 'object' && dlpack !== null && '__dlpack__' in dlpack;
  const capsule = isMaker ? dlpack.__dlpack__() : (dlpack as DLPackCapsule);
  if (capsule === null || typeof capsule !== 'object' || typeof capsule.name !== 'string') {
    throw new MXNetError('is no DLPack capsule', {
      op: 'from_dlpack',
      argument: 'dlpack',
      expected: 'an object { name, dl_tensor, … }',
      given: describe(dlpack),
    });
  }
  if (capsule.name !== 'dltensor') throw consumed();
  if (capsule instanceof OwnCapsule) {
    const { array } = capsule;
    capsule.name = 'used_dltensor';
    return array.alias(array.meta, 0);
  }
  const tensor = capsule.dl_tensor;
  const dtype = dtypeOf(tensor.dtype);
  const { data, device, shape, strides, byte_offset } = tensor;
  const wrong = (problem: string, expected: string, given: string): MXNetError =>
    new MXNetError(problem, { op: 'from_dlpack', expected, given });
  if (device.device_type !== cpuDevice)
    throw wrong('the memory is on another device', 'device type 1, the CPU', String(device.device_type));
  if (!isRowMajor(shape, strides)) {
    throw wrong(
      'the elements have gaps between them',
      'elements row by row',
      `strides (${strides!.join(', ')}) for the shape (${shape.join(', ')})`,
    );
  }
  const bytes = sizeOf(shape) * dtypeInfo(dtype).bytes;
  if (byte_offset < 0 || byte_offset + bytes > data.byteLength)
    throw wrong('the memory is too small', `${byte_offset + bytes} bytes`, `${data.byteLength} bytes`);
  const part = new Uint8Array(data.buffer, data.byteOffset + byte_offset, bytes);
  const array = fromBuffer(part, { dtype, shape });
  capsule.name = 'used_dltensor';
  return array;
}

function dtypeOf({ code, bits, lanes }: DLDataType): DType {
  const found = (Object.entries(types) as [DType, DLDataType][]).find(
    ([, type]) => type.code === code && type.bits === bits && type.lanes === lanes,
  );
  if (found) return found[0];
  throw new MXNetError('there are no arrays of this type', {
    op: 'from_dlpack',
    expected: Object.keys(types).join(', '),
    given: `code ${code}, ${bits} bits, ${lanes} lanes`,
  });
}

function isRowMajor(shape: readonly number[], strides: readonly number[] | null): boolean {
  if (strides === null) return true;
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== step) return false;
    step *= shape[axis]!;
  }
  return true;
}
