/** Where the declarations of preloaded names are: the library's, and those of the functions that the session adds. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preloadedNames } from './preloaded_names.js';

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** `dist/lib/index.d.ts` of this package. */
export function defaultTypesFile(): string {
  return join(packageFolder(), 'dist', 'lib', 'index.d.ts');
}

/** Declarations of `display`, `input` and their like. */
export function defaultCellNamesFile(): string {
  return join(packageFolder(), 'dist', 'kernel', 'session', 'cell_globals.d.ts');
}

/** Declarations of the module `tslab`, which the session gives. */
export function tslabTypesFile(): string {
  return join(packageFolder(), 'dist', 'kernel', 'session', 'tslab_module.d.ts');
}

/** What cells see without an import. */
export interface Preloaded {
  /** Names and where they are found in the aggregate module. */
  names: Record<string, string>;
  /** Names that are preloaded as types only. */
  types: Record<string, string>;
  /** Virtual file with the session's names as exports. */
  cellNames: string;
}

export function preloaded(typesFile: string, cellNamesFile: string): Preloaded {
  const names: Record<string, string> = {};
  const types: Record<string, string> = {};
  if (existsSync(typesFile)) {
    const text = readFileSync(typesFile, 'utf8');
    names['mx'] = 'mx';
    // As a type, `Symbol` means a graph; the value stays JavaScript's.
    if (/\bSymbol\b/.test(text)) types['Symbol'] = 'm.Symbol';
    for (const name of preloadedNames) if (new RegExp(`\\b${name}\\b`).test(text)) names[name] = `m.${name}`;
  }
  const text = existsSync(cellNamesFile) ? readFileSync(cellNamesFile, 'utf8') : '';
  for (const [, name] of text.matchAll(/^declare (?:let|const|var|function) ([\w$]+)/gm))
    names[name!] = `g.${name}`;
  return {
    names,
    types,
    cellNames: `${text.replace(/^(declare|interface|type) /gm, 'export $1 ')}\nexport {};`,
  };
}
