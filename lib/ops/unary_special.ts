/** Unary operators: activations and special functions, with the fused gradients of the common ones. */
import { defineOp, int, type Functions } from '../core/index.js';
import { apply, mul, negative, sameShapes, scale, shift, square, from } from './formulas.js';
import { defineUnary, type UnaryRow } from './unary.js';

const rows: readonly UnaryRow[] = [
  {
    name: 'relu',
    category: 'activation',
    summary: 'Rectified linear: negative elements become 0.',
    formula: 'y = max(x, 0); the gradient at 0 is 0.',
    gradient: (F, _x, y, dy) => apply(F, '_backward_relu', [dy, y]),
    values: [-1, 0, 2],
    range: [0.1, 1],
  },
  {
    name: 'sigmoid',
    category: 'activation',
    summary: 'Logistic function of every element.',
    formula: 'y = 1 / (1 + e⁻ˣ)',
    gradient: (F, _x, y, dy) => apply(F, '_backward_sigmoid', [dy, y]),
    values: [-100, -1, 0, 1, 100],
  },
  {
    name: 'softsign',
    category: 'activation',
    summary: 'Softsign of every element.',
    formula: 'y = x / (1 + |x|)',
    gradient: (F, x, _y, dy) => mul(F, dy, power2(F, shift(F, apply(F, 'abs', x), 1))),
    range: [0.1, 1],
    method: false,
  },
  {
    name: 'erf',
    summary: 'Gauss error function of every element.',
    formula: 'y = 2/√π ∫₀ˣ e^(-t²) dt',
    gradient: (F, x, _y, dy) =>
      scale(F, mul(F, dy, apply(F, 'exp', negative(F, square(F, x)))), 2 / Math.sqrt(Math.PI)),
    method: false,
  },
  {
    name: 'erfinv',
    summary: 'Inverse Gauss error function of every element.',
    formula: 'erf(y) = x',
    gradient: (F, _x, y, dy) => scale(F, mul(F, dy, apply(F, 'exp', square(F, y))), Math.sqrt(Math.PI) / 2),
    range: [-0.8, 0.8],
    method: false,
  },
  {
    name: 'gamma',
    summary: 'Gamma function of every element.',
    formula: 'y = Γ(x)',
    gradient: (F, x, y, dy) => mul(F, mul(F, dy, y), apply(F, '_digamma', x)),
    range: [0.5, 3],
    method: false,
  },
  {
    name: 'gammaln',
    summary: 'Logarithm of the absolute value of the gamma function.',
    formula: 'y = ln |Γ(x)|',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, '_digamma', x)),
    range: [0.5, 3],
    method: false,
  },
  {
    name: '_digamma',
    summary: 'Logarithmic derivative of the gamma function.',
    formula: 'y = Γ′(x) / Γ(x)',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, '_polygamma', x, { order: 1 })),
    range: [0.5, 3],
    method: false,
  },
];

/** 1 / x². */
const power2 = <T>(F: Functions<T>, x: T): T => square(F, apply(F, 'reciprocal', x));

for (const row of rows) defineUnary(row);

/** dy and the output give the gradient of the input in one pass; `slope` is its derivative by the output. */
function defineBackward(
  of: string,
  formula: string,
  slope: (<T>(F: Functions<T>, dy: T, y: T) => T) | null,
): void {
  const name = `_backward_${of}`;
  defineOp({
    name,
    category: 'elementwise',
    summary: `Gradient of ${of} from its output.`,
    details: formula,
    inputs: { dy: { doc: 'Gradient of the output.' }, y: { doc: `Output of ${of}.` } },
    params: {},
    inferShape: sameShapes,
    gradient: ({ F, inputs: [dy, y], grads: [g] }) => [
      apply(F, name, [g!, y!]),
      slope ? mul(F, g!, slope(F, dy!, y!)) : null,
    ],
    kernel: name.slice(1),
    inplace: [
      [0, 0],
      [0, 1],
    ],
    internal: true,
    examples: [{ inputs: { dy: { shape: [2, 3] }, y: { shape: [2, 3] } }, range: [0.1, 0.9] }],
  });
}

defineBackward('relu', 'dx = dy where y > 0, else 0', null);
defineBackward('sigmoid', 'dx = dy y (1 - y)', (F, dy, y) => mul(F, dy, from(F, 1, scale(F, y, 2))));
defineBackward('tanh', 'dx = dy (1 - y²)', (F, dy, y) => scale(F, mul(F, dy, y), -2));

defineOp({
  name: '_polygamma',
  category: 'elementwise',
  summary: 'Derivatives of the digamma function.',
  details: 'y = ψ⁽ⁿ⁾(x); +∞ at 0 and the negative whole numbers for odd orders, not a number for even ones.',
  source: 'Abramowitz and Stegun 1972, 6.4',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { order: int('Which derivative.', undefined, { min: 1, max: 100 }) },
  inferShape: sameShapes,
  gradient: ({ F, inputs, grads, params: { order } }) => [
    mul(F, grads[0]!, apply(F, '_polygamma', inputs[0]!, { order: order + 1 })),
  ],
  kernel: 'polygamma',
  inplace: [[0, 0]],
  internal: true,
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { order: 1 }, range: [0.5, 3] },
    { inputs: { data: { shape: [2, 3] } }, params: { order: 2 }, range: [0.5, 3] },
    { inputs: { data: { values: [-0.4, -1.7, -2.3, 0.2, 15] } }, params: { order: 3 } },
  ],
});
