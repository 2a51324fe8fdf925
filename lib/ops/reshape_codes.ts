/** The codes of Reshape: 0, -1, -2, -3, -4 against a shape. */
import { formatShape, isKnown, MXNetError, sizeOf, UNKNOWN } from '../core/index.js';

export interface ReshapeParams {
  readonly shape: readonly number[];
  readonly reverse: boolean;
  readonly target_shape: readonly number[];
  readonly keep_highest: boolean;
}

/** The shape that `from` gets; unknown dimensions (-1) stay unknown. Throws when the sizes do not agree. */
export function reshapedTo(from: readonly number[], params: ReshapeParams): number[] {
  if (params.shape.length === 0 && params.target_shape.length > 0) {
    const codes = params.target_shape.map((dim, i) =>
      i === 0 && params.keep_highest ? 0 : dim === 0 ? -1 : dim,
    );
    return checked(from, resolve(from, codes));
  }
  if (!params.reverse) return forwards(from, params.shape);
  // Read backwards, the two values of a split stand before its -4.
  const mirrored = resolve(from.toReversed(), params.shape.toReversed()).reverse();
  return checked(from, mirrored);
}

/** Arrays without elements: a 0 that copies nothing that fits is a size. */
function forwards(from: readonly number[], shape: readonly number[]): number[] {
  try {
    return checked(from, resolve(from, shape));
  } catch (error) {
    if (isKnown(from) && sizeOf(from) === 0 && shape.includes(0) && shape.every((dim) => dim >= 0))
      return [...shape];
    throw error;
  }
}

const times = (a: number, b: number): number => (a < 0 || b < 0 ? UNKNOWN : a * b);

/** Result with null for the one dimension that is to be found. */
function resolve(from: readonly number[], codes: readonly number[]): (number | null)[] {
  const result: (number | null)[] = [];
  let at = 0;
  const next = (code: number): number => {
    if (at >= from.length) throw wrong(from, codes, `code ${code} finds no dimension left`);
    return from[at++]!;
  };
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 0) result.push(next(0));
    else if (code === -1) {
      result.push(null);
      at++;
    } else if (code === -2) {
      result.push(...from.slice(at));
      at = from.length;
    } else if (code === -3) result.push(times(next(-3), next(-3)));
    else if (code === -4) {
      const whole = next(-4);
      const [a, b] = [codes[i + 1], codes[i + 2]];
      if (a === undefined || b === undefined) throw wrong(from, codes, '-4 needs two values behind it');
      i += 2;
      result.push(...split(whole, a, b, from, codes));
    } else if (code > 0) {
      result.push(code);
      at++;
    } else throw wrong(from, codes, `there is no code ${code}`);
  }
  return result;
}

function split(
  whole: number,
  a: number,
  b: number,
  from: readonly number[],
  codes: readonly number[],
): number[] {
  if (a === -1 && b === -1) throw wrong(from, codes, 'only one value behind -4 may be -1');
  const known = a === -1 ? b : a;
  const other = whole < 0 ? UNKNOWN : whole / known;
  const parts = a === -1 ? [other, b] : b === -1 ? [a, other] : [a, b];
  if (whole >= 0 && parts[0]! * parts[1]! !== whole)
    throw wrong(from, codes, `${whole} cannot be split into ${a} and ${b}`);
  if (!Number.isInteger(other)) throw wrong(from, codes, `${whole} is no multiple of ${known}`);
  return parts;
}

function checked(from: readonly number[], to: (number | null)[]): number[] {
  const open = to.filter((dim) => dim === null).length;
  if (open > 1) throw wrong(from, to, 'only one dimension can be -1');
  const rest = to.reduce<number>((size, dim) => (dim === null ? size : times(size, dim)), 1);
  if (!isKnown(from) || rest < 0) return to.map((dim) => dim ?? UNKNOWN);
  const size = sizeOf(from);
  const found = open === 0 ? 1 : rest === 0 ? 0 : size / rest;
  if (!Number.isInteger(found) || (open === 0 && rest !== size))
    throw wrong(from, to, `${formatShape(from)} has ${size} elements`);
  return to.map((dim) => dim ?? found);
}

function wrong(from: readonly number[], to: readonly (number | null)[], why: string): MXNetError {
  return new MXNetError(`the shape does not fit: ${why}`, {
    argument: 'shape',
    expected: `codes for ${formatShape(from)} with the same number of elements`,
    given: `(${to.map((dim) => dim ?? -1).join(', ')})`,
  });
}
