/** `$meta.wait` and `$meta.each`: what `await` and `for await` in cells go through, so that interrupted code ends there and code after it can be interrupted. */
import { scopeOfTimers } from './ownership.js';
import { resume } from './user_code.js';

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function';

/**
 * Gives what `await` is to wait for. When the cell is interrupted, what waits is rejected with KeyboardInterrupt, so that `finally`
 * blocks run; what waits after that is never resumed, so that a loop which catches everything ends as well.
 */
export function wait(value: unknown): unknown {
  const scope = scopeOfTimers();
  if (!scope) return value;
  if (scope.signal.aborted) return new Promise(() => {});
  if (!isThenable(value)) return value;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(scope.signal.reason as Error);
    const settle = (run: () => void) => {
      // False when an interrupt was quicker.
      if (scope.cancels.delete(cancel)) resume(scope, run, cancel);
    };
    scope.cancels.add(cancel);
    Promise.resolve(value).then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
  });
}

/** The iterator that `for await` would use, over a plain iterable too (its promises are awaited, it is closed on an early end). */
function asyncIteratorOf(iterable: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterator<unknown> {
  if (Symbol.asyncIterator in iterable && iterable[Symbol.asyncIterator])
    return iterable[Symbol.asyncIterator]();
  return (async function* () {
    yield* iterable as Iterable<unknown>;
  })();
}

/** Gives what `for await` is to go through: the same items, each waited for by `wait`. */
export function each(iterable: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterable<unknown> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = asyncIteratorOf(iterable);
      const next = () => wait(iterator.next()) as Promise<IteratorResult<unknown>>;
      if (!iterator.return) return { next };
      return { next, return: () => wait(iterator.return!()) as Promise<IteratorResult<unknown>> };
    },
  };
}
