/** `MXRecordIO` and `MXIndexedRecordIO`: sequences of byte strings in a file, byte for byte as MXNet's. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { describe, MXNetError } from '../core/index.js';
import { RecordReader, RecordWriter } from './record_file.js';

/** Bytes of a record; texts are written as UTF-8. */
export type RecordData = Uint8Array | ArrayBuffer | string;

function bytesOf(data: RecordData): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new MXNetError('only bytes can be written', {
    op: 'MXRecordIO.write',
    argument: 'buf',
    expected: 'a Uint8Array or a string',
    given: describe(data),
  });
}

/**
 * Reads or writes a file of records: `new MXRecordIO('data.rec', 'w')`. `using` closes it; iteration gives the records from here on.
 * Throws MXNetError for flags other than 'r' and 'w', files that cannot be opened and damaged records.
 */
export class MXRecordIO implements Iterable<Uint8Array> {
  protected reader: RecordReader | null = null;
  protected writer: RecordWriter | null = null;

  constructor(
    readonly uri: string,
    readonly flag: 'r' | 'w',
  ) {
    if (flag !== 'r' && flag !== 'w') {
      throw new MXNetError('bad value', {
        op: 'MXRecordIO',
        argument: 'flag',
        expected: "'r' or 'w'",
        given: describe(flag),
      });
    }
    this.open();
  }

  get is_open(): boolean {
    return this.reader !== null || this.writer !== null;
  }

  get writable(): boolean {
    return this.flag === 'w';
  }

  /** Opens the file again after `close`; writing begins with an empty file. */
  open(): void {
    if (this.is_open) return;
    if (this.writable) this.writer = new RecordWriter(this.uri);
    else this.reader = new RecordReader(this.uri);
  }

  close(): void {
    this.reader?.close();
    this.writer?.close();
    this.reader = null;
    this.writer = null;
  }

  /** Back to the first record. A file being written is emptied, as in MXNet. */
  reset(): void {
    this.close();
    this.open();
  }

  /** Appends a record. */
  write(buf: RecordData): void {
    this.writing('write').write(bytesOf(buf));
  }

  /** The next record, or null at the end. */
  read(): Uint8Array | null {
    return this.reading('read').next();
  }

  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (let record = this.read(); record !== null; record = this.read()) yield record;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  protected reading(call: string): RecordReader {
    if (this.reader) return this.reader;
    throw this.notOpen(call, 'reading', 'r');
  }

  protected writing(call: string): RecordWriter {
    if (this.writer) return this.writer;
    throw this.notOpen(call, 'writing', 'w');
  }

  private notOpen(call: string, what: string, flag: string): MXNetError {
    return new MXNetError(`${this.uri} is not open for ${what}`, {
      op: `MXRecordIO.${call}`,
      expected: `flag '${flag}'`,
      given: this.is_open ? `flag '${this.flag}'` : 'a closed file',
    });
  }
}

/** What names a record in an index: a number, or text with `key_type` String. */
export type RecordKey = number | string;

/**
 * Records that are found by key, with an index file of lines `key<tab>place`:
 * `new MXIndexedRecordIO('data.idx', 'data.rec', 'r')`. Keys are whole numbers unless `key_type` is String.
 */
export class MXIndexedRecordIO<Key extends RecordKey = number> extends MXRecordIO {
  /** Keys in the order of writing. */
  keys: Key[] = [];
  /** Place of each key's record. */
  readonly idx = new Map<Key, number>();
  private indexFile: number | null = null;

  constructor(
    readonly idx_path: string,
    uri: string,
    flag: 'r' | 'w',
    readonly key_type: (text: string) => Key = Number as unknown as (text: string) => Key,
  ) {
    super(uri, flag);
    this.openIndex();
  }

  override open(): void {
    super.open();
    // The base class opens before the fields of this one exist.
    if (this.idx !== undefined) this.openIndex();
  }

  private openIndex(): void {
    this.idx.clear();
    this.keys = [];
    try {
      if (this.writable) this.indexFile ??= openSync(this.idx_path, 'w');
      else this.readIndex(readFileSync(this.idx_path, 'utf8'));
    } catch (cause) {
      this.close();
      if (cause instanceof MXNetError) throw cause;
      throw new MXNetError('the index cannot be opened', {
        op: 'MXIndexedRecordIO',
        argument: 'idx_path',
        given: this.idx_path,
        hint: (cause as Error).message,
        cause,
      });
    }
  }

  private readIndex(text: string): void {
    for (const [at, line] of text.trimEnd().split('\n').entries()) {
      if (line.trim() === '') continue;
      const [name, place] = line.trim().split('\t');
      const key = this.key_type(name!);
      const offset = Number(place);
      if (place === undefined || !Number.isSafeInteger(offset) || offset < 0 || Number.isNaN(key)) {
        throw new MXNetError(`${this.idx_path} is damaged in line ${at + 1}`, {
          op: 'MXIndexedRecordIO',
          expected: 'key, tab, place',
          given: JSON.stringify(line.slice(0, 60)),
          hint: 'Keys that are texts need key_type String',
        });
      }
      this.idx.set(key, offset);
      this.keys.push(key);
    }
  }

  override close(): void {
    super.close();
    if (this.indexFile != null) closeSync(this.indexFile);
    this.indexFile = null;
  }

  /** Goes to a key's record; `read` gives it then. Throws MXNetError for unknown keys. */
  seek(idx: Key): void {
    const place = this.idx.get(idx);
    if (place === undefined) {
      throw new MXNetError(`there is no record ${String(idx)} in ${this.idx_path}`, {
        op: 'MXIndexedRecordIO.seek',
        argument: 'idx',
      });
    }
    this.reading('seek').at = place;
  }

  /** Place where the next record will be written. */
  tell(): number {
    return this.writing('tell').at;
  }

  /** A key's record. */
  read_idx(idx: Key): Uint8Array {
    this.seek(idx);
    const record = this.read();
    if (record !== null) return record;
    throw new MXNetError(`record ${String(idx)} would lie behind the end of ${this.uri}`, {
      op: 'MXIndexedRecordIO.read_idx',
      hint: 'The index belongs to another file',
    });
  }

  /** Appends a record under a key. */
  write_idx(idx: Key, buf: RecordData): void {
    const place = this.tell();
    this.write(buf);
    writeSync(this.indexFile!, `${String(idx)}\t${place}\n`);
    this.idx.set(idx, place);
    this.keys.push(idx);
  }
}
