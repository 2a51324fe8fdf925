/** Runs the tools of set-up: output into a log file, a line of progress on the screen, a useful message when one fails. */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { environment, logs, root } from './paths.mjs';

const interactive = process.stdout.isTTY && !process.env.CI;

/** A step that failed: what, where its log is, what to try. Printed without a stack. */
export class SetupError extends Error {
  constructor(message, { log, hint } = {}) {
    super(message);
    this.log = log;
    this.hint = hint;
  }
}

/** Programs running now, so that Ctrl-C ends them too. */
const running = new Set();
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs one program with its output in build/logs/<step>.log. While it runs the last line of its output is shown.
 * Throws SetupError with the end of the log when it fails.
 */
export async function run(step, command, args, { cwd = root, env = {}, hint } = {}) {
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${step}.log`);
  const file = createWriteStream(log, { flags: 'a' });
  file.write(`$ ${command} ${args.join(' ')}\n`);
  const child = spawn(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const show = progress();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      file.write(chunk);
      show(chunk.toString());
    });
  }
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      file.write(`${error.message}\n`);
      resolve(error.code === 'ENOENT' ? `${command} is not installed` : error.message);
    });
    child.on('close', (status, signal) => resolve(status ?? signal));
  });
  running.delete(child);
  show(null);
  await new Promise((resolve) => file.end(resolve));
  if (code === 0) return;
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n    ');
  throw new SetupError(`${step}: ${command} ended with ${code}\n    ${tail}`, {
    log: relative(root, log),
    hint,
  });
}

/** Shows the newest line of a program's output in place, or nothing when the screen is not a terminal. */
function progress() {
  if (!interactive) return () => {};
  return (text) => {
    const line =
      text === null
        ? ''
        : text
            .trimEnd()
            .split(/[\r\n]/)
            .at(-1)
            .slice(0, (process.stdout.columns ?? 80) - 6);
    process.stdout.write(`\r\x1b[2K${line ? `    ${line}` : ''}`);
  };
}

/** Output of a short program, or null when it fails or is missing. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', cwd: root, ...options });
  return result.status === 0 ? result.stdout.trim() : null;
}
