/** `autograd.get_symbol`: what was recorded for an array, as a symbol. */
import { formatParams, isInputList, MXNetError, type Op } from '../core/index.js';
import { NDArray } from '../ndarray/index.js';
import { connect, GraphNode, topologicalOrder, type Entry } from './graph.js';
import { Symbol } from './symbol.js';

/** A recorded call of a whole graph: what `CachedOp` puts on the tape besides its gradient. */
export interface RecordedGraph {
  readonly heads: readonly Entry[];
  /** Variables in the order of the call's inputs. */
  readonly inputs: readonly GraphNode[];
}

type Recorded = NonNullable<NonNullable<NDArray['entry']>['producer']>;

/**
 * The recorded computation of an array as a symbol, with MXNet's names: variables `var0`, arrays that are no variables `null1`,
 * operations `node_0`. Throws MXNetError for an array without history.
 */
export function get_symbol(x: NDArray): Symbol {
  if (!(x instanceof NDArray) || x.entry === null) {
    throw new MXNetError('this array was not recorded', {
      op: 'get_symbol',
      argument: 'x',
      expected: 'a variable, or a result of operations inside autograd.record()',
      given: x instanceof NDArray ? 'an array without history' : typeof x,
    });
  }
  return new Symbol([new History().entryOf(x.entry)]);
}

class History {
  private readonly nodes = new Map<object, GraphNode>();
  /** What stands for each output of a recorded operation. */
  private readonly results = new Map<Recorded, readonly Entry[]>();
  private readonly names = new Set<string>();
  private variables = 0;
  private operations = 0;

  entryOf(value: NonNullable<NDArray['entry']>): Entry {
    if (value.producer === null) return { node: this.variable(value, 'var'), index: 0, version: 0 };
    this.convert(value.producer);
    return this.results.get(value.producer)![value.producer.outputs.indexOf(value)]!;
  }

  private variable(value: object, prefix: string): GraphNode {
    let node = this.nodes.get(value);
    if (!node) this.nodes.set(value, (node = new GraphNode(null, `${prefix}${this.variables++}`, {})));
    return node;
  }

  /** Inputs first, without recursion: tapes may be long. */
  private convert(last: Recorded): void {
    const stack: { operation: Recorded; next: number }[] = [{ operation: last, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const { operation } = top;
      if (this.results.has(operation)) {
        stack.pop();
        continue;
      }
      if (operation.freed) {
        throw new MXNetError('the recorded operations were freed by backward', {
          op: operation.op.name,
          hint: 'Call get_symbol() before backward(), or keep them with retain_graph: true',
        });
      }
      const input = operation.inputs[top.next++];
      if (input === undefined) {
        stack.pop();
        this.results.set(operation, this.make(operation));
      } else if (input instanceof NDArray) this.variable(input, 'null');
      else if (input.producer === null) this.variable(input, 'var');
      else if (!this.results.has(input.producer)) stack.push({ operation: input.producer, next: 0 });
    }
  }

  private make({ op, params, inputs, outputs }: Recorded): readonly Entry[] {
    const { graph } = op as { graph?: RecordedGraph };
    const entries = inputs.map((input) =>
      input instanceof NDArray
        ? { node: this.variable(input, 'null'), index: 0, version: 0 }
        : this.entryOf(input),
    );
    if (graph) return this.unfold(graph, entries);
    if (!op.params) {
      throw new MXNetError('a function of the user has no node in a symbol', {
        op: op.name,
        hint: 'Only operators do; register a custom operator instead of autograd.Function',
      });
    }
    const node = new GraphNode(op, this.freeName(`node_${this.operations++}`), attributesOf(op, params));
    node.inputs.push(...entries);
    return outputs.map((_, index) => ({ node, index, version: 0 }));
  }

  /** The operators of a graph that was called as one, under their own names. */
  private unfold({ heads, inputs }: RecordedGraph, given: readonly Entry[]): readonly Entry[] {
    const known = new Map<GraphNode, Entry>(inputs.map((node, index) => [node, given[index]!]));
    const copies = new Map<GraphNode, GraphNode>();
    const copyOf = ({ node, index }: Entry): Entry =>
      known.get(node) ?? { node: copies.get(node)!, index, version: 0 };
    for (const node of topologicalOrder(heads)) {
      if (node.op === null) continue;
      const copy = new GraphNode(node.op, this.freeName(node.name), { ...node.attrs });
      connect(copy, node.inputs.map(copyOf));
      copies.set(node, copy);
    }
    return heads.map(copyOf);
  }

  /** A graph may be called several times: each of its nodes has a name of its own. */
  private freeName(wanted: string): string {
    let name = wanted;
    for (let count = 1; this.names.has(name); count++) name = `${wanted}_${count}`;
    this.names.add(name);
    return name;
  }
}

/** Texts of the parameters that are not at their defaults. */
function attributesOf(op: Op, params: Readonly<Record<string, unknown>>): Record<string, string> {
  const count = isInputList(op.inputs) ? op.inputs.count : undefined;
  const given = Object.entries(params).filter(([name, value]) => {
    const param = op.params[name];
    if (!param || value === undefined || value === null) return false;
    return (
      name === count || param.default === undefined || param.format(value) !== param.format(param.default)
    );
  });
  return formatParams(op, Object.fromEntries(given));
}
