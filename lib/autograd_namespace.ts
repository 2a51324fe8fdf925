/** `mx.autograd`: the tape, and what of it needs symbols. */
export * from './autograd/index.js';
export { get_symbol } from './symbol/index.js';
