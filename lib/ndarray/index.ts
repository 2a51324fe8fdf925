/** Arrays and the functions on them live here. May use core, ops, backend, autograd and the generated types. */
export { NDArray } from './ndarray.js';
export { nd } from './namespace.js';
export type { NDNamespace } from './namespace.js';
export { NumpyView } from './numpy_view.js';
export type { Key, SliceKey } from './index_parser.js';
export type { Assignable } from './assignment.js';
export type { Nested } from './values.js';
export type { ArrayOptions, PlaceOptions } from './creation.js';
export { array, arange, concatenate, empty, eye, full, linspace, ones, zeros } from './creation.js';
export {
  backwardFrom,
  boundVariable,
  unrecordedRun,
  valuesOf,
  withVariables,
  type BoundVariable,
} from './bound_variables.js';
export { call, callOp } from './call.js';
export { requireDevice } from './device.js';
export { eager } from './eager.js';
export { copyInto } from './engine_call.js';
export { executeHost, runHost } from './host.js';
export { execute } from './invoke.js';
export { prepare } from './prepare.js';
export { memory, tidy, waitall } from './memory.js';
export type { MemoryReport } from './memory.js';
export { userFrame } from '../core/user_frame.js';
export type { CreationPlace } from './places.js';
export { ArrayFile, load, load_frombuffer, openFile, save, save_tobuffer } from './files/index.js';
export { BaseSparseNDArray, CSRNDArray, RowSparseNDArray } from './sparse/index.js';
export { gradientStorageOf, storageOf } from './sparse/storage.js';
export type { SparseArray, StorageType } from './sparse/index.js';
export type {
  BufferSource,
  DLPackCapsule,
  DLTensor,
  FromBufferOptions,
  TypedArrayOptions,
} from './outside/index.js';
export {
  defaultPrintOptions,
  get_printoptions,
  set_printoptions,
  type PrintOptions,
} from './print_options.js';
