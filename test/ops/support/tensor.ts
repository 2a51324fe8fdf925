/** Arrays and operators straight over the door, for tests of the table that lean on nothing above it. */
import '../../../lib/ops/index.js';
import {
  backpropagate,
  getOp,
  inferOutputs,
  inferShapes,
  inputNames,
  parseParams,
  scalarsOf,
  sizeOf,
  type DType,
  type Functions,
  type Op,
  type Params,
  type Recorded,
  type Shape,
  withInputCount,
} from '../../../lib/core/index.js';
import { door } from '../../../lib/backend/index.js';
import { metaOf, type Meta } from '../../../lib/backend/meta.js';
import { instanceOf, planOf } from '../../../lib/backend/plan.js';

/** One array of the engine; it owns its handle. */
export class Tensor {
  handle = 0;
  constructor(readonly meta: Meta) {}
  get shape(): Shape {
    return this.meta.shape;
  }
  get dtype(): DType {
    return this.meta.dtype;
  }
  /** Elements as numbers, whatever the dtype. */
  values(): number[] {
    const wide = this.dtype === 'float64' ? this : run('Cast', [this], { dtype: 'float64' })[0]!;
    const target = new Float64Array(sizeOf(this.shape));
    door().read(wide.handle, target, 0);
    return [...target];
  }
}

/** A new array with these elements. */
export function tensor(dtype: DType, shape: Shape, values: ArrayLike<number>): Tensor {
  const wide = new Tensor(metaOf('float64', shape));
  wide.handle = door().create(wide.meta.id, wide);
  door().write(wide.handle, Float64Array.from(values), 0);
  return dtype === 'float64' ? wide : run('Cast', [wide], { dtype })[0]!;
}

/** Parameters of a call, the count of a list filled in. */
export function paramsOf(op: Op, given: Params, inputs: number): Params {
  return parseParams(op, withInputCount(op, given, inputs));
}

/** All outputs of an operator, hidden ones too. */
export function run(name: string, inputs: readonly Tensor[], given: Params = {}, training = false): Tensor[] {
  const op = getOp(name);
  const params = paramsOf(op, given, inputs.length);
  if (op.body) {
    const shapes = inputs.map((input) => input.shape);
    const types = inputs.map((input) => input.dtype);
    if (op.valueShaped) inferShapes(op, params, shapes);
    else inferOutputs(op, params, shapes, types);
    return [
      ...op.body({
        F: functions(training),
        inputs,
        params,
        inputShapes: shapes,
        inputTypes: types,
        training,
        numbers: (input) => input.values(),
      }),
    ];
  }
  const plan = planOf(
    instanceOf(op, params),
    inputs.map((input) => input.meta),
    training,
  );
  const outputs = plan.outputs.map((meta) => new Tensor(meta));
  const handles = new Int32Array(outputs.length);
  const scalars = op.dynamic.length > 0 ? Float64Array.from(scalarsOf(op, params)) : null;
  door().run(
    plan.id,
    Int32Array.from(inputs, (input) => input.handle),
    handles,
    outputs,
    scalars,
  );
  outputs.forEach((output, index) => (output.handle = handles[index]!));
  return outputs;
}

/** Operators as functions over tensors. */
export function functions(training = false): Functions<Tensor> {
  const invoke = (name: string, inputs: readonly Tensor[], params?: Params): Tensor[] =>
    run(name, inputs, params, training);
  return new Proxy({ invoke } as unknown as Functions<Tensor>, {
    get: (_, name: string) =>
      name === 'invoke'
        ? invoke
        : (...args: (Tensor | Params)[]): Tensor => {
            const inputs = args.filter((arg): arg is Tensor => arg instanceof Tensor);
            const params = args.find((arg) => !(arg instanceof Tensor)) as Params | undefined;
            return invoke(name, inputs, params)[0]!;
          },
  });
}

/** Forward pass with what its gradient needs. */
export interface Pass extends Recorded<Tensor> {
  readonly visible: readonly Tensor[];
}

export function forward(name: string, inputs: readonly Tensor[], given: Params, training: boolean): Pass {
  const op = getOp(name);
  const params = paramsOf(op, given, inputs.length);
  const outputs = run(name, inputs, given, training);
  return {
    op,
    params,
    inputs,
    outputs,
    visible: outputs.slice(0, op.outputs(params).filter((output) => output.visible !== false).length),
    inputShapes: inputs.map((input) => input.shape),
    outputShapes: outputs.map((output) => output.shape),
    inputTypes: inputs.map((input) => input.dtype),
    training,
  };
}

/** Gradients of all inputs for these head gradients; null where nothing flows. */
export function backward(pass: Pass, heads: readonly Tensor[]): (Tensor | null)[] {
  const F = functions(pass.training);
  const found = backpropagate<Tensor>([pass], pass.visible, heads, new Set(pass.inputs), {
    F,
    zerosLike: (value) => F.invoke('zeros_like', [value])[0]!,
    add: (a, b) => F.invoke('elemwise_add', [a, b])[0]!,
  });
  return pass.inputs.map((input) => found.get(input) ?? null);
}

export { inputNames };
