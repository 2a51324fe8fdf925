/** Operators that work on the stored values alone, and how MXNet stores their results. What is not here works on dense copies. */
import { sameShape, type Op, type Params } from '../../core/index.js';
import { call, callOp } from '../call.js';
import { zeros } from '../creation.js';
import { NDArray } from '../ndarray.js';
import type { Input, SparseCall } from './arguments.js';
import type { SparseArray, StorageType } from './base.js';
import { convert } from './convert.js';
import { CSRNDArray } from './csr.js';
import { embedded, multiplied } from './dot.js';
import { placesOf } from './host.js';
import { chosen, gathered, mergedPlaces, scattered, valuesAt } from './places.js';
import { csrMean, csrSum, ofRows, sumOfSquares } from './reductions.js';
import { RowSparseNDArray } from './row_sparse.js';
import { gatherRows, mergedRows, noRows, scatterRows, uniqueRows } from './rows.js';
import { sliced } from './slices.js';
import { storedCounts } from './stored.js';
import { keeping } from './zero_keeping.js';

/** The result of a call, or null where it is not one of those that know how. */
export type Handler = (call: SparseCall) => Input | null;

/** Functions with f(0) = 0: they change the stored values alone. */
export const zeroKeeping: ReadonlySet<string> = new Set([
  ...keeping,
  ...(
    'negative BlockGrad stop_gradient make_loss _copy _mul_scalar _div_scalar _scatter_plus_scalar _scatter_minus_scalar ' +
    '_contrib_round_ste _contrib_sign_ste'
  ).split(' '),
]);

/** Functions with f(0) = 0 for some of their parameters. */
const sometimesZero: Readonly<Record<string, (params: Params) => boolean>> = {
  _plus_scalar: ({ scalar }) => Number(scalar) === 0,
  _minus_scalar: ({ scalar }) => Number(scalar) === 0,
  _equal_scalar: ({ scalar }) => Number(scalar) !== 0,
  _not_equal_scalar: ({ scalar }) => Number(scalar) === 0,
  _greater_scalar: ({ scalar }) => Number(scalar) >= 0,
  _greater_equal_scalar: ({ scalar }) => Number(scalar) > 0,
  _lesser_scalar: ({ scalar }) => Number(scalar) <= 0,
  _lesser_equal_scalar: ({ scalar }) => Number(scalar) < 0,
  clip: ({ a_min, a_max }) => Number(a_min) <= 0 && Number(a_max) >= 0,
};

const isSparse = (input: Input | undefined): input is SparseArray =>
  input !== undefined && !(input instanceof NDArray);
const isCsr = (input: Input | undefined): input is CSRNDArray => input instanceof CSRNDArray;
const isRows = (input: Input | undefined): input is RowSparseNDArray => input instanceof RowSparseNDArray;
const compute = (op: Op, inputs: readonly NDArray[], params: object = {}): NDArray =>
  callOp(op, [...inputs, params]) as NDArray;

/** A function of the stored values. */
const elementwise: Handler = ({ op, inputs: [first], given }) =>
  isSparse(first) ? (first.withData(compute(op, [first.data], given)) as Input) : null;

/** Places of both arrays, or with `common` those that csr matrices share: outside of them the result is 0. */
const ofPair =
  (common: boolean): Handler =>
  ({ op, inputs: [a, b] }) => {
    if (!isSparse(a) || !isSparse(b) || !sameShape(a.shape, b.shape) || a.dtype !== b.dtype) return null;
    if (isCsr(a) && isCsr(b)) {
      const places = mergedPlaces(op.name, a, b, a.shape[1]!, common);
      const data = compute(op, [valuesAt(op.name, a, places), valuesAt(op.name, b, places)]);
      return new CSRNDArray(data, places.indices, places.indptr, [...a.shape]);
    }
    if (!isRows(a) || !isRows(b)) return null;
    const rows = mergedRows(op.name, a.indices, b.indices, a.length);
    const side = ({ data, indices, length }: RowSparseNDArray): NDArray =>
      gatherRows(op.name, data, indices, rows, length);
    return new RowSparseNDArray(rows.size === 0 ? noRows(a.data) : compute(op, [side(a), side(b)]), rows, [
      ...a.shape,
    ]);
  };

/** Elements of the other array at the places of a sparse one. */
function otherAt(op: Op, sparse: SparseArray, other: NDArray): NDArray {
  if (isCsr(sparse)) return gathered(op.name, other, sparse, sparse.shape[1]!);
  if (sparse.indices.size === 0) return noRows(sparse.data);
  return call('take', [other, sparse.indices]) as NDArray;
}

const fits = (a: Input, b: Input): boolean => sameShape(a.shape, b.shape) && a.dtype === b.dtype;

/** A sum or difference of which one side is dense: computed where the other stores something, put into a copy of the dense side. */
const onDense: Handler = ({ op, inputs: [a, b] }) => {
  if (a === undefined || b === undefined || isSparse(a) === isSparse(b) || !fits(a, b)) return null;
  const [sparse, dense] = (isSparse(a) ? [a, b] : [b, a]) as [SparseArray, NDArray];
  const other = otherAt(op, sparse, dense);
  const data = compute(op, isSparse(a) ? [sparse.data, other] : [other, sparse.data]);
  const base = op.name === 'elemwise_sub' && isSparse(a) ? (call('negative', [dense]) as NDArray) : dense;
  return isCsr(sparse)
    ? scattered(op.name, data, sparse, sparse.shape, base)
    : scatterRows(op.name, data, sparse.indices, sparse.shape, base);
};

/** A product of which one side is dense: stored where the sparse side stores something. */
const withDense: Handler = ({ op, inputs: [a, b] }) => {
  if (a === undefined || b === undefined || isSparse(a) === isSparse(b) || !fits(a, b)) return null;
  const [sparse, dense] = (isSparse(a) ? [a, b] : [b, a]) as [SparseArray, NDArray];
  const other = otherAt(op, sparse, dense);
  return sparse.withData(compute(op, isSparse(a) ? [sparse.data, other] : [other, sparse.data])) as Input;
};

/** csr by a dense matrix, or by rows or columns that stand for one. */
const broadcast =
  (elementwiseName: string): Handler =>
  ({ op, inputs: [a, b] }) => {
    if (!isCsr(a) || !(b instanceof NDArray) || a.dtype !== b.dtype || b.ndim < 1 || b.ndim > 2) return null;
    const [rows, width] = [b.ndim === 2 ? b.shape[0]! : 1, b.shape.at(-1)!];
    if ((rows !== 1 && rows !== a.shape[0]) || (width !== 1 && width !== a.shape[1])) return null;
    return a.withData(call(elementwiseName, [a.data, gathered(op.name, b, a, a.shape[1]!)]) as NDArray);
  };

/** The quotient where the left side stores rows. */
const scatteredQuotient: Handler = ({ op, inputs: [a, b] }) => {
  if (!isRows(a) || b === undefined || !fits(a, b)) return null;
  if (a.indices.size === 0) return a.copy();
  const other = isRows(b)
    ? gatherRows(op.name, b.data, b.indices, a.indices, a.length)
    : otherAt(op, a, convert(b, 'default') as NDArray);
  return a.withData(call('elemwise_div', [a.data, other]) as NDArray);
};

/** Several row_sparse arrays. */
const sumOfRows: Handler = ({ op, inputs }) => {
  if (!inputs.every(isRows)) return null;
  const [first] = inputs as [RowSparseNDArray, ...RowSparseNDArray[]];
  if (!inputs.every((each) => fits(first, each))) return null;
  const lists = inputs.map(({ indices }) => indices).filter(({ size }) => size > 0);
  if (lists.length === 0) return first.copy();
  const rows = uniqueRows(
    op.name,
    lists.length === 1 ? lists[0]! : (call('concat', [...lists, { dim: 0 }]) as NDArray),
    first.length,
  );
  const parts = inputs.map(({ data, indices }) => gatherRows(op.name, data, indices, rows, first.length));
  return new RowSparseNDArray(compute(op, parts), rows, [...first.shape]);
};

/** csr matrices one below the other. */
const stacked: Handler = ({ inputs, params }) => {
  const matrices = inputs.filter(isCsr);
  const [first] = matrices;
  if (first === undefined || matrices.length < inputs.length || params['dim'] !== 0) return null;
  if (!matrices.every(({ shape, dtype }) => shape[1] === first.shape[1] && dtype === first.dtype))
    return null;
  const filled = matrices.filter(({ indices }) => indices.size > 0);
  const joined = (parts: NDArray[]): NDArray =>
    parts.length === 1 ? parts[0]!.copy() : (call('concat', [...parts, { dim: 0 }]) as NDArray);
  let before = 0;
  const begins = matrices.map(({ indptr, indices }, index) => {
    const shifted = (call('_plus_scalar', [indptr, { scalar: before }]) as NDArray).at(
      index === 0 ? ':' : '1:',
    );
    before += indices.size;
    return shifted;
  });
  const stored = filled.length === 0 ? [first] : filled;
  return new CSRNDArray(
    joined(stored.map(({ data }) => data)),
    joined(stored.map(({ indices }) => indices)),
    joined(begins.filter(({ size }) => size > 0)),
    [matrices.reduce((rows, { length }) => rows + length, 0), first.shape[1]!],
  );
};

/** Elements of two dense matrices by whether a csr matrix has something there. */
const choice: Handler = ({ op, inputs: [condition, x, y] }) => {
  if (!isCsr(condition) || !(x instanceof NDArray) || !(y instanceof NDArray)) return null;
  if (!sameShape(x.shape, condition.shape) || !sameShape(y.shape, x.shape) || x.dtype !== y.dtype)
    return null;
  const [taken, other] = [otherAt(op, condition, x), otherAt(op, condition, y)];
  return scattered(op.name, compute(op, [condition.data, taken, other]), condition, x.shape, y);
};

/** Rows by number: of csr as csr. Rows of row_sparse are gathered without its zeros. */
const taken: Handler = ({ op, inputs: [a, indices], params }) => {
  if (!isSparse(a) || !(indices instanceof NDArray) || params['axis'] !== 0 || a.length === 0) return null;
  const wanted = boundedRows(indices, a.length, String(params['mode']));
  if (isRows(a))
    return gatherRows(op.name, a.data, a.indices, wanted, a.length).reshape([
      ...indices.shape,
      ...a.shape.slice(1),
    ]);
  if (indices.ndim !== 1) return null;
  const { data, indices: columns, indptr } = chosen(op.name, a, wanted, [0, a.shape[1]!]);
  return new CSRNDArray(data, columns, indptr, [indices.size, a.shape[1]!]);
};

/** Row numbers inside an axis, int64. */
function boundedRows(indices: NDArray, length: number, mode: string): NDArray {
  const flat = indices.reshape([indices.size]).astype('int64');
  if (mode === 'wrap') return call('_mod_scalar', [flat, { scalar: length }]) as NDArray;
  return mode === 'raise' ? flat : (call('clip', [flat, { a_min: 0, a_max: length - 1 }]) as NDArray);
}

/** The wanted rows, ascending; zeros where none is stored. */
function retained(data: RowSparseNDArray, indices: NDArray): RowSparseNDArray {
  const rows = uniqueRows('retain', indices, data.length);
  return new RowSparseNDArray(gatherRows('retain', data.data, data.indices, rows, data.length), rows, [
    ...data.shape,
  ]);
}

/** Zeros of the same kind store nothing. */
const nothing: Handler = ({ inputs: [first] }) => {
  if (!isSparse(first)) return null;
  const { context, dtype, shape } = first;
  if (isRows(first)) return new RowSparseNDArray(noRows(first.data), placesOf([], context), [...shape]);
  const begins = zeros([first.length + 1], { dtype: 'int64', ctx: context });
  return new CSRNDArray(zeros([0], { dtype, ctx: context }), placesOf([], context), begins, [...shape]);
};

/** Tries one after the other. */
const either =
  (...handlers: readonly Handler[]): Handler =>
  (given) => {
    for (const handler of handlers) {
      const result = handler(given);
      if (result !== null) return result;
    }
    return null;
  };

const handlers = new Map<string, Handler>([
  ['elemwise_add', either(ofPair(false), onDense)],
  ['elemwise_sub', either(ofPair(false), onDense)],
  ['elemwise_mul', either(ofPair(true), withDense)],
  ['_maximum', ofPair(false)],
  ['_minimum', ofPair(false)],
  ['_hypot', ofPair(false)],
  ['_scatter_elemwise_div', scatteredQuotient],
  ['broadcast_mul', broadcast('elemwise_mul')],
  ['broadcast_div', broadcast('elemwise_div')],
  ['add_n', sumOfRows],
  ['Concat', stacked],
  ['where', choice],
  ['take', taken],
  ['slice', ({ inputs: [a], params }) => (isCsr(a) ? sliced(a, params) : null)],
  [
    '_sparse_retain',
    ({ inputs: [a, indices] }) => (isRows(a) && indices instanceof NDArray ? retained(a, indices) : null),
  ],
  ['zeros_like', nothing],
  ['sum', either(csrSum, ofRows)],
  ['mean', csrMean],
  ['norm', ofRows],
  ['_square_sum', sumOfSquares],
  ['dot', ({ inputs: [a, b], params }) => multiplied(a!, b!, params)],
  [
    'Embedding',
    ({ inputs: [data, table] }) => (isRows(table) && data instanceof NDArray ? embedded(data, table) : null),
  ],
  [
    '_contrib_getnnz',
    ({ inputs: [a], params }) => (isCsr(a) ? storedCounts(a, params['axis'] as number | null) : null),
  ],
  ['cast_storage', ({ inputs: [a], params }) => convert(a!, params['stype'] as StorageType)],
]);

/** Whether a function of one array gives 0 for 0. */
export const keepsZeros = (op: Op, params: Params): boolean =>
  zeroKeeping.has(op.name) || (sometimesZero[op.name]?.(params) ?? false);

/** How an operator works on sparse arrays; undefined where it only knows dense ones. */
export function handlerOf({ op, params }: SparseCall): Handler | undefined {
  if (keepsZeros(op, params)) return elementwise;
  return handlers.get(op.name);
}
