/** Calls of operators that are made for each call (`nd.Custom`): arrays are inputs, everything else is the operator's attributes. */
import {
  describe,
  familyOp,
  inputNames,
  MXNetError,
  pythonText,
  type Context,
  type Op,
} from '../core/index.js';
import { valueOf } from '../autograd/tape.js';
import { isOptions } from './call.js';
import { executeHost } from './host.js';
import { NDArray } from './ndarray.js';

/** `nd.Custom(x, { op_type: 'softmax' })`: runs a member of a family on arrays; one output alone, several as an array. */
export function callFamily(family: string, args: readonly unknown[]): NDArray | NDArray[] {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  const { name: _name, attr: _attr, out, ctx, ...rest } = options;
  const named: Record<string, NDArray> = {};
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (value instanceof NDArray) named[key] = value;
    else if (value !== null && value !== undefined) attributes[key] = pythonText(value);
  }
  const op = familyOp(family, attributes);
  const inputs = matchInputs(op, positional, named);
  const targets = out === null || out === undefined ? null : ([out].flat() as NDArray[]);
  const outputs = executeHost(op, attributes, inputs.map(valueOf), targets, (ctx ?? null) as Context | null);
  return outputs.length === 1 ? outputs[0]! : outputs;
}

function matchInputs(
  op: Op,
  positional: readonly unknown[],
  named: Readonly<Record<string, NDArray>>,
): NDArray[] {
  const names = inputNames(op, {});
  const unknown = Object.keys(named).find((name) => !names.includes(name));
  if (unknown !== undefined || positional.length > names.length) {
    throw new MXNetError(unknown === undefined ? 'too many inputs' : `unknown input ${unknown}`, {
      op: op.name,
      expected: names.join(', ') || 'no inputs',
      given: `${positional.length + Object.keys(named).length} inputs`,
    });
  }
  return names.map((name, index) => {
    const value = positional[index] ?? named[name];
    if (value instanceof NDArray) return value;
    throw new MXNetError(value === undefined ? 'is required' : 'is not an array', {
      op: op.name,
      argument: name,
      expected: 'an NDArray',
      given: value === undefined ? 'nothing' : describe(value),
    });
  });
}
