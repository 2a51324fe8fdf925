/** Keys of a value in the cells' state, found without running any getter or proxy trap of the user. */
import { types } from 'node:util';

const maximum = 300;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Follows plain data properties from the state. */
export function liveKeys(
  state: Record<string, unknown>,
  steps: readonly string[],
): { key: string; type: string }[] {
  let value: unknown = state;
  for (const step of steps) {
    if (!isObject(value) || types.isProxy(value)) return [];
    const found = Object.getOwnPropertyDescriptor(value, step);
    if (!found || !('value' in found)) return [];
    value = found.value;
  }
  if (!isObject(value) || types.isProxy(value) || ArrayBuffer.isView(value)) return [];
  const keys = new Map<string, string>();
  for (const [key, { value: member }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (keys.size >= maximum) break;
    if (!(Array.isArray(value) && /^\d+$|^length$/.test(key)))
      keys.set(key, typeof member === 'function' ? 'function' : 'property');
  }
  return [...keys].map(([key, type]) => ({ key, type }));
}
