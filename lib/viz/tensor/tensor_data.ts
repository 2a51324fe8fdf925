// What a tensor hands over to be shown, and one pass over its numbers.

/** A tensor as plain data, row-major. */
export interface TensorData {
  shape: readonly number[];
  dtype: string;
  data: ArrayLike<number> | ArrayLike<bigint> | ArrayLike<boolean>;
  /** As it prints: 'cpu(0)'. */
  context?: string;
  name?: string;
  /** NumPy's print options, as far as tables obey them; those at NumPy's defaults leave the tables as they are. */
  print?: { precision?: number; threshold?: number; edgeitems?: number; suppress?: boolean };
}

/** Facts over all elements; min, max, mean and std are over the finite ones, null when there are none. */
export interface TensorStatistics {
  count: number;
  min: number | null;
  max: number | null;
  mean: number | null;
  std: number | null;
  nan: number;
  positiveInfinity: number;
  negativeInfinity: number;
  zeros: number;
}

/** Number of elements of a shape; 1 for a scalar. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Element `at` as a number. */
export function numberAt({ data }: TensorData, at: number): number {
  return Number(data[at]);
}

/** One pass over the data, with Welford's running mean and variance. Raises RangeError when data and shape disagree. */
export function tensorStatistics(tensor: TensorData): TensorStatistics {
  const count = sizeOf(tensor.shape);
  if (tensor.data.length !== count)
    throw new RangeError(
      `tensor of shape (${tensor.shape.join(', ')}) has ${count} elements, given ${tensor.data.length}`,
    );
  const found = { nan: 0, positiveInfinity: 0, negativeInfinity: 0, zeros: 0 };
  let [finite, min, max, mean, squares] = [0, Infinity, -Infinity, 0, 0];
  for (let at = 0; at < count; ++at) {
    const value = Number(tensor.data[at]);
    if (value - value !== 0) {
      if (value === Infinity) found.positiveInfinity += 1;
      else if (value === -Infinity) found.negativeInfinity += 1;
      else found.nan += 1;
      continue;
    }
    if (value === 0) found.zeros += 1;
    if (value < min) min = value;
    if (value > max) max = value;
    finite += 1;
    const delta = value - mean;
    mean += delta / finite;
    squares += delta * (value - mean);
  }
  if (finite === 0) return { count, min: null, max: null, mean: null, std: null, ...found };
  return { count, min, max, mean, std: Math.sqrt(squares / finite), ...found };
}
