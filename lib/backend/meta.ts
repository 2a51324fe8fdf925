/** Interned (dtype, shape) pairs: arrays of the same kind share one object, so that comparing kinds is comparing references. */
import { dtypeInfo, formatShape, MXNetError, sizeOf, type DType, type Shape } from '../core/index.js';
import { door } from './index.js';
import type { Handle } from './door.js';
import type { Plan } from './plan.js';

/** dtype, shape and what follows from them; made only by `metaOf`. */
export class Meta {
  /** Plans of `elementwise(meta, meta) -> …` calls, by operator instance: the fast path of eager arithmetic. */
  readonly plans = new Map<object, Plan>();
  /** The latest plan of `elementwise(meta, other) -> …` calls, by operator instance. */
  readonly pairs = new Map<object, { readonly other: Meta; readonly plan: Plan }>();

  constructor(
    readonly id: Handle,
    readonly dtype: DType,
    readonly shape: Shape,
    readonly size: number,
    readonly bytes: number,
  ) {}
}

const known = new Map<string, Meta>();

/** The one Meta of a dtype and shape. */
export function metaOf(dtype: DType, shape: Shape): Meta {
  const key = `${dtype}:${shape.join(',')}`;
  let meta = known.get(key);
  if (!meta) {
    const info = dtypeInfo(dtype);
    // A -0 would stay in all arrays of the shape.
    const dims = Object.freeze(shape.map((dim) => dim + 0));
    const size = sizeOf(dims);
    if (!Number.isSafeInteger(size * info.bytes)) throw tooLarge(dtype, shape);
    // What goes wrong while the engine is loaded is no matter of the shape.
    const native = door();
    let id: Handle;
    try {
      id = native.meta(info.code, dims);
    } catch (cause) {
      // Axes that no memory holds, even beside one of length 0.
      throw tooLarge(dtype, shape, cause);
    }
    meta = new Meta(id, dtype, dims, size, size * info.bytes);
    known.set(key, meta);
  }
  return meta;
}

const tooLarge = (dtype: DType, shape: Shape, cause?: unknown): MXNetError =>
  new MXNetError('the array is too large', {
    argument: 'shape',
    expected: 'fewer than 2^53 bytes',
    given: `${formatShape(shape)} ${dtype}`,
    cause,
  });
