/** What files of arrays hold, as every format sees it. */
import { describe, MXNetError } from '../../core/index.js';
import { named } from '../../core/named.js';
import { NDArray } from '../ndarray.js';

/** What a file holds: a list, or arrays by name; which of them only the file knows. */
export interface Saved extends Array<NDArray> {
  [name: string]: any;
}

/** What can be saved: an array, a list, or arrays by name. */
export type Savable = NDArray | readonly NDArray[] | Readonly<Record<string, NDArray>>;

/** One array of a file, not read yet. */
export interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly read: () => NDArray;
}

/** What an opened file says before arrays are read. */
export interface Contents {
  readonly isNamed: boolean;
  readonly entries: readonly Entry[];
  /** Texts beside the arrays, in formats that have them. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The arrays to save with their names; without names it is a list. Throws MXNetError for what is not an array. */
export function savedParts(data: Savable): { names: readonly string[] | null; arrays: NDArray[] } {
  const isNamed = !(data instanceof NDArray) && !Array.isArray(data);
  if (isNamed && (data === null || typeof data !== 'object')) throw notArrays('data', data);
  const names = isNamed ? Object.keys(data) : null;
  const arrays = data instanceof NDArray ? [data] : isNamed ? Object.values(data) : [...(data as NDArray[])];
  for (const [index, member] of arrays.entries()) {
    if (!(member instanceof NDArray)) throw notArrays(names?.[index] ?? `data[${index}]`, member);
  }
  return { names, arrays };
}

/** Names for formats that need them: a list's members are called as NumPy calls them, arr_0, arr_1. */
export function namesOrNumbers({ names, arrays }: ReturnType<typeof savedParts>): readonly string[] {
  return names ?? arrays.map((_, index) => `arr_${index}`);
}

function notArrays(argument: string, given: unknown): MXNetError {
  return new MXNetError('only arrays can be saved', {
    op: 'save',
    argument,
    expected: 'an NDArray',
    given: describe(given),
  });
}

/** Everything in memory: a list, or an object by name. */
export function readAll({ isNamed, entries }: Contents): Saved {
  if (!isNamed) return entries.map((entry) => entry.read()) as Saved;
  const pairs = entries.map(({ name, read }) => [name, read()] as const);
  return named(pairs, { op: 'load', kind: 'array' }) as unknown as Saved;
}
