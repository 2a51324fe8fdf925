/** Fourier transforms along the last axis, and count sketches. */
import { defineOp, int, UNKNOWN, type PartialShape, type ShapeInference } from '../core/index.js';
import { apply, mul } from './formulas.js';

const compute_size = int('Accepted as in MXNet, without effect.', 128);
const onGpus = 'MXNet computes it on GPUs only.';

/** Last axes of input and output: the longer one is twice the other. */
function pairShapes(shapes: ShapeInference, plain: 0 | 1): void {
  const [input, output] = [shapes.in[0]!, shapes.out[0]!] as [PartialShape, PartialShape];
  if (input?.length === 0) throw shapes.fail(0, 'rank 1 or more', 'rank 0');
  const resize = (shape: readonly number[], factor: number): number[] => {
    const last = shape.at(-1)!;
    return [...shape.slice(0, -1), last < 0 ? UNKNOWN : last * factor];
  };
  const factor = plain === 0 ? 2 : 0.5;
  const pairs = plain === 0 ? output : input;
  if (pairs && pairs.at(-1)! >= 0 && pairs.at(-1)! % 2 !== 0)
    throw shapes.fail(0, 'pairs of real and imaginary parts: an even last axis', String(pairs.at(-1)));
  if (input) shapes.setOut(0, resize(input, factor));
  if (output) shapes.setIn(0, resize(output, 1 / factor));
}

const lengths = [[2, 4], [1, 2, 1, 6], [3, 1], [5]] as const;

defineOp({
  name: '_contrib_fft',
  category: 'linalg',
  summary: 'Fourier transform of the rows of the last axis.',
  details: `y_k = Σ_j x_j e^(−2 π i j k / n), written as pairs of real and imaginary part: the last axis is twice as long. The gradient is the real part of the sum with +. ${onGpus}`,
  source: 'Cooley and Tukey (1965), Bluestein (1970); MXNet 1.9.1, contrib.fft',
  inputs: { data: { doc: 'Real numbers, (…, n).' } },
  params: { compute_size },
  inferShape: (shapes) => pairShapes(shapes, 0),
  gradient: ({ F, grads }) => [apply(F, '_contrib_ifft', grads[0]!)],
  kernel: 'fft',
  examples: lengths.map((shape) => ({ inputs: { data: { shape } } })),
});

defineOp({
  name: '_contrib_ifft',
  category: 'linalg',
  summary: 'Real part of the inverse Fourier transform of rows of pairs, not divided by their number.',
  details: `y_j = Re Σ_k x_k e^(2 π i j k / n): divide by n for the inverse of fft. ${onGpus}`,
  source: 'MXNet 1.9.1, contrib.ifft',
  inputs: { data: { doc: 'Pairs of real and imaginary part, (…, 2 n).' } },
  params: { compute_size },
  inferShape: (shapes) => pairShapes(shapes, 1),
  gradient: ({ F, grads }) => [apply(F, '_contrib_fft', grads[0]!)],
  kernel: 'ifft',
  examples: lengths.map((shape) => ({
    inputs: { data: { shape: [...shape.slice(0, -1), shape.at(-1)! * 2] } },
  })),
});

const sketch = {
  h: { values: [[2, 0, 1, 2, 0]] },
  s: { values: [[1, -1, 1, -1, 1]] },
};

defineOp({
  name: '_contrib_count_sketch',
  category: 'linalg',
  summary: 'Count sketch: columns added up in fewer columns, with signs.',
  details: `y[…, h_j] += s_j x[…, j]. Gradients go to data and s. ${onGpus}`,
  source: 'Charikar et al., Finding frequent items in data streams (2002); MXNet 1.9.1, contrib.count_sketch',
  inputs: {
    data: { doc: 'Input, (…, n).' },
    h: { doc: 'Column of the output for each column, 0 to out_dim − 1, (1, n) or (n,).' },
    s: { doc: 'Sign of each column, (1, n) or (n,).' },
  },
  params: {
    out_dim: int('Columns of the output.', undefined, { min: 1 }),
    processing_batch_size: int('Accepted as in MXNet, without effect.', 32),
  },
  inferShape: (shapes, p) => {
    const data = shapes.in[0]!;
    if (data === null) return;
    if (data.length === 0) throw shapes.fail(0, 'rank 1 or more', 'rank 0');
    const columns = data.at(-1)!;
    for (const index of [1, 2]) {
      const shape = shapes.in[index] ?? null;
      if (shape === null) shapes.setIn(index, [1, columns]);
      else if (!shape.includes(UNKNOWN) && columns >= 0 && shape.reduce((a, b) => a * b, 1) !== columns)
        throw shapes.fail(index, `one number for each of ${columns} columns`, `(${shape.join(', ')})`);
    }
    shapes.setOut(0, [...data.slice(0, -1), p.out_dim]);
  },
  gradient: ({ F, inputs, grads, inputShapes, wants }) => {
    const shape = inputShapes[0]!;
    const flat = (x: (typeof inputs)[number]) => apply(F, 'Reshape', x, { shape: [-1] });
    const taken = apply(F, 'take', [grads[0]!, flat(inputs[1]!)], { axis: shape.length - 1 });
    const wide = (): (typeof inputs)[number] =>
      apply(
        F,
        'broadcast_to',
        apply(F, 'Reshape', inputs[2]!, { shape: [...shape.map(() => 1).slice(1), -1] }),
        {
          shape,
        },
      );
    return [
      wants[0] ? mul(F, taken, wide()) : null,
      null,
      wants[2]
        ? apply(
            F,
            'Reshape',
            apply(F, 'sum', apply(F, 'Reshape', mul(F, taken, inputs[0]!), { shape: [-1, shape.at(-1)!] }), {
              axis: 0,
            }),
            { shape: inputShapes[2]! },
          )
        : null,
    ];
  },
  kernel: 'count_sketch',
  examples: [
    { inputs: { data: { shape: [3, 5] }, ...sketch }, params: { out_dim: 3 } },
    { inputs: { data: { shape: [2, 1, 2, 5] }, ...sketch }, params: { out_dim: 4 } },
  ],
});
