/** Graphs inside nodes: traced from the user's functions, cut out of the graph around them, inferred, and run on arrays. */
import { MXNetError, type DType, type PartialShape } from '../../core/index.js';
import { AttrScope } from '../attr_scope.js';
import { callOperator } from '../invoke.js';
import { getOp } from '../../core/index.js';
import { connect, GraphNode, topologicalOrder, variables, type Entry } from '../graph.js';
import { inferGraphShapes, inferGraphTypes } from '../infer.js';
import { NameManager } from '../name.js';
import { Symbol } from '../symbol.js';

/** The annotation by which MXNet tells nodes of a subgraph from those around it. */
const mark = '__subgraph_name__';

/** A graph with its variables in the order of `list_inputs()`. */
export class Subgraph {
  readonly order: readonly GraphNode[];
  readonly inputs: readonly GraphNode[];
  /** For each input: some operator in the graph changes it. */
  readonly isAuxiliary: readonly boolean[];

  constructor(readonly heads: readonly Entry[]) {
    this.order = topologicalOrder(heads);
    this.inputs = this.order.filter((node) => node.op === null);
    const { aux } = variables(this.order);
    this.isAuxiliary = this.inputs.map((node) => aux.includes(node));
  }

  /** Shapes of inputs and heads from what is known of the inputs. */
  shapes(known: readonly PartialShape[]): { in: PartialShape[]; out: PartialShape[] } {
    const given = new Map(this.inputs.map((node, index) => [node, known[index] ?? null]));
    const { values } = inferGraphShapes(this.order, given);
    return this.read((node, index) => values.get(node)![index]!);
  }

  types(known: readonly (DType | null)[]): { in: (DType | null)[]; out: (DType | null)[] } {
    const given = new Map(this.inputs.map((node, index) => [node, known[index] ?? null]));
    const { values } = inferGraphTypes(this.order, given);
    return this.read((node, index) => values.get(node)![index]!);
  }

  private read<V>(valueOf: (node: GraphNode, index: number) => V): { in: V[]; out: V[] } {
    return {
      in: this.inputs.map((node) => valueOf(node, 0)),
      out: this.heads.map(({ node, index }) => valueOf(node, index)),
    };
  }
}

/** A subgraph with what stands outside at each of its inputs; undefined: a variable that was put there by the caller. */
export interface Traced {
  readonly graph: Subgraph;
  readonly sources: ReadonlyMap<GraphNode, Entry>;
}

const counters = new WeakMap<NameManager, Map<string, number>>();

/** `foreach0`, and `outer0$foreach0` inside another subgraph. */
export function subgraphName(name: string): string {
  const outer = AttrScope.merged()[mark];
  const full = outer ? `${outer}$${name}` : name;
  const manager = NameManager.current;
  let own = counters.get(manager);
  if (!own) counters.set(manager, (own = new Map<string, number>()));
  const count = own.get(full) ?? 0;
  own.set(full, count + 1);
  return `${full}${count}`;
}

/** The name of the variable that stands for a symbol inside a loop. */
export const innerName = (symbol: Symbol): string => {
  const { node, index } = symbol.entries[0]!;
  return `${node.name}-${index}`;
};

/** Runs the user's function with every new node marked, and cuts out what it made. */
export function trace(name: string, make: () => readonly Symbol[]): Traced {
  return new AttrScope({ [mark]: name }).run(() => cut(name, separated(name, make())));
}

/** Heads that are variables, or were not made inside, go through an identity of their own. */
function separated(name: string, outputs: readonly Symbol[]): Symbol[] {
  const inputs = new Set(outputs.flatMap((output) => output.list_inputs()));
  return outputs.map((output) => {
    const isOwn = output.entries[0]!.node.attrs[mark] === name && !inputs.has(output.name!);
    return isOwn ? output : identity(output);
  });
}

/** The symbol through MXNet's `identity`. */
export const identity = (symbol: Symbol): Symbol => callOperator(getOp('_copy'), 'identity', [symbol]);

/** Copies the nodes marked with the name; what they read from outside becomes variables named after it. */
function cut(name: string, outputs: readonly Symbol[]): Traced {
  const heads = outputs.flatMap((output) => output.entries);
  const isInside = ({ attrs }: GraphNode): boolean => attrs[mark] === name;
  const copies = new Map<GraphNode, GraphNode>();
  const outside = new Map<string, Entry>();
  const sources = new Map<GraphNode, Entry>();
  const ids = new Map(topologicalOrder(heads).map((node, index) => [node, index]));
  const moved = (entry: Entry): Entry => {
    const { node, index } = entry;
    if (isInside(node)) return { ...entry, node: copies.get(node)! };
    const key = `${ids.get(node)!}:${index}`;
    let inner = outside.get(key);
    if (!inner) {
      inner = { node: new GraphNode(null, node.outputName(index), {}), index: 0, version: 0 };
      outside.set(key, inner);
      sources.set(inner.node, entry);
    }
    return inner;
  };
  for (const node of topologicalOrder(heads)) {
    if (!isInside(node)) continue;
    const copy = new GraphNode(node.op, node.name, { ...node.attrs });
    copy.birth = node.birth;
    copies.set(node, copy);
    if (node.op !== null) connect(copy, node.inputs.map(moved));
  }
  const graph = new Subgraph(heads.map(moved));
  const names = graph.inputs.map((node) => node.name);
  const twice = names.find((input, index) => names.indexOf(input) !== index);
  if (twice !== undefined)
    throw new MXNetError('two inputs of the inner graph have this name', { node: name, argument: twice });
  return { graph, sources };
}

/** Makes the node of a control flow operator; attributes stand in it as MXNet writes them. */
export function controlNode(
  op: import('../../core/index.js').Op,
  attributes: Readonly<Record<string, string>>,
  inputs: readonly Entry[],
): Symbol {
  const node = new GraphNode(op, NameManager.current.get(null, op.name), {
    ...AttrScope.merged(),
    ...attributes,
  });
  node.birth = new Error();
  connect(node, inputs);
  return Symbol.ofNode(node);
}

/** An outer variable for one that the user made inside. */
export function outerCopy(node: GraphNode): Entry {
  return { node: new GraphNode(null, node.name, { ...node.attrs }), index: 0, version: 0 };
}
