/** Element types as NumPy and safetensors name them, and how elements that MXNet has not are widened without loss. */
import { dtypeInfo, type DType } from '../../core/index.js';

/** Elements in a file: bytes each, the dtype they become, and how. */
export interface Stored {
  readonly dtype: DType;
  readonly bytes: number;
  /** From little-endian elements to those of the dtype; left out where they are the same. */
  readonly widen?: (piece: Uint8Array) => Uint8Array;
}

/** Elements as the engine has them. */
export const storedAs = (dtype: DType): Stored => ({ dtype, bytes: dtypeInfo(dtype).bytes });

const same = storedAs;

/** A typed array over a copy of the bytes, which may lie unaligned. */
const copied = (piece: Uint8Array): ArrayBuffer => new Uint8Array(piece).buffer;

const toInt32 = (numbers: Int16Array | Uint16Array): Uint8Array =>
  new Uint8Array(Int32Array.from(numbers).buffer);

const int16: Stored = { dtype: 'int32', bytes: 2, widen: (piece) => toInt32(new Int16Array(copied(piece))) };
const uint16: Stored = {
  dtype: 'int32',
  bytes: 2,
  widen: (piece) => toInt32(new Uint16Array(copied(piece))),
};
const uint32: Stored = {
  dtype: 'int64',
  bytes: 4,
  widen: (piece) => new Uint8Array(BigInt64Array.from(new Uint32Array(copied(piece)), BigInt).buffer),
};

/** By NumPy's kind and size, as in `<f4`. */
const numpy: Record<string, Stored> = {
  f2: same('float16'),
  f4: same('float32'),
  f8: same('float64'),
  i1: same('int8'),
  i4: same('int32'),
  i8: same('int64'),
  u1: same('uint8'),
  b1: same('bool'),
  i2: int16,
  u2: uint16,
  u4: uint32,
};

/** By safetensors' names. */
const safe: Record<string, Stored> = {
  F16: same('float16'),
  BF16: same('bfloat16'),
  F32: same('float32'),
  F64: same('float64'),
  I8: same('int8'),
  I32: same('int32'),
  I64: same('int64'),
  U8: same('uint8'),
  BOOL: same('bool'),
  I16: int16,
  U16: uint16,
  U32: uint32,
};

/** Names of element types in a format: what they become, and how a dtype is written. */
export interface Naming {
  stored(name: string): Stored | undefined;
  /** Undefined when the format has no such elements. */
  nameOf(dtype: DType): string | undefined;
}

const naming = (table: Record<string, Stored>): Naming => ({
  stored: (name) => (Object.hasOwn(table, name) ? table[name] : undefined),
  nameOf: (dtype) => Object.keys(table).find((name) => table[name]!.dtype === dtype && !table[name]!.widen),
});

export const numpyNames = naming(numpy);
export const safeNames = naming(safe);

/** Reverses the bytes of each element, in place: from big-endian to little-endian. */
export function swapBytes(piece: Uint8Array, bytes: number): void {
  const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  if (bytes === 2) buffer.swap16();
  else if (bytes === 4) buffer.swap32();
  else if (bytes === 8) buffer.swap64();
}
