/** Shapes, known and partly known, and the rules that join and broadcast them. */

/** Dimensions of an array, outermost first. */
export type Shape = readonly number[];

/** A dimension not known yet. Public calls write it as 0, as MXNet 1.x does; inside it is -1 so that empty arrays can exist. */
export const UNKNOWN = -1;

/** A shape in the middle of inference: null = rank unknown, -1 = that dimension unknown. */
export type PartialShape = readonly number[] | null;

/** True when rank and every dimension are known. */
export function isKnown(shape: PartialShape): shape is Shape {
  return shape !== null && shape.every((dim) => dim >= 0);
}

/** Number of elements. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const dim of shape) size *= dim;
  return size;
}

/** Same rank and dimensions. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a === b || (a.length === b.length && a.every((dim, index) => dim === b[index]));
}

/** Python's text of a tuple: `(2, 3)`, `(2,)`, `()`; unknown dimensions print as `?`. */
export function formatShape(shape: PartialShape): string {
  if (shape === null) return 'unknown shape';
  const dims = shape.map((dim) => (dim < 0 ? '?' : String(dim)));
  return dims.length === 1 ? `(${dims[0]},)` : `(${dims.join(', ')})`;
}

/** What both partial shapes say together, or undefined when they contradict each other. */
export function unify(a: PartialShape, b: PartialShape): PartialShape | undefined {
  if (a === null) return b;
  if (b === null) return a;
  if (a.length !== b.length) return undefined;
  const joined: number[] = [];
  for (let axis = 0; axis < a.length; axis++) {
    const x = a[axis]!;
    const y = b[axis]!;
    if (x >= 0 && y >= 0 && x !== y) return undefined;
    joined.push(x >= 0 ? x : y);
  }
  return joined;
}

/** NumPy's broadcast of two shapes (partly known allowed), or undefined when they do not fit. */
export function broadcast(a: readonly number[], b: readonly number[]): number[] | undefined {
  const rank = Math.max(a.length, b.length);
  const result: number[] = new Array<number>(rank);
  for (let i = 1; i <= rank; i++) {
    const x = a[a.length - i] ?? 1;
    const y = b[b.length - i] ?? 1;
    if (x === y) result[rank - i] = x;
    else if (x === 1) result[rank - i] = y;
    else if (y === 1) result[rank - i] = x;
    else if (x < 0) result[rank - i] = y;
    else if (y < 0) result[rank - i] = x;
    else return undefined;
  }
  return result;
}

/** An axis counted from the front; undefined when it is out of range. */
export function normalizeAxis(axis: number, rank: number): number | undefined {
  const positive = axis < 0 ? axis + rank : axis;
  return positive >= 0 && positive < rank ? positive : undefined;
}
