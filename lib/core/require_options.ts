/** The check of arguments that hold things by name. */
import { MXNetError } from './errors.js';
import { describe } from './params.js';

/** Throws MXNetError unless the value is an object that holds things by name. */
export function requireOptions(value: unknown, op: string, expected: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new MXNetError('an argument does not fit', { op, expected, given: describe(value) });
}
