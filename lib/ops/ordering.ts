/** Operators that sort: values, positions, the k largest. */
import {
  bool,
  defineOp,
  dtype,
  int,
  ints,
  MXNetError,
  oneOf,
  optional,
  type OutputSpec,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';
import { apply, zerosLike } from './formulas.js';
import { axisOf } from './reshape.js';

const axis = optional(int('The axis to sort along; null sorts the flat array.'), -1);
const ascending = (fallback: boolean) => bool('Smallest first.', fallback);
const positions = dtype('Element type of the positions.', 'float32');

/** The shape sorted along one axis of which `count` elements stay (0: all). */
function sortedShape(shape: PartialShape, p: { axis: number | null }, count: number): PartialShape {
  if (shape === null) return null;
  const from = p.axis === null ? [flatSize(shape)] : shape;
  const at = p.axis === null ? 0 : axisOf(p.axis, shape.length);
  const size = from[at]!;
  if (size >= 0 && count > size)
    throw new MXNetError('more elements are wanted than there are', {
      argument: 'k',
      expected: `at most ${size}`,
      given: String(count),
    });
  return from.map((dim, i) => (i === at && count > 0 ? count : dim));
}

const flatSize = (shape: readonly number[]): number =>
  shape.some((dim) => dim < 0) ? -1 : shape.reduce((size, dim) => size * dim, 1);

const scatter = <T>(
  F: Parameters<typeof apply<T>>[0],
  dy: T,
  at: T,
  axis: number | null,
  shape: readonly number[],
): T => apply(F, '_backward_topk', [dy, at], { axis, shape });

defineOp({
  name: 'sort',
  category: 'indexing',
  summary: 'The elements in order along an axis.',
  details: 'Equal elements keep their order; NaN comes last.',
  source: 'MXNet 1.9.1, sort',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: (): OutputSpec[] => [{ name: 'output' }, { name: 'indices', visible: false, droppable: true }],
  params: { axis, is_ascend: ascending(true) },
  inferShape: (shapes, p) => {
    for (const index of [0, 1]) shapes.setOut(index, sortedShape(shapes.in[0]!, p, 0));
  },
  inferType: (types) => {
    types.setAllSame([0], [0]);
    types.setOut(1, 'int32');
  },
  gradient: ({ F, outputs, grads, params: p, inputShapes }) => [
    scatter(F, grads[0]!, outputs[1]!, p.axis, inputShapes[0]!),
  ],
  kernel: 'sort',
  method: true,
  label: ({ axis }) => (axis === null ? 'flat' : `axis ${axis}`),
  examples: [
    { inputs: { data: { shape: [2, 5] } } },
    { inputs: { data: { shape: [3, 2, 2] } }, params: { axis: 0, is_ascend: false } },
    { inputs: { data: { shape: [2, 3] } }, params: { axis: null } },
  ],
});

defineOp({
  name: 'argsort',
  category: 'indexing',
  summary: 'The positions that bring the elements into order along an axis.',
  details: 'Equal elements keep their order; NaN comes last.',
  source: 'MXNet 1.9.1, argsort',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { axis, is_ascend: ascending(true), dtype: positions },
  inferShape: (shapes, p) => shapes.setOut(0, sortedShape(shapes.in[0]!, p, 0)),
  inferType: (types, p) => types.setOut(0, p.dtype),
  gradient: ({ F, inputs }) => [zerosLike(F, inputs[0]!)],
  kernel: 'argsort',
  method: true,
  label: ({ axis }) => (axis === null ? 'flat' : `axis ${axis}`),
  examples: [
    { inputs: { data: { shape: [2, 5] } }, noGradientCheck: 'piecewise constant' },
    {
      inputs: { data: { shape: [3, 4] } },
      params: { axis: 0, is_ascend: false, dtype: 'int32' },
      noGradientCheck: 'piecewise constant',
    },
    { inputs: { data: { shape: [2, 3] } }, params: { axis: null }, noGradientCheck: 'piecewise constant' },
  ],
});

defineOp({
  name: 'topk',
  category: 'indexing',
  summary: 'The k largest or smallest elements along an axis: their values, positions, or a mask.',
  details: 'k < 1 takes all. Among equal elements the first wins; NaN counts as the last in the order.',
  source: 'MXNet 1.9.1, topk',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: ({ ret_typ }): OutputSpec[] =>
    ret_typ === 'both' || ret_typ === 'value'
      ? [
          { name: 'output0' },
          {
            name: 'output1',
            visible: ret_typ === 'both',
            droppable: ret_typ === 'value',
            doc: 'Positions.',
          },
        ]
      : [{ name: 'output' }],
  params: {
    axis,
    k: int('How many.', 1),
    ret_typ: oneOf(['value', 'indices', 'mask', 'both'], 'What is returned.', 'indices'),
    is_ascend: ascending(false),
    dtype: positions,
  },
  inferShape: (shapes: ShapeInference, p) => {
    if (p.ret_typ === 'mask') {
      sortedShape(shapes.in[0]!, p, Math.max(0, p.k));
      shapes.setAllSame();
      return;
    }
    for (const index of shapes.out.keys())
      shapes.setOut(index, sortedShape(shapes.in[0]!, p, Math.max(0, p.k)));
  },
  inferType: (types, p) => {
    if (p.ret_typ === 'indices') {
      types.setOut(0, p.dtype);
      return;
    }
    types.setAllSame([0], [0]);
    if (p.ret_typ !== 'mask') types.setOut(1, p.dtype);
  },
  gradient: ({ F, inputs, outputs, grads, params: p, inputShapes }) => [
    p.ret_typ === 'value' || p.ret_typ === 'both'
      ? scatter(F, grads[0]!, outputs[1]!, p.axis, inputShapes[0]!)
      : zerosLike(F, inputs[0]!),
  ],
  kernel: 'topk',
  method: true,
  label: ({ k, ret_typ }) => `${k}, ${ret_typ}`,
  examples: [
    { inputs: { data: { shape: [2, 5] } }, params: { k: 3, ret_typ: 'value' } },
    { inputs: { data: { shape: [2, 5] } }, params: { k: 2 }, noGradientCheck: 'piecewise constant' },
    {
      inputs: { data: { shape: [4, 3] } },
      params: { k: 2, axis: 0, ret_typ: 'mask', is_ascend: true },
      noGradientCheck: 'piecewise constant',
    },
    {
      inputs: { data: { shape: [2, 5] } },
      params: { k: 2, ret_typ: 'both', dtype: 'int32' },
      noGradientCheck: 'the positions are piecewise constant',
    },
    { inputs: { data: { shape: [2, 3] } }, params: { k: 4, axis: null, ret_typ: 'value' } },
  ],
});

defineOp({
  name: '_backward_topk',
  category: 'indexing',
  summary: 'Gradient of sort and topk: elements put back where they came from.',
  inputs: {
    dy: { doc: 'Gradient of the values.' },
    indices: { doc: 'Positions of the values on the axis, shaped like dy.' },
  },
  params: { axis, shape: ints('Shape of the input of topk.') },
  inferShape: (shapes, { shape }) => shapes.setOut(0, shape),
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads, params: p }) => [
    apply(F, '_gather_along', [grads[0]!, inputs[1]!], { axis: p.axis }),
    null,
  ],
  kernel: 'backward_topk',
  internal: true,
  examples: [{ inputs: { dy: { shape: [2] }, indices: { values: [2, 0] } }, params: { shape: [3] } }],
});

defineOp({
  name: '_gather_along',
  category: 'indexing',
  summary: 'Elements at positions along an axis: the counterpart of the gradient of topk.',
  inputs: { data: { doc: 'Input.' }, indices: { doc: 'Positions on the axis.' } },
  params: { axis },
  inferShape: (shapes) => shapes.setOut(0, shapes.in[1]!),
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads, params: p, inputShapes }) => [
    scatter(F, grads[0]!, inputs[1]!, p.axis, inputShapes[0]!),
    null,
  ],
  kernel: 'gather_along',
  internal: true,
  examples: [{ inputs: { data: { shape: [3] }, indices: { values: [2, 0] } } }],
});
