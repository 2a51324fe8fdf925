/** Constants of a graph: operations that depend on nothing from outside run once, when the graph is compiled. */
import { instanceOf } from '../../backend/plan.js';
import { execute, type NDArray } from '../../ndarray/index.js';
import type { Operation, Value } from './values.js';

/** Larger results are computed in every run: their memory is worth more than their time. */
const largest = 1 << 20;

/** The operations that remain, and the arrays of the constants that they read. */
export interface Folded {
  readonly operations: readonly Operation[];
  readonly constants: readonly { readonly value: Value; readonly array: NDArray }[];
}

/** Runs what can be run beforehand. Values of the constants that are read are arrays from then on. */
export function foldConstants(operations: readonly Operation[]): Folded {
  const known = new Map<Value, NDArray>();
  const remaining = operations.filter((operation) => !isConstant(operation, known) || !run(operation, known));
  const read = new Set(remaining.flatMap(({ inputs }) => inputs));
  const constants: { value: Value; array: NDArray }[] = [];
  for (const [value, array] of known) {
    if (read.has(value)) constants.push({ value, array });
    else array.dispose();
  }
  return { operations: remaining, constants };
}

/** Deterministic, small, and made of constants only; results that somebody outside holds are computed in every run. */
function isConstant({ op, inputs, outputs }: Operation, known: ReadonlyMap<Value, NDArray>): boolean {
  return (
    op.kernel !== undefined &&
    !op.random &&
    !op.trainingDependent &&
    op.mutates.length === 0 &&
    inputs.every((input) => known.has(input)) &&
    outputs.every(({ external, meta }) => external === undefined && meta.bytes <= largest)
  );
}

function run({ op, params, inputs, outputs }: Operation, known: Map<Value, NDArray>): true {
  const prepared = { instance: instanceOf(op, params), params };
  const arrays = execute(
    prepared,
    inputs.map((input) => known.get(input)!),
  );
  outputs.forEach((output, index) => known.set(output, arrays[index]!));
  return true;
}
