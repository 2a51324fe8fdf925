/** How many values a csr array stores, zeros that are stored included. */
import type { NDArray } from '../ndarray.js';
import type { CSRNDArray } from './csr.js';
import { numbersOf, placesOf } from './host.js';

/** `contrib.getnnz(x, { axis })` of a csr array, int64: the whole matrix, its columns (axis 0) or its rows (axis 1). */
export function storedCounts(data: CSRNDArray, axis: number | null): NDArray {
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
