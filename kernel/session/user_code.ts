/** Enters user code so that SIGINT breaks it, even out of an endless loop, at once or after an await. */
import { Script } from 'node:vm';
import { sharedCells as shared } from './link.js';
import { KeyboardInterrupt } from './keyboard_interrupt.js';
import { runIn, type CellScope } from './ownership.js';

let call: (() => unknown) | undefined;

// vm breaks only what it called itself, so calls go through a script.
Object.defineProperty(globalThis, Symbol.for('mxlab.call'), { value: () => call!() });
const caller = new Script(`globalThis[Symbol.for('mxlab.call')]()`, { filename: 'node:mxlab/call' });

/** process.nextTick's queue and the microtasks, run now: so that what follows an await can be broken as well. */
const runTicks = (process as unknown as { _tickCallback(): void })._tickCallback;

// The real one: timers of cells are replaced later.
const { setImmediate } = globalThis;

// Called by the debugger's part of an interrupt (kernel/debugger/break_out.ts), for code that is about to be ended where no signal breaks it.
Object.defineProperty(globalThis, Symbol.for('mxlab.broken'), {
  value: () =>
    (process as unknown as { _fatalException(error: Error): void })._fatalException(new KeyboardInterrupt()),
});

/** Where interrupts are told; set once by the session. */
let state: Int32Array;

export function setInterruptState(cells: Int32Array): void {
  state = cells;
  // The native engine looks here while it waits: pending as long as asked and heard differ.
  const flag = cells.subarray(shared.askedInterrupt, shared.heardInterrupt + 1);
  Object.defineProperty(globalThis, Symbol.for('mxlab.interruptFlag'), { value: flag, configurable: true });
}

/** Tells the protocol's thread that nothing more has to be stopped. */
export function tellHeard(): void {
  Atomics.store(state, shared.heardInterrupt, Atomics.load(state, shared.askedInterrupt));
}

/** Runs one callback of a cell. When a signal breaks it, the cell is interrupted and KeyboardInterrupt raised. */
export function breakable<T>(scope: CellScope, run: () => T): T {
  if (call) return run();
  call = () => {
    Atomics.store(state, shared.isBreakable, 1);
    try {
      const result = runIn(scope, run);
      runTicks();
      return result;
    } finally {
      Atomics.store(state, shared.isBreakable, 0);
      // A signal already on its way must hit here: a moment later it would end the process or break the next cell.
      while (Atomics.load(state, shared.pendingSignals) > 0);
    }
  };
  try {
    return caller.runInThisContext({ breakOnSigint: true }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED')
      throw error;
    Atomics.store(state, shared.isBreakable, 0);
    Atomics.store(state, shared.pendingSignals, 0);
    tellHeard();
    throw scope.interrupt();
  } finally {
    call = undefined;
  }
}

/**
 * Runs user code from a callback of its own. An interrupt is raised out of that callback as well, uncaught: only then does Node
 * put its stack of asynchronous contexts in order (it aborts the process otherwise).
 */
export function enter<T extends object>(scope: CellScope, run: () => T): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    setImmediate(() => {
      // Interrupted between its message and this callback: nobody would break it a second time.
      if (scope.signal.aborted) return reject(scope.signal.reason as Error);
      // Settled only after the call: an interrupt drops the microtasks that are queued inside.
      let settle: () => void = () => {};
      try {
        breakable(scope, () => {
          try {
            const result = run();
            settle = () => resolve(result);
          } catch (error) {
            settle = () => reject(error as Error);
          }
        });
      } catch (error) {
        reject(error as Error);
        throw error;
      }
      settle();
    });
  });
}

/**
 * Runs a continuation of a cell where it can be broken: here, if this is such a place, else in a callback of its own; `cancel` in
 * its place when the cell is interrupted before.
 */
export function resume(scope: CellScope, run: () => void, cancel: () => void): void {
  if (call) run();
  else setImmediate(() => breakable(scope, scope.signal.aborted ? cancel : run));
}
