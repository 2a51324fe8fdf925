/** Comparison of arrays of numbers, with messages that show the place. */
import assert from 'node:assert/strict';
import type { DType } from '../../../lib/core/index.js';

/** Relative tolerance of a dtype for an operator whose tolerance at float32 is given. MXNet keeps its parameters in float32. */
export function toleranceOf(dtype: DType, float32: number): number {
  const factor: Partial<Record<DType, number>> = { float64: 1e-2, float16: 300, bfloat16: 2000 };
  return dtype.includes('float') ? float32 * (factor[dtype] ?? 1) : 0;
}

/** Asserts |a - b| <= tolerance * max(|b|, scale), where the scale is the largest expected number (at most 1). */
export function assertClose(
  actual: readonly number[],
  expected: readonly number[],
  tolerance: number,
  what: string,
): void {
  assert.equal(actual.length, expected.length, `${what}: number of elements`);
  const finite = expected.filter(Number.isFinite).map(Math.abs);
  const scale = Math.min(1, Math.max(0, ...finite));
  expected.forEach((want, index) => {
    const got = actual[index]!;
    if (Object.is(got, want) || got === want || (Number.isNaN(got) && Number.isNaN(want))) return;
    const allowed = tolerance * Math.max(Math.abs(want), scale);
    assert.ok(Math.abs(got - want) <= allowed, `${what}: element ${index} is ${got}, should be ${want}`);
  });
}
