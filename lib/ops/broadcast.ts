/** Stretching arrays along axes of size 1. */
import {
  defineOp,
  ints,
  MXNetError,
  normalizeAxis,
  optional,
  UNKNOWN,
  type ShapeInference,
} from '../core/index.js';
import { reduceTo } from './formulas.js';

const fits = (
  shapes: ShapeInference,
  index: number,
  from: readonly number[],
  to: readonly number[],
): void => {
  const offset = to.length - from.length;
  if (
    offset >= 0 &&
    from.every((dim, i) => dim < 0 || to[i + offset]! < 0 || dim === 1 || dim === to[i + offset])
  )
    return;
  throw shapes.fail(
    index,
    `a shape that broadcasts to (${to.join(', ')})`,
    `(${from.join(', ')})`,
    'Only dimensions of size 1 can be stretched',
  );
};

defineOp({
  name: 'broadcast_to',
  category: 'shape',
  summary: 'Stretches the input to a shape.',
  details: 'Dimensions of size 1 are repeated; a 0 in the shape keeps the dimension of the input.',
  source: 'MXNet 1.9.1, broadcast_to',
  inputs: { data: { doc: 'Input.' } },
  params: { shape: ints('The shape to stretch to.', []) },
  inferShape: (shapes, p) => {
    const from = shapes.in[0]!;
    if (from === null) {
      if (!p.shape.includes(0)) shapes.setOut(0, p.shape);
      return;
    }
    const offset = p.shape.length - from.length;
    const to = p.shape.map((dim, i) => (dim === 0 ? (from[i - offset] ?? 1) : dim));
    fits(shapes, 0, from, to);
    shapes.setOut(0, to);
  },
  gradient: ({ F, grads, inputShapes, outputShapes }) => [
    reduceTo(F, grads[0]!, outputShapes[0]!, inputShapes[0]!),
  ],
  kernel: 'broadcast',
  method: true,
  label: ({ shape }) => shape.join('x'),
  examples: [
    { inputs: { data: { shape: [2, 1, 3] } }, params: { shape: [2, 4, 3] } },
    { inputs: { data: { shape: [1, 3] } }, params: { shape: [2, 0] } },
  ],
});

defineOp({
  name: 'broadcast_axis',
  aliases: ['broadcast_axes'],
  category: 'shape',
  summary: 'Stretches axes of size 1 to given sizes.',
  details: 'y[…, i, …] = x[…, 0, …] along each of the axes. dx = Σ dy over them.',
  source: 'MXNet 1.9.1, broadcast_axis',
  inputs: { data: { doc: 'Input.' } },
  params: { axis: ints('The axes to stretch.', []), size: ints('Their new sizes.', []) },
  inferShape: (shapes, { axis, size }) => {
    const from = shapes.in[0]!;
    if (axis.length !== size.length)
      throw new MXNetError('needs one size for each axis', {
        argument: 'size',
        expected: `${axis.length} sizes`,
        given: String(size.length),
      });
    if (from === null) return;
    const to = [...from];
    axis.forEach((given, i) => {
      const at = normalizeAxis(given, from.length);
      if (at === undefined)
        throw new MXNetError('axis out of range', {
          argument: 'axis',
          expected: `-${from.length} to ${from.length - 1}`,
          given: String(given),
        });
      to[at] = size[i]!;
    });
    fits(shapes, 0, from, to);
    shapes.setOut(0, to);
  },
  gradient: ({ F, grads, inputShapes, outputShapes }) => [
    reduceTo(F, grads[0]!, outputShapes[0]!, inputShapes[0]!),
  ],
  kernel: 'broadcast',
  method: 'broadcast_axes',
  label: ({ axis, size }) => axis.map((a, i) => `${a}: ${size[i]}`).join(', '),
  examples: [{ inputs: { data: { shape: [1, 2, 1] } }, params: { axis: [0, 2], size: [2, 3] } }],
});

defineOp({
  name: 'broadcast_like',
  category: 'shape',
  summary: 'Stretches the first input to the shape of the second.',
  details: 'y[…, i, …] = x[…, 0, …] where the axes of the left input have length 1. dx = Σ dy over them.',
  source: 'MXNet 1.9.1, broadcast_like',
  inputs: { lhs: { doc: 'Array to stretch.' }, rhs: { doc: 'Array that gives the shape.' } },
  params: {
    lhs_axes: optional(ints('Axes of lhs to stretch; null means all.')),
    rhs_axes: optional(ints('Axes of rhs that give their sizes.')),
  },
  inferShape: (shapes, { lhs_axes, rhs_axes }) => {
    const [from, like] = [shapes.in[0]!, shapes.in[1]!];
    if (lhs_axes === null || rhs_axes === null) {
      if (like === null) return;
      if (from) fits(shapes, 0, from, like);
      shapes.setOut(0, like);
      return;
    }
    if (lhs_axes.length === 0)
      throw new MXNetError('names no axes', {
        argument: 'lhs_axes',
        expected: 'one axis or more, or null for all',
        given: '()',
      });
    if (from === null || like === null) return;
    if (lhs_axes.length !== rhs_axes.length)
      throw new MXNetError('must name one axis for each of lhs_axes', {
        argument: 'rhs_axes',
        expected: `${lhs_axes.length} axes`,
        given: `(${rhs_axes.join(', ')})`,
      });
    const to = [...from];
    lhs_axes.forEach((axis, i) => {
      const at = normalizeAxis(axis, from.length);
      const of = normalizeAxis(rhs_axes[i] ?? Infinity, like.length);
      if (at === undefined || of === undefined)
        throw new MXNetError('axis out of range', {
          argument: at === undefined ? 'lhs_axes' : 'rhs_axes',
          expected: 'axes that both inputs have, one of rhs for each of lhs',
          given: `(${lhs_axes.join(', ')}) and (${rhs_axes.join(', ')})`,
        });
      to[at] = like[of] ?? UNKNOWN;
    });
    fits(shapes, 0, from, to);
    shapes.setOut(0, to);
  },
  inferType: (types) => types.setAllSame([0]),
  gradient: ({ F, inputs, grads, inputShapes, outputShapes, wants }) => [
    wants[0] ? reduceTo(F, grads[0]!, outputShapes[0]!, inputShapes[0]!) : null,
    wants[1] ? F.invoke('zeros_like', [inputs[1]!])[0]! : null,
  ],
  kernel: 'broadcast',
  method: true,
  examples: [
    { inputs: { lhs: { shape: [1, 3] }, rhs: { shape: [2, 3] } } },
    { inputs: { lhs: { shape: [1, 2] }, rhs: { shape: [3, 4] } }, params: { lhs_axes: [0], rhs_axes: [1] } },
  ],
});
