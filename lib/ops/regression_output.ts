/** Regression outputs: the prediction forward, the gradient of a loss backward. */
import { defineOp, float, isKnown, sizeOf, type Functions } from '../core/index.js';
import { apply, scale, shift, sub } from './formulas.js';

interface Row {
  readonly name: string;
  readonly summary: string;
  readonly forward: 'copy' | 'sigmoid';
  readonly details: string;
  readonly slope: <T>(F: Functions<T>, difference: T) => T;
}

const rows: readonly Row[] = [
  {
    name: 'LinearRegressionOutput',
    summary: 'The input itself; the gradient is that of half the squared distance to the label.',
    details: 'y = x; dx = (y - label) grad_scale / m with m values an example.',
    forward: 'copy',
    slope: (_F, difference) => difference,
  },
  {
    name: 'LogisticRegressionOutput',
    summary: 'Logistic function of the input; the gradient is that of the cross entropy with the label.',
    details: 'y = 1 / (1 + e⁻ˣ); dx = (y - label) grad_scale / m with m values an example.',
    forward: 'sigmoid',
    slope: (_F, difference) => difference,
  },
  {
    name: 'MAERegressionOutput',
    summary: 'The input itself; the gradient is that of the absolute distance to the label.',
    details: 'y = x; dx = ±grad_scale / m with m values an example, plus where y is above the label.',
    forward: 'copy',
    // −1 also where there is no distance.
    slope: (F, difference) =>
      shift(F, scale(F, apply(F, '_greater_scalar', difference, { scalar: 0 }), 2), -1),
  },
];

for (const row of rows) {
  defineOp({
    name: row.name,
    aliases: [`_sparse_${row.name}`],
    category: 'loss',
    summary: row.summary,
    details: `${row.details} What flows in is ignored.`,
    source: `MXNet 1.9.1, ${row.name}`,
    inputs: { data: { doc: 'Predictions, (batch, …).' }, label: { doc: 'Targets, of as many elements.' } },
    params: { grad_scale: float('Factor of the gradient.', 1) },
    inferShape: (shapes) => {
      if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
      const data = shapes.in[0]!;
      const label = shapes.in[1]!;
      if (data === null) {
        if (label !== null && label.length > 1) shapes.setIn(0, label);
      } else if (label === null) {
        shapes.setIn(1, data.length === 2 && data[1] === 1 ? [data[0]!] : data);
      } else if (isKnown(data) && isKnown(label)) {
        if (sizeOf(data) !== sizeOf(label))
          throw shapes.fail(1, `${sizeOf(data)} elements, as data has`, `(${label.join(', ')})`);
      } else if (label.length === data.length) {
        shapes.setIn(1, data);
        shapes.setIn(0, shapes.in[1]!);
      } else if (data[0]! < 0) shapes.setIn(0, [label[0]!, ...data.slice(1)]);
      shapes.setOut(0, shapes.in[0]!);
    },
    gradient: ({ F, inputs, outputs, params, inputShapes, again }) => {
      const [shape, labels] = [inputShapes[0]!, inputShapes[1]!];
      const same = labels.length === shape.length && labels.every((dim, i) => dim === shape[i]);
      const label = same ? inputs[1]! : apply(F, 'Reshape', inputs[1]!, { shape });
      const each = params.grad_scale / Math.max(1, sizeOf(labels) / Math.max(1, labels[0] ?? 1));
      const isCopy = row.forward === 'copy';
      const prediction = again ? (isCopy ? inputs[0]! : apply(F, 'sigmoid', inputs[0]!)) : outputs[0]!;
      const slope = row.slope(F, sub(F, prediction, label));
      return [each === 1 ? slope : scale(F, slope, each), null];
    },
    kernel: row.forward === 'copy' ? 'regression_copy' : 'regression_sigmoid',
    inplace: [[0, 0]],
    isLoss: true,
    label: () => '',
    examples: [
      {
        inputs: { data: { shape: [3, 2] }, label: { shape: [3, 2] } },
        noGradientCheck: 'ignores the head gradient',
      },
      {
        inputs: { data: { shape: [3, 1] }, label: { shape: [3] } },
        params: { grad_scale: 0.5 },
        noGradientCheck: 'ignores the head gradient',
      },
    ],
  });
}
