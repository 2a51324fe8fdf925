/** Where the arrays of a bound graph live: devices by `ctx_group`, and arrays taken over from another executor. */
import type { Meta } from '../backend/meta.js';
import { MXNetError, type Context } from '../core/index.js';
import type { NDArray } from '../ndarray/index.js';
import { describeMeta } from './arrays.js';
import { checkContext } from './bind_checks.js';
import type { Executor } from './executor.js';
import type { GraphNode } from './graph.js';

/** Devices by the name of a `ctx_group` attribute. */
export type Groups = Readonly<Record<string, Context>>;

/** The device of each node: its group's, else the executor's. Throws MXNetError for devices of different types. */
export function placement(
  ctx: Context,
  groups: Groups | null | undefined,
  op: string,
): (node: GraphNode) => Context {
  for (const [group, context] of Object.entries(groups ?? {})) {
    checkContext(context, op);
    if (context.device_type === ctx.device_type) continue;
    throw new MXNetError('one executor runs on devices of one type', {
      op,
      argument: `group2ctx.${group}`,
      expected: `a ${ctx.device_type}`,
      given: String(context),
    });
  }
  return ({ attrs }) => groups?.[attrs.__ctx_group__ ?? ''] ?? ctx;
}

interface Shared {
  argument(node: GraphNode, meta: Meta): NDArray | undefined;
  gradient(node: GraphNode, meta: Meta): NDArray | undefined;
  auxiliary(node: GraphNode, meta: Meta): NDArray | undefined;
}

/** Arrays of another executor under the given names. Throws MXNetError for one of another kind. */
export function sharedArrays(
  from: Executor | null | undefined,
  names: readonly string[] | null | undefined,
): Shared {
  const isShared = ({ name }: GraphNode): boolean => names?.includes(name) ?? false;
  const fitting = (array: NDArray | undefined, meta: Meta): NDArray | undefined =>
    array?.meta === meta ? array : undefined;
  return {
    argument: (node, meta) => {
      if (!from || !isShared(node)) return undefined;
      const array = from.arg_dict[node.name];
      if (array?.meta === meta) return array;
      throw new MXNetError('cannot be shared', {
        op: 'simple_bind',
        argument: node.name,
        expected: describeMeta(meta),
        given: array ? describeMeta(array.meta) : 'no such array in shared_exec',
      });
    },
    gradient: (node, meta) => (isShared(node) ? fitting(from?.grad_dict[node.name], meta) : undefined),
    auxiliary: (node, meta) => (names ? fitting(from?.aux_dict[node.name], meta) : undefined),
  };
}
