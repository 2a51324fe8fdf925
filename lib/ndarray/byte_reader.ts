/** Reads little-endian fields of a file and tells where it is damaged. */
import { MXNetError } from '../core/index.js';

/** A position in bytes; every read beyond the end is an MXNetError that names the file, the part and the offset. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;
  /** What is being read, for messages. */
  part = '';

  constructor(
    private readonly data: Uint8Array,
    private readonly name: string,
  ) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  damaged(problem: string, expected: string, given: string): MXNetError {
    return new MXNetError(`${this.name} is damaged at byte ${this.at} (${this.part}): ${problem}`, {
      op: 'load',
      expected,
      given,
    });
  }

  private step(bytes: number): number {
    const at = this.at;
    if (bytes > this.data.length - at) {
      throw this.damaged('the file ends too early', `${bytes} more bytes`, `${this.data.length - at}`);
    }
    this.at += bytes;
    return at;
  }

  u32(): number {
    return this.view.getUint32(this.step(4), true);
  }

  i32(): number {
    return this.view.getInt32(this.step(4), true);
  }

  u64(): bigint {
    return this.view.getBigUint64(this.step(8), true);
  }

  /** A 64-bit dimension. */
  dimension(): number {
    const value = this.view.getBigInt64(this.step(8), true);
    if (value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
    throw this.damaged('impossible dimension', 'a number >= 0', String(value));
  }

  /** A 64-bit count of things that take at least `bytes` each: more than the rest of the file could hold is damage. */
  count(what: string, bytes: number): number {
    const value = this.u64();
    const most = Math.floor((this.data.length - this.at) / bytes);
    if (value > BigInt(most)) throw this.damaged(`impossible ${what}`, `at most ${most}`, String(value));
    return Number(value);
  }

  bytes(length: number): Uint8Array {
    const at = this.step(length);
    return this.data.subarray(at, at + length);
  }

  /** Throws unless everything was read. */
  end(): void {
    const rest = this.data.length - this.at;
    if (rest > 0) throw this.damaged('there are bytes behind the end', 'no more bytes', String(rest));
  }
}
