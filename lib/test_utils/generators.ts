/** Whether random numbers come from the distribution they should: mean, variance, and the chi-square test. */
import { AssertionError } from 'node:assert';
import { MXNetError } from '../core/index.js';
import { valuesOf, type Comparable } from './values.js';

/** Draws so many independent numbers. */
export type Generator = (count: number) => Comparable;

/** A number of a discrete distribution, or the ends of a stretch of a continuous one. */
export type Bucket = number | readonly [from: number, to: number];

/** Stretches of equal probability, from the inverse of a distribution function, and their probabilities. */
export function gen_buckets_probs_with_ppf(
  ppf: (probability: number) => number,
  nbuckets: number,
): [buckets: [number, number][], probs: number[]] {
  if (!(nbuckets > 0)) throw wrong('gen_buckets_probs_with_ppf', 'nbuckets', 'a number above 0', nbuckets);
  const places = Array.from({ length: nbuckets }, (_, index) => index);
  return [
    places.map((index) => [ppf(index / nbuckets), ppf((index + 1) / nbuckets)]),
    places.map(() => 1 / nbuckets),
  ];
}

/** Whether the mean lies within three standard errors of `mu`. */
export function mean_check(generator: Generator, mu: number, sigma: number, nsamples = 1000000): boolean {
  const { numbers } = valuesOf(generator(nsamples));
  return Math.abs(meanOf(numbers) - mu) < (3 * sigma) / Math.sqrt(nsamples);
}

/** Whether the variance lies within three standard errors of `sigma`². Needs many samples. */
export function var_check(generator: Generator, sigma: number, nsamples = 1000000): boolean {
  const { numbers } = valuesOf(generator(nsamples));
  const mean = meanOf(numbers);
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (numbers.length - 1);
  return Math.abs(variance - sigma ** 2) < 3 * Math.sqrt((2 * sigma ** 4) / (nsamples - 1));
}

const meanOf = (numbers: Float64Array): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/**
 * The chi-square test: the probability of counts as uneven as these or more, the counts in each bucket, and those expected. Buckets
 * cover the whole range, in ascending order. Throws MXNetError when they do not fit the probabilities.
 */
export function chi_square_check(
  generator: Generator,
  buckets: readonly Bucket[],
  probs: readonly number[],
  nsamples = 1000000,
): [p: number, obs_freq: number[], expected_freq: number[]] {
  if (buckets.length !== probs.length || buckets.length === 0)
    throw wrong('chi_square_check', 'probs', `${buckets.length} probabilities`, probs.length);
  const { numbers } = valuesOf(generator(nsamples));
  const observed = probs.map(() => 0);
  const isContinuous = typeof buckets[0] !== 'number';
  const exact = new Map(buckets.map((bucket, index) => [bucket, index]));
  for (const x of numbers) {
    const index = isContinuous ? stretchOf(buckets as readonly [number, number][], x) : exact.get(x);
    if (index !== undefined) observed[index]!++;
  }
  const expected = probs.map((probability) => Math.trunc(nsamples * probability));
  const statistic = observed.reduce(
    (sum, count, index) => sum + (count - expected[index]!) ** 2 / expected[index]!,
    0,
  );
  return [chiSquareTail(statistic, buckets.length - 1), observed, expected];
}

/** The stretch that holds a number, by halving. */
function stretchOf(buckets: readonly (readonly [number, number])[], x: number): number | undefined {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < buckets[middle]![1]) high = middle;
    else low = middle + 1;
  }
  const [from, to] = buckets[low]!;
  return x >= from && (x < to || to === Infinity) ? low : undefined;
}

/**
 * Repeats the chi-square test `nrepeat` times. Throws an AssertionError when fewer than `success_rate` of them give a probability above
 * `alpha`. Returns the probabilities.
 */
export function verify_generator(
  generator: Generator,
  buckets: readonly Bucket[],
  probs: readonly number[],
  { nsamples = 1000000, nrepeat = 5, success_rate = 0.2, alpha = 0.05 } = {},
): number[] {
  const runs = Array.from({ length: nrepeat }, () => chi_square_check(generator, buckets, probs, nsamples));
  const ps = runs.map(([p]) => p);
  if (ps.filter((p) => p > alpha).length >= nrepeat * success_rate) return ps;
  throw new AssertionError({
    message: `the generator does not give this distribution: chi-square p = ${ps.join(', ')}, counts ${JSON.stringify(runs[0]![1])}, expected ${JSON.stringify(runs[0]![2])}`,
    stackStartFn: verify_generator,
  });
}

/** Probability that a chi-square variable exceeds x: the upper regularised incomplete gamma function Q(k/2, x/2). */
export function chiSquareTail(x: number, freedom: number): number {
  if (freedom <= 0) return 1;
  const [a, z] = [freedom / 2, x / 2];
  if (!(z > 0)) return 1;
  const scale = Math.exp(-z + a * Math.log(z) - logGamma(a));
  if (z < a + 1) {
    // The lower function's series.
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 10000 && Math.abs(term) > Math.abs(sum) * 1e-16; n++) sum += term *= z / (a + n);
    return Math.max(0, 1 - sum * scale);
  }
  // Lentz's continued fraction.
  let b = z + 1 - a;
  let c = 1 / 1e-300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction * scale;
}

const nonZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** ln Γ(x) for x > 0 by Stirling's series, moved to where it converges. */
function logGamma(x: number): number {
  let shift = 0;
  for (; x < 10; x++) shift += Math.log(x);
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

const wrong = (op: string, argument: string, expected: string, given: unknown): MXNetError =>
  new MXNetError('bad value', { op, argument, expected, given: String(given) });
