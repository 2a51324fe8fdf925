/** Loads the pinned TypeScript with operators on objects (checker_patch.ts). In the bundled service a build step replaces this file's work. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type ts from 'typescript';
import { patch } from './checker_patch.js';

export type TypeScript = typeof ts;

function load(): TypeScript {
  const require = createRequire(import.meta.url);
  const file = require.resolve('typescript');
  const { version } = require('typescript/package.json') as { version: string };
  const source = patch(readFileSync(file, 'utf8'), version);
  const wrapper = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: join(dirname(file), 'typescript.mxlab.js'),
  }).runInThisContext() as (...args: unknown[]) => void;
  const module = { exports: {} };
  wrapper(module.exports, require, module, file, dirname(file));
  return module.exports as TypeScript;
}

export const typescript: TypeScript = load();
