/** Where the start-up snapshot of the compiler process lies, and whether it is one of this code and this Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Node's options for the process: few collections of young objects, from the start. A snapshot only fits the options it was made with. */
export const nodeOptions: readonly string[] = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** The folder with package.json. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** This room's compiled files; this file itself may have been bundled into another one. */
export const room = join(packageFolder(), 'dist', 'kernel', 'compiler');

/** The snapshot's path for this Node, whether or not it is there; the text beside it (`.stamp`) says what it was made of. */
export function snapshotFile(): string {
  return join(packageFolder(), 'build', `compiler-snapshot-${process.version}-${process.arch}.blob`);
}

/** One text for this Node and this room's code. The library's declarations are looked at anew when a service starts. */
export function snapshotStamp(): string {
  const hash = createHash('sha256').update(process.version);
  const { size, mtimeMs } = statSync(process.execPath);
  hash.update(`${process.execPath} ${size} ${mtimeMs}`);
  for (const name of readdirSync(room).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(room, name)));
  }
  return hash.digest('hex');
}

/** The snapshot's path if it is there and fits. */
export function usableSnapshot(): string | undefined {
  const file = snapshotFile();
  const stamp = `${file}.stamp`;
  if (!existsSync(file) || !existsSync(stamp)) return undefined;
  return readFileSync(stamp, 'utf8') === snapshotStamp() ? file : undefined;
}
