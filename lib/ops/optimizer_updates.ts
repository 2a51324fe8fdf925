/** Optimizer updates: one step of plain and momentum SGD and of Adam on one weight, written into `out`. */
import { bool, defineOp, float, type InputSpec, type ShapeInference } from '../core/index.js';

/** Weight, gradient, states and result all have one shape. */
const sameShapes = (shapes: ShapeInference): void => shapes.setAllSame();

/** Parameters change from step to step, so they are given at run time and never make a new plan. */
const step = {
  lr: float('Learning rate.', undefined, { dynamic: true }),
};
const common = {
  wd: float('Weight decay, added to the gradient as wd·weight.', 0, { dynamic: true }),
  rescale_grad: float('Factor on the gradient (one over the batch size).', 1, { dynamic: true }),
  clip_gradient: float('Limit of the rescaled gradient; negative: none.', -1, { dynamic: true }),
};
const lazy = {
  lazy_update: bool('Touch only the rows of a sparse gradient; dense ones are updated whole.', true),
};

const weight: InputSpec<unknown> = { doc: 'Weight, any shape.' };
const grad: InputSpec<unknown> = { doc: 'Gradient of the weight, same shape.' };
const noGradient = { none: 'an update is the end of a computation' };
const noGradientCheck = noGradient.none;
const shape = [2, 3] as const;

defineOp({
  name: 'sgd_update',
  category: 'optimizer',
  summary: 'One step of stochastic gradient descent.',
  details: 'g = clip(rescale_grad·grad) + wd·weight; out = weight − lr·g',
  source: 'MXNet 1.9.1, sgd_update',
  inputs: { weight, grad },
  params: { ...step, ...common, ...lazy },
  inferShape: sameShapes,
  gradient: noGradient,
  kernel: 'sgd_update',
  inplace: [[0, 0]],
  examples: [
    {
      inputs: { weight: { shape }, grad: { shape } },
      params: { lr: 0.1, wd: 0.01, clip_gradient: 0.5 },
      noGradientCheck,
    },
  ],
});

defineOp({
  name: 'sgd_mom_update',
  category: 'optimizer',
  summary: 'One step of stochastic gradient descent with momentum; `mom` is changed.',
  details: 'g = clip(rescale_grad·grad) + wd·weight; mom = momentum·mom − lr·g; out = weight + mom',
  source: 'Polyak 1964; MXNet 1.9.1, sgd_mom_update',
  inputs: { weight, grad, mom: { doc: 'Velocity, same shape; changed.' } },
  params: {
    ...step,
    momentum: float('Share of the velocity that is kept.', 0, { dynamic: true }),
    ...common,
    ...lazy,
  },
  inferShape: sameShapes,
  gradient: noGradient,
  kernel: 'sgd_mom_update',
  inplace: [[0, 0]],
  mutates: [2],
  examples: [
    {
      inputs: { weight: { shape }, grad: { shape }, mom: { shape } },
      params: { lr: 0.1, momentum: 0.9, wd: 0.01 },
      noGradientCheck,
    },
  ],
});

defineOp({
  name: 'adam_update',
  category: 'optimizer',
  summary:
    'One step of Adam without bias correction (the optimizer corrects `lr`); `mean` and `var` are changed.',
  details:
    'g = clip(rescale_grad·grad + wd·weight); mean = β₁·mean + (1−β₁)·g; var = β₂·var + (1−β₂)·g²; out = weight − lr·mean/(√var + epsilon)',
  source: 'Kingma and Ba 2015, Adam; MXNet 1.9.1, adam_update',
  inputs: {
    weight,
    grad,
    mean: { doc: 'Running mean of the gradient, same shape; changed.' },
    var: { doc: 'Running mean of its square, same shape; changed.' },
  },
  params: {
    ...step,
    beta1: float('Decay of the mean.', 0.9, { dynamic: true }),
    beta2: float('Decay of the variance.', 0.999, { dynamic: true }),
    epsilon: float('Added to the root, against division by zero.', 1e-8, { dynamic: true }),
    ...common,
    ...lazy,
  },
  inferShape: sameShapes,
  gradient: noGradient,
  kernel: 'adam_update',
  inplace: [[0, 0]],
  mutates: [2, 3],
  examples: [
    {
      inputs: { weight: { shape }, grad: { shape }, mean: { shape }, var: { shape } },
      params: { lr: 0.01 },
      range: [0.1, 1],
      noGradientCheck,
    },
  ],
});
