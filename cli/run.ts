/** `mxlab run`: a script, checked and converted like a cell, with the same preloaded names. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CellCompiler } from '../kernel/compiler/index.js';
import {
  addSource,
  cellFunction,
  createTslab,
  errorContent,
  Imports,
  installStackTraces,
} from '../kernel/session/script.js';
import * as library from 'mxlab';
import { UsageError, type Command } from './main.js';
import { scriptFunctions } from './script_functions.js';

/** Prints a text with colours only where a terminal shows them. */
function complain(colored: string): void {
  // eslint-disable-next-line no-control-regex -- the escapes that colour a terminal
  process.stderr.write(`${process.stderr.isTTY ? colored : colored.replace(/\x1b\[[0-9;]*m/g, '')}\n`);
}

/** What a script that is compiled and may run needs. */
interface Prepared {
  readonly js: string;
  readonly map: string;
}

/** Checks the script; prints its diagnostics. Returns undefined when it must not run. */
function compile(compiler: CellCompiler, file: string, source: string): Prepared | undefined {
  const { ok, js, map, frameColored, diagnostics } = compiler.compile(source, { number: 1, name: file });
  if (diagnostics.length > 0) complain(frameColored);
  return ok ? { js, map } : undefined;
}

/** Runs a compiled script. Rejects with what the script threw. */
async function start(
  file: string,
  source: string,
  { js, map }: Prepared,
  compiler: CellCompiler,
): Promise<void> {
  addSource(file, source, map);
  installStackTraces();
  const functions = scriptFunctions();
  const imports = new Imports(
    () => Promise.resolve(library as unknown as Record<string, unknown>),
    (path) => Promise.resolve(compiler.compileModule(path)),
    { tslab: createTslab(functions.display) },
  );
  const names = { mx: library.default, ...library, ...functions };
  const state = Object.assign(Object.create(null) as Record<string, unknown>, names);
  await cellFunction({ js, isAsync: true, filename: file, path: file, imports })(state);
}

export const run: Command = {
  usage: 'mxlab run FILE.ts [ARGS…]',
  summary: 'runs a script through the same compiler as a cell; exit code 1 and a code frame on an error',
  async run([name, ...args]) {
    if (!name) throw new UsageError('it takes a file');
    const file = resolve(name);
    if (!existsSync(file)) throw new UsageError(`there is no file ${name}`);
    process.argv = [process.argv[0]!, file, ...args];
    const source = readFileSync(file, 'utf8');
    const compiler = new CellCompiler({ directory: dirname(file) });
    const prepared = compile(compiler, file, source);
    if (!prepared) return 1;
    try {
      await start(file, source, prepared, compiler);
      return Number(process.exitCode ?? 0);
    } catch (error) {
      complain(errorContent(error).traceback.join('\n'));
      complain(`mxlab run: ${basename(file)} failed`);
      return 1;
    }
  },
};
