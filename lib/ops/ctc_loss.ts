/** Connectionist temporal classification: labels for sequences whose alignment nobody knows. */
import {
  bool,
  defineOp,
  oneOf,
  UNKNOWN,
  type OutputSpec,
  type ParamValues,
  type ShapeInference,
} from '../core/index.js';

const params = {
  use_data_lengths: bool('Whether the number of steps of each sequence is given.', false),
  use_label_lengths: bool('Whether the number of labels of each sequence is given.', false),
  blank_label: oneOf(
    ['first', 'last'],
    'Class of the blank: 0 (labels from 1, padded with 0) or the last one (labels from 0, padded with -1).',
    'first',
  ),
};

type CtcParams = ParamValues<typeof params>;

const inputs = {
  data: { doc: 'Numbers before the softmax, (time, batch, classes).' },
  label: { doc: 'Classes, (batch, labels); without lengths each ends before its first padding.' },
  data_lengths: {
    doc: 'Steps of each sequence, (batch,).',
    when: ({ use_data_lengths }: CtcParams) => use_data_lengths,
  },
  label_lengths: {
    doc: 'Labels of each sequence, (batch,).',
    when: ({ use_label_lengths }: CtcParams) => use_label_lengths,
  },
};

/** Number of inputs before the gradient's own. */
const inputCount = (p: CtcParams): number => 2 + Number(p.use_data_lengths) + Number(p.use_label_lengths);

/** Shapes of labels and lengths; returns time, batch and number of labels. */
function inferInputs(shapes: ShapeInference, p: CtcParams): readonly [number, number, number] {
  shapes.rankOf(0, [3]);
  shapes.rankOf(1, [2]);
  shapes.setIn(0, [UNKNOWN, UNKNOWN, UNKNOWN]);
  shapes.setIn(1, [shapes.in[0]![1]!, UNKNOWN]);
  let batch = shapes.in[1]![0]!;
  for (let index = 2; index < inputCount(p); index++) {
    shapes.setIn(index, [batch]);
    batch = shapes.in[index]![0]!;
  }
  for (let index = 2; index < inputCount(p); index++) shapes.setIn(index, [batch]);
  shapes.setIn(0, [UNKNOWN, batch, UNKNOWN]);
  shapes.setIn(1, [batch, UNKNOWN]);
  const [steps, labels] = [shapes.in[0]![0]!, shapes.in[1]![1]!];
  if (steps >= 0 && labels > steps)
    throw shapes.fail(1, `at most ${steps} labels, one for each step`, String(labels));
  return [steps, batch, labels];
}

const layer = { data: { shape: [5, 2, 4] }, label: { values: [[1, 2, 2], [3, 0, 0]] } } as const; // prettier-ignore

defineOp({
  name: 'CTCLoss',
  aliases: ['ctc_loss', '_contrib_CTCLoss', '_contrib_ctc_loss'],
  category: 'loss',
  summary: 'Loss of sequences against shorter labels, summed over all alignments.',
  details:
    'loss[n] = −log Σ Π softmax(data)[t, n, path[t]], the sum over all paths that give label n when repeats are joined and blanks removed. A label that needs more steps than there are costs 0, with gradient 0, as in MXNet. There is no second derivative, as in MXNet.',
  source: 'Graves et al. 2006, Connectionist Temporal Classification; MXNet 1.9.1, CTCLoss',
  inputs,
  outputs: (): OutputSpec[] => [
    { name: 'output0', doc: 'Loss of each sequence, (batch,).' },
    { name: 'output1', doc: 'What the gradient needs.', visible: false },
  ],
  params,
  inferShape: (shapes, p) => {
    if (shapes.out[0]) {
      if (shapes.out[0].length === 1) shapes.setIn(0, [UNKNOWN, shapes.out[0][0]!, UNKNOWN]);
    }
    const [steps, batch, labels] = inferInputs(shapes, p);
    shapes.setOut(0, [batch]);
    const known = steps >= 0 && batch >= 0 && labels >= 0;
    shapes.setOut(1, [known ? batch * (steps * (2 * labels + 1) + steps + 1) : UNKNOWN]);
  },
  inferType: (types) => {
    types.setAllSame([0], [0]);
    types.setOut(1, 'float64');
    const data = types.in[0]!;
    if (data === null) return;
    if (!data.includes('float')) throw types.fail(0, 'a floating dtype', data);
    types.in.forEach((type, index) => {
      if (type === null) types.setIn(index, data);
    });
  },
  gradient: ({ F, inputs, outputs, grads, params: p }) => {
    const found = F.invoke('_backward_CTCLoss', [...inputs, outputs[1]!, grads[0]!], { ...p })[0]!;
    return inputs.map((_, index) => (index === 0 ? found : null));
  },
  kernel: 'CTCLoss',
  label: ({ blank_label }) => `blank ${blank_label}`,
  tolerance: 1e-4,
  examples: [
    { inputs: layer },
    {
      inputs: {
        data: { shape: [4, 2, 3] },
        label: {
          values: [
            [0, 1, -1],
            [1, -1, -1],
          ],
        },
      },
      params: { blank_label: 'last' },
    },
    {
      inputs: {
        ...layer,
        data_lengths: { values: [5, 3] },
        label_lengths: { values: [3, 2] },
        label: {
          values: [
            [1, 2, 2],
            [3, 1, 0],
          ],
        },
      },
      params: { use_data_lengths: true, use_label_lengths: true },
    },
  ],
});

defineOp({
  name: '_backward_CTCLoss',
  category: 'loss',
  summary: 'Gradient of CTCLoss.',
  inputs: {
    ...inputs,
    kept: { doc: 'What CTCLoss kept.' },
    loss_grad: { doc: 'Gradient of the losses.' },
  },
  outputs: () => [{ name: 'data_grad' }],
  params,
  inferShape: (shapes, p) => {
    inferInputs(shapes, p);
    shapes.setOut(0, shapes.in[0]!);
  },
  inferType: (types) => types.setOut(0, types.in[0]!),
  gradient: { none: 'the second derivative of the CTC loss is not implemented' },
  kernel: 'backward_CTCLoss',
  internal: true,
  examples: [
    {
      inputs: {
        data: { shape: [1, 1, 2] },
        label: { values: [[1]] },
        kept: { values: [0, 0, 0, 0, 0] },
        loss_grad: { shape: [1] },
      },
      dtype: 'float64',
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
