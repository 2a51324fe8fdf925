/** Sums, means and norms of stored values. */
import { call } from '../call.js';
import { NDArray } from '../ndarray.js';
import type { Input, SparseCall } from './arguments.js';
import { CSRNDArray } from './csr.js';
import { run1 } from './native.js';
import { RowSparseNDArray } from './row_sparse.js';
import { scatterRows } from './rows.js';

interface Reduction {
  /** Ascending; all axes where none was given. */
  readonly axes: readonly number[];
  readonly keepdims: boolean;
}

/** The axes of a reduction, or null where they are the ones that stay, or do not exist. */
function reductionOf({ inputs, params }: SparseCall): Reduction | null {
  const { ndim } = inputs[0]!;
  const { axis, keepdims, exclude } = params as {
    axis: number[] | null;
    keepdims: boolean;
    exclude?: boolean;
  };
  if (exclude === true) return null;
  const list = axis === null || axis.length === 0 ? Array.from({ length: ndim }, (_, each) => each) : axis;
  if (!list.every((each) => each >= -ndim && each < ndim)) return null;
  const axes = list.map((each) => (each < 0 ? each + ndim : each));
  return { axes: [...new Set(axes)].sort((a, b) => a - b), keepdims };
}

/** What is left of a shape. */
const reduced = (shape: readonly number[], { axes, keepdims }: Reduction): number[] => {
  const left = shape.flatMap((length, axis) => (axes.includes(axis) ? (keepdims ? [1] : []) : [length]));
  return left.length === 0 ? [1] : left;
};

/** Sums of a csr matrix, dense. */
export function csrSum(given: SparseCall): Input | null {
  const [matrix] = given.inputs;
  const reduction = reductionOf(given);
  if (!(matrix instanceof CSRNDArray) || reduction === null) return null;
  const shape = reduced(matrix.shape, reduction);
  const { axes } = reduction;
  const ofRows = axes[0] === 1 || axes.length === 2;
  const sums = run1({
    op: given.op.name,
    kernel: 'sparse_csr_sum',
    parameters: [matrix.shape[1]!, ofRows],
    inputs: [matrix.data, matrix.indices, matrix.indptr],
    output: [matrix.dtype, [matrix.shape[ofRows ? 0 : 1]!]],
  });
  if (axes.length === 1) return sums.reshape(shape);
  return (call('sum', [sums]) as NDArray).reshape(shape);
}

/** Means of a csr matrix: sums by the number of all elements, stored or not. */
export function csrMean(given: SparseCall): Input | null {
  const [matrix] = given.inputs;
  const sums = csrSum(given);
  if (sums === null || !matrix!.dtype.includes('float')) return null;
  const scalar = reductionOf(given)!.axes.reduce((count, axis) => count * matrix!.shape[axis]!, 1);
  return call('_div_scalar', [sums as NDArray, { scalar }]) as NDArray;
}

/** Sums and norms over everything, and of row_sparse arrays along any axes: from the stored values, dense. */
export function ofRows(given: SparseCall): Input | null {
  const { op } = given;
  const [array] = given.inputs;
  const reduction = reductionOf(given);
  if (
    array instanceof NDArray ||
    array === undefined ||
    reduction === null ||
    (given.given['out_dtype'] ?? null) !== null
  )
    return null;
  const shape = reduced(array.shape, reduction);
  const rest = Object.fromEntries(
    Object.entries(given.given).filter(([name]) => name !== 'axis' && name !== 'keepdims'),
  );
  const isWhole = reduction.axes.length === array.ndim;
  if (array.data.size === 0) return null;
  if (isWhole) return (call(op.name, [array.data, rest]) as NDArray).reshape(shape);
  if (!(array instanceof RowSparseNDArray)) return null;
  const values = call(op.name, [array.data, { ...rest, axis: reduction.axes, keepdims: true }]) as NDArray;
  if (reduction.axes.includes(0)) return values.reshape(shape);
  const whole = [array.length, ...values.shape.slice(1)];
  return scatterRows(op.name, values, array.indices, whole).reshape(shape);
}

/** `_square_sum` of row_sparse: along the inner axis with `keepdims` it stores the same rows. */
export function sumOfSquares(given: SparseCall): Input | null {
  const [array] = given.inputs;
  const reduction = reductionOf(given);
  if (!(array instanceof RowSparseNDArray) || reduction === null || array.data.size === 0) return null;
  const { axes, keepdims } = reduction;
  const isInner = array.ndim === 2 && axes.length === 1 && axes[0] === 1 && keepdims;
  if (!isInner) return ofRows(given);
  const data = call('_square_sum', [array.data, { axis: [1], keepdims: true }]) as NDArray;
  return new RowSparseNDArray(data, array.indices.copy(), [array.length, 1]);
}
