/** The project's own source files, for tests that read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Tests run from dist/test/support, three folders below it. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const skipped = new Set([
  'node_modules',
  'dist',
  'build',
  'generated',
  'labextension',
  '__pycache__',
  'fixtures',
]);

/** Files below a folder of the checkout with one of the endings, as paths relative to the checkout. Generated ones left out. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

/** Lines of a file of the checkout. */
export function linesOf(path: string): string[] {
  return readFileSync(join(root, path), 'utf8').split('\n');
}
