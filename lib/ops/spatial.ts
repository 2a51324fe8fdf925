/** Spatial transformers: grids to sample from, bilinear sampling, and both together. */
import { bool, defineOp, ints, MXNetError, oneOf, optional, UNKNOWN } from '../core/index.js';
import { defineComposite, gradientOfGradient } from './composite.js';
import { apply } from './formulas.js';
import { samplerBody } from './sampler_body.js';

const paper = 'Jaderberg et al. 2015, Spatial Transformer Networks; MXNet 1.9.1';

const gridParams = {
  transform_type: oneOf(
    ['affine', 'warp'],
    'affine: data are matrices, (batch, 6). warp: data is optical flow in pixels, (batch, 2, height, width).',
  ),
  target_shape: ints('Height and width of the grid, for affine.', [0, 0], { min: 0, lengths: [2] }),
};

const cudnn_off = optional(bool('Accepted as in MXNet, without effect.'));

/** Height and width that the user has to give. */
function targetOf(target: readonly number[]): readonly number[] {
  if (target.every((dim) => dim > 0)) return target;
  throw new MXNetError('is needed', {
    argument: 'target_shape',
    expected: 'height and width, both positive',
    given: `(${target.join(', ')})`,
  });
}

defineOp({
  name: 'GridGenerator',
  category: 'layer',
  summary: 'Makes the grid from which BilinearSampler reads, of affine matrices or of optical flow.',
  details:
    'affine: (x, y) = A (u, v, 1) with A the matrix (2, 3) and u, v from -1 to 1 over the target. warp: x = (w + flow₀) / ((width - 1) / 2) - 1, y the same with flow₁ and the height. The output (batch, 2, height, width) has x first. An axis of one pixel is at 0 (affine) or counts half a pixel as one (warp).',
  source: `${paper}, GridGenerator`,
  inputs: { data: { doc: 'Matrices, (batch, 6), or flow, (batch, 2, height, width).' } },
  params: gridParams,
  inferShape: (shapes, { transform_type, target_shape }) => {
    const batch = shapes.out[0]?.[0] ?? UNKNOWN;
    if (transform_type === 'affine') {
      const [height, width] = targetOf(target_shape) as [number, number];
      shapes.rankOf(0, [2]);
      shapes.setIn(0, [batch, 6]);
      shapes.setOut(0, [shapes.in[0]![0]!, 2, height, width]);
      return;
    }
    shapes.rankOf(0, [4]);
    shapes.setIn(0, [batch, 2, UNKNOWN, UNKNOWN]);
    shapes.setOut(0, shapes.in[0]!);
    shapes.setIn(0, shapes.out[0]!);
  },
  gradient: ({ F, grads, params }) => [apply(F, '_backward_GridGenerator', grads[0]!, params)],
  // MXNet keeps the coordinates of the target in a second output.
  fileOutputs: () => 2,
  kernel: 'GridGenerator',
  label: ({ transform_type, target_shape }) =>
    transform_type === 'warp' ? 'warp' : `affine, ${target_shape.join('x')}`,
  examples: [
    { inputs: { data: { shape: [2, 6] } }, params: { transform_type: 'affine', target_shape: [3, 4] } },
    {
      inputs: { data: { values: [[2, 0, 0, 0, 2, 0]] } },
      params: { transform_type: 'affine', target_shape: [4, 4] },
      doc: 'Zooms out to half the size.',
    },
    { inputs: { data: { shape: [2, 2, 3, 4] } }, params: { transform_type: 'warp' } },
  ],
});

defineOp({
  name: '_backward_GridGenerator',
  category: 'layer',
  summary: 'Gradient of GridGenerator.',
  inputs: { dy: { doc: 'Gradient of the grid.' } },
  params: gridParams,
  inferShape: (shapes, { transform_type }) => {
    const dy = shapes.in[0]!;
    if (transform_type === 'warp') shapes.setAllSame();
    else shapes.setOut(0, [dy?.[0] ?? UNKNOWN, 6]);
  },
  gradient: ({ F, grads, params }) => [
    // The affine grid is linear in its matrices; a warped one is a flow divided by constants.
    apply(
      F,
      params.transform_type === 'affine' ? 'GridGenerator' : '_backward_GridGenerator',
      grads[0]!,
      params,
    ),
  ],
  kernel: 'backward_GridGenerator',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [1, 2, 2, 3] } },
      params: { transform_type: 'affine', target_shape: [2, 3] },
    },
  ],
});

defineOp({
  name: 'BilinearSampler',
  category: 'layer',
  summary: 'Reads a picture at the places of a grid, between pixels bilinearly; outside it is 0.',
  details:
    'y[n, c, i, j] = data[n, c] at row (grid[n, 1, i, j] + 1) (height - 1) / 2 and column (grid[n, 0, i, j] + 1) (width - 1) / 2: -1 and 1 are the centres of the outer pixels. Differentiable in data and grid. The second derivative is that between pixels: at them the slope jumps.',
  source: `${paper}, BilinearSampler`,
  inputs: {
    data: { doc: 'Pictures, (batch, channels, height, width).' },
    grid: { doc: 'Places, x and y, (batch, 2, height, width of the output).' },
  },
  params: { cudnn_off },
  inferShape: (shapes) => {
    shapes.rankOf(0, [4]);
    shapes.rankOf(1, [4]);
    const [data, grid, out] = [shapes.in[0], shapes.in[1], shapes.out[0]];
    const batch = [data, grid, out].map((shape) => shape?.[0] ?? UNKNOWN).find((dim) => dim >= 0) ?? UNKNOWN;
    shapes.setIn(0, [batch, out?.[1] ?? UNKNOWN, UNKNOWN, UNKNOWN]);
    shapes.setIn(1, [batch, 2, out?.[2] ?? UNKNOWN, out?.[3] ?? UNKNOWN]);
    shapes.setOut(0, [batch, shapes.in[0]![1]!, shapes.in[1]![2]!, shapes.in[1]![3]!]);
  },
  gradient: ({ F, inputs, grads, wants }) => {
    const wanted = [0, 1].filter((index) => wants[index]);
    const found = F.invoke('_backward_BilinearSampler', [grads[0]!, ...inputs], { wants: wanted });
    return [0, 1].map((index) => (wanted.includes(index) ? found[wanted.indexOf(index)]! : null));
  },
  // MXNet keeps a workspace in a second output.
  fileOutputs: () => 2,
  kernel: 'BilinearSampler',
  tolerance: 1e-4,
  examples: [
    { inputs: { data: { shape: [2, 3, 4, 6] }, grid: { shape: [2, 2, 3, 3] } } },
    {
      inputs: { data: { shape: [1, 2, 4, 3] }, grid: { shape: [1, 2, 3, 5] } },
      range: [-1.7, 1.7],
      doc: 'Places outside the picture.',
    },
  ],
});

defineOp({
  name: '_backward_BilinearSampler',
  category: 'layer',
  summary: 'Gradients of BilinearSampler: those that are wanted, in the order data, grid.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Pictures.' },
    grid: { doc: 'Places.' },
  },
  outputs: ({ wants }) => wants.map((which) => ({ name: which === 0 ? 'data_grad' : 'grid_grad' })),
  params: { wants: ints('Which gradients: 0 data, 1 grid.', undefined, { min: 0, max: 1 }) },
  inferShape: (shapes, { wants }) =>
    wants.forEach((which, index) => shapes.setOut(index, shapes.in[which + 1]!)),
  gradient: gradientOfGradient<{ wants: readonly number[] }>(samplerBody, ({ wants }) => ({
    inputs: [1, 2],
    heads: [0],
    wants,
  })),
  kernel: 'backward_BilinearSampler',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [1, 2, 2, 2] }, data: { shape: [1, 2, 3, 3] }, grid: { shape: [1, 2, 2, 2] } },
      params: { wants: [0, 1] },
    },
  ],
});

defineOp({
  name: '_transformer_grid',
  category: 'layer',
  summary:
    'The affine grid of SpatialTransformer, whose steps are rounded otherwise than those of GridGenerator.',
  inputs: { loc: { doc: 'Matrices, (batch, 6).' } },
  params: { target_shape: ints('Height and width of the grid.', undefined, { min: 1, lengths: [2] }) },
  inferShape: (shapes, { target_shape: [height, width] }) =>
    shapes.setOut(0, [shapes.in[0]?.[0] ?? UNKNOWN, 2, height!, width!]),
  gradient: ({ F, grads, params }) => [
    apply(F, '_backward_GridGenerator', grads[0]!, { ...params, transform_type: 'affine' }),
  ],
  kernel: 'transformer_grid',
  internal: true,
  examples: [{ inputs: { loc: { shape: [2, 6] } }, params: { target_shape: [2, 3] } }],
});

const transformer = {
  target_shape: ints('Height and width of the output.', [0, 0], { min: 0, lengths: [2] }),
  transform_type: oneOf(['affine'], 'How loc is understood.'),
  sampler_type: oneOf(['bilinear'], 'How pixels between are found.'),
  cudnn_off,
};

defineComposite({
  name: 'SpatialTransformer',
  category: 'layer',
  summary: 'Samples pictures through affine transformations that a network may learn.',
  details:
    'BilinearSampler(data, GridGenerator(loc, affine, target_shape)); places outside give 0. The second derivative is that between pixels: at them the slope jumps.',
  source: `${paper}, SpatialTransformer`,
  inputs: {
    data: { doc: 'Pictures, (batch, channels, height, width).' },
    loc: { doc: 'Matrices from output to input coordinates, (batch, 6).' },
  },
  params: transformer,
  inferShape: (shapes, { target_shape }) => {
    const [height, width] = targetOf(target_shape) as [number, number];
    shapes.rankOf(0, [4]);
    shapes.rankOf(1, [2]);
    const [data, loc, out] = [shapes.in[0], shapes.in[1], shapes.out[0]];
    const batch = [data, loc, out].map((shape) => shape?.[0] ?? UNKNOWN).find((dim) => dim >= 0) ?? UNKNOWN;
    shapes.setIn(0, [batch, out?.[1] ?? UNKNOWN, UNKNOWN, UNKNOWN]);
    shapes.setIn(1, [batch, 6]);
    shapes.setOut(0, [batch, shapes.in[0]![1]!, height, width]);
  },
  body: ({ F, inputs, params: { target_shape } }) => [
    apply(F, 'BilinearSampler', [inputs[0]!, apply(F, '_transformer_grid', inputs[1]!, { target_shape })]),
  ],
  // MXNet keeps both grids in further outputs.
  fileOutputs: () => 3,
  label: ({ target_shape }) => `affine, ${target_shape.join('x')}`,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [1, 2, 4, 5] }, loc: { values: [[0.9, 0.2, -0.13, -0.1, 0.7, 0.04]] } },
      params: { target_shape: [3, 4], transform_type: 'affine', sampler_type: 'bilinear' },
    },
    {
      inputs: { data: { shape: [2, 1, 4, 4] }, loc: { shape: [2, 6] } },
      params: { target_shape: [5, 3], transform_type: 'affine', sampler_type: 'bilinear' },
      range: [-1.4, 1.4],
    },
  ],
});
