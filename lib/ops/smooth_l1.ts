/** Losses that are ordinary operators: smooth L1, softmax cross entropy. */
import { defineOp, float } from '../core/index.js';
import { apply, mul, sameShapes, sub } from './formulas.js';

const scalar = float('The σ of the formula.', 1);

defineOp({
  name: 'smooth_l1',
  category: 'loss',
  summary: 'Square near zero, absolute value further out.',
  details: 'y = (σ x)² / 2 where |x| < 1/σ², else |x| - 1 / (2 σ²). dx = σ² x, else sign(x).',
  source: 'Girshick 2015, Fast R-CNN; MXNet 1.9.1, smooth_l1',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { scalar },
  inferShape: sameShapes,
  gradient: ({ F, inputs, grads, params }) => [
    mul(F, grads[0]!, apply(F, '_backward_smooth_l1', inputs[0]!, params)),
  ],
  kernel: 'smooth_l1',
  inplace: [[0, 0]],
  label: ({ scalar }) => String(scalar),
  examples: [
    { inputs: { data: { shape: [2, 3] } } },
    { inputs: { data: { values: [-2, 2, 0.5, -0.1] } }, params: { scalar: 1 } },
    { inputs: { data: { shape: [2, 3] } }, params: { scalar: 2 }, range: [-0.2, 0.2] },
  ],
});

defineOp({
  name: '_backward_smooth_l1',
  category: 'loss',
  summary: 'Derivative of smooth_l1.',
  details: 'σ² x where |x| < 1/σ², else sign(x)',
  inputs: { data: { doc: 'Input of smooth_l1.' } },
  params: { scalar },
  inferShape: sameShapes,
  gradient: ({ F, inputs, grads, params }) => {
    const square = params.scalar ** 2;
    const inside = apply(F, '_lesser_scalar', apply(F, 'abs', inputs[0]!), { scalar: 1 / square });
    return [mul(F, grads[0]!, apply(F, '_mul_scalar', inside, { scalar: square }))];
  },
  kernel: 'backward_smooth_l1',
  inplace: [[0, 0]],
  internal: true,
  examples: [{ inputs: { data: { shape: [2, 3] } } }],
});

defineOp({
  name: 'softmax_cross_entropy',
  category: 'loss',
  summary: 'Cross entropy of softmax(data) with class numbers, summed over the batch.',
  details: 'y = -Σᵢ ln softmax(data)[i, label[i]], of shape (1,). dx = (softmax(data) - onehot(label)) dy.',
  source: 'MXNet 1.9.1, softmax_cross_entropy',
  inputs: { data: { doc: 'Scores, (batch, classes).' }, label: { doc: 'Class numbers, (batch,).' } },
  params: {},
  inferShape: (shapes) => {
    shapes.rankOf(0, [2]);
    const data = shapes.in[0]!;
    if (data !== null) {
      shapes.setIn(1, [data[0]!]);
      shapes.setIn(0, [shapes.in[1]![0]!, data[1]!]);
    }
    shapes.setOut(0, [1]);
  },
  gradient: ({ F, inputs, grads, inputShapes, inputTypes }) => {
    const rows = inputShapes[0]!;
    const hot = apply(F, 'one_hot', inputs[1]!, { depth: rows[1]!, dtype: inputTypes[0]! });
    const slope = sub(F, apply(F, 'softmax', inputs[0]!), hot);
    const head = apply(F, 'Reshape', grads[0]!, { shape: [1, 1] });
    return [apply(F, 'broadcast_mul', [slope, head]), null];
  },
  body: ({ F, inputs }) => {
    const picked = apply(F, 'pick', [apply(F, 'log_softmax', inputs[0]!), inputs[1]!]);
    return [apply(F, 'negative', apply(F, 'sum', picked))];
  },
  label: () => '',
  examples: [{ inputs: { data: { shape: [3, 4] }, label: { values: [0, 3, 1] } } }],
});
