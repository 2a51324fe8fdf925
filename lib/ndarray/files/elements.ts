/** An array's elements between a file and the engine, in pieces: neither side is ever held twice. */
import { door, explain } from '../../backend/index.js';
import { metaOf } from '../../backend/meta.js';
import { cpu, dtypeInfo, sizeOf, type DType, type Shape } from '../../core/index.js';
import { failure } from '../failure.js';
import { NDArray } from '../ndarray.js';
import type { ByteReader } from './byte_reader.js';
import type { Stored } from './foreign.js';
import type { Source } from './source.js';

const pieceBytes = 1 << 22;

/** Where an array's elements lie in a file. */
export interface Place {
  readonly source: Source;
  readonly at: number;
  readonly shape: Shape;
  readonly dtype: DType;
  /** Bytes of one element in the file. */
  readonly bytes: number;
  /** Makes elements of the dtype from a piece of the file; left out where they are the same. */
  readonly convert?: ((piece: Uint8Array) => Uint8Array) | undefined;
}

/** The place of elements at the reader's position, which moves on behind them. Nothing is allocated. Damage raises MXNetError. */
export function placeAt(reader: ByteReader, shape: Shape, { dtype, bytes, widen }: Stored): Place {
  const total = sizeOf(shape) * bytes;
  if (!Number.isSafeInteger(total)) {
    throw reader.damaged('impossible shape', 'fewer elements', `(${shape.join(', ')})`);
  }
  return { source: reader.source, at: reader.skip(total), shape, dtype, bytes, convert: widen };
}

/** The array at a place, on the CPU. */
export function readElements({ source, at, shape, dtype, bytes, convert }: Place): NDArray {
  const result = NDArray.allocate(metaOf(dtype, shape), cpu());
  const total = result.size * bytes;
  const growth = dtypeInfo(dtype).bytes / bytes;
  try {
    const piece = new Uint8Array(Math.min(pieceBytes, total));
    for (let done = 0; done < total; done += pieceBytes) {
      const part = piece.subarray(0, Math.min(pieceBytes, total - done));
      source.read(at + done, part);
      door().write(result.handle, convert ? convert(part) : part, done * growth);
    }
  } catch (error) {
    result.dispose();
    throw explain(error, 'load');
  }
  return result;
}

/** The array's bytes, row-major, in pieces that are overwritten when the next one is asked for. */
export function* elementPieces(array: NDArray): Generator<Uint8Array> {
  const total = array.size * dtypeInfo(array.dtype).bytes;
  const piece = new Uint8Array(Math.min(pieceBytes, total));
  for (let done = 0; done < total; done += pieceBytes) {
    const part = piece.subarray(0, Math.min(pieceBytes, total - done));
    try {
      door().read(array.handle, part, done);
    } catch (error) {
      throw failure(error, 'save', [array]);
    }
    yield part;
  }
}
