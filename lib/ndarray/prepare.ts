/** Prepared calls: an operator with checked parameters, remembered by the text of what was given. */
import { mayFail } from '../backend/call_places.js';
import { instanceOf, type OpInstance } from '../backend/plan.js';
import { inputNames, isInputList, parseParams, withInputCount, type Op, type Params } from '../core/index.js';

/** An operator instance with the values of all its parameters, dynamic ones included. */
export interface Prepared {
  readonly instance: OpInstance;
  readonly params: Params;
}

/** Prepared calls by operator and the text of their parameters. */
const remembered = new Map<Op, Map<string, Prepared>>();
const mostRemembered = 1024;

/** A text that stands for plain parameter values, or undefined where they are not plain. */
function keyOf(given: Readonly<Record<string, unknown>>): string | undefined {
  let key = '';
  for (const name in given) {
    const value = given[name];
    const type = typeof value;
    if (type === 'number' || type === 'boolean' || type === 'string')
      key += `${name}=${type[0]!}${Object.is(value, -0) ? '-0' : String(value)};`;
    else if (value === null || value === undefined) key += `${name}=${String(value)};`;
    else if (Array.isArray(value) && value.every((member) => member === null || typeof member === 'number'))
      key += `${name}=[${value.map(String).join()}];`;
    else return undefined;
  }
  return key;
}

/** The latest call of an operator: a loop makes the same one again and again, and comparing is faster than a text. */
interface Latest {
  readonly given: Readonly<Record<string, unknown>>;
  readonly size: number;
  readonly inputCount: number;
  readonly prepared: Prepared;
  /** What the shortest way runs, null where it does not serve. */
  readonly direct: OpInstance | null;
}

const latest = new Map<Op, Latest>();

function isSame({ given, size }: Latest, other: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const name in other) {
    const [mine, value] = [given[name], other[name]];
    count++;
    // 0 and -0 are equal and not the same.
    if (mine === value && (mine !== 0 || Object.is(mine, value)) && (mine !== undefined || name in given))
      continue;
    if (!Array.isArray(mine) || !Array.isArray(value) || mine.length !== value.length) return false;
    for (let index = 0; index < mine.length; index++) if (mine[index] !== value[index]) return false;
  }
  return count === size;
}

/** Remembers a call of plain parameters by copies, which its caller cannot change. */
function remember(
  op: Op,
  given: Readonly<Record<string, unknown>>,
  inputCount: number,
  prepared: Prepared,
): void {
  const copies: Record<string, unknown> = {};
  for (const name in given) {
    const value = given[name];
    copies[name] = Array.isArray(value) ? [...(value as unknown[])] : value;
  }
  const direct = directInstance(op, prepared, inputCount);
  latest.set(op, { given: copies, size: Object.keys(copies).length, inputCount, prepared, direct });
}

/** The instance for calls of one or two arrays that give one: a kernel that knows no modes and no run-time numbers. */
function directInstance(op: Op, { instance, params }: Prepared, inputCount: number): OpInstance | null {
  if (op.kernel === undefined || op.dynamic.length > 0 || op.trainingDependent) return null;
  if (inputCount < 1 || inputCount > 2) return null;
  // The shortest way notes no places, and such work may have to name its line later.
  if (mayFail(op, params)) return null;
  if (!isInputList(op.inputs) && inputNames(op, params).length !== inputCount) return null;
  return op.outputs(params).filter(({ droppable }) => !droppable).length === 1 ? instance.lean : null;
}

/** What the shortest way runs for a call that is made again; null where it is another one or needs the longer way. */
export function directOf(
  op: Op,
  given: Readonly<Record<string, unknown>>,
  inputCount: number,
): OpInstance | null {
  const recent = latest.get(op);
  if (recent === undefined || recent.direct === null || recent.inputCount !== inputCount) return null;
  return isSame(recent, given) ? recent.direct : null;
}

/** Checks parameters and finds the operator instance; calls with plain parameters are remembered. */
export function prepare(op: Op, given: Readonly<Record<string, unknown>>, inputCount: number): Prepared {
  const recent = latest.get(op);
  if (recent !== undefined && recent.inputCount === inputCount && isSame(recent, given))
    return recent.prepared;
  const asked = given;
  given = withInputCount(op, given, inputCount);
  // Values of dynamic parameters change from call to call: remembering them would fill the map.
  const key = op.dynamic.length > 0 ? undefined : keyOf(given);
  if (key === undefined) return prepareNew(op, given);
  let own = remembered.get(op);
  if (!own) remembered.set(op, (own = new Map()));
  let known = own.get(key);
  if (!known) {
    if (own.size >= mostRemembered) own.clear();
    own.set(key, (known = prepareNew(op, given)));
  }
  remember(op, asked, inputCount, known);
  return known;
}

function prepareNew(op: Op, given: Readonly<Record<string, unknown>>): Prepared {
  const params = parseParams(op, given);
  return { instance: instanceOf(op, params), params };
}
