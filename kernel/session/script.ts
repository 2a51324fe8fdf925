/** What running a script outside the kernel shares with running a cell: imports, stacks in the user's lines, tracebacks. */
export { Imports } from './imports.js';
export { addSource } from './sources.js';
export { installStackTraces } from './stack_traces.js';
export { createTslab } from './tslab.js';
export { errorContent } from './tracebacks.js';
export { cellFunction } from './cell_function.js';
