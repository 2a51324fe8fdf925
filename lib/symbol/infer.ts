/** Inference over a whole graph: every operator's rule, forwards and backwards, until nothing new is learnt. */
import {
  dtypeOfCode,
  formatShape,
  inferShapes,
  inferTypes,
  isKnown,
  MXNetError,
  unify,
  UNKNOWN,
  type DType,
  type Op,
  type Params,
  type PartialShape,
} from '../core/index.js';
import type { GraphNode } from './graph.js';

/** How one kind of knowledge (shapes, types) behaves. */
interface Rule<V> {
  step(op: Op, params: Params, inputs: V[], outputs: V[], node: string): { in: V[]; out: V[] };
  readonly nothing: V;
  join(a: V, b: V): V | undefined;
  isKnown(value: V): boolean;
  same(a: V, b: V): boolean;
  text(value: V): string;
  fromAttributes(attrs: Readonly<Record<string, string>>): V;
  readonly word: string;
}

/** What is known of every output of every node; with `tolerant` errors are kept by node instead of thrown. */
export interface Inferred<V> {
  readonly values: ReadonlyMap<GraphNode, readonly V[]>;
  readonly errors: ReadonlyMap<GraphNode, MXNetError>;
}

const shapeRule: Rule<PartialShape> = {
  word: 'shape',
  step: inferShapes,
  nothing: null,
  join: unify,
  isKnown,
  same: (a, b) =>
    a === b || (a !== null && b !== null && a.length === b.length && a.every((d, i) => d === b[i])),
  text: formatShape,
  fromAttributes: ({ __shape__: text }) => (text === undefined ? null : parseShape(text)),
};

const typeRule: Rule<DType | null> = {
  word: 'dtype',
  step: inferTypes,
  nothing: null,
  join: (a, b) => (a === null ? b : b === null || a === b ? a : undefined),
  isKnown: (type) => type !== null,
  same: (a, b) => a === b,
  text: (type) => type ?? 'unknown dtype',
  fromAttributes: ({ __dtype__: text }) =>
    text === undefined || Number(text) < 0 ? null : dtypeOfCode(Number(text)).name,
};

/** `(2, 0)`: MXNet's text of a shape, 0 and -1 for unknown dimensions; null when the rank is unknown too. */
export function parseShape(text: string): PartialShape {
  const dims = text.match(/-?\d+/g)?.map(Number) ?? [];
  return dims.length === 0 ? null : dims.map((dim) => (dim <= 0 ? UNKNOWN : dim));
}

/** Shapes of all outputs of all nodes, from what is known of variables (and their `__shape__`). */
export function inferGraphShapes(
  order: readonly GraphNode[],
  known: ReadonlyMap<GraphNode, PartialShape>,
  tolerant = false,
): Inferred<PartialShape> {
  return infer(order, known, shapeRule, tolerant);
}

/** Element types of all outputs of all nodes. */
export function inferGraphTypes(
  order: readonly GraphNode[],
  known: ReadonlyMap<GraphNode, DType | null>,
  tolerant = false,
): Inferred<DType | null> {
  return infer(order, known, typeRule, tolerant);
}

function infer<V>(
  order: readonly GraphNode[],
  known: ReadonlyMap<GraphNode, V>,
  rule: Rule<V>,
  tolerant: boolean,
): Inferred<V> {
  const values = new Map<GraphNode, V[]>();
  const errors = new Map<GraphNode, MXNetError>();
  for (const node of order) {
    values.set(node, node.op === null ? [startOf(node, known, rule)] : node.outputs.map(() => rule.nothing));
  }
  let waiting = order.filter((node) => node.op !== null);
  const done = new Set<GraphNode>();
  for (let forwards = true; ; forwards = !forwards) {
    let changed = false;
    for (const node of forwards ? waiting : waiting.toReversed()) {
      try {
        changed = visit(node, values, rule) || changed;
        if (isDone(node, values, rule)) done.add(node);
      } catch (error) {
        if (!(error instanceof MXNetError)) throw error;
        const explained = explain(error, node, values, rule);
        if (!tolerant) throw explained;
        errors.set(node, explained);
      }
    }
    waiting = waiting.filter((node) => !errors.has(node) && !done.has(node));
    if (waiting.length === 0 || (!changed && !forwards)) return { values, errors };
  }
}

function startOf<V>(node: GraphNode, known: ReadonlyMap<GraphNode, V>, rule: Rule<V>): V {
  const given = known.get(node);
  if (given !== undefined && given !== rule.nothing) return given;
  return rule.fromAttributes(node.attrs);
}

/** Applies one operator's rule; true when something around it was learnt. */
function visit<V>(node: GraphNode, values: Map<GraphNode, V[]>, rule: Rule<V>): boolean {
  const outputs = values.get(node)!;
  const inputs = node.inputs.map((entry) => values.get(entry.node)![entry.index]!);
  const learnt = rule.step(node.op!, node.params, inputs, outputs, node.name);
  let changed = false;
  const put = (list: V[], index: number, value: V, argument: string): void => {
    const joined = rule.join(list[index]!, value);
    if (joined === undefined) {
      throw new MXNetError(`${rule.word}s do not match`, {
        op: node.op!.name,
        node: node.name,
        argument,
        expected: rule.text(value),
        given: rule.text(list[index]!),
      });
    }
    if (rule.same(joined, list[index]!)) return;
    list[index] = joined;
    changed = true;
  };
  learnt.out.forEach((value, index) => put(outputs, index, value, node.outputs[index]!.name));
  learnt.in.forEach((value, index) => {
    const { node: source, index: output } = node.inputs[index]!;
    put(values.get(source)!, output, value, source.outputName(output));
  });
  return changed;
}

function isDone<V>(node: GraphNode, values: Map<GraphNode, V[]>, rule: Rule<V>): boolean {
  const isEntryKnown = (source: GraphNode, index: number): boolean =>
    rule.isKnown(values.get(source)![index]!);
  return (
    node.inputs.every(({ node: source, index }) => isEntryKnown(source, index)) &&
    node.outputs.every((_, index) => isEntryKnown(node, index))
  );
}

/** Adds what flows into the node, so that the message alone tells what happened. */
function explain<V>(
  error: MXNetError,
  node: GraphNode,
  values: Map<GraphNode, V[]>,
  rule: Rule<V>,
): MXNetError {
  const inputs = node.inputs.map(({ node: source, index }, slot) => {
    const from = source.outputName(index);
    const argument = node.inputNames[slot]!;
    const value = rule.text(values.get(source)![index]!);
    return `${argument}${from === argument ? '' : ` = ${from}`} ${value}`;
  });
  const made = node.place === undefined ? undefined : `Made at ${node.place}`;
  const hint = [error.hint, inputs.length > 0 ? `Inputs: ${inputs.join(', ')}` : undefined, made]
    .filter(Boolean)
    .join('. ');
  return new MXNetError(error.problem, {
    op: error.op ?? node.op!.name,
    node: error.node ?? node.name,
    ...(error.argument === undefined ? {} : { argument: error.argument }),
    ...(error.expected === undefined ? {} : { expected: error.expected }),
    ...(error.given === undefined ? {} : { given: error.given }),
    ...(hint ? { hint } : {}),
    ...(error.cause === undefined ? {} : { cause: error.cause }),
  });
}
