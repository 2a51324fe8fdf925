/** Deformable convolutions: every tap of a filter is moved by an offset that a network may learn. */
import {
  bool,
  defineOp,
  int,
  ints,
  MXNetError,
  oneOf,
  optional,
  UNKNOWN,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';
import { defineComposite, type Body } from './composite.js';
import { convolutionParams } from './convolution.js';
import { apply } from './formulas.js';
import { windowLabel, windowOf, type Window } from './windows.js';

const { kernel, stride, dilate, pad, num_filter, num_group, workspace, no_bias } = convolutionParams;
const groups = {
  num_deformable_group: int('Groups of channels that are moved alike.', 1, { min: 1 }),
};
const layout = optional(oneOf(['NCW', 'NCHW', 'NCDHW'], 'Order of the axes; only NCHW fits.'));

interface LayerParams {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilate: readonly number[];
  readonly pad: readonly number[];
  readonly num_deformable_group: number;
}

interface FullParams extends LayerParams {
  readonly num_filter: number;
  readonly num_group: number;
  readonly no_bias: boolean;
  readonly layout: string | null;
}

/** The window, which must have two axes. */
function flatWindow(p: LayerParams & { readonly layout?: string | null }): Window {
  if (p.kernel.length === 2) return windowOf({ ...p, layout: p.layout ?? null });
  throw new MXNetError('deformable convolutions have two spatial axes', {
    argument: 'kernel',
    expected: '2 numbers',
    given: `(${p.kernel.join(', ')})`,
  });
}

const tapsOf = (p: LayerParams): number => p.kernel[0]! * p.kernel[1]!;

/** Sizes of the output; UNKNOWN where the input's are. */
function outSizes(shapes: ShapeInference, window: Window, data: readonly number[]): readonly number[] {
  return [0, 1].map((axis) => {
    const size = data[2 + axis]!;
    if (size < 0) return UNKNOWN;
    const reach = window.dilate[axis]! * (window.kernel[axis]! - 1) + 1;
    const room = size + 2 * window.pad[axis]! - reach;
    if (room >= 0) return Math.floor(room / window.stride[axis]!) + 1;
    throw shapes.fail(
      0,
      `at least ${reach - 2 * window.pad[axis]!} on spatial axis ${axis}`,
      String(size),
      'The kernel is larger than the padded input',
    );
  });
}

function mustDivide(argument: string, part: number, whole: number, what: string): void {
  if (whole < 0 || whole % part === 0) return;
  throw new MXNetError(`must divide the ${what}`, {
    argument,
    expected: `a divisor of ${whole}`,
    given: String(part),
  });
}

/** Shapes of offset and mask, which are inputs 1 and 2. */
function inferPlaces(
  shapes: ShapeInference,
  p: LayerParams,
  data: PartialShape,
  sizes: readonly number[],
  modulated: boolean,
): void {
  const channels = p.num_deformable_group * tapsOf(p);
  shapes.setIn(1, [data?.[0] ?? UNKNOWN, 2 * channels, ...sizes]);
  if (modulated) shapes.setIn(2, [data?.[0] ?? UNKNOWN, channels, ...sizes]);
}

const columnParams = { kernel, stride, dilate, pad, ...groups };
const modulated = bool('Whether there is a mask; pictures then fade to 0 at their borders.', false);
const columnInputs = {
  data: { doc: 'Pictures, (batch, channels, height, width).' },
  offset: { doc: 'Down and right for each tap, (batch, groups · taps · 2, height, width of the output).' },
  mask: {
    doc: 'Factor of each tap, (batch, groups · taps, height, width of the output).',
    when: (p: { modulated: boolean }) => p.modulated,
  },
};
const small = {
  data: { shape: [1, 2, 3, 3] },
  offset: { shape: [1, 8, 2, 2] },
  mask: { shape: [1, 4, 2, 2] },
};

defineOp({
  name: '_deformable_columns',
  category: 'layer',
  summary: 'Columns of a deformable convolution: (channels · taps, batch · places).',
  inputs: columnInputs,
  params: { ...columnParams, modulated },
  inferShape: (shapes, p) => {
    const data = shapes.rankOf(0, [4]) === undefined ? null : shapes.in[0]!;
    const window = flatWindow(p);
    if (data === null) return;
    mustDivide('num_deformable_group', p.num_deformable_group, data[1]!, 'channels');
    const sizes = outSizes(shapes, window, data);
    inferPlaces(shapes, p, data, sizes, p.modulated);
    const [height, width] = sizes as [number, number];
    const known = data[0]! >= 0 && height >= 0 && width >= 0;
    shapes.setOut(0, [
      data[1]! < 0 ? UNKNOWN : data[1]! * tapsOf(p),
      known ? data[0]! * height * width : UNKNOWN,
    ]);
  },
  gradient: ({ F, inputs, grads, params, wants }) => {
    const wanted = inputs.map((_, index) => index).filter((index) => wants[index]);
    const found = F.invoke('_backward_deformable_columns', [grads[0]!, ...inputs], {
      ...params,
      wants: wanted,
    });
    return inputs.map((_, index) => (wanted.includes(index) ? found[wanted.indexOf(index)]! : null));
  },
  kernel: 'deformable_columns',
  internal: true,
  examples: [{ inputs: small, params: { kernel: [2, 2], modulated: true } }],
});

defineOp({
  name: '_backward_deformable_columns',
  category: 'layer',
  summary: 'Gradients of the columns: those that are wanted, in the order data, offset, mask.',
  inputs: { dy: { doc: 'Gradient of the columns.' }, ...columnInputs },
  outputs: ({ wants }) => wants.map((which) => ({ name: ['data_grad', 'offset_grad', 'mask_grad'][which]! })),
  params: {
    ...columnParams,
    modulated,
    wants: ints('Which gradients: 0 data, 1 offset, 2 mask.', undefined, { min: 0, max: 2 }),
  },
  inferShape: (shapes, { wants }) =>
    wants.forEach((which, index) => shapes.setOut(index, shapes.in[which + 1] ?? null)),
  gradient: { none: 'the slope of bilinear sampling jumps at every pixel' },
  kernel: 'backward_deformable_columns',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [8, 4] }, ...small },
      params: { kernel: [2, 2], modulated: true, wants: [0, 1, 2] },
    },
  ],
});

function inferLayer(shapes: ShapeInference, p: FullParams, withMask: boolean): void {
  const window = flatWindow(p);
  const weight = withMask ? 3 : 2;
  mustDivide('num_group', p.num_group, p.num_filter, 'filters');
  if (!p.no_bias) shapes.setIn(weight + 1, [p.num_filter]);
  shapes.rankOf(0, [4]);
  const batch = shapes.out[0]?.[0] ?? UNKNOWN;
  shapes.setIn(0, [batch, UNKNOWN, UNKNOWN, UNKNOWN]);
  const data = shapes.in[0]!;
  mustDivide('num_group', p.num_group, data[1]!, 'channels');
  mustDivide('num_deformable_group', p.num_deformable_group, data[1]!, 'channels');
  shapes.setIn(weight, [p.num_filter, data[1]! < 0 ? UNKNOWN : data[1]! / p.num_group, ...p.kernel]);
  const sizes = outSizes(shapes, window, data);
  inferPlaces(shapes, p, data, sizes, withMask);
  shapes.setOut(0, [data[0]!, p.num_filter, ...sizes]);
}

/** Columns times filters, group by group, and the bias. */
const bodyOf =
  (withMask: boolean): Body<FullParams> =>
  ({ F, inputs, params: p, inputShapes }) => {
    const { kernel, stride, dilate, pad, num_deformable_group } = p;
    const settings = { kernel, stride, dilate, pad, num_deformable_group, modulated: withMask };
    const before = withMask ? 3 : 2;
    const columns = apply(F, '_deformable_columns', inputs.slice(0, before), settings);
    const [batch, channels] = inputShapes[0]! as readonly [number, number];
    const [height, width] = inputShapes[1]!.slice(2) as [number, number];
    const depth = (channels / p.num_group) * tapsOf(p);
    const filters = apply(F, 'Reshape', inputs[before]!, {
      shape: [p.num_group, p.num_filter / p.num_group, depth],
    });
    const grouped = apply(F, 'Reshape', columns, { shape: [p.num_group, depth, batch * height * width] });
    const product = apply(F, 'batch_dot', [filters, grouped]);
    const apart = apply(F, 'Reshape', product, { shape: [p.num_filter, batch, height, width] });
    const output = apply(F, 'SwapAxis', apart, { dim1: 0, dim2: 1 });
    if (p.no_bias) return [output];
    const bias = apply(F, 'Reshape', inputs[before + 1]!, { shape: [1, p.num_filter, 1, 1] });
    return [apply(F, 'broadcast_add', [output, bias])];
  };

const weight = { doc: 'Filters, (num_filter, channels / num_group, …kernel).' };
const bias = { doc: 'Bias, (num_filter,).', when: (p: { no_bias: boolean }) => !p.no_bias };
const label = (p: FullParams): string => windowLabel(p.kernel, p.stride, p.num_filter);
const layerParams = { kernel, stride, dilate, pad, num_filter, num_group, ...groups, workspace, no_bias };

defineComposite({
  name: '_contrib_DeformableConvolution',
  category: 'layer',
  summary: 'A convolution whose taps are moved by offsets, other ones at each place.',
  details:
    'y[n, f, i, j] = b[f] + Σ w[f, c, p, q] x[n, c, s i + d p - pad + Δy, s j + d q - pad + Δx], read bilinearly; Δy and Δx of tap t in group g are channels 2 (g taps + t) and the next of offset. Taps outside the picture are 0; beyond the centre of the last row or column they read that row or column. There is no second derivative: the slope of bilinear sampling jumps at every pixel.',
  source: 'Dai et al. 2017, Deformable Convolutional Networks; MXNet 1.9.1, contrib.DeformableConvolution',
  inputs: { data: columnInputs.data, offset: columnInputs.offset, weight, bias },
  params: { ...layerParams, layout },
  inferShape: (shapes, p) => inferLayer(shapes, p, false),
  body: bodyOf(false),
  label,
  tolerance: 1e-4,
  examples: [
    {
      inputs: {
        data: { shape: [1, 2, 4, 5] },
        offset: { shape: [1, 8, 3, 4] },
        weight: { shape: [3, 2, 2, 2] },
        bias: { shape: [3] },
      },
      params: { kernel: [2, 2], num_filter: 3 },
      noGradientCheck: 'taps that leave the picture jump to 0',
    },
    {
      inputs: {
        data: { shape: [2, 4, 4, 4] },
        offset: { shape: [2, 36, 2, 2] },
        weight: { shape: [2, 2, 3, 3] },
      },
      params: {
        kernel: [3, 3],
        num_filter: 2,
        stride: [2, 2],
        pad: [1, 1],
        num_group: 2,
        num_deformable_group: 2,
        no_bias: true,
      },
      noGradientCheck: 'taps that leave the picture jump to 0',
    },
    {
      inputs: {
        data: { shape: [1, 1, 5, 5] },
        offset: { shape: [1, 8, 2, 2] },
        weight: { shape: [2, 1, 2, 2] },
        bias: { shape: [2] },
      },
      params: { kernel: [2, 2], num_filter: 2, stride: [2, 2] },
      range: [0.05, 0.95],
    },
  ],
});

defineComposite({
  name: '_contrib_ModulatedDeformableConvolution',
  category: 'layer',
  summary: 'A deformable convolution whose taps are weighted by a mask, other ones at each place.',
  details:
    'As DeformableConvolution, every tap multiplied by channel g taps + t of mask; pictures fade to 0 within one pixel of their borders. There is no second derivative: the slope of bilinear sampling jumps at every pixel.',
  source:
    'Zhu et al. 2019, Deformable ConvNets v2; MXNet 1.9.1, contrib.ModulatedDeformableConvolution (whose gradient exists on GPUs only)',
  inputs: {
    data: columnInputs.data,
    offset: columnInputs.offset,
    mask: { doc: columnInputs.mask.doc },
    weight,
    bias,
  },
  params: {
    ...layerParams,
    im2col_step: int('Accepted as in MXNet, without effect.', 64, { min: 1 }),
    layout,
  },
  inferShape: (shapes, p) => inferLayer(shapes, p, true),
  body: bodyOf(true),
  label,
  tolerance: 1e-4,
  examples: [
    {
      inputs: {
        data: { shape: [1, 2, 4, 5] },
        offset: { shape: [1, 8, 3, 4] },
        mask: { shape: [1, 4, 3, 4] },
        weight: { shape: [3, 2, 2, 2] },
        bias: { shape: [3] },
      },
      params: { kernel: [2, 2], num_filter: 3 },
      range: [-0.97, 0.98],
    },
    {
      inputs: {
        data: { shape: [2, 4, 4, 4] },
        offset: { shape: [2, 36, 2, 2] },
        mask: { shape: [2, 18, 2, 2] },
        weight: { shape: [2, 2, 3, 3] },
      },
      params: {
        kernel: [3, 3],
        num_filter: 2,
        stride: [2, 2],
        pad: [1, 1],
        num_group: 2,
        num_deformable_group: 2,
        no_bias: true,
      },
      range: [-0.97, 0.98],
    },
  ],
});
