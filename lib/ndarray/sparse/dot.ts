/** Products with sparse matrices: each stored value is used once. */
import { formatShape, MXNetError, type DType } from '../../core/index.js';
import { state } from '../../autograd/state.js';
import { array } from '../creation.js';
import { call } from '../call.js';
import { NDArray } from '../ndarray.js';
import type { BaseSparseNDArray } from './base.js';
import { type SparseArray, type StorageType } from './base.js';
import { tostype } from './convert.js';
import { CSRNDArray } from './csr.js';
import { numbersOf } from './host.js';

/** Options of `nd.dot` with sparse arrays. */
export interface SparseDotOptions {
  transpose_a?: boolean;
  transpose_b?: boolean;
  /** Storage type of the result; default: MXNet's choice. */
  forward_stype?: StorageType | null;
}

type Matrix = NDArray | BaseSparseNDArray;

/** Dense copies of recorded products: the gradient of the other side has the rows that the csr matrix has columns. */
export const csrOfDense = new WeakMap<NDArray, CSRNDArray>();

/**
 * Matrix product. csr · dense is dense, its transpose · dense is row_sparse, dense · csr is csr, as in MXNet; other pairs, and
 * calls inside `record`, where gradients are wanted, work on dense copies. Throws MXNetError when the sizes do not fit.
 */
export function dot(lhs: Matrix, rhs: Matrix, options: SparseDotOptions = {}): NDArray | SparseArray {
  const { transpose_a = false, transpose_b = false, forward_stype = null } = options;
  let result: NDArray | SparseArray;
  let natural: StorageType = 'default';
  if (lhs instanceof CSRNDArray && !(rhs instanceof CSRNDArray) && !transpose_b && !state.recording) {
    result = rowsTimesDense(lhs, tostype(rhs, 'default'), transpose_a);
    if (transpose_a) natural = 'row_sparse';
  } else {
    const [a, b] = [tostype(lhs, 'default'), tostype(rhs, 'default')];
    if (lhs instanceof CSRNDArray && state.recording) csrOfDense.set(a, lhs);
    result = call('dot', [a, b, { transpose_a, transpose_b }]) as NDArray;
    if (rhs instanceof CSRNDArray && lhs instanceof NDArray && !state.recording) natural = 'csr';
  }
  const wanted = forward_stype ?? natural;
  return wanted === 'default' ? result : tostype(result, wanted);
}

function rowsTimesDense(lhs: CSRNDArray, rhs: NDArray, isTransposed: boolean): NDArray {
  const [rows, columns] = lhs.shape as [number, number];
  const inner = isTransposed ? rows : columns;
  if (rhs.ndim !== 2 || rhs.shape[0] !== inner || rhs.dtype !== lhs.dtype) {
    throw new MXNetError('the sides do not fit', {
      op: 'dot',
      argument: 'rhs',
      expected: `a matrix of ${inner} rows, ${lhs.dtype}`,
      given: `${formatShape(rhs.shape)}, ${rhs.dtype}`,
    });
  }
  const width = rhs.shape[1]!;
  const begins = numbersOf(lhs.indptr);
  const places = numbersOf(lhs.indices);
  const values = lhs.data.asnumpy().numbers;
  const factors = rhs.asnumpy().numbers;
  const sums = new Float64Array((isTransposed ? columns : rows) * width);
  for (let row = 0; row < rows; row++) {
    for (let at = begins[row]!; at < begins[row + 1]!; at++) {
      const value = Number(values[at]);
      const from = (isTransposed ? row : places[at]!) * width;
      const to = (isTransposed ? places[at]! : row) * width;
      for (let column = 0; column < width; column++)
        sums[to + column]! += value * Number(factors[from + column]);
    }
  }
  const shape = [isTransposed ? columns : rows, width];
  return array(sums, { shape, dtype: lhs.dtype as DType, ctx: rhs.context });
}
