/** The NDArray class: an integer handle of the engine with its kind and device. Arrays, their text, files and functions live in this room. */
import { door, explain, type Handle } from '../backend/index.js';
import { metaOf, type Meta } from '../backend/meta.js';
import { releaseLater } from '../backend/small_calls.js';
import {
  Context,
  describe,
  dtypeInfo,
  isDType,
  MXNetError,
  presenter,
  sizeOf,
  type DType,
  type MimeBundle,
  type Shape,
} from '../core/index.js';
import { attachGrad, backwardFrom, detach, gradOf, type BackwardOptions } from '../autograd/backward.js';
import { checkInPlace, type Entry, type GradReq } from '../autograd/tape.js';
import { state } from '../autograd/state.js';
import * as arithmetic from './arithmetic.js';
import { assign, type Assignable } from './assignment.js';
import { take, rows, type Key } from './indexing.js';
import { failure } from './failure.js';
import { watch } from './invoke.js';
import { requireDevice } from './device.js';
import { made } from './memory.js';
import type { OperatorMethods } from './methods.js';
import { NumpyView } from './numpy_view.js';
import type { fromBuffer } from './outside/buffers.js';
import type { OutsideMethods } from './outside/methods.js';
import { printing } from './print_options.js';
import { reprText } from './printing.js';
import { call } from './call.js';
import { reshapeView } from './reshape.js';
import { tostype, type StorageType, type Stored } from './sparse/index.js';
import { overwrite, toDevice } from './transfer.js';

/** Operator methods that the class writes by hand, with more forms than the generated ones. */
type HandWritten = 'reshape' | 'astype' | 'copy' | 'at' | 'set' | 'slice';

/** Options of `attach_grad`. */
export interface AttachOptions {
  grad_req?: GradReq;
  /** How `grad` is stored; default as the array is. */
  stype?: 'default' | 'row_sparse' | 'csr' | null;
}

/** Operators as methods; their text comes from the operator table. */
export interface NDArray extends OperatorMethods<HandWritten>, OutsideMethods {}

/**
 * An n-dimensional array of one element type. Made by functions (`nd.array`, `nd.zeros`) and operators.
 * Work on arrays may still be queued when a call returns; reading waits for it.
 */
export class NDArray {
  /** The engine's number of this array; 0 once it is disposed. */
  handle: Handle = 0;
  /** Place on the tape, or null. */
  entry: Entry | null = null;
  /** Recorded operations that still need the array; `dispose` waits for them. Below 0: disposed meanwhile. */
  private keeps = 0;
  private isDisposed = false;

  constructor(
    /** Interned dtype and shape. */
    readonly meta: Meta,
    /** Device. */
    readonly context: Context,
  ) {
    if (made.list !== null) made.list.push(this);
  }

  /** A new array with undefined contents. Throws MXNetError for a device that does not exist and when memory runs out. */
  static allocate(meta: Meta, context: Context): NDArray {
    const array = new NDArray(meta, requireDevice(context));
    try {
      array.handle = door().create(meta.id, array);
    } catch (error) {
      throw explain(error);
    }
    return array;
  }

  /** An array over the memory of a buffer or typed array: `NDArray.fromBuffer(data, { shape: [2, 3] })`. */
  declare static fromBuffer: typeof fromBuffer;

  /** Dimensions, outermost first. */
  get shape(): number[] {
    return this.meta.shape as number[];
  }

  get dtype(): DType {
    return this.meta.dtype;
  }

  /** Number of elements. */
  get size(): number {
    return this.meta.size;
  }

  /** Number of axes. */
  get ndim(): number {
    return this.meta.shape.length;
  }

  /** Device, under MXNet's second name. */
  get ctx(): Context {
    return this.context;
  }

  /** Storage type: dense arrays are `default`. */
  get stype(): 'default' {
    return 'default';
  }

  /** Length of the first axis: Python's `len(x)`. */
  get length(): number {
    return this.meta.shape[0] ?? 0;
  }

  /** The transpose: axes in reverse order. */
  get T(): NDArray {
    return this.ndim < 2 ? this : (call('transpose', [this]) as NDArray);
  }

  /** The gradient buffer of `attach_grad()`. Throws MXNetError when there is none. */
  get grad(): NDArray {
    return gradOf(this);
  }

  /** Shares memory from `byteOffset` on, as another kind; not recorded. */
  alias(meta: Meta, byteOffset: number): NDArray {
    const array = new NDArray(meta, this.context);
    try {
      array.handle = door().view(this.handle, meta.id, byteOffset, array);
    } catch (error) {
      throw failure(error, 'view', [this]);
    }
    return array;
  }

  /** Waits for the values and copies them out. */
  asnumpy(): NumpyView {
    watch.current?.read?.(this);
    const info = dtypeInfo(this.meta.dtype);
    const data = new info.array(this.meta.size);
    try {
      door().read(this.handle, data, 0);
    } catch (error) {
      throw failure(error, 'asnumpy', [this]);
    }
    return new NumpyView(data, this.meta.shape, this.meta.dtype);
  }

  /** The values without blocking: waits in the background. */
  async data(): Promise<NumpyView> {
    if (this.handle === 0) throw failure(undefined, 'data', [this]);
    await new Promise<void>((resolve, reject) => {
      door().whenReady(this.handle, (error) =>
        error === null ? resolve() : reject(explain(error) as Error),
      );
    });
    return this.asnumpy();
  }

  /** The only element as a number. Throws MXNetError unless the size is 1. */
  asscalar(): number {
    if (this.size !== 1) {
      throw new MXNetError('only an array of one element is a number', {
        op: 'asscalar',
        expected: 'size 1',
        given: `shape (${this.shape.join(', ')})`,
        hint: 'Reduce it first (sum, mean) or choose an element with at()',
      });
    }
    return Number(this.asnumpy().item());
  }

  /** Nested lists of numbers. */
  tolist(): any {
    return this.asnumpy().tolist();
  }

  /** Waits until the array is computed; throws what went wrong while it was. */
  wait_to_read(): void {
    try {
      door().wait(this.handle);
    } catch (error) {
      throw failure(error, 'wait_to_read', [this]);
    }
  }

  /** A new array with the same values on the same device. */
  copy(): NDArray {
    return call('_copy', [this]) as NDArray;
  }

  /** Copies into an array (and returns it), or to a device as a new array. */
  copyto(other: NDArray | Context): NDArray {
    if (other instanceof Context) return toDevice(this, other);
    if (!(other instanceof NDArray)) {
      throw new MXNetError('cannot be copied to', {
        op: 'copyto',
        argument: 'other',
        expected: 'an NDArray, or a Context such as mx.cpu()',
        given: describe(other),
      });
    }
    if (other.handle === 0) throw failure(undefined, 'copyto', [other]);
    checkInPlace('copyto', other);
    if (other === this) return other;
    const source = other.dtype === this.dtype ? this : this.astype(other.dtype);
    if (!sameDims(this.shape, other.shape)) {
      throw new MXNetError('shapes do not match', {
        op: 'copyto',
        argument: 'other',
        expected: `(${this.shape.join(', ')})`,
        given: `(${other.shape.join(', ')})`,
      });
    }
    overwrite(other, source);
    return other;
  }

  /** This array if it is on the device already, else a copy there. */
  as_in_context(context: Context): NDArray {
    if (!(context instanceof Context)) {
      throw new MXNetError('is not a device', {
        op: 'as_in_context',
        argument: 'context',
        expected: 'a Context such as mx.cpu()',
        given: describe(context),
      });
    }
    return this.context.equals(context) ? this : toDevice(this, context);
  }

  /** The same as `as_in_context`. */
  as_in_ctx(context: Context): NDArray {
    return this.as_in_context(context);
  }

  /** Converted to another dtype. With `copy` false an array that has the dtype already is returned itself. */
  astype(dtype: DType, copy?: boolean | { copy?: boolean }): NDArray;
  astype(options: { dtype: DType; copy?: boolean }): NDArray;
  astype(
    first: DType | { dtype: DType; copy?: boolean },
    second: boolean | { copy?: boolean } = true,
  ): NDArray {
    const isAll = typeof first === 'object' && first !== null;
    const dtype = isAll ? first.dtype : first;
    const copy = isAll ? first : second;
    if (!isDType(dtype)) dtypeInfo(dtype);
    const wantsCopy = typeof copy === 'boolean' ? copy : (copy.copy ?? true);
    if (dtype === this.dtype) return wantsCopy ? this.copy() : this;
    return call('Cast', [this, { dtype }]) as NDArray;
  }

  /** Converted to another storage type: `csr` for matrices, `row_sparse`; itself for `default`. */
  tostype<Type extends StorageType>(stype: Type): Stored<Type> {
    return tostype(this, stype);
  }

  /**
   * The same elements under another shape, sharing memory: `x.reshape([2, -1])`, `x.reshape(2, -1)`.
   * Codes as in MXNet: 0 keeps a dimension, -1 is inferred, -2 keeps the rest, -3 joins two, -4 splits one; `reverse` reads from
   * the right. Inside `record` the result is a recorded copy.
   */
  reshape(...shape: number[]): NDArray;
  reshape(shape: Shape | number, options?: { reverse?: boolean }): NDArray;
  reshape(options: { shape: Shape; reverse?: boolean }): NDArray;
  reshape(...args: unknown[]): NDArray {
    return reshapeView(this, args);
  }

  /** What stood in Python's brackets: `x.at('1:3, ::-1')`, `x.at(0)`, `x.at([0, 2])`, `x.at(indices)`, several keys for several axes. */
  at(...keys: Key[]): NDArray {
    return take(this, keys);
  }

  /** Assignment to brackets: `x.set('1:3', 0)`; the last argument is the value: a number, nested lists or an array, broadcast. */
  set(...keysAndValue: [...keys: Key[], value: Assignable]): this {
    assign(this, keysAndValue.slice(0, -1) as Key[], keysAndValue.at(-1) as Assignable);
    return this;
  }

  /** Part of the array: `x.slice(begin, end, step)` with one number (or null) per axis, as the operator; as one object too. */
  slice(begin: Shape | object, end?: readonly (number | null)[], step?: readonly (number | null)[]): NDArray {
    const options = Array.isArray(begin) ? { begin, end, ...(step ? { step } : {}) } : begin;
    return call('slice', [this, options]) as NDArray;
  }

  /** A copy in which `slice(begin, end, step)` is `rhs`. */
  slice_assign(rhs: NDArray, begin: Shape, end: Shape, step?: Shape): NDArray {
    return call('_slice_assign', [this, rhs, { begin, end, ...(step ? { step } : {}) }]) as NDArray;
  }

  /** A copy in which `slice(begin, end, step)` is one number. */
  slice_assign_scalar(value: number, begin: Shape, end: Shape, step?: Shape): NDArray {
    return call('_slice_assign_scalar', [
      this,
      { scalar: value, begin, end, ...(step ? { step } : {}) },
    ]) as NDArray;
  }

  /** Rows, or single elements (of shape [1]) of a vector. */
  [Symbol.iterator](): Iterator<NDArray> {
    return rows(this);
  }

  /**
   * Makes this a variable: allocates `grad`, and `backward` fills it. Earlier recorded history is forgotten. With stype `row_sparse`
   * `grad` stores only the rows that were used, for lazy updates: `weight.attach_grad({ stype: 'row_sparse' })`.
   */
  attach_grad(
    grad_req: GradReq | AttachOptions = 'write',
    stype: AttachOptions['stype'] | Pick<AttachOptions, 'stype'> = null,
  ): void {
    attachGrad(this, grad_req, stype);
  }

  /** Gradients of this array for all variables it was computed from. `out_grad` weighs it (default: ones). */
  backward(
    out_grad?: NDArray | null | (BackwardOptions & { out_grad?: NDArray | null }),
    options: BackwardOptions = {},
  ): void {
    backwardFrom(this, out_grad, options);
  }

  /** The same values without history; shares memory. */
  detach(): NDArray {
    return detach(this);
  }

  /** Frees the memory now; once nothing recorded needs the array. */
  dispose(): void {
    this.isDisposed = true;
    if (this.keeps <= 0 && this.handle !== 0) {
      releaseLater(this.handle);
      this.handle = 0;
    }
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** A recorded operation needs the array. */
  keep(): void {
    this.keeps++;
  }

  /** A recorded operation is done with the array. */
  unkeep(): void {
    if (--this.keeps <= 0 && this.isDisposed) this.dispose();
  }

  /** MXNet's text: values and `<NDArray 2x3 @cpu(0)>`. */
  toString(): string {
    return reprText(this.asnumpy().toString(), this.shape, this.context.toString());
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.handle === 0 ? `<NDArray ${this.shape.join('x')} disposed>` : this.toString();
  }

  /** How a notebook shows the array. */
  [Symbol.for('Jupyter.display')](): MimeBundle {
    const view = this.asnumpy();
    const text = reprText(view.toString(), this.shape, this.context.toString());
    const tensor = {
      shape: this.shape,
      dtype: this.dtype,
      context: this.context.toString(),
      data: view.numbers,
      print: printing(),
    };
    return { 'text/plain': text, ...presenter.tensor?.(tensor) };
  }

  /** Plain JavaScript operators do not know arrays: this tells what to do instead. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new MXNetError('plain JavaScript operators do not work on arrays', {
      hint: 'In cells and `mxlab run` operators are compiled; in plain programs write a.$add(b), nd.add(a, b), or a.asscalar() for a number',
    });
  }

  /** Values as nested lists. */
  toJSON(): unknown {
    return this.tolist();
  }

  $add(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.add, this, other);
  }
  $radd(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.add, other, this);
  }
  $sub(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.sub, this, other);
  }
  $rsub(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.sub, other, this);
  }
  $mul(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.mul, this, other);
  }
  $rmul(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.mul, other, this);
  }
  $div(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.div, this, other);
  }
  $rdiv(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.div, other, this);
  }
  $mod(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.mod, this, other);
  }
  $rmod(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.mod, other, this);
  }
  $pow(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.power, this, other);
  }
  $rpow(other: NDArray | number): NDArray {
    return arithmetic.reversed(arithmetic.kinds.power, other, this);
  }
  $neg(): NDArray {
    return call('negative', [this]) as NDArray;
  }
  $lt(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.lesser, this, other);
  }
  $le(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.lesser_equal, this, other);
  }
  $gt(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.greater, this, other);
  }
  $ge(other: NDArray | number): NDArray {
    return arithmetic.binary(arithmetic.kinds.greater_equal, this, other);
  }
  $iadd(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.add, this, other);
  }
  $isub(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.sub, this, other);
  }
  $imul(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.mul, this, other);
  }
  $idiv(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.div, this, other);
  }
  $imod(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.mod, this, other);
  }
  $ipow(other: NDArray | number): NDArray {
    return arithmetic.inPlace(arithmetic.kinds.power, this, other);
  }
}

const sameDims = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((dim, axis) => dim === b[axis]);

/** True where a view may be handed out: recorded arrays get recorded operators instead. */
export const isViewable = (array: NDArray): boolean => !state.recording || array.entry === null;

/** A view of the same elements under another shape. */
export function viewAs(array: NDArray, shape: Shape, byteOffset = 0): NDArray {
  if (shape.length > 0 && sizeOf(shape) === array.size && sameDims(shape, array.shape)) {
    return array.alias(array.meta, byteOffset);
  }
  return array.alias(metaOf(array.dtype, shape), byteOffset);
}
