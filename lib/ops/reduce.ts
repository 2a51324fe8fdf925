/** Reductions over axes: sum, mean, products, extremes, and the sums that undo broadcasting. */
import {
  bool,
  defineOp,
  ints,
  isKnown,
  optional,
  sizeOf,
  type Example,
  type Functions,
} from '../core/index.js';
import { reducedAxes, reducedPartialShape } from './axes.js';
import { apply, div, mul, scale } from './formulas.js';

/** Values of a reduction stretched back to the input's shape. */
interface ReduceValues<T> {
  readonly F: Functions<T>;
  readonly x: T;
  /** Output and head gradient, stretched to the input's shape when called. */
  readonly y: () => T;
  readonly dy: () => T;
  readonly count: number;
}

interface ReduceRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly formula: string;
  readonly gradient: <T>(values: ReduceValues<T>) => T;
  readonly values?: readonly (number | readonly number[])[];
  readonly range?: readonly [number, number];
  readonly tolerance?: number;
}

const notNaN = <T>(F: Functions<T>, x: T): T => apply(F, '_equal', [x, x]);

const rows: readonly ReduceRow[] = [
  {
    name: 'sum',
    aliases: ['sum_axis'],
    summary: 'Sum over axes.',
    formula: 'y = Σ x',
    gradient: ({ dy }) => dy(),
  },
  {
    name: 'mean',
    summary: 'Arithmetic mean over axes.',
    formula: 'y = Σ x / n',
    gradient: ({ F, dy, count }) => scale(F, dy(), 1 / count),
  },
  {
    name: 'prod',
    summary: 'Product over axes.',
    formula: 'y = Π x',
    gradient: ({ F, x, y, dy }) => mul(F, dy(), div(F, y(), x)),
    range: [0.5, 2],
  },
  {
    name: 'nansum',
    summary: 'Sum over axes; NaN counts as 0.',
    formula: 'y = Σ x where x is a number',
    gradient: ({ F, x, dy }) => mul(F, dy(), notNaN(F, x)),
    values: [
      [1, NaN, 2],
      [NaN, NaN, 3],
    ],
  },
  {
    name: 'nanprod',
    summary: 'Product over axes; NaN counts as 1.',
    formula: 'y = Π x where x is a number',
    gradient: ({ F, x, y, dy }) =>
      apply(F, 'where', [notNaN(F, x), mul(F, dy(), div(F, y(), x)), apply(F, 'zeros_like', x)]),
    range: [0.5, 2],
    values: [
      [2, NaN, 2],
      [NaN, NaN, 3],
    ],
  },
  {
    name: 'max',
    aliases: ['max_axis'],
    summary: 'Largest element over axes.',
    formula: 'y = max x; every element that equals it gets the gradient.',
    gradient: ({ F, x, y, dy }) => mul(F, dy(), apply(F, '_equal', [x, y()])),
  },
  {
    name: 'min',
    aliases: ['min_axis'],
    summary: 'Smallest element over axes.',
    formula: 'y = min x; every element that equals it gets the gradient.',
    gradient: ({ F, x, y, dy }) => mul(F, dy(), apply(F, '_equal', [x, y()])),
  },
];

const params = {
  axis: optional(ints('Axes to reduce; null or an empty list means all.')),
  keepdims: bool('Keep the reduced axes with size 1.', false),
  exclude: bool('Reduce all axes but the named ones.', false),
};

for (const row of rows) {
  const shape = { inputs: { data: { shape: [2, 3, 4] } }, ...(row.range ? { range: row.range } : {}) };
  const examples: Example[] = [
    shape,
    { ...shape, params: { axis: 1 } },
    { ...shape, params: { axis: [0, -1], keepdims: true } },
    { ...shape, params: { axis: 1, exclude: true } },
    ...(row.values
      ? [{ inputs: { data: { values: row.values } }, params: { axis: 1 }, noGradientCheck: 'NaN' }]
      : []),
  ];
  defineOp({
    name: row.name,
    aliases: row.aliases ?? [],
    category: 'reduce',
    summary: row.summary,
    details: `${row.formula}. A full reduction has shape (1,). 16-bit floats accumulate in 32 bits.`.replace(
      '..',
      '.',
    ),
    source: 'MXNet 1.9.1, reductions',
    inputs: { data: { doc: 'Input, any shape.' } },
    params,
    inferShape: (shapes, p) => {
      const data = shapes.in[0]!;
      const isExtreme = row.name === 'max' || row.name === 'min';
      if (isExtreme && data && reducedAxes(p.axis, data.length, p.exclude).some((axis) => data[axis] === 0))
        throw shapes.fail(0, `elements: there is no ${row.name} of nothing`, `(${data.join(', ')})`);
      shapes.setOut(0, reducedPartialShape(data, p.axis, p.keepdims, p.exclude));
    },
    gradient: ({ F, inputs, outputs, grads, params, inputShapes }) => {
      const shape = inputShapes[0]!;
      const axes = reducedAxes(params.axis, shape.length, params.exclude);
      const stretch = (value: (typeof inputs)[number]): typeof value =>
        apply(F, '_stretch', value, { axis: axes, shape });
      return [
        row.gradient({
          F,
          x: inputs[0]!,
          y: () => stretch(outputs[0]!),
          dy: () => stretch(grads[0]!),
          count: axes.reduce((size, axis) => size * shape[axis]!, 1),
        }),
      ];
    },
    kernel: row.name,
    method: true,
    label: ({ axis }) => (axis === null ? 'all axes' : `axis ${axis.join(', ')}`),
    examples,
  });
}

defineOp({
  name: '_stretch',
  category: 'shape',
  summary: 'Undoes a reduction: repeats the input along the axes that were reduced.',
  inputs: { data: { doc: 'Result of a reduction, with or without kept axes.' } },
  params: { axis: ints('The reduced axes, ascending.'), shape: ints('Shape of the result.') },
  inferShape: (shapes, p) => shapes.setOut(0, p.shape),
  gradient: ({ F, grads, params, inputShapes, outputShapes }) => [
    params.axis.length === 0
      ? grads[0]!
      : apply(F, 'sum', grads[0]!, {
          axis: params.axis,
          keepdims: inputShapes[0]!.length === outputShapes[0]!.length,
        }),
  ],
  kernel: 'stretch',
  internal: true,
  examples: [{ inputs: { data: { shape: [2, 4] } }, params: { axis: [1], shape: [2, 3, 4] } }],
});

defineOp({
  name: '_sum_to',
  category: 'reduce',
  summary: 'Undoes broadcasting: sums the input down to a shape that broadcasts to its own.',
  inputs: { data: { doc: 'Array of the broadcast shape.' } },
  params: { shape: ints('Shape of the result.') },
  inferShape: (shapes, p) => {
    const full = shapes.in[0]!;
    const fits =
      !isKnown(full) ||
      (p.shape.length <= full.length &&
        p.shape.every((dim, i) => dim === 1 || dim === full[i + full.length - p.shape.length])) ||
      sizeOf(p.shape) === sizeOf(full);
    if (!fits)
      throw shapes.fail(0, `a shape that (${p.shape.join(', ')}) broadcasts to`, `(${full.join(', ')})`);
    shapes.setOut(0, p.shape);
  },
  gradient: ({ F, grads, inputShapes }) => [apply(F, 'broadcast_to', grads[0]!, { shape: inputShapes[0]! })],
  kernel: 'sum_to',
  internal: true,
  examples: [
    { inputs: { data: { shape: [2, 3, 4] } }, params: { shape: [3, 1] } },
    { inputs: { data: { shape: [2, 3] } }, params: { shape: [2, 1] } },
  ],
});
