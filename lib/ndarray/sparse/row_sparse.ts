/** Arrays of which only some rows are stored: gradients of embeddings, and the like. */
import { describe, MXNetError } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import { call } from '../call.js';
import { array, full } from '../creation.js';
import { BaseSparseNDArray, links } from './base.js';
import { badFormat, checkAscending, numbersOf, placesOf } from './host.js';

/**
 * An array whose row `indices[i]` is `data[i]`; all other rows are 0. Made by `nd.sparse.row_sparse_array` and
 * `tostype('row_sparse')`.
 */
export class RowSparseNDArray extends BaseSparseNDArray {
  readonly stype = 'row_sparse';

  get auxiliary(): readonly NDArray[] {
    return [this.indices];
  }

  withData(data: NDArray): this {
    return new RowSparseNDArray(data, this.indices.copy(), this.shape) as this;
  }

  /** Stores other rows from now on; an update gives a state that was empty all its rows. */
  replace(data: NDArray, indices: NDArray): void {
    Object.assign(this, { data, indices });
  }

  /** `x.set(':', 2)` stores all rows, an array of the same shape gives its own. Single rows cannot be written, as in MXNet. */
  set(key: ':', value: number | NDArray | BaseSparseNDArray): void {
    if (key !== ':') {
      throw new MXNetError('only all rows can be written at once', {
        op: 'set',
        argument: 'key',
        expected: "':'",
        given: describe(key),
        hint: "Convert with tostype('default') to write single rows",
      });
    }
    if (typeof value !== 'number') {
      value.tostype('row_sparse').copyto(this);
      return;
    }
    const data = full([...this.shape], value, { dtype: this.dtype, ctx: this.context });
    const rows = Array.from({ length: this.length }, (_, row) => row);
    this.replace(data, placesOf(rows, this.context));
  }

  protected mapped(change: (array: NDArray) => NDArray): this {
    return new RowSparseNDArray(change(this.data), change(this.indices), this.shape) as this;
  }

  check_format(full_check = true): void {
    const stored = this.indices.size;
    const [rows, ...inner] = this.shape;
    if (String(this.data.shape) !== String([stored, ...inner])) {
      throw badFormat('data', `shape (${[stored, ...inner].join(', ')})`, `(${this.data.shape.join(', ')})`);
    }
    if (full_check) checkAscending(numbersOf(this.indices), 0, stored, rows!, 'row indices');
  }

  /** These rows, ascending; zeros where none is stored. */
  retain(indices: NDArray | readonly number[]): RowSparseNDArray {
    return links.call('_sparse_retain', [
      this,
      Array.isArray(indices) ? array(indices as number[]) : indices,
    ]) as this;
  }
}

/** Rows of an array by position. */
export function rowsAt(data: NDArray, positions: readonly number[]): NDArray {
  if (positions.length === 0) return data.at('0:0');
  return call('take', [data, placesOf(positions, data.context)]) as NDArray;
}
