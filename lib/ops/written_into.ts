/** Operators of MXNet's oldest interface, which are written for `out`: copies, fills, one-hot rows, values put at coordinates. */
import {
  defineOp,
  dtype,
  dtypeInfo,
  dtypeOfCode,
  float,
  ints,
  isDType,
  oneOf,
  optional,
  text,
  UNKNOWN,
  type DType,
  type Param,
} from '../core/index.js';
import { defineComposite } from './composite.js';

const ctx = text('Device of the result, as text: cpu(0).', '');
const apply = <T>(
  F: { invoke(op: string, inputs: readonly T[], params?: Readonly<Record<string, unknown>>): T[] },
  name: string,
  inputs: readonly T[],
  params?: Readonly<Record<string, unknown>>,
): T => F.invoke(name, inputs, params)[0]!;

defineComposite({
  name: '_copyto',
  category: 'other',
  summary: 'A copy of an array, as a rule into `out`.',
  details: 'y = x, converted to the dtype of `out`. The method is `x.copyto(y)`.',
  source: 'MXNet 1.9.1, _copyto',
  inputs: { data: { doc: 'Array of any shape and dtype.' } },
  params: {
    dtype: optional(dtype('Element type of the result; taken from `out`, null keeps that of the input.')),
  },
  inferShape: (shapes) => shapes.setAllSame(),
  inferType: (types, { dtype }) => {
    if (dtype === null) types.setAllSame([0], [0]);
    else types.setOut(0, dtype);
  },
  body: ({ F, inputs, params: { dtype } }) => [
    dtype === null ? apply(F, '_copy', [inputs[0]!]) : apply(F, 'Cast', [inputs[0]!], { dtype }),
  ],
  examples: [
    { inputs: { data: { shape: [2, 3] } } },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { dtype: 'float16' },
      noGradientCheck: 'half precision is too coarse for differences',
    },
  ],
});

defineOp({
  name: '_set_value',
  category: 'init',
  summary: 'Fills `out` with one value.',
  details: 'y = src',
  source: 'MXNet 1.9.1, _set_value',
  inputs: {},
  params: {
    src: float('The value.'),
    shape: ints('Shape of the result; taken from `out`.', [], { min: 0 }),
    ctx,
    dtype: dtype('Element type of the result; taken from `out`.', 'float32'),
  },
  inferShape: (shapes, p) => {
    if (p.shape.length > 0) shapes.setOut(0, p.shape);
  },
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: { none: 'it has no inputs' },
  body: ({ F, params: { src, shape, ctx, dtype } }) => [
    apply(F, '_full', [], { shape, ctx, dtype, value: dtype.includes('int') ? Math.trunc(src) : src }),
  ],
  examples: [{ params: { src: 3.5, shape: [2, 3] } }],
});

defineOp({
  name: '_onehot_encode',
  category: 'indexing',
  summary: 'One-hot rows of indices, in the shape and dtype of a second array.',
  details:
    'y[i, j] = 1 where j = lhs[i], else 0; an index outside gives a row of zeros. `one_hot` is its successor.',
  source: 'MXNet 1.9.1, _onehot_encode',
  inputs: {
    lhs: { doc: 'Indices, (n,).' },
    rhs: { doc: 'Array of the shape of the result, (n, k); only its shape and dtype count.' },
  },
  params: {},
  inferShape: (shapes) => {
    shapes.setIn(1, shapes.out[0]!);
    shapes.setOut(0, shapes.in[1]!);
    shapes.rankOf(0, [1]);
    const rank = shapes.rankOf(1, [2]);
    if (rank === undefined) return;
    const [rows, columns] = shapes.in[1]!;
    shapes.setIn(0, [rows!]);
    const known = shapes.in[0]!;
    shapes.setIn(1, [known[0]!, columns!]);
    shapes.setOut(0, [known[0]!, columns!]);
  },
  inferType: (types) => types.setAllSame([1], [0]),
  gradient: { none: 'indices have no gradient' },
  body: ({ F, inputs, inputShapes, inputTypes }) => [
    apply(F, 'one_hot', [inputs[0]!], { depth: inputShapes[1]![1]!, dtype: inputTypes[1]! }),
  ],
  examples: [{ inputs: { lhs: { values: [0, 2] }, rhs: { shape: [2, 3] } } }],
});

defineComposite({
  name: '_scatter_set_nd',
  category: 'indexing',
  summary:
    'The first array with the values of the second at coordinates; of repeated positions the last one stays.',
  details:
    'y = lhs with y[indices[0, i…], …, indices[m - 1, i…], j…] = rhs[i…, j…]. MXNet wants `out` to be the first array.',
  source: 'MXNet 1.9.1, _scatter_set_nd',
  inputs: {
    lhs: { doc: 'Array whose values stay where nothing is put.' },
    rhs: { doc: 'Values, as `gather_nd` would give them.' },
    indices: { doc: 'Coordinates, (m, …).' },
  },
  params: { shape: ints('Shape of the first array.') },
  inferShape: (shapes, { shape }) => {
    shapes.setIn(0, shape);
    shapes.setOut(0, shape);
    const indices = shapes.in[2]!;
    if (indices === null || indices[0]! < 0) return;
    const inner = shape.slice(indices[0]);
    const values = [...indices.slice(1), ...inner];
    shapes.setIn(1, values.length > 0 ? values : [1]);
  },
  inferType: (types) => types.setAllSame([0, 1], [0]),
  body: ({ F, inputs: [lhs, rhs, indices], params: { shape } }) => {
    const placed = apply(F, 'scatter_nd', [apply(F, 'ones_like', [rhs!]), indices!], { shape });
    return [apply(F, 'where', [placed, apply(F, 'scatter_nd', [rhs!, indices!], { shape }), lhs!])];
  },
  examples: [
    {
      inputs: {
        lhs: { shape: [2, 3] },
        rhs: { shape: [2] },
        indices: {
          values: [
            [1, 0],
            [0, 2],
          ],
        },
      },
      params: { shape: [2, 3] },
    },
    {
      inputs: { lhs: { shape: [3, 2] }, rhs: { shape: [2, 2] }, indices: { values: [[2, 0]] } },
      params: { shape: [3, 2] },
    },
  ],
});

/** MXNet writes the element type of `_zeros_without_dtype` as a number, -1 where none is given. */
const typeCode: Param<DType | null> = {
  ...optional(dtype('Element type: a name, or MXNet’s number for it; null or -1: what the consumers have.')),
  parse: (raw) => {
    if (raw === null || raw === 'None' || isDType(raw)) return isDType(raw) ? raw : null;
    const code = typeof raw === 'number' || typeof raw === 'string' ? Number(raw) : NaN;
    return code === -1 ? null : dtypeOfCode(code).name;
  },
  format: (value) => (value === null ? '-1' : String(dtypeInfo(value).code)),
};

defineOp({
  name: '_zeros_without_dtype',
  category: 'init',
  summary: 'An array of zeros whose dtype may be left open.',
  details: 'y = 0. Without dtype a graph takes that of the consumers, and a call that of `out`.',
  source: 'MXNet 1.9.1, _zeros_without_dtype',
  inputs: {},
  params: {
    shape: ints('Shape of the result; 0 stands for a dimension to be inferred.', [], { min: 0 }),
    ctx,
    dtype: typeCode,
  },
  inferShape: (shapes, { shape }) => {
    if (shape.length > 0)
      shapes.setOut(
        0,
        shape.map((dim) => (dim === 0 ? UNKNOWN : dim)),
      );
  },
  inferType: (types, p) => {
    if (p.dtype !== null) types.setOut(0, p.dtype);
  },
  gradient: { none: 'it has no inputs' },
  kernel: 'zeros',
  label: ({ shape }) => shape.join('x'),
  examples: [{ params: { shape: [2, 3], dtype: 0 } }, { params: { shape: [4], dtype: 2 } }],
});

defineComposite({
  name: 'cast_storage',
  category: 'other',
  summary:
    'The same values in another storage: dense, `csr` (stored row by row) or `row_sparse` (whole rows).',
  details:
    'y = x. On arrays the result is an array of that storage; graphs and recorded operations keep all values dense, so that gradients flow through it.',
  source: 'MXNet 1.9.1, cast_storage',
  inputs: { data: { doc: 'Array; two axes for csr.' } },
  params: { stype: oneOf(['csr', 'default', 'row_sparse'], 'Storage of the result.') },
  inferShape: (shapes, { stype }) => {
    if (stype === 'csr') shapes.rankOf(0, [2]);
    shapes.setAllSame();
  },
  body: ({ F, inputs }) => [apply(F, '_copy', [inputs[0]!])],
  examples: (['default', 'csr', 'row_sparse'] as const).map((stype) => ({
    inputs: { data: { shape: [2, 3] } },
    params: { stype },
  })),
});
