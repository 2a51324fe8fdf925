/** Starts the language server's process on this process's standard input and output, from the start-up snapshot where there is one. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeOptions, serverRoom, snapshotFile, snapshotState } from '../compiler/snapshot_file.js';

const freshSnapshot = (): string | null => (snapshotState() === 'fresh' ? snapshotFile() : null);

/** Runs until the editor goes; gives the exit code. `snapshot`: the path of one, or null to start without. */
export function runLanguageServer(
  version: string,
  snapshot: string | null = freshSnapshot(),
): Promise<number> {
  const args = snapshot === null ? [] : ['--snapshot-blob', snapshot];
  const child = spawn(process.execPath, [...nodeOptions, ...args, join(serverRoom, 'main.js'), version], {
    // The editor's messages go to that process: nothing is read here. The channel's end tells it that this process was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: '' },
  });
  let isReady = false;
  child.once('message', () => (isReady = true));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      // A snapshot that Node does not take ends before anything was read.
      if (snapshot !== null && !isReady && code !== 0) resolve(runLanguageServer(version, null));
      else resolve(code ?? 1);
    });
  });
}
