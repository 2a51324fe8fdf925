/** Quantised operators: both 8-bit types, every kind of range, limits that are reached, windows at the edge. */
import { bytes, range } from '../../../../lib/ops/quantized_shared.js';
import type { ExampleInput } from '../../../../lib/core/index.js';
import type { MoreCase } from './index.js';

const types = ['int8', 'uint8'] as const;
type Byte = (typeof types)[number];

const ramp = { values: [-2.5, -1.5, -0.3, 0, 0.1, 0.5, 0.7, 1.3, 2, 5] };
const sums = { values: [-1073741824, -5000000, -100, 0, 33333333, 536870912], dtype: 'int32' } as const;
const zeros = { values: [0, 0, 0] };

const dataRange = { min_data: range(-1), max_data: range(2) };
const weightRange = { min_weight: range(-0.5), max_weight: range(0.25) };
const biasRange = { min_bias: range(-0.33), max_bias: range(0.2) };
const pairRange = { lhs_min: range(-1), lhs_max: range(2), rhs_min: range(-0.5), rhs_max: range(0.25) };

const numbers: MoreCase[] = types.flatMap((out_type): MoreCase[] => [
  {
    op: '_contrib_quantize',
    name: `${out_type} limits`,
    inputs: { data: ramp, min_range: range(-3), max_range: range(2) },
    params: { out_type },
  },
  {
    op: '_contrib_quantize',
    name: `${out_type} of positive range`,
    inputs: { data: { shape: [1, 2, 3, 4] }, min_range: range(0.25), max_range: range(0.9) },
    params: { out_type },
  },
  { op: '_contrib_quantize_v2', name: `${out_type} ramp`, inputs: { data: ramp }, params: { out_type } },
  {
    op: '_contrib_quantize_v2',
    name: `${out_type} images`,
    inputs: { data: { shape: [2, 3, 2, 4] } },
    params: { out_type },
  },
  {
    op: '_contrib_quantize_v2',
    name: `${out_type} calibrated`,
    inputs: { data: ramp },
    params: { out_type, min_calib_range: -1, max_calib_range: 2 },
  },
  {
    op: '_contrib_quantize_v2',
    name: `${out_type} with one number of two`,
    inputs: { data: ramp },
    params: { out_type, min_calib_range: 0.5 },
  },
  { op: '_contrib_quantize_v2', name: `${out_type} of zeros`, inputs: { data: zeros }, params: { out_type } },
  {
    op: '_contrib_requantize',
    name: `${out_type} by the data`,
    inputs: { data: sums, min_range: range(-30), max_range: range(20) },
    params: { out_type },
  },
  {
    op: '_contrib_requantize',
    name: `${out_type} calibrated`,
    inputs: { data: sums, min_range: range(-30), max_range: range(20) },
    params: { out_type, min_calib_range: -4, max_calib_range: 5 },
  },
  {
    op: '_contrib_dequantize',
    name: `${out_type} images`,
    inputs: { data: bytes([1, 2, 3, 4], out_type), min_range: range(-3), max_range: range(2) },
  },
]);

const layers: MoreCase[] = types.flatMap((type): MoreCase[] => [
  {
    op: '_contrib_quantized_fully_connected',
    name: `${type} wide`,
    inputs: {
      data: bytes([5, 40], type),
      weight: bytes([7, 40]),
      bias: bytes([7]),
      ...dataRange,
      ...weightRange,
      ...biasRange,
    },
    params: { num_hidden: 7 },
  },
  {
    op: '_contrib_quantized_fully_connected',
    name: `${type} without bias, not flat`,
    inputs: { data: bytes([2, 3, 9], type), weight: bytes([4, 9]), ...dataRange, ...weightRange },
    params: { num_hidden: 4, no_bias: true, flatten: false },
  },
  ...pooling(type),
  {
    op: '_contrib_quantized_batch_norm',
    name: type,
    inputs: {
      data: bytes([3, 4, 5, 6], type),
      gamma: float([4]),
      beta: float([4]),
      moving_mean: float([4]),
      moving_var: { shape: [4], dtype: 'float32', range: [0.5, 2] },
      ...dataRange,
    },
    params: { min_calib_range: -2, max_calib_range: 2.5, fix_gamma: false, eps: 0.01 },
  },
  ...types.flatMap((other) => pairs(type, other)),
]);

function float(shape: readonly number[]): ExampleInput {
  return { shape, dtype: 'float32' };
}

function pooling(type: Byte): MoreCase[] {
  const images = { data: bytes([2, 3, 6, 7], type), ...dataRange };
  const kinds = {
    valid: { kernel: [3, 2], stride: [2, 2], pad: [1, 1] },
    full: { kernel: [3, 3], stride: [2, 2], pooling_convention: 'full' },
    global: { kernel: [2, 2], global_pool: true },
    'without padding': { kernel: [3, 3], stride: [2, 2], pad: [1, 1], count_include_pad: false },
  };
  const flat = Object.entries(kinds).flatMap(([name, params]) =>
    ['max', 'avg'].map((pool_type): MoreCase => ({
      op: '_contrib_quantized_pooling',
      name: `${type} ${pool_type} ${name}`,
      inputs: images,
      params: { ...params, pool_type },
    })),
  );
  const deep = ['max', 'avg'].map((pool_type): MoreCase => ({
    op: '_contrib_quantized_pooling',
    name: `${type} ${pool_type} with depth`,
    inputs: { data: bytes([1, 2, 4, 3, 4], type), ...dataRange },
    params: { kernel: [2, 2, 2], pool_type },
  }));
  return [...flat, ...deep];
}

function pairs(a: Byte, b: Byte): MoreCase[] {
  const inputs = { lhs: bytes([3, 5], a), rhs: bytes([3, 5], b), ...pairRange };
  const joined = (dim: number): MoreCase => ({
    op: '_contrib_quantized_concat',
    name: `${a} ${b} on axis ${dim}`,
    inputs: {
      arg0: bytes([2, 3], a),
      arg1: bytes([2, 3], b),
      arg2: bytes([2, 3], a),
      arg0_min: range(-1),
      arg0_max: range(2),
      arg1_min: range(-0.5),
      arg1_max: range(0.25),
      arg2_min: range(0),
      arg2_max: range(2),
    },
    params: { dim },
  });
  return [
    { op: '_contrib_quantized_elemwise_add', name: `${a} ${b}`, inputs },
    {
      op: '_contrib_quantized_elemwise_add',
      name: `${a} ${b} calibrated`,
      inputs,
      params: { min_calib_range: -2, max_calib_range: 1.5 },
    },
    joined(0),
    joined(1),
  ];
}

const convolution = (name: string, data: number[], weight: number[], params: object): MoreCase => ({
  op: '_contrib_quantized_conv',
  name,
  inputs: {
    // Where the chip lacks VNNI, MXNet's oneDNN limits sums of two products to 16 bits; these never reach that.
    data: { shape: data, dtype: 'uint8', range: [0, 120] },
    weight: bytes(weight),
    bias: bytes([weight[0]!]),
    ...dataRange,
    ...weightRange,
    ...biasRange,
  },
  params: { kernel: weight.slice(2), num_filter: weight[0]!, ...params },
});

const bins = [0, 1, 2, 0, 9, 20, 50, 80, 300, 90, 22, 9, 3, 2, 0, 0, 1, 1, 5];

const few = (shape: number[]): ExampleInput => ({ shape, dtype: 'int8', range: [-9, 9] });

export const quantizedCases: readonly MoreCase[] = [
  {
    op: 'Convolution',
    name: 'int8, which stops at its limits',
    inputs: { data: few([2, 4, 5, 5]), weight: few([3, 4, 3, 3]), bias: bytes([3]) },
    params: { kernel: [3, 3], num_filter: 3 },
  },
  ...numbers,
  ...layers,
  convolution('wide', [2, 16, 7, 6], [8, 16, 3, 3], { pad: [1, 1], stride: [2, 1] }),
  convolution('with depth', [1, 4, 5, 3, 3], [4, 4, 2, 2, 2], {}),
  convolution('dilated', [1, 4, 7, 7], [4, 4, 3, 2], { dilate: [2, 3], pad: [2, 1] }),
  {
    op: '_contrib_quantize_asym',
    name: 'ramp',
    inputs: { data: { values: [[ramp.values]] } },
  },
  {
    op: '_contrib_quantize_asym',
    name: 'calibrated',
    inputs: { data: { values: [[ramp.values]] } },
    params: { min_calib_range: -1, max_calib_range: 2 },
  },
  ...[4, 5, 7].map((num_quantized_bins): MoreCase => ({
    op: '_contrib_calibrate_entropy',
    name: `${num_quantized_bins} levels`,
    inputs: {
      hist: { values: bins },
      hist_edges: { values: Array.from({ length: bins.length + 1 }, (_, i) => i - (bins.length + 1) / 2) },
    },
    params: { num_quantized_bins },
  })),
  {
    op: '_contrib_quantized_embedding',
    name: 'int32 indices',
    inputs: {
      data: {
        values: [
          [0, 3],
          [-1, 7],
        ],
        dtype: 'int32',
      },
      weight: bytes([4, 3]),
      ...weightRange,
    },
    params: { input_dim: 4, output_dim: 3 },
  },
  {
    op: '_contrib_quantized_flatten',
    name: 'int32',
    inputs: { data: { values: [[[-5, 3]]], dtype: 'int32' }, ...dataRange },
  },
];
