/** What executors do with arrays, in one place: making, clearing and copying them. */
import { door } from '../backend/index.js';
import { metaOf, type Meta } from '../backend/meta.js';
import { instanceOf, planOf } from '../backend/plan.js';
import {
  getOp,
  MXNetError,
  formatShape,
  parseParams,
  type Context,
  type DType,
  type Shape,
} from '../core/index.js';
import { BaseSparseNDArray, nd, NDArray, type StorageType } from '../ndarray/index.js';

/** `float32 (2, 3)`, for messages. */
export function describeMeta(meta: Meta): string {
  return `${meta.dtype} ${formatShape(meta.shape)}`;
}

/** The meta of an array that the user gave. Throws MXNetError when it is no array. */
export function metaOfArray(array: unknown, argument: string, op: string): Meta {
  if (array instanceof NDArray) return array.meta;
  if (array instanceof BaseSparseNDArray) return metaOf(array.dtype, array.shape);
  const given =
    array === null || typeof array !== 'object' ? String(array) : `an object of ${array.constructor?.name}`;
  throw new MXNetError('not an array', {
    op,
    argument,
    expected: 'an NDArray',
    given,
    hint: 'Make one with nd.array(values)',
  });
}

/** Runs an operator that writes into existing arrays. */
function runInto(
  opName: string,
  params: Readonly<Record<string, unknown>>,
  inputs: readonly NDArray[],
  output: NDArray,
): void {
  const op = getOp(opName);
  const plan = planOf(
    instanceOf(op, parseParams(op, params)),
    inputs.map(({ meta }) => meta),
    false,
  );
  const handles = Int32Array.from(inputs, ({ handle }) => handle);
  door().run(plan.id, handles, Int32Array.of(output.handle), [null], null);
}

/** An array with undefined contents. */
export function emptyArray(dtype: DType, shape: Shape, context: Context): NDArray {
  return NDArray.allocate(metaOf(dtype, shape), context);
}

/** Makes every element zero. */
export function clear(array: NDArray): void {
  const { shape, dtype } = array.meta;
  runInto('_zeros', { shape, dtype }, [], array);
}

/** An array of zeros of any storage. */
export function zerosStored(dtype: DType, shape: Shape, ctx: Context, stype: StorageType): NDArray {
  if (stype === 'default') return zeroArray(dtype, shape, ctx);
  return nd.zeros(shape, { dtype, ctx, stype: stype as 'csr' }) as unknown as NDArray;
}

/** An array of zeros. */
export function zeroArray(dtype: DType, shape: Shape, context: Context): NDArray {
  const array = emptyArray(dtype, shape, context);
  clear(array);
  return array;
}

/**
 * Copies values into an array of the same shape, converting the type. Throws MXNetError naming the argument when the shapes differ.
 */
export function copyInto(target: NDArray, source: unknown, argument: string, op: string): void {
  const from = metaOfArray(source, argument, op);
  const to = metaOfArray(target, argument, op);
  const isStored = [source, target].some((array) => array instanceof BaseSparseNDArray);
  if (isStored && formatShape(from.shape) === formatShape(to.shape)) {
    (source as NDArray).tostype(target.stype).copyto(target);
    return;
  }
  if (from === to) return runInto('_copy', {}, [source as NDArray], target);
  if (from.size !== to.size || formatShape(from.shape) !== formatShape(to.shape)) {
    throw new MXNetError('wrong shape', {
      op,
      argument,
      expected: describeMeta(to),
      given: describeMeta(from),
      hint: 'Use reshape() of the executor for other shapes',
    });
  }
  runInto('Cast', { dtype: to.dtype }, [source as NDArray], target);
}
