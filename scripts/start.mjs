/**
 * `npm start`: from a fresh clone to JupyterLab on the first notebook. Plain Node, no dependency needed yet.
 * Options: `npm start -- [NOTEBOOK] [--no-browser] [--port N] [--setup-only]`.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { whenOrphaned } from './setup/orphan.mjs';
import { inRoot } from './setup/paths.mjs';
import { endRunning, SetupError } from './setup/shell.mjs';

const usage = 'usage: npm start -- [NOTEBOOK.ipynb] [--no-browser] [--port N] [--setup-only]';

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 10))
  fail(`mxlab needs Node 20.10 or newer; this is ${process.version}.`);
if (process.platform !== 'linux')
  fail(`mxlab runs on Linux so far; this is ${process.platform}. In a container or WSL it works.`);

let options;
try {
  options = parseArgs({
    allowPositionals: true,
    options: {
      'no-browser': { type: 'boolean' },
      port: { type: 'string' },
      'setup-only': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
} catch (error) {
  fail(`${error.message}\n${usage}`);
}
const { values, positionals } = options;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (positionals.length > 1) fail(usage);
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535))
  fail(`--port needs a number from 0 to 65535, not ${values.port}.`);
const notebook = positionals[0] ? resolve(positionals[0]) : inRoot('notebooks', '01_symbol.ipynb');
if (!existsSync(notebook)) fail(`There is no notebook ${notebook}.`);

const stop = () => {
  endRunning();
  process.exit(130);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
const stopWatching = whenOrphaned(stop);

try {
  const { setUp, steps } = await import('./setup/steps.mjs');
  const done = await setUp(steps);
  if (values['setup-only']) {
    console.log(done ? 'Set-up is complete. Start with: npm start' : 'Nothing to do: everything is set up.');
    process.exit(0);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nSet-up stopped at ${error.message}`);
  if (error.log) console.error(`The whole output is in ${error.log}`);
  if (error.hint) console.error(`Next: ${error.hint}`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
stopWatching();
const { runLab } = await import('./setup/lab.mjs');
process.exit(await runLab({ notebook, port, browser: !values['no-browser'] }));
