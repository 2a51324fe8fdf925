/** `nd.split_v2`: parts of equal size or between given places, cut with recorded slices. */
import { describe, MXNetError, normalizeAxis } from '../core/index.js';
import { call } from './call.js';
import type { NDArray } from './ndarray.js';
import { requireArray } from './require.js';

/**
 * The array cut along an axis: into equal parts, or at the given places. `squeeze_axis` takes the axis away from parts of length 1.
 * Throws MXNetError when equal parts are not possible.
 */
export function split_v2(
  ary: NDArray,
  indices_or_sections: number | readonly number[],
  axis: number | { axis?: number; squeeze_axis?: boolean } = 0,
  squeeze_axis = false,
): NDArray[] {
  requireArray(ary, 'split_v2', 'ary');
  const options = typeof axis === 'number' ? { axis, squeeze_axis } : ((axis as typeof axis | null) ?? {});
  const along = normalizeAxis(options.axis ?? 0, ary.ndim);
  if (along === undefined) {
    throw new MXNetError('axis out of range', {
      op: 'split_v2',
      argument: 'axis',
      expected: `below ${ary.ndim}`,
      given: String(options.axis),
    });
  }
  const places = cutPlaces(indices_or_sections, ary.shape[along]!);
  return places.slice(1).map((end, index) => {
    const part = call('slice_axis', [ary, { axis: along, begin: places[index]!, end }]) as NDArray;
    if (options.squeeze_axis !== true) return part;
    return call('squeeze', [part, { axis: [along] }]) as NDArray;
  });
}

function cutPlaces(wanted: number | readonly number[], length: number): number[] {
  if (Array.isArray(wanted)) return [0, ...(wanted as number[]), length];
  const parts = wanted as number;
  if (Number.isInteger(parts) && parts > 0 && length % parts === 0)
    return Array.from({ length: parts + 1 }, (_, index) => (index * length) / parts);
  throw new MXNetError('the axis cannot be cut into equal parts', {
    op: 'split_v2',
    argument: 'indices_or_sections',
    expected: `a divisor of ${length}, or a list of places`,
    given: describe(wanted),
  });
}
