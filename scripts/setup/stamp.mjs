/** Remembers what a step was done for, so that it is done again only when its inputs change. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', 'build', 'labextension', '__pycache__', '.venv', 'lib-js']);

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    yield* filesBelow(join(path, entry.name));
  }
}

/** A digest of file contents below the given paths, plus any words that matter (versions). */
export function fingerprint(paths, ...words) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const path of paths) {
    for (const file of [...filesBelow(inRoot(path))].sort()) {
      hash.update(`${file}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

export function isStamped(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === value;
}

export function stamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${value}\n`);
}
