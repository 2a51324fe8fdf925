/** Local TypeScript modules: compiled by the language service, run once, run anew when they or what they import change. */
import { statSync } from 'node:fs';
import { createBindings } from './bindings.js';
import { cellFunction } from './cell_function.js';
import { compileFailure } from './compile_failure.js';
import type { Imports } from './imports.js';
import { emptyNamespace, type Namespace } from './module_links.js';
import { addSource } from './sources.js';

/** What the language service gives for a module: the body of a cell function. */
export interface CompiledModule {
  ok: boolean;
  js: string;
  map: string;
  source: string;
  /** Code frames of its errors, coloured. */
  frameColored: string;
  diagnostics: readonly { code: number; category: string; message: string; line: number; column: number }[];
}

export type ModuleCompiler = (path: string) => Promise<CompiledModule>;

interface Loaded {
  changed: number;
  /** The exports; before the module has run, what is there of them. */
  namespace: Namespace;
  done: Promise<Namespace>;
  isDone: boolean;
  /** Local modules it imported. */
  uses: Set<string>;
  /** Modules whose end it waits for. */
  waitsFor: Set<Loaded>;
}

const loaded = new Map<string, Loaded>();
/** Modules by what they export: so we know who imports. */
const byNamespace = new WeakMap<Namespace, Loaded>();

const changedAt = (file: string): number => statSync(file).mtimeMs;

function isFresh(file: string, seen = new Set<string>()): boolean {
  const known = loaded.get(file);
  if (!known) return false;
  if (seen.has(file)) return true;
  seen.add(file);
  return known.changed === changedAt(file) && [...known.uses].every((used) => isFresh(used, seen));
}

/** Whether `from` cannot end before `to` has. */
const waits = (from: Loaded, to: Loaded, seen = new Set<Loaded>()): boolean =>
  from === to ||
  (!seen.has(from) &&
    (seen.add(from), [...from.waitsFor].some((next) => !next.isDone && waits(next, to, seen))));

/**
 * The exports of a local TypeScript module, imported by the module (or cell) whose exports are `importer`. Where modules import each
 * other in a circle, the later one gets what is there so far. Raises an error with the code frame when it does not compile.
 */
export async function loadTypeScript(
  file: string,
  compile: ModuleCompiler,
  imports: Imports,
  importer: Namespace | undefined,
): Promise<Namespace> {
  const user = importer && byNamespace.get(importer);
  user?.uses.add(file);
  const entry = isFresh(file) ? loaded.get(file)! : load(file, compile, imports);
  if (!user || entry.isDone) return entry.done;
  if (waits(entry, user)) return entry.namespace;
  user.waitsFor.add(entry);
  return entry.done.finally(() => user.waitsFor.delete(entry));
}

function load(file: string, compile: ModuleCompiler, imports: Imports): Loaded {
  const namespace = emptyNamespace();
  const entry: Loaded = {
    changed: changedAt(file),
    namespace,
    done: Promise.resolve(namespace),
    isDone: false,
    uses: new Set(),
    waitsFor: new Set(),
  };
  loaded.set(file, entry);
  byNamespace.set(namespace, entry);
  const run = async (): Promise<Namespace> => {
    const compiled = await compile(file);
    if (!compiled.ok) throw compileFailure(compiled, file);
    addSource(file, compiled.source, compiled.map);
    const body = { js: compiled.js, isAsync: true, filename: file, path: file, imports, namespace };
    await cellFunction(body)(createBindings());
    entry.isDone = true;
    return namespace;
  };
  entry.done = run();
  // A module that failed is tried again next time.
  entry.done.catch(() => {
    entry.isDone = true;
    if (loaded.get(file) === entry) loaded.delete(file);
  });
  return entry;
}
