/** Softmax as the output of a classifier: its gradient is that of the cross entropy with the label. */
import {
  bool,
  defineOp,
  float,
  isKnown,
  oneOf,
  sameShape,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';

const params = {
  grad_scale: float('Factor of the gradient.', 1),
  ignore_label: float('Label whose examples give no gradient, with use_ignore.', -1),
  multi_output: bool('Softmax along axis 1 at every position of the axes behind it.', false),
  use_ignore: bool('Examples with ignore_label give no gradient.', false),
  preserve_shape: bool('Softmax along the last axis instead of over all axes but the first.', false),
  normalization: oneOf(
    ['null', 'batch', 'valid'],
    'What the gradient is divided by: nothing, the number of examples, or the number of labels not ignored.',
    'null',
  ),
  out_grad: bool('Multiply by the gradient that flows in instead of ignoring it.', false),
  smooth_alpha: float(
    'Label smoothing: this much probability is shared by the other classes; without effect with multi_output, as in MXNet.',
    0,
    {
      min: 0,
      max: 1,
    },
  ),
};

/** Shape of the labels for data of a known shape. */
function labelShape(data: readonly number[], multi: boolean, preserve: boolean): readonly number[] {
  if (multi) return [data[0]!, ...data.slice(2)];
  return preserve ? data.slice(0, -1) : data.slice(0, data.length > 2 ? 1 : -1);
}

function inferLabel(
  shapes: ShapeInference,
  data: PartialShape,
  index: number,
  multi: boolean,
  preserve: boolean,
): void {
  if (data === null || data.length < 1) return;
  const given = shapes.in[index]!;
  // A label shaped like the data holds probabilities.
  if (
    given !== null &&
    given.length === data.length &&
    given.every((d, i) => d < 0 || data[i]! < 0 || d === data[i])
  )
    return;
  const plain = labelShape(data, multi, preserve);
  if (given !== null && multi && isKnown(given) && isKnown(plain)) {
    const size = plain.slice(1).reduce((a, b) => a * b, 1);
    if (sameShape(given, [plain[0]!, size]) || sameShape(given, [plain[0]!, 1, ...plain.slice(1)])) return;
  }
  const fits = (d: number, i: number): boolean => d < 0 || plain[i]! < 0 || d === plain[i];
  if (given?.length === plain.length + 1 && given.at(-1) === 1 && given.slice(0, -1).every(fits)) return;
  shapes.setIn(index, plain);
}

defineOp({
  name: 'SoftmaxOutput',
  aliases: ['Softmax'],
  category: 'loss',
  summary: 'Softmax of the input; the gradient is that of the cross entropy with the label.',
  details:
    'y = softmax(x); dx = (y - onehot(label)) grad_scale, whatever flows in unless out_grad. A label of the shape of the data holds probabilities. With multi_output the gradient is also divided by the number of positions, unless normalization is valid. It is the end of a graph: its gradient is not differentiated again.',
  source: 'MXNet 1.9.1, SoftmaxOutput',
  inputs: {
    data: { doc: 'Scores, (batch, classes) or with more axes.' },
    label: { doc: 'Class numbers, (batch,), or probabilities shaped like data.' },
  },
  params,
  inferShape: (shapes, p) => {
    const known = shapes.out[0];
    if (known !== null && known !== undefined) shapes.setIn(0, known);
    const data = shapes.in[0]!;
    inferLabel(shapes, data, 1, p.multi_output, p.preserve_shape);
    const label = shapes.in[1]!;
    if (data !== null && label !== null && data[0]! < 0 && label[0]! >= 0)
      shapes.setIn(0, [label[0]!, ...data.slice(1)]);
    shapes.setOut(0, shapes.in[0]!);
  },
  gradient: ({ F, inputs, outputs, grads, params: p, wants }) => [
    wants[0]
      ? F.invoke(
          '_backward_SoftmaxOutput',
          [p.out_grad ? grads[0]! : outputs[0]!, outputs[0]!, inputs[1]!],
          p,
        )[0]!
      : null,
    null,
  ],
  kernel: 'SoftmaxOutput',
  inplace: [[0, 0]],
  isLoss: true,
  examples: [
    {
      inputs: { data: { shape: [3, 4] }, label: { values: [0, 3, 1] } },
      noGradientCheck: 'ignores the head gradient',
    },
    {
      inputs: {
        data: { shape: [2, 3, 2] },
        label: {
          values: [
            [0, 2],
            [1, 1],
          ],
        },
      },
      params: { multi_output: true, normalization: 'valid', use_ignore: true, ignore_label: 2 },
      noGradientCheck: 'ignores the head gradient',
    },
    {
      inputs: {
        data: { shape: [2, 2, 3] },
        label: {
          values: [
            [0, 2],
            [1, 1],
          ],
        },
      },
      params: { preserve_shape: true, grad_scale: 0.5, normalization: 'batch' },
      noGradientCheck: 'ignores the head gradient',
    },
    {
      inputs: { data: { shape: [2, 3] }, label: { values: [0, 2] } },
      params: { smooth_alpha: 0.1, out_grad: true },
      noGradientCheck: 'not the gradient of its output',
    },
  ],
});

defineOp({
  name: '_backward_SoftmaxOutput',
  category: 'loss',
  summary: 'Gradient of SoftmaxOutput.',
  inputs: {
    dy: { doc: 'Gradient of the output; read only with out_grad.' },
    output: { doc: 'Probabilities.' },
    label: { doc: 'Labels.' },
  },
  params,
  inferShape: (shapes) => shapes.setOut(0, shapes.in[1]!),
  gradient: { none: 'the gradient of a loss layer is not differentiated again' },
  kernel: 'backward_SoftmaxOutput',
  inplace: [[0, 1]],
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [2, 3] }, output: { shape: [2, 3] }, label: { values: [0, 2] } },
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
