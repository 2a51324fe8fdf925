/** Recurrent layers in float64, deeper, longer and over nothing. */
import { rnnParameterCount } from '../../../../lib/ops/rnn.js';
import type { MoreCase } from './index.js';

type Mode = 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';

interface Sizes {
  readonly mode: Mode;
  readonly state_size: number;
  readonly num_layers: number;
  readonly bidirectional?: boolean;
  readonly projection_size?: number;
  readonly state_outputs?: boolean;
}

function layer(name: string, p: Sizes, [steps, batch, size]: readonly number[], more: object = {}): MoreCase {
  const layers = p.num_layers * (p.bidirectional ? 2 : 1);
  const cell = { state_cell: { shape: [layers, batch!, p.state_size] } };
  return {
    op: 'RNN',
    name,
    inputs: {
      data: { shape: [steps!, batch!, size!] },
      parameters: { shape: [rnnParameterCount(p, size!)] },
      state: { shape: [layers, batch!, p.projection_size ?? p.state_size] },
      ...(p.mode === 'lstm' ? cell : {}),
    },
    params: { ...p },
    ...more,
  };
}

const wide = { dtype: 'float64' };
const deep = { num_layers: 3, bidirectional: true, state_outputs: true };
// Wide enough for the vector loops, with a rest behind them, and values that saturate.
const long = { state_size: 21, num_layers: 1, state_outputs: true };
const strong = { range: [-2, 2] };

const ctc = (
  name: string,
  data: object,
  label: readonly (readonly number[])[],
  params: object = {},
): MoreCase => ({
  op: 'CTCLoss',
  name,
  inputs: { data: data as { shape: number[] }, label: { values: label } },
  params: params as Record<string, unknown>,
});

const five = { shape: [5, 2, 4] };

const lossCases: readonly MoreCase[] = [
  // The first padding ends a label, whatever stands behind it.
  ctc('padding inside', five, [
    [1, 0, 2],
    [3, 0, 0],
  ]),
  ctc(
    'padding inside, last',
    five,
    [
      [1, -1, 2],
      [0, -1, -1],
    ],
    { blank_label: 'last' },
  ),
  ctc('repeats', five, [
    [1, 1, 1],
    [3, 3, 0],
  ]),
  ctc('repeats do not fit', { shape: [3, 2, 4] }, [
    [1, 1, 1],
    [3, 2, 3],
  ]),
  ctc('nothing to say', five, [
    [0, 0, 0],
    [3, 0, 0],
  ]),
  ctc(
    'the blank as a label',
    five,
    [
      [3, 2, -1],
      [0, -1, -1],
    ],
    { blank_label: 'last' },
  ),
  ctc('one step', { shape: [1, 1, 3] }, [[2]]),
  {
    op: 'CTCLoss',
    name: 'no steps',
    inputs: {
      data: five,
      label: {
        values: [
          [1, 2, 0],
          [3, 0, 0],
        ],
      },
      data_lengths: { values: [0, 3] },
    },
    params: { use_data_lengths: true },
  },
  {
    op: 'CTCLoss',
    name: 'label lengths',
    inputs: {
      data: five,
      label: {
        values: [
          [1, 2, 3],
          [3, 1, 2],
        ],
      },
      label_lengths: { values: [0, 2] },
    },
    params: { use_label_lengths: true },
  },
  {
    ...ctc('sharp', five, [
      [1, 2, 0],
      [3, 0, 0],
    ]),
    range: [-20, 20],
  },
];

const hawkes = (name: string, dtype: 'float32' | 'float64', lengths: readonly number[]): MoreCase => ({
  op: '_contrib_hawkesll',
  name,
  dtype,
  inputs: {
    lda: { shape: [3, 2] },
    alpha: { shape: [2] },
    beta: { shape: [2] },
    state: { shape: [3, 2] },
    lags: { shape: [3, 5] },
    marks: {
      values: [
        [0, 1, 0, 1, 1],
        [1, 1, 1, 0, 0],
        [0, 0, 0, 0, 0],
      ],
      dtype: 'int32',
    },
    valid_length: { values: lengths },
    max_time: { values: [9, 10, 11] },
  },
  range: [0.25, 1.5],
});

export const recurrentCases: readonly MoreCase[] = [
  ...lossCases,
  hawkes('lengths', 'float32', [5, 3, 0]),
  hawkes('float64', 'float64', [5, 5, 1]),
  layer('lstm float64', { mode: 'lstm', state_size: 3, ...deep }, [3, 2, 2], wide),
  layer('gru float64', { mode: 'gru', state_size: 2, ...deep }, [3, 2, 3], wide),
  layer('tanh float64', { mode: 'rnn_tanh', state_size: 3, ...deep }, [4, 1, 2], wide),
  layer('relu deep', { mode: 'rnn_relu', state_size: 3, ...deep }, [3, 2, 2]),
  layer('gru deep', { mode: 'gru', state_size: 3, ...deep }, [3, 2, 2]),
  layer('lstm long', { mode: 'lstm', ...long }, [6, 3, 5], strong),
  layer('gru long', { mode: 'gru', ...long }, [6, 3, 5], strong),
  layer('tanh long', { mode: 'rnn_tanh', ...long }, [6, 3, 5], strong),
  layer('projected float64', { mode: 'lstm', state_size: 4, ...deep, projection_size: 2 }, [3, 2, 2], wide),
  layer('one step', { mode: 'gru', state_size: 2, num_layers: 1 }, [1, 1, 1]),
];
