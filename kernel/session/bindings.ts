/** The object that holds the top-level bindings of cells, or of a local module. */

// No inherited names, and yet V8's fast properties, which Object.create(null) lacks: top-level loops run several times faster.
const Bindings = function () {} as unknown as new () => Record<string, unknown>;
Bindings.prototype = Object.freeze(Object.create(null));

/** An empty set of bindings. */
export const createBindings = (): Record<string, unknown> => new Bindings();
