/** `$import`: modules for cells, looked for from the notebook's folder first, then from ours. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { loadTypeScript, type ModuleCompiler } from './typescript_modules.js';

type Namespace = Record<string, unknown>;
export type Import = (specifier: string, options?: unknown) => Promise<Namespace>;

const ownRequire = createRequire(import.meta.url);
const dynamicImports = new Map<string, (specifier: string) => Promise<Namespace>>();

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

const isNotFound = (error: unknown, specifier: string): boolean => {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes(specifier);
};

export class Imports {
  constructor(
    private readonly library: () => Promise<Namespace>,
    private readonly compileModule: ModuleCompiler,
    /** Modules that the kernel itself gives, by name. */
    private readonly own: Readonly<Record<string, Namespace>> = {},
  ) {}

  /** The `$import` of code that lies in `folder`. */
  from(folder: string): Import {
    return async (specifier) => {
      const text = String(specifier);
      if (text === 'mxlab') return this.library();
      if (Object.hasOwn(this.own, text)) return this.own[text]!;
      if (isBuiltin(text)) return (await import(text)) as Namespace;
      if (/^\.{0,2}\//.test(text) || isAbsolute(text) || text.startsWith('file:'))
        return this.#local(text.startsWith('file:') ? fileURLToPath(text) : resolve(folder, text));
      return this.#bare(text, folder);
    };
  }

  async #bare(specifier: string, folder: string): Promise<Namespace> {
    try {
      return await importFrom(folder)(specifier);
    } catch (error) {
      if (!isNotFound(error, specifier)) throw error;
      let own: string;
      try {
        own = ownRequire.resolve(specifier);
      } catch {
        throw error;
      }
      return (await import(pathToFileURL(own).href)) as Namespace;
    }
  }

  async #local(path: string): Promise<Namespace> {
    const file = findFile(path);
    if (!file) {
      const error: NodeJS.ErrnoException = new Error(
        `there is no module ${path} (tried .ts, .js, .mjs, .cjs, .json, index)`,
      );
      error.code = 'ERR_MODULE_NOT_FOUND';
      throw error;
    }
    const ending = extname(file);
    if (ending === '.json') {
      const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
      return { ...(typeof value === 'object' ? value : {}), default: value };
    }
    if (ending === '.ts' || ending === '.mts')
      return loadTypeScript(file, this.compileModule, this.from(dirname(file)));
    // A query makes Node load a changed file anew.
    const { mtimeMs } = statSync(file);
    const url = pathToFileURL(file);
    if (ending !== '.cjs') url.searchParams.set('changed', String(mtimeMs));
    return (await import(url.href)) as Namespace;
  }
}

const endings = ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json'];

/** The file that an import path means: itself, its TypeScript source, with an ending added, or a folder's index. */
function findFile(path: string): string | undefined {
  const isFile = (name: string) => existsSync(name) && statSync(name).isFile();
  if (isFile(path)) return path;
  const source = path.replace(/\.(m?)js$/, '.$1ts');
  const candidates = [
    source,
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => join(path, `index${ending}`)),
  ];
  return candidates.find(isFile);
}
