/** Random arrays and shapes for tests, drawn from the library's generators: `mx.random.seed` makes them come again. */
import { MXNetError, type Context, type DType, type Shape } from '../core/index.js';
import type { BaseSparseNDArray, NDArray } from '../ndarray/index.js';
import { nd } from '../ndarray/index.js';

/** A whole number from `low` to `high`, both included. */
const whole = (low: number, high: number): number =>
  Number(nd.random.randint({ low, high: high + 1, shape: [1] }).asscalar());

/** Arrays of normal numbers; one alone when one shape is given. */
export function random_arrays(...shapes: Shape[]): NDArray | NDArray[] {
  const arrays = shapes.map((shape) => nd.random.normal({ loc: 0, scale: 1, shape: [...shape] }));
  return arrays.length === 1 ? arrays[0]! : arrays;
}

/** Arrays of numbers spread evenly over [low, high). */
export function random_uniform_arrays(
  shapes: readonly Shape[],
  { low = 0, high = 1, dtype = 'float32' }: { low?: number; high?: number; dtype?: DType } = {},
): NDArray[] {
  return shapes.map((shape) => nd.random.uniform({ low, high, shape: [...shape] }).astype(dtype));
}

/** `k` different elements of a list, in random order. Throws MXNetError when there are fewer. */
export function random_sample<T>(population: readonly T[], k: number): T[] {
  if (!(k >= 0 && k <= population.length))
    throw new MXNetError('bad value', {
      op: 'random_sample',
      argument: 'k',
      expected: `a number from 0 to ${population.length}`,
      given: String(k),
    });
  const rest = [...population];
  return Array.from({ length: k }, () => rest.splice(whole(0, rest.length - 1), 1)[0]!);
}

export interface RandomArrayOptions {
  dtype?: DType;
  ctx?: Context;
  /** Share of elements (csr) or rows (row_sparse) that are not zero; random when left out. */
  density?: number;
}

/** An array of numbers in [-1, 1), dense or sparse. */
export function rand_ndarray(
  shape: Shape,
  stype: 'default' | 'csr' | 'row_sparse' = 'default',
  { dtype = 'float32', ctx, density }: RandomArrayOptions = {},
): NDArray | BaseSparseNDArray {
  const place = ctx ? { ctx } : {};
  const dense = nd.random.uniform({ low: -1, high: 1, shape: [...shape], ...place }).astype(dtype);
  if (stype === 'default') return dense;
  const share = density ?? Number(nd.random.uniform({ low: 0, high: 1, shape: [1] }).asscalar());
  // Whole rows are dropped where rows are stored, single elements where elements are.
  const maskShape = stype === 'csr' ? [...shape] : [shape[0]!, ...shape.slice(1).map(() => 1)];
  const mask = nd.random
    .uniform({ low: 0, high: 1, shape: maskShape, ...place })
    .$lt(share)
    .astype(dtype);
  return nd.broadcast_mul(dense, mask).tostype(stype);
}

/** Lengths of `num_dim` axes, each from 1 (or 0) to `dim`. */
export const rand_shape_nd = (num_dim: number, dim = 10, allow_zero_size = false): number[] =>
  Array.from({ length: num_dim }, () => whole(allow_zero_size ? 0 : 1, dim));

export const rand_shape_2d = (dim0 = 10, dim1 = 10, allow_zero_size = false): [number, number] => {
  const low = allow_zero_size ? 0 : 1;
  return [whole(low, dim0), whole(low, dim1)];
};

export const rand_shape_3d = (
  dim0 = 10,
  dim1 = 10,
  dim2 = 10,
  allow_zero_size = false,
): [number, number, number] => {
  const low = allow_zero_size ? 0 : 1;
  return [whole(low, dim0), whole(low, dim1), whole(low, dim2)];
};

/** A point with coordinates from low up to and with high - 1. */
export const rand_coord_2d = (
  x_low: number,
  x_high: number,
  y_low: number,
  y_high: number,
): [number, number] => [whole(x_low, x_high - 1), whole(y_low, y_high - 1)];
