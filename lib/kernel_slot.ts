/** The type of `mx.kernel`, which the notebook kernel fills in while cells run. */

/** What cells can ask of the kernel. Outside a notebook there is none: `mx.kernel` is undefined. */
export interface KernelSlot {
  /** Fires when the running cell is interrupted; hand it to what can be cancelled. */
  readonly signal: AbortSignal;
  /** Number of the running cell. */
  readonly executionCount: number;
  /** Options of the kernel; assigning to a field takes effect with the next cell. */
  readonly options: { check: 'error' | 'warn' | 'off' };
  /** Puts text into the next cell. */
  setNextInput(text: string, replace?: boolean): void;
}
