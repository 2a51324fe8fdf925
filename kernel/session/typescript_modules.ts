/** Local TypeScript modules: compiled by the language service, run once, run anew when they or what they import change. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import * as operators from '../../lib/core/operators.js';
import { createBindings } from './bindings.js';
import { addSource } from './sources.js';
import type { Import } from './imports.js';
import { each, wait } from './waiting.js';

type Namespace = Record<string, unknown>;

/** What the language service gives for a module: the body of an async function of (exports, $op, $import, $meta). */
export interface CompiledModule {
  ok: boolean;
  js: string;
  map: string;
  source: string;
  /** Code frames of its errors. */
  frame: string;
}

export type ModuleCompiler = (path: string) => Promise<CompiledModule>;

interface Loaded {
  changed: number;
  exports: Promise<Namespace>;
  /** Local modules it imported. */
  uses: Set<string>;
}

const loaded = new Map<string, Loaded>();

const changedAt = (file: string): number => statSync(file).mtimeMs;

function isFresh(file: string, seen = new Set<string>()): boolean {
  const known = loaded.get(file);
  if (!known) return false;
  if (seen.has(file)) return true;
  seen.add(file);
  return known.changed === changedAt(file) && [...known.uses].every((used) => isFresh(used, seen));
}

const usersOf: Set<string>[] = [];

/** The exports of a local TypeScript module. Raises an Error with the code frame when it does not compile. */
export function loadTypeScript(file: string, compile: ModuleCompiler, importer: Import): Promise<Namespace> {
  for (const uses of usersOf) uses.add(file);
  if (isFresh(file)) return loaded.get(file)!.exports;
  const uses = new Set<string>();
  const entry: Loaded = { changed: changedAt(file), uses, exports: run() };
  loaded.set(file, entry);
  // A module that failed is tried again next time.
  entry.exports.catch(() => loaded.get(file) === entry && loaded.delete(file));
  return entry.exports;

  async function run(): Promise<Namespace> {
    const compiled = await compile(file);
    if (!compiled.ok) throw new SyntaxError(`${file} does not compile\n${compiled.frame}`);
    addSource(file, compiled.source, compiled.map);
    const script = new Script(`(async function ($$, $op, $import, $meta) {\n${compiled.js}\n})`, {
      filename: file,
      lineOffset: -1,
    });
    const exports: Namespace = createBindings();
    const url = pathToFileURL(file).href;
    const meta = { url, filename: file, dirname: dirname(file), wait, each };
    const tracked: Import = (specifier, options) => {
      usersOf.push(uses);
      try {
        return importer(specifier, options);
      } finally {
        usersOf.splice(usersOf.indexOf(uses), 1);
      }
    };
    const body = script.runInThisContext() as (...args: unknown[]) => Promise<unknown>;
    await body(exports, operators.$op, tracked, meta);
    return exports;
  }
}
