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
 * and from our own threads. OpenBLAS serves small products and LAPACK only, on our own threads: a second team of its own,
 * also one that the user's environment asks for, makes a training step ten times slower.
 * The variables are put back afterwards, so that programs started by the user do not inherit them.
 */
function setThreadDefaults(): () => void {
  const spin = process.env['GOMP_SPINCOUNT'] ?? (availableParallelism() > 1 ? '20000' : '0');
  const wanted = { GOMP_SPINCOUNT: spin, OPENBLAS_NUM_THREADS: '1' };
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, wanted);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
