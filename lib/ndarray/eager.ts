/** Operators as functions of recorded values, for bodies and gradient formulas. */
import { getOp, type Functions, type Op } from '../core/index.js';
import { Entry, type Value } from '../autograd/tape.js';
import { executeHost } from './host.js';
import { execute } from './invoke.js';
import { NDArray } from './ndarray.js';
import { prepare } from './prepare.js';

/** Operators on recorded values and arrays, for bodies and gradient formulas: `eager.invoke(name, …)`, `eager.dot(a, b, options)`. */
export const eager: Functions<Value> = new Proxy({} as Functions<Value>, {
  get(known, name) {
    if (typeof name !== 'string') return undefined;
    return (known[name] ??= name === 'invoke' ? invokeByName : caller(name));
  },
});

function invokeByName(
  op: string | Op,
  inputs: readonly Value[],
  params: Readonly<Record<string, unknown>> = {},
): Value[] {
  if (typeof op !== 'string') return executeHost(op, params, inputs);
  return execute(prepare(getOp(op), params, inputs.length), inputs);
}

const isValue = (value: unknown): value is Value => value instanceof NDArray || value instanceof Entry;

/** `F.name(inputs…, parameters?)` with one result, or an array of the visible ones. */
function caller(name: string): (...args: unknown[]) => Value | Value[] {
  return (...args) => {
    const op = getOp(name);
    const inputs = args.flat().filter(isValue);
    const last = args.at(-1);
    const params =
      last !== null && typeof last === 'object' && !isValue(last) && !Array.isArray(last) ? last : {};
    const prepared = prepare(op, params as Record<string, unknown>, inputs.length);
    const outputs = execute(prepared, inputs);
    const visible = op.outputs(prepared.params).filter((output) => output.visible !== false).length;
    return visible === 1 ? outputs[0]! : outputs.slice(0, visible);
  };
}
