/** Graphs run operator by operator over `F`, loops and branches in them too, for whoever wants each operator recorded. */
import type { InlineRun } from '../../core/index.js';
import { topologicalOrder, type Entry, type GraphNode } from '../graph.js';
import type { Subgraph } from './subgraph.js';

/** The heads of a graph, all outputs of whose variables are given. */
export function evaluateInline<T>(
  run: InlineRun<T>,
  heads: readonly Entry[],
  variables: ReadonlyMap<GraphNode, T>,
): T[] {
  const values = new Map<GraphNode, readonly T[]>();
  for (const [node, value] of variables) values.set(node, [value]);
  const valueOf = ({ node, index }: Entry): T => values.get(node)![index]!;
  for (const node of topologicalOrder(heads)) {
    const { op } = node;
    if (op === null) continue;
    const inputs = node.inputs.map(valueOf);
    if (op.inline) values.set(node, op.inline(run, inputs));
    // Operators that keep a state keep one for each call.
    else if (op.host) values.set(node, run.F.invoke(op.host.fresh(), inputs, node.params));
    else values.set(node, run.F.invoke(op.name, inputs, node.params));
  }
  return heads.map(valueOf);
}

/** The same for the graph inside a node, with its inputs in their order. */
export function evaluateSubgraph<T>(run: InlineRun<T>, graph: Subgraph, inputs: readonly T[]): T[] {
  return evaluateInline(run, graph.heads, new Map(graph.inputs.map((node, index) => [node, inputs[index]!])));
}

/** Rows put together along a new first axis, filled up with zeros to `length` rows. */
export function stackedRows<T>(run: InlineRun<T>, rows: readonly T[], length: number, like: T): T {
  const { F } = run;
  const shape = run.shapeOf(rows[0] ?? like);
  const parts: T[] = [];
  if (rows.length > 0) parts.push(F.invoke('stack', rows, { axis: 0, num_args: rows.length })[0]!);
  if (rows.length < length) {
    const zeros = { shape: [length - rows.length, ...shape], dtype: run.typeOf(rows[0] ?? like) };
    parts.push(F.invoke('_zeros', [], zeros)[0]!);
  }
  return parts.length === 1 ? parts[0]! : F.invoke('Concat', parts, { dim: 0, num_args: parts.length })[0]!;
}
