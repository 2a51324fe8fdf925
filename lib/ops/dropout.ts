/** Dropout. */
import { bool, defineOp, float, ints, oneOf, type OutputSpec } from '../core/index.js';
import { reducedAxes } from './axes.js';
import { mul } from './formulas.js';

defineOp({
  name: 'Dropout',
  category: 'layer',
  summary: 'Sets elements to 0 at random while training and scales the others up.',
  details:
    'Each element is kept with probability 1 - p and divided by it; axes share the mask along these axes. In prediction the input passes, unless mode is always. With p = 1 everything is NaN, as in MXNet. The second output is the mask.',
  source: 'Srivastava et al. 2014, Dropout; MXNet 1.9.1, Dropout',
  inputs: { data: { doc: 'Input, any shape.' } },
  outputs: (): OutputSpec[] => [{ name: 'output' }, { name: 'mask', visible: false }],
  params: {
    p: float('Probability that an element is dropped.', 0.5, { min: 0, max: 1 }),
    mode: oneOf(['training', 'always'], 'When elements are dropped.', 'training'),
    axes: ints('Axes along which one mask is used.', []),
    cudnn_off: bool('Accepted as in MXNet, without effect.', false),
  },
  inferShape: (shapes, { axes }) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const shape = shapes.in[0]!;
    shapes.setOut(0, shape);
    if (shape === null) return;
    const shared = axes.length > 0 ? reducedAxes(axes, shape.length) : [];
    shapes.setOut(
      1,
      shape.map((dim, i) => (shared.includes(i) ? 1 : dim)),
    );
  },
  gradient: ({ F, outputs, grads, params, training }) => {
    if (params.p === 0 || (!training && params.mode === 'training')) return [grads[0]!];
    return params.axes.length > 0
      ? [F.invoke('broadcast_mul', [grads[0]!, outputs[1]!])[0]!]
      : [mul(F, grads[0]!, outputs[1]!)];
  },
  kernel: 'Dropout',
  trainingDependent: true,
  random: true,
  label: ({ p }) => String(p),
  examples: [
    { inputs: { data: { shape: [4, 5] } } },
    { inputs: { data: { shape: [4, 5] } }, params: { p: 0.3, axes: [0] } },
    { inputs: { data: { shape: [4, 5] } }, params: { p: 0.25, mode: 'always' } },
  ],
});
