/** Hugging Face's safetensors: a JSON header with names, types, shapes and offsets, then the elements. */
import { dtypeInfo, formatShape, MXNetError, sizeOf } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import type { ByteReader } from './byte_reader.js';
import { elementPieces, placeAt, readElements } from './elements.js';
import { safeNames } from './foreign.js';
import { namesOrNumbers, denseParts, type Contents, type Entry, type Savable } from './saved.js';

/** The format's own limit for headers. */
const longestHeader = 100_000_000;

interface Description {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isDescription(value: unknown): value is Description {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Partial<Description>;
  return (
    typeof dtype === 'string' &&
    Array.isArray(shape) &&
    shape.length <= 32 &&
    shape.every(isCount) &&
    Array.isArray(offsets) &&
    offsets.length === 2 &&
    offsets.every(isCount)
  );
}

/** What a file holds. Throws MXNetError for headers that do not fit the elements: every byte must belong to one array. */
export function safetensorsContents(reader: ByteReader): Contents {
  reader.part = 'header';
  const length = reader.count('length of the header', 1);
  if (length > longestHeader)
    throw reader.damaged('impossible header', `at most ${longestHeader} bytes`, String(length));
  const header = parseHeader(reader, reader.text(length));
  const begin = reader.at;
  const { __metadata__: metadata, ...described } = header;
  const entries: Entry[] = [];
  const pieces: [number, number][] = [];
  for (const [name, description] of Object.entries(described)) {
    reader.part = `array ${JSON.stringify(name)}`;
    if (!isDescription(description)) {
      throw reader.damaged(
        'the header does not describe an array',
        '{ dtype, shape, data_offsets }',
        JSON.stringify(description).slice(0, 100),
      );
    }
    entries.push(entryOf(reader, begin, name, description));
    pieces.push(description.data_offsets);
  }
  let end = 0;
  for (const [from, to] of pieces.sort(([a, b], [c, d]) => a - c || b - d)) {
    if (from !== end) throw reader.damaged('arrays overlap or leave a hole', `offset ${end}`, String(from));
    end = to;
  }
  reader.seek(begin + end);
  reader.end();
  return { isNamed: true, entries, metadata: (metadata ?? {}) as Record<string, string> };
}

function parseHeader(reader: ByteReader, text: string): Record<string, unknown> {
  try {
    const header = JSON.parse(text) as unknown;
    if (header !== null && typeof header === 'object' && !Array.isArray(header))
      return header as Record<string, unknown>;
  } catch {
    // Told below, with the text.
  }
  throw reader.damaged('the header is not a JSON object', '{"name": …}', JSON.stringify(text.slice(0, 60)));
}

function entryOf(reader: ByteReader, begin: number, name: string, description: Description): Entry {
  const { dtype, shape, data_offsets: offsets } = description;
  const stored = safeNames.stored(dtype);
  if (!stored) {
    throw new MXNetError(`${reader.source.name} (${reader.part}): MXNet has no elements of this type`, {
      op: 'load',
      expected: 'F16, BF16, F32, F64, integers up to 64 bits or BOOL',
      given: dtype,
    });
  }
  if (offsets[1] - offsets[0] !== sizeOf(shape) * stored.bytes) {
    throw reader.damaged(
      'the offsets do not fit the shape',
      `${sizeOf(shape) * stored.bytes} bytes for ${formatShape(shape)}`,
      String(offsets[1] - offsets[0]),
    );
  }
  reader.seek(begin + offsets[0]);
  const place = placeAt(reader, shape.length === 0 ? [1] : shape, stored);
  return { name, shape: place.shape, dtype: place.dtype, read: () => readElements(place) };
}

/** The bytes of a file, in pieces: wide elements first, so that all lie aligned. */
export function* safetensorsPieces(data: Savable): Generator<Uint8Array> {
  const parts = denseParts(data);
  const names = namesOrNumbers(parts);
  const order = parts.arrays
    .map((array, index) => ({ array, index, bytes: dtypeInfo(array.dtype).bytes }))
    .sort((a, b) => b.bytes - a.bytes || a.index - b.index);
  const offsets: [number, number][] = [];
  let end = 0;
  for (const { array, index, bytes } of order) {
    const begin = end;
    end += array.size * bytes;
    offsets[index] = [begin, end];
  }
  const described = parts.arrays.map((array, index): [string, Description] => [
    names[index]!,
    { dtype: typeName(array), shape: array.shape, data_offsets: offsets[index]! },
  ]);
  const json = JSON.stringify(Object.fromEntries(described));
  const text = Buffer.from(json, 'utf8');
  const length = Math.ceil(text.length / 8) * 8;
  const header = Buffer.alloc(8 + length, ' ');
  header.writeBigUInt64LE(BigInt(length));
  text.copy(header, 8);
  yield header;
  for (const { array } of order) yield* elementPieces(array);
}

/** All dtypes of the library have a name there. */
const typeName = (array: NDArray): string => safeNames.nameOf(array.dtype)!;
