/** Correlation of two feature maps: how alike are patches that lie apart. */
import { bool, defineOp, formatShape, int, MXNetError, UNKNOWN } from '../core/index.js';

const params = {
  kernel_size: int('Size of the patches, odd.', 1, { min: 1 }),
  max_displacement: int('How far patches may lie apart, in pixels.', 1, { min: 0 }),
  stride1: int('Step of the patches of data1.', 1, { min: 1 }),
  stride2: int('Step of the displacements.', 1, { min: 1 }),
  pad_size: int('Zeros put around both inputs.', 0, { min: 0 }),
  is_multiply: bool('Products are averaged, else absolute differences.', true),
};

const maps = { data1: { shape: [1, 2, 5, 6] }, data2: { shape: [1, 2, 5, 6] } };

defineOp({
  name: 'Correlation',
  category: 'layer',
  summary: 'Compares patches of one feature map with displaced patches of another.',
  details:
    'y[n, d, i, j] = mean over channels and patch of data1 · data2 (or |data1 - data2|), the patch of data1 beginning at (i, j) stride1 + max_displacement of the padded input, that of data2 displaced by d. Displacements are multiples of stride2 up to max_displacement in both directions, rows first: r = floor(max_displacement / stride2), (2 r + 1)² channels. Size of the output: ceil((size + 2 pad_size - 2 max_displacement - (kernel_size - 1)) / stride1). There is no second derivative, as in MXNet.',
  source: 'Dosovitskiy et al. 2015, FlowNet; MXNet 1.9.1, Correlation',
  inputs: {
    data1: { doc: 'Features, (batch, channels, height, width).' },
    data2: { doc: 'Features of the same shape.' },
  },
  params,
  inferShape: (shapes, p) => {
    if (p.kernel_size % 2 === 0)
      throw new MXNetError('must be odd', {
        argument: 'kernel_size',
        expected: 'an odd number',
        given: String(p.kernel_size),
      });
    shapes.rankOf(0, [4]);
    shapes.rankOf(1, [4]);
    if (shapes.in[0]) shapes.setIn(1, shapes.in[0]);
    if (shapes.in[1]) shapes.setIn(0, shapes.in[1]);
    const data = shapes.in[0] ?? null;
    if (data === null) return;
    const border = 2 * p.max_displacement + p.kernel_size - 1;
    const size = (axis: number): number => {
      if (data[axis]! < 0) return UNKNOWN;
      const room = data[axis]! + 2 * p.pad_size - border;
      if (room >= 1) return Math.ceil(room / p.stride1);
      throw shapes.fail(
        0,
        `at least ${border + 1 - 2 * p.pad_size} on axis ${axis}`,
        formatShape(data),
        'Displacements and patch must fit into the padded input: use a larger pad_size',
      );
    };
    const grid = 2 * Math.floor(p.max_displacement / p.stride2) + 1;
    shapes.setOut(0, [data[0]!, grid * grid, size(2), size(3)]);
    shapes.setIn(0, [shapes.out[0]![0]!, UNKNOWN, UNKNOWN, UNKNOWN]);
    shapes.setIn(1, shapes.in[0]!);
  },
  gradient: ({ F, inputs, grads, params }) =>
    F.invoke('_backward_Correlation', [grads[0]!, ...inputs], params),
  // MXNet keeps the padded inputs in two more outputs.
  fileOutputs: () => 3,
  kernel: 'Correlation',
  label: (p) => `${p.kernel_size}x${p.kernel_size}, ±${p.max_displacement}`,
  tolerance: 1e-4,
  examples: [
    { inputs: maps },
    {
      inputs: maps,
      params: { kernel_size: 3, max_displacement: 2, stride1: 2, stride2: 2, pad_size: 2 },
    },
    { inputs: maps, params: { is_multiply: false, pad_size: 1 } },
  ],
});

defineOp({
  name: '_backward_Correlation',
  category: 'layer',
  summary: 'Gradients of Correlation: of data1 and data2.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data1: { doc: 'First input of the layer.' },
    data2: { doc: 'Second input of the layer.' },
  },
  outputs: () => [{ name: 'data1_grad' }, { name: 'data2_grad' }],
  params,
  inferShape: (shapes) => {
    shapes.setOut(0, shapes.in[1]!);
    shapes.setOut(1, shapes.in[2]!);
  },
  gradient: { none: 'Correlation has its first derivative only' },
  kernel: 'backward_Correlation',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [1, 9, 1, 2] },
        data1: { shape: [1, 2, 3, 4] },
        data2: { shape: [1, 2, 3, 4] },
      },
    },
  ],
});
