/** `process.exit()` in a cell: ends the cell and asks for an orderly shutdown instead of dropping everything. */

/** Unwinds the cell that called process.exit. */
export class ExitRequest extends Error {
  override readonly name = 'ExitRequest';

  constructor(readonly exitCode: number) {
    super(`process.exit(${exitCode})`);
  }
}

/** Redirects process.exit to `asked`. Returns the real one. */
export function interceptExit(asked: (code: number) => void): (code: number) => never {
  const exit = process.exit.bind(process);
  process.exit = (code?: string | number | null) => {
    const exitCode = Number(code ?? process.exitCode ?? 0);
    asked(exitCode);
    throw new ExitRequest(exitCode);
  };
  return exit;
}
