/** Index keys: Python's bracket text and typed values become one list of items. */
import { describe, MXNetError } from '../core/index.js';
import { NDArray } from './ndarray.js';

/** A slice as an object, for those who prefer it to `'1:3'`. */
export interface SliceKey {
  begin?: number | null;
  end?: number | null;
  step?: number | null;
}

/** One key: a number, text (`'1:3, ::-1'`), index list, index array, slice object, null (new axis). */
export type Key = number | string | readonly number[] | NDArray | SliceKey | null;

export type Item =
  | { readonly kind: 'integer'; readonly index: number }
  | {
      readonly kind: 'slice';
      readonly begin: number | null;
      readonly end: number | null;
      readonly step: number;
    }
  | { readonly kind: 'newaxis' }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'array'; readonly indices: readonly number[] | NDArray };

/** An error about a key. */
export function badKey(problem: string, given: unknown, hint?: string): MXNetError {
  return new MXNetError(problem, {
    op: 'at',
    argument: 'key',
    expected: "an index, a slice such as '1:3' or '::-1', '...', null, or an array of indices",
    given: given instanceof NDArray ? `an NDArray of ${given.dtype}` : describe(given),
    ...(hint ? { hint } : {}),
  });
}

/** Items of all keys, in order of the axes. Throws MXNetError naming what was not understood. */
export function parseKeys(keys: readonly Key[]): Item[] {
  return keys.flatMap((key) =>
    typeof key === 'string' ? splitText(key).map((part) => parsePart(part, key)) : [itemOf(key)],
  );
}

function itemOf(key: Exclude<Key, string>): Item {
  if (key === null) return { kind: 'newaxis' };
  if (typeof key === 'number') return { kind: 'integer', index: whole(key, key) };
  if (key instanceof NDArray) {
    if (key.dtype === 'bool')
      throw badKey('boolean masks are not supported', key, 'Use nd.contrib.boolean_mask or nd.where');
    return { kind: 'array', indices: key };
  }
  if (Array.isArray(key) || ArrayBuffer.isView(key)) {
    const list = Array.from(key as ArrayLike<number>);
    if (list.some((value) => typeof value === 'boolean')) {
      throw badKey('boolean masks are not supported', key, 'Use nd.contrib.boolean_mask or nd.where');
    }
    return { kind: 'array', indices: list.map((value) => whole(value, key)) };
  }
  const names = typeof key === 'object' ? Object.keys(key) : [];
  if (names.length > 0 && names.every((name) => ['begin', 'end', 'step'].includes(name))) {
    const { begin = null, end = null, step = null } = key as SliceKey;
    return slice(begin, end, step, key);
  }
  throw badKey('this is not an index', key);
}

function slice(begin: number | null, end: number | null, step: number | null, given: unknown): Item {
  for (const part of [begin, end, step]) if (part !== null) whole(part, given);
  if (step === 0) throw badKey('the step of a slice cannot be 0', given);
  return { kind: 'slice', begin, end, step: step ?? 1 };
}

function whole(value: unknown, given: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw badKey('an index must be a whole number', given);
}

/** Splits at commas outside brackets; a comma at the end is allowed, as in Python. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '(') depth++;
    else if (character === ']' || character === ')') depth--;
    else if (at === text.length || (character === ',' && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}

const integer = /^[+-]?\d+$/;

function parsePart(part: string, text: string): Item {
  if (part === '...' || part === 'Ellipsis') return { kind: 'ellipsis' };
  if (part === 'None' || part === 'null' || part === 'newaxis') return { kind: 'newaxis' };
  if (integer.test(part)) return { kind: 'integer', index: Number(part) };
  if (part.startsWith('[') && part.endsWith(']')) {
    const members = splitText(part.slice(1, -1));
    if (!members.every((member) => integer.test(member))) throw badKey('this is not an index', text);
    return { kind: 'array', indices: members.map(Number) };
  }
  const fields = part.split(':').map((field) => field.trim());
  if (fields.length < 2 || fields.length > 3) throw badKey('this is not an index', text);
  const numbers = fields.map((field) => {
    if (field === '' || field === 'None') return null;
    if (!integer.test(field)) throw badKey('this is not a slice', text);
    return Number(field);
  });
  return slice(numbers[0]!, numbers[1]!, numbers[2] ?? null, text);
}
