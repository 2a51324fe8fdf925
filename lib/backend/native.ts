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
  const paths = nativePaths();
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw loadError(paths, undefined);
  const restore = setThreadDefaults();
  try {
    return createRequire(import.meta.url)(path) as Door;
  } catch (error) {
    throw loadError([path], error);
  } finally {
    restore();
  }
}

/**
 * libgomp and OpenBLAS read their settings when they are loaded. A team that spins long would take the cores from Jupyter
 * and from our own threads; OpenBLAS serves small products and LAPACK only and needs no team that waits for work.
 * The variables are taken back afterwards, so that programs started by the user do not inherit them.
 */
function setThreadDefaults(): () => void {
  const defaults = { GOMP_SPINCOUNT: availableParallelism() > 1 ? '20000' : '0', OPENBLAS_NUM_THREADS: '1' };
  const added = Object.entries(defaults).filter(([name]) => process.env[name] === undefined);
  for (const [name, value] of added) process.env[name] = value;
  return () => {
    for (const [name] of added) delete process.env[name];
  };
}
