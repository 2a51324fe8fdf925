/** Python's `with` for objects that change what is current: by callback or by `using`. */
import { scoped } from '../core/index.js';

/**
 * Base of scopes that are objects of their own (`Prefix`, `AttrScope`). One object can be entered again and again:
 * `scope.run(() => …)` or `using _ = scope`. Reading `[Symbol.dispose]`, which `using` does once where it stands, enters the scope;
 * calling what was read leaves it.
 */
export abstract class Scope implements Disposable {
  /** Makes this current; returns what undoes it. */
  protected abstract activate(): () => void;

  /** Enters until the returned object is disposed. */
  enter(): Disposable {
    const leave = this.activate();
    return { [Symbol.dispose]: leave };
  }

  get [Symbol.dispose](): () => void {
    return this.activate();
  }

  /** Runs the callback inside the scope and returns its value; a promise is awaited before the scope ends. */
  run<T>(callback: () => T): T {
    return scoped(this.activate(), callback);
  }
}

/** A stack of scopes that survives being left out of order (interleaved async callbacks). */
export class ScopeStack<T> {
  private readonly items: T[];

  constructor(outermost: T) {
    this.items = [outermost];
  }

  get current(): T {
    return this.items.at(-1)!;
  }

  push(item: T): () => void {
    this.items.push(item);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const index = this.items.lastIndexOf(item);
      if (index > 0) this.items.splice(index, 1);
    };
  }
}
