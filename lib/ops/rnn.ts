/** Recurrent layers: plain, LSTM and GRU over whole sequences, several layers deep, in one or both directions. */
import {
  bool,
  defineOp,
  float,
  int,
  ints,
  isKnown,
  MXNetError,
  oneOf,
  optional,
  UNKNOWN,
  type OutputSpec,
  type ParamValues,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import { gradientOfGradient } from './composite.js';
import { gatesOf, rnnBody } from './rnn_body.js';

const params = {
  state_size: int('Numbers in the state of each layer.', undefined, { min: 1 }),
  num_layers: int('Layers on top of each other.', undefined, { min: 1 }),
  bidirectional: bool('Run every layer in both directions and join the outputs.', false),
  mode: oneOf(['rnn_relu', 'rnn_tanh', 'lstm', 'gru'], 'Which cell.'),
  p: float('Part of the outputs of all layers but the last that is dropped in training.', 0, {
    min: 0,
    max: 1,
  }),
  state_outputs: bool('Also return the states after the last step.', false),
  projection_size: optional(int('LSTM only: size of the projected state.', undefined, { min: 1 })),
  lstm_state_clip_min: optional(float('LSTM only: least value of the cell; with lstm_state_clip_max.')),
  lstm_state_clip_max: optional(float('LSTM only: largest value of the cell.')),
  lstm_state_clip_nan: bool('A NaN in the cell becomes the least value, where the cell is clipped.', false),
  use_sequence_length: bool('Whether the length of each sequence is given.', false),
};

type RnnParams = ParamValues<typeof params>;

/** Sizes that follow from the parameters alone. */
function sizes(p: RnnParams): { gates: number; directions: number; out: number } {
  return {
    gates: gatesOf[p.mode],
    directions: p.bidirectional ? 2 : 1,
    out: p.projection_size ?? p.state_size,
  };
}

/** Numbers in the packed parameters: weights and biases of a layer's input times its size, and all the rest. */
function packing(p: RnnParams): { perInput: number; rest: number } {
  const { gates, directions, out } = sizes(p);
  const rows = gates * p.state_size * directions;
  const projected = p.projection_size === null ? 0 : p.projection_size * p.state_size * directions;
  const first = rows * (out + 2) + projected;
  const further = rows * (directions * out + out + 2) + projected;
  return { perInput: rows, rest: first + (p.num_layers - 1) * further };
}

/** Length of the vector of parameters for inputs of this size. */
export function rnnParameterCount(given: Partial<RnnParams>, inputSize: number): number {
  const p = { projection_size: null, bidirectional: false, ...given } as RnnParams;
  const { perInput, rest } = packing(p);
  return perInput * inputSize + rest;
}

/** What the forward pass keeps for the gradient: activations, cells, outputs and masks between layers. */
function reserveSize(p: RnnParams, steps: number, batch: number): number {
  const { gates, directions, out } = sizes(p);
  const kept = p.mode === 'lstm' || p.mode === 'gru' ? gates + 1 : gates;
  const between = directions * out * (p.p > 0 ? 2 : 1);
  return steps * batch * (p.num_layers * directions * kept * p.state_size + (p.num_layers - 1) * between);
}

function checkParams(p: RnnParams): void {
  const clips = [p.lstm_state_clip_min, p.lstm_state_clip_max].filter((clip) => clip !== null);
  if (clips.length === 1 || (clips.length === 2 && clips[0]! > clips[1]!))
    throw new MXNetError('both bounds of the cell are needed, the lower one first', {
      argument: 'lstm_state_clip_min',
      expected: 'lstm_state_clip_min <= lstm_state_clip_max, or neither',
      given: `${p.lstm_state_clip_min ?? 'None'} and ${p.lstm_state_clip_max ?? 'None'}`,
    });
  if (p.mode !== 'lstm' && (clips.length > 0 || p.projection_size !== null))
    throw new MXNetError('only the LSTM has a projection and a cell to clip', {
      argument: clips.length > 0 ? 'lstm_state_clip_min' : 'projection_size',
      expected: 'mode lstm, or no such parameter',
      given: `mode ${p.mode}`,
    });
}

const isLstm = ({ mode }: RnnParams): boolean => mode === 'lstm';
const hasLengths = ({ use_sequence_length }: RnnParams): boolean => use_sequence_length;

const inputs = {
  data: { doc: 'Sequences, (time, batch, input size).' },
  parameters: {
    doc: 'All weights, then all biases, as one vector: for each layer and direction the weights of the input, of the state and of the projection; then for each layer and direction both biases. Gates in the order i, f, g, o (LSTM) or r, z, n (GRU).',
  },
  state: { doc: 'States before the first step, (layers · directions, batch, state size).' },
  state_cell: { doc: 'LSTM: cells before the first step, shaped as the states.', when: isLstm },
  sequence_length: { doc: 'Number of steps of each sequence, (batch,).', when: hasLengths },
};

/** Position of the lengths among the inputs. */
const lengthsAt = (p: RnnParams): number => (isLstm(p) ? 4 : 3);

/** Shapes of the inputs from each other, and the size of the data and the batch from whatever is known. */
function inferInputs(shapes: ShapeInference, p: RnnParams): void {
  checkParams(p);
  const { directions, out } = sizes(p);
  const { perInput, rest } = packing(p);
  shapes.rankOf(0, [3]);
  shapes.setIn(0, [UNKNOWN, UNKNOWN, UNKNOWN]);
  const layers = p.num_layers * directions;
  shapes.setIn(2, [layers, shapes.in[0]![1]!, out]);
  let batch = shapes.in[2]![1]!;
  const others: [number, (size: number) => number[]][] = [];
  if (isLstm(p)) others.push([3, (size) => [layers, size, p.state_size]]);
  if (hasLengths(p)) others.push([lengthsAt(p), (size) => [size]]);
  for (const [index, shape] of others) {
    shapes.setIn(index, shape(batch));
    batch = shapes.in[index]![index === lengthsAt(p) && hasLengths(p) ? 0 : 1]!;
  }
  for (const [index, shape] of others) shapes.setIn(index, shape(batch));
  shapes.setIn(0, [UNKNOWN, batch, UNKNOWN]);
  shapes.setIn(2, [layers, batch, out]);
  const inputSize = shapes.in[0]![2]!;
  shapes.setIn(1, [inputSize < 0 ? UNKNOWN : perInput * inputSize + rest]);
  const given = shapes.in[1]![0]!;
  if (inputSize >= 0 || given < 0) return;
  const size = (given - rest) / perInput;
  if (!Number.isInteger(size) || size < 0)
    throw shapes.fail(1, `${rest} + ${perInput} · (input size) numbers`, String(given));
  shapes.setIn(0, [UNKNOWN, UNKNOWN, size]);
}

const stateOutputs = (p: RnnParams): number => (p.state_outputs ? (isLstm(p) ? 2 : 1) : 0);

defineOp({
  name: 'RNN',
  aliases: ['_npx_rnn'],
  category: 'layer',
  summary: 'Recurrent layers over whole sequences: plain (relu or tanh), LSTM or GRU.',
  details:
    "rnn: h' = act(W x + b + R h + c). lstm: i, f, o = σ(…), g = tanh(…), cell' = f cell + i g, h' = o tanh(cell'), then projected if projection_size is given. gru: r, z = σ(…), n = tanh(W x + b + r (R h + c)), h' = (1 − z) n + z h. The second direction reads each sequence backwards. With lengths, states stop at the end of each sequence, the output behind it is 0, and the second direction begins there. The gradient is one fused pass; where it is differentiated again, the steps are computed one by one (not with dropout).",
  source:
    'Elman 1990; Hochreiter and Schmidhuber 1997; Cho et al. 2014 (in the form of cuDNN); MXNet 1.9.1, RNN',
  inputs,
  outputs: (p): OutputSpec[] => [
    { name: 'output', doc: 'States of the last layer, (time, batch, directions · state size).' },
    ...[
      { name: 'state_output', doc: 'States after the last step.' },
      { name: 'statecell_output', doc: 'Cells after the last step.' },
    ].slice(0, stateOutputs(p)),
    { name: 'reserve', doc: 'What the gradient needs.', visible: false },
  ],
  fileOutputs: (p) => 1 + stateOutputs(p),
  params,
  inferShape: (shapes, p) => {
    const { directions, out } = sizes(p);
    if (shapes.out[0]) {
      if (shapes.out[0].length === 3) shapes.setIn(0, [shapes.out[0][0]!, shapes.out[0][1]!, UNKNOWN]);
    }
    if (p.state_outputs) {
      if (shapes.out[1]) shapes.setIn(2, shapes.out[1]);
      if (isLstm(p) && shapes.out[2]) shapes.setIn(3, shapes.out[2]);
    }
    inferInputs(shapes, p);
    const [steps, batch] = shapes.in[0]! as [number, number, number];
    shapes.setOut(0, [steps, batch, directions * out]);
    if (p.state_outputs) shapes.setOut(1, shapes.in[2]!);
    if (p.state_outputs && isLstm(p)) shapes.setOut(2, shapes.in[3]!);
    const size = steps < 0 || batch < 0 ? UNKNOWN : reserveSize(p, steps, batch);
    shapes.setOut(1 + stateOutputs(p), [size]);
  },
  inferType: (types, p) => sameTypes(types, p, 1 + stateOutputs(p), 3 + (isLstm(p) ? 1 : 0)),
  gradient: (context) => {
    const { F, inputs, outputs, grads, params: p, wants } = context;
    const wanted = [0, 1, 2, 3].slice(0, isLstm(p) ? 4 : 3).filter((i) => wants[i]);
    const heads = Array.from({ length: 1 + stateOutputs(p) }, (_, index) => grads[index]!);
    const found = F.invoke('_backward_RNN', [...inputs, outputs[0]!, outputs.at(-1)!, ...heads], {
      ...p,
      wants: wanted,
    });
    return inputs.map((_, i) => (wanted.includes(i) ? found[wanted.indexOf(i)]! : null));
  },
  kernel: 'RNN',
  trainingDependent: true,
  random: true,
  label: (p) => `${p.mode}, ${p.num_layers} x ${p.state_size}${p.bidirectional ? ', both ways' : ''}`,
  tolerance: 1e-4,
  examples: rnnExamples(),
});

/** One type for all but the lengths; what is kept for the gradient is never narrower than float32. */
function sameTypes(types: TypeInference, p: RnnParams, visible: number, count: number): void {
  const first = Array.from({ length: count }, (_, index) => index);
  types.setAllSame(
    first,
    Array.from({ length: visible }, (_, index) => index),
  );
  const data = types.in[0]!;
  if (data === null) return;
  if (!data.includes('float')) throw types.fail(0, 'a floating dtype', data);
  if (hasLengths(p) && types.in[count] === null) types.setIn(count, data);
  types.setOut(visible, data === 'float16' || data === 'bfloat16' ? 'float32' : data);
}

function rnnExamples() {
  const example = (
    given: Partial<RnnParams> & Pick<RnnParams, 'mode'>,
    more: object = {},
    [steps, batch, size] = [3, 2, 2],
  ) => {
    const p = { state_size: 3, num_layers: 1, ...given };
    const layers = p.num_layers * (p.bidirectional ? 2 : 1);
    const out = p.projection_size ?? p.state_size;
    return {
      inputs: {
        data: { shape: [steps!, batch!, size!] },
        parameters: { shape: [rnnParameterCount(p, size!)] },
        state: { shape: [layers, batch!, out] },
        ...(p.mode === 'lstm' ? { state_cell: { shape: [layers, batch!, p.state_size] } } : {}),
        ...(p.use_sequence_length
          ? { sequence_length: { values: Array.from({ length: batch! }, (_, n) => steps! - n) } }
          : {}),
      },
      params: p,
      ...more,
    };
  };
  const kink = { noGradientCheck: 'relu has a kink; example 1 checks the same loops' };
  return [
    example({ mode: 'lstm' }),
    example({ mode: 'rnn_tanh', num_layers: 2, state_outputs: true }),
    example({ mode: 'gru', bidirectional: true, state_outputs: true }),
    example({ mode: 'rnn_relu', bidirectional: true }, kink),
    example({ mode: 'lstm', num_layers: 2, bidirectional: true, state_outputs: true }),
    example({ mode: 'gru', num_layers: 2 }, {}, [4, 1, 5]),
    example({ mode: 'lstm', num_layers: 2, projection_size: 2, bidirectional: true, state_outputs: true }),
    example({ mode: 'lstm', use_sequence_length: true, bidirectional: true, state_outputs: true }),
    example({ mode: 'gru', use_sequence_length: true, bidirectional: true, state_outputs: true }),
    example({ mode: 'rnn_tanh', use_sequence_length: true, num_layers: 2, state_outputs: true }),
    example({ mode: 'lstm', lstm_state_clip_min: -0.3, lstm_state_clip_max: 0.4, state_outputs: true }),
    example({ mode: 'lstm', num_layers: 2, p: 0.4 }),
    example({ mode: 'lstm', state_size: 1, state_outputs: true }, {}, [1, 1, 1]),
    example({ mode: 'lstm', projection_size: 2, use_sequence_length: true, state_outputs: true }),
    example({ mode: 'rnn_relu', num_layers: 2 }, {}),
  ];
}

/** Of what the fused gradient computes: from the steps one by one. */
const secondGradient = gradientOfGradient<RnnParams & { wants: readonly number[] }>(rnnBody, (p) => {
  const count = lengthsAt(p) + Number(hasLengths(p));
  const range = (begin: number, length: number): number[] =>
    Array.from({ length }, (_, index) => begin + index);
  return { inputs: range(0, count), heads: range(count + 2, 1 + stateOutputs(p)), wants: p.wants };
});

defineOp({
  name: '_backward_RNN',
  category: 'layer',
  summary: 'Gradients of RNN (those wanted: data, parameters, state, cell).',
  inputs: {
    ...inputs,
    output: { doc: 'What RNN returned.' },
    reserve: { doc: 'What RNN kept.' },
    output_grad: { doc: 'Gradient of the output.' },
    state_grad: { doc: 'Gradient of the states.', when: (p) => p.state_outputs },
    cell_grad: { doc: 'Gradient of the cells.', when: (p) => p.state_outputs && isLstm(p) },
  },
  outputs: ({ wants }): OutputSpec[] =>
    wants.map((i) => ({ name: `${['data', 'parameters', 'state', 'state_cell'][i]!}_grad` })),
  params: {
    ...params,
    wants: ints('Which gradients: 0 data, 1 parameters, 2 state, 3 cell.', undefined, { min: 0, max: 3 }),
  },
  inferShape: (shapes, p) => {
    inferInputs(shapes, p);
    p.wants.forEach((which, index) => {
      if (isKnown(shapes.in[which]!)) shapes.setOut(index, shapes.in[which]!);
    });
  },
  inferType: (types, p) => p.wants.forEach((_, index) => types.setOut(index, types.in[0]!)),
  gradient: (context) => {
    const { params: p, training } = context;
    if (p.p > 0 && training && p.num_layers > 1) {
      throw new MXNetError('the second derivative would need the same numbers dropped again', {
        argument: 'p',
        expected: '0, or train_mode: false',
        given: String(p.p),
      });
    }
    return secondGradient(context);
  },
  kernel: 'backward_RNN',
  trainingDependent: true,
  internal: true,
  examples: [
    {
      inputs: {
        data: { shape: [2, 1, 2] },
        parameters: { shape: [rnnParameterCount({ mode: 'rnn_tanh', num_layers: 1, state_size: 2 }, 2)] },
        state: { shape: [1, 1, 2] },
        output: { shape: [2, 1, 2] },
        reserve: { shape: [4] },
        output_grad: { shape: [2, 1, 2] },
      },
      params: { mode: 'rnn_tanh', num_layers: 1, state_size: 2, wants: [0, 1, 2] },
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
