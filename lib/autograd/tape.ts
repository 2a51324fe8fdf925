/** The tape: which operation made which array, kept by the arrays themselves so that what nobody holds is collected. */
import {
  auxiliaryInputs,
  isInputList,
  MXNetError,
  mutatesInput,
  type DType,
  type Op,
  type Params,
  type Recorded,
  type Shape,
} from '../core/index.js';
import { door } from '../backend/index.js';
import type { NDArray } from '../ndarray/ndarray.js';
import type { SparseArray } from '../ndarray/sparse/base.js';
import { state } from './state.js';

export type GradReq = 'write' | 'add' | 'null';

/** Where the gradient of a variable goes. */
export interface GradientSlot {
  readonly grad: NDArray | SparseArray;
  readonly req: GradReq;
}

/**
 * One value on the tape: an array at one moment of its life. A variable has a slot and no producer; a result has a producer.
 * `attach_grad` gives an array a new entry, so that older history does not see it.
 */
export class Entry {
  constructor(
    readonly array: NDArray,
    /** The operation that made it. */
    readonly producer: TapeNode | null,
    readonly slot: GradientSlot | null,
  ) {}
}

/** What flows through gradient formulas: recorded values and plain arrays. */
export type Value = NDArray | Entry;

let sequence = 0;

const plain = new Map<Op, boolean>();

/** Whether gradients may read all inputs as they are now: none is written by the operator or an auxiliary state that moves. */
function readsOnly(op: Op): boolean {
  let known = plain.get(op);
  if (known === undefined) {
    // A user's function is an operator of its own kind, without a list of inputs.
    const inputs = op.inputs as Op['inputs'] | undefined;
    const hasAuxiliary =
      inputs !== undefined && !isInputList(inputs) && Object.values(inputs).some((input) => input.aux);
    plain.set(op, (known = op.mutates.length === 0 && !hasAuxiliary));
  }
  return known;
}

/** Versions of the inputs' storages; -1 where the operator itself, or its gradient, writes the input. */
function versionsOf(op: Op, params: Params, inputs: readonly Value[]): number[] {
  const native = door();
  const versions = new Array<number>(inputs.length);
  for (let index = 0; index < inputs.length; index++)
    versions[index] = native.version(arrayOf(inputs[index]!).handle);
  if (readsOnly(op)) return versions;
  const hasInputs = (op.inputs as Op['inputs'] | undefined) !== undefined;
  const auxiliary = hasInputs && !isInputList(op.inputs) ? auxiliaryInputs(op, params) : [];
  return versions.map((version, index) =>
    mutatesInput(op, index) || auxiliary.includes(index) ? -1 : version,
  );
}

/** One recorded operation. */
export class TapeNode implements Recorded<Value> {
  /** Order of execution. */
  readonly order = ++sequence;
  inputs: readonly Value[];
  outputs: readonly Value[] = [];
  /** Versions of the inputs' storages when they were read; -1 where the operator itself, or its gradient, writes the input. */
  versions: readonly number[];
  /** True once `backward` has used the node up. */
  freed = false;

  constructor(
    readonly op: Op,
    readonly params: Params,
    inputs: readonly Value[],
    readonly training: boolean,
    /** Versions of the inputs where they are known already. */
    versions: readonly number[] | null = null,
  ) {
    this.inputs = inputs;
    this.versions = versions !== null && readsOnly(op) ? versions : versionsOf(op, params, inputs);
  }

  get inputShapes(): readonly Shape[] {
    return this.inputs.map((value) => arrayOf(value).shape);
  }

  get inputTypes(): readonly DType[] {
    return this.inputs.map((value) => arrayOf(value).dtype);
  }

  get outputShapes(): readonly Shape[] {
    return this.outputs.map((value) => arrayOf(value).shape);
  }

  /** Lets go of all arrays. */
  free(): void {
    if (this.freed) return;
    this.freed = true;
    for (const value of this.inputs) arrayOf(value).unkeep();
    for (const value of this.outputs) arrayOf(value).unkeep();
    if (this.outputs.length > 1) this.freeHidden();
    this.inputs = [];
    this.outputs = [];
    this.versions = [];
  }

  /** Nobody but the tape has the hidden outputs. */
  private freeHidden(): void {
    this.op.outputs?.(this.params).forEach((output, index) => {
      if (output.visible === false) arrayOf(this.outputs[index]!).dispose();
    });
  }
}

/** The array of a value. */
export function arrayOf(value: Value): NDArray {
  return value instanceof Entry ? value.array : value;
}

/** The array's place on the tape, or the array itself when it is not tracked. */
export function valueOf(array: NDArray): Value {
  return array.entry ?? array;
}

/**
 * Records an executed operation if recording is on and an input is tracked; the outputs become tracked.
 * Outputs may be a user's arrays (`out`): those must not be part of a recorded computation yet. `versions` of the inputs are looked up
 * where they are not given.
 */
export function recordOperation(
  op: Op,
  params: Params,
  inputs: readonly Value[],
  outputs: readonly NDArray[],
  versions: readonly number[] | null = null,
): TapeNode | null {
  if (!state.recording) return null;
  // Loops without closures: this runs in every recorded call.
  let tracked = false;
  const values = new Array<Value>(inputs.length);
  for (let index = 0; index < inputs.length; index++) {
    const input = inputs[index]!;
    const value = input instanceof Entry ? input : valueOf(input);
    values[index] = value;
    if (value instanceof Entry) tracked = true;
  }
  if (!tracked) return null;
  const node = new TapeNode(op, params, values, state.training, versions);
  const entries = new Array<Entry>(outputs.length);
  for (let index = 0; index < outputs.length; index++) {
    const output = outputs[index]!;
    output.entry = entries[index] = new Entry(output, node, null);
    output.keep();
  }
  node.outputs = entries;
  for (const value of values) arrayOf(value).keep();
  return node;
}

/**
 * Refuses to change an array in place where the change would make a recorded computation wrong (while recording, an array that
 * takes part in it). `op` names the operation for the message.
 */
export function checkInPlace(op: string, target: NDArray, ...others: readonly unknown[]): void {
  if (!state.recording) return;
  const takesPart = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && ((value as Partial<NDArray>).entry ?? null) !== null;
  const isPart = takesPart(target) || others.some(takesPart);
  if (!isPart) return;
  throw new MXNetError('an array of a recorded computation cannot be changed in place', {
    op,
    hint: 'Write a = a + b instead of a += b, or do it outside autograd.record() or inside autograd.pause()',
  });
}

/** Refuses values that were changed in place after they were recorded: a gradient computed from them would be wrong. */
export function versionGuard(nodes: readonly TapeNode[]): (value: Value) => void {
  const expected = new Map<Value, { version: number; op: Op }>();
  for (const node of nodes) {
    node.inputs.forEach((value, index) => {
      const version = node.versions[index]!;
      const known = expected.get(value);
      if (version >= 0 && (known === undefined || version < known.version))
        expected.set(value, { version, op: node.op });
    });
  }
  return (value) => {
    const known = expected.get(value);
    if (known === undefined) return;
    const { handle } = arrayOf(value);
    // Without a handle it is gone, which the operator that reads it tells better.
    if (handle === 0 || door().version(handle) === known.version) return;
    throw new MXNetError('an input was changed in place after it was recorded, its gradient would be wrong', {
      op: known.op.name,
      hint: 'Change it after backward(), or record with a copy()',
    });
  };
}
