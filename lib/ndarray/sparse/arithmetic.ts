/** Arithmetic with sparse arrays: sparse where the zeros stay zeros, on dense copies else. */
import { describe, formatShape, MXNetError, sameShape, sizeOf, type Op } from '../../core/index.js';
import * as dense from '../arithmetic.js';
import { call, callOp, isOptions } from '../call.js';
import { concatenate, zeros } from '../creation.js';
import { NDArray } from '../ndarray.js';
import { BaseSparseNDArray, links, type Sign, type SparseArray } from './base.js';
import { tostype } from './convert.js';
import { CSRNDArray } from './csr.js';
import { dot } from './dot.js';
import { numbersOf, placesOf } from './host.js';
import { RowSparseNDArray } from './row_sparse.js';
import { storageOf } from './storage.js';
import { storedCounts } from './stored.js';
import { updateRows } from './updates.js';

/** Functions with f(0) = 0: they change the stored values alone. */
export const zeroKeeping = new Set(
  (
    'abs sign sqrt cbrt square sin tan arcsin arctan sinh tanh arcsinh arctanh expm1 log1p rint round ceil floor trunc fix ' +
    'degrees radians relu negative BlockGrad stop_gradient make_loss _copy _mul_scalar _div_scalar _scatter_plus_scalar ' +
    '_scatter_minus_scalar'
  ).split(' '),
);

const toDense = (value: unknown): unknown =>
  value instanceof BaseSparseNDArray ? value.tostype('default') : value;

/** An operator on arguments of which some are sparse. */
function callSparse(op: Op, args: readonly unknown[]): NDArray | NDArray[] | SparseArray {
  const [first, second] = args;
  if (op.name === 'dot') return dot(first as NDArray, second as NDArray, (args[2] ?? {}) as object);
  if (op.name === '_contrib_getnnz' && first instanceof CSRNDArray)
    return storedCounts(op, first, args.slice(1));
  if (zeroKeeping.has(op.name) && first instanceof BaseSparseNDArray && isPlain(args))
    return first.withData(callOp(op, [first.data, ...args.slice(1)]) as NDArray) as unknown as SparseArray;
  const updated = updateRows(op, args);
  if (updated !== null) return updated;
  const result = callOp(
    op,
    args.map((arg) => (isOptions(arg) ? mapValues(arg) : toDense(arg))),
  );
  const storage = isPlain(args) ? storageOf(op, args) : null;
  return storage === null ? result : tostype(result as NDArray, storage);
}

/** No more than arrays and parameters: what is written into `out` stays dense. */
function isPlain(args: readonly unknown[]): boolean {
  const last = args.at(-1);
  return !isOptions(last) || (last['out'] ?? null) === null;
}

const mapValues = (options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, toDense(value)]));

type Operand = NDArray | BaseSparseNDArray | number;

/** `a sign b` where one of them is sparse. */
export function binary(sign: Sign, a: Operand, b: Operand): NDArray | SparseArray {
  const kind = dense.kinds[sign];
  if (a instanceof BaseSparseNDArray && typeof b === 'number' && (sign === 'mul' || sign === 'div'))
    return a.withData(dense.binary(kind, a.data, b)) as unknown as SparseArray;
  if (typeof a === 'number' && b instanceof BaseSparseNDArray && sign === 'mul') return binary(sign, b, a);
  const isSameKind =
    a instanceof BaseSparseNDArray && b instanceof BaseSparseNDArray && a.stype === b.stype && sign !== 'div';
  if (isSameKind) return joined(sign, a as SparseArray, b as SparseArray);
  const [left, right] = [toDense(a), toDense(b)] as [NDArray | number, NDArray | number];
  if (left instanceof NDArray) {
    const result = dense.binary(kind, left, right);
    // Where nothing is stored the product is 0.
    const isProduct = a instanceof CSRNDArray && sign === 'mul' && sameShape(result.shape, a.shape);
    return isProduct ? tostype(result, 'csr') : result;
  }
  if (right instanceof NDArray) return dense.reversed(kind, left, right);
  throw new MXNetError('the other side does not fit a sparse array', {
    op: kind.sign,
    expected: 'an array or a number',
    given: `${describe(a)} and ${describe(b)}`,
  });
}

/** Two arrays of one storage type: places of both for sums, common ones for products. */
function joined(sign: Sign, a: SparseArray, b: SparseArray): SparseArray {
  if (!sameShape(a.shape, b.shape)) {
    throw new MXNetError('shapes do not match', {
      op: dense.kinds[sign].sign,
      expected: formatShape(a.shape),
      given: formatShape(b.shape),
    });
  }
  const [left, right] = [keysOf(a), keysOf(b)];
  const [leftAt, rightAt] = [positions(left), positions(right)];
  const keys =
    sign === 'mul'
      ? left.filter((key) => rightAt.has(key))
      : [...new Set([...left, ...right])].sort((x, y) => x - y);
  const data = dense.binary(dense.kinds[sign], picked(a.data, keys, leftAt), picked(b.data, keys, rightAt));
  const width = a.shape[1]!;
  if (a instanceof RowSparseNDArray) return new RowSparseNDArray(data, placesOf(keys, a.context), a.shape);
  const begins = new Array<number>(a.length + 1).fill(0);
  for (const key of keys) begins[Math.floor(key / width) + 1]!++;
  for (let row = 0; row < a.length; row++) begins[row + 1]! += begins[row]!;
  const columns = keys.map((key) => key % width);
  return new CSRNDArray(data, placesOf(columns, a.context), placesOf(begins, a.context), a.shape);
}

/** Places as single numbers: rows, or positions in the whole matrix. */
function keysOf(array: SparseArray): number[] {
  const places = numbersOf(array.indices);
  if (array instanceof RowSparseNDArray) return places;
  const begins = numbersOf(array.indptr);
  const width = array.shape[1]!;
  for (let row = 0; row < array.length; row++)
    for (let at = begins[row]!; at < begins[row + 1]!; at++) places[at]! += row * width;
  return places;
}

const positions = (keys: readonly number[]): Map<number, number> => new Map(keys.map((key, at) => [key, at]));

/** Stored values at the keys; where none is stored, zeros. */
function picked(data: NDArray, keys: readonly number[], at: ReadonlyMap<number, number>): NDArray {
  if (keys.length === 0) return zeros([0, ...data.shape.slice(1)], { dtype: data.dtype, ctx: data.context });
  const stored = data.shape[0]!;
  const blank = zeros([1, ...data.shape.slice(1)], { dtype: data.dtype, ctx: data.context });
  const padded = sizeOf(data.shape) === 0 ? blank : concatenate([data, blank]);
  const indices = placesOf(
    keys.map((key) => at.get(key) ?? stored),
    data.context,
  );
  return call('take', [padded, indices]) as NDArray;
}

links.binary = (sign, a, b) => binary(sign, a as Operand, b as Operand);
links.callOp = callSparse;
