/** Joining arrays along an axis and taking them apart again. */
import {
  bool,
  defineOp,
  formatShape,
  int,
  mostArrays,
  MXNetError,
  UNKNOWN,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';
import { apply } from './formulas.js';
import { axisOf } from './reshape.js';

const joined = {
  inputs: { list: 'arg', doc: 'Arrays that agree in all axes but the joined one.', count: 'num_args' },
} as const;

/** What all inputs and the output agree on, with the joined axis unknown. */
function common(
  shapes: ShapeInference,
  dim: number,
): { rank: number; at: number; rest: number[] } | undefined {
  const known = [...shapes.in, ...shapes.out].find((shape) => shape !== null) as PartialShape | undefined;
  if (!known) return undefined;
  const at = axisOf(dim, known.length, 'dim');
  const rest = unknownSizes(known.length);
  for (const [index, shape] of [...shapes.in.entries()]) {
    if (shape === null) continue;
    if (shape.length !== known.length)
      throw shapes.fail(index, `rank ${known.length}, as the others have`, formatShape(shape));
    shape.forEach((size, axis) => {
      if (axis === at || size < 0) return;
      if (rest[axis]! >= 0 && rest[axis] !== size)
        throw shapes.fail(
          index,
          `${rest[axis]} on axis ${axis}, as the inputs before it have`,
          formatShape(shape),
        );
      rest[axis] = size;
    });
  }
  shapes.out[0]?.forEach((size, axis) => {
    if (axis !== at && rest[axis]! < 0) rest[axis] = size;
  });
  return { rank: known.length, at, rest };
}

const unknownSizes = (rank: number): number[] => new Array<number>(rank).fill(UNKNOWN);

defineOp({
  name: 'Concat',
  aliases: ['concat'],
  category: 'shape',
  summary: 'Joins arrays along an axis that they have.',
  details: 'All dimensions but the joined one must be equal.',
  source: 'MXNet 1.9.1, Concat',
  ...joined,
  params: {
    num_args: int('Number of inputs.', undefined, { min: 1, max: mostArrays }),
    dim: int('Axis along which to join.', 1),
  },
  inferShape: (shapes, { dim }) => {
    const shared = common(shapes, dim);
    if (!shared) return;
    const { at, rest } = shared;
    shapes.in.forEach((_, index) => shapes.setIn(index, rest));
    const sizes = shapes.in.map((shape) => shape![at]!);
    const open = sizes.flatMap((size, index) => (size < 0 ? [index] : []));
    const total = shapes.out[0]?.[at] ?? UNKNOWN;
    if (open.length === 1 && total >= 0) {
      const left = total - sizes.reduce((sum, size) => sum + Math.max(size, 0), 0);
      shapes.setIn(
        open[0]!,
        rest.map((size, axis) => (axis === at ? left : size)),
      );
    }
    const now = shapes.in.map((shape) => shape![at]!);
    const sum = now.includes(UNKNOWN) ? UNKNOWN : now.reduce((a, b) => a + b, 0);
    shapes.setOut(
      0,
      rest.map((size, axis) => (axis === at ? sum : size)),
    );
  },
  gradient: ({ F, grads, inputs, params, inputShapes, wants }) => {
    const at = axisOf(params.dim, inputShapes[0]!.length);
    let begin = 0;
    return inputShapes.map((shape, index) => {
      const end = begin + shape[at]!;
      // A slice takes something; an input without elements has a gradient without elements.
      const cut = (): (typeof grads)[number] =>
        shape.includes(0)
          ? apply(F, 'zeros_like', inputs[index]!)
          : apply(F, 'slice_axis', grads[0]!, { axis: at, begin, end });
      const part = wants[index] ? cut() : null;
      begin = end;
      return part;
    });
  },
  kernel: 'Concat',
  label: ({ dim }) => `dim ${dim}`,
  examples: [
    { inputs: { arg0: { shape: [2, 3] }, arg1: { shape: [2, 2] } }, params: { num_args: 2 } },
    {
      inputs: { arg0: { shape: [1, 2, 2] }, arg1: { shape: [2, 2, 2] }, arg2: { shape: [1, 2, 2] } },
      params: { num_args: 3, dim: 0 },
    },
    { inputs: { arg0: { shape: [2, 3] }, arg1: { shape: [2, 1] } }, params: { num_args: 2, dim: -1 } },
  ],
});

defineOp({
  name: 'stack',
  category: 'shape',
  summary: 'Joins arrays of one shape along a new axis.',
  details: 'y[…, k, …] = x_k[…] on the new axis. dx_k = dy[…, k, …].',
  source: 'MXNet 1.9.1, stack',
  inputs: { list: 'arg', doc: 'Arrays of one shape.', count: 'num_args' },
  params: {
    axis: int('Where the new axis stands.', 0),
    num_args: int('Number of inputs.', undefined, { min: 1, max: mostArrays }),
  },
  inferShape: (shapes, { axis, num_args }) => {
    let one = shapes.in.find((shape) => shape !== null) ?? null;
    const out = shapes.out[0]!;
    if (one === null && out !== null) {
      const at = axisOf(axis, out.length);
      one = out.filter((_, i) => i !== at);
    }
    if (one === null) return;
    shapes.in.forEach((_, index) => shapes.setIn(index, one));
    const shape = shapes.in.at(-1)!;
    const at = axisOf(axis, shape.length + 1);
    shapes.setOut(0, [...shape.slice(0, at), num_args, ...shape.slice(at)]);
  },
  gradient: ({ F, grads, params, inputs, inputShapes, wants }) => {
    const at = axisOf(params.axis, inputShapes[0]!.length + 1);
    return inputs.map((_, index) =>
      wants[index]
        ? apply(F, 'Reshape', apply(F, 'slice_axis', grads[0]!, { axis: at, begin: index, end: index + 1 }), {
            shape: inputShapes[index]!,
          })
        : null,
    );
  },
  kernel: 'stack',
  label: ({ axis }) => `axis ${axis}`,
  examples: [
    { inputs: { arg0: { shape: [2, 3] }, arg1: { shape: [2, 3] } }, params: { num_args: 2 } },
    { inputs: { arg0: { shape: [2, 3] }, arg1: { shape: [2, 3] } }, params: { num_args: 2, axis: -1 } },
  ],
});

const pieces = (count: number): { name: string }[] =>
  count === 1 ? [{ name: 'output' }] : Array.from({ length: count }, (_, i) => ({ name: `output${i}` }));

defineOp({
  name: 'SliceChannel',
  aliases: ['split'],
  category: 'shape',
  summary: 'Splits an array into equal pieces along an axis.',
  details: 'With squeeze_axis pieces of size 1 lose the axis.',
  source: 'MXNet 1.9.1, SliceChannel',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: ({ num_outputs }) => pieces(num_outputs),
  params: {
    num_outputs: int('Number of pieces.', undefined, { min: 1, max: mostArrays }),
    axis: int('Axis along which to split.', 1),
    squeeze_axis: bool('Remove the axis; each piece must have size 1 there.', false),
  },
  inferShape: (shapes, { num_outputs, axis, squeeze_axis }) => {
    const known = shapes.in[0]!;
    // A squeezed vector leaves (1,), which tells nothing of its rank.
    for (const one of known?.length === 1 && squeeze_axis ? [] : shapes.out) {
      if (one === null) continue;
      const at = axisOf(axis, one.length + (squeeze_axis ? 1 : 0));
      shapes.setIn(
        0,
        squeeze_axis
          ? [...one.slice(0, at), num_outputs, ...one.slice(at)]
          : one.map((dim, i) => (i === at && dim >= 0 ? dim * num_outputs : dim)),
      );
    }
    const from = shapes.in[0]!;
    if (from === null) return;
    const at = axisOf(axis, from.length);
    const size = from[at]!;
    if (size >= 0 && (size % num_outputs !== 0 || (squeeze_axis && size !== num_outputs)))
      throw new MXNetError('cannot be split evenly', {
        argument: 'num_outputs',
        expected: squeeze_axis
          ? `${size}, the size of axis ${at}`
          : `a divisor of ${size}, the size of axis ${at}`,
        given: String(num_outputs),
      });
    const piece = squeeze_axis
      ? from.filter((_, i) => i !== at)
      : from.map((dim, i) => (i === at && dim >= 0 ? dim / num_outputs : dim));
    shapes.out.forEach((_, index) => shapes.setOut(index, piece.length > 0 ? piece : [1]));
  },
  gradient: ({ F, grads, params, inputShapes }) => {
    const list = Array.from({ length: params.num_outputs }, (_, i) => grads[i]!);
    const at = axisOf(params.axis, inputShapes[0]!.length);
    if (params.squeeze_axis && inputShapes[0]!.length > 1)
      return [apply(F, 'stack', list, { num_args: list.length, axis: at })];
    return [apply(F, 'Concat', list, { num_args: list.length, dim: at })];
  },
  kernel: 'SliceChannel',
  method: 'split',
  label: ({ num_outputs, axis }) => `${num_outputs}, axis ${axis}`,
  examples: [
    { inputs: { data: { shape: [2, 4, 3] } }, params: { num_outputs: 2 } },
    { inputs: { data: { shape: [2, 3] } }, params: { num_outputs: 3, axis: -1, squeeze_axis: true } },
    { inputs: { data: { shape: [2, 3] } }, params: { num_outputs: 1 } },
  ],
});
