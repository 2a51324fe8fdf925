/** Clipping to an interval. */
import { defineOp, float } from '../core/index.js';
import { apply, sameShapes } from './formulas.js';

const params = {
  a_min: float('Smallest value of the result.'),
  a_max: float('Largest value of the result.'),
};

defineOp({
  name: 'clip',
  category: 'elementwise',
  summary: 'Limits every element to the interval from a_min to a_max.',
  details: 'y = min(max(x, a_min), a_max); the gradient passes where a_min ≤ x ≤ a_max.',
  source: 'MXNet 1.9.1, clip',
  inputs: { data: { doc: 'Input, any shape.' } },
  params,
  inferShape: sameShapes,
  gradient: ({ F, inputs, grads, params }) => [apply(F, '_backward_clip', [grads[0]!, inputs[0]!], params)],
  kernel: 'clip',
  inplace: [[0, 0]],
  method: true,
  label: ({ a_min, a_max }) => `${a_min}, ${a_max}`,
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { a_min: -1.5, a_max: 0.5 }, range: [-1, 0.4] },
    {
      inputs: { data: { values: [-2, -1, 0, 1, 2] } },
      params: { a_min: -1, a_max: 1 },
      noGradientCheck: 'kinks at the bounds',
    },
  ],
});

defineOp({
  name: '_backward_clip',
  category: 'elementwise',
  summary: 'Gradient of clip.',
  details: 'dx = dy where a_min ≤ x ≤ a_max, else 0',
  inputs: { dy: { doc: 'Gradient of the output.' }, data: { doc: 'Input of clip.' } },
  params,
  inferShape: sameShapes,
  gradient: ({ F, inputs, grads, params }) => [
    apply(F, '_backward_clip', [grads[0]!, inputs[1]!], params),
    null,
  ],
  kernel: 'backward_clip',
  inplace: [
    [0, 0],
    [0, 1],
  ],
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [5] }, data: { values: [-2, -1, 0, 1, 2] } },
      params: { a_min: -1, a_max: 1 },
      noGradientCheck: 'kinks at the bounds',
    },
  ],
});
