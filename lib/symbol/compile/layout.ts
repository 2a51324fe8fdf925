/** Layouts inside a graph: from the first convolution on, data lies with the channels last until an operator needs it otherwise. */
import { metaOf } from '../../backend/meta.js';
import { getOp, parseParams, type Op, type Params, type Shape } from '../../core/index.js';
import { Value, type Operation } from './values.js';

/** Operations in order; the first `forwardCount` are the forward run. */
export interface Runs {
  readonly operations: readonly Operation[];
  readonly forwardCount: number;
}

/** How an operation is done with the channels last: by which operator, and which of its arrays are turned. */
interface Turned {
  readonly op: Op;
  readonly params: Params;
  readonly input: (index: number) => boolean;
  readonly output: (index: number) => boolean;
}

/** The layout of an array that an operator was asked for. */
type Rule = (operation: Operation, values: Turner) => Turned | undefined;

/** `MXLAB_LAYOUTS=0` in the environment leaves all arrays as they are. */
const isWanted = (): boolean => process.env['MXLAB_LAYOUTS'] !== '0';

/**
 * The same runs with convolutions, and what stands between them, on arrays with the channels last. One convolution alone turns its
 * arrays faster by itself.
 */
export function withLayouts(runs: Runs): Runs {
  const convolutions = runs.operations.filter(
    (operation) => operation.op.name === 'Convolution' && turnsConvolution(operation),
  );
  if (!isWanted() || convolutions.length < 2) return runs;
  const turner = new Turner();
  let forwardCount = 0;
  runs.operations.forEach((operation, index) => {
    turner.add(operation);
    if (index === runs.forwardCount - 1) forwardCount = turner.operations.length;
  });
  return { operations: turner.operations, forwardCount };
}

/** Batch, channels, sizes → batch, sizes, channels. */
const lastShape = ([batch, channels, ...sizes]: Shape): Shape => [batch!, ...sizes, channels!];

/** Where an axis is then. */
function lastAxis(axis: number, rank: number): number {
  const at = axis < 0 ? axis + rank : axis;
  return at === 0 ? 0 : at === 1 ? rank - 1 : at - 1;
}

/** Walks the operations, keeps track of which arrays lie how, and turns them where it has to. */
class Turner {
  readonly operations: Operation[] = [];
  /** The channels-last form of a value, where there is one. */
  private readonly twins = new Map<Value, Value>();
  /** Values of which there is only that form so far. */
  private readonly pending = new Set<Value>();

  /** True when the value has not been computed in its own layout. */
  isTurned(value: Value | undefined): boolean {
    return value !== undefined && this.pending.has(value);
  }

  hasTwin(value: Value | undefined): boolean {
    return value !== undefined && this.twins.has(value);
  }

  add(operation: Operation): void {
    const turned = rules[operation.op.name]?.(operation, this) ?? turnElementwise(operation, this);
    if (!turned) {
      for (const value of operation.inputs) this.plain(value);
      this.operations.push(operation);
      return;
    }
    const inputs = operation.inputs.map((value, index) =>
      turned.input(index) ? this.last(value, operation) : this.plain(value),
    );
    const outputs = operation.outputs.map((value, index) => {
      if (!turned.output(index)) return value;
      const twin = new Value(metaOf(value.meta.dtype, lastShape(value.meta.shape)));
      this.twins.set(value, twin);
      this.pending.add(value);
      return twin;
    });
    this.push({ op: turned.op, params: turned.params, node: operation.node, inputs, outputs });
    // What somebody outside reads lies as it always does.
    for (const value of operation.outputs) if (value.external) this.plain(value);
  }

  /** The value in its own layout. */
  private plain(value: Value): Value {
    if (!this.pending.delete(value)) return value;
    const twin = this.twins.get(value)!;
    const rank = value.meta.shape.length;
    const axes = [0, rank - 1, ...Array.from({ length: rank - 2 }, (_, index) => index + 1)];
    this.turn(twin, value, axes, twin.producer?.node);
    return value;
  }

  private last(value: Value, { node }: Operation): Value {
    const known = this.twins.get(value);
    if (known) return known;
    const { dtype, shape } = value.meta;
    const twin = new Value(metaOf(dtype, lastShape(shape)));
    const axes = [0, ...Array.from({ length: shape.length - 2 }, (_, index) => index + 2), 1];
    this.turn(value, twin, axes, node);
    this.twins.set(value, twin);
    return twin;
  }

  private turn(from: Value, to: Value, axes: readonly number[], node: string | undefined): void {
    // With one channel or one place the bytes are the same.
    const [, channels, ...sizes] = axes[1] === 2 ? from.meta.shape : to.meta.shape;
    const isSame = channels === 1 || sizes.every((size) => size === 1);
    const op = getOp(isSame ? 'Reshape' : 'transpose');
    const params = parseParams(op, isSame ? { shape: to.meta.shape } : { axes });
    this.push({ op, params, node, inputs: [from], outputs: [to] });
  }

  private push(operation: Operation): void {
    for (const output of operation.outputs) output.producer = operation;
    this.operations.push(operation);
  }
}

const isFloat = ({ inputs }: Operation): boolean => inputs[0]!.meta.dtype === 'float32';
const isFilled = ({ inputs, outputs }: Operation): boolean =>
  [...inputs, ...outputs].every(({ meta }) => meta.size > 0);
/** Batch, channels, and one to three more. */
const hasSizes = ({ meta }: Value): boolean => meta.shape.length >= 3 && meta.shape.length <= 5;
const isChannelsFirst = (layout: unknown): boolean => typeof layout !== 'string' || layout.startsWith('NC');
const first = (index: number): boolean => index === 0;

const turnsConvolution = (operation: Operation): boolean =>
  isChannelsFirst(operation.params['layout']) && isFloat(operation) && isFilled(operation);

/** The parameters of an operator that another one has, too. */
function shared(op: Op, params: Params, more: Readonly<Record<string, unknown>> = {}): Params {
  const own = Object.entries(params).filter(([name]) => name in op.params);
  return parseParams(op, { ...Object.fromEntries(own), ...more });
}

const turnPooling =
  (data: number): Rule =>
  (operation, values) => {
    const { op, params, inputs } = operation;
    const value = inputs[data]!;
    if (!isChannelsFirst(params['layout']) || !isFloat(operation) || !isFilled(operation)) return undefined;
    if (!(data === 0 ? values.isTurned(value) : values.hasTwin(value)) || !hasSizes(value)) return undefined;
    const layout = ['NWC', 'NHWC', 'NDHWC'][value.meta.shape.length - 3];
    return { op, params: { ...params, layout }, input: () => true, output: () => true };
  };

/** Operators that move whole channels along one axis. */
const turnAxis =
  (name: string): Rule =>
  ({ op, params, inputs, outputs }, values) => {
    const { shape } = outputs[0]!.meta;
    const isAll = inputs.every((value) => hasSizes(value) && value.meta.shape.length === shape.length);
    if (!isAll || !prefersLast(inputs, outputs, values)) return undefined;
    const axis = lastAxis(params[name] as number, shape.length);
    return { op, params: { ...params, [name]: axis }, input: () => true, output: () => true };
  };

const rules: Readonly<Record<string, Rule>> = {
  Convolution: (operation) => {
    if (!turnsConvolution(operation)) return undefined;
    const op = getOp('_layout_Convolution');
    return { op, params: shared(op, operation.params), input: first, output: first };
  },
  _backward_Convolution: (operation) => {
    const wants = operation.params['wants'] as readonly number[];
    if (!turnsConvolution(operation) || !wants.some((which) => which < 2)) return undefined;
    const op = getOp('_layout_backward_Convolution');
    const data_shape = lastShape(operation.params['data_shape'] as Shape);
    return {
      op,
      params: shared(op, operation.params, { data_shape }),
      input: (index) => index === 0 || (index === 1 && wants.includes(1)),
      output: (index) => wants[index] === 0,
    };
  },
  BatchNorm: (operation, values) => {
    const { op, params, inputs } = operation;
    const data = inputs[0]!;
    if (params['axis'] !== 1 || !isFloat(operation) || !values.isTurned(data) || !hasSizes(data))
      return undefined;
    return { op, params: { ...params, axis: data.meta.shape.length - 1 }, input: first, output: first };
  },
  _backward_BatchNorm: (operation, values) => {
    const { op, params, inputs } = operation;
    const [dy, data] = [inputs[0]!, inputs[1]!];
    if (params['axis'] !== 1 || !isFloat(operation) || !values.hasTwin(data) || !hasSizes(dy))
      return undefined;
    const wants = params['wants'] as readonly number[];
    return {
      op,
      params: { ...params, axis: data.meta.shape.length - 1 },
      input: (index) => index < 2,
      output: (index) => wants[index] === 0,
    };
  },
  Pooling: turnPooling(0),
  _backward_Pooling: turnPooling(1),
  Concat: turnAxis('dim'),
  slice_axis: turnAxis('axis'),
};

/** Activations that see one element at a time, whatever their parameters. */
const pointwise: ReadonlySet<string> = new Set(['relu', 'sigmoid', 'softsign', 'hard_sigmoid', 'Activation']);
const pointwiseLeaky: ReadonlySet<unknown> = new Set(['leaky', 'elu', 'selu', 'gelu']);

function isPointwise({ op, params }: Operation): boolean {
  if (op.kernel === undefined || op.host || op.mutates.length > 0) return false;
  if (op.category === 'elementwise') return !op.random && !op.name.startsWith('_contrib_quantized');
  if (op.name === 'LeakyReLU' || op.name === '_backward_LeakyReLU')
    return pointwiseLeaky.has(params['act_type']);
  return pointwise.has(op.name);
}

/** Each element by itself: the same operator on arrays that are turned already. */
function turnElementwise(operation: Operation, values: Turner): Turned | undefined {
  const { op, params, inputs, outputs } = operation;
  if (!isPointwise(operation) || !prefersLast(inputs, outputs, values)) return undefined;
  const { shape } = outputs[0]!.meta;
  const isSame = (value: Value): boolean => String(value.meta.shape) === String(shape);
  const slope = op.name === 'LeakyReLU' ? outputs.slice(0, 1) : outputs;
  if (!hasSizes(outputs[0]!) || !inputs.every(isSame) || !slope.every(isSame)) return undefined;
  return { op, params, input: () => true, output: (index) => isSame(outputs[index]!) };
}

/** Most of the inputs are there with the channels last and not otherwise. */
function prefersLast(inputs: readonly Value[], outputs: readonly Value[], values: Turner): boolean {
  const turned = inputs.filter((value) => values.isTurned(value)).length;
  const others = inputs.filter((value) => !values.hasTwin(value)).length;
  // What somebody outside reads has to be turned back.
  const isRead = outputs.some(({ external }) => external !== undefined);
  return turned > 0 && (isRead ? others === 0 : turned >= others);
}
