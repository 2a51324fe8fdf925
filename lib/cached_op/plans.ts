/** Compiled runs of a `CachedOp`: one for each kind of inputs and mode, and as many of each as are recorded at the same time. */
import type { Meta } from '../backend/meta.js';
import type { Context } from '../core/index.js';
import { NDArray } from '../ndarray/index.js';
import { checkMetas } from '../symbol/bind.js';
import { compileGraph, type BoundGraph, type Compiled } from '../symbol/compile/compile.js';
import { Program } from '../symbol/compile/program.js';
import { topologicalOrder, variables, type Entry, type GraphNode } from '../symbol/graph.js';

/** Kinds of inputs for which plans are kept; beyond this many the longest unused are dropped. */
const signatureLimit = 32;

/** What a run depends on besides the kinds of its inputs. */
export interface Mode {
  readonly training: boolean;
  /** For each input: its gradient will be wanted. Null: no backward run at all. */
  readonly wants: readonly boolean[] | null;
  readonly context: Context;
  /** Every value is kept in an array of its own, for a hook. */
  readonly monitored: boolean;
}

/** One planned run with memory of its own. */
export class Run {
  /** Who holds the values of the last forward run until its backward; undefined when nobody does. */
  private holder: WeakRef<{ readonly freed: boolean }> | undefined;

  constructor(
    readonly compiled: Compiled,
    readonly program: Program,
  ) {}

  /** Nobody reads the values of the last forward run any more. */
  get isFree(): boolean {
    return this.holder?.deref()?.freed ?? true;
  }

  /** Arrays for all values that a hook hears of. */
  monitors(context: Context): NDArray[] {
    const { monitored, monitoredBackward } = this.compiled;
    return [...monitored, ...monitoredBackward].map(({ meta }) => NDArray.allocate(meta, context));
  }

  hold(holder: { readonly freed: boolean }): void {
    this.holder = new WeakRef(holder);
  }

  letGo(): void {
    this.holder = undefined;
  }
}

/** All plans of one graph. */
export class Plans {
  readonly inputs: readonly GraphNode[];
  readonly args: readonly GraphNode[];
  readonly aux: readonly GraphNode[];
  private readonly order: readonly GraphNode[];
  private readonly runs = new Map<string, Run[]>();

  constructor(
    private readonly heads: readonly Entry[],
    private readonly isRepeatable: boolean,
  ) {
    this.order = topologicalOrder(heads);
    const { args, aux } = variables(this.order);
    this.args = args;
    this.aux = aux;
    this.inputs = this.order.filter(({ op }) => op === null);
  }

  /** A run whose memory is free, compiled if there is none. Throws MXNetError when the inputs do not fit the graph. */
  take(inputs: readonly NDArray[], mode: Mode): Run {
    const key = keyOf(inputs, mode);
    let known = this.runs.get(key);
    if (known) this.runs.delete(key);
    else known = [];
    // The latest used comes last.
    this.runs.set(key, known);
    let run = known.find(({ isFree }) => isFree);
    if (!run) known.push((run = this.compile(inputs, mode)));
    if (this.runs.size > signatureLimit) this.forgetOldest();
    return run;
  }

  /** Memory of all plans in bytes. */
  get arenaBytes(): number {
    return [...this.runs.values()].flat().reduce((sum, { program }) => sum + program.arenaBytes, 0);
  }

  get count(): number {
    return [...this.runs.values()].flat().length;
  }

  private forgetOldest(): void {
    const [key, runs] = this.runs.entries().next().value!;
    this.runs.delete(key);
    // One that is still recorded goes with its record.
    for (const run of runs) if (run.isFree) run.program.release();
  }

  private compile(inputs: readonly NDArray[], { training, wants, context, monitored }: Mode): Run {
    const { order, heads, args, aux } = this;
    const at = new Map(this.inputs.map((node, index) => [node, index]));
    const metaOfNode = (node: GraphNode): Meta => inputs[at.get(node)!]!.meta;
    checkMetas(order, new Map(this.inputs.map((node) => [node, metaOfNode(node)])));
    const graph: BoundGraph = {
      order,
      heads,
      args,
      aux,
      argMetas: args.map(metaOfNode),
      auxMetas: aux.map(metaOfNode),
      requests: args.map((node) => (wants?.[at.get(node)!] ? 'write' : 'null')),
      place: () => context,
    };
    const hosts = new Map(
      order.flatMap((node) => (node.op?.host ? [[node, node.op.host.fresh()] as const] : [])),
    );
    const backward = wants !== null;
    const compiled = compileGraph(graph, { training, backward, hosts, monitored });
    const isRepeatable = backward && this.isRepeatable;
    return new Run(compiled, new Program(compiled, training, context, { isRepeatable }));
  }
}

function keyOf(inputs: readonly NDArray[], { training, wants, context, monitored }: Mode): string {
  let key = training ? 'train' : 'predict';
  if (monitored) key += ' monitored';
  for (let index = 0; index < inputs.length; index++)
    key += wants?.[index] ? `,*${inputs[index]!.meta.id}` : `,${inputs[index]!.meta.id}`;
  return wants === null ? `${key} ${context}` : `${key} recorded ${context}`;
}
