/** Random numbers shaped like an array, and densities of the distributions. */
import { bool, defineOp, float, int, type Functions, type Param, type PartialShape } from '../core/index.js';
import { gradientOf, type Body } from './composite.js';
import {
  add,
  apply,
  div,
  from,
  mul,
  negative,
  over,
  sameShapes,
  scale,
  shift,
  square,
  sub,
  zeroGradient,
} from './formulas.js';

const like: readonly [string, string, Readonly<Record<string, Param<number>>>, Record<string, unknown>][] = [
  [
    'uniform',
    'drawn evenly from an interval',
    { low: float('Lower end.', 0), high: float('Upper end, not reached.', 1) },
    { low: -1 },
  ],
  [
    'normal',
    'drawn from a normal distribution',
    { loc: float('Mean.', 0), scale: float('Standard deviation.', 1) },
    { loc: 1, scale: 2 },
  ],
  [
    'gamma',
    'drawn from a gamma distribution',
    { alpha: float('Shape.', 1), beta: float('Scale.', 1) },
    { alpha: 2, beta: 0.5 },
  ],
  ['exponential', 'drawn from an exponential distribution', { lam: float('Rate.', 1) }, { lam: 2 }],
  ['poisson', 'drawn from a Poisson distribution', { lam: float('Mean.', 1) }, { lam: 3 }],
  [
    'negative_binomial',
    'drawn from a negative binomial distribution',
    { k: int('Number of failures.', 1), p: float('Probability of a failure.', 1) },
    { k: 3, p: 0.5 },
  ],
  [
    'generalized_negative_binomial',
    'drawn from a negative binomial distribution given by its mean and dispersion',
    { mu: float('Mean.', 1), alpha: float('Dispersion.', 1) },
    { mu: 2, alpha: 0.5 },
  ],
];

for (const [name, how, params, example] of like) {
  defineOp({
    name: `_random_${name}_like`,
    category: 'random',
    summary: `Numbers ${how}, shaped like an array.`,
    details: `The streams are those of random.${name}.`,
    source: `MXNet 1.9.1, random_${name}_like`,
    inputs: { data: { doc: 'Gives shape and dtype.' } },
    params,
    inferShape: sameShapes,
    gradient: zeroGradient,
    body: ({ F, inputs, inputShapes, inputTypes, params: p }) =>
      // In a shape that is given as a parameter 0 means unknown.
      inputShapes[0]!.includes(0)
        ? F.invoke('zeros_like', inputs)
        : F.invoke(`_random_${name}`, [], { ...p, shape: inputShapes[0]!, dtype: inputTypes[0]! }),
    random: true,
    examples: [{ inputs: { data: { shape: [2, 3] } }, params: example }],
  });
}

/** Logarithm of a density at x; the parameters are stretched to the samples. */
type LogDensity = <T>(F: Functions<T>, x: T, a: T, b: T) => T;

const log = <T>(F: Functions<T>, x: T): T => apply(F, 'log', x);
const logGamma = <T>(F: Functions<T>, x: T): T => apply(F, 'gammaln', x);

const negativeBinomial: LogDensity = (F, x, k, p) =>
  add(
    F,
    sub(F, logGamma(F, add(F, x, k)), add(F, logGamma(F, shift(F, x, 1)), logGamma(F, k))),
    add(F, mul(F, k, log(F, p)), mul(F, x, log(F, from(F, 1, p)))),
  );

const densities: readonly [string, readonly string[], string, LogDensity, number[]][] = [
  [
    'uniform',
    ['low', 'high'],
    '1 / (high − low)',
    (F, _x, low, high) => negative(F, log(F, sub(F, high, low))),
    [0, 2],
  ],
  [
    'normal',
    ['mu', 'sigma'],
    'e^(−(x − mu)² / 2 sigma²) / (√(2π) sigma)',
    (F, x, mu, sigma) =>
      sub(
        F,
        scale(F, square(F, div(F, sub(F, x, mu), sigma)), -0.5),
        shift(F, log(F, sigma), Math.log(2 * Math.PI) / 2),
      ),
    [0.5, 1.5],
  ],
  [
    'gamma',
    ['alpha', 'beta'],
    'beta^alpha x^(alpha − 1) e^(−beta x) / Γ(alpha)',
    (F, x, alpha, beta) =>
      sub(
        F,
        add(F, mul(F, alpha, log(F, beta)), mul(F, shift(F, alpha, -1), log(F, x))),
        add(F, mul(F, beta, x), logGamma(F, alpha)),
      ),
    [2, 1.5],
  ],
  ['exponential', ['lam'], 'lam e^(−lam x)', (F, x, lam) => sub(F, log(F, lam), mul(F, lam, x)), [2]],
  [
    'poisson',
    ['lam'],
    'lam^x e^(−lam) / x!',
    (F, x, lam) => sub(F, mul(F, x, log(F, lam)), add(F, logGamma(F, shift(F, x, 1)), lam)),
    [2],
  ],
  ['negative_binomial', ['k', 'p'], 'Γ(x + k) / (x! Γ(k)) pᵏ (1 − p)ˣ', negativeBinomial, [3, 0.5]],
  [
    'generalized_negative_binomial',
    ['mu', 'alpha'],
    'the negative binomial density with k = 1 / alpha and p = 1 / (mu alpha + 1)',
    (F, x, mu, alpha) =>
      negativeBinomial(F, x, over(F, 1, alpha), over(F, 1, shift(F, mul(F, mu, alpha), 1))),
    [2, 0.5],
  ],
];

/** Whether a shape begins with another one; unknown dimensions fit. */
const begins = (shape: readonly number[], first: NonNullable<PartialShape>): boolean =>
  first.length <= shape.length &&
  first.every((dim, axis) => dim < 0 || shape[axis]! < 0 || dim === shape[axis]);

const counts = new Set(['poisson', 'negative_binomial', 'generalized_negative_binomial']);

const isLog = { is_log: bool('Return the logarithm.', false) };

for (const [name, parameters, formula, density, values] of densities) {
  const body: Body<{ readonly is_log: boolean }> = ({ F, inputs, params, inputShapes }) => {
    const shape = inputShapes[0]!;
    const wide = inputs.slice(1).map((parameter, index) => {
      const own = inputShapes[index + 1]!;
      const padded = [...own, ...new Array<number>(shape.length - own.length).fill(1)];
      return apply(F, 'broadcast_like', [apply(F, 'Reshape', parameter, { shape: padded }), inputs[0]!]);
    });
    const found = density(F, inputs[0]!, wide[0]!, wide[1] ?? wide[0]!);
    return [params.is_log ? found : apply(F, 'exp', found)];
  };
  const slope = gradientOf(body);
  defineOp({
    name: `_random_pdf_${name}`,
    aliases: [`random_pdf_${name}`],
    category: 'elementwise',
    summary: `Density of the ${name.replaceAll('_', ' ')} distribution at samples.`,
    details: `y = ${formula}; the samples of one set of parameters lie along the axes behind those of the parameters.`,
    source: `MXNet 1.9.1, random_pdf_${name}`,
    inputs: {
      sample: { doc: 'Samples, (parameters…, samples…).' },
      ...Object.fromEntries(parameters.map((parameter) => [parameter, { doc: `Parameter ${parameter}.` }])),
    },
    params: isLog,
    inferShape: (shapes) => {
      const known = shapes.in.slice(1).find((shape) => shape !== null) ?? null;
      parameters.forEach((_, index) => shapes.setIn(index + 1, known));
      const sample = shapes.in[0] ?? shapes.out[0]!;
      if (sample === null) return;
      if (known !== null && !begins(sample, known))
        throw shapes.fail(0, `a shape that begins with (${known.join(', ')})`, `(${sample.join(', ')})`);
      shapes.setIn(0, sample);
      shapes.setOut(0, sample);
    },
    gradient: (context) => {
      const found = slope(context);
      // A count is a whole number: no gradient flows into it.
      return counts.has(name) ? [null, ...found.slice(1)] : found;
    },
    body,
    tolerance: 1e-4,
    examples: [false, true].map((logarithm) => ({
      inputs: {
        sample: { shape: [2, 3] },
        ...Object.fromEntries(
          parameters.map((parameter, index) => [
            parameter,
            { values: [values[index]!, values[index]! + (parameter === 'p' ? 0.25 : 1)] },
          ]),
        ),
      },
      params: logarithm ? { is_log: true } : {},
      range: [0.25, 1.75] as const,
    })),
  });
}
