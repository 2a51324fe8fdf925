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

/** What a body sees. */
export interface BodyContext<T, P> {
  F: Functions<T>;
  inputs: readonly T[];
  params: P;
  inputShapes: readonly Shape[];
  inputTypes: readonly DType[];
  training: boolean;
}

/** An operator in terms of others. */
export type Body<P> = <T>(context: BodyContext<T, P>) => readonly T[];

/** Registers an operator with a body and the gradient that follows from it; the body is computed again for the gradient. */
export function defineComposite<const S extends ParamSpecs>(
  entry: Omit<OpEntry<S>, 'gradient' | 'kernel' | 'body'> & { readonly body: Body<ParamValues<S>> },
): Op {
  return defineOp({ ...entry, gradient: gradientOf(entry.body) } as unknown as OpEntry<S>);
}

/** The gradient of a body: its parts are run again, noted, and walked backwards. */
export function gradientOf<P>(body: Body<P>): Gradient<P> {
  return <T>(context: GradientContext<T, P>) => {
    const { F } = context;
    // One value in two places has a gradient for each.
    const inputs = context.inputs.map((input, index, all) =>
      all.indexOf(input) < index && context.wants[index] ? F.invoke('_copy', [input])[0]! : input,
    );
    const notes = new Notes({ ...context, inputs });
    const outputs = body<T>({ ...context, inputs, F: notes.functions });
    const heads = outputs.map((_, index) => context.grads[index]!);
    const wanted = inputs.filter((_, index) => context.wants[index]);
    const found = backpropagate<T>(notes.operations, outputs, heads, new Set(wanted), {
      F,
      ...(context.again === undefined ? {} : { again: context.again }),
      zerosLike: (value) => F.invoke('zeros_like', [value])[0]!,
      add: (a, b) => F.invoke('elemwise_add', [a, b])[0]!,
    });
    return inputs.map((input, index) => (context.wants[index] ? (found.get(input) ?? null) : null));
  };
}

/** Where an operator's gradient, an operator itself, has what the first one read, by position. */
export interface GradientPlaces {
  /** The first operator's inputs. */
  readonly inputs: readonly number[];
  /** The head gradients of its outputs. */
  readonly heads: readonly number[];
  /** The inputs (of the first one) whose gradients it computes, in the order of its outputs. */
  readonly wants: readonly number[];
}

/**
 * The gradient of a fused gradient: that of what the gradient of `body` would compute. The body is another way to the results of the fused
 * operator, made of operators that can be differentiated again.
 */
export function gradientOfGradient<P>(
  body: Body<P>,
  placesOf: (params: P, count: number) => GradientPlaces,
): Gradient<P> {
  return gradientOf<P>(<T>(context: BodyContext<T, P>) => {
    const { F, inputs, params, inputShapes, inputTypes, training } = context;
    const places = placesOf(params, inputs.length);
    const at = <V>(values: readonly V[], positions: readonly number[]): V[] =>
      positions.map((position) => values[position]!);
    const gradients = gradientOf(body)<T>({
      F,
      again: true,
      inputs: at(inputs, places.inputs),
      outputs: [],
      grads: at(inputs, places.heads),
      params,
      inputShapes: at(inputShapes, places.inputs),
      outputShapes: [],
      inputTypes: at(inputTypes, places.inputs),
      wants: places.inputs.map((_, index) => places.wants.includes(index)),
      training,
    });
    return places.wants.map(
      (index) => gradients[index] ?? F.invoke('zeros_like', [inputs[places.inputs[index]!]!])[0]!,
    );
  });
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
