/** Symbols live here: graphs, names, inference, JSON, executors. May use lib/core, lib/ops, lib/backend and lib/ndarray. */
export { Symbol, type Composition } from './symbol.js';
export { sym, load, load_json, type SymbolNamespace } from './namespace.js';
export { Variable, Group, type VariableOptions } from './variable.js';
export { invokeSymbol } from './invoke.js';
export { NameManager, Prefix } from './name.js';
export { AttrScope } from './attr_scope.js';
export { Executor } from './executor.js';
export type { BindOptions, EvalOptions, SimpleBindOptions } from './bind.js';
export { get_symbol } from './history.js';
export type { OptimizeOptions, Pass, PassContext } from './passes.js';
export { graphSource } from './graph_source.js';
