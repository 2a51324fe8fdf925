/** Samples without repetition, and the density of the Dirichlet distribution. */
import { bool, defineOp, int, ints, MXNetError, type PartialShape } from '../core/index.js';
import { defineComposite } from './composite.js';
import { add, apply, mul, shift, sub } from './formulas.js';

defineOp({
  name: '_sample_unique_zipfian',
  category: 'random',
  summary: 'Classes drawn by a logarithmic distribution, each at most once in a row.',
  details:
    'P(c) = log((c + 2) / (c + 1)) / log(range_max + 1), approximately: class c is the nearest whole number to e^(u log range_max), less 1, where u is even in [0, 1). A class that the row has already is drawn again.',
  source: 'MXNet 1.9.1, sample_unique_zipfian',
  inputs: {},
  outputs: () => [
    { name: 'output0', doc: 'Classes, (rows, samples), int64.' },
    { name: 'output1', doc: 'How many draws each row took, (rows,), int64.' },
  ],
  params: {
    range_max: int('Number of classes.', undefined, { min: 1 }),
    shape: ints('Rows and samples of a row.', [], { min: 0 }),
  },
  inferShape: (shapes, p) => {
    if (p.shape.length !== 2)
      throw new MXNetError('has the wrong length', {
        argument: 'shape',
        expected: 'rows and samples of a row',
        given: `(${p.shape.join(', ')})`,
      });
    if (p.shape[1]! > p.range_max)
      throw new MXNetError('asks for more samples than there are classes', {
        argument: 'shape',
        expected: `at most ${p.range_max} samples of a row`,
        given: String(p.shape[1]),
      });
    shapes.setOut(0, p.shape);
    shapes.setOut(1, [p.shape[0]!]);
  },
  inferType: (types) => {
    types.setOut(0, 'int64');
    types.setOut(1, 'int64');
  },
  gradient: { none: 'a random number is not a function of its parameters' },
  kernel: 'sample_unique_zipfian',
  random: true,
  examples: [
    { params: { range_max: 50, shape: [3, 4] } },
    { params: { range_max: 6, shape: [1, 6] }, doc: 'All classes, in a random order.' },
  ],
});

/** Whether the parameters' shape without its last axis begins the samples' shape. */
function fits(sample: readonly number[], alpha: readonly number[]): boolean {
  const lead = alpha.slice(0, -1);
  const pairs = [
    ...lead.map((dim, axis) => [dim, sample[axis]!] as const),
    [alpha.at(-1)!, sample.at(-1)!] as const,
  ];
  return lead.length < sample.length && pairs.every(([a, b]) => a < 0 || b < 0 || a === b);
}

defineComposite({
  name: '_random_pdf_dirichlet',
  aliases: ['random_pdf_dirichlet'],
  category: 'elementwise',
  summary: 'Density of the Dirichlet distribution at samples.',
  details:
    'y = Γ(Σ alpha) / Π Γ(alpha) Π x^(alpha − 1) over the last axis; the samples of one set of parameters lie along the axes between those of the parameters and the last.',
  source: 'MXNet 1.9.1, random_pdf_dirichlet',
  inputs: {
    sample: { doc: 'Samples, (parameters…, samples…, k), each sums to 1.' },
    alpha: { doc: 'Concentrations, (parameters…, k).' },
  },
  params: { is_log: bool('Return the logarithm.', false) },
  inferShape: (shapes) => {
    const [sample, alpha] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
    if (sample === null) return;
    if (sample.length === 0) throw shapes.fail(0, 'rank 1 or more', 'rank 0');
    if (alpha !== null) {
      if (alpha.length === 0 || !fits(sample, alpha))
        throw shapes.fail(
          1,
          'the first axes of the samples, and their last one',
          `(${alpha.join(', ')}) for samples of shape (${sample.join(', ')})`,
        );
      shapes.setIn(1, [...sample.slice(0, alpha.length - 1), sample.at(-1)!]);
    }
    shapes.setOut(0, sample.length === 1 ? [1] : sample.slice(0, -1));
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const [sample, alpha] = inputShapes as readonly [readonly number[], readonly number[]];
    const axis = sample.length - 1;
    const between = new Array<number>(sample.length - alpha.length).fill(1);
    const spread = [...alpha.slice(0, -1), ...between, alpha.at(-1)!];
    const wide = apply(F, 'broadcast_to', apply(F, 'Reshape', inputs[1]!, { shape: spread }), {
      shape: sample,
    });
    const total = (x: typeof wide): typeof wide => apply(F, 'sum', x, { axis });
    const logGamma = (x: typeof wide): typeof wide => apply(F, 'gammaln', x);
    const powers = total(mul(F, shift(F, wide, -1), apply(F, 'log', inputs[0]!)));
    const found = add(F, powers, sub(F, logGamma(total(wide)), total(logGamma(wide))));
    return [p.is_log ? found : apply(F, 'exp', found)];
  },
  tolerance: 1e-4,
  examples: [
    {
      inputs: {
        sample: { shape: [2, 3, 4] },
        alpha: {
          values: [
            [1, 2, 0.5, 3],
            [1.5, 1, 2, 2],
          ],
        },
      },
      range: [0.1, 0.4],
    },
    {
      inputs: {
        sample: { shape: [2, 3] },
        alpha: {
          values: [
            [1, 2, 0.5],
            [1.5, 1, 2],
          ],
        },
      },
      params: { is_log: true },
      range: [0.1, 0.6],
    },
    { inputs: { sample: { values: [0.2, 0.3, 0.5] }, alpha: { values: [1, 2, 3] } } },
  ],
});
