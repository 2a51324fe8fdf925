/** Positions of the largest and smallest elements. */
import { bool, defineOp, int, optional } from '../core/index.js';
import { reducedPartialShape } from './axes.js';

for (const [name, which] of [
  ['argmax', 'largest'],
  ['argmin', 'smallest'],
] as const) {
  defineOp({
    name,
    category: 'reduce',
    summary: `Position of the ${which} element along an axis.`,
    details: `The first of equal elements wins. The result has the input's dtype; without an axis the array counts as flat.`,
    source: `MXNet 1.9.1, ${name}`,
    inputs: { data: { doc: 'Input, any shape.' } },
    params: {
      axis: optional(int('The axis to search; null searches the flat array.')),
      keepdims: bool('Keep the searched axis with size 1.', false),
    },
    inferShape: (shapes, p) =>
      shapes.setOut(0, reducedPartialShape(shapes.in[0]!, p.axis === null ? null : [p.axis], p.keepdims)),
    gradient: ({ F, inputs }) => [F.invoke('zeros_like', [inputs[0]!])[0]!],
    kernel: name,
    method: true,
    label: ({ axis }) => (axis === null ? 'all axes' : `axis ${axis}`),
    examples: [
      { inputs: { data: { shape: [2, 3, 4] } }, params: { axis: 1 }, noGradientCheck: 'piecewise constant' },
      { inputs: { data: { shape: [2, 3] } }, noGradientCheck: 'piecewise constant' },
      {
        inputs: {
          data: {
            values: [
              [1, 3, 3],
              [2, 2, 0],
            ],
          },
        },
        params: { axis: -1, keepdims: true },
        noGradientCheck: 'piecewise constant',
      },
    ],
  });
}

defineOp({
  name: 'argmax_channel',
  category: 'reduce',
  summary: 'Position of the largest element along axis 1.',
  source: 'MXNet 1.9.1, argmax_channel',
  details: 'y[n] = the first k for which x[n, k] is largest, in the dtype of the input.',
  inputs: { data: { doc: 'Input of rank 2 or more.' } },
  params: {},
  inferShape: (shapes) => {
    const shape = shapes.in[0]!;
    if (shape === null) return;
    if (shape.length < 2) throw shapes.fail(0, 'rank 2 or more', `(${shape.join(', ')})`);
    shapes.setOut(0, [shape[0]!, ...shape.slice(2)]);
  },
  gradient: { none: 'a position is piecewise constant' },
  kernel: 'argmax_channel',
  method: true,
  examples: [{ inputs: { data: { shape: [2, 3] } } }],
});
