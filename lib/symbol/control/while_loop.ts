/** `sym.contrib.while_loop`: a loop until a condition fails, one node with two graphs inside; steps run one after another. */
import {
  defineFamily,
  familyOp,
  formOf,
  groupAs,
  MXNetError,
  type FamilyMember,
  type HostCall,
  type InlineRun,
  type Op,
} from '../../core/index.js';
import { copyInto, type NDArray } from '../../ndarray/index.js';
import type { Entry } from '../graph.js';
import type { Symbol } from '../symbol.js';
import { Variable } from '../variable.js';
import { changedForm, flat, type Symbols } from './foreach.js';
import { gradientThrough } from './gradient.js';
import { evaluateSubgraph, stackedRows } from './inline.js';
import { controlOp, count, graphsOf, listText, locations } from './member.js';
import { Runner } from './runner.js';
import {
  controlNode,
  innerName,
  outerCopy,
  subgraphName,
  trace,
  type Subgraph,
  type Traced,
} from './subgraph.js';

/** Options of `while_loop`. */
export interface WhileOptions {
  /** The loop ends after this many steps; outputs have as many rows. */
  max_iterations: number;
  name?: string;
}

/**
 * A loop of `func(...vars) => [outputs, vars]` while `cond(...vars)` is not zero. Returns the outputs of all steps, stacked and
 * filled up with zeros to `max_iterations` rows, and the last variables. Throws MXNetError for a variable that `func` leaves unused.
 */
export function while_loop<V extends readonly Symbols[], O extends Symbols>(
  cond: (...vars: V) => Symbol,
  func: (...vars: V) => readonly [O | null, readonly [...V]],
  loop_vars: readonly [...V],
  options: WhileOptions,
): [O, V] {
  const { max_iterations, name = 'while_loop' } = options ?? {};
  if (!Number.isInteger(max_iterations) || max_iterations < 0) {
    throw new MXNetError('is required', {
      op: 'while_loop',
      argument: 'max_iterations',
      expected: 'an integer >= 0',
      given: String(max_iterations),
    });
  }
  const vars = flat('while_loop', 'loop_vars', loop_vars);
  if (vars.length === 0)
    throw new MXNetError('needs at least one variable', { op: 'while_loop', argument: 'loop_vars' });
  const inner = (): V =>
    groupAs(
      vars.map((symbol) => Variable(innerName(symbol))),
      loop_vars,
    ) as unknown as V;
  const condition = trace(subgraphName(`${name}_cond`), () => [cond(...inner())]);
  let form: unknown = [];
  let outputCount = 0;
  const step = trace(subgraphName(`${name}_func`), () => {
    const [output, next] = func(...inner());
    if (formOf(next) !== formOf(loop_vars)) throw changedForm('while_loop', 'loop_vars', loop_vars, next);
    form = output ?? [];
    const outputs = flat('while_loop', 'outputs', form);
    outputCount = outputs.length;
    return [...outputs, ...flat('while_loop', 'loop_vars', next)];
  });
  const inputs = new InputUnion(vars);
  const condAt = inputs.add(condition);
  const funcAt = inputs.add(step);
  const varsAt = vars.map((symbol) => {
    const index = step.graph.inputs.findIndex(
      (node) => node.name === innerName(symbol) && !step.sources.has(node),
    );
    if (index >= 0) return index;
    throw new MXNetError('is not used in the body of the loop', {
      op: 'while_loop',
      argument: `loop_vars ${symbol.name}`,
      hint: 'Leave it out, or use it',
    });
  });
  const attributes = {
    cond_input_locs: listText(condAt),
    func_input_locs: listText(funcAt),
    func_var_locs: listText(varsAt),
    max_iterations: String(max_iterations),
    num_args: String(inputs.entries.length + 2),
    num_out_data: String(outputCount),
    num_outputs: String(step.graph.heads.length),
  };
  const graphs = [condition.graph.heads, step.graph.heads];
  const node = controlNode(familyOp('_while_loop', attributes, graphs), attributes, inputs.entries);
  const results = [...node];
  return [
    groupAs(results.slice(0, outputCount), form) as O,
    groupAs(results.slice(outputCount), loop_vars) as unknown as V,
  ];
}

/** The inputs of several inner graphs together, each once. */
export class InputUnion {
  readonly entries: Entry[] = [];

  constructor(private readonly variables: readonly Symbol[] = []) {}

  /** Adds a graph's inputs; returns where each of them stands. */
  add({ graph, sources }: Traced): number[] {
    return graph.inputs.map((node) => {
      const source = sources.get(node);
      const variable = source ? undefined : this.variables.find((symbol) => innerName(symbol) === node.name);
      return this.place(source ?? variable?.entries[0] ?? outerCopy(node));
    });
  }

  private place(entry: Entry): number {
    const known = this.entries.findIndex(({ node, index }) => node === entry.node && index === entry.index);
    return known >= 0 ? known : this.entries.push(entry) - 1;
  }
}

/** A loop's positions: which inputs the graphs read, and where its variables are among them. */
class Loop {
  readonly condition: Subgraph;
  readonly step: Subgraph;
  readonly condAt: readonly number[];
  readonly funcAt: readonly number[];
  /** For each variable: its position among the inputs of the node. */
  readonly slots: readonly number[];
  readonly outputs: number;
  readonly most: number;
  readonly inputCount: number;

  constructor(member: FamilyMember) {
    [this.condition, this.step] = graphsOf('_while_loop', member, 2) as [Subgraph, Subgraph];
    this.condAt = locations(member, 'cond_input_locs');
    this.funcAt = locations(member, 'func_input_locs');
    this.slots = locations(member, 'func_var_locs').map((index) => this.funcAt[index]!);
    this.outputs = count('_while_loop', member, 'num_out_data');
    this.most = count('_while_loop', member, 'max_iterations');
    this.inputCount = Math.max(-1, ...this.condAt, ...this.funcAt) + 1;
    const isWhole =
      this.condAt.length === this.condition.inputs.length && this.funcAt.length === this.step.inputs.length;
    if (!isWhole || this.slots.some((slot) => slot === undefined))
      throw new MXNetError('the positions do not fit the inner graphs', { op: '_while_loop' });
  }
}

/** What one node of one executor keeps: a bound graph for each step. */
class LoopRun {
  private readonly condition: Runner;
  private readonly steps: Runner[] = [];
  private count = 0;

  constructor(private readonly loop: Loop) {
    this.condition = new Runner(loop.condition, false);
  }

  forward({ inputs, outputs, training }: HostCall): void {
    const { loop } = this;
    const current = [...inputs] as NDArray[];
    const results = outputs as readonly NDArray[];
    for (const rows of results.slice(0, loop.outputs)) rows.set(':', 0);
    const pick = (at: readonly number[]): NDArray[] => at.map((index) => current[index]!);
    for (this.count = 0; this.count < loop.most; this.count++) {
      if (this.condition.forward(pick(loop.condAt), false)[0]!.asscalar() === 0) break;
      const runner = (this.steps[this.count] ??= new Runner(loop.step, true));
      const made = runner.forward(pick(loop.funcAt), training);
      for (let slot = 0; slot < loop.outputs; slot++) results[slot]!.set(this.count, made[slot]!);
      loop.slots.forEach((slot, variable) => (current[slot] = made[loop.outputs + variable]!));
    }
    loop.slots.forEach((slot, variable) => copyInto(current[slot]!, results[loop.outputs + variable]!));
  }

  backward(heads: readonly NDArray[], gradients: readonly NDArray[]): void {
    const { loop } = this;
    let flowing = heads.slice(loop.outputs);
    for (let step = this.count - 1; step >= 0; step--) {
      const rows = heads.slice(0, loop.outputs).map((all) => all.at(step));
      const found = this.steps[step]!.backward([...rows, ...flowing]);
      const next = [...flowing];
      loop.funcAt.forEach((at, index) => {
        const variable = loop.slots.indexOf(at);
        const gradient = found[index];
        if (variable >= 0) next[variable] = gradient ?? heads[loop.outputs + variable]!.$mul(0);
        else if (gradient) gradients[at]!.$iadd(gradient);
      });
      flowing = next;
    }
    loop.slots.forEach((slot, variable) => gradients[slot]!.$iadd(flowing[variable]!));
  }
}

function whileOp(member: FamilyMember): Op {
  const loop = new Loop(member);
  const run = new LoopRun(loop);
  const auxiliary = Array.from({ length: loop.inputCount }, (_, at) =>
    loop.step.isAuxiliary.some((is, index) => is && loop.funcAt[index] === at),
  );
  const op = controlOp(
    '_while_loop',
    member,
    { auxiliary, outputs: loop.step.heads.length },
    {
      inferShape: (shapes) => {
        const found = loop.step.shapes(loop.funcAt.map((at) => shapes.in[at]!));
        loop.funcAt.forEach((at, index) => shapes.setIn(at, found.in[index]!));
        found.out.forEach((shape, index) => {
          if (shape !== null) shapes.setOut(index, index < loop.outputs ? [loop.most, ...shape] : shape);
        });
        loop.slots.forEach((slot, variable) => {
          shapes.setIn(slot, shapes.out[loop.outputs + variable]!);
          shapes.setOut(loop.outputs + variable, shapes.in[slot]!);
        });
        const first = loop.condition.shapes(loop.condAt.map((at) => shapes.in[at]!));
        loop.condAt.forEach((at, index) => shapes.setIn(at, first.in[index]!));
      },
      inferType: (types) => {
        const found = loop.step.types(loop.funcAt.map((at) => types.in[at]!));
        loop.funcAt.forEach((at, index) => types.setIn(at, found.in[index]!));
        found.out.forEach((type, index) => types.setOut(index, type));
        const first = loop.condition.types(loop.condAt.map((at) => types.in[at]!));
        loop.condAt.forEach((at, index) => types.setIn(at, first.in[index]!));
      },
      gradient: (context) =>
        gradientThrough('_backward_while_loop', (heads, grads) => run.backward(heads, grads), context),
    },
  );
  return {
    ...op,
    host: { run: (call) => run.forward(call), fresh: () => whileOp(member) },
    inline: (inlined, inputs) => inlineLoop(inlined, loop, inputs),
  };
}

/** The loop, step by step. A loop without a step has no rows whose shape could be known: one is computed for it and left out. */
function inlineLoop<T>(run: InlineRun<T>, loop: Loop, inputs: readonly T[]): T[] {
  const current = [...inputs];
  const pick = (at: readonly number[]): T[] => at.map((index) => current[index]!);
  const rows: T[][] = Array.from({ length: loop.outputs }, () => []);
  let steps = 0;
  for (; steps < loop.most; steps++) {
    const [goesOn] = evaluateSubgraph(run, loop.condition, pick(loop.condAt));
    if (run.numberOf(goesOn!) === 0) break;
    const made = evaluateSubgraph(run, loop.step, pick(loop.funcAt));
    rows.forEach((list, slot) => list.push(made[slot]!));
    loop.slots.forEach((slot, variable) => (current[slot] = made[loop.outputs + variable]!));
  }
  const like = steps === 0 && loop.outputs > 0 ? evaluateSubgraph(run, loop.step, pick(loop.funcAt)) : [];
  return [
    ...rows.map((list, slot) => stackedRows(run, list, loop.most, like[slot]!)),
    ...loop.slots.map((slot) => run.F.invoke('_copy', [current[slot]!])[0]!),
  ];
}

defineFamily('_while_loop', whileOp);
