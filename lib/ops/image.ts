/** Operators on images in the layout of files: height, width, channels, alone or in a batch. */
import { defineOp, floats, int, MXNetError, type PartialShape, type ShapeInference } from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply } from './formulas.js';

const image = { doc: 'Images, (height, width, channels) or (batch, height, width, channels).' };

/** Shape of one image or a batch, null while unknown. */
function pictures(shapes: ShapeInference): PartialShape {
  return shapes.rankOf(0, [3, 4]) === undefined ? null : shapes.in[0]!;
}

defineOp({
  name: '_image_to_tensor',
  category: 'other',
  summary: 'Images with numbers from 0 to 255 as tensors with numbers from 0 to 1, channels first.',
  details: 'y[c, h, w] = x[h, w, c] / 255 in float32.',
  source: 'MXNet 1.9.1, image.to_tensor',
  inputs: { data: image },
  params: {},
  inferShape: (shapes) => {
    const data = pictures(shapes);
    if (data) shapes.setOut(0, [...data.slice(0, -3), data.at(-1)!, data.at(-3)!, data.at(-2)!]);
  },
  inferType: (types) => types.setOut(0, 'float32'),
  gradient: { none: 'it reads images, which are data' },
  body: ({ F, inputs, inputShapes }) => {
    const axes = inputShapes[0]!.length === 3 ? [2, 0, 1] : [0, 3, 1, 2];
    const numbers = apply(F, 'Cast', inputs[0]!, { dtype: 'float32' });
    return [apply(F, '_div_scalar', apply(F, 'transpose', numbers, { axes }), { scalar: 255 })];
  },
  examples: [
    { inputs: { data: { shape: [2, 3, 3] } }, range: [0, 255], noGradientCheck: 'images are data' },
    { inputs: { data: { shape: [2, 2, 2, 1] } }, range: [0, 255], noGradientCheck: 'images are data' },
  ],
});

defineComposite({
  name: '_image_normalize',
  category: 'normalization',
  summary: 'Subtracts a mean from each channel and divides by a deviation.',
  details: 'y[c] = (x[c] − mean[c]) / std[c]; one number stands for all channels.',
  source: 'MXNet 1.9.1, image.normalize',
  inputs: { data: { doc: 'Tensors, (channels, height, width) or (batch, channels, height, width).' } },
  params: {
    mean: floats('Mean of each channel.', [0, 0, 0, 0]),
    std: floats('Deviation of each channel.', [1, 1, 1, 1]),
  },
  inferShape: (shapes, p) => {
    shapes.setAllSame();
    const data = pictures(shapes);
    const channels = data?.at(-3) ?? -1;
    for (const [argument, list] of [
      ['mean', p.mean],
      ['std', p.std],
    ] as const)
      // The default has four equal numbers, whatever the images have.
      if (channels >= 0 && list.length !== channels && list.some((value) => value !== list[0]))
        throw new MXNetError('must have a number for each channel', {
          argument,
          expected: `1 or ${channels} numbers`,
          given: `(${list.join(', ')})`,
        });
  },
  body: ({ F, inputs, params: p, inputShapes, inputTypes }) => {
    const axis = inputShapes[0]!.length - 3;
    const isWhole = !inputTypes[0]!.includes('float');
    const numbers = isWhole ? apply(F, 'Cast', inputs[0]!, { dtype: 'float32' }) : inputs[0]!;
    const channels = Array.from({ length: inputShapes[0]![axis]! }, (_, channel) => {
      const part = apply(F, 'slice_axis', numbers, { axis, begin: channel, end: channel + 1 });
      const [mean, std] = [p.mean[channel] ?? p.mean[0]!, p.std[channel] ?? p.std[0]!];
      // Divided as MXNet does: a product with 1 / std is rounded otherwise.
      return apply(F, '_div_scalar', apply(F, '_minus_scalar', part, { scalar: mean }), { scalar: std });
    });
    const normal = apply(F, 'Concat', channels, { dim: axis });
    return [isWhole ? apply(F, 'Cast', normal, { dtype: inputTypes[0]! }) : normal];
  },
  examples: [
    { inputs: { data: { shape: [3, 2, 2] } }, params: { mean: [0.1, 0.2, 0.3], std: [0.5, 0.25, 2] } },
    { inputs: { data: { shape: [2, 1, 2, 2] } }, params: { mean: 0.5, std: 0.5 } },
  ],
});

for (const [name, way, axis] of [
  ['_image_flip_left_right', 'left and right', -2],
  ['_image_flip_top_bottom', 'top and bottom', -3],
] as const) {
  defineComposite({
    name,
    category: 'other',
    summary: `Images with ${way} exchanged.`,
    details: `y = x with the positions of axis ${axis} in the other order, the middle of an odd number too. dx: dy flipped back.`,
    source: `MXNet 1.9.1, ${name.slice(1).replace('_', '.')}`,
    inputs: { data: image },
    params: {},
    inferShape: (shapes) => {
      shapes.setAllSame();
      pictures(shapes);
    },
    body: ({ F, inputs, inputShapes }) => [
      apply(F, 'reverse', inputs[0]!, { axis: [inputShapes[0]!.length + axis] }),
    ],
    examples: [{ inputs: { data: { shape: [2, 4, 3] } } }, { inputs: { data: { shape: [2, 2, 2, 1] } } }],
  });
}

defineComposite({
  name: '_image_crop',
  category: 'other',
  summary: 'A rectangle of each image.',
  details: 'Rows y … y + height − 1 and columns x … x + width − 1. A rectangle beyond the edge is refused.',
  source: 'MXNet 1.9.1, image.crop',
  inputs: { data: image },
  params: {
    x: int('Left edge.', undefined, { min: 0 }),
    y: int('Upper edge.', undefined, { min: 0 }),
    width: int('Width.', undefined, { min: 1 }),
    height: int('Height.', undefined, { min: 1 }),
  },
  inferShape: (shapes, p) => {
    const data = pictures(shapes);
    if (data === null) return;
    for (const [argument, end, size] of [
      ['height', p.y + p.height, data.at(-3)!],
      ['width', p.x + p.width, data.at(-2)!],
    ] as const)
      if (size >= 0 && end > size)
        throw new MXNetError('reaches beyond the edge', {
          argument,
          expected: `an end of at most ${size}`,
          given: String(end),
        });
    shapes.setOut(0, [...data.slice(0, -3), p.height, p.width, data.at(-1)!]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const lead = inputShapes[0]!.length === 4 ? [null] : [];
    const begin = [...lead, p.y, p.x];
    const end = [...lead, p.y + p.height, p.x + p.width];
    return [apply(F, 'slice', inputs[0]!, { begin, end })];
  },
  examples: [
    { inputs: { data: { shape: [3, 4, 3] } }, params: { x: 1, y: 0, width: 2, height: 2 } },
    { inputs: { data: { shape: [2, 3, 3, 1] } }, params: { x: 0, y: 1, width: 3, height: 2 } },
  ],
});
