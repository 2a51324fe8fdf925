/** Calls that replays of MXNet's tests found wrong once. */
import type { MoreCase } from './index.js';

const lengths = { values: [2, 1], dtype: 'int32' } as const;

export const replayedCases: readonly MoreCase[] = [
  {
    op: 'SequenceMask',
    name: 'lengths of another type',
    inputs: { data: { shape: [3, 2, 2] }, sequence_length: lengths },
    params: { use_sequence_length: true, value: -2.5 },
  },
  {
    op: 'SequenceLast',
    name: 'lengths of another type',
    inputs: { data: { shape: [3, 2, 2] }, sequence_length: lengths },
    params: { use_sequence_length: true },
  },
  {
    op: 'SequenceReverse',
    name: 'lengths of another type',
    inputs: { data: { shape: [3, 2, 2] }, sequence_length: lengths },
    params: { use_sequence_length: true },
  },
  {
    op: 'SoftmaxOutput',
    name: 'positions are not smoothed',
    inputs: {
      data: { shape: [2, 4, 3] },
      label: {
        values: [
          [0, 3, 1],
          [2, 2, 0],
        ],
      },
    },
    params: { multi_output: true, smooth_alpha: 0.2 },
  },
  { op: '_arange', name: 'whole steps', params: { start: 1.5, stop: 9, step: 1.25, dtype: 'int32' } },
  {
    op: '_arange',
    name: 'whole negative steps',
    params: { start: -1.5, stop: -9, step: -2.5, repeat: 2, dtype: 'int64' },
  },
  { op: 'norm', name: 'three axes', inputs: { data: { shape: [2, 3, 2] } }, params: { axis: [0, 1, 2] } },
  { op: 'norm', name: 'no axes named', inputs: { data: { shape: [2, 3] } }, params: { axis: [], ord: 1 } },
  {
    op: 'Reshape',
    name: 'split from behind',
    inputs: { data: { shape: [2, 12] } },
    params: { shape: [-2, 3, -1, -4], reverse: true },
  },
  {
    op: 'Reshape',
    name: 'joined from behind',
    inputs: { data: { shape: [2, 3, 4] } },
    params: { shape: [0, -3], reverse: true },
  },
  {
    op: '_linalg_gemm2',
    name: 'rows along the second of four axes',
    inputs: { A: { shape: [2, 3, 2, 4], dtype: 'float64' }, B: { shape: [2, 3, 2, 5], dtype: 'float64' } },
    params: { axis: -3, transpose_a: true, alpha: -0.5 },
  },
  {
    op: '_linalg_gemm',
    name: 'rows along the first axis',
    inputs: { A: { shape: [2, 2, 3] }, B: { shape: [4, 2, 3] }, C: { shape: [2, 2, 4] } },
    params: { axis: 0, transpose_b: true, alpha: 2, beta: -1 },
  },
  {
    op: '_equal_scalar',
    name: 'infinity',
    inputs: { data: { values: [1, 2] } },
    params: { scalar: Infinity },
  },
  {
    op: 'Dropout',
    name: 'everything dropped',
    inputs: { data: { shape: [2, 3] } },
    params: { p: 1, mode: 'always' },
  },
  {
    op: 'Pooling',
    name: 'zeros of padding for axes that are not there',
    inputs: { data: { shape: [1, 1, 10] } },
    params: { kernel: [2], stride: [2], pad: [0, 0, 0], pooling_convention: 'same' },
  },
];
