/** Random numbers that fill the inputs of a case: near an example's, sometimes large, special or out of range. */
import { sizeOf, type DType, type Example, type Op } from '../../../lib/core/index.js';
import type { Draw } from './draw.js';

const special = ['nan', 'inf', '-inf', 0, 1e10, -1e10];
const withSpecials = new Set(['elementwise', 'activation', 'reduce']);
const places = /^(ind|index|indices|index_vector|condition|sequence_length|length|label|rhs)/;

/** Symmetric matrices with a heavy diagonal: far from singular. */
function matrices(shape: readonly number[], draw: Draw): number[] {
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  const mirrored = Array.from({ length: Math.max(rows, columns) ** 2 }, () => draw.integer(-8, 8) / 16);
  return Array.from({ length: sizeOf(shape) }, (_, index) => {
    const [row, column] = [Math.floor(index / columns) % rows, index % columns];
    const value = mirrored[Math.min(row, column) * Math.max(rows, columns) + Math.max(row, column)]!;
    return row === column ? value + columns : value;
  });
}

/** Elements of one input. Whole dtypes get whole numbers, places get places around [0, longest). */
export function numbersOf(
  op: Op,
  example: Example,
  name: string,
  dtype: DType,
  shape: readonly number[],
  longest: number,
  draw: Draw,
): (number | string)[] {
  const size = sizeOf(shape);
  const given = example.inputs?.[name];
  const isFloat = dtype.includes('float');
  const old = given && 'values' in given ? ([given.values].flat(Infinity) as number[]) : null;
  const byHand = (value: number): number => (isFloat ? value : Math.trunc(value));
  if (old && !(op.category === 'indexing' || places.test(name))) {
    // Matrices with properties, probabilities, parameters of distributions: chosen by hand, so kept or moved a little.
    const step = old.some((value) => value % 1 !== 0) ? 1 / 16 : 1;
    if (op.category === 'linalg' && old.length !== size) return matrices(shape, draw);
    const moved = old.length !== size && draw.chance(0.3);
    return Array.from({ length: size }, (_, index) => {
      const value = old[index % old.length]!;
      return byHand(moved && value > 2 * step ? value + draw.integer(-1, 1) * step : value);
    });
  }
  if (old && old.length === size && draw.chance(0.4)) return old.map(byHand);
  if (old) {
    const beyond = draw.chance(0.2);
    return Array.from({ length: size }, () => {
      const place = draw.integer(beyond ? -2 : 0, beyond ? longest + 1 : longest - 1);
      return dtype === 'uint8' || dtype === 'bool' ? Math.abs(place) : place;
    });
  }
  const [low, high] = example.range ?? [-1, 1];
  const scale = draw.chance(0.15) ? 8 : 1;
  const specials = isFloat && withSpecials.has(op.category) && draw.chance(0.06);
  return Array.from({ length: size }, () => {
    if (specials && draw.chance(0.3)) return draw.pick(special);
    const drawn = (low + draw.unit() * (high - low)) * scale;
    const value = draw.large && dtype !== 'float16' ? Math.fround(drawn) : Math.round(drawn * 64) / 64;
    if (isFloat) return value;
    const whole = Math.round(value * 5);
    return dtype === 'uint8' || dtype === 'bool' ? Math.abs(whole) : whole;
  });
}
