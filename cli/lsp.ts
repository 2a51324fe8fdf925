/** `mxlab lsp`: the language server of cells and scripts, on standard input and output. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runLanguageServer } from '../kernel/language_server/index.js';
import { packageRoot, type Command } from './main.js';

export const lsp: Command = {
  usage: 'mxlab lsp [--stdio]',
  summary:
    'the language server: findings, completion, hover, definitions, references and renaming in editors',
  run(args) {
    // Editors say --stdio by habit; there is no other way.
    parseArgs({ args, options: { stdio: { type: 'boolean' } } });
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    return runLanguageServer(version);
  },
};
