/** Softmax and its logarithm along an axis. */
import { bool, defineOp, float, int, oneOf, optional, type OpEntry } from '../core/index.js';
import { apply, negative } from './formulas.js';
import { axisOf } from './reshape.js';

const params = {
  axis: int('Axis along which the numbers are normalised.', -1),
  temperature: optional(float('Divides the input; null means 1.')),
  dtype: optional(oneOf(['float16', 'float32', 'float64'], 'Element type of the result; null keeps it.')),
  use_length: bool('Whether a second input gives the number of valid elements.', false),
};

const inputs = {
  data: { doc: 'Input, any shape.' },
  length: {
    doc: 'Number of valid elements along the axis, shaped like data without it; the rest become 0.',
    when: (p: { use_length: boolean }): boolean => p.use_length,
  },
};

type Entry = Pick<OpEntry<typeof params>, 'name' | 'aliases' | 'summary' | 'details' | 'gradient' | 'method'>;

function define(entry: Entry): void {
  defineOp<typeof params>({
    category: 'activation',
    source: `MXNet 1.9.1, ${entry.name}`,
    inputs,
    params,
    inferShape: (shapes, { axis, use_length }) => {
      if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
      const shape = shapes.in[0]!;
      shapes.setOut(0, shape);
      if (shape === null) return;
      const at = axisOf(axis, shape.length);
      if (use_length) shapes.setIn(1, shape.length === 1 ? [1] : shape.filter((_, i) => i !== at));
    },
    inferType: (types, p) => {
      if (p.dtype) types.setOut(0, p.dtype);
      else types.setAllSame([0], [0]);
      if (p.use_length && types.in[1] === null) types.setIn(1, 'int32');
    },
    kernel: entry.name,
    inplace: [[0, 0]],
    label: ({ axis }) => (axis === -1 ? '' : `axis ${axis}`),
    examples: [
      { inputs: { data: { shape: [2, 3] } } },
      { inputs: { data: { shape: [2, 3, 4] } }, params: { axis: 1 } },
      { inputs: { data: { shape: [2, 3] } }, params: { temperature: 2, axis: 0 } },
      ...(entry.name === 'softmax'
        ? [
            {
              inputs: { data: { shape: [2, 3] }, length: { values: [2, 3] } },
              params: { use_length: true },
            },
          ]
        : []),
    ],
    ...entry,
  });
}

define({
  name: 'softmax',
  summary: 'Exponentials along an axis, divided by their sum.',
  details: 'y = e^(x / T) / Σ e^(x / T), computed from x less its maximum. dx = y (dy - Σ y dy) / T.',
  gradient: ({ F, outputs, grads, params: p, inputTypes }) => {
    const dx = apply(F, '_backward_softmax', [grads[0]!, outputs[0]!], {
      axis: p.axis,
      temperature: p.temperature,
    });
    return [p.dtype ? apply(F, 'Cast', dx, { dtype: inputTypes[0]! }) : dx, null];
  },
  method: true,
});

define({
  name: 'softmin',
  summary: 'Exponentials of the negative input along an axis, divided by their sum.',
  details: 'y = e^(-x / T) / Σ e^(-x / T).',
  gradient: ({ F, outputs, grads, params: p, inputTypes }) => {
    const dx = apply(F, '_backward_softmax', [grads[0]!, outputs[0]!], {
      axis: p.axis,
      temperature: p.temperature,
    });
    return [negative(F, p.dtype ? apply(F, 'Cast', dx, { dtype: inputTypes[0]! }) : dx), null];
  },
  method: true,
});

define({
  name: 'log_softmax',
  summary: 'Logarithm of softmax, exact where softmax is near 0.',
  details: 'y = x / T - ln Σ e^(x / T). dx = (dy - e^y Σ dy) / T.',
  gradient: ({ F, outputs, grads, params: p, inputTypes }) => {
    const dx = apply(F, '_backward_log_softmax', [grads[0]!, outputs[0]!], {
      axis: p.axis,
      temperature: p.temperature,
    });
    return [p.dtype ? apply(F, 'Cast', dx, { dtype: inputTypes[0]! }) : dx, null];
  },
  method: true,
});

const backwardParams = { axis: params.axis, temperature: params.temperature };

for (const of of ['softmax', 'log_softmax'] as const) {
  defineOp({
    name: `_backward_${of}`,
    category: 'activation',
    summary: `Gradient of ${of} from its output.`,
    details: of === 'softmax' ? 'dx = y (dy - Σ y dy) / T' : 'dx = (dy - e^y Σ dy) / T',
    inputs: { dy: { doc: 'Gradient of the output.' }, y: { doc: `Output of ${of}.` } },
    params: backwardParams,
    inferShape: (shapes) => shapes.setAllSame(),
    gradient: ({ F, inputs, grads: [g], params: { axis, temperature }, inputShapes, wants }) => {
      type V = (typeof inputs)[number];
      const [dy, y] = inputs as [V, V];
      const scaled = temperature === null ? g! : apply(F, '_div_scalar', g!, { scalar: temperature });
      const along = { axis: axisOf(axis, inputShapes[0]!.length), keepdims: true };
      const sum = (value: V): V => apply(F, 'sum', value, along);
      const mul = (a: V, b: V): V => apply(F, 'broadcast_mul', [a, b]);
      const sub = (a: V, b: V): V => apply(F, 'broadcast_sub', [a, b]);
      if (of === 'softmax') {
        // r = y (dy - s), s = Σ y dy.
        const gy = sum(mul(scaled, y));
        const s = sum(mul(dy, y));
        return [
          wants[0] ? mul(y, sub(scaled, gy)) : null,
          wants[1] ? sub(mul(scaled, sub(dy, s)), mul(dy, gy)) : null,
        ];
      }
      const p = apply(F, 'exp', y);
      const gp = mul(scaled, p);
      return [wants[0] ? sub(scaled, sum(gp)) : null, wants[1] ? negative(F, mul(gp, sum(dy))) : null];
    },
    kernel: `backward_${of}`,
    inplace: [
      [0, 0],
      [0, 1],
    ],
    internal: true,
    examples: [
      { inputs: { dy: { shape: [2, 3] }, y: { shape: [2, 3] } }, range: [0.1, 0.9] },
      {
        inputs: { dy: { shape: [2, 3] }, y: { shape: [2, 3] } },
        range: [0.1, 0.9],
        params: { axis: 0, temperature: 2 },
      },
    ],
  });
}

defineOp({
  name: 'SoftmaxActivation',
  category: 'activation',
  summary: 'Softmax over all axes but the first (instance) or over axis 1 (channel). Use softmax instead.',
  details: 'y = e^x / Σ e^x over all axes but the first, or over axis 1. dx = y (dy - Σ y dy).',
  source: 'MXNet 1.9.1, SoftmaxActivation',
  inputs: { data: { doc: 'Input, (batch, …).' } },
  params: { mode: oneOf(['instance', 'channel'], 'What is normalised.', 'instance') },
  inferShape: (shapes) => shapes.setAllSame(),
  gradient: ({ F, outputs, grads, params: { mode }, inputShapes }) => {
    const shape = inputShapes[0]!;
    if (mode === 'channel' || shape.length <= 2)
      return [apply(F, '_backward_softmax', [grads[0]!, outputs[0]!], { axis: 1 })];
    const flat = [apply(F, 'Flatten', grads[0]!), apply(F, 'Flatten', outputs[0]!)];
    return [apply(F, 'Reshape', apply(F, '_backward_softmax', flat, { axis: 1 }), { shape })];
  },
  kernel: 'SoftmaxActivation',
  inplace: [[0, 0]],
  label: ({ mode }) => mode,
  examples: [
    { inputs: { data: { shape: [2, 3] } } },
    { inputs: { data: { shape: [2, 3, 2] } }, params: { mode: 'channel' } },
    { inputs: { data: { shape: [2, 3, 2] } } },
  ],
});
