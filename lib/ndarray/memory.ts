/** Early freeing of arrays: `tidy` scopes and the engine's memory figures. */
import { door, explain, type MemoryStatistics } from '../backend/index.js';
import type { NDArray } from './ndarray.js';

/** Arrays made since the innermost `tidy` began; null outside. Read by every creation. */
export const made: { list: NDArray[] | null } = { list: null };

/**
 * Runs the callback and frees every array made in it, except those in its result (arrays in objects, arrays, maps and sets
 * are found). A promise is awaited first. Arrays of a recorded computation stay until `backward`.
 */
export function tidy<T>(callback: () => T): T {
  const outer = made.list;
  const mine: NDArray[] = [];
  made.list = mine;
  const finish = (result: unknown): void => {
    made.list = outer;
    const kept = new Set<unknown>();
    keep(result, kept);
    for (const array of mine) {
      if (!kept.has(array)) array.dispose();
      else if (outer !== null) outer.push(array);
    }
  };
  let value: T;
  try {
    value = callback();
  } catch (error) {
    finish(undefined);
    throw error;
  }
  if (value instanceof Promise) {
    return value.then(
      (result: unknown) => {
        finish(result);
        return result;
      },
      (error: unknown) => {
        finish(undefined);
        throw error;
      },
    ) as T;
  }
  finish(value);
  return value;
}

/** Collects the objects below a value, each once; typed arrays and class instances without enumerable fields end quickly. */
function keep(value: unknown, kept: Set<unknown>): void {
  if (value === null || typeof value !== 'object' || kept.has(value) || ArrayBuffer.isView(value)) return;
  kept.add(value);
  if (value instanceof Map)
    for (const [key, member] of value) [key, member].forEach((each) => keep(each, kept));
  else if (value instanceof Set) for (const member of value) keep(member, kept);
  else for (const member of Object.values(value)) keep(member, kept);
}

/** Measured memory of the engine, in bytes and counts. Arrays of collected objects are freed first. */
export function memory(): MemoryStatistics {
  return door().memory(true);
}

/** Waits until everything queued is done; throws what went wrong. */
export function waitall(): void {
  try {
    door().waitAll();
  } catch (error) {
    throw explain(error);
  }
}
