/** The operator family `Custom`: a registered class of properties becomes an operator for arrays and graphs. */
import {
  completeOp,
  defineFamily,
  describe,
  formatShape,
  MXNetError,
  text,
  UNKNOWN,
  type FamilyMember,
  type HostCall,
  type Op,
  type PartialShape,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import type { NDArray } from '../ndarray/index.js';
import { backwardOp, gradientOf } from './backward.js';
import { checkDone, type CustomOp, type CustomOpProp } from './custom_op.js';
import { registered } from './registry.js';

/** One custom operator with its parameters: what all its runs share. */
export class CustomMember {
  readonly args: readonly string[];
  readonly states: readonly string[];
  readonly results: readonly string[];
  readonly prop: CustomOpProp;
  /** What the user's forward made on its way, unrecorded. */
  readonly inner = new WeakSet<object>();
  private operator: CustomOp | undefined;

  constructor(readonly attributes: Readonly<Record<string, string>>) {
    const { op_type, ...parameters } = attributes;
    this.prop = new (registered(op_type))(parameters);
    this.args = names(this.prop.list_arguments(), 'list_arguments');
    this.results = names(this.prop.list_outputs(), 'list_outputs');
    this.states = names(this.prop.list_auxiliary_states(), 'list_auxiliary_states');
  }

  /** The user's operator, made when it first runs. */
  operatorFor(inputs: readonly NDArray[]): CustomOp {
    return (this.operator ??= this.make(inputs.slice(0, this.args.length)));
  }

  private make(inputs: readonly NDArray[]): CustomOp {
    const made: unknown = this.prop.create_operator(
      inputs[0]?.context as NDArray['context'],
      inputs.map(({ shape }) => [...shape]),
      inputs.map(({ dtype }) => dtype),
    );
    if (typeof (made as Partial<CustomOp> | null)?.forward === 'function') return made as CustomOp;
    throw new MXNetError('returns no operator', {
      op: this.attributes.op_type!,
      argument: 'create_operator',
      expected: 'an object of a class that extends mx.operator.CustomOp',
      given: describe(made),
    });
  }
}

function names(given: unknown, method: string): string[] {
  if (Array.isArray(given) && given.every((name) => typeof name === 'string')) return given as string[];
  throw new MXNetError('bad value', {
    op: 'Custom',
    argument: method,
    expected: 'a list of names',
    given: describe(given),
  });
}

/** The operator of one call or node. */
function customOp({ attributes }: FamilyMember): Op {
  const member = new CustomMember(attributes);
  const { args, states, results } = member;
  return {
    ...completeOp({
      name: 'Custom',
      category: 'other',
      summary: `Custom operator ${attributes.op_type}.`,
      inputs: Object.fromEntries([
        ...args.map((name) => [name, { doc: 'Argument.' }]),
        ...states.map((name) => [name, { doc: 'Auxiliary state.', aux: true }]),
      ]) as Record<string, { doc: string; aux?: boolean }>,
      outputs: () => results.map((name) => ({ name })),
      params: Object.fromEntries(Object.keys(attributes).map((name) => [name, text('Parameter.', '')])),
      inferShape: (shapes) => inferShape(member, shapes),
      inferType: (types) => inferType(member, types),
      gradient: (context) => gradientOf(member, backwardOp(member, context), context),
      mutates: states.map((_, index) => args.length + index),
      trainingDependent: true,
      label: () => attributes.op_type!,
      examples: [],
    }),
    host: {
      run: (call) => runForward(member, call),
      inner: member.inner,
      fresh: () => customOp({ attributes, subgraphs: [] }),
    },
  };
}

function runForward(member: CustomMember, { inputs, outputs, training }: HostCall): void {
  const arrays = inputs as readonly NDArray[];
  const count = member.args.length;
  const result: unknown = member.operatorFor(arrays).forward(
    training,
    outputs.map(() => 'write'),
    arrays.slice(0, count),
    [...outputs] as NDArray[],
    arrays.slice(count),
  );
  checkDone(result, member.attributes.op_type!, 'forward');
}

/** A rule that reads what is not known yet may stumble over it; told all there is to know, it must not. */
function ask<T>(isComplete: boolean, rule: () => T): T | undefined {
  try {
    return rule();
  } catch (error) {
    if (isComplete || !(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function inferShape({ prop, args, states, results, attributes }: CustomMember, shapes: ShapeInference): void {
  const known = shapes.in.slice(0, args.length);
  if (known.length > 0 && known.every((shape) => shape === null)) return;
  const isComplete = known.every((shape) => shape !== null && !shape.includes(UNKNOWN));
  const given = known.map((shape) => (shape ?? []).map((dim) => Math.max(dim, 0)));
  const answer = ask(isComplete, () => prop.infer_shape(given));
  if (answer === undefined) return;
  const op = attributes.op_type!;
  const [ins, outs, auxiliary] = lists(answer, op, 'infer_shape', [args, results, states]);
  const read = (shape: unknown): PartialShape => readShape(shape, isComplete, op);
  ins.forEach((shape, index) => shapes.setIn(index, read(shape)));
  auxiliary.forEach((shape, index) => shapes.setIn(args.length + index, read(shape)));
  outs.forEach((shape, index) => shapes.setOut(index, read(shape)));
}

function readShape(shape: unknown, isComplete: boolean, op: string): PartialShape {
  const isShape =
    Array.isArray(shape) && shape.every((dim) => Number.isInteger(dim) || (!isComplete && dim === undefined));
  if (!isShape) {
    throw new MXNetError('bad shape', {
      op,
      argument: 'infer_shape',
      expected: 'lists of integers',
      given: Array.isArray(shape) ? formatShape(shape as number[]) : describe(shape),
    });
  }
  const dims = shape as (number | undefined)[];
  if (isComplete) return dims as number[];
  return dims.length === 0 ? null : dims.map((dim) => (dim === undefined || dim <= 0 ? UNKNOWN : dim));
}

function inferType({ prop, args, states, results, attributes }: CustomMember, types: TypeInference): void {
  const known = types.in.slice(0, args.length);
  const first = known.find((type) => type !== null);
  if (known.length > 0 && first === undefined) return;
  // MXNet asks with what there is; an unknown type is taken to be the first known one.
  const answer = prop.infer_type(known.map((type) => type ?? first!));
  const [ins, outs, auxiliary] = lists(answer, attributes.op_type!, 'infer_type', [args, results, states]);
  ins.forEach((type, index) => types.setIn(index, type));
  auxiliary.forEach((type, index) => types.setIn(args.length + index, type));
  outs.forEach((type, index) => types.setOut(index, type));
}

/** The three lists of an answer, checked to be as long as the names. */
function lists<T>(
  answer: readonly (T[] | undefined)[],
  op: string,
  method: string,
  expected: readonly (readonly string[])[],
): [T[], T[], T[]] {
  const found = expected.map((_, index) => answer?.[index] ?? (index === 2 ? [] : undefined));
  expected.forEach((slots, index) => {
    if (Array.isArray(found[index]) && found[index].length === slots.length) return;
    throw new MXNetError('wrong number of values', {
      op,
      argument: method,
      expected: `[arguments, outputs, states] of ${expected.map(({ length }) => length).join(', ')}`,
      given: Array.isArray(answer) ? describe(answer) : String(answer),
    });
  });
  return found as [T[], T[], T[]];
}

defineFamily('Custom', customOp);
