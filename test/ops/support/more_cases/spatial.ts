/** Spatial operators: dtypes, corners of windows and grids. */
import type { MoreCase } from './index.js';

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

export const spatialCases: readonly MoreCase[] = [...samplers];
