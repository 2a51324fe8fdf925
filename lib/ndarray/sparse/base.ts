/** What both kinds of sparse arrays share: stored values with their places. They are not NDArrays; operators see them dense. */
import {
  formatShape,
  MXNetError,
  sameShape,
  type Context,
  type DType,
  type Op,
  type Shape,
} from '../../core/index.js';
import type { NDArray } from '../ndarray.js';
import type { NumpyView } from '../numpy_view.js';
import type { CSRNDArray } from './csr.js';
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
};

/** Arithmetic with sparse arrays. */
export type Sign = 'add' | 'sub' | 'mul' | 'div';

type Operand = NDArray | BaseSparseNDArray | number;

/**
 * An array of which only some values are stored. `+` and `-` of two of one kind, `*` with numbers, and functions that keep 0 at 0 stay
 * sparse; every other operator works on a dense copy and gives a dense result. Gradients do not flow into sparse arrays.
 */
export abstract class BaseSparseNDArray {
  abstract readonly stype: 'csr' | 'row_sparse';

  constructor(
    /** Stored values. */
    readonly data: NDArray,
    /** Their columns, or the stored rows; int64, ascending. */
    readonly indices: NDArray,
    readonly shape: number[],
  ) {}

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
    return this.mapped((array) => array.copy());
  }

  /** Converted to another dtype. */
  astype(dtype: DType): this {
    return this.withData(this.data.astype(dtype));
  }

  as_in_context(context: Context): this {
    return this.context.equals(context) ? this : this.mapped((array) => array.as_in_context(context));
  }

  /** Writes the values into an array of any storage, or copies to a device. Throws MXNetError when the shapes differ. */
  copyto<Target extends NDArray | BaseSparseNDArray>(other: Target): Target;
  copyto(other: Context): this;
  copyto(other: NDArray | BaseSparseNDArray | Context): NDArray | BaseSparseNDArray {
    if ('device_type' in other) return this.mapped((array) => array.copyto(other));
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
    return this.withData(this.data.$neg());
  }
}
