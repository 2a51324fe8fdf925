/** Where the start-up snapshot of the compiler process lies, and whether it is one of this code and this Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Node's options for the process: few collections of young objects, from the start, and nothing made old from birth (garbage_patch.ts says
 * why). A snapshot only fits the options it was made with.
 */
export const nodeOptions: readonly string[] = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=32',
  '--no-allocation-site-pretenuring',
  '--initial-old-space-size=256',
];

/** The folder with package.json. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The compiled kernel; this file itself may have been bundled into another one. */
const kernel = join(packageFolder(), 'dist', 'kernel');

/** This room's compiled files. */
export const room = join(kernel, 'compiler');

/** The language server's, which starts from the same snapshot. */
export const serverRoom = join(kernel, 'language_server');

/** The snapshot's path for this Node, whether or not it is there; the text beside it (`.stamp`) says what it was made of. */
export function snapshotFile(): string {
  return join(packageFolder(), 'build', `compiler-snapshot-${process.version}-${process.arch}.blob`);
}

/** Files of these rooms that are not in the snapshot. */
const others = new Set([
  'client.js',
  'service_main.js',
  'snapshot_file.js',
  'index.js',
  'start.js',
  'main.js',
]);

/** What the snapshot is made of: Node, the code of both rooms, the packages. The library's declarations are looked at anew when a service starts. */
function* sources(): Generator<string> {
  yield process.execPath;
  yield join(kernel, 'start_up_snapshot.js');
  for (const folder of [room, serverRoom])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.js') && !others.has(name)) yield join(folder, name);
  const require = createRequire(import.meta.url);
  for (const name of ['typescript', '@types/node']) yield require.resolve(`${name}/package.json`);
}

/** Sizes and times: the same as before means the same contents. */
function seen(): string {
  const states = [...sources()].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return [process.version, ...nodeOptions, ...states].join('\n');
}

function contents(): string {
  const hash = createHash('sha256').update([process.version, ...nodeOptions].join(' '));
  for (const path of sources()) {
    if (path === process.execPath) hash.update(`${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);
    else hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** What is kept beside a snapshot, to be compared later. */
export function snapshotStamp(): string {
  return `${contents()}\n${seen()}`;
}

/** Whether the snapshot is there and made of these sources; a file that was only written again counts as the same. */
export function snapshotState(): 'fresh' | 'stale' | 'missing' {
  const file = snapshotFile();
  if (!existsSync(file) || !existsSync(`${file}.stamp`)) return 'missing';
  const stamp = readFileSync(`${file}.stamp`, 'utf8');
  const end = stamp.indexOf('\n');
  if (stamp.slice(end + 1) === seen()) return 'fresh';
  return stamp.slice(0, end) === contents() ? 'fresh' : 'stale';
}
