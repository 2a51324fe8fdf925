/** The piecewise linear sigmoid. */
import { defineOp, float } from '../core/index.js';
import { apply, sameShapes, scale } from './formulas.js';

defineOp({
  name: 'hard_sigmoid',
  category: 'activation',
  summary: 'Piecewise linear sigmoid of every element.',
  details: 'y = max(0, min(1, alpha x + beta)); the gradient is alpha where 0 < y < 1.',
  source: 'MXNet 1.9.1, hard_sigmoid',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { alpha: float('Slope.', 0.2), beta: float('Value at 0.', 0.5) },
  inferShape: sameShapes,
  gradient: ({ F, outputs, grads, params }) => {
    const inside = F.invoke('broadcast_mul', [
      apply(F, '_greater_scalar', outputs[0]!, { scalar: 0 }),
      apply(F, '_lesser_scalar', outputs[0]!, { scalar: 1 }),
    ])[0]!;
    return [scale(F, F.invoke('elemwise_mul', [grads[0]!, inside])[0]!, params.alpha)];
  },
  kernel: 'hard_sigmoid',
  inplace: [[0, 0]],
  label: ({ alpha, beta }) => `${alpha} x + ${beta}`,
  examples: [
    { inputs: { data: { shape: [2, 3] } } },
    {
      inputs: { data: { values: [-4, -1, 0, 1, 4] } },
      params: { alpha: 0.3, beta: 0.4 },
      noGradientCheck: 'kinks',
    },
  ],
});
