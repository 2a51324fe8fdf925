/** Optimizer updates: every parameter away from its default, steps that are skipped, single weights, float16 and float64. */
import type { DType, ExampleInput } from '../../../../lib/core/index.js';
import type { MoreCase } from './index.js';

const shape = [2, 3] as const;
const wide = { dtype: 'float32' } as const;
const noGradientCheck = 'an update is the end of a computation';
const number = (value: number): ExampleInput => ({ values: [value], ...wide });
const arrays = (names: string, more: Record<string, ExampleInput> = {}): Record<string, ExampleInput> => ({
  ...Object.fromEntries(names.split(' ').map((name) => [name, { shape }])),
  ...more,
});

/** One case in float32 and in float16. */
function cases(
  op: string,
  name: string,
  inputs: Record<string, ExampleInput>,
  params: Record<string, unknown>,
  types: readonly DType[] = ['float32', 'float16'],
): MoreCase[] {
  return types.map((dtype) => ({
    op,
    name: dtype === 'float32' ? name : `${name} ${dtype}`,
    inputs,
    params,
    dtype,
    range: [-1, 1],
    noGradientCheck,
  }));
}

const all = { wd: 0.1, rescale_grad: 0.5, clip_gradient: 0.2 };
const floats: readonly DType[] = ['float32', 'float64', 'float16'];
const adam = 'weight grad mean var';
const positive = (
  inputs: Record<string, ExampleInput>,
  ...names: string[]
): Record<string, ExampleInput> => ({
  ...inputs,
  ...Object.fromEntries(names.map((name) => [name, { shape, range: [0.1, 1] } as const])),
});

const single: readonly MoreCase[] = [
  ...cases('sgd_update', 'all', arrays('weight grad'), { lr: 0.1, ...all, lazy_update: false }),
  ...cases('sgd_update', 'clip to zero', arrays('weight grad'), { lr: 0.1, clip_gradient: 0 }),
  ...cases(
    'sgd_mom_update',
    'all',
    arrays('weight grad mom'),
    { lr: 0.1, momentum: 0.9, ...all, lazy_update: false },
    floats,
  ),
  ...cases(
    'adam_update',
    'all',
    positive(arrays(adam), 'var'),
    { lr: 0.1, beta1: 0.5, beta2: 0.6, epsilon: 0.1, ...all, lazy_update: false },
    floats,
  ),
  ...cases('nag_mom_update', 'all', arrays('weight grad mom'), { lr: 0.1, momentum: 0.9, ...all }, floats),
  ...cases('signsgd_update', 'all', arrays('weight grad'), { lr: 0.1, ...all }, floats),
  ...cases(
    'signum_update',
    'all',
    arrays('weight grad mom'),
    { lr: 0.1, momentum: 0.9, ...all, wd_lh: 0.2 },
    floats,
  ),
  ...cases(
    'rmsprop_update',
    'all',
    positive(arrays('weight grad n'), 'n'),
    { lr: 0.1, gamma1: 0.7, epsilon: 0.01, ...all, clip_weights: 0.5 },
    floats,
  ),
  ...cases(
    'rmspropalex_update',
    'all',
    positive(arrays('weight grad n g delta'), 'n'),
    { lr: 0.1, gamma1: 0.7, gamma2: 0.3, epsilon: 2, ...all, clip_weights: 0.5 },
    floats,
  ),
  ...cases(
    'ftrl_update',
    'all',
    positive(arrays('weight grad z n'), 'n'),
    { lr: 0.1, lamda1: 0.4, beta: 0.5, ...all },
    floats,
  ),
  ...cases(
    'ftml_update',
    'all',
    positive(arrays('weight grad d v z'), 'd', 'v'),
    { lr: 0.1, beta1: 0.5, beta2: 0.9, epsilon: 0.01, t: 4, wd: 0.1, rescale_grad: 0.5, clip_grad: 0.2 },
    floats,
  ),
  ...cases(
    'lamb_update_phase1',
    'all',
    positive(arrays(adam), 'var'),
    { beta1: 0.5, beta2: 0.6, epsilon: 0.1, t: 3, ...all },
    ['float32', 'float64'],
  ),
  ...cases(
    'lamb_update_phase1',
    'uncorrected',
    positive(arrays(adam), 'var'),
    { t: 3, bias_correction: false, wd: 0 },
    ['float32', 'float64'],
  ),
];

const scaled: readonly MoreCase[] = [0.5, 0, NaN, Infinity].flatMap((scale) =>
  [false, true].map((mixed) => ({
    op: mixed ? '_mp_adamw_update' : '_adamw_update',
    name: `scaled by ${scale}`,
    inputs: {
      ...positive(arrays(adam), 'var'),
      ...(mixed
        ? {
            mean: { shape, ...wide },
            var: { shape, range: [0.1, 1] as const, ...wide },
            weight32: { shape, ...wide },
          }
        : {}),
      rescale_grad: number(scale),
    },
    params: { lr: 0.1, eta: 0.5, beta1: 0.5, beta2: 0.6, epsilon: 0.1, wd: 0.1, clip_gradient: 0.2 },
    ...(mixed ? ({ dtype: 'float16' } as const) : {}),
    noGradientCheck,
  })),
);

const phase2: readonly MoreCase[] = [
  ['lower', 0.5, 2, { lower_bound: 1 }],
  ['upper', 5, 2, { upper_bound: 3 }],
  ['zero', 0, 2, {}],
  ['still', 2, 0, {}],
].map(([name, r1, r2, bounds]) => ({
  op: 'lamb_update_phase2',
  name: name as string,
  inputs: { ...arrays('weight g'), r1: number(r1 as number), r2: number(r2 as number) },
  params: { lr: 0.1, ...(bounds as object) },
  noGradientCheck,
}));

/** Arrays of several weights. */
function weights(
  each: string,
  count: number,
  own: number,
  more: Record<string, ExampleInput> = {},
): Record<string, ExampleInput> {
  const names = each.split(' ');
  return {
    ...Object.fromEntries(
      Array.from({ length: count }, (_, group) =>
        names.map((name, slot): [string, ExampleInput] => [
          `${name}_${group}`,
          {
            shape: [group + 1, 2],
            ...(name === 'var' ? { range: [0.1, 1] } : {}),
            ...(slot < own ? {} : wide),
          },
        ]),
      ).flat(),
    ),
    ...more,
  };
}

const three = { lrs: [0.1, 0.2, 0.3], wds: [0.1, 0, 0.2] };
const many: readonly MoreCase[] = [
  ...cases(
    'multi_sgd_update',
    'all',
    weights('weight grad', 3, 2),
    { ...three, rescale_grad: 0.5, clip_gradient: 0.2 },
    floats,
  ),
  ...cases(
    'multi_sgd_mom_update',
    'all',
    weights('weight grad mom', 3, 3),
    { ...three, momentum: 0.9, rescale_grad: 0.5, clip_gradient: 0.2 },
    floats,
  ),
  ...cases(
    'multi_mp_sgd_update',
    'all',
    weights('weight grad weight32', 3, 2),
    { ...three, rescale_grad: 0.5, clip_gradient: 0.2 },
    ['float16'],
  ),
  ...cases(
    'multi_mp_sgd_mom_update',
    'all',
    weights('weight grad mom weight32', 3, 2),
    { ...three, momentum: 0.9, rescale_grad: 0.5, clip_gradient: 0.2 },
    ['float16'],
  ),
  ...cases('_multi_lamb_update', 'all', weights('weight grad mean var', 3, 4), {
    learning_rates: three.lrs,
    wds: three.wds,
    step_count: [1, 2, 9],
    rescale_grad: 0.5,
    clip_gradient: 0.2,
    beta1: 0.5,
    beta2: 0.6,
    epsilon: 0.01,
    lower_bound: 1,
    upper_bound: 1.5,
  }),
  ...cases('_multi_lamb_update', 'uncorrected', weights('weight grad mean var', 1, 4), {
    learning_rates: [0.1],
    wds: [0],
    step_count: [1],
    bias_correction: false,
  }),
  ...cases(
    '_multi_mp_lamb_update',
    'all',
    weights('weight grad mean var weight32', 3, 2),
    {
      learning_rates: three.lrs,
      wds: three.wds,
      step_count: [1, 2, 9],
      rescale_grad: 0.5,
      clip_gradient: 0.2,
      beta1: 0.5,
    },
    ['float16'],
  ),
  ...[0.5, 0, NaN].flatMap((scale) => [
    ...cases(
      '_multi_adamw_update',
      `scaled by ${scale}`,
      weights('weight grad mean var', 3, 4, { rescale_grad: number(scale) }),
      { ...three, etas: [1, 0.5, 0.2], clip_gradient: 0.2, beta1: 0.5, beta2: 0.6, epsilon: 0.01 },
      ['float32'],
    ),
    ...cases(
      '_multi_mp_adamw_update',
      `scaled by ${scale}`,
      weights('weight grad mean var weight32', 3, 2, { rescale_grad: number(scale) }),
      { ...three, etas: [1, 0.5, 0.2], clip_gradient: 0.2 },
      ['float16'],
    ),
  ]),
  ...cases(
    'multi_lars',
    'rescaled',
    {
      lrs: { values: [0.1, 0.2] },
      weights_sum_sq: { values: [4, 9] },
      grads_sum_sq: { values: [0, 0.25] },
      wds: { values: [0.1, 0.2] },
    },
    { eta: 0.5, eps: 0.1, rescale_grad: 2 },
    ['float32'],
  ),
];

export const updateCases: readonly MoreCase[] = [...single, ...scaled, ...phase2, ...many];
