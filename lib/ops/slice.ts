/** Parts of arrays: slices with steps, along one axis, like another array, and assignment to them. */
import {
  defineOp,
  float,
  formatShape,
  int,
  ints,
  isKnown,
  MXNetError,
  optional,
  optionalInts,
  UNKNOWN,
  type PartialShape,
  type Shape,
} from '../core/index.js';
import { apply } from './formulas.js';
import { axisOf } from './reshape.js';
import { sliceSizes } from './slice_ranges.js';

const range = {
  begin: optionalInts(
    'First position on each axis; None means from the start (from the end with a negative step).',
  ),
  end: optionalInts('Position after the last on each axis; None means to the end.'),
  step: optionalInts('Distance on each axis; empty or None means 1.', []),
};
const data = { data: { doc: 'Input, any shape.' } };

/** Zeros of `shape` with `dy` put where the slice was taken. */
const scattered = { shape: ints('Shape of the array that was sliced.'), ...range };

defineOp({
  name: 'slice',
  aliases: ['crop', '_sparse_slice'],
  category: 'indexing',
  summary: 'A part of the input, from begin to end (exclusive) with a step on each axis.',
  details:
    'Negative positions count from the end. Axes that are not named are kept whole. An empty part is refused.',
  source: 'MXNet 1.9.1, slice',
  inputs: data,
  params: range,
  inferShape: (shapes, p) => {
    const from = shapes.in[0]!;
    if (from !== null) shapes.setOut(0, sliceSizes(from, p));
  },
  gradient: ({ F, grads, params, inputShapes }) => [
    apply(F, '_backward_slice', grads[0]!, { shape: inputShapes[0]!, ...params }),
  ],
  kernel: 'slice',
  method: true,
  examples: [
    { inputs: { data: { shape: [4, 5] } }, params: { begin: [1, 0], end: [3, 2] } },
    { inputs: { data: { shape: [4, 5] } }, params: { begin: [1], end: [null] } },
    { inputs: { data: { shape: [4, 5] } }, params: { begin: [null, -1], end: [null, null], step: [2, -2] } },
  ],
});

defineOp({
  name: '_backward_slice',
  category: 'indexing',
  summary: 'Undoes slice: zeros with the input put where the part was taken.',
  inputs: { dy: { doc: 'The part.' } },
  params: scattered,
  inferShape: (shapes, p) => {
    shapes.setIn(0, sliceSizes(p.shape, p));
    shapes.setOut(0, p.shape);
  },
  gradient: ({ F, grads, params: { begin, end, step } }) => [
    apply(F, 'slice', grads[0]!, { begin, end, step }),
  ],
  kernel: 'backward_slice',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [2, 2] } },
      params: { shape: [4, 3], begin: [0, 1], end: [4, 3], step: [2, 1] },
    },
  ],
});

/** begin and end of slice_axis as those of slice. */
const oneAxis = (
  rank: number,
  axis: number,
  begin: number,
  end: number | null,
): Record<string, (number | null)[]> => {
  const at = axisOf(axis, rank);
  const list = (value: number | null): (number | null)[] =>
    Array.from({ length: rank }, (_, i) => (i === at ? value : null));
  return { begin: list(begin), end: list(end), step: [] };
};

defineOp({
  name: 'slice_axis',
  category: 'indexing',
  summary: 'A part of the input along one axis, from begin to end (exclusive).',
  details: 'y[…, i, …] = x[…, begin + i, …]. dx: dy at its place, else 0.',
  source: 'MXNet 1.9.1, slice_axis',
  inputs: data,
  params: {
    axis: int('The axis; negative counts from the end.'),
    begin: int('First position; negative counts from the end.'),
    end: optional(int('Position after the last; null means to the end.')),
  },
  inferShape: (shapes, { axis, begin, end }) => {
    const from = shapes.in[0]!;
    if (from === null) return;
    const at = axisOf(axis, from.length);
    const size = from[at]!;
    if (size >= 0 && end !== null && end > size)
      throw new MXNetError('lies beyond the axis', {
        argument: 'end',
        expected: `at most ${size}, the size of axis ${at}`,
        given: String(end),
      });
    const sizes = sliceSizes(from, oneAxis(from.length, axis, begin, end) as never);
    shapes.setOut(0, sizes);
    const out = shapes.out[0]!;
    shapes.setIn(
      0,
      from.map((dim, i) => (i === at ? dim : out[i]!)),
    );
  },
  gradient: ({ F, grads, params: { axis, begin, end }, inputShapes }) => {
    const shape = inputShapes[0]!;
    return [apply(F, '_backward_slice', grads[0]!, { shape, ...oneAxis(shape.length, axis, begin, end) })];
  },
  kernel: 'slice_axis',
  method: true,
  label: ({ axis, begin, end }) => `axis ${axis}, ${begin}:${end ?? ''}`,
  examples: [
    { inputs: { data: { shape: [3, 4] } }, params: { axis: 1, begin: 1, end: 3 } },
    { inputs: { data: { shape: [3, 4] } }, params: { axis: 0, begin: -2, end: null } },
  ],
});

/** Shape of `data` cut to that of `like` on `axes` (empty: all). */
function cutShape(data: readonly number[], like: readonly number[], axes: readonly number[]): number[] {
  const chosen =
    axes.length > 0 ? axes.map((axis) => axisOf(axis, data.length, 'axes')) : data.map((_, axis) => axis);
  if (axes.length === 0 && data.length !== like.length)
    throw new MXNetError('the ranks differ', {
      argument: 'shape_like',
      expected: `rank ${data.length}, as data has`,
      given: formatShape(like),
      hint: 'Name the axes to cut with axes',
    });
  return data.map((dim, axis) => {
    if (!chosen.includes(axis)) return dim;
    const to = like[axis] ?? UNKNOWN;
    if (to > dim && dim >= 0)
      throw new MXNetError('cannot be cut to a larger size', {
        argument: 'shape_like',
        expected: `at most ${dim} on axis ${axis}`,
        given: formatShape(like),
      });
    return to;
  });
}

defineOp({
  name: 'slice_like',
  category: 'indexing',
  summary: 'The first part of data that is as large as shape_like, on all axes or the named ones.',
  details:
    'y[i, j, …] = x[i, j, …] for the positions that the second input has on the axes. dx: dy at its place, else 0.',
  source: 'MXNet 1.9.1, slice_like',
  inputs: { data: { doc: 'Array to cut.' }, shape_like: { doc: 'Array that gives the sizes.' } },
  params: { axes: ints('The axes to cut; empty means all.', []) },
  inferShape: (shapes, { axes }) => {
    const [from, like] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
    if (from !== null && like !== null) shapes.setOut(0, cutShape(from, like, axes));
  },
  inferType: (types) => types.setAllSame([0]),
  gradient: ({ F, grads, inputShapes, outputShapes, wants }) => [
    wants[0]
      ? apply(F, '_backward_slice', grads[0]!, {
          shape: inputShapes[0]!,
          begin: outputShapes[0]!.map(() => 0),
          end: outputShapes[0]!,
          step: [],
        })
      : null,
    null,
  ],
  kernel: 'slice_like',
  method: true,
  examples: [
    { inputs: { data: { shape: [3, 4] }, shape_like: { shape: [2, 3] } } },
    { inputs: { data: { shape: [3, 4] }, shape_like: { shape: [2, 3] } }, params: { axes: [-1] } },
  ],
});

const assignGradient = { none: 'assignment to a slice has no gradient in MXNet' };

defineOp({
  name: '_slice_assign',
  aliases: ['_crop_assign'],
  category: 'indexing',
  summary: 'The first input with a part of it replaced by the second.',
  source: 'MXNet 1.9.1, _slice_assign',
  inputs: { lhs: { doc: 'Array.' }, rhs: { doc: 'Values of the part.' } },
  params: range,
  inferShape: (shapes, p) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const from = shapes.in[0]!;
    if (from === null) return;
    if (isKnown(from)) shapes.setIn(1, sliceSizes(from, p));
    shapes.setOut(0, from);
  },
  gradient: ({ F, grads, params, inputShapes, wants }) => {
    const hole = (): (typeof grads)[number] => apply(F, 'slice', grads[0]!, params);
    const shape: Shape = inputShapes[0]!;
    return [
      wants[0]
        ? F.invoke('elemwise_sub', [grads[0]!, apply(F, '_backward_slice', hole(), { shape, ...params })])[0]!
        : null,
      wants[1] ? hole() : null,
    ];
  },
  kernel: 'slice_assign',
  inplace: [[0, 0]],
  internal: true,
  examples: [
    { inputs: { lhs: { shape: [3, 4] }, rhs: { shape: [2, 2] } }, params: { begin: [0, 1], end: [2, 3] } },
  ],
});

defineOp({
  name: '_slice_assign_scalar',
  aliases: ['_crop_assign_scalar'],
  category: 'indexing',
  summary: 'The input with a part of it replaced by a number.',
  source: 'MXNet 1.9.1, _slice_assign_scalar',
  inputs: { data: { doc: 'Array.' } },
  params: { scalar: float('The number.', 0, { dynamic: true }), ...range },
  inferShape: (shapes) => shapes.setAllSame(),
  gradient: assignGradient,
  kernel: 'slice_assign_scalar',
  inplace: [[0, 0]],
  internal: true,
  examples: [
    {
      inputs: { data: { shape: [3, 4] } },
      params: { scalar: 7, begin: [0, 1], end: [2, 3] },
      noGradientCheck: assignGradient.none,
    },
  ],
});
