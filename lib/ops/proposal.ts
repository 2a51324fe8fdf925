/** Proposal and MultiProposal: regions from what a region proposal network predicts. */
import { bool, defineOp, float, floats, int, MXNetError, UNKNOWN } from '../core/index.js';

const params = {
  rpn_pre_nms_top_n: int('How many of the best boxes take part; not positive: all.', 6000),
  rpn_post_nms_top_n: int('How many regions come out for an image.', 300, { min: 0 }),
  threshold: float('Overlap above which the worse box goes.', 0.7),
  rpn_min_size: int('Smallest height and width of a region in the unscaled image.', 16),
  scales: floats('Scales of the anchors.', [4, 8, 16, 32]),
  ratios: floats('Ratios of height to width of the anchors.', [0.5, 1, 2]),
  feature_stride: int('Pixels of the image for one place of the maps.', 16, { min: 1 }),
  output_score: bool('Return the scores as a second output.', false),
  iou_loss: bool('The offsets move the four edges.', false),
};

const example = (batch: number) => ({
  cls_prob: { shape: [batch, 8, 3, 4] },
  bbox_pred: { shape: [batch, 16, 3, 4] },
  im_info: {
    values: Array.from({ length: batch }, (_, image) => [44 + image, 60 - 14 * image, 1 - image / 4]),
  },
});
const small = { scales: [1, 2.5], ratios: [0.5, 2], feature_stride: 15, rpn_min_size: 8 };

for (const [name, many] of [
  ['Proposal', false],
  ['MultiProposal', true],
] as const) {
  defineOp({
    name: `_contrib_${name}`,
    category: 'other',
    summary: many
      ? 'Regions of interest from the scores and offsets of anchors, for each image of a batch.'
      : 'Regions of interest from the scores and offsets of anchors, for one image.',
    details:
      'Anchors of all ratios and scales around each place are moved by the offsets (dx, dy, log width, log height; the four edges with iou_loss) and cut at the edges of the image. Boxes smaller than rpn_min_size · scale, and those around places in the padding, get score −1. The best rpn_pre_nms_top_n are taken, each removes the worse ones that overlap it by more than threshold, and the first rpn_post_nms_top_n come out; too few begin again with the best. Edges count as whole pixels: a box from 0 to 0 is one pixel wide. Equal scores come in the order of rows, columns and anchors. No gradient flows.',
    source: `Ren et al., Faster R-CNN (2015); MXNet 1.9.1, contrib.${name}`,
    inputs: {
      cls_prob: {
        doc: 'Scores, (batch, 2 · anchors, height, width): background of all anchors, then foreground.',
      },
      bbox_pred: { doc: 'Offsets, (batch, 4 · anchors, height, width).' },
      im_info: { doc: 'Height, width and scale of each image, (batch, 3).' },
    },
    outputs: ({ output_score }) => [
      { name: 'output', doc: 'Regions, (batch · rpn_post_nms_top_n, 5): index of the image and corners.' },
      { name: 'score', doc: 'Scores, (batch · rpn_post_nms_top_n, 1).', visible: output_score },
    ],
    params,
    inferShape: (shapes, p) => {
      shapes.rankOf(0, [4]);
      shapes.rankOf(1, [4]);
      const anchors = p.ratios.length * p.scales.length;
      if (anchors === 0)
        throw new MXNetError('is empty', {
          argument: p.ratios.length === 0 ? 'ratios' : 'scales',
          expected: 'at least one number',
          given: '()',
        });
      const [batch, , height, width] = shapes.in[0] ?? [UNKNOWN, 0, UNKNOWN, UNKNOWN];
      if (!many && batch! > 1)
        throw shapes.fail(0, 'one image (axis 0)', String(batch), 'Use MultiProposal for a batch');
      const images = many ? batch! : 1;
      shapes.setIn(0, [images, 2 * anchors, UNKNOWN, UNKNOWN]);
      shapes.setIn(1, [images, 4 * anchors, height!, width!]);
      shapes.setIn(2, [shapes.in[1]![0]!, 3]);
      const known = shapes.in[2]![0]!;
      shapes.setIn(0, [known, 2 * anchors, shapes.in[1]![2]!, shapes.in[1]![3]!]);
      const count = known < 0 ? UNKNOWN : known * p.rpn_post_nms_top_n;
      shapes.setOut(0, [count, 5]);
      shapes.setOut(1, [count, 1]);
    },
    gradient: ({ inputs }) => inputs.map(() => null),
    kernel: name,
    examples: [
      { inputs: example(1), params: { ...small, rpn_post_nms_top_n: 6 } },
      ...(many
        ? [{ inputs: example(2), params: { ...small, rpn_post_nms_top_n: 5, output_score: true } }]
        : []),
      {
        inputs: example(1),
        params: {
          ...small,
          rpn_pre_nms_top_n: 12,
          rpn_post_nms_top_n: 20,
          threshold: 0.3,
          output_score: true,
          iou_loss: true,
        },
        range: [0, 1] as const,
      },
    ],
  });
}
