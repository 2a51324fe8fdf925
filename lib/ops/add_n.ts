/** Sum of any number of arrays. */
import { defineOp, int, mostArrays } from '../core/index.js';
import { sameShapes } from './formulas.js';

defineOp({
  name: 'add_n',
  aliases: ['ElementWiseSum', '_sparse_add_n', '_sparse_ElementWiseSum'],
  category: 'elementwise',
  summary: 'Sum of all inputs, element by element.',
  details: 'y = x₀ + x₁ + …',
  source: 'MXNet 1.9.1, ElementWiseSum',
  inputs: { list: 'arg', doc: 'Arrays of one shape.', count: 'num_args' },
  params: { num_args: int('Number of inputs.', undefined, { min: 1, max: mostArrays }) },
  inferShape: sameShapes,
  gradient: ({ inputs, grads }) => inputs.map(() => grads[0]!),
  kernel: 'add_n',
  inplace: [[0, 0]],
  examples: [
    {
      inputs: { arg0: { shape: [2, 3] }, arg1: { shape: [2, 3] }, arg2: { shape: [2, 3] } },
      params: { num_args: 3 },
    },
    { inputs: { arg0: { shape: [4] } }, params: { num_args: 1 } },
  ],
});
