/** Axes of reductions: which are meant, and what shape is left. */
import { MXNetError, normalizeAxis, type PartialShape } from '../core/index.js';

/** Throws MXNetError where two of the axes are one; `given` is what the user wrote. */
export function checkDistinct(axes: readonly number[], given: readonly number[]): void {
  if (new Set(axes).size === axes.length) return;
  throw new MXNetError('an axis is named twice', {
    argument: 'axis',
    expected: 'each axis once',
    given: `(${given.join(', ')})`,
  });
}

/** The axes that a reduction removes, ascending. `axis` null or empty means all; `exclude` means all others. */
export function reducedAxes(axis: readonly number[] | null, rank: number, exclude = false): number[] {
  const all = Array.from({ length: rank }, (_, index) => index);
  if (axis === null || axis.length === 0) return all;
  const chosen = axis.map((given) => {
    const positive = normalizeAxis(given, rank);
    if (positive === undefined) {
      throw new MXNetError('axis out of range', {
        argument: 'axis',
        expected: `-${rank} to ${rank - 1} for an array of rank ${rank}`,
        given: String(given),
      });
    }
    return positive;
  });
  checkDistinct(chosen, axis);
  return all.filter((index) => chosen.includes(index) !== exclude);
}

/** Shape after a reduction; without kept dimensions a full reduction leaves (1,), since MXNet 1.x has no rank 0. */
export function reducedShape(shape: readonly number[], axes: readonly number[], keepdims: boolean): number[] {
  if (keepdims) return shape.map((dim, axis) => (axes.includes(axis) ? 1 : dim));
  const left = shape.filter((_, axis) => !axes.includes(axis));
  return left.length > 0 ? left : [1];
}

/** The same for a shape that may be unknown. */
export function reducedPartialShape(
  shape: PartialShape,
  axis: readonly number[] | null,
  keepdims: boolean,
  exclude = false,
): PartialShape {
  if (shape === null) return keepdims || (axis !== null && axis.length > 0) || exclude ? null : [1];
  return reducedShape(shape, reducedAxes(axis, shape.length, exclude), keepdims);
}
