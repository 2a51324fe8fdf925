/** `nd.histogram`: counts in bins whose edges are given, or follow from a range or from the values. */
import { describe, MXNetError } from '../core/index.js';
import { call, isOptions } from './call.js';
import { array } from './creation.js';
import { NDArray } from './ndarray.js';
import { requireArray } from './require.js';

/** Options of `histogram`. */
export interface HistogramOptions {
  /** How many equal bins, or their edges, ascending. Default 10. */
  bins?: number | NDArray;
  /** Lower and upper end of equal bins; default: the smallest and the largest value. */
  range?: readonly [number, number] | null;
}

/**
 * How many elements fall into each bin, and the edges of the bins: `[counts, edges]`. With a number of bins and no range both are
 * float32, as NumPy finds them; otherwise counts are int64. Throws MXNetError for bins that are neither a number nor an array.
 */
export function histogram(
  a: NDArray,
  bins: number | NDArray | HistogramOptions = 10,
  range: readonly [number, number] | null = null,
): [counts: NDArray, edges: NDArray] {
  requireArray(a, 'histogram', 'a');
  const given = isOptions(bins) ? { bins: 10, range: null, ...(bins as HistogramOptions) } : { bins, range };
  if (given.bins instanceof NDArray)
    return call('_histogram', [a, given.bins]) as unknown as [NDArray, NDArray];
  if (!Number.isInteger(given.bins)) {
    throw new MXNetError('bad value', {
      op: 'histogram',
      argument: 'bins',
      expected: 'a whole number, or an NDArray of edges',
      given: describe(given.bins),
    });
  }
  const count = given.bins as number;
  if (given.range)
    return call('_histogram', [a, { bin_cnt: count, range: given.range }]) as unknown as [NDArray, NDArray];
  const [counts, edges] = equalBins(Array.from(a.asnumpy().numbers as ArrayLike<number>, Number), count);
  return [array(counts, { ctx: a.context }), array(edges, { ctx: a.context })];
}

/** NumPy's rule in double precision: a guess by division, corrected by the edges. */
function equalBins(values: readonly number[], count: number): [counts: Float64Array, edges: Float64Array] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (values.length === 0) [low, high] = [0, 1];
  else if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const edges = Float64Array.from({ length: count + 1 }, (_, index) => low + (index * (high - low)) / count);
  edges[count] = high;
  const counts = new Float64Array(count);
  for (const value of values) {
    let bin = Math.min(Math.trunc(((value - low) / (high - low)) * count), count - 1);
    if (value < edges[bin]!) bin -= 1;
    else if (bin < count - 1 && value >= edges[bin + 1]!) bin += 1;
    counts[bin]! += 1;
  }
  return [counts, edges];
}
