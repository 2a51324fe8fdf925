/** The vocabulary of everything above: dtypes, shapes, contexts, errors, parameter kinds, the operator table. Imports nothing of ours. */
export * from './callable.js';
export * from './context.js';
export * from './dtype.js';
export * from './errors.js';
export * from './families.js';
export * from './inference.js';
export * from './input_list.js';
export * from './gradient.js';
export * from './nested.js';
export * from './op.js';
export * from './param_writer.js';
export * from './params.js';
export * from './python_text.js';
export * from './scoped.js';
export * from './shape.js';
export * from './table.js';
export * from './presenter.js';
