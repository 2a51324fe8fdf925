/** Padding of images and volumes. */
import { defineOp, float, ints, MXNetError, oneOf } from '../core/index.js';
import { apply } from './formulas.js';

const params = {
  mode: oneOf(
    ['constant', 'edge', 'reflect'],
    'What stands in the padding: a number, the nearest element, or the mirrored inside.',
  ),
  pad_width: ints('Before and after for each axis: (b₀, a₀, b₁, a₁, …); the first four are 0.', undefined, {
    min: 0,
  }),
  constant_value: float('The number of mode constant.', 0),
};

const image = { data: { shape: [1, 2, 3, 4] } };
const width = [0, 0, 0, 0, 1, 2, 2, 1];

defineOp({
  name: 'Pad',
  aliases: ['pad'],
  category: 'shape',
  summary: 'Puts a border around the spatial axes of a batch.',
  details:
    'constant: constant_value outside. edge: the nearest pixel. reflect: mirrored at the edge, which is not repeated. dx = Σ dy over the places that show x.',
  source: 'MXNet 1.9.1, Pad',
  inputs: { data: { doc: 'Input, (batch, channels, height, width) or with depth.' } },
  params,
  inferShape: (shapes, { mode, pad_width }) => {
    shapes.rankOf(0, [4, 5]);
    const from = shapes.in[0]!;
    if (from === null) return;
    if (pad_width.length !== 2 * from.length || pad_width.slice(0, 4).some((n) => n !== 0))
      throw new MXNetError('does not fit the input', {
        argument: 'pad_width',
        expected: `${2 * from.length} numbers, the first four 0`,
        given: `(${pad_width.join(', ')})`,
      });
    const to = from.map((dim, axis) => {
      const [before, after] = [pad_width[2 * axis]!, pad_width[2 * axis + 1]!];
      if (mode === 'reflect' && dim >= 0 && Math.max(before, after) >= Math.max(dim, 1))
        throw shapes.fail(
          0,
          `more than ${Math.max(before, after)} on axis ${axis}, to be reflected`,
          String(dim),
        );
      return dim < 0 ? dim : dim + before + after;
    });
    shapes.setOut(0, to);
  },
  gradient: ({ F, grads, params: p, inputShapes }) => [
    apply(F, '_backward_Pad', grads[0]!, { ...p, shape: inputShapes[0]! }),
  ],
  kernel: 'Pad',
  method: 'pad',
  label: ({ mode }) => mode,
  examples: (['constant', 'edge', 'reflect'] as const).map((mode) => ({
    inputs: image,
    params: { mode, pad_width: mode === 'reflect' ? [0, 0, 0, 0, 1, 2, 2, 1] : width, constant_value: 0.5 },
  })),
});

defineOp({
  name: '_backward_Pad',
  category: 'shape',
  summary: 'Gradient of Pad: what flows into the border is added to the elements it came from.',
  inputs: { dy: { doc: 'Gradient of the output.' } },
  params: { ...params, shape: ints('Shape of the input of Pad.') },
  inferShape: (shapes, { shape }) => shapes.setOut(0, shape),
  gradient: ({ F, grads, params: { shape: _shape, ...p } }) => [
    apply(F, 'Pad', grads[0]!, { ...p, constant_value: 0 }),
  ],
  kernel: 'backward_Pad',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [1, 1, 5, 5] } },
      params: { mode: 'edge', pad_width: [0, 0, 0, 0, 1, 1, 1, 1], shape: [1, 1, 3, 3] },
    },
  ],
});
