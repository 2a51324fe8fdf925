/** Builds operations over values: `F` of gradient formulas and of composite operators, while a graph is compiled. */
import { metaOf } from '../../backend/meta.js';
import {
  findOp,
  getOp,
  inferOutputs,
  withInputCount,
  MXNetError,
  parseParams,
  visibleOutputs,
  type Functions,
  type GradientAlgebra,
  type Op,
  type Params,
  type Recorded,
} from '../../core/index.js';
import { Value, type Operation } from './values.js';

/** Collects operations in the order of their execution. */
export class Builder {
  readonly operations: Operation[] = [];
  /** What reverse accumulation walks: operators as the user wrote them, composite ones unexpanded when they have a formula. */
  readonly records: Recorded<Value>[] = [];
  /** Gradients of the inputs of named nodes, under MXNet's names, in the order of their computation. */
  readonly gradients: { readonly name: string; readonly value: Value }[] = [];
  readonly F: Functions<Value>;
  /** Inside a composite operator that is recorded as a whole. */
  private silent = 0;
  private node: string | undefined;
  /** What was computed already, by operator, parameters and inputs. */
  private computed = new Map<string, Value[]>();
  private readonly ids = new Map<Value, number>();

  constructor(readonly training: boolean) {
    this.F = functions((name, inputs, params) => this.invoke(name, inputs, params));
  }

  /** All outputs of an operator by name, parameters as formulas write them. */
  invoke(
    name: string | Op,
    inputs: readonly Value[],
    params: Readonly<Record<string, unknown>> = {},
  ): Value[] {
    if (typeof name !== 'string') return this.apply(name, params, inputs, this.node);
    const op = getOp(name);
    return this.apply(op, parseParams(op, withInputCount(op, params, inputs.length)), inputs, this.node);
  }

  /** All outputs of an operator with checked parameters. Errors name the node. */
  apply(op: Op, params: Params, inputs: readonly Value[], node: string | undefined): Value[] {
    const outer = this.node;
    this.node = node;
    try {
      const outputs = op.body ? this.expand(op, params, inputs) : this.compute(op, params, inputs);
      return outputs;
    } catch (error) {
      throw error instanceof MXNetError ? error.with({ op: op.name, ...(node ? { node } : {}) }) : error;
    } finally {
      this.node = outer;
    }
  }

  private compute(op: Op, params: Params, inputs: readonly Value[]): Value[] {
    const key = this.keyOf(op, params, inputs);
    const known = key === undefined ? undefined : this.computed.get(key);
    if (known) return known;
    const { shapes, types } = inferOutputs(
      op,
      params,
      inputs.map(({ meta }) => meta.shape),
      inputs.map(({ meta }) => meta.dtype),
    );
    const outputs = shapes.map((shape, index) => new Value(metaOf(types[index]!, shape)));
    const operation: Operation = { op, params, node: this.node, inputs, outputs };
    for (const output of outputs) output.producer = operation;
    this.operations.push(operation);
    this.record(op, params, inputs, outputs);
    if (key !== undefined) this.computed.set(key, outputs);
    return outputs;
  }

  /** The same text for the same computation; undefined where running twice is not the same as running once. */
  private keyOf(op: Op, params: Params, inputs: readonly Value[]): string | undefined {
    if (op.random || op.host || op.mutates.length > 0) return undefined;
    if (inputs.some(({ external }) => external?.kind === 'auxiliary')) return undefined;
    let key = op.name;
    for (const name in op.params) key += `;${op.params[name]!.format(params[name])}`;
    for (const input of inputs) key += `,${this.idOf(input)}`;
    return key;
  }

  private idOf(value: Value): number {
    let id = this.ids.get(value);
    if (id === undefined) this.ids.set(value, (id = this.ids.size));
    return id;
  }

  /** From here on nothing computed so far is found again: it would have to be kept alive for that. */
  forgetComputed(): void {
    this.computed.clear();
  }

  private expand(op: Op, params: Params, inputs: readonly Value[]): Value[] {
    const isWhole = typeof op.gradient === 'function';
    const outside = this.computed;
    // What is recorded as a whole shares nothing with the outside: a value has one record, or gradients would count twice.
    if (isWhole) {
      this.silent++;
      this.computed = new Map();
    }
    let outputs: Value[];
    try {
      const results = op.body!({
        F: this.F,
        inputs,
        params,
        inputShapes: inputs.map(({ meta }) => meta.shape),
        inputTypes: inputs.map(({ meta }) => meta.dtype),
        training: this.training,
      });
      // An output is never one of the inputs: gradients of both would run together.
      outputs = results.map((value) => (inputs.includes(value) ? this.copy(value) : value));
    } finally {
      if (isWhole) this.silent--;
      this.computed = outside;
    }
    if (isWhole) this.record(op, params, inputs, outputs);
    return outputs;
  }

  private record(op: Op, params: Params, inputs: readonly Value[], outputs: readonly Value[]): void {
    if (this.silent > 0) return;
    this.records.push({
      op,
      params,
      ...(this.node === undefined ? {} : { node: this.node }),
      inputs,
      outputs,
      inputShapes: inputs.map(({ meta }) => meta.shape),
      outputShapes: outputs.map(({ meta }) => meta.shape),
      inputTypes: inputs.map(({ meta }) => meta.dtype),
      training: this.training,
    });
  }

  /** The same value in an array of its own. */
  copy(value: Value): Value {
    const op = getOp('_copy');
    this.computed.delete(this.keyOf(op, parseParams(op, {}), [value]) ?? '');
    return this.invoke('_copy', [value])[0]!;
  }

  /** Zeros of a meta. */
  zeros({ meta }: Value): Value {
    return this.invoke('_zeros', [], { shape: meta.shape, dtype: meta.dtype })[0]!;
  }

  sum(a: Value, b: Value): Value {
    return this.invoke(findOp('_grad_add') ? '_grad_add' : 'elemwise_add', [a, b])[0]!;
  }

  /** What `backpropagate` needs to know of values. */
  get algebra(): GradientAlgebra<Value> {
    return {
      F: this.F,
      zerosLike: (value) => this.zeros(value),
      add: (a, b) => this.sum(a, b),
      // Gradients are told apart by MXNet's names.
      entering: ({ node }) => (this.node = node === undefined ? undefined : `${node}_backward`),
      computed: ({ node }, gradients) => {
        if (node === undefined) return;
        gradients.forEach((value, index) => {
          const suffix = gradients.length > 1 ? String(index) : '';
          if (value) this.gradients.push({ name: `${node}_backward_output${suffix}`, value });
        });
      },
    };
  }

  /** Gradients are not differentiated again: what formulas compute is not recorded. */
  silently<R>(run: () => R): R {
    const outer = this.node;
    this.silent++;
    try {
      return run();
    } finally {
      this.node = outer;
      this.silent--;
    }
  }
}

type Invoke = (
  name: string | Op,
  inputs: readonly Value[],
  params?: Readonly<Record<string, unknown>>,
) => Value[];

/** `F.dot(a, b, { … })` for every operator: one visible output is returned alone, several as a list. */
function functions(invoke: Invoke): Functions<Value> {
  const call =
    (name: string) =>
    (...args: unknown[]): Value | Value[] => {
      const isOptions = args.length > 0 && !(args.at(-1) instanceof Value) && !Array.isArray(args.at(-1));
      const params = isOptions ? ((args.pop() ?? {}) as Record<string, unknown>) : {};
      const inputs = args.flat() as Value[];
      const outputs = invoke(name, inputs, params);
      const op = getOp(name);
      const visible = visibleOutputs(op, parseParams(op, withInputCount(op, params, inputs.length)));
      return visible === 1 ? outputs[0]! : outputs.slice(0, visible);
    };
  return new Proxy({ invoke } as Functions<Value>, {
    get: (target, name) =>
      name === 'invoke' ? target.invoke : typeof name === 'string' ? call(name) : undefined,
  });
}
