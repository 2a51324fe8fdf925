/** Automatic differentiation of eager code: recording, `backward`, `grad`, user-defined functions. May use core, ops, backend, ndarray. */
export {
  is_recording,
  is_training,
  pause,
  predict_mode,
  record,
  set_recording,
  set_training,
  train_mode,
} from './state.js';
export type { ModeScope, ScopeOptions } from './state.js';
export type { GradReq } from './tape.js';
export { backward, grad, mark_variables } from './backward.js';
export type { BackwardOptions, GradOptions } from './backward.js';
export { Function } from './function.js';
