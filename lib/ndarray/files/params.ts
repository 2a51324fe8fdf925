/** MXNet's `.params` bytes: lists and dictionaries of arrays, written as versions 2 and 3, read from versions 0 to 3. */
import { dtypeInfo, dtypeOfCode, MXNetError, type DType } from '../../core/index.js';
import { empty } from '../creation.js';
import { NDArray } from '../ndarray.js';
import { CSRNDArray, RowSparseNDArray } from '../sparse/index.js';
import type { ByteReader } from './byte_reader.js';
import { storedAs } from './foreign.js';
import { elementPieces, placeAt, readElements, type Place } from './elements.js';
import { savedParts, type AnyArray, type Contents, type Entry, type Savable } from './saved.js';

/** First eight bytes of a list of arrays. */
export const paramsMagic = 0x112n;
const V1 = 0xf993fac8;
const V2 = 0xf993fac9;
const V3 = 0xf993faca;

/** The bytes of a `.params` file, in pieces. */
export function* paramsPieces(data: Savable): Generator<Uint8Array> {
  const { names, arrays } = savedParts(data);
  yield u64(paramsMagic, 0n, BigInt(arrays.length));
  const version = arrays.some(needsNumpyShape) ? V3 : V2;
  for (const member of arrays) yield* arrayPieces(member, version);
  yield u64(BigInt(names?.length ?? 0));
  for (const name of names ?? []) {
    const bytes = Buffer.from(name, 'utf8');
    yield u64(BigInt(bytes.length));
    yield bytes;
  }
}

function u64(...values: bigint[]): Uint8Array {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => bytes.writeBigUInt64LE(value, 8 * index));
  return bytes;
}

function i32(...values: number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32LE(value, 4 * index));
  return bytes;
}

/** Rank and dimensions. */
function shapeBytes(shape: readonly number[]): Uint8Array {
  return Buffer.concat([i32(shape.length), u64(...shape.map(BigInt))]);
}

/** Numbers of storage types in files. */
const storageTypes = { default: 0, row_sparse: 1, csr: 2 } as const;

/**
 * In version 2 no axes mean that nothing was stored: such files are written as under MXNet's `np_shape`, which MXNet reads under it only.
 * Axes of length 0 need none of that: MXNet writes and reads them in version 2.
 */
const needsNumpyShape = ({ stype, shape }: AnyArray): boolean => stype === 'default' && shape.length === 0;

/**
 * Version (sparse arrays have version 2 only), storage type, for sparse arrays the shape of the stored values, shape, device (arrays of any device are saved as on the
 * CPU's), dtype, for sparse arrays dtypes and shapes of the places; values, places.
 */
function* arrayPieces(source: AnyArray, version: number): Generator<Uint8Array> {
  const { device_type, device_typeid, device_id } = source.context;
  const isHere = device_type !== 'gpu';
  const places = source instanceof NDArray ? [] : source.auxiliary;
  const values = source instanceof NDArray ? source : source.data;
  yield i32((source instanceof NDArray ? version : V2) | 0, storageTypes[source.stype]);
  if (source !== values) yield shapeBytes(values.shape);
  yield shapeBytes(source.shape);
  yield i32(isHere ? device_typeid : 1, isHere ? device_id : 0, dtypeInfo(source.dtype).code);
  for (const part of places) {
    yield i32(dtypeInfo(part.dtype).code);
    yield shapeBytes(part.shape);
  }
  for (const part of [values, ...places]) yield* elementPieces(part);
}

/** What a `.params` file holds. Throws MXNetError naming the place where it is damaged. */
export function paramsContents(reader: ByteReader): Contents {
  reader.part = 'header';
  const magic = reader.u64();
  if (magic !== paramsMagic) {
    throw reader.damaged(
      'this is not a list of arrays',
      `0x${paramsMagic.toString(16)}`,
      `0x${magic.toString(16)}`,
    );
  }
  reader.u64();
  // An array takes at least 4 bytes: larger counts are damage, and nothing is allocated for them.
  const count = reader.count('number of arrays', 4);
  const arrays: Omit<Entry, 'name'>[] = [];
  for (let index = 0; index < count; index++) {
    reader.part = `array ${index} of ${count}`;
    arrays.push(arrayEntry(reader));
  }
  reader.part = 'names';
  const nameCount = reader.count('number of names', 8);
  if (nameCount !== 0 && nameCount !== count) {
    throw reader.damaged('the number of names does not fit', `0 or ${count}`, String(nameCount));
  }
  const names = Array.from({ length: nameCount }, (_, index) =>
    reader.text(reader.count(`length of name ${index}`, 1)),
  );
  reader.end();
  return {
    isNamed: nameCount > 0,
    entries: arrays.map((entry, index) => ({ ...entry, name: names[index] ?? String(index) })),
  };
}

function arrayEntry(reader: ByteReader): Omit<Entry, 'name'> {
  const magic = reader.u32();
  const isWide = magic === V1 || magic === V2 || magic === V3;
  if (magic === V2 || magic === V3) {
    const storage = reader.i32();
    if (storage === storageTypes.csr || storage === storageTypes.row_sparse)
      return sparseEntry(reader, storage === storageTypes.csr);
    if (storage !== 0) throw reader.damaged('unknown storage type', '0, 1 or 2', String(storage));
  }
  const shape = readShape(reader, isWide, isWide ? reader.i32() : magic);
  // Without NumPy's shapes rank 0 means: nothing was stored.
  if (shape.length === 0 && magic !== V3) return { shape: [0], dtype: 'float32', read: () => empty([0]) };
  reader.i32();
  reader.i32();
  const place: Place = placeAt(reader, shape, storedAs(readDType(reader)));
  return { shape, dtype: place.dtype, read: () => readElements(place) };
}

/** Sparse arrays are checked when they are read: places outside the shape are damage. */
function sparseEntry(reader: ByteReader, isCSR: boolean): Omit<Entry, 'name'> {
  const at = reader.at;
  const storedShape = readShape(reader, true, reader.i32());
  const shape = readShape(reader, true, reader.i32());
  if (shape.length === 0 || (isCSR && shape.length !== 2)) {
    throw reader.damaged(
      'impossible shape of a sparse array',
      isCSR ? 'two axes' : 'an axis',
      `(${shape.join(', ')})`,
    );
  }
  reader.i32();
  reader.i32();
  const dtype = readDType(reader);
  const kinds = Array.from({ length: isCSR ? 2 : 1 }, () => {
    const kind = readDType(reader);
    return { kind, shape: readShape(reader, true, reader.i32()) };
  });
  const values = placeAt(reader, storedShape, storedAs(dtype));
  const places = kinds.map((part) => placeAt(reader, part.shape, storedAs(part.kind)));
  const { part } = reader;
  const read = (): AnyArray => {
    const [first, second] = places.map(readElements) as [NDArray, NDArray];
    const data = readElements(values);
    const array = isCSR
      ? new CSRNDArray(data, second, first, shape)
      : new RowSparseNDArray(data, first, shape);
    try {
      array.check_format();
    } catch (cause) {
      throw new MXNetError(
        `${reader.source.name} is damaged behind byte ${at} (${part}): ${(cause as Error).message}`,
        {
          op: 'load',
          cause,
        },
      );
    }
    return array;
  };
  return { shape, dtype, read };
}

function readShape(reader: ByteReader, isWide: boolean, rank: number): number[] {
  if (rank < 0 || rank > 32) throw reader.damaged('impossible number of axes', '0 to 32', String(rank));
  return Array.from({ length: rank }, () => (isWide ? reader.dimension() : reader.u32()));
}

function readDType(reader: ByteReader): DType {
  const flag = reader.i32();
  try {
    return dtypeOfCode(flag).name;
  } catch {
    throw reader.damaged('unknown dtype', 'a type flag such as 0 (float32)', String(flag));
  }
}
