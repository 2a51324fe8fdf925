/** Graphs with sparse values, run operator by operator: what is stored is known only when it runs, so nothing is planned. */
import { instanceOf } from '../backend/plan.js';
import { getOp, MXNetError, visibleOutputs, type Op } from '../core/index.js';
import {
  backwardFrom,
  BaseSparseNDArray,
  boundVariable,
  callOp,
  execute,
  executeHost,
  nd,
  NDArray,
  unrecordedRun,
  valuesOf,
  withVariables,
  zeros,
  type BoundVariable,
  type SparseArray,
} from '../ndarray/index.js';
import type { GradientRequest } from './compile/compile.js';
import type { Entry, GraphNode } from './graph.js';
import { hasSparse, inferStorage, type Storages } from './storage.js';

/** An array of any storage. */
export type Stored = NDArray | SparseArray;

/** A graph with its arrays. */
export interface StoredGraph {
  readonly order: readonly GraphNode[];
  readonly heads: readonly Entry[];
  readonly args: readonly GraphNode[];
  readonly requests: readonly GradientRequest[];
  readonly hosts: ReadonlyMap<GraphNode, Op>;
}

/** Hears of every computed output. */
type Hear = (name: string, array: NDArray) => void;

const isSparse = (array: unknown): array is SparseArray => array instanceof BaseSparseNDArray;

/** Runs one node. */
function apply(node: GraphNode, op: Op, inputs: readonly Stored[]): readonly Stored[] {
  if (op.subgraphs) {
    throw new MXNetError('loops and branches take dense arrays alone', { op: op.name, node: node.name });
  }
  if (op.host) return executeHost(op, node.params, valuesOf(inputs)) as unknown as NDArray[];
  if (inputs.some(isSparse) || op.name === 'cast_storage')
    return [callOp(op, [...inputs, node.params])].flat() as Stored[];
  const instance = instanceOf(op, node.params);
  return execute({ instance, params: node.params }, valuesOf(inputs));
}

/** The outputs of a graph over arrays of any storage; recorded as any calls are. */
export function runStored(
  { order, heads, hosts }: Pick<StoredGraph, 'order' | 'heads' | 'hosts'>,
  variables: ReadonlyMap<GraphNode, Stored>,
  hear?: Hear,
): Stored[] {
  const values = new Map<GraphNode, readonly Stored[]>();
  for (const [node, array] of variables) values.set(node, [array]);
  for (const node of order) {
    if (node.op === null) continue;
    const inputs = node.inputs.map((entry) => values.get(entry.node)![entry.index]!);
    try {
      values.set(node, apply(node, hosts.get(node) ?? node.op, inputs));
    } catch (error) {
      if (!(error instanceof MXNetError) || error.node !== undefined) throw error;
      throw error.with({ node: node.name, ...(node.place ? { hint: `Made at ${node.place}` } : {}) });
    }
    const count = visibleOutputs(node.op, node.params);
    for (let index = 0; hear !== undefined && index < count; index++)
      hear(node.outputName(index), values.get(node)![index] as NDArray);
  }
  return heads.map(({ node, index }) => {
    const value = values.get(node)![index]!;
    // A variable as an output is an array of its own, as any other.
    return node.op === null ? (callOp(getOp('_copy'), [value]) as Stored) : value;
  });
}

/** One run after another of a bound graph with sparse values. */
export class StoredRun {
  #heads: readonly Stored[] = [];
  readonly #casts: { from: NDArray; to: SparseArray }[] = [];
  readonly #slots: readonly (BoundVariable | null)[];

  constructor(
    private readonly graph: StoredGraph,
    private readonly arrays: { args: readonly Stored[]; grads: readonly (Stored | null)[] },
    private readonly variables: ReadonlyMap<GraphNode, Stored>,
  ) {
    this.#slots = arrays.args.map((array, index) => {
      const req = graph.requests[index]!;
      const grad = arrays.grads[index];
      if (req === 'null' || !grad) return null;
      return boundVariable(array, this.#buffer(grad), req);
    });
  }

  /** Gradients go into dense or row_sparse buffers; csr ones are cast at the end. */
  #buffer(grad: Stored): Stored {
    if (grad.stype !== 'csr') return grad;
    const from = zeros(grad.shape, { dtype: grad.dtype, ctx: grad.context });
    this.#casts.push({ from, to: grad as SparseArray });
    return from;
  }

  /** Runs forward into the outputs; with `training` it is kept for `backward`. */
  forward(training: boolean, outputs: readonly Stored[], hear?: Hear): void {
    this.#heads = withVariables(this.arrays.args, this.#slots, training, () =>
      runStored(this.graph, this.variables, hear),
    );
    unrecordedRun(training, () =>
      this.#heads.forEach((head, index) => {
        const target = outputs[index] as NDArray;
        (head as NDArray).tostype(target.stype).copyto(target);
      }),
    );
  }

  /** Fills the gradient buffers. */
  backward(headGradients: readonly (NDArray | null)[]): void {
    const heads = this.#heads;
    this.#heads = [];
    this.arrays.grads.forEach((grad, index) => {
      if (grad && this.graph.requests[index] === 'write') clear(grad);
    });
    backwardFrom(heads, headGradients);
    for (const { from, to } of this.#casts) from.tostype(to.stype).copyto(to as never);
  }
}

/** Makes a gradient zero: what nothing flows into stays so. */
function clear(grad: Stored): void {
  if (grad instanceof NDArray) callOp(getOp('zeros_like'), [grad, { out: grad }]);
  else {
    const options = { stype: grad.stype as 'csr', dtype: grad.dtype, ctx: grad.context };
    nd.zeros(grad.shape, options).copyto(grad as unknown as NDArray);
  }
}

/** How a graph runs over these arrays: undefined where everything is dense and can be planned. */
export function storedRunOf(
  graph: Omit<StoredGraph, 'hosts'> & { readonly aux: readonly GraphNode[] },
  hosts: StoredGraph['hosts'],
  arrays: { args: readonly Stored[]; grads: readonly (Stored | null)[]; aux: readonly Stored[] },
): { storages: Storages; run: StoredRun | undefined } {
  const args = graph.args.map((node, index) => [node, arrays.args[index]!] as const);
  const aux = graph.aux.map((node, index) => [node, arrays.aux[index]!] as const);
  const storages = inferStorage(graph.order, new Map(args.map(([node, { stype }]) => [node, stype])));
  if (!hasSparse(storages) && ![...arrays.grads, ...arrays.aux].some(isSparse))
    return { storages, run: undefined };
  return { storages, run: new StoredRun({ ...graph, hosts }, arrays, new Map([...args, ...aux])) };
}
