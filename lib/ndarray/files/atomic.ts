/** Files that appear whole or not at all: written beside their place, made durable, moved there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MXNetError } from '../../core/index.js';

let count = 0;

/**
 * Writes the pieces to a file of this name. Whoever is killed meanwhile leaves the old file, at worst a hidden `.tmp` beside it.
 * Throws MXNetError naming the file when the system refuses; what the pieces throw passes through.
 */
export function writeAtomically(fname: string, pieces: Iterable<Uint8Array>): void {
  const folder = dirname(fname);
  const temporary = join(folder, `.${basename(fname)}.${process.pid}.${count++}.tmp`);
  const guarded = <T>(step: () => T): T => {
    try {
      return step();
    } catch (cause) {
      throw new MXNetError(`cannot write ${fname}`, {
        op: 'save',
        hint: (cause as Error).message,
        cause,
      });
    }
  };
  const file = guarded(() => openSync(temporary, 'w'));
  try {
    try {
      for (const piece of pieces) {
        for (let at = 0; at < piece.length;) at += guarded(() => writeSync(file, piece, at));
      }
      guarded(() => fsyncSync(file));
    } finally {
      closeSync(file);
    }
    guarded(() => renameSync(temporary, fname));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Makes the new name durable where the system allows it; the file itself is whole either way. */
function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return; // Windows does not open folders.
  }
  try {
    fsyncSync(handle);
  } catch {
    // Some network file systems do not sync folders.
  } finally {
    closeSync(handle);
  }
}
