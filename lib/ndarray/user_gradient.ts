/** A user's gradient while it is recorded, to be differentiated again: what it must not read, for then the second derivative would be wrong. */
import { arrayOf, type Value } from '../autograd/tape.js';
import { formatShape, MXNetError } from '../core/index.js';
import { watch, type Watch } from './invoke.js';
import type { NDArray } from './ndarray.js';

/**
 * Runs a user's backward with recording on. `inner`: arrays that its forward made on the way, whose history nobody knows. Throws MXNetError
 * naming `op` where the code reads one of them, or reads numbers out of a recorded array.
 */
export function recordedGradient<T>(op: string, inner: { has(array: NDArray): boolean }, run: () => T): T {
  const outer = watch.current;
  watch.current = watching(op, inner);
  try {
    return run();
  } finally {
    watch.current = outer;
  }
}

const watching = (op: string, inner: { has(array: NDArray): boolean }): Watch => ({
  made: new Set(),
  check(value: Value) {
    const array = arrayOf(value);
    if (!inner.has(array) || array.entry !== null) return;
    throw new MXNetError(
      'its backward reads an array that forward computed on the way, and cannot be differentiated again',
      {
        op,
        expected: 'inputs and outputs of forward',
        given: `an array of shape ${formatShape(array.shape)}`,
        hint: 'Keep inputs or outputs with save_for_backward, and compute the rest again in backward',
      },
    );
  },
  read(array) {
    if (array.entry === null) return;
    throw new MXNetError('its backward reads numbers out of an array, and cannot be differentiated again', {
      op,
      expected: 'operations on arrays alone, which are recorded',
      given: `an array of shape ${formatShape(array.shape)} that was read`,
      hint: 'Write backward with operators, or leave create_graph out',
    });
  },
});
