/** `$import`: modules for cells, looked for from the notebook's folder first, then from ours. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { extname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { requireOver } from './cell_function.js';
import { completed, markWhole, type Namespace } from './module_links.js';
import { loadTypeScript, type ModuleCompiler } from './typescript_modules.js';

export type Import = (specifier: string, options?: unknown) => Promise<Namespace>;

const ownRequire = createRequire(import.meta.url);
const dynamicImports = new Map<string, (specifier: string) => Promise<Namespace>>();

// Node 20 calls what follows experimental, in the cell that happens to be the first to import a package.
const { emitWarning } = process;
process.emitWarning = ((warning: string | Error, ...rest: []) => {
  if (!String(warning).startsWith('vm.USE_MAIN_CONTEXT_DEFAULT_LOADER'))
    emitWarning.call(process, warning, ...rest);
}) as typeof emitWarning;

/** `import()` as a file in `folder` would do it: with the import conditions of ES modules. */
function importFrom(folder: string): (specifier: string) => Promise<Namespace> {
  let found = dynamicImports.get(folder);
  if (!found) {
    const filename = join(folder, 'notebook.js');
    const { resolve: resolveFrom } = createRequire(filename);
    found = new vm.Script('(specifier) => import(specifier)', {
      filename,
      // Node 20.10 and 20.11 lack the constant; require's conditions are the next best there.
      importModuleDynamically: (vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER ??
        ((specifier: string) => import(pathToFileURL(resolveFrom(specifier)).href))) as never,
    }).runInThisContext() as (specifier: string) => Promise<Namespace>;
    dynamicImports.set(folder, found);
  }
  return found;
}

/** Not there by the rules of ES modules: no ending is added and no folder means its index. */
const isNotFound = (error: unknown, specifier: string): boolean => {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'].includes(code ?? '') &&
    message.includes(specifier)
  );
};

/** JSON with its keys as names, as TypeScript has it. */
function readJson(file: string): Namespace {
  const value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as unknown;
  return { ...(typeof value === 'object' ? value : {}), default: value };
}

/** When local JavaScript files were changed last, as of their import. */
const changes = new Map<string, number>();

export class Imports {
  #libraryNow: Namespace | undefined;
  readonly #requires = new Map<string, NodeJS.Require>();

  constructor(
    private readonly library: () => Promise<Namespace>,
    private readonly compileModule: ModuleCompiler,
    /** Modules that the kernel itself gives, by name. */
    private readonly own: Readonly<Record<string, Namespace>> = {},
  ) {}

  /** The `$import` of code that lies in `folder`; `importer` is where that code's own exports go. */
  from(folder: string, importer?: Namespace): Import {
    return async (specifier) => {
      const text = String(specifier);
      if (text === 'mxlab') return (this.#libraryNow = await this.library());
      if (Object.hasOwn(this.own, text)) return this.own[text]!;
      if (isBuiltin(text)) {
        const found = (await import(text)) as Namespace;
        markWhole(found);
        return found;
      }
      if (/^\.{0,2}\//.test(text) || isAbsolute(text) || text.startsWith('file:'))
        return this.#local(text.startsWith('file:') ? fileURLToPath(text) : resolve(folder, text), importer);
      return this.#bare(text, folder);
    };
  }

  /** The `require` of code that lies in `folder`. */
  requireFrom(folder: string): NodeJS.Require {
    let found = this.#requires.get(folder);
    if (!found) {
      // The library has been loaded by the time cells run.
      void this.library().then((namespace) => (this.#libraryNow = namespace));
      found = requireOver(folder, (specifier) =>
        specifier === 'mxlab'
          ? this.#libraryNow
          : Object.hasOwn(this.own, specifier)
            ? this.own[specifier]
            : undefined,
      );
      this.#requires.set(folder, found);
    }
    return found;
  }

  async #bare(specifier: string, folder: string): Promise<Namespace> {
    try {
      return completed(await importFrom(folder)(specifier));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const [json] = /file:[^"]+\.json(?=")/.exec(message) ?? [];
      if (/^ERR_IMPORT_(ATTRIBUTE|ASSERTION_TYPE)_MISSING$/.test(code ?? '') && json)
        return readJson(fileURLToPath(json));
      if (!isNotFound(error, specifier)) throw error;
      for (const { resolve: find } of [createRequire(join(folder, 'notebook.js')), ownRequire]) {
        let file: string;
        try {
          file = find(specifier);
        } catch {
          continue;
        }
        return completed((await import(pathToFileURL(file).href)) as Namespace);
      }
      throw error;
    }
  }

  async #local(path: string, importer: Namespace | undefined): Promise<Namespace> {
    const file = findFile(path);
    if (!file) {
      const error: NodeJS.ErrnoException = new Error(
        `there is no module ${path} (tried .ts, .tsx, .mts, .cts, .js, .mjs, .cjs, .json, index)`,
      );
      error.code = 'ERR_MODULE_NOT_FOUND';
      throw error;
    }
    const ending = extname(file);
    if (ending === '.json') return readJson(file);
    if (/^\.[mc]?tsx?$/.test(ending)) return loadTypeScript(file, this.compileModule, this, importer);
    // A query makes Node load a changed file anew; what is CommonJS in it is forgotten by hand.
    const { mtimeMs } = statSync(file);
    if (changes.get(file) !== mtimeMs) delete ownRequire.cache[file];
    changes.set(file, mtimeMs);
    const url = pathToFileURL(file);
    url.searchParams.set('changed', String(mtimeMs));
    return completed((await import(url.href)) as Namespace);
  }
}

const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

/** The file that an import path means, as TypeScript reads it: the source of a script, itself, with an ending added, or a folder's index. */
function findFile(path: string): string | undefined {
  const isFile = (name: string) => existsSync(name) && statSync(name).isFile();
  const script = /^(.*)\.([mc]?)jsx?$/.exec(path);
  const candidates = [
    ...(script ? ['ts', 'tsx'].map((ending) => `${script[1]}.${script[2]}${ending}`) : []),
    path,
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => join(path, `index${ending}`)),
  ];
  return candidates.find(isFile);
}
