/** The LSTM on asymmetrically quantised sequences. */
import { bool, defineOp, float, int, MXNetError, oneOf, optional, type OutputSpec } from '../core/index.js';
import { bytes, noFlow, range, requireType, shapesLike } from './quantized_shared.js';

const ranges = [4, 5];

defineOp({
  name: '_contrib_quantized_rnn',
  category: 'layer',
  summary: 'The LSTM over sequences of uint8 numbers that stand for (x - shift) / scale.',
  details:
    'As RNN with mode lstm on the numbers that the data stand for. Weights are used as they are; MXNet rounds them to int8 first, so its results are coarser. quantize_asym gives data, scale and shift.',
  source: 'MXNet 1.9.1, contrib.quantized_rnn',
  inputs: {
    data: { doc: 'Sequences, (time, batch, input size), uint8.' },
    parameters: { doc: 'All weights, then all biases, packed as for RNN, float32.' },
    state: { doc: 'States before the first step, (layers · directions, batch, state size), float32.' },
    state_cell: { doc: 'Cells before the first step, shaped as the states, float32.' },
    min_data: { doc: 'The scale of the data, (1,), float32; the name is MXNet’s.' },
    max_data: { doc: 'The shift of the data, (1,), float32; the name is MXNet’s.' },
  },
  outputs: ({ state_outputs }): OutputSpec[] => [
    { name: 'output' },
    ...(state_outputs ? [{ name: 'state_output' }, { name: 'statecell_ouput' }] : []),
  ],
  params: {
    state_size: int('Numbers in the state of each layer.', undefined, { min: 1 }),
    num_layers: int('Layers on top of each other.', undefined, { min: 1 }),
    bidirectional: bool('Run every layer in both directions and join the outputs.', false),
    mode: oneOf(['rnn_relu', 'rnn_tanh', 'lstm', 'gru'], 'Which cell; only lstm works.'),
    p: float('Accepted as in MXNet; nothing is dropped.', 0, { min: 0, max: 1 }),
    state_outputs: bool('Also return the states after the last step.', false),
    projection_size: optional(
      int('Size of the projected state; not supported, as in MXNet.', undefined, { min: 1 }),
    ),
    lstm_state_clip_min: optional(float('Least value of the cell; with lstm_state_clip_max.')),
    lstm_state_clip_max: optional(float('Largest value of the cell.')),
    lstm_state_clip_nan: bool('A NaN in the cell becomes the least value, where the cell is clipped.', false),
    use_sequence_length: bool('Not supported, as in MXNet.', false),
  },
  inferShape: (shapes, p) => {
    const refuse = (argument: string, expected: string, given: unknown): never => {
      throw new MXNetError('no such quantised layer', {
        argument,
        expected,
        given: String(given),
        hint: 'Dequantize the data and use RNN',
      });
    };
    if (p.mode !== 'lstm') refuse('mode', 'lstm', p.mode);
    if (p.projection_size !== null) refuse('projection_size', 'null', p.projection_size);
    if (p.use_sequence_length) refuse('use_sequence_length', 'false', true);
    shapesLike(shapes, 'RNN', p, [0, 1, 2, 3], ['data', 'parameters', 'state', 'state_cell']);
    for (const index of ranges) shapes.setIn(index, [1]);
    if (p.state_outputs) for (const index of [1, 2]) shapes.setOut(index, shapes.in[2]!);
  },
  inferType: (types) => {
    requireType(types, 0, ['uint8']);
    for (let index = 1; index < types.in.length; index++) types.setIn(index, 'float32');
    for (let index = 0; index < types.out.length; index++) types.setOut(index, 'float32');
  },
  gradient: noFlow,
  body: ({ F, inputs, params }) => {
    const [data, parameters, state, cell, scale, shift] = inputs;
    const one = (value: (typeof inputs)[number]): (typeof inputs)[number] =>
      F.invoke('Reshape', [value], { shape: [1, 1, 1] })[0]!;
    const numbers = F.invoke('Cast', [data!], { dtype: 'float32' })[0]!;
    const moved = F.invoke('broadcast_sub', [numbers, one(shift!)])[0]!;
    const x = F.invoke('broadcast_div', [moved, one(scale!)])[0]!;
    return F.invoke('RNN', [x, parameters!, state!, cell!], { ...params, p: 0 }).slice(
      0,
      params.state_outputs ? 3 : 1,
    );
  },
  label: ({ mode, state_size }) => `${mode}, ${state_size}`,
  tolerance: 1e-4,
  examples: [
    {
      inputs: {
        data: bytes([3, 2, 4], 'uint8'),
        parameters: { shape: [108], dtype: 'float32' },
        state: { shape: [1, 2, 3], dtype: 'float32' },
        state_cell: { shape: [1, 2, 3], dtype: 'float32' },
        min_data: range(40),
        max_data: range(128),
      },
      params: { state_size: 3, num_layers: 1, mode: 'lstm', state_outputs: true },
      dtype: 'uint8',
    },
  ],
});
