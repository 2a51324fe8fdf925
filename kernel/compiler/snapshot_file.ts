/** Where the start-up snapshot of the compiler process lies: one for each Node binary. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';

/** The folder with package.json. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Its path for this Node, whether or not it is there. */
export function snapshotFile(): string {
  return join(packageFolder(), 'build', `compiler-snapshot-${process.version}-${process.arch}.blob`);
}
