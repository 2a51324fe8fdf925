/** Normalisations made of smaller operators: L2, local response. */
import { float, int, MXNetError, oneOf } from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply, mul, power, scale, shift, square } from './formulas.js';

const behind = (rank: number, first: number): number[] =>
  Array.from({ length: Math.max(0, rank - first) }, (_, index) => index + first);

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
