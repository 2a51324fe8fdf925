/** Symbols called like operators live here. May use core, backend, ndarray, autograd and symbol. */
export { CachedOp, type CachedOpCall } from './cached_op.js';
export type { CachedOpFlags } from './flags.js';
export type { OpHook } from './hook.js';
