/** Opens a file with the program that the system has for it. */
import { spawn } from 'node:child_process';

/** Does nothing where there is no screen or no such program: the file is there all the same. */
export function openFile(file: string): void {
  const [command, ...args] = viewer();
  if (command === undefined) return;
  const child = spawn(command, [...args, file], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

function viewer(): string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer'];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : [];
}
