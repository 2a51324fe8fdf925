/** Checks at the door of binding: contexts, arrays by name or position, gradient requests. Every error names the argument. */
import { Context, MXNetError, sameShape } from '../core/index.js';
import { requireDevice, type NDArray } from '../ndarray/index.js';
import { describeMeta, metaOfArray } from './arrays.js';
import type { GradientRequest } from './compile/compile.js';
import type { Arrays } from './executor.js';
import type { GraphNode } from './graph.js';
import { unknownArgument } from './infer_calls.js';

/** `grad_req` for all arguments, in their order, or by name (others: null). */
export type GradientRequests =
  GradientRequest | readonly GradientRequest[] | Readonly<Record<string, GradientRequest>>;

export function checkContext(ctx: unknown, op: string): void {
  if (!(ctx instanceof Context)) {
    throw new MXNetError('a context is needed', {
      op,
      argument: 'ctx',
      expected: 'mx.cpu() or mx.gpu()',
      given: ctx === undefined ? 'nothing' : typeof ctx,
    });
  }
  requireDevice(ctx);
}

/** Names are what arrays are found by: two variables of one name would silently share them. */
export function checkDistinct(nodes: readonly GraphNode[], op: string): void {
  const seen = new Set<string>();
  for (const { name } of nodes) {
    if (seen.has(name)) {
      throw new MXNetError('two different variables have this name', {
        op,
        argument: name,
        hint: 'Give one another name, or make one Variable and use it in both places',
      });
    }
    seen.add(name);
  }
}

/** Arrays for all nodes. Throws MXNetError for the first that is missing. */
export function pickAll(given: Arrays, nodes: readonly GraphNode[], argument: string): NDArray[] {
  return pickSome(given, nodes, argument).map((array, index) => {
    if (array !== null) return array;
    throw new MXNetError('is not bound', {
      op: 'bind',
      argument: nodes[index]!.name,
      expected: 'an NDArray',
      given: 'nothing',
      hint: `${strangers(given, nodes)}Put it into ${argument}; needed are ${nodes.map(({ name }) => name).join(', ')}`,
    });
  });
}

/** What was given under names that the graph does not have: probably meant for the one that is missing. */
function strangers(given: Arrays, nodes: readonly GraphNode[]): string {
  if (Array.isArray(given)) return '';
  const unknown = Object.keys(given).filter((name) => !nodes.some((node) => node.name === name));
  return unknown.length === 0
    ? ''
    : `${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} no argument. `;
}

/** Throws MXNetError for a name that the graph does not have, where it can only be a mistake. */
export function refuseUnknown(
  given: Arrays | null | undefined,
  nodes: readonly GraphNode[],
  op: string,
): void {
  if (!given || Array.isArray(given)) return;
  for (const name of Object.keys(given))
    if (!nodes.some((node) => node.name === name)) throw unknownArgument(name, nodes, op);
}

export function pickSome(given: Arrays, nodes: readonly GraphNode[], argument: string): (NDArray | null)[] {
  if (Array.isArray(given)) {
    if (given.length !== nodes.length) {
      throw new MXNetError('wrong number of arrays', {
        op: 'bind',
        argument,
        expected: `${nodes.length} (${nodes.map(({ name }) => name).join(', ')})`,
        given: String(given.length),
      });
    }
    return (given as (NDArray | null)[]).map((array) => array ?? null);
  }
  const byName = given as Readonly<Record<string, NDArray>>;
  return nodes.map(({ name }) => byName[name] ?? null);
}

export function readRequests(given: GradientRequests, nodes: readonly GraphNode[]): GradientRequest[] {
  const check = (request: unknown, node: string): GradientRequest => {
    if (request === 'write' || request === 'add' || request === 'null') return request;
    throw new MXNetError('unknown grad_req', {
      op: 'bind',
      argument: node,
      expected: "'write', 'add' or 'null'",
      given: String(request),
    });
  };
  if (typeof given === 'string') return nodes.map(({ name }) => check(given, name));
  if (Array.isArray(given)) {
    if (given.length !== nodes.length) {
      throw new MXNetError('wrong number of entries', {
        op: 'bind',
        argument: 'grad_req',
        expected: String(nodes.length),
        given: String(given.length),
      });
    }
    return nodes.map(({ name }, index) => check(given[index], name));
  }
  const byName = given as Readonly<Record<string, GradientRequest>>;
  for (const name of Object.keys(byName))
    if (!nodes.some((node) => node.name === name)) throw unknownArgument(name, nodes, 'grad_req');
  return nodes.map(({ name }) => check(byName[name] ?? 'null', name));
}

export function checkGradient(gradient: NDArray, argument: NDArray, name: string): void {
  const meta = metaOfArray(gradient, `gradient of ${name}`, 'bind');
  const wanted = metaOfArray(argument, name, 'bind');
  if (meta === wanted || (meta.dtype === wanted.dtype && sameShape(meta.shape, wanted.shape))) return;
  throw new MXNetError('the gradient array does not fit its argument', {
    op: 'bind',
    argument: name,
    expected: describeMeta(wanted),
    given: describeMeta(meta),
  });
}

/** Gradients that are written go each into an array of its own, which is no argument; accumulated ones may meet. */
export function checkGradientArrays(
  gradients: readonly (NDArray | null)[],
  requests: readonly GradientRequest[],
  args: readonly NDArray[],
  nodes: readonly GraphNode[],
): void {
  const owners = new Map<NDArray, string>(
    args.map((array, index) => [array, `argument ${nodes[index]!.name}`]),
  );
  gradients.forEach((array, index) => {
    if (array === null || requests[index] === 'null') return;
    const { name } = nodes[index]!;
    const other = owners.get(array);
    if (other !== undefined) {
      throw new MXNetError('its gradient array is in use already', {
        op: 'bind',
        argument: name,
        expected: 'an array of its own',
        given: `that of ${other}`,
        hint: "Several gradients may meet in one array only with grad_req: 'add'",
      });
    }
    if (requests[index] === 'write') owners.set(array, `the gradient of ${name}`);
  });
}
