/** Optimizer updates with row_sparse gradients: as in MXNet only the rows that the gradient has are touched. */
import { parseParams, type Op } from '../../core/index.js';
import { call, callOp, isOptions } from '../call.js';
import { NDArray } from '../ndarray.js';
import { BaseSparseNDArray } from './base.js';
import { placesOf } from './host.js';
import { RowSparseNDArray } from './row_sparse.js';

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
export function updateRows(op: Op, args: readonly unknown[]): Stored | null {
  const rule = lazyRules[op.name];
  if (rule === undefined) return null;
  const names = Object.keys(op.inputs);
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  const arrays = names.map((name, index) => positional[index] ?? options[name]);
  const [weight, grad, ...states] = arrays as Stored[];
  if (!(grad instanceof RowSparseNDArray) || !arrays.every(isStored)) return null;
  const given = Object.entries(options).filter(([name]) => name in op.params);
  const params = Object.fromEntries(given);
  const out = options['out'];
  const target = isStored(out) ? out : copyOf(weight!);
  if (isStored(out) && out !== weight) assign(out, dense(weight!));
  const lazy = Boolean(parseParams(op, params)['lazy_update'] ?? true);
  if (rule(lazy, weight!, states)) {
    changeRows(op, target, grad, states, params);
  } else {
    const plain = states.map(dense);
    assign(target, callOp(op, [dense(target), dense(grad), ...plain, params]) as NDArray);
    states.forEach((state, index) => state instanceof NDArray || assign(state, plain[index]!));
  }
  return target;
}

const isStored = (value: unknown): value is Stored =>
  value instanceof NDArray || value instanceof RowSparseNDArray;
const dense = (array: Stored): NDArray =>
  array instanceof BaseSparseNDArray ? (array.tostype('default') as NDArray) : array;
const copyOf = (array: Stored): Stored => array.copy();

/** Writes all elements of a dense array into another, which stores all its rows from then on. */
function assign(target: Stored, values: NDArray): void {
  if (target instanceof NDArray) values.copyto(target);
  else target.replace(values, allRows(values));
}

const allRows = (values: NDArray): NDArray =>
  placesOf(
    Array.from({ length: values.shape[0]! }, (_, row) => row),
    values.context,
  );

/** The update on the gradient's rows of weight and states, put back where they came from. */
function changeRows(
  op: Op,
  weight: Stored,
  grad: RowSparseNDArray,
  states: readonly Stored[],
  params: Readonly<Record<string, unknown>>,
): void {
  if (grad.indices.size === 0) return;
  const whole = [weight, ...states].map(rowsOf);
  const parts = whole.map((array) => call('take', [array, grad.indices]) as NDArray);
  const [first, ...others] = parts as [NDArray, ...NDArray[]];
  const changed = callOp(op, [first, grad.data, ...others, params]) as NDArray;
  [changed, ...others].forEach((part, index) => {
    const array = whole[index]!;
    call('_contrib_index_copy', [array, grad.indices, part, { out: array }]);
  });
}

/** An array with all rows, whose memory is that of the stored array. */
function rowsOf(array: Stored): NDArray {
  if (array instanceof NDArray) return array;
  if (array.indices.size !== array.shape[0]) {
    const values = dense(array);
    array.replace(values, allRows(values));
  }
  return array.data;
}
