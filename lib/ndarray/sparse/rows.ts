/** Rows of row_sparse arrays: which there are, brought together, spread out. All on the engine; places are int64. */
import { sizeOf, type Context, type Shape } from '../../core/index.js';
import { zeros } from '../creation.js';
import type { NDArray } from '../ndarray.js';
import { placesOf } from './host.js';
import { numberAt, run, run1 } from './native.js';

/** A copy of some rows. */
export function copyOf(array: NDArray, begin: number, end: number): NDArray {
  const view = array.at(`${begin}:${end}`);
  const copy = view.copy();
  view.dispose();
  return copy;
}

/** The first `count` places of a list that has room for more. */
function front(places: NDArray, count: number): NDArray {
  if (count === places.size) return places;
  if (count === 0) {
    places.dispose();
    return placesOf([], places.context);
  }
  const part = copyOf(places, 0, count);
  places.dispose();
  return part;
}

/** A list of places with their number behind it, as kernels that find some of them give it. */
function found(
  op: string,
  kernel: string,
  parameters: readonly (number | boolean)[],
  inputs: readonly NDArray[],
  most: number,
): NDArray {
  const [places, count] = run({
    op,
    kernel,
    parameters,
    inputs,
    outputs: [
      ['int64', [most]],
      ['int64', [1]],
    ],
  }) as [NDArray, NDArray];
  const length = numberAt(count, 0, op);
  count.dispose();
  return front(places, length);
}

/** Numbers of any shape and dtype as ascending rows, each once; outside of [0, limit) they take the nearest row, or raise. */
export function uniqueRows(op: string, indices: NDArray, limit: number, clips = false): NDArray {
  return found(op, 'sparse_unique', [limit, clips], [indices], indices.size);
}

/** Rows that both lists have (`common`), or either. */
export function mergedRows(op: string, a: NDArray, b: NDArray, limit: number, common = false): NDArray {
  const most = common ? Math.min(a.size, b.size) : a.size + b.size;
  return found(op, 'sparse_merge_rows', [limit, common], [a, b], most);
}

/** Rows of a dense array in which something is not 0. */
export function nonzeroRows(dense: NDArray): NDArray {
  return found('cast_storage', 'sparse_nonzero_rows', [], [dense], dense.shape[0]!);
}

/** Rows `wanted` of an array that stores `rows`; zeros where none is stored. */
export function gatherRows(
  op: string,
  data: NDArray,
  rows: NDArray,
  wanted: NDArray,
  limit: number,
): NDArray {
  const output = [data.dtype, [wanted.size, ...data.shape.slice(1)]] as const;
  return run1({
    op,
    kernel: 'sparse_gather_rows',
    parameters: [limit],
    inputs: [data, rows, wanted],
    output,
  });
}

/** A dense array with these rows; the others are 0, or those of `base`. */
export function scatterRows(op: string, data: NDArray, rows: NDArray, shape: Shape, base?: NDArray): NDArray {
  const inputs = base === undefined ? [data, rows] : [data, rows, base];
  return run1({ op, kernel: 'sparse_scatter_rows', inputs, output: [data.dtype, shape] });
}

/** All rows of an axis. */
export const everyRow = (length: number, ctx: Context): NDArray =>
  placesOf(
    Array.from({ length }, (_, row) => row),
    ctx,
  );

/** Nothing stored: no rows of this shape. */
export const noRows = (like: NDArray): NDArray =>
  zeros([0, ...like.shape.slice(1)], { dtype: like.dtype, ctx: like.context });

/** The number of elements of one row. */
export const widthOf = (shape: Shape): number => sizeOf(shape.slice(1));
