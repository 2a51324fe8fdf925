/** Small layers and functions made of others: attention products, straight-through estimators, upsampling, the SVM's output. */
import {
  bool,
  defineOp,
  float,
  int,
  mostArrays,
  MXNetError,
  oneOf,
  type Functions,
  type PartialShape,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { add, apply, from, mul, sameShapes, scale, shift, square } from './formulas.js';

const data = { data: { doc: 'Input, any shape.' } };

defineComposite({
  name: '_contrib_quadratic',
  category: 'elementwise',
  summary: 'A polynomial of second degree.',
  details: 'y = a x² + b x + c',
  source: 'MXNet 1.9.1, contrib.quadratic',
  inputs: data,
  params: {
    a: float('Factor of x².', 0),
    b: float('Factor of x.', 0),
    c: float('Constant.', 0),
  },
  inferShape: sameShapes,
  body: ({ F, inputs, inputTypes, params: { a, b, c } }) => {
    // Whole numbers are computed with the fractions of the factors, and lose them at the end.
    const isWhole = !inputTypes[0]!.includes('float');
    const x = isWhole ? apply(F, 'Cast', inputs[0]!, { dtype: 'float64' }) : inputs[0]!;
    const y = shift(F, add(F, scale(F, square(F, x), a), scale(F, x, b)), c);
    return [isWhole ? apply(F, 'Cast', y, { dtype: inputTypes[0]! }) : y];
  },
  examples: [{ inputs: { data: { shape: [2, 3] } }, params: { a: 2, b: -1, c: 0.5 } }],
});

defineComposite({
  name: '_contrib_div_sqrt_dim',
  category: 'elementwise',
  summary: 'Divides by the square root of the last dimension, as scaled attention does.',
  details: 'y = x / √(size of the last axis)',
  source: 'Vaswani et al. 2017, Attention is all you need; MXNet 1.9.1, contrib.div_sqrt_dim',
  inputs: data,
  params: {},
  inferShape: sameShapes,
  body: ({ F, inputs, inputShapes }) => [
    apply(F, '_div_scalar', inputs[0]!, { scalar: Math.sqrt(inputShapes[0]!.at(-1) ?? 1) }),
  ],
  examples: [{ inputs: { data: { shape: [2, 3] } } }],
});

defineOp({
  name: '_contrib_gradientmultiplier',
  category: 'other',
  summary: 'The identity, whose gradient is multiplied by a number.',
  details: 'y = x, dx = scalar · dy: −1 reverses the gradient.',
  source: 'Ganin and Lempitsky 2015; MXNet 1.9.1, contrib.gradientmultiplier',
  inputs: data,
  params: {
    scalar: float('Factor of the gradient.', 1),
    is_int: bool('Accepted as in MXNet, without effect.', true),
  },
  inferShape: sameShapes,
  gradient: ({ F, grads, params }) => [scale(F, grads[0]!, params.scalar)],
  body: ({ F, inputs }) => [apply(F, '_copy', inputs[0]!)],
  examples: [
    {
      inputs: { data: { shape: [2, 3] } },
      params: { scalar: -0.5 },
      noGradientCheck: 'the gradient is not that of the function',
    },
  ],
});

for (const kernel of ['round', 'sign'] as const) {
  defineOp({
    name: `_contrib_${kernel}_ste`,
    category: 'elementwise',
    summary: `Straight-through ${kernel}: the gradient passes unchanged.`,
    details: `y = ${kernel}(x), dx = dy`,
    source: `Bengio, Léonard and Courville 2013; MXNet 1.9.1, contrib.${kernel}_ste`,
    inputs: data,
    params: {},
    inferShape: sameShapes,
    gradient: ({ grads }) => [grads[0]!],
    kernel,
    inplace: [[0, 0]],
    examples: [
      {
        inputs: { data: { shape: [2, 3] } },
        range: [-2, 2],
        noGradientCheck: 'the gradient is not that of the function',
      },
    ],
  });
}

/** Part `which` of `parts` projections that lie side by side for each head: (T, N, heads·parts·d) as (N·heads, T, d). */
function headsOf<T>(
  F: Functions<T>,
  x: T,
  shape: readonly number[],
  heads: number,
  parts: number,
  which: number,
): T {
  const [time, batch, width] = shape as [number, number, number];
  const depth = width / heads / parts;
  const split = apply(F, 'Reshape', x, { shape: [time, batch * heads, parts, depth] });
  const part = apply(F, 'slice_axis', split, { axis: 2, begin: which, end: which + 1 });
  const flat = apply(F, 'Reshape', part, { shape: [time, batch * heads, depth] });
  return apply(F, 'SwapAxis', flat, { dim1: 0, dim2: 1 });
}

/** Scores (N·heads, Tq, Tk) of queries and keys. */
const scores = <T>(F: Functions<T>, queries: T, keys: T, depth: number): T =>
  apply(F, 'batch_dot', [scale(F, queries, 1 / Math.sqrt(depth)), keys], { transpose_b: true });

/** Attention (N·heads, Tq, Tk) times values (N·heads, Tk, d), as (Tq, N, heads·d). */
function attended<T>(F: Functions<T>, attention: T, values: T, shape: readonly number[], batch: number): T {
  const product = apply(F, 'SwapAxis', apply(F, 'batch_dot', [attention, values]), { dim1: 0, dim2: 1 });
  return apply(F, 'Reshape', product, { shape: [shape[1]!, batch, -1] });
}

const heads = int('Number of heads.', undefined, { min: 1 });
const projected = (parts: number): string => `(time, batch, heads · ${parts} · depth), head by head.`;

/** Rank and width of a projected input; null while unknown. */
function widthOf(shape: PartialShape, heads: number, parts: number): number | null {
  if (shape === null) return null;
  const width = shape.length === 3 ? shape[2]! : 0;
  if (width >= 0 && (width === 0 || width % (heads * parts) !== 0))
    throw new MXNetError('wrong shape', {
      expected: `(time, batch, width) with a width that ${heads * parts} divides`,
      given: `(${shape.join(', ')})`,
    });
  return width;
}

for (const self of [true, false]) {
  const stem = `_contrib_interleaved_matmul_${self ? 'selfatt' : 'encdec'}`;
  const parts = self ? 3 : 2;
  const together = self ? 'queries_keys_values' : 'keys_values';
  defineComposite({
    name: `${stem}_qk`,
    category: 'linalg',
    summary: `Scores of ${self ? 'self-' : 'encoder-decoder '}attention from interleaved projections.`,
    details: 'y[n·heads + h] = Q Kᵀ / √depth, (batch · heads, time of queries, time of keys).',
    source: `Vaswani et al. 2017; MXNet 1.9.1, ${stem.slice(1)}_qk`,
    inputs: {
      ...(self ? {} : { queries: { doc: 'Queries, (time, batch, heads · depth).' } }),
      [together]: { doc: `Projections, ${projected(parts)}` },
    },
    params: { heads },
    inferShape: (shapes, p) => {
      const keys = shapes.in[self ? 0 : 1]!;
      const queries = self ? keys : shapes.in[0]!;
      widthOf(keys, p.heads, parts);
      if (!self) widthOf(queries, p.heads, 1);
      if (keys === null || queries === null) return;
      const batch = keys[1]! < 0 ? -1 : keys[1]! * p.heads;
      shapes.setOut(0, [batch, queries[0]!, keys[0]!]);
    },
    body: ({ F, inputs, params: p, inputShapes }) => {
      const last = inputs.length - 1;
      const shape = inputShapes[last]!;
      const part = (which: number): (typeof inputs)[number] =>
        headsOf(F, inputs[last]!, shape, p.heads, parts, which);
      const queries = self ? part(0) : headsOf(F, inputs[0]!, inputShapes[0]!, p.heads, 1, 0);
      return [scores(F, queries, part(self ? 1 : 0), shape[2]! / p.heads / parts)];
    },
    tolerance: 1e-4,
    examples: [
      {
        inputs: {
          ...(self ? {} : { queries: { shape: [2, 2, 4] } }),
          [together]: { shape: [3, 2, 4 * parts] },
        },
        params: { heads: 2 },
      },
    ],
  });
  defineComposite({
    name: `${stem}_valatt`,
    category: 'linalg',
    summary: `Values weighted by ${self ? 'self-' : 'encoder-decoder '}attention, from interleaved projections.`,
    details: 'y = attention · V for each head, as (time of queries, batch, heads · depth).',
    source: `Vaswani et al. 2017; MXNet 1.9.1, ${stem.slice(1)}_valatt`,
    inputs: {
      [together]: { doc: `Projections, ${projected(parts)}` },
      attention: { doc: 'Weights, (batch · heads, time of queries, time of keys).' },
    },
    params: { heads },
    inferShape: (shapes, p) => {
      const [values, attention] = [shapes.in[0]!, shapes.in[1]!];
      const width = widthOf(values, p.heads, parts);
      if (values === null) return;
      shapes.setIn(1, [values[1]! < 0 ? -1 : values[1]! * p.heads, attention?.[1] ?? -1, values[0]!]);
      shapes.setOut(0, [attention?.[1] ?? -1, values[1]!, width! < 0 ? -1 : width! / parts]);
    },
    body: ({ F, inputs, params: p, inputShapes }) => {
      const values = headsOf(F, inputs[0]!, inputShapes[0]!, p.heads, parts, parts - 1);
      return [attended(F, inputs[1]!, values, inputShapes[1]!, inputShapes[0]![1]!)];
    },
    tolerance: 1e-4,
    examples: [
      {
        inputs: { [together]: { shape: [3, 2, 4 * parts] }, attention: { shape: [4, self ? 3 : 2, 3] } },
        params: { heads: 2 },
      },
    ],
  });
}

defineOp({
  name: 'SVMOutput',
  category: 'loss',
  summary: 'Output of a support vector machine: the identity, whose gradient is that of the hinge loss.',
  details:
    'With s = 1 at the label and −1 elsewhere: dx = −C s where margin > s x (use_linear), else −2 C s (margin − s x) there; C is the regularization_coefficient. What flows in is ignored.',
  source: 'Tang 2013, Deep learning using linear SVMs; MXNet 1.9.1, SVMOutput',
  inputs: { data: { doc: 'Scores, (batch, classes).' }, label: { doc: 'Class of each sample, (batch,).' } },
  params: {
    margin: float('Wanted distance.', 1),
    regularization_coefficient: float('Factor of the gradient.', 1),
    use_linear: bool('The hinge loss itself, else its square.', false),
  },
  inferShape: (shapes) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const scores = shapes.in[0]!;
    if (scores === null) return;
    if (scores.length !== 2) throw shapes.fail(0, '(batch, classes)', `(${scores.join(', ')})`);
    shapes.setOut(0, scores);
    shapes.setIn(1, [scores[0]!]);
  },
  gradient: ({ F, inputs, params: p, inputShapes, inputTypes }) => {
    const depth = inputShapes[0]![1]!;
    const sides = { depth, on_value: 1, off_value: -1, dtype: inputTypes[0]! };
    const sign = apply(F, 'one_hot', inputs[1]!, sides);
    const distance = from(F, p.margin, mul(F, sign, inputs[0]!));
    const inside = mul(F, sign, apply(F, '_greater_scalar', distance, { scalar: 0 }));
    const slope = p.use_linear ? inside : scale(F, mul(F, inside, distance), 2);
    return [scale(F, slope, -p.regularization_coefficient), null];
  },
  body: ({ F, inputs }) => [apply(F, '_copy', inputs[0]!)],
  isLoss: true,
  examples: [
    { inputs: { data: { shape: [3, 4] }, label: { values: [0, 3, 1] } } },
    {
      inputs: { data: { shape: [3, 4] }, label: { values: [0, 3, 1] } },
      params: { use_linear: true, margin: 0.5, regularization_coefficient: 2 },
    },
  ],
});

defineComposite({
  name: 'UpSampling',
  category: 'layer',
  summary: 'Enlarges pictures: every pixel repeated, or with bilinear weights as a transposed convolution.',
  details:
    'nearest: several inputs are enlarged to the size of the first one and joined (concat) or added (sum). bilinear: the second input is the weight (num_filter, 1, k, k) with k = 2 scale − scale mod 2.',
  source: 'MXNet 1.9.1, UpSampling',
  inputs: {
    list: 'arg',
    doc: 'Pictures, (batch, channels, height, width); for bilinear the inputs are data and weight.',
    count: 'num_args',
    named: ({ sample_type }) => (sample_type === 'bilinear' ? ['data', 'weight'] : undefined),
  },
  params: {
    scale: int('Factor of height and width of the first input.', undefined, { min: 1, max: 1000 }),
    num_filter: int('Number of channels, for bilinear.', 0, { min: 0 }),
    sample_type: oneOf(['nearest', 'bilinear'], 'How pixels between are found.'),
    multi_input_mode: oneOf(['concat', 'sum'], 'What becomes of several inputs.', 'concat'),
    num_args: int('Number of inputs.', undefined, { min: 1, max: mostArrays }),
    workspace: int('Accepted as in MXNet, without effect.', 512, { min: 0 }),
  },
  inferShape: (shapes, p) => {
    const first = shapes.rankOf(0, [4]) === undefined ? null : shapes.in[0]!;
    if (first === null) return;
    const size = first.slice(2).map((dim) => (dim < 0 ? -1 : dim * p.scale));
    if (p.sample_type === 'bilinear') {
      const k = 2 * p.scale - (p.scale % 2);
      if (p.num_filter > 0 && first[1]! >= 0 && p.num_filter !== first[1])
        throw new MXNetError('is not the number of channels', {
          argument: 'num_filter',
          expected: String(first[1]),
          given: String(p.num_filter),
        });
      shapes.setIn(1, [first[1]!, 1, k, k]);
      shapes.setOut(0, [first[0]!, first[1]!, ...size]);
      return;
    }
    let channels = 0;
    for (const [index, shape] of shapes.in.entries()) {
      if (shape === null || shape.length !== 4) {
        if (shape !== null) throw shapes.fail(index, 'rank 4', `(${shape.join(', ')})`);
        return;
      }
      shape.slice(2).forEach((dim, axis) => {
        if (dim === 0 || (dim > 0 && size[axis]! >= 0 && size[axis]! % dim !== 0))
          throw shapes.fail(index, `a divisor of ${size[axis]!} on axis ${axis + 2}`, String(dim));
      });
      if (p.multi_input_mode === 'sum' && shape[1]! >= 0 && first[1]! >= 0 && shape[1] !== first[1])
        throw shapes.fail(index, `${first[1]} channels, as the first input has`, String(shape[1]));
      channels = shape[1]! < 0 || channels < 0 ? -1 : channels + shape[1]!;
    }
    shapes.setOut(0, [first[0]!, p.multi_input_mode === 'sum' ? first[1]! : channels, ...size]);
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const first = inputShapes[0]!;
    if (p.sample_type === 'bilinear') {
      const [k, pad] = [2 * p.scale - (p.scale % 2), Math.ceil((p.scale - 1) / 2)];
      const channels = first[1]!;
      const layer = { kernel: [k, k], stride: [p.scale, p.scale], pad: [pad, pad] };
      return [
        apply(F, 'Deconvolution', inputs, {
          ...layer,
          num_filter: channels,
          num_group: channels,
          no_bias: true,
        }),
      ];
    }
    const enlarged = inputs.map((input, index) => {
      const tall = { repeats: (first[2]! * p.scale) / inputShapes[index]![2]!, axis: 2 };
      const wide = { repeats: (first[3]! * p.scale) / inputShapes[index]![3]!, axis: 3 };
      return apply(F, 'repeat', apply(F, 'repeat', input, tall), wide);
    });
    if (enlarged.length === 1) return enlarged;
    return [
      p.multi_input_mode === 'sum' ? apply(F, 'add_n', enlarged) : apply(F, 'Concat', enlarged, { dim: 1 }),
    ];
  },
  label: ({ scale, sample_type }) => `${scale}x, ${sample_type}`,
  tolerance: 1e-4,
  examples: [
    { inputs: { arg0: { shape: [1, 2, 2, 3] } }, params: { scale: 2, sample_type: 'nearest' } },
    {
      inputs: { arg0: { shape: [1, 2, 2, 2] }, arg1: { shape: [1, 1, 4, 4] } },
      params: { scale: 2, sample_type: 'nearest' },
    },
    {
      inputs: { data: { shape: [1, 2, 3, 3] }, weight: { shape: [2, 1, 4, 4] } },
      params: { scale: 2, sample_type: 'bilinear', num_filter: 2 },
    },
  ],
});
