/** Operators as methods of sparse arrays, under the names of MXNet's classes. */
import { getOp } from '../../core/index.js';
import type { Reduction } from '../methods.js';
import type { NDArray } from '../ndarray.js';
import { BaseSparseNDArray, links, type SparseArray } from './base.js';
import { keeping } from './zero_keeping.js';

const others =
  'exp log log2 log10 cos cosh arccos arccosh sigmoid rsqrt rcbrt reciprocal softmax log_softmax ones_like sum mean norm clip ' +
  'slice take transpose reshape expand_dims flatten max min argmax argmin prod nansum nanprod tile repeat sort argsort topk';

/** The methods that `BaseSparseNDArray` has beside its own. */
export type SparseMethods<Self> = { [Name in (typeof keeping)[number] | 'zeros_like']: () => Self } & {
  /** Sums, along axes or of everything; dense. */
  sum: Reduction;
  /** Means, along axes or of everything; dense. */
  mean: Reduction;
  /** The norm of order `ord` (1 or 2), of everything or along axes; dense. */
  norm(ord?: number, axis?: number | readonly number[] | null): NDArray;
  /** Values limited to [a_min, a_max]; sparse where 0 is inside. */
  clip(a_min: number, a_max: number): Self | NDArray;
  /** Rows and columns from `begin` up to `end`; csr for csr. */
  slice(begin: readonly (number | null)[], end: readonly (number | null)[]): SparseArray | NDArray;
  /** Rows by number; csr for csr. */
  take(indices: NDArray, options?: object): SparseArray | NDArray;
};

for (const name of [...keeping, 'zeros_like', ...others.split(' ')]) {
  Object.defineProperty(BaseSparseNDArray.prototype, name, {
    configurable: true,
    writable: true,
    value(this: BaseSparseNDArray, ...args: unknown[]): unknown {
      return links.callOp(getOp(name), [this, ...args]);
    },
  });
}
