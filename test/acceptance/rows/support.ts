/** What the rows of the inventory share: a row is its numbers and words, and a function that shows it. */
import assert from 'node:assert/strict';
import mx, { nd, type NDArray, type Symbol } from '../../../lib/index.js';
import { close } from '../../ndarray/support.js';

/** One function for each row; its name begins with the row's number. */
export type Rows = Readonly<Record<string, () => unknown>>;

/** The values of an array, exactly. */
export const same = (actual: unknown, expected: unknown): void =>
  assert.deepEqual((actual as NDArray).tolist(), expected);

/** The values of an array, up to rounding. */
export const near = (actual: unknown, expected: unknown, tolerance = 1e-5): void =>
  close((actual as NDArray).tolist(), expected, tolerance);

/** [[0, 1], [2, 3], [4, 5]]. */
export const pair = (): NDArray =>
  nd.array([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);

/** The outputs of a symbol for arrays by name. */
export const values = (symbol: Symbol, arrays: Record<string, NDArray> = {}): NDArray[] =>
  symbol.eval({ ctx: mx.cpu(), ...arrays });
