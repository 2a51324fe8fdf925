/** How records lie in a file: magic number, 3 bits of continuation and 29 of length, data, padded to four bytes. */
import { MXNetError } from '../core/index.js';

/** First word of every record and part; data that holds it on a word's boundary is split there, so a reader can find its way again. */
export const magic = 0xced7230a;
const longest = 2 ** 29 - 1;

/** Continuation of a part: a whole record, or the first, a middle, the last part of one. */
const [whole, firstPart, middlePart, lastPart] = [0, 1, 2, 3];

/** Bytes that follow a part of this length to the next boundary. */
export const padding = (length: number): number => (4 - (length & 3)) & 3;

/** The bytes of one record. Throws MXNetError for data of 512 MiB or more. */
export function frame(data: Uint8Array): Uint8Array {
  if (data.length > longest) {
    throw new MXNetError('a record is too long', {
      op: 'MXRecordIO.write',
      argument: 'buf',
      expected: `at most ${longest} bytes`,
      given: String(data.length),
    });
  }
  const splits = magicPlaces(data);
  const parts: Uint8Array[] = [];
  let begin = 0;
  for (const at of splits) {
    parts.push(head(begin === 0 ? firstPart! : middlePart!, at - begin), data.subarray(begin, at));
    begin = at + 4;
  }
  const rest = data.length - begin;
  parts.push(head(begin === 0 ? whole! : lastPart!, rest), data.subarray(begin), Buffer.alloc(padding(rest)));
  return Buffer.concat(parts);
}

/** Where the magic number stands in the data, on boundaries of words. */
function magicPlaces(data: Uint8Array): number[] {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const word = Buffer.alloc(4);
  word.writeUInt32LE(magic);
  const places: number[] = [];
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1))
    if (at % 4 === 0) places.push(at);
  return places;
}

function head(continuation: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt32LE(((continuation << 29) | length) >>> 0, 4);
  return bytes;
}

/** A part's head, read. */
export interface PartHead {
  readonly length: number;
  /** True where the record begins. */
  readonly isFirst: boolean;
  /** True where the record ends. */
  readonly isLast: boolean;
}

/** Reads a head; undefined where the magic number is missing. */
export function readHead(bytes: Uint8Array): PartHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) return undefined;
  const word = view.getUint32(4, true);
  const continuation = word >>> 29;
  if (continuation > lastPart!) return undefined;
  return {
    length: word & longest,
    isFirst: continuation === whole || continuation === firstPart,
    isLast: continuation === whole || continuation === lastPart,
  };
}
