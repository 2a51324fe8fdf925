/** Operators about positions: coordinates and flat indices, counting, copying rows by index. */
import {
  defineOp,
  floats,
  int,
  ints,
  MXNetError,
  optional,
  float,
  text,
  type OutputSpec,
  type TypeInference,
} from '../core/index.js';
import { apply, zerosLike, zeroGradient } from './formulas.js';
import { defineComposite } from './composite.js';
import { axisOf } from './reshape.js';

const noGradientCheck = 'positions are whole numbers';
const dataType = (types: TypeInference): void => types.setAllSame([0], [0]);

defineOp({
  name: '_ravel_multi_index',
  aliases: ['ravel_multi_index'],
  category: 'indexing',
  summary: 'Flat positions from coordinates.',
  details: 'y[i…] = Σₐ data[a, i…] · (product of the dimensions behind axis a).',
  source: 'MXNet 1.9.1, ravel_multi_index',
  inputs: { data: { doc: 'Coordinates, one axis of the shape a row: (rank, …).' } },
  params: { shape: ints('The shape that the coordinates are of.', [], { min: -1 }) },
  inferShape: (shapes, { shape }) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length < 1 || (data[0]! >= 0 && data[0] !== shape.length))
      throw shapes.fail(0, `a first axis of ${shape.length}`, `(${data.join(', ')})`);
    shapes.setOut(0, data.length > 1 ? data.slice(1) : [1]);
  },
  gradient: zeroGradient,
  kernel: 'ravel_multi_index',
  label: ({ shape }) => shape.join('x'),
  examples: [
    {
      inputs: {
        data: {
          values: [
            [3, 6, 6],
            [4, 5, 1],
          ],
        },
      },
      params: { shape: [7, 8] },
      noGradientCheck,
    },
  ],
});

defineOp({
  name: '_unravel_index',
  aliases: ['unravel_index'],
  category: 'indexing',
  summary: 'Coordinates from flat positions.',
  details: 'The inverse of ravel_multi_index: y[:, i] are the coordinates of position i of the flat input.',
  source: 'MXNet 1.9.1, unravel_index',
  inputs: { data: { doc: 'Flat positions, any shape.' } },
  params: { shape: ints('The shape that the positions are of.', [], { min: -1 }) },
  inferShape: (shapes, { shape }) => {
    const data = shapes.in[0]!;
    if (data !== null)
      shapes.setOut(0, [shape.length, data.some((dim) => dim < 0) ? -1 : data.reduce((a, b) => a * b, 1)]);
  },
  gradient: zeroGradient,
  kernel: 'unravel_index',
  label: ({ shape }) => shape.join('x'),
  examples: [
    { inputs: { data: { values: [22, 41, 37] } }, params: { shape: [7, 6] }, noGradientCheck },
    { inputs: { data: { values: [[5], [11]] } }, params: { shape: [2, 3, 2] }, noGradientCheck },
  ],
});

defineOp({
  name: '_contrib_index_array',
  category: 'indexing',
  summary: 'The coordinates of every element.',
  details: 'y[i…, :] = (i…), or only the coordinates of the chosen axes.',
  source: 'MXNet 1.9.1, contrib.index_array',
  inputs: { data: { doc: 'Input; only its shape counts.' } },
  params: { axes: optional(ints('The axes to name; null names all.')) },
  inferShape: (shapes, { axes }) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    axes?.forEach((axis) => axisOf(axis, data.length, 'axes'));
    shapes.setOut(0, [...data, axes?.length ?? data.length]);
  },
  inferType: (types) => types.setOut(0, 'int64'),
  gradient: ({ F, inputs }) => [zerosLike(F, inputs[0]!)],
  kernel: 'index_array',
  examples: [
    { inputs: { data: { shape: [2, 3] } }, noGradientCheck },
    { inputs: { data: { shape: [2, 2, 3] } }, params: { axes: [2, 0] }, noGradientCheck },
  ],
});

defineOp({
  name: '_contrib_index_copy',
  category: 'indexing',
  summary: 'Rows of one array replaced by those of another.',
  details: 'y = old_tensor with y[index_vector[i]] = new_tensor[i]. Positions outside are refused.',
  source: 'MXNet 1.9.1, contrib.index_copy',
  inputs: {
    old_tensor: { doc: 'The array whose rows are replaced.' },
    index_vector: { doc: 'Positions of the rows, (n,).' },
    new_tensor: { doc: 'The new rows, (n, …).' },
  },
  params: {},
  inferShape: (shapes) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const old = shapes.in[0]!;
    if (old === null) return;
    shapes.setOut(0, old);
    const count = shapes.in[1]?.[0] ?? shapes.in[2]?.[0] ?? -1;
    shapes.setIn(1, [count]);
    shapes.setIn(2, [count, ...old.slice(1)]);
  },
  inferType: (types) => types.setAllSame([0, 2], [0]),
  gradient: ({ F, inputs, grads, wants }) => [
    wants[0] ? apply(F, '_contrib_index_copy', [grads[0]!, inputs[1]!, zerosLike(F, inputs[2]!)]) : null,
    null,
    wants[2] ? apply(F, 'take', [grads[0]!, inputs[1]!]) : null,
  ],
  kernel: 'index_copy',
  examples: [
    {
      inputs: {
        old_tensor: { shape: [4, 2] },
        index_vector: { values: [3, 0] },
        new_tensor: { shape: [2, 2] },
      },
    },
  ],
});

defineOp({
  name: 'fill_element_0index',
  category: 'indexing',
  summary: 'One element of each row replaced.',
  details: 'y = lhs with y[i, rhs[i]] = mhs[i]. Positions outside are refused.',
  source: 'MXNet 1.9.1, fill_element_0index',
  inputs: {
    lhs: { doc: 'Rows, (n, m).' },
    mhs: { doc: 'New elements, (n,).' },
    rhs: { doc: 'Position in each row, (n,).' },
  },
  params: {},
  inferShape: (shapes) => {
    shapes.rankOf(0, [2]);
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const lhs = shapes.in[0]!;
    if (lhs === null) return;
    shapes.setOut(0, lhs);
    for (const index of [1, 2]) shapes.setIn(index, [lhs[0]!]);
  },
  gradient: { none: 'MXNet 1.9.1 has none; use where or pick' },
  kernel: 'fill_element_0index',
  examples: [
    {
      inputs: { lhs: { shape: [2, 3] }, mhs: { values: [7, 8] }, rhs: { values: [2, 0] } },
      noGradientCheck: 'MXNet has none',
    },
  ],
});

defineComposite({
  name: 'batch_take',
  category: 'indexing',
  summary: 'One element of each row: y[i] = a[i, indices[i]].',
  details: 'Positions outside take the nearest element.',
  source: 'MXNet 1.9.1, batch_take',
  inputs: { a: { doc: 'Rows, (n, m).' }, indices: { doc: 'Position in each row, (n,).' } },
  params: {},
  inferShape: (shapes) => {
    shapes.rankOf(0, [2]);
    const rows = shapes.in[0]?.[0] ?? shapes.in[1]?.[0] ?? shapes.out[0]?.[0] ?? -1;
    shapes.setIn(1, [rows]);
    shapes.setOut(0, [rows]);
  },
  inferType: dataType,
  body: ({ F, inputs }) => [apply(F, 'pick', inputs, { axis: 1 })],
  examples: [{ inputs: { a: { shape: [3, 2] }, indices: { values: [1, 0, 4] } } }],
});

defineOp({
  name: '_histogram',
  category: 'indexing',
  summary: 'How many elements fall into each bin, and the edges of the bins.',
  details:
    'With bin_cnt the range is cut into equal bins; otherwise `bins` holds the edges, ascending. The last bin includes its upper edge.',
  source: 'MXNet 1.9.1, histogram',
  inputs: {
    data: { doc: 'Input, any shape.' },
    bins: { doc: 'Edges of the bins, without bin_cnt.', when: ({ bin_cnt }) => bin_cnt === null },
  },
  outputs: (): OutputSpec[] => [{ name: 'output0' }, { name: 'output1', doc: 'Edges of the bins.' }],
  params: {
    bin_cnt: optional(int('Number of bins.', undefined, { min: 1 })),
    range: optional(floats('Lower and upper end, with bin_cnt.')),
  },
  inferShape: (shapes, p) => {
    if (p.bin_cnt === null) {
      if (p.range !== null)
        throw new MXNetError('goes with bin_cnt', {
          argument: 'range',
          expected: 'null without bin_cnt',
          given: `(${p.range.join(', ')})`,
        });
      shapes.rankOf(1, [1]);
      const edges = shapes.in[1]?.[0] ?? -1;
      if (edges >= 0 && edges < 2) throw shapes.fail(1, 'two edges or more', `(${edges},)`);
      shapes.setOut(0, [edges < 0 ? -1 : edges - 1]);
      shapes.setOut(1, [edges]);
      return;
    }
    if (p.range?.length !== 2 || !(p.range[0]! < p.range[1]!))
      throw new MXNetError('is required with bin_cnt', {
        argument: 'range',
        expected: 'two numbers, the first smaller',
        given: p.range === null ? 'nothing' : `(${p.range.join(', ')})`,
      });
    shapes.setOut(0, [p.bin_cnt]);
    shapes.setOut(1, [p.bin_cnt + 1]);
  },
  inferType: (types) => {
    const type = types.in[0] ?? types.out[1]!;
    types.in.forEach((_, index) => types.setIn(index, type));
    types.setOut(0, 'int64');
    types.setOut(1, type);
  },
  gradient: { none: 'a count is piecewise constant' },
  kernel: 'histogram',
  label: ({ bin_cnt }) => (bin_cnt === null ? '' : `${bin_cnt} bins`),
  examples: [
    {
      inputs: { data: { shape: [3, 5] } },
      params: { bin_cnt: 4, range: [0, 1] },
      noGradientCheck: 'piecewise constant',
    },
    {
      inputs: { data: { values: [0, 0.5, 1, 1.5, 2, 3, -1] }, bins: { values: [0, 0.5, 1.25, 3] } },
      noGradientCheck: 'piecewise constant',
    },
  ],
});

defineOp({
  name: '_contrib_arange_like',
  category: 'init',
  summary: 'Evenly spaced numbers, as many as the input has along an axis.',
  details: 'y[i] = start + ⌊i / repeat⌋ step; without an axis y has the shape of the input.',
  source: 'MXNet 1.9.1, contrib.arange_like',
  inputs: { data: { doc: 'Input; only its shape counts.' } },
  params: {
    start: float('First number.', 0),
    step: float('Distance between numbers.', 1),
    repeat: int('How often each number is repeated.', 1, { min: 1 }),
    ctx: text('Device of the result, as text: cpu(0).', ''),
    axis: optional(int('Axis that gives the length; null: all elements.')),
  },
  inferShape: (shapes, { axis }) => {
    const data = shapes.in[0]!;
    if (data !== null) shapes.setOut(0, axis === null ? data : [data[axisOf(axis, data.length)]!]);
  },
  gradient: ({ F, inputs }) => [zerosLike(F, inputs[0]!)],
  kernel: 'arange_like',
  examples: [
    { inputs: { data: { shape: [2, 3] } }, noGradientCheck: 'constant' },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { axis: 1, start: 0.5, step: 2, repeat: 2 },
      noGradientCheck: 'constant',
    },
  ],
});
