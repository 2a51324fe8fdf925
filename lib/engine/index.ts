/** `mx.engine`: functions of one's own with dependencies, and how the engine runs calls. May use core and backend. */
export {
  delete_variable,
  new_variable,
  push_async,
  push_sync,
  Variable,
  wait_for_all,
  wait_for_var,
  type AsyncFn,
  type Fn,
  type PushOptions,
  type RunContext,
} from './dependencies.js';
export { bulk, engine_type, set_bulk_size } from './bulk.js';
