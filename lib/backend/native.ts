/** Loads the addon: the only file that knows where the .node file lies. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Door } from './door.js';
import { loadError } from './load_error.js';

/** The package's root: the nearest folder above this file with a package.json of our name. */
function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'mxlab'
    ) {
      return folder;
    }
    if (dirname(folder) === folder)
      throw new Error(`no package.json of mxlab above ${fileURLToPath(import.meta.url)}`);
  }
}

/** Where the addon is looked for, best first. MXLAB_NATIVE names another file, e.g. a build with sanitizers. */
export function nativePaths(): string[] {
  const chosen = process.env.MXLAB_NATIVE;
  return chosen ? [chosen] : [join(packageRoot(), 'build', 'native', 'mxlab.node')];
}

/** Loads the addon; throws MXNetError with possible solutions when that fails. */
export function loadNative(): Door {
  // libgomp reads these when it is loaded. A spinning team would take the cores from Jupyter and from our own threads.
  process.env.GOMP_SPINCOUNT ??= availableParallelism() > 1 ? '20000' : '0';
  const paths = nativePaths();
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw loadError(paths, undefined);
  try {
    return createRequire(import.meta.url)(path) as Door;
  } catch (error) {
    throw loadError([path], error);
  }
}
