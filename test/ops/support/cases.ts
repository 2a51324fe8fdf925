/** The cases that are recorded from real MXNet: the examples of the table, some in other dtypes. */
import '../../../lib/ops/index.js';
import {
  allOps,
  auxiliaryInputs,
  formatParams,
  getOp,
  inputNames,
  isInputList,
  mutatesInput,
  type DType,
  type Example,
  type Op,
  type Params,
} from '../../../lib/core/index.js';
import { exampleInputs, exampleParams, type ConcreteInput } from './examples.js';
import { moreCases } from './more_cases/index.js';

export interface OracleCase {
  readonly id: string;
  readonly op: string;
  readonly category: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly inputs: readonly ConcreteInput[];
  readonly aux: readonly number[];
  readonly training: boolean;
  /** Whether gradients are recorded in training mode: MKL-DNN's are wrong after a forward pass in predict mode. */
  readonly gradient_training: boolean;
  readonly random: boolean;
  /** Inputs that the operator writes. */
  readonly mutated: readonly number[];
  /** Inputs that MXNet's call gets as `out` too: it has operators that want it. */
  readonly out: readonly number[] | null;
  /** MXNet's symbols of updates of many weights read the parameters of another operator: they cannot be asked. */
  readonly infers: boolean;
  /** Inputs without a gradient. */
  readonly fixed: readonly number[];
}

const otherTypes: readonly DType[] = ['float64', 'float16', 'int32', 'int64', 'int8', 'uint8'];
const typedCategories = new Set(['reduce', 'shape', 'indexing']);

/** Families that MXNet computes in every dtype. */
const takesAllTypes = (op: Op): boolean =>
  typedCategories.has(op.category) || Object.keys(op.inputs)[0] === 'lhs' || op.dynamic.length > 0;

/** True for operators of our own, which MXNet does not know. */
export const isOwn = (op: Op): boolean =>
  op.internal || op.name.startsWith('_backward') || ['_digamma', '_stretch', '_sum_to'].includes(op.name);

/** MXNet wants to be told how many arrays a list has. */
const countOf = (op: Op, params: Params): Params =>
  isInputList(op.inputs) ? { [op.inputs.count]: params[op.inputs.count] as number } : {};

const writtenInto: Readonly<Record<string, number[]>> = {
  _copyto: [0],
  _scatter_set_nd: [0],
  _onehot_encode: [1],
};

/** Updates write into the weights: MXNet has no other way to call those of many, and a skipped step leaves `out` as it was. */
function outOf(op: Op, inputs: number): number[] | null {
  if (writtenInto[op.name]) return writtenInto[op.name]!;
  if ('rescale_grad' in op.inputs) return [0];
  const list = op.inputs;
  if (!isInputList(list) || list.each === undefined) return null;
  const { each, more = [] } = list;
  const groups = (inputs - more.length) / each.length;
  return Array.from({ length: groups }, (_, group) => group * each.length);
}

/** Floating inputs whose gradient MXNet refuses to give, and with it all others. */
const fixedInputs: Readonly<Record<string, readonly number[]>> = { _contrib_hawkesll: [4, 6, 7] };

/** Cases of one example: outside training, and in training where that makes a difference. */
function casesOf(op: Op, example: Example, name: string | number, type?: DType): OracleCase[] {
  const params = exampleParams(op, example);
  const inputs = exampleInputs(op, example, name, type);
  return (op.trainingDependent ? [false, true] : [false]).map((training) => ({
    id: `${op.name} ${name}${type ? ` ${type}` : ''}${training ? ' training' : ''}`,
    op: op.name,
    category: op.category,
    attrs: formatParams(op, {
      ...example.params,
      // A broken number becomes 0 for whole dtypes, and MXNet does not survive a division by it.
      ...(type && !type.includes('float') && 'scalar' in op.params ? { scalar: 2 } : {}),
      ...countOf(op, params),
    }),
    inputs,
    aux: auxiliaryInputs(op, params),
    training,
    gradient_training: training || !op.trainingDependent,
    // Recurrent layers draw numbers only where they drop some.
    random: op.random && params['p'] !== 0 && (op.name !== 'LeakyReLU' || params['act_type'] === 'rrelu'),
    mutated: inputs.flatMap((_, index) => (mutatesInput(op, index) ? [index] : [])),
    out: outOf(op, inputs.length),
    fixed: fixedInputs[op.name] ?? [],
    infers: !(isInputList(op.inputs) && op.inputs.each),
  }));
}

/** All cases: the examples in the order of the table, then those of the families. */
export function oracleCases(): OracleCase[] {
  const documented = allOps()
    .filter((op) => !isOwn(op))
    .flatMap((op) =>
      op.examples.flatMap((example, index) => {
        const types: (DType | undefined)[] = [undefined];
        if (index === 0 && !example.dtype && takesAllTypes(op)) types.push(...otherTypes);
        return types.flatMap((type) => casesOf(op, example, index, type));
      }),
    );
  return [...documented, ...moreCases.flatMap((more) => casesOf(getOp(more.op), more, more.name))];
}

export { inputNames };
