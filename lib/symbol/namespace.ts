/** `sym`: one function for each operator of the table, and the functions of Python's symbol layer. */
import { allNames, allOps, getOp, hasNoInputs, namedParams, type Op } from '../core/index.js';
import '../ops/index.js';
import type { SymFunctions, SymRandomFunctions } from '../generated/ops.js';
import * as creation from './creation.js';
import { cond } from './control/cond.js';
import { foreach } from './control/foreach.js';
import { while_loop } from './control/while_loop.js';
import { contribFunctions } from './contrib.js';
import { callFamily } from './family.js';
import { loadText } from './files.js';
import { callMethod, callOperator } from './invoke.js';
import { readJson } from './json_read.js';
import { list_passes, register_pass } from './passes.js';
import { random, type SymbolRandom } from './random.js';
import { Symbol } from './symbol.js';
import { Group, Variable } from './variable.js';

/** Reads a symbol from a file written by `save` (any MXNet version). Throws MXNetError naming the damaged place. */
export function load(fname: string): Symbol {
  return new Symbol(readJson(loadText(fname), fname));
}

/** Reads a symbol from JSON text. */
export function load_json(json_str: string): Symbol {
  return new Symbol(readJson(json_str));
}

/** Options of `sym.Custom`: the registered name, inputs by name, and whatever parameters the operator has. */
export interface CustomCall {
  op_type: string;
  name?: string;
  [argument: string]: unknown;
}

/** Functions of `sym` besides the table's. */
export interface SymbolLayer {
  Symbol: typeof Symbol;
  Variable: typeof Variable;
  var: typeof Variable;
  Group: typeof Group;
  /** A custom operator by its `op_type`, with its inputs and parameters; inputs left out become variables. */
  Custom(...args: (Symbol | CustomCall)[]): Symbol;
  load: typeof load;
  /** Registers a graph pass for `symbol.optimize_for(name)`. */
  register_pass: typeof register_pass;
  /** Names of the registered graph passes. */
  list_passes: typeof list_passes;
  load_json: typeof load_json;
  fromjson: typeof load_json;
  zeros: typeof creation.zeros;
  ones: typeof creation.ones;
  full: typeof creation.full;
  arange: typeof creation.arange;
  linspace: typeof creation.linspace;
  eye: typeof creation.eye;
  split_v2: typeof creation.split_v2;
  histogram: typeof creation.histogram;
  power: creation.SymbolOrNumber;
  pow: creation.SymbolOrNumber;
  maximum: creation.SymbolOrNumber;
  minimum: creation.SymbolOrNumber;
  hypot: creation.SymbolOrNumber;
  equal: creation.SymbolOrNumber;
  not_equal: creation.SymbolOrNumber;
  greater: creation.SymbolOrNumber;
  greater_equal: creation.SymbolOrNumber;
  lesser: creation.SymbolOrNumber;
  lesser_equal: creation.SymbolOrNumber;
  /** Every registered operator under its own name, internal ones too. */
  readonly _internal: Readonly<Record<string, (...args: unknown[]) => Symbol>>;
  /** Operators under `contrib`, and control flow. */
  readonly contrib: SymFunctions['contrib'] &
    typeof contribFunctions & {
      foreach: typeof foreach;
      while_loop: typeof while_loop;
      cond: typeof cond;
    };
  readonly random: SymbolRandom & Omit<SymRandomFunctions, keyof SymbolRandom>;
  /** All operators, under the names that MXNet gives to those that know sparse arrays. */
  readonly sparse: SymFunctions['sparse'] & Omit<SymFunctions, keyof SymFunctions['sparse']>;
}

export type SymbolNamespace = Omit<SymFunctions, keyof SymbolLayer> & SymbolLayer;

const prefixes = ['random', 'linalg', 'contrib', 'image', 'sparse'] as const;

function build(): SymbolNamespace {
  const root: Record<string, unknown> = {};
  const internal: Record<string, unknown> = {};
  const nested = new Map(prefixes.map((prefix) => [prefix, {} as Record<string, unknown>]));
  for (const [registered, op] of allNames()) {
    const call = operatorFunction(op, registered);
    internal[registered] = call;
    const prefix = prefixes.find((candidate) => registered.startsWith(`_${candidate}_`));
    if (op.internal) continue;
    if (prefix !== undefined) {
      // Nodes are named after the function that was called: `sym.image.to_tensor` makes `to_tensor0`.
      const short = registered.slice(prefix.length + 2);
      nested.get(prefix)![short] = operatorFunction(op, short);
    }
    if (!registered.startsWith('_')) root[registered] = call;
  }
  const { power, ...functions } = creation;
  const layer = {
    ...Object.fromEntries(nested),
    ...{
      Symbol,
      Variable,
      var: Variable,
      Group,
      Custom: (...args: unknown[]) => callFamily('Custom', args),
      load,
      register_pass,
      list_passes,
      load_json,
      fromjson: load_json,
    },
    ...{ ...functions, power, pow: power },
    random: { ...nested.get('random'), ...random },
    sparse: { ...root, ...nested.get('sparse') },
    contrib: { ...nested.get('contrib'), ...contribFunctions, foreach, while_loop, cond },
    _internal: internal,
  };
  return Object.assign(root, layer) as unknown as SymbolNamespace;
}

function operatorFunction(op: Op, registered: string): (...args: unknown[]) => Symbol {
  const call = hasNoInputs(op)
    ? (...args: unknown[]): Symbol => callOperator(op, registered, namedParams(op, args))
    : (...args: unknown[]): Symbol => callOperator(op, registered, args);
  Object.defineProperty(call, 'name', { value: registered });
  return call;
}

/** Gives the class a method for each entry that has one; those written by hand stay. */
function addMethods(): void {
  const prototype = Symbol.prototype as unknown as Record<string, unknown>;
  const add = (method: string, op: Op, calledAs: string): void => {
    if (Object.hasOwn(prototype, method)) return;
    const value = function (this: Symbol, ...args: unknown[]): Symbol {
      return callMethod(op, calledAs, this, args);
    };
    Object.defineProperty(prototype, method, { value, configurable: true, writable: true });
  };
  add('astype', getOp('Cast'), 'cast');
  for (const op of allOps()) if (op.method !== undefined) add(op.method, op, op.method);
  prototype['split_v2'] = function (this: Symbol, ...args: [number]) {
    return creation.split_v2(this, ...args);
  };
}

addMethods();

/** All functions on symbols. */
export const sym: SymbolNamespace = build();
