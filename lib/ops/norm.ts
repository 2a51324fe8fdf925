/** Norms over axes. */
import { bool, defineOp, dtype, int, ints, optional } from '../core/index.js';
import { reducedAxes, reducedPartialShape } from './axes.js';
import { apply, div, mul } from './formulas.js';

defineOp({
  name: 'norm',
  category: 'reduce',
  summary: 'Norm over axes: the sum of absolute values or the root of the sum of squares.',
  details: 'ord 1: y = Σ |x|; ord 2: y = √Σ x². Over all axes the result has shape (1,).',
  source: 'MXNet 1.9.1, norm',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: {
    ord: int('Order of the norm: 1 or 2.', 2, { min: 1, max: 2 }),
    axis: optional(ints('Axes to reduce; null or none means all.')),
    out_dtype: optional(dtype('Element type of the result; null keeps it.')),
    keepdims: bool('Keep the reduced axes with size 1.', false),
  },
  inferShape: (shapes, p) => shapes.setOut(0, reducedPartialShape(shapes.in[0]!, p.axis, p.keepdims)),
  inferType: (types, p) => (p.out_dtype ? types.setOut(0, p.out_dtype) : types.setAllSame()),
  gradient: ({ F, inputs, outputs, grads, params, inputShapes, inputTypes }) => {
    const shape = inputShapes[0]!;
    const axis = reducedAxes(params.axis, shape.length);
    const stretch = (value: (typeof inputs)[number]): typeof value => {
      const wide = apply(F, '_stretch', value, { axis, shape });
      return params.out_dtype ? apply(F, 'Cast', wide, { dtype: inputTypes[0]! }) : wide;
    };
    const x = inputs[0]!;
    const slope = params.ord === 1 ? apply(F, 'sign', x) : div(F, x, stretch(outputs[0]!));
    return [mul(F, stretch(grads[0]!), slope)];
  },
  kernel: 'norm',
  method: true,
  label: ({ ord }) => `L${ord}`,
  examples: [
    { inputs: { data: { shape: [2, 3, 4] } }, range: [0.2, 1] },
    { inputs: { data: { shape: [2, 3, 4] } }, range: [0.2, 1], params: { ord: 1, axis: 1 } },
    { inputs: { data: { shape: [2, 3, 4] } }, range: [0.2, 1], params: { axis: [1, 2], keepdims: true } },
  ],
});
