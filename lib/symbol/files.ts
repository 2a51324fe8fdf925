/** Symbol files: written whole or not at all, read with errors that name the file. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, MXNetError } from '../core/index.js';

/** Writes a text beside its place and moves it there, so that a killed process leaves no half file. */
export function saveText(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new MXNetError(`cannot write ${path}: ${(cause as Error).message}`, { op: 'save', cause });
  }
}

/** Reads a text file. Throws MXNetError naming the file. */
export function loadText(path: string): string {
  // A number would be read as an open file, 0 as the keyboard.
  if (typeof path !== 'string') {
    const given = describe(path);
    throw new MXNetError('is not the name of a file', {
      op: 'load',
      argument: 'fname',
      expected: 'a text',
      given,
    });
  }
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
