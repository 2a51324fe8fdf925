/** Elements chosen by indices: whole slices, one element a row, one-hot rows, embeddings. */
import {
  bool,
  defineOp,
  dtype,
  float,
  int,
  ints,
  MXNetError,
  oneOf,
  UNKNOWN,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import { apply } from './formulas.js';
import { axisOf } from './reshape.js';

const modeDoc = 'Indices outside: clip takes the nearest, wrap counts modulo the size';

/** Indices may have another type than the data. */
const dataType = (types: TypeInference): void => types.setAllSame([0], [0]);

defineOp({
  name: 'take',
  category: 'indexing',
  summary: 'Slices of the input along an axis, in the order of the indices.',
  details: 'The axis is replaced by the axes of the indices. Fractions of indices are cut off.',
  source: 'MXNet 1.9.1, take',
  inputs: { a: { doc: 'Input.' }, indices: { doc: 'Positions on the axis, any shape.' } },
  params: {
    axis: int('The axis.', 0),
    mode: oneOf(['raise', 'wrap', 'clip'], `${modeDoc}, raise fails.`, 'clip'),
  },
  inferShape: (shapes, { axis }) => {
    const [a, indices] = [shapes.in[0]!, shapes.in[1]!];
    if (a === null || indices === null) return;
    const at = axisOf(axis, a.length);
    shapes.setOut(0, [...a.slice(0, at), ...indices, ...a.slice(at + 1)]);
  },
  inferType: dataType,
  gradient: ({ F, inputs, grads, params, inputShapes, wants }) => [
    wants[0]
      ? apply(F, '_backward_take', [grads[0]!, inputs[1]!], { ...params, shape: inputShapes[0]! })
      : null,
    null,
  ],
  kernel: 'take',
  method: true,
  label: ({ axis }) => `axis ${axis}`,
  examples: [
    {
      inputs: {
        a: { shape: [3, 4] },
        indices: {
          values: [
            [2, 0],
            [1, 2],
          ],
        },
      },
    },
    {
      inputs: { a: { shape: [2, 3, 2] }, indices: { values: [2, 5, -1] } },
      params: { axis: 1, mode: 'wrap' },
    },
    { inputs: { a: { shape: [3] }, indices: { values: [5, -2, 1] } } },
  ],
});

defineOp({
  name: '_backward_take',
  category: 'indexing',
  summary: 'Gradient of take: slices added up where they came from.',
  inputs: { dy: { doc: 'Gradient of the output.' }, indices: { doc: 'Positions on the axis.' } },
  params: {
    axis: int('The axis.', 0),
    mode: oneOf(['raise', 'wrap', 'clip'], `${modeDoc}, raise fails.`, 'clip'),
    shape: ints('Shape of the input of take.'),
  },
  inferShape: (shapes, { shape }) => shapes.setOut(0, shape),
  inferType: dataType,
  gradient: ({ F, inputs, grads, params: { axis, mode } }) => [
    apply(F, 'take', [grads[0]!, inputs[1]!], { axis, mode }),
    null,
  ],
  kernel: 'backward_take',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [3, 2] }, indices: { values: [0, 1, 0] } },
      params: { shape: [2, 2] },
    },
  ],
});

defineOp({
  name: 'Embedding',
  aliases: ['_contrib_SparseEmbedding'],
  category: 'layer',
  summary: 'Looks up rows of a table: whole numbers become vectors.',
  details: 'y[i…] = weight[data[i…]]. Numbers outside 0 … input_dim - 1 take the nearest row.',
  source: 'MXNet 1.9.1, Embedding',
  inputs: { data: { doc: 'Whole numbers, any shape.' }, weight: { doc: 'Table, (input_dim, output_dim).' } },
  params: {
    input_dim: int('Number of rows.', undefined, { min: 1 }),
    output_dim: int('Length of a row.', undefined, { min: 1 }),
    dtype: dtype('Type of the weight when nothing else is known.', 'float32'),
    sparse_grad: bool(
      'The gradient of a weight that keeps it row_sparse has the rows that were looked up, and never becomes dense.',
      false,
    ),
  },
  inferShape: (shapes, { input_dim, output_dim }) => {
    shapes.setIn(1, [input_dim, output_dim]);
    const out = shapes.out[0]!;
    if (out !== null) shapes.setIn(0, out.slice(0, -1));
    const from = shapes.in[0]!;
    if (from !== null) shapes.setOut(0, [...from, output_dim]);
  },
  inferType: (types, p) => {
    const weight = types.in[1] ?? types.out[0] ?? p.dtype;
    types.setIn(1, weight);
    types.setOut(0, weight);
    if (types.in[0] === null) types.setIn(0, 'float32');
  },
  gradient: ({ F, inputs, grads, inputShapes, wants }) => [
    null,
    wants[1] ? apply(F, '_backward_take', [grads[0]!, inputs[0]!], { shape: inputShapes[1]! }) : null,
  ],
  kernel: 'Embedding',
  label: ({ input_dim, output_dim }) => `${input_dim}, ${output_dim}`,
  examples: [
    {
      inputs: {
        data: {
          values: [
            [1, 3],
            [0, 2],
          ],
        },
        weight: { shape: [4, 5] },
      },
      params: { input_dim: 4, output_dim: 5 },
    },
  ],
});

/** Shape of pick's index: the data without the axis, or with size 1 there. */
function pickShapes(shapes: ShapeInference, axis: number | null, keepdims: boolean): void {
  const data = shapes.in[0]!;
  if (data === null) return;
  if (axis === null) {
    shapes.setOut(0, [1]);
    return;
  }
  const at = axisOf(axis, data.length);
  const kept = data.map((dim, i) => (i === at ? 1 : dim));
  const cut = data.filter((_, i) => i !== at);
  const index = shapes.in[1]!;
  if (index === null) shapes.setIn(1, cut.length > 0 ? cut : [1]);
  else if (index.length === data.length && data.length > 1) shapes.setIn(1, kept);
  else shapes.setIn(1, cut.length > 0 ? cut : [1]);
  shapes.setOut(0, keepdims ? kept : cut.length > 0 ? cut : [1]);
}

const pickParams = {
  axis: int('The axis.', -1),
  keepdims: bool('Keep the axis with size 1.', false),
  mode: oneOf(['wrap', 'clip'], `${modeDoc}.`, 'clip'),
};

defineOp({
  name: 'pick',
  aliases: ['choose_element_0index'],
  category: 'indexing',
  summary: 'One element of each row, the one that the index names.',
  details: 'For axis 1: y[i] = data[i, index[i]].',
  source: 'MXNet 1.9.1, pick',
  inputs: {
    data: { doc: 'Input.' },
    index: { doc: 'Positions on the axis; shaped like data without the axis.' },
  },
  params: pickParams,
  inferShape: (shapes, p) => pickShapes(shapes, p.axis, p.keepdims),
  inferType: dataType,
  gradient: ({ F, inputs, grads, params, inputShapes, wants }) => [
    wants[0]
      ? apply(F, '_backward_pick', [grads[0]!, inputs[1]!], { ...params, shape: inputShapes[0]! })
      : null,
    null,
  ],
  kernel: 'pick',
  method: true,
  examples: [
    { inputs: { data: { shape: [3, 4] }, index: { values: [0, 3, 9] } } },
    {
      inputs: { data: { shape: [2, 3] }, index: { values: [0, 1, -1] } },
      params: { axis: 0, keepdims: true, mode: 'wrap' as const },
    },
  ],
});

defineOp({
  name: '_backward_pick',
  category: 'indexing',
  summary: 'Gradient of pick: zeros with the input put where it was picked.',
  inputs: { dy: { doc: 'Gradient of the output.' }, index: { doc: 'Positions on the axis.' } },
  params: { ...pickParams, shape: ints('Shape of the input of pick.') },
  inferShape: (shapes, { shape }) => shapes.setOut(0, shape),
  inferType: dataType,
  gradient: ({ F, inputs, grads, params: { shape: _shape, ...p } }) => [
    apply(F, 'pick', [grads[0]!, inputs[1]!], p),
    null,
  ],
  kernel: 'backward_pick',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [2] }, index: { values: [0, 2] } },
      params: { shape: [2, 3] },
    },
  ],
});

defineOp({
  name: 'one_hot',
  category: 'indexing',
  summary: 'Rows that are on at one position and off elsewhere.',
  details: 'A number outside 0 … depth - 1 gives a row that is off everywhere.',
  source: 'MXNet 1.9.1, one_hot',
  inputs: { indices: { doc: 'Positions, any shape.' } },
  params: {
    depth: int('Length of a row; 0 gives rows without elements.', undefined, { min: 0 }),
    on_value: float('Value at the position.', 1),
    off_value: float('Value elsewhere.', 0),
    dtype: dtype('Element type of the result.', 'float32'),
  },
  inferShape: (shapes, { depth }) => {
    const out = shapes.out[0]!;
    if (out !== null) shapes.setIn(0, out.slice(0, -1));
    const from = shapes.in[0]!;
    if (from !== null) shapes.setOut(0, [...from, depth]);
  },
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: () => [null],
  kernel: 'one_hot',
  method: true,
  label: ({ depth }) => String(depth),
  examples: [
    {
      inputs: { indices: { values: [1, 0, 2, 5] } },
      params: { depth: 3 },
    },
    {
      inputs: { indices: { values: [[1], [0]] } },
      params: { depth: 2, on_value: 8, off_value: 1, dtype: 'int32' },
    },
  ],
});

/** First axis of the indices: coordinates; the rest: positions. */
function gatherShape(data: readonly number[], indices: readonly number[]): number[] | undefined {
  if (indices[0]! < 0) return undefined;
  if (indices.length < 1 || indices[0]! > data.length || indices[0]! < 1)
    throw new MXNetError('the first axis of the indices counts the axes of data that they name', {
      argument: 'indices',
      expected: `1 to ${data.length}`,
      given: String(indices[0]),
    });
  const shape = [...indices.slice(1), ...data.slice(indices[0])];
  return shape.length > 0 ? shape : [1];
}

defineOp({
  name: 'gather_nd',
  category: 'indexing',
  summary: 'Elements or slices at coordinates.',
  details:
    'y[i…, j…] = data[indices[0, i…], …, indices[m - 1, i…], j…]. The gradient adds up repeated positions. Coordinates outside are refused.',
  source: 'MXNet 1.9.1, gather_nd',
  inputs: { data: { doc: 'Input.' }, indices: { doc: 'Coordinates, (m, …).' } },
  params: {},
  inferShape: (shapes) => {
    const [data, indices] = [shapes.in[0]!, shapes.in[1]!];
    if (indices?.length === 1)
      throw shapes.fail(1, 'rank 2 or more: coordinates along axis 0', `(${indices[0]},)`);
    if (data !== null && indices !== null) shapes.setOut(0, gatherShape(data, indices) ?? null);
  },
  inferType: dataType,
  gradient: ({ F, inputs, grads, inputShapes, wants }) => [
    wants[0] ? apply(F, '_backward_gather_nd', [grads[0]!, inputs[1]!], { shape: inputShapes[0]! }) : null,
    null,
  ],
  kernel: 'gather_nd',
  examples: [
    {
      inputs: {
        data: { shape: [2, 3] },
        indices: {
          values: [
            [1, 0, 1],
            [0, 2, 0],
          ],
        },
      },
    },
    {
      inputs: { data: { shape: [3, 2] }, indices: { values: [[2, 0]] } },
    },
  ],
});

for (const [name, summary] of [
  ['scatter_nd', 'Zeros with the input put at coordinates; of repeated positions the last one stays.'],
  ['_backward_gather_nd', 'Zeros with the input added at coordinates.'],
] as const) {
  defineOp({
    name,
    category: 'indexing',
    summary,
    details:
      'y[indices[0, i…], …, indices[m - 1, i…], j…] = data[i…, j…], 0 elsewhere. The gradient of data is gather_nd(dy, indices).',
    source: 'MXNet 1.9.1, scatter_nd',
    inputs: { data: { doc: 'Values.' }, indices: { doc: 'Coordinates, (m, …).' } },
    params: { shape: ints('Shape of the result.') },
    inferShape: (shapes, { shape }) => {
      const indices = shapes.in[1]!;
      if (indices !== null) shapes.setIn(0, gatherShape(shape, indices) ?? null);
      shapes.setOut(0, shape);
    },
    inferType: dataType,
    gradient: ({ F, inputs, grads, wants }) => [
      wants[0] ? apply(F, 'gather_nd', [grads[0]!, inputs[1]!]) : null,
      null,
    ],
    kernel: name.replace(/^_/, ''),
    internal: name.startsWith('_'),
    label: ({ shape }) => shape.join('x'),
    examples: [
      {
        inputs: {
          data: { shape: [3] },
          indices: {
            values: [
              [1, 0, 1],
              [0, 2, 1],
            ],
          },
        },
        params: { shape: [2, 3] },
      },
    ],
  });
}

defineOp({
  name: 'where',
  aliases: ['_sparse_where'],
  category: 'indexing',
  summary: 'Elements of x where the condition is not 0, of y elsewhere.',
  details: 'A condition with one axis chooses whole rows of x or y.',
  source: 'MXNet 1.9.1, where',
  inputs: {
    condition: { doc: 'Condition, shaped like x, or (rows,).' },
    x: { doc: 'First choice.' },
    y: { doc: 'Second choice.' },
  },
  params: {},
  inferShape: (shapes) => {
    for (const index of [1, 2]) if (shapes.out[0]) shapes.setIn(index, shapes.out[0]);
    shapes.setIn(1, shapes.in[2]!);
    shapes.setIn(2, shapes.in[1]!);
    shapes.setOut(0, shapes.in[1]!);
    const [condition, x] = [shapes.in[0]!, shapes.in[1]!];
    if (condition === null || x === null) return;
    shapes.setIn(0, condition.length === 1 && x.length > 1 ? [x[0] ?? UNKNOWN] : x);
  },
  inferType: (types) => types.setAllSame([1, 2], [0]),
  gradient: ({ F, inputs, grads, wants }) => {
    const zero = (): (typeof grads)[number] => apply(F, 'zeros_like', grads[0]!);
    return [
      null,
      wants[1] ? apply(F, 'where', [inputs[0]!, grads[0]!, zero()]) : null,
      wants[2] ? apply(F, 'where', [inputs[0]!, zero(), grads[0]!]) : null,
    ];
  },
  kernel: 'where',
  examples: [
    {
      inputs: {
        condition: {
          values: [
            [1, 0],
            [0, 2],
          ],
        },
        x: { shape: [2, 2] },
        y: { shape: [2, 2] },
      },
    },
    {
      inputs: { condition: { values: [0, 1] }, x: { shape: [2, 3] }, y: { shape: [2, 3] } },
    },
  ],
});
