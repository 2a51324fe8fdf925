/** Element types: MXNet's names, its numbers in files, and the JavaScript arrays that carry them. */
import { MXNetError } from './errors.js';

export type DType =
  'float32' | 'float64' | 'float16' | 'uint8' | 'int32' | 'int8' | 'int64' | 'bool' | 'bfloat16';

/** A typed array that can carry elements of an NDArray; float16 and bfloat16 travel as bits. */
export type TypedArray =
  Float32Array | Float64Array | Uint16Array | Uint8Array | Int32Array | Int8Array | BigInt64Array;

/** What is known of an element type. */
export interface DTypeInfo {
  readonly name: DType;
  /** MXNet's type flag, as written into `.params` files. */
  readonly code: number;
  readonly bytes: number;
  readonly isFloat: boolean;
  readonly array: {
    new (length: number): TypedArray;
    new (buffer: ArrayBufferLike, offset?: number, length?: number): TypedArray;
  };
}

const info = (name: DType, code: number, bytes: number, isFloat: boolean, array: unknown): DTypeInfo => ({
  name,
  code,
  bytes,
  isFloat,
  array: array as DTypeInfo['array'],
});

const infos: readonly DTypeInfo[] = [
  info('float32', 0, 4, true, Float32Array),
  info('float64', 1, 8, true, Float64Array),
  info('float16', 2, 2, true, Uint16Array),
  info('uint8', 3, 1, false, Uint8Array),
  info('int32', 4, 4, false, Int32Array),
  info('int8', 5, 1, false, Int8Array),
  info('int64', 6, 8, false, BigInt64Array),
  info('bool', 7, 1, false, Uint8Array),
  info('bfloat16', 12, 2, true, Uint16Array),
];

/** Names of all element types, in the order of MXNet's flags. */
export const dtypes: readonly DType[] = infos.map((entry) => entry.name);

const byName = new Map(infos.map((entry) => [entry.name as string, entry]));
const byCode = new Map(infos.map((entry) => [entry.code, entry]));

/** True for the name of an element type. */
export function isDType(name: unknown): name is DType {
  return typeof name === 'string' && byName.has(name);
}

/** Facts about an element type. Throws MXNetError for an unknown name. */
export function dtypeInfo(name: DType): DTypeInfo {
  const found = byName.get(name);
  if (!found) throw unknownDType(name);
  return found;
}

/** The element type of a flag in a file. Throws MXNetError for an unknown flag. */
export function dtypeOfCode(code: number): DTypeInfo {
  const found = byCode.get(code);
  if (!found) throw unknownDType(`type flag ${code}`);
  return found;
}

function unknownDType(given: string): MXNetError {
  return new MXNetError('unknown dtype', {
    argument: 'dtype',
    expected: `one of ${dtypes.join(', ')}`,
    given,
  });
}
