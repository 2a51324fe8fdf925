/** Settings that follow asynchronous code: what a scope switched holds in the continuations of its callback and nowhere else. */
import { createHook, executionAsyncResource } from 'node:async_hooks';
import { MXNetError } from './errors.js';

/** A setting. It is read in every call, so it lives in a plain field: whose value it has is settled when a continuation starts. */
export interface Setting {
  read(): unknown;
  write(value: unknown): void;
}

const settings: Setting[] = [];

/** From now on a setting follows asynchronous code. Called when modules load, before any scope. */
export function follow(setting: Setting): void {
  settings.push(setting);
}

/** A scope: where the values of all settings are kept while other code runs. */
class Flow {
  values: unknown[] | null = null;
  /** The values when the first promise, timer or the like was made in it, null before. An async function's promise is made as it begins. */
  first: unknown[] | null = null;

  save(): void {
    this.values = saved();
  }

  load(): void {
    if (this.values !== null) restore(this.values);
  }
}

function saved(): unknown[] {
  const { length } = settings;
  const values = new Array<unknown>(length);
  for (let index = 0; index < length; index++) values[index] = settings[index]!.read();
  return values;
}

function restore(values: readonly unknown[]): void {
  // A setting that came later than the values keeps its own.
  for (let index = 0; index < values.length; index++) settings[index]!.write(values[index]);
}

/** Code outside of all scopes. */
const outside = new Flow();
/** The scope of the code that runs now. */
let current = outside;

/** Under this name promises, timers and the like carry the scope that they were made in. */
const made = Symbol('mxlab.flow');
type Carrier = Partial<Record<typeof made, Flow>>;

// AsyncLocalStorage does the same, but entering it costs more than a small operator: here it is an assignment.
const carrying = createHook({
  init(_id, _type, _trigger, resource: Carrier) {
    if (current === outside) return;
    current.first ??= saved();
    resource[made] = current;
  },
});
let isCarrying = false;

/** Scopes whose promise has not settled. Only while there are any does a switch between continuations cost anything. */
let pending = 0;

/** Scopes of the code that was interrupted: one continuation may run within another (`AsyncResource.runInAsyncScope`). */
const interrupted: Flow[] = [];

function goTo(flow: Flow): void {
  current.save();
  current = flow;
  flow.load();
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
 * Calls back with settings switched by `enter`, which returns what switches them back. Where the callback gives a promise, its
 * continuations have the switched settings until it settles, whatever runs between them.
 */
export function flowing<T>(enter: () => () => void, callback: () => T): T {
  if (typeof callback !== 'function') {
    const given = typeof callback;
    throw new MXNetError('is no function', {
      argument: 'callback',
      expected: 'a function to run inside',
      given,
    });
  }
  if (!isCarrying) {
    isCarrying = true;
    carrying.enable();
  }
  const outer = current;
  if (outer.first !== null) outer.save();
  const leave = enter();
  const inner = new Flow();
  current = inner;
  let value: T | undefined;
  try {
    value = callback();
  } finally {
    current = outer;
    if (value instanceof Promise) {
      // What the callback switched by hand before its first await stays its own.
      inner.save();
      if (inner.first !== null) restore(inner.first);
      leave();
    } else {
      leave();
      // Timers that the callback left behind are outside of the scope.
      if (inner.first !== null) inner.save();
    }
  }
  return value instanceof Promise ? (followed(value, inner) as T) : (value as T);
}

/** A promise whose continuations have settings of their own until it settles. */
function followed(promise: Promise<unknown>, inner: Flow): Promise<unknown> {
  if (pending++ === 0) switching.enable();
  const later = saved();
  return promise.finally(() => {
    // Whatever the callback left behind unawaited is outside of the scope.
    inner.values = later;
    if (--pending > 0) return;
    goTo(outside);
    switching.disable();
    interrupted.length = 0;
  });
}

interface Link<T> {
  readonly value: T;
  readonly outer: Link<T> | null;
  isLeft: boolean;
}

/** The innermost of nested scopes in the code that runs now. Scopes may be left out of order. */
export class Scopes<T> {
  private top: Link<T> | null = null;

  constructor() {
    follow({ read: () => this.top, write: (value) => (this.top = value as Link<T> | null) });
  }

  /** What was entered last and not left; undefined outside of all. */
  get current(): T | undefined {
    if (this.top === null) return undefined;
    while (this.top?.isLeft) this.top = this.top.outer;
    return this.top?.value;
  }

  /** Makes a value current; the returned function ends that. */
  enter(value: T): () => void {
    const link = { value, outer: this.top, isLeft: false };
    this.top = link;
    return () => {
      // What continuations still know as theirs is not marked.
      if (this.top === link) this.top = link.outer;
      else link.isLeft = true;
    };
  }
}
