/** Deformable position-sensitive pooling over regions of interest. */
import { bool, defineOp, float, formatShape, int, MXNetError, UNKNOWN } from '../core/index.js';

const params = {
  spatial_scale: float(
    'Size of the feature maps by that of the picture, which the regions are in.',
    undefined,
    {
      min: 0,
      max: 1,
    },
  ),
  output_dim: int('Channels of the output.', undefined, { min: 1 }),
  group_size: int('Maps along each axis for one output channel.', undefined, { min: 1 }),
  pooled_size: int('Height and width of the pooled maps.', undefined, { min: 1 }),
  part_size: int('Parts along each axis that are moved apart; 0 means pooled_size.', 0, { min: 0 }),
  sample_per_part: int('Samples along each axis of a bin.', 1, { min: 1, max: 256 }),
  trans_std: float('Movements are multiplied by it and by the size of the region.', 0, { min: 0, max: 1 }),
  no_trans: bool('Leave the movements out.', false),
};

const data = { doc: 'Feature maps, (batch, output_dim · group_size², height, width).' };
const rois = { doc: 'Regions, (count, 5): index of the picture, left, top, right, bottom.' };
const trans = {
  doc: 'Movements right and down, (count, 2 · classes, part_size, part_size).',
  when: (p: { no_trans: boolean }) => !p.no_trans,
};
const regions = {
  values: [
    [0, 1, 0, 4, 5],
    [1, 0, 2, 9, 8],
  ],
};

defineOp({
  name: '_contrib_DeformablePSROIPooling',
  category: 'pooling',
  summary:
    'Samples the bins of regions of interest, each bin from maps of its own and moved by what was learned.',
  details:
    'Bin (i, j) of channel c is the mean of sample_per_part² bilinear samples of map (c g + ⌊i g / k⌋) g + ⌊j g / k⌋, g = group_size, k = pooled_size; samples more than half a pixel outside do not count, and no sample gives 0. The bin is moved by trans_std · trans · size of the region; class ⌊c classes / output_dim⌋ and part (⌊i part_size / k⌋, ⌊j part_size / k⌋) choose the movement. Corners are rounded before they are scaled, the right and lower one counts as one more, and a region is at least 0.1 wide and high. Regions have no gradient. There is no second derivative: the slope of bilinear sampling jumps at every pixel.',
  source: 'Dai et al. 2017, Deformable Convolutional Networks; MXNet 1.9.1, contrib.DeformablePSROIPooling',
  inputs: { data, rois, trans },
  outputs: () => [
    { name: 'output' },
    { name: 'top_count', doc: 'How many samples of each bin lie inside.', visible: false },
  ],
  params,
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [4]);
    shapes.setIn(0, [UNKNOWN, p.output_dim * p.group_size * p.group_size, UNKNOWN, UNKNOWN]);
    shapes.rankOf(1, [2]);
    const maps = shapes.in[0]!;
    const moves = p.no_trans ? null : (shapes.in[2] ?? null);
    const count =
      [shapes.in[1]?.[0], moves?.[0], shapes.out[0]?.[0]].find((dim) => dim !== undefined && dim >= 0) ??
      UNKNOWN;
    shapes.setIn(1, [count, 5]);
    if (maps[2] === 0 || maps[3] === 0) throw shapes.fail(0, 'at least one pixel', formatShape(maps));
    if (!p.no_trans) {
      const part = p.part_size || p.pooled_size;
      shapes.rankOf(2, [4]);
      shapes.setIn(2, [count, UNKNOWN, part, part]);
      const channels = shapes.in[2]![1]!;
      if (channels >= 0 && (channels === 0 || channels % 2 !== 0 || p.output_dim % (channels / 2) !== 0))
        throw new MXNetError('pairs of channels must divide output_dim', {
          argument: 'trans',
          expected: `2 · a divisor of ${p.output_dim} on axis 1`,
          given: String(channels),
        });
    }
    for (const output of [0, 1]) shapes.setOut(output, [count, p.output_dim, p.pooled_size, p.pooled_size]);
  },
  gradient: ({ F, inputs, outputs, grads, params: p }) => {
    const given = [grads[0]!, inputs[0]!, inputs[1]!, outputs[1]!, ...inputs.slice(2)];
    const [maps, moves] = F.invoke('_backward_DeformablePSROIPooling', given, p);
    return p.no_trans ? [maps!, null] : [maps!, null, moves!];
  },
  kernel: 'contrib_DeformablePSROIPooling',
  label: (p) => `${p.pooled_size}x${p.pooled_size}`,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [2, 8, 6, 7] }, rois: regions, trans: { shape: [2, 2, 2, 2] } },
      params: {
        spatial_scale: 0.5,
        output_dim: 2,
        group_size: 2,
        pooled_size: 2,
        sample_per_part: 2,
        trans_std: 0.1,
      },
      noGradientCheck: 'regions are rounded',
    },
    {
      inputs: { data: { shape: [2, 4, 6, 7] }, rois: regions },
      params: { spatial_scale: 0.625, output_dim: 1, group_size: 2, pooled_size: 3, no_trans: true },
      noGradientCheck: 'regions are rounded',
    },
  ],
});

defineOp({
  name: '_backward_DeformablePSROIPooling',
  category: 'pooling',
  summary: 'Gradients of deformable pooling: of data and trans.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data,
    rois,
    top_count: { doc: 'How many samples of each bin lie inside.' },
    trans,
  },
  outputs: ({ no_trans }) => [{ name: 'data_grad' }, ...(no_trans ? [] : [{ name: 'trans_grad' }])],
  params,
  inferShape: (shapes, { no_trans }) => {
    shapes.setOut(0, shapes.in[1]!);
    if (!no_trans) shapes.setOut(1, shapes.in[4]!);
  },
  gradient: { none: 'the slope of bilinear sampling jumps at every pixel' },
  kernel: 'backward_DeformablePSROIPooling',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [2, 1, 2, 2] },
        data: { shape: [2, 4, 5, 6] },
        rois: {
          values: [
            [0, 0, 0, 3, 2],
            [1, 1, 1, 4, 4],
          ],
        },
        top_count: {
          values: [
            [
              [
                [1, 1],
                [1, 1],
              ],
            ],
            [
              [
                [1, 1],
                [1, 1],
              ],
            ],
          ],
        },
        trans: { shape: [2, 2, 2, 2] },
      },
      params: { spatial_scale: 1, output_dim: 1, group_size: 2, pooled_size: 2, trans_std: 0.1 },
    },
  ],
});
