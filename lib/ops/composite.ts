/** Operators made of others: their gradient is found by walking the body backwards, so that no formula has to be kept in step. */
import {
  backpropagate,
  defineOp,
  getOp,
  inferOutputs,
  withInputCount,
  parseParams,
  type DType,
  type Functions,
  type Gradient,
  type GradientContext,
  type Op,
  type OpEntry,
  type Params,
  type ParamSpecs,
  type ParamValues,
  type Recorded,
  type Shape,
} from '../core/index.js';

/** An operator in terms of others. */
export type Body<P> = <T>(context: {
  F: Functions<T>;
  inputs: readonly T[];
  params: P;
  inputShapes: readonly Shape[];
  inputTypes: readonly DType[];
  training: boolean;
}) => readonly T[];

/** Registers an operator with a body and the gradient that follows from it; the body is computed again for the gradient. */
export function defineComposite<const S extends ParamSpecs>(
  entry: Omit<OpEntry<S>, 'gradient' | 'kernel' | 'body'> & { readonly body: Body<ParamValues<S>> },
): Op {
  return defineOp({ ...entry, gradient: gradientOf(entry.body) } as unknown as OpEntry<S>);
}

/** The gradient of a body: its parts are run again, noted, and walked backwards. */
export function gradientOf<P>(body: Body<P>): Gradient<P> {
  return <T>(context: GradientContext<T, P>) => {
    const notes = new Notes(context);
    const outputs = body<T>({ ...context, F: notes.functions });
    const heads = outputs.map((_, index) => context.grads[index]!);
    const wanted = context.inputs.filter((_, index) => context.wants[index]);
    const { F } = context;
    const found = backpropagate<T>(notes.operations, outputs, heads, new Set(wanted), {
      F,
      zerosLike: (value) => F.invoke('zeros_like', [value])[0]!,
      add: (a, b) => F.invoke('elemwise_add', [a, b])[0]!,
    });
    return context.inputs.map((input, index) => (context.wants[index] ? (found.get(input) ?? null) : null));
  };
}

/** Notes every operator that a body calls, with the shapes and types of what it makes. */
class Notes<T> {
  readonly operations: Recorded<T>[] = [];
  readonly functions: Functions<T>;
  private readonly known = new Map<T, { shape: Shape; type: DType }>();

  constructor(private readonly context: GradientContext<T, unknown>) {
    context.inputs.forEach((input, index) =>
      this.known.set(input, { shape: context.inputShapes[index]!, type: context.inputTypes[index]! }),
    );
    this.functions = { invoke: (name, inputs, params) => this.invoke(name, inputs, params) };
  }

  private invoke(name: string | Op, inputs: readonly T[], given: Params = {}): T[] {
    const op = typeof name === 'string' ? getOp(name) : name;
    const params = parseParams(op, withInputCount(op, given, inputs.length));
    const outputs = this.context.F.invoke(op.name, inputs, given);
    const facts = inputs.map((input) => this.known.get(input)!);
    const inputShapes = facts.map(({ shape }) => shape);
    const inputTypes = facts.map(({ type }) => type);
    const { shapes, types } = inferOutputs(op, params, inputShapes, inputTypes);
    outputs.forEach((output, index) =>
      this.known.set(output, { shape: shapes[index]!, type: types[index]! }),
    );
    const { training } = this.context;
    this.operations.push({
      op,
      params,
      inputs,
      outputs,
      inputShapes,
      outputShapes: shapes,
      inputTypes,
      training,
    });
    return outputs;
  }
}
