/** The gradient of a custom operator: an operator of its own that reads what was declared and writes one gradient for each argument. */
import {
  completeOp,
  MXNetError,
  type GradientContext,
  type HostCall,
  type Op,
  type Params,
} from '../core/index.js';
import type { NDArray } from '../ndarray/index.js';
import type { CustomMember } from './custom.js';
import { checkDone } from './custom_op.js';

/** Gradients over `F`, for arrays and graphs alike. */
export function gradientOf<T>(
  { args }: CustomMember,
  backward: Op & { readonly reads: readonly number[] },
  { F, inputs, outputs, grads, wants }: GradientContext<T, Params>,
): (T | null)[] {
  const head = outputs.length;
  const read = backward.reads.map((id) => {
    if (id < head) return grads[id]!;
    return id < head + args.length ? inputs[id - head]! : outputs[id - head - args.length]!;
  });
  const results = F.invoke(backward, [...read, ...inputs.slice(args.length)]);
  return inputs.map((_, index) => (index < args.length && wants[index] ? results[index]! : null));
}

/** The operator that runs the user's `backward`; `reads` are the numbers that were declared. */
export function backwardOp<T>(
  member: CustomMember,
  { inputShapes, inputTypes, wants, outputs }: GradientContext<T, Params>,
): Op & { readonly reads: readonly number[] } {
  const { args, states } = member;
  const counts = { head: outputs.length, args: args.length, states: states.length };
  const reads = declared(member, counts.head);
  const op = completeOp({
    name: '_backward_Custom',
    category: 'other',
    summary: `Gradient of the custom operator ${member.attributes.op_type}.`,
    inputs: Object.fromEntries(
      [...reads.map((id) => `value${id}`), ...states].map((name) => [name, { doc: 'Value.' }]),
    ),
    outputs: () => args.map((name) => ({ name })),
    params: {},
    inferShape: (shapes) => args.forEach((_, index) => shapes.setOut(index, inputShapes[index]!)),
    inferType: (types) => args.forEach((_, index) => types.setOut(index, inputTypes[index]!)),
    gradient: { none: 'gradients that graphs compute of custom operators are not differentiated again' },
    mutates: states.map((_, index) => reads.length + index),
    examples: [],
  });
  const run = ({ inputs, outputs: gradients }: HostCall): void => {
    const arrays = inputs as readonly NDArray[];
    const at = new Map(reads.map((id, index) => [id, arrays[index]!]));
    const list = (begin: number, count: number, what: string): NDArray[] => {
      const present = Array.from({ length: count }, (_, index) => at.get(begin + index));
      return present.every(Boolean) ? (present as NDArray[]) : partly(present, what, member);
    };
    const auxiliary = arrays.slice(reads.length);
    const data = list(counts.head, counts.args, 'in_data');
    const operator = member.operatorFor(data);
    const result: unknown = operator.backward(
      gradients.map((_, index) => (wants[index] ? 'write' : 'null')),
      list(0, counts.head, 'out_grad'),
      data,
      list(counts.head + counts.args, counts.head, 'out_data'),
      [...gradients] as NDArray[],
      auxiliary,
    );
    checkDone(result, member.attributes.op_type!, 'backward');
  };
  const isGradientOf = { name: member.attributes.op_type!, inner: member.inner };
  return { ...op, reads, host: { run, fresh: () => op, isGradientOf } };
}

/** What `declare_backward_dependency` names, in order and once. */
function declared({ prop, args, attributes }: CustomMember, heads: number): number[] {
  const range = (begin: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => begin + index);
  const total = heads * 2 + args.length;
  const named = prop.declare_backward_dependency(
    range(0, heads),
    range(heads, args.length),
    range(heads + args.length, heads),
  );
  const wrong = named.find((id) => !Number.isInteger(id) || id < 0 || id >= total);
  if (wrong !== undefined) {
    throw new MXNetError('names what there is not', {
      op: attributes.op_type!,
      argument: 'declare_backward_dependency',
      expected: `some of the numbers 0 to ${total - 1}`,
      given: String(wrong),
    });
  }
  return [...new Set(named)].sort((a, b) => a - b);
}

/** A list in which reading what was not declared tells so. */
function partly(
  present: readonly (NDArray | undefined)[],
  what: string,
  { attributes }: CustomMember,
): NDArray[] {
  const list: NDArray[] = new Array<NDArray>(present.length);
  present.forEach((array, index) => {
    const get = (): NDArray => {
      if (array) return array;
      throw new MXNetError('was not declared to be read', {
        op: attributes.op_type!,
        argument: `${what}[${index}]`,
        hint: `Name it in declare_backward_dependency${what === 'out_grad' ? ', or construct the properties with need_top_grad: true' : ''}`,
      });
    };
    Object.defineProperty(list, index, { enumerable: true, get });
  });
  return list;
}
