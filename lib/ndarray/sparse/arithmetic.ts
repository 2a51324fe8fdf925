/** Operators and signs with sparse arrays: on the stored values where the zeros stay zeros, on dense copies else. */
import { describe, MXNetError, sameShape, type Op } from '../../core/index.js';
import { state } from '../../autograd/state.js';
import * as dense from '../arithmetic.js';
import { call, callOp, isOptions } from '../call.js';
import { NDArray } from '../ndarray.js';
import { sortArguments, type Input, type SparseCall } from './arguments.js';
import { BaseSparseNDArray, links, type Sign, type SparseArray } from './base.js';
import { convert } from './convert.js';
import { handlerOf } from './handlers.js';
import { warnOfFallback } from './fallback.js';
import { isTracked, recordedCast, recordedSpecial } from './recorded.js';
import { updateRows } from './updates.js';

/** An operator on arguments of which some are sparse. */
function callSparse(op: Op, args: readonly unknown[]): NDArray | NDArray[] | SparseArray {
  const sorted = sortArguments(op, args);
  if (sorted === null) return callOp(op, densified(args, toDense));
  if (state.recording && sorted.inputs.some(isTracked)) return recorded(sorted, args);
  const result = updateRows(sorted) ?? handlerOf(sorted)?.(sorted) ?? null;
  if (result === null) {
    if (sorted.out instanceof BaseSparseNDArray) return into(fallback(sorted, args), sorted.out);
    return fallback(sorted, args);
  }
  return sorted.out === null || sorted.out === result ? result : into(result, sorted.out);
}

const toDense = (value: unknown): unknown =>
  value instanceof BaseSparseNDArray ? convert(value, 'default') : value;

/** The arguments with dense copies in the places of sparse arrays; `out` stays. */
function densified(args: readonly unknown[], change: (value: unknown) => unknown): unknown[] {
  return args.map((arg) => {
    if (Array.isArray(arg)) return arg.map(change);
    if (!isOptions(arg)) return change(arg);
    return Object.fromEntries(
      Object.entries(arg).map(([name, value]) => [name, name === 'out' ? value : change(value)]),
    );
  });
}

/** The operator on dense copies. */
function fallback(
  { op, inputs, given: params, out }: SparseCall,
  args: readonly unknown[],
): NDArray | NDArray[] {
  const plain = densified(args, toDense);
  const options = plain.at(-1);
  if (out instanceof BaseSparseNDArray && isOptions(options)) delete options['out'];
  const result = callOp(op, plain);
  warnOfFallback(op, inputs, params);
  return result;
}

function into(result: NDArray | NDArray[] | SparseArray, out: Input): Input {
  if (Array.isArray(result))
    throw new MXNetError('one sparse array cannot hold several results', { argument: 'out' });
  return (result as NDArray).copyto(out as NDArray);
}

/** The same where gradients flow. */
function recorded(sorted: SparseCall, args: readonly unknown[]): NDArray | NDArray[] | SparseArray {
  if (sorted.op.name === 'cast_storage')
    return recordedCast(sorted.inputs[0]!, sorted.params['stype'] as 'csr');
  const special = sorted.out === null ? recordedSpecial(sorted) : null;
  if (special !== null) return special;
  const casts = new Map<unknown, unknown>();
  const given = densified(args, (value) => {
    if (!(value instanceof BaseSparseNDArray)) return value;
    if (!casts.has(value)) casts.set(value, recordedCast(value as SparseArray, 'default'));
    return casts.get(value);
  });
  return callOp(sorted.op, given);
}

type Operand = NDArray | BaseSparseNDArray | number;

/** Names of operators: of two arrays of one shape, of two others, with a number behind and before. */
const names = {
  add: ['elemwise_add', 'broadcast_add', '_plus_scalar', '_plus_scalar'],
  sub: ['elemwise_sub', 'broadcast_sub', '_minus_scalar', '_rminus_scalar'],
  mul: ['elemwise_mul', 'broadcast_mul', '_mul_scalar', '_mul_scalar'],
  div: ['elemwise_div', 'broadcast_div', '_div_scalar', '_rdiv_scalar'],
} as const;

/** `a sign b` where one of them is sparse. */
export function binary(sign: Sign, a: Operand, b: Operand): NDArray | SparseArray {
  const [alike, broadcast, behind, before] = names[sign];
  const isArray = (value: unknown): value is Input =>
    value instanceof NDArray || value instanceof BaseSparseNDArray;
  if (isArray(a) && typeof b === 'number') return call(behind, [a, { scalar: b }]) as NDArray;
  if (typeof a === 'number' && isArray(b)) return call(before, [b, { scalar: a }]) as NDArray;
  if (isArray(a) && isArray(b))
    return call(sameShape(a.shape, b.shape) ? alike : broadcast, [a, b]) as NDArray;
  throw new MXNetError('the other side does not fit a sparse array', {
    op: dense.kinds[sign].sign,
    expected: 'an array or a number',
    given: `${describe(a)} and ${describe(b)}`,
  });
}

links.binary = (sign, a, b) => binary(sign, a as Operand, b as Operand);
links.callOp = callSparse;
links.convert = (source, stype) =>
  state.recording && isTracked(source as Input)
    ? recordedCast(source as Input, stype)
    : convert(source as Input, stype);
links.call = call;
