/** Activation functions as one layer, chosen by name. */
import { defineOp, oneOf, type Functions } from '../core/index.js';
import { apply, mul, sameShapes, shift, square } from './formulas.js';

const kinds = ['relu', 'sigmoid', 'tanh', 'softrelu', 'softsign'] as const;

type Slope = <T>(F: Functions<T>, x: T, y: T, dy: T) => T;

const gradients: Record<(typeof kinds)[number], Slope> = {
  relu: (F, _x, y, dy) => apply(F, '_backward_relu', [dy, y]),
  sigmoid: (F, _x, y, dy) => apply(F, '_backward_sigmoid', [dy, y]),
  tanh: (F, _x, y, dy) => apply(F, '_backward_tanh', [dy, y]),
  softrelu: (F, x, _y, dy) => mul(F, dy, apply(F, 'sigmoid', x)),
  softsign: (F, x, _y, dy) => mul(F, dy, square(F, apply(F, 'reciprocal', shift(F, apply(F, 'abs', x), 1)))),
};

defineOp({
  name: 'Activation',
  category: 'activation',
  summary: 'Applies an activation function to every element.',
  details:
    'relu: max(x, 0). sigmoid: 1 / (1 + e⁻ˣ). tanh: (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ). softrelu: ln(1 + eˣ). softsign: x / (1 + |x|).',
  source: 'MXNet 1.9.1, Activation',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { act_type: oneOf(kinds, 'The function.') },
  inferShape: sameShapes,
  gradient: ({ F, inputs, outputs, grads, params }) => [
    gradients[params.act_type](F, inputs[0]!, outputs[0]!, grads[0]!),
  ],
  kernel: 'Activation',
  inplace: [[0, 0]],
  label: ({ act_type }) => act_type,
  examples: kinds.map((act_type) => ({
    inputs: { data: { shape: [2, 3] } },
    params: { act_type },
    range: [0.1, 1] as const,
  })),
});
