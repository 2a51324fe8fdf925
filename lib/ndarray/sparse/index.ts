/** `nd.sparse`: arrays of which only some values are stored. */
import { findOp } from '../../core/index.js';
import { NDArray } from '../ndarray.js';
import { call } from '../call.js';
import { array, empty, zeros, type PlaceOptions } from '../creation.js';
import { binary } from './arithmetic.js';
import { BaseSparseNDArray, links, type SparseArray, type StorageType, type Stored } from './base.js';
import { cast_storage, csr_matrix, row_sparse_array, sparseArray, sparseZeros } from './creation.js';
import { CSRNDArray } from './csr.js';
import type { SparseDotOptions } from './dot.js';
import { zeroKeeping } from './handlers.js';
import './fluent.js';
import { RowSparseNDArray } from './row_sparse.js';
import type { keeping } from './zero_keeping.js';

export { BaseSparseNDArray, CSRNDArray, RowSparseNDArray };
export { tostype } from './convert.js';
export type { CSRDefinition, RowSparseDefinition, SparseOptions } from './creation.js';
export type { SparseArray, StorageType, Stored } from './base.js';

type Operand = NDArray | BaseSparseNDArray | number;

/** Made with a storage type: `nd.zeros([1, 2], { stype: 'csr' })`. */
export interface ByStorage {
  (shape: readonly number[] | number, options: PlaceOptions & { stype: 'csr' }): CSRNDArray;
  (shape: readonly number[] | number, options: PlaceOptions & { stype: 'row_sparse' }): RowSparseNDArray;
}

const withStorage = <Make extends typeof zeros | typeof empty>(make: Make): Make & ByStorage =>
  ((shape: readonly number[], ...place: unknown[]) => {
    const at = place.findIndex((each) => each !== null && typeof each === 'object' && 'stype' in each);
    if (at < 0) return (make as typeof zeros)(shape, ...(place as []));
    const { stype, ...options } = place[at] as PlaceOptions & { stype?: 'csr' | 'row_sparse' | 'default' };
    if (stype === undefined || stype === 'default') return (make as typeof zeros)(shape, options);
    return sparseZeros(stype, shape, options);
  }) as Make & ByStorage;

/** `nd.array` of sparse arrays gives sparse arrays. */
export const arrayOfAny = ((source: unknown, ...place: unknown[]) =>
  source instanceof BaseSparseNDArray
    ? sparseArray(source, (place[0] ?? {}) as object)
    : array(source as number, ...(place as []))) as typeof array & typeof sparseArray;

export const zerosOfAny = withStorage(zeros);
export const emptyOfAny = withStorage(empty);

/** MXNet's order in `nd.sparse`: the storage type first, `nd.sparse.zeros('csr', [2, 3])`. */
export interface StorageFirst {
  <Type extends StorageType>(
    stype: Type,
    shape: readonly number[] | number,
    options?: PlaceOptions,
  ): Stored<Type>;
}

const storageFirst = <Make extends typeof zerosOfAny | typeof emptyOfAny>(make: Make): Make & StorageFirst =>
  ((first: unknown, ...rest: unknown[]) => {
    const call = make as (...args: unknown[]) => unknown;
    if (first !== 'csr' && first !== 'row_sparse' && first !== 'default') return call(first, ...rest);
    const [shape, options] = rest as [unknown, PlaceOptions | undefined];
    return call(shape, { ...options, stype: first });
  }) as Make & StorageFirst;

/** A function that keeps zeros: a sparse array gives one of its kind. */
type Unary = <A extends NDArray | BaseSparseNDArray>(data: A) => A;

type UnaryName = (typeof keeping)[number] | 'negative';

/** The dot product that knows sparse arrays. */
export interface SparseDot {
  (lhs: NDArray | BaseSparseNDArray, rhs: NDArray | BaseSparseNDArray, options?: SparseDotOptions): any;
}

/** `nd.dot`, also of dense arrays with a storage type for the result. */
function dot(...args: unknown[]): unknown {
  const result: NDArray | SparseArray = links.call('dot', args);
  if (args.length < 3 && args[0] instanceof NDArray) return result;
  const last = args.at(-1) as { forward_stype?: StorageType | null; out?: unknown } | null;
  const { forward_stype = null, out = null } = last ?? {};
  return forward_stype === null || out !== null
    ? result
    : links.convert(result as BaseSparseNDArray, forward_stype);
}

/** What `nd.sparse` holds beside the operators. */
export function sparseFunctions() {
  const unary = {} as Record<UnaryName, Unary>;
  for (const name of zeroKeeping) {
    const op = findOp(name);
    if (op) unary[name as UnaryName] = ((data: NDArray) => links.callOp(op, [data])) as Unary;
  }
  return {
    ...unary,
    csr_matrix,
    row_sparse_array,
    array: arrayOfAny,
    zeros: storageFirst(zerosOfAny),
    empty: storageFirst(emptyOfAny),
    cast_storage,
    dot: dot as SparseDot,
    /** Rows that are stored and wanted; of a dense array all others become 0. */
    retain: <A extends RowSparseNDArray | NDArray>(data: A, indices: NDArray | readonly number[]): A =>
      (data instanceof RowSparseNDArray
        ? data.retain(indices)
        : call('_sparse_retain', [data, Array.isArray(indices) ? array(indices) : indices])) as A,
    add: (lhs: Operand, rhs: Operand): any => binary('add', lhs, rhs),
    subtract: (lhs: Operand, rhs: Operand): any => binary('sub', lhs, rhs),
    multiply: (lhs: Operand, rhs: Operand): any => binary('mul', lhs, rhs),
    divide: (lhs: Operand, rhs: Operand): any => binary('div', lhs, rhs),
    BaseSparseNDArray,
    CSRNDArray,
    RowSparseNDArray,
  };
}

/** Whether a value is a sparse array. */
export const isSparse = (value: unknown): value is SparseArray => value instanceof BaseSparseNDArray;
