/** `mxlab lab`: the same as `npm start`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot, type Command } from './main.js';

export const lab: Command = {
  usage: 'mxlab lab [NOTEBOOK.ipynb] [--no-browser] [--port N]',
  summary: 'sets up what is missing and opens JupyterLab',
  run(args) {
    const child = spawn(process.execPath, [join(packageRoot, 'scripts', 'start.mjs'), ...args], {
      stdio: 'inherit',
    });
    // The child hears Ctrl-C itself; other ends are handed on, so that nothing is left running.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  },
};
