/** `sym.contrib.foreach`: a loop over the first axis, one node with the body's graph inside; a bound executor unrolls it. */
import {
  defineFamily,
  familyOp,
  flattenNested,
  formOf,
  groupAs,
  isKnown,
  MXNetError,
  UNKNOWN,
  type FamilyMember,
  type Functions,
  type NestedList,
  type Op,
  type PartialShape,
} from '../../core/index.js';
import type { Entry, GraphNode } from '../graph.js';
import { Variable } from '../variable.js';
import { Symbol } from '../symbol.js';
import { evaluateSubgraph, stackedRows } from './inline.js';
import { controlOp, count, graphsOf, listText, locations } from './member.js';
import {
  controlNode,
  identity,
  innerName,
  outerCopy,
  subgraphName,
  trace,
  type Subgraph,
} from './subgraph.js';

export type Symbols = NestedList<Symbol>;

const isSymbol = (value: unknown): value is Symbol => value instanceof Symbol;

/** The outputs of (nested lists of) symbols. */
export const flat = (op: string, argument: string, value: unknown): Symbol[] =>
  flattenNested(value, isSymbol, { op, argument, expected: 'Symbols' }).flatMap((symbol) => [...symbol]);

/** The error for loop variables whose number or nesting changes. */
export function changedForm(op: string, argument: string, expected: unknown, given: unknown): MXNetError {
  return new MXNetError('has another form than at the start', {
    op,
    argument,
    expected: formOf(expected).replaceAll('*', 'symbol'),
    given: formOf(given).replaceAll('*', 'symbol'),
  });
}

/**
 * A loop of `body(slice, states) => [outputs, states]` over the first axis of `data`. Returns the outputs, stacked, and the last
 * states. The body may use symbols from outside. Throws MXNetError when it leaves data or states unused.
 */
export function foreach<D extends Symbols, S extends Symbols, O extends Symbols>(
  body: (data: D, states: S) => readonly [O, S],
  data: D,
  init_states: S,
  { name = 'foreach' }: { name?: string } = {},
): [O, S] {
  const dataSymbols = flat('foreach', 'data', data);
  const stateSymbols = flat('foreach', 'init_states', init_states);
  const unique = subgraphName(name);
  let outputForm: unknown;
  let outputCount = 0;
  const { graph, sources } = trace(unique, () => {
    const slices = dataSymbols.map((symbol) => Variable(innerName(symbol)));
    const states = stateSymbols.map((symbol) => Variable(innerName(symbol)));
    const [output, next] = body(groupAs(slices, data) as D, groupAs(states, init_states) as S);
    if (formOf(next) !== formOf(init_states)) throw changedForm('foreach', 'states', init_states, next);
    const outputs = flat('foreach', 'outputs', output);
    outputForm = output;
    outputCount = outputs.length;
    const taken = new Set(outputs.map((symbol) => symbol.name));
    const lasts = flat('foreach', 'states', next);
    return [...outputs, ...lasts.map((symbol) => (taken.has(symbol.name) ? identity(symbol) : symbol))];
  });
  const at = (symbol: Symbol, what: string): number => {
    const index = graph.inputs.findIndex((node) => node.name === innerName(symbol) && !sources.has(node));
    if (index >= 0) return index;
    throw new MXNetError('is not used in the body of the loop', {
      op: 'foreach',
      argument: `${what} ${symbol.name}`,
      hint: 'Leave it out, or use it',
    });
  };
  const dataAt = dataSymbols.map((symbol) => at(symbol, 'data'));
  const statesAt = stateSymbols.map((symbol) => at(symbol, 'state'));
  const remaining = graph.inputs.flatMap((_, index) =>
    dataAt.includes(index) || statesAt.includes(index) ? [] : [index],
  );
  const inputs = [
    ...[...dataSymbols, ...stateSymbols].map((symbol) => symbol.entries[0]!),
    ...remaining.map((index) => sources.get(graph.inputs[index]!) ?? outerCopy(graph.inputs[index]!)),
  ];
  const attributes = {
    in_data_locs: listText(dataAt),
    in_state_locs: listText(statesAt),
    num_args: String(inputs.length + 1),
    num_out_data: String(outputCount),
    num_outputs: String(graph.heads.length),
    remain_locs: listText(remaining),
  };
  const node = controlNode(familyOp('_foreach', attributes, [graph.heads]), attributes, inputs);
  const results = [...node];
  return [
    groupAs(results.slice(0, outputCount), outputForm) as O,
    groupAs(results.slice(outputCount), init_states) as S,
  ];
}

/** One row of a shape; rows of vectors have one element, as on arrays. */
const rowShape = (shape: PartialShape): PartialShape => {
  if (shape === null) return null;
  return shape.length > 1 ? shape.slice(1) : [1];
};

function foreachOp(member: FamilyMember): Op {
  const [graph] = graphsOf('_foreach', member, 1) as [Subgraph];
  const dataAt = locations(member, 'in_data_locs');
  const statesAt = locations(member, 'in_state_locs');
  /** Position in the inner graph of each input. */
  const inner = [...dataAt, ...statesAt, ...locations(member, 'remain_locs')];
  const outputs = count('_foreach', member, 'num_out_data');
  if (inner.length !== graph.inputs.length || inner.some((at) => graph.inputs[at] === undefined))
    throw new MXNetError('the positions do not fit the inner graph', { op: '_foreach' });
  const isData = (index: number): boolean => index < dataAt.length;
  const arranged = <V>(values: readonly V[]): V[] => {
    const list: V[] = [];
    inner.forEach((at, index) => (list[at] = values[index]!));
    return list;
  };
  const slots = {
    auxiliary: inner.map((at) => graph.isAuxiliary[at]!),
    outputs: graph.heads.length,
  };
  const op = controlOp('_foreach', member, slots, {
    inferShape: (shapes) => {
      const length = shapes.in.find((shape, index) => isData(index) && shape !== null)?.[0] ?? UNKNOWN;
      const given = inner.map((_, index) => {
        const shape = shapes.in[index] ?? null;
        if (isData(index)) return rowShape(shape);
        const state = index - dataAt.length;
        return shape ?? (state < statesAt.length ? shapes.out[outputs + state]! : null);
      });
      const found = graph.shapes(arranged(given));
      inner.forEach((at, index) => {
        const shape = found.in[at]!;
        if (!isData(index)) shapes.setIn(index, shape);
        else if (shape !== null && shapes.in[index]?.length !== 1) shapes.setIn(index, [length, ...shape]);
      });
      found.out.forEach((shape, index) => {
        if (shape !== null) shapes.setOut(index, index < outputs ? [length, ...shape] : shape);
      });
    },
    inferType: (types) => {
      const found = graph.types(arranged(types.in));
      inner.forEach((at, index) => types.setIn(index, found.in[at]!));
      found.out.forEach((type, index) => types.setOut(index, type));
    },
    gradient: { none: 'body' },
    body: ({ F, inputs, inputShapes }) => {
      const rows = dataAt.map((_, index) => rowsOf(F, inputs[index]!, inputShapes[index]!));
      const closed = inputs.slice(dataAt.length + statesAt.length);
      let states = inputs.slice(dataAt.length, dataAt.length + statesAt.length);
      const steps = inputShapes[0]![0]!;
      const results: (typeof inputs)[number][][] = [];
      for (let step = 0; step < steps; step++) {
        const values = arranged([...rows.map((row) => row[step]!), ...states, ...closed]);
        const heads = evaluateGraph(F, graph, values);
        results.push(heads.slice(0, outputs));
        states = heads.slice(outputs);
      }
      const stack = (slot: number): (typeof inputs)[number] =>
        F.invoke(
          'stack',
          results.map((row) => row[slot]!),
          { axis: 0, num_args: steps },
        )[0]!;
      return [...Array.from({ length: outputs }, (_, slot) => stack(slot)), ...states];
    },
  });
  return {
    ...op,
    inline: (run, inputs) => {
      const rows = dataAt.map((_, index) => rowsOf(run.F, inputs[index]!, run.shapeOf(inputs[index]!)));
      const closed = inputs.slice(dataAt.length + statesAt.length);
      let states = inputs.slice(dataAt.length, dataAt.length + statesAt.length);
      const steps = run.shapeOf(inputs[0]!)[0]!;
      const results: (typeof states)[] = [];
      for (let step = 0; step < steps; step++) {
        const heads = evaluateSubgraph(
          run,
          graph,
          arranged([...rows.map((row) => row[step]!), ...states, ...closed]),
        );
        results.push(heads.slice(0, outputs));
        states = heads.slice(outputs);
      }
      return [
        ...Array.from({ length: outputs }, (_, slot) =>
          stackedRows(
            run,
            results.map((row) => row[slot]!),
            steps,
            results[0]![slot]!,
          ),
        ),
        ...states,
      ];
    },
  };
}

/** The rows of a value: cut once, so that the gradient is put together once. */
function rowsOf<T>(F: Functions<T>, value: T, shape: readonly number[]): T[] {
  const steps = shape[0]!;
  const params = { num_outputs: steps, axis: 0, squeeze_axis: shape.length > 1 };
  if (isKnown(shape) && steps === 1) return F.invoke('Reshape', [value], { shape: rowShape(shape) }) as T[];
  return F.invoke('SliceChannel', [value], params);
}

/** Operators that keep a state keep one for each step. */
const stepOf = (op: Op): Op => op.host?.fresh() ?? op;

/** The heads of a graph as operators over `F`. */
function evaluateGraph<T>(F: Functions<T>, graph: Subgraph, inputs: readonly T[]): T[] {
  const values = new Map<GraphNode, readonly T[]>(
    graph.inputs.map((node, index) => [node, [inputs[index]!]]),
  );
  const valueOf = ({ node, index }: Entry): T => values.get(node)![index]!;
  for (const node of graph.order)
    if (node.op !== null) values.set(node, F.invoke(stepOf(node.op), node.inputs.map(valueOf), node.params));
  return graph.heads.map(valueOf);
}

defineFamily('_foreach', foreachOp);
