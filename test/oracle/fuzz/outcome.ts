/** What one side makes of a case: arrays, or an error, or the end of its process. */
export interface Outcome {
  readonly index: number;
  readonly outputs?: readonly OutcomeArray[];
  /** One for each input; null where nothing flows. Left out where the operator has no gradient. */
  readonly gradients?: readonly (OutcomeArray | null)[];
  /** Why there are no gradients. */
  readonly gradientError?: string;
  /** Inputs that the operator writes, afterwards. */
  readonly aux?: readonly OutcomeArray[];
  /** What the same call gives otherwise when it is made in another way. */
  readonly otherwise?: string;
  /** First lines of the error that it raised. */
  readonly error?: string;
  /** How the process ended. */
  readonly crash?: string;
}

export interface OutcomeArray {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly values: readonly (number | string)[];
}

/** Head gradient of an output, the same on both sides: multiples of 1/16 in [-1, 1] that nothing repeats quickly. */
export const headValue = (element: number, output: number): number =>
  (((element * 7919 + output * 104729) % 33) - 16) / 16;

/** Elements as JSON can hold them. */
export const plain = (value: number): number | string => (Number.isFinite(value) ? value : textOf(value));

const textOf = (value: number): string => {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
};

/** The inverse of `plain`. */
export function numberOf(value: number | string): number {
  if (typeof value === 'number') return value;
  if (value === 'nan') return NaN;
  return value === 'inf' ? Infinity : -Infinity;
}
