/** Settings that follow asynchronous code: what a scope switched holds in the continuations of its callback and nowhere else. */
import { AsyncLocalStorage, createHook } from 'node:async_hooks';

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

/** The values of all settings. */
type Flow = unknown[];

const save = (into: Flow = []): Flow => {
  for (let index = 0; index < settings.length; index++) into[index] = settings[index]!.read();
  return into;
};

function load(flow: Flow): void {
  // A setting that came later than the flow keeps its value.
  for (let index = 0; index < flow.length; index++) settings[index]!.write(flow[index]);
}

/** The settings of each scope, kept while other code runs; code outside of all scopes has those of `outside`. */
const kept = new AsyncLocalStorage<Flow>();
const outside: Flow = [];

/** Scopes whose promise has not settled. Only while there are any does a switch between continuations cost anything. */
let pending = 0;

const own = (): Flow => kept.getStore() ?? outside;

/** What continuations that run inside of others interrupt: `AsyncResource.runInAsyncScope` and the like. */
const interrupted: Flow[] = [];

const switching = createHook({
  before() {
    interrupted.push(save());
    load(own());
  },
  after() {
    save(own());
    const outer = interrupted.pop();
    if (outer !== undefined) load(outer);
  },
});

/**
 * Calls back with settings switched by `enter`, which returns what switches them back. Where the callback gives a promise, its
 * continuations have the switched settings until it settles, whatever runs between them.
 */
export function flowing<T>(enter: () => () => void, callback: () => T): T {
  const before = save();
  const leave = enter();
  const inner = save();
  let value: T;
  try {
    value = kept.run(inner, callback);
  } catch (error) {
    leave();
    save(inner);
    throw error;
  }
  if (!(value instanceof Promise)) {
    leave();
    // Timers that the callback left behind are outside of the scope.
    save(inner);
    return value;
  }
  // What the callback switched by hand before its first await stays its own.
  save(inner);
  load(before);
  if (pending++ === 0) {
    save(own());
    switching.enable();
  }
  const settled = (): void => {
    // Whatever the callback left behind unawaited is outside of the scope.
    before.forEach((value, index) => (inner[index] = value));
    if (--pending > 0) return;
    switching.disable();
    interrupted.length = 0;
    load(outside);
  };
  return (value as Promise<unknown>).finally(settled) as T;
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
      link.isLeft = true;
    };
  }
}
