/** An installed kernel in a scratch folder, and the Python that has Jupyter, for tests through other people's clients. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installKernel } from '../../cli/install.js';
import { pythonWith } from '../../cli/python.js';

export interface Installed {
  /** Scratch folder; remove it after. */
  folder: string;
  /** The installed kernel specification. */
  resourceDir: string;
  /** Environment in which Jupyter finds it and writes nowhere else. */
  env: Record<string, string>;
}

/** Installs the kernel as `mxlab install` does. */
export function installInScratch(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-jupyter-'));
  const data = join(folder, 'share', 'jupyter');
  const env = {
    ...(process.env as Record<string, string>),
    HOME: folder,
    JUPYTER_PATH: data,
    JUPYTER_DATA_DIR: join(folder, 'data'),
    JUPYTER_CONFIG_DIR: join(folder, 'config'),
    JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
    IPYTHONDIR: join(folder, 'ipython'),
    MXLAB_DATA_DIR: join(folder, 'mxlab'),
  };
  return { folder, resourceDir: installKernel(data), env };
}

/** A Python that can import `module`, or undefined. */
export { pythonWith };
