/** Activations with a slope below zero: leaky, parametric, exponential, scaled exponential, Gaussian, random. */
import {
  defineOp,
  float,
  isKnown,
  oneOf,
  UNKNOWN,
  type Functions,
  type GradientContext,
  type OutputSpec,
  type ParamValues,
  type Shape,
} from '../core/index.js';
import { add, apply, from, mul, reduceTo, scale, square } from './formulas.js';

const params = {
  act_type: oneOf(['rrelu', 'leaky', 'prelu', 'elu', 'selu', 'gelu'], 'The function.', 'leaky'),
  slope: float('Slope below 0 of leaky, and the factor of elu.', 0.25),
  lower_bound: float('Least slope of rrelu.', 0.125),
  upper_bound: float('Largest slope of rrelu.', 0.334),
};

const data = { data: { shape: [2, 3, 4] } };

/** The shape in which slopes spread over the data: axes of gamma from the last are axis 1 and 0 of the data, where they fit; null where they do not. */
function slopeShape(gamma: Shape, full: Shape): number[] | null {
  const shape = full.map(() => 1);
  let left = gamma.length - 1;
  for (let axis = Math.min(1, full.length - 1); axis >= 0 && left >= 0; axis--) {
    if (gamma[left] !== 1 && gamma[left] !== full[axis]) continue;
    shape[axis] = gamma[left--]!;
  }
  return left < 0 ? shape : null;
}

defineOp({
  name: 'LeakyReLU',
  category: 'activation',
  summary: 'Rectified linear activations that let something of negative elements through.',
  details:
    'leaky: max(x, slope x). prelu: the same with a learnt slope gamma for each channel. elu: slope (eˣ - 1) below 0. selu: λ (x or α (eˣ - 1)) with λ = 1.0507…, α = 1.6733…. gelu: x Φ(x). rrelu: a random slope between the bounds in training, their mean otherwise. The derivative of selu below 0 is λ α eˣ; that of MXNet 1.9.1 counts λ twice, λ (α + y), and is up to 5 % of λ α off.',
  source: 'MXNet 1.9.1, LeakyReLU',
  inputs: {
    data: { doc: 'Input, any shape; for prelu with the channels on axis 1.' },
    gamma: {
      doc: 'Slopes of prelu: (channels,), (1,), (rows,), or one or 1 for each row and channel, as (rows, channels) or (1, channels).',
      when: ({ act_type }) => act_type === 'prelu',
      init: '["Constant", {"value": 0.25}]',
    },
  },
  outputs: ({ act_type }): OutputSpec[] => [
    { name: 'output' },
    ...(act_type === 'rrelu' ? [{ name: 'mask', visible: false }] : []),
  ],
  params,
  inferShape: (shapes, { act_type }) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const shape = shapes.in[0]!;
    shapes.setOut(0, shape);
    if (act_type === 'rrelu') shapes.setOut(1, shape);
    if (act_type !== 'prelu') return;
    const given = shapes.in[1]!;
    if (isKnown(given) && isKnown(shape) && slopeShape(given, shape)) return;
    const channels = shape === null ? UNKNOWN : (shape[1] ?? shape[0] ?? UNKNOWN);
    if (given === null || !(given.length === 1 && given[0] === 1)) shapes.setIn(1, [channels]);
  },
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => {
    if (p.act_type === 'rrelu') return [F.invoke('elemwise_mul', [grads[0]!, outputs[1]!])[0]!];
    if (p.act_type !== 'prelu') return [F.invoke('_backward_LeakyReLU', [grads[0]!, inputs[0]!], p)[0]!];
    const found = F.invoke('_backward_LeakyReLU', [grads[0]!, inputs[0]!, inputs[1]!], p);
    return [wants[0] ? found[0]! : null, wants[1] ? found[1]! : null];
  },
  kernel: 'LeakyReLU',
  trainingDependent: true,
  random: true,
  label: ({ act_type, slope }) =>
    act_type === 'leaky' || act_type === 'elu' ? `${act_type}, ${slope}` : act_type,
  examples: [
    { inputs: data },
    { inputs: { ...data, gamma: { shape: [3] } }, params: { act_type: 'prelu' } },
    { inputs: data, params: { act_type: 'elu', slope: 0.5 } },
    { inputs: data, params: { act_type: 'selu' } },
    { inputs: data, params: { act_type: 'gelu' } },
    {
      inputs: data,
      params: { act_type: 'rrelu' },
      noGradientCheck: 'MXNet crashes here in training; ours is random',
    },
  ],
});

defineOp({
  name: '_backward_LeakyReLU',
  category: 'activation',
  summary: 'Gradient of LeakyReLU: data, and gamma for prelu.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.' },
    gamma: { doc: 'Slopes of prelu.', when: ({ act_type }) => act_type === 'prelu' },
  },
  outputs: ({ act_type }): OutputSpec[] => [
    { name: 'data_grad' },
    ...(act_type === 'prelu' ? [{ name: 'gamma_grad' }] : []),
  ],
  params,
  inferShape: (shapes, { act_type }) => {
    shapes.setOut(0, shapes.in[1]!);
    if (act_type === 'prelu') shapes.setOut(1, shapes.in[2]!);
  },
  gradient: (context) => (context.params.act_type === 'prelu' ? preluGradients(context) : curved(context)),
  kernel: 'backward_LeakyReLU',
  internal: true,
  examples: [
    { inputs: { dy: { shape: [2, 3] }, data: { shape: [2, 3] } }, noGradientCheck: 'gradient of a gradient' },
  ],
});

type Context<T> = GradientContext<T, ParamValues<typeof params>>;

/** 1 where x is negative (or 0 with `orZero`), else 0. */
const negativeOnes = <T>(F: Functions<T>, x: T, orZero = false): T =>
  apply(F, orZero ? '_lesser_equal_scalar' : '_lesser_scalar', x, { scalar: 0 });

/** The second derivative of the functions that bend, by the input; straight ones have zeros. */
function bend<T>(F: Functions<T>, x: T, { act_type, slope }: ParamValues<typeof params>): T {
  if (act_type === 'gelu') {
    // f″ = φ(x) (2 - x²) with the normal density φ.
    const density = scale(F, apply(F, 'exp', scale(F, square(F, x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
    return mul(F, density, from(F, 2, square(F, x)));
  }
  if (act_type !== 'elu' && act_type !== 'selu') return apply(F, 'zeros_like', x);
  const factor = act_type === 'elu' ? slope : 1.0507009873554805 * 1.6732632423543772;
  const below = negativeOnes(F, x, true);
  // What lies above 0 is cut off before the exponential, which might overflow there.
  return scale(F, mul(F, below, apply(F, 'exp', mul(F, x, below))), factor);
}

function curved<T>({
  F,
  inputs: [dy, x],
  grads: [head],
  params: p,
  wants,
}: Context<T>): readonly (T | null)[] {
  return [
    wants[0] ? apply(F, '_backward_LeakyReLU', [head!, x!], p) : null,
    wants[1] ? mul(F, mul(F, head!, dy!), bend(F, x!, p)) : null,
  ];
}

/** Of dx = dy (1 or gamma) and dgamma = Σ dy min(x, 0). */
function preluGradients<T>(context: Context<T>): readonly (T | null)[] {
  const { F, inputs, grads, params: p, wants, inputShapes } = context;
  const [dy, x, gamma] = inputs as readonly [T, T, T];
  const [headX, headGamma] = [grads[0]!, grads[1]!];
  const [, full, own] = inputShapes as readonly [Shape, Shape, Shape];
  const shape = slopeShape(own, full)!;
  const wide = (line: T): T => apply(F, 'broadcast_like', [apply(F, 'Reshape', line, { shape }), x]);
  const along = apply(F, '_backward_LeakyReLU', [headX, x, gamma], p);
  const below = negativeOnes(F, x);
  const spread = wide(headGamma);
  return [
    wants[0] ? add(F, along, mul(F, spread, mul(F, x, below))) : null,
    wants[1] ? mul(F, mul(F, spread, dy), below) : null,
    wants[2]
      ? apply(F, 'Reshape', reduceTo(F, mul(F, mul(F, headX, dy), negativeOnes(F, x, true)), full, shape), {
          shape: own,
        })
      : null,
  ];
}
