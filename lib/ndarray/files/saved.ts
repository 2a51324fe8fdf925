/** What files of arrays hold, as every format sees it. */
import { describe, MXNetError } from '../../core/index.js';
import { named } from '../../core/named.js';
import { NDArray } from '../ndarray.js';
import { BaseSparseNDArray, type SparseArray } from '../sparse/index.js';

/** What a file holds: a list, or arrays by name; which of them only the file knows. */
export interface Saved extends Array<NDArray> {
  [name: string]: any;
}

/** An array of any storage type. */
export type AnyArray = NDArray | SparseArray;

/** What can be saved: an array, a list, or arrays by name. Sparse arrays go into MXNet's format only. */
export type Savable = AnyArray | readonly AnyArray[] | Readonly<Record<string, AnyArray>>;

const isArray = (value: unknown): value is AnyArray =>
  value instanceof NDArray || value instanceof BaseSparseNDArray;

/** One array of a file, not read yet. */
export interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly read: () => AnyArray;
}

/** What an opened file says before arrays are read. */
export interface Contents {
  readonly isNamed: boolean;
  readonly entries: readonly Entry[];
  /** Texts beside the arrays, in formats that have them. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The arrays to save with their names; without names it is a list. Throws MXNetError for what is not an array. */
export function savedParts(data: Savable): { names: readonly string[] | null; arrays: AnyArray[] } {
  const isNamed = !isArray(data) && !Array.isArray(data);
  if (isNamed && (data === null || typeof data !== 'object')) throw notArrays('data', data);
  const names = isNamed ? Object.keys(data) : null;
  const arrays: AnyArray[] = isArray(data)
    ? [data]
    : isNamed
      ? Object.values(data as Record<string, AnyArray>)
      : [...(data as AnyArray[])];
  for (const [index, member] of arrays.entries()) {
    if (!isArray(member)) throw notArrays(names?.[index] ?? `data[${index}]`, member);
  }
  return { names, arrays };
}

/** Names for formats that need them: a list's members are called as NumPy calls them, arr_0, arr_1. */
export function namesOrNumbers({ names, arrays }: ReturnType<typeof denseParts>): readonly string[] {
  return names ?? arrays.map((_, index) => `arr_${index}`);
}

/** The same for formats that know dense arrays only. */
export function denseParts(data: Savable): { names: readonly string[] | null; arrays: NDArray[] } {
  const { names, arrays } = savedParts(data);
  const sparse = arrays.findIndex((array) => !(array instanceof NDArray));
  if (sparse < 0) return { names, arrays: arrays as NDArray[] };
  throw new MXNetError('this format has dense arrays only', {
    op: 'save',
    argument: names?.[sparse] ?? `data[${sparse}]`,
    given: arrays[sparse]!.constructor.name,
    hint: "Save it as .params, or x.tostype('default')",
  });
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
  if (!isNamed) return entries.map((entry) => entry.read()) as unknown as Saved;
  const pairs = entries.map(({ name, read }) => [name, read()] as const);
  return named(pairs, { op: 'load', kind: 'array' }) as unknown as Saved;
}
