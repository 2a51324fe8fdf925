/** Short names for the operators that gradient formulas are made of, and the shape rules that families share. */
import {
  broadcast,
  sameShape,
  UNKNOWN,
  type Functions,
  type PartialShape,
  type Shape,
  type ShapeInference,
} from '../core/index.js';

type Call<T> = (F: Functions<T>, ...values: T[]) => T;

const one = <T>(F: Functions<T>, name: string, inputs: readonly T[], params?: Record<string, unknown>): T =>
  F.invoke(name, inputs, params)[0]!;

const call =
  (name: string): (<T>(F: Functions<T>, ...inputs: T[]) => T) =>
  (F, ...inputs) =>
    one(F, name, inputs);

/** Any operator of one output, by name: `apply(F, 'cos', x)`. */
export const apply = <T>(
  F: Functions<T>,
  name: string,
  inputs: T | readonly T[],
  params?: Record<string, unknown>,
): T => one(F, name, (Array.isArray(inputs) ? inputs : [inputs]) as readonly T[], params);

/** a + b, a - b, a * b, a / b of one shape. */
export const add: <T>(...args: Parameters<Call<T>>) => T = call('elemwise_add');
export const sub: <T>(...args: Parameters<Call<T>>) => T = call('elemwise_sub');
export const mul: <T>(...args: Parameters<Call<T>>) => T = call('elemwise_mul');
export const div: <T>(...args: Parameters<Call<T>>) => T = call('elemwise_div');

/** x * c, x + c, c - x, c / x, x ** c for a number c. */
export const scale = <T>(F: Functions<T>, x: T, c: number): T => one(F, '_mul_scalar', [x], { scalar: c });
export const shift = <T>(F: Functions<T>, x: T, c: number): T => one(F, '_plus_scalar', [x], { scalar: c });
export const from = <T>(F: Functions<T>, c: number, x: T): T => one(F, '_rminus_scalar', [x], { scalar: c });
export const over = <T>(F: Functions<T>, c: number, x: T): T => one(F, '_rdiv_scalar', [x], { scalar: c });
export const power = <T>(F: Functions<T>, x: T, c: number): T => one(F, '_power_scalar', [x], { scalar: c });
export const negative = <T>(F: Functions<T>, x: T): T => one(F, 'negative', [x]);
export const square = <T>(F: Functions<T>, x: T): T => one(F, 'square', [x]);
export const zerosLike = <T>(F: Functions<T>, x: T): T => one(F, 'zeros_like', [x]);

/** The gradient of what does not change with its inputs: zeros, as MXNet has them, instead of an error. */
export const zeroGradient = <T>({ F, inputs }: { F: Functions<T>; inputs: readonly T[] }): T[] =>
  inputs.map((input) => zerosLike(F, input));

/** The sum of `gradient` over the axes along which `shape` was stretched to `full`. */
export function reduceTo<T>(F: Functions<T>, gradient: T, full: Shape, shape: Shape): T {
  return sameShape(full, shape) ? gradient : one(F, '_sum_to', [gradient], { shape });
}

/** Shape rule of an operator whose inputs and outputs are alike. */
export const sameShapes = (shapes: ShapeInference): void => shapes.setAllSame();

/** Shape rule of a broadcasting operator of two inputs. */
export function broadcastShapes(shapes: ShapeInference): void {
  const [a, b] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
  if (a === null || b === null) return;
  const joined = broadcastPartly(a, b);
  if (!joined) {
    throw shapes.fail(
      1,
      `a shape that broadcasts with (${a.join(', ')})`,
      `(${b.join(', ')})`,
      'Dimensions, counted from the last, must be equal or 1',
    );
  }
  shapes.setOut(0, joined);
}

/** NumPy's broadcast of partly known shapes; a result that an unknown dimension may still change stays unknown. */
function broadcastPartly(a: readonly number[], b: readonly number[]): number[] | undefined {
  const joined = broadcast(a, b);
  return joined?.map((dim, axis) => {
    const x = a[axis - joined.length + a.length] ?? 1;
    const y = b[axis - joined.length + b.length] ?? 1;
    return (x < 0 && y === 1) || (y < 0 && x === 1) ? UNKNOWN : dim;
  });
}
