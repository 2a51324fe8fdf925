/** `mx.num_gpus`, `mx.gpu_memory_info`: what devices there are. */
import { door } from './backend/index.js';
import { gpu, MXNetError } from './core/index.js';

/** Number of GPUs that the engine can use. */
export function num_gpus(): number {
  return door().information().cuda.available ? 1 : 0;
}

/** Free and total bytes of a GPU. Throws MXNetError without one. */
export function gpu_memory_info(device_id = 0): [free: number, total: number] {
  throw new MXNetError(`${gpu(device_id).toString()} cannot be used`, {
    op: 'gpu_memory_info',
    given: door().information().cuda.reason,
  });
}
