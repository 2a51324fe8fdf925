/** The examples of the operator table made concrete: names, shapes and reproducible numbers. */
import {
  inputNames,
  isInputList,
  sizeOf,
  type DType,
  type Example,
  type Op,
  type Params,
  type Shape,
} from '../../../lib/core/index.js';
import { paramsOf } from './tensor.js';

export interface ConcreteInput {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: Shape;
  readonly values: readonly number[];
}

/** Numbers in [0, 1) from a text; the same on every machine. */
export function randomNumbers(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const shapeOf = (values: unknown): number[] =>
  Array.isArray(values) ? [values.length, ...(values.length > 0 ? shapeOf(values[0]) : [])] : [];

/** Parameters of an example, defaults filled in. */
export const exampleParams = (op: Op, example: Example): Params =>
  paramsOf(op, example.params ?? {}, Object.keys(example.inputs ?? {}).length);

/** Inputs of an example in the operator's order. Random numbers are multiples of 1/1024. */
export function exampleInputs(
  op: Op,
  example: Example,
  index: number | string,
  dtype?: DType,
): ConcreteInput[] {
  const given = example.inputs ?? {};
  const params = exampleParams(op, example);
  const names = inputNames(op, params, isInputList(op.inputs) ? Object.keys(given).length : undefined);
  const random = randomNumbers(`${op.name} ${index}`);
  const [low, high] = example.range ?? [-1, 1];
  return names.map((name) => {
    const input = given[name];
    if (!input) throw new Error(`${op.name}: example ${index} gives no input ${name}`);
    const type = input.dtype ?? dtype ?? example.dtype ?? 'float32';
    const whole = !type.includes('float');
    if ('values' in input) {
      const shape = shapeOf(input.values);
      const values = [input.values].flat(Infinity) as number[];
      return {
        name,
        dtype: type,
        shape: shape.length > 0 ? shape : [1],
        values: whole ? values.map(Math.round) : values,
      };
    }
    const [least, most] = input.range ?? [low, high];
    const number = (): number => Math.round((least + random() * (most - least)) * 1024) / 1024;
    const values = Array.from({ length: sizeOf(input.shape) }, number);
    return {
      name,
      dtype: type,
      shape: input.shape,
      values: whole ? values.map((value) => Math.round(input.range ? value : value * 5)) : values,
    };
  });
}
