/** What the traps' tests share. */
import assert from 'node:assert/strict';
import { MXNetError, type NDArray } from '../../../lib/index.js';

/** A trap's number and what it says, and a check that fails where the trap snaps. */
export type Traps = Readonly<Record<string, () => void>>;

/** The numbers of an array, flat. */
export const flat = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity).map(Number);
export const is = (array: NDArray, ...numbers: number[]): void => assert.deepEqual(flat(array), numbers);
/** Numbers up to rounding of float32. */
export function near(array: NDArray, ...numbers: number[]): void {
  const got = flat(array);
  assert.equal(got.length, numbers.length);
  got.forEach((value, index) =>
    assert.ok(
      Math.abs(value - numbers[index]!) < 1e-4 * (1 + Math.abs(numbers[index]!)),
      `${got.join()} should be ${numbers.join()}`,
    ),
  );
}
export const shaped = (array: NDArray, ...shape: number[]): void => assert.deepEqual([...array.shape], shape);
export function refuses(run: () => unknown, message: RegExp = /./): void {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof MXNetError, String(error));
    assert.match(error.message, message);
    return;
  }
  assert.fail('nothing was refused');
}
