/** Operators on boxes: suppression of overlapping ones, overlaps, matching, regression targets and back. */
import {
  bool,
  defineOp,
  float,
  int,
  oneOf,
  UNKNOWN,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';
import { apply, mul } from './formulas.js';

const formats = ['corner', 'center'] as const;
const formatDoc = 'corner: left, top, right, bottom; center: x, y, width, height.';

/** Nothing flows into boxes here, as in MXNet. */
const still = ({ inputs }: { readonly inputs: readonly unknown[] }): null[] => inputs.map(() => null);

interface BoxColumns {
  readonly coord_start: number;
  readonly score_index: number;
  readonly id_index: number;
}

/** Refuses columns outside the boxes, or two meanings of one column. */
function checkColumns(shapes: ShapeInference, width: number, p: BoxColumns): void {
  const { coord_start: start, score_index: score, id_index: id } = p;
  const least = id > 0 ? 6 : 5;
  if (width < least) throw shapes.fail(0, `at least ${least} numbers for each box`, String(width));
  if (start < 0 || start + 4 > width)
    throw shapes.fail(
      0,
      `four coordinates from ${start} on`,
      `boxes of ${width} numbers`,
      'Check coord_start',
    );
  for (const [name, column] of [
    ['score_index', score],
    ['id_index', id],
  ] as const) {
    if (name === 'id_index' && column < 0) continue;
    const inside = column >= 0 && column < width;
    if (!inside || (column >= start && column < start + 4))
      throw shapes.fail(
        0,
        `${name} outside the coordinates ${start} … ${start + 3} and below ${width}`,
        String(column),
      );
  }
  if (id === score) throw shapes.fail(0, 'different columns for score_index and id_index', `${id} for both`);
}

const detections = {
  data: {
    values: [
      [
        [0, 0.5, 0.1, 0.1, 0.2, 0.2],
        [1, 0.4, 0.1, 0.1, 0.2, 0.2],
        [0, 0.3, 0.1, 0.1, 0.14, 0.14],
        [2, 0.6, 0.5, 0.5, 0.7, 0.8],
        [0, 0.5, 0.12, 0.1, 0.21, 0.2],
        [1, -0.5, 0.7, 0.7, 0.9, 0.9],
      ],
      [
        [1, 0.25, -0.1, 0.1, 0.3, 0.5],
        [1, 0.75, 0.6, 0.1, 0.9, 0.4],
        [0, 0.75, 0.6, 0.1, 0.9, 0.4],
        [1, 0.25, 0.55, 0.1, 0.9, 0.4],
        [1, 0.1, 0.4, 0.4, 0.3, 0.3],
        [2, 0.9, 0.61, 0.11, 0.9, 0.4],
      ],
    ],
  },
};

const jumps = 'equal scores and classes jump';

defineOp({
  name: '_contrib_box_nms',
  aliases: ['_contrib_box_non_maximum_suppression'],
  category: 'other',
  summary: 'Keeps the best of boxes that overlap.',
  details:
    'Boxes whose score is above valid_thresh are visited from the best on, equal ones in their order; each removes the worse ones that overlap it by more than overlap_thresh (intersection over union), of the same class unless force_suppress. What is left comes first, the rest is −1. topk: only so many boxes take part; 0 returns the input. The gradient of a kept box goes to where it came from, unchanged even when the format changes. As in MXNet, a box whose first coordinate is negative keeps its format.',
  source: 'MXNet 1.9.1, contrib.box_nms',
  inputs: { data: { doc: 'Boxes, (…, count, numbers): score, four coordinates, class, and anything more.' } },
  outputs: () => [
    { name: 'output0' },
    { name: 'output1', doc: 'Row that each kept box came from, −1 for the rest.', visible: false },
  ],
  params: {
    overlap_thresh: float('Overlap above which the worse box goes.', 0.5),
    valid_thresh: float('Boxes with a score up to this are left out.', 0),
    topk: int('How many of the best boxes take part; negative: all.', -1),
    coord_start: int('Column of the first coordinate.', 2),
    score_index: int('Column of the score.', 1),
    id_index: int('Column of the class; negative: there is none.', -1),
    background_id: int('Class that is left out when id_index names the classes, −1 too.', -1),
    force_suppress: bool('Boxes of different classes remove each other too.', false),
    in_format: oneOf(formats, `Input: ${formatDoc}`, 'corner'),
    out_format: oneOf(formats, `Output: ${formatDoc}`, 'corner'),
  },
  inferShape: (shapes, p) => {
    const data = shapes.in[0] ?? shapes.out[0]!;
    if (data === null) return;
    if (data.length < 2) throw shapes.fail(0, 'rank 2 or more', `rank ${data.length}`);
    if (data.at(-1)! >= 0) checkColumns(shapes, data.at(-1)!, p);
    shapes.setIn(0, data);
    shapes.setOut(0, shapes.in[0]!);
    shapes.setOut(1, [...shapes.in[0]!.slice(0, -1), 1]);
  },
  inferType: (types) => {
    types.setAllSame([0], [0]);
    types.setOut(1, 'int64');
  },
  gradient: ({ F, outputs, grads }) => [F.invoke('_backward_box_nms', [grads[0]!, outputs[1]!])[0]!],
  kernel: 'box_nms',
  examples: [
    { inputs: detections, noGradientCheck: jumps },
    {
      inputs: detections,
      params: { id_index: 0, overlap_thresh: 0.1 },
      doc: 'Class by class.',
      noGradientCheck: jumps,
    },
    {
      inputs: detections,
      params: { id_index: 0, overlap_thresh: 0.1, force_suppress: true },
      noGradientCheck: jumps,
    },
    {
      inputs: detections,
      params: { id_index: 0, background_id: 0, topk: 2, valid_thresh: 0.2 },
      noGradientCheck: jumps,
    },
    { inputs: detections, params: { out_format: 'center' }, noGradientCheck: jumps },
    {
      inputs: detections,
      params: { in_format: 'center', overlap_thresh: 0.3 },
      noGradientCheck: jumps,
    },
    {
      inputs: {
        data: {
          values: [
            [-1, 0.75, 0.1, 0.1, 0.2, 0.2],
            [1, 0.5, 0.1, 0.1, 0.2, 0.2],
          ],
        },
      },
      params: { id_index: 0 },
      noGradientCheck: jumps,
      doc: 'Class −1 is left out.',
    },
    { inputs: detections, params: { topk: 0 } },
    { inputs: detections, params: { valid_thresh: 2 } },
    {
      inputs: { data: { shape: [2, 1, 9, 5] } },
      params: { score_index: 4, coord_start: 0, overlap_thresh: 0.05, valid_thresh: -2 },
      dtype: 'float64',
      range: [0, 1],
    },
    {
      inputs: { data: { shape: [2, 6, 5] } },
      params: { score_index: 4, coord_start: 0, overlap_thresh: 0.05 },
      range: [0, 1],
    },
  ],
});

defineOp({
  name: '_backward_box_nms',
  category: 'other',
  summary: 'Gradient of box_nms: rows go back to where they came from.',
  inputs: { dy: { doc: 'Gradient of the kept boxes.' }, places: { doc: 'Where each came from.' } },
  params: {},
  inferShape: (shapes) => {
    const dy = shapes.in[0] ?? shapes.out[0]!;
    if (dy === null) return;
    shapes.setIn(0, dy);
    shapes.setOut(0, shapes.in[0]!);
    shapes.setIn(1, [...dy.slice(0, -1), 1]);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads, inputShapes, inputTypes }) => {
    const rows = apply(F, 'Reshape', grads[0]!, { shape: [-1, inputShapes[0]!.at(-1)!] });
    const places = apply(F, 'Reshape', inputs[1]!, { shape: [-1] });
    const taken = apply(F, 'Reshape', apply(F, 'take', [rows, places]), { shape: inputShapes[0]! });
    const kept = apply(F, '_greater_equal_scalar', inputs[1]!, { scalar: 0 });
    const wide = apply(F, 'broadcast_to', apply(F, 'Cast', kept, { dtype: inputTypes[0]! }), {
      shape: inputShapes[0]!,
    });
    return [mul(F, taken, wide), null];
  },
  kernel: 'backward_box_nms',
  internal: true,
  examples: [{ inputs: { dy: { shape: [3, 5] }, places: { values: [[2], [0], [-1]] } } }],
});

/** The shape of boxes: any axes and four numbers. */
function boxShape(shapes: ShapeInference, index: number): PartialShape {
  const shape = shapes.in[index]!;
  if (shape === null) return null;
  if (shape.length < 2) throw shapes.fail(index, 'rank 2 or more', `rank ${shape.length}`);
  if (shape.at(-1)! >= 0 && shape.at(-1) !== 4)
    throw shapes.fail(index, '4 numbers for each box (last axis)', String(shape.at(-1)));
  shapes.setIn(index, [...shape.slice(0, -1), 4]);
  return shape.slice(0, -1);
}

const someBoxes = {
  values: [
    [0.5, 0.5, 1, 1],
    [0, 0, 0.5, 0.5],
    [0.7, 0.7, 0.2, 0.9],
  ],
};
const otherBoxes = {
  values: [
    [0.25, 0.25, 0.75, 0.75],
    [0.1, 0.3, 0.6, 0.4],
  ],
};

defineOp({
  name: '_contrib_box_iou',
  category: 'other',
  summary: 'Intersection over union of each pair of boxes.',
  details: 'iou(a, b) = |a ∩ b| / |a ∪ b|, 0 where they do not meet. No gradient flows, as in MXNet.',
  source: 'MXNet 1.9.1, contrib.box_iou',
  inputs: { lhs: { doc: 'Boxes, (a…, 4).' }, rhs: { doc: 'Boxes, (b…, 4).' } },
  params: { format: oneOf(formats, formatDoc, 'corner') },
  inferShape: (shapes) => {
    const [a, b] = [boxShape(shapes, 0), boxShape(shapes, 1)];
    if (a && b) shapes.setOut(0, [...a, ...b]);
  },
  gradient: still,
  kernel: 'box_iou',
  examples: [
    { inputs: { lhs: someBoxes, rhs: otherBoxes } },
    { inputs: { lhs: someBoxes, rhs: otherBoxes }, params: { format: 'center' } },
    { inputs: { lhs: { shape: [2, 1, 4] }, rhs: { shape: [1, 3, 4] } }, range: [0, 1], dtype: 'float64' },
  ],
});

const scores = {
  values: [
    [
      [0.5, 0.6],
      [0.1, 0.2],
      [0.3, 0.4],
    ],
    [
      [0.25, 0.25],
      [0.25, 0.75],
      [0.75, 0.1],
    ],
  ],
};

defineOp({
  name: '_contrib_bipartite_matching',
  category: 'other',
  summary: 'Matches rows and columns of score matrices, the best pair first.',
  details:
    'Pairs are visited from the best score on, equal ones in row-major order; a pair whose row and column are free is taken while its score is better than the threshold. topk limits the matches to topk + 1, as in MXNet; 0 or less does not limit them. Unmatched ones are −1. No gradient flows.',
  source: 'MXNet 1.9.1, contrib.bipartite_matching',
  inputs: { data: { doc: 'Scores, (…, rows, columns).' } },
  outputs: () => [
    { name: 'output0', doc: 'Column of each row, (…, rows).' },
    { name: 'output1', doc: 'Row of each column, (…, columns).' },
  ],
  params: {
    is_ascend: bool('Small scores are good.', false),
    threshold: float('Scores that are not better end the matching.'),
    topk: int('Limit of the matches; see details.', -1),
  },
  inferShape: (shapes) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length < 2) throw shapes.fail(0, 'rank 2 or more', `rank ${data.length}`);
    shapes.setOut(0, data.slice(0, -1));
    shapes.setOut(1, [...data.slice(0, -2), data.at(-1)!]);
  },
  gradient: still,
  kernel: 'bipartite_matching',
  examples: [
    { inputs: { data: scores }, params: { threshold: 1e-12 } },
    { inputs: { data: scores }, params: { threshold: 0.5, is_ascend: true } },
    { inputs: { data: scores }, params: { threshold: 0, topk: 1 } },
    { inputs: { data: { shape: [4, 5] } }, params: { threshold: -0.5, topk: 2 }, dtype: 'float64' },
  ],
});

defineOp({
  name: '_contrib_box_encode',
  category: 'other',
  summary: 'Regression targets of anchors from the boxes that they are matched with.',
  details:
    'With centres (x, y) and sizes (w, h): ((x_ref − x) / w, (y_ref − y) / h, log(w_ref / w), log(h_ref / h)), minus means, divided by stds; 0 with mask 0 where samples is not above 0.5. Corner format. No gradient flows.',
  source: 'MXNet 1.9.1, contrib.box_encode',
  inputs: {
    samples: { doc: '1 for anchors that count, −1 and 0 for others, (batch, anchors).' },
    matches: { doc: 'Which of refs, (batch, anchors).' },
    anchors: { doc: 'Anchors, (batch, anchors, 4).' },
    refs: { doc: 'Boxes, (batch, boxes, 4).' },
    means: { doc: 'Subtracted, (4,).' },
    stds: { doc: 'Divided by, (4,).' },
  },
  outputs: () => [
    { name: 'output0', doc: 'Targets, (batch, anchors, 4).' },
    { name: 'output1', doc: 'Masks of the same shape.' },
  ],
  params: {},
  inferShape: (shapes) => {
    const known = shapes.in[0] ?? shapes.in[1]!;
    const [batch, count] = known ?? [UNKNOWN, UNKNOWN];
    for (const index of [0, 1]) shapes.setIn(index, [batch!, count!]);
    shapes.setIn(2, [batch!, count!, 4]);
    const [exactBatch, exactCount] = shapes.in[2] as readonly [number, number, number];
    shapes.setIn(3, [exactBatch, UNKNOWN, 4]);
    shapes.setIn(4, [4]);
    shapes.setIn(5, [4]);
    for (const index of [0, 1]) {
      shapes.setIn(index, [exactBatch, exactCount]);
      shapes.setOut(index, [exactBatch, exactCount, 4]);
    }
  },
  gradient: still,
  kernel: 'box_encode',
  examples: [
    {
      inputs: {
        samples: { values: [[1, -1, 1]] },
        matches: { values: [[1, 0, 0]] },
        anchors: {
          values: [
            [
              [0.1, 0.1, 0.4, 0.5],
              [0.2, 0.2, 0.3, 0.3],
              [0.5, 0.4, 0.9, 0.9],
            ],
          ],
        },
        refs: {
          values: [
            [
              [0.5, 0.5, 0.8, 0.8],
              [0.1, 0.2, 0.5, 0.4],
            ],
          ],
        },
        means: { values: [0, 0.1, 0, 0.2] },
        stds: { values: [0.1, 0.1, 0.2, 0.2] },
      },
    },
  ],
});

const factor = (what: string) => float(`Factor of ${what}.`, 1);

defineOp({
  name: '_contrib_box_decode',
  category: 'other',
  summary: 'Boxes from predicted offsets and anchors.',
  details:
    'x = dx std0 w + x_a, y alike; half widths exp(min(dw std2, clip)) w / 2. The result is in corner format. No gradient flows, as in MXNet.',
  source: 'MXNet 1.9.1, contrib.box_decode',
  inputs: {
    data: { doc: 'Predicted offsets, (batch, anchors, 4).' },
    anchors: { doc: 'Anchors, (1, anchors, 4).' },
  },
  params: {
    std0: factor('dx'),
    std1: factor('dy'),
    std2: factor('dw'),
    std3: factor('dh'),
    clip: float('Largest logarithm of a growth; 0 or less does not limit it.', -1),
    format: oneOf(formats, `Anchors: ${formatDoc}`, 'center'),
  },
  inferShape: (shapes) => {
    shapes.setIn(1, [1, shapes.in[0]?.[1] ?? UNKNOWN, 4]);
    const [batch] = shapes.in[0] ?? shapes.out[0] ?? [UNKNOWN];
    shapes.setIn(0, [batch!, shapes.in[1]![1]!, 4]);
    shapes.setOut(0, shapes.in[0]!);
  },
  gradient: still,
  kernel: 'box_decode',
  examples: [
    { inputs: { data: { shape: [2, 3, 4] }, anchors: { shape: [1, 3, 4] } }, range: [0, 1] },
    {
      inputs: { data: { shape: [2, 3, 4] }, anchors: { shape: [1, 3, 4] } },
      params: { std0: 0.1, std1: 0.1, std2: 0.2, std3: 0.3, clip: 0.1, format: 'corner' },
      range: [0, 1],
    },
  ],
});
