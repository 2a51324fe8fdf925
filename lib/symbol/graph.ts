/** The graph below every symbol: nodes, the outputs they have, and walks over them. */
import {
  auxiliaryInputs,
  inputNames,
  parseParams,
  visibleOutputs,
  type Op,
  type OutputSpec,
  type Params,
} from '../core/index.js';
import { userFrame } from '../ndarray/index.js';
import { isParameterKey } from './attributes.js';

/** One output of a node. `version` counts the operators that write a variable (auxiliary states), as nnvm does. */
export interface Entry {
  readonly node: GraphNode;
  readonly index: number;
  readonly version: number;
}

/** A variable (`op` null) or an operator applied to entries. Attribute values are MXNet's texts. */
export class GraphNode {
  readonly inputs: Entry[] = [];
  /** How many operators so far write this variable. */
  writers = 0;
  /** The stack of the call that made the node; its text is made when an error needs it. */
  birth: Error | undefined;
  private parsed: Params | undefined;

  constructor(
    readonly op: Op | null,
    public name: string,
    readonly attrs: Record<string, string>,
  ) {}

  /** Where the user's code made the node, if it did. */
  get place(): string | undefined {
    return this.birth && userFrame(this.birth);
  }

  /** Checked parameters, defaults filled in. Throws MXNetError naming the node. */
  get params(): Params {
    return (this.parsed ??= this.op === null ? {} : parseNodeParams(this.op, this.attrs));
  }

  /** Forgets the parsed parameters after an attribute was changed. */
  attributesChanged(): void {
    this.parsed = undefined;
  }

  /** Names and visibility of all outputs. */
  get outputs(): readonly OutputSpec[] {
    return this.op === null ? [{ name: 'output' }] : this.op.outputs(this.params);
  }

  get visibleCount(): number {
    return this.op === null ? 1 : visibleOutputs(this.op, this.params);
  }

  /** Names of the inputs; of operators with lists `data0`, `data1` … */
  get inputNames(): string[] {
    return this.op === null ? [] : inputNames(this.op, this.params, this.inputs.length);
  }

  /** Positions of inputs that are auxiliary states. */
  get auxiliary(): readonly number[] {
    return this.op === null ? [] : auxiliaryInputs(this.op, this.params);
  }

  /** `fc1_output`, `split0_output1`; a variable's own name. */
  outputName(index: number): string {
    if (this.op === null) return this.name;
    const { name } = this.outputs[index]!;
    return this.name ? `${this.name}_${name}` : name;
  }
}

function parseNodeParams(op: Op, attrs: Readonly<Record<string, string>>): Params {
  const given: Record<string, string> = {};
  for (const key in attrs) if (isParameterKey(key)) given[key] = attrs[key]!;
  return parseParams(op, given);
}

/** All nodes that the entries need, inputs before users: MXNet's depth-first post-order. Never recursive: graphs may be deep. */
export function topologicalOrder(heads: readonly Entry[]): GraphNode[] {
  const order: GraphNode[] = [];
  const seen = new Set<GraphNode>();
  for (const head of heads) {
    if (seen.has(head.node)) continue;
    seen.add(head.node);
    const stack: { node: GraphNode; next: number }[] = [{ node: head.node, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const input = top.node.inputs[top.next++];
      if (input === undefined) {
        order.push(top.node);
        stack.pop();
      } else if (!seen.has(input.node)) {
        seen.add(input.node);
        stack.push({ node: input.node, next: 0 });
      }
    }
  }
  return order;
}

/** Variables in MXNet's order, told apart: arguments, and states that some operator of this graph writes. */
export function variables(order: readonly GraphNode[]): { args: GraphNode[]; aux: GraphNode[] } {
  const written = new Set<GraphNode>();
  for (const node of order) for (const index of node.auxiliary) written.add(node.inputs[index]!.node);
  const args: GraphNode[] = [];
  const aux: GraphNode[] = [];
  for (const node of order) if (node.op === null) (written.has(node) ? aux : args).push(node);
  return { args, aux };
}

/** Connects a node's inputs; variables that the operator writes get their next version. */
export function connect(node: GraphNode, inputs: readonly Entry[]): void {
  node.inputs.push(...inputs);
  for (const index of node.auxiliary) {
    const { node: variable, index: output } = node.inputs[index]!;
    if (variable.op !== null) continue;
    node.inputs[index] = { node: variable, index: output, version: ++variable.writers };
  }
}

/**
 * A deep copy of a graph in which the entries of some nodes stand for others (`replace`), which are not copied.
 * Returns the copied heads.
 */
export function copyGraph(
  heads: readonly Entry[],
  replace: ReadonlyMap<GraphNode, Entry> = new Map(),
): Entry[] {
  const copies = new Map<GraphNode, GraphNode>();
  const moved = (entry: Entry): Entry =>
    replace.get(entry.node) ?? { ...entry, node: copies.get(entry.node)! };
  for (const node of topologicalOrder(heads)) {
    if (replace.has(node)) continue;
    const copy = new GraphNode(node.op, node.name, { ...node.attrs });
    copy.writers = node.writers;
    copy.birth = node.birth;
    copy.inputs.push(...node.inputs.map(moved));
    copies.set(node, copy);
  }
  return heads.map(moved);
}
