/** The calling rule of operators on arrays: inputs by position, then one options object; or everything in one object. */
import {
  Context,
  describe,
  isInputList,
  MXNetError,
  nearest,
  parseParams,
  visibleOutputs,
  withInputCount,
  getOp,
  type Op,
  type Params,
} from '../core/index.js';
import { mayFail } from '../backend/call_places.js';
import type { OpInstance } from '../backend/plan.js';
import { state } from '../autograd/state.js';
import { valueOf } from '../autograd/tape.js';
import { direct1, direct2 } from './direct.js';
import { execute, watch } from './invoke.js';
import { directOf, prepare, type Prepared } from './prepare.js';
import { NDArray } from './ndarray.js';
import { BaseSparseNDArray, links } from './sparse/base.js';

/** A call taken apart. */
interface Call {
  inputs: (NDArray | null | undefined)[];
  params: Record<string, unknown>;
  out: readonly NDArray[] | null;
  ctx: Context | null;
}

/** True for an options object: neither an array nor a list nor a context. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  return (
    value !== null &&
    typeof value === 'object' &&
    !(value instanceof NDArray) &&
    !(value instanceof BaseSparseNDArray) &&
    !(value instanceof Context) &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value)
  );
}

/** Calls an operator by a registered name: one visible output comes alone, several as an array. */
export function call(name: string, args: readonly unknown[]): NDArray | NDArray[] {
  return callOp(getOp(name), args);
}

export function callOp(op: Op, args: readonly unknown[]): NDArray | NDArray[] {
  const shape = shapeOfCall(op);
  if (shape.isDirect && shape.plainInputs === args.length) {
    const result = callDirectly(op, shape, args);
    if (result !== null) return result;
  }
  if (!shape.givesList && !state.recording && watch.current === null) {
    const result = callAgain(op, args);
    if (result !== null) return result;
  }
  if (shape.plainInputs === args.length && args.every((arg) => arg instanceof NDArray)) {
    const prepared = prepare(op, nothing, args.length);
    const outputs = execute(leanOf(prepared), (args as NDArray[]).map(valueOf));
    return shape.isSingle ? outputs[0]! : visibleOf(op, outputs, prepared.params);
  }
  if (args.some(holdsSparse)) return links.callOp(op, args) as NDArray | NDArray[];
  const { inputs, params, out, ctx } = takeApart(op, args);
  const arrays = presentInputs(op, inputs);
  if (out?.[0] !== undefined) shapeFromOut(op, params, out[0]);
  const prepared = prepare(op, params, arrays.length);
  const outputs = execute(out === null ? leanOf(prepared) : prepared, arrays.map(valueOf), out, ctx);
  return shape.isSingle ? outputs[0]! : visibleOf(op, outputs, prepared.params);
}

const nothing = {};

/** Without what only a gradient reads, where nobody will ask for one. */
function leanOf(prepared: Prepared): Prepared {
  const { lean } = prepared.instance;
  if (lean === prepared.instance || state.recording || watch.current !== null) return prepared;
  return { instance: lean, params: prepared.params };
}

/** Sparse arrays among the arguments, by position or by name. */
const holdsSparse = (arg: unknown): boolean =>
  arg instanceof BaseSparseNDArray ||
  (isOptions(arg) && Object.values(arg).some((value) => value instanceof BaseSparseNDArray));

/** The call of one or two arrays where nothing is recorded or watched; null where it is another one. */
function callDirectly(op: Op, shape: CallShape, args: readonly unknown[]): NDArray | null {
  const a = args[0];
  if (!(a instanceof NDArray) || state.recording || watch.current !== null) return null;
  const instance = (shape.instance ??= prepare(op, nothing, args.length).instance);
  if (args.length === 1) return direct1(instance, a);
  const b = args[1];
  if (!(b instanceof NDArray) || a.context !== b.context) return null;
  return direct2(instance, a, b);
}

/** A call like the operator's latest one, of one or two arrays and options; null where it is another one. */
function callAgain(op: Op, args: readonly unknown[]): NDArray | null {
  const a = args[0];
  if (!(a instanceof NDArray)) return null;
  const last = args[args.length - 1];
  const hasOptions = isPlain(last);
  const count = hasOptions ? args.length - 1 : args.length;
  if (count > 2) return null;
  const b = count === 2 ? args[1] : null;
  // A null in the place of an input is for the careful way to judge.
  if (count === 2 && (!(b instanceof NDArray) || a.context !== b.context)) return null;
  const instance = directOf(op, hasOptions ? last : nothing, count);
  if (instance === null) return null;
  return b === null ? direct1(instance, a) : direct2(instance, a, b as NDArray);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The outputs a user sees: one alone, several (and what is made to be several, as SliceChannel's) as an array. */
function visibleOf(op: Op, outputs: NDArray[], params: Params): NDArray | NDArray[] {
  const visible = visibleOutputs(op, params);
  // Nobody but a tape has use for the hidden ones: their memory can serve the next call.
  if (!state.recording && watch.current === null)
    for (const hidden of outputs.slice(visible)) hidden.dispose();
  return visible === 1 && !shapeOfCall(op).givesList ? outputs[0]! : outputs.slice(0, visible);
}

/** What is the same for all calls of an operator. */
interface CallShape {
  /** Number of inputs when arrays alone make a call: no optional inputs, no required parameters; else -1. */
  readonly plainInputs: number;
  /** Made to have several outputs: they come as an array even when it holds one. */
  readonly givesList: boolean;
  /** Always exactly one output. */
  readonly isSingle: boolean;
  /** One or two plain inputs, one output, a kernel that knows no modes: the shortest way serves. */
  readonly isDirect: boolean;
  /** The largest number of inputs. */
  readonly most: number;
  /** Names of the inputs; none for lists. */
  readonly inputs: readonly string[];
  /** Names of the parameters that a call may give by position. */
  readonly names: readonly string[];
  /** The operator with all parameters at their defaults. */
  instance?: OpInstance;
}

const callShapes = new Map<Op, CallShape>();

function shapeOfCall(op: Op): CallShape {
  let known = callShapes.get(op);
  if (!known) callShapes.set(op, (known = findCallShape(op)));
  return known;
}

function findCallShape(op: Op): CallShape {
  const example = op.examples[0];
  const { inputs } = op;
  const isList = isInputList(inputs);
  const exampleCount = Object.keys(example?.inputs ?? {}).length;
  const exampleParams = parseParams(op, withInputCount(op, example?.params ?? {}, exampleCount));
  const specs = isList ? [] : Object.values(inputs);
  const isPlain =
    specs.length > 0 &&
    specs.every((input) => !input.when) &&
    Object.values(op.params).every((param) => param.default !== undefined);
  // A rule that does not look at the parameters has as many outputs always.
  const isSingle = op.outputs.length === 0 && op.outputs({}).length === 1;
  return {
    plainInputs: isPlain ? specs.length : -1,
    givesList: visibleOutputs(op, exampleParams) > 1,
    isSingle,
    most: isList ? Infinity : specs.length,
    inputs: isList ? [] : Object.keys(inputs),
    names: Object.keys(op.params).filter((name) => !(isList && name === inputs.count)),
    isDirect:
      isSingle &&
      isPlain &&
      specs.length <= 2 &&
      op.kernel !== undefined &&
      op.dynamic.length === 0 &&
      !op.trainingDependent &&
      !mayFail(op, exampleParams),
  };
}

function takeApart(op: Op, args: readonly unknown[]): Call {
  const result: Call = { inputs: [], params: {}, out: null, ctx: null };
  const isList = isInputList(op.inputs);
  const { most, names } = shapeOfCall(op);
  let at = 0;
  if (isList && Array.isArray(args[0])) {
    result.inputs = args[at++] as NDArray[];
  } else {
    while (at < args.length && result.inputs.length < most && isInput(args[at]))
      result.inputs.push(args[at++] as NDArray | null | undefined);
  }
  const first = op.params[names[0] ?? ''];
  const isOneList = first?.kind === 'shape' && op.params[names[1] ?? '']?.kind !== 'shape';
  if (isOneList && typeof args[at] === 'number' && typeof args[at + 1] === 'number') {
    // `x.transpose(1, 0)`: the numbers of one list, without brackets. `broadcast_axes(0, 2)` has two lists of one.
    const numbers: number[] = [];
    while (typeof args[at] === 'number') numbers.push(args[at++] as number);
    result.params[names[0]!] = numbers;
  }
  for (let position = 0; at < args.length; at++) {
    const value = args[at];
    if (isOptions(value) && at === args.length - 1) takeOptions(op, value, result);
    else if (value instanceof NDArray || position >= names.length || isOptions(value))
      throw surplus(op, value, most);
    else result.params[names[position++]!] = value ?? undefined;
  }
  return result;
}

const isInput = (value: unknown): boolean =>
  value instanceof NDArray || value === null || value === undefined;

function surplus(op: Op, value: unknown, most: number): MXNetError {
  if (value instanceof NDArray) {
    return new MXNetError('too many inputs', {
      op: op.name,
      expected: most === 0 ? 'none' : `at most ${most}`,
      given: 'one more array',
    });
  }
  return new MXNetError('an argument does not fit', {
    op: op.name,
    expected: 'arrays, then one object with options',
    given: describe(value),
    ...(Array.isArray(value) || typeof value === 'number' ? { hint: 'Make an array with nd.array(…)' } : {}),
  });
}

function takeOptions(op: Op, options: Record<string, unknown>, into: Call): void {
  const { inputs } = shapeOfCall(op);
  for (const key of Object.keys(options)) {
    const value = options[key];
    if (value === undefined) continue;
    if (isInputList(op.inputs) && key === 'data' && Array.isArray(value)) into.inputs = value as NDArray[];
    else if (inputs.includes(key)) takeNamed(op, key, inputs.indexOf(key), value, into);
    else if (key === 'out') into.out = value === null ? null : outList(op, value);
    else if (key === 'ctx') into.ctx = contextOf(value);
    else if (key === 'name' || key === 'attr') continue;
    else if (key in op.params) into.params[key] = value;
    else throw unknownOption(op, key, inputs);
  }
  if (into.ctx !== null && 'ctx' in op.params) into.params.ctx = String(into.ctx);
}

function takeNamed(op: Op, key: string, index: number, value: unknown, into: Call): void {
  if (value === null) return;
  if ((into.inputs[index] ?? null) !== null) {
    throw new MXNetError('is given twice, by position and by name', { op: op.name, argument: key });
  }
  while (into.inputs.length < index) into.inputs.push(undefined);
  into.inputs[index] = value as NDArray;
}

/** The arrays of `out`, one or a list. */
export function outList(op: Op, value: unknown): readonly NDArray[] {
  const list = (Array.isArray(value) ? value : [value]) as unknown[];
  for (const member of list) {
    if (member instanceof NDArray) continue;
    throw new MXNetError('bad value', {
      op: op.name,
      argument: 'out',
      expected: 'an NDArray',
      given: describe(member),
    });
  }
  return list as NDArray[];
}

function unknownOption(op: Op, key: string, inputs: readonly string[]): MXNetError {
  const known = [...new Set([...inputs, ...Object.keys(op.params), 'out', 'ctx'])];
  const close = nearest(key, known);
  return new MXNetError(`unknown parameter ${key}`, {
    op: op.name,
    hint: `${close ? `Did you mean ${close}? ` : ''}It takes ${known.join(', ')}`,
  });
}

/** A context, also from MXNet's text `cpu(0)`. */
export function contextOf(value: unknown): Context | null {
  if (value === null) return null;
  if (value instanceof Context) return value;
  const match = typeof value === 'string' ? /^(\w+)(?:\((\d+)\))?$/.exec(value) : null;
  if (match) return new Context(match[1] as 'cpu', Number(match[2] ?? 0));
  throw new MXNetError('bad value', {
    argument: 'ctx',
    expected: 'a Context such as mx.cpu()',
    given: describe(value),
  });
}

/** The inputs that these parameters want, checked to be arrays; which ones are missing is told by name in `execute`. */
function presentInputs(op: Op, inputs: readonly (NDArray | null | undefined)[]): NDArray[] {
  const listName = isInputList(op.inputs) ? op.inputs.list : '';
  const names = isInputList(op.inputs) ? undefined : Object.keys(op.inputs);
  if (listName && inputs.length === 0) {
    throw new MXNetError('needs at least one input', {
      op: op.name,
      expected: 'an NDArray',
      given: 'nothing',
    });
  }
  const arrays: NDArray[] = [];
  let firstMissing: string | undefined;
  inputs.forEach((input, index) => {
    const name = names?.[index] ?? `${listName}${index}`;
    if (input === null || input === undefined) {
      const isOptional = names !== undefined && (op.inputs as Record<string, { when?: unknown }>)[name]!.when;
      if (!isOptional) firstMissing ??= name;
      return;
    }
    if (!(input instanceof NDArray)) {
      throw new MXNetError('is not an array', {
        op: op.name,
        argument: name,
        expected: 'an NDArray',
        given: describe(input),
        hint: 'Make an array with nd.array(…)',
      });
    }
    arrays.push(input);
  });
  if (firstMissing !== undefined) {
    throw new MXNetError('is required', {
      op: op.name,
      argument: firstMissing,
      expected: 'an NDArray',
      given: 'nothing',
    });
  }
  return arrays;
}

/** A creating operator with `out` and no shape takes shape and dtype from there, a copy the dtype. */
export function shapeFromOut(op: Op, params: Record<string, unknown>, out: NDArray): void {
  if (Object.keys(op.inputs).length > 0 && op.name !== '_copyto') return;
  if ('shape' in op.params && params.shape === undefined) params.shape = out.shape;
  if ('dtype' in op.params && params.dtype === undefined) params.dtype = out.dtype;
}
