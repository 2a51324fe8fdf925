/** `mx.random`: the seed, and the samplers of `nd.random` under their second name. May use core, ops, backend, ndarray. */
import { door } from '../backend/index.js';
import { describe, MXNetError, type Context } from '../core/index.js';

export * from '../ndarray/random.js';

/**
 * Starts all random generators again: the same seed gives the same numbers, those that MXNet draws on a CPU.
 * `ctx` is accepted as in MXNet: all logical CPU devices share their generators.
 */
export function seed(seed_state: number, _ctx: Context | 'all' | { ctx?: Context | 'all' } = 'all'): void {
  if (!Number.isSafeInteger(seed_state)) {
    throw new MXNetError('bad value', {
      op: 'random.seed',
      argument: 'seed_state',
      expected: 'a whole number',
      given: describe(seed_state),
    });
  }
  door().seed(seed_state);
}
