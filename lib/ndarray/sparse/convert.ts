/** Between dense arrays and sparse ones. */
import { dtypeInfo, formatShape, MXNetError, sizeOf, type TypedArray } from '../../core/index.js';
import { NDArray } from '../ndarray.js';
import { decode } from '../values.js';
import { links, type BaseSparseNDArray, type SparseArray, type StorageType, type Stored } from './base.js';
import { CSRNDArray } from './csr.js';
import { arrayOf, numbersOf, placesOf } from './host.js';
import { RowSparseNDArray } from './row_sparse.js';

/** An array of any kind in another storage type; itself when it has it already. Throws MXNetError for names and ranks that do not fit. */
export function tostype<Type extends StorageType>(
  source: NDArray | BaseSparseNDArray,
  stype: Type,
): Stored<Type> {
  return convert(source, stype) as Stored<Type>;
}

function convert(source: NDArray | BaseSparseNDArray, stype: StorageType): NDArray | SparseArray {
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
  return stype === 'csr' ? toCSR(dense) : toRowSparse(dense);
}

/** A typed array of zeros of the dtype (all its bits are 0). */
const zerosOf = (source: BaseSparseNDArray): TypedArray =>
  new (dtypeInfo(source.dtype).array)(sizeOf(source.shape));

function toDense(source: SparseArray): NDArray {
  const target = zerosOf(source);
  const { data } = source.data.asnumpy();
  if (source instanceof CSRNDArray) {
    const begins = numbersOf(source.indptr);
    const columns = numbersOf(source.indices);
    const width = source.shape[1]!;
    for (let row = 0; row < source.length; row++)
      for (let at = begins[row]!; at < begins[row + 1]!; at++) target[row * width + columns[at]!] = data[at]!;
  } else {
    const width = sizeOf(source.shape.slice(1));
    numbersOf(source.indices).forEach((row, at) =>
      (target as Uint8Array).set(data.subarray(at * width, (at + 1) * width) as Uint8Array, row * width),
    );
  }
  return arrayOf(target, source.shape, source.dtype, source.context);
}

/** The elements at these positions. */
function chosen(data: TypedArray, positions: readonly number[]): TypedArray {
  const target = new (data.constructor as new (length: number) => TypedArray)(positions.length);
  positions.forEach((position, at) => (target[at] = data[position]!));
  return target;
}

function toCSR(dense: NDArray): CSRNDArray {
  if (dense.ndim !== 2) {
    throw new MXNetError('only matrices can be stored by rows', {
      op: 'tostype',
      expected: 'two axes',
      given: formatShape(dense.shape),
    });
  }
  const { data } = dense.asnumpy();
  const values = decode(data, dense.dtype);
  const [rows, width] = dense.shape as [number, number];
  const positions: number[] = [];
  const begins = [0];
  for (let row = 0; row < rows; row++) {
    for (let at = row * width; at < (row + 1) * width; at++) if (Number(values[at]) !== 0) positions.push(at);
    begins.push(positions.length);
  }
  return new CSRNDArray(
    arrayOf(chosen(data, positions), [positions.length], dense.dtype, dense.context),
    placesOf(
      positions.map((at) => at % width),
      dense.context,
    ),
    placesOf(begins, dense.context),
    dense.shape,
  );
}

function toRowSparse(dense: NDArray): RowSparseNDArray {
  const { data } = dense.asnumpy();
  const values = decode(data, dense.dtype) as ArrayLike<number | bigint>;
  const [length = 0, ...inner] = dense.shape;
  const width = sizeOf(inner);
  const rows: number[] = [];
  const positions: number[] = [];
  for (let row = 0; row < length; row++) {
    const own = Array.from({ length: width }, (_, at) => row * width + at);
    if (!own.some((at) => Number(values[at]) !== 0)) continue;
    rows.push(row);
    for (const at of own) positions.push(at);
  }
  return new RowSparseNDArray(
    arrayOf(chosen(data, positions), [rows.length, ...inner], dense.dtype, dense.context),
    placesOf(rows, dense.context),
    dense.shape,
  );
}

links.convert = convert;
