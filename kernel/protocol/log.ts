/** The kernel's own log: standard error, written at once, because a worker's console waits for the main thread. */
import { writeSync } from 'node:fs';

let descriptor = 2;

/** Logs elsewhere, when descriptor 2 has become output of cells. */
export function logTo(other: number): void {
  descriptor = other;
}

/** Writes one line to the log the Jupyter server shows. */
export function log(text: string): void {
  try {
    writeSync(descriptor, `[mxlab kernel] ${text}\n`);
  } catch (error) {
    // EAGAIN on a full pipe, EPIPE after the server has gone: a lost log line must not end the kernel.
    if (!['EAGAIN', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const isDebugging = process.env['MXLAB_LOG'] === 'debug';

/** With MXLAB_LOG=debug: one line for every message that comes (`<-`) or goes (`->`), its content cut short. */
export function trace(direction: '<-' | '->', type: string, content: unknown): void {
  if (!isDebugging) return;
  const text = typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
  log(
    `${direction} ${type} ${text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text}`,
  );
}
