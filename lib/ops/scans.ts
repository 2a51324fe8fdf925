/** Running sums, moments, and questions about whole arrays: all finite, all close, sums of squares. */
import {
  bool,
  defineOp,
  dtype,
  float,
  int,
  mostArrays,
  ints,
  optional,
  type DType,
  type OutputSpec,
  type ShapeInference,
} from '../core/index.js';
import { reducedAxes, reducedPartialShape } from './axes.js';
import { defineComposite } from './composite.js';
import { apply, sameShapes, square } from './formulas.js';
import { axisOf } from './reshape.js';

const axis = int('The axis to sum along.', -1);

defineOp({
  name: '_cumsum',
  category: 'reduce',
  summary: 'Running sums along an axis, forwards or backwards; the dtype stays.',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { axis, backwards: bool('From the last element to the first.', false) },
  inferShape: (shapes: ShapeInference, p) => {
    if (shapes.in[0]) axisOf(p.axis, shapes.in[0].length);
    shapes.setAllSame();
  },
  gradient: ({ F, grads, params: p }) => [
    apply(F, '_cumsum', grads[0]!, { axis: p.axis, backwards: !p.backwards }),
  ],
  kernel: 'cumsum',
  internal: true,
  examples: [{ inputs: { data: { shape: [2, 3] } } }],
});

/** Sums of truths are counts. */
const sumType = (given: DType | null, from: DType | null | undefined): DType | null =>
  given ?? (from === 'bool' ? 'int64' : null);

defineComposite({
  name: '_np_cumsum',
  aliases: ['cumsum'],
  category: 'reduce',
  summary: 'Running sums along an axis.',
  details: 'y[i] = Σ_{j ≤ i} a[j]; without an axis the flat array is summed and the result is flat.',
  source: 'MXNet 1.9.1, cumsum',
  inputs: { a: { doc: 'Input, any shape.' } },
  params: {
    axis: optional(int('The axis; null sums the flat array.')),
    dtype: optional(dtype('Element type of the result; null keeps it, but counts truths in int64.')),
  },
  inferShape: (shapes, p) => {
    const shape = shapes.in[0]!;
    if (shape === null) return;
    if (p.axis !== null) {
      axisOf(p.axis, shape.length);
      shapes.setOut(0, shape);
    } else shapes.setOut(0, [shape.some((dim) => dim < 0) ? -1 : shape.reduce((a, b) => a * b, 1)]);
  },
  inferType: (types, p) => {
    const own = sumType(p.dtype, types.in[0]);
    if (own) types.setOut(0, own);
    else types.setAllSame();
  },
  body: ({ F, inputs, params: p, inputTypes }) => {
    const own = sumType(p.dtype, inputTypes[0]);
    const typed = own && own !== inputTypes[0] ? apply(F, 'Cast', inputs[0]!, { dtype: own }) : inputs[0]!;
    const shaped = p.axis === null ? apply(F, 'Reshape', typed, { shape: [-1] }) : typed;
    return [apply(F, '_cumsum', shaped, { axis: p.axis ?? 0 })];
  },
  label: ({ axis }) => (axis === null ? 'flat' : `axis ${axis}`),
  examples: [
    { inputs: { a: { shape: [2, 3] } } },
    { inputs: { a: { shape: [2, 3, 2] } }, params: { axis: 1 } },
  ],
});

defineComposite({
  name: 'moments',
  category: 'reduce',
  summary: 'Mean and variance over axes.',
  details: 'mean = Σ x / n, var = Σ (x − mean)² / n.',
  source: 'MXNet 1.9.1, moments',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: (): OutputSpec[] => [{ name: 'output0' }, { name: 'output1', doc: 'Variance.' }],
  params: {
    axes: optional(ints('The axes; null means all.')),
    keepdims: bool('Keep the reduced axes with size 1.', false),
  },
  inferShape: (shapes, p) => {
    for (const index of [0, 1]) shapes.setOut(index, reducedPartialShape(shapes.in[0]!, p.axes, p.keepdims));
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const shape = inputShapes[0]!;
    const params = { axis: p.axes, keepdims: p.keepdims };
    const mean = apply(F, 'mean', inputs[0]!, params);
    const wide = apply(F, '_stretch', mean, { axis: reducedAxes(p.axes, shape.length), shape });
    const spread = square(F, apply(F, 'elemwise_sub', [inputs[0]!, wide]));
    return [mean, apply(F, 'mean', spread, params)];
  },
  examples: [
    { inputs: { data: { shape: [2, 3, 4] } }, params: { axes: [0, 2] } },
    { inputs: { data: { shape: [2, 3] } } },
    { inputs: { data: { shape: [2, 3] } }, params: { axes: [1], keepdims: true } },
  ],
});

defineComposite({
  name: '_square_sum',
  category: 'reduce',
  summary: 'Sum of squares over axes.',
  details: 'y = Σ x² over the axes. dx = 2 x dy.',
  source: 'MXNet 1.9.1, _square_sum',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: {
    axis: optional(ints('The axes; null means all.')),
    keepdims: bool('Keep the reduced axes with size 1.', false),
    exclude: bool('Reduce over the axes that are not named.', false),
  },
  inferShape: (shapes, p) =>
    shapes.setOut(0, reducedPartialShape(shapes.in[0]!, p.axis, p.keepdims, p.exclude)),
  body: ({ F, inputs, params: p }) => [apply(F, 'sum', square(F, inputs[0]!), { ...p })],
  examples: [{ inputs: { data: { shape: [2, 3] } }, params: { axis: 1 } }],
});

const question = { none: 'the answer is piecewise constant' } as const;
const noGradientCheck = question.none;
const started = bool('Accepted as in MXNet; the answer always starts from true.', true);

defineOp({
  name: 'all_finite',
  category: 'reduce',
  summary: '1 when every element is finite, else 0.',
  details: 'y = 1 where every |x| is below infinity and no x is NaN, else 0.',
  source: 'MXNet 1.9.1, all_finite',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { init_output: started },
  inferShape: (shapes) => shapes.setOut(0, [1]),
  inferType: (types) => types.setOut(0, 'float32'),
  gradient: question,
  kernel: 'all_finite',
  examples: [
    { inputs: { data: { shape: [2, 3] } }, noGradientCheck },
    { inputs: { data: { values: [1, Infinity] } }, noGradientCheck },
  ],
});

defineOp({
  name: 'multi_all_finite',
  category: 'reduce',
  summary: '1 when every element of all arrays is finite, else 0.',
  details: 'y = 1 where every number of all arrays is finite, else 0.',
  source: 'MXNet 1.9.1, multi_all_finite',
  inputs: { list: 'data', doc: 'Arrays of any shapes.', count: 'num_arrays' },
  params: { num_arrays: int('Number of arrays.', 1, { min: 1, max: mostArrays }), init_output: started },
  inferShape: (shapes) => shapes.setOut(0, [1]),
  inferType: (types) => types.setOut(0, 'float32'),
  gradient: question,
  kernel: 'all_finite',
  examples: [
    {
      inputs: { data0: { shape: [2, 3] }, data1: { shape: [2] } },
      params: { num_arrays: 2 },
      noGradientCheck,
    },
    {
      inputs: { data0: { shape: [2, 3] }, data1: { values: [NaN] } },
      params: { num_arrays: 2 },
      noGradientCheck,
    },
  ],
});

defineOp({
  name: 'multi_sum_sq',
  category: 'reduce',
  summary: 'The sum of squares of each array.',
  details: 'y[k] = Σ x_k²',
  source: 'MXNet 1.9.1, multi_sum_sq',
  inputs: { list: 'data', doc: 'Arrays of any shapes.', count: 'num_arrays' },
  params: { num_arrays: int('Number of arrays.', undefined, { min: 1, max: mostArrays }) },
  inferShape: (shapes, p) => shapes.setOut(0, [p.num_arrays]),
  inferType: (types) => types.setOut(0, 'float32'),
  gradient: { none: 'MXNet 1.9.1 has none; use sum(square(x))' },
  kernel: 'multi_sum_sq',
  examples: [
    {
      inputs: { data0: { shape: [2, 3] }, data1: { shape: [4] } },
      params: { num_arrays: 2 },
      noGradientCheck: 'MXNet has none',
    },
  ],
});

defineOp({
  name: '_contrib_allclose',
  category: 'reduce',
  summary: '1 when the arrays are equal within a tolerance, else 0.',
  details: 'All |a − b| ≤ atol + rtol·|b|.',
  source: 'MXNet 1.9.1, contrib.allclose',
  inputs: { a: { doc: 'First array.' }, b: { doc: 'Second array, same shape.' } },
  params: {
    rtol: float('Relative tolerance.', 1e-5),
    atol: float('Absolute tolerance.', 1e-8),
    equal_nan: bool('NaN equals NaN.', true),
  },
  inferShape: (shapes) => {
    const shape = shapes.in[0] ?? shapes.in[1]!;
    for (const index of [0, 1]) shapes.setIn(index, shape);
    shapes.setIn(0, shapes.in[1]!);
    shapes.setOut(0, [1]);
  },
  inferType: (types) => {
    types.setAllSame([0, 1], []);
    types.setOut(0, 'uint8');
  },
  gradient: question,
  kernel: 'allclose',
  examples: [
    { inputs: { a: { values: [1, 2] }, b: { values: [1, 2.00001] } }, noGradientCheck },
    { inputs: { a: { values: [1, NaN] }, b: { values: [1, NaN] } }, noGradientCheck },
    { inputs: { a: { values: [1, 2] }, b: { values: [1, 2.1] } }, noGradientCheck },
  ],
});

for (const [name, same, summary] of [
  ['_scatter_elemwise_div', 'elemwise_div', 'Quotient; on sparse arrays only where something is stored.'],
] as const) {
  defineComposite({
    name,
    category: 'elementwise',
    summary,
    details: 'y = lhs / rhs. d lhs = dy / rhs, d rhs = -dy lhs / rhs².',
    source: `MXNet 1.9.1, ${name}`,
    inputs: { lhs: { doc: 'Dividend.' }, rhs: { doc: 'Divisor, same shape.' } },
    params: {},
    inferShape: sameShapes,
    body: ({ F, inputs }) => [apply(F, same, inputs)],
    examples: [{ inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [2, 3] } }, range: [0.5, 1] }],
  });
}
