/** The identity that keeps activities sparse: its gradient pulls their running mean to a target. */
import { defineOp, float, UNKNOWN, type ShapeInference } from '../core/index.js';

const unit = { min: 0, max: 1 };
const params = {
  sparseness_target: float('Mean activity that is wanted.', 0.1, unit),
  penalty: float('Weight of the penalty beside the loss.', 0.001),
  momentum: float('Weight of the old running mean.', 0.9, unit),
};

const movingAverage = { doc: 'Running mean of each unit, (units,); changed by the gradient.', aux: true };

/** The size of axis 1 in both. */
function inferUnits(shapes: ShapeInference, data: number, average: number): void {
  const shape = shapes.in[data]!;
  if (shape !== null && shape.length < 2) throw shapes.fail(data, 'rank 2 or more', `(${shape.join(', ')})`);
  shapes.setIn(average, [shape === null ? UNKNOWN : shape[1]!]);
  const units = shapes.in[average]![0]!;
  if (shape !== null)
    shapes.setIn(
      data,
      shape.map((dim, axis) => (axis === 1 ? units : dim)),
    );
}

const example = {
  data: { shape: [4, 3], range: [0.2, 0.8] },
  moving_avg: { values: [0.2, 0.1, 0.5] },
} as const;

defineOp({
  name: 'IdentityAttachKLSparseReg',
  category: 'loss',
  summary: 'The identity; its gradient also lowers the divergence of mean activities from a target.',
  details:
    'y = x. In the gradient the running mean m of each unit (axis 1) moves to momentum m + (1 − momentum) mean, then penalty ((1 − target) / (1 − m) − target / m) is added. For activities between 0 and 1, those of a sigmoid. The penalty changes its state when it is computed, so it has no second derivative.',
  source:
    'Hinton 2010, A practical guide to training restricted Boltzmann machines; MXNet 1.9.1, IdentityAttachKLSparseReg',
  inputs: { data: { doc: 'Activities, (batch, units, …).' }, moving_avg: movingAverage },
  params,
  inferShape: (shapes) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    inferUnits(shapes, 0, 1);
    if (shapes.in[0]) shapes.setOut(0, shapes.in[0]);
  },
  gradient: ({ F, inputs, grads, params: p }) => [
    F.invoke('_backward_IdentityAttachKLSparseReg', [grads[0]!, inputs[0]!, inputs[1]!], { ...p })[0]!,
    null,
  ],
  kernel: 'IdentityAttachKLSparseReg',
  inplace: [[0, 0]],
  label: ({ sparseness_target }) => String(sparseness_target),
  tolerance: 1e-4,
  examples: [
    { inputs: example, noGradientCheck: 'the gradient is not that of the value' },
    {
      inputs: { data: { shape: [2, 3, 2], range: [0.2, 0.8] }, moving_avg: { values: [0.3, 0.4, 0.5] } },
      params: { penalty: 0.1, momentum: 0.5, sparseness_target: 0.2 },
      noGradientCheck: 'the gradient is not that of the value',
    },
  ],
});

defineOp({
  name: '_backward_IdentityAttachKLSparseReg',
  category: 'loss',
  summary: 'Gradient of IdentityAttachKLSparseReg; moves the running mean.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.' },
    moving_avg: movingAverage,
  },
  params,
  inferShape: (shapes) => {
    inferUnits(shapes, 1, 2);
    if (shapes.in[1]) shapes.setOut(0, shapes.in[1]);
  },
  gradient: { none: 'the penalty changes its state when it is computed; it has no second derivative' },
  kernel: 'backward_IdentityAttachKLSparseReg',
  mutates: [2],
  internal: true,
  examples: [{ inputs: { dy: { shape: [4, 3] }, ...example }, noGradientCheck: 'gradient of a gradient' }],
});
