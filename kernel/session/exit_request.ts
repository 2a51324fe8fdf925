/** `process.exit()` in a cell: ends the cell and asks for an orderly shutdown instead of dropping everything. */

import { constants } from 'node:os';

/** Unwinds the cell that called process.exit. */
export class ExitRequest extends Error {
  override readonly name = 'ExitRequest';

  constructor(readonly exitCode: number) {
    super(`process.exit(${exitCode})`);
  }
}

const isRunningExit = process as unknown as { _exiting: boolean };

/** Calls what the user has registered with `process.on('exit', …)`, while its output still arrives; `failed` gets what it raises. */
export function runExitHandlers(code: number, failed: (error: unknown) => void): void {
  process.exitCode = code;
  try {
    process.emit('exit', code);
  } catch (error) {
    failed(error);
  }
}

/** Ends the process without calling those handlers again. */
export function endAfterHandlers(exit: (code: number) => never, code: number): never {
  isRunningExit._exiting = true;
  return exit(code);
}

/** Redirects process.exit to `asked`. Returns the real one. */
export function interceptExit(asked: (code: number, request: ExitRequest) => void): (code: number) => never {
  const exit = process.exit.bind(process);
  process.exit = (code?: string | number | null) => {
    const exitCode = Number(code ?? process.exitCode ?? 0);
    const request = new ExitRequest(exitCode);
    asked(exitCode, request);
    throw request;
  };
  return exit;
}

/** Makes `process.kill(process.pid, 'SIGINT')` an interrupt that is always noticed: a real signal may come when nothing runs that it could break. */
export function interceptKill(interrupted: () => never): void {
  const kill = process.kill.bind(process);
  process.kill = (pid: number, signal?: string | number) => {
    const isOwn = pid === process.pid && (signal === 'SIGINT' || signal === constants.signals.SIGINT);
    // One listener is the kernel's own: nobody else wants to hear of it.
    if (isOwn && process.listenerCount('SIGINT') <= 1) interrupted();
    return kill(pid, signal);
  };
}
