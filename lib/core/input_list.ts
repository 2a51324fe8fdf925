/** Operators with any number of inputs: how the count of the call and the number of arrays follow from each other. */
import { describe } from './params.js';
import { MXNetError } from './errors.js';
import { isInputList, type InputList, type Op, type Params } from './op.js';

/** More arrays than that no operator takes or gives: names and nodes are made for each of them. */
export const mostArrays = 65536;

/** Arrays of one group: 1, or weight, gradient and states of one update. */
export const groupSize = (list: InputList): number => list.each?.length ?? 1;

/** Arrays for each one counted, whether they come in groups or behind. */
const arraysEach = (list: InputList): number => groupSize(list) + (list.behind?.length ?? 0);

/** Number of arrays for a value of the count. */
export const listLength = (list: InputList, count: number): number =>
  count * arraysEach(list) + (list.more?.length ?? 0);

/** Names of `length` arrays: `args0`, `args1` …, or `weight_0`, `grad_0`, `weight_1` …, `lrs`, `wds`, or `arg0`, `arg1`, `arg0_min` … */
export function listNames(list: InputList, length: number): string[] {
  const { each, more = [], behind } = list;
  if (behind !== undefined) {
    const count = Math.ceil(length / arraysEach(list));
    return Array.from({ length }, (_, index) => {
      if (index < count) return `${list.list}${index}`;
      const at = index - count;
      return `${list.list}${Math.floor(at / behind.length)}_${behind[at % behind.length]!}`;
    });
  }
  const grouped = length - more.length;
  return Array.from({ length }, (_, index) => {
    if (each === undefined) return `${list.list}${index}`;
    if (index >= grouped) return more[index - grouped]!;
    return `${each[index % each.length]!}_${Math.floor(index / each.length)}`;
  });
}

/**
 * Parameters of a call with the count of a list operator filled in from the number of arrays; other operators' unchanged.
 * Throws MXNetError where the arrays do not come in whole groups, or where a given count does not count them.
 */
export function withInputCount(
  op: Op,
  given: Readonly<Record<string, unknown>>,
  length: number,
): Readonly<Record<string, unknown>> {
  const list = op.inputs;
  if (!isInputList(list)) return given;
  const named = list.named?.(given);
  const count = named ? length || named.length : (length - (list.more?.length ?? 0)) / arraysEach(list);
  const told = given[list.count];
  if (told === undefined) {
    if (Number.isInteger(count) && count >= 0) return { ...given, [list.count]: count };
    throw new MXNetError('arrays are missing', {
      op: op.name,
      argument: list.list,
      expected: describeGroups(list),
      given: `${length} arrays`,
    });
  }
  // Not Number(told): of a symbol there is none.
  if (named !== undefined || told === count || (typeof told === 'string' && Number(told) === count))
    return given;
  const isPlain = arraysEach(list) === 1 && list.more === undefined;
  throw new MXNetError('does not count the inputs', {
    op: op.name,
    argument: list.count,
    expected: isPlain ? `${length}, the number of inputs` : `${length} arrays: ${describeGroups(list)}`,
    given: describe(told),
    hint: 'Leave it out',
  });
}

function describeGroups({ each = ['array'], more = [], behind = [] }: InputList): string {
  if (behind.length > 0) return `all arrays, and behind them ${behind.join(', ')} of each`;
  const last = more.length > 0 ? `, and behind all of them ${more.join(', ')}` : '';
  return `${each.join(', ')} for each of them${last}`;
}

/** True when the kernel writes into this input (a state, a running mean). */
export function mutatesInput(op: Op, index: number): boolean {
  if (op.mutates.length === 0) return false;
  return op.mutates.includes(isInputList(op.inputs) ? index % groupSize(op.inputs) : index);
}

/** [output, input] pairs that may share memory; a list's pairs hold for each of its groups. */
export function inplacePairs(op: Op, outputs: number): readonly (readonly [number, number])[] {
  const list = op.inputs;
  if (!isInputList(list) || list.each === undefined) return op.inplace;
  return Array.from({ length: outputs }, (_, group) =>
    op.inplace.map(([output, input]) => [output + group, input + group * groupSize(list)] as const),
  ).flat();
}

/** Values of the run-time parameters as the kernel reads them, lists one number after the other. */
export const scalarsOf = (op: Op, params: Params): number[] =>
  op.dynamic.flatMap((name) => params[name] as number | readonly number[]);
