/** `npm run oracle -- --fuzz 2000 [--seed S] [--op NAME]`: compares random calls with real MXNet 1.9.1, where it is installed. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (script, args) =>
  spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit' }).status ?? 1;

process.exitCode =
  node('scripts/transpile.mjs', []) || node('dist/test/oracle/fuzz/main.js', process.argv.slice(2));
