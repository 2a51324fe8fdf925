#!/usr/bin/env node
/** The command `mxlab`: hands over to dist/cli, or says how to build it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(fileURLToPath(main))) {
  console.error('mxlab is not built yet. In the checkout run: npm start -- --setup-only');
  process.exit(1);
}
const { main: run } = await import(main.href);
process.exitCode = await run(process.argv.slice(2));
