/** The shortest way to the engine: nothing recorded, a plan remembered by the kind of the arrays. */
import { door } from '../backend/index.js';
import type { Meta } from '../backend/meta.js';
import { planOf, type OpInstance, type Plan } from '../backend/plan.js';
import { collect1, collect2 } from '../backend/small_calls.js';
import { failure } from './failure.js';
import { NDArray } from './ndarray.js';

/** The plan of an instance for one or two arrays of this kind. */
export function planFor(instance: OpInstance, array: NDArray, count: 1 | 2): Plan {
  return latest(instance, array.meta, count === 2 ? array.meta : null);
}

/** The plan for these kinds: the latest one, a remembered one, or a new one. */
function latest(instance: OpInstance, a: Meta, b: Meta | null): Plan {
  const known = instance.latest;
  if (known !== null && instance.latestA === a && instance.latestB === b && !known.released) return known;
  const plan = b === null || a === b ? planOfAlike(instance, a, b) : planOfPair(instance, a, b);
  instance.latestA = a;
  instance.latestB = b;
  instance.latest = plan;
  return plan;
}

function planOfAlike(instance: OpInstance, a: Meta, b: Meta | null): Plan {
  const known = a.plans.get(instance);
  if (known !== undefined && !known.released) return known;
  const plan = planOf(instance, b === null ? [a] : [a, b], false);
  a.plans.set(instance, plan);
  return plan;
}

function planOfPair(instance: OpInstance, a: Meta, b: Meta): Plan {
  const known = a.pairs.get(instance);
  if (known !== undefined && known.other === b && !known.plan.released) return known.plan;
  const plan = planOf(instance, [a, b], false);
  a.pairs.set(instance, { other: b, plan });
  return plan;
}

/** One array in, one out. */
export function direct1(instance: OpInstance, a: NDArray): NDArray {
  const plan = latest(instance, a.meta, null);
  const result = new NDArray(plan.outputs[0]!, a.context);
  if (plan.isSmall && collect1(plan.id, a.handle, 0, result)) return result;
  try {
    result.handle = door().run1(plan.id, a.handle, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a]);
  }
  return result;
}

/** One array and a run-time number in, one array out. */
export function directScalar(instance: OpInstance, a: NDArray, scalar: number): NDArray {
  const plan = latest(instance, a.meta, null);
  const result = new NDArray(plan.outputs[0]!, a.context);
  if (plan.isSmall && collect1(plan.id, a.handle, scalar, result)) return result;
  try {
    result.handle = door().run1s(plan.id, a.handle, scalar, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a]);
  }
  return result;
}

/** As `directScalar`, but at once: what is recorded is not collected, whose list of owners would hold the tape. */
export function nowScalar(instance: OpInstance, a: NDArray, scalar: number): NDArray {
  const plan = latest(instance, a.meta, null);
  const result = new NDArray(plan.outputs[0]!, a.context);
  try {
    result.handle = door().run1s(plan.id, a.handle, scalar, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a]);
  }
  return result;
}

/** As `direct2`, but at once. */
export function now2(instance: OpInstance, a: NDArray, b: NDArray): NDArray {
  const plan = latest(instance, a.meta, b.meta);
  const result = new NDArray(plan.outputs[0]!, a.context);
  try {
    result.handle = door().run2(plan.id, a.handle, b.handle, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a, b]);
  }
  return result;
}

/** Two arrays of one device in, one out. */
export function direct2(instance: OpInstance, a: NDArray, b: NDArray): NDArray {
  const plan = latest(instance, a.meta, b.meta);
  const result = new NDArray(plan.outputs[0]!, a.context);
  if (plan.isSmall && collect2(plan.id, a.handle, b.handle, result)) return result;
  try {
    result.handle = door().run2(plan.id, a.handle, b.handle, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a, b]);
  }
  return result;
}
