/** Symbol files: written whole or not at all, read with errors that name the file. */
import { readFileSync } from 'node:fs';
import { describe, MXNetError } from '../core/index.js';
import { writeAtomically } from '../ndarray/files/atomic.js';

/** Writes a text so that a killed process leaves no half file. Throws MXNetError naming the file. */
export function saveText(path: string, text: string): void {
  requireName(path, 'save');
  writeAtomically(path, [new TextEncoder().encode(text)]);
}

/** Reads a text file. Throws MXNetError naming the file. */
export function loadText(path: string): string {
  requireName(path, 'load');
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new MXNetError(
      missing ? `there is no file ${path}` : `cannot read ${path}: ${(cause as Error).message}`,
      {
        op: 'load',
        cause,
      },
    );
  }
}

/** A number would be an open file, 0 the keyboard. */
function requireName(path: unknown, op: string): void {
  if (typeof path === 'string') return;
  const given = describe(path);
  throw new MXNetError('is not the name of a file', { op, argument: 'fname', expected: 'a text', given });
}
