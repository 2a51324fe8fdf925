/** The function that compiled code is the body of: for cells, local modules and scripts alike. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import * as operators from '../../lib/core/operators.js';
import type { Imports } from './imports.js';
import {
  addAll,
  addExports,
  bindNames,
  emptyNamespace,
  markWhole,
  required,
  type Namespace,
} from './module_links.js';
import { each, wait } from './waiting.js';

// Node's names follow ours, so that what was written for CommonJS works.
const parameters = '$$, $op, $import, $meta, require, module, exports, __filename, __dirname';

export interface Body {
  js: string;
  isAsync: boolean;
  /** The name in stack traces. */
  filename: string;
  /** Where the code lies, or would lie: imports start from there. */
  path: string;
  imports: Imports;
  /** Where the exports of a module go. */
  namespace?: Namespace;
}

/** Compiles a body; what is returned runs it over a state. */
export function cellFunction({
  js,
  isAsync,
  filename,
  path,
  imports,
  namespace = emptyNamespace(),
}: Body): (state: object) => unknown {
  // The head has a line of its own, so that the body's lines are those of the source map.
  const script = new Script(`(${isAsync ? 'async ' : ''}function (${parameters}) {\n${js}\n})`, {
    filename,
    lineOffset: -1,
  });
  const run = script.runInThisContext() as (...values: unknown[]) => unknown;
  const folder = dirname(path);
  const require = imports.requireFrom(folder);
  const module = moduleOf(path, require);
  const meta = {
    url: pathToFileURL(path).href,
    filename: path,
    dirname: folder,
    resolve: (specifier: string) => resolveFrom(require, path, String(specifier)),
    wait,
    each,
    required,
    names: bindNames,
    exports: (getters: Record<string, () => unknown>) => addExports(namespace, getters),
    all: (other: Namespace) => addAll(namespace, other),
    whole: () => markWhole(namespace),
  };
  return (state) =>
    run(
      state,
      operators.$op,
      imports.from(folder, namespace),
      meta,
      require,
      module,
      module.exports,
      path,
      folder,
    );
}

function resolveFrom(require: NodeJS.Require, path: string, specifier: string): string {
  if (/^(node|file|https?|data):/.test(specifier)) return specifier;
  if (/^\.{0,2}\//.test(specifier)) return new URL(specifier, pathToFileURL(path)).href;
  const found = require.resolve(specifier);
  return found.startsWith('/') ? pathToFileURL(found).href : `node:${found}`;
}

interface NodeModule {
  id: string;
  filename: string;
  path: string;
  exports: object;
  require: NodeJS.Require;
}

const modules = new Map<string, NodeModule>();

/** `module` as CommonJS code sees it. All cells of a folder share one. */
function moduleOf(path: string, require: NodeJS.Require): NodeModule {
  const key = /\/(In\[|<)[^/]*$/.test(path) ? dirname(path) : path;
  let found = modules.get(key);
  if (!found) {
    found = { id: path, filename: path, path: dirname(path), exports: {}, require };
    modules.set(key, found);
  }
  return found;
}

/** `require` from a folder, over Node's: first what `own` gives, then what lies there, then our own packages. */
export function requireOver(folder: string, own: (specifier: string) => object | undefined): NodeJS.Require {
  const plain = createRequire(`${folder}/notebook.js`);
  const ours = createRequire(import.meta.url);
  const load = (specifier: string): unknown => {
    const given = own(specifier);
    if (given) return given;
    let file: string;
    try {
      file = plain.resolve(specifier);
    } catch (error) {
      if (/^\.{0,2}\//.test(specifier)) throw error;
      try {
        ours.resolve(specifier);
      } catch {
        throw error;
      }
      return ours(specifier) as unknown;
    }
    if (/\.[mc]?tsx?$/.test(file))
      throw new Error(
        `require() cannot load TypeScript (${file}): write \`import * as name from '${specifier}'\``,
      );
    return plain(specifier) as unknown;
  };
  return Object.assign(load, {
    resolve: plain.resolve,
    cache: plain.cache,
    extensions: plain.extensions,
    main: undefined,
  }) as NodeJS.Require;
}
