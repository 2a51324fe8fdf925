/** Calls as MXNet's own unit tests make them, where no example of the table is like them. */
import type { MoreCase } from './index.js';

const prelu = { act_type: 'prelu' };

export const unitTestCases: readonly MoreCase[] = [
  {
    op: 'LeakyReLU',
    name: 'a slope for each row and channel',
    inputs: { data: { shape: [2, 3, 2, 2] }, gamma: { shape: [2, 3] } },
    params: prelu,
  },
  {
    op: 'LeakyReLU',
    name: 'slopes as large as the data',
    inputs: { data: { shape: [3, 4] }, gamma: { shape: [3, 4] } },
    params: prelu,
  },
  {
    op: 'LeakyReLU',
    name: 'a row of slopes',
    inputs: { data: { shape: [2, 3, 2] }, gamma: { shape: [1, 3] } },
    params: prelu,
  },
  {
    op: 'LeakyReLU',
    name: 'a slope for each row',
    inputs: { data: { shape: [2, 3, 2] }, gamma: { shape: [2] } },
    params: prelu,
  },
  {
    op: 'one_hot',
    name: 'rows without elements',
    inputs: { indices: { shape: [2, 3], dtype: 'int32' } },
    params: { depth: 0, dtype: 'int32' },
  },
  {
    op: 'log_softmax',
    name: 'far from 0',
    inputs: {
      data: {
        values: [
          [100000, 100000.5, 99999],
          [-100000, -100001, -100000.25],
        ],
      },
    },
  },
  {
    op: 'log_softmax',
    name: 'far from 0, columns',
    inputs: {
      data: {
        values: [
          [100000, -99999],
          [100000.5, -100000],
        ],
      },
    },
    params: { axis: 0, temperature: 2 },
  },
  { op: '_np_cumsum', name: 'truths', inputs: { a: { values: [1, 0, 1, 1], dtype: 'bool' } } },
  { op: 'mean', name: 'truths', inputs: { data: { values: [1, 0, 1], dtype: 'bool' } } },
  { op: 'relu', name: 'NaN', inputs: { data: { values: [NaN, 1, -1, 0] } } },
  { op: 'smooth_l1', name: 'NaN', inputs: { data: { values: [NaN, 2, -2, 0.5, 1] } } },
];
