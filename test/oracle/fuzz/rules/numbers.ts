/** Numbers that differ on purpose: whole numbers that overflow, halves, NaN and infinities, what is undefined in C++. */
import type { FuzzCase } from '../cases.js';
import { differs, hasHalf, hasWhole, nearlySame, numbersOf, values, type Rule } from './rule.js';

const hasInfinite = (one: FuzzCase): boolean =>
  one.inputs.some((input) => input.values.some((value) => typeof value === 'string'));
const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

export const numberRules: readonly Rule[] = [
  differs(
    'what overflows a whole number: undefined in C++',
    /^(exp|expm1|sinh|cosh|tan|gamma|gammaln|erfinv|reciprocal|rc?sqrt|rcbrt|arc\w+|log\w*|_r?(div|power)_scalar|_rmod_scalar|Cast|amp_cast)$/,
    ['outputs'],
    (one, { text }) => /MXNet (0|-?\d{9,})$/.test(text) && (hasWhole(one) || 'dtype' in one.attrs),
  ),
  differs(
    'half steps of float16 counted: MXNet drops them',
    /^(_arange|_contrib_arange_like)$/,
    ['outputs'],
    (one) => hasHalf(one) || one.attrs['dtype'] === 'float16',
  ),
  differs('there are no arrays of rank 0', /^SliceChannel$|^_split_v2$/, ['outputs'], (_, { text }) =>
    text.endsWith('MXNet ()'),
  ),
  differs('edges are ascending', /^_histogram$/, ['outputs'], (one) => {
    const edges = values(one, 1);
    return edges.some((edge, index) => index > 0 && edge <= edges[index - 1]!);
  }),
  differs('eigenvectors of neighbours: as exact as the distance of their eigenvalues', /^_linalg_syevd$/, [
    'outputs',
    'gradients',
  ]),
  differs('poles of the gamma function', /^(gamma|gammaln)$/, ['outputs', 'gradients'], (_, { text }) =>
    /NaN|Infinity/.test(text),
  ),
  differs('an axis named twice is reversed once', /^reverse$/, ['outputs', 'gradients'], (one) => {
    const axes = (one.attrs['axis'] ?? '').match(/-?\d+/g) ?? [];
    return new Set(axes).size < axes.length;
  }),
  differs('NaN and what does not fit an integer: undefined in C++', /^/, ['outputs'], (_, { text }) =>
    /MXNet (-2147483648|-?9223372\d{12})$/.test(text),
  ),
  differs('there are no arrays of rank 0', /^_contrib_allclose$/, ['outputs'], (_, { text }) =>
    text.endsWith('MXNet ()'),
  ),
  differs('whole numbers: MXNet scales by whole-number division on the way', /^norm$/, ['outputs'], hasWhole),
  differs(
    'all axes of the input: MXNet counts the first only and writes outside',
    /^_unravel_index$/,
    ['outputs'],
    (one) => one.inputs[0]!.shape.length > 1,
  ),
  differs('parameters that are no distribution give NaN', /^_sample_/, ['outputs'], (_, { text }) =>
    / is NaN/.test(text),
  ),
  differs(
    'probabilities that sum up to less than 1: the last class, MXNet reads beyond it',
    /^_sample_multinomial$/,
    ['outputs'],
    (one) => {
      const classes = one.inputs[0]!.shape.at(-1)!;
      const all = values(one, 0);
      return all.some((_, start) => start % classes === 0 && sum(all.slice(start, start + classes)) < 0.999);
    },
  ),
  differs(
    'a singular matrix: what a division by 0 leaves',
    /^_linalg_/,
    ['outputs', 'gradients'],
    (_, { text }) => /NaN|Infinity/.test(text),
  ),
  differs(
    'ties keep their order: the sort of MXNet is not stable',
    /^(argsort|topk|sort)$/,
    ['outputs', 'gradients'],
    (one) => new Set(values(one, 0)).size < values(one, 0).length,
  ),
  differs(
    'infinite sums stay infinite: MXNet subtracts what was lost',
    /^(norm|sum|nansum|mean|moments)$/,
    ['outputs'],
    (_, { text }) => /Infinity, MXNet NaN$/.test(text),
  ),
  differs(
    'NaN or an infinity among the numbers leaves no distribution: MKL-DNN leaves zeros',
    /soft(max|min)$/,
    ['outputs'],
    (one, { text }) => hasInfinite(one) && /is NaN/.test(text),
  ),
  differs(
    'NaN and infinities on the way back: what 0 times infinity is, is undefined',
    /^/,
    ['gradients'],
    (one, { text }) => hasInfinite(one) && /NaN|Infinity/.test(text),
  ),
  differs(
    'gradients of places counted from the end: MXNet writes outside',
    /^gather_nd$/,
    ['gradients'],
    (one) => values(one, 1).some((place) => place < 0),
  ),
  differs('places counted from the end: MXNet writes outside', /^scatter_nd$/, ['outputs'], (one) =>
    values(one, 1).some((place) => place < 0),
  ),
  differs(
    'float32 inside, float16 outside: MXNet computes in float16',
    /^(\w+_update|_image_\w+|_np_cumsum|norm|LayerNorm|prod|multi_sum_sq|moments|lamb_update_phase1|_random_pdf_dirichlet)$/,
    ['outputs', 'gradients', 'aux'],
    (one, finding) => hasHalf(one) && nearlySame(finding, 0.1),
  ),
  differs(
    'float32 inside does not overflow where float16 does',
    /^/,
    ['outputs', 'gradients'],
    (one, finding) =>
      hasHalf(one) && Number.isFinite(numbersOf(finding)[0]) && !Number.isFinite(numbersOf(finding)[1]),
  ),
  differs('exact whole powers: MXNet rounds through float32', /power$/, ['outputs'], (one) => {
    const largest = (list: readonly number[]): number => Math.max(...list.map(Math.abs));
    const exponents = one.inputs.length > 1 ? values(one, 1) : [Number(one.attrs['scalar'] ?? 1)];
    return hasWhole(one) && largest(values(one, 0)) ** largest(exponents) >= 2 ** 24;
  }),
  differs('casts to whole numbers drop the fraction: MKL-DNN rounds', /^amp_cast$/, ['outputs'], (one) =>
    /int/.test(one.attrs['dtype'] ?? ''),
  ),
  differs(
    'sums of whole numbers in 64 bits: MXNet overflows',
    /^(mean|moments|multi_sum_sq)$/,
    ['outputs'],
    (one) => hasWhole(one) && sum(values(one, 0).map((value) => value * value)) > 127,
  ),
  differs(
    'σ² below 1: MXNet rounds it down to 0 for whole numbers',
    /^smooth_l1$/,
    ['outputs'],
    (one) => hasWhole(one) && !Number.isInteger(Number(one.attrs['scalar'] ?? 1)),
  ),
  differs(
    'a density beyond float32 times a difference of infinities',
    /^_random_pdf_/,
    ['gradients'],
    (_, { text }) => /is NaN, MXNet -?Infinity$/.test(text),
  ),
  differs(
    'a temperature of 0 leaves no distribution, one below 0 overflows in MXNet',
    /soft(max|min)$/,
    ['outputs', 'gradients'],
    (one, { text }) =>
      Number(one.attrs['temperature']) < 0 ||
      (Number(one.attrs['temperature']) === 0 && / is NaN/.test(text)),
  ),
  differs(
    'a sign or a step over a threshold near it in float16',
    /^(signum|ftrl)_update$/,
    ['outputs', 'aux'],
    hasHalf,
  ),
  differs(
    'the last one is the end, as in NumPy: MXNet adds up to just below it',
    /^_linspace$/,
    ['outputs'],
    (one) => /int/.test(one.attrs['dtype'] ?? ''),
  ),
  differs(
    'a step divided by nearly nothing: the root of a variance and an epsilon below 0',
    /_update$/,
    ['outputs', 'aux'],
    (one) => Number(one.attrs['epsilon'] ?? 0) < 0,
  ),
  differs(
    'gradients of what was spread far, summed up in float32: MXNet sums float16',
    /^broadcast_/,
    ['gradients'],
    (one, finding) =>
      hasHalf(one) && one.inputs.some(({ values }) => values.length > 500) && nearlySame(finding, 0.1),
  ),
  differs(
    'a learning rate of 0 is no divisor',
    /^ftrl_update$/,
    ['outputs', 'aux'],
    (one) => Number(one.attrs['lr']) === 0,
  ),
  differs(
    'small numbers between huge ones that cancel out are kept: MXNet sums float32',
    /^(sum|nansum|mean|moments|_square_sum)$/,
    ['outputs'],
    (one) => values(one, 0).some((value) => Math.abs(value) >= 1e9),
  ),
  differs(
    'colours of float64 in float64: MXNet computes them in float32',
    /^_image_random_/,
    ['outputs'],
    (one, finding) => one.inputs[0]!.dtype === 'float64' && nearlySame(finding, 1e-4),
  ),
  differs('NaN is on neither side of 0: its slope is undefined', /^LeakyReLU$/, ['gradients'], (one) =>
    values(one, 0).some(Number.isNaN),
  ),
];
