/** Pooling: maximum, mean, sum or p-norm over windows. */
import {
  bool,
  defineOp,
  formatShape,
  int,
  ints,
  MXNetError,
  oneOf,
  optional,
  UNKNOWN,
  type GradientContext,
  type ParamValues,
  type ShapeInference,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { add, apply, div, from, mul, power, scale as scaled } from './formulas.js';
import { layoutShape, spatialSizes, windowLabel, windowOf, type Window } from './windows.js';

const params = {
  kernel: ints('Size of the windows; not needed with global_pool.', [], { min: 1 }),
  pool_type: oneOf(['max', 'avg', 'sum', 'lp'], 'What is made of a window.', 'max'),
  global_pool: bool('One window over all spatial axes.', false),
  cudnn_off: bool('Accepted as in MXNet, without effect.', false),
  pooling_convention: oneOf(
    ['full', 'valid', 'same'],
    'Size of the output: valid rounds down, full rounds up, same divides by the stride and rounds up (one axis, max only).',
    'valid',
  ),
  stride: ints('Step of the windows; empty means 1.', [], { min: 1 }),
  pad: ints('Padding on both sides; empty means 0.', [], { min: 0 }),
  p_value: optional(int('The p of lp pooling, which needs it.', undefined, { min: 1, max: 64 })),
  count_include_pad: optional(bool('Whether avg counts the padding; null means yes.')),
  layout: optional(
    oneOf(['NCW', 'NCHW', 'NCDHW', 'NWC', 'NHWC', 'NDHWC'], 'Order of the axes; null means channels second.'),
  ),
};

/** Sizes of the output. Throws through `shapes` when a window does not fit. */
function pooled(
  shapes: ShapeInference,
  window: Window,
  sizes: readonly number[],
  convention: 'full' | 'valid' | 'same',
): number[] {
  return sizes.map((size, i) => {
    if (size < 0) return UNKNOWN;
    const [k, s, p] = [window.kernel[i]!, window.stride[i]!, window.pad[i]!];
    if (convention === 'same') return Math.ceil((size + 2 * p) / s);
    const room = size + 2 * p - k;
    if (room < 0)
      throw shapes.fail(
        0,
        `at least ${k - 2 * p} on spatial axis ${i}`,
        String(size),
        'The window is larger than the padded input',
      );
    return 1 + (convention === 'full' ? Math.ceil(room / s) : Math.floor(room / s));
  });
}

interface PoolParams {
  readonly pool_type: string;
  readonly p_value?: number | null;
  readonly kernel: readonly number[];
  readonly global_pool: boolean;
  readonly pooling_convention: 'full' | 'valid' | 'same';
  readonly stride: readonly number[];
  readonly pad: readonly number[];
  readonly layout: 'NCW' | 'NCHW' | 'NCDHW' | 'NWC' | 'NHWC' | 'NDHWC' | null;
}

/** MXNet's callers give `pad: (0, 0, 0)` for any rank. */
const withoutSurplus = (pad: readonly number[], rank: number): readonly number[] =>
  pad.slice(rank).every((size) => size === 0) ? pad.slice(0, rank) : pad;

function inferPooled(shapes: ShapeInference, p: PoolParams): void {
  if (p.pool_type === 'lp' && p.p_value === null)
    throw new MXNetError('is needed', {
      argument: 'p_value',
      expected: 'the p of lp pooling',
      given: 'null',
    });
  const data = shapes.in[0]!;
  shapes.rankOf(0, p.global_pool ? [3, 4, 5] : [p.kernel.length + 2]);
  if (data === null) return;
  if (p.pooling_convention === 'same' && !p.global_pool && data.length !== 3)
    throw shapes.fail(
      0,
      'rank 3 with pooling_convention same',
      formatShape(data),
      'Convention same pools along one axis; use full, which rounds up too, or pad',
    );
  if (p.pooling_convention === 'same' && p.pad.some((size) => size > 0))
    throw new MXNetError('convention same chooses the padding itself', {
      argument: 'pad',
      expected: 'zeros, or nothing',
      given: `(${p.pad.join(', ')})`,
    });
  const window = windowOf(
    { ...p, kernel: p.global_pool ? [] : p.kernel, pad: withoutSurplus(p.pad, data.length - 2) },
    data.length - 2,
  );
  const sizes = p.global_pool
    ? spatialSizes(window, data).map(() => 1)
    : pooled(shapes, window, spatialSizes(window, data), p.pooling_convention);
  shapes.setOut(0, layoutShape(window, data[0]!, data[window.channel]!, sizes));
  const out = shapes.out[0]!;
  shapes.setIn(
    0,
    data.map((dim, axis) => (axis === 0 || axis === window.channel ? out[axis]! : dim)),
  );
}

const label = (p: {
  pool_type: string;
  global_pool: boolean;
  kernel: readonly number[];
  stride: readonly number[];
}): string =>
  p.global_pool ? `${p.pool_type}, global` : `${p.pool_type}, ${windowLabel(p.kernel, p.stride)}`;

const image = { data: { shape: [1, 2, 5, 6] } };

defineOp({
  name: 'Pooling',
  category: 'pooling',
  summary: 'Takes the maximum, mean, sum or p-norm of sliding windows.',
  details:
    'Windows never reach beyond input and padding; avg divides by the size of that part, or without count_include_pad by the number of real elements. Padding never wins a maximum. The gradient of max goes to the first maximum of each window. lp: (Σ xᵖ)^(1/p), without absolute values as in MXNet: an odd p keeps signs. The maximum of no element is the least finite number.',
  source: 'MXNet 1.9.1, Pooling',
  inputs: {
    data: { doc: 'Input, (batch, channels, width), (batch, channels, height, width) or with depth.' },
  },
  params,
  inferShape: inferPooled,
  gradient: ({ F, inputs, outputs, grads, params }) => [
    F.invoke('_backward_Pooling', [grads[0]!, inputs[0]!, outputs[0]!], params)[0]!,
  ],
  // MXNet's builds keep the positions of the maxima in a second output.
  fileOutputs: ({ pool_type, layout }) => (pool_type === 'max' && (layout ?? 'NC').startsWith('NC') ? 2 : 1),
  kernel: 'Pooling',
  label,
  examples: [
    { inputs: image, params: { kernel: [2, 2], stride: [2, 2] } },
    { inputs: image, params: { kernel: [3, 2], pool_type: 'avg', stride: [2, 1], pad: [1, 1] } },
    { inputs: image, params: { kernel: [3, 3], pool_type: 'avg', pad: [1, 1], count_include_pad: false } },
    {
      inputs: image,
      params: { kernel: [2, 2], pool_type: 'avg', stride: [2, 2], pooling_convention: 'full' },
    },
    { inputs: image, params: { kernel: [3, 3], pool_type: 'sum', stride: [2, 2] } },
    { inputs: image, params: { kernel: [2, 2], pool_type: 'lp', p_value: 2 }, range: [0.2, 1] },
    { inputs: image, params: { global_pool: true, pool_type: 'avg' } },
    { inputs: { data: { shape: [2, 3, 7] } }, params: { kernel: [3], stride: [2] } },
    { inputs: { data: { shape: [1, 2, 4, 4, 4] } }, params: { kernel: [2, 2, 2], pool_type: 'avg' } },
  ],
});

defineOp({
  name: '_backward_Pooling',
  category: 'pooling',
  summary: 'Gradient of Pooling.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.' },
    output: { doc: 'Output of the layer.' },
  },
  params,
  inferShape: (shapes) => {
    shapes.setOut(0, shapes.in[1]!);
    shapes.setIn(0, shapes.in[2]!);
  },
  gradient: (context) => {
    const { F, inputs, grads, params: p, wants } = context;
    const none = inputs.map((input) => apply(F, 'zeros_like', input));
    if (p.pool_type === 'lp' && (p.p_value ?? 2) > 1) return powerGradients(context);
    const toDy =
      p.pool_type === 'max'
        ? apply(F, '_pooling_gather', [grads[0]!, inputs[1]!], p)
        : apply(F, 'Pooling', grads[0]!, p);
    return [wants[0] ? toDy : null, none[1]!, none[2]!];
  },
  kernel: 'backward_Pooling',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [1, 2, 2, 3] }, data: { shape: [1, 2, 4, 6] }, output: { shape: [1, 2, 2, 3] } },
      params: { kernel: [2, 2], stride: [2, 2], pool_type: 'avg' },
    },
  ],
});

/** Gradients of the gradient of lp pooling, dx = x^(p-1) Σ dy / y^(p-1), where y is not 0. */
function powerGradients<T>({
  F,
  inputs: [dy, x, y],
  grads: [head],
  params: given,
  wants,
}: GradientContext<T, ParamValues<typeof params>>): readonly (T | null)[] {
  const p = given.p_value!;
  const sums = { ...given, pool_type: 'sum' };
  const zero = apply(F, '_equal_scalar', y!, { scalar: 0 });
  // 1 / y where y is not 0, and 0 there.
  const inverse = div(F, from(F, 1, zero), add(F, y!, zero));
  const weight = power(F, inverse, p - 1);
  const slope = apply(F, 'Pooling', mul(F, head!, power(F, x!, p - 1)), sums);
  const spread = (value: T): T => apply(F, '_backward_Pooling', [value, x!, y!], sums);
  return [
    wants[0] ? mul(F, slope, weight) : null,
    wants[1]
      ? scaled(F, mul(F, mul(F, head!, power(F, x!, p - 2)), spread(mul(F, dy!, weight))), p - 1)
      : null,
    wants[2] ? scaled(F, mul(F, mul(F, dy!, slope), power(F, inverse, p)), 1 - p) : null,
  ];
}

defineOp({
  name: '_pooling_gather',
  category: 'pooling',
  summary: 'What an array has where the maxima of another one lie: the gradient of max pooling by its heads.',
  inputs: { values: { doc: 'Read at the maxima.' }, data: { doc: 'Input of the layer.' } },
  params,
  inferShape: (shapes, p) => {
    if (shapes.in[0]) shapes.setIn(1, shapes.in[0]);
    if (shapes.in[1]) shapes.setIn(0, shapes.in[1]);
    inferPooled(shapes, p);
  },
  gradient: ({ F, inputs, grads, params: p }) => [
    apply(F, '_backward_Pooling', [grads[0]!, inputs[1]!, apply(F, 'Pooling', inputs[1]!, p)], p),
    apply(F, 'zeros_like', inputs[1]!),
  ],
  kernel: 'pooling_gather',
  internal: true,
  examples: [
    {
      inputs: { values: { shape: [1, 2, 4, 4] }, data: { shape: [1, 2, 4, 4] } },
      params: { kernel: [2, 2], stride: [2, 2] },
    },
  ],
});

const { kernel, global_pool, stride, pad } = params;

defineComposite({
  name: 'Pooling_v1',
  category: 'pooling',
  summary: 'Pooling as it was first: avg divides by the size of the whole window, wherever it lies.',
  details:
    'As Pooling with pooling_convention valid or full, but the padding is made of zeros, which may win a maximum, and the mean of a window that reaches beyond the padding counts zeros there too.',
  source: 'MXNet 1.9.1, Pooling_v1',
  inputs: { data: { doc: 'Input, (batch, channels, height, width).' } },
  params: {
    kernel,
    pool_type: oneOf(['max', 'avg', 'sum'], 'What is made of a window.', 'max'),
    global_pool,
    pooling_convention: oneOf(
      ['full', 'valid'],
      'Size of the output: valid rounds down, full rounds up.',
      'valid',
    ),
    stride,
    pad,
  },
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [4]);
    inferPooled(shapes, { ...p, layout: null });
  },
  body: ({ F, inputs: [data], params: p, inputShapes }) => {
    if (p.pool_type === 'max' && !p.global_pool && p.pad.some((size) => size > 0)) {
      const pad_width = [0, 0, 0, 0, ...p.pad.flatMap((size) => [size, size])];
      const padded = apply(F, 'Pad', data!, { mode: 'constant', pad_width, constant_value: 0 });
      return [apply(F, 'Pooling', padded, { ...p, pad: [] })];
    }
    if (p.pool_type !== 'avg') return [F.invoke('Pooling', [data!], p)[0]!];
    const window = p.global_pool ? inputShapes[0]!.slice(2) : p.kernel;
    const area = window.reduce((a, b) => a * b, 1);
    return [scaled(F, F.invoke('Pooling', [data!], { ...p, pool_type: 'sum' })[0]!, 1 / area)];
  },
  label,
  examples: [
    { inputs: { data: { shape: [1, 1, 5, 5] } }, params: { kernel: [3, 3], stride: [2, 2], pad: [1, 1] } },
    {
      inputs: { data: { shape: [1, 2, 5, 5] } },
      params: { kernel: [2, 2], stride: [2, 2], pool_type: 'avg', pooling_convention: 'full' },
    },
    { inputs: { data: { shape: [1, 2, 3, 3] } }, params: { global_pool: true, pool_type: 'avg' } },
  ],
});

export { params as poolingParams, label as poolingLabel };
