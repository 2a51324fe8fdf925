/** `Symbol`: a graph to be computed later, seen through some of its outputs. */
import { Callable, Context, MXNetError, nearest, requireOptions, type DType } from '../core/index.js';
import { readableAttributes, storedAnnotations } from './attributes.js';
import {
  bind,
  evaluate,
  simpleBind,
  type BindOptions,
  type EvalOptions,
  type SimpleBindOptions,
} from './bind.js';
import { compose } from './compose.js';
import { debugString } from './debug_str.js';
import type { Arrays, Executor } from './executor.js';
import { topologicalOrder, variables, type Entry, type GraphNode } from './graph.js';
import {
  inferShape,
  inferType,
  type GivenShape,
  type InferredShapes,
  type InferredTypes,
} from './infer_calls.js';
import { writeJson } from './json_write.js';
import { saveText } from './files.js';
import { arithmetic, type Operand } from './operators.js';
import { runPass, type OptimizeOptions } from './passes.js';
import type { NDArray } from '../ndarray/index.js';
import type { OperatorMethods } from './methods.js';

/** Variables and what takes their place, with the name of the new head: `net2({ data2: net1, name: 'composed' })`. */
export type Composition = { name?: string } & { [variable: string]: Symbol | string };

/**
 * A symbolic graph with one or more outputs. Symbols are values: operators, composition and slicing make new ones. A symbol can be
 * called to compose it; `a + b`, `-a`, `a > 2` build nodes.
 */
export class Symbol extends Callable {
  /** The outputs that this symbol stands for. */
  readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    super();
    this.entries = entries;
  }

  /** The visible outputs of a node. */
  static ofNode(node: GraphNode): Symbol {
    const version = node.op === null ? node.writers : 0;
    return new Symbol(Array.from({ length: node.visibleCount }, (_, index) => ({ node, index, version })));
  }

  override _call(...args: unknown[]): Symbol {
    const last = args.at(-1);
    const options = last !== undefined && !(last instanceof Symbol) ? args.pop() : {};
    const { name, ...named } = (options as Composition | null) ?? {};
    for (const [key, value] of [...args.entries(), ...Object.entries(named)]) {
      if (value instanceof Symbol) continue;
      throw new MXNetError('not a symbol', {
        op: 'composition',
        argument: String(key),
        expected: 'a Symbol',
        given: describeValue(value),
      });
    }
    return new Symbol(compose(this.entries, args as Symbol[], named as Record<string, Symbol>, name));
  }

  /** The node's name; null for a group of several nodes. */
  get name(): string | null {
    const { node } = this.entries[0]!;
    return this.entries.every((entry) => entry.node === node) ? node.name : null;
  }

  /** Number of outputs. */
  get length(): number {
    return this.entries.length;
  }

  /** Iterates over the outputs, each a symbol. */
  *[globalThis.Symbol.iterator](): IterableIterator<Symbol> {
    for (const entry of this.entries) yield new Symbol([entry]);
  }

  /** One output by number (negative from the end) or by name (`'fc1_output'`). MXNetError when there is none, or several of the name. */
  at(which: number | string): Symbol {
    const names = this.list_outputs();
    if (typeof which === 'string') {
      const found = names.flatMap((name, index) => (name === which ? [index] : []));
      if (found.length === 1) return new Symbol([this.entries[found[0]!]!]);
      const close = nearest(which, names);
      throw new MXNetError(found.length > 1 ? `several outputs are called ${which}` : `no output ${which}`, {
        node: this.name ?? 'group',
        hint: `${close && found.length === 0 ? `Did you mean ${close}? ` : ''}Outputs are ${names.join(', ')}`,
      });
    }
    const entry = this.entries.at(which);
    if (entry !== undefined && Number.isInteger(which)) return new Symbol([entry]);
    throw new MXNetError('no such output', {
      node: this.name ?? 'group',
      argument: 'index',
      expected: `an integer from 0 to ${this.entries.length - 1}`,
      given: String(which),
    });
  }

  /** Names of the inputs to be bound, without auxiliary states, in depth-first order. */
  list_arguments(): string[] {
    return variables(topologicalOrder(this.entries)).args.map((node) => node.name);
  }

  list_outputs(): string[] {
    return this.entries.map(({ node, index }) => node.outputName(index));
  }

  /** Names of states that operators change while they run (moving means). */
  list_auxiliary_states(): string[] {
    return variables(topologicalOrder(this.entries)).aux.map((node) => node.name);
  }

  /** Names of all variables, auxiliary states included, in depth-first order. */
  list_inputs(): string[] {
    return topologicalOrder(this.entries).flatMap((node) => (node.op === null ? [node.name] : []));
  }

  /** A group of every visible output inside the graph; choose with `at('fc1_output')`. */
  get_internals(): Symbol {
    return new Symbol(topologicalOrder(this.entries).flatMap((node) => Symbol.ofNode(node).entries));
  }

  /** A group of the inputs of this symbol's nodes; null for a variable. */
  get_children(): Symbol | null {
    const nodes = [...new Set(this.entries.map((entry) => entry.node))];
    const children = nodes.flatMap((node) => node.inputs);
    return children.length === 0 ? null : new Symbol(children);
  }

  /** One attribute's text, or null. */
  attr(key: string): string | null {
    return this.list_attr()[key] ?? null;
  }

  /** The attributes of this symbol's own node: parameters and annotations. */
  list_attr(): Record<string, string> {
    return readableAttributes(this.entries[0]!.node.attrs);
  }

  /** The attributes of all nodes of the graph, by node name. */
  attr_dict(): Record<string, Record<string, string>> {
    const all: Record<string, Record<string, string>> = {};
    for (const { name, attrs } of topologicalOrder(this.entries))
      if (Object.keys(attrs).length > 0) all[name] = { ...all[name], ...readableAttributes(attrs) };
    return all;
  }

  /** Sets attributes of this symbol's node: `_set_attr({ __lr_mult__: '2' })`. */
  _set_attr(attrs: Readonly<Record<string, string>>): void {
    requireOptions(attrs, '_set_attr', "an object of texts, such as { __lr_mult__: '2' }");
    const { node } = this.entries[0]!;
    Object.assign(node.attrs, storedAnnotations(attrs));
    node.attributesChanged();
  }

  /**
   * Shapes of arguments, outputs and auxiliary states from known ones: `infer_shape({ data: [32, 784] })` or by position. Dimensions
   * of 0 are unknown. `[null, null, null]` with a warning when not all follow; MXNetError when they contradict each other.
   */
  infer_shape(known: Readonly<Record<string, GivenShape>>): InferredShapes;
  infer_shape(...known: GivenShape[]): InferredShapes;
  infer_shape(...known: unknown[]): InferredShapes {
    return inferShape(this.entries, known, false);
  }

  /** Like `infer_shape`, with [] for unknown shapes and 0 for unknown dimensions. */
  infer_shape_partial(known: Readonly<Record<string, GivenShape>>): InferredShapes;
  infer_shape_partial(...known: GivenShape[]): InferredShapes;
  infer_shape_partial(...known: unknown[]): InferredShapes {
    return inferShape(this.entries, known, true);
  }

  /** Element types of arguments, outputs and auxiliary states. `[null, null, null]` with a warning when not all follow. */
  infer_type(known: Readonly<Record<string, DType | null | undefined>>): InferredTypes;
  infer_type(...known: (DType | null)[]): InferredTypes;
  infer_type(...known: unknown[]): InferredTypes {
    return inferType(this.entries, known, false);
  }

  /** Like `infer_type`, with null for unknown types. */
  infer_type_partial(known: Readonly<Record<string, DType | null | undefined>>): InferredTypes;
  infer_type_partial(...known: (DType | null)[]): InferredTypes;
  infer_type_partial(...known: unknown[]): InferredTypes {
    return inferType(this.entries, known, true);
  }

  /** The graph as MXNet 1.9.1 writes it. */
  tojson(): string {
    return writeJson(this.entries);
  }

  /** Writes `tojson()` to a file, whole or not at all. */
  save(fname: string): void {
    saveText(fname, this.tojson());
  }

  /** A listing of the nodes, as MXNet prints it. */
  debug_str(): string {
    return debugString(this.entries);
  }

  /**
   * An executor over given arrays, by name or in the order of `list_arguments()`.
   * Throws MXNetError naming the argument that is missing or does not fit.
   */
  bind(ctx: Context, args: Arrays, options?: BindOptions): Executor;
  bind(all: BindOptions & { ctx: Context; args: Arrays }): Executor;
  bind(
    first: Context | (BindOptions & { ctx: Context; args: Arrays }),
    args: Arrays = {},
    options: BindOptions = {},
  ): Executor {
    if (first instanceof Context || typeof first !== 'object' || first === null)
      return bind(this.entries, first, args, options);
    return bind(this.entries, first.ctx, first.args, first);
  }

  /** An executor that makes its own zero arrays: `simple_bind(ctx, { data: [32, 784], grad_req: 'add' })`. */
  simple_bind(ctx: Context, shapes?: SimpleBindOptions): Executor;
  simple_bind(all: SimpleBindOptions & { ctx: Context }): Executor;
  simple_bind(
    first: Context | (SimpleBindOptions & { ctx: Context }),
    shapes: SimpleBindOptions = {},
  ): Executor {
    if (first instanceof Context || typeof first !== 'object' || first === null)
      return simpleBind(this.entries, first, shapes);
    const { ctx, ...rest } = first;
    return simpleBind(this.entries, ctx, rest as SimpleBindOptions);
  }

  /** Binds and runs forward once: `eval({ ctx, a, b })` gives the outputs. */
  eval(options: EvalOptions = {}): NDArray[] {
    return evaluate(this.entries, (options as EvalOptions | null) ?? {});
  }

  /**
   * The graph that a registered pass makes of this one: `optimize_for('my_pass', { args, aux, ctx, … })`; see `sym.register_pass`.
   * The pass may change and extend `args` and `aux`. Throws MXNetError for a name that nobody registered.
   */
  optimize_for(backend: string, options: OptimizeOptions = {}): Symbol {
    return runPass(this, backend, options, 'optimize_for');
  }

  /** `optimize_for` without arrays. */
  get_backend_symbol(backend: string): Symbol {
    return runPass(this, backend, {}, 'get_backend_symbol');
  }

  /** Not symbolic in MXNet either: MXNetError that says what to do. */
  gradient(): never {
    throw new MXNetError('symbols have no symbolic gradient', {
      hint: 'Bind with args_grad and call backward()',
    });
  }

  $add(other: Operand): Symbol {
    return arithmetic.add(this, other);
  }
  $radd(other: Operand): Symbol {
    return arithmetic.add(this, other);
  }
  $sub(other: Operand): Symbol {
    return arithmetic.sub(this, other);
  }
  $rsub(other: Operand): Symbol {
    return arithmetic.rsub(this, other);
  }
  $mul(other: Operand): Symbol {
    return arithmetic.mul(this, other);
  }
  $rmul(other: Operand): Symbol {
    return arithmetic.mul(this, other);
  }
  $div(other: Operand): Symbol {
    return arithmetic.div(this, other);
  }
  $rdiv(other: Operand): Symbol {
    return arithmetic.rdiv(this, other);
  }
  $mod(other: Operand): Symbol {
    return arithmetic.mod(this, other);
  }
  $rmod(other: Operand): Symbol {
    return arithmetic.rmod(this, other);
  }
  $pow(other: Operand): Symbol {
    return arithmetic.pow(this, other);
  }
  $rpow(other: Operand): Symbol {
    return arithmetic.rpow(this, other);
  }
  $neg(): Symbol {
    return arithmetic.neg(this);
  }
  $gt(other: Operand): Symbol {
    return arithmetic.gt(this, other);
  }
  $ge(other: Operand): Symbol {
    return arithmetic.ge(this, other);
  }
  $lt(other: Operand): Symbol {
    return arithmetic.lt(this, other);
  }
  $le(other: Operand): Symbol {
    return arithmetic.le(this, other);
  }

  /** `<Symbol fc1>`, or `<Symbol group [a, b]>`. */
  override toString(): string {
    const { name } = this;
    if (name !== null) return `<Symbol ${name}>`;
    return `<Symbol group [${this.entries.map(({ node }) => node.name).join(', ')}]>`;
  }

  /** Symbols have no value: MXNetError instead of a silent NaN. */
  [globalThis.Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new MXNetError(`${this.toString()} has no value`, {
      hint: 'Operators on symbols work in cells and in files run by mxlab; elsewhere call sym.elemwise_add(a, b), a.$add(b) …',
    });
  }

  [globalThis.Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [globalThis.Symbol.for('Jupyter.display')](): Record<string, string> {
    return { 'text/plain': this.toString() };
  }
}

/** Composition, and the methods that operators have (`x.sum({ axis: 1 })`). */
export interface Symbol extends OperatorMethods {
  (variables: Composition): Symbol;
  (...symbols: [Symbol, ...Symbol[]]): Symbol;
  (...symbols: [Symbol, ...Symbol[], { name?: string }]): Symbol;
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return `an object of ${value.constructor?.name ?? 'no class'}`;
  return `${typeof value} ${String(value)}`;
}
