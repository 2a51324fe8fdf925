/** `mx.op`: any operator by its registered name, on arrays or symbols, with MXNet's attribute names and texts. */
import {
  allNames,
  describe,
  families,
  getOp,
  isFamily,
  MXNetError,
  visibleOutputs,
  type Op,
} from './core/index.js';
import { state } from './autograd/state.js';
import { valueOf } from './autograd/tape.js';
import { callOp } from './ndarray/call.js';
import { callFamily } from './ndarray/family.js';
import { execute } from './ndarray/invoke.js';
import { prepare } from './ndarray/prepare.js';
import { NDArray } from './ndarray/ndarray.js';
import { BaseSparseNDArray, tostype } from './ndarray/sparse/index.js';
import { callFamily as symbolOfFamily } from './symbol/family.js';
import { invokeSymbol, Symbol } from './symbol/index.js';

/** Attributes by name: typed values or the texts that symbol JSON has. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * Runs the operator `name` on arrays and returns its visible outputs, or applies it to symbols and returns the new symbol.
 * Operators without inputs run on arrays. Sparse arrays are inputs too. `Custom` takes its `op_type` among the attributes; loops and
 * branches hold graphs, so `contrib.foreach`, `while_loop` and `cond` make them. Throws MXNetError for unknown names, parameters
 * and inputs.
 */
export function invoke(name: string, inputs?: readonly NDArray[], attrs?: Attributes): NDArray[];
export function invoke(name: string, inputs: readonly [Symbol, ...Symbol[]], attrs?: Attributes): Symbol;
export function invoke(
  name: string,
  inputs: readonly (NDArray | Symbol)[] = [],
  attrs: Attributes = {},
): NDArray[] | Symbol {
  if (!Array.isArray(inputs)) {
    const given = describe(inputs);
    throw new MXNetError('inputs come in a list', {
      op: name,
      argument: 'inputs',
      expected: 'a list',
      given,
    });
  }
  const isGraph = inputs.length > 0 && inputs.every((input) => input instanceof Symbol);
  if (isFamily(name)) return ofFamily(name, inputs, attrs, isGraph);
  const op = getOp(name);
  if (isGraph) return invokeSymbol(name, inputs as Symbol[], attrs);
  if (
    inputs.some((input) => (input as unknown) instanceof BaseSparseNDArray) ||
    (isCast(op, attrs) && inputs.length === 1)
  ) {
    const result = isCast(op, attrs)
      ? tostype(inputs[0] as NDArray, attrs['stype'] as 'csr')
      : callOp(op, [...inputs, attrs]);
    return [result].flat() as NDArray[];
  }
  const wrong = inputs.find((input) => !(input instanceof NDArray));
  if (wrong !== undefined) {
    throw new MXNetError('inputs are either all arrays or all symbols', { op: name, given: describe(wrong) });
  }
  const prepared = prepare(op, attrs, inputs.length);
  const outputs = execute(prepared, (inputs as NDArray[]).map(valueOf));
  return outputs.slice(0, visibleOutputs(op, prepared.params));
}

/** On arrays a cast to another storage gives an array of another class; not where gradients are to flow through it. */
const isCast = (op: Op, attrs: Attributes): boolean =>
  op.name === 'cast_storage' &&
  !state.recording &&
  (attrs['stype'] === 'csr' || attrs['stype'] === 'row_sparse');

/** `Custom`: its operator follows from the attributes. */
function ofFamily(
  name: string,
  inputs: readonly unknown[],
  attrs: Attributes,
  isGraph: boolean,
): NDArray[] | Symbol {
  if (name !== 'Custom') {
    throw new MXNetError('holds graphs, which attributes cannot carry', {
      op: name,
      hint: `Make it with contrib.${name.slice(1)}, or load the graph from a file with sym.load_json`,
    });
  }
  if (isGraph) return symbolOfFamily(name, [...inputs, attrs]);
  return [callFamily(name, [...inputs, attrs])].flat();
}

/** All registered names, aliases included. */
export function list(): string[] {
  return [...Array.from(allNames(), ([name]) => name), ...families()].sort();
}

/** The entry of an operator: inputs, parameters, formula, examples. */
export function get(name: string): Op {
  return getOp(name);
}
