/** Objects that are called like functions: symbols and blocks (`net(x)`), with their class's prototype and types. */

/**
 * Base class whose instances are functions. Calling an instance calls its `_call` method; `this` works as usual.
 * `name` and `length`, which every function owns, are removed so that subclasses can define them.
 */
export abstract class Callable {
  constructor() {
    const self = function (...args: unknown[]): unknown {
      return (self as unknown as { _call(...args: unknown[]): unknown })._call(...args);
    };
    Object.setPrototypeOf(self, new.target.prototype as object);
    delete (self as { name?: string }).name;
    delete (self as { length?: number }).length;
    return self as unknown as this;
  }

  abstract _call(...args: never[]): unknown;
}
