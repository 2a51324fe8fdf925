/** The fully connected layer: a matrix product with the weight, plus a bias. */
import { bool, defineOp, int, isKnown, sizeOf, UNKNOWN, type PartialShape } from '../core/index.js';
import { apply } from './formulas.js';

/** Product of all dimensions but the first, or unknown. */
const folded = (shape: readonly number[]): number =>
  isKnown(shape.slice(1)) ? sizeOf(shape.slice(1)) : UNKNOWN;

defineOp({
  name: 'FullyConnected',
  category: 'layer',
  summary: 'Multiplies the input by a weight matrix and adds a bias.',
  details:
    'y = x Wᵀ + b. With flatten all axes but the first are folded into one; without it the layer works on the last axis. Gradients: dx = dy W, dW = dyᵀ x, db = Σ dy.',
  source: 'MXNet 1.9.1, FullyConnected',
  inputs: {
    data: { doc: 'Input, (batch, …).' },
    weight: { doc: 'Weight, (num_hidden, inputs).' },
    bias: { doc: 'Bias, (num_hidden,).', when: ({ no_bias }) => !no_bias },
  },
  params: {
    num_hidden: int('Number of outputs.', undefined, { min: 1 }),
    no_bias: bool('Leave the bias out.', false),
    flatten: bool('Fold all axes but the first into one.', true),
  },
  inferShape: (shapes, { num_hidden, no_bias, flatten }) => {
    shapes.setIn(1, [num_hidden, UNKNOWN]);
    if (!no_bias) shapes.setIn(2, [num_hidden]);
    const out: PartialShape = shapes.out[0]!;
    let data = shapes.in[0]!;
    if (data === null) {
      if (out === null || flatten) return;
      shapes.setIn(0, [...out.slice(0, -1), UNKNOWN]);
      data = shapes.in[0]!;
    }
    if (data!.length === 0) throw shapes.fail(0, 'at least one axis', '()');
    const inputs = flatten ? folded(data!) : data!.at(-1)!;
    shapes.setIn(1, [num_hidden, inputs]);
    const width = shapes.in[1]![1]!;
    if (!flatten) shapes.setIn(0, [...data!.slice(0, -1), width]);
    else if (data!.length === 2) shapes.setIn(0, [data![0]!, width]);
    if (out !== null && flatten) shapes.setIn(0, [out[0]!, ...data!.slice(1)]);
    const from = shapes.in[0]!;
    shapes.setOut(0, flatten ? [from[0]!, num_hidden] : [...from.slice(0, -1), num_hidden]);
    if (!flatten) shapes.setIn(0, [...shapes.out[0]!.slice(0, -1), width]);
  },
  gradient: ({ F, inputs, grads, params, inputShapes, wants }) => {
    const shape = inputShapes[0]!;
    const width = inputShapes[1]![1]!;
    const rows = (width === 0 ? 0 : sizeOf(shape) / width) || 0;
    const flat = (value: (typeof inputs)[number], columns: number, rank: number): typeof value =>
      rank === 2 ? value : apply(F, 'Reshape', value, { shape: [rows, columns] });
    const rank = shape.length;
    const dy = flat(grads[0]!, params.num_hidden, params.flatten ? 2 : rank);
    const dx = wants[0] ? apply(F, 'dot', [dy, inputs[1]!]) : null;
    return [
      dx !== null && rank !== 2 ? apply(F, 'Reshape', dx, { shape }) : dx,
      wants[1] ? apply(F, 'dot', [dy, flat(inputs[0]!, width, rank)], { transpose_a: true }) : null,
      ...(params.no_bias ? [] : [wants[2] ? apply(F, 'sum', dy, { axis: 0 }) : null]),
    ];
  },
  kernel: 'FullyConnected',
  label: ({ num_hidden }) => String(num_hidden),
  examples: [
    {
      inputs: { data: { shape: [2, 3] }, weight: { shape: [4, 3] }, bias: { shape: [4] } },
      params: { num_hidden: 4 },
    },
    {
      inputs: { data: { shape: [2, 3, 2] }, weight: { shape: [4, 6] } },
      params: { num_hidden: 4, no_bias: true },
    },
    {
      inputs: { data: { shape: [2, 3, 2] }, weight: { shape: [4, 2] }, bias: { shape: [4] } },
      params: { num_hidden: 4, flatten: false },
    },
  ],
});
