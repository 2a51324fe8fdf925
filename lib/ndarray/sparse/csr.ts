/** Matrices stored row by row: values, their columns, and where each row begins. */
import { describe, MXNetError } from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import { empty } from '../creation.js';
import { BaseSparseNDArray, links } from './base.js';
import { numberAt } from './native.js';
import { areCanonical } from './places.js';
import { copyOf } from './rows.js';
import { badFormat, checkAscending, numbersOf } from './host.js';

/**
 * A matrix in compressed sparse row form: row i's values are `data[indptr[i]:indptr[i + 1]]` in the columns
 * `indices[indptr[i]:indptr[i + 1]]`. Made by `nd.sparse.csr_matrix` and `tostype('csr')`.
 */
export class CSRNDArray extends BaseSparseNDArray {
  readonly stype = 'csr';

  constructor(
    data: NDArray,
    indices: NDArray,
    /** Where each row begins in `data`, and where the last one ends; int64. */
    readonly indptr: NDArray,
    shape: number[],
  ) {
    super(data, indices, shape);
    if (indptr.dtype !== 'int64') this.indptr = indptr.astype('int64');
  }

  get auxiliary(): readonly NDArray[] {
    return [this.indptr, this.indices];
  }

  withData(data: NDArray): this {
    return new CSRNDArray(data, this.indices.copy(), this.indptr.copy(), this.shape) as this;
  }

  protected mapped(change: (array: NDArray) => NDArray): this {
    return new CSRNDArray(change(this.data), change(this.indices), change(this.indptr), this.shape) as this;
  }

  check_format(full_check = true): void {
    const [rows, columns] = this.shape as [number, number];
    const stored = this.data.size;
    // The usual answer is found on the engine; what is wrong is looked for here.
    const isWhole = this.indices.size === stored && this.indptr.size === rows + 1;
    if (isWhole && this.indices.dtype === 'int64' && this.indptr.dtype === 'int64')
      if (areCanonical('check_format', this, columns)) return;
    const begins = numbersOf(this.indptr);
    if (
      begins.length !== rows + 1 ||
      begins[0] !== 0 ||
      begins[rows] !== stored ||
      this.indices.size !== stored
    ) {
      throw badFormat(
        'indptr, indices and data',
        `${rows + 1} places from 0 to ${stored}, ${stored} columns`,
        `${begins.length} places from ${begins[0]} to ${begins[begins.length - 1]}, ${this.indices.size} columns`,
      );
    }
    for (let row = 0; row < rows; row++) {
      if (begins[row + 1]! < begins[row]!)
        throw badFormat('indptr', 'places that do not fall', `${begins[row + 1]} after ${begins[row]}`);
    }
    if (!full_check) return;
    const found = numbersOf(this.indices);
    for (let row = 0; row < rows; row++)
      checkAscending(found, begins[row]!, begins[row + 1]!, columns, `columns of row ${row}`);
  }

  /** Rows: `x.at(1)`, `x.at('1:3')`; the result is a matrix. */
  at(key: number | string): CSRNDArray {
    const [begin, end] = rowRange(key, this.length);
    const recorded = this.recorded((dense) => dense.at(`${begin}:${end}`));
    if (recorded !== null) return recorded;
    const [from, to] = [numberAt(this.indptr, begin, 'at'), numberAt(this.indptr, end, 'at')];
    const part = (array: NDArray): NDArray =>
      from === to ? empty([0], { dtype: array.dtype, ctx: array.context }) : copyOf(array, from, to);
    const own = this.indptr.at(`${begin}:${end + 1}`);
    const begins = links.call('_minus_scalar', [own, { scalar: from }]) as NDArray;
    own.dispose();
    return new CSRNDArray(part(this.data), part(this.indices), begins, [end - begin, this.shape[1]!]);
  }
}

/** Python's rule for an integer or a slice without step. */
function rowRange(key: number | string, length: number): [begin: number, end: number] {
  const text = String(key).trim();
  const slice = /^(-?\d*)\s*:\s*(-?\d*)$/.exec(text);
  const place = (value: string, otherwise: number): number => {
    if (value === '') return otherwise;
    const at = Number(value) + (Number(value) < 0 ? length : 0);
    return Math.min(Math.max(at, 0), length);
  };
  if (slice) {
    const begin = place(slice[1]!, 0);
    return [begin, Math.max(begin, place(slice[2]!, length))];
  }
  const index = Number(text) + (Number(text) < 0 ? length : 0);
  if (Number.isInteger(index) && index >= 0 && index < length) return [index, index + 1];
  throw new MXNetError('rows of a CSRNDArray are chosen by one number or one slice without step', {
    op: 'at',
    argument: 'key',
    expected: `a row from ${-length} to ${length - 1}, or a slice such as '1:3'`,
    given: describe(key),
  });
}
