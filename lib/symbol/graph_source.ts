/** What a drawing or a summary needs of a symbol, as plain data: nodes, labels, shapes, and what is wrong where. */
import { isInputList, type MXNetError, type PartialShape } from '../core/index.js';
import { topologicalOrder, variables, type GraphNode } from './graph.js';
import { inferGraphShapes, inferGraphTypes } from './infer.js';
import { knownVariables, readShape, type GivenShape } from './infer_calls.js';
import type { Symbol } from './symbol.js';

/** What a variable is for. */
export type VariableRole = 'input' | 'label' | 'parameter' | 'auxiliary';

/** One node of a drawn graph. */
export interface SourceNode {
  name: string;
  op: string;
  attrs: Record<string, string>;
  inputs: [number, number][];
  isAux?: boolean;
  role?: VariableRole;
  category?: string;
  label?: string[];
  outputs: { name: string; shape: number[] | null; dtype: string | null }[];
  error?: string;
}

/** A whole graph, as lib/viz takes it. */
export interface DrawnGraph {
  nodes: SourceNode[];
  heads: [number, number][];
  inputNames?: string[];
}

/**
 * The graph of a symbol with whatever shapes follow from `shape`. Contradictions do not throw: the node where they show carries the
 * message. Throws MXNetError only for names in `shape` that the graph does not have.
 */
export function graphSource(
  symbol: Symbol,
  shape: Readonly<Record<string, GivenShape>> | null = null,
  dtype: Readonly<Record<string, string>> | null = null,
): DrawnGraph {
  const order = topologicalOrder(symbol.entries);
  const ids = new Map(order.map((node, index) => [node, index]));
  const known = knownVariables(order, [shape ?? {}], readShape, 'plot_network');
  const { values, errors } = inferGraphShapes(order, known as Map<GraphNode, PartialShape>, true);
  const types = knownVariables<string, never>(
    order,
    [dtype ?? {}],
    (value) => value as never,
    'plot_network',
  );
  const { values: dtypes } = inferGraphTypes(order, types, true);
  const roles = rolesOf(order);
  const nodes = order.map((node): SourceNode => {
    const error: MXNetError | undefined = errors.get(node);
    const { op } = node;
    return {
      name: node.name,
      op: op?.name ?? 'null',
      attrs: { ...node.attrs },
      inputs: node.inputs.map((entry) => [ids.get(entry.node)!, entry.index]),
      ...(op === null ? roleOf(node, roles) : { category: op.category, label: labelOf(node) }),
      outputs: values.get(node)!.map((partial, index) => ({
        name: node.outputName(index),
        shape: publicShape(partial),
        dtype: dtypes.get(node)![index]!,
      })),
      ...(error ? { error: error.message } : {}),
    };
  });
  return {
    nodes,
    heads: symbol.entries.map(({ node, index }) => [ids.get(node)!, index]),
    ...(shape ? { inputNames: Object.keys(shape) } : {}),
  };
}

function publicShape(shape: PartialShape): number[] | null {
  if (shape === null) return null;
  return shape.map((dim) => Math.max(dim, 0));
}

function labelOf({ op, params }: GraphNode): string[] {
  const second = op!.label?.(params);
  return second === undefined || second === '' ? [op!.name] : [op!.name, second];
}

function roleOf(node: GraphNode, roles: ReadonlyMap<GraphNode, VariableRole>): Partial<SourceNode> {
  const role = roles.get(node) ?? 'input';
  return { role, ...(role === 'auxiliary' ? { isAux: true } : {}) };
}

/** First inputs are data, labels go by their name, all other inputs of operators are parameters. Data anywhere wins. */
function rolesOf(order: readonly GraphNode[]): Map<GraphNode, VariableRole> {
  const roles = new Map<GraphNode, VariableRole>();
  for (const node of order) {
    const { op } = node;
    if (op === null) continue;
    node.inputs.forEach(({ node: source }, index) => {
      if (source.op !== null || roles.get(source) === 'input') return;
      const name = node.inputNames[index]!;
      const isData =
        index === 0 ||
        (isInputList(op.inputs) && name.startsWith(op.inputs.list)) ||
        (op.category !== 'layer' && op.category !== 'normalization');
      roles.set(source, isData && name !== 'label' ? 'input' : name === 'label' ? 'label' : 'parameter');
    });
  }
  for (const node of variables(order).aux) roles.set(node, 'auxiliary');
  return roles;
}
