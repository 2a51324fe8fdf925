/** Checks of arguments of functions that are written by hand: what no array can be told as such, before anything is read of it. */
import { Context, describe, MXNetError } from '../core/index.js';
import { NDArray } from './ndarray.js';
import { BaseSparseNDArray } from './sparse/base.js';

/** Throws MXNetError unless the value is an array, dense or sparse. */
export function requireArray(value: unknown, op: string, argument: string): void {
  if (value instanceof NDArray || value instanceof BaseSparseNDArray) return;
  throw new MXNetError('is not an array', {
    op,
    argument,
    expected: 'an NDArray',
    given: describe(value),
    hint: 'Make an array with nd.array(…)',
  });
}

/** Throws MXNetError unless the value is a list. */
export function requireList(value: unknown, op: string, argument: string): void {
  if (Array.isArray(value)) return;
  throw new MXNetError('is no list', { op, argument, expected: 'a list of arrays', given: describe(value) });
}

/** Throws MXNetError unless the value is a function. */
export function requireFunction(value: unknown, op: string, argument: string): void {
  if (typeof value === 'function') return;
  throw new MXNetError('is no function', { op, argument, expected: 'a function', given: describe(value) });
}

/** Throws MXNetError unless the value is a device. */
export function requireContext(value: unknown, op: string, argument: string): void {
  if (value instanceof Context) return;
  throw new MXNetError('is not a device', {
    op,
    argument,
    expected: 'a Context such as mx.cpu()',
    given: describe(value),
  });
}
