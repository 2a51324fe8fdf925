/** Programs started by cells: what they print is the cell's output, an interrupt ends them. */
import { AsyncResource } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { currentScope } from './ownership.js';

const bash = '/bin/bash';

/** Runs a text with a shell (`sh` where there is no bash); `take` gets what it prints. Resolves with its exit code; a program that cannot start rejects. */
export function runShell(
  text: string,
  shell: 'bash' | 'sh' = 'bash',
  take: (output: string) => void = (output) => void process.stdout.write(output),
): Promise<number> {
  const program = shell === 'bash' && existsSync(bash) ? bash : '/bin/sh';
  // A group of its own, so that an interrupt reaches what the shell started.
  const child = spawn(program, ['-c', text], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const scope = currentScope();
  const cancel = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  scope?.cancels.add(cancel);
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on(
      'data',
      AsyncResource.bind((data: string) =>
        name === 'stdout' ? take(data) : void process.stderr.write(data),
      ),
    );
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      scope?.cancels.delete(cancel);
      resolve(code ?? (signal ? 128 : 0));
    });
  });
}
