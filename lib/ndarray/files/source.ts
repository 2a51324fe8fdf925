/** Where bytes come from: a file read piece by piece, or memory. Files larger than memory are never held whole. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MXNetError } from '../../core/index.js';

/** Bytes at known places. `read` fills the whole target; the caller has checked that it lies inside. */
export interface Source {
  /** For messages. */
  readonly name: string;
  readonly size: number;
  read(at: number, target: Uint8Array): void;
}

/** Bytes in memory. */
export class MemorySource implements Source {
  constructor(
    private readonly bytes: Uint8Array,
    readonly name: string,
  ) {}

  get size(): number {
    return this.bytes.length;
  }

  read(at: number, target: Uint8Array): void {
    target.set(this.bytes.subarray(at, at + target.length));
  }
}

/** An open file. Throws MXNetError when it cannot be opened or becomes shorter while it is read. */
export class FileSource implements Source {
  readonly size: number;
  private file: number;

  constructor(readonly name: string) {
    try {
      this.file = openSync(name, 'r');
      const facts = fstatSync(this.file);
      if (facts.isDirectory()) {
        closeSync(this.file);
        throw new Error('it is a folder');
      }
      this.size = facts.size;
    } catch (cause) {
      throw unreadable(name, cause);
    }
  }

  read(at: number, target: Uint8Array): void {
    for (let done = 0; done < target.length;) {
      let count: number;
      try {
        count = readSync(this.file, target, done, target.length - done, at + done);
      } catch (cause) {
        throw unreadable(this.name, cause);
      }
      if (count === 0) throw unreadable(this.name, new Error('it became shorter while it was read'));
      done += count;
    }
  }

  close(): void {
    if (this.file >= 0) closeSync(this.file);
    this.file = -1;
  }
}

function unreadable(name: string, cause: unknown): MXNetError {
  return new MXNetError('the file cannot be read', {
    op: 'load',
    argument: 'fname',
    given: name,
    hint: (cause as Error).message,
    cause,
  });
}

/** A part of another source, counted from its own beginning. */
export class PartSource implements Source {
  constructor(
    private readonly whole: Source,
    private readonly begin: number,
    readonly size: number,
    readonly name: string,
  ) {}

  read(at: number, target: Uint8Array): void {
    this.whole.read(this.begin + at, target);
  }
}
