/** Updates of many weights in one call: the arrays of one weight, then those of the next; numbers for each weight as lists. */
import {
  bool,
  defineOp,
  float,
  floats,
  int,
  mostArrays,
  ints,
  type Example,
  type OpEntry,
  type Param,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';

const dynamic = { dynamic: true } as const;
const number = (doc: string, fallback?: number): Param<number> => float(doc, fallback, dynamic);
const list = (doc: string): Param<readonly number[]> => floats(doc, undefined, dynamic);

const lrs = list('Learning rate of each weight.');
const wds = list('Weight decay of each weight.');
const momentum = number('Share of the velocity that is kept.', 0);
const rescale_grad = number('Factor on the gradients (one over the batch size).', 1);
const clip_gradient = number('Limit of the rescaled gradients; negative: none.', -1);
const beta1 = number('Decay of the mean.', 0.9);
const beta2 = number('Decay of the variance.', 0.999);
const last = { rescale_grad, clip_gradient };
const decays = { beta1, beta2 };
const rates = { lrs: [0.1, 0.05], wds: [0, 0.01] };

const reason = 'an update is the end of a computation';

/** One row: an update of many weights, in the weight's own type or with a float32 copy of it. */
interface Row {
  readonly name: string;
  readonly summary: string;
  readonly formula: string;
  readonly states: readonly string[];
  /** Arrays behind all weights. */
  readonly more?: readonly string[];
  readonly params: Readonly<Record<string, Param<any>>>;
  /** Run-time lists that have one number for each weight. */
  readonly lists: readonly string[];
  readonly count: string;
  readonly mixed: boolean;
  readonly example: Readonly<Record<string, unknown>>;
}

const shapes = [[2, 3], [4]] as const;

function define(row: Row): void {
  const each = ['weight', 'grad', ...row.states, ...(row.mixed ? ['weight32'] : [])];
  const { more = [], count, lists } = row;
  const entry: OpEntry<any> = {
    name: row.name,
    category: 'optimizer',
    summary: row.summary,
    details: `${row.formula}. For each weight in turn: ${each.join(', ')}${more.length > 0 ? `; behind all of them ${more.join(', ')}` : ''}.`,
    source: `MXNet 1.9.1, ${row.name}`,
    inputs: {
      list: 'data',
      doc: `${each.join(', ')} of the first weight, then of the next${more.length > 0 ? `; then ${more.join(', ')}` : ''}.`,
      count,
      each,
      ...(more.length > 0 ? { more } : {}),
    },
    outputs: (params) =>
      Array.from({ length: params[count] as number }, (_, index) => ({
        name: params[count] === 1 ? 'output' : `output${index}`,
      })),
    params: { ...row.params, [count]: int('Number of weights.', 1, { min: 1 }) },
    inferShape: (found, params) => {
      checkLists(found, params, lists, params[count] as number);
      const grouped = found.in.length - more.length;
      for (let group = 0; group * each.length < grouped; group++) sameShapes(found, group, each.length);
      if (more.length > 0)
        for (let index = grouped; index < found.in.length; index++)
          found.setIn(index, row.more!.length === 1 ? [1] : [params[count] as number]);
    },
    inferType: (types) => {
      const grouped = types.in.length - more.length;
      const own = row.mixed ? 2 : each.length;
      for (let index = 0; index < grouped; index += each.length) {
        types.setAllSame(
          Array.from({ length: own }, (_, slot) => index + slot),
          [index / each.length],
        );
        for (let slot = own; slot < each.length; slot++) types.setIn(index + slot, 'float32');
      }
      for (let index = grouped; index < types.in.length; index++) types.setIn(index, 'float32');
    },
    gradient: { none: reason },
    kernel: row.name.replace(/^_/, ''),
    inplace: [[0, 0]],
    mutates: each.flatMap((_, index) => (index >= 2 ? [index] : [])),
    examples: [
      {
        inputs: exampleInputs(each, more, row.mixed ? 2 : each.length),
        params: row.example,
        range: [0.1, 1],
        noGradientCheck: reason,
      },
    ],
  };
  defineOp(entry);
}

/** Lists have one number for each weight. */
function checkLists(
  found: ShapeInference,
  params: Readonly<Record<string, unknown>>,
  lists: readonly string[],
  weights: number,
): void {
  for (const name of lists) {
    const { length } = params[name] as readonly number[];
    if (length !== weights) throw found.wrongList(name, weights, length);
  }
}

/** Weight, gradient, states and result of one group have one shape. */
function sameShapes(found: ShapeInference, group: number, size: number): void {
  const first = group * size;
  const known = [...found.in.slice(first, first + size), found.out[group]!].find((shape) => shape !== null);
  for (let index = first; index < first + size; index++) found.setIn(index, known ?? null);
  found.setOut(group, known ?? null);
}

/** Arrays of two weights; what MXNet keeps in float32 says so. */
function exampleInputs(each: readonly string[], more: readonly string[], own: number): Example['inputs'] {
  const wide = { dtype: 'float32' } as const;
  const behind: Readonly<Record<string, { values: unknown }>> = {
    lrs: { values: [0.1, 0.05] },
    wds: { values: [0, 0.01] },
    rescale_grad: { values: [0.5] },
  };
  return Object.fromEntries([
    ...shapes.flatMap((shape, group) =>
      each.map((name, slot) => [`${name}_${group}`, { shape, ...(slot < own ? {} : wide) }] as const),
    ),
    ...more.map((name) => [name, { ...behind[name]!, ...wide }] as const),
  ]);
}

for (const hasMomentum of [false, true])
  for (const mixed of [false, true])
    for (const preloaded of [false, true]) {
      const formula = `g = clip(rescale_grad·grad) + wd·weight; ${hasMomentum ? 'mom = momentum·mom − lr·g; out = weight + mom' : 'out = weight − lr·g'}`;
      define({
        name: `${preloaded ? 'preloaded_' : ''}multi_${mixed ? 'mp_' : ''}sgd_${hasMomentum ? 'mom_' : ''}update`,
        summary: `One step of stochastic gradient descent${hasMomentum ? ' with momentum' : ''} on many weights${mixed ? ', each with a float32 copy' : ''}${preloaded ? ', with rates and decays in arrays' : ''}.`,
        formula,
        states: hasMomentum ? ['mom'] : [],
        ...(preloaded ? { more: ['lrs', 'wds'] } : {}),
        params: { ...(preloaded ? {} : { lrs, wds }), ...(hasMomentum ? { momentum } : {}), ...last },
        lists: preloaded ? [] : ['lrs', 'wds'],
        count: 'num_weights',
        mixed,
        example: {
          ...(preloaded ? {} : rates),
          ...(hasMomentum ? { momentum: 0.9 } : {}),
          rescale_grad: 0.5,
        },
      });
    }

for (const mixed of [false, true]) {
  const copies = mixed ? ', each with a float32 copy' : '';
  define({
    name: `_multi_${mixed ? 'mp_' : ''}adamw_update`,
    summary: `One step of Adam with decoupled weight decay on many weights${copies}.`,
    formula:
      'g = clip(rescale_grad·grad); mean = β₁·mean + (1 − β₁)·g; var = β₂·var + (1 − β₂)·g²; out = weight − eta·(lr·mean/(√var + epsilon) + wd·weight); a rescale_grad of 0, infinity or NaN skips the step',
    states: ['mean', 'var'],
    more: ['rescale_grad'],
    params: {
      lrs,
      ...decays,
      epsilon: number('Added to the root, against division by zero.', 1e-8),
      wds,
      etas: list('Schedule factor of each step.'),
      clip_gradient,
    },
    lists: ['lrs', 'wds', 'etas'],
    count: 'num_weights',
    mixed,
    example: { ...rates, etas: [1, 0.5] },
  });
  define({
    name: `_multi_${mixed ? 'mp_' : ''}lamb_update`,
    summary: `One step of LAMB on many weights${copies}.`,
    formula:
      'g = clip(rescale_grad·grad); mean = β₁·mean + (1 − β₁)·g; var = β₂·var + (1 − β₂)·g²; s = m̂/(√v̂ + epsilon) + wd·weight; out = weight − lr·(‖weight‖/‖s‖)·s, with m̂ = mean/(1 − β₁ᵗ), v̂ = var/(1 − β₂ᵗ) and ‖weight‖ within the bounds; the ratio is 1 where a norm is 0',
    states: ['mean', 'var'],
    params: {
      learning_rates: lrs,
      ...decays,
      epsilon: number('Added to the root, against division by zero.', 1e-6),
      wds,
      rescale_grad,
      lower_bound: number('Smallest norm of a weight that counts; negative: none.', -1),
      upper_bound: number('Largest norm of a weight that counts; negative: none.', -1),
      clip_gradient,
      bias_correction: bool('Divide the running means by what they lack in their first steps.', true),
      step_count: ints('Number of the step of each weight, from 1.', undefined, dynamic),
    },
    lists: ['learning_rates', 'wds', 'step_count'],
    count: 'num_tensors',
    mixed,
    example: { learning_rates: [0.1, 0.05], wds: [0, 0.01], step_count: [1, 3] },
  });
}

defineOp({
  name: 'multi_lars',
  category: 'optimizer',
  summary: 'Learning rates of LARS for many weights, from the sums of squares of weights and gradients.',
  details:
    'out = lr·eta·w/(g·rescale_grad + wd·w + eps) with w = √weights_sum_sq, g = √grads_sum_sq; lr where one of them is 0',
  source: 'You et al. 2017, LARS; MXNet 1.9.1, multi_lars',
  inputs: {
    lrs: { doc: 'Learning rates, one for each weight.' },
    weights_sum_sq: { doc: 'Sums of the squared weights, as `multi_sum_sq` gives them.' },
    grads_sum_sq: { doc: 'Sums of the squared gradients.' },
    wds: { doc: 'Weight decays.' },
  },
  params: {
    eta: number('Trust coefficient.'),
    eps: number('Added against division by zero.'),
    rescale_grad,
  },
  inferShape: (found) => found.setAllSame(),
  gradient: { none: reason },
  kernel: 'multi_lars',
  inplace: [[0, 0]],
  examples: [
    {
      inputs: {
        lrs: { values: [0.1, 0.2, 0.3] },
        weights_sum_sq: { values: [4, 0, 9] },
        grads_sum_sq: { values: [1, 1, 0.25] },
        wds: { values: [0, 0.01, 0.02] },
      },
      params: { eta: 0.1, eps: 0.001 },
      noGradientCheck: reason,
    },
  ],
});

defineOp({
  name: '_contrib_group_adagrad_update',
  category: 'optimizer',
  summary: 'One step of AdaGrad with one history for each row of the weight; `history` is changed.',
  details:
    'g = clip(rescale_grad·grad); history = history + mean of g² over the row; out = weight − lr·g/(√history + epsilon)',
  source:
    'Duchi, Hazan and Singer 2011; MXNet 1.9.1, _contrib_group_adagrad_update (there for sparse gradients only)',
  inputs: {
    weight: { doc: 'Weight, (n, …).' },
    grad: { doc: 'Gradient of the weight, same shape.' },
    history: { doc: 'One number for each row, (n,) or (n, 1); changed.' },
  },
  params: {
    lr: number('Learning rate.'),
    rescale_grad,
    clip_gradient,
    epsilon: number('Added against division by zero.', 1e-5),
  },
  inferShape: (found) => {
    const weight = [found.in[0]!, found.in[1]!, found.out[0]!].find((shape) => shape !== null) ?? null;
    found.setIn(0, weight);
    found.setIn(1, weight);
    found.setOut(0, weight);
    const history = found.rankOf(2, [1, 2, ...(weight === null ? [] : [weight.length])]);
    if (history === undefined || weight === null) return;
    found.setIn(2, [weight[0] ?? 1, ...new Array<number>(history - 1).fill(1)]);
  },
  inferType: (types: TypeInference) => types.setAllSame(),
  gradient: { none: reason },
  kernel: 'group_adagrad_update',
  inplace: [[0, 0]],
  mutates: [2],
  examples: [
    {
      inputs: { weight: { shape: [3, 2] }, grad: { shape: [3, 2] }, history: { shape: [3, 1] } },
      params: { lr: 0.1, clip_gradient: 0.5 },
      range: [0.1, 1],
      noGradientCheck: reason,
    },
  ],
});

defineOp({
  name: 'reset_arrays',
  category: 'optimizer',
  summary: 'Fills all given arrays with zeros; gives nothing.',
  details: 'x_k = 0 for every array.',
  source: 'MXNet 1.9.1, reset_arrays',
  inputs: { list: 'data', doc: 'Arrays of any shapes and dtypes; changed.', count: 'num_arrays' },
  outputs: () => [],
  params: { num_arrays: int('Number of arrays.', undefined, { min: 1, max: mostArrays }) },
  inferShape: () => undefined,
  inferType: () => undefined,
  gradient: { none: 'it has no outputs' },
  kernel: 'reset_arrays',
  mutates: [0],
  examples: [{ inputs: { data0: { shape: [2, 3] }, data1: { shape: [4] } }, noGradientCheck: reason }],
});
