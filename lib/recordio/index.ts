/** `mx.recordio`: MXNet's record files. May use core. */
export { MXIndexedRecordIO, MXRecordIO } from './recordio.js';
export type { RecordData, RecordKey } from './recordio.js';
export { IRHeader, pack, unpack } from './header.js';
