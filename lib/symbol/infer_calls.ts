/** `infer_shape`, `infer_shape_partial`, `infer_type` as users call them: known values by name or by position. */
import {
  describe,
  isDType,
  isKnown,
  MXNetError,
  nearest,
  UNKNOWN,
  type DType,
  type PartialShape,
} from '../core/index.js';
import { topologicalOrder, variables, type Entry, type GraphNode } from './graph.js';
import { inferGraphShapes, inferGraphTypes } from './infer.js';

/** A shape as the public calls take it: 0 (or -1) for unknown dimensions, null for an unknown shape. */
export type GivenShape = readonly number[] | number | null | undefined;

/** Values given in the order of `list_arguments()` or as one object of names. */
export type Known<V> = readonly V[] | readonly [Readonly<Record<string, V>>];

/** Shapes of arguments, outputs and auxiliary states. */
export type InferredShapes = [arguments: number[][], outputs: number[][], auxiliary: number[][]];
export type InferredTypes = [arguments: DType[], outputs: DType[], auxiliary: DType[]];

const unknownShapes = [null, null, null] as unknown as InferredShapes;
const unknownTypes = [null, null, null] as unknown as InferredTypes;

/** Which variables are known, as what. Throws MXNetError for names that the graph does not have. */
export function knownVariables<G, V>(
  order: readonly GraphNode[],
  given: readonly unknown[],
  read: (value: G, name: string) => V | null,
  op: string,
): Map<GraphNode, V> {
  const { args, aux } = variables(order);
  const known = new Map<GraphNode, V>();
  const add = (node: GraphNode, value: unknown): void => {
    if (value === null || value === undefined) return;
    const parsed = read(value as G, node.name);
    if (parsed !== null) known.set(node, parsed);
  };
  const [first] = given;
  if (given.length === 1 && typeof first === 'object' && first !== null && !Array.isArray(first)) {
    const all = [...args, ...aux];
    for (const [name, value] of Object.entries(first)) {
      const found = all.filter((node) => node.name === name);
      if (found.length === 0) throw unknownArgument(name, all, op);
      for (const node of found) add(node, value);
    }
    return known;
  }
  if (given.length > args.length) {
    throw new MXNetError('too many values', {
      op,
      expected: `at most ${args.length} (${args.map((node) => node.name).join(', ')})`,
      given: String(given.length),
    });
  }
  given.forEach((value, index) => add(args[index]!, value));
  return known;
}

/** The error for a name that no variable of the graph has. */
export function unknownArgument(
  name: string,
  all: readonly GraphNode[],
  op: string,
  options: readonly string[] = [],
): MXNetError {
  const names = all.map((node) => node.name);
  const close = nearest(name, [...names, ...options]);
  return new MXNetError(`no argument ${name}`, {
    op,
    hint: `${close ? `Did you mean ${close}? ` : ''}Arguments are ${names.join(', ') || 'none'}`,
  });
}

/** A public shape: 0 and -1 become unknown dimensions. */
export function readShape(value: GivenShape, name: string): PartialShape {
  const dims = typeof value === 'number' ? [value] : value;
  if (!Array.isArray(dims) || !dims.every((dim) => Number.isInteger(dim) && dim >= -1)) {
    throw new MXNetError('bad shape', {
      argument: name,
      expected: 'a list of integers >= 0',
      given: describe(value),
    });
  }
  return dims.map((dim: number) => (dim <= 0 ? UNKNOWN : dim));
}

function readType(value: unknown, name: string): DType {
  if (!isDType(value)) {
    throw new MXNetError('unknown dtype', {
      argument: name,
      expected: 'a dtype such as float32',
      given: String(value),
    });
  }
  return value;
}

/** Shapes of everything; nulls (and a warning that names the open arguments) when not all can be found. */
export function inferShape(
  heads: readonly Entry[],
  given: readonly unknown[],
  partial: boolean,
): InferredShapes {
  const order = topologicalOrder(heads);
  const known = knownVariables(order, given, readShape, 'infer_shape');
  const { values } = inferGraphShapes(order, known);
  const { args, aux } = variables(order);
  const shapeOf = ({ node, index }: { node: GraphNode; index: number }): PartialShape =>
    values.get(node)![index]!;
  const all = [
    args.map((node) => shapeOf({ node, index: 0 })),
    heads.map(shapeOf),
    aux.map((node) => shapeOf({ node, index: 0 })),
  ];
  if (partial) {
    return all.map((list) =>
      list.map((shape) => (shape ?? []).map((dim) => Math.max(dim, 0))),
    ) as InferredShapes;
  }
  if (all.every((list) => list.every(isKnown)))
    return all.map((list) => list.map((shape) => [...shape!])) as InferredShapes;
  const open = args.filter((node) => !isKnown(shapeOf({ node, index: 0 }))).map((node) => node.name);
  warn('shape', open);
  return unknownShapes;
}

/** Element types of everything; nulls (and a warning) when not all can be found. */
export function inferType(
  heads: readonly Entry[],
  given: readonly unknown[],
  partial: boolean,
): InferredTypes {
  const order = topologicalOrder(heads);
  const known = knownVariables(order, given, readType, 'infer_type');
  const { values } = inferGraphTypes(order, known);
  const { args, aux } = variables(order);
  const all = [
    args.map((node) => values.get(node)![0]!),
    heads.map(({ node, index }) => values.get(node)![index]!),
    aux.map((node) => values.get(node)![0]!),
  ];
  if (partial || all.every((list) => !list.includes(null as never))) return all as InferredTypes;
  warn(
    'dtype',
    args.filter((node) => values.get(node)![0] === null).map((node) => node.name),
  );
  return unknownTypes;
}

function warn(what: string, open: readonly string[]): void {
  const which = open.length > 0 ? `: ${open.join(', ')}` : '';
  console.warn(`Cannot infer the ${what} of everything${which}. Give the ${what}s of these arguments too.`);
}
