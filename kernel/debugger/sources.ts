/** Everything that was compiled, as a debugger sees it: paths for cells, and positions in both directions. */
import {
  generatedPositionFor,
  LEAST_UPPER_BOUND,
  originalPositionFor,
  TraceMap,
} from '@jridgewell/trace-mapping';
import { tmpdir } from 'node:os';
import { isAbsolute, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { murmur2 } from './murmur2.js';

/** How a front end finds the path of a cell: prefix, hash of its text, suffix. No file lies there. */
export const naming = {
  hashMethod: 'Murmur2',
  hashSeed: 0x6d786c62,
  tmpFilePrefix: join(tmpdir(), `mxlab_${process.pid}`) + sep,
  tmpFileSuffix: '.ts',
} as const;

/** A line of the user's, 1-based. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A position of V8's, 0-based. */
export interface Position {
  lineNumber: number;
  columnNumber: number;
}

interface Source {
  text: string;
  path: string;
  map: string;
  traced?: TraceMap;
}

const cellPath = (code: string): string =>
  `${naming.tmpFilePrefix}${murmur2(code, naming.hashSeed)}${naming.tmpFileSuffix}`;

/** V8 calls scripts with absolute names by their URL. */
export const urlOf = (file: string): string => (isAbsolute(file) ? pathToFileURL(file).href : file);

export class Sources {
  /** By the name the text runs under: `In[3]`, or a module's path. */
  readonly #files = new Map<string, Source>();
  /** Texts by path, also of cells that have not run. */
  readonly #texts = new Map<string, string>();

  /** Remembers a compiled text. */
  add(file: string, text: string, map: string): void {
    const path = isAbsolute(file) ? file : cellPath(text);
    this.#files.set(file, { text, path, map });
    this.#texts.set(path, text);
  }

  /** Remembers the text of a cell; its path. */
  dump(code: string): string {
    const path = cellPath(code);
    this.#texts.set(path, code);
    return path;
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  pathOf(file: string): string {
    return this.#files.get(file)?.path ?? file;
  }

  /** The names under which the text at a path has run. */
  filesOf(path: string): string[] {
    return [...this.#files].filter(([, source]) => source.path === path).map(([file]) => file);
  }

  /** The user's file that V8 calls by this URL; undefined for all others. */
  fileOf(url: string): string | undefined {
    const file = url.startsWith('file:') ? fileURLToPath(url) : url;
    return this.#files.has(file) ? file : undefined;
  }

  /** Where a position of V8's came from. */
  original(file: string, { lineNumber, columnNumber }: Position): Place {
    const traced = this.#trace(file);
    const at = { line: lineNumber + 1, column: columnNumber };
    if (!traced) return { file, line: at.line, column: at.column + 1 };
    let found = originalPositionFor(traced, at);
    if (found.line === null) found = originalPositionFor(traced, { ...at, bias: LEAST_UPPER_BOUND });
    return { file, line: found.line ?? at.line, column: (found.column ?? 0) + 1 };
  }

  /** The first position that came from a line or, where nothing did, from the next line that has code. */
  generated(file: string, line: number): Position | undefined {
    const source = this.#files.get(file);
    const traced = this.#trace(file);
    if (!source || !traced) return { lineNumber: line - 1, columnNumber: 0 };
    const name = traced.sources[0] ?? file;
    const last = source.text.split('\n').length;
    for (let at = line; at <= last; at++) {
      const found = generatedPositionFor(traced, {
        source: name,
        line: at,
        column: 0,
        bias: LEAST_UPPER_BOUND,
      });
      if (found.line !== null) return { lineNumber: found.line - 1, columnNumber: found.column };
    }
    return undefined;
  }

  #trace(file: string): TraceMap | undefined {
    const source = this.#files.get(file);
    if (!source?.map) return undefined;
    return (source.traced ??= new TraceMap(source.map));
  }
}
