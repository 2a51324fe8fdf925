/** Operators without inputs whose shape or dtype the consumers decide: `zeros` of shape (0, 3), `arange` with infer_range. */
import { isKnown, sizeOf, type DType, type Params, type Shape } from '../../core/index.js';
import type { GraphNode } from '../graph.js';
import { inferGraphShapes, inferGraphTypes } from '../infer.js';
import type { BoundGraph } from './compile.js';

const isOpen = ({ op, inputs, params }: GraphNode): boolean =>
  op !== null &&
  inputs.length === 0 &&
  (Array.isArray(params['shape']) ? params['shape'].some((dim: number) => dim <= 0) : isOpenRange(params));

const isUntyped = ({ op, inputs, params }: GraphNode): boolean =>
  op !== null && inputs.length === 0 && params['dtype'] === null;

const isOpenRange = (params: Params): boolean => params['infer_range'] === true && params['stop'] === null;

/** A function from a node to its parameters, in which shapes that inference over the graph found are filled in. */
export function completedParams(graph: BoundGraph): (node: GraphNode) => Params {
  let shapes: ReadonlyMap<GraphNode, readonly (Shape | null)[]> | undefined;
  let types: ReadonlyMap<GraphNode, readonly (DType | null)[]> | undefined;
  return (node) => {
    let { params } = node;
    if (isUntyped(node)) {
      types ??= typesOf(graph);
      params = { ...params, dtype: types.get(node)?.[0] ?? 'float32' };
    }
    if (!isOpen(node)) return params;
    shapes ??= shapesOf(graph);
    const shape = shapes.get(node)?.[0] ?? null;
    if (!isKnown(shape)) return params;
    return isOpenRange(params) ? range(params, shape) : { ...params, shape };
  };
}

function typesOf({
  order,
  args,
  aux,
  argMetas,
  auxMetas,
}: BoundGraph): ReadonlyMap<GraphNode, (DType | null)[]> {
  const known = new Map<GraphNode, DType>();
  args.forEach((node, index) => known.set(node, argMetas[index]!.dtype));
  aux.forEach((node, index) => known.set(node, auxMetas[index]!.dtype));
  return inferGraphTypes(order, known, true).values as ReadonlyMap<GraphNode, (DType | null)[]>;
}

function shapesOf({
  order,
  args,
  aux,
  argMetas,
  auxMetas,
}: BoundGraph): ReadonlyMap<GraphNode, (Shape | null)[]> {
  const known = new Map<GraphNode, Shape>();
  args.forEach((node, index) => known.set(node, argMetas[index]!.shape));
  aux.forEach((node, index) => known.set(node, auxMetas[index]!.shape));
  return inferGraphShapes(order, known, true).values as ReadonlyMap<GraphNode, (Shape | null)[]>;
}

/** The range that fills this shape. Halves keep the rounding of the end away from the count. */
function range(params: Params, shape: Shape): Params {
  const { start, step, repeat } = params as { start: number; step: number; repeat: number };
  const steps = Math.ceil(sizeOf(shape) / repeat);
  return { ...params, infer_range: false, stop: start + (steps - 0.5) * step };
}
