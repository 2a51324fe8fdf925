/** Normalisations made of smaller operators: instance, group, L2, local response. */
import { bool, float, int, MXNetError, oneOf, type Functions, type OutputSpec } from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply, mul, power, scale, shift, square } from './formulas.js';

/** (x - mean) / √(var + eps) over axes, with mean and deviation. */
function normalized<T>(F: Functions<T>, x: T, axis: readonly number[], eps: number): [T, T, T] {
  const params = { axis, keepdims: true };
  const mean = apply(F, 'mean', x, params);
  const centred = apply(F, 'broadcast_sub', [x, mean]);
  const deviation = apply(F, 'sqrt', shift(F, apply(F, 'mean', square(F, centred), params), eps));
  return [apply(F, 'broadcast_div', [centred, deviation]), mean, deviation];
}

/** x · gamma + beta along axis 1. */
function affine<T>(F: Functions<T>, x: T, gamma: T, beta: T, rank: number): T {
  const shape = [1, -1, ...new Array<number>(rank - 2).fill(1)];
  const along = (vector: T): T => apply(F, 'Reshape', vector, { shape });
  return apply(F, 'broadcast_add', [apply(F, 'broadcast_mul', [x, along(gamma)]), along(beta)]);
}

const behind = (rank: number, first: number): number[] =>
  Array.from({ length: Math.max(0, rank - first) }, (_, index) => index + first);

defineComposite({
  name: 'InstanceNorm',
  category: 'normalization',
  summary:
    'Normalises every channel of every sample by its own mean and variance, then scales and shifts it.',
  details: 'y = gamma (x − mean) / √(var + eps) + beta over the spatial axes.',
  source: 'Ulyanov, Vedaldi and Lempitsky 2016; MXNet 1.9.1, InstanceNorm',
  inputs: {
    data: { doc: 'Input, (batch, channels, …), rank 3 or more.' },
    gamma: { doc: 'Scale, (channels,).' },
    beta: { doc: 'Shift, (channels,).' },
  },
  fileOutputs: () => 3,
  params: { eps: float('Added to the variance.', 1e-3, { min: 0 }) },
  inferShape: (shapes) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length < 3) throw shapes.fail(0, 'rank 3 or more', `(${data.join(', ')})`);
    for (const index of [1, 2]) shapes.setIn(index, [data[1]!]);
    shapes.setOut(0, data);
  },
  body: ({ F, inputs, params: { eps }, inputShapes }) => {
    const rank = inputShapes[0]!.length;
    const [y] = normalized(F, inputs[0]!, behind(rank, 2), eps);
    return [affine(F, y, inputs[1]!, inputs[2]!, rank)];
  },
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { data: { shape: [2, 3, 4] }, gamma: { shape: [3] }, beta: { shape: [3] } } },
    {
      inputs: { data: { shape: [1, 2, 3, 2] }, gamma: { shape: [2] }, beta: { shape: [2] } },
      params: { eps: 0.1 },
    },
  ],
});

defineComposite({
  name: 'GroupNorm',
  category: 'normalization',
  summary: 'Normalises groups of channels by their own mean and variance, then scales and shifts each group.',
  details:
    'y = gamma (x − mean) / √(var + eps) + beta over each group; gamma and beta have one number a group, as in MXNet 1.9.1.',
  source: 'Wu and He 2018, Group Normalization; MXNet 1.9.1, GroupNorm',
  inputs: {
    data: { doc: 'Input, (batch, channels, …), rank 3 or more.' },
    gamma: { doc: 'Scale, (num_groups,).' },
    beta: { doc: 'Shift, (num_groups,).' },
  },
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', visible: output_mean_var },
    { name: 'std', visible: output_mean_var },
  ],
  params: {
    num_groups: int('Number of groups; the channels must divide by it.', 1, { min: 1 }),
    eps: float('Added to the variance.', 1e-5, { min: 0 }),
    output_mean_var: bool('Also return mean and standard deviation.', false),
  },
  inferShape: (shapes, p) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    for (const index of [1, 2]) shapes.setIn(index, [p.num_groups]);
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length < 3) throw shapes.fail(0, 'rank 3 or more', `(${data.join(', ')})`);
    if (data[1]! >= 0 && data[1]! % p.num_groups !== 0)
      throw new MXNetError('must be a divisor of the number of channels', {
        argument: 'num_groups',
        expected: `a divisor of ${data[1]!}`,
        given: String(p.num_groups),
      });
    shapes.setOut(0, data);
    for (const index of [1, 2]) shapes.setOut(index, [data[0]!, p.num_groups]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const shape = inputShapes[0]!;
    const grouped = apply(F, 'Reshape', inputs[0]!, { shape: [shape[0]!, p.num_groups, -1] });
    const [y, mean, deviation] = normalized(F, grouped, [2], p.eps);
    const flat = { shape: [shape[0]!, p.num_groups] };
    return [
      apply(F, 'Reshape', affine(F, y, inputs[1]!, inputs[2]!, 3), { shape }),
      apply(F, 'Reshape', mean, flat),
      apply(F, 'Reshape', deviation, flat),
    ];
  },
  label: ({ num_groups }) => `${num_groups} groups`,
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [2, 4, 3] }, gamma: { shape: [2] }, beta: { shape: [2] } },
      params: { num_groups: 2 },
    },
    {
      inputs: { data: { shape: [1, 3, 2, 2] }, gamma: { shape: [1] }, beta: { shape: [1] } },
      params: { output_mean_var: true },
    },
  ],
});

defineComposite({
  name: 'L2Normalization',
  category: 'normalization',
  summary: 'Divides by the Euclidean norm: of each sample, each position, or each channel.',
  details:
    'y = x / √(Σ x² + eps); the sum goes over all axes but the first (instance), over axis 1 (channel), or over the axes behind it (spatial).',
  source: 'MXNet 1.9.1, L2Normalization',
  inputs: { data: { doc: 'Input, (batch, …).' } },
  fileOutputs: () => 2,
  params: {
    eps: float('Added to the sum of squares.', 1e-10, { min: 0 }),
    mode: oneOf(['instance', 'spatial', 'channel'], 'What is divided by its norm.', 'instance'),
  },
  inferShape: (shapes, { mode }) => {
    shapes.setAllSame();
    const data = shapes.in[0]!;
    const least = mode === 'instance' ? 2 : 3;
    if (data !== null && data.length < least)
      throw shapes.fail(0, `rank ${least} or more for mode ${mode}`, `(${data.join(', ')})`);
  },
  body: ({ F, inputs, params: { eps, mode }, inputShapes }) => {
    const rank = inputShapes[0]!.length;
    const axis = mode === 'channel' ? [1] : behind(rank, mode === 'instance' ? 1 : 2);
    const sum = apply(F, 'sum', square(F, inputs[0]!), { axis, keepdims: true });
    return [apply(F, 'broadcast_mul', [inputs[0]!, apply(F, 'rsqrt', shift(F, sum, eps))])];
  },
  label: ({ mode }) => mode,
  examples: [
    { inputs: { data: { shape: [2, 3, 2] } } },
    { inputs: { data: { shape: [2, 3, 2] } }, params: { mode: 'channel' } },
    { inputs: { data: { shape: [2, 2, 2, 2] } }, params: { mode: 'spatial', eps: 0.01 } },
  ],
});

defineComposite({
  name: 'LRN',
  category: 'normalization',
  summary: 'Local response normalisation: divides by the activity of the neighbouring channels.',
  details: 'y = x (knorm + alpha / nsize · Σ x²)^−beta, the sum over the nsize channels around.',
  source: 'Krizhevsky, Sutskever and Hinton 2012; MXNet 1.9.1, LRN',
  inputs: { data: { doc: 'Input, (batch, channels, height, width).' } },
  fileOutputs: () => 2,
  params: {
    alpha: float('Factor of the mean of squares.', 1e-4),
    beta: float('Exponent.', 0.75),
    knorm: float('Added to the mean of squares.', 2),
    nsize: int('Number of channels in the window; odd.', undefined, { min: 1 }),
  },
  inferShape: (shapes, { nsize }) => {
    if (nsize % 2 === 0)
      throw new MXNetError('bad value', {
        argument: 'nsize',
        expected: 'an odd number',
        given: String(nsize),
      });
    shapes.setAllSame();
    shapes.rankOf(0, [4]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const [x, shape] = [inputs[0]!, inputShapes[0]!];
    // Channels become the height of one picture, along which a window slides.
    const flat = apply(F, 'Reshape', square(F, x), { shape: [shape[0]!, 1, shape[1]!, -1] });
    const window = { kernel: [p.nsize, 1], pad: [(p.nsize - 1) / 2, 0], pool_type: 'sum' };
    const sums = apply(F, 'Reshape', apply(F, 'Pooling', flat, window), { shape });
    const base = shift(F, scale(F, sums, p.alpha / p.nsize), p.knorm);
    return [mul(F, x, power(F, base, -p.beta))];
  },
  label: ({ nsize }) => String(nsize),
  tolerance: 1e-4,
  examples: [
    { inputs: { data: { shape: [2, 5, 2, 2] } }, params: { nsize: 3, alpha: 0.5 } },
    { inputs: { data: { shape: [1, 3, 2, 1] } }, params: { nsize: 5, alpha: 1, beta: 0.5, knorm: 1 } },
  ],
});
