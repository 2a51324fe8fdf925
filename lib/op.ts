/** `mx.op`: any operator by its registered name, on arrays or symbols, with MXNet's attribute names and texts. */
import { allNames, describe, getOp, MXNetError, visibleOutputs, type Op } from './core/index.js';
import { valueOf } from './autograd/tape.js';
import { execute } from './ndarray/invoke.js';
import { prepare } from './ndarray/prepare.js';
import { NDArray } from './ndarray/ndarray.js';
import { invokeSymbol, Symbol } from './symbol/index.js';

/** Attributes by name: typed values or the texts that symbol JSON has. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * Runs the operator `name` on arrays and returns its visible outputs, or applies it to symbols and returns the new symbol.
 * Operators without inputs run on arrays. Throws MXNetError for unknown names, parameters and inputs.
 */
export function invoke(name: string, inputs?: readonly NDArray[], attrs?: Attributes): NDArray[];
export function invoke(name: string, inputs: readonly [Symbol, ...Symbol[]], attrs?: Attributes): Symbol;
export function invoke(
  name: string,
  inputs: readonly (NDArray | Symbol)[] = [],
  attrs: Attributes = {},
): NDArray[] | Symbol {
  const op = getOp(name);
  if (!Array.isArray(inputs)) {
    const given = describe(inputs);
    throw new MXNetError('inputs come in a list', {
      op: name,
      argument: 'inputs',
      expected: 'a list',
      given,
    });
  }
  if (inputs.length > 0 && inputs.every((input) => input instanceof Symbol)) {
    return invokeSymbol(name, inputs as Symbol[], attrs);
  }
  const wrong = inputs.find((input) => !(input instanceof NDArray));
  if (wrong !== undefined) {
    throw new MXNetError('inputs are either all arrays or all symbols', { op: name, given: describe(wrong) });
  }
  const prepared = prepare(op, attrs, inputs.length);
  const outputs = execute(prepared, (inputs as NDArray[]).map(valueOf));
  return outputs.slice(0, visibleOutputs(op, prepared.params));
}

/** All registered names, aliases included. */
export function list(): string[] {
  return Array.from(allNames(), ([name]) => name).sort();
}

/** The entry of an operator: inputs, parameters, formula, examples. */
export function get(name: string): Op {
  return getOp(name);
}
