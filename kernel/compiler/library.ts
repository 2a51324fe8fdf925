/** Where the library's declarations are, and which of its exports cells see without an import. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exports of `mxlab` that are preloaded when the library has them; `mx` is its default export. */
const preloadedExports = ['nd', 'sym', 'autograd', 'gluon', 'NDArray'];

/** `dist/lib/index.d.ts` of this package. */
export function defaultTypesFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'dist', 'lib', 'index.d.ts');
}

/** Preloaded names and where they are found in the aggregate module. */
export function preloadedNames(typesFile: string): Record<string, string> {
  if (!existsSync(typesFile)) return {};
  const text = readFileSync(typesFile, 'utf8');
  const names: Record<string, string> = { mx: 'm.default' };
  for (const name of preloadedExports) if (new RegExp(`\\b${name}\\b`).test(text)) names[name] = `m.${name}`;
  return names;
}
