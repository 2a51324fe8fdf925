/**
 * `npm run oracle -- --fuzz 2000 [--seed S] [--op NAME]`: compares random calls with real MXNet 1.9.1, where it is installed.
 * `npm run oracle -- --replay FOLDER`: records what Python tests call in real MXNet and replays it.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (script, args) =>
  spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit' }).status ?? 1;

const args = process.argv.slice(2);
const tool = args.some((arg) => arg.startsWith('--replay')) ? 'replay' : 'fuzz';
process.exitCode = node('scripts/transpile.mjs', []) || node(`dist/test/oracle/${tool}/main.js`, args);
