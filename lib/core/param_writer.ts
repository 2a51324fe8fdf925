/** Packs parameters into bytes for a kernel: the writing half of native/core/params.h. */
import { dtypeInfo, type DType } from './dtype.js';

/** Sequential writer; every scalar is one 8-byte little-endian word. */
export class ParamWriter {
  private bytes = new Uint8Array(128);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  integer(value: number): void {
    this.room(8);
    this.view.setBigInt64(this.length, BigInt(value), true);
    this.length += 8;
  }

  number(value: number): void {
    this.room(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  integers(values: readonly number[]): void {
    this.integer(values.length);
    for (const value of values) this.integer(value);
  }

  numbers(values: readonly number[]): void {
    this.integer(values.length);
    for (const value of values) this.number(value);
  }

  dtype(value: DType): void {
    this.integer(dtypeInfo(value).code);
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    const padded = Math.ceil(encoded.length / 8) * 8;
    this.integer(encoded.length);
    this.room(padded);
    this.bytes.set(encoded, this.length);
    this.length += padded;
  }

  /** The packed bytes. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + bytes));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
