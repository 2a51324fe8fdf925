/** Namespaces of modules and live names in them: what `$meta.names`, `$meta.exports`, `$meta.all` and `$meta.required` of compiled code do. */
import { createRequire } from 'node:module';
import { inspect } from 'node:util';

export type Namespace = Record<string, unknown>;
type Getters = Record<string, () => unknown>;

const { cache } = createRequire(import.meta.url);

/** Namespaces whose `default` is the whole of a CommonJS module: `import x = require()` means that. */
const wholes = new WeakSet<object>();

export const markWhole = (namespace: Namespace): void => void wholes.add(namespace);

/** What `import x = require('…')` gives. */
export const required = (namespace: Namespace): unknown =>
  wholes.has(namespace) ? namespace['default'] : namespace;

const isHolder = (value: unknown): value is Record<string, unknown> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/**
 * The namespace of a CommonJS module with every key of its exports. Node finds only those that can be read off the text, and a name
 * that TypeScript knows would be undefined.
 */
export function completed(namespace: Namespace): Namespace {
  const whole = namespace['default'];
  if (!isHolder(whole) || !Object.values(cache).some((module) => module?.exports === whole)) return namespace;
  const missing = Object.keys(whole).filter((key) => !(key in namespace));
  const result = missing.length ? emptyNamespace() : namespace;
  if (missing.length) {
    for (const key of Object.keys(namespace)) define(result, key, () => namespace[key]);
    for (const key of missing) define(result, key, () => whole[key]);
  }
  markWhole(result);
  return result;
}

function define(namespace: Namespace, key: string, get: () => unknown): void {
  Object.defineProperty(namespace, key, { get, enumerable: true, configurable: true });
}

/** A namespace without names, which looks like Node's own. */
export function emptyNamespace(): Namespace {
  const namespace = Object.create(null) as Namespace;
  Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
  // With values in place of getters.
  const show = (_depth: number, options: object, print: typeof inspect) =>
    `[Module: null prototype] ${print({ ...namespace }, options)}`;
  Object.defineProperty(namespace, inspect.custom, { value: show });
  return namespace;
}

/** Adds what a module exports, in the order of Node's namespaces. */
export function addExports(namespace: Namespace, getters: Getters): void {
  for (const key of Object.keys(getters).sort()) define(namespace, key, getters[key]!);
}

/** `export * from`: all names but the default, and none that the module itself exports. */
export function addAll(namespace: Namespace, other: Namespace): void {
  for (const key of Object.keys(other))
    if (key !== 'default' && !(key in namespace)) define(namespace, key, () => other[key]);
}

/** Names that follow the values of a module. Assigning, as a later cell's declaration does, ends that. */
export function bindNames(state: Namespace, getters: Getters): void {
  for (const [key, get] of Object.entries(getters))
    Object.defineProperty(state, key, {
      get,
      set(value: unknown) {
        Object.defineProperty(state, key, { value, writable: true, enumerable: true, configurable: true });
      },
      enumerable: true,
      configurable: true,
    });
}
