/** The protocol room: sockets, signing, queues and message types. It knows no TypeScript compiler and no tensors. */
export { ProtocolServer, type ServerOptions } from './server.js';
export type { ConnectionFile } from './connection.js';
export type { DebugRequest, Debugging, StartDebugging } from './debugging.js';
export type { Language, LanguageCell } from './language.js';
export type * from './link.js';
export type * from './messages.js';
