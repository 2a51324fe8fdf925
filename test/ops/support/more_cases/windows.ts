/** Layers of sliding windows: convolution, its transpose, pooling and enlargement in all their forms. */
import type { DType } from '../../../../lib/core/index.js';
import type { MoreCase } from './index.js';

const floats: readonly DType[] = ['float64', 'float16'];

const enlarging: readonly MoreCase[] = [
  ...floats.map((dtype): MoreCase => ({
    op: 'UpSampling',
    name: dtype,
    dtype,
    inputs: { arg0: { shape: [1, 2, 2, 3] } },
    params: { scale: 3, sample_type: 'nearest' },
  })),
  {
    op: 'UpSampling',
    name: 'sum',
    inputs: { arg0: { shape: [1, 2, 3, 2] }, arg1: { shape: [1, 2, 6, 4] }, arg2: { shape: [1, 2, 3, 2] } },
    params: { scale: 2, sample_type: 'nearest', multi_input_mode: 'sum' },
  },
  {
    op: 'UpSampling',
    name: 'three joined',
    inputs: { arg0: { shape: [2, 1, 2, 2] }, arg1: { shape: [2, 2, 4, 4] }, arg2: { shape: [2, 3, 8, 8] } },
    params: { scale: 4, sample_type: 'nearest' },
  },
  ...[1, 3].map((scale): MoreCase => ({
    op: 'UpSampling',
    name: `bilinear ${scale}`,
    inputs: { data: { shape: [1, 2, 3, 2] }, weight: { shape: [2, 1, 2 * scale - 1, 2 * scale - 1] } },
    params: { scale, sample_type: 'bilinear', num_filter: 2 },
  })),
  {
    op: 'UpSampling',
    name: 'bilinear float64',
    dtype: 'float64',
    inputs: { data: { shape: [2, 2, 2, 3] }, weight: { shape: [2, 1, 4, 4] } },
    params: { scale: 2, sample_type: 'bilinear', num_filter: 2 },
  },
];

const flat = { data: { shape: [2, 4, 5, 6] } };

const convolutions: readonly MoreCase[] = [
  {
    op: 'Convolution',
    name: 'depthwise',
    inputs: { ...flat, weight: { shape: [4, 1, 3, 3] }, bias: { shape: [4] } },
    params: { kernel: [3, 3], num_filter: 4, num_group: 4, pad: [1, 1] },
  },
  {
    op: 'Convolution',
    name: 'depthwise twice',
    inputs: { ...flat, weight: { shape: [8, 1, 3, 3] } },
    params: { kernel: [3, 3], num_filter: 8, num_group: 4, stride: [2, 2], no_bias: true },
  },
  {
    op: 'Convolution',
    name: 'one by one',
    inputs: { ...flat, weight: { shape: [3, 4, 1, 1] }, bias: { shape: [3] } },
    params: { kernel: [1, 1], num_filter: 3, stride: [2, 1] },
  },
  {
    op: 'Convolution',
    name: 'line',
    inputs: { data: { shape: [2, 4, 9] }, weight: { shape: [6, 2, 3] }, bias: { shape: [6] } },
    params: { kernel: [3], num_filter: 6, num_group: 2, stride: [2], dilate: [2], pad: [2], layout: 'NCW' },
  },
  {
    op: 'Convolution',
    name: 'volume',
    inputs: { data: { shape: [1, 2, 4, 3, 5] }, weight: { shape: [2, 1, 2, 3, 2] }, bias: { shape: [2] } },
    params: {
      kernel: [2, 3, 2],
      num_filter: 2,
      num_group: 2,
      stride: [2, 1, 1],
      dilate: [1, 1, 2],
      pad: [0, 1, 1],
    },
  },
  {
    op: 'Convolution',
    name: 'float64',
    dtype: 'float64',
    inputs: { ...flat, weight: { shape: [2, 2, 3, 2] }, bias: { shape: [2] } },
    params: { kernel: [3, 2], num_filter: 2, num_group: 2, dilate: [1, 2], pad: [2, 0] },
  },
  {
    op: 'Convolution',
    name: 'line float64',
    dtype: 'float64',
    inputs: { data: { shape: [1, 2, 7] }, weight: { shape: [3, 2, 4] } },
    params: { kernel: [4], num_filter: 3, stride: [3], pad: [1], no_bias: true },
  },
];

const transposed: readonly MoreCase[] = [
  {
    op: 'Deconvolution',
    name: 'adjusted',
    inputs: { data: { shape: [1, 2, 3, 4] }, weight: { shape: [2, 3, 3, 3] } },
    params: { kernel: [3, 3], num_filter: 3, stride: [2, 3], pad: [1, 1], adj: [1, 2] },
  },
  {
    op: 'Deconvolution',
    name: 'dilated',
    inputs: { data: { shape: [2, 4, 3, 3] }, weight: { shape: [4, 1, 2, 3] }, bias: { shape: [2] } },
    params: { kernel: [2, 3], num_filter: 2, num_group: 2, dilate: [2, 1], no_bias: false },
  },
  {
    op: 'Deconvolution',
    name: 'depthwise',
    inputs: { data: { shape: [1, 3, 4, 4] }, weight: { shape: [3, 1, 4, 4] } },
    params: { kernel: [4, 4], num_filter: 3, num_group: 3, stride: [2, 2], pad: [1, 1] },
  },
  ...[
    { name: 'target', target_shape: [6, 8] },
    { name: 'odd target', target_shape: [5, 7] },
    { name: 'small target', target_shape: [2, 3] },
  ].map(({ name, target_shape }): MoreCase => ({
    op: 'Deconvolution',
    name,
    dtype: 'float64',
    inputs: { data: { shape: [1, 2, 3, 4] }, weight: { shape: [2, 2, 3, 3] } },
    // Given padding and adj do not count when there is a target.
    params: { kernel: [3, 3], num_filter: 2, stride: [2, 2], pad: [1, 1], adj: [1, 1], target_shape },
  })),
  {
    op: 'Deconvolution',
    name: 'line',
    inputs: { data: { shape: [2, 4, 5] }, weight: { shape: [4, 2, 3] }, bias: { shape: [4] } },
    params: { kernel: [3], num_filter: 4, num_group: 2, stride: [2], pad: [1], adj: [1], no_bias: false },
  },
  {
    op: 'Deconvolution',
    name: 'volume',
    inputs: { data: { shape: [1, 2, 2, 3, 2] }, weight: { shape: [2, 2, 2, 2, 3] } },
    params: { kernel: [2, 2, 3], num_filter: 2, stride: [2, 1, 2], pad: [0, 1, 1], adj: [1, 0, 0] },
  },
  {
    op: 'Deconvolution',
    name: 'float64',
    dtype: 'float64',
    inputs: { data: { shape: [2, 2, 3, 3] }, weight: { shape: [2, 3, 2, 3] }, bias: { shape: [3] } },
    params: { kernel: [2, 3], num_filter: 3, stride: [2, 2], no_bias: false },
  },
  {
    op: 'Deconvolution',
    name: 'dilated with strides float64',
    dtype: 'float64',
    inputs: { data: { shape: [1, 1, 3, 3] }, weight: { shape: [1, 2, 2, 3] } },
    params: { kernel: [2, 3], num_filter: 2, stride: [2, 2], dilate: [1, 2] },
  },
  {
    op: 'Deconvolution',
    name: 'dilated with strides',
    inputs: { data: { shape: [1, 1, 3, 3] }, weight: { shape: [1, 2, 2, 3] } },
    params: { kernel: [2, 3], num_filter: 2, stride: [2, 2], dilate: [1, 2] },
  },
];

const picture = { data: { shape: [1, 2, 5, 6] } };
const over = { kernel: [2, 3], stride: [3, 2], pad: [1, 1], pooling_convention: 'full' };

const pools: readonly MoreCase[] = [
  ...(['max', 'avg', 'sum'] as const).flatMap((pool_type): MoreCase[] => [
    { op: 'Pooling', name: `${pool_type} full`, inputs: picture, params: { ...over, pool_type } },
    ...floats.map((dtype): MoreCase => ({
      op: 'Pooling',
      name: `${pool_type} ${dtype}`,
      dtype,
      inputs: picture,
      params: { ...over, pool_type },
    })),
    {
      op: 'Pooling',
      name: `${pool_type} global`,
      inputs: picture,
      params: { kernel: [2, 2], pad: [1, 1], global_pool: true, pool_type },
    },
    {
      op: 'Pooling',
      name: `${pool_type} line`,
      inputs: { data: { shape: [2, 2, 8] } },
      params: { kernel: [3], stride: [2], pad: [1], pool_type },
    },
    {
      op: 'Pooling',
      name: `${pool_type} volume`,
      inputs: { data: { shape: [1, 2, 4, 3, 5] } },
      params: { kernel: [2, 3, 2], stride: [2, 1, 2], pad: [1, 0, 1], pool_type },
    },
    {
      op: 'Pooling',
      name: `${pool_type} channels last`,
      inputs: { data: { shape: [1, 4, 5, 3] } },
      params: { kernel: [2, 2], stride: [2, 2], pool_type, layout: 'NHWC' },
    },
  ]),
  {
    op: 'Pooling',
    name: 'real elements only',
    inputs: picture,
    params: { ...over, pool_type: 'avg', count_include_pad: false },
  },
  {
    op: 'Pooling',
    name: 'windows beyond the input',
    inputs: picture,
    params: { kernel: [1, 1], stride: [3, 4], pooling_convention: 'full' },
  },
  {
    op: 'Pooling',
    name: 'equal maxima',
    inputs: {
      data: {
        values: [
          [
            [
              [1, 1, 0],
              [1, 0, 1],
              [-1, -1, -1],
            ],
          ],
        ],
      },
    },
    params: { kernel: [2, 2] },
  },
  ...[1, 2, 3].flatMap((p_value): MoreCase[] => [
    { op: 'Pooling', name: `lp ${p_value}`, inputs: picture, params: { ...over, pool_type: 'lp', p_value } },
    {
      op: 'Pooling',
      name: `lp ${p_value} float64`,
      dtype: 'float64',
      inputs: {
        data: {
          values: [
            [
              [
                [1, -2, 3, 0, 0],
                [0, 0, -1, 0, 0],
              ],
            ],
          ],
        },
      },
      params: { kernel: [2, 2], pool_type: 'lp', p_value },
    },
  ]),
  {
    op: 'Pooling',
    name: 'lp channels last',
    inputs: { data: { shape: [2, 3, 4, 2] } },
    params: { kernel: [2, 2], pool_type: 'lp', p_value: 2, layout: 'NHWC' },
  },
];

export const windowCases: readonly MoreCase[] = [...enlarging, ...convolutions, ...transposed, ...pools];
