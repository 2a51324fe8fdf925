/** Pictures of other sizes: cropped, resized bilinearly, averaged over an adaptive grid. */
import {
  bool,
  defineOp,
  float,
  formatShape,
  int,
  ints,
  MXNetError,
  oneOf,
  optional,
  UNKNOWN,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply } from './formulas.js';

const picture = { doc: 'Pictures, (batch, channels, height, width).' };

interface CropParams {
  readonly num_args: number;
  readonly offset: readonly number[];
  readonly h_w: readonly number[];
  readonly center_crop: boolean;
}

/** First position of a cropped axis. Throws MXNetError when the part does not lie inside. */
function cropStart(p: CropParams, axis: 0 | 1, size: number, part: number): number {
  const start = p.center_crop ? Math.floor((size - part) / 2) : p.offset[axis]!;
  if (part >= 1 && start >= 0 && start + part <= size) return start;
  const name = ['height', 'width'][axis]!;
  throw new MXNetError(`the part does not lie inside the picture's ${name}`, {
    argument: p.num_args > 1 || (part >= 1 && part <= size) ? 'offset' : 'h_w',
    expected: `offset + ${name} at most ${size}, and at least 1 pixel`,
    given: `offset ${start}, ${name} ${part}`,
  });
}

defineComposite({
  name: 'Crop',
  category: 'layer',
  summary: 'Cuts a part out of pictures: of a given size, or as large as a second input.',
  details:
    'Rows offset[0] … offset[0] + height, columns likewise; center_crop takes the middle: floor((size - part) / 2). The second input gives height and width only, and gets no gradient.',
  source: 'MXNet 1.9.1, Crop',
  inputs: { list: 'arg', doc: 'Pictures, and optionally an array like which to crop.', count: 'num_args' },
  params: {
    num_args: int('Number of inputs.', undefined, { min: 1, max: 2 }),
    offset: ints('First row and column.', [0, 0], { min: 0, lengths: [2] }),
    h_w: ints('Height and width, for one input.', [0, 0], { min: 0, lengths: [2] }),
    center_crop: bool('Cut out the middle; offset is not used.', false),
  },
  inferShape: (shapes, p) => {
    const data = shapes.rankOf(0, [4]) === undefined ? null : shapes.in[0]!;
    const like = p.num_args > 1 ? shapes.in[1]! : null;
    if (p.num_args > 1) shapes.rankOf(1, [4]);
    if (data === null) return;
    const part = p.num_args > 1 ? [like?.[2] ?? UNKNOWN, like?.[3] ?? UNKNOWN] : p.h_w;
    for (const axis of [0, 1] as const)
      if (data[2 + axis]! >= 0 && part[axis]! >= 0) cropStart(p, axis, data[2 + axis]!, part[axis]!);
    shapes.setOut(0, [data[0]!, data[1]!, part[0]!, part[1]!]);
    shapes.setIn(0, [shapes.out[0]![0]!, shapes.out[0]![1]!, UNKNOWN, UNKNOWN]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const size = inputShapes[0]!.slice(2);
    const part = p.num_args > 1 ? inputShapes[1]!.slice(2) : p.h_w;
    const start = ([0, 1] as const).map((axis) => cropStart(p, axis, size[axis]!, part[axis]!));
    const begin = [null, null, ...start];
    const end = [null, null, ...start.map((from, axis) => from + part[axis]!)];
    return [apply(F, 'slice', inputs[0]!, { begin, end })];
  },
  label: (p) => (p.num_args > 1 ? 'like' : p.h_w.join('x')),
  examples: [
    { inputs: { arg0: { shape: [1, 2, 4, 5] } }, params: { h_w: [2, 3], offset: [1, 2] } },
    { inputs: { arg0: { shape: [1, 2, 5, 4] } }, params: { h_w: [2, 3], center_crop: true } },
    { inputs: { arg0: { shape: [1, 2, 4, 5] }, arg1: { shape: [1, 1, 3, 2] } }, params: { offset: [1, 1] } },
  ],
});

const modes = [
  'size',
  'odd_scale',
  'like',
  'to_even_down',
  'to_even_up',
  'to_odd_down',
  'to_odd_up',
] as const;

interface ResizeParams {
  readonly height: number;
  readonly width: number;
  readonly scale_height: number | null;
  readonly scale_width: number | null;
  readonly mode: (typeof modes)[number];
}

/** Size of one axis after resizing; `like` is the size of the second input. */
function resized(p: ResizeParams, axis: 0 | 1, size: number, like: number | undefined): number {
  if (p.mode === 'like') return like ?? UNKNOWN;
  const [scale, given] = axis === 0 ? [p.scale_height, p.height] : [p.scale_width, p.width];
  if (p.mode === 'size' && p.scale_height === null) return given;
  if (p.mode === 'size' || p.mode === 'odd_scale') {
    if (scale === null)
      throw new MXNetError('is needed', {
        argument: axis === 0 ? 'scale_height' : 'scale_width',
        expected: p.mode === 'size' ? 'both scales or none' : 'both scales in mode odd_scale',
        given: 'null',
      });
    if (size < 0) return UNKNOWN;
    const scaled = (length: number): number => Math.trunc(Math.fround(length * Math.fround(scale)));
    const result = p.mode === 'size' || size % 2 === 0 ? scaled(size) : scaled(size - 1) + 1;
    if (Number.isFinite(result) && result >= 0) return result;
    throw new MXNetError('bad value', {
      argument: axis === 0 ? 'scale_height' : 'scale_width',
      expected: 'a scale >= 0',
      given: String(scale),
    });
  }
  if (size < 0) return UNKNOWN;
  const wanted = p.mode.startsWith('to_even') ? 0 : 1;
  return size % 2 === wanted ? size : p.mode.endsWith('up') ? size + 1 : size - 1;
}

const align_corners = bool(
  'The centres of the corner pixels stay where they are; else the edges of the picture do.',
  true,
);

defineComposite({
  name: '_contrib_BilinearResize2D',
  category: 'layer',
  summary: 'Resizes pictures by bilinear interpolation.',
  details:
    'Row i of the output lies at i (height - 1) / (new height - 1) of the input, without align_corners at max(0, (i + 0.5) height / new height - 0.5); a single row is row 0. Modes: size takes height and width, or the scales when scale_height is given, rounded down, even to no pixels; odd_scale scales even sizes, and (size - 1) scale + 1 for odd ones; like takes the size of the second input; to_even_down, to_even_up, to_odd_down and to_odd_up go to the nearest such size.',
  source: 'MXNet 1.9.1, contrib.BilinearResize2D',
  inputs: {
    data: picture,
    like: {
      doc: 'Its height and width are the new ones; only in mode like.',
      when: (p: ResizeParams) => p.mode === 'like',
    },
  },
  params: {
    height: int('New height, in mode size.', 1, { min: 1, max: 9999 }),
    width: int('New width, in mode size.', 1, { min: 1, max: 9999 }),
    scale_height: optional(float('Factor of the height, in modes size and odd_scale.')),
    scale_width: optional(float('Factor of the width, in modes size and odd_scale.')),
    mode: oneOf(modes, 'How the new size is found.', 'size'),
    align_corners,
  },
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [4]);
    if (p.mode === 'like') shapes.rankOf(1, [4]);
    if (shapes.out[0]) shapes.setIn(0, [shapes.out[0][0]!, shapes.out[0][1]!, UNKNOWN, UNKNOWN]);
    const data = shapes.in[0]!;
    const like = p.mode === 'like' ? shapes.in[1]! : null;
    if (data === null) return;
    const size = ([0, 1] as const).map((axis) => resized(p, axis, data[2 + axis]!, like?.[2 + axis]));
    if (data[2] === 0 || data[3] === 0) throw shapes.fail(0, 'at least one pixel', formatShape(data));
    shapes.setOut(0, [data[0]!, data[1]!, size[0]!, size[1]!]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const [data, like] = inputShapes;
    const shape = ([0, 1] as const).map((axis) => resized(p, axis, data![2 + axis]!, like?.[2 + axis]));
    return [apply(F, '_bilinear_resize', inputs[0]!, { shape, align_corners: p.align_corners })];
  },
  label: (p) => (p.mode === 'size' && p.scale_height === null ? `${p.height}x${p.width}` : p.mode),
  examples: [
    { inputs: { data: { shape: [1, 2, 3, 4] } }, params: { height: 5, width: 7 } },
    { inputs: { data: { shape: [1, 2, 3, 4] } }, params: { height: 5, width: 7, align_corners: false } },
    { inputs: { data: { shape: [1, 1, 3, 4] } }, params: { scale_height: 1.5, scale_width: 2 } },
    {
      inputs: { data: { shape: [1, 1, 3, 4] } },
      params: { mode: 'odd_scale', scale_height: 2, scale_width: 0.5 },
    },
    {
      inputs: { data: { shape: [1, 2, 3, 4] }, like: { shape: [1, 1, 2, 6] } },
      params: { mode: 'like' },
    },
    { inputs: { data: { shape: [1, 1, 3, 4] } }, params: { mode: 'to_odd_up' } },
  ],
});

const shape = ints('Height and width.', undefined, { min: 0, lengths: [2] });

/** Two internal operators that are each other's gradient: pictures to `shape`, and back. */
for (const [name, other, kernel, summary, from, to] of [
  [
    '_bilinear_resize',
    '_backward_bilinear_resize',
    'bilinear_resize',
    'Resizes pictures to a size.',
    [1, 2, 3, 4],
    [5, 3],
  ],
  [
    '_backward_bilinear_resize',
    '_bilinear_resize',
    'backward_bilinear_resize',
    'Gradient of resizing: what flows back to pictures of the old size.',
    [1, 2, 5, 3],
    [3, 4],
  ],
] as const) {
  defineOp({
    name,
    category: 'layer',
    summary,
    inputs: { data: picture },
    params: { shape, align_corners },
    inferShape: (shapes, p) => {
      shapes.rankOf(0, [4]);
      const data = shapes.in[0]!;
      if (data !== null) shapes.setOut(0, [data[0]!, data[1]!, p.shape[0]!, p.shape[1]!]);
    },
    gradient: ({ F, grads, params: p, inputShapes }) => [
      apply(F, other, grads[0]!, { ...p, shape: inputShapes[0]!.slice(2) }),
    ],
    kernel,
    internal: true,
    examples: [{ inputs: { data: { shape: from } }, params: { shape: to } }],
  });
}

/** Height and width of the averaged picture: one number counts for both, none means 1. */
const gridOf = (output_size: readonly number[]): readonly [number, number] => [
  output_size[0] ?? 1,
  output_size[1] ?? output_size[0] ?? 1,
];

defineOp({
  name: '_contrib_AdaptiveAvgPooling2D',
  category: 'pooling',
  summary: 'Averages pictures over a grid of a wanted size, whatever their own size.',
  details:
    'Row i of the output averages rows floor(i height / new height) … ceil((i + 1) height / new height) - 1; columns likewise. Parts may overlap.',
  source: 'MXNet 1.9.1, contrib.AdaptiveAvgPooling2D',
  inputs: { data: picture },
  params: {
    output_size: ints('Height and width of the output; one number for both, empty means 1.', [], {
      min: 0,
      lengths: [0, 1, 2],
    }),
  },
  inferShape: (shapes, { output_size }) => {
    shapes.rankOf(0, [4]);
    if (shapes.out[0]) shapes.setIn(0, [shapes.out[0][0]!, shapes.out[0][1]!, UNKNOWN, UNKNOWN]);
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data[2] === 0 || data[3] === 0) throw shapes.fail(0, 'at least one pixel', formatShape(data));
    shapes.setOut(0, [data[0]!, data[1]!, ...gridOf(output_size)]);
  },
  gradient: ({ F, grads, inputShapes }) => [
    apply(F, '_backward_AdaptiveAvgPooling2D', grads[0]!, { shape: inputShapes[0]!.slice(2) }),
  ],
  kernel: 'contrib_AdaptiveAvgPooling2D',
  label: ({ output_size }) => gridOf(output_size).join('x'),
  examples: [
    { inputs: { data: { shape: [1, 2, 5, 7] } }, params: { output_size: [2, 3] } },
    { inputs: { data: { shape: [1, 2, 3, 3] } }, params: { output_size: 4 } },
    { inputs: { data: { shape: [2, 2, 3, 4] } } },
  ],
});

defineOp({
  name: '_backward_AdaptiveAvgPooling2D',
  category: 'pooling',
  summary: 'Gradient of adaptive average pooling.',
  inputs: { dy: { doc: 'Gradient of the output.' } },
  params: { shape },
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [4]);
    const dy = shapes.in[0]!;
    if (dy !== null) shapes.setOut(0, [dy[0]!, dy[1]!, p.shape[0]!, p.shape[1]!]);
  },
  gradient: ({ F, grads, inputShapes }) => [
    apply(F, '_contrib_AdaptiveAvgPooling2D', grads[0]!, { output_size: inputShapes[0]!.slice(2) }),
  ],
  kernel: 'backward_AdaptiveAvgPooling2D',
  internal: true,
  examples: [{ inputs: { dy: { shape: [1, 1, 2, 3] } }, params: { shape: [4, 5] } }],
});
