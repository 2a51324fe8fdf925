/** What an interrupted cell fails with. */
export class KeyboardInterrupt extends Error {
  override readonly name = 'KeyboardInterrupt';

  constructor() {
    super('the cell was interrupted');
  }
}

/** What ends a wait of the native engine, which may see an interrupt before its signal is sent. */
export const isEngineInterrupt = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'KeyboardInterrupt';
