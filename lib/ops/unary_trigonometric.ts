/** Unary operators: trigonometric and hyperbolic functions and their inverses. */
import { apply, div, from, mul, negative, scale, shift, square } from './formulas.js';
import { defineUnary, type UnaryRow } from './unary.js';

const rows: readonly UnaryRow[] = [
  {
    name: 'sin',
    summary: 'Sine of every element, in radians.',
    formula: 'y = sin x',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'cos', x)),
    values: [0, 1, -3, 100, 1e5],
  },
  {
    name: 'cos',
    summary: 'Cosine of every element, in radians.',
    formula: 'y = cos x',
    gradient: (F, x, _y, dy) => negative(F, mul(F, dy, apply(F, 'sin', x))),
    values: [0, 1, -3, 100, 1e5],
  },
  {
    name: 'tan',
    summary: 'Tangent of every element, in radians.',
    formula: 'y = tan x',
    gradient: (F, _x, y, dy) => mul(F, dy, shift(F, square(F, y), 1)),
  },
  {
    name: 'arcsin',
    summary: 'Inverse sine, from -π/2 to π/2.',
    formula: 'y = arcsin x',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'rsqrt', from(F, 1, square(F, x)))),
    range: [-0.8, 0.8],
  },
  {
    name: 'arccos',
    summary: 'Inverse cosine, from 0 to π.',
    formula: 'y = arccos x',
    gradient: (F, x, _y, dy) => negative(F, mul(F, dy, apply(F, 'rsqrt', from(F, 1, square(F, x))))),
    range: [-0.8, 0.8],
  },
  {
    name: 'arctan',
    summary: 'Inverse tangent, from -π/2 to π/2.',
    formula: 'y = arctan x',
    gradient: (F, x, _y, dy) => div(F, dy, shift(F, square(F, x), 1)),
  },
  {
    name: 'sinh',
    summary: 'Hyperbolic sine of every element.',
    formula: 'y = (eˣ - e⁻ˣ) / 2',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'cosh', x)),
  },
  {
    name: 'cosh',
    summary: 'Hyperbolic cosine of every element.',
    formula: 'y = (eˣ + e⁻ˣ) / 2',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'sinh', x)),
  },
  {
    name: 'tanh',
    summary: 'Hyperbolic tangent of every element.',
    formula: 'y = sinh x / cosh x',
    gradient: (F, _x, y, dy) => apply(F, '_backward_tanh', [dy, y]),
    values: [-20, -0.01, 0, 0.3, 20],
  },
  {
    name: 'arcsinh',
    summary: 'Inverse hyperbolic sine of every element.',
    formula: 'y = ln(x + √(x² + 1))',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'rsqrt', shift(F, square(F, x), 1))),
  },
  {
    name: 'arccosh',
    summary: 'Inverse hyperbolic cosine of every element.',
    formula: 'y = ln(x + √(x² - 1))',
    gradient: (F, x, _y, dy) => mul(F, dy, apply(F, 'rsqrt', shift(F, square(F, x), -1))),
    range: [1.5, 3],
  },
  {
    name: 'arctanh',
    summary: 'Inverse hyperbolic tangent of every element.',
    formula: 'y = ln((1 + x) / (1 - x)) / 2',
    gradient: (F, x, _y, dy) => div(F, dy, from(F, 1, square(F, x))),
    range: [-0.8, 0.8],
  },
  {
    name: 'degrees',
    summary: 'Radians to degrees.',
    formula: 'y = 180 x / π',
    gradient: (F, _x, _y, dy) => scale(F, dy, 180 / Math.PI),
  },
  {
    name: 'radians',
    summary: 'Degrees to radians.',
    formula: 'y = π x / 180',
    gradient: (F, _x, _y, dy) => scale(F, dy, Math.PI / 180),
  },
];

for (const row of rows) defineUnary(row);
