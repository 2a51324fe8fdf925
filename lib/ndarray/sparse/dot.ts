/** Products with csr matrices, each stored value used once, stored as MXNet stores them. */
import { formatShape, MXNetError } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import { call } from '../call.js';
import type { StorageType } from './base.js';
import type { Input } from './arguments.js';
import { convert } from './convert.js';
import { CSRNDArray } from './csr.js';
import { placesOf } from './host.js';
import { run1 } from './native.js';
import { RowSparseNDArray } from './row_sparse.js';
import { gatherRows, uniqueRows } from './rows.js';

/** Options of `nd.dot` with sparse arrays. */
export interface SparseDotOptions {
  transpose_a?: boolean;
  transpose_b?: boolean;
  /** Storage type of the result; default: MXNet's choice. */
  forward_stype?: StorageType | null;
}

/**
 * The product where one side is csr: csr · dense is dense, its transpose · dense is row_sparse, dense · csr is csr. Null for other pairs,
 * which are multiplied as dense matrices. Throws MXNetError when the sizes do not fit.
 */
export function multiplied(
  lhs: Input,
  rhs: Input,
  { transpose_a = false, transpose_b = false, forward_stype = null }: SparseDotOptions,
): Input | null {
  // What is missing is told by the way over dense copies.
  if ((rhs as Input | undefined) === undefined || (lhs as Input | undefined) === undefined) return null;
  if (lhs.ndim !== 2 || rhs.ndim !== 2) return null;
  if (lhs instanceof CSRNDArray && !(rhs instanceof CSRNDArray) && !transpose_b) {
    check(lhs, rhs, lhs.shape[transpose_a ? 0 : 1]!, rhs.shape[0]!);
    const asRows = transpose_a && (forward_stype ?? 'row_sparse') === 'row_sparse';
    const product = transpose_a
      ? asRows
        ? transposedRows(lhs, rhs)
        : transposedWhole(lhs, rhs)
      : plain(lhs, rhs);
    return convert(product, forward_stype ?? (asRows ? 'row_sparse' : 'default'));
  }
  if (rhs instanceof CSRNDArray && !(lhs instanceof CSRNDArray) && !transpose_a && lhs.stype === 'default') {
    check(lhs, rhs, lhs.shape[1]!, rhs.shape[transpose_b ? 1 : 0]!);
    return convert(
      right(lhs as NDArray, rhs, transpose_b, forward_stype !== 'default'),
      forward_stype ?? 'csr',
    );
  }
  return null;
}

function check(lhs: Input, rhs: Input, inner: number, given: number): void {
  if (inner === given && lhs.dtype === rhs.dtype) return;
  throw new MXNetError('the sides do not fit', {
    op: 'dot',
    argument: 'rhs',
    expected: `a matrix of ${inner} ${inner === 1 ? 'row' : 'rows'}, ${lhs.dtype}`,
    given: `${formatShape(rhs.shape)}, ${rhs.dtype}`,
  });
}

const parts = ({ data, indices, indptr }: CSRNDArray): NDArray[] => [data, indices, indptr];

/** csr · dense, or · row_sparse: rows that are not stored add nothing. */
function plain(lhs: CSRNDArray, rhs: Input): NDArray {
  const dense = rhs instanceof RowSparseNDArray ? [rhs.data, rhs.indices] : [rhs as NDArray];
  return run1({
    op: 'dot',
    kernel: 'sparse_dot',
    parameters: [lhs.shape[1]!],
    inputs: [...parts(lhs), ...dense],
    output: [lhs.dtype, [lhs.shape[0]!, rhs.shape[1]!]],
  });
}

/** All rows of transposed csr · dense. */
export function transposedWhole(lhs: CSRNDArray, rhs: Input): NDArray {
  return run1({
    op: 'dot',
    kernel: 'sparse_dot_transposed',
    parameters: [lhs.shape[1]!],
    inputs: [...parts(lhs), convert(rhs, 'default') as NDArray],
    output: [lhs.dtype, [lhs.shape[1]!, rhs.shape[1]!]],
  });
}

/** Those rows of transposed csr · dense for which the matrix stores columns. */
export function transposedRows(lhs: CSRNDArray, rhs: Input): RowSparseNDArray {
  const rows = uniqueRows('dot', lhs.indices, lhs.shape[1]!);
  const data = run1({
    op: 'dot',
    kernel: 'sparse_dot_transposed',
    parameters: [lhs.shape[1]!],
    inputs: [...parts(lhs), convert(rhs, 'default') as NDArray, rows],
    output: [lhs.dtype, [rows.size, rhs.shape[1]!]],
  });
  return new RowSparseNDArray(data, rows, [lhs.shape[1]!, rhs.shape[1]!]);
}

/** dense · csr; as csr every row of the result stores the columns that the matrix has. */
function right(lhs: NDArray, rhs: CSRNDArray, transposed: boolean, asCsr: boolean): Input {
  const height = lhs.shape[0]!;
  const width = rhs.shape[transposed ? 0 : 1]!;
  const common = { op: 'dot', kernel: 'sparse_dot_right', parameters: [rhs.shape[1]!, transposed] };
  const inputs = [...parts(rhs), lhs];
  if (!asCsr || transposed) return run1({ ...common, inputs, output: [lhs.dtype, [height, width]] });
  const columns = uniqueRows('dot', rhs.indices, width);
  const values = run1({
    ...common,
    inputs: [...inputs, columns],
    output: [lhs.dtype, [height, columns.size]],
  });
  const begins = Array.from({ length: height + 1 }, (_, row) => row * columns.size);
  const stored = height * columns.size;
  const indices =
    stored === 0 ? placesOf([], lhs.context) : (call('tile', [columns, { reps: [height] }]) as NDArray);
  return new CSRNDArray(values.reshape([stored]), indices, placesOf(begins, lhs.context), [height, width]);
}

/** Rows of a table at these numbers, where only some rows are stored. */
export function embedded(data: NDArray, table: RowSparseNDArray): NDArray {
  const limit = table.shape[0]!;
  const flat = call('clip', [data.reshape([data.size]), { a_min: 0, a_max: limit - 1 }]) as NDArray;
  const wanted = flat.astype('int64');
  const rows = gatherRows('Embedding', table.data, table.indices, wanted, limit);
  return rows.reshape([...data.shape, ...table.shape.slice(1)]);
}

/** Gradient of an embedding for its table: sums of the rows of `dy` that belong to one row of the table. */
export function embeddingRows(data: NDArray, dy: NDArray, shape: readonly number[]): RowSparseNDArray {
  const rows = uniqueRows('Embedding', data, shape[0]!, true);
  const summed = run1({
    op: 'Embedding',
    kernel: 'sparse_embedding_rows',
    parameters: [shape[0]!],
    inputs: [dy, data, rows],
    output: [dy.dtype, [rows.size, ...shape.slice(1)]],
  });
  return new RowSparseNDArray(summed, rows, [...shape]);
}
