/** A call of an operator on symbols: sorts what the user gave into inputs, parameters, name and attributes. */
import { getOp, isInputList, MXNetError, type Op } from '../core/index.js';
import { hiddenKeys, isAnnotation } from './attributes.js';
import { createNode } from './create.js';
import { Symbol } from './symbol.js';

/** True for a plain object: neither a symbol nor a list. */
export const isOptions = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/**
 * Applies an operator by FORMS' rule: inputs by position, then one options object, or everything in one object. Lists of inputs may
 * come spread or as one array. Throws MXNetError for what is neither.
 */
export function callOperator(op: Op, calledAs: string, args: readonly unknown[]): Symbol {
  const list = [...args];
  while (list.length > 0 && list.at(-1) === undefined) list.pop();
  const options = isOptions(list.at(-1)) ? (list.pop() as Record<string, unknown>) : {};
  const { name, attr, out, ctx, ...rest } = options;
  if (out !== undefined) {
    throw new MXNetError('symbols are not written into', {
      op: op.name,
      argument: 'out',
      hint: 'Use the result instead',
    });
  }
  const { named, params, listed, annotations } = sortOptions(
    op,
    ctx === undefined ? rest : { ...rest, ctx: String(ctx) },
  );
  const positional = [...flattened(op, list), ...listed];
  return createNode(op, {
    inputs: positional.map((value, index) => checkInput(op, value, index)),
    named,
    params,
    calledAs,
    ...(name === undefined ? {} : { name: checkName(op, name) }),
    attr: { ...annotations, ...(attr as Record<string, unknown> | null | undefined) },
  });
}

/** Any operator by its registered name on symbols: `invokeSymbol('FullyConnected', [x], { num_hidden: 3, name: 'fc' })`. */
export function invokeSymbol(
  opName: string,
  inputs: readonly Symbol[],
  attrs: Readonly<Record<string, unknown>> = {},
): Symbol {
  return callOperator(getOp(opName), opName, [...inputs, attrs]);
}

/** A list operator's inputs may come as one array. */
function flattened(op: Op, list: readonly unknown[]): readonly unknown[] {
  return isInputList(op.inputs) && list.length === 1 && Array.isArray(list[0])
    ? (list[0] as unknown[])
    : list;
}

interface Sorted {
  readonly named: Record<string, Symbol>;
  readonly params: Record<string, unknown>;
  /** Inputs of a list operator, given under the list's name. */
  readonly listed: readonly unknown[];
  readonly annotations: Record<string, string>;
}

const isAttribute = (op: Op, key: string): boolean =>
  isAnnotation(key) || ((hiddenKeys as readonly string[]).includes(key) && !(key in op.params));

function sortOptions(op: Op, options: Record<string, unknown>): Sorted {
  const named: Record<string, Symbol> = {};
  const params: Record<string, unknown> = {};
  const annotations: Record<string, string> = {};
  let listed: readonly unknown[] = [];
  const isListKey = (key: string): boolean =>
    isInputList(op.inputs) && (key === op.inputs.list || key === 'args');
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (isListKey(key)) listed = Array.isArray(value) ? value : [value];
    else if (value instanceof Symbol) named[key] = value;
    else if (isAttribute(op, key)) annotations[key] = String(value);
    else if (!isInputList(op.inputs) && key in op.inputs && !(key in op.params)) checkInput(op, value, key);
    else params[key] = value;
  }
  return { named, params, listed, annotations };
}

function checkName(op: Op, name: unknown): string | null {
  if (name === null || typeof name === 'string') return name;
  throw new MXNetError('bad name', {
    op: op.name,
    argument: 'name',
    expected: 'a string',
    given: String(name),
  });
}

function checkInput(op: Op, value: unknown, at: number | string): Symbol | null | undefined {
  if (value === null || value === undefined || value instanceof Symbol) return value;
  const isObject = typeof value === 'object';
  const given = isObject
    ? `an object of ${value.constructor?.name ?? 'no class'}`
    : `${typeof value} ${String(value)}`;
  throw new MXNetError('not a symbol', {
    op: op.name,
    argument: typeof at === 'string' ? at : inputName(op, at),
    expected: 'a Symbol',
    given,
    hint:
      isObject && !Array.isArray(value)
        ? 'Arrays take part as variables: sym.Variable(name), bound to the array later'
        : 'Parameters go into the options object',
  });
}

function inputName(op: Op, index: number): string {
  if (isInputList(op.inputs)) return `${op.inputs.list}${index}`;
  return Object.keys(op.inputs)[index] ?? `input ${index}`;
}

/**
 * A method's call: further inputs first, then parameters by position in their order (`x.sum(1)`, `x.reshape([2, -1])`,
 * `x.reshape(2, -1)`), then options.
 */
export function callMethod(op: Op, calledAs: string, self: Symbol, args: readonly unknown[]): Symbol {
  const list = [...args];
  while (list.length > 0 && list.at(-1) === undefined) list.pop();
  const options = isOptions(list.at(-1)) ? (list.pop() as Record<string, unknown>) : {};
  const inputs: unknown[] = [self];
  while (
    list.length > 0 &&
    (list[0] instanceof Symbol || (list[0] === null && inputs.length < countOf(op)))
  ) {
    inputs.push(list.shift());
  }
  const names = Object.keys(op.params);
  const isSpread =
    list.length > 1 && op.params[names[0]!]?.kind === 'shape' && list.every((x) => typeof x === 'number');
  const values = isSpread ? [list] : list;
  if (values.length > names.length) {
    throw new MXNetError('too many values', {
      op: op.name,
      expected: `at most ${names.length} (${names.join(', ') || 'none'})`,
      given: String(values.length),
    });
  }
  const positional = Object.fromEntries(values.map((value, index) => [names[index]!, value]));
  return callOperator(op, calledAs, [...inputs, { ...positional, ...options }]);
}

function countOf(op: Op): number {
  if (isInputList(op.inputs)) return Infinity;
  return Object.keys(op.inputs).length;
}
