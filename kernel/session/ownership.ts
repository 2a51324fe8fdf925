/** Which cell the running code belongs to, also in timers and promises that outlive it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import type { Owner } from '../protocol/index.js';
import { KeyboardInterrupt } from './keyboard_interrupt.js';

/** One running (or finished) request. */
export class CellScope {
  readonly #abort = new AbortController();
  #reject!: (reason: unknown) => void;
  /** Rejects when the cell is interrupted. */
  readonly interrupted: Promise<never>;
  /** Stops the timers it started. */
  readonly cancels = new Set<() => void>();
  /** Called when the cell ends. */
  ended: (() => void) | undefined;

  constructor(
    readonly owner: Owner | undefined,
    readonly number: number,
    readonly allowStdin: boolean,
    /** Sends no results to the front end. */
    readonly silent: boolean,
  ) {
    this.interrupted = new Promise((_resolve, reject) => (this.#reject = reject));
    this.interrupted.catch(() => {});
  }

  /** Where it is met in output (objects of Node hold it), it has nothing to tell. */
  [inspect.custom](): string {
    return `[cell ${this.number}]`;
  }

  /** Fires when the cell is interrupted. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Ends the cell's waiting with a reason of its own. */
  leave(reason: unknown): void {
    this.#reject(reason);
  }

  /** Interrupts the cell: its signal fires, its timers end, what waits for `interrupted` goes on. */
  interrupt(): KeyboardInterrupt {
    const reason = new KeyboardInterrupt();
    this.#abort.abort(reason);
    this.#reject(reason);
    for (const cancel of this.cancels) cancel();
    this.cancels.clear();
    return reason;
  }
}

const scopes = new AsyncLocalStorage<CellScope>();
let latest: CellScope | undefined;

/** Runs code as part of a cell. */
export function runIn<T>(scope: CellScope, run: () => T): T {
  latest = scope;
  return scopes.run(scope, run);
}

/** The cell of the running code; code whose origin is lost belongs to the latest cell. */
export const currentScope = (): CellScope | undefined => scopes.getStore() ?? latest;

/** The cell that a timer started now belongs to; none for the kernel's own. */
export const scopeOfTimers = (): CellScope | undefined => scopes.getStore();

const scopesByFile = new Map<string, CellScope>();

/** Remembers which cell a file name in stack traces belongs to. */
export function rememberScope(file: string, scope: CellScope): void {
  scopesByFile.set(file, scope);
}

/** The cell that an error comes from: by the cells its stack names, else the running code's. */
export function scopeOfError(error: unknown): CellScope | undefined {
  const { stack } = (error ?? {}) as { stack?: unknown };
  const file = typeof stack === 'string' ? /In\[\*?\d+\](?=:\d+:\d+)/.exec(stack)?.[0] : undefined;
  return (file === undefined ? undefined : scopesByFile.get(file)) ?? currentScope();
}
