/** A file of records on the disk: read in windows, written record by record. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { MXNetError } from '../core/index.js';
import { frame, magic, padding, readHead } from './framing.js';

const windowBytes = 1 << 18;

function guarded<T>(name: string, op: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw new MXNetError('the file cannot be used', {
      op,
      given: name,
      hint: (cause as Error).message,
      cause,
    });
  }
}

/** Records one after the other from a place on. Damage raises MXNetError with the place. */
export class RecordReader {
  private readonly file: number;
  private readonly size: number;
  private window = new Uint8Array(0);
  private windowAt = 0;
  at = 0;

  constructor(private readonly name: string) {
    this.file = guarded(name, 'MXRecordIO.open', () => openSync(name, 'r'));
    this.size = fstatSync(this.file).size;
  }

  /** The next record, or null at the end. */
  next(): Uint8Array | null {
    if (this.at === this.size) return null;
    const parts: Uint8Array[] = [];
    for (let isFirst = true; ; isFirst = false) {
      const begin = this.at;
      const head = readHead(this.take(8, begin));
      if (!head || head.isFirst !== isFirst) {
        throw this.damaged(
          begin,
          'a record does not begin here',
          `0x${magic.toString(16)} and a fitting length`,
        );
      }
      // A split took the magic number away.
      if (!isFirst) parts.push(magicBytes);
      parts.push(Uint8Array.from(this.take(head.length, begin)));
      this.take(padding(head.length), begin);
      if (head.isLast) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    }
  }

  private take(length: number, begin: number): Uint8Array {
    if (length > this.size - this.at) {
      throw this.damaged(
        begin,
        'the file ends inside a record',
        `${length} more bytes`,
        String(this.size - this.at),
      );
    }
    const at = this.at;
    this.at += length;
    if (at < this.windowAt || at + length > this.windowAt + this.window.length) this.load(at, length);
    return this.window.subarray(at - this.windowAt, at - this.windowAt + length);
  }

  private load(at: number, length: number): void {
    const wanted = Math.min(Math.max(length, windowBytes), this.size - at);
    this.window = new Uint8Array(wanted);
    this.windowAt = at;
    for (let done = 0; done < wanted;) {
      const count = guarded(this.name, 'MXRecordIO.read', () =>
        readSync(this.file, this.window, done, wanted - done, at + done),
      );
      if (count === 0) throw this.damaged(at, 'the file became shorter while it was read', `${wanted} bytes`);
      done += count;
    }
  }

  private damaged(at: number, problem: string, expected: string, given?: string): MXNetError {
    return new MXNetError(`${this.name} is damaged at byte ${at}: ${problem}`, {
      op: 'MXRecordIO.read',
      expected,
      ...(given === undefined ? {} : { given }),
    });
  }

  close(): void {
    closeSync(this.file);
  }
}

const magicBytes = new Uint8Array(Uint32Array.of(magic).buffer);

/** Appends records to a new file. */
export class RecordWriter {
  private readonly file: number;
  at = 0;

  constructor(private readonly name: string) {
    this.file = guarded(name, 'MXRecordIO.open', () => openSync(name, 'w'));
  }

  write(data: Uint8Array): void {
    const bytes = frame(data);
    guarded(this.name, 'MXRecordIO.write', () => {
      for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done);
    });
    this.at += bytes.length;
  }

  close(): void {
    closeSync(this.file);
  }
}
