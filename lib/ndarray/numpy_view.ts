/** What `asnumpy()` gives: a typed array with a shape and a dtype, printed as NumPy prints. */
import { MXNetError, sizeOf, type DType, type Shape, type TypedArray } from '../core/index.js';
import { arrayRepr, arrayText } from './printing.js';
import { decode, element, nest } from './values.js';

/** A copy of an array's values on the JavaScript side. 16-bit floats are bits in `data` and numbers everywhere else. */
export class NumpyView implements Iterable<unknown> {
  constructor(
    /** Elements, row-major; BigInt for int64, bits for float16 and bfloat16. */
    readonly data: TypedArray,
    readonly shape: Shape,
    readonly dtype: DType,
  ) {}

  get size(): number {
    return this.data.length;
  }

  get ndim(): number {
    return this.shape.length;
  }

  /** Length of the first axis. */
  get length(): number {
    return this.shape[0] ?? 0;
  }

  /** Elements as numbers (BigInt for int64), 16-bit floats decoded. */
  get numbers(): ArrayLike<number> | ArrayLike<bigint> {
    return decode(this.data, this.dtype);
  }

  /** Nested lists; throws MXNetError when an int64 is too large for a number. */
  tolist(): any {
    return nest(this.data, this.shape, this.dtype);
  }

  /** The only element. Throws MXNetError when there are several. */
  item(): number | boolean {
    if (this.size !== 1) {
      throw new MXNetError('has more than one element', {
        op: 'item',
        expected: 'size 1',
        given: `size ${this.size}`,
      });
    }
    return element(decode(this.data, this.dtype)[0]!, this.dtype);
  }

  /** The same values under another shape of the same size. */
  reshape(shape: Shape): NumpyView {
    if (sizeOf(shape) !== this.size) {
      throw new MXNetError('the size does not fit', {
        op: 'reshape',
        expected: `${this.size} elements`,
        given: `${sizeOf(shape)} elements`,
      });
    }
    return new NumpyView(this.data, [...shape], this.dtype);
  }

  /** Rows, or elements of a vector. */
  *[Symbol.iterator](): Iterator<any> {
    const inner = this.shape.slice(1);
    const step = sizeOf(inner);
    for (let row = 0; row < this.length; row++) {
      const part = new NumpyView(this.data.subarray(row * step, (row + 1) * step), inner, this.dtype);
      yield inner.length === 0 ? part.item() : part;
    }
  }

  /** NumPy's text. */
  toString(): string {
    return arrayText(this.data, this.shape, this.dtype);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return arrayRepr(this.data, this.shape, this.dtype);
  }
}
