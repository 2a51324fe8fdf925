/** Between dense arrays and sparse ones, on the engine. */
import { formatShape, MXNetError } from '../../core/index.js';
import { call } from '../call.js';
import { NDArray } from '../ndarray.js';
import { links, type BaseSparseNDArray, type SparseArray, type StorageType, type Stored } from './base.js';
import { CSRNDArray } from './csr.js';
import { gathered, nonzeroPlaces, scattered } from './places.js';
import { RowSparseNDArray } from './row_sparse.js';
import { noRows, nonzeroRows, scatterRows } from './rows.js';

/** An array of any kind in another storage type; itself when it has it already. Throws MXNetError for names and ranks that do not fit. */
export function tostype<Type extends StorageType>(
  source: NDArray | BaseSparseNDArray,
  stype: Type,
): Stored<Type> {
  return links.convert(source as BaseSparseNDArray, stype) as Stored<Type>;
}

/** The same, never recorded. */
export function convert(source: NDArray | BaseSparseNDArray, stype: StorageType): NDArray | SparseArray {
  if (!['default', 'csr', 'row_sparse'].includes(stype)) {
    throw new MXNetError('unknown storage type', {
      op: 'tostype',
      argument: 'stype',
      expected: "'default', 'csr' or 'row_sparse'",
      given: String(stype),
    });
  }
  if (source.stype === stype) return source as NDArray | SparseArray;
  const dense = source instanceof NDArray ? source : toDense(source as SparseArray);
  if (stype === 'default') return dense;
  const result = stype === 'csr' ? toCSR(dense) : toRowSparse(dense);
  if (dense !== source) dense.dispose();
  return result;
}

function toDense(source: SparseArray): NDArray {
  if (source instanceof CSRNDArray) return scattered('cast_storage', source.data, source, source.shape);
  return scatterRows('cast_storage', source.data, source.indices, source.shape);
}

function toCSR(dense: NDArray): CSRNDArray {
  if (dense.ndim !== 2) {
    throw new MXNetError('only matrices can be stored by rows', {
      op: 'tostype',
      expected: 'two axes',
      given: formatShape(dense.shape),
    });
  }
  const places = nonzeroPlaces(dense);
  const data = gathered('cast_storage', dense, places, dense.shape[1]!);
  return new CSRNDArray(data, places.indices, places.indptr, dense.shape);
}

function toRowSparse(dense: NDArray): RowSparseNDArray {
  if (dense.ndim === 0) {
    throw new MXNetError('a number has no rows', {
      op: 'tostype',
      expected: 'one axis or more',
      given: formatShape(dense.shape),
    });
  }
  const rows = nonzeroRows(dense);
  const data = rows.size === 0 ? noRows(dense) : (call('take', [dense, rows]) as NDArray);
  return new RowSparseNDArray(data, rows, dense.shape);
}
