/** What the tests of arrays share. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MXNetError } from '../../lib/core/index.js';
import { root } from '../support/files.js';

/** Path of a recorded file. */
export const fixture = (name: string): string => join(root, 'test', 'ndarray', 'fixtures', name);

/** A recorded JSON file. */
export function recorded<T>(name: string): T {
  return JSON.parse(readFileSync(fixture(name), 'utf8')) as T;
}

/** The MXNetError that the callback throws; all patterns must be in its message. */
export function raises(callback: () => unknown, ...patterns: RegExp[]): MXNetError {
  let thrown: unknown;
  try {
    callback();
  } catch (error) {
    thrown = error;
  }
  assert.ok(thrown instanceof MXNetError, `expected an MXNetError, got ${String(thrown)}`);
  for (const pattern of patterns) assert.match(thrown.message, pattern);
  return thrown;
}

/** Numbers close to each other, nested lists alike. */
export function close(actual: unknown, expected: unknown, tolerance = 1e-5): void {
  const [a, b] = [[actual].flat(9) as number[], [expected].flat(9) as number[]];
  assert.equal(a.length, b.length);
  a.forEach((value, index) => {
    const distance = Math.abs(value - b[index]!);
    assert.ok(
      distance <= tolerance * Math.max(1, Math.abs(b[index]!)),
      `${value} is not ${b[index]} (at ${index})`,
    );
  });
}
