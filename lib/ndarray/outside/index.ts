/** Memory shared with the rest of the process: buffers as arrays, arrays as typed arrays, DLPack. */
import './methods.js';

export { fromBuffer, from_numpy, type BufferSource, type FromBufferOptions } from './buffers.js';
export { asTypedArray, withBuffer, type TypedArrayOptions } from './views.js';
export {
  from_dlpack,
  to_dlpack_for_read,
  to_dlpack_for_write,
  type DLDataType,
  type DLPackCapsule,
  type DLTensor,
} from './dlpack.js';
