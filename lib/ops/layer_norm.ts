/** Layer normalisation. */
import {
  bool,
  defineOp,
  float,
  int,
  UNKNOWN,
  type Functions,
  type OutputSpec,
  type Shape,
} from '../core/index.js';
import { gradientOf } from './composite.js';
import { apply, mul, shift, square, sub } from './formulas.js';
import { axisOf } from './reshape.js';

const eps = float('Added to the variance.', 1e-5, { min: 0 });
const axis = int('Axis that is normalised.', -1);

defineOp({
  name: 'LayerNorm',
  category: 'normalization',
  summary: 'Normalises the numbers along one axis, then scales and shifts them.',
  details:
    'y = gamma (x - mean) / √(var + eps) + beta with mean and variance along the axis. The second and third output are mean and √(var + eps).',
  source: 'Ba, Kiros and Hinton 2016, Layer Normalization; MXNet 1.9.1, LayerNorm',
  inputs: {
    data: { doc: 'Input, any shape.' },
    gamma: { doc: 'Scale, as long as the axis.' },
    beta: { doc: 'Shift, as long as the axis.' },
  },
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', visible: output_mean_var, droppable: !output_mean_var },
    { name: 'std', visible: output_mean_var, droppable: !output_mean_var },
  ],
  params: { axis, eps, output_mean_var: bool('Also return mean and standard deviation.', false) },
  inferShape: (shapes, p) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const shape = shapes.in[0]!;
    if (shape === null) return;
    const at = axisOf(p.axis, shape.length);
    for (const index of [1, 2]) shapes.setIn(index, [shape[at]!]);
    shapes.setOut(0, shape);
    const kept = shape.map((dim, i) => (i === at ? 1 : dim));
    for (const index of [1, 2]) shapes.setOut(index, kept);
  },
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => {
    const found = F.invoke(
      '_backward_LayerNorm',
      [grads[0]!, inputs[0]!, inputs[1]!, outputs[1]!, outputs[2]!],
      { axis: p.axis, eps: p.eps },
    );
    return [0, 1, 2].map((i) => (wants[i] ? found[i]! : null));
  },
  kernel: 'LayerNorm',
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { data: { shape: [2, 3, 4] }, gamma: { shape: [4] }, beta: { shape: [4] } } },
    {
      inputs: { data: { shape: [2, 3, 4] }, gamma: { shape: [3] }, beta: { shape: [3] } },
      params: { axis: 1, eps: 1e-2 },
    },
    {
      inputs: { data: { shape: [2, 4] }, gamma: { shape: [4] }, beta: { shape: [4] } },
      params: { output_mean_var: true },
      noGradientCheck: 'mean and deviation are returned for reading only',
    },
  ],
});

interface BackwardContext<T> {
  readonly F: Functions<T>;
  readonly inputs: readonly T[];
  readonly params: { readonly axis: number; readonly eps: number };
  readonly inputShapes: readonly Shape[];
}

/** _backward_LayerNorm in smaller operators, to be differentiated again. */
function backwardBody<T>({ F, inputs, params: p, inputShapes }: BackwardContext<T>): T[] {
  const [dy, x, gamma] = [inputs[0]!, inputs[1]!, inputs[2]!];
  const shape = inputShapes[1]!;
  const at = axisOf(p.axis, shape.length);
  const others = shape.map((_, i) => i).filter((i) => i !== at);
  const mean = (value: T): T => apply(F, 'mean', value, { axis: [at], keepdims: true });
  const total = (value: T): T => (others.length === 0 ? value : apply(F, 'sum', value, { axis: others }));
  const centred = apply(F, 'broadcast_sub', [x, mean(x)]);
  const inverse = apply(F, 'rsqrt', shift(F, mean(square(F, centred)), p.eps));
  const normal = apply(F, 'broadcast_mul', [centred, inverse]);
  const along = apply(F, 'Reshape', gamma, { shape: shape.map((_, i) => (i === at ? -1 : 1)) });
  const weighted = apply(F, 'broadcast_mul', [dy, along]);
  const inner = sub(
    F,
    apply(F, 'broadcast_sub', [weighted, mean(weighted)]),
    apply(F, 'broadcast_mul', [normal, mean(mul(F, weighted, normal))]),
  );
  return [apply(F, 'broadcast_mul', [inner, inverse]), total(mul(F, dy, normal)), total(dy)];
}

defineOp({
  name: '_backward_LayerNorm',
  category: 'normalization',
  summary: 'Gradients of LayerNorm: data, gamma, beta.',
  inputs: {
    dy: { doc: 'Gradient of the output.' },
    data: { doc: 'Input of the layer.' },
    gamma: { doc: 'Scale.' },
    mean: { doc: 'Mean that was used.' },
    std: { doc: 'Standard deviation that was used.' },
  },
  outputs: () => [{ name: 'data_grad' }, { name: 'gamma_grad' }, { name: 'beta_grad' }],
  params: { axis, eps },
  inferShape: (shapes, p) => {
    const shape = shapes.in[1]!;
    shapes.setOut(0, shape);
    const channels = shape === null ? UNKNOWN : shape[axisOf(p.axis, shape.length)]!;
    for (const index of [1, 2]) shapes.setOut(index, [channels]);
  },
  // Mean and deviation are functions of the data here.
  gradient: (context) =>
    gradientOf(backwardBody)({
      ...context,
      wants: context.wants.map((wanted, index) => wanted && index < 3),
    }),
  kernel: 'backward_LayerNorm',
  internal: true,
  examples: [
    {
      inputs: {
        dy: { shape: [2, 3] },
        data: { shape: [2, 3] },
        gamma: { shape: [3] },
        mean: { shape: [2, 1] },
        std: { values: [[1], [2]] },
      },
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
