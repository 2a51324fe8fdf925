/** `mxlab execute`: runs a notebook without a browser, shows each cell's progress and saves the outputs. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot, UsageError, type Command } from './main.js';
import { pythonWith } from './python.js';

export const execute: Command = {
  usage: 'mxlab execute NOTEBOOK.ipynb [-o OUT.ipynb] [--timeout SECONDS]',
  summary: 'runs all cells of a notebook and saves it with its outputs; exit code 1 if a cell failed',
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, timeout: { type: 'string', default: '600' } },
    });
    const [notebook, ...surplus] = positionals;
    if (!notebook || surplus.length) throw new UsageError('it takes one notebook');
    if (!existsSync(notebook)) throw new UsageError(`there is no file ${notebook}`);
    const timeout = Number(values.timeout);
    if (!(timeout > 0))
      throw new UsageError(`--timeout needs a number of seconds above 0, not ${values.timeout}`);
    const python = pythonWith('nbclient');
    if (!python) {
      console.error(
        'mxlab execute needs nbclient. In the checkout run: npm start -- --setup-only; elsewhere: pip install nbclient',
      );
      return Promise.resolve(1);
    }
    const script = join(packageRoot, 'cli', 'execute_notebook.py');
    const child = spawn(python, [script, notebook, values.output ?? notebook, String(timeout), packageRoot], {
      stdio: 'inherit',
    });
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  },
};
