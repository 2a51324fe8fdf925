/** Arrays that are variables for one run: graphs that are not planned are recorded like any other calls, and leave no trace on their arrays. */
import { backward } from '../autograd/backward.js';
import { enter } from '../autograd/state.js';
import { Entry, valueOf, type GradReq, type GradientSlot, type Value } from '../autograd/tape.js';
import type { NDArray } from './ndarray.js';
import type { BaseSparseNDArray } from './sparse/base.js';

type Stored = NDArray | BaseSparseNDArray;

/** What an array is on the tape while it is a variable of a graph. */
export type BoundVariable = Entry;

/** A variable with its gradient buffer, dense or row_sparse. */
export const boundVariable = (array: Stored, grad: Stored, req: GradReq): BoundVariable =>
  new Entry(array as NDArray, null, { grad: grad as GradientSlot['grad'], req });

/** The places of arrays on the tape. */
export const valuesOf = (arrays: readonly Stored[]): Value[] => (arrays as readonly NDArray[]).map(valueOf);

/** Runs with these arrays as variables (null: not one); recorded if there is one and it is training. Afterwards they are what they were. */
export function withVariables<R>(
  arrays: readonly Stored[],
  variables: readonly (BoundVariable | null)[],
  training: boolean,
  run: () => R,
): R {
  const before = arrays.map(({ entry }) => entry);
  const leave = enter({ recording: training && variables.some((one) => one !== null), training });
  try {
    arrays.forEach((array, index) => (array.entry = variables[index] ?? null));
    return run();
  } finally {
    leave();
    arrays.forEach((array, index) => (array.entry = before[index]!));
  }
}

/** Runs without recording. */
export function unrecordedRun<R>(training: boolean, run: () => R): R {
  const leave = enter({ recording: false, training });
  try {
    return run();
  } finally {
    leave();
  }
}

/** Gradients of recorded heads into the buffers of the variables; heads that nothing led to are left out. */
export function backwardFrom(
  heads: readonly Stored[],
  weights: readonly (Stored | null | undefined)[],
): void {
  const live = heads.flatMap((head, index) => (head.entry === null ? [] : [index]));
  if (live.length === 0) return;
  backward(
    live.map((index) => heads[index] as NDArray),
    live.map((index) => (weights[index] as NDArray | null | undefined)?.tostype('default') ?? null),
  );
}
