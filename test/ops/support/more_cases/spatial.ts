/** Spatial operators: dtypes, corners of windows and grids; and the layers of windows. */
import type { MoreCase } from './index.js';
import { windowCases } from './windows.js';

const affine = { transform_type: 'affine', target_shape: [3, 2] };
const transformer = { target_shape: [3, 4], transform_type: 'affine', sampler_type: 'bilinear' };
const sampled = { data: { shape: [2, 2, 4, 3] }, grid: { shape: [2, 2, 2, 3] } };

const samplers: readonly MoreCase[] = [
  { op: 'GridGenerator', name: 'several', inputs: { data: { shape: [3, 6] } }, params: affine },
  {
    op: 'GridGenerator',
    name: 'wide flow',
    inputs: { data: { shape: [1, 2, 2, 7] } },
    params: { transform_type: 'warp' },
    range: [-3, 3],
  },
  { op: 'BilinearSampler', name: 'float64', dtype: 'float64', inputs: sampled },
  { op: 'BilinearSampler', name: 'float16', dtype: 'float16', inputs: sampled },
  {
    op: 'BilinearSampler',
    name: 'borders',
    inputs: {
      data: { shape: [1, 1, 3, 3] },
      grid: {
        values: [
          [
            [
              [-1, 1, 0],
              [1, -1, -2],
            ],
            [
              [-1, 1, 0],
              [-1, 1, 0.5],
            ],
          ],
        ],
      },
    },
  },
  {
    op: 'BilinearSampler',
    name: 'one pixel',
    inputs: { data: { shape: [1, 2, 1, 1] }, grid: { shape: [1, 2, 2, 2] } },
  },
  {
    op: 'SpatialTransformer',
    name: 'float64',
    dtype: 'float64',
    inputs: { data: { shape: [2, 2, 5, 4] }, loc: { shape: [2, 6] } },
    params: transformer,
  },
  {
    op: 'SpatialTransformer',
    name: 'identity',
    inputs: { data: { shape: [1, 2, 3, 4] }, loc: { values: [[1, 0, 0, 0, 1, 0]] } },
    params: transformer,
  },
];

const maps = { data1: { shape: [2, 3, 4, 5] }, data2: { shape: [2, 3, 4, 5] } };
const picture = { data: { shape: [2, 2, 5, 4] } };
const resize = '_contrib_BilinearResize2D';
const average = '_contrib_AdaptiveAvgPooling2D';

const pictures: readonly MoreCase[] = [
  { op: 'Correlation', name: 'float64', dtype: 'float64', inputs: maps },
  { op: 'Correlation', name: 'float16', dtype: 'float16', inputs: maps },
  {
    op: 'Correlation',
    name: 'far',
    inputs: maps,
    params: { max_displacement: 3, stride2: 2, pad_size: 4 },
  },
  {
    op: 'Correlation',
    name: 'differences',
    inputs: maps,
    params: { kernel_size: 3, max_displacement: 1, stride1: 3, pad_size: 3, is_multiply: false },
  },
  { op: 'Correlation', name: 'in place', inputs: maps, params: { max_displacement: 0 } },
  {
    op: 'Crop',
    name: 'middle like',
    inputs: { arg0: { shape: [2, 1, 5, 6] }, arg1: { shape: [1, 3, 2, 3] } },
    params: { center_crop: true },
  },
  { op: 'Crop', name: 'whole', inputs: { arg0: { shape: [1, 2, 3, 2] } }, params: { h_w: [3, 2] } },
  ...(['float64', 'float16'] as const).flatMap((dtype): MoreCase[] => [
    { op: resize, name: dtype, dtype, inputs: picture, params: { height: 7, width: 3 } },
    {
      op: resize,
      name: `edges ${dtype}`,
      dtype,
      inputs: picture,
      params: { height: 3, width: 9, align_corners: false },
    },
    { op: average, name: dtype, dtype, inputs: picture, params: { output_size: [3, 3] } },
  ]),
  { op: resize, name: 'one pixel', inputs: picture, params: { align_corners: false } },
  { op: resize, name: 'the same size', inputs: picture, params: { height: 5, width: 4 } },
  { op: resize, name: 'one row', inputs: { data: { shape: [1, 1, 1, 3] } }, params: { height: 3, width: 5 } },
  {
    op: resize,
    name: 'scales without corners',
    inputs: picture,
    params: { scale_height: 0.7, scale_width: 1.3, align_corners: false },
  },
  {
    op: resize,
    name: 'odd scales',
    inputs: { data: { shape: [1, 1, 5, 6] } },
    params: { mode: 'odd_scale', scale_height: 0.5, scale_width: 0.5 },
  },
  ...(['to_even_down', 'to_even_up', 'to_odd_down'] as const).map((mode): MoreCase => ({
    op: resize,
    name: mode,
    inputs: picture,
    params: { mode },
  })),
  { op: average, name: 'larger', inputs: picture, params: { output_size: [7, 5] } },
  { op: average, name: 'one number', inputs: picture, params: { output_size: [2] } },
];

const columns: readonly MoreCase[] = [
  ...(['float64', 'float16'] as const).flatMap((dtype): MoreCase[] => [
    {
      op: 'im2col',
      name: dtype,
      dtype,
      inputs: { data: { shape: [2, 2, 4, 5] } },
      params: { kernel: [3, 2], stride: [1, 2], pad: [2, 1] },
    },
    {
      op: 'col2im',
      name: dtype,
      dtype,
      inputs: { data: { shape: [2, 12, 18] } },
      params: { output_size: [4, 5], kernel: [3, 2], stride: [1, 2], pad: [2, 1] },
    },
  ]),
  {
    op: 'im2col',
    name: 'only padding',
    inputs: { data: { shape: [1, 1, 2, 2] } },
    params: { kernel: [2, 2], stride: [3, 3], dilate: [3, 3], pad: [4, 4] },
  },
];

const moved = {
  data: { shape: [2, 2, 4, 3] },
  offset: { shape: [2, 8, 2, 3] },
  mask: { shape: [2, 4, 2, 3] },
  weight: { shape: [2, 1, 2, 2] },
  bias: { shape: [2] },
};
const { mask: _mask, ...unmasked } = moved;
const movedParams = {
  kernel: [2, 2],
  num_filter: 2,
  num_group: 2,
  stride: [2, 1],
  dilate: [1, 2],
  pad: [0, 1],
};

const deformable: readonly MoreCase[] = [
  {
    op: '_contrib_DeformableConvolution',
    name: 'far',
    inputs: unmasked,
    params: movedParams,
    range: [-4, 4],
  },
  {
    op: '_contrib_DeformableConvolution',
    name: 'on the pixels',
    inputs: {
      data: { shape: [1, 1, 3, 3] },
      offset: {
        values: [
          Array.from({ length: 2 }, () => [
            [0, 1, -1],
            [1, 0, 2],
            [0, 0, 0],
          ]),
        ],
      },
      weight: { values: [[[[1.5]]]] },
    },
    params: { kernel: [1, 1], num_filter: 1, no_bias: true },
  },
  {
    op: '_contrib_DeformableConvolution',
    name: 'float64',
    dtype: 'float64',
    inputs: unmasked,
    params: movedParams,
  },
  {
    op: '_contrib_ModulatedDeformableConvolution',
    name: 'far',
    inputs: moved,
    params: movedParams,
    range: [-4, 4],
  },
  {
    op: '_contrib_ModulatedDeformableConvolution',
    name: 'float64',
    dtype: 'float64',
    inputs: moved,
    params: movedParams,
  },
];

const moving = {
  data: { shape: [2, 8, 5, 6] },
  rois: {
    values: [
      [0, -1, 0, 4, 5],
      [1, 2, 1, 8, 7],
      [1, 3, 3, 2, 2],
      [0, 20, 20, 22, 22],
    ],
  },
  trans: { shape: [4, 4, 3, 3] },
};
const movingParams = {
  spatial_scale: 0.75,
  output_dim: 2,
  group_size: 2,
  pooled_size: 3,
  sample_per_part: 2,
  trans_std: 0.5,
};

const movingBins: readonly MoreCase[] = [
  { op: '_contrib_DeformablePSROIPooling', name: 'far', inputs: moving, params: movingParams },
  {
    op: '_contrib_DeformablePSROIPooling',
    name: 'parts',
    dtype: 'float64',
    inputs: { ...moving, trans: { shape: [4, 2, 2, 2] } },
    params: { ...movingParams, part_size: 2 },
  },
];

export const spatialCases: readonly MoreCase[] = [
  ...samplers,
  ...pictures,
  ...columns,
  ...deformable,
  ...movingBins,
  ...windowCases,
];
