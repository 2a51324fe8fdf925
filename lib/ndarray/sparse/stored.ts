/** How many values a csr array stores, zeros that are stored included. */
import { parseParams, type Op } from '../../core/index.js';
import { isOptions } from '../call.js';
import type { NDArray } from '../ndarray.js';
import type { CSRNDArray } from './csr.js';
import { numbersOf, placesOf } from './host.js';

/** `contrib.getnnz(x, { axis })` of a csr array, int64: the whole matrix, its columns (axis 0) or its rows (axis 1). */
export function storedCounts(op: Op, data: CSRNDArray, rest: readonly unknown[]): NDArray {
  const given = isOptions(rest[0]) ? rest[0] : rest.length > 0 ? { axis: rest[0] } : {};
  const { axis } = parseParams(op, given);
  const starts = numbersOf(data.indptr);
  if (axis === null) return placesOf([starts.at(-1)! - starts[0]!], data.context);
  if (axis === 1)
    return placesOf(
      starts.slice(1).map((end, row) => end - starts[row]!),
      data.context,
    );
  const counts = new Array<number>(data.shape[1]!).fill(0);
  for (const column of numbersOf(data.indices)) counts[column]!++;
  return placesOf(counts, data.context);
}
