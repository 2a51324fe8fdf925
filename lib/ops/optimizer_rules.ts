/** Optimizer updates beyond SGD and Adam: one row each, with its twin that keeps the weight in float32. */
import { bool, defineOp, float, int, type InputSpec, type OpEntry, type Param } from '../core/index.js';

const dynamic = { dynamic: true } as const;
const given = (doc: string, fallback?: number): Param<number> => float(doc, fallback, dynamic);

const lr = given('Learning rate.');
const wd = given('Weight decay: wd·weight is added to the gradient.', 0);
const rescale = given('Factor on the gradient (one over the batch size).', 1);
const clip = given('Limit of the rescaled gradient; negative: none.', -1);
const epsilon = given('Added against division by zero.', 1e-8);
const usual = { wd, rescale_grad: rescale, clip_gradient: clip };
const weightLimit = given('Limit of the new weight; negative: none.', -1);
const lazy = {
  lazy_update: bool('Touch only the rows of a sparse gradient; dense ones are updated whole.', true),
};

const stateDocs: Readonly<Record<string, string>> = {
  mom: 'Velocity; changed.',
  n: 'Running mean of the squared gradient (for FTRL its sum); changed.',
  g: 'Running mean of the gradient; changed.',
  delta: 'Last step; changed.',
  z: 'Accumulated gradient; changed.',
  d: 'Last denominator; changed.',
  v: 'Running mean of the squared gradient; changed.',
  mean: 'Running mean of the gradient; changed.',
  var: 'Running mean of its square; changed.',
  history: 'Sum of the squared gradients; changed.',
};

/** One update rule. */
interface UpdateRow {
  readonly name: string;
  readonly kernel?: string;
  readonly summary: string;
  readonly formula: string;
  readonly source: string;
  readonly states: readonly string[];
  readonly params: Readonly<Record<string, Param<number> | Param<boolean>>>;
  readonly example: Readonly<Record<string, unknown>>;
  /** Name of the operator that keeps a float32 copy of a 16-bit weight. */
  readonly mixed?: string;
  /** The factor on the gradient comes as an array, so that an overflow can skip the step. */
  readonly rescaleArray?: boolean;
  /** Where the float32 weight stands in MXNet's list; default behind the states. */
  readonly source32?: string;
}

const float32 = { dtype: 'float32' } as const;
const noGradient = { none: 'an update is the end of a computation' } as const;
const shape = [2, 3] as const;

function defineUpdate(row: UpdateRow, mixed: boolean): void {
  const inputs: Record<string, InputSpec<unknown>> = {
    weight: { doc: 'Weight, any shape.' },
    grad: { doc: 'Gradient of the weight, same shape.' },
  };
  for (const state of row.states) inputs[state] = { doc: stateDocs[state]! };
  if (mixed) inputs['weight32'] = { doc: 'The weight in float32; changed.' };
  const same = Object.keys(inputs).length;
  if (row.rescaleArray)
    inputs['rescale_grad'] = { doc: 'Factor on the gradient, one number; 0, infinity or NaN skip the step.' };
  const states = row.states.map((_, index) => index + 2);
  const entry: OpEntry<any> = {
    name: mixed ? row.mixed! : row.name,
    category: 'optimizer',
    summary: mixed ? `${row.summary.replace(/\.$/, '')}, with a float32 copy of the weight.` : row.summary,
    details: row.formula,
    source: row.source,
    inputs,
    params: row.params,
    inferShape: (shapes) => {
      const known = [...shapes.in.slice(0, same), shapes.out[0]!].find((one) => one !== null) ?? null;
      for (let index = 0; index < same; index++) shapes.setIn(index, known);
      shapes.setOut(0, known);
      if (row.rescaleArray) shapes.setIn(same, [1]);
    },
    inferType: (types) => {
      const own = mixed ? 2 : same;
      // The first phase of LAMB gives a step, not a weight.
      const isStep = mixed && row.name === 'lamb_update_phase1';
      types.setAllSame(
        types.in.slice(0, own).map((_, index) => index),
        isStep ? [] : [0],
      );
      if (isStep) types.setOut(0, 'float32');
      for (let index = own; index < types.in.length; index++) types.setIn(index, 'float32');
    },
    gradient: noGradient,
    kernel: mixed ? `mp_${row.kernel ?? row.name}` : (row.kernel ?? row.name),
    inplace: [[0, 0]],
    mutates: mixed ? [...states, states.length + 2] : states,
    tolerance: 1e-5,
    examples: [
      {
        inputs: {
          ...Object.fromEntries(
            Object.keys(inputs).map((name, index) => [
              name,
              { shape, ...(mixed && index >= 2 ? float32 : {}) },
            ]),
          ),
          ...(row.rescaleArray ? { rescale_grad: { values: [0.5], ...float32 } } : {}),
        },
        params: row.example,
        range: [0.1, 1],
        noGradientCheck: noGradient.none,
      },
    ],
  };
  defineOp(entry);
}

const rows: readonly UpdateRow[] = [
  {
    name: 'signsgd_update',
    summary: 'One step against the sign of the gradient.',
    formula: 'out = (1 − lr·wd)·weight − lr·sign(grad)',
    source: 'Bernstein et al. 2018, signSGD; MXNet 1.9.1, signsgd_update',
    states: [],
    params: { lr, ...usual },
    example: { lr: 0.1, wd: 0.01 },
  },
  {
    name: 'signum_update',
    summary: 'One step against the sign of the velocity.',
    formula:
      'g = clip(rescale_grad·grad) + wd·weight; mom = momentum·mom − (1 − momentum)·g; out = (1 − lr·wd_lh)·weight + lr·sign(mom)',
    source: 'Bernstein et al. 2018, signSGD; MXNet 1.9.1, signum_update',
    states: ['mom'],
    params: {
      lr,
      momentum: given('Share of the velocity that is kept.', 0),
      ...usual,
      wd_lh: given('Weight decay that acts on the weight directly.', 0),
    },
    example: { lr: 0.1, momentum: 0.4, wd: 0.01, wd_lh: 0.02 },
  },
  {
    name: 'nag_mom_update',
    mixed: 'mp_nag_mom_update',
    summary: "One step of Nesterov's accelerated gradient.",
    formula:
      'g = clip(rescale_grad·grad) + wd·weight; mom = momentum·mom − lr·g; out = weight + momentum·mom − lr·g',
    source: 'Sutskever et al. 2013; MXNet 1.9.1, nag_mom_update',
    states: ['mom'],
    params: { lr, momentum: given('Share of the velocity that is kept.', 0), ...usual },
    example: { lr: 0.1, momentum: 0.9, wd: 0.01, clip_gradient: 0.5 },
  },
  {
    name: 'rmsprop_update',
    summary: 'One step of RMSProp.',
    formula:
      'g = clip(rescale_grad·grad + wd·weight); n = gamma1·n + (1 − gamma1)·g²; out = clip(weight − lr·g/√(n + epsilon))',
    source: 'Tieleman and Hinton 2012, RMSProp; MXNet 1.9.1, rmsprop_update',
    states: ['n'],
    params: { lr, gamma1: given('Decay of n.', 0.95), epsilon, ...usual, clip_weights: weightLimit },
    example: { lr: 0.1, wd: 0.01, clip_weights: 0.8 },
  },
  {
    name: 'rmspropalex_update',
    summary: 'One step of centred RMSProp with momentum.',
    formula:
      'g = clip(rescale_grad·grad + wd·weight); n = gamma1·n + (1 − gamma1)·g²; g̅ = gamma1·g̅ + (1 − gamma1)·g; delta = gamma2·delta − lr·g/√(n − g̅² + epsilon); out = clip(weight + delta)',
    source: 'Graves 2013, Generating sequences; MXNet 1.9.1, rmspropalex_update',
    states: ['n', 'g', 'delta'],
    params: {
      lr,
      gamma1: given('Decay of n and g.', 0.95),
      gamma2: given('Momentum.', 0.9),
      epsilon,
      ...usual,
      clip_weights: weightLimit,
    },
    example: { lr: 0.1, gamma1: 0.3, epsilon: 1, wd: 0.01 },
  },
  {
    name: 'ftrl_update',
    summary: 'One step of FTRL-proximal.',
    formula:
      "g = clip(rescale_grad·grad); n' = n + g²; z = z + g − (√n' − √n)·weight/lr; out = (sign(z)·lamda1 − z)/((beta + √n')/lr + wd) where |z| > lamda1, else 0",
    source: 'McMahan et al. 2013, Ad click prediction; MXNet 1.9.1, ftrl_update',
    states: ['z', 'n'],
    params: {
      lr,
      lamda1: given('L1 regularisation.', 0.01),
      beta: given('Added to √n.', 1),
      ...usual,
    },
    example: { lr: 0.1, wd: 0.01, lamda1: 0.5 },
  },
  {
    name: 'ftml_update',
    summary: 'One step of Follow the Moving Leader.',
    formula:
      'g = clip(rescale_grad·grad + wd·weight); v = β₂·v + (1 − β₂)·g²; d' +
      "' = (1 − β₁ᵗ)/lr·(√(v/(1 − β₂ᵗ)) + epsilon); z = β₁·z + (1 − β₁)·g − (d' − β₁·d)·weight; out = −z/d'",
    source: 'Zheng and Kwok 2017, Follow the Moving Leader; MXNet 1.9.1, ftml_update',
    states: ['d', 'v', 'z'],
    params: {
      lr,
      beta1: float('Decay of z.', 0.6, { ...dynamic, min: 0, max: 1 }),
      beta2: float('Decay of v.', 0.999, { ...dynamic, min: 0, max: 1 }),
      epsilon,
      t: int('Number of the step, from 1.', undefined, dynamic),
      wd,
      rescale_grad: rescale,
      clip_grad: clip,
    },
    example: { lr: 0.1, t: 3, wd: 0.01 },
  },
  {
    name: '_adamw_update',
    kernel: 'adamw_update',
    mixed: '_mp_adamw_update',
    summary: 'One step of Adam with decoupled weight decay.',
    formula:
      'g = clip(rescale_grad·grad); mean = β₁·mean + (1 − β₁)·g; var = β₂·var + (1 − β₂)·g²; out = weight − eta·(lr·mean/(√var + epsilon) + wd·weight)',
    source: 'Loshchilov and Hutter 2019, Decoupled weight decay; MXNet 1.9.1, _adamw_update',
    states: ['mean', 'var'],
    rescaleArray: true,
    params: {
      lr,
      beta1: given('Decay of the mean.', 0.9),
      beta2: given('Decay of the variance.', 0.999),
      epsilon,
      wd: given('Weight decay, beside the adaptive step.', 0),
      eta: given('Schedule factor of the whole step.'),
      clip_gradient: clip,
    },
    example: { lr: 0.1, eta: 0.5, wd: 0.01 },
  },
  {
    name: '_sparse_adagrad_update',
    kernel: 'adagrad_update',
    summary: 'One step of AdaGrad, on dense arrays.',
    formula:
      'g = clip(rescale_grad·grad); history = history + g²; out = weight − lr·(g/√(history + epsilon) + wd·weight)',
    source: 'Duchi, Hazan and Singer 2011; MXNet 1.9.1, _sparse_adagrad_update',
    states: ['history'],
    params: { lr, epsilon: given('Added against division by zero.', 1e-7), ...usual },
    example: { lr: 0.1 },
  },
  {
    name: 'lamb_update_phase1',
    mixed: 'mp_lamb_update_phase1',
    summary: 'First phase of LAMB: the step before it is scaled by the trust ratio.',
    formula:
      'g = clip(rescale_grad·grad); mean = β₁·mean + (1 − β₁)·g; var = β₂·var + (1 − β₂)·g²; out = m̂/(√v̂ + epsilon) + wd·weight with m̂ = mean/(1 − β₁ᵗ), v̂ = var/(1 − β₂ᵗ) (without bias_correction mean and var)',
    source: 'You et al. 2020, LAMB; MXNet 1.9.1, lamb_update_phase1',
    states: ['mean', 'var'],
    params: {
      beta1: given('Decay of the mean.', 0.9),
      beta2: given('Decay of the variance.', 0.999),
      epsilon: given('Added against division by zero.', 1e-6),
      t: int('Number of the step, from 1.', undefined, dynamic),
      bias_correction: bool('Divide the running means by what they lack in their first steps.', true),
      wd: given('Weight decay.'),
      rescale_grad: rescale,
      clip_gradient: clip,
    },
    example: { t: 2, wd: 0.01 },
  },
  {
    name: 'sgd_update',
    mixed: 'mp_sgd_update',
    summary: 'One step of stochastic gradient descent.',
    formula: 'g = clip(rescale_grad·grad) + wd·weight32; weight32 = weight32 − lr·g; out = weight32',
    source: 'MXNet 1.9.1, mp_sgd_update',
    states: [],
    params: { lr, ...usual, ...lazy },
    example: { lr: 0.1, wd: 0.01 },
  },
  {
    name: 'sgd_mom_update',
    mixed: 'mp_sgd_mom_update',
    summary: 'One step of stochastic gradient descent with momentum.',
    formula:
      'g = clip(rescale_grad·grad) + wd·weight32; mom = momentum·mom − lr·g; weight32 = weight32 + mom; out = weight32',
    source: 'MXNet 1.9.1, mp_sgd_mom_update',
    states: ['mom'],
    params: { lr, momentum: given('Share of the velocity that is kept.', 0), ...usual, ...lazy },
    example: { lr: 0.1, momentum: 0.9, wd: 0.01 },
  },
];

/** These two have their plain form in optimizer_updates.ts. */
const plainElsewhere = new Set(['sgd_update', 'sgd_mom_update']);

for (const row of rows) {
  if (!plainElsewhere.has(row.name)) defineUpdate(row, false);
  if (row.mixed) defineUpdate(row, true);
}

for (const name of ['lamb_update_phase2', 'mp_lamb_update_phase2'] as const) {
  const mixed = name.startsWith('mp');
  const inputs: Record<string, InputSpec<unknown>> = {
    weight: { doc: 'Weight, any shape.' },
    g: { doc: 'Step of the first phase, same shape.' },
    r1: { doc: 'Norm of the weight, (1,).' },
    r2: { doc: 'Norm of the step, (1,).' },
    ...(mixed ? { weight32: { doc: 'The weight in float32; changed.' } } : {}),
  };
  defineOp({
    name,
    category: 'optimizer',
    summary: `Second phase of LAMB: the step scaled by the trust ratio${mixed ? ', with a float32 copy of the weight' : ''}.`,
    details: 'out = weight − lr·(r1/r2)·g, r1 within the bounds; the ratio is 1 where a norm is 0.',
    source: 'You et al. 2020, LAMB; MXNet 1.9.1, lamb_update_phase2',
    inputs,
    params: {
      lr,
      lower_bound: given('Least norm of the weight; negative: none.', -1),
      upper_bound: given('Greatest norm of the weight; negative: none.', -1),
    },
    inferShape: (shapes) => {
      const slots = mixed ? [0, 1, 4] : [0, 1];
      const known =
        [...slots.map((slot) => shapes.in[slot]!), shapes.out[0]!].find((one) => one !== null) ?? null;
      for (const slot of slots) shapes.setIn(slot, known);
      shapes.setOut(0, known);
      for (const slot of [2, 3]) shapes.setIn(slot, [1]);
    },
    inferType: (types) => {
      if (mixed) {
        types.setAllSame([0], [0]);
        for (const slot of [1, 2, 3, 4]) types.setIn(slot, 'float32');
      } else types.setAllSame();
    },
    gradient: noGradient,
    kernel: name,
    inplace: [[0, 0]],
    mutates: mixed ? [4] : [],
    examples: [
      {
        inputs: {
          weight: { shape },
          g: { shape, ...(mixed ? float32 : {}) },
          r1: { values: [2], ...(mixed ? float32 : {}) },
          r2: { values: [3], ...(mixed ? float32 : {}) },
          ...(mixed ? { weight32: { shape, ...(mixed ? float32 : {}) } } : {}),
        },
        params: { lr: 0.1, upper_bound: 1.5 },
        noGradientCheck: noGradient.none,
      },
    ],
  });
}
