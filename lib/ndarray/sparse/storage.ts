/** How MXNet stores the results of operators on sparse arrays, where the zeros stay zeros; everything else is dense. */
import { parseParams, type Op } from '../../core/index.js';
import { isOptions } from '../call.js';
import { BaseSparseNDArray } from './base.js';

type Storage = 'csr' | 'row_sparse';

/** Operators of two arrays that keep the storage that both have. */
const ofAlike = new Set(['elemwise_add', 'elemwise_sub', 'elemwise_mul']);
/** A csr array and a dense one. */
const ofCsrAndDense = new Set(['elemwise_mul', 'broadcast_mul', 'broadcast_div']);
/** Operators that choose rows or parts of csr arrays. */
const partsOfCsr = new Set(['slice', 'take']);

const comparisons: Readonly<Record<string, (scalar: number) => boolean>> = {
  _equal_scalar: (scalar) => scalar !== 0,
  _not_equal_scalar: (scalar) => scalar === 0,
  _greater_scalar: (scalar) => scalar >= 0,
  _greater_equal_scalar: (scalar) => scalar > 0,
  _lesser_scalar: (scalar) => scalar <= 0,
  _lesser_equal_scalar: (scalar) => scalar < 0,
};

/** The storage of the one result, or null where it is dense. */
export function storageOf(op: Op, args: readonly unknown[]): Storage | null {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const arrays = (isOptions(last) ? args.slice(0, -1) : args).flat();
  if (Object.values(options).some((value) => value instanceof BaseSparseNDArray)) return null;
  const kinds = arrays.map((array) => (array instanceof BaseSparseNDArray ? (array.stype as Storage) : null));
  const [first = null, second = null] = kinds;
  const alike = first !== null && kinds.every((kind) => kind === first);
  if (op.name === 'zeros_like') return first;
  if (op.name === 'add_n') return alike && first === 'row_sparse' ? first : null;
  if (op.name === 'Concat')
    return alike && first === 'csr' && parseParams(op, { num_args: 1, ...options })['dim'] === 0
      ? first
      : null;
  if (kinds.length === 2 && alike && ofAlike.has(op.name)) return first;
  if (kinds.length === 2 && ofCsrAndDense.has(op.name)) {
    if (first === 'csr' && second === null) return first;
    if (first === null && second === 'csr' && op.name === 'elemwise_mul') return second;
  }
  if (first === 'csr' && partsOfCsr.has(op.name)) return first;
  const isZero = comparisons[op.name];
  return isZero?.(Number(options['scalar'] ?? 1)) ? first : null;
}
