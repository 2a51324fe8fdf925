/** Writing by index: numbers, nested lists and arrays into the chosen elements. */
import {
  broadcast,
  describe,
  formatShape,
  MXNetError,
  sameShape,
  sizeOf,
  type Shape,
} from '../core/index.js';
import { checkInPlace } from '../autograd/tape.js';
import { array } from './creation.js';
import { call } from './call.js';
import { parseKeys, type Item, type Key } from './index_parser.js';
import { advancedPlan, indexArray, sliceOptions, viewPart } from './indexing.js';
import { copyInto } from './engine_call.js';
import { NDArray } from './ndarray.js';
import { NumpyView } from './numpy_view.js';
import { contiguousOffset, expandItems, regionOf, type Region } from './region.js';
import { overwrite } from './transfer.js';
import type { Nested } from './values.js';

/** What can be assigned: a number, nested lists, a typed array, an array. */
export type Assignable = NDArray | NumpyView | Nested;

/** `target[keys] = value`, broadcast and converted to the target's dtype. */
export function assign(target: NDArray, keys: readonly Key[], value: Assignable): void {
  checkInPlace('set', target);
  if (keys.length === 0) {
    throw new MXNetError('says where and what', {
      op: 'set',
      expected: "keys and a value: x.set('1:3', 0)",
      given: 'one argument',
    });
  }
  const items = expandItems(parseKeys(keys), target.shape);
  const isAdvanced = items.some((item) => item.kind === 'array');
  const region = isAdvanced ? null : regionOf(items, target.shape);
  // What is overwritten whole is a copy from then on; gradients of values put into a part would be lost.
  const isWhole =
    region !== null &&
    sameShape(region.shape, target.shape) &&
    contiguousOffset(region.ranges, target.shape) !== undefined;
  if (!isWhole) checkInPlace('set', target, value);
  if (region === null) assignAdvanced(target, items, value);
  else assignRegion(target, region, value);
}

function assignRegion(target: NDArray, region: Region, value: Assignable): void {
  if (sizeOf(region.shape) === 0) return;
  const offset = contiguousOffset(region.ranges, target.shape);
  if (offset !== undefined) {
    const isWhole = sizeOf(region.shape) === target.size;
    const part = isWhole ? target : viewPart(target, region.shape, offset);
    fill(part, region.shape, value);
    if (part !== target) part.dispose();
    return;
  }
  const options = sliceOptions(region);
  if (typeof value === 'number') {
    call('_slice_assign_scalar', [target, { ...options, scalar: value, out: target }]);
    return;
  }
  // The operator wants the slice with all axes; integers leave an axis of length 1.
  const full = region.ranges.map(({ count }) => count);
  const part = stretched(valueArray(target, value), region.shape).reshape(full);
  call('_slice_assign', [target, part, { ...options, out: target }]);
}

/** Fills an array that lies together in memory. */
function fill(part: NDArray, shape: Shape, value: Assignable): void {
  if (typeof value === 'number' || typeof value === 'boolean') {
    call('_full', [{ shape: part.shape, value: Number(value), dtype: part.dtype, out: part }]);
    return;
  }
  overwrite(part, stretched(valueArray(part, value), shape));
}

/** The value as an array of the target's dtype on its device. */
function valueArray(target: NDArray, value: Assignable): NDArray {
  if (value instanceof NDArray) {
    const near = value.as_in_context(target.context);
    return near.dtype === target.dtype ? near : near.astype(target.dtype);
  }
  if (
    value instanceof NumpyView ||
    typeof value === 'number' ||
    Array.isArray(value) ||
    ArrayBuffer.isView(value)
  ) {
    return array(value as Nested, { dtype: target.dtype, ctx: target.context });
  }
  throw new MXNetError('cannot be assigned', {
    op: 'set',
    argument: 'value',
    expected: 'a number, nested lists or an NDArray',
    given: describe(value),
  });
}

/** The value broadcast to the chosen shape; leading axes of length 1 are dropped, as NumPy does. */
function stretched(value: NDArray, shape: Shape): NDArray {
  let own = value.shape as Shape;
  while (own.length > shape.length && own[0] === 1) own = own.slice(1);
  const joined = broadcast(own, shape);
  if (!joined || !sameShape(joined, shape)) {
    throw new MXNetError('the value does not fit', {
      op: 'set',
      argument: 'value',
      expected: `a shape that broadcasts to ${formatShape(shape)}`,
      given: formatShape(value.shape),
    });
  }
  const padded = [...new Array<number>(shape.length - own.length).fill(1), ...own];
  const aligned = sameShape(padded, value.shape) ? value : value.reshape(padded);
  return sameShape(padded, shape) ? aligned : (call('broadcast_to', [aligned, { shape }]) as NDArray);
}

/** Through index arrays: the flat positions are worked out here and written by the engine in one copy. */
function assignAdvanced(target: NDArray, items: readonly Item[], value: Assignable): void {
  const plan = advancedPlan(target.shape, items);
  const positions = call('_arange', [{ start: 0, stop: target.size, dtype: 'int64' }]) as NDArray;
  let chosen = positions.reshape(target.shape);
  if (plan.before !== null) chosen = call('transpose', [chosen, { axes: plan.before }]) as NDArray;
  if (plan.region !== null) chosen = call('slice', [chosen, sliceOptions(plan.region)]) as NDArray;
  chosen = call('gather_nd', [chosen, indexArray(plan, target)]) as NDArray;
  if (plan.after !== null) chosen = call('transpose', [chosen, { axes: plan.after }]) as NDArray;
  const source = stretched(
    valueArray(target, typeof value === 'number' ? [value] : value),
    plan.shape,
  ).asnumpy();
  const where = chosen.asnumpy().data as BigInt64Array;
  const { data } = target.asnumpy();
  for (let at = 0; at < where.length; at++) data[Number(where[at])] = source.data[at]!;
  copyInto(
    array(new NumpyView(data, target.shape, target.dtype), { dtype: target.dtype, ctx: target.context }),
    target,
  );
}
