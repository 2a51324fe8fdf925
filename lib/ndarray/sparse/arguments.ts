/** The arguments of an operator that is called with sparse arrays, sorted: its inputs in their order, its parameters, where it writes. */
import { isInputList, parseParams, withInputCount, type Op, type Params } from '../../core/index.js';
import { isOptions } from '../call.js';
import { NDArray } from '../ndarray.js';
import { BaseSparseNDArray, type SparseArray } from './base.js';

export type Input = NDArray | SparseArray;

/** A call taken apart. */
export interface SparseCall {
  readonly op: Op;
  readonly inputs: readonly Input[];
  /** Checked, with all defaults. */
  readonly params: Params;
  /** As they were given. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly out: Input | null;
}

const isArray = (value: unknown): value is Input =>
  value instanceof NDArray || value instanceof BaseSparseNDArray;

/** Sorts the arguments; null where they are not of the plain kind, which the dense call then judges. */
export function sortArguments(op: Op, args: readonly unknown[]): SparseCall | null {
  const list = isInputList(op.inputs);
  const names = list ? [] : Object.keys(op.inputs);
  const positional = isOptions(args.at(-1)) ? args.slice(0, -1) : args;
  const options = isOptions(args.at(-1)) ? (args.at(-1) as Record<string, unknown>) : {};
  const all =
    list && Array.isArray(positional[0])
      ? [...(positional[0] as unknown[]), ...positional.slice(1)]
      : positional;
  const count = all.findIndex((value) => !isArray(value));
  const inputs: unknown[] = all.slice(0, count < 0 ? all.length : count);
  const rest = count < 0 ? [] : all.slice(count);
  const free = Object.keys(op.params).filter(
    (name) => !(list && name === (op.inputs as { count?: string }).count),
  );
  if (rest.length > free.length || (!list && inputs.length > names.length)) return null;
  const given: Record<string, unknown> = {};
  rest.forEach((value, index) => {
    if (value !== undefined && value !== null) given[free[index]!] = value;
  });
  let out: Input | null = null;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || name === 'name' || name === 'attr') continue;
    const at = names.indexOf(name);
    if (name === 'out') {
      if (value !== null && !isArray(value)) return null;
      out = value as Input | null;
    } else if (list && name === 'data' && Array.isArray(value)) inputs.push(...(value as unknown[]));
    else if (at >= 0) inputs[at] = value;
    else if (name in op.params) given[name] = value;
    else return null;
  }
  for (let index = 0; index < inputs.length; index++) if (!isArray(inputs[index])) return null;
  const params = parseParams(op, withInputCount(op, given, inputs.length));
  return { op, inputs: inputs as Input[], params, given, out };
}
