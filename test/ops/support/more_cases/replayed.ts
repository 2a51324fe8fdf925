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
];
