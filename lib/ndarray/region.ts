/** Basic indexing as geometry: which elements a key chooses, and whether they lie together in memory. */
import { formatShape, MXNetError, sizeOf, type Shape } from '../core/index.js';
import type { Item } from './index_parser.js';

/** The chosen part of one axis: `count` elements from `begin` with `step`. */
export interface Range {
  readonly begin: number;
  readonly count: number;
  readonly step: number;
}

/** What a key of integers, slices, new axes and an ellipsis chooses. */
export interface Region {
  /** One range for each axis of the source. */
  readonly ranges: readonly Range[];
  /** Shape of the result: integer axes gone, new axes in; [1] when nothing is left. */
  readonly shape: number[];
}

/** Replaces the ellipsis by whole slices and adds those that were left out. Throws MXNetError for too many indices. */
export function expandItems(items: readonly Item[], shape: Shape): Item[] {
  const used = items.filter((item) => item.kind !== 'newaxis' && item.kind !== 'ellipsis').length;
  if (used > shape.length) {
    throw new MXNetError('too many indices', {
      op: 'at',
      argument: 'key',
      expected: `at most ${shape.length} for shape ${formatShape(shape)}`,
      given: String(used),
    });
  }
  const dots = items.filter((item) => item.kind === 'ellipsis').length;
  if (dots > 1) throw new MXNetError('an index can have only one ellipsis', { op: 'at', argument: 'key' });
  const fill = Array.from({ length: shape.length - used }, (): Item => wholeSlice);
  if (dots === 0) return [...items, ...fill];
  const at = items.findIndex((item) => item.kind === 'ellipsis');
  return [...items.slice(0, at), ...fill, ...items.slice(at + 1)];
}

const wholeSlice: Item = { kind: 'slice', begin: null, end: null, step: 1 };

/** The region of expanded items without arrays. Integers out of range raise; slices are cut as in Python. */
export function regionOf(items: readonly Item[], source: Shape): Region {
  const ranges: Range[] = [];
  const shape: number[] = [];
  for (const item of items) {
    const axis = ranges.length;
    const length = source[axis]!;
    if (item.kind === 'newaxis') shape.push(1);
    else if (item.kind === 'integer')
      ranges.push({ begin: position(item.index, length, axis), count: 1, step: 1 });
    else if (item.kind === 'slice') {
      const range = cut(item.begin, item.end, item.step, length);
      ranges.push(range);
      shape.push(range.count);
    }
  }
  return { ranges, shape: shape.length === 0 ? [1] : shape };
}

/** An index counted from the front. Throws MXNetError when it is out of range. */
export function position(index: number, length: number, axis: number): number {
  const at = index < 0 ? index + length : index;
  if (at >= 0 && at < length) return at;
  throw new MXNetError('index out of range', {
    op: 'at',
    argument: `axis ${axis}`,
    expected: length === 0 ? 'no index: the axis is empty' : `from ${-length} to ${length - 1}`,
    given: String(index),
  });
}

/** Python's rule for slices: ends beyond the axis are cut. */
function cut(begin: number | null, end: number | null, step: number, length: number): Range {
  const clip = (value: number, low: number, high: number): number =>
    Math.min(Math.max(value < 0 ? value + length : value, low), high);
  if (step > 0) {
    const first = begin === null ? 0 : clip(begin, 0, length);
    const last = end === null ? length : clip(end, 0, length);
    return { begin: first, count: Math.max(0, Math.ceil((last - first) / step)), step };
  }
  const first = begin === null ? length - 1 : clip(begin, -1, length - 1);
  const last = end === null ? -1 : clip(end, -1, length - 1);
  return { begin: first, count: Math.max(0, Math.ceil((last - first) / step)), step };
}

/** Element offset of a region that lies together in memory, or undefined when it does not. */
export function contiguousOffset(ranges: readonly Range[], source: Shape): number | undefined {
  if (ranges.some((range) => range.count === 0)) return 0;
  let offset = 0;
  let isInside = false; // an axis before was chosen in part: this one must be whole
  let stride = sizeOf(source);
  for (const [axis, { begin, count, step }] of ranges.entries()) {
    const length = source[axis]!;
    stride /= length;
    offset += begin * stride;
    if (isInside && count !== length) return undefined;
    if (count > 1) {
      if (step !== 1) return undefined;
      isInside = true;
    }
  }
  return offset;
}
