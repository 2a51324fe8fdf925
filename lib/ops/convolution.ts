/** Convolution in one, two and three dimensions. */
import {
  bool,
  defineOp,
  int,
  ints,
  MXNetError,
  oneOf,
  optional,
  UNKNOWN,
  type OutputSpec,
  type PartialShape,
} from '../core/index.js';
import { convolutionLayouts, layoutShape, spatialSizes, windowLabel, windowOf } from './windows.js';

export const convolutionParams = {
  kernel: ints('Size of the filters, one number for each spatial axis.', undefined, { min: 1 }),
  stride: ints('Step of the filters; empty means 1.', [], { min: 1 }),
  dilate: ints('Distance of the taps of a filter; empty means 1.', [], { min: 1 }),
  pad: ints('Zeros put around the input, on both sides; empty means 0.', [], { min: 0 }),
  num_filter: int('Number of filters: channels of the output.', undefined, { min: 1 }),
  num_group: int('Groups of channels that are convolved apart.', 1, { min: 1 }),
  workspace: int('Accepted as in MXNet, without effect.', 1024, { min: 0 }),
  no_bias: bool('Leave the bias out.', false),
  cudnn_tune: optional(
    oneOf(['off', 'limited_workspace', 'fastest'], 'Accepted as in MXNet, without effect.'),
  ),
  cudnn_off: bool('Accepted as in MXNet, without effect.', false),
  layout: optional(oneOf(convolutionLayouts, 'Order of the axes; null means channels second.')),
};

const inputs = {
  data: { doc: 'Input, (batch, channels, width), (batch, channels, height, width) or with depth.' },
  weight: { doc: 'Filters, (num_filter, channels / num_group, …kernel).' },
  bias: { doc: 'Bias, (num_filter,).', when: (p: { no_bias: boolean }) => !p.no_bias },
};

defineOp({
  name: 'Convolution',
  aliases: ['Convolution_v1'],
  category: 'layer',
  summary: 'Slides filters over the input (cross-correlation) and adds a bias.',
  details:
    'y[n, f, i, j] = b[f] + Σ w[f, c, p, q] x[n, c, s i + d p - pad, s j + d q - pad]; size of the output: floor((x + 2 pad - d (k - 1) - 1) / s) + 1. In layouts with the channels last the filters are (num_filter, …kernel, channels / num_group).',
  source: 'MXNet 1.9.1, Convolution',
  inputs,
  params: convolutionParams,
  inferShape: (shapes, p) => {
    const window = windowOf(p);
    const { rank, kernel, stride, dilate, pad } = window;
    if (p.num_filter % p.num_group !== 0)
      throw new MXNetError('num_filter must be a multiple of num_group', {
        argument: 'num_group',
        expected: `a divisor of ${p.num_filter}`,
        given: String(p.num_group),
      });
    if (!p.no_bias) shapes.setIn(2, [p.num_filter]);
    const reach = kernel.map((k, i) => dilate[i]! * (k - 1) + 1);
    const data: PartialShape = shapes.in[0]!;
    const out: PartialShape = shapes.out[0]!;
    shapes.rankOf(0, [rank + 2]);
    const channels = data?.[window.channel] ?? UNKNOWN;
    if (channels >= 0 && channels % p.num_group !== 0)
      throw shapes.fail(
        0,
        `a number of channels that num_group ${p.num_group} divides`,
        `${channels} channels`,
      );
    shapes.setIn(
      1,
      layoutShape(window, p.num_filter, channels < 0 ? UNKNOWN : channels / p.num_group, kernel),
    );
    const width = shapes.in[1]![window.channel]!;
    if (data === null && out === null) return;
    if (data === null || data.includes(UNKNOWN)) {
      // The input back from the output, where the stride leaves no choice.
      const sizes = sizesBack(out && spatialSizes(window, out), rank, (size, i) =>
        stride[i] === 1 ? size - 1 + reach[i]! - 2 * pad[i]! : UNKNOWN,
      );
      shapes.setIn(
        0,
        layoutShape(window, out?.[0] ?? UNKNOWN, width < 0 ? UNKNOWN : width * p.num_group, sizes).map(
          (dim, axis) => ((data?.[axis] ?? UNKNOWN) >= 0 ? data![axis]! : dim),
        ),
      );
    }
    const from = shapes.in[0]!;
    const sizes = spatialSizes(window, from).map((size, i) => {
      if (size < 0) return UNKNOWN;
      const room = size + 2 * pad[i]! - reach[i]!;
      if (room < 0)
        throw shapes.fail(
          0,
          `at least ${reach[i]! - 2 * pad[i]!} on spatial axis ${i}`,
          `${size}`,
          'The kernel is larger than the padded input',
        );
      return Math.floor(room / stride[i]!) + 1;
    });
    shapes.setOut(0, layoutShape(window, from[0]!, p.num_filter, sizes));
    const batch = shapes.out[0]![0]!;
    if (from[0]! < 0 && batch >= 0) shapes.setIn(0, [batch, ...from.slice(1)]);
  },
  gradient: ({ F, inputs: given, grads, params, wants, inputShapes }) => {
    const list = params.no_bias ? [0, 1] : [0, 1, 2];
    const wanted = list.filter((i) => wants[i]);
    const found = F.invoke(
      '_backward_Convolution',
      [grads[0]!, ...(wants[1] ? [given[0]!] : []), ...(wants[0] ? [given[1]!] : [])],
      { ...params, wants: wanted, data_shape: inputShapes[0]! },
    );
    return list.map((i) => (wanted.includes(i) ? found[wanted.indexOf(i)]! : null));
  },
  kernel: 'Convolution',
  label: ({ kernel, stride, num_filter }) => windowLabel(kernel, stride, num_filter),
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [2, 3, 5, 5] }, weight: { shape: [4, 3, 3, 3] }, bias: { shape: [4] } },
      params: { kernel: [3, 3], num_filter: 4 },
    },
    {
      inputs: { data: { shape: [1, 4, 6, 5] }, weight: { shape: [4, 2, 3, 2] } },
      params: { kernel: [3, 2], num_filter: 4, num_group: 2, stride: [2, 1], pad: [1, 1], no_bias: true },
    },
    {
      inputs: { data: { shape: [1, 2, 7, 7] }, weight: { shape: [3, 2, 3, 3] }, bias: { shape: [3] } },
      params: { kernel: [3, 3], num_filter: 3, dilate: [2, 2] },
    },
    {
      inputs: { data: { shape: [2, 3, 8] }, weight: { shape: [4, 3, 3] }, bias: { shape: [4] } },
      params: { kernel: [3], num_filter: 4, pad: [1] },
    },
    {
      inputs: { data: { shape: [1, 2, 4, 4, 4] }, weight: { shape: [2, 2, 2, 2, 2] }, bias: { shape: [2] } },
      params: { kernel: [2, 2, 2], num_filter: 2 },
    },
    {
      inputs: { data: { shape: [1, 5, 5, 3] }, weight: { shape: [2, 3, 3, 3] }, bias: { shape: [2] } },
      params: { kernel: [3, 3], num_filter: 2, layout: 'NHWC' },
    },
  ],
});

const sizesBack = (
  sizes: readonly number[] | null,
  rank: number,
  back: (size: number, axis: number) => number,
): number[] =>
  Array.from({ length: rank }, (_, i) => (sizes && sizes[i]! >= 0 ? back(sizes[i]!, i) : UNKNOWN));

const gradientNames = ['data_grad', 'weight_grad', 'bias_grad'];

defineOp({
  name: '_backward_Convolution',
  category: 'layer',
  summary: 'Gradients of Convolution: those that are wanted, in the order data, weight, bias.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.', when: ({ wants }) => wants.includes(1) },
    weight: { doc: 'Filters.', when: ({ wants }) => wants.includes(0) },
  },
  outputs: ({ wants }): OutputSpec[] => wants.map((i) => ({ name: gradientNames[i]! })),
  params: {
    ...convolutionParams,
    wants: ints('Which gradients: 0 data, 1 weight, 2 bias.', undefined, { min: 0, max: 2 }),
    data_shape: ints('Shape of the input.'),
  },
  inferShape: (shapes, p) => {
    const window = windowOf(p);
    const channels = p.data_shape[window.channel] ?? 0;
    if (
      p.data_shape.length !== window.rank + 2 ||
      p.data_shape.some((dim) => dim < 0) ||
      channels % p.num_group
    )
      throw new MXNetError('is no shape of data that this convolution takes', {
        argument: 'data_shape',
        expected: `${window.rank + 2} dimensions, a number of channels that ${p.num_group} divides`,
        given: `(${p.data_shape.join(', ')})`,
      });
    const filters = layoutShape(window, p.num_filter, channels / p.num_group, window.kernel);
    p.wants.forEach((which, index) =>
      shapes.setOut(index, which === 0 ? p.data_shape : which === 1 ? filters : [p.num_filter]),
    );
  },
  gradient: ({ F, inputs, grads, params, wants, inputShapes }) => {
    // The convolution is bilinear: each gradient's gradient is again a convolution or one of its gradients.
    type V = (typeof grads)[number];
    const { wants: which, data_shape, ...rest } = params;
    const layer = { ...rest, no_bias: true };
    const dy = inputs[0]!;
    const x = which.includes(1) ? inputs[1]! : undefined;
    const w = which.includes(0) ? inputs[which.includes(1) ? 2 : 1]! : undefined;
    const head = (i: number): V | undefined => (which.includes(i) ? grads[which.indexOf(i)]! : undefined);
    const [hx, hw, hb] = [head(0), head(1), head(2)];
    const toDy = (): V => {
      const parts: V[] = [];
      if (hx !== undefined) parts.push(F.invoke('Convolution', [hx, w!], layer)[0]!);
      if (hw !== undefined) parts.push(F.invoke('Convolution', [x!, hw], layer)[0]!);
      if (hb !== undefined) {
        const window = windowOf(params);
        const shape = layoutShape(window, 1, params.num_filter, new Array<number>(window.rank).fill(1));
        const line = F.invoke('Reshape', [hb], { shape })[0]!;
        parts.push(F.invoke('broadcast_to', [line], { shape: inputShapes[0]! })[0]!);
      }
      return parts.reduce((a, b) => F.invoke('elemwise_add', [a, b])[0]!);
    };
    const backward = (index: number, other: V): V =>
      F.invoke('_backward_Convolution', [dy, other], { ...layer, wants: [index], data_shape })[0]!;
    return [
      wants[0] ? toDy() : null,
      ...(x === undefined ? [] : [wants[1] && hw !== undefined ? backward(0, hw) : null]),
      ...(w === undefined ? [] : [wants[inputs.length - 1] && hx !== undefined ? backward(1, hx) : null]),
    ];
  },
  kernel: 'backward_Convolution',
  internal: true,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { dy: { shape: [1, 2, 3, 3] }, data: { shape: [1, 2, 5, 5] }, weight: { shape: [2, 2, 3, 3] } },
      params: { kernel: [3, 3], num_filter: 2, wants: [0, 1, 2], data_shape: [1, 2, 5, 5] },
    },
  ],
});
