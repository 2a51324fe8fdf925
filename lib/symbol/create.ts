/** Making nodes: an operator applied to symbols, with names, inherited attributes and variables for what is left out. */
import {
  inputNames,
  isInputList,
  formatParams,
  MXNetError,
  nearest,
  parseParams,
  withInputCount,
  type InputSpec,
  type Op,
  type Params,
} from '../core/index.js';
import { AttrScope } from './attr_scope.js';
import { connect, GraphNode, type Entry } from './graph.js';
import { NameManager } from './name.js';
import { Symbol } from './symbol.js';

/** What a call of an operator gives. */
export interface NodeCall {
  /** By position; null and undefined stand for inputs that were left out. */
  readonly inputs?: readonly (Symbol | null | undefined)[];
  readonly named?: Readonly<Record<string, Symbol | null | undefined>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly name?: string | null;
  readonly attr?: Readonly<Record<string, unknown>>;
  /** Registered name under which the operator was called; automatic names come from it. */
  readonly calledAs?: string;
}

/**
 * Applies an operator: missing inputs become variables `<node>_<input>` that inherit the node's attributes.
 * Throws MXNetError for unknown inputs and parameters, wrong values, and inputs that have several outputs.
 */
export function createNode(op: Op, call: NodeCall): Symbol {
  const positional = trimmed(call.inputs ?? []);
  const asked = call.params ?? {};
  // A given count may be larger than the number of inputs: the others become variables.
  const isCounted = isInputList(op.inputs) && asked[op.inputs.count] !== undefined;
  const given = isCounted ? asked : withInputCount(op, asked, positional.length);
  const params = checkedParams(op, given, call.name);
  const { calledAs = op.name } = call;
  const hint = calledAs === op.name ? op.hint : calledAs.toLowerCase();
  const name = NameManager.current.get(call.name, hint);
  const attrs = { ...AttrScope.merged(call.attr), ...formatParams(op, given) };
  const node = new GraphNode(op, name, attrs);
  node.birth = new Error();
  const inputs = matchInputs(op, params, name, positional, call.named ?? {});
  connect(
    node,
    inputs.map(([input, symbol]) => symbol ?? automaticVariable(node, input)),
  );
  inputs.forEach(([input], index) => markInitializer(op, input, node.inputs[index]!.node));
  return Symbol.ofNode(node);
}

/** Checked parameters; errors name the node when the user gave it a name. */
function checkedParams(
  op: Op,
  given: Readonly<Record<string, unknown>>,
  node: string | null | undefined,
): Params {
  try {
    return parseParams(op, given);
  } catch (error) {
    throw error instanceof MXNetError && node ? error.with({ node }) : error;
  }
}

function trimmed<T>(list: readonly (T | null | undefined)[]): (T | null | undefined)[] {
  const copy = [...list];
  while (copy.length > 0 && (copy.at(-1) === null || copy.at(-1) === undefined)) copy.pop();
  return copy;
}

/** Pairs of input name and entry (undefined = make a variable), in order. */
function matchInputs(
  op: Op,
  params: Params,
  node: string,
  positional: readonly (Symbol | null | undefined)[],
  named: Readonly<Record<string, Symbol | null | undefined>>,
): [string, Entry | undefined][] {
  const names = inputNames(op, params);
  if (positional.length > names.length) {
    throw new MXNetError('too many inputs', {
      op: op.name,
      node,
      expected: names.length === 0 ? 'none' : `at most ${names.length} (${names.join(', ')})`,
      given: String(positional.length),
    });
  }
  const slots: [string, Entry | undefined][] = names.map((name, index) => [
    name,
    entryOf(op, node, name, positional[index]),
  ]);
  for (const [key, symbol] of Object.entries(named)) {
    if (symbol === null || symbol === undefined) continue;
    const slot = names.indexOf(key);
    if (slot < 0) throw unknownInput(op, node, key, names);
    if (slots[slot]![1] !== undefined) {
      throw new MXNetError('is given twice, by position and by name', { op: op.name, node, argument: key });
    }
    slots[slot] = [key, entryOf(op, node, key, symbol)];
  }
  return slots;
}

function unknownInput(op: Op, node: string, key: string, names: readonly string[]): MXNetError {
  const close = nearest(key, names);
  const declared = !isInputList(op.inputs) && key in op.inputs;
  return new MXNetError(declared ? 'is not an input with these parameters' : `unknown input ${key}`, {
    op: op.name,
    node,
    ...(declared ? { argument: key } : {}),
    hint: `${close ? `Did you mean ${close}? ` : ''}Inputs are ${names.join(', ') || 'none'}`,
  });
}

function entryOf(
  op: Op,
  node: string,
  argument: string,
  symbol: Symbol | null | undefined,
): Entry | undefined {
  if (symbol === null || symbol === undefined) return undefined;
  if (symbol.entries.length === 1) return symbol.entries[0];
  throw new MXNetError('a symbol with one output is needed', {
    op: op.name,
    node,
    argument,
    given: `${symbol.toString()} with ${symbol.entries.length} outputs (${symbol.list_outputs().join(', ')})`,
    hint: 'Choose one with at(0) or at(name)',
  });
}

function automaticVariable(node: GraphNode, input: string): Entry {
  const name = node.name ? `${node.name}_${input}` : input;
  return { node: new GraphNode(null, name, { ...node.attrs }), index: 0, version: 0 };
}

/** Variables at inputs that start with fixed values (moving means) carry the initializer, as in MXNet. */
export function markInitializer(op: Op, input: string, variable: GraphNode): void {
  if (variable.op !== null || isInputList(op.inputs) || variable.attrs.__init__ !== undefined) return;
  const { init } = op.inputs[input] as InputSpec<Params>;
  if (init !== undefined) variable.attrs.__init__ = init;
}
