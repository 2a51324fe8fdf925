/** Random numbers whose parameters are arrays, draws from discrete distributions, shuffles. */
import {
  bool,
  defineOp,
  dtype,
  ints,
  oneOf,
  optional,
  sizeOf,
  type DType,
  type PartialShape,
} from '../core/index.js';
import { apply, div, zeroGradient } from './formulas.js';

const source = 'MXNet 1.9.1, multisample_op';
/** MXNet's gradient is zero, although the numbers change with their parameters. */
const noGradientCheck = 'nothing flows through a random number';
const shape = ints('How many numbers for each parameter: the trailing shape of the result.', [], { min: 1 });

interface SampleRow {
  readonly name: string;
  readonly summary: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly values: readonly (readonly number[])[];
}

const rows: readonly SampleRow[] = [
  {
    name: 'uniform',
    summary: 'Numbers drawn evenly from intervals that are given as arrays.',
    inputs: { low: 'Lower ends.', high: 'Upper ends.' },
    values: [
      [0, 2.5],
      [1, 3.75],
    ],
  },
  {
    name: 'normal',
    summary: 'Numbers drawn from normal distributions that are given as arrays.',
    inputs: { mu: 'Means.', sigma: 'Standard deviations.' },
    values: [
      [0, 2.5],
      [1, 3.75],
    ],
  },
  {
    name: 'gamma',
    summary: 'Numbers drawn from gamma distributions that are given as arrays.',
    inputs: { alpha: 'Shapes.', beta: 'Scales.' },
    values: [
      [0.5, 2.5],
      [1, 0.75],
    ],
  },
  {
    name: 'exponential',
    summary: 'Numbers drawn from exponential distributions that are given as an array.',
    inputs: { lam: 'Rates.' },
    values: [[1, 8.5]],
  },
  {
    name: 'poisson',
    summary: 'Numbers drawn from Poisson distributions that are given as an array.',
    inputs: { lam: 'Means.' },
    values: [[1, 8.5]],
  },
  {
    name: 'negative_binomial',
    summary: 'Numbers drawn from negative binomial distributions that are given as arrays.',
    inputs: { k: 'Numbers of successes.', p: 'Probabilities of success.' },
    values: [
      [20, 49],
      [0.4, 0.77],
    ],
  },
  {
    name: 'generalized_negative_binomial',
    summary:
      'Numbers drawn from negative binomial distributions that are given by arrays of means and dispersions.',
    inputs: { mu: 'Means.', alpha: 'Dispersions.' },
    values: [
      [2, 2.5],
      [1, 0.1],
    ],
  },
];

for (const { name, summary, inputs, values } of rows) {
  const names = Object.keys(inputs);
  defineOp({
    name: `_sample_${name}`,
    aliases: [`sample_${name}`],
    category: 'random',
    summary,
    details:
      'The result has the shape of the parameters, followed by `shape`. The streams are those of the samplers with one set of parameters; parameters that are no distribution give NaN.',
    source,
    inputs: Object.fromEntries(names.map((input) => [input, { doc: inputs[input]! }])),
    params: { shape, dtype: optional(dtype('Element type of the result; null means float32.')) },
    inferShape: (shapes, p) => {
      let joined: PartialShape = null;
      for (const known of shapes.in) joined ??= known;
      if (joined === null) return;
      names.forEach((_, index) => shapes.setIn(index, joined));
      shapes.setOut(0, [...joined, ...p.shape]);
    },
    inferType: (types, p) => {
      types.setAllSame(
        names.map((_, index) => index),
        [],
      );
      types.setOut(0, p.dtype ?? 'float32');
    },
    gradient: zeroGradient,
    kernel: `sample_${name}`,
    random: true,
    examples: [
      {
        inputs: Object.fromEntries(names.map((input, index) => [input, { values: values[index]! }])),
        params: { shape: [3] },
        noGradientCheck,
      },
      {
        inputs: Object.fromEntries(names.map((input, index) => [input, { values: values[index]! }])),
        noGradientCheck,
      },
    ],
  });
}

defineOp({
  name: '_sample_multinomial',
  aliases: ['sample_multinomial'],
  category: 'random',
  summary: 'Indices drawn by the probabilities along the last axis.',
  details:
    'With get_prob a second output holds the logarithms of the drawn probabilities; its gradient is 1 / p at what was drawn (REINFORCE). Without it the gradient is zero. Each index takes one float32 number from the generator of shuffle; where the probabilities add up to less than 1, the last class gets the rest.',
  source: 'MXNet 1.9.1, sample_multinomial',
  inputs: { data: { doc: 'Probabilities; each row of the last axis sums to 1.' } },
  outputs: (p) => [{ name: 'output' }, ...(p.get_prob ? [{ name: 'prob' }] : [])],
  params: {
    shape,
    get_prob: bool('Also return the logarithms of the drawn probabilities.', false),
    dtype: oneOf(
      ['uint8', 'int32', 'float16', 'float32', 'float64'],
      'Element type of the indices.',
      'int32',
    ),
  },
  inferShape: (shapes, p) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length === 0) throw shapes.fail(0, 'rank 1 or more', '()');
    const sets = [...data.slice(0, -1), ...p.shape];
    shapes.setOut(0, sets.length > 0 ? sets : [1]);
    if (p.get_prob) shapes.setOut(1, sets.length > 0 ? sets : [1]);
  },
  inferType: (types, p) => {
    types.setOut(0, p.dtype as DType);
    if (p.get_prob) types.setOut(1, types.in[0]!);
  },
  gradient: ({ F, inputs, outputs, grads, params: p, inputShapes, inputTypes }) => {
    if (!p.get_prob) return zeroGradient({ F, inputs });
    const shape = inputShapes[0]!;
    const classes = shape.at(-1)!;
    const sets = sizeOf(shape) / Math.max(1, classes);
    const lined = (value: (typeof inputs)[number], end: readonly number[]): typeof value =>
      apply(F, 'Reshape', value, { shape: [sets, -1, ...end] });
    const hot = apply(F, 'one_hot', lined(outputs[0]!, []), { depth: classes, dtype: inputTypes[0]! });
    const heads = apply(F, 'broadcast_mul', [hot, lined(grads[1]!, [1])]);
    const sum = apply(F, 'Reshape', apply(F, 'sum', heads, { axis: 1 }), { shape });
    return [div(F, sum, inputs[0]!)];
  },
  kernel: 'sample_multinomial',
  random: true,
  examples: [
    {
      inputs: {
        data: {
          values: [
            [0.1, 0.2, 0.3, 0.4],
            [0.4, 0.3, 0.2, 0.1],
          ],
        },
      },
      params: { shape: [5] },
    },
    {
      inputs: { data: { values: [0.1, 0.2, 0.3, 0.4] } },
      params: { get_prob: true },
      noGradientCheck: 'what is drawn depends on the probabilities',
    },
  ],
});

defineOp({
  name: '_shuffle',
  aliases: ['shuffle'],
  category: 'random',
  summary: 'The rows of the first axis in a random order.',
  details:
    'Fisher and Yates, upwards for arrays of rank 1 and downwards for others, from one generator of its own: MXNet’s order on any number of threads.',
  source: 'MXNet 1.9.1, shuffle',
  inputs: { data: { doc: 'Input of rank 1 or more.' } },
  params: {},
  inferShape: (shapes) => shapes.setAllSame(),
  gradient: { none: 'MXNet has none: the order is drawn anew each time' },
  kernel: 'shuffle',
  random: true,
  examples: [
    { inputs: { data: { values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] } } },
    { inputs: { data: { shape: [4, 3] } } },
    { inputs: { data: { shape: [9, 2] } } },
  ],
});
