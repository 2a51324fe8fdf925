/** Splitting, joining and cutting operators made of others. */
import {
  bool,
  defineOp,
  int,
  ints,
  mostArrays,
  MXNetError,
  type DType,
  type OutputSpec,
  type TypeInference,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply, sameShapes } from './formulas.js';
import { axisOf } from './reshape.js';

/** Where the pieces of _split_v2 begin and end on an axis of this size. */
function pieces(p: { indices: readonly number[]; sections: number }, size: number): [number, number][] {
  if (p.sections === 0 && p.indices.length === 0)
    throw new MXNetError('are needed without sections', {
      argument: 'indices',
      expected: 'where the pieces begin',
      given: 'an empty list',
    });
  if (p.sections > 0) {
    if (p.sections > size)
      throw new MXNetError('more pieces than the axis has places', {
        argument: 'sections',
        expected: `at most ${size}`,
        given: String(p.sections),
      });
    // The first pieces take one more where the division leaves a rest.
    const begin = (index: number): number =>
      index * Math.floor(size / p.sections) + Math.min(index, size % p.sections);
    return Array.from({ length: p.sections }, (_, index) => [begin(index), begin(index + 1)]);
  }
  return p.indices.map((begin, index) => {
    const end = p.indices[index + 1] ?? size;
    if (begin > end || end > size)
      throw new MXNetError('the positions do not ascend', {
        argument: 'indices',
        expected: `ascending positions up to ${size}`,
        given: `(${p.indices.join(', ')})`,
      });
    return [begin, end];
  });
}

defineComposite({
  name: '_split_v2',
  category: 'shape',
  summary: 'Cuts an array into pieces along an axis: equal ones, or at the given positions.',
  details:
    'With sections the pieces are equal, the first ones larger by one where the axis leaves a rest; otherwise piece i begins at indices[i], the first index is 0; repeated indices make pieces without elements.',
  source: 'MXNet 1.9.1, split_v2',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: (p): OutputSpec[] =>
    Array.from({ length: p.sections > 0 ? p.sections : p.indices.length }, (_, index) => ({
      name: `output${index}`,
    })),
  params: {
    indices: ints('Where the pieces begin.', undefined, { min: 0 }),
    axis: int('The axis to cut.', 1),
    squeeze_axis: bool('Remove the axis; the pieces must have size 1 there.', false),
    sections: int('Number of equal pieces; 0: cut at the indices.', 0, { min: 0, max: mostArrays }),
  },
  inferShape: (shapes, p) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    const axis = axisOf(p.axis, data.length);
    if (data[axis]! < 0) return;
    pieces(p, data[axis]!).forEach(([begin, end], index) => {
      if (p.squeeze_axis && end - begin !== 1)
        throw shapes.fail(0, 'pieces of size 1, to remove the axis', String(end - begin));
      const left = data.map((dim, i) => (i === axis ? end - begin : dim));
      const squeezed = left.filter((_, i) => i !== axis || !p.squeeze_axis);
      shapes.setOut(index, squeezed.length > 0 ? squeezed : [1]);
    });
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const shape = inputShapes[0]!;
    const axis = axisOf(p.axis, shape.length);
    return pieces(p, shape[axis]!).map(([begin, end]) => {
      // A slice has to hold something; what holds nothing is a row, not once.
      const piece =
        begin < end || shape[axis] === 0
          ? apply(F, 'slice_axis', inputs[0]!, { axis, begin, end })
          : apply(F, 'tile', apply(F, 'slice_axis', inputs[0]!, { axis, begin: 0, end: 1 }), {
              reps: shape.map((_, i) => (i === axis ? 0 : 1)),
            });
      if (!p.squeeze_axis) return piece;
      const left = shape.filter((_, i) => i !== axis);
      return apply(F, 'Reshape', piece, { shape: left.length > 0 ? left : [1] });
    });
  },
  examples: [
    { inputs: { data: { shape: [2, 5] } }, params: { indices: [0, 1, 3] } },
    { inputs: { data: { shape: [4, 3] } }, params: { indices: [], sections: 2, axis: 0 } },
    { inputs: { data: { shape: [2, 2] } }, params: { indices: [0, 1], squeeze_axis: true } },
  ],
});

defineComposite({
  name: 'khatri_rao',
  category: 'linalg',
  summary: 'Column-wise Kronecker product of matrices.',
  details: 'Column k of the result is the Kronecker product of the columns k of all inputs.',
  source: 'Khatri and Rao 1968; MXNet 1.9.1, khatri_rao',
  inputs: { list: 'args', doc: 'Matrices with one number of columns, (rows, columns).', count: 'num_args' },
  params: { num_args: int('Number of matrices.', undefined, { min: 1, max: mostArrays }) },
  inferShape: (shapes) => {
    const columns = shapes.in.map((shape) => shape?.[1] ?? -1).find((dim) => dim >= 0) ?? -1;
    let rows = 1;
    shapes.in.forEach((shape, index) => {
      shapes.rankOf(index, [2]);
      shapes.setIn(index, [shape?.[0] ?? -1, columns]);
      rows = rows < 0 || (shape?.[0] ?? -1) < 0 ? -1 : rows * shape![0]!;
    });
    shapes.setOut(0, [rows, columns]);
  },
  body: ({ F, inputs, inputShapes }) => {
    const columns = inputShapes[0]![1]!;
    return [
      inputs.slice(1).reduce((product, next) => {
        const tall = apply(F, 'Reshape', product, { shape: [-1, 1, columns] });
        const wide = apply(F, 'Reshape', next, { shape: [1, -1, columns] });
        return apply(F, 'Reshape', apply(F, 'broadcast_mul', [tall, wide]), { shape: [-1, columns] });
      }, inputs[0]!),
    ];
  },
  examples: [{ inputs: { args0: { shape: [2, 3] }, args1: { shape: [4, 3] } }, params: { num_args: 2 } }],
});

const byWidth: readonly DType[] = ['float16', 'bfloat16', 'float32'];

/** What each array of a mixed-precision cast becomes: whole numbers and float64 keep their dtype, as in MXNet. */
function mixedTypes(types: readonly (DType | null)[], narrow: boolean): (DType | null)[] {
  const isMixed = (type: DType | null): type is DType => type !== null && byWidth.includes(type);
  const sorted = types.filter(isMixed).sort((a, b) => byWidth.indexOf(a) - byWidth.indexOf(b));
  const common = (narrow ? sorted[0] : sorted.at(-1)) ?? null;
  return types.map((type) => (isMixed(type) ? common : type));
}

defineComposite({
  name: 'amp_multicast',
  category: 'elementwise',
  summary:
    'Converts arrays of 16-bit floats and float32 to the widest of their types, or to the narrowest; others stay.',
  details: 'y_k = x_k in the common dtype. dx_k = dy_k in the dtype of x_k.',
  source: 'MXNet 1.9.1, amp_multicast',
  inputs: { list: 'data', doc: 'Arrays of any shapes and dtypes.', count: 'num_outputs' },
  outputs: ({ num_outputs }): OutputSpec[] =>
    Array.from({ length: num_outputs }, (_, index) => ({ name: `output${index}` })),
  params: {
    num_outputs: int('Number of arrays.', undefined, { min: 1, max: mostArrays }),
    cast_narrow: bool('To the narrowest type.', false),
  },
  inferShape: (shapes) => {
    shapes.in.forEach((_, index) => {
      shapes.setOut(index, shapes.in[index]!);
      shapes.setIn(index, shapes.out[index]!);
    });
  },
  inferType: (types: TypeInference, p) => {
    if (types.in.includes(null)) return;
    mixedTypes(types.in, p.cast_narrow).forEach((type, index) => types.setOut(index, type));
  },
  body: ({ F, inputs, params: p, inputTypes }) => {
    const to = mixedTypes(inputTypes, p.cast_narrow);
    return inputs.map((input, index) =>
      inputTypes[index] === to[index]
        ? apply(F, '_copy', input)
        : apply(F, 'Cast', input, { dtype: to[index]! }),
    );
  },
  examples: [{ inputs: { data0: { shape: [2, 3] }, data1: { shape: [2] } }, params: { num_outputs: 2 } }],
});

defineComposite({
  name: '_rnn_param_concat',
  category: 'shape',
  summary: 'Joins the parameters of a recurrent layer.',
  details: 'y = the arrays one behind the other on the axis. dx_k: its part of dy.',
  source: 'MXNet 1.9.1, _rnn_param_concat',
  inputs: { list: 'arg', doc: 'Arrays that differ only on the axis.', count: 'num_args' },
  params: {
    num_args: int('Number of arrays.', undefined, { min: 1, max: mostArrays }),
    dim: int('The axis.', 1),
  },
  inferShape: (shapes, p) => {
    const first = shapes.in[0]!;
    if (first === null) return;
    const axis = axisOf(p.dim, first.length);
    const sizes = shapes.in.map((shape) => shape?.[axis] ?? -1);
    shapes.in.forEach((shape, index) => {
      shapes.setIn(
        index,
        first.map((dim, i) => (i === axis ? (shape?.[i] ?? -1) : dim)),
      );
    });
    const sum = sizes.some((size) => size < 0) ? -1 : sizes.reduce((a, b) => a + b, 0);
    shapes.setOut(
      0,
      first.map((dim, i) => (i === axis ? sum : dim)),
    );
  },
  body: ({ F, inputs, params: { dim } }) => [apply(F, 'Concat', inputs, { dim })],
  examples: [{ inputs: { arg0: { shape: [2] }, arg1: { shape: [3] } }, params: { num_args: 2, dim: 0 } }],
});

defineOp({
  name: '_identity_with_attr_like_rhs',
  category: 'elementwise',
  summary: 'The first input; the second one gives its shape.',
  details: 'y = lhs. d lhs = dy, d rhs = 0.',
  source: 'MXNet 1.9.1, _identity_with_attr_like_rhs',
  inputs: { lhs: { doc: 'Input.' }, rhs: { doc: 'Array of the same shape.' } },
  params: {},
  inferShape: sameShapes,
  gradient: ({ grads }) => [grads[0]!, null],
  body: ({ F, inputs }) => [apply(F, '_copy', inputs[0]!)],
  examples: [{ inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [2, 3] } } }],
});
