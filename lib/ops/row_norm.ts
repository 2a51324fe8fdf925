/** Normalisation of rows that lie together: instances (each channel of each sample) and groups of channels. */
import {
  bool,
  defineOp,
  float,
  int,
  MXNetError,
  UNKNOWN,
  type Functions,
  type GradientContext,
  type OutputSpec,
  type Shape,
  type ShapeInference,
} from '../core/index.js';
import { gradientOf } from './composite.js';
import { apply, mul, shift, square, sub } from './formulas.js';

const instance = { eps: float('Added to the variance.', 1e-3, { min: 0 }) };
const group = {
  num_groups: int('Number of groups; the channels must divide by it.', 1, { min: 1 }),
  eps: float('Added to the variance.', 1e-5, { min: 0 }),
  output_mean_var: bool('Also return mean and standard deviation.', false),
};

interface Rows {
  readonly eps: number;
  readonly num_groups?: number;
}

/** Numbers of scale and shift: a channel each, or a group each. */
const factorsOf = (p: Rows, shape: Shape): number => p.num_groups ?? shape[1]!;

function checkRows(shapes: ShapeInference, p: Rows, data: number): Shape | null {
  const shape = shapes.in[data]!;
  if (shape === null) return null;
  if (shape.length < 3) throw shapes.fail(data, 'rank 3 or more', `(${shape.join(', ')})`);
  if (p.num_groups !== undefined && shape[1]! >= 0 && shape[1]! % p.num_groups !== 0)
    throw new MXNetError('must be a divisor of the number of channels', {
      argument: 'num_groups',
      expected: `a divisor of ${shape[1]!}`,
      given: String(p.num_groups),
    });
  return shape;
}

function inferRows(shapes: ShapeInference, p: Rows): void {
  if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
  const vectors = (count: number): void => [1, 2].forEach((index) => shapes.setIn(index, [count]));
  if (p.num_groups !== undefined) vectors(p.num_groups);
  const shape = checkRows(shapes, p, 0);
  if (shape === null) return;
  vectors(factorsOf(p, shape));
  shapes.setOut(0, shape);
  for (const index of [1, 2]) shapes.setOut(index, [shape[0]!, factorsOf(p, shape)]);
}

function inferBackward(shapes: ShapeInference, p: Rows): void {
  const shape = checkRows(shapes, p, 1);
  if (shape !== null) shapes.setOut(0, shape);
  const count = shape === null ? UNKNOWN : factorsOf(p, shape);
  for (const index of [1, 2]) shapes.setOut(index, [count]);
}

interface BodyContext<T, P> {
  readonly F: Functions<T>;
  readonly inputs: readonly T[];
  readonly params: P;
  readonly inputShapes: readonly Shape[];
}

/** The gradient in smaller operators, to be differentiated again; mean and deviation are functions of the data there. */
function backwardBody<T>({ F, inputs, params: p, inputShapes }: BodyContext<T, Rows>): T[] {
  const shape = inputShapes[1]!;
  const rows = { shape: [shape[0]!, factorsOf(p, shape), -1] };
  const [dy, x] = [apply(F, 'Reshape', inputs[0]!, rows), apply(F, 'Reshape', inputs[1]!, rows)];
  const mean = (value: T): T => apply(F, 'mean', value, { axis: [2], keepdims: true });
  const times = (a: T, b: T): T => apply(F, 'broadcast_mul', [a, b]);
  const centred = apply(F, 'broadcast_sub', [x, mean(x)]);
  const inverse = apply(F, 'rsqrt', shift(F, mean(square(F, centred)), p.eps));
  const normal = times(centred, inverse);
  const factor = times(inverse, apply(F, 'Reshape', inputs[2]!, { shape: [1, -1, 1] }));
  const product = mul(F, dy, normal);
  const spread = sub(F, apply(F, 'broadcast_sub', [dy, mean(dy)]), times(normal, mean(product)));
  const inner = times(spread, factor);
  const total = (value: T): T => apply(F, 'sum', value, { axis: [0, 2] });
  return [apply(F, 'Reshape', inner, { shape }), total(product), total(dy)];
}

/** Only gradients, data and gamma get something: the others are seen through the data. */
function secondGradient<T, P extends Rows>(context: GradientContext<T, P>): readonly (T | null)[] {
  const wants = context.wants.map((wanted, index) => wanted && index < 3);
  return gradientOf<P>(backwardBody)({ ...context, wants });
}

const backwardInputs = {
  dy: { doc: 'Gradient of the output.' },
  data: { doc: 'Input of the layer.' },
  gamma: { doc: 'Scale.' },
  mean: { doc: 'Means that were used.' },
  std: { doc: 'Deviations that were used.' },
};
const backwardOutputs = (): OutputSpec[] => [
  { name: 'data_grad' },
  { name: 'gamma_grad' },
  { name: 'beta_grad' },
];
const noGradientCheck = 'gradient of a gradient';

defineOp({
  name: 'InstanceNorm',
  category: 'normalization',
  summary:
    'Normalises every channel of every sample by its own mean and variance, then scales and shifts it.',
  details: 'y = gamma (x − mean) / √(var + eps) + beta over the spatial axes.',
  source: 'Ulyanov, Vedaldi and Lempitsky 2016; MXNet 1.9.1, InstanceNorm',
  inputs: {
    data: { doc: 'Input, (batch, channels, …), rank 3 or more.' },
    gamma: { doc: 'Scale, (channels,).' },
    beta: { doc: 'Shift, (channels,).' },
  },
  outputs: (): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', visible: false },
    { name: 'std', visible: false },
  ],
  params: instance,
  inferShape: inferRows,
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => {
    const given = [grads[0]!, inputs[0]!, inputs[1]!, outputs[1]!, outputs[2]!];
    const found = F.invoke('_backward_InstanceNorm', given, { ...p });
    return [0, 1, 2].map((i) => (wants[i] ? found[i]! : null));
  },
  kernel: 'InstanceNorm',
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { data: { shape: [2, 3, 4] }, gamma: { shape: [3] }, beta: { shape: [3] } } },
    {
      inputs: { data: { shape: [1, 2, 3, 2] }, gamma: { shape: [2] }, beta: { shape: [2] } },
      params: { eps: 0.1 },
    },
  ],
});

defineOp({
  name: '_backward_InstanceNorm',
  category: 'normalization',
  summary: 'Gradients of InstanceNorm: data, gamma, beta.',
  inputs: backwardInputs,
  outputs: backwardOutputs,
  params: instance,
  inferShape: inferBackward,
  gradient: secondGradient,
  kernel: 'backward_InstanceNorm',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [1, 2, 3] },
        data: { shape: [1, 2, 3] },
        gamma: { shape: [2] },
        mean: { shape: [1, 2] },
        std: { values: [[1, 2]] },
      },
      noGradientCheck,
    },
  ],
});

defineOp({
  name: 'GroupNorm',
  category: 'normalization',
  summary: 'Normalises groups of channels by their own mean and variance, then scales and shifts each group.',
  details:
    'y = gamma (x − mean) / √(var + eps) + beta over each group; gamma and beta have one number a group, as in MXNet 1.9.1. Mean and deviation are returned for reading: what flows into them is ignored, as in LayerNorm.',
  source: 'Wu and He 2018, Group Normalization; MXNet 1.9.1, GroupNorm',
  inputs: {
    data: { doc: 'Input, (batch, channels, …), rank 3 or more.' },
    gamma: { doc: 'Scale, (num_groups,).' },
    beta: { doc: 'Shift, (num_groups,).' },
  },
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', visible: output_mean_var },
    { name: 'std', visible: output_mean_var },
  ],
  params: group,
  inferShape: inferRows,
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => {
    const given = [grads[0]!, inputs[0]!, inputs[1]!, outputs[1]!, outputs[2]!];
    const found = F.invoke('_backward_GroupNorm', given, { num_groups: p.num_groups, eps: p.eps });
    return [0, 1, 2].map((i) => (wants[i] ? found[i]! : null));
  },
  kernel: 'GroupNorm',
  label: ({ num_groups }) => `${num_groups} groups`,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [2, 4, 3] }, gamma: { shape: [2] }, beta: { shape: [2] } },
      params: { num_groups: 2 },
    },
    {
      inputs: { data: { shape: [1, 3, 2, 2] }, gamma: { shape: [1] }, beta: { shape: [1] } },
      params: { output_mean_var: true },
      noGradientCheck: 'mean and deviation are returned for reading only',
    },
  ],
});

defineOp({
  name: '_backward_GroupNorm',
  category: 'normalization',
  summary: 'Gradients of GroupNorm: data, gamma, beta.',
  inputs: backwardInputs,
  outputs: backwardOutputs,
  params: { num_groups: group.num_groups, eps: group.eps },
  inferShape: inferBackward,
  gradient: secondGradient,
  kernel: 'backward_GroupNorm',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [1, 2, 3] },
        data: { shape: [1, 2, 3] },
        gamma: { shape: [1] },
        mean: { shape: [1, 1] },
        std: { values: [[2]] },
      },
      noGradientCheck,
    },
  ],
});
