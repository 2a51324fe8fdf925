/** Scalar operators that on sparse arrays touch only what is stored; on dense ones they are the plain operators. */
import { bool, float } from '../core/index.js';
import { scalarType } from './binary.js';
import { defineComposite } from './composite.js';
import { apply, sameShapes } from './formulas.js';

for (const [name, plain, summary] of [
  [
    '_scatter_plus_scalar',
    '_plus_scalar',
    'Sum with a number; on sparse arrays only where something is stored.',
  ],
  [
    '_scatter_minus_scalar',
    '_minus_scalar',
    'Difference with a number; on sparse arrays only where something is stored.',
  ],
] as const) {
  defineComposite({
    name,
    category: 'elementwise',
    summary,
    details: `y = x ${plain === '_plus_scalar' ? '+' : '-'} scalar. dx = dy.`,
    source: `MXNet 1.9.1, ${name}`,
    inputs: { data: { doc: 'Input, any shape.' } },
    params: {
      scalar: float('The number.', 1),
      is_int: bool(
        'Whether the number counts as whole; where false, arrays of whole numbers give float64.',
        true,
      ),
    },
    inferShape: sameShapes,
    inferType: scalarType,
    body: ({ F, inputs, params }) => [apply(F, plain, inputs[0]!, params)],
    examples: [{ inputs: { data: { shape: [2, 3] } }, params: { scalar: 2 } }],
  });
}
