/** `nd.contrib.foreach`, `while_loop` and `cond`: loops and branches of plain code, with MXNet's shapes. */
import { flattenNested, formOf, groupAs, MXNetError, type NestedList } from '../core/index.js';
import { call } from './call.js';
import { zeros } from './creation.js';
import { NDArray } from './ndarray.js';
import { requireFunction } from './require.js';

/** An array, or nested lists of arrays. */
export type Arrays = NestedList<NDArray>;

const isArray = (value: unknown): value is NDArray => value instanceof NDArray;

const flat = (op: string, argument: string, value: unknown): NDArray[] =>
  flattenNested(value, isArray, { op, argument, expected: 'NDArrays' });

/**
 * Runs `body(slice, states) => [outputs, states]` over the first axis of `data`; returns the outputs, stacked along a new first
 * axis, and the last states. Recorded like any code.
 */
export function foreach<D extends Arrays, S extends Arrays, O extends Arrays>(
  body: (data: D, states: S) => readonly [O, S],
  data: D,
  init_states: S,
): [O, S] {
  const arrays = flat('foreach', 'data', data);
  flat('foreach', 'init_states', init_states);
  const count = arrays[0]?.length ?? 0;
  if (count === 0 || arrays.some(({ length }) => length !== count)) {
    throw new MXNetError('needs arrays with first axes of one length', {
      op: 'foreach',
      argument: 'data',
      expected: 'at least one element',
      given: arrays.map(({ shape }) => `(${shape.join(', ')})`).join(', ') || 'no arrays',
    });
  }
  let states = init_states;
  let form: unknown;
  const steps: NDArray[][] = [];
  for (let index = 0; index < count; index++) {
    const slices = groupAs(
      arrays.map((array) => array.at(index)),
      data,
    ) as D;
    const [output, next] = body(slices, states);
    if (formOf(next) !== formOf(init_states)) throw changed('foreach', 'states', init_states, next);
    steps.push(flat('foreach', 'outputs', output));
    form = output;
    states = next;
  }
  return [groupAs(stacked(steps), form) as O, states];
}

function stacked(steps: readonly NDArray[][]): NDArray[] {
  return steps[0]!.map(
    (_, slot) => call('stack', [...steps.map((step) => step[slot]!), { axis: 0 }]) as NDArray,
  );
}

function changed(op: string, argument: string, expected: unknown, given: unknown): MXNetError {
  return new MXNetError('has another form than at the start', {
    op,
    argument,
    expected: formOf(expected).replaceAll('*', 'array'),
    given: formOf(given).replaceAll('*', 'array'),
  });
}

/** Options of `while_loop`. */
export interface WhileOptions {
  /** The loop ends after this many steps; outputs have as many rows. */
  max_iterations: number;
}

/**
 * Runs `func(...vars) => [outputs, vars]` while `cond(...vars)` is not zero. Returns the outputs of all steps, stacked and filled up
 * with zeros to `max_iterations` rows, and the last variables. Without any step there are no outputs: `[]`.
 */
export function while_loop<V extends readonly Arrays[], O extends Arrays>(
  cond: (...vars: V) => NDArray | number | boolean,
  func: (...vars: V) => readonly [O | null, readonly [...V]],
  loop_vars: readonly [...V],
  options: WhileOptions | number,
): [O, V] {
  const max = typeof options === 'object' && options !== null ? options.max_iterations : options;
  if (!Number.isInteger(max) || max < 0) {
    throw new MXNetError('is required', {
      op: 'while_loop',
      argument: 'max_iterations',
      expected: 'an integer >= 0',
      given: String(max),
    });
  }
  if (flat('while_loop', 'loop_vars', loop_vars).length === 0)
    throw new MXNetError('needs at least one variable', { op: 'while_loop', argument: 'loop_vars' });
  let vars = loop_vars as unknown as V;
  let form: unknown = [];
  const steps: NDArray[][] = [];
  while (steps.length < max && isTrue(cond(...vars), 'while_loop')) {
    const [output, next] = func(...vars);
    if (formOf(next) !== formOf(loop_vars)) throw changed('while_loop', 'loop_vars', loop_vars, next);
    form = output ?? [];
    steps.push(flat('while_loop', 'outputs', form));
    vars = next as unknown as V;
  }
  if (steps.length === 0) return [[] as unknown as O, vars];
  const rows = stacked(steps).map((rows) => padded(rows, max - steps.length));
  return [groupAs(rows, form) as O, vars];
}

function padded(rows: NDArray, missing: number): NDArray {
  if (missing === 0) return rows;
  const { context, dtype, shape } = rows;
  const rest = zeros([missing, ...shape.slice(1)], { ctx: context, dtype });
  return call('concat', [rows, rest, { dim: 0 }]) as NDArray;
}

/** What `then_func` gives if `pred` is not zero, else what `else_func` gives. */
export function cond<R>(pred: NDArray | number | boolean, then_func: () => R, else_func: () => R): R {
  requireFunction(then_func, 'cond', 'then_func');
  requireFunction(else_func, 'cond', 'else_func');
  return isTrue(pred, 'cond') ? then_func() : else_func();
}

function isTrue(value: unknown, op: string): boolean {
  if (isArray(value) && value.size === 1) return value.asscalar() !== 0;
  if (typeof value === 'number' || typeof value === 'boolean') return Boolean(value);
  throw new MXNetError('the condition is no single value', {
    op,
    expected: 'an array of one element',
    given: isArray(value) ? `an array of shape (${value.shape.join(', ')})` : typeof value,
  });
}
