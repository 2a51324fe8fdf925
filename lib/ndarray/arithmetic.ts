/** Arithmetic with two arrays or an array and a number: the fast way for arrays alike, broadcasting and scalars else. */
import { door } from '../backend/index.js';
import type { OpInstance } from '../backend/plan.js';
import { latestVersions } from '../backend/small_calls.js';
import { Callable, describe, getOp, MXNetError } from '../core/index.js';
import { state } from '../autograd/state.js';
import { checkInPlace, recordOperation, valueOf } from '../autograd/tape.js';
import { direct2, directScalar, now2, nowScalar, planFor } from './direct.js';
import { call } from './engine_call.js';
import { execute, watch } from './invoke.js';
import { prepare } from './prepare.js';
import { BaseSparseNDArray, links } from './sparse/base.js';
import { failure } from './failure.js';
import { NDArray } from './ndarray.js';

/** One binary function with the operators that compute it. */
export class BinaryKind {
  private instance: OpInstance | undefined;
  private scalarInstance: OpInstance | undefined;
  private reverseInstance: OpInstance | undefined;
  private broadcastInstance: OpInstance | undefined;

  constructor(
    readonly sign: string,
    /** Operators: same shape, broadcasting, array with number, number with array. */
    private readonly names: readonly [same: string, broadcast: string, scalar: string, reverse: string],
  ) {}

  get same(): OpInstance {
    return (this.instance ??= prepare(getOp(this.names[0]), {}, 2).instance);
  }

  get broadcast(): OpInstance {
    return (this.broadcastInstance ??= prepare(getOp(this.names[1]), {}, 2).instance);
  }

  /** With a number on the right. */
  get scalar(): OpInstance {
    return (this.scalarInstance ??= prepare(getOp(this.names[2]), { scalar: 1 }, 1).instance);
  }

  /** With a number on the left. */
  get reverse(): OpInstance {
    return (this.reverseInstance ??= prepare(getOp(this.names[3]), { scalar: 1 }, 1).instance);
  }
}

const kind = (sign: string, same: string, broadcast: string, scalar: string, reverse = scalar): BinaryKind =>
  new BinaryKind(sign, [same, `broadcast_${broadcast}`, scalar, reverse]);

/** All binary functions, by the names of their broadcasting operators. */
export const kinds = {
  add: kind('+', 'elemwise_add', 'add', '_plus_scalar'),
  sub: kind('-', 'elemwise_sub', 'sub', '_minus_scalar', '_rminus_scalar'),
  mul: kind('*', 'elemwise_mul', 'mul', '_mul_scalar'),
  div: kind('/', 'elemwise_div', 'div', '_div_scalar', '_rdiv_scalar'),
  mod: kind('%', '_mod', 'mod', '_mod_scalar', '_rmod_scalar'),
  power: kind('**', '_power', 'power', '_power_scalar', '_rpower_scalar'),
  maximum: kind('maximum', '_maximum', 'maximum', '_maximum_scalar'),
  minimum: kind('minimum', '_minimum', 'minimum', '_minimum_scalar'),
  hypot: kind('hypot', '_hypot', 'hypot', '_hypot_scalar'),
  equal: kind('==', '_equal', 'equal', '_equal_scalar'),
  not_equal: kind('!=', '_not_equal', 'not_equal', '_not_equal_scalar'),
  lesser: kind('<', '_lesser', 'lesser', '_lesser_scalar', '_greater_scalar'),
  lesser_equal: kind('<=', '_lesser_equal', 'lesser_equal', '_lesser_equal_scalar', '_greater_equal_scalar'),
  greater: kind('>', '_greater', 'greater', '_greater_scalar', '_lesser_scalar'),
  greater_equal: kind(
    '>=',
    '_greater_equal',
    'greater_equal',
    '_greater_equal_scalar',
    '_lesser_equal_scalar',
  ),
  logical_and: kind('logical_and', '_logical_and', 'logical_and', '_logical_and_scalar'),
  logical_or: kind('logical_or', '_logical_or', 'logical_or', '_logical_or_scalar'),
  logical_xor: kind('logical_xor', '_logical_xor', 'logical_xor', '_logical_xor_scalar'),
} as const;

/** `a op b`. Arrays of one kind and device take the short way; shapes broadcast; dtypes must be equal. */
export function binary(kind: BinaryKind, a: NDArray, b: NDArray | number): NDArray {
  if (b instanceof NDArray) {
    if (a.context === b.context) {
      if (state.recording) {
        if (watch.current === null) return recorded(a.meta === b.meta ? kind.same : kind.broadcast, a, b);
      } else {
        if (a.meta === b.meta) return direct2(kind.same, a, b);
        if (watch.current === null) return direct2(kind.broadcast, a, b);
      }
    }
    return general(kind, a, b, null);
  }
  if (typeof b === 'number') return withScalar(kind.scalar, a, b);
  if ((b as unknown) instanceof BaseSparseNDArray) return withSparse(kind, a, b);
  throw wrongOperand(kind, b);
}

/** A sparse array on one side, as MXNet calls it: `broadcast_add` and its like. */
const withSparse = (kind: BinaryKind, a: unknown, b: unknown): NDArray =>
  links.callOp(kind.broadcast.op, [a, b]) as NDArray;

/** `a op b` where the left side may be a number. */
export function reversed(kind: BinaryKind, a: NDArray | number, b: NDArray): NDArray {
  if (typeof a === 'number') return withScalar(kind.reverse, b, a);
  if (a instanceof NDArray) return binary(kind, a, b);
  if ((a as unknown) instanceof BaseSparseNDArray) return withSparse(kind, a, b);
  throw wrongOperand(kind, a);
}

/** The short way of a call that is recorded: run at once and noted on the tape. */
function recorded(instance: OpInstance, a: NDArray, b: NDArray): NDArray {
  const result = now2(instance, a, b);
  recordOperation(instance.op, instance.params, [valueOf(a), valueOf(b)], [result], latestVersions(2));
  return result;
}

function withScalar(instance: OpInstance, array: NDArray, scalar: number): NDArray {
  if (state.recording && watch.current === null) {
    const result = nowScalar(instance, array, scalar);
    if (array.entry !== null)
      recordOperation(instance.op, paramsOf(instance, scalar), [array.entry], [result], latestVersions(1));
    return result;
  }
  if (state.recording) return execute({ instance, params: paramsOf(instance, scalar) }, [valueOf(array)])[0]!;
  return directScalar(instance, array, scalar);
}

const paramsOf = (instance: OpInstance, scalar: number): Record<string, unknown> => ({
  ...instance.params,
  scalar,
});

function general(kind: BinaryKind, a: NDArray, b: NDArray, out: readonly NDArray[] | null): NDArray {
  const instance = a.meta === b.meta ? kind.same : kind.broadcast;
  return execute({ instance, params: instance.params }, [valueOf(a), valueOf(b)], out)[0]!;
}

/** `a op= b`: writes into `a`, whose shape and dtype stay; `b` broadcasts. Returns `a`. */
export function inPlace(kind: BinaryKind, a: NDArray, b: NDArray | number): NDArray {
  if (state.recording) checkInPlace(`${kind.sign}=`, a, b);
  if (typeof b === 'number') {
    const instance = kind.scalar;
    const plan = planFor(instance, a, 1);
    if (plan.outputs[0] === a.meta) {
      call(instance.op, plan, { scalar: b }, [a], [a]);
      return a;
    }
    return execute({ instance, params: paramsOf(instance, b) }, [a], [a])[0]!;
  }
  if (b instanceof NDArray) {
    if (a.handle === 0 || b.handle === 0) throw failure(undefined, `${kind.sign}=`, [a, b]);
    const isApart = a.meta === b.meta && (a === b || !door().sharesStorage(a.handle, b.handle));
    const plan = isApart && a.context === b.context ? planFor(kind.same, a, 2) : undefined;
    if (plan?.outputs[0] !== a.meta) return general(kind, a, b, [a]);
    call(kind.same.op, plan, kind.same.params, [a, b], [a]);
    return a;
  }
  throw wrongOperand(kind, b);
}

function wrongOperand(kind: BinaryKind, other: unknown): MXNetError {
  return new MXNetError('the other side does not fit an NDArray', {
    op: kind.sign,
    expected: 'an NDArray or a number',
    given: describe(other),
    ...hintFor(other),
  });
}

function hintFor(other: unknown): { hint?: string } {
  if (Array.isArray(other) || ArrayBuffer.isView(other))
    return { hint: 'Make an array of it with nd.array(…)' };
  if (other instanceof Callable) return { hint: 'Arrays and symbols do not mix: bind the symbol to arrays' };
  return typeof other === 'boolean' || typeof other === 'bigint' ? { hint: 'Write Number(…)' } : {};
}

/** `nd.add` and its like: either side may be a number. */
export function binaryFunction(kind: BinaryKind) {
  return (lhs: NDArray | number, rhs: NDArray | number): NDArray => {
    if (lhs instanceof NDArray) return binary(kind, lhs, rhs);
    if (rhs instanceof NDArray) return reversed(kind, lhs, rhs);
    if ((lhs as unknown) instanceof BaseSparseNDArray) return ofSparse(kind, lhs, rhs);
    if ((rhs as unknown) instanceof BaseSparseNDArray) return ofSparse(kind, rhs, lhs, true);
    throw new MXNetError('needs an array on one side', {
      op: kind.sign,
      expected: 'an NDArray',
      given: `${describe(lhs)} and ${describe(rhs)}`,
    });
  };
}

/** A sparse array with another one, or with a number. */
function ofSparse(kind: BinaryKind, array: unknown, other: unknown, isReversed = false): NDArray {
  if (typeof other !== 'number') return withSparse(kind, array, other);
  return links.callOp((isReversed ? kind.reverse : kind.scalar).op, [array, { scalar: other }]) as NDArray;
}
