/** Parameters by position, for operators without inputs: Python's `nd.random_normal(0, 1, shape=(3, 4))`. */
import { MXNetError } from './errors.js';
import { isInputList, type Op } from './op.js';

/** Whether an operator makes its values out of parameters alone. */
export const hasNoInputs = (op: Op): boolean =>
  !isInputList(op.inputs) && Object.keys(op.inputs).length === 0;

/**
 * The arguments of such an operator as one object: values by position, in the order of its parameters, then options. Throws
 * MXNetError for more values than parameters.
 */
export function namedParams(op: Op, args: readonly unknown[]): unknown[] {
  const first = args[0];
  if (typeof first !== 'number') return [...args];
  const last = args.at(-1);
  const isOptions =
    typeof last === 'object' && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const values = isOptions ? args.slice(0, -1) : args;
  const names = Object.keys(op.params).filter((name) => name !== 'ctx');
  if (values.length > names.length) {
    throw new MXNetError('too many values', {
      op: op.name,
      expected: `at most ${names.length} (${names.join(', ')})`,
      given: String(values.length),
    });
  }
  const named = values.flatMap((value, index) =>
    value === undefined ? [] : [[names[index]!, value] as const],
  );
  return [{ ...Object.fromEntries(named), ...(isOptions ? last : {}) }];
}
