/** Gradients in sparse storage: the rows that the recorded operations touched, or the values of a csr matrix, as MXNet stores them. */
import { call } from '../ndarray/call.js';
import type { NDArray } from '../ndarray/ndarray.js';
import type { SparseArray } from '../ndarray/sparse/base.js';
import { convert } from '../ndarray/sparse/convert.js';
import { sparseZeros } from '../ndarray/sparse/creation.js';

/**
 * Puts a gradient, or none, into a sparse buffer; `isAdded` keeps what is there. Of a dense gradient the rows (csr: values) that are not
 * zero are stored, of a sparse one its own.
 */
export function storeSparse(
  target: SparseArray,
  gradient: NDArray | SparseArray | undefined,
  isAdded: boolean,
): void {
  const { stype, shape, dtype, context } = target;
  if (gradient === undefined) {
    if (!isAdded) become(target, sparseZeros(stype, shape, { dtype, ctx: context }));
    return;
  }
  const given = convert(gradient, stype);
  const whole = isAdded ? call('elemwise_add', [target as never, given as never]) : given;
  become(target, whole as unknown as SparseArray);
}

/** The same places and values from now on. */
function become(target: SparseArray, { data, auxiliary }: SparseArray): void {
  const [first, second] = auxiliary;
  Object.assign(
    target,
    second === undefined ? { data, indices: first } : { data, indptr: first, indices: second },
  );
}
