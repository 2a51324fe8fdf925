/** Gradients stored as row_sparse: the rows that the recorded operations touched, as MXNet stores them. */
import { call } from '../ndarray/call.js';
import type { NDArray } from '../ndarray/ndarray.js';
import { convert } from '../ndarray/sparse/convert.js';
import { placesOf } from '../ndarray/sparse/host.js';
import type { RowSparseNDArray } from '../ndarray/sparse/row_sparse.js';

/**
 * Puts a gradient, or none, into a row_sparse buffer; `add` keeps the rows that are there. Of a dense gradient the rows with values are
 * stored, of a row_sparse one its own.
 */
export function storeRows(
  target: RowSparseNDArray,
  gradient: NDArray | RowSparseNDArray | undefined,
  isAdded: boolean,
): void {
  if (gradient === undefined) {
    if (!isAdded) target.replace(target.data.at('0:0').copy(), placesOf([], target.context));
    return;
  }
  const given = convert(gradient, 'row_sparse') as RowSparseNDArray;
  const whole = isAdded ? (call('elemwise_add', [target, given]) as unknown as RowSparseNDArray) : given;
  target.replace(whole.data, whole.indices);
}
