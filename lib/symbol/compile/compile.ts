/** From a graph with known metas to a flat program: forward operations, gradients, results in their places. */
import { metaOf, type Meta } from '../../backend/meta.js';
import { backpropagate, MXNetError, type Context, type Op } from '../../core/index.js';
import type { Entry, GraphNode } from '../graph.js';
import { Builder } from './builder.js';
import { fused } from './fuse.js';
import { withLayouts } from './layout.js';
import { completedParams } from './open_shapes.js';
import { mirrored, wantsMirror } from './mirror.js';
import { Value, type Operation } from './values.js';

export type GradientRequest = 'null' | 'write' | 'add';

/** A graph ready to be compiled: everything that depends on the arrays is known. */
export interface BoundGraph {
  readonly order: readonly GraphNode[];
  readonly heads: readonly Entry[];
  readonly args: readonly GraphNode[];
  readonly aux: readonly GraphNode[];
  readonly argMetas: readonly Meta[];
  readonly auxMetas: readonly Meta[];
  /** For each argument. */
  readonly requests: readonly GradientRequest[];
  /** The device on which a node's arrays live. */
  readonly place: (node: GraphNode) => Context;
}

/** What an executor adds to its graph. */
export interface CompileOptions {
  /** Operators run as in training. */
  readonly training: boolean;
  /** With the backward run of the requested gradients. Default: when training. */
  readonly backward?: boolean;
  /** Operators that keep a state of their own in this executor, by node. */
  readonly hosts: ReadonlyMap<GraphNode, Op>;
  /** Every output of every node is kept in an array of its own. */
  readonly monitored: boolean;
}

/** Operations in order; the first `forwardCount` are the forward run. */
export interface Compiled {
  readonly operations: readonly Operation[];
  readonly forwardCount: number;
  /** So many of them, the first, read only arguments and states, and run again when somebody wrote those. */
  readonly preparedCount: number;
  readonly outputMetas: readonly Meta[];
  /** For each output: its head gradient is read by the backward run. */
  readonly readsHead: readonly boolean[];
  /** For each argument: the backward run writes its gradient. */
  readonly writesGradient: readonly boolean[];
  /** Where in the user's code a node was made. */
  readonly placeOf: (node: string) => string | undefined;
  /** Outputs of nodes in the order of their computation, if they are monitored. */
  readonly monitored: readonly { readonly entry: Entry; readonly meta: Meta }[];
  /** What the gradient of each node gives for its inputs, if it is monitored: kept behind the outputs of nodes. */
  readonly monitoredBackward: readonly { readonly name: string; readonly meta: Meta }[];
}

/** Compiles the forward run, and with `backward` the backward run of the requested gradients. */
export function compileGraph(graph: BoundGraph, options: CompileOptions): Compiled {
  const { training, backward = training } = options;
  const builder = new Builder(training);
  const args = graph.argMetas.map((meta, index) => Value.from(meta, 'argument', index));
  const values = buildForward(builder, graph, args, options.hosts);
  const heads = graph.heads.map(({ node, index }) => values.get(node)![index]!);
  placeOutputs(builder, heads);
  const monitored = options.monitored ? placeMonitored(builder, values) : [];
  const forward = new Set(builder.operations);
  const headGradients = heads.map(({ meta }, index) => Value.from(meta, 'head', index));
  builder.forgetComputed();
  if (backward && graph.requests.some((request) => request !== 'null')) {
    builder.silently(() => buildBackward(builder, graph, args, heads, headGradients, forward));
  }
  const monitoredBackward = options.monitored
    ? builder.silently(() => placeGradients(builder, forward, monitored.length))
    : [];
  const planned = withoutDead(builder.operations);
  const plain = {
    operations: planned,
    forwardCount: planned.filter((operation) => forward.has(operation)).length,
  };
  // A monitor hears of arrays as the user knows them.
  const runs = options.monitored ? plain : withLayouts(plain);
  const isPrediction = !training && !backward && !options.monitored;
  const { operations, forwardCount, preparedCount } = isPrediction
    ? prediction(runs.operations)
    : { preparedCount: 0, ...(backward && wantsMirror() ? mirrored(runs) : runs) };
  const read = new Set(operations.flatMap(({ inputs }) => inputs));
  const written = new Set(
    operations.flatMap(({ outputs }) =>
      outputs.flatMap(({ external }) => (external?.kind === 'gradient' ? [external.index] : [])),
    ),
  );
  return {
    operations,
    forwardCount,
    preparedCount,
    outputMetas: heads.map(({ meta }) => meta),
    readsHead: headGradients.map((value) => read.has(value)),
    writesGradient: args.map((_, index) => written.has(index)),
    placeOf: placesOf(graph.order),
    monitored,
    monitoredBackward,
  };
}

/** A forward run that nothing goes back through. */
function prediction(
  given: readonly Operation[],
): Pick<Compiled, 'operations' | 'forwardCount' | 'preparedCount'> {
  const { operations, preparedCount } = fused(given);
  return { operations, preparedCount, forwardCount: operations.length };
}

/** Where nodes were made. A function of its own: it outlives the compiler's values. */
const placesOf =
  (order: readonly GraphNode[]) =>
  (name: string): string | undefined =>
    order.find((node) => node.name === name)?.place;

type Values = ReadonlyMap<GraphNode, readonly Value[]>;

/** The values of all nodes. */
function buildForward(
  builder: Builder,
  graph: BoundGraph,
  args: readonly Value[],
  hosts: ReadonlyMap<GraphNode, Op>,
): Values {
  const values = new Map<GraphNode, readonly Value[]>();
  graph.args.forEach((node, index) => values.set(node, [args[index]!]));
  graph.aux.forEach((node, index) =>
    values.set(node, [Value.from(graph.auxMetas[index]!, 'auxiliary', index)]),
  );
  const valueOf = ({ node, index }: Entry): Value => values.get(node)![index]!;
  const paramsOf = completedParams(graph);
  for (const node of graph.order) {
    if (node.op === null) continue;
    try {
      const op = hosts.get(node) ?? node.op;
      values.set(node, builder.apply(op, paramsOf(node), node.inputs.map(valueOf), node.name));
    } catch (error) {
      if (!(error instanceof MXNetError) || node.place === undefined) throw error;
      throw error.with({ hint: `Made at ${node.place}` });
    }
  }
  return values;
}

/** Every output is an array of its own: computed there, or copied there when it is an argument or another output already. */
function placeOutputs(builder: Builder, heads: readonly Value[]): void {
  heads.forEach((head, index) => {
    const isFree = head.external === undefined;
    const target = isFree ? head : builder.silently(() => builder.copy(head));
    target.external = { kind: 'output', index };
  });
}

/** Every visible output of an operator in an array that is read after the run. */
function placeMonitored(builder: Builder, values: Values): Compiled['monitored'] {
  const places: { entry: Entry; meta: Meta }[] = [];
  for (const [node, outputs] of values) {
    if (node.op === null) continue;
    outputs.slice(0, node.visibleCount).forEach((value, index) => {
      const isFree = value.external === undefined;
      const target = isFree ? value : builder.silently(() => builder.copy(value));
      target.external = { kind: 'monitor', index: places.length };
      places.push({ entry: { node, index, version: 0 }, meta: value.meta });
    });
  }
  return places;
}

/** Every gradient of a node's inputs in an array that is read after the run. */
function placeGradients(
  builder: Builder,
  forward: ReadonlySet<Operation>,
  first: number,
): Compiled['monitoredBackward'] {
  return builder.gradients.map(({ name, value }, index) => {
    const isFree = value.external === undefined && !forward.has(value.producer!);
    const target = isFree ? value : builder.copy(value);
    target.external = { kind: 'monitor', index: first + index };
    return { name, meta: value.meta };
  });
}

function buildBackward(
  builder: Builder,
  graph: BoundGraph,
  args: readonly Value[],
  heads: readonly Value[],
  headGradients: readonly Value[],
  forward: ReadonlySet<Operation>,
): void {
  const wanted = new Set(args.filter((_, index) => graph.requests[index] !== 'null'));
  const found = backpropagate(builder.records, heads, headGradients, wanted, builder.algebra);
  args.forEach((arg, index) => {
    const request = graph.requests[index]!;
    if (request === 'null') return;
    const place = { kind: 'gradient', index } as const;
    let gradient = found.get(arg);
    if (gradient !== undefined && request === 'add') {
      gradient = builder.sum(Value.from(arg.meta, 'gradient', index), gradient);
    } else if (gradient === undefined) {
      if (request === 'add') return;
      gradient = builder.zeros(arg);
    }
    gradient = cast(builder, gradient, arg.meta);
    const isFree = gradient.external === undefined && !forward.has(gradient.producer!);
    const isInPlace = request !== 'add' || gradient.producer!.op.inplace.some(([o, i]) => o === 0 && i === 0);
    const target = isFree && isInPlace ? gradient : builder.copy(gradient);
    target.external = place;
  });
}

/** Gradients have the type of their argument. */
function cast(builder: Builder, gradient: Value, meta: Meta): Value {
  const { dtype } = meta;
  if (gradient.meta === meta || gradient.meta !== metaOf(gradient.meta.dtype, meta.shape)) return gradient;
  return builder.invoke('Cast', [gradient], { dtype })[0]!;
}

/** Keeps what outputs and gradients need. */
function withoutDead(operations: readonly Operation[]): Operation[] {
  const live = new Set<Operation>();
  const stack = operations.filter(({ outputs }) => outputs.some(({ external }) => external !== undefined));
  for (const operation of stack) live.add(operation);
  for (let operation = stack.pop(); operation !== undefined; operation = stack.pop()) {
    for (const { producer } of operation.inputs) {
      if (producer === undefined || live.has(producer)) continue;
      live.add(producer);
      stack.push(producer);
    }
  }
  return operations.filter((operation) => live.has(operation));
}
