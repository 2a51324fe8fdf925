/** Random choices that a seed repeats: everything that the fuzzer decides goes through one of these. */
import { randomNumbers } from '../../ops/support/examples.js';

export class Draw {
  private readonly next: () => number;
  constructor(
    seed: string,
    /** Whether arrays are larger, and their numbers those of a float32. */
    readonly large = false,
  ) {
    this.next = randomNumbers(seed);
    // Seeds that differ in their last letter begin alike.
    for (let i = 0; i < 4; i++) this.next();
  }
  /** In [0, 1). */
  unit(): number {
    return this.next();
  }
  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }
  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  pick<T>(values: readonly T[]): T {
    return values[this.integer(0, values.length - 1)]!;
  }
}
