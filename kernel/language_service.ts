/** Plugs the TypeScript service into the protocol. `MXLAB_LANGUAGE` may name another module with the same `startLanguage`. */
import type { Language } from './protocol/language.js';

interface LanguageModule {
  startLanguage(directory: string): Promise<Language>;
}

/** Starts the language service for notebooks in `directory`. */
export async function startLanguage(directory: string): Promise<Language> {
  const other = process.env['MXLAB_LANGUAGE'];
  if (other) return ((await import(other)) as LanguageModule).startLanguage(directory);
  const { startCompiler } = await import('./compiler/client.js');
  return startCompiler({ directory });
}
