/** Plugs the TypeScript service into the protocol. `MXLAB_LANGUAGE` may name another module with the same `startLanguage`. */
import { workerData } from 'node:worker_threads';
import { startCompiler } from './compiler/client.js';
import type { Language } from './protocol/language.js';

interface LanguageModule {
  startLanguage(directory: string): Promise<Language>;
}

/** Starts the language service for notebooks in `directory`. */
async function startLanguage(directory: string): Promise<Language> {
  const other = process.env['MXLAB_LANGUAGE'];
  if (other) return ((await import(other)) as LanguageModule).startLanguage(directory);
  return startCompiler({ directory });
}

/**
 * The service of this kernel. It takes the longest to start, so its process is on its way as soon as this file is read:
 * protocol_thread.ts imports it first.
 */
export const language = startLanguage((workerData as { directory: string }).directory);
// Told where it is waited for.
language.catch(() => undefined);
