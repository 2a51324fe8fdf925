/** Operators that make arrays from nothing: constants, ranges, identity matrices. */
import {
  bool,
  defineOp,
  dtype,
  float,
  int,
  ints,
  MXNetError,
  optional,
  text,
  UNKNOWN,
  type ShapeInference,
} from '../core/index.js';

const ctx = text('Device of the result, as text: cpu(0).', '');
const shape = ints('Shape of the result; 0 or -1 stands for a dimension to be inferred.', [], { min: -1 });
const result = dtype('Element type of the result.', 'float32');
const constant = { none: 'it has no inputs' } as const;

/** A 0 or -1 is a dimension that the consumers decide. */
const given = (shapes: ShapeInference, { shape }: { shape: readonly number[] }): void => {
  if (shape.length > 0)
    shapes.setOut(
      0,
      shape.map((dim) => (dim <= 0 ? UNKNOWN : dim)),
    );
};

for (const [name, value, summary] of [
  ['_zeros', 0, 'An array of zeros.'],
  ['_ones', 1, 'An array of ones.'],
] as const) {
  defineOp({
    name,
    category: 'init',
    summary,
    details: `y = ${value}`,
    source: `MXNet 1.9.1, ${name}`,
    inputs: {},
    params: { shape, ctx, dtype: result },
    inferShape: given,
    inferType: (types, p) => types.setOut(0, p.dtype),
    gradient: constant,
    kernel: name === '_zeros' ? 'zeros' : 'ones',
    label: ({ shape }) => shape.join('x'),
    examples: [{ params: { shape: [2, 3] } }, { params: { shape: [4], dtype: 'int32' } }],
  });
}

defineOp({
  name: '_full',
  category: 'init',
  summary: 'An array of one value.',
  source: 'MXNet 1.9.1, _full',
  details: 'y = value',
  inputs: {},
  params: { shape, ctx, dtype: result, value: float('The value.') },
  inferShape: given,
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: constant,
  kernel: 'full',
  label: ({ shape, value }) => `${shape.join('x')}, ${value}`,
  examples: [{ params: { shape: [2, 3], value: 7 } }],
});

/** Elements of a range before repetition. */
const rangeLength = (start: number, stop: number, step: number): number =>
  step === 0 ? 0 : Math.max(0, Math.ceil((stop - start) / step));

defineOp({
  name: '_arange',
  category: 'init',
  summary: 'Evenly spaced numbers from start up to, but without, stop.',
  details: 'y[i] = start + ⌊i / repeat⌋ step. With stop null the range is from 0 to start.',
  source: 'MXNet 1.9.1, arange',
  inputs: {},
  params: {
    start: float('First number.'),
    stop: optional(float('End of the range, not part of it; null: start is the end and 0 the start.')),
    step: float('Distance between numbers.', 1),
    repeat: int('How often each number is repeated.', 1, { min: 1 }),
    infer_range: bool('Take the length from the consumers (with stop null).', false),
    ctx,
    dtype: result,
  },
  inferShape: (shapes, { start, stop, step, repeat, infer_range }) => {
    if (infer_range && stop === null) return;
    const [first, end] = stop === null ? [0, start] : [start, stop];
    const length = rangeLength(first, end, step);
    if (length === 0)
      throw new MXNetError('the range is empty', {
        expected: 'a step that leads from start to stop',
        given: `start ${first}, stop ${end}, step ${step}`,
      });
    shapes.setOut(0, [length * repeat]);
  },
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: constant,
  kernel: 'arange',
  examples: [
    { params: { start: 2, stop: 6 } },
    { params: { start: 5 } },
    { params: { start: 0, stop: 2, step: 0.5, repeat: 2 } },
    { params: { start: 6, stop: 2, step: -2, dtype: 'int32' } },
  ],
});

defineOp({
  name: '_linspace',
  category: 'init',
  summary: 'Evenly spaced numbers of an interval.',
  details: 'y[i] = start + i (stop - start) / (num - 1), or / num without the endpoint.',
  source: 'MXNet 1.9.1, linspace',
  inputs: {},
  params: {
    start: float('First number.'),
    stop: float('End of the interval.'),
    num: int('How many numbers.', undefined, { min: 0 }),
    endpoint: bool('Whether stop is the last number.', true),
    ctx,
    dtype: result,
  },
  inferShape: (shapes, { num }) => shapes.setOut(0, [num]),
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: constant,
  kernel: 'linspace',
  examples: [
    { params: { start: 2, stop: 3, num: 5 } },
    { params: { start: 2, stop: 3, num: 5, endpoint: false } },
  ],
});

defineOp({
  name: '_eye',
  category: 'init',
  summary: 'Ones on a diagonal, zeros elsewhere.',
  source: 'MXNet 1.9.1, _eye',
  details: 'y[i, j] = 1 where j = i + k, else 0.',
  inputs: {},
  params: {
    N: int('Number of rows.', undefined, { min: 1 }),
    M: int('Number of columns; 0 means N.', 0, { min: 0 }),
    k: int('Which diagonal: above the main one when positive.', 0),
    ctx,
    dtype: result,
  },
  inferShape: (shapes, { N, M }) => shapes.setOut(0, [N, M || N]),
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: constant,
  kernel: 'eye',
  examples: [{ params: { N: 3 } }, { params: { N: 2, M: 4, k: 1 } }],
});
