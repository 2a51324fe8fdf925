/** Reading by index: views where the elements lie together, copies by operators elsewhere. */
import { metaOf } from '../backend/meta.js';
import { dtypeInfo, MXNetError, sizeOf, type Shape } from '../core/index.js';
import { array, empty } from './creation.js';
import { call } from './call.js';
import { badKey, parseKeys, type Item, type Key } from './index_parser.js';
import { isViewable, NDArray } from './ndarray.js';
import { contiguousOffset, expandItems, position, regionOf, type Region } from './region.js';

export type { Key } from './index_parser.js';

/** `x[keys]`. Whole numbers and slices that lie together share memory, other slices and index arrays are copies. */
export function take(source: NDArray, keys: readonly Key[]): NDArray {
  const items = expandItems(parseKeys(keys), source.shape);
  if (items.some((item) => item.kind === 'array')) return advanced(source, items);
  return basic(source, regionOf(items, source.shape));
}

/** Rows one after the other. */
export function* rows(source: NDArray): Generator<NDArray> {
  for (let row = 0; row < source.length; row++) yield take(source, [row]);
}

function basic(source: NDArray, region: Region): NDArray {
  if (sizeOf(region.shape) === 0) return empty(region.shape, { ctx: source.context, dtype: source.dtype });
  const offset = contiguousOffset(region.ranges, source.shape);
  if (offset !== undefined && isViewable(source)) return viewPart(source, region.shape, offset);
  const part = call('slice', [source, sliceOptions(region)]) as NDArray;
  return reshaped(part, region.shape);
}

/** A view of consecutive elements. */
export function viewPart(source: NDArray, shape: Shape, offset: number): NDArray {
  return source.alias(metaOf(source.dtype, shape), offset * dtypeInfo(source.dtype).bytes);
}

/** The operator's parameters for a region; null where a backward slice runs past the first element. */
export function sliceOptions({ ranges }: Region): Record<'begin' | 'end' | 'step', (number | null)[]> {
  return {
    begin: ranges.map(({ begin }) => begin),
    end: ranges.map(({ begin, count, step }) => {
      const end = begin + count * step;
      return end < 0 ? null : end;
    }),
    step: ranges.map(({ step }) => step),
  };
}

function reshaped(part: NDArray, shape: Shape): NDArray {
  const isSame = part.ndim === shape.length && part.shape.every((dim, axis) => dim === shape[axis]);
  return isSame ? part : part.reshape(shape);
}

/** Index arrays and lists, with integers and slices on the other axes, by NumPy's rules. */
function advanced(source: NDArray, items: readonly Item[]): NDArray {
  const plan = advancedPlan(source.shape, items);
  const moved =
    plan.before === null ? source : (call('transpose', [source, { axes: plan.before }]) as NDArray);
  const sliced = plan.region === null ? moved : basicCopy(moved, plan.region);
  const picked = call('gather_nd', [sliced, indexArray(plan, source)]) as NDArray;
  const back = plan.after === null ? picked : (call('transpose', [picked, { axes: plan.after }]) as NDArray);
  return reshaped(back, plan.shape);
}

const basicCopy = (source: NDArray, region: Region): NDArray =>
  call('slice', [source, sliceOptions(region)]) as NDArray;

/** How advanced indexing is carried out: indexed axes to the front, slices cut, elements gathered, axes put in place. */
export interface AdvancedPlan {
  /** Axes of the source with the indexed ones first; null when they are first already. */
  readonly before: number[] | null;
  /** Slices of the moved source; null when all are whole. */
  readonly region: Region | null;
  /** Flat positions per indexed axis, counted from the front. */
  readonly indices: readonly (readonly number[])[];
  readonly indexShape: number[];
  /** Order of the gathered axes that NumPy's result has; null when it is theirs. */
  readonly after: number[] | null;
  readonly shape: number[];
}

/** The plan for a shape and expanded items of which at least one is an array. */
export function advancedPlan(source: Shape, items: readonly Item[]): AdvancedPlan {
  const indexed: { axis: number; values: number[]; shape: number[] }[] = [];
  const kept: { axis: number; item: Item }[] = [];
  /** Places of the result: an axis kept, a new one, or where the index arrays stood. */
  const places: ('index' | 'new' | number)[] = [];
  let axis = 0;
  for (const item of items) {
    if (item.kind === 'newaxis') places.push('new');
    else if (item.kind === 'slice') {
      places.push(kept.length);
      kept.push({ axis: axis++, item });
    } else {
      places.push('index');
      indexed.push(indexOf(item, source[axis]!, axis));
      axis++;
    }
  }
  const indexShape = indexed.reduce<number[]>((joined, { shape }) => joinShapes(joined, shape), []);
  const indices = indexed.map(({ values, shape }) => spread(values, shape, indexShape));
  const order = [...indexed.map(({ axis }) => axis), ...kept.map(({ axis }) => axis)];
  const movedShape = order.map((axis) => source[axis]!);
  const region = regionOf(
    [
      ...indexed.map((): Item => ({ kind: 'slice', begin: null, end: null, step: 1 })),
      ...kept.map(({ item }) => item),
    ],
    movedShape,
  );
  const isWhole = region.ranges.every(
    ({ begin, count, step }, at) => begin === 0 && step === 1 && count === movedShape[at],
  );
  return {
    before: order.every((axis, at) => axis === at) ? null : order,
    region: isWhole ? null : region,
    indices,
    indexShape: indexShape.length === 0 ? [1] : indexShape,
    ...resultOrder(
      places,
      indexShape,
      kept.map((_, at) => region.shape[indexed.length + at]!),
    ),
  };
}

/** Index arrays side by side leave their axes there; apart from each other they come first. */
function resultOrder(
  places: readonly ('index' | 'new' | number)[],
  indexShape: readonly number[],
  keptShape: readonly number[],
): { after: number[] | null; shape: number[] } {
  const first = places.indexOf('index');
  const last = places.lastIndexOf('index');
  const isTogether = places.slice(first, last + 1).every((place) => place === 'index');
  const rest = places.filter((place) => place !== 'index');
  const before = isTogether ? places.slice(0, first) : [];
  const behind = isTogether ? places.slice(last + 1) : rest;
  const dims = (list: readonly ('index' | 'new' | number)[]): number[] =>
    list.map((place) => (place === 'new' ? 1 : keptShape[place as number]!));
  const rank = Math.max(indexShape.length, 1);
  const axes = (list: readonly ('index' | 'new' | number)[]): number[] =>
    list.filter((place) => typeof place === 'number').map((place) => rank + (place as number));
  const after = [...axes(before), ...Array.from({ length: rank }, (_, at) => at), ...axes(behind)];
  const shape = [...dims(before), ...indexShape, ...dims(behind)];
  return {
    after: after.every((axis, at) => axis === at) ? null : after,
    shape: shape.length === 0 ? [1] : shape,
  };
}

function indexOf(
  item: Item,
  length: number,
  axis: number,
): { axis: number; values: number[]; shape: number[] } {
  if (item.kind === 'integer') return { axis, values: [position(item.index, length, axis)], shape: [] };
  if (item.kind !== 'array') throw badKey('this is not an index', item.kind);
  const { indices } = item;
  const given =
    indices instanceof NDArray ? Array.from(indices.asnumpy().numbers as ArrayLike<number>, Number) : indices;
  const shape = indices instanceof NDArray ? indices.shape : [indices.length];
  return { axis, values: given.map((value) => position(Math.trunc(value), length, axis)), shape };
}

function joinShapes(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, at) => {
    const x = a[at - rank + a.length] ?? 1;
    const y = b[at - rank + b.length] ?? 1;
    if (x !== y && x !== 1 && y !== 1) {
      throw new MXNetError('index arrays do not broadcast', {
        op: 'at',
        argument: 'key',
        expected: `(${a.join(', ')})`,
        given: `(${b.join(', ')})`,
      });
    }
    return x === 1 ? y : x;
  });
}

/** The values of an index array stretched to the common shape. */
function spread(values: readonly number[], from: readonly number[], to: readonly number[]): number[] {
  const total = sizeOf(to);
  return Array.from({ length: total }, (_, flat) => {
    let rest = flat;
    let offset = 0;
    let stride = 1;
    for (let at = to.length - 1, own = from.length - 1; own >= 0; at--, own--) {
      const coordinate = rest % to[at]!;
      rest = Math.floor(rest / to[at]!);
      offset += (from[own] === 1 ? 0 : coordinate) * stride;
      stride *= from[own]!;
    }
    return values[offset]!;
  });
}

/** The index array that gather_nd and scatter_nd take: axis 0 counts the indexed axes. */
export function indexArray({ indices, indexShape }: AdvancedPlan, source: NDArray): NDArray {
  const flat = indices.flat();
  return array(flat, { dtype: 'int64', ctx: source.context }).reshape([indices.length, ...indexShape]);
}
