/** `$meta.wait`: what `await` in cells goes through, so that interrupted code ends there and code after it can be interrupted. */
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
      if (scope.cancels.delete(cancel)) resume(scope, run);
    };
    scope.cancels.add(cancel);
    Promise.resolve(value).then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
  });
}
