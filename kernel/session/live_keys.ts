/** Keys of a value in the cells' state, found without running any getter or proxy trap of the user. */
import { types } from 'node:util';
import { textOf, typeOf } from './debug_view.js';

const maximum = 300;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Follows plain data properties from the cells' names, else from Node's globals. */
function follow(state: Record<string, unknown>, steps: readonly string[]): unknown {
  let value: unknown = steps[0]! in state ? state : globalThis;
  for (const step of steps) {
    if (!isObject(value) || types.isProxy(value)) return undefined;
    const found = Object.getOwnPropertyDescriptor(value, step);
    // `process` is behind a getter, but one of Node's.
    if (!found || (!('value' in found) && value !== globalThis)) return undefined;
    value = 'value' in found ? found.value : (globalThis as Record<string, unknown>)[step];
  }
  return value;
}

/** A value in short; undefined for none. */
export function liveValue(
  state: Record<string, unknown>,
  steps: readonly string[],
): { type: string; text: string } | undefined {
  const value = follow(state, steps);
  return value === undefined ? undefined : { type: typeOf(value), text: textOf(value) };
}

/** Keys of the value that the steps lead to. */
export function liveKeys(
  state: Record<string, unknown>,
  steps: readonly string[],
): { key: string; type: string }[] {
  const value = follow(state, steps);
  if (!isObject(value) || types.isProxy(value) || ArrayBuffer.isView(value)) return [];
  const keys = new Map<string, string>();
  for (const [key, { value: member }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (keys.size >= maximum) break;
    if (!(Array.isArray(value) && /^\d+$|^length$/.test(key)))
      keys.set(key, typeof member === 'function' ? 'function' : 'property');
  }
  return [...keys].map(([key, type]) => ({ key, type }));
}
