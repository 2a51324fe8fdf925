/** Names in generated code: which operators a user sees, in which namespace, and what their interfaces and structs are called. */
import { allNames, allOps, type Op } from '../lib/core/index.js';

/** Namespaces that MXNet makes out of name prefixes. */
const namespaces = ['random', 'linalg', 'contrib', 'image', 'sparse'] as const;
export type Namespace = '' | (typeof namespaces)[number];

/** One name under which a user reaches an operator. */
export interface PublicName {
  readonly namespace: Namespace;
  readonly name: string;
  readonly op: Op;
}

/** `_random_uniform` is `random.uniform`; other names with a leading underscore are not shown. */
export function placeOf(registered: string): { namespace: Namespace; name: string } | undefined {
  for (const namespace of namespaces) {
    const prefix = `_${namespace}_`;
    if (registered.startsWith(prefix)) return { namespace, name: registered.slice(prefix.length) };
  }
  return registered.startsWith('_') ? undefined : { namespace: '', name: registered };
}

/** All public names, sorted by namespace and name; aliases are names of their own. */
export function publicNames(): PublicName[] {
  const found = new Map<string, PublicName>();
  for (const [registered, op] of allNames()) {
    const place = op.internal ? undefined : placeOf(registered);
    if (place) found.set(`${place.namespace}.${place.name}`, { ...place, op });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The namespaces that hold at least one operator, the top one excluded. */
export function usedNamespaces(names: readonly PublicName[]): Namespace[] {
  return namespaces.filter((namespace) => names.some((entry) => entry.namespace === namespace));
}

const pascal = (name: string): string =>
  name
    .split('_')
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

/**
 * Type name stem of every operator: `broadcast_add` is `BroadcastAdd`. Where two operators would share one
 * (`MakeLoss`, `make_loss`), the one that is spelt otherwise keeps its spelling.
 */
export function typeNames(): Map<Op, string> {
  const taken = new Set(allOps().map((op) => op.name));
  const used = new Set<string>();
  const names = new Map<Op, string>();
  for (const op of allOps()) {
    let name = pascal(op.name);
    if (name !== op.name && taken.has(name)) name = op.name;
    while (used.has(name)) name = `${name}_`;
    used.add(name);
    names.set(op, name);
  }
  return names;
}

/** `act_type` is `ActType`. */
export const pascalCase = pascal;
