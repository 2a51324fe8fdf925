/** Runs code so that SIGINT breaks it, even out of an endless loop. */
import { Script } from 'node:vm';
import { sharedCells as shared } from './link.js';
import { KeyboardInterrupt } from './keyboard_interrupt.js';

const slot = Symbol('mxlab.breakable');
const holder = globalThis as unknown as { [slot]?: () => unknown };

// vm breaks only what it called itself, so the call goes through a script.
Object.defineProperty(globalThis, Symbol.for('mxlab.call'), {
  value: () => holder[slot]!(),
  enumerable: false,
});
const caller = new Script(`globalThis[Symbol.for('mxlab.call')]()`, { filename: 'node:mxlab/call' });

/** Calls `run`; raises KeyboardInterrupt when a signal broke it. Not for nested use. */
export function breakable<T>(state: Int32Array, run: () => T): T {
  holder[slot] = run;
  Atomics.store(state, shared.isBreakable, 1);
  try {
    return caller.runInThisContext({ breakOnSigint: true }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
    Atomics.store(state, shared.pendingSignals, 0);
    // Tells the protocol's thread that nothing more has to be stopped.
    Atomics.store(state, shared.heardInterrupt, Atomics.load(state, shared.askedInterrupt));
    throw new KeyboardInterrupt();
  } finally {
    Atomics.store(state, shared.isBreakable, 0);
    holder[slot] = undefined;
  }
}
