/** Images of another size, and with borders. */
import { bool, defineOp, float, floats, int, ints, MXNetError, UNKNOWN } from '../core/index.js';

const how =
  'Interpolation: 0 nearest, 1 linear, 2 cubic, 3 area (means, for smaller images), 4 Lanczos over 8 x 8 pixels.';
const interp = int(how, 1, { min: 0, max: 4 });
const details =
  'Numbers as OpenCV computes them: pixel centres are aligned, bytes are interpolated with weights of 11 bits, linear shrinking to exactly half takes means. Nothing is smoothed before, except by area.';
const data = { doc: 'Images, (height, width, channels) or (batch, height, width, channels).' };

/** Height and width after resizing; unknown sizes stay unknown. */
function resized(
  size: readonly number[],
  keepRatio: boolean,
  height: number,
  width: number,
): [number, number] {
  if (size.length === 2) return [size[1]!, size[0]!];
  const short = size[0]!;
  if (!keepRatio) return [short, short];
  if (height < 0 || width < 0) return [UNKNOWN, UNKNOWN];
  return height > width
    ? [Math.floor((height * short) / width), short]
    : [short, Math.floor((width * short) / height)];
}

const noPixels = 'an image of at least one pixel';

defineOp({
  name: '_image_resize',
  category: 'other',
  summary: 'Images of another size.',
  details: `${details} The gradient spreads each pixel over its sources by their weights.`,
  source: 'OpenCV, resize; MXNet 1.9.1, image.resize',
  inputs: { data },
  params: {
    size: ints('(width, height), or one number for both.', [], { min: 1 }),
    keep_ratio: bool('With one number: it is the shorter side, and the shape of the image stays.', false),
    interp,
  },
  inferShape: (shapes, p) => {
    if (p.size.length !== 1 && p.size.length !== 2)
      throw new MXNetError('has the wrong length', {
        argument: 'size',
        expected: 'one number, or width and height',
        given: `(${p.size.join(', ')})`,
      });
    if (shapes.rankOf(0, [3, 4]) === undefined) return;
    const shape = shapes.in[0]!;
    const [height, width] = [shape.at(-3)!, shape.at(-2)!];
    if (height === 0 || width === 0) throw shapes.fail(0, noPixels, `${height} x ${width}`);
    shapes.setOut(0, [...shape.slice(0, -3), ...resized(p.size, p.keep_ratio, height, width), shape.at(-1)!]);
  },
  gradient: ({ F, grads, params: p, inputShapes }) => [
    F.invoke('_backward_image_resize', [grads[0]!], { shape: inputShapes[0]!, interp: p.interp })[0]!,
  ],
  kernel: 'image_resize',
  label: (p) => p.size.join('x'),
  examples: [
    { inputs: { data: { shape: [4, 5, 3] } }, params: { size: [7, 3] } },
    { inputs: { data: { shape: [2, 3, 4, 1] } }, params: { size: 5, interp: 0 } },
    { inputs: { data: { shape: [3, 5, 3] } }, params: { size: 6, keep_ratio: true, interp: 2 } },
    { inputs: { data: { shape: [7, 5, 2] } }, params: { size: 3, keep_ratio: true, interp: 3 } },
    { inputs: { data: { shape: [4, 6, 3] } }, params: { size: [3, 2] }, doc: 'To half: means.' },
    { inputs: { data: { shape: [6, 6, 1] } }, params: { size: [2, 3], interp: 3 } },
    { inputs: { data: { shape: [3, 3, 3] } }, params: { size: [5, 6], interp: 3 } },
    { inputs: { data: { shape: [5, 4, 3] } }, params: { size: [7, 8], interp: 4 } },
    { inputs: { data: { shape: [4, 5, 3] } }, params: { size: [5, 4], interp: 2 } },
    ...[0, 1, 2, 3, 4].flatMap((interp) =>
      [
        [9, 4],
        [3, 7],
      ].map((size) => ({
        inputs: { data: { shape: [6, 7, 3] } },
        params: { size, interp },
        dtype: 'uint8' as const,
        range: [0, 51] as const,
      })),
    ),
    {
      inputs: { data: { shape: [6, 8, 3] } },
      params: { size: [4, 3] },
      dtype: 'uint8',
      range: [0, 51],
    },
    {
      inputs: { data: { shape: [6, 9, 1] } },
      params: { size: [3, 2], interp: 3 },
      dtype: 'uint8',
      range: [0, 51],
    },
    { inputs: { data: { shape: [3, 4, 2] } }, params: { size: [6, 5] }, dtype: 'float64' },
  ],
});

defineOp({
  name: '_backward_image_resize',
  category: 'other',
  summary: 'Gradient of image.resize.',
  inputs: { dy: { doc: 'Gradient of the resized images.' } },
  params: { shape: ints('Shape of the images before.'), interp },
  inferShape: (shapes, p) => shapes.setOut(0, p.shape),
  gradient: ({ F, grads, params: p, inputShapes }) => {
    const [height, width] = inputShapes[0]!.slice(-3) as [number, number];
    return [F.invoke('_image_resize', [grads[0]!], { size: [width, height], interp: p.interp })[0]!];
  },
  kernel: 'backward_image_resize',
  internal: true,
  examples: [{ inputs: { dy: { shape: [2, 3, 1] } }, params: { shape: [4, 4, 1], interp: 1 } }],
});

const src = { doc: 'Image, (height, width, channels).' };
const isData = { none: 'it reads images, which are data' } as const;

defineOp({
  name: '_cvimresize',
  category: 'other',
  summary: 'An image of another size.',
  details,
  source: 'OpenCV, resize; MXNet 1.9.1, image.imresize',
  inputs: { src },
  params: {
    w: int('Width.', undefined, { min: 1 }),
    h: int('Height.', undefined, { min: 1 }),
    interp,
  },
  inferShape: (shapes, p) => {
    if (shapes.rankOf(0, [3]) === undefined) return;
    const [height, width, channels] = shapes.in[0] as readonly [number, number, number];
    if (height === 0 || width === 0) throw shapes.fail(0, noPixels, `${height} x ${width}`);
    shapes.setOut(0, [p.h, p.w, channels]);
  },
  gradient: isData,
  kernel: 'cvimresize',
  examples: [
    { inputs: { src: { shape: [4, 5, 3] } }, params: { w: 3, h: 6 }, range: [0, 51], dtype: 'uint8' },
    { inputs: { src: { shape: [4, 4, 1] } }, params: { w: 2, h: 2, interp: 0 } },
  ],
});

defineOp({
  name: '_cvcopyMakeBorder',
  category: 'other',
  summary: 'An image with a border.',
  details:
    'The border is of one colour, or repeats the edge (aaa|abc|ccc), mirrors the image with its edge (cba|abc|cba) or without (cb|abc|ba), or begins again (abc|abc|abc). values are for up to four channels and begin again for more; what is not given is 0.',
  source: 'OpenCV, copyMakeBorder; MXNet 1.9.1, image.copyMakeBorder',
  inputs: { src },
  params: {
    top: int('Rows above.', undefined, { min: 0 }),
    bot: int('Rows below.', undefined, { min: 0 }),
    left: int('Columns on the left.', undefined, { min: 0 }),
    right: int('Columns on the right.', undefined, { min: 0 }),
    type: int('0 constant, 1 replicate, 2 reflect, 3 wrap, 4 reflect without the edge.', 0, {
      min: 0,
      max: 4,
    }),
    value: float('Colour of all channels.', 0),
    values: floats('Colours of the channels, in place of value.', []),
  },
  inferShape: (shapes, p) => {
    if (shapes.rankOf(0, [3]) === undefined) return;
    const [height, width, channels] = shapes.in[0] as readonly [number, number, number];
    if (p.type !== 0 && (height === 0 || width === 0)) throw shapes.fail(0, noPixels, `${height} x ${width}`);
    shapes.setOut(0, [
      height < 0 ? UNKNOWN : height + p.top + p.bot,
      width < 0 ? UNKNOWN : width + p.left + p.right,
      channels,
    ]);
  },
  gradient: isData,
  kernel: 'cvcopyMakeBorder',
  examples: [
    { inputs: { src: { shape: [2, 3, 3] } }, params: { top: 1, bot: 2, left: 0, right: 1 } },
    ...[0, 1, 2, 3, 4].map((type) => ({
      inputs: { src: { shape: [2, 3, 3] } },
      params: { top: 3, bot: 1, left: 2, right: 4, type, value: 7.5 },
      range: [0, 51] as const,
      dtype: 'uint8' as const,
    })),
    {
      inputs: { src: { shape: [1, 2, 3] } },
      params: { top: 1, bot: 1, left: 1, right: 1, values: [1.5, 2.5, 300] },
      dtype: 'uint8',
      range: [0, 51],
    },
  ],
});
