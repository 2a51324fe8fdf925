/** Reads little-endian fields of a file and tells where it is damaged. */
import { MXNetError } from '../../core/index.js';
import type { Source } from './source.js';

const windowBytes = 1 << 16;

/** A position in bytes; every read beyond the end is an MXNetError that names the file, the part and the offset. */
export class ByteReader {
  private position = 0;
  /** Small fields come from a piece of the file that is kept. */
  private window = new Uint8Array(0);
  private windowAt = 0;
  private view = new DataView(this.window.buffer);
  /** What is being read, for messages. */
  part = '';

  constructor(readonly source: Source) {}

  get at(): number {
    return this.position;
  }

  /** Bytes behind the position. */
  get rest(): number {
    return this.source.size - this.position;
  }

  damaged(problem: string, expected: string, given: string): MXNetError {
    return new MXNetError(
      `${this.source.name} is damaged at byte ${this.position} (${this.part}): ${problem}`,
      { op: 'load', expected, given },
    );
  }

  /** Moves on over bytes that are there, and tells where they begin. */
  skip(bytes: number): number {
    const at = this.position;
    if (bytes > this.rest) {
      throw this.damaged('the file ends too early', `${bytes} more bytes`, String(this.rest));
    }
    this.position += bytes;
    return at;
  }

  /** Goes to a place inside the file. */
  seek(at: number): void {
    if (!(at >= 0 && at <= this.source.size)) {
      throw this.damaged('a place beyond the end is named', `at most ${this.source.size}`, String(at));
    }
    this.position = at;
  }

  /** Offset in the window of a field of at most 8 bytes. */
  private field(bytes: number): number {
    const at = this.skip(bytes);
    if (at < this.windowAt || at + bytes > this.windowAt + this.window.length) {
      this.window = new Uint8Array(Math.min(windowBytes, this.source.size - at));
      this.source.read(at, this.window);
      this.windowAt = at;
      this.view = new DataView(this.window.buffer);
    }
    return at - this.windowAt;
  }

  u8(): number {
    const at = this.field(1);
    return this.view.getUint8(at);
  }

  u16(): number {
    const at = this.field(2);
    return this.view.getUint16(at, true);
  }

  u32(): number {
    const at = this.field(4);
    return this.view.getUint32(at, true);
  }

  i32(): number {
    const at = this.field(4);
    return this.view.getInt32(at, true);
  }

  u64(): bigint {
    const at = this.field(8);
    return this.view.getBigUint64(at, true);
  }

  i64(): bigint {
    const at = this.field(8);
    return this.view.getBigInt64(at, true);
  }

  /** A 64-bit dimension. */
  dimension(): number {
    const value = this.i64();
    if (value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
    throw this.damaged('impossible dimension', 'a number >= 0', String(value));
  }

  /** A 64-bit place or length inside the file. */
  place(what: string): number {
    const value = this.u64();
    if (value <= BigInt(this.source.size)) return Number(value);
    throw this.damaged(`impossible ${what}`, `at most ${this.source.size}`, String(value));
  }

  /** A 64-bit count of things that take at least `bytes` each: more than the rest of the file could hold is damage. */
  count(what: string, bytes: number): number {
    const value = this.u64();
    const most = Math.floor(this.rest / bytes);
    if (value > BigInt(most)) throw this.damaged(`impossible ${what}`, `at most ${most}`, String(value));
    return Number(value);
  }

  /** A copy of the next bytes. */
  bytes(length: number): Uint8Array {
    const at = this.skip(length);
    const copy = new Uint8Array(length);
    this.source.read(at, copy);
    return copy;
  }

  /** UTF-8 text. */
  text(length: number): string {
    return Buffer.from(this.bytes(length)).toString('utf8');
  }

  /** Throws unless everything was read. */
  end(): void {
    if (this.rest > 0)
      throw this.damaged('there are bytes behind the end', 'no more bytes', String(this.rest));
  }
}
