/** One random call of an operator: shapes, dtypes, parameters and numbers, grown from one of the operator's examples. */
import {
  formatParams,
  getOp,
  auxiliaryInputs,
  inferShapes,
  inferTypes,
  inputNames,
  isInputList,
  isKnown,
  sizeOf,
  type DType,
  type Example,
  type Op,
  type PartialShape,
  type Shape,
} from '../../../lib/core/index.js';
import { exampleParams } from '../../ops/support/examples.js';
import { paramsOf } from '../../ops/support/tensor.js';
import { Draw } from './draw.js';
import { drawParameter } from './parameters.js';
import { numbersOf } from './numbers.js';

export interface FuzzInput {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: Shape;
  /** `nan`, `inf` and `-inf` as text: JSON has no such numbers. */
  readonly values: readonly (number | string)[];
}

export interface FuzzCase {
  readonly seed: number;
  readonly index: number;
  readonly op: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly inputs: readonly FuzzInput[];
  readonly aux: readonly number[];
  readonly training: boolean;
  readonly random: boolean;
  /** MXNet has zero-size arrays only under its NumPy shape rules. */
  readonly npShape: boolean;
}

const dtypes: readonly DType[] = ['float64', 'float16', 'int32', 'int64', 'int8', 'uint8'];

const shapeOfValues = (values: unknown): number[] =>
  Array.isArray(values) ? [values.length, ...(values.length > 0 ? shapeOfValues(values[0]) : [])] : [];

const exampleShape = (example: Example, name: string): Shape | null => {
  const input = example.inputs?.[name];
  if (!input) return null;
  if ('shape' in input) return input.shape;
  const shape = shapeOfValues(input.values);
  return shape.length > 0 ? shape : [1];
};

const randomShape = (draw: Draw): number[] =>
  Array.from({ length: draw.integer(1, 5) }, () =>
    draw.chance(0.02) ? 0 : draw.chance(0.25) ? 1 : draw.integer(1, draw.large ? 9 : 4),
  );

/** Numbers in one array of a case with large shapes. */
const LARGEST = 6000;

/** Every length of the example becomes another one, the same everywhere. Some are long where that is asked for. */
function relabelled(shapes: readonly (Shape | null)[], draw: Draw): (Shape | null)[] {
  const lengths = new Map<number, number>();
  const largest = draw.large ? draw.pick([17, 40, 130, 1100]) : 7;
  const lengthOf = (old: number): number => {
    if (!lengths.has(old))
      lengths.set(old, draw.chance(0.02) ? 0 : draw.integer(1, draw.large && draw.chance(0.6) ? largest : 7));
    return lengths.get(old)!;
  };
  for (;;) {
    const made = shapes.map((shape) => shape && shape.map(lengthOf));
    if (made.every((shape) => !shape || sizeOf(shape) <= LARGEST)) return made;
    // Too large: the longest becomes half as long.
    const [old, length] = [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a));
    lengths.set(old, Math.ceil(length / 2));
  }
}

/** Two shapes that broadcast, or nearly. */
function broadcastPair(draw: Draw): [number[], number[]] {
  const whole = randomShape(draw);
  const side = (): number[] => whole.map((length) => (draw.chance(0.35) ? 1 : length));
  const pair: [number[], number[]] = [side(), side()];
  if (whole.length > 1 && draw.chance(0.1)) pair[1].shift();
  return pair;
}

/** Shapes that the operator's own rules give to the inputs that are still open. */
function completed(
  op: Op,
  attrs: Readonly<Record<string, unknown>>,
  known: readonly PartialShape[],
): PartialShape[] {
  try {
    return inferShapes(op, paramsOf(op, attrs, known.length), known).in;
  } catch {
    return [...known];
  }
}

function drawShapes(
  op: Op,
  attrs: Readonly<Record<string, unknown>>,
  base: readonly (Shape | null)[],
  draw: Draw,
): Shape[] {
  let shapes: PartialShape[] = [...base];
  const kind = draw.unit();
  const paired = Object.keys(op.inputs).join() === 'lhs,rhs' && op.category === 'elementwise';
  if (paired && kind < 0.7) {
    shapes = op.name.startsWith('broadcast') ? broadcastPair(draw) : [randomShape(draw), null];
  } else if (kind < 0.2) {
    // As in the example.
  } else if (kind < 0.6) {
    shapes = relabelled(base, draw);
    if (draw.chance(0.5)) shapes = shapes.map((shape, index) => (index === 0 ? shape : null));
  } else if (kind < 0.85) {
    const [first] = relabelled(base, draw);
    const grown = [...(first ?? [])];
    if (draw.chance(0.6)) grown.splice(draw.integer(0, grown.length), 0, draw.integer(1, 4));
    else if (grown.length > 1) grown.splice(draw.integer(0, grown.length - 1), 1);
    shapes = base.map((_, index) => (index === 0 ? grown : null));
  } else if (kind < 0.95) {
    shapes = base.map((_, index) => (index === 0 ? randomShape(draw) : null));
  } else {
    shapes = base.map(() => randomShape(draw));
  }
  shapes = completed(op, attrs, shapes);
  const filled = relabelled(base, draw);
  // There are no arrays of rank 0.
  return shapes.map((shape, index) =>
    isKnown(shape) && shape.length > 0 ? shape : (filled[index] ?? randomShape(draw)),
  );
}

function drawTypes(
  op: Op,
  attrs: Readonly<Record<string, unknown>>,
  first: DType,
  count: number,
  draw: Draw,
): DType[] {
  if (draw.chance(0.03)) return Array.from({ length: count }, () => draw.pick([first, ...dtypes]));
  const known = Array.from({ length: count }, (_, index) => (index === 0 ? first : null));
  try {
    return inferTypes(op, paramsOf(op, attrs, count), known).in.map((type) => type ?? first);
  } catch {
    return new Array<DType>(count).fill(first);
  }
}

/** Whether a seed repeats what a layer draws, in MXNet too: gradients can be compared. */
function repeats(op: Op, attrs: Readonly<Record<string, unknown>>): boolean {
  if (op.name === 'LeakyReLU') return attrs['act_type'] !== 'rrelu';
  if (op.name === 'RNN') return Number(attrs['p'] ?? 0) === 0;
  return op.name === 'Dropout';
}

/** The case of a seed and a number; the same on every machine as long as the operator's entry stays. */
export function fuzzCase(seed: number, index: number, name: string, large = false): FuzzCase {
  const op = getOp(name);
  const draw = new Draw(`${seed} ${index} ${name}`, large);
  const example = draw.pick(op.examples);
  const listed = isInputList(op.inputs);
  const baseParams = exampleParams(op, example);
  const exampleNames = inputNames(
    op,
    baseParams,
    listed ? Object.keys(example.inputs ?? {}).length : undefined,
  );
  const rank = exampleShape(example, exampleNames[0] ?? '')?.length ?? 1;
  const attrs: Record<string, unknown> = { ...example.params };
  // Updates in groups write into what they are given, which needs `out` in MXNet: their count stays a wrong one.
  if (isInputList(op.inputs))
    attrs[op.inputs.count] = exampleNames.length / (1 + (op.inputs.behind?.length ?? 0));
  if (draw.chance(0.7)) {
    for (const [key, param] of Object.entries(op.params)) {
      if (!draw.chance(0.25) || (isInputList(op.inputs) && key === op.inputs.count)) continue;
      const value = drawParameter(key, param, baseParams[key], rank, draw);
      if (value === undefined) delete attrs[key];
      else attrs[key] = value;
    }
  }
  let names = exampleNames;
  try {
    const params = paramsOf(op, attrs, exampleNames.length);
    names = listed ? exampleNames : inputNames(op, params);
  } catch {
    // A refused parameter: both sides are asked all the same.
  }
  const base = names.map((input) => exampleShape(example, input));
  const shapes = drawShapes(op, attrs, base, draw);
  const first = draw.chance(0.6) ? (example.dtype ?? 'float32') : draw.pick(dtypes);
  const types = drawTypes(op, attrs, first, names.length, draw);
  const longest = Math.max(1, ...shapes.flat());
  const inputs = names.map((input, position) => ({
    name: input,
    dtype: types[position]!,
    shape: shapes[position]!,
    values: numbersOf(op, example, input, types[position]!, shapes[position]!, longest, draw),
  }));
  let aux: number[] = [];
  try {
    aux = auxiliaryInputs(op, paramsOf(op, attrs, names.length));
  } catch {
    // As above.
  }
  return {
    seed,
    index,
    op: name,
    attrs: textsOf(op, attrs),
    inputs,
    aux,
    training: op.trainingDependent && draw.chance(0.6),
    random: op.random && !repeats(op, attrs),
    npShape: inputs.some(({ shape }) => shape.length === 0 || shape.includes(0)),
  };
}

/** MXNet's texts; what no parameter takes goes through as it is. */
function textsOf(op: Op, attrs: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(attrs)) {
    try {
      Object.assign(texts, formatParams(op, { [key]: value }));
    } catch {
      texts[key] = Array.isArray(value) ? `(${value.map((v) => v ?? 'None').join(', ')},)` : String(value);
    }
  }
  return texts;
}
