/** The debugger's room: the Debug Adapter Protocol on one side, V8's inspector on the other. It runs in the protocol's thread, which never stands still. */
export { KernelDebugger } from './debugger.js';
