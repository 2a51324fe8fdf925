/** Flags that follow asynchronous code: what a scope switched on holds in the continuations of its callback and nowhere else. */
import { AsyncLocalStorage, createHook } from 'node:async_hooks';

/** The two flags. Read in every eager call, so they are plain fields: whose they are is settled when a continuation starts. */
export interface Flags {
  /** Operations on tracked arrays are recorded. */
  recording: boolean;
  /** Operators that behave differently in training (Dropout, BatchNorm) do so. */
  training: boolean;
}

/** Flags of the code that runs now. */
export const state: Flags = { recording: false, training: false };

/** The flags of each scope, kept while other code runs; code outside of all scopes has those of `outside`. */
const kept = new AsyncLocalStorage<Flags>();
const outside: Flags = { recording: false, training: false };

/** Scopes whose promise has not settled. Only while there are any does a switch between continuations cost anything. */
let pending = 0;

function copy(from: Flags, to: Flags): void {
  to.recording = from.recording;
  to.training = from.training;
}

const own = (): Flags => kept.getStore() ?? outside;

const switching = createHook({
  before: () => copy(own(), state),
  after: () => copy(state, own()),
});

/**
 * Calls back with the flags switched and switches them back; where the callback gives a promise, its continuations have the
 * switched flags until it settles, whatever runs between them.
 */
export function flowing<T>(flags: Partial<Flags>, callback: () => T): T {
  const before = { ...state };
  const inner = { ...state, ...flags };
  copy(inner, state);
  let value: T;
  try {
    value = kept.run(inner, callback);
  } catch (error) {
    copy(before, state);
    throw error;
  }
  const isAsync = value instanceof Promise;
  // What the callback switched by hand before its first await stays its own; timers that a finished one left behind do not record.
  copy(isAsync ? state : before, inner);
  copy(before, state);
  if (!isAsync) return value;
  if (pending++ === 0) {
    copy(state, own());
    switching.enable();
  }
  const leave = (): void => {
    // Whatever the callback left behind unawaited no longer records.
    copy(before, inner);
    if (--pending > 0) return;
    switching.disable();
    copy(outside, state);
  };
  return (value as Promise<unknown>).finally(leave) as T;
}
