/** `nd.sparse.csr_matrix`, `row_sparse_array` and their like. */
import {
  current_context,
  describe,
  MXNetError,
  type Context,
  type DType,
  type Shape,
} from '../../core/index.js';
import { array, zeros as denseZeros, type PlaceOptions } from '../creation.js';
import { isOptions } from '../call.js';
import { NDArray } from '../ndarray.js';
import { requireArray } from '../require.js';
import { NumpyView } from '../numpy_view.js';
import type { Nested } from '../values.js';
import { BaseSparseNDArray, type StorageType, type Stored } from './base.js';
import { tostype } from './convert.js';
import { CSRNDArray } from './csr.js';
import { areCanonical } from './places.js';
import { numbersOf, placesOf } from './host.js';
import { RowSparseNDArray, rowsAt } from './row_sparse.js';

/** Values of any form; arrays keep their dtype. */
type Values = Nested | NDArray | NumpyView;

/** Options of sparse creation. */
export interface SparseOptions extends PlaceOptions {
  /** Shape of the whole; found from the largest places when left out. */
  shape?: Shape | null;
}

/** A matrix by its stored values: with `indices` and `indptr`, or with `row` and `col` of each. */
export type CSRDefinition = SparseOptions & { data: Values } & (
    { indices: Values; indptr: Values } | { row: Values; col: Values }
  );

/** An array by its stored rows. */
export type RowSparseDefinition = SparseOptions & { data: Values; indices: Values };

const isValues = (value: unknown): boolean =>
  value instanceof NDArray || value instanceof NumpyView || ArrayBuffer.isView(value) || Array.isArray(value);

const isShape = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((dim) => Number.isInteger(dim) && dim >= 0);

/** Lists of parts are told from nested lists of values by the shape beside them, or by arrays among them. */
const isDefinition = (value: unknown, options: SparseOptions): value is Values[] =>
  Array.isArray(value) &&
  value.every(isValues) &&
  (!!options.shape || value.some((member) => !Array.isArray(member)));

/**
 * A CSR matrix: of dense values or another array, of a shape (`csr_matrix([2, 3])`: nothing stored), of parts
 * `csr_matrix([data, indices, indptr], { shape })`, of coordinates `csr_matrix([data, [row, col]], { shape })`, or of one object with
 * names. Columns are sorted; values of equal coordinates are added. Throws MXNetError for parts that do not fit.
 */
export function csr_matrix(
  arg1: Values | BaseSparseNDArray | Shape | readonly Values[] | CSRDefinition,
  options: SparseOptions = {},
): CSRNDArray {
  if (arg1 instanceof BaseSparseNDArray) return typed(tostype(arg1, 'csr').copy(), options);
  if (isShape(arg1) && arg1.length === 2) {
    return csr_matrix({ data: [], row: [], col: [], ...options, shape: arg1 });
  }
  if (isOptions(arg1) && 'data' in arg1 && !(arg1 instanceof NumpyView))
    return defined(arg1 as CSRDefinition);
  if (isDefinition(arg1, options)) {
    const [data, second, third] = arg1 as [Values, Values, Values?];
    if (third !== undefined) return defined({ data, indices: second, indptr: third, ...options });
    const [row, col] = second as unknown as [Values, Values];
    return defined({ data, row, col, ...options });
  }
  return tostype(array(arg1 as Values, options as PlaceOptions), 'csr');
}

const typed = <A extends BaseSparseNDArray>(source: A, { dtype, ctx }: SparseOptions): A => {
  const placed = ctx ? source.as_in_context(ctx) : source;
  return dtype && dtype !== placed.dtype ? placed.astype(dtype) : placed;
};

const places = (values: Values): number[] =>
  values instanceof NDArray
    ? numbersOf(values)
    : Array.from((values instanceof NumpyView ? values.data : values) as ArrayLike<number>, Number);

function defined(definition: CSRDefinition): CSRNDArray {
  const { dtype, ctx: given, shape } = definition;
  const ctx = given ?? current_context();
  const data = valuesOf(definition.data, dtype ?? null, ctx);
  const ready = inOrder(definition, data, ctx);
  if (ready !== null) return ready;
  const columns = places('col' in definition ? definition.col : definition.indices);
  const rows =
    'row' in definition ? places(definition.row) : expandRows(places(definition.indptr), columns.length);
  const [height, width] = (shape ?? [largest(rows) + 1, largest(columns) + 1]) as [number, number];
  const count = 'indptr' in definition ? places(definition.indptr).length - 1 : height;
  if (rows.length !== columns.length || data.size !== rows.length || count !== height) {
    throw new MXNetError('the parts do not fit', {
      op: 'csr_matrix',
      expected: `${data.size} columns and ${height} rows`,
      given: `${columns.length} columns and ${count} rows`,
    });
  }
  const outside = rows.findIndex(
    (row, at) => !(row >= 0 && row < height && columns[at]! >= 0 && columns[at]! < width),
  );
  if (outside >= 0) {
    throw new MXNetError('a value lies outside', {
      op: 'csr_matrix',
      expected: `places inside (${height}, ${width})`,
      given: `(${rows[outside]}, ${columns[outside]})`,
    });
  }
  return build(data, rows, columns, [height, width], ctx);
}

/** Parts that are a matrix already, the usual case, are taken as they are; null for others. */
function inOrder(definition: CSRDefinition, data: NDArray, ctx: Context): CSRNDArray | null {
  if (!('indptr' in definition) || !definition.shape || data.ndim !== 1) return null;
  const [height, width] = definition.shape as [number, number];
  const options = { dtype: 'int64', ctx } as const;
  const [indices, indptr] = [array(definition.indices, options), array(definition.indptr, options)];
  const fits =
    indices.size === data.size && indptr.size === height + 1 && indices.ndim === 1 && indptr.ndim === 1;
  if (!fits || !areCanonical('csr_matrix', { indices, indptr }, width)) return null;
  return new CSRNDArray(data, indices, indptr, [height, width]);
}

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, each) => Math.max(most, each), -1);

/** The row of each stored value. */
function expandRows(begins: readonly number[], stored: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row + 1 < begins.length; row++) {
    const [from, to] = [begins[row]!, begins[row + 1]!];
    if (!(from === rows.length && to >= from && to <= stored)) {
      throw new MXNetError('places of rows must not fall', {
        op: 'csr_matrix',
        argument: 'indptr',
        expected: `numbers from 0 to ${stored}`,
        given: describe([...begins]),
      });
    }
    for (let at = from; at < to; at++) rows.push(row);
  }
  return rows;
}

function build(data: NDArray, rows: number[], columns: number[], shape: number[], ctx: Context): CSRNDArray {
  const order = rows.map((_, at) => at).sort((a, b) => rows[a]! - rows[b]! || columns[a]! - columns[b]!);
  const isSame = (a: number, b: number): boolean => rows[a] === rows[b] && columns[a] === columns[b];
  // Values of one place are added, layer by layer: the first of each place, the second of those that have one …
  const firsts = order.filter((at, index) => index === 0 || !isSame(at, order[index - 1]!));
  let sum = rowsAt(data, firsts);
  if (firsts.length < order.length) {
    const flat = sum.asnumpy();
    const numbers = flat.data as { [index: number]: number | bigint };
    const source = data.asnumpy().data;
    let place = -1;
    order.forEach((at, index) => {
      if (index === 0 || !isSame(at, order[index - 1]!)) place++;
      else numbers[place] = ((numbers[place] as number) + (source[at] as number)) as number;
    });
    sum = array(flat, { dtype: data.dtype, ctx });
  }
  const begins = new Array<number>(shape[0]! + 1).fill(0);
  for (const at of firsts) begins[rows[at]! + 1]!++;
  for (let row = 0; row < shape[0]!; row++) begins[row + 1]! += begins[row]!;
  const own = firsts.map((at) => columns[at]!);
  return new CSRNDArray(sum, placesOf(own, ctx), placesOf(begins, ctx), shape);
}

function valuesOf(values: Values, dtype: DType | null, ctx: Context): NDArray {
  const kept = values instanceof NDArray || values instanceof NumpyView ? values.dtype : 'float32';
  return array(values, { dtype: dtype ?? kept, ctx });
}

/**
 * A row-sparse array: of dense values or another array, of a shape (nothing stored), of parts
 * `row_sparse_array([data, indices], { shape })`, or of one object with names. Rows are sorted. Throws MXNetError for parts that do not
 * fit.
 */
export function row_sparse_array(
  arg1: Values | BaseSparseNDArray | Shape | readonly Values[] | RowSparseDefinition,
  options: SparseOptions = {},
): RowSparseNDArray {
  if (arg1 instanceof BaseSparseNDArray) return typed(tostype(arg1, 'row_sparse').copy(), options);
  if (isShape(arg1)) return emptyRows(arg1, options);
  if (isOptions(arg1) && 'data' in arg1 && !(arg1 instanceof NumpyView)) {
    return definedRows(arg1 as RowSparseDefinition);
  }
  if (isDefinition(arg1, options)) {
    const [data, indices] = arg1 as [Values, Values];
    return definedRows({ data, indices, ...options });
  }
  return tostype(array(arg1 as Values, options as PlaceOptions), 'row_sparse');
}

function emptyRows(shape: readonly number[], { dtype, ctx }: SparseOptions): RowSparseNDArray {
  const place = ctx ?? current_context();
  const data = denseZeros([0, ...shape.slice(1)], { dtype: dtype ?? 'float32', ctx: place });
  return new RowSparseNDArray(data, placesOf([], place), [...shape]);
}

function definedRows({ data, indices, shape, dtype, ctx: given }: RowSparseDefinition): RowSparseNDArray {
  const ctx = given ?? current_context();
  const values = valuesOf(data, dtype ?? null, ctx);
  const rows = places(indices);
  const isSorted = rows.every((row, at) => at === 0 || rows[at - 1]! <= row);
  const order = isSorted ? [] : rows.map((_, at) => at).sort((a, b) => rows[a]! - rows[b]!);
  const result = new RowSparseNDArray(
    isSorted ? values : rowsAt(values, order),
    placesOf(isSorted ? rows : order.map((at) => rows[at]!), ctx),
    [...(shape ?? [largest(rows) + 1, ...values.shape.slice(1)])],
  );
  result.check_format();
  return result;
}

/** Zeros with nothing stored: `nd.zeros([1, 2], mx.cpu(), { stype: 'csr' })`. */
export function sparseZeros<Type extends 'csr' | 'row_sparse'>(
  stype: Type,
  shape: Shape | number,
  options: PlaceOptions = {},
): Stored<Type> {
  const dims = typeof shape === 'number' ? [shape] : shape;
  if (stype === 'row_sparse') return emptyRows(dims, options) as Stored<Type>;
  if (stype === 'csr' && dims.length === 2) return csr_matrix([...dims], options) as Stored<Type>;
  throw new MXNetError('no such sparse array', {
    op: 'zeros',
    expected: "stype 'row_sparse', or 'csr' with two axes",
    given: `'${String(stype)}' with ${dims.length}`,
  });
}

/** A copy of a sparse array, with its storage type. */
export function sparseArray<A extends BaseSparseNDArray>(source_array: A, options: SparseOptions = {}): A {
  return typed(source_array.copy(), options);
}

/** `nd.cast_storage(x, { stype })`. */
export function cast_storage<Type extends StorageType>(
  data: NDArray | BaseSparseNDArray,
  options: Type | { stype: Type },
): Stored<Type> {
  requireArray(data, 'cast_storage', 'data');
  const given = options as Type | { stype: Type } | null;
  return tostype(data, (typeof given === 'object' ? given?.stype : given) as Type);
}
