/** `nd.save`, `nd.load` and their like: MXNet's `.params`, NumPy's `.npy` and `.npz`, safetensors. */
import { types } from 'node:util';
import { describe, MXNetError } from '../../core/index.js';
import { writeAtomically } from './atomic.js';
import { ByteReader } from './byte_reader.js';
import { npyEntry, npyMagic, npyPieces } from './npy.js';
import { npzContents, npzPieces, zipMagics } from './npz.js';
import { paramsContents, paramsPieces } from './params.js';
import { safetensorsContents, safetensorsPieces } from './safetensors.js';
import {
  denseParts,
  readAll,
  type AnyArray,
  type Contents,
  type Entry,
  type Savable,
  type Saved,
} from './saved.js';
import { FileSource, MemorySource, type Source } from './source.js';

export type { Entry, Savable, Saved } from './saved.js';

/**
 * Saves an array, a list or arrays by name. The ending chooses the format: `.npy` (one array), `.npz`, `.safetensors`; anything else is
 * MXNet's own. The file appears under its name only when it is complete. Throws MXNetError for values that are not arrays and for
 * dtypes that a format does not have.
 */
export function save(fname: string, data: Savable): void {
  if (typeof fname !== 'string') {
    const given = describe(fname);
    throw new MXNetError('is not the name of a file', {
      op: 'save',
      argument: 'fname',
      expected: 'a text',
      given,
    });
  }
  writeAtomically(fname, piecesOf(fname, data));
}

function piecesOf(fname: string, data: Savable): Iterable<Uint8Array> {
  if (fname.endsWith('.npz')) return npzPieces(data);
  if (fname.endsWith('.safetensors')) return safetensorsPieces(data);
  if (!fname.endsWith('.npy')) return paramsPieces(data);
  const { arrays } = denseParts(data);
  if (arrays.length === 1) return npyPieces(arrays[0]!);
  throw new MXNetError('an .npy file holds one array', {
    op: 'save',
    expected: 'one array',
    given: String(arrays.length),
    hint: 'Save several as .npz',
  });
}

/** The bytes that `save` writes in MXNet's format. */
export function save_tobuffer(data: Savable): Uint8Array {
  // The pieces are overwritten one after the other.
  return Buffer.concat(Array.from(paramsPieces(data), (piece) => Uint8Array.from(piece)));
}

/**
 * Reads a file of arrays; its first bytes tell the format: MXNet's, `.npy` (a list of one), `.npz`, safetensors. Gives a list if the
 * arrays have no names. Throws MXNetError naming the place where the file is damaged.
 */
export function load(fname: string): Saved {
  const source = new FileSource(fname);
  try {
    return readAll(contentsOf(source));
  } finally {
    source.close();
  }
}

/** The same from bytes in memory. */
export function load_frombuffer(buf: Uint8Array | ArrayBuffer): Saved {
  if (!ArrayBuffer.isView(buf) && !types.isAnyArrayBuffer(buf)) {
    throw new MXNetError('is no buffer', {
      op: 'load_frombuffer',
      argument: 'buf',
      expected: 'a Uint8Array (a Buffer) or an ArrayBuffer',
      given: describe(buf),
    });
  }
  const bytes = buf instanceof Uint8Array ? buf : new Uint8Array(buf as ArrayBuffer);
  return readAll(contentsOf(new MemorySource(bytes, 'the buffer')));
}

/** What a source holds, whatever its format. */
function contentsOf(source: Source): Contents {
  const start = new Uint8Array(Math.min(9, source.size));
  source.read(0, start);
  const text = Buffer.from(start).toString('latin1');
  const reader = new ByteReader(source);
  reader.part = 'header';
  if (text.startsWith(npyMagic)) {
    const entry = npyEntry(reader, 'arr_0');
    reader.end();
    return { isNamed: false, entries: [entry] };
  }
  if (zipMagics.some((magic) => text.startsWith(magic))) return npzContents(source);
  // Behind safetensors' length stands a brace; a list of arrays has zeros there.
  return text[8] === '{' ? safetensorsContents(reader) : paramsContents(reader);
}

/** A file of arrays that are read one by one, when they are asked for. */
export class ArrayFile implements Iterable<[name: string, array: AnyArray]> {
  private readonly source: FileSource;
  private readonly contents: Contents;

  constructor(fname: string) {
    this.source = new FileSource(fname);
    try {
      this.contents = contentsOf(this.source);
    } catch (error) {
      this.source.close();
      throw error;
    }
  }

  /** Names, shapes and dtypes, in the file's order. Lists have '0', '1' … as names. */
  get entries(): readonly Pick<Entry, 'name' | 'shape' | 'dtype'>[] {
    return this.contents.entries.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  }

  /** Texts that a safetensors file has beside its arrays. */
  get metadata(): Readonly<Record<string, string>> {
    return this.contents.metadata ?? {};
  }

  /** Reads one array, sparse if it is stored so. Throws MXNetError when there is none of this name. */
  get(name: string): any {
    const entry = this.contents.entries.find((candidate) => candidate.name === name);
    if (entry) return entry.read();
    throw new MXNetError(`there is no array ${name} in ${this.source.name}`, {
      op: 'openFile',
      expected: `one of ${this.contents.entries.map((candidate) => candidate.name).join(', ') || 'none'}`,
      given: name,
    });
  }

  /** Reads array after array; each may be disposed before the next is read. */
  *[Symbol.iterator](): Iterator<[name: string, array: AnyArray]> {
    for (const { name, read } of this.contents.entries) yield [name, read()];
  }

  close(): void {
    this.source.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/**
 * Opens a file of arrays without reading them: `using file = nd.openFile('net.safetensors'); file.get('fc1_weight')`.
 * For files larger than memory. Throws MXNetError naming the place where the file is damaged.
 */
export function openFile(fname: string): ArrayFile {
  return new ArrayFile(fname);
}
