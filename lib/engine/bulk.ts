/** How many calls run together, and the engine's type. */
import { modes, mostBulk, setModes, type EngineType } from '../backend/index.js';
import { describe, MXNetError, scoped } from '../core/index.js';

/**
 * The most elementwise calls on large arrays that wait for each other and then run piece by piece together; 0 and 1: each runs by
 * itself. Returns the former number. The engine keeps at most 32 together. Throws MXNetError for what is no whole number.
 */
export function set_bulk_size(size: number): number {
  if (!Number.isInteger(size) || size < 0) {
    throw new MXNetError('bad value', {
      op: 'engine.set_bulk_size',
      argument: 'size',
      expected: 'a whole number from 0 on',
      given: describe(size),
    });
  }
  const { bulkSize } = modes();
  setModes({ bulkSize: Math.min(size, mostBulk) });
  return bulkSize;
}

/**
 * Another bulk size within a callback, whose value is returned (a promise is awaited): `mx.engine.bulk(10, () => …)`; or until the
 * block ends: `{ using _ = mx.engine.bulk(10); … }`.
 */
export function bulk(size: number): Disposable;
export function bulk<T>(size: number, callback: () => T): T;
export function bulk<T>(size: number, callback?: () => T): T | Disposable {
  const before = set_bulk_size(size);
  const restore = (): void => void set_bulk_size(before);
  return callback === undefined ? { [Symbol.dispose]: restore } : scoped(restore, callback);
}

/** The engine's type, MXNet's names. With `NaiveEngine` each call has run when it returns, and its error is thrown there. */
export const engine_type = (): EngineType => modes().engineType;
