/** Where things are in the checkout. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);
/** The Python environment: the checkout's own, or one that exists already (Binder's). */
export const venv = process.env.MXLAB_PREFIX ?? inRoot('.venv');
export const venvBin = (name) => join(venv, 'bin', name);
export const logs = inRoot('build', 'logs');
/** Caches and Jupyter's own folders stay inside the checkout, so that removing it removes everything. */
export const cache = inRoot('.cache');

/** Environment for every tool that set-up starts. What the user has set himself is kept. */
export function environment(extra = {}) {
  return {
    PIP_CACHE_DIR: join(cache, 'pip'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    ...process.env,
    // npm hands its own settings down to its scripts, so these have to come last.
    npm_config_cache: join(cache, 'npm'),
    npm_config_update_notifier: 'false',
    ...extra,
  };
}
