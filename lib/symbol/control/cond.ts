/** `sym.contrib.cond`: one of two graphs, chosen by the value of a third when the node runs. */
import {
  defineFamily,
  describe,
  familyOp,
  groupAs,
  MXNetError,
  type FamilyMember,
  type HostCall,
  type Op,
} from '../../core/index.js';
import { copyInto, type NDArray } from '../../ndarray/index.js';
import type { Symbol } from '../symbol.js';
import { flat, type Symbols } from './foreach.js';
import { gradientThrough } from './gradient.js';
import { evaluateSubgraph } from './inline.js';
import { controlOp, count, graphsOf, listText, locations } from './member.js';
import { Runner } from './runner.js';
import { controlNode, subgraphName, trace } from './subgraph.js';
import { InputUnion } from './while_loop.js';

/**
 * What `then_func` makes if `pred` is not zero, else what `else_func` makes; only that is computed. Both give equally many symbols
 * of the same shapes.
 */
export function cond<O extends Symbols>(
  pred: Symbol,
  then_func: () => O,
  else_func: () => O,
  { name = 'cond' }: { name?: string } = {},
): O {
  for (const [argument, value] of Object.entries({ then_func, else_func })) {
    if (typeof value === 'function') continue;
    throw new MXNetError('is no function', {
      op: 'cond',
      argument,
      expected: 'a function',
      given: describe(value),
    });
  }
  const predicate = trace(subgraphName(`${name}_pred`), () => flat('cond', 'pred', pred));
  if (predicate.graph.heads.length !== 1) {
    throw new MXNetError('the condition has one output', {
      op: 'cond',
      argument: 'pred',
      given: `${predicate.graph.heads.length} outputs`,
    });
  }
  let form: unknown;
  const branch = (part: string, make: () => O) =>
    trace(subgraphName(`${name}_${part}`), () => {
      const made = make();
      if (part === 'then') form = made;
      return flat('cond', part, made);
    });
  const [then, otherwise] = [branch('then', then_func), branch('else', else_func)];
  const outputs = then.graph.heads.length;
  if (outputs !== otherwise.graph.heads.length) {
    throw new MXNetError('the branches give different numbers of outputs', {
      op: 'cond',
      expected: `${outputs}, as then_func`,
      given: String(otherwise.graph.heads.length),
    });
  }
  const inputs = new InputUnion();
  const attributes = {
    cond_input_locs: listText(inputs.add(predicate)),
    then_input_locs: listText(inputs.add(then)),
    else_input_locs: listText(inputs.add(otherwise)),
    num_args: String(inputs.entries.length + 3),
    num_outputs: String(outputs),
  };
  const graphs = [predicate.graph.heads, then.graph.heads, otherwise.graph.heads];
  const node = controlNode(familyOp('_cond', attributes, graphs), attributes, inputs.entries);
  return groupAs([...node], form) as O;
}

function condOp(member: FamilyMember): Op {
  const graphs = graphsOf('_cond', member, 3);
  const places = ['cond', 'then', 'else'].map((part) => locations(member, `${part}_input_locs`));
  const runners = graphs.map((graph, index) => new Runner(graph, index > 0));
  const inputCount = Math.max(-1, ...places.flat()) + 1;
  if (places.some((at, index) => at.length !== graphs[index]!.inputs.length))
    throw new MXNetError('the positions do not fit the inner graphs', { op: '_cond' });
  const auxiliary = Array.from({ length: inputCount }, (_, at) =>
    graphs.some((graph, index) => graph.isAuxiliary.some((is, slot) => is && places[index]![slot] === at)),
  );
  let chosen = 1;
  const forward = ({ inputs, outputs, training }: HostCall): void => {
    const pick = (which: number): NDArray[] => places[which]!.map((at) => inputs[at] as NDArray);
    const [value] = runners[0]!.forward(pick(0), false);
    if (value!.size !== 1) {
      throw new MXNetError('the condition is no single value', {
        op: '_cond',
        argument: 'pred',
        expected: 'one element',
        given: `shape (${value!.shape.join(', ')})`,
      });
    }
    chosen = value!.asscalar() === 0 ? 2 : 1;
    const made = runners[chosen]!.forward(pick(chosen), training);
    made.forEach((array, index) => copyInto(array, outputs[index] as NDArray));
  };
  const goBack = (heads: readonly NDArray[], gradients: readonly NDArray[]): void => {
    runners[chosen]!.backward(heads).forEach((gradient, index) => {
      if (gradient) gradients[places[chosen]![index]!]!.$iadd(gradient);
    });
  };
  const op = controlOp(
    '_cond',
    member,
    { auxiliary, outputs: count('_cond', member, 'num_outputs') },
    {
      inferShape: (shapes) =>
        graphs.forEach((graph, which) => {
          const found = graph.shapes(places[which]!.map((at) => shapes.in[at]!));
          places[which]!.forEach((at, index) => shapes.setIn(at, found.in[index]!));
          if (which > 0) found.out.forEach((shape, index) => shapes.setOut(index, shape));
        }),
      inferType: (types) =>
        graphs.forEach((graph, which) => {
          const found = graph.types(places[which]!.map((at) => types.in[at]!));
          places[which]!.forEach((at, index) => types.setIn(at, found.in[index]!));
          if (which > 0) found.out.forEach((type, index) => types.setOut(index, type));
        }),
      gradient: (context) => gradientThrough('_backward_cond', goBack, context),
    },
  );
  return {
    ...op,
    host: { run: forward, fresh: () => condOp(member) },
    inline: (run, inputs) => {
      const evaluate = (which: number) =>
        evaluateSubgraph(
          run,
          graphs[which]!,
          places[which]!.map((at) => inputs[at]!),
        );
      const results = evaluate(run.numberOf(evaluate(0)[0]!) === 0 ? 2 : 1);
      return results.map((value) => (inputs.includes(value) ? run.F.invoke('_copy', [value])[0]! : value));
    },
  };
}

defineFamily('_cond', condOp);
