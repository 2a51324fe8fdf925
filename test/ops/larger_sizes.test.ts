/** Vector loops, blocks and parts: at sizes that fill them, float32 agrees with the plain loops of float64. */
import { door } from '../../lib/backend/index.js';
import { rnnParameterCount } from '../../lib/ops/rnn.js';
import { assertClose } from './support/closeness.js';
import { randomNumbers } from './support/examples.js';
import { backward, forward, tensor, type Tensor } from './support/tensor.js';

interface Case {
  readonly op: string;
  readonly shapes: readonly (readonly number[])[];
  readonly params: Readonly<Record<string, unknown>>;
  /** What stands in place of random numbers. */
  readonly given?: Readonly<Record<number, readonly number[]>>;
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

function layer(
  mode: 'lstm' | 'gru' | 'rnn_tanh',
  [steps, batch, width, hidden]: readonly number[],
  more: object = {},
): Case {
  const params = { mode, state_size: hidden!, num_layers: 2, bidirectional: true, ...more };
  const state = [4, batch!, hidden!];
  const shapes = [[steps!, batch!, width!], [rnnParameterCount(params, width!)], state];
  return { op: 'RNN', shapes: mode === 'lstm' ? [...shapes, state] : shapes, params };
}

const lengths = Array.from({ length: 17 }, (_, n) => (n * 5) % 12);

/** A convolution of `groups` groups, with so many channels of the data and filters in each. */
function grouped(
  groups: number,
  [channels, filters]: readonly [number, number],
  [batch, ...spatial]: readonly number[],
  kernel: readonly number[],
  more: object = {},
): Case {
  const num_filter = groups * filters;
  return {
    op: 'Convolution',
    shapes: [[batch!, groups * channels, ...spatial], [num_filter, channels, ...kernel], [num_filter]],
    params: { kernel, num_filter, num_group: groups, ...more },
  };
}

const cases: readonly Case[] = [
  grouped(6, [1, 1], [2, 25, 37], [3, 3], { pad: [1, 1] }),
  grouped(5, [1, 1], [2, 3, 40], [3, 3]),
  grouped(3, [1, 1], [1, 90, 131], [3, 3], { pad: [2, 1] }),
  grouped(6, [1, 1], [2, 31, 45], [3, 3], { stride: [2, 2], pad: [1, 1] }),
  grouped(4, [1, 2], [1, 30, 50], [3, 3], { stride: [1, 3], dilate: [2, 2], pad: [2, 3] }),
  grouped(2, [4, 3], [2, 20, 33], [2, 3], { pad: [0, 2] }),
  grouped(2, [3, 7], [2, 17, 19], [3, 3], { pad: [1, 4] }),
  grouped(3, [2, 2], [2, 200], [5], { pad: [2] }),
  grouped(3, [2, 4], [2, 200], [4], { stride: [4] }),
  grouped(1, [32, 40], [3, 10, 7], [1, 1]),
  grouped(1, [33, 32], [2, 8, 12], [1, 1]),
  grouped(1, [32, 32], [1, 49], [1]),
  ...[3, 16, 49, 130].flatMap((size) =>
    ['avg', 'max'].map((pool_type) => ({
      op: 'Pooling',
      shapes: [[2, 19, size, 1]],
      params: { global_pool: true, pool_type },
    })),
  ),
  { op: 'LayerNorm', shapes: [[130, 75], [75], [75]], params: {} },
  { op: 'LayerNorm', shapes: [[1100, 33], [33], [33]], params: {} },
  { op: 'LayerNorm', shapes: [[3, 5000], [5000], [5000]], params: {} },
  { op: 'InstanceNorm', shapes: [[5, 7, 37, 11], [7], [7]], params: {} },
  { op: 'GroupNorm', shapes: [[6, 8, 45, 7], [4], [4]], params: { num_groups: 4 } },
  layer('lstm', [9, 33, 21, 37]),
  layer('gru', [9, 33, 21, 37]),
  layer('rnn_tanh', [9, 33, 21, 37]),
  layer('gru', [2, 5, 3, 40]),
  {
    op: 'SequenceMask',
    shapes: [[12, 17, 19], [17]],
    params: { use_sequence_length: true },
    given: { 1: lengths },
  },
  {
    op: 'SequenceReverse',
    shapes: [[12, 17, 19], [17]],
    params: { use_sequence_length: true },
    given: { 1: lengths },
  },
  {
    op: 'CTCLoss',
    shapes: [
      [30, 3, 50],
      [3, 8],
    ],
    params: {},
    given: { 1: Array.from({ length: 24 }, (_, i) => ((i * 7) % 49) + 1) },
  },
];

function results({ op, shapes, params, given }: Case, dtype: 'float32' | 'float64'): Tensor[] {
  const random = randomNumbers(`larger ${op}`);
  const numbers = (shape: readonly number[]): number[] =>
    Array.from({ length: sizeOf(shape) }, () =>
      Math.fround((random() - 0.5) * (shape.length === 1 ? 0.5 : 2)),
    );
  const inputs = shapes.map((shape, i) => tensor(dtype, shape, [...(given?.[i] ?? numbers(shape))]));
  door().seed(1);
  const pass = forward(op, inputs, params, true);
  const heads = pass.visible.map((output) => tensor(dtype, output.shape, numbers(output.shape)));
  return [...pass.visible, ...backward(pass, heads).filter((gradient) => gradient !== null)];
}

describe('float32 at sizes that fill blocks and vectors', () => {
  for (const entry of cases) {
    it(`${entry.op} ${entry.shapes.map((shape) => shape.join('x')).join(', ')} agrees with float64`, () => {
      const exact = results(entry, 'float64');
      results(entry, 'float32').forEach((result, index) => {
        const want = exact[index]!.values();
        const scale = Math.max(1, ...want.map(Math.abs));
        const scaled = (values: readonly number[]): number[] => values.map((value) => value / scale);
        assertClose(scaled(result.values()), scaled(want), 2e-5, `result ${index}`);
      });
    });
  }
});
