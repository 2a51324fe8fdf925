/** The commands of `mxlab`, and what is said when one is misspelt. */
import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';

/** One command: what `mxlab help` says of it, and what it does. Returns the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  run(args: string[]): Promise<number>;
}

/** A wrong call; its message is printed without a stack. */
export class UsageError extends Error {}

/** The folder of the package: the checkout, or node_modules/mxlab. */
export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const commands: Record<string, () => Promise<Command>> = {
  lab: async () => (await import('./lab.js')).lab,
  run: async () => (await import('./run.js')).run,
  execute: async () => (await import('./execute.js')).execute,
  install: async () => (await import('./install.js')).install,
  lsp: async () => (await import('./lsp.js')).lsp,
  doctor: async () => (await import('./doctor.js')).doctor,
};

async function help(): Promise<string> {
  const lines = ['mxlab: MXNet for TypeScript, made for Jupyter.', ''];
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load();
    lines.push(`  ${usage}`, `      ${summary}`);
  }
  return lines.join('\n');
}

/** Runs one command line. Returns the exit code; wrong calls print how it is called and give 2. */
export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(await help());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(`mxlab: there is no command ${name}.\n\n${await help()}`);
    return 2;
  }
  const command = await load();
  try {
    return await command.run(rest);
  } catch (error) {
    const isWrongCall =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isWrongCall) throw error;
    console.error(`mxlab ${name}: ${(error as Error).message}\nusage: ${command.usage}`);
    return 2;
  }
}
