/** Convolutions as compiled graphs run them: data with the channels last, filters packed beforehand, sum and relu done on the way out. */
import { bool, defineOp, float, int, ints, MXNetError, UNKNOWN, type OutputSpec } from '../core/index.js';
import { convolutionParams } from './convolution.js';
import { windowOf } from './windows.js';

const { kernel, stride, dilate, pad, num_filter, num_group, no_bias } = convolutionParams;

const window = { kernel, stride, dilate, pad, num_filter, num_group };
const threads = (doc: string) => int(doc, 0, { min: 0 });
const none = { none: 'Made by the compiler of graphs behind differentiation.' } as const;

const places = {
  data_shape: ints('Shape of the data, channels last.', undefined, { min: 1 }),
  out_shape: ints('Shape of the output, channels last.', undefined, { min: 1 }),
};

defineOp({
  name: '_layout_Convolution',
  category: 'layer',
  summary: 'Convolution of data with the channels last; the filters lie as in Convolution, or are packed.',
  inputs: {
    data: { doc: 'Input, (batch, …sizes, channels).' },
    weight: {
      doc: 'Filters, (num_filter, channels / num_group, …kernel), or what _layout_pack made of them.',
    },
    bias: { doc: 'Bias, (num_filter,).', when: (p: { no_bias: boolean }) => !p.no_bias },
    summand: { doc: 'Added to the output, of its shape.', when: (p: { sum: boolean }) => p.sum },
  },
  params: {
    ...window,
    no_bias,
    sum: bool('Add the last input.', false),
    relu: bool('Then put 0 for what is negative.', false),
    threads: threads('Number of threads that the filters were packed for; 0: they are not packed.'),
  },
  inferShape: (shapes, p) => {
    const { rank, kernel: k, stride: s, dilate: d, pad: around } = windowOf({ ...p, layout: null });
    const data = shapes.in[0];
    if (data?.length !== rank + 2) return;
    const sizes = data.slice(1, -1).map((size, i) => {
      if (size < 0) return UNKNOWN;
      const room = size + 2 * around[i]! - d[i]! * (k[i]! - 1) - 1;
      if (room < 0)
        throw new MXNetError('the kernel is larger than the padded input', {
          argument: 'data',
          given: `${size} on spatial axis ${i}`,
        });
      return Math.floor(room / s[i]!) + 1;
    });
    shapes.setOut(0, [data[0]!, ...sizes, p.num_filter]);
  },
  gradient: none,
  kernel: 'layout_convolution',
  internal: true,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [1, 5, 5, 3] }, weight: { shape: [4, 3, 3, 3] }, bias: { shape: [4] } },
      params: { kernel: [3, 3], num_filter: 4, relu: true },
    },
  ],
});

const gradientNames = ['data_grad', 'weight_grad', 'bias_grad'];

defineOp({
  name: '_layout_backward_Convolution',
  category: 'layer',
  summary:
    'Gradients of Convolution where data and gradients lie with the channels last, but not the filters.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: {
      doc: 'Input of the layer.',
      when: ({ wants }: { wants: readonly number[] }) => wants.includes(1),
    },
    weight: { doc: 'Filters.', when: ({ wants }: { wants: readonly number[] }) => wants.includes(0) },
  },
  outputs: ({ wants }): OutputSpec[] => wants.map((i) => ({ name: gradientNames[i]! })),
  params: {
    ...window,
    wants: ints('Which gradients: 0 data, 1 weight, 2 bias.', undefined, { min: 0, max: 2 }),
    data_shape: places.data_shape,
  },
  inferShape: (shapes, p) => {
    const filters = [p.num_filter, p.data_shape.at(-1)! / p.num_group, ...p.kernel];
    p.wants.forEach((which, index) =>
      shapes.setOut(index, which === 0 ? p.data_shape : which === 1 ? filters : [p.num_filter]),
    );
  },
  gradient: none,
  kernel: 'layout_backward_Convolution',
  internal: true,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { dy: { shape: [1, 3, 3, 2] }, data: { shape: [1, 5, 5, 2] }, weight: { shape: [2, 2, 3, 3] } },
      params: { kernel: [3, 3], num_filter: 2, wants: [0, 1, 2], data_shape: [1, 5, 5, 2] },
    },
  ],
});

defineOp({
  name: '_layout_packed_size',
  category: 'layer',
  summary: 'How many floats the packed filters of a convolution take.',
  inputs: {},
  params: { ...window, ...places, threads: threads('Number of threads that they are packed for.') },
  inferShape: (shapes) => shapes.setOut(0, [1]),
  inferType: (types) => types.setOut(0, 'int64'),
  gradient: none,
  kernel: 'layout_packed_size',
  internal: true,
  examples: [
    {
      params: {
        kernel: [3, 3],
        num_filter: 4,
        data_shape: [1, 5, 5, 3],
        out_shape: [1, 3, 3, 4],
        threads: 1,
      },
      noGradientCheck: 'a size',
    },
  ],
});

defineOp({
  name: '_layout_pack',
  category: 'layer',
  summary:
    'Filters and bias of a convolution as its kernel wants them, with the normalisation behind it inside.',
  details:
    'With normalise w = weight s and b = beta + (bias - mean) s, where s = gamma / √(var + eps); both are otherwise what is given.',
  inputs: {
    weight: { doc: 'Filters.' },
    bias: { doc: 'Bias.', when: (p: { no_bias: boolean }) => !p.no_bias },
    gamma: { doc: 'Scale of the normalisation.', when: (p: { normalise: boolean }) => p.normalise },
    beta: { doc: 'Shift of the normalisation.', when: (p: { normalise: boolean }) => p.normalise },
    mean: { doc: 'Running mean.', when: (p: { normalise: boolean }) => p.normalise },
    var: { doc: 'Running variance.', when: (p: { normalise: boolean }) => p.normalise },
  },
  outputs: (): OutputSpec[] => [{ name: 'weight' }, { name: 'bias' }],
  params: {
    ...window,
    ...places,
    no_bias,
    normalise: bool('Take a batch normalisation in.', false),
    eps: float('Added to the variance.', 1e-3, { min: 0 }),
    fix_gamma: bool('Make gamma 1, in the array too.', true),
    threads: threads('Number of threads that the filters are packed for.'),
    size: int('Floats of the packed filters.', undefined, { min: 1 }),
  },
  inferShape: (shapes, { size, num_filter: filters }) => {
    shapes.setOut(0, [size]);
    shapes.setOut(1, [filters]);
  },
  gradient: none,
  kernel: 'layout_pack',
  internal: true,
  examples: [
    {
      inputs: { weight: { shape: [16, 16, 1, 1] } },
      params: {
        kernel: [1, 1],
        num_filter: 16,
        no_bias: true,
        data_shape: [1, 4, 4, 16],
        out_shape: [1, 4, 4, 16],
        threads: 1,
        size: 256,
      },
    },
  ],
});
