/** The eager call: an operator instance on arrays, with `out`, devices, composite bodies and recording. */
import { door } from '../backend/index.js';
import type { Meta } from '../backend/meta.js';
import { instanceOf, planOf, type OpInstance, type Plan } from '../backend/plan.js';
import {
  current_context,
  getOp,
  inferOutputs,
  inputNames,
  isInputList,
  MXNetError,
  parseParams,
  type Context,
  type Functions,
  type Op,
  type Params,
} from '../core/index.js';
import { enter, state } from '../autograd/state.js';
import { arrayOf, checkInPlace, Entry, recordOperation, type Value } from '../autograd/tape.js';
import { failure } from './failure.js';
import { NDArray } from './ndarray.js';
import { shapeError } from './values.js';

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
      key += `${name}=${type[0]!}${String(value)};`;
    else if (value === null || value === undefined) key += `${name}=${String(value)};`;
    else if (Array.isArray(value) && value.every((member) => member === null || typeof member === 'number'))
      key += `${name}=[${value.map(String).join()}];`;
    else return undefined;
  }
  return key;
}

/** Checks parameters and finds the operator instance; calls with plain parameters are remembered. */
export function prepare(op: Op, given: Readonly<Record<string, unknown>>, inputCount: number): Prepared {
  if (isInputList(op.inputs) && given[op.inputs.count] === undefined) {
    given = { ...given, [op.inputs.count]: inputCount };
  }
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
  return known;
}

function prepareNew(op: Op, given: Readonly<Record<string, unknown>>): Prepared {
  const params = parseParams(op, given);
  return { instance: instanceOf(op, params), params };
}

/** What a backward pass wants to know of the operators that its formulas run; null outside. */
export interface Watch {
  /** Looks at every value that enters an operator. */
  check(value: Value): void;
  /** Arrays that operators made. */
  readonly made: Set<NDArray>;
}

/** The innermost backward pass. */
export const watch: { current: Watch | null } = { current: null };

/** Runs an operator; all outputs come back, hidden ones too. Throws MXNetError naming the operator. */
export function execute(
  { instance, params }: Prepared,
  values: readonly Value[],
  out: readonly NDArray[] | null = null,
  ctx: Context | null = null,
): NDArray[] {
  const { op } = instance;
  const watching = watch.current;
  if (watching !== null) for (const value of values) watching.check(value);
  const arrays = values.map(arrayOf);
  checkInputs(op, params, arrays);
  const context = contextOf(op, arrays, ctx);
  if (op.kernel === undefined) return runBody(instance, params, values, out);
  if (out !== null) return runInto({ instance, params }, values, arrays, out);
  const plan = planFor(instance, arrays);
  const outputs = plan.outputs.map((meta) => new NDArray(meta, context));
  call(op, plan, params, arrays, outputs);
  if (watching !== null) for (const output of outputs) watching.made.add(output);
  if (state.recording) recordOperation(op, params, values, outputs);
  return outputs;
}

function planFor(instance: OpInstance, arrays: readonly NDArray[]): Plan {
  return planOf(
    instance,
    arrays.map((array) => array.meta),
    state.training,
  );
}

const fixedCounts = new Map<Op, number>();

/** Number of inputs where it does not depend on parameters, else -1. */
function fixedInputs(op: Op): number {
  let count = fixedCounts.get(op);
  if (count === undefined) {
    const specs = Object.values(op.inputs as Record<string, { when?: unknown }>);
    fixedCounts.set(op, (count = specs.some((input) => input.when) ? -1 : specs.length));
  }
  return count;
}

function checkInputs(op: Op, params: Params, arrays: readonly NDArray[]): void {
  if (isInputList(op.inputs) || arrays.length === fixedInputs(op)) return;
  const names = inputNames(op, params);
  if (arrays.length !== names.length) {
    const missing = names[arrays.length];
    throw new MXNetError(missing === undefined ? 'too many inputs' : 'is required', {
      op: op.name,
      ...(missing === undefined ? {} : { argument: missing }),
      expected: names.length === 0 ? 'no inputs' : names.join(', '),
      given: `${arrays.length} input${arrays.length === 1 ? '' : 's'}`,
    });
  }
}

/** The one device of all inputs (or the default), checked to exist. */
function contextOf(op: Op, arrays: readonly NDArray[], ctx: Context | null): Context {
  const first = arrays[0];
  if (first === undefined) return requireDevice(ctx ?? current_context());
  for (const array of arrays) {
    if (array.context !== first.context && !array.context.equals(first.context)) {
      throw new MXNetError('inputs are on different devices', {
        op: op.name,
        expected: String(first.context),
        given: String(array.context),
        hint: 'Move one with as_in_context',
      });
    }
  }
  return first.context;
}

/** Throws MXNetError for a device that this build cannot use. */
export function requireDevice(context: Context): Context {
  if (context.device_type !== 'gpu') return context;
  const { available, reason } = door().information().cuda;
  throw new MXNetError(`${context.toString()} cannot be used`, {
    argument: 'ctx',
    expected: 'cpu(0)',
    given: `${context.toString()}${available ? '' : ` (${reason})`}`,
    hint: 'Leave ctx out or use mx.cpu()',
  });
}

/** Lists that are used again, by role and length: the engine reads them before the call returns. */
const handleLists: Int32Array[][] = [[], []];

function handleList(arrays: readonly NDArray[], role: 0 | 1): Int32Array {
  const { length } = arrays;
  const list = (handleLists[role]![length] ??= new Int32Array(length));
  for (let index = 0; index < length; index++) list[index] = arrays[index]!.handle;
  return list;
}

/** One native call; allocates the outputs whose handle is 0. */
export function call(
  op: Op,
  plan: Plan,
  params: Params,
  inputs: readonly NDArray[],
  outputs: readonly NDArray[],
): void {
  const native = door();
  const scalars = op.dynamic.length;
  const first = outputs[0]!;
  try {
    if (outputs.length === 1 && first.handle === 0 && scalars === 0 && inputs.length === 1) {
      first.handle = native.run1(plan.id, inputs[0]!.handle, first);
      return;
    }
    if (outputs.length === 1 && first.handle === 0 && scalars === 0 && inputs.length === 2) {
      first.handle = native.run2(plan.id, inputs[0]!.handle, inputs[1]!.handle, first);
      return;
    }
    const single = scalars === 1 ? (params[op.dynamic[0]!] as number) : 0;
    if (outputs.length === 1 && first.handle === 0 && scalars === 1 && inputs.length === 1) {
      first.handle = native.run1s(plan.id, inputs[0]!.handle, single, first);
      return;
    }
    const from = handleList(inputs, 0);
    const handles = handleList(outputs, 1);
    const owners = outputs.map((output) => (output.handle === 0 ? output : null));
    const numbers = scalars === 0 ? null : Float64Array.from(op.dynamic, (name) => params[name] as number);
    native.run(plan.id, from, handles, owners, numbers);
    outputs.forEach((output, index) => (output.handle = handles[index]!));
  } catch (error) {
    throw failure(error, op.name, inputs);
  }
}

/** Writes into the user's arrays; through temporaries where an output overlaps an input in a way the kernel does not allow. */
function runInto(
  { instance, params }: Prepared,
  values: readonly Value[],
  arrays: readonly NDArray[],
  out: readonly NDArray[],
): NDArray[] {
  const { op } = instance;
  for (const target of out) checkInPlace(op.name, target);
  const plan = planFor(instance, arrays);
  if (out.length > plan.outputs.length) {
    throw new MXNetError('too many arrays', {
      op: op.name,
      argument: 'out',
      expected: String(plan.outputs.length),
      given: String(out.length),
    });
  }
  const overlaps = out.map((target, index) =>
    arrays.some(
      (array, input) =>
        door().sharesStorage(target.handle, array.handle) &&
        !(
          target.handle === array.handle &&
          op.inplace.some(([output, allowed]) => output === index && allowed === input)
        ),
    ),
  );
  const outputs = plan.outputs.map((meta, index) => {
    const target = out[index];
    if (target !== undefined) checkOut(op, target, meta);
    return target === undefined || overlaps[index] ? new NDArray(meta, (target ?? out[0]!).context) : target;
  });
  call(op, plan, params, arrays, outputs);
  overlaps.forEach((overlap, index) => {
    if (!overlap) return;
    copyInto(outputs[index]!, out[index]!);
    outputs[index]!.dispose();
    outputs[index] = out[index]!;
  });
  if (state.recording) {
    if (arrays.some((array) => array.entry !== null)) checkAliases(op, arrays, out);
    recordOperation(op, params, values, outputs);
  }
  return outputs;
}

function checkAliases(op: Op, arrays: readonly NDArray[], out: readonly NDArray[]): void {
  for (const target of out) {
    if (arrays.includes(target)) checkInPlace(op.name, target, ...arrays);
  }
}

function checkOut(op: Op, target: NDArray, meta: Meta): void {
  if (target.meta === meta) return;
  if (target.dtype !== meta.dtype) {
    throw new MXNetError('dtypes do not match', {
      op: op.name,
      argument: 'out',
      expected: meta.dtype,
      given: target.dtype,
    });
  }
  throw shapeError(op.name, 'out', meta.shape, target.shape);
}

/** Copies the elements of an array of the same dtype and size into another. */
export function copyInto(source: NDArray, target: NDArray): void {
  const op = getOp('_copy');
  const flat = source.meta === target.meta ? target : target.alias(source.meta, 0);
  const { instance, params } = prepare(op, {}, 1);
  call(op, planOf(instance, [source.meta], false), params, [source], [flat]);
  if (flat !== target) flat.dispose();
}

const validated = new WeakMap<OpInstance, Set<string>>();

/** The operator's own rules come before those of its parts, so that errors speak of it. */
function validate(instance: OpInstance, params: Params, arrays: readonly NDArray[]): void {
  let known = validated.get(instance);
  if (!known) validated.set(instance, (known = new Set()));
  const key = arrays.map((array) => array.meta.id).join();
  if (known.has(key)) return;
  inferOutputs(
    instance.op,
    params,
    arrays.map((array) => array.shape),
    arrays.map((array) => array.dtype),
  );
  known.add(key);
}

/** An error of a part, told as one of the whole. */
function ofWhole(error: unknown, op: Op): unknown {
  if (!(error instanceof MXNetError) || error.op === op.name) return error;
  const { argument, expected, given, hint } = error;
  return new MXNetError(`${error.op ?? 'a part'}: ${argument ? `${argument}: ` : ''}${error.problem}`, {
    op: op.name,
    ...(expected === undefined ? {} : { expected }),
    ...(given === undefined ? {} : { given }),
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  });
}

/** An operator made of others: recorded as one operation when it has a gradient formula of its own, else piece by piece. */
function runBody(
  instance: OpInstance,
  params: Params,
  values: readonly Value[],
  out: readonly NDArray[] | null,
): NDArray[] {
  const { op } = instance;
  if (!op.body) throw new MXNetError('has neither a kernel nor a body', { op: op.name });
  validate(instance, params, values.map(arrayOf));
  const hasFormula = typeof op.gradient === 'function';
  const leave = hasFormula ? enter({ recording: false }) : undefined;
  let outputs: NDArray[];
  try {
    const results = op.body<Value>({
      F: eager,
      inputs: values,
      params,
      inputShapes: values.map((value) => arrayOf(value).shape),
      inputTypes: values.map((value) => arrayOf(value).dtype),
      training: state.training,
    });
    outputs = results.map((result) => {
      const array = arrayOf(result);
      // A body may hand an input on; the result is an array of its own all the same.
      return values.some((value) => arrayOf(value) === array)
        ? (eager.invoke('_copy', [result])[0] as NDArray)
        : array;
    });
  } catch (error) {
    throw ofWhole(error, op);
  } finally {
    leave?.();
  }
  if (out !== null) {
    out.forEach((target, index) => {
      checkInPlace(op.name, target);
      checkOut(op, target, outputs[index]!.meta);
      copyInto(outputs[index]!, target);
      outputs[index] = target;
    });
  }
  if (hasFormula && state.recording) recordOperation(op, params, values, outputs);
  return outputs;
}

/** Operators on recorded values and arrays, for bodies and gradient formulas: `eager.invoke(name, …)`, `eager.dot(a, b, options)`. */
export const eager: Functions<Value> = new Proxy({} as Functions<Value>, {
  get(known, name) {
    if (typeof name !== 'string') return undefined;
    return (known[name] ??= name === 'invoke' ? invokeByName : caller(name));
  },
});

function invokeByName(
  name: string,
  inputs: readonly Value[],
  params: Readonly<Record<string, unknown>> = {},
): Value[] {
  return execute(prepare(getOp(name), params, inputs.length), inputs);
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
