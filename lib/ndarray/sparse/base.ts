/** What both kinds of sparse arrays share: stored values with their places. They are not NDArrays; operators see them dense. */
import {
  Context,
  describe,
  formatShape,
  MXNetError,
  sameShape,
  sizeOf,
  type DType,
  type Op,
  type Shape,
} from '../../core/index.js';
import type { BackwardOptions } from '../../autograd/backward.js';
import { state } from '../../autograd/state.js';
import type { Entry, GradReq } from '../../autograd/tape.js';
import type { AttachOptions, NDArray } from '../ndarray.js';
import type { NumpyView } from '../numpy_view.js';
import type { CSRNDArray } from './csr.js';
import type { SparseMethods } from './fluent.js';
import type { RowSparseNDArray } from './row_sparse.js';

export type StorageType = 'default' | 'csr' | 'row_sparse';
export type SparseArray = CSRNDArray | RowSparseNDArray;
/** The class of a storage type. */
export type Stored<Type extends StorageType> = Type extends 'csr'
  ? CSRNDArray
  : Type extends 'row_sparse'
    ? RowSparseNDArray
    : NDArray;

/** What the other files of this folder put in: they need the classes, which need this file. */
export const links = {} as {
  convert(array: BaseSparseNDArray, stype: StorageType): NDArray | SparseArray;
  binary(sign: Sign, a: unknown, b: unknown): NDArray | SparseArray;
  /** An operator called with sparse arrays among its arguments. */
  callOp(op: Op, args: readonly unknown[]): NDArray | NDArray[] | SparseArray;
  /** An operator by name. */
  call(name: string, args: readonly unknown[]): any;
  attachGrad(array: BaseSparseNDArray, gradReq: unknown, stype: unknown): void;
  backward(array: BaseSparseNDArray, outGrad: unknown, options: BackwardOptions): void;
  gradOf(array: BaseSparseNDArray): SparseArray;
};

/** Arithmetic with sparse arrays. */
export type Sign = 'add' | 'sub' | 'mul' | 'div';

type Operand = NDArray | BaseSparseNDArray | number;

/** Operators as methods, see fluent.ts. */
export interface BaseSparseNDArray extends SparseMethods<BaseSparseNDArray> {}

/**
 * An array of which only some values are stored. Functions that keep 0 at 0, sums and products of two of one kind, products with csr
 * matrices, sums, slices and updates work on the stored values; every other operator works on a dense copy and gives a dense result.
 */
export abstract class BaseSparseNDArray {
  abstract readonly stype: 'csr' | 'row_sparse';
  /** Place on the tape, or null. */
  entry: Entry | null = null;

  constructor(
    /** Stored values. */
    readonly data: NDArray,
    /** Their columns, or the stored rows; int64, ascending. Other types are converted. */
    readonly indices: NDArray,
    readonly shape: number[],
  ) {
    if (indices.dtype !== 'int64') this.indices = indices.astype('int64');
  }

  /** Arrays that say where the values lie, in the order of MXNet's files. */
  abstract get auxiliary(): readonly NDArray[];

  /** Other values at the same places. */
  abstract withData(data: NDArray): this;

  /** The same places and values, each array changed by the callback. */
  protected abstract mapped(change: (array: NDArray) => NDArray): this;

  /** Throws MXNetError unless the places lie inside the shape and ascend. */
  abstract check_format(full_check?: boolean): void;

  get dtype(): DType {
    return this.data.dtype;
  }

  get context(): Context {
    return this.data.context;
  }

  get ctx(): Context {
    return this.context;
  }

  /** The engine's number of the stored values. */
  get handle(): number {
    return this.data.handle;
  }

  /** Number of elements, stored or not. */
  get size(): number {
    return sizeOf(this.shape);
  }

  get ndim(): number {
    return this.shape.length;
  }

  /** Length of the first axis. */
  get length(): number {
    return this.shape[0] ?? 0;
  }

  /** Converted to another storage type; dense for `default`. */
  tostype<Type extends StorageType>(stype: Type): Stored<Type> {
    return links.convert(this, stype) as Stored<Type>;
  }

  /** The values as a dense NumPy array. */
  asnumpy(): NumpyView {
    const dense = this.tostype('default');
    const view = dense.asnumpy();
    dense.dispose();
    return view;
  }

  /** Dense nested lists. */
  tolist(): any {
    return this.asnumpy().tolist();
  }

  copy(): this {
    return this.recorded((dense) => dense.copy()) ?? this.mapped((array) => array.copy());
  }

  /** Converted to another dtype. */
  astype(dtype: DType): this {
    return this.recorded((dense) => dense.astype(dtype)) ?? this.withData(this.data.astype(dtype));
  }

  as_in_context(context: Context): this {
    if (!(context instanceof Context)) {
      throw new MXNetError('is not a device', {
        op: 'as_in_context',
        argument: 'context',
        expected: 'a Context such as mx.cpu()',
        given: describe(context),
      });
    }
    if (this.context.equals(context)) return this;
    return (
      this.recorded((dense) => dense.as_in_context(context)) ??
      this.mapped((array) => array.as_in_context(context))
    );
  }

  /** A change that gradients must pass, as a dense array makes it; null where nothing is recorded of this array. */
  protected recorded(change: (dense: NDArray) => NDArray): this | null {
    if (!state.recording || this.entry === null) return null;
    return change(this.tostype('default')).tostype(this.stype) as unknown as this;
  }

  /** Writes the values into an array of any storage, or copies to a device. Throws MXNetError when the shapes differ. */
  copyto<Target extends NDArray | BaseSparseNDArray>(other: Target): Target;
  copyto(other: Context): this;
  copyto(other: NDArray | BaseSparseNDArray | Context): NDArray | BaseSparseNDArray {
    if (other instanceof Context) return this.mapped((array) => array.copyto(other));
    if (!(typeof other === 'object' && other !== null && 'stype' in other)) {
      throw new MXNetError('cannot be copied to', {
        op: 'copyto',
        argument: 'other',
        expected: 'an array, or a Context such as mx.cpu()',
        given: describe(other),
      });
    }
    if (!(other instanceof BaseSparseNDArray)) return this.tostype('default').copyto(other);
    if (!sameShape(this.shape, other.shape)) {
      throw new MXNetError('shapes do not match', {
        op: 'copyto',
        argument: 'other',
        expected: formatShape(this.shape),
        given: formatShape(other.shape),
      });
    }
    const near: BaseSparseNDArray = this.tostype(other.stype).astype(other.dtype);
    const parts = near.mapped((array) => array.copyto(other.context));
    const { data, indices } = parts;
    return Object.assign(
      other,
      'indptr' in parts ? { data, indices, indptr: parts.indptr } : { data, indices },
    );
  }

  /**
   * Makes this a variable: allocates `grad`, stored as this array is unless `stype` says otherwise, and `backward` fills it.
   */
  attach_grad(
    grad_req: GradReq | AttachOptions = 'write',
    stype: AttachOptions['stype'] | Pick<AttachOptions, 'stype'> = null,
  ): void {
    links.attachGrad(this, grad_req, stype);
  }

  /** Gradients of this array for all variables it was computed from. `out_grad` weighs it (default: ones). */
  backward(
    out_grad?: NDArray | BaseSparseNDArray | null | (BackwardOptions & { out_grad?: NDArray | null }),
    options: BackwardOptions = {},
  ): void {
    links.backward(this, out_grad, options);
  }

  /** The gradient buffer of `attach_grad()`. Throws MXNetError when there is none. */
  get grad(): this {
    // Another storage is what was asked for; the type of the common case stays simple.
    return links.gradOf(this) as unknown as this;
  }

  /** The same values without history; shares memory. */
  detach(): this {
    return this.mapped((array) => array.detach());
  }

  /** A recorded operation needs the array. */
  keep(): void {
    this.data.keep();
  }

  /** A recorded operation is done with the array. */
  unkeep(): void {
    this.data.unkeep();
  }

  /** Waits until the values are computed; throws what went wrong. */
  wait_to_read(): void {
    this.data.wait_to_read();
  }

  /** Frees the memory now. */
  dispose(): void {
    for (const array of [this.data, ...this.auxiliary]) array.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** MXNet's text: the class, the shape and the device; values are not shown. */
  toString(): string {
    return `\n<${this.constructor.name} ${(this.shape as Shape).join('x')} @${this.context.toString()}>`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [Symbol.for('Jupyter.display')](): Record<string, unknown> {
    return { 'text/plain': this.toString() };
  }

  $add(other: Operand): NDArray | SparseArray {
    return links.binary('add', this, other);
  }
  $radd(other: Operand): NDArray | SparseArray {
    return links.binary('add', other, this);
  }
  $sub(other: Operand): NDArray | SparseArray {
    return links.binary('sub', this, other);
  }
  $rsub(other: Operand): NDArray | SparseArray {
    return links.binary('sub', other, this);
  }
  $mul(other: Operand): NDArray | SparseArray {
    return links.binary('mul', this, other);
  }
  $rmul(other: Operand): NDArray | SparseArray {
    return links.binary('mul', other, this);
  }
  $div(other: Operand): NDArray | SparseArray {
    return links.binary('div', this, other);
  }
  $rdiv(other: Operand): NDArray | SparseArray {
    return links.binary('div', other, this);
  }
  $neg(): this {
    return links.call('negative', [this]) as this;
  }
  $mod(other: Operand): NDArray | SparseArray {
    return withOther('mod', this, other);
  }
  $rmod(other: number): NDArray | SparseArray {
    return links.call('_rmod_scalar', [this, { scalar: other }]) as NDArray;
  }
  $pow(other: Operand): NDArray | SparseArray {
    return withOther('power', this, other);
  }
  $rpow(other: number): NDArray | SparseArray {
    return links.call('_rpower_scalar', [this, { scalar: other }]) as NDArray;
  }
  $lt(other: Operand): NDArray | SparseArray {
    return withOther('lesser', this, other);
  }
  $le(other: Operand): NDArray | SparseArray {
    return withOther('lesser_equal', this, other);
  }
  $gt(other: Operand): NDArray | SparseArray {
    return withOther('greater', this, other);
  }
  $ge(other: Operand): NDArray | SparseArray {
    return withOther('greater_equal', this, other);
  }
}

/** Signs that have no way of their own for two sparse arrays. */
function withOther(name: string, array: BaseSparseNDArray, other: Operand): NDArray | SparseArray {
  return (
    typeof other === 'number'
      ? links.call(`_${name}_scalar`, [array, { scalar: other }])
      : links.call(`broadcast_${name}`, [array, other])
  ) as NDArray;
}
