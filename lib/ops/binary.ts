/** What the binary elementwise operators share: a row makes the same-shape, the broadcasting and the scalar operators. */
import {
  broadcast,
  bool,
  defineOp,
  float,
  sameShape,
  type Functions,
  type Gradient,
  type Shape,
  type TypeInference,
} from '../core/index.js';
import { broadcastShapes, reduceTo, sameShapes } from './formulas.js';

/** Binary arithmetic inside a gradient formula: `on('mul', a, b)` broadcasts where the operator itself does. */
export type Arithmetic<T> = (
  name: 'add' | 'sub' | 'mul' | 'div' | 'power' | 'greater_equal' | 'lesser' | 'lesser_equal' | 'greater',
  a: T,
  b: T,
) => T;

/** Values around a binary operator y = f(a, b). */
export interface BinaryValues<T> {
  readonly F: Functions<T>;
  readonly on: Arithmetic<T>;
  readonly a: T;
  readonly b: T;
  readonly y: T;
  readonly dy: T;
}
/** Values around a scalar operator y = f(x, s). */
export interface ScalarValues<T> {
  readonly F: Functions<T>;
  readonly x: T;
  readonly s: number;
  readonly y: T;
  readonly dy: T;
}

/** 'zero': piecewise constant. */
export type ScalarGradient = 'zero' | (<T>(values: ScalarValues<T>) => T);

/** One binary function with all its operators. */
export interface BinaryRow {
  /** Kernel's name, and of the operators `broadcast_NAME`. */
  readonly name: string;
  readonly summary: string;
  readonly formula: string;
  /** Same-shape operator: its registered name first, then aliases. */
  readonly same: readonly string[];
  readonly broadcastAliases?: readonly string[];
  /** Scalar operators: registered names with aliases; `reverse` is f(s, x). */
  readonly scalar?: readonly string[];
  readonly reverse?: readonly string[];
  readonly gradient: 'zero' | readonly [<T>(v: BinaryValues<T>) => T, <T>(v: BinaryValues<T>) => T];
  readonly scalarGradient?: ScalarGradient;
  readonly reverseGradient?: ScalarGradient;
  /** Whole arrays have gradients of zeros. */
  readonly flatForWhole?: boolean;
  readonly range?: readonly [number, number];
  readonly values?: readonly [readonly number[], readonly number[]];
  readonly noGradientCheck?: string;
}

/** A formula of a and b with the names of the operands. */
const formulaOf = (formula: string, a: string, b: string): string =>
  formula.replace(/(?<!\p{L})[ab](?!\p{L})/gu, (letter) => (letter === 'a' ? a : b));

const nameInFamily: Record<string, string> = {
  add: 'elemwise_add',
  sub: 'elemwise_sub',
  mul: 'elemwise_mul',
  div: 'elemwise_div',
};

/** Gradients of both inputs, summed over broadcast axes. */
function binaryGradient({ gradient, flatForWhole }: BinaryRow): Gradient<unknown> {
  return ({ F, inputs, outputs, grads, inputShapes, inputTypes, outputShapes, wants }) => {
    const [a, b] = [inputs[0]!, inputs[1]!];
    if (gradient === 'zero' || (flatForWhole && !inputTypes[0]!.includes('float')))
      return [0, 1].map((i) => (wants[i] ? F.invoke('zeros_like', [inputs[i]!])[0]! : null));
    const [from, to] = [inputShapes[0]!, inputShapes[1]!];
    const same = sameShape(from, to);
    const values = {
      F,
      a,
      b,
      y: outputs[0]!,
      dy: grads[0]!,
      on: ((name, left, right) =>
        F.invoke(same ? (nameInFamily[name] ?? `_${name}`) : `broadcast_${name}`, [
          left,
          right,
        ])[0]!) as Arithmetic<(typeof inputs)[number]>,
    };
    const full = outputShapes[0] ?? (broadcast(from, to) as Shape);
    return [0, 1].map((i) => (wants[i] ? reduceTo(F, gradient[i]!(values), full, inputShapes[i]!) : null));
  };
}

/** Registers all operators of a row. */
export function defineBinary(row: BinaryRow): void {
  const check = row.gradient === 'zero' ? { noGradientCheck: 'piecewise constant' } : {};
  const reason = row.noGradientCheck ? { noGradientCheck: row.noGradientCheck } : check;
  const range = row.range ?? ([-1, 1] as const);
  const values = row.values
    ? [
        {
          inputs: { lhs: { values: row.values[0] }, rhs: { values: row.values[1] } },
          noGradientCheck: 'edge values',
        },
      ]
    : [];
  const shared = {
    category: 'elementwise',
    source: 'MXNet 1.9.1, elementwise binary operators',
    params: {},
    gradient: binaryGradient(row),
    kernel: row.name,
  } as const;
  defineOp({
    ...shared,
    name: row.same[0]!,
    aliases: row.same.slice(1),
    summary: `${row.summary} of two arrays of one shape.`,
    details: formulaOf(row.formula, 'lhs', 'rhs'),
    inputs: { lhs: { doc: 'First array, any shape.' }, rhs: { doc: 'Second array, of the same shape.' } },
    inferShape: sameShapes,
    inplace: [
      [0, 0],
      [0, 1],
    ],
    examples: [{ inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [2, 3] } }, range, ...reason }, ...values],
  });
  defineOp({
    ...shared,
    name: `broadcast_${row.name}`,
    aliases: row.broadcastAliases ?? [],
    summary: `${row.summary} of two arrays, with broadcasting.`,
    details: `${formulaOf(row.formula, 'lhs', 'rhs')}. Dimensions of size 1 are stretched to the other's.`,
    inputs: {
      lhs: { doc: 'First array, any shape.' },
      rhs: { doc: 'Second array, of a shape that broadcasts with the first.' },
    },
    inferShape: broadcastShapes,
    examples: [
      { inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [1, 3] } }, range, ...reason },
      { inputs: { lhs: { shape: [2, 1, 4] }, rhs: { shape: [1, 3, 1] } }, range, ...reason },
      { inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [2, 3] } }, range, ...reason },
    ],
  });
  if (row.scalar) defineScalar(row, row.scalar, row.name, row.scalarGradient ?? 'zero', false);
  if (row.reverse) defineScalar(row, row.reverse, `r${row.name}`, row.reverseGradient ?? 'zero', true);
}

/** Whole arrays become float64 with a number that is not whole, bool arrays int64 with one that is. */
export function scalarType(types: TypeInference, { is_int }: { is_int: boolean }): void {
  const [from] = types.in;
  if (!from) {
    if (types.out[0]) types.setIn(0, types.out[0]);
    return;
  }
  if (from.includes('float')) types.setOut(0, from);
  else if (!is_int) types.setOut(0, 'float64');
  else types.setOut(0, from === 'bool' ? 'int64' : from);
}

function defineScalar(
  row: BinaryRow,
  names: readonly string[],
  kernel: string,
  gradient: ScalarGradient,
  isReversed: boolean,
): void {
  const formula = isReversed ? formulaOf(row.formula, 'scalar', 'x') : formulaOf(row.formula, 'x', 'scalar');
  defineOp({
    name: names[0]!,
    aliases: names.slice(1),
    category: 'elementwise',
    summary: `${row.summary} of ${isReversed ? 'a number and an array' : 'an array and a number'}.`,
    details: `${formula}. The number is converted to the array's dtype; arrays of whole numbers give float64 where is_int is false. Bool arrays give int64.`,
    source: 'MXNet 1.9.1, elementwise binary scalar operators',
    inputs: { data: { doc: 'x, any shape.' } },
    params: {
      scalar: float(isReversed ? 'The number on the left.' : 'The number on the right.', 1, {
        dynamic: true,
      }),
      is_int: bool(
        'Whether the number counts as whole; where false, arrays of whole numbers give float64.',
        true,
      ),
    },
    inferShape: sameShapes,
    inferType: scalarType,
    gradient: ({ F, inputs, outputs, grads, params, inputTypes }) => [
      gradient === 'zero' || (row.flatForWhole && !inputTypes[0]!.includes('float'))
        ? F.invoke('zeros_like', [inputs[0]!])[0]!
        : gradient({ F, x: inputs[0]!, s: params.scalar, y: outputs[0]!, dy: grads[0]! }),
    ],
    kernel: `${kernel}_scalar`,
    inplace: [[0, 0]],
    label: ({ scalar }) => String(scalar),
    examples: [
      {
        inputs: { data: { shape: [2, 3] } },
        params: { scalar: 0.75 },
        range: row.range ?? [-1, 1],
        ...(row.noGradientCheck
          ? { noGradientCheck: row.noGradientCheck }
          : gradient === 'zero'
            ? { noGradientCheck: 'piecewise constant' }
            : {}),
      },
    ],
  });
}
