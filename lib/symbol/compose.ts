/** Composition: a symbol called like a function puts other symbols in the place of its variables. */
import { MXNetError, nearest } from '../core/index.js';
import { copyGraph, topologicalOrder, variables, type Entry, type GraphNode } from './graph.js';
import type { Symbol } from './symbol.js';

/**
 * Heads of a copy of the graph in which variables are replaced, by position (in the order of `list_arguments()`) or by name.
 * `name` renames the head node; inner names stay. Throws MXNetError for unknown variables and symbols with several outputs.
 */
export function compose(
  heads: readonly Entry[],
  positional: readonly Symbol[],
  named: Readonly<Record<string, Symbol>>,
  name: string | undefined,
): Entry[] {
  if (positional.length > 0 && Object.keys(named).length > 0) {
    throw new MXNetError('variables are replaced either by position or by name, not both', {
      op: 'composition',
    });
  }
  const replace = new Map<GraphNode, Entry>();
  const { args, aux } = variables(topologicalOrder(heads));
  if (positional.length > args.length) {
    throw new MXNetError('too many symbols', {
      op: 'composition',
      expected: `at most ${args.length} (${args.map((node) => node.name).join(', ')})`,
      given: String(positional.length),
    });
  }
  positional.forEach((symbol, index) => replace.set(args[index]!, single(symbol, args[index]!.name)));
  const all = [...args, ...aux];
  for (const [key, symbol] of Object.entries(named)) {
    const found = all.filter((node) => node.name === key);
    if (found.length === 0) throw unknownVariable(key, all);
    for (const node of found) replace.set(node, single(symbol, key));
  }
  const copied = copyGraph(heads, replace);
  if (name !== undefined) rename(heads, copied, name);
  return copied;
}

function single(symbol: Symbol, argument: string): Entry {
  if (symbol.entries.length === 1) return symbol.entries[0]!;
  throw new MXNetError('a symbol with one output is needed', {
    op: 'composition',
    argument,
    given: `${symbol.toString()} with ${symbol.entries.length} outputs`,
    hint: 'Choose one with at(0) or at(name)',
  });
}

function unknownVariable(key: string, all: readonly GraphNode[]): MXNetError {
  const names = all.map((node) => node.name);
  const close = nearest(key, names);
  return new MXNetError(`no variable ${key}`, {
    op: 'composition',
    hint: `${close ? `Did you mean ${close}? ` : ''}Variables are ${names.join(', ') || 'none'}`,
  });
}

function rename(heads: readonly Entry[], copied: readonly Entry[], name: string): void {
  const head = heads[0]!.node;
  if (head.op === null)
    throw new MXNetError('a variable cannot be renamed', { op: 'composition', node: head.name });
  if (heads.some((entry) => entry.node !== head)) {
    throw new MXNetError('a group has no name of its own', { op: 'composition', argument: 'name' });
  }
  copied[0]!.node.name = name;
}
