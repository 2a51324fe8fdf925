/** Gradients that can be differentiated again: the graph is computed once more, operator by operator, and walked back on the tape. */
import {
  backpropagate,
  MXNetError,
  type GradientContext,
  type InlineRun,
  type Op,
  type Params,
} from '../core/index.js';
import { enter } from '../autograd/state.js';
import { arrayOf, Entry, valueOf, type TapeNode, type Value } from '../autograd/tape.js';
import { eager } from '../ndarray/index.js';
import { topologicalOrder, type Entry as GraphEntry, type GraphNode } from '../symbol/graph.js';
import { evaluateInline } from '../symbol/control/inline.js';

const inline: InlineRun<Value> = {
  F: eager,
  numberOf: (value) => Number(arrayOf(value).asscalar()),
  shapeOf: (value) => arrayOf(value).shape,
  typeOf: (value) => arrayOf(value).dtype,
};

/**
 * Gradients of the inputs, recorded. Throws MXNetError where the computation cannot be repeated: random numbers would be others.
 */
export function recordedGradient(
  heads: readonly GraphEntry[],
  variables: readonly GraphNode[],
  { inputs, grads, wants, training }: GradientContext<Value, Params>,
): (Value | null)[] {
  const random = topologicalOrder(heads).find(({ op, params }) => op !== null && draws(op, params, training));
  if (random) {
    throw new MXNetError(
      `has no gradient of its gradient: ${random.name} (${random.op!.name}) draws random numbers, which would be others when it is computed again`,
      {
        op: 'CachedOp',
        hint: 'For create_graph compute without it (do not hybridize), or raise inline_limit so that operators are recorded one by one',
      },
    );
  }
  const leave = enter({ training });
  try {
    const given = new Map(variables.map((node, index) => [node, inputs[index]!]));
    const outputs = evaluateInline(inline, heads, given).map((value) => valueOf(arrayOf(value)));
    const wanted = new Set<Value>(inputs.filter((_, index) => wants[index]));
    const found = backpropagate<Value>(
      operationsBetween(outputs, new Set(inputs)),
      outputs,
      outputs.map((_, index) => grads[index]!),
      wanted,
      {
        F: eager,
        again: true,
        zerosLike: (value) => eager.invoke('zeros_like', [value])[0]!,
        add: (a, b) => eager.invoke('elemwise_add', [a, b])[0]!,
      },
    );
    return inputs.map((input, index) => (wants[index] ? (found.get(input) ?? null) : null));
  } finally {
    leave();
  }
}

/** Whether an operator draws random numbers in this mode. Some do so for certain parameters only. */
function draws(op: Op, { act_type, p, mode }: Params, training: boolean): boolean {
  if (!op.random) return false;
  if (op.trainingDependent && !training && mode !== 'always') return false;
  if (act_type !== undefined) return act_type === 'rrelu';
  return p === undefined || (p as number) > 0;
}

/** What was recorded on the way from some values to others, in order of execution. */
function operationsBetween(outputs: readonly Value[], inputs: ReadonlySet<Value>): TapeNode[] {
  const seen = new Set<TapeNode>();
  const stack = [...outputs];
  while (stack.length > 0) {
    const value = stack.pop()!;
    const node = value instanceof Entry && !inputs.has(value) ? value.producer : null;
    if (node === null || seen.has(node)) continue;
    seen.add(node);
    stack.push(...node.inputs);
  }
  return [...seen].sort((a, b) => a.order - b.order);
}
