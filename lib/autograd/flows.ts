/** Flags that follow asynchronous code: what a scope switched on holds in the continuations of its callback and nowhere else. */
import { createHook, executionAsyncResource } from 'node:async_hooks';

/** The two flags. Read in every eager call, so they are plain fields: whose they are is settled when a continuation starts. */
export interface Flags {
  /** Operations on tracked arrays are recorded. */
  recording: boolean;
  /** Operators that behave differently in training (Dropout, BatchNorm) do so. */
  training: boolean;
}

/** Flags of the code that runs now. */
export const state: Flags = { recording: false, training: false };

/** Code outside of all scopes has these, kept while other code runs. */
const outside: Flags = { recording: false, training: false };

/** The scope of the code that runs now: where its flags are kept while other code runs. */
let current = outside;

/** Under this name promises, timers and the like carry the scope that they were made in. */
const made = Symbol('mxlab.flags');
type Carrier = Partial<Record<typeof made, Flags>>;

// AsyncLocalStorage does the same, but entering it costs more than a small operator: here it is an assignment.
const carrying = createHook({
  init(_id, _type, _trigger, resource: Carrier) {
    if (current !== outside) resource[made] = current;
  },
});
let isCarrying = false;

/** Scopes whose promise has not settled. Only while there are any does a switch between continuations cost anything. */
let pending = 0;

function copy(from: Flags, to: Flags): void {
  to.recording = from.recording;
  to.training = from.training;
}

/** Scopes of the code that was interrupted: one continuation may run within another (`AsyncResource.runInAsyncScope`). */
const interrupted: Flags[] = [];

function goTo(scope: Flags): void {
  copy(state, current);
  current = scope;
  copy(scope, state);
}

const switching = createHook({
  before() {
    interrupted.push(current);
    goTo((executionAsyncResource() as Carrier)[made] ?? outside);
  },
  after() {
    goTo(interrupted.pop() ?? outside);
  },
});

/**
 * Calls back with the flags switched and switches them back; where the callback gives a promise, its continuations have the
 * switched flags until it settles, whatever runs between them.
 */
export function flowing<T>(flags: Partial<Flags>, callback: () => T): T {
  if (!isCarrying) {
    isCarrying = true;
    carrying.enable();
  }
  const before = current;
  const { recording, training } = state;
  const inner: Flags = {
    recording: flags.recording ?? recording,
    training: flags.training ?? training,
  };
  copy(inner, state);
  current = inner;
  let value: T | undefined;
  try {
    value = callback();
  } finally {
    const isAsync = value instanceof Promise;
    // What the callback switched by hand before its first await stays its own; timers that a finished one left behind do not record.
    inner.recording = isAsync ? state.recording : recording;
    inner.training = isAsync ? state.training : training;
    current = before;
    state.recording = recording;
    state.training = training;
  }
  return value instanceof Promise ? (followed(value, inner, { recording, training }) as T) : (value as T);
}

/** A promise whose continuations have flags of their own until it settles; `later` are those of what it leaves behind. */
function followed(promise: Promise<unknown>, inner: Flags, later: Flags): Promise<unknown> {
  if (pending++ === 0) switching.enable();
  return promise.finally(() => {
    copy(later, inner);
    if (--pending > 0) return;
    switching.disable();
    interrupted.length = 0;
    current = outside;
    copy(outside, state);
  });
}
