/** Random numbers with scalar parameters; the CPU streams are those of MXNet, bit for bit. */
import {
  defineOp,
  dtype,
  float,
  int,
  ints,
  MXNetError,
  optional,
  text,
  UNKNOWN,
  type DType,
  type Param,
  type ParamSpecs,
} from '../core/index.js';

const source = 'MXNet 1.9.1, sample_op: 1,024 Mersenne Twisters of the C++ standard library';

/** What all samplers share. */
const streams =
  'n numbers come from ⌈n / 64⌉ generators, at most 1,024, each filling one piece of the result: MXNet’s numbers to the last bit, whatever the number of threads or the number of the CPU device. The parameters are float32; float16 numbers are drawn in float64, gamma and Poisson numbers in float32.';

interface RandomRow<S extends ParamSpecs> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly details: string;
  readonly params: S;
  readonly type?: DType;
  /** What parameters must keep: the one that does not, and what was expected. */
  readonly rule?: (params: any) => readonly [argument: string, expected: string] | false;
  readonly example: Record<string, unknown>;
}

function defineRandom<S extends Record<string, Param<any>>>(row: RandomRow<S>): void {
  defineOp({
    name: `_random_${row.name}`,
    aliases: [`random_${row.name}`, ...(row.aliases ?? [])],
    category: 'random',
    summary: row.summary,
    details: `${row.details} ${streams}`,
    source,
    inputs: {},
    params: {
      ...row.params,
      shape: ints('Shape of the result.', [], { min: 0 }),
      ctx: text('Device of the result, as text: cpu(0).', ''),
      dtype: optional(dtype(`Element type of the result; null means ${row.type ?? 'float32'}.`)),
    } as ParamSpecs,
    inferShape: (shapes, p) => {
      const broken = row.rule?.(p);
      if (broken) {
        const [argument, expected] = broken;
        throw new MXNetError('bad value', {
          argument,
          expected,
          given: String((p as Record<string, unknown>)[argument]),
        });
      }
      const given = (p as unknown as { shape: number[] }).shape;
      // An empty shape is one number: there is no rank 0.
      shapes.setOut(0, given.length === 0 ? [1] : given.map((dim) => (dim === 0 ? UNKNOWN : dim)));
    },
    inferType: (types, p) =>
      types.setOut(0, (p as unknown as { dtype: DType | null }).dtype ?? row.type ?? 'float32'),
    gradient: { none: 'a random number does not depend on an input' },
    kernel: `random_${row.name}`,
    random: true,
    examples: [{ params: { ...row.example, shape: [2, 3] } }],
  });
}

defineRandom({
  name: 'uniform',
  aliases: ['uniform'],
  summary: 'Numbers drawn evenly from an interval.',
  details: 'y = low + (high - low) u, u one 32-bit draw / 2³² (two draws for float64).',
  params: { low: float('Lower end.', 0), high: float('Upper end, not reached.', 1) },
  rule: ({ low, high }) => !(low <= high) && ['high', `a number not below low, ${low}`],
  example: { low: -1, high: 1 },
});

defineRandom({
  name: 'normal',
  aliases: ['normal'],
  summary: 'Numbers drawn from a normal distribution.',
  details: 'Polar method; of each pair the second number is thrown away.',
  params: { loc: float('Mean.', 0), scale: float('Standard deviation.', 1) },
  rule: ({ scale }) => !(scale >= 0) && ['scale', 'a number >= 0'],
  example: { loc: 1, scale: 2 },
});

defineRandom({
  name: 'randint',
  summary: 'Whole numbers drawn evenly from low up to, but without, high.',
  details: 'y = low + ((w₀ << 31) + w₁) mod (high - low), w two 32-bit draws.',
  params: { low: int('Smallest number.'), high: int('End of the range, not reached.') },
  rule: ({ low, high }) => !(low < high) && ['high', `a whole number above low, ${low}`],
  type: 'int32',
  example: { low: 2, high: 9 },
});

defineRandom({
  name: 'exponential',
  aliases: ['exponential'],
  summary: 'Numbers drawn from an exponential distribution.',
  details: 'y = -ln(1 - u) / lam',
  params: { lam: float('Rate: the inverse of the mean.', 1) },
  rule: ({ lam }) => !(lam > 0) && ['lam', 'a number > 0'],
  example: { lam: 2 },
});

defineRandom({
  name: 'gamma',
  summary: 'Numbers drawn from a gamma distribution.',
  details: 'Marsaglia and Tsang, with shape alpha and scale beta.',
  params: { alpha: float('Shape.', 1), beta: float('Scale.', 1) },
  rule: ({ alpha, beta }) =>
    (!(alpha > 0) && ['alpha', 'a number > 0']) || (!(beta > 0) && ['beta', 'a number > 0']),
  example: { alpha: 2, beta: 0.5 },
});

defineRandom({
  name: 'poisson',
  aliases: ['poisson'],
  summary: 'Numbers drawn from a Poisson distribution.',
  details: 'Products of uniform numbers below lam = 12, rejection with the tangent above.',
  params: { lam: float('Mean.', 1) },
  rule: ({ lam }) => !(lam >= 0) && ['lam', 'a number >= 0'],
  example: { lam: 3 },
});

defineRandom({
  name: 'negative_binomial',
  aliases: ['negative_binomial'],
  summary: 'Failures before the k-th success, drawn from a negative binomial distribution.',
  details: 'A Poisson number whose mean is a gamma number with shape k and scale (1 - p) / p.',
  params: { k: int('Number of successes.', 1), p: float('Probability of success.', 1) },
  rule: ({ k, p }) =>
    (!(k >= 0) && ['k', 'a whole number >= 0']) || (!(p > 0 && p <= 1) && ['p', 'a number in (0, 1]']),
  example: { k: 3, p: 0.4 },
});

defineRandom({
  name: 'generalized_negative_binomial',
  aliases: ['generalized_negative_binomial'],
  summary: 'Numbers drawn from a negative binomial distribution given by mean and dispersion.',
  details: 'A Poisson number whose mean is a gamma number with shape 1 / alpha and scale mu alpha.',
  params: { mu: float('Mean.', 1), alpha: float('Dispersion: the inverse of the number of successes.', 1) },
  rule: ({ mu, alpha }) =>
    (!(mu >= 0) && ['mu', 'a number >= 0']) || (!(alpha >= 0) && ['alpha', 'a number >= 0']),
  example: { mu: 2, alpha: 0.3 },
});
