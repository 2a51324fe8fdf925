/** How strictly cells are checked: what code chose, else the notebook's metadata, else the kernel specification's environment. */
import { readFileSync, statSync } from 'node:fs';
import type { CheckMode } from './language.js';

const isMode = (value: unknown): value is CheckMode =>
  value === 'error' || value === 'warn' || value === 'off';

export class CheckModes {
  /** Set by `mx.kernel.options.check`. */
  chosen: CheckMode | undefined;
  #changed: number | undefined;
  #ofNotebook: CheckMode | undefined;

  constructor(private readonly environment: Readonly<Record<string, string | undefined>> = process.env) {}

  get current(): CheckMode {
    const { MXLAB_CHECK: ofKernel } = this.environment;
    return this.chosen ?? this.#notebook() ?? (isMode(ofKernel) ? ofKernel : 'error');
  }

  /** `metadata.mxlab.check` of the notebook that the server names to its kernel, read anew when it is saved. */
  #notebook(): CheckMode | undefined {
    const { JPY_SESSION_NAME: file } = this.environment;
    if (!file?.endsWith('.ipynb')) return undefined;
    try {
      const { mtimeMs } = statSync(file);
      if (mtimeMs === this.#changed) return this.#ofNotebook;
      this.#changed = mtimeMs;
      const text = readFileSync(file, 'utf8');
      const { metadata } = (text.includes('"mxlab"') ? JSON.parse(text) : {}) as {
        metadata?: { mxlab?: { check?: unknown } };
      };
      const check = metadata?.mxlab?.check;
      this.#ofNotebook = isMode(check) ? check : undefined;
    } catch {
      // It was moved, or is being written: what was known holds.
    }
    return this.#ofNotebook;
  }
}
