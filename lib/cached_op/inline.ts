/** Graphs run operator by operator: small ones, and those whose shapes depend on values. */
import type { Value } from '../autograd/tape.js';
import { instanceOf } from '../backend/plan.js';
import { execute, type NDArray } from '../ndarray/index.js';
import { topologicalOrder, type Entry, type GraphNode } from '../symbol/graph.js';

/** Whether every operator of the graph can be called on arrays one by one. */
export function canInline(heads: readonly Entry[]): boolean {
  return topologicalOrder(heads).every(({ op }) => op === null || (!op.host && !op.subgraphs));
}

/** Operators in the graph. */
export function operatorCount(heads: readonly Entry[]): number {
  return topologicalOrder(heads).filter(({ op }) => op !== null).length;
}

/** True where the shape of some result depends on values: nothing can be planned. */
export function isValueShaped(heads: readonly Entry[]): boolean {
  return topologicalOrder(heads).some(({ op }) => op?.valueShaped);
}

/** Runs the graph; each call is recorded as any call is. `hear` is told of each operator's inputs and outputs. */
export function runInline(
  heads: readonly Entry[],
  inputs: ReadonlyMap<GraphNode, NDArray>,
  hear?: (node: GraphNode, inputs: readonly NDArray[], outputs: readonly NDArray[]) => void,
): NDArray[] {
  const values = new Map<GraphNode, readonly NDArray[]>();
  for (const [node, array] of inputs) values.set(node, [array]);
  for (const node of topologicalOrder(heads)) {
    if (node.op === null) continue;
    const arrays = node.inputs.map((entry) => values.get(entry.node)![entry.index]!);
    const { op, params } = node;
    const outputs = execute(
      { instance: instanceOf(op, params), params },
      arrays.map((array): Value => array.entry ?? array),
    );
    values.set(node, outputs);
    hear?.(node, arrays, outputs.slice(0, node.visibleCount));
  }
  return heads.map(({ node, index }) => values.get(node)![index]!);
}
