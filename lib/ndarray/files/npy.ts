/** NumPy's `.npy` files: one array, versions 1 to 3 of the format, any byte order and both layouts. */
import { MXNetError } from '../../core/index.js';
import { call } from '../call.js';
import type { NDArray } from '../ndarray.js';
import type { ByteReader } from './byte_reader.js';
import { elementPieces, placeAt, readElements } from './elements.js';
import { numpyNames, swapBytes } from './foreign.js';
import type { Entry } from './saved.js';

/** First bytes of a file. */
export const npyMagic = '\x93NUMPY';
/** Headers longer than this are damage: NumPy itself refuses them. */
const longestHeader = 10_000;

/** The array behind the header at the reader's position. Throws MXNetError naming the place of damage. */
export function npyEntry(reader: ByteReader, name: string): Entry {
  const magic = Buffer.from(reader.bytes(6)).toString('latin1');
  if (magic !== npyMagic)
    throw reader.damaged('this is not an .npy file', '\\x93NUMPY', JSON.stringify(magic));
  const version = reader.u8();
  reader.u8();
  if (version < 1 || version > 3) {
    throw reader.damaged('unknown version of the format', '1, 2 or 3', String(version));
  }
  const length = version === 1 ? reader.u16() : reader.u32();
  if (length > longestHeader) {
    throw reader.damaged('impossible header', `at most ${longestHeader} bytes`, String(length));
  }
  const { kind, isBig, isFortran, shape } = readHeader(reader, reader.text(length));
  const stored = numpyNames.stored(kind);
  if (!stored) {
    throw new MXNetError(`${reader.source.name} (${reader.part}): MXNet has no elements of this type`, {
      op: 'load',
      expected: 'floating-point numbers, integers up to 64 bits or bool',
      given: kind,
      hint: 'Convert it in NumPy with astype before saving',
    });
  }
  const place = placeAt(reader, isFortran ? [...shape].reverse() : shape, stored);
  const { bytes, convert } = place;
  const swapped = (piece: Uint8Array): Uint8Array => {
    swapBytes(piece, bytes);
    return convert ? convert(piece) : piece;
  };
  const read = (): NDArray => {
    const array = readElements(isBig ? { ...place, convert: swapped } : place);
    return isFortran && shape.length > 1 ? (call('transpose', [array]) as NDArray) : array;
  };
  return { name, shape, dtype: stored.dtype, read };
}

/** Python's text of a dictionary with three entries. */
function readHeader(reader: ByteReader, text: string) {
  const descr = /'descr'\s*:\s*'([<>|=]?)(\w+)'/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  const dims = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text);
  if (!descr || !order || !dims) {
    throw reader.damaged(
      'the header does not describe an array of numbers',
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}",
      text.trim().slice(0, 100),
    );
  }
  const shape = dims[1]!
    .split(',')
    .map((dim) => dim.trim().replace(/L$/, ''))
    .filter((dim) => dim !== '')
    .map(Number);
  if (shape.length > 32 || !shape.every(Number.isSafeInteger)) {
    throw reader.damaged('impossible shape', 'at most 32 axes', `(${dims[1]})`);
  }
  return {
    kind: descr[2]!,
    isBig: descr[1] === '>',
    isFortran: order[1] === 'True',
    // Arrays have an axis at least, as everywhere in nd.
    shape: shape.length === 0 ? [1] : shape,
  };
}

/** Header of version 1, padded so that the elements begin at a multiple of 64. Throws MXNetError for bfloat16. */
export function npyHeader(array: NDArray): Uint8Array {
  const kind = numpyNames.nameOf(array.dtype);
  if (kind === undefined) {
    throw new MXNetError(`NumPy has no ${array.dtype}`, {
      op: 'save',
      hint: "Save it as .params or .safetensors, or x.astype('float32')",
    });
  }
  const order = kind.endsWith('1') ? '|' : '<';
  const { shape } = array;
  const dims = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  // NumPy leaves room for 21 digits of the first axis, so that a file can grow.
  const room = ' '.repeat(21 - String(shape[0]).length);
  const text = `{'descr': '${order}${kind}', 'fortran_order': False, 'shape': ${dims}, }${room}`;
  const total = Math.ceil((10 + text.length + 1) / 64) * 64;
  const header = Buffer.alloc(total, ' ');
  header.write(npyMagic, 0, 'latin1');
  header.writeUInt8(1, 6);
  header.writeUInt8(0, 7);
  header.writeUInt16LE(total - 10, 8);
  header.write(text, 10, 'latin1');
  header.write('\n', total - 1, 'latin1');
  return header;
}

/** The bytes of an `.npy` file, in pieces. */
export function* npyPieces(array: NDArray): Generator<Uint8Array> {
  yield npyHeader(array);
  yield* elementPieces(array);
}
