/** Calls of operators that are made for each node (`sym.Custom`): symbols are inputs, everything else is the operator's attributes. */
import { familyOp, pythonText } from '../core/index.js';
import { hiddenKeys, isAnnotation } from './attributes.js';
import { callOperator, isOptions } from './invoke.js';
import { Symbol } from './symbol.js';

const ownKeys = ['name', 'attr', 'out', 'ctx', ...hiddenKeys];

/** `sym.Custom(x, { op_type: 'softmax', name: 'out' })`: a node of a family; inputs that are left out become variables. */
export function callFamily(family: string, args: readonly unknown[]): Symbol {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const attributes: Record<string, string> = {};
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(options)) {
    const isOther = value instanceof Symbol || ownKeys.includes(key) || isAnnotation(key);
    if (isOther || value === null || value === undefined) rest[key] = value;
    else rest[key] = attributes[key] = pythonText(value);
  }
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  return callOperator(familyOp(family, attributes), family, [...positional, rest]);
}
