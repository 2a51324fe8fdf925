/** Binary operators: arithmetic, powers, maximum and minimum. */
import { defineOp } from '../core/index.js';
import { defineBinary, type BinaryRow } from './binary.js';
import { apply, div, mul, negative, over, power, sameShapes, scale } from './formulas.js';

const rows: readonly BinaryRow[] = [
  {
    name: 'add',
    summary: 'Sum',
    formula: 'y = a + b',
    same: ['elemwise_add', '_plus', '_Plus', '_add'],
    broadcastAliases: ['broadcast_plus'],
    scalar: ['_plus_scalar', '_PlusScalar'],
    gradient: [({ dy }) => dy, ({ dy }) => dy],
    scalarGradient: ({ dy }) => dy,
  },
  {
    name: 'sub',
    summary: 'Difference',
    formula: 'y = a - b',
    same: ['elemwise_sub', '_minus', '_Minus', '_sub'],
    broadcastAliases: ['broadcast_minus'],
    scalar: ['_minus_scalar', '_MinusScalar'],
    reverse: ['_rminus_scalar', '_RMinusScalar'],
    gradient: [({ dy }) => dy, ({ F, dy }) => negative(F, dy)],
    scalarGradient: ({ dy }) => dy,
    reverseGradient: ({ F, dy }) => negative(F, dy),
  },
  {
    name: 'mul',
    summary: 'Product',
    formula: 'y = a · b',
    same: ['elemwise_mul', '_mul', '_Mul'],
    scalar: ['_mul_scalar', '_MulScalar'],
    gradient: [({ on, dy, b }) => on('mul', dy, b), ({ on, dy, a }) => on('mul', dy, a)],
    scalarGradient: ({ F, dy, s }) => scale(F, dy, s),
  },
  {
    name: 'div',
    summary: 'Quotient',
    formula: 'y = a / b; whole numbers divide towards zero',
    same: ['elemwise_div', '_div', '_Div'],
    scalar: ['_div_scalar', '_DivScalar'],
    reverse: ['_rdiv_scalar', '_RDivScalar'],
    gradient: [
      ({ on, dy, b }) => on('div', dy, b),
      ({ F, on, dy, b, y }) => negative(F, on('div', on('mul', dy, y), b)),
    ],
    scalarGradient: ({ F, dy, s }) => apply(F, '_div_scalar', dy, { scalar: s }),
    reverseGradient: ({ F, x, y, dy }) => negative(F, div(F, mul(F, dy, y), x)),
    range: [0.5, 2],
  },
  {
    name: 'mod',
    summary: 'Remainder, with the sign of the divisor,',
    formula: 'y = a - b · ⌊a / b⌋, and 0 where b = 0',
    same: ['_mod', '_Mod'],
    scalar: ['_mod_scalar', '_ModScalar'],
    reverse: ['_rmod_scalar', '_RModScalar'],
    gradient: [
      ({ dy }) => dy,
      ({ F, on, a, b, dy }) => negative(F, mul(F, dy, apply(F, 'floor', on('div', a, b)))),
    ],
    scalarGradient: ({ dy }) => dy,
    reverseGradient: ({ F, x, s, dy }) => negative(F, mul(F, dy, apply(F, 'floor', over(F, s, x)))),
    flatForWhole: true,
    range: [0.6, 0.7],
    values: [
      [5, -5, 5, -5, 4, 3],
      [3, 3, -3, -3, 0, 1.5],
    ],
  },
  {
    name: 'power',
    summary: 'Power',
    formula: 'y = a ^ b; NaN for negative bases with fractional exponents',
    same: ['_power', '_Power'],
    scalar: ['_power_scalar', '_PowerScalar'],
    reverse: ['_rpower_scalar', '_RPowerScalar'],
    gradient: [
      ({ F, on, a, b, dy }) =>
        mul(F, dy, on('mul', b, on('power', a, apply(F, '_minus_scalar', b, { scalar: 1 })))),
      ({ F, on, a, y, dy }) => mul(F, dy, on('mul', y, apply(F, 'log', a))),
    ],
    scalarGradient: ({ F, x, s, dy }) => scale(F, mul(F, dy, power(F, x, s - 1)), s),
    reverseGradient: ({ F, s, y, dy }) => scale(F, mul(F, dy, y), Math.log(s)),
    range: [0.5, 2],
  },
  {
    name: 'maximum',
    summary: 'Larger element',
    formula: 'y = max(a, b); equal elements send the gradient to a',
    same: ['_maximum', '_Maximum'],
    scalar: ['_maximum_scalar', '_MaximumScalar'],
    gradient: [
      ({ F, on, a, b, dy }) => mul(F, dy, on('greater_equal', a, b)),
      ({ F, on, a, b, dy }) => mul(F, dy, on('lesser', a, b)),
    ],
    scalarGradient: ({ F, x, s, dy }) => mul(F, dy, apply(F, '_greater_equal_scalar', x, { scalar: s })),
  },
  {
    name: 'minimum',
    summary: 'Smaller element',
    formula: 'y = min(a, b); equal elements send the gradient to a',
    same: ['_minimum', '_Minimum'],
    scalar: ['_minimum_scalar', '_MinimumScalar'],
    gradient: [
      ({ F, on, a, b, dy }) => mul(F, dy, on('lesser_equal', a, b)),
      ({ F, on, a, b, dy }) => mul(F, dy, on('greater', a, b)),
    ],
    scalarGradient: ({ F, x, s, dy }) => mul(F, dy, apply(F, '_lesser_equal_scalar', x, { scalar: s })),
  },
  {
    name: 'hypot',
    summary: 'Hypotenuse',
    formula: 'y = √(a² + b²)',
    same: ['_hypot', '_Hypot'],
    scalar: ['_hypot_scalar', '_HypotScalar'],
    gradient: [
      ({ F, on, a, y, dy }) => mul(F, dy, on('div', a, y)),
      ({ F, on, b, y, dy }) => mul(F, dy, on('div', b, y)),
    ],
    scalarGradient: ({ F, x, y, dy }) => mul(F, dy, div(F, x, y)),
    range: [0.5, 2],
  },
];

for (const row of rows) defineBinary(row);

/** Sum of gradients that flow into one value: adds as `elemwise_add`, shown under its own name in graphs. */
defineOp({
  name: '_grad_add',
  category: 'elementwise',
  summary: 'Sum of two gradients.',
  source: 'MXNet 1.9.1, _grad_add',
  details: 'y = a + b',
  inputs: { lhs: { doc: 'First gradient.' }, rhs: { doc: 'Second gradient.' } },
  params: {},
  inferShape: sameShapes,
  gradient: ({ grads }) => [grads[0]!, grads[0]!],
  kernel: 'add',
  inplace: [
    [0, 0],
    [0, 1],
  ],
  examples: [{ inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [2, 3] } } }],
});
