// The small JSON document of a tensor: its facts and the corners that a table would show.
import { numberAt, sizeOf, tensorStatistics } from './tensor_data.js';
import type { TensorData, TensorStatistics } from './tensor_data.js';

/** MIME type of the tensor document. */
export const TENSOR_MIME = 'application/vnd.mxlab.tensor.v1+json';

/** A number JSON can say, or 'nan', 'inf', '-inf'. */
export type JsonNumber = number | 'nan' | 'inf' | '-inf';

export interface TensorDocument {
  version: 1;
  name: string;
  shape: number[];
  dtype: string;
  context: string;
  statistics: TensorStatistics;
  /** The first values in row-major order. */
  values: JsonNumber[];
  /** Whether `values` are all there are. */
  isComplete: boolean;
}

const MOST_VALUES = 1024;

/** The document of a tensor; at most 1,024 values travel with it. Raises RangeError when data and shape disagree. */
export function tensorDocument(tensor: TensorData): TensorDocument {
  const count = sizeOf(tensor.shape);
  const shown = Math.min(count, MOST_VALUES);
  return {
    version: 1,
    name: tensor.name ?? '',
    shape: [...tensor.shape],
    dtype: tensor.dtype,
    context: tensor.context ?? '',
    statistics: tensorStatistics(tensor),
    values: Array.from({ length: shown }, (_, at) => jsonNumber(numberAt(tensor, at))),
    isComplete: shown === count,
  };
}

function jsonNumber(value: number): JsonNumber {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf';
}
