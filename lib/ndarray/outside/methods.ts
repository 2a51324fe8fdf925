/** The methods of arrays for memory shared with the rest of the process. */
import type { TypedArray } from '../../core/index.js';
import { NDArray } from '../ndarray.js';
import { fromBuffer } from './buffers.js';
import { to_dlpack_for_read, to_dlpack_for_write, type DLPackCapsule } from './dlpack.js';
import { asTypedArray, withBuffer, type TypedArrayOptions } from './views.js';

/** Arrays have these too. */
export interface OutsideMethods {
  /**
   * The elements as a typed array, 16-bit floats as bits. With `{ copy: false }` it is the array's own memory, which stays as long as the
   * view: both see each other's writes in the order of the program. `write: true` says that it will be written.
   */
  asTypedArray(options?: TypedArrayOptions): TypedArray;
  /** Calls back with the array's memory as a typed array, which has no elements any more afterwards, and gives what comes back. */
  withBuffer<T>(callback: (data: TypedArray) => T, options?: { write?: boolean }): T;
  /** A DLPack capsule for reading; waits until the array is computed. */
  to_dlpack_for_read(): DLPackCapsule;
  /** A DLPack capsule for writing; waits for all work on the array. */
  to_dlpack_for_write(): DLPackCapsule;
}

const methods: OutsideMethods & ThisType<NDArray> = {
  asTypedArray(options) {
    return asTypedArray(this, options);
  },
  withBuffer(callback, options) {
    return withBuffer(this, callback, options);
  },
  to_dlpack_for_read() {
    return to_dlpack_for_read(this);
  },
  to_dlpack_for_write() {
    return to_dlpack_for_write(this);
  },
};

for (const [name, value] of Object.entries(methods))
  Object.defineProperty(NDArray.prototype, name, { configurable: true, writable: true, value });
NDArray.fromBuffer = fromBuffer;
