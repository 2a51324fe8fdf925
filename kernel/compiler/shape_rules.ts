/** What is known of arrays by the text of a call: the shapes that functions give, and which ones do not fit. */

/** A number, a list of numbers, nested lists of numbers, or an array. */
export interface Fact {
  readonly value?: number;
  readonly list?: readonly number[];
  /** Lengths of nested lists. */
  readonly nested?: readonly number[];
  readonly shape?: readonly number[];
}

/** A call by position and by name; null for what is not known. */
export interface Call {
  readonly inputs: (Fact | null)[];
  readonly options: Map<string, Fact | null>;
}

/** Arrays that do not fit each other. */
export class Misfit extends Error {}

type Rule = (call: Call) => Fact | null;

export const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const isLength = (value: number | undefined): value is number => Number.isInteger(value) && value! >= 0;

/** The shape that a number or a list stands for. */
function asShape(fact: Fact | null | undefined): Fact | null {
  if (isLength(fact?.value)) return { shape: [fact.value] };
  return fact?.list?.every(isLength) ? { shape: fact.list } : null;
}

/** The shape of two arrays together. Throws Misfit when an axis is neither equal nor 1. */
export function broadcast(sign: string, a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const at = (shape: readonly number[], axis: number): number => shape[axis - rank + shape.length] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [left, right] = [at(a, axis), at(b, axis)];
    if (left === right || right === 1) return left;
    if (left === 1) return right;
    throw new Misfit(
      `${sign}: rhs: wrong shape. Expected a shape that broadcasts with ${shapeText(a)}, given ${shapeText(b)}: ${left} and ${right} are neither equal nor 1.`,
    );
  });
}

const flag = (call: Call, name: string): boolean | null => {
  if (!call.options.has(name)) return false;
  const value = call.options.get(name)?.value;
  return value === undefined ? null : value !== 0;
};

/** a · b: the last axis of a and the first of b are summed over. */
const dot: Rule = (call) => {
  const [a, b] = call.inputs.map((input) => input?.shape);
  const [ta, tb] = [flag(call, 'transpose_a'), flag(call, 'transpose_b')];
  if (!a || !b || a.length === 0 || b.length === 0 || ta === null || tb === null) return null;
  if ((ta || tb) && (a.length !== 2 || b.length !== 2)) return null;
  const [left, right] = [ta ? [a[1]!, a[0]!] : a, tb ? [b[1]!, b[0]!] : b];
  const [inner, other] = [left.at(-1)!, right[0]!];
  if (inner !== other) {
    throw new Misfit(
      `dot: rhs: wrong shape. Expected ${inner} on its ${tb ? 'last' : 'first'} axis, as lhs ${shapeText(a)} has on its ${ta ? 'first' : 'last'}, given ${shapeText(b)}. The axis that is summed over must have one size in both.`,
    );
  }
  const shape = [...left.slice(0, -1), ...right.slice(1)];
  return { shape: shape.length === 0 ? [1] : shape };
};

const batchDot: Rule = (call) => {
  const [a, b] = call.inputs.map((input) => input?.shape);
  const [ta, tb] = [flag(call, 'transpose_a'), flag(call, 'transpose_b')];
  if (a?.length !== 3 || b?.length !== 3 || ta === null || tb === null) return null;
  const [rows, inner] = ta ? [a[2]!, a[1]!] : [a[1]!, a[2]!];
  const [other, columns] = tb ? [b[2]!, b[1]!] : [b[1]!, b[2]!];
  if (a[0] === b[0] && inner === other) return { shape: [a[0]!, rows, columns] };
  const wanted =
    a[0] === b[0]
      ? `${inner} on its ${tb ? 'last' : 'second'} axis, as lhs ${shapeText(a)} has on its ${ta ? 'second' : 'last'}`
      : `${a[0]} on its first axis, as lhs ${shapeText(a)} has`;
  throw new Misfit(`batch_dot: rhs: wrong shape. Expected ${wanted}, given ${shapeText(b)}.`);
};

/** The same elements in another shape; one length may be -1. */
const reshape: Rule = ({ inputs: [self, first, ...more], options }) => {
  const given = options.has('shape') ? options.get('shape') : first;
  const list =
    given?.list ?? (given?.value === undefined ? undefined : [given, ...more].map((each) => each?.value));
  if (!self?.shape || !list || list.some((dim) => dim === undefined || !(dim > 0 || dim === -1))) return null;
  const size = self.shape.reduce((a, b) => a * b, 1);
  const open = list.filter((dim) => dim === -1).length;
  const rest = (list as number[]).filter((dim) => dim > 0).reduce((a, b) => a * b, 1);
  if (open > 1) return null;
  if (open === 1 ? size % rest !== 0 : size !== rest) {
    throw new Misfit(
      `reshape: shape: the size does not fit. Expected ${size} elements, as in ${shapeText(self.shape)}, given ${shapeText(list as number[])}.`,
    );
  }
  return { shape: (list as number[]).map((dim) => (dim === -1 ? size / rest : dim)) };
};

/** Arrays one behind the other along an axis, 1 unless told. */
const concat: Rule = ({ inputs, options }) => {
  const shapes = inputs.map((input) => input?.shape);
  const dim = options.has('dim') ? options.get('dim')?.value : 1;
  if (shapes.length === 0 || dim === undefined || shapes.some((shape) => shape === undefined)) return null;
  const [first, ...others] = shapes as (readonly number[])[];
  const axis = dim < 0 ? dim + first!.length : dim;
  if (axis < 0 || axis >= first!.length) return null;
  for (const other of others) {
    const fits =
      other.length === first!.length && other.every((size, at) => at === axis || size === first![at]);
    if (!fits)
      throw new Misfit(
        `concat: wrong shape. Expected ${shapeText(first!)} but for axis ${axis}, given ${shapeText(other)}.`,
      );
  }
  const total = [first!, ...others].reduce((sum, shape) => sum + shape[axis]!, 0);
  return { shape: first!.map((size, at) => (at === axis ? total : size)) };
};

const same: Rule = ({ inputs: [self] }) => (self?.shape ? { shape: self.shape } : null);

const pair =
  (name: string): Rule =>
  ({ inputs: [a, b] }) => {
    if (a?.shape && b?.shape) return { shape: broadcast(name, a.shape, b.shape) };
    if (a?.shape && b?.value !== undefined) return a;
    return b?.shape && a?.value !== undefined ? b : null;
  };

const equalPair =
  (name: string): Rule =>
  ({ inputs: [a, b] }) => {
    if (!a?.shape || !b?.shape) return null;
    if (shapeText(a.shape) === shapeText(b.shape)) return a;
    throw new Misfit(
      `${name}: rhs: wrong shape. Expected ${shapeText(a.shape)}, as lhs has, given ${shapeText(b.shape)}.`,
    );
  };

const transpose: Rule = ({ inputs, options }) =>
  inputs.length === 1 && options.size === 0 && inputs[0]?.shape
    ? { shape: [...inputs[0].shape].reverse() }
    : null;

const each = (names: string, rule: (name: string) => Rule): Record<string, Rule> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule(name)]));

const unary = each(
  'relu sigmoid tanh exp log sqrt square abs negative sin cos sign floor ceil round softmax log_softmax zeros_like ones_like',
  () => same,
);

const fromShape: Rule = ({ inputs: [shape], options }) =>
  asShape(options.has('shape') ? options.get('shape') : shape);
const sampled: Rule = ({ inputs, options }) =>
  asShape(options.has('shape') ? options.get('shape') : inputs[2]);

/** Functions of `nd` that make arrays. */
export const constructed: Readonly<Record<string, Rule>> = {
  ...each('zeros ones empty full', () => fromShape),
  array: ({ inputs: [values], options }) =>
    values?.nested && !options.has('shape') ? { shape: values.nested } : null,
  arange: ({ inputs, options }) =>
    inputs.length === 1 && options.size === 0 && isLength(inputs[0]?.value)
      ? { shape: [inputs[0].value] }
      : null,
  'random.uniform': sampled,
  'random.normal': sampled,
};

/** Functions of `nd` on arrays. */
export const functions: Readonly<Record<string, Rule>> = {
  ...unary,
  ...each('add subtract multiply divide maximum minimum', pair),
  ...each('elemwise_add elemwise_sub elemwise_mul elemwise_div', equalPair),
  dot,
  batch_dot: batchDot,
  reshape,
  concat,
  transpose,
};

/** Methods of arrays; the array is the first input. */
export const methods: Readonly<Record<string, Rule>> = {
  ...unary,
  ...each('copy astype detach', () => same),
  dot,
  reshape,
  transpose,
};
