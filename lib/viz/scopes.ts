// Finds groups of operators in the prefixes of their names, keeping only groups that hang together in the graph.
import type { GraphScope } from './graph_document.js';

/** What a name's grouping needs: the name, whether it is an operator, and its producers. */
export interface ScopedNode {
  name: string;
  isOperator: boolean;
  inputs: readonly (readonly [number, number])[];
}

export interface ScopeTree {
  scopes: GraphScope[];
  /** For each node the innermost scope, or -1. */
  scopeOf: number[];
}

const DEEPEST = 6;

/** Prefixes of a name that end before a separator: 'a_b/c' gives ['a', 'a_b']. A leading underscore belongs to the name. */
export function prefixesOf(name: string): string[] {
  const prefixes: string[] = [];
  for (let at = 1; at < name.length - 1 && prefixes.length < DEEPEST; ++at) {
    const isSeparator = name[at] === '_' || name[at] === '/' || name[at] === '.';
    if (isSeparator && name[at - 1] !== '_' && name[at - 1] !== '/') prefixes.push(name.slice(0, at));
  }
  return prefixes;
}

/**
 * Builds the scope tree of a graph in topological order. A prefix becomes a scope when at least two operators carry it,
 * it does not merely repeat its parent, and no path leaves the group and comes back (so it can be drawn as one box).
 */
export function findScopes(nodes: readonly ScopedNode[]): ScopeTree {
  const members = new Map<string, number[]>();
  nodes.forEach((node, id) => {
    if (!node.isOperator) return;
    for (const prefix of prefixesOf(node.name)) {
      const list = members.get(prefix);
      if (list) list.push(id);
      else members.set(prefix, [id]);
    }
  });
  const operators = nodes.filter((node) => node.isOperator).length;
  const scopes: GraphScope[] = [];
  const index = new Map<string, number>();
  const scopeOf = new Array<number>(nodes.length).fill(-1);
  const candidates = [...members].filter(([, ids]) => ids.length >= 2 && ids.length < operators);
  candidates.sort((a, b) => a[0].length - b[0].length || a[1][0]! - b[1][0]!);
  for (const [name, ids] of candidates) {
    const parent = enclosing(name, index);
    if (parent >= 0 && scopes[parent]!.operators === ids.length) continue;
    if (!isConvex(nodes, ids)) continue;
    index.set(name, scopes.length);
    for (const id of ids) scopeOf[id] = scopes.length;
    scopes.push({ name, parent, depth: parent < 0 ? 0 : scopes[parent]!.depth + 1, operators: ids.length });
  }
  return { scopes, scopeOf };
}

function enclosing(name: string, index: ReadonlyMap<string, number>): number {
  let found = -1;
  for (const prefix of prefixesOf(name)) found = index.get(prefix) ?? found;
  return found;
}

/** Whether the members are connected and nothing outside lies on a path between two of them; linear in the span of ids. */
function isConvex(nodes: readonly ScopedNode[], ids: readonly number[]): boolean {
  const inside = new Set(ids);
  const downstream = new Set<number>();
  const group = new Map<number, number>(ids.map((id) => [id, id]));
  const root = (id: number): number => {
    let at = id;
    while (group.get(at) !== at) at = group.get(at)!;
    group.set(id, at);
    return at;
  };
  let pieces = ids.length;
  for (let id = ids[0]!; id <= ids[ids.length - 1]!; ++id) {
    const isInside = inside.has(id);
    for (const [producer] of nodes[id]!.inputs) {
      if (isInside && downstream.has(producer)) return false;
      if (!isInside && (inside.has(producer) || downstream.has(producer))) downstream.add(id);
      if (isInside && inside.has(producer) && root(id) !== root(producer)) {
        group.set(root(id), root(producer));
        --pieces;
      }
    }
  }
  return pieces === 1;
}
