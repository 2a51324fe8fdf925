/** Operators that keep or forget the value: copies, gradient stops, losses as they are, zeros and ones of a shape. */
import { defineOp, float, oneOf, type OpEntry } from '../core/index.js';
import { sameShapes, zeroGradient } from './formulas.js';

const common = {
  category: 'elementwise',
  inputs: { data: { doc: 'Input, any shape.' } },
  inferShape: sameShapes,
  kernel: 'copy',
  inplace: [[0, 0]],
  examples: [{ inputs: { data: { shape: [2, 3] } } }],
} as const satisfies Partial<OpEntry<Record<string, never>>>;

defineOp({
  ...common,
  name: '_copy',
  aliases: ['identity'],
  summary: 'A copy of the input.',
  source: 'MXNet 1.9.1, identity',
  details: 'y = x. dx = dy.',
  params: {},
  gradient: ({ grads }) => [grads[0]!],
});

defineOp({
  ...common,
  name: 'BlockGrad',
  aliases: ['stop_gradient'],
  summary: 'Passes the value on and stops the gradient.',
  source: 'MXNet 1.9.1, BlockGrad',
  details: 'y = x. dx = 0.',
  params: {},
  // Of the input, not of the head: where nothing else flows, no head gradient is needed.
  gradient: zeroGradient,
  examples: [{ inputs: { data: { shape: [2, 3] } }, noGradientCheck: 'the gradient is stopped on purpose' }],
});

defineOp({
  ...common,
  name: 'make_loss',
  category: 'loss',
  summary: 'Marks the input as a loss: its gradient is 1 whatever flows in.',
  source: 'MXNet 1.9.1, make_loss',
  details: 'y = x. dx = 1, whatever dy is.',
  params: {},
  gradient: ({ F, inputs }) => [F.invoke('ones_like', [inputs[0]!])[0]!],
  isLoss: true,
  examples: [{ inputs: { data: { shape: [2, 3] } }, noGradientCheck: 'ignores the head gradient' }],
});

defineOp({
  ...common,
  name: 'MakeLoss',
  category: 'loss',
  summary: 'Marks the input as a loss: its gradient is grad_scale whatever flows in.',
  source: 'MXNet 1.9.1, MakeLoss',
  details:
    'normalization: null leaves grad_scale as it is, batch divides it by the number of rows (all axes but the last), valid by the number of elements above valid_thresh (at least 1).',
  params: {
    grad_scale: float('Gradient of every element.', 1),
    valid_thresh: float('Elements above it count as valid.', 0),
    normalization: oneOf(['null', 'batch', 'valid'], 'What the gradient is divided by.', 'null'),
  },
  gradient: ({ F, inputs, params, inputShapes }) => {
    const ones = F.invoke('ones_like', [inputs[0]!])[0]!;
    if (params.normalization !== 'valid') {
      // All axes but the last count as the batch, as in MXNet.
      const rows = inputShapes[0]!.slice(0, -1).reduce((product, dim) => product * dim, 1);
      const batch = params.normalization === 'batch' ? Math.max(1, rows) : 1;
      return [F.invoke('_mul_scalar', [ones], { scalar: params.grad_scale / batch })[0]!];
    }
    const valid = F.invoke('_greater_scalar', [inputs[0]!], { scalar: params.valid_thresh })[0]!;
    const count = F.invoke('sum', [valid], {
      axis: inputShapes[0]!.map((_, axis) => axis),
      keepdims: true,
    })[0]!;
    const floor = F.invoke('_maximum_scalar', [count], { scalar: 1 })[0]!;
    const each = F.invoke('_rdiv_scalar', [floor], { scalar: params.grad_scale })[0]!;
    return [F.invoke('broadcast_mul', [ones, each])[0]!];
  },
  isLoss: true,
  label: ({ grad_scale }) => String(grad_scale),
  examples: [
    {
      inputs: { data: { shape: [2, 3] } },
      params: { grad_scale: 2 },
      noGradientCheck: 'ignores the head gradient',
    },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { normalization: 'valid' },
      noGradientCheck: 'ignores the head gradient',
    },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { normalization: 'batch' },
      noGradientCheck: 'ignores the head gradient',
    },
  ],
});

for (const [name, value] of [
  ['zeros_like', 0],
  ['ones_like', 1],
] as const) {
  defineOp({
    ...common,
    name,
    category: 'init',
    summary: `An array of ${value === 0 ? 'zeros' : 'ones'} shaped like the input.`,
    details: `y = ${value}. dx = 0.`,
    source: `MXNet 1.9.1, ${name}`,
    params: {},
    gradient: zeroGradient,
    kernel: name,
    method: true,
    examples: [{ inputs: { data: { shape: [2, 3] } }, noGradientCheck: 'constant' }],
  });
}
