/** What begin, end and step of a slice mean for a shape. */
import { formatShape, MXNetError, UNKNOWN } from '../core/index.js';

export interface SliceParams {
  readonly begin: readonly (number | null)[];
  readonly end: readonly (number | null)[];
  readonly step: readonly (number | null)[];
}

const shown = (list: readonly (number | null)[]): string => `(${list.map((v) => v ?? 'None').join(', ')})`;

/** Sizes of the part. Throws MXNetError when begin or end lie outside or the part is empty. */
export function sliceSizes(from: readonly number[], { begin, end, step }: SliceParams): number[] {
  if (
    begin.length !== end.length ||
    begin.length > from.length ||
    (step.length > 0 && step.length !== begin.length)
  )
    throw new MXNetError('begin, end and step do not fit', {
      argument: 'begin',
      expected: `lists of one length, at most ${from.length} for ${formatShape(from)}`,
      given: `${shown(begin)}, ${shown(end)} and ${shown(step)}`,
    });
  return from.map((size, axis) => {
    if (axis >= begin.length) return size;
    const stride = step[axis] ?? 1;
    if (stride === 0)
      throw new MXNetError('a step of 0 goes nowhere', {
        argument: 'step',
        expected: 'a step other than 0',
        given: '0',
      });
    const [b, e] = [begin[axis] ?? null, end[axis] ?? null];
    if (size < 0) return b === null && e === null && Math.abs(stride) === 1 ? size : UNKNOWN;
    const first = b === null ? (stride > 0 ? 0 : size - 1) : b < 0 ? b + size : b;
    const last = e === null ? (stride > 0 ? size : -1) : e < 0 ? e + size : Math.min(e, size);
    const count = Math.ceil((last - first) / stride);
    // A part that covers nothing is a mistake, except on an axis that is empty itself.
    if (size > 0 && (first < 0 || first >= size || last < -1 || count <= 0))
      throw new MXNetError('the slice is empty or lies outside', {
        argument: 'begin',
        expected: `a part of axis ${axis}, which has size ${size}`,
        given: `${b ?? ''}:${e ?? ''}${stride === 1 ? '' : `:${stride}`}`,
      });
    return Math.max(count, 0);
  });
}
