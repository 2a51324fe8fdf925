/** Binding: from a symbol and arrays (or shapes) to an executor, with every argument checked by name. */
import { metaOf, type Meta } from '../backend/meta.js';
import type { Context } from '../core/index.js';
import {
  checkOptions,
  current_context,
  describe,
  formatShape,
  isDType,
  isKnown,
  MXNetError,
  type DType,
  type PartialShape,
} from '../core/index.js';
import type { NDArray, StorageType } from '../ndarray/index.js';
import { metaOfArray, zerosStored } from './arrays.js';
import {
  checkContext,
  checkDistinct,
  checkGradient,
  checkGradientArrays,
  pickAll,
  pickSome,
  readRequests,
  refuseUnknown,
  type GradientRequests,
} from './bind_checks.js';
import { Executor, type AnyArray, type Arrays } from './executor.js';
import { givenStorage, gradientStorage, inferStorage, storedAs } from './storage.js';
import { placement, sharedArrays, type Groups } from './placement.js';
import { topologicalOrder, variables, type Entry, type GraphNode } from './graph.js';
import { inferGraphShapes, inferGraphTypes } from './infer.js';
import { knownVariables, readShape, unknownArgument } from './infer_calls.js';

export interface BindOptions {
  /** Arrays that `backward` writes gradients into: by name, or in the order of `list_arguments()`. */
  args_grad?: Arrays | null;
  /** What `backward` does with them: `write` (default), `add`, `null`. */
  grad_req?: GradientRequests;
  /** Arrays of the auxiliary states. */
  aux_states?: Arrays | null;
  /** Devices by `ctx_group` attribute: `{ group2ctx: { dev1: mx.cpu(1) } }`; everything else stays on the executor's. */
  group2ctx?: Groups | null;
  /** An executor whose planned memory is used where it is large enough: bind the largest first. The two must run in turn. */
  shared_exec?: Executor | null;
}

/** Shapes by argument name beside the named options. */
export type SimpleBindOptions = {
  grad_req?: GradientRequests;
  /** Types by argument name; float32 otherwise. */
  type_dict?: Readonly<Record<string, DType>> | null;
  /** Storage by argument name, over that of `Variable`: `{ w: 'row_sparse' }`. */
  stype_dict?: Readonly<Record<string, string>> | null;
  /** Devices by `ctx_group` attribute. */
  group2ctx?: Groups | null;
  /**
   * An executor whose planned memory is used where it is large enough (bind the largest first; the two must run in turn), and whose arrays
   * named in `shared_arg_names` are used, with their gradients; auxiliary states of the same kind too.
   */
  shared_exec?: Executor | null;
  /** Arguments to be taken from `shared_exec`. */
  shared_arg_names?: readonly string[] | null;
} & {
  readonly [argument: string]: unknown;
};

/** Arrays by argument name beside `ctx`. */
export type EvalOptions = { ctx?: Context } & {
  readonly [argument: string]: AnyArray | Context | undefined;
};

/** Binds a graph to given arrays. */
export function bind(heads: readonly Entry[], ctx: Context, args: Arrays, options: BindOptions): Executor {
  checkContext(ctx, 'bind');
  checkOptions(
    options,
    ['args_grad', 'grad_req', 'aux_states', 'ctx', 'args', 'group2ctx', 'shared_exec'],
    'bind',
  );
  checkShared(options.shared_exec, 'bind');
  const order = topologicalOrder(heads);
  const { args: argNodes, aux: auxNodes } = variables(order);
  if (!Array.isArray(args)) checkDistinct([...argNodes, ...auxNodes], 'bind');
  const argArrays = pickAll(args, argNodes, 'args');
  const auxArrays = pickAll(options.aux_states ?? (auxNodes.length === 0 ? [] : {}), auxNodes, 'aux_states');
  const requests = readRequests(options.grad_req ?? 'write', argNodes);
  const gradArrays = pickSome(options.args_grad ?? {}, argNodes, 'args_grad');
  refuseUnknown(options.args_grad, argNodes, 'args_grad');
  refuseUnknown(options.aux_states, auxNodes, 'aux_states');
  gradArrays.forEach((array, index) => {
    if (array === null) requests[index] = 'null';
    else if (requests[index] !== 'null') checkGradient(array, argArrays[index]!, argNodes[index]!.name);
  });
  checkGradientArrays(gradArrays, requests, argArrays, argNodes);
  const place = placement(ctx, options.group2ctx, 'bind');
  const graph = { order, heads, args: argNodes, aux: auxNodes, requests, place };
  const given = new Map<GraphNode, Meta>();
  argNodes.forEach((node, index) => given.set(node, metaOfArray(argArrays[index], node.name, 'bind')));
  auxNodes.forEach((node, index) => given.set(node, metaOfArray(auxArrays[index], node.name, 'bind')));
  checkMetas(order, given);
  return new Executor(
    {
      ...graph,
      argMetas: argNodes.map((node) => given.get(node)!),
      auxMetas: auxNodes.map((node) => given.get(node)!),
    },
    ctx,
    { args: argArrays, grads: gradArrays, aux: auxArrays },
    options.shared_exec,
  );
}

/** Runs inference over what was given: contradictions name the node and the argument. */
export function checkMetas(order: readonly GraphNode[], given: ReadonlyMap<GraphNode, Meta>): void {
  inferGraphTypes(order, new Map([...given].map(([node, { dtype }]) => [node, dtype])));
  inferGraphShapes(order, new Map([...given].map(([node, { shape }]) => [node, shape])));
}

/** Throws MXNetError for what is no executor. */
function checkShared(shared: unknown, op: string): void {
  if (shared === undefined || shared === null || shared instanceof Executor) return;
  throw new MXNetError('not an executor', {
    op,
    argument: 'shared_exec',
    expected: 'an Executor, made by bind or simple_bind',
    given: describe(shared),
  });
}

/** Binds a graph to new arrays of zeros whose shapes and types are inferred. */
export function simpleBind(heads: readonly Entry[], ctx: Context, options: SimpleBindOptions): Executor {
  checkContext(ctx, 'simple_bind');
  const { grad_req = 'write', type_dict, stype_dict, group2ctx, ...others } = options;
  const { shared_exec, shared_arg_names, ...shapes } = others;
  const place = placement(ctx, group2ctx, 'simple_bind');
  checkShared(shared_exec, 'simple_bind');
  const shared = sharedArrays(shared_exec, shared_arg_names);
  const order = topologicalOrder(heads);
  const { args, aux } = variables(order);
  checkDistinct([...args, ...aux], 'simple_bind');
  const known = knownVariables(order, [shapes], readShape, 'simple_bind');
  const { values } = inferGraphShapes(order, known as Map<GraphNode, PartialShape>);
  const types = completeTypes(order, [...args, ...aux], type_dict ?? {});
  const metaOfNode = (node: GraphNode): Meta => {
    const shape = values.get(node)![0]!;
    if (isKnown(shape)) return metaOf(types.get(node)!, shape);
    throw new MXNetError('the shape cannot be inferred', {
      op: 'simple_bind',
      argument: node.name,
      expected: 'a known shape',
      given: formatShape(shape),
      hint: `Give it: simple_bind(ctx, { ${/^\w+$/.test(node.name) ? node.name : JSON.stringify(node.name)}: [..] })`,
    });
  };
  const requests = readRequests(grad_req as GradientRequests, args);
  const argMetas = args.map(metaOfNode);
  const auxMetas = aux.map(metaOfNode);
  const storages = inferStorage(order, givenStorage(args, stype_dict ?? {}, 'simple_bind'));
  const gradients = gradientStorage(order, heads, storages);
  const make = (node: GraphNode, { dtype, shape }: Meta, stype: StorageType = 'default'): NDArray =>
    zerosStored(dtype, shape, place(node), stype);
  const graph = { order, heads, args, aux, requests, argMetas, auxMetas, place };
  const arrays = {
    args: args.map(
      (node, index) =>
        shared.argument(node, argMetas[index]!) ??
        make(node, argMetas[index]!, storedAs(storages, { node, index: 0, version: 0 })),
    ),
    grads: args.map((node, index) => {
      if (requests[index] === 'null') return null;
      return shared.gradient(node, argMetas[index]!) ?? make(node, argMetas[index]!, gradients.get(node));
    }),
    aux: aux.map((node, index) => shared.auxiliary(node, auxMetas[index]!) ?? make(node, auxMetas[index]!)),
  };
  return new Executor(graph, ctx, arrays, shared_exec);
}

/** Types of all variables; what nothing decides is float32. */
function completeTypes(
  order: readonly GraphNode[],
  all: readonly GraphNode[],
  given: Readonly<Record<string, DType>>,
): Map<GraphNode, DType> {
  const known = new Map<GraphNode, DType>();
  for (const [name, type] of Object.entries(given)) {
    const found = all.filter((node) => node.name === name);
    if (found.length === 0) throw unknownArgument(name, all, 'simple_bind');
    if (!isDType(type)) {
      throw new MXNetError('unknown dtype', { op: 'simple_bind', argument: name, given: String(type) });
    }
    for (const node of found) known.set(node, type);
  }
  for (;;) {
    const { values } = inferGraphTypes(order, known);
    const open = all.find((node) => values.get(node)![0] === null);
    if (open === undefined) return new Map(all.map((node) => [node, values.get(node)![0]!]));
    known.set(open, 'float32');
  }
}

/** Binds, runs forward once and returns the outputs. */
export function evaluate(heads: readonly Entry[], options: EvalOptions): NDArray[] {
  const { ctx = current_context(), ...args } = options;
  const order = topologicalOrder(heads);
  const { args: argNodes, aux } = variables(order);
  const isAux = (name: string): boolean => aux.some((node) => node.name === name);
  const given = Object.entries(args) as [string, NDArray][];
  for (const [name] of given)
    if (!isAux(name) && !argNodes.some((node) => node.name === name))
      throw unknownArgument(name, argNodes, 'eval');
  const executor = bind(heads, ctx as Context, Object.fromEntries(given.filter(([name]) => !isAux(name))), {
    aux_states: Object.fromEntries(given.filter(([name]) => isAux(name))),
    grad_req: 'null',
  });
  const outputs = executor.forward();
  // The program is not needed again: queued work is done first, then its arena is free without waiting for a collection.
  executor.dispose();
  return outputs;
}
