/** The shortest way to the engine: nothing recorded, a plan remembered by the kind of the arrays. */
import { door } from '../backend/index.js';
import { planOf, type OpInstance, type Plan } from '../backend/plan.js';
import { collect1, collect2 } from '../backend/small_calls.js';
import { failure } from './failure.js';
import { NDArray } from './ndarray.js';

/** The plan of an instance for one or two arrays of this kind. */
export function planFor(instance: OpInstance, array: NDArray, count: 1 | 2): Plan {
  const { meta } = array;
  const known = meta.plans.get(instance);
  if (known !== undefined && !known.released) return known;
  const plan = planOf(instance, count === 2 ? [meta, meta] : [meta], false);
  meta.plans.set(instance, plan);
  return plan;
}

/** The plan of an instance for two arrays, which may differ in kind. */
function planForPair(instance: OpInstance, a: NDArray, b: NDArray): Plan {
  if (a.meta === b.meta) return planFor(instance, a, 2);
  const known = a.meta.pairs.get(instance);
  if (known !== undefined && known.other === b.meta && !known.plan.released) return known.plan;
  const plan = planOf(instance, [a.meta, b.meta], false);
  a.meta.pairs.set(instance, { other: b.meta, plan });
  return plan;
}

/** One array in, one out. */
export function direct1(instance: OpInstance, a: NDArray): NDArray {
  const plan = planFor(instance, a, 1);
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
  const plan = planFor(instance, a, 1);
  const result = new NDArray(plan.outputs[0]!, a.context);
  if (plan.isSmall && collect1(plan.id, a.handle, scalar, result)) return result;
  try {
    result.handle = door().run1s(plan.id, a.handle, scalar, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a]);
  }
  return result;
}

/** Two arrays of one device in, one out. */
export function direct2(instance: OpInstance, a: NDArray, b: NDArray): NDArray {
  const plan = planForPair(instance, a, b);
  const result = new NDArray(plan.outputs[0]!, a.context);
  if (plan.isSmall && collect2(plan.id, a.handle, b.handle, result)) return result;
  try {
    result.handle = door().run2(plan.id, a.handle, b.handle, result);
  } catch (error) {
    throw failure(error, instance.op.name, [a, b]);
  }
  return result;
}
