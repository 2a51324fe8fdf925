/** Optimizer updates with row_sparse gradients: as in MXNet only the rows that the gradient has are touched, one pass over them. */
import { packParams } from '../../backend/plan.js';
import { scalarsOf, type Op, type Params } from '../../core/index.js';
import { checkInPlace } from '../../autograd/tape.js';
import { callOp } from '../call.js';
import { zeros } from '../creation.js';
import { NDArray } from '../ndarray.js';
import type { SparseCall } from './arguments.js';
import { convert } from './convert.js';
import { run } from './native.js';
import { RowSparseNDArray } from './row_sparse.js';
import { everyRow, gatherRows } from './rows.js';

type Stored = NDArray | RowSparseNDArray;

/** When an update leaves rows without gradient alone, given its parameters and how weight and states are stored. */
const lazyRules: Readonly<
  Record<string, (lazy: boolean, weight: Stored, states: readonly Stored[]) => boolean>
> = {
  sgd_update: (lazy) => lazy,
  sgd_mom_update: (lazy, weight, states) => lazy && isAlike(weight, states),
  adam_update: (lazy, weight, states) => lazy && isAlike(weight, states),
  ftrl_update: (_, weight, states) => weight instanceof RowSparseNDArray && isAlike(weight, states),
  _sparse_adagrad_update: () => true,
  _contrib_group_adagrad_update: () => true,
};

const isAlike = (weight: Stored, states: readonly Stored[]): boolean =>
  states.every((state) => state instanceof NDArray === weight instanceof NDArray);

/**
 * An update whose gradient is row_sparse: changes weight and states in place, whatever their storage, and returns `out` or a new weight.
 * Null for other operators and other gradients.
 */
export function updateRows({ op, inputs, params, given, out }: SparseCall): Stored | null {
  const rule = lazyRules[op.name];
  const [weight, grad, ...states] = inputs as readonly Stored[];
  if (rule === undefined || weight === undefined || !(grad instanceof RowSparseNDArray)) return null;
  if (!inputs.every(isStored) || states.length !== Object.keys(op.inputs).length - 2) return null;
  const target = out !== null && isStored(out) ? out : weight.copy();
  if (target !== weight && target === out) (weight as NDArray).copyto(target as NDArray);
  const isLazy = rule(Boolean(params['lazy_update'] ?? true), weight, states);
  if (!fit(weight, grad, states)) {
    // Shapes that do not fit are told in the words of the dense update.
    callOp(op, [dense(weight), dense(grad), ...states.map(dense), given]);
    return null;
  }
  change(op, target, grad, states, params, isLazy);
  return target;
}

const isStored = (value: unknown): value is Stored =>
  value instanceof NDArray || value instanceof RowSparseNDArray;
const dense = (array: Stored): NDArray => convert(array, 'default') as NDArray;

/** Whether all arrays have as many rows, and the gradient those of the weight. */
function fit(weight: Stored, grad: Stored, states: readonly Stored[]): boolean {
  const isSame = String(grad.shape) === String(weight.shape);
  return isSame && states.every(({ shape, dtype }) => shape[0] === weight.shape[0] && dtype === weight.dtype);
}

/** The update, row by row: of the gradient's rows, or of all, where those without one count as zeros. */
function change(
  op: Op,
  weight: Stored,
  grad: RowSparseNDArray,
  states: readonly Stored[],
  params: Params,
  isLazy: boolean,
): void {
  if (isLazy && grad.indices.size === 0) return;
  const [target, ...others] = [weight, ...states].map(wholeOf) as [NDArray, ...NDArray[]];
  checkInPlace(op.name, target);
  run({
    op: op.name,
    kernel: 'sparse_update',
    parameters: [isLazy, op.kernel!],
    packed: packParams(op, params),
    inputs: [target, grad.data, grad.indices, ...others],
    outputs: [target],
    scalars: Float64Array.from(scalarsOf(op, params)),
  });
}

/** An array with all rows, whose memory is that of the stored array. */
function wholeOf(array: Stored): NDArray {
  if (array instanceof NDArray) return array;
  const { context, data, dtype, indices, length, shape } = array;
  if (indices.size !== length) {
    const rows = everyRow(length, context);
    const values =
      indices.size === 0
        ? zeros(shape, { dtype, ctx: context })
        : gatherRows('tostype', data, indices, rows, length);
    array.replace(values, rows);
  }
  return array.data;
}
