/** Python's `with` for objects that change what is current: by callback or by `using`. */
import { flowing } from '../core/index.js';

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

  /**
   * Runs the callback inside the scope and returns its value. Where that is a promise, the callback's continuations are inside until it
   * settles, and nothing else that runs meanwhile.
   */
  run<T>(callback: () => T): T {
    return flowing(() => this.activate(), callback);
  }
}
