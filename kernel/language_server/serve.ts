/** The language server as a process: talks to the editor on standard input and output, and to the one who started it that it is ready. */
import { basename, dirname } from 'node:path';
import { LanguageServer } from './server.js';

/** Whether a process from the start-up snapshot was started as the language server: it is named after main.js (start.ts). */
export function isServer(): boolean {
  const script = process.argv[1] ?? '';
  return basename(script) === 'main.js' && basename(dirname(script)) === 'language_server';
}

/** Serves until the editor goes; the version to be told is the process's one argument. */
export function serveEditor(): void {
  const exit = (code: number): void => process.exit(code);
  new LanguageServer(process.stdin, process.stdout, process.argv[2] ?? '', exit);
  if (!process.send) return;
  // The one who started it was killed.
  process.on('disconnect', () => exit(1));
  process.send({ ready: true }, undefined, undefined, () => undefined);
}
