/** Layers on 8-bit whole numbers: sums in int32, ranges beside the arrays. */
import {
  bool,
  defineOp,
  float,
  int,
  MXNetError,
  oneOf,
  type Params,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import { convolutionParams } from './convolution.js';
import { poolingLabel, poolingParams } from './pooling.js';
import {
  bytes,
  calibration,
  noFlow,
  outputsWithRange,
  range,
  rangeInputs,
  rangeShapes,
  rangeTypes,
  requireType,
  shapesLike,
} from './quantized_shared.js';
import { windowLabel } from './windows.js';

const hasBias = (p: { no_bias: boolean }): boolean => !p.no_bias;

/** Inputs of a layer with weights, in MXNet's order. */
const weighted = (data: string, weight: string) => ({
  data: { doc: `${data}, int8 or uint8.` },
  weight: { doc: `${weight}, int8.` },
  bias: { doc: 'Bias, one number for each output channel, int8.', when: hasBias },
  ...rangeInputs('min_data', 'max_data', 'the data'),
  ...rangeInputs('min_weight', 'max_weight', 'the weights'),
  min_bias: { doc: 'Least of the biases, (1,), float32.', when: hasBias },
  max_bias: { doc: 'Largest of the biases, (1,), float32.', when: hasBias },
});

const ranges = (count: number, first: number): number[] => Array.from({ length: count }, (_, i) => first + i);

/** Shapes are those of the layer that is quantised; ranges stand behind its arrays. */
function weightedShapes(shapes: ShapeInference, layer: string, p: Params & { no_bias: boolean }): void {
  const arrays = ['data', 'weight', ...(p.no_bias ? [] : ['bias'])];
  shapesLike(
    shapes,
    layer,
    p,
    arrays.map((_, index) => index),
    arrays,
  );
  rangeShapes(shapes, ranges(2 * arrays.length, arrays.length));
}

function weightedTypes(types: TypeInference, { no_bias }: { no_bias: boolean }): void {
  requireType(types, 0, ['int8', 'uint8']);
  types.setIn(1, 'int8');
  if (!no_bias) types.setIn(2, 'int8');
  types.setOut(0, 'int32');
  rangeTypes(types, no_bias ? 2 : 3);
}

const layerRanges = {
  min_data: range(-1),
  max_data: range(2),
  min_weight: range(-0.5),
  max_weight: range(0.25),
} as const;
const biasRanges = { min_bias: range(-0.3), max_bias: range(0.2) } as const;

defineOp({
  name: '_contrib_quantized_fully_connected',
  category: 'layer',
  summary: 'The fully connected layer on 8-bit whole numbers, with exact sums in int32.',
  details:
    'y = x Wᵀ + b. The bias is brought to the scale of the sums: b · s_data s_weight r_bias / 127.5, cut off, with s = 127.5 / r (255.5 / r for uint8) and r the largest magnitude of a range. The range of the output is what ±2³¹ stands for: r_data r_weight 2³¹ / 127² (or / (127 · 255) for uint8). Sums are exact and limited to int32.',
  source: 'MXNet 1.9.1, contrib.quantized_fully_connected',
  inputs: weighted('Input, (batch, …)', 'Weight, (num_hidden, inputs)'),
  outputs: () => outputsWithRange,
  params: {
    num_hidden: int('Number of outputs.', undefined, { min: 1 }),
    no_bias: bool('Leave the bias out.', false),
    flatten: bool('Fold all axes but the first into one.', true),
  },
  inferShape: (shapes, p) => weightedShapes(shapes, 'FullyConnected', p),
  inferType: weightedTypes,
  gradient: noFlow,
  kernel: 'quantized_fully_connected',
  label: ({ num_hidden }) => String(num_hidden),
  examples: [
    {
      inputs: {
        data: bytes([2, 3]),
        weight: bytes([4, 3]),
        bias: bytes([4]),
        ...layerRanges,
        ...biasRanges,
      },
      params: { num_hidden: 4 },
      dtype: 'int8',
    },
    {
      inputs: { data: bytes([2, 3, 2], 'uint8'), weight: bytes([4, 6]), ...layerRanges },
      params: { num_hidden: 4, no_bias: true },
      dtype: 'int8',
    },
    {
      inputs: {
        data: bytes([2, 3, 2], 'uint8'),
        weight: bytes([4, 2]),
        bias: bytes([4]),
        ...layerRanges,
        ...biasRanges,
      },
      params: { num_hidden: 4, flatten: false },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_conv',
  category: 'layer',
  summary: 'Convolution on 8-bit whole numbers, with exact sums in int32.',
  details:
    'The rules of shapes are those of Convolution, in every layout, with groups and dilation. The bias is added to the sums as it is, without a scale, as in MXNet 1.9.1; min_bias and max_bias have no effect. The range of the output is what ±2³¹ stands for: r_data r_weight 2³¹ / 127². Sums are exact; MXNet limits sums of two products to 16 bits on chips without VNNI.',
  source: 'MXNet 1.9.1, contrib.quantized_conv, which takes uint8 data only, without groups',
  inputs: weighted(
    'Input, (batch, channels, height, width) or as layout says',
    'Filters, (num_filter, channels / num_group, …kernel)',
  ),
  outputs: () => outputsWithRange,
  params: convolutionParams,
  inferShape: (shapes, p) => weightedShapes(shapes, 'Convolution', p),
  inferType: weightedTypes,
  gradient: noFlow,
  kernel: 'quantized_conv',
  label: ({ kernel, stride, num_filter }) => windowLabel(kernel, stride, num_filter),
  examples: [
    {
      inputs: {
        data: { shape: [1, 4, 4, 4], dtype: 'uint8', range: [0, 120] },
        weight: bytes([4, 4, 2, 2]),
        bias: bytes([4]),
        ...layerRanges,
        ...biasRanges,
      },
      params: { kernel: [2, 2], num_filter: 4, stride: [2, 1], pad: [1, 0] },
      dtype: 'int8',
    },
    {
      inputs: {
        data: { shape: [1, 3, 5, 5], dtype: 'uint8', range: [0, 120] },
        weight: bytes([2, 3, 2, 2]),
        ...layerRanges,
      },
      params: { kernel: [2, 2], num_filter: 2, dilate: [2, 2], no_bias: true },
      dtype: 'int8',
    },
    {
      inputs: { data: bytes([1, 4, 3, 3]), weight: bytes([2, 2, 2, 2]), ...layerRanges },
      params: { kernel: [2, 2], num_filter: 2, num_group: 2, no_bias: true },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_pooling',
  category: 'pooling',
  summary: 'Maximum or mean of sliding windows over 8-bit whole numbers.',
  details:
    'The shapes are those of Pooling; a mean is rounded, halves to even. With pooling_convention full a window that reaches over the end is divided by its whole size, as oneDNN does. The range passes through.',
  source: 'MXNet 1.9.1, contrib.quantized_pooling',
  inputs: {
    data: { doc: 'Input, (batch, channels, …), int8 or uint8.' },
    ...rangeInputs('min_data', 'max_data', 'the data'),
  },
  outputs: () => outputsWithRange,
  params: poolingParams,
  inferShape: (shapes, p) => {
    if (p.pool_type !== 'max' && p.pool_type !== 'avg')
      throw new MXNetError('no such pooling of whole numbers', {
        argument: 'pool_type',
        expected: 'max or avg',
        given: p.pool_type,
      });
    shapesLike(shapes, 'Pooling', p, [0], ['data']);
    rangeShapes(shapes, [1, 2]);
  },
  inferType: (types) => {
    requireType(types, 0, ['int8', 'uint8']);
    types.setIn(0, types.out[0]!);
    types.setOut(0, types.in[0]!);
    rangeTypes(types, 1);
  },
  gradient: noFlow,
  kernel: 'quantized_pooling',
  label: poolingLabel,
  examples: [
    {
      inputs: { data: bytes([1, 2, 4, 5]), min_data: range(-1), max_data: range(2) },
      params: { kernel: [2, 2], stride: [2, 2] },
      dtype: 'int8',
    },
    {
      inputs: { data: bytes([1, 2, 4, 5], 'uint8'), min_data: range(0), max_data: range(2) },
      params: { kernel: [3, 3], stride: [2, 2], pad: [1, 1], pool_type: 'avg' },
      dtype: 'uint8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_act',
  category: 'activation',
  summary: 'The rectifier on 8-bit whole numbers.',
  details: 'y = max(x, 0); uint8 numbers stay as they are. The range passes through.',
  source: 'MXNet 1.9.1, contrib.quantized_act',
  inputs: {
    data: { doc: 'Input, any shape, int8 or uint8.' },
    ...rangeInputs('min_data', 'max_data', 'the data'),
  },
  outputs: () => outputsWithRange,
  params: {
    act_type: oneOf(['relu', 'sigmoid', 'tanh', 'softrelu', 'softsign'], 'The function; only relu works.'),
  },
  inferShape: (shapes, { act_type }) => {
    if (act_type !== 'relu')
      throw new MXNetError('no such function of whole numbers', {
        argument: 'act_type',
        expected: 'relu',
        given: act_type,
        hint: 'Dequantize first',
      });
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    rangeShapes(shapes, [1, 2]);
  },
  inferType: (types) => {
    requireType(types, 0, ['int8', 'uint8']);
    types.setIn(0, types.out[0]!);
    types.setOut(0, types.in[0]!);
    rangeTypes(types, 1);
  },
  gradient: noFlow,
  kernel: 'quantized_act',
  label: ({ act_type }) => act_type,
  examples: [
    {
      inputs: { data: bytes([2, 5]), min_data: range(-1), max_data: range(2) },
      params: { act_type: 'relu' },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_flatten',
  category: 'shape',
  summary: 'Folds all axes but the first into one; the range passes through.',
  details: 'y[n, k] = x[n, …] in order; the limits stay.',
  source: 'MXNet 1.9.1, contrib.quantized_flatten',
  inputs: {
    data: { doc: 'Input, any shape and dtype.' },
    ...rangeInputs('min_data', 'max_data', 'the data'),
  },
  outputs: () => outputsWithRange,
  params: {},
  inferShape: (shapes) => {
    shapesLike(shapes, 'Flatten', {}, [0], ['data']);
    rangeShapes(shapes, [1, 2]);
  },
  inferType: (types) => {
    types.setAllSame([0], [0]);
    rangeTypes(types, 1);
  },
  gradient: noFlow,
  kernel: 'quantized_copy',
  examples: [
    {
      inputs: { data: bytes([2, 3, 2]), min_data: range(-1), max_data: range(2) },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_batch_norm',
  category: 'normalization',
  summary: 'Batch normalisation of 8-bit whole numbers by the running statistics.',
  details:
    'x stands for x r / 127.5, with r the largest magnitude of the range (uint8 data are first rounded to int8). y = round of the normalised number over the calibrated range, which has to be given, limited to -128 … 127. gamma counts even with fix_gamma, and the variance gets eps twice, as in MXNet 1.9.1: once with the running variance, once as the 1 / √(1 + eps) of oneDNN.',
  source: 'MXNet 1.9.1, contrib.quantized_batch_norm',
  inputs: {
    data: { doc: 'Input, (batch, channels, …) with the channels on axis, int8 or uint8.' },
    gamma: { doc: 'Scale, (channels,), float32.' },
    beta: { doc: 'Shift, (channels,), float32.' },
    moving_mean: { doc: 'Running mean, float32.', aux: true, init: '["zero", {}]' },
    moving_var: { doc: 'Running variance, float32.', aux: true, init: '["one", {}]' },
    ...rangeInputs('min_data', 'max_data', 'the data'),
  },
  outputs: () => outputsWithRange,
  params: {
    eps: float('Added to the variance.', 1e-3, { min: 0 }),
    momentum: float('Accepted as in MXNet, without effect.', 0.9),
    fix_gamma: bool('Accepted as in MXNet, without effect.', true),
    use_global_stats: bool('Accepted as in MXNet; the running statistics are always used.', false),
    output_mean_var: bool('Accepted as in MXNet, without effect.', false),
    axis: int('Axis of the channels.', 1),
    cudnn_off: bool('Accepted as in MXNet, without effect.', false),
    ...calibration,
  },
  inferShape: (shapes, p) => {
    if (p.min_calib_range === null || p.max_calib_range === null)
      throw new MXNetError('the range of the output has to be known', {
        argument: p.min_calib_range === null ? 'min_calib_range' : 'max_calib_range',
        expected: 'a number',
        given: 'null',
        hint: 'Calibrate the model first',
      });
    const names = ['data', 'gamma', 'beta', 'moving_mean', 'moving_var'];
    shapesLike(shapes, 'BatchNorm', p, [0, 1, 2, 3, 4], names);
    rangeShapes(shapes, [5, 6]);
  },
  inferType: (types) => {
    requireType(types, 0, ['int8', 'uint8']);
    types.setOut(0, 'int8');
    rangeTypes(types, 1);
  },
  gradient: noFlow,
  kernel: 'quantized_batch_norm',
  examples: [
    {
      inputs: {
        data: bytes([2, 3, 2]),
        gamma: { shape: [3], dtype: 'float32' },
        beta: { shape: [3], dtype: 'float32' },
        moving_mean: { shape: [3], dtype: 'float32' },
        moving_var: { shape: [3], dtype: 'float32', range: [0.5, 2] },
        min_data: range(-1.2),
        max_data: range(2.1),
      },
      params: { min_calib_range: -3.1, max_calib_range: 2.7 },
      dtype: 'int8',
    },
  ],
});
