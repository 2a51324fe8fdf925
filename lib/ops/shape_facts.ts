/** Shape and size of an array as arrays. */
import { defineOp } from '../core/index.js';
import { zeroGradient } from './formulas.js';

for (const [name, what, length] of [
  ['shape_array', 'The shape of the input, as an int64 array.', (rank: number) => rank],
  ['size_array', 'The number of elements of the input, as an int64 array.', () => 1],
] as const) {
  defineOp({
    name,
    category: 'shape',
    summary: what,
    details:
      name === 'shape_array'
        ? 'y = (n₀, n₁, …): the lengths of the axes. dx = 0.'
        : 'y = n₀ n₁ …, of shape (1,). dx = 0.',
    source: `MXNet 1.9.1, ${name}`,
    inputs: { data: { doc: 'Input, any shape and dtype.' } },
    params: {},
    inferShape: (shapes) => {
      const rank = shapes.rankOf(0);
      if (rank !== undefined) shapes.setOut(0, [length(rank)]);
    },
    inferType: (types) => types.setOut(0, 'int64'),
    gradient: zeroGradient,

    kernel: name,
    method: true,
    examples: [{ inputs: { data: { shape: [2, 3, 4] } } }],
  });
}
