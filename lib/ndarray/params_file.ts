/** MXNet's `.params` bytes: lists and dictionaries of arrays, written as version 2, read from versions 0 to 3. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cpu, dtypeInfo, dtypeOfCode, MXNetError, sizeOf, type TypedArray } from '../core/index.js';
import { array } from './creation.js';
import { NDArray } from './ndarray.js';
import { NumpyView } from './numpy_view.js';
import { ByteReader } from './byte_reader.js';

const LIST_MAGIC = 0x112n;
const V1 = 0xf993fac8;
const V2 = 0xf993fac9;
const V3 = 0xf993faca;

/** What a file holds: a list, or arrays by name; which of them only the file knows. */
export interface Saved extends Array<NDArray> {
  [name: string]: any;
}

/**
 * Saves an array, a list or arrays by name in MXNet's format. The file appears under its name only when it is complete.
 * Throws MXNetError for values that are not arrays.
 */
export function save(
  fname: string,
  data: NDArray | readonly NDArray[] | Readonly<Record<string, NDArray>>,
): void {
  const parts = toParts(data);
  const temporary = join(dirname(fname), `.${basename(fname)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'w');
  try {
    for (const part of parts) for (let at = 0; at < part.length;) at += writeSync(file, part, at);
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, fname);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The bytes that `save` writes. */
export function save_tobuffer(
  data: NDArray | readonly NDArray[] | Readonly<Record<string, NDArray>>,
): Uint8Array {
  return Buffer.concat(toParts(data));
}

function toParts(data: NDArray | readonly NDArray[] | Readonly<Record<string, NDArray>>): Uint8Array[] {
  const isNamed = !(data instanceof NDArray) && !Array.isArray(data);
  const names = isNamed ? Object.keys(data) : [];
  const arrays = data instanceof NDArray ? [data] : isNamed ? Object.values(data) : (data as NDArray[]);
  for (const [index, member] of arrays.entries()) {
    if (member instanceof NDArray) continue;
    throw new MXNetError('only arrays can be saved', {
      op: 'save',
      argument: names[index] ?? `data[${index}]`,
      expected: 'an NDArray',
      given: typeof member,
    });
  }
  const parts: Uint8Array[] = [u64(LIST_MAGIC), u64(0n), u64(BigInt(arrays.length))];
  for (const member of arrays) parts.push(...arrayParts(member));
  parts.push(u64(BigInt(names.length)));
  for (const name of names) {
    const bytes = Buffer.from(name, 'utf8');
    parts.push(u64(BigInt(bytes.length)), bytes);
  }
  return parts;
}

function u64(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}

/** Version 2, storage type 0, rank, dimensions, device (arrays of any device are saved as on the CPU's), dtype, elements. */
function arrayParts(source: NDArray): Uint8Array[] {
  const { data, shape, dtype } = source.asnumpy();
  const head = Buffer.alloc(12 + 8 * shape.length + 12);
  head.writeUInt32LE(V2, 0);
  head.writeInt32LE(0, 4);
  head.writeInt32LE(shape.length, 8);
  shape.forEach((dim, axis) => head.writeBigInt64LE(BigInt(dim), 12 + 8 * axis));
  const at = 12 + 8 * shape.length;
  head.writeInt32LE(source.context.device_type === 'gpu' ? 1 : source.context.device_typeid, at);
  head.writeInt32LE(source.context.device_type === 'gpu' ? 0 : source.context.device_id, at + 4);
  head.writeInt32LE(dtypeInfo(dtype).code, at + 8);
  return [head, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
}

/** Reads a file that `save` or MXNet wrote: a list if it has no names. Throws MXNetError naming the place where it is damaged. */
export function load(fname: string): Saved {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(fname);
  } catch (cause) {
    throw new MXNetError('the file cannot be read', {
      op: 'load',
      argument: 'fname',
      given: fname,
      hint: (cause as Error).message,
      cause,
    });
  }
  return read(new ByteReader(bytes, fname));
}

/** The same from bytes in memory. */
export function load_frombuffer(buf: Uint8Array | ArrayBuffer): Saved {
  return read(new ByteReader(buf instanceof Uint8Array ? buf : new Uint8Array(buf), 'the buffer'));
}

function read(reader: ByteReader): Saved {
  reader.part = 'header';
  const magic = reader.u64();
  if (magic !== LIST_MAGIC) {
    throw reader.damaged(
      'this is not a list of arrays',
      `0x${LIST_MAGIC.toString(16)}`,
      `0x${magic.toString(16)}`,
    );
  }
  reader.u64();
  // An array takes at least 8 bytes: larger counts are damage, and nothing is allocated for them.
  const count = reader.count('number of arrays', 4);
  const arrays: NDArray[] = [];
  for (let index = 0; index < count; index++) {
    reader.part = `array ${index} of ${count}`;
    arrays.push(readArray(reader));
  }
  reader.part = 'names';
  const nameCount = reader.count('number of names', 8);
  if (nameCount !== 0 && nameCount !== count) {
    throw reader.damaged('the number of names does not fit', `0 or ${count}`, String(nameCount));
  }
  const named: Record<string, NDArray> = {};
  for (let index = 0; index < nameCount; index++) {
    const length = reader.count(`length of name ${index}`, 1);
    const name = Buffer.from(reader.bytes(length)).toString('utf8');
    Object.defineProperty(named, name, {
      value: arrays[index],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  reader.end();
  return (nameCount === 0 ? arrays : named) as Saved;
}

function readArray(reader: ByteReader): NDArray {
  const magic = reader.u32();
  const isWide = magic === V1 || magic === V2 || magic === V3;
  if (magic === V2 || magic === V3) {
    const storage = reader.i32();
    if (storage === 1 || storage === 2) {
      throw reader.damaged('sparse arrays cannot be read yet', 'storage type 0', String(storage));
    }
    if (storage !== 0) throw reader.damaged('unknown storage type', '0', String(storage));
  }
  const rank = isWide ? reader.i32() : magic;
  if (rank < 0 || rank > 32) throw reader.damaged('impossible number of axes', '0 to 32', String(rank));
  const shape = Array.from({ length: rank }, () => (isWide ? reader.dimension() : reader.u32()));
  // Without NumPy's shapes rank 0 means: nothing was stored.
  if (rank === 0 && magic !== V3) return array([], { shape: [0] });
  reader.i32();
  reader.i32();
  const flag = reader.i32();
  let info;
  try {
    info = dtypeOfCode(flag);
  } catch {
    throw reader.damaged('unknown dtype', 'a type flag such as 0 (float32)', String(flag));
  }
  const size = sizeOf(shape);
  if (!Number.isSafeInteger(size))
    throw reader.damaged('impossible shape', 'fewer elements', `(${shape.join(', ')})`);
  const raw = reader.bytes(size * info.bytes);
  const data: TypedArray = new info.array(new Uint8Array(raw).buffer, 0, size);
  return array(new NumpyView(data, shape, info.name), { dtype: info.name, ctx: cpu() });
}
