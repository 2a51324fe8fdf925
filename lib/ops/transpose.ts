/** Operators that permute axes. */
import { defineOp, int, ints, MXNetError, type PartialShape } from '../core/index.js';
import { apply } from './formulas.js';
import { axisOf } from './reshape.js';

/** The permutation that `axes` (empty: reversed) means for this rank. */
export function permutation(axes: readonly number[], rank: number): number[] {
  if (axes.length === 0) return Array.from({ length: rank }, (_, i) => rank - 1 - i);
  const order = axes.map((axis) => axisOf(axis, rank, 'axes'));
  if (order.length !== rank || new Set(order).size !== rank)
    throw new MXNetError('axes are not a permutation', {
      argument: 'axes',
      expected: `each of 0 to ${rank - 1} once`,
      given: `(${axes.join(', ')})`,
    });
  return order;
}

const inverse = (order: readonly number[]): number[] => order.map((_, axis) => order.indexOf(axis));

defineOp({
  name: 'transpose',
  category: 'shape',
  summary: 'Permutes the axes; without axes their order is reversed.',
  details: 'y[i…] = x[j…] with the axes of y in the order axes of x.',
  source: 'MXNet 1.9.1, transpose',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { axes: ints('Order of the axes; empty reverses them.', []) },
  inferShape: (shapes, { axes }) => {
    const from: PartialShape = shapes.in[0]!;
    const out: PartialShape = shapes.out[0]!;
    if (from !== null)
      shapes.setOut(
        0,
        permutation(axes, from.length).map((axis) => from[axis]!),
      );
    if (out !== null) {
      const back = inverse(permutation(axes, out.length));
      shapes.setIn(
        0,
        back.map((axis) => out[axis]!),
      );
    }
  },
  gradient: ({ F, grads, params, inputShapes }) => [
    apply(F, 'transpose', grads[0]!, { axes: inverse(permutation(params.axes, inputShapes[0]!.length)) }),
  ],
  kernel: 'transpose',
  method: true,
  label: ({ axes }) => axes.join(', '),
  examples: [
    { inputs: { data: { shape: [2, 3] } } },
    { inputs: { data: { shape: [2, 3, 4] } }, params: { axes: [1, 0, 2] } },
    { inputs: { data: { shape: [2, 3, 4, 2] } }, params: { axes: [0, 2, 3, 1] } },
  ],
});

defineOp({
  name: 'SwapAxis',
  aliases: ['swapaxes'],
  category: 'shape',
  summary: 'Exchanges two axes.',
  details: 'y[…, j, …, i, …] = x[…, i, …, j, …] at dim1 and dim2. dx: dy with the same axes exchanged.',
  source: 'MXNet 1.9.1, SwapAxis',
  inputs: { data: { doc: 'Input, any shape.' } },
  params: { dim1: int('First axis.', 0), dim2: int('Second axis.', 0) },
  inferShape: (shapes, { dim1, dim2 }) => {
    const swap = (shape: readonly number[]): number[] => {
      const [a, b] = [axisOf(dim1, shape.length, 'dim1'), axisOf(dim2, shape.length, 'dim2')];
      return shape.map((dim, i) => (i === a ? shape[b]! : i === b ? shape[a]! : dim));
    };
    if (shapes.in[0]) shapes.setOut(0, swap(shapes.in[0]));
    if (shapes.out[0]) shapes.setIn(0, swap(shapes.out[0]));
  },
  gradient: ({ F, grads, params }) => [apply(F, 'SwapAxis', grads[0]!, params)],
  kernel: 'SwapAxis',
  method: 'swapaxes',
  label: ({ dim1, dim2 }) => `${dim1}, ${dim2}`,
  examples: [{ inputs: { data: { shape: [2, 3, 4] } }, params: { dim1: 0, dim2: 2 } }],
});
