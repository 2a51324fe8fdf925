/** What quantised operators share: arrays that travel with the range they stand for, and rules taken from the layer that is quantised. */
import {
  float,
  getOp,
  optional,
  ShapeInference,
  type DType,
  type ExampleInput,
  type OutputSpec,
  type Params,
  type TypeInference,
} from '../core/index.js';

/** A range known beforehand. */
export const calibration = {
  min_calib_range: optional(float('Least number that calibration met; null: not calibrated.')),
  max_calib_range: optional(float('Largest number that calibration met; null: not calibrated.')),
};

/** True when both calibration numbers are given. */
export const isCalibrated = (p: {
  readonly min_calib_range: number | null;
  readonly max_calib_range: number | null;
}): boolean => p.min_calib_range !== null && p.max_calib_range !== null;

/** Two inputs of shape (1,) that hold a range. */
export const rangeInputs = <const L extends string, const H extends string>(
  low: L,
  high: H,
  of: string,
): { readonly [K in L | H]: { doc: string } } =>
  ({
    [low]: { doc: `Least of ${of}, (1,), float32.` },
    [high]: { doc: `Largest of ${of}, (1,), float32.` },
  }) as { readonly [K in L | H]: { doc: string } };

/** The output and the range it stands for. */
export const outputsWithRange: readonly OutputSpec[] = [
  { name: 'output' },
  { name: 'min_output', doc: 'Least number that the output can stand for, (1,).' },
  { name: 'max_output', doc: 'Largest number that the output can stand for, (1,).' },
];

/** Ranges have one element each, those of the inputs named and those of the output. */
export function rangeShapes(shapes: ShapeInference, inputs: readonly number[]): void {
  for (const index of inputs) shapes.setIn(index, [1]);
  shapes.setOut(1, [1]);
  shapes.setOut(2, [1]);
}

/** Ranges are float32: all inputs from `first` on, and the outputs behind the first. */
export function rangeTypes(types: TypeInference, first: number): void {
  for (let index = first; index < types.in.length; index++) types.setIn(index, 'float32');
  for (let index = 1; index < types.out.length; index++) types.setOut(index, 'float32');
}

/** Throws MXNetError when an input is known and of another type. */
export function requireType(types: TypeInference, index: number, allowed: readonly DType[]): void {
  const type = types.in[index]!;
  if (type !== null && !allowed.includes(type))
    throw types.fail(index, allowed.join(' or '), type, `Use astype('${allowed[0]}') or a quantize operator`);
}

/** The shape rule of the layer that is quantised, over the inputs named and the first output. */
export function shapesLike(
  shapes: ShapeInference,
  name: string,
  params: Params,
  slots: readonly number[],
  names: readonly string[],
): void {
  const op = getOp(name);
  const outputs = op.outputs(params).map((output) => output.name);
  const part = new ShapeInference(
    slots.map((slot) => shapes.in[slot]!),
    outputs.map((_, index) => (index === 0 ? shapes.out[0]! : null)),
    { inputs: names, outputs },
  );
  op.inferShape(part, params);
  slots.forEach((slot, index) => shapes.setIn(slot, part.in[index]!));
  shapes.setOut(0, part.out[0]!);
}

/** Rounding is constant almost everywhere: gradients are 0, as in MXNet. */
export const noFlow = <T>({ inputs }: { readonly inputs: readonly T[] }): readonly null[] =>
  inputs.map(() => null);

export const notCheckedBecauseRounded = 'rounding is constant almost everywhere';

/** An example's range. */
export const range = (value: number): ExampleInput => ({ values: [value], dtype: 'float32' });

/** An example's array of 8-bit numbers. */
export const bytes = (shape: readonly number[], dtype: 'int8' | 'uint8' = 'int8'): ExampleInput => ({
  shape,
  dtype,
  range: dtype === 'int8' ? [-128, 127] : [0, 255],
});
