/** Early freeing of arrays: `tidy` scopes and the engine's memory figures. */
import { door, explain, type MemoryStatistics } from '../backend/index.js';
import { flowing, follow } from '../core/index.js';
import type { NDArray } from './ndarray.js';
import { Places, type CreationPlace } from './places.js';

/** Who hears of every new array: the innermost `tidy`, the list of creation places; null without them. Read by every creation. */
export const made: { list: { push(array: NDArray): unknown } | null } = { list: null };

follow({ read: () => made.list, write: (list) => (made.list = list as typeof made.list) });

/** Runs the callback and notes every array made in it. */
export function noting<T>(arrays: { add(array: NDArray): unknown }, callback: () => T): T {
  const outer = made.list;
  const listener = {
    push(array: NDArray) {
      arrays.add(array);
      outer?.push(array);
    },
  };
  made.list = listener;
  try {
    return callback();
  } finally {
    if (made.list === listener) made.list = outer;
  }
}

/** The arrays' creation places while they are wanted. */
let places: Places | null = null;

/** Notes places, then hands on. */
function listening(inner: typeof made.list): typeof made.list {
  const noting = places;
  if (noting === null) return inner;
  return {
    push(array) {
      noting.note(array);
      inner?.push(array);
    },
  };
}

/**
 * Runs the callback and frees every array made in it, except those in its result (arrays in objects, arrays, maps and sets
 * are found). A promise is awaited first; what other code makes meanwhile stays. Arrays of a recorded computation stay until `backward`.
 */
export function tidy<T>(callback: () => T): T {
  const outer = made.list;
  const mine: NDArray[] = [];
  const enter = (): (() => void) => {
    made.list = listening(mine);
    return () => {
      made.list = outer;
    };
  };
  const finish = (result: unknown): void => {
    const kept = new Set<unknown>();
    keep(result, kept);
    for (const array of mine) {
      if (!kept.has(array)) array.dispose();
      else if (outer !== null) outer.push(array);
    }
  };
  let value: T;
  try {
    value = flowing(enter, callback);
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

/**
 * Collects the objects below a value, each once; typed arrays and class instances without enumerable fields end quickly.
 * Of an array only what the tape knows is looked at: its kind leads to all plans ever made.
 */
function keep(value: unknown, kept: Set<unknown>): void {
  if (value === null || typeof value !== 'object' || kept.has(value) || ArrayBuffer.isView(value)) return;
  kept.add(value);
  if (isArray(value)) keep(value.entry, kept);
  else if (value instanceof Map)
    for (const [key, member] of value) [key, member].forEach((each) => keep(each, kept));
  else if (value instanceof Set) for (const member of value) keep(member, kept);
  else for (const member of Object.values(value)) keep(member, kept);
}

/** By its fields: this module is what the class stands on. */
const isArray = (value: object): value is NDArray => 'handle' in value && 'meta' in value && 'entry' in value;

/** The engine's figures, and the places where the living arrays were made if they are wanted. */
export interface MemoryReport extends MemoryStatistics {
  places?: readonly CreationPlace[];
}

/**
 * Measured memory of the engine, in bytes and counts. Arrays of collected objects are freed first. `{ places: true }` notes from
 * now on where arrays are made, and this and later reports list the living ones by place; `{ places: false }` ends it.
 * Not inside `tidy`.
 */
export function memory(options: { places?: boolean } = {}): MemoryReport {
  if (options.places !== undefined && options.places !== (places !== null)) {
    places = options.places ? new Places() : null;
    made.list = listening(null);
  }
  const report = door().memory(true);
  return places === null ? report : { ...report, places: places.list() };
}

/** Waits until everything queued is done; throws what went wrong. */
export function waitall(): void {
  try {
    door().waitAll();
  } catch (error) {
    throw explain(error);
  }
}
