/** Operators that repeat elements or turn their order round. */
import { defineOp, int, ints, isKnown, MXNetError, optional, sizeOf, UNKNOWN } from '../core/index.js';
import { apply } from './formulas.js';
import { axisOf } from './reshape.js';

const data = { data: { doc: 'Input, any shape.' } };

defineOp({
  name: 'reverse',
  aliases: ['flip'],
  category: 'shape',
  summary: 'Turns the order of the elements round along axes.',
  details: 'y[…, i, …] = x[…, n - 1 - i, …] on each of the axes. dx: dy reversed.',
  source: 'MXNet 1.9.1, reverse',
  inputs: data,
  params: { axis: ints('The axes.') },
  inferShape: (shapes, { axis }) => {
    shapes.setAllSame();
    const shape = shapes.in[0]!;
    if (shape !== null) axis.forEach((one) => axisOf(one, shape.length));
  },
  gradient: ({ F, grads, params }) => [apply(F, 'reverse', grads[0]!, params)],
  kernel: 'reverse',
  method: 'flip',
  label: ({ axis }) => `axis ${axis.join(', ')}`,
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { axis: 1 } },
    { inputs: { data: { shape: [2, 3, 2] } }, params: { axis: [0, 2] } },
  ],
});

/** Shape and repetitions brought to one rank by leading ones. */
function tileShapes(shape: readonly number[], reps: readonly number[]): { shape: number[]; reps: number[] } {
  const rank = Math.max(shape.length, reps.length);
  const pad = (list: readonly number[]): number[] => [
    ...new Array<number>(rank - list.length).fill(1),
    ...list,
  ];
  return { shape: pad(shape), reps: pad(reps) };
}

defineOp({
  name: 'tile',
  category: 'shape',
  summary: 'Repeats the whole array along axes.',
  details: 'y[i, …] = x[i mod n, …] on each axis. dx = Σ dy over the copies.',
  source: 'MXNet 1.9.1, tile',
  inputs: data,
  params: {
    reps: ints('How often along each axis, counted from the last; 0 leaves nothing.', undefined, { min: 0 }),
  },
  inferShape: (shapes, p) => {
    const from = shapes.in[0]!;
    if (from === null) return;
    const { shape, reps } = tileShapes(from, p.reps);
    shapes.setOut(
      0,
      shape.map((dim, i) => (dim < 0 ? UNKNOWN : dim * reps[i]!)),
    );
  },
  gradient: ({ F, inputs, grads, params, inputShapes }) => {
    const { shape, reps } = tileShapes(inputShapes[0]!, params.reps);
    if (reps.includes(0)) return [apply(F, 'zeros_like', inputs[0]!)];
    const split = shape.flatMap((dim, i) => [reps[i]!, dim]);
    const axis = shape.map((_, i) => 2 * i);
    const sum = apply(F, 'sum', apply(F, 'Reshape', grads[0]!, { shape: split }), { axis });
    return [apply(F, 'Reshape', sum, { shape: inputShapes[0]! })];
  },
  kernel: 'tile',
  method: true,
  label: ({ reps }) => reps.join('x'),
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { reps: [2, 2] } },
    { inputs: { data: { shape: [3] } }, params: { reps: [2, 2] } },
    { inputs: { data: { shape: [2, 2, 2] } }, params: { reps: 3 } },
  ],
});

defineOp({
  name: 'repeat',
  category: 'shape',
  summary: 'Repeats each element.',
  details:
    'Without axis the input is flattened first. No repetition leaves an array of shape (0,), as in MXNet.',
  source: 'MXNet 1.9.1, repeat',
  inputs: data,
  params: {
    repeats: int('How often; 0 leaves nothing.', undefined, { min: 0 }),
    axis: optional(int('Axis along which to repeat; null flattens.')),
  },
  inferShape: (shapes, { repeats, axis }) => {
    const from = shapes.in[0]!;
    if (from === null) return;
    if (axis === null || repeats === 0) {
      shapes.setOut(0, [repeats === 0 ? 0 : isKnown(from) ? sizeOf(from) * repeats : UNKNOWN]);
      return;
    }
    const at = axisOf(axis, from.length);
    shapes.setOut(
      0,
      from.map((dim, i) => (i === at && dim >= 0 ? dim * repeats : dim)),
    );
  },
  gradient: ({ F, inputs, grads, params: { repeats, axis }, inputShapes }) => {
    if (repeats === 0) return [apply(F, 'zeros_like', inputs[0]!)];
    const shape = inputShapes[0]!;
    const at = axis === null ? shape.length - 1 : axisOf(axis, shape.length);
    const split = [...shape.slice(0, at + 1), repeats, ...shape.slice(at + 1)];
    const sum = apply(F, 'sum', apply(F, 'Reshape', grads[0]!, { shape: split }), { axis: at + 1 });
    return [sum];
  },
  kernel: 'repeat',
  method: true,
  label: ({ repeats }) => String(repeats),
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { repeats: 2 } },
    { inputs: { data: { shape: [2, 3] } }, params: { repeats: 2, axis: 0 } },
    { inputs: { data: { shape: [2, 3] } }, params: { repeats: 3, axis: -1 } },
  ],
});

defineOp({
  name: 'diag',
  category: 'shape',
  summary: 'Takes a diagonal of an array, or makes a matrix with the input on a diagonal.',
  details:
    'A vector becomes a square matrix. Otherwise the diagonal of axes axis1 and axis2 becomes the last axis.',
  source: 'MXNet 1.9.1, diag',
  inputs: data,
  params: {
    k: int('Which diagonal: 0 the main one, above it positive.', 0),
    axis1: int('First axis of the matrices.', 0),
    axis2: int('Second axis of the matrices.', 1),
  },
  inferShape: (shapes, { k, axis1, axis2 }) => {
    const from = shapes.in[0]!;
    if (from === null || !isKnown(from)) return;
    if (from.length === 1) {
      const size = from[0]! + Math.abs(k);
      shapes.setOut(0, [size, size]);
      return;
    }
    const [a, b] = [axisOf(axis1, from.length, 'axis1'), axisOf(axis2, from.length, 'axis2')];
    if (a === b)
      throw new MXNetError('axis1 and axis2 are the same', {
        argument: 'axis2',
        expected: 'two axes',
        given: String(axis2),
      });
    const [rows, columns] = k >= 0 ? [from[a]!, from[b]! - k] : [from[a]! + k, from[b]!];
    const size = Math.min(rows, columns);
    if (size <= 0)
      throw new MXNetError('there is no such diagonal', {
        argument: 'k',
        expected: `a diagonal of (${from[a]}, ${from[b]})`,
        given: String(k),
      });
    shapes.setOut(0, [...from.filter((_, i) => i !== a && i !== b), size]);
  },
  gradient: ({ F, grads, params, inputShapes }) => [
    inputShapes[0]!.length === 1
      ? apply(F, 'diag', grads[0]!, { k: params.k })
      : apply(F, '_backward_diag', grads[0]!, { ...params, shape: inputShapes[0]! }),
  ],
  kernel: 'diag',
  method: true,
  label: ({ k }) => (k === 0 ? '' : String(k)),
  examples: [
    { inputs: { data: { shape: [3] } } },
    { inputs: { data: { shape: [3, 4] } }, params: { k: 1 } },
    { inputs: { data: { shape: [2, 3, 3] } }, params: { axis1: 1, axis2: 2, k: -1 } },
  ],
});

defineOp({
  name: '_backward_diag',
  category: 'shape',
  summary: 'Undoes diag: zeros with the input on a diagonal.',
  inputs: { dy: { doc: 'Diagonals on the last axis.' } },
  params: {
    k: int('Which diagonal.', 0),
    axis1: int('First axis of the matrices.', 0),
    axis2: int('Second axis of the matrices.', 1),
    shape: ints('Shape of the result.'),
  },
  inferShape: (shapes, { shape }) => shapes.setOut(0, shape),
  gradient: ({ F, grads, params: { k, axis1, axis2 } }) => [apply(F, 'diag', grads[0]!, { k, axis1, axis2 })],
  kernel: 'backward_diag',
  internal: true,
  examples: [{ inputs: { dy: { shape: [3] } }, params: { shape: [3, 4] } }],
});

for (const [name, back, summary] of [
  ['depth_to_space', 'space_to_depth', 'Moves blocks of channels into height and width.'],
  ['space_to_depth', 'depth_to_space', 'Moves blocks of height and width into channels.'],
] as const) {
  const isDeep = name === 'depth_to_space';
  defineOp({
    name,
    category: 'shape',
    summary,
    details: isDeep
      ? '(n, c b², h, w) becomes (n, c, h b, w b): reshaped to (n, b, b, c, h, w) and transposed to (n, c, h, b, w, b).'
      : '(n, c, h b, w b) becomes (n, c b², h, w): reshaped to (n, c, h, b, w, b) and transposed to (n, b, b, c, h, w).',
    source: `MXNet 1.9.1, ${name}`,
    inputs: { data: { doc: 'Input, (batch, channels, height, width).' } },
    params: { block_size: int('Size b of a block.', undefined, { min: 1 }) },
    inferShape: (shapes, { block_size: b }) => {
      shapes.rankOf(0, [4]);
      const from = shapes.in[0]!;
      if (from === null || !isKnown(from)) return;
      const [n, c, h, w] = from as [number, number, number, number];
      if (isDeep ? c % (b * b) !== 0 : h % b !== 0 || w % b !== 0)
        throw shapes.fail(
          0,
          isDeep ? `a multiple of ${b * b} channels` : `height and width that ${b} divides`,
          `(${from.join(', ')})`,
        );
      shapes.setOut(0, isDeep ? [n, c / (b * b), h * b, w * b] : [n, c * b * b, h / b, w / b]);
    },
    gradient: ({ F, grads, params }) => [apply(F, back, grads[0]!, params)],
    kernel: name,
    method: true,
    label: ({ block_size }) => String(block_size),
    examples: [
      { inputs: { data: { shape: isDeep ? [1, 8, 2, 3] : [1, 2, 4, 6] } }, params: { block_size: 2 } },
    ],
  });
}
