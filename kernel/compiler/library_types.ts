/** The library's declarations as one text of ambient modules: a program of few files is put together faster, and types are named without a search. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Module names of the library's inner files begin so; nobody can import them. */
export const innerModule = 'mxlab:';

export interface LibraryTypes {
  /** Where the text lies for the compiler, beside the file it was made of. */
  path: string;
  text: string;
  /** Changes with the text. */
  version: string;
}

interface Known {
  types: LibraryTypes;
  /** Size and time of change of each file. */
  states: Map<string, string>;
}

const known = new Map<string, Known>();
let versions = 0;

const stateOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : 'missing';
};

const references = /((?:from|import)\s*|import\()(['"])(\.[^'"]*)\2/g;

/** Where a relative import of a declaration file leads. */
const targetOf = (file: string, specifier: string): string =>
  `${join(dirname(file), specifier).replace(/\.(d\.ts|js)$/, '')}.d.ts`;

/** The texts of a declaration file and all it imports, each as an ambient module; `states` gets an entry for each file. */
function bundle(entry: string, states: Map<string, string>): string {
  const folder = dirname(entry);
  const parts: string[] = [];
  const nameOf = (file: string): string =>
    file === entry ? 'mxlab' : innerModule + relative(folder, file).slice(0, -5).split(sep).join('/');
  const add = (file: string): void => {
    if (states.has(file)) return;
    states.set(file, stateOf(file));
    const used: string[] = [];
    const body = readFileSync(file, 'utf8')
      .replace(/^\/\/\/ <reference [^\n]*\n|^\/\/# sourceMappingURL[^\n]*\n?/gm, '')
      .replace(/^(export )?declare /gm, '$1')
      .replace(references, (whole, head: string, quote: string, specifier: string) => {
        const target = targetOf(file, specifier);
        if (stateOf(target) === 'missing') return whole;
        used.push(target);
        return `${head}${quote}${nameOf(target)}${quote}`;
      });
    parts.push(`declare module "${nameOf(file)}" {\n${body}\n}`);
    used.forEach(add);
  };
  add(entry);
  return parts.join('\n');
}

/** Declarations of the module `mxlab`, read from `typesFile`; read again when one of the files has changed. Undefined: there are none. */
export function libraryTypes(typesFile: string): LibraryTypes | undefined {
  const before = known.get(typesFile);
  if (before && [...before.states].every(([path, state]) => stateOf(path) === state)) return before.types;
  if (stateOf(typesFile) === 'missing') return undefined;
  const states = new Map<string, string>();
  const text = bundle(typesFile, states);
  const types = {
    path: join(dirname(typesFile), '__mxlab_library.d.ts'),
    text,
    version: before?.types.text === text ? before.types.version : `library ${++versions}`,
  };
  known.set(typesFile, { types, states });
  return types;
}
