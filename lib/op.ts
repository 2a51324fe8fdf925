/** `mx.op`: any operator by its registered name, on arrays or symbols, with MXNet's attribute names and texts. */
import {
  allNames,
  describe,
  families,
  getOp,
  isFamily,
  MXNetError,
  visibleOutputs,
  type Context,
  type Op,
} from './core/index.js';
import { state } from './autograd/state.js';
import { valueOf } from './autograd/tape.js';
import { callOp, contextOf, outList, shapeFromOut } from './ndarray/call.js';
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
 * Operators without inputs run on arrays. Sparse arrays are inputs too. `out` among the attributes is the array, or the list of
 * arrays, to write into. `Custom` takes its `op_type` among the attributes; loops and branches hold graphs, so `contrib.foreach`,
 * `while_loop` and `cond` make them. Throws MXNetError for unknown names, parameters and inputs.
 */
export function invoke(name: string, inputs?: readonly NDArray[], attrs?: Attributes): NDArray[];
export function invoke(name: string, inputs: readonly [Symbol, ...Symbol[]], attrs?: Attributes): Symbol;
export function invoke(
  name: string,
  inputs: readonly (NDArray | Symbol)[] = [],
  attrs: Attributes = {},
): NDArray[] | Symbol {
  // The arrays of `add_n` may come as one list, as in `nd.add_n`.
  if (Array.isArray(inputs) && inputs.length === 1 && Array.isArray(inputs[0]))
    inputs = inputs[0] as readonly NDArray[];
  if (!Array.isArray(inputs)) {
    const given = describe(inputs);
    throw new MXNetError('inputs come in a list', {
      op: name,
      argument: 'inputs',
      expected: 'a list',
      given,
    });
  }
  const hasNames = typeof (attrs as unknown) === 'object' && (attrs as Attributes | null) !== null;
  if (!hasNames || Array.isArray(attrs)) {
    throw new MXNetError('attributes come by name', {
      op: typeof (name as unknown) === 'string' ? name : 'op.invoke',
      argument: 'attrs',
      expected: 'an object of names and values',
      given: describe(attrs),
    });
  }
  // Without the holes that loops pass over.
  inputs = Array.from(inputs);
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
  const wrong = inputs.findIndex((input) => !(input instanceof NDArray));
  if (wrong >= 0) {
    const given = describe(inputs[wrong]);
    throw new MXNetError('inputs are either all arrays or all symbols', { op: name, given });
  }
  const arrays = inputs as NDArray[];
  const { params, out, ctx } =
    'out' in attrs || 'ctx' in attrs ? apart(op, attrs) : { ...nowhere, params: attrs };
  const prepared = prepare(op, params, arrays.length);
  const outputs = execute(prepared, arrays.map(valueOf), out, ctx);
  return outputs.slice(0, visibleOutputs(op, prepared.params));
}

const nowhere = { out: null, ctx: null };

/** What is no attribute of the operator: where its results go. */
function apart(
  op: Op,
  attrs: Attributes,
): { params: Attributes; out: readonly NDArray[] | null; ctx: Context | null } {
  const { out, ctx, ...params } = attrs as { out?: unknown; ctx?: unknown } & Record<string, unknown>;
  const targets = out === undefined || out === null ? null : outList(op, out);
  if (targets?.[0] !== undefined) shapeFromOut(op, params, targets[0]);
  const device = ctx === undefined || ctx === '' ? null : contextOf(ctx);
  if (device !== null && 'ctx' in op.params) params.ctx = String(device);
  return { params, out: targets, ctx: device };
}

/** On arrays a cast to another storage gives an array of another class; not where gradients are to flow through it. */
const isCast = (op: Op, attrs: Attributes): boolean =>
  op.name === 'cast_storage' &&
  !state.recording &&
  (attrs['out'] ?? null) === null &&
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
