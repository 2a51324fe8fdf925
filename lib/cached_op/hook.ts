/** Hooks of a `CachedOp`: who hears of every value inside its runs. */
import { describe, MXNetError } from '../core/index.js';
import type { NDArray } from '../ndarray/index.js';
import type { Compiled } from '../symbol/compile/compile.js';
import type { Entry, GraphNode } from '../symbol/graph.js';

/** Hears of one value: `fc1_output`, `FullyConnected`, the array. */
export type OpHook = (node_name: string, op_name: string, array: NDArray) => void;

/** A hook that was checked. */
export interface Hook {
  readonly callback: OpHook;
  /** Inputs too. */
  readonly all: boolean;
}

/** Checks what `register_op_hook` was given; null takes a hook off. */
export function readHook(
  callback: OpHook | null,
  monitor_all: boolean | { monitor_all?: boolean } = false,
): Hook | null {
  if (callback === null) return null;
  if (typeof callback !== 'function') {
    throw new MXNetError('bad value', {
      op: 'register_op_hook',
      argument: 'callback',
      expected: 'a function (node_name, op_name, array) => void',
      given: describe(callback),
    });
  }
  const all = typeof monitor_all === 'boolean' ? monitor_all : (monitor_all.monitor_all ?? false);
  return { callback, all };
}

/** Tells of one operator that ran: inputs, when they are wanted, then outputs. */
export function tell(
  { callback, all }: Hook,
  node: GraphNode,
  inputs: readonly (NDArray | undefined)[],
  outputs: readonly NDArray[],
): void {
  const op = node.op!.name;
  if (all) {
    inputs.forEach((array, slot) => {
      if (array) callback(`${node.name}_${node.inputNames[slot]!}`, op, array);
    });
  }
  outputs.forEach((array, index) => callback(node.outputName(index), op, array));
}

/** Tells of a planned forward run. */
export function tellForward(
  hook: Hook,
  { monitored }: Compiled,
  monitors: readonly NDArray[],
  inputOf: (node: GraphNode) => NDArray,
): void {
  const arrays = new Map<GraphNode, NDArray[]>();
  monitored.forEach(({ entry }, at) => {
    const own = arrays.get(entry.node) ?? [];
    own[entry.index] = monitors[at]!;
    arrays.set(entry.node, own);
  });
  const arrayOf = ({ node, index }: Entry): NDArray | undefined =>
    node.op === null ? inputOf(node) : arrays.get(node)?.[index];
  for (const [node, outputs] of arrays) tell(hook, node, node.inputs.map(arrayOf), outputs);
}

/** Tells of the gradients of a planned backward run. */
export function tellBackward(
  { callback }: Hook,
  { monitored, monitoredBackward }: Compiled,
  monitors: readonly NDArray[],
): void {
  const operators = new Map(monitored.map(({ entry }) => [entry.node.name, entry.node.op!.name]));
  monitoredBackward.forEach(({ name }, at) => {
    const node = name.slice(0, name.lastIndexOf('_backward_'));
    callback(name, `_backward_${operators.get(node) ?? ''}`, monitors[monitored.length + at]!);
  });
}
