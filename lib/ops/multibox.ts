/** The three steps of single-shot detection: anchors, training targets, detections. */
import {
  bool,
  defineOp,
  float,
  floats,
  int,
  MXNetError,
  UNKNOWN,
  type ShapeInference,
} from '../core/index.js';

const source = 'Liu et al., SSD: Single Shot MultiBox Detector (2016); MXNet 1.9.1';
const variances = floats('What the four offsets are divided by in training.', [0.1, 0.1, 0.2, 0.2]);
const still = ({ inputs }: { readonly inputs: readonly unknown[] }): null[] => inputs.map(() => null);

/** Refuses lists of another length. */
function expectLength(argument: string, list: readonly number[], length: number): void {
  if (list.length !== length)
    throw new MXNetError('has the wrong length', {
      argument,
      expected: `${length} numbers`,
      given: `(${list.join(', ')})`,
    });
}

defineOp({
  name: '_contrib_MultiBoxPrior',
  category: 'other',
  summary: 'Anchors of several sizes and ratios around each place of a feature map.',
  details:
    'Around ((column + offset_x) step_x, (row + offset_y) step_y), in parts of the image: boxes of each size with ratio 1, then of the first size with each ratio but the first; widths are multiplied by height / width of the map. Steps that are not positive mean 1 / width and 1 / height.',
  source: `${source}, contrib.MultiBoxPrior`,
  inputs: { data: { doc: 'Feature map, (batch, channels, height, width); only its shape matters.' } },
  params: {
    sizes: floats('Sizes of the anchors.', [1]),
    ratios: floats('Ratios of width to height; the first one is taken as 1.', [1]),
    clip: bool('Cut anchors at the edges of the image.', false),
    steps: floats('Distance of places, y and x.', [-1, -1]),
    offsets: floats('Place of the centre in its step, y and x, 0 to 1.', [0.5, 0.5]),
  },
  inferShape: (shapes, p) => {
    expectLength('steps', p.steps, 2);
    expectLength('offsets', p.offsets, 2);
    for (const [argument, list] of Object.entries({ sizes: p.sizes, ratios: p.ratios }))
      if (list.length === 0)
        throw new MXNetError('is empty', { argument, expected: 'at least one number', given: '()' });
    const outside = p.offsets.find((offset) => !(offset >= 0 && offset <= 1));
    if (outside !== undefined)
      throw new MXNetError('is outside its step', {
        argument: 'offsets',
        expected: 'numbers from 0 to 1',
        given: String(outside),
      });
    if (p.steps[0]! * p.steps[1]! < 0)
      throw new MXNetError('one step is missing', {
        argument: 'steps',
        expected: 'both or none',
        given: `(${p.steps.join(', ')})`,
      });
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length < 4) throw shapes.fail(0, 'rank 4', `rank ${data.length}`);
    const [height, width] = [data[2]!, data[3]!];
    if (height === 0 || width === 0)
      throw shapes.fail(0, 'a map of at least one place', `${height} x ${width}`);
    const each = p.sizes.length + p.ratios.length - 1;
    shapes.setOut(0, [1, height < 0 || width < 0 ? UNKNOWN : height * width * each, 4]);
  },
  gradient: still,
  kernel: 'MultiBoxPrior',
  examples: [
    { inputs: { data: { shape: [1, 2, 3, 4] } } },
    { inputs: { data: { shape: [1, 1, 2, 3] } }, params: { sizes: [0.75, 0.5, 0.25], ratios: [1, 2, 0.5] } },
    {
      inputs: { data: { shape: [1, 1, 2, 2] } },
      params: { sizes: [0.9, 0.3], ratios: [1, 3], clip: true, steps: [0.4, 0.3], offsets: [0, 1] },
    },
    { inputs: { data: { shape: [1, 1, 2, 2] } }, params: { sizes: [0.3] }, dtype: 'float64' },
  ],
});

/** Number of anchors, agreed between inputs of which each counts them on one of its axes. */
function agree(shapes: ShapeInference, slots: readonly (readonly [number, number])[], rank: number): number {
  let count = UNKNOWN;
  for (const [slot, axis] of slots) {
    const size = shapes.in[slot]?.[axis] ?? UNKNOWN;
    if (size >= 0 && count >= 0 && size !== count)
      throw shapes.fail(slot, `${count} anchors (axis ${axis})`, String(size));
    count = Math.max(count, size);
  }
  return rank >= 0 ? count : UNKNOWN;
}

const anchors = {
  values: [
    [
      [0.1, 0.2, 0.3, 0.4],
      [0.12, 0.2, 0.32, 0.4],
      [0.5, 0.4, 0.9, 0.95],
      [0.4, 0.4, 0.8, 0.9],
      [0, 0, 1, 1],
      [0.6, 0.1, 0.8, 0.3],
    ],
  ],
};
const labels = {
  values: [
    [
      [0, 0.1, 0.2, 0.3, 0.42],
      [2, 0.45, 0.4, 0.85, 0.9],
      [-1, -1, -1, -1, -1],
    ],
    [
      [1, 0.6, 0.12, 0.8, 0.33],
      [-1, -1, -1, -1, -1],
      [-1, -1, -1, -1, -1],
    ],
  ],
};
const none = { values: [[[-1, -1, -1, -1, -1]], [[-1, -1, -1, -1, -1]]] };

defineOp({
  name: '_contrib_MultiBoxTarget',
  category: 'other',
  summary: 'Training targets of anchors from labelled boxes.',
  details:
    'First each box gets the anchor that overlaps it most, the best pair of all first; then every other anchor whose best overlap is above overlap_threshold is positive too. Positives get the class plus 1 and offsets ((x_box − x) / w / v₀, (y_box − y) / h / v₁, log(w_box / w) / v₂, log(h_box / h) / v₃). The others are background, class 0; with negative_mining_ratio only so many for each positive, those whose predicted background probability is smallest among those below negative_mining_thresh, and the rest gets ignore_label. An image without boxes gets ignore_label everywhere. Ties go to the first. No gradient flows.',
  source: `${source}, contrib.MultiBoxTarget`,
  inputs: {
    anchor: { doc: 'Anchors, (1, anchors, 4), corners.' },
    label: { doc: 'Boxes, (batch, boxes, 5 or more): class and corners; the list ends at class −1.' },
    cls_pred: { doc: 'Predictions, (batch, classes, anchors).' },
  },
  outputs: () => [
    { name: 'loc_target', doc: 'Offsets, (batch, anchors · 4).' },
    { name: 'loc_mask', doc: '1 for the offsets of positives, else 0.' },
    { name: 'cls_target', doc: 'Classes, (batch, anchors).' },
  ],
  params: {
    overlap_threshold: float('Overlap above which an anchor is positive; 0: only the best of each box.', 0.5),
    ignore_label: float('Class of anchors that do not count.', -1),
    negative_mining_ratio: float('Negatives for each positive; not positive: all.', -1),
    negative_mining_thresh: float('Negatives overlap less than this.', 0.5),
    minimum_negative_samples: int('Accepted as in MXNet, without effect.', 0),
    variances,
  },
  inferShape: (shapes, p) => {
    expectLength('variances', p.variances, 4);
    for (const slot of [0, 1, 2]) shapes.rankOf(slot, [3]);
    const count = agree(
      shapes,
      [
        [0, 1],
        [2, 2],
      ],
      3,
    );
    const width = shapes.in[1]?.[2] ?? UNKNOWN;
    if (width >= 0 && width < 5) throw shapes.fail(1, '5 numbers or more (axis 2)', String(width));
    const batch = Math.max(shapes.in[1]?.[0] ?? UNKNOWN, shapes.in[2]?.[0] ?? UNKNOWN);
    shapes.setIn(0, [1, count, 4]);
    shapes.setIn(1, [batch, UNKNOWN, UNKNOWN]);
    shapes.setIn(2, [batch, UNKNOWN, count]);
    const offsets = count < 0 ? UNKNOWN : count * 4;
    shapes.setOut(0, [batch, offsets]);
    shapes.setOut(1, [batch, offsets]);
    shapes.setOut(2, [batch, count]);
  },
  gradient: still,
  kernel: 'MultiBoxTarget',
  examples: [
    { inputs: { anchor: anchors, label: labels, cls_pred: { shape: [2, 4, 6] } } },
    {
      inputs: { anchor: anchors, label: labels, cls_pred: { shape: [2, 4, 6] } },
      params: { negative_mining_ratio: 1.5, negative_mining_thresh: 0.4, overlap_threshold: 0.3 },
    },
    {
      inputs: { anchor: anchors, label: labels, cls_pred: { shape: [2, 4, 6] } },
      params: {
        negative_mining_ratio: 1,
        minimum_negative_samples: 3,
        ignore_label: -2,
        variances: [1, 1, 0.5, 0.5],
      },
    },
    { inputs: { anchor: anchors, label: none, cls_pred: { shape: [2, 4, 6] } } },
    {
      inputs: { anchor: anchors, label: labels, cls_pred: { shape: [2, 4, 6] } },
      params: { overlap_threshold: 0 },
      dtype: 'float64',
    },
  ],
});

const predicted = {
  cls_prob: {
    values: [
      [
        [0.2, 0.3, 0.1, 0.3, 0.9, 0.995],
        [0.7, 0.7, 0.3, 0.6, 0.05, 0.003],
        [0.1, 0, 0.6, 0.1, 0.05, 0.002],
      ],
      [
        [0.1, 0.1, 0.1, 0.2, 0.2, 0.3],
        [0.5, 0.5, 0.2, 0.2, 0.4, 0.3],
        [0.4, 0.4, 0.7, 0.6, 0.4, 0.4],
      ],
    ],
  },
  loc_pred: { shape: [2, 24] },
  anchor: anchors,
} as const;

defineOp({
  name: '_contrib_MultiBoxDetection',
  category: 'other',
  summary: 'Detections from predicted classes and offsets.',
  details:
    'Each anchor takes its most probable class other than 0, the background, and counts when that reaches threshold; its box is moved and grown by the offsets times variances. Boxes are sorted by probability, equal ones in their order, cut to nms_topk, and each removes the worse ones that overlap it by nms_threshold or more, of its class unless force_suppress: their class becomes −1. Rows beyond nms_topk keep their unsorted contents with class −1; unused rows are −1. No gradient flows.',
  source: `${source}, contrib.MultiBoxDetection`,
  inputs: {
    cls_prob: { doc: 'Probabilities, (batch, classes, anchors).' },
    loc_pred: { doc: 'Offsets, (batch, anchors · 4).' },
    anchor: { doc: 'Anchors, (1, anchors, 4), corners.' },
  },
  params: {
    clip: bool('Cut boxes at the edges of the image.', true),
    threshold: float('Probability that a detection needs.', 0.01),
    background_id: int('Accepted as in MXNet, without effect: class 0 is the background.', 0),
    nms_threshold: float('Overlap from which the worse box goes; outside (0, 1]: all stay, unsorted.', 0.5),
    force_suppress: bool('Boxes of different classes remove each other too.', false),
    variances,
    nms_topk: int('How many of the best boxes take part; not positive: all.', -1),
  },
  inferShape: (shapes, p) => {
    expectLength('variances', p.variances, 4);
    shapes.rankOf(0, [3]);
    shapes.rankOf(1, [2]);
    shapes.rankOf(2, [3]);
    const offsets = shapes.in[1]?.[1] ?? UNKNOWN;
    if (offsets >= 0 && offsets % 4 !== 0) throw shapes.fail(1, 'a multiple of 4 (axis 1)', String(offsets));
    let count = agree(
      shapes,
      [
        [0, 2],
        [2, 1],
      ],
      3,
    );
    if (count < 0 && offsets >= 0) count = offsets / 4;
    const batch = Math.max(
      shapes.in[0]?.[0] ?? UNKNOWN,
      shapes.in[1]?.[0] ?? UNKNOWN,
      shapes.out[0]?.[0] ?? UNKNOWN,
    );
    shapes.setIn(0, [batch, UNKNOWN, count]);
    shapes.setIn(1, [batch, count < 0 ? UNKNOWN : count * 4]);
    shapes.setIn(2, [1, count, 4]);
    shapes.setOut(0, [batch, count, 6]);
  },
  gradient: still,
  kernel: 'MultiBoxDetection',
  examples: [
    { inputs: predicted },
    { inputs: predicted, params: { nms_threshold: 0.2, force_suppress: true, clip: false } },
    { inputs: predicted, params: { nms_topk: 2, threshold: 0.2 } },
    { inputs: predicted, params: { nms_threshold: 0, variances: [1, 1, 0.5, 0.5] } },
    { inputs: predicted, params: { background_id: 1 } },
    { inputs: predicted, params: { background_id: 2, threshold: 0.45 }, dtype: 'float64' },
  ],
});
