/** Arrays that tests are made of: large ones, sparse ones, element by element ones; and symbols and states compared. */
import { AssertionError } from 'node:assert';
import { formatShape, MXNetError, sizeOf, type Context, type DType, type Shape } from '../core/index.js';
import { nd, NDArray, type CSRNDArray, type RowSparseNDArray } from '../ndarray/index.js';
import type { Symbol as Network } from '../symbol/index.js';
import { assert_almost_equal } from './compare.js';
import { random_sample } from './random.js';
import { valuesOf, type Comparable } from './values.js';

/** A float64 array of what a function gives for each element. */
export function assign_each(the_input: Comparable, fn: ((x: number) => number) | null): NDArray {
  const { numbers, shape } = valuesOf(the_input);
  return nd.array(fn === null ? numbers : numbers.map(fn), { shape, dtype: 'float64' });
}

/** A float64 array of what a function gives for each pair of elements. Throws MXNetError for other shapes. */
export function assign_each2(
  input1: Comparable,
  input2: Comparable,
  fn: ((x: number, y: number) => number) | null,
): NDArray {
  const [a, b] = [valuesOf(input1), valuesOf(input2)];
  checkShapes(a, b);
  return nd.array(fn === null ? a.numbers : a.numbers.map((x, index) => fn(x, b.numbers[index]!)), {
    shape: a.shape,
    dtype: 'float64',
  });
}

/** Throws an AssertionError unless the shapes are equal. */
export function checkShapes(a: { readonly shape: Shape }, b: { readonly shape: Shape }): void {
  if (formatShape(a.shape) === formatShape(b.shape)) return;
  throw new AssertionError({
    message: `a.shape = ${formatShape(a.shape)} and b.shape = ${formatShape(b.shape)} are not equal`,
    stackStartFn: checkShapes,
  });
}

/** Rows that hold their number, `columns` times. */
export const create_2d_tensor = (rows: number, columns: number, dtype: DType = 'int64'): NDArray =>
  nd.broadcast_to(nd.arange(rows, null, 1, { dtype }).reshape([rows, 1]), {
    shape: [rows, columns],
  }) as NDArray;

/** 0, 1, 2 … */
export const create_vector = (size: number, dtype: DType = 'int64'): NDArray =>
  nd.arange(size, null, 1, { dtype });

/** Ones on the diagonal. */
export const get_identity_mat = (size: number): NDArray => nd.eye(size);

/** Two identity matrices. */
export const get_identity_mat_batch = (size: number): NDArray =>
  nd.stack(nd.eye(size), nd.eye(size), { axis: 0 }) as NDArray;

/** Sums over the axes along which an array of this shape was broadcast. Throws MXNetError when it cannot have been. */
export function collapse_sum_like(a: NDArray, shape: Shape): NDArray {
  if (sizeOf(shape) === 0 || a.size === 0) return nd.zeros(shape, { dtype: a.dtype });
  const more = a.ndim - shape.length;
  const axes = a.shape.flatMap((length, axis) => {
    if (axis < more) return [axis];
    if (shape[axis - more] === length) return [];
    if (shape[axis - more] === 1) return [axis];
    throw new MXNetError('cannot be broadcast to the array', {
      op: 'collapse_sum_like',
      argument: 'shape',
      expected: `what broadcasts to ${formatShape(a.shape)}`,
      given: formatShape(shape),
    });
  });
  return (axes.length === 0 ? a : (nd.sum(a, { axis: axes }) as NDArray)).reshape([...shape]);
}

/** Reduces by a function of one axis, over one axis, several or all. */
export function np_reduce(
  dat: NDArray,
  axis: number | readonly number[] | null,
  keepdims: boolean,
  reduce: (array: NDArray, axis: number) => NDArray,
): NDArray {
  const axes =
    axis === null ? dat.shape.map((_, index) => index) : typeof axis === 'number' ? [axis] : [...axis];
  const places = axes.map((each) => (each < 0 ? each + dat.ndim : each));
  const reduced = [...places].sort((a, b) => b - a).reduce((array, each) => reduce(array, each), dat);
  return keepdims
    ? reduced.reshape(dat.shape.map((length, index) => (places.includes(index) ? 1 : length)))
    : reduced;
}

/** Whether two symbols have the same operators at the same places of their JSON. */
export function same_symbol_structure(sym1: Network, sym2: Network): boolean {
  const operators = (sym: Network): string[] =>
    (JSON.parse(sym.tojson()) as { nodes: { op: string }[] }).nodes.map(({ op }) => op);
  const [a, b] = [operators(sym1), operators(sym2)];
  return a.slice(0, b.length).every((op, index) => op === b[index]);
}

/** States of optimizers: nested lists of arrays, or null. */
export type States = NDArray | null | readonly States[];

/** Throws an AssertionError unless all arrays are almost equal; null is equal to anything, as in MXNet. */
export function compare_ndarray_tuple(
  t1: States,
  t2: States,
  { rtol, atol }: { rtol?: number; atol?: number } = {},
): void {
  if (t1 === null || t2 === null) return;
  if (t1 instanceof NDArray) {
    assert_almost_equal(t1, t2 as NDArray, {
      ...(rtol === undefined ? {} : { rtol }),
      ...(atol === undefined ? {} : { atol }),
    });
    return;
  }
  t1.forEach((state, index) =>
    compare_ndarray_tuple(state, (t2 as readonly States[])[index] ?? null, {
      ...(rtol === undefined ? {} : { rtol }),
      ...(atol === undefined ? {} : { atol }),
    }),
  );
}

/** What `compare_optimizer` needs of an optimizer. */
export interface ComparedOptimizer {
  create_state_multi_precision(index: number, weight: NDArray): States;
  update_multi_precision(index: number, weight: NDArray, grad: NDArray, state: States): void;
}

/** One step of two optimizers on the same weight and gradient. Throws an AssertionError unless weights and states agree. */
export function compare_optimizer(
  opt1: ComparedOptimizer,
  opt2: ComparedOptimizer,
  shape: Shape,
  dtype: DType,
  { rtol = 1e-4, atol = 1e-5, compare_states = true } = {},
): void {
  const draw = (): NDArray => nd.random.uniform({ low: 0, high: 1, shape: [...shape] }).astype(dtype);
  const [w1, g1] = [draw(), draw()];
  const [w2, g2] = [w1.copy(), g1.copy()];
  const state1 = opt1.create_state_multi_precision(0, w1);
  const state2 = opt2.create_state_multi_precision(0, w2);
  if (compare_states) compare_ndarray_tuple(state1, state2);
  opt1.update_multi_precision(0, w1, g1, state1);
  opt2.update_multi_precision(0, w2, g2, state2);
  if (compare_states) compare_ndarray_tuple(state1, state2, { rtol, atol });
  assert_almost_equal(w1, w2, { rtol, atol });
}

/** Options of random sparse arrays. */
export interface RandomSparseOptions {
  /** Share of elements (csr) or rows (row_sparse) that are stored; random when left out. */
  density?: number | null;
  dtype?: DType;
  /** csr: `powerlaw` gives each row twice as many elements as the one above. */
  distribution?: 'uniform' | 'powerlaw';
  /** One value for all stored elements. */
  data_init?: number | null;
  /** Rows that are stored. */
  rsp_indices?: readonly number[] | null;
  modifier_func?: ((x: number) => number) | null;
  /** Columns in any order within their row. */
  shuffle_csr_indices?: boolean;
  ctx?: Context;
}

/**
 * A random sparse array, with the copies of its parts: values and rows of `row_sparse`; row ends, columns and values of `csr`. Throws
 * MXNetError for distributions and densities that cannot be.
 */
export function rand_sparse_ndarray(
  shape: Shape,
  stype: 'csr' | 'row_sparse',
  options: RandomSparseOptions = {},
): [RowSparseNDArray | CSRNDArray, readonly NDArray[]] {
  const { dtype = 'float32', distribution = 'uniform', data_init = null, modifier_func = null } = options;
  const density = options.density ?? draw();
  if (!(density >= 0 && density <= 1)) throw refuse('density', 'a number from 0 to 1', density);
  const place = { shape: [...shape], dtype, ...(options.ctx ? { ctx: options.ctx } : {}) };
  const value = (low = 0, high = 1): number => {
    const drawn = data_init ?? low + (high - low) * draw();
    return modifier_func === null ? drawn : modifier_func(drawn);
  };
  if (stype === 'row_sparse') {
    if (distribution !== 'uniform') throw refuse('distribution', "'uniform' for row_sparse", distribution);
    const rows =
      options.rsp_indices ??
      Array.from({ length: shape[0]! }, (_, row) => row).filter(() => draw() < density);
    const size = sizeOf(shape.slice(1));
    const data = nd.array(
      Float64Array.from({ length: rows.length * size }, () => value()),
      {
        shape: [rows.length, ...shape.slice(1)],
        dtype,
      },
    );
    if (rows.length === 0)
      return [nd.sparse.zeros('row_sparse', [...shape], place) as RowSparseNDArray, [data, nd.array([])]];
    const indices = nd.array([...rows], { dtype: 'int64' });
    return [nd.sparse.row_sparse_array([data, indices], place), [data, indices]];
  }
  const columns = distribution === 'powerlaw' ? powerLaw(shape, density) : uniform(shape, density);
  const ordered = columns.map((row) =>
    options.shuffle_csr_indices === true ? random_sample(row, row.length) : [...row].sort((a, b) => a - b),
  );
  const indptr = [0];
  for (const row of ordered) indptr.push(indptr.at(-1)! + row.length);
  const [low, high] = distribution === 'powerlaw' ? [1.001, 3] : [0, 1];
  const data = ordered.flat().map(() => value(low, high));
  const csr = nd.sparse.csr_matrix([data, ordered.flat(), indptr], place);
  return [csr, [csr.indptr, csr.indices, csr.data] as unknown as NDArray[]];
}

const draw = (): number => Number(nd.random.uniform({ low: 0, high: 1, shape: [1] }).asscalar());

/** Columns of each row: so many places of the whole matrix, each once. */
function uniform([rows = 0, columns = 0]: Shape, density: number): number[][] {
  const places = Array.from({ length: rows * columns }, (_, place) => place);
  const chosen = random_sample(places, Math.floor(rows * columns * density));
  const result: number[][] = Array.from({ length: rows }, () => []);
  for (const place of chosen) result[Math.floor(place / columns)]!.push(place % columns);
  return result;
}

/** Columns of each row: one each first, then 1, 3, 7 … more until all elements are used. */
function powerLaw([rows = 0, columns = 0]: Shape, density: number): number[][] {
  let left = Math.floor(rows * columns * density);
  if (left < 2 * rows)
    throw refuse('density', `at least ${(2 * rows) / (rows * columns)} for powerlaw`, density);
  const counts = Array.from({ length: rows }, () => 1);
  left -= rows;
  for (let row = 0, most = 2; row < rows && left > 0; row++, most *= 2) {
    const more = Math.min(Math.min(columns, most) - 1, left);
    counts[row]! += more;
    left -= more;
  }
  if (left > 0) throw refuse('density', 'less for this shape and powerlaw', density);
  return counts.map((count) => Array.from({ length: count }, (_, column) => column));
}

const refuse = (argument: string, expected: string, given: unknown): MXNetError =>
  new MXNetError('bad value', { op: 'rand_sparse_ndarray', argument, expected, given: String(given) });

/** A random sparse array alone; rows given by `rsp_indices` are sorted. Default density 0.5. */
export function create_sparse_array(
  shape: Shape,
  stype: 'csr' | 'row_sparse',
  options: RandomSparseOptions = {},
): RowSparseNDArray | CSRNDArray {
  const rsp_indices = options.rsp_indices ? [...options.rsp_indices].sort((a, b) => a - b) : null;
  return rand_sparse_ndarray(shape, stype, { density: 0.5, ...options, rsp_indices })[0];
}

/** The same, in which only `rsp_indices` say which rows of a row_sparse array are stored. */
export function create_sparse_array_zd(
  shape: Shape,
  stype: 'csr' | 'row_sparse',
  density: number,
  options: RandomSparseOptions = {},
): RowSparseNDArray | CSRNDArray {
  return create_sparse_array(shape, stype, { ...options, density: stype === 'row_sparse' ? 0 : density });
}

/** Puts the columns of each row into another order: valid csr all the same. Changes the matrix. */
export function shuffle_csr_column_indices(csr: CSRNDArray): void {
  const ends = csr.indptr.tolist() as number[];
  const columns = csr.indices.tolist() as number[];
  const shuffled = ends.slice(1).flatMap((end, row) => {
    const own = columns.slice(ends[row], end);
    return random_sample(own, own.length);
  });
  if (shuffled.length > 0) csr.indices.set(':', nd.array(shuffled, { dtype: 'int64' }));
}

/** An iterator that gives its first batch again and again, for measuring without reading. */
export class DummyIter<Batch> implements Iterable<Batch> {
  private readonly first: Batch;

  constructor(readonly real_iter: Iterable<Batch>) {
    const { value, done } = real_iter[Symbol.iterator]().next();
    if (done === true) throw new MXNetError('the iterator is empty', { op: 'DummyIter' });
    this.first = value;
  }

  next(): Batch {
    return this.first;
  }

  *[Symbol.iterator](): Iterator<Batch> {
    for (;;) yield this.first;
  }
}
