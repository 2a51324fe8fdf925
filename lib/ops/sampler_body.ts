/** Bilinear sampling in terms of other operators: what the gradient of its fused gradient is made of. */
import type { Functions } from '../core/index.js';
import type { BodyContext } from './composite.js';
import { add, apply, from, mul, scale, shift, sub } from './formulas.js';

/** BilinearSampler, from four neighbours of each place; those outside of the picture count 0. */
export const samplerBody = <T>({ F, inputs, inputShapes }: BodyContext<T, unknown>): T[] => {
  const [batch, , height, width] = inputShapes[0] as [number, number, number, number];
  const [, , rows, columns] = inputShapes[1] as [number, number, number, number];
  const shape = [batch, rows, columns];
  const place = (axis: number, size: number): T => {
    const part = apply(F, 'slice_axis', inputs[1]!, { axis: 1, begin: axis, end: axis + 1 });
    return scale(F, shift(F, apply(F, 'Reshape', part, { shape }), 1), (size - 1) / 2);
  };
  const [x, y] = [place(0, width), place(1, height)];
  const [left, top] = [apply(F, 'floor', x), apply(F, 'floor', y)];
  const [right, bottom] = [sub(F, x, left), sub(F, y, top)];
  const pictures = apply(F, 'transpose', inputs[0]!, { axes: [0, 2, 3, 1] });
  // The number of its picture, for each place.
  const zeros = apply(F, 'BlockGrad', apply(F, 'zeros_like', x));
  const numbers = apply(F, 'broadcast_add', [
    zeros,
    apply(F, 'Reshape', apply(F, '_contrib_arange_like', zeros, { axis: 0 }), { shape: [batch, 1, 1] }),
  ]);
  const taps = [0, 1].flatMap((down) =>
    [0, 1].map((across) => {
      const [row, column] = [shift(F, top, down), shift(F, left, across)];
      const weight = mul(
        F,
        mul(F, down ? bottom : from(F, 1, bottom), across ? right : from(F, 1, right)),
        mul(F, inside(F, row, height), inside(F, column, width)),
      );
      const at = [numbers, within(F, row, height), within(F, column, width)];
      const values = apply(F, 'gather_nd', [pictures, apply(F, 'stack', at, { axis: 0 })]);
      return apply(F, 'broadcast_mul', [values, apply(F, 'expand_dims', weight, { axis: 3 })]);
    }),
  );
  return [
    apply(
      F,
      'transpose',
      taps.reduce((a, b) => add(F, a, b)),
      { axes: [0, 3, 1, 2] },
    ),
  ];
};

/** 1 for positions on the axis, else 0. */
const inside = <T>(F: Functions<T>, at: T, size: number): T =>
  mul(
    F,
    apply(F, '_greater_equal_scalar', at, { scalar: 0 }),
    apply(F, '_lesser_equal_scalar', at, { scalar: size - 1 }),
  );

/** The nearest position on the axis, which is no function of the place. */
const within = <T>(F: Functions<T>, at: T, size: number): T =>
  apply(F, 'BlockGrad', apply(F, 'clip', at, { a_min: 0, a_max: size - 1 }));
