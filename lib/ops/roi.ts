/** Pooling over regions of interest: ROIPooling, ROIAlign, the turned RROIAlign and the position-sensitive PSROIPooling. */
import {
  bool,
  defineOp,
  float,
  int,
  ints,
  UNKNOWN,
  type Example,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';

const size = ints('Height and width of the pooled maps.', undefined, { min: 1, lengths: [2] });
const scale = float('What the coordinates are multiplied by: 1 / stride of the feature maps.', undefined, {
  min: 0,
  max: 1,
});
const shape = ints('Shape of the feature maps.');
const data = { doc: 'Feature maps, (batch, channels, height, width).' };
const boxes = {
  doc: 'Regions, (count, 5): index of the image, left, top, right and bottom edge in image coordinates.',
};
const dy = { doc: 'Gradient of the output.' };

/** Rank of both inputs and the columns of the second; the shape of the pooled maps, whose channels the caller knows. */
function pooledShape(
  shapes: ShapeInference,
  columns: number,
  channels: (data: PartialShape) => number,
  height: number,
  width: number,
): void {
  shapes.rankOf(0, [4]);
  shapes.rankOf(1, [2]);
  shapes.setIn(1, [UNKNOWN, columns]);
  shapes.setOut(0, [shapes.in[1]![0]!, channels(shapes.in[0]!), height, width]);
  shapes.setIn(1, [shapes.out[0]![0]!, columns]);
}

const label = (p: { readonly pooled_size?: unknown }): string => [p.pooled_size].flat().join('x');

/** Channels of the output where the maps are pooled one by one. */
const sameChannels = (maps: PartialShape): number => maps?.[1] ?? UNKNOWN;

const image = { shape: [2, 2, 7, 8] };
/** Inside, over an edge, turned inside out, smaller than one element. */
const regions = {
  values: [
    [0, 0.3, 0.7, 6.2, 5.1],
    [1, 2.4, 1.6, 11.5, 9.1],
    [1, 6.2, 5.3, 3.1, 2.2],
    [0, 3.1, 3.2, 3.3, 3.4],
  ],
};

defineOp({
  name: 'ROIPooling',
  category: 'pooling',
  summary: 'Takes the maximum of each bin of regions of interest.',
  details:
    'The scaled corners are rounded and belong to the region; a region turned inside out counts as one element. Bin (i, j) holds rows ⌊i h / H⌋ … ⌈(i + 1) h / H⌉ − 1 and columns alike, cut at the edges of the map; an empty bin gives 0. The gradient of a bin goes to its first maximum; regions have none. There is no second derivative, as in MXNet.',
  source: 'Girshick, Fast R-CNN (2015); MXNet 1.9.1, ROIPooling',
  inputs: { data, rois: boxes },
  outputs: () => [
    { name: 'output' },
    { name: 'maxidx', doc: 'Place of each maximum in its map, −1 in an empty bin.', visible: false },
  ],
  params: { pooled_size: size, spatial_scale: scale },
  inferShape: (shapes, p) => {
    pooledShape(shapes, 5, sameChannels, p.pooled_size[0]!, p.pooled_size[1]!);
    shapes.setOut(1, shapes.out[0]!);
  },
  inferType: (types) => {
    types.setAllSame([0, 1], [0]);
    types.setOut(1, 'int64');
  },
  gradient: ({ F, inputs, outputs, grads, inputShapes, wants }) => [
    wants[0]
      ? F.invoke('_backward_ROIPooling', [grads[0]!, inputs[1]!, outputs[1]!], { shape: inputShapes[0]! })[0]!
      : null,
    null,
  ],
  kernel: 'ROIPooling',
  label,
  examples: [
    { inputs: { data: image, rois: regions }, params: { pooled_size: [2, 3], spatial_scale: 1 } },
    {
      inputs: { data: image, rois: regions },
      params: { pooled_size: [3, 3], spatial_scale: 0.5 },
      doc: 'Regions in an image of twice the size of the maps.',
    },
    {
      inputs: { data: image, rois: regions },
      params: { pooled_size: [2, 2], spatial_scale: 1 },
      dtype: 'float16',
    },
    {
      inputs: { data: { shape: [1, 1, 3, 3] }, rois: { values: [[0, 5, 5, 9, 9]] } },
      params: { pooled_size: [2, 2], spatial_scale: 1 },
      doc: 'Outside the map: empty bins.',
    },
  ],
});

defineOp({
  name: '_backward_ROIPooling',
  category: 'pooling',
  summary: 'Gradient of ROIPooling.',
  inputs: { dy, rois: boxes, maxidx: { doc: 'Places of the maxima.' } },
  params: { shape },
  inferShape: (shapes, p) => shapes.setOut(0, p.shape),
  inferType: (types) => types.setAllSame([0, 1], [0]),
  gradient: { none: 'the second derivative of maximum pooling over regions is not there' },
  kernel: 'backward_ROIPooling',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [1, 1, 1, 2] },
        rois: { values: [[0, 0, 0, 2, 1]] },
        maxidx: { values: [[[[1, 5]]]] },
      },
      params: { shape: [1, 1, 2, 3] },
    },
  ],
});

/** An operator that is linear in the maps: its gradient with respect to them is linear too, and the two lead to each other. */
function linear(
  entry: Omit<Parameters<typeof defineOp>[0], 'gradient' | 'kernel' | 'category'>,
  stem: string,
  backwardExample: Example,
): void {
  const backward = `_backward_${stem}`;
  defineOp({
    ...entry,
    category: 'pooling',
    kernel: stem,
    gradient: ({ F, inputs, grads, inputShapes, params, wants }) => [
      wants[0]
        ? F.invoke(backward, [grads[0]!, inputs[1]!], { ...params, shape: inputShapes[0]! })[0]!
        : null,
      null,
    ],
  });
  defineOp({
    name: backward,
    category: 'pooling',
    summary: `Gradient of ${stem}.`,
    inputs: { dy, rois: (entry.inputs as Record<string, { doc: string }>)['rois']! },
    params: { ...entry.params, shape },
    inferShape: (shapes, p) => shapes.setOut(0, p['shape'] as readonly number[]),
    gradient: ({ F, inputs, grads, params: { shape: _shape, ...rest }, wants }) => [
      wants[0] ? F.invoke(entry.name, [grads[0]!, inputs[1]!], rest)[0]! : null,
      null,
    ],
    kernel: `backward_${stem}`,
    internal: true,
    examples: [backwardExample],
  });
}

linear(
  {
    name: '_contrib_ROIAlign',
    summary: 'Means of bilinear samples in the bins of regions of interest; no coordinate is rounded.',
    details:
      'Each bin is sampled on a grid of sample_ratio x sample_ratio places, or as many as it has elements, and the mean is taken. Without aligned a region is at least one element high and wide; with it everything is moved by half an element and an empty region gives 0. A region of an image with a negative index gives 0. Samples more than one element outside the map count as 0. position_sensitive: bin (i, j) of output channel c reads map c H W + i W + j. Regions have no gradient.',
    source: 'He et al., Mask R-CNN (2017); MXNet 1.9.1, contrib.ROIAlign',
    inputs: { data, rois: boxes },
    params: {
      pooled_size: size,
      spatial_scale: scale,
      sample_ratio: int('Samples along each axis of a bin; 0 or less adapts to its size.', -1, { max: 256 }),
      position_sensitive: bool('Each bin reads maps of its own.', false),
      aligned: bool('Move coordinates by half an element, so that they mean the centres of elements.', false),
    },
    inferShape: (shapes, p) => {
      const [height, width] = p['pooled_size'] as [number, number];
      const bins = p['position_sensitive'] ? height * width : 1;
      pooledShape(
        shapes,
        5,
        (maps) => {
          const channels = maps?.[1] ?? UNKNOWN;
          if (channels >= 0 && channels % bins !== 0)
            throw shapes.fail(0, `a multiple of ${bins} channels (axis 1)`, String(channels));
          return channels < 0 ? UNKNOWN : channels / bins;
        },
        height,
        width,
      );
    },
    label,
    examples: [
      {
        inputs: { data: image, rois: regions },
        params: { pooled_size: [2, 3], spatial_scale: 1, sample_ratio: 2 },
      },
      {
        inputs: { data: image, rois: regions },
        params: { pooled_size: [2, 2], spatial_scale: 0.7 },
        doc: 'As many samples as a bin has elements.',
      },
      {
        inputs: { data: image, rois: { values: [[1, 1, 2, 5, 4]] } },
        params: { pooled_size: [2, 2], spatial_scale: 1, sample_ratio: 2 },
        dtype: 'float16',
      },
      {
        inputs: { data: { shape: [2, 8, 5, 5] }, rois: regions },
        params: { pooled_size: [2, 2], spatial_scale: 0.5, sample_ratio: 2, position_sensitive: true },
      },
      {
        inputs: {
          data: image,
          rois: {
            values: [
              [0, 0, 0, 6, 6],
              [1, 1, 2, 5, 4],
            ],
          },
        },
        params: { pooled_size: [2, 2], spatial_scale: 1, sample_ratio: 2, aligned: true },
      },
      {
        inputs: {
          data: { shape: [2, 1, 4, 4] },
          rois: {
            values: [
              [-1, 0, 0, 2, 2],
              [1, 0, 0, 2, 2],
            ],
          },
        },
        params: { pooled_size: [1, 1], spatial_scale: 1 },
      },
    ],
  },
  'ROIAlign',
  {
    inputs: { dy: { shape: [1, 1, 2, 2] }, rois: { values: [[0, 0, 0, 3.5, 2.5]] } },
    params: { pooled_size: [2, 2], spatial_scale: 1, sample_ratio: 2, shape: [1, 1, 4, 4] },
  },
);

linear(
  {
    name: '_contrib_RROIAlign',
    summary: 'Means of bilinear samples in the bins of turned regions of interest.',
    details:
      'As ROIAlign, with the grid of samples turned by the angle around the centre of the region: (x cos θ + y sin θ, y cos θ − x sin θ). The gradient, which MXNet does not have, is that of the bilinear samples.',
    source: 'Ma et al., Arbitrary-Oriented Scene Text Detection via Rotation Proposals (2018); MXNet 1.9.1',
    inputs: {
      data,
      rois: {
        doc: 'Regions, (count, 6): index of the image, centre x and y, width, height, angle in degrees.',
      },
    },
    params: {
      pooled_size: size,
      spatial_scale: scale,
      sampling_ratio: int('Samples along each axis of a bin; 0 or less adapts to its size.', -1, {
        max: 256,
      }),
    },
    inferShape: (shapes, p) => {
      const [height, width] = p['pooled_size'] as [number, number];
      pooledShape(shapes, 6, sameChannels, height, width);
    },
    label,
    examples: [
      {
        inputs: {
          data: image,
          rois: {
            values: [
              [0, 3.2, 3.1, 5.3, 3.7, 30],
              [1, 4.1, 4.6, 0.5, 9.3, -75],
              [1, 2, 2, 4, 4, 0],
            ],
          },
        },
        params: { pooled_size: [2, 3], spatial_scale: 1, sampling_ratio: 2 },
      },
      {
        inputs: { data: image, rois: { values: [[1, 6.2, 5.1, 7.3, 5.7, 200]] } },
        params: { pooled_size: [2, 2], spatial_scale: 0.5 },
      },
    ],
  },
  'RROIAlign',
  {
    inputs: { dy: { shape: [1, 1, 2, 2] }, rois: { values: [[0, 2, 2, 3, 2, 20]] } },
    params: { pooled_size: [2, 2], spatial_scale: 1, sampling_ratio: 2, shape: [1, 1, 4, 4] },
  },
);

linear(
  {
    name: '_contrib_PSROIPooling',
    summary: 'Takes the mean of each bin of regions of interest, each bin from feature maps of its own.',
    details:
      'Bin (i, j) of output channel c is the mean over map (c g + ⌊i g / k⌋) g + ⌊j g / k⌋, with g = group_size and k = pooled_size. Corners are rounded before they are scaled, the right and lower one counts as one more, and a region is at least 0.1 wide and high; an empty bin gives 0.',
    source: 'Dai et al., R-FCN (2016); MXNet 1.9.1, contrib.PSROIPooling',
    inputs: {
      data: { doc: 'Feature maps, (batch, output_dim · group_size², height, width).' },
      rois: boxes,
    },
    params: {
      spatial_scale: scale,
      output_dim: int('Channels of the output.', undefined, { min: 1 }),
      pooled_size: int('Height and width of the pooled maps.', undefined, { min: 1 }),
      group_size: int('Maps along each axis for one output channel; 0 means pooled_size.', 0, { min: 0 }),
    },
    inferShape: (shapes, p) => {
      const [dim, pooled, given] = [p['output_dim'], p['pooled_size'], p['group_size']] as number[];
      const group = given || pooled!;
      shapes.rankOf(0, [4]);
      shapes.setIn(0, [UNKNOWN, dim! * group * group, UNKNOWN, UNKNOWN]);
      pooledShape(shapes, 5, () => dim!, pooled!, pooled!);
    },
    label,
    examples: [
      {
        inputs: { data: { shape: [2, 8, 6, 7] }, rois: regions },
        params: { spatial_scale: 1, output_dim: 2, pooled_size: 2 },
      },
      {
        inputs: { data: { shape: [2, 4, 6, 7] }, rois: regions },
        params: { spatial_scale: 0.5, output_dim: 1, pooled_size: 3, group_size: 2 },
      },
    ],
  },
  'PSROIPooling',
  {
    inputs: { dy: { shape: [1, 1, 2, 2] }, rois: { values: [[0, 0, 0, 3, 2]] } },
    params: { spatial_scale: 1, output_dim: 1, pooled_size: 2, shape: [1, 4, 4, 4] },
  },
);
