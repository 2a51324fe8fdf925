/** Whether arrays are the same, or nearly, and an error that shows where not. */
import { AssertionError } from 'node:assert';
import { formatShape, type Shape } from '../core/index.js';
import { waitall, type NDArray } from '../ndarray/index.js';
import { tolerances, type Tolerance } from './tolerance.js';
import { valuesOf, type Comparable, type Values } from './values.js';

export interface CompareOptions {
  /** Relative tolerance; default by dtype (`default_rtols()`), the larger of both arrays'. */
  rtol?: Tolerance;
  /** Absolute tolerance; default by dtype (`default_atols()`), the larger of both arrays'. */
  atol?: Tolerance;
  /** What the message calls the arrays. */
  names?: readonly [string, string];
  /** NaN equals NaN. */
  equal_nan?: boolean;
}

/** The positions of the larger shape that read one position of the smaller, by NumPy's broadcasting; undefined when they do not fit. */
function broadcast(
  a: Values,
  b: Values,
): { shape: Shape; at: (values: Values) => (i: number) => number } | undefined {
  const rank = Math.max(a.shape.length, b.shape.length);
  const size = ({ shape }: Values, axis: number): number => shape[axis - rank + shape.length] ?? 1;
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const [x, y] = [size(a, axis), size(b, axis)];
    if (x !== y && x !== 1 && y !== 1) return undefined;
    shape.push(x === 1 ? y : x);
  }
  const at = (values: Values) => (i: number) => {
    let [rest, place, stride] = [i, 0, 1];
    for (let axis = rank - 1; axis >= 0; axis--) {
      const own = size(values, axis);
      if (own !== 1) place += (rest % shape[axis]!) * stride;
      rest = Math.floor(rest / shape[axis]!);
      stride *= own;
    }
    return place;
  };
  return { shape, at };
}

interface Violation {
  /** How many times the allowed distance. */
  readonly error: number;
  readonly index: readonly number[];
  readonly a: number;
  readonly b: number;
}

interface Comparison {
  readonly worst: Violation | undefined;
  readonly count: number;
  readonly total: number;
}

function compare(
  a: Values,
  b: Values,
  rtol: number,
  atol: number,
  equalNan: boolean,
): Comparison | undefined {
  const both = broadcast(a, b);
  if (!both) return undefined;
  const total = both.shape.reduce((product, length) => product * length, 1);
  const [ofA, ofB] = [both.at(a), both.at(b)];
  let worst: Violation | undefined;
  let count = 0;
  for (let i = 0; i < total; i++) {
    const [x, y] = [a.numbers[ofA(i)]!, b.numbers[ofB(i)]!];
    // Equal infinities are equal; NaN is equal to none unless asked for.
    if (x === y || (equalNan && Number.isNaN(x) && Number.isNaN(y))) continue;
    const distance = Math.abs(x - y);
    if (Number.isFinite(distance) && distance <= atol + rtol * Math.abs(y)) continue;
    count++;
    const error = Number.isFinite(distance) ? distance / (atol + rtol * Math.abs(y)) : Infinity;
    if (worst && error <= worst.error) continue;
    worst = { error, index: indexOf(i, both.shape), a: x, b: y };
  }
  return { worst, count, total };
}

function indexOf(place: number, shape: Shape): number[] {
  const index: number[] = [];
  let rest = place;
  for (const length of [...shape].reverse()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return index;
}

/** Whether all elements are equal (`numpy.array_equal`): shapes too. */
export function same(a: Comparable, b: Comparable): boolean {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  return formatShape(x.shape) === formatShape(y.shape) && compare(x, y, 0, 0, false)!.count === 0;
}

/** Whether `|a - b| <= atol + rtol · |b|` holds everywhere, with broadcasting. */
export function almost_equal(a: Comparable, b: Comparable, options: CompareOptions = {}): boolean {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  const { rtol, atol } = tolerances([x.dtype, y.dtype], options.rtol, options.atol);
  return compare(x, y, rtol, atol, options.equal_nan ?? false)?.count === 0;
}

/**
 * Throws an AssertionError unless `|a - b| <= atol + rtol · |b|` holds everywhere, with broadcasting. The message tells the worst
 * element, its place, how many times over the tolerance it is, and how many elements fail. Tolerances may stand by position.
 */
export function assert_almost_equal(
  a: Comparable,
  b: Comparable,
  options?: CompareOptions | Tolerance,
  atol?: Tolerance,
): void {
  const given: CompareOptions =
    typeof options === 'number' ? { rtol: options } : ((options ?? {}) as CompareOptions);
  const [x, y] = [valuesOf(a), valuesOf(b)];
  const limits = tolerances([x.dtype, y.dtype], given.rtol, atol ?? given.atol);
  const [nameA, nameB] = given.names ?? ['a', 'b'];
  const found = compare(x, y, limits.rtol, limits.atol, given.equal_nan ?? false);
  const fail = (message: string): never => {
    throw new AssertionError({
      message,
      actual: a,
      expected: b,
      operator: 'assert_almost_equal',
      stackStartFn: assert_almost_equal,
    });
  };
  if (!found)
    return fail(
      `${nameA} has shape ${formatShape(x.shape)} and ${nameB} ${formatShape(y.shape)}: they cannot be compared`,
    );
  const { worst, count, total } = found;
  if (!worst) return;
  fail(
    `${nameA} and ${nameB} differ: error ${worst.error.toPrecision(6)} exceeds 1 at rtol=${limits.rtol}, atol=${limits.atol} ` +
      `(${count} of ${total} elements). Worst at [${worst.index.join(', ')}]: ${nameA}=${worst.a}, ${nameB}=${worst.b}.`,
  );
}

/** As `assert_almost_equal`, but a share `etol` of the elements may differ. Throws an AssertionError. */
export function assert_almost_equal_with_err(
  a: Comparable,
  b: Comparable,
  { etol = 0, ...options }: CompareOptions & { etol?: number } = {},
): void {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  const { rtol, atol } = tolerances([x.dtype, y.dtype], options.rtol, options.atol);
  const found = etol > 0 ? compare(x, y, rtol, atol, options.equal_nan ?? false) : undefined;
  if (found && found.count <= etol * found.total) return;
  assert_almost_equal(a, b, options);
}

/** As NumPy's: rtol 1e-7, atol 0, NaN equals NaN. Throws an AssertionError. */
export function assert_allclose(a: Comparable, b: Comparable, rtol = 1e-7, atol = 0, equal_nan = true): void {
  assert_almost_equal(a, b, { rtol, atol, equal_nan });
}

/** Elements that are NaN in either array do not count. Throws an AssertionError. */
export function assert_almost_equal_ignore_nan(
  a: Comparable,
  b: Comparable,
  options: CompareOptions = {},
): void {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  const blank = (own: Values): number[] =>
    [...own.numbers].map((value, i) =>
      Number.isNaN(x.numbers[i]) || Number.isNaN(y.numbers[i]) ? 0 : value,
    );
  const limits = tolerances([x.dtype, y.dtype], options.rtol, options.atol);
  assert_almost_equal(blank(x), blank(y), { ...limits, ...(options.names ? { names: options.names } : {}) });
}

/** Throws an AssertionError unless the call, or the wait for its results, throws an error of this class. */
export function assert_exception<A extends unknown[]>(
  f: (...args: A) => unknown,
  exception_type: new (...args: any[]) => Error,
  ...args: A
): void {
  try {
    f(...args);
    waitall();
  } catch (error) {
    if (error instanceof exception_type) return;
    throw error;
  }
  throw new AssertionError({
    message: `${f.name || 'the function'} did not throw ${exception_type.name}`,
    stackStartFn: assert_exception,
  });
}

/** Whether two arrays share their memory: a write to one is seen in the other. */
export function same_array(array1: NDArray, array2: NDArray): boolean {
  if (!same(array1, array2) || array1.size === 0) return false;
  array1.set(null, array1.$add(1));
  const isShared = same(array1, array2);
  array1.set(null, array1.$sub(1));
  return isShared;
}
