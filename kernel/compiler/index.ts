/** The compiler room: cell -> checked JavaScript, completion, inspection. */
export {
  CellCompiler,
  compileScript,
  type CellCompilerOptions,
  type CheckMode,
  type CompiledCell,
} from './cell_compiler.js';
export type { CompiledModule } from './module_compiler.js';
export type { Diagnostic } from './diagnostics.js';
