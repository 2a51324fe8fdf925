/** Batch normalisation and its gradient, which also moves the running statistics. */
import {
  bool,
  defineOp,
  float,
  int,
  ints,
  optional,
  UNKNOWN,
  type OutputSpec,
  type DType,
  type Functions,
  type Gradient,
  type ParamValues,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import { gradientOf, type Body } from './composite.js';
import { apply, mul, scale, shift, square, sub } from './formulas.js';
import { axisOf } from './reshape.js';

/** Parameters of BatchNorm and what is built on it. */
export const batchNormParams = {
  eps: float('Added to the variance.', 1e-3, { min: 0 }),
  momentum: float('Weight of the old running statistics.', 0.9),
  fix_gamma: bool('Make gamma 1, in the array too; its gradient is 0.', true),
  use_global_stats: bool('Normalise by the running statistics in training too.', false),
  output_mean_var: bool('Also return mean and inverse standard deviation.', false),
  axis: int('Axis of the channels.', 1),
  cudnn_off: bool('Accepted as in MXNet, without effect.', false),
  min_calib_range: optional(float('Accepted as in MXNet, for quantisation; without effect.')),
  max_calib_range: optional(float('Accepted as in MXNet, for quantisation; without effect.')),
};

/** Channels from whatever is known of data, output and parameters. */
function channelShapes(
  shapes: ShapeInference,
  axis: number,
  data: number,
  vectors: readonly number[],
): number {
  const shape = shapes.in[data]!;
  let channels = shape === null ? UNKNOWN : shape[axisOf(axis, shape.length)]!;
  for (const index of vectors) {
    shapes.setIn(index, [channels]);
    channels = shapes.in[index]![0]!;
  }
  for (const index of vectors) shapes.setIn(index, [channels]);
  if (shape !== null) {
    const at = axisOf(axis, shape.length);
    shapes.setIn(
      data,
      shape.map((dim, i) => (i === at ? channels : dim)),
    );
  }
  return channels;
}

export const batchNormInputs = {
  data: { doc: 'Input, (batch, channels, …) with the channels on axis.' },
  gamma: { doc: 'Scale, (channels,).' },
  beta: { doc: 'Shift, (channels,).' },
  moving_mean: { doc: 'Running mean.', aux: true, init: '["zero", {}]' },
  moving_var: { doc: 'Running variance.', aux: true, init: '["one", {}]' },
};

/** Shape rule: channels in all vectors, both directions. */
export function inferBatchNorm(shapes: ShapeInference, axis: number): void {
  if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
  const channels = channelShapes(shapes, axis, 0, [1, 2, 3, 4]);
  shapes.setOut(0, shapes.in[0]!);
  shapes.setOut(1, [channels]);
  shapes.setOut(2, [channels]);
}

/** Type rule: 16-bit data keeps its parameters and statistics in float32. */
export function inferBatchNormTypes(types: TypeInference): void {
  types.setAllSame([0], [0]);
  const data = types.in[0]!;
  const statistics = data === 'float16' || data === 'bfloat16' ? 'float32' : data;
  if (data === null) return;
  for (const index of [1, 2, 3, 4]) types.setIn(index, statistics);
  types.setOut(1, statistics);
  types.setOut(2, statistics);
}

const layerInputs = { data: { shape: [3, 2, 2, 2] }, gamma: { shape: [2] }, beta: { shape: [2] } } as const;
const moving = { moving_mean: { values: [0.1, -0.2] }, moving_var: { values: [0.9, 1.2] } };

defineOp({
  name: 'BatchNorm',
  aliases: ['BatchNorm_v1', 'CuDNNBatchNorm'],
  category: 'normalization',
  summary: 'Normalises each channel over the batch, then scales and shifts it.',
  details:
    'y = gamma (x - mean) / √(var + eps) + beta. In training mean and (biased) variance are those of the batch; otherwise, or with use_global_stats, the running ones. Running statistics move in the backward pass: new = momentum old + (1 - momentum) batch. The second and third output are mean and 1 / √(var + eps).',
  source: 'Ioffe and Szegedy 2015, Batch Normalization; MXNet 1.9.1, BatchNorm',
  inputs: batchNormInputs,
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', doc: 'Mean of each channel.', visible: output_mean_var },
    { name: 'var', doc: 'Inverse standard deviation of each channel.', visible: output_mean_var },
  ],
  params: batchNormParams,
  inferShape: (shapes, { axis }) => inferBatchNorm(shapes, axis),
  inferType: inferBatchNormTypes,
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => {
    const wanted = [0, 1, 2].filter((i) => wants[i]);
    const found = F.invoke(
      '_backward_BatchNorm',
      [grads[0]!, inputs[0]!, inputs[1]!, outputs[1]!, outputs[2]!, inputs[3]!, inputs[4]!],
      { ...p, wants: wanted },
    );
    return [0, 1, 2, 3, 4].map((i) => (wanted.includes(i) ? found[wanted.indexOf(i)]! : null));
  },
  kernel: 'BatchNorm',
  mutates: [1],
  trainingDependent: true,
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { ...layerInputs, ...moving } },
    { inputs: { ...layerInputs, ...moving }, params: { fix_gamma: false, eps: 1e-2 } },
    { inputs: { ...layerInputs, ...moving }, params: { use_global_stats: true, fix_gamma: false } },
    {
      inputs: { ...layerInputs, data: { shape: [3, 4, 2] }, ...moving },
      params: { axis: -1, fix_gamma: false, output_mean_var: true },
      noGradientCheck: 'mean and deviation are returned for reading only',
    },
  ],
});

const backwardParams = {
  ...batchNormParams,
  wants: ints('Which gradients: 0 data, 1 gamma, 2 beta.', undefined, { min: 0, max: 2 }),
};

type BackwardParams = ParamValues<typeof backwardParams>;

/** _backward_BatchNorm in smaller operators, to be differentiated again: the batch's statistics are functions of the data there. */
function backwardBody<T>({
  F,
  inputs,
  params: p,
  inputShapes,
  inputTypes,
  training,
}: Parameters<Body<BackwardParams>>[0] & { F: Functions<T>; inputs: readonly T[] }): T[] {
  const [type, wide] = [inputTypes[1]!, inputTypes[2]!];
  const cast = (x: T, dtype: DType): T => (type === wide ? x : apply(F, 'Cast', x, { dtype }));
  const [dy, x] = [cast(inputs[0]!, wide), cast(inputs[1]!, wide)];
  const rank = inputShapes[1]!.length;
  const at = axisOf(p.axis, rank);
  const others = inputShapes[1]!.map((_, axis) => axis).filter((axis) => axis !== at);
  const along = (vector: T): T =>
    apply(F, 'Reshape', vector, { shape: inputShapes[1]!.map((_, axis) => (axis === at ? -1 : 1)) });
  const reduced = (name: string, value: T, keepdims: boolean): T =>
    others.length === 0 ? value : apply(F, name, value, { axis: others, keepdims });
  const isBatch = training && !p.use_global_stats;
  const mean = isBatch ? reduced('mean', x, true) : along(inputs[3]!);
  const centred = apply(F, 'broadcast_sub', [x, mean]);
  const inverse = isBatch
    ? apply(F, 'rsqrt', shift(F, reduced('mean', square(F, centred), true), p.eps))
    : along(inputs[4]!);
  const normal = apply(F, 'broadcast_mul', [centred, inverse]);
  const factor = p.fix_gamma ? inverse : mul(F, along(inputs[2]!), inverse);
  const product = mul(F, dy, normal);
  const inner = isBatch
    ? sub(
        F,
        apply(F, 'broadcast_sub', [dy, reduced('mean', dy, true)]),
        apply(F, 'broadcast_mul', [normal, reduced('mean', product, true)]),
      )
    : dy;
  const made: (() => T)[] = [
    () => cast(apply(F, 'broadcast_mul', [inner, factor]), type),
    () => (p.fix_gamma ? scale(F, inputs[2]!, 0) : reduced('sum', product, false)),
    () => reduced('sum', dy, false),
  ];
  return p.wants.map((which) => made[which]!());
}

/** Mean and deviation are seen through the data; only gradient, data and gamma get something. */
const secondBatchNorm: Gradient<BackwardParams> = (context) =>
  gradientOf<BackwardParams>(backwardBody)({
    ...context,
    wants: context.wants.map((wanted, index) => wanted && index < 3),
  });

defineOp({
  name: '_backward_BatchNorm',
  category: 'normalization',
  summary:
    'Gradients of BatchNorm (those wanted: data, gamma, beta); moves the running statistics when training.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.' },
    gamma: { doc: 'Scale.' },
    mean: { doc: 'Mean that was used.' },
    invstd: { doc: 'Inverse standard deviation that was used.' },
    moving_mean: { doc: 'Running mean, changed here.', aux: true },
    moving_var: { doc: 'Running variance, changed here.', aux: true },
  },
  outputs: ({ wants }): OutputSpec[] =>
    wants.map((i) => ({ name: ['data_grad', 'gamma_grad', 'beta_grad'][i]! })),
  params: backwardParams,
  inferShape: (shapes, { wants }) => {
    wants.forEach((which, index) => shapes.setOut(index, shapes.in[which === 0 ? 1 : 2]!));
  },
  inferType: (types, { wants }) =>
    wants.forEach((which, index) => types.setOut(index, types.in[which === 0 ? 1 : 2]!)),
  gradient: secondBatchNorm,
  kernel: 'backward_BatchNorm',
  mutates: [5, 6],
  trainingDependent: true,
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [3, 2, 2] },
        data: { shape: [3, 2, 2] },
        gamma: { shape: [2] },
        mean: { values: [0.1, -0.1] },
        invstd: { values: [1.5, 1.2] },
        ...moving,
      },
      params: { wants: [0, 1, 2] },
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
