/** The classes that custom operators extend: what the operator computes, and what is known of it beforehand. */
import { MXNetError, type Context, type DType, type Shape } from '../core/index.js';
import { nd, NDArray, type Assignable } from '../ndarray/index.js';

/** What is to be done with a result: nothing, overwrite, overwrite (in shared memory), add. */
export type Req = 'null' | 'write' | 'inplace' | 'add';

/** What a custom operator computes. One object serves one call, or one node of one executor: it may keep things between its runs. */
export abstract class CustomOp {
  /** Computes `out_data` from `in_data` with `assign`. Auxiliary states in `aux` may be changed. */
  abstract forward(
    is_train: boolean,
    req: Req[],
    in_data: NDArray[],
    out_data: NDArray[],
    aux: NDArray[],
  ): void;

  /** Computes `in_grad` with `assign`. Without this method the operator has no gradient. */
  backward(
    _req: Req[],
    _out_grad: NDArray[],
    _in_data: NDArray[],
    _out_data: NDArray[],
    _in_grad: NDArray[],
    _aux: NDArray[],
  ): void {
    throw new MXNetError('has no backward method', {
      op: this.constructor.name,
      hint: 'Write backward(req, out_grad, in_data, out_data, in_grad, aux), or BlockGrad its result',
    });
  }

  /** Puts values into `dst` as `req` says. `src` is an array, a number or nested lists, broadcast to `dst`. */
  assign(dst: NDArray, req: Req, src: Assignable): void {
    if (req === 'null') return;
    if (req === 'write' || req === 'inplace') {
      if (src instanceof NDArray && src.meta === dst.meta) src.copyto(dst);
      else dst.set(':', src);
    } else if (req === 'add') {
      const value =
        src instanceof NDArray || typeof src === 'number' ? src : nd.array(src, { dtype: dst.dtype });
      dst.$iadd(value);
    } else {
      throw new MXNetError('bad value', {
        op: 'assign',
        argument: 'req',
        expected: 'null, write, inplace or add',
        given: String(req),
      });
    }
  }
}

/** Options of the base class. */
export interface CustomOpPropOptions {
  /** false for losses: `backward` does not look at what flows in. Default true. */
  need_top_grad?: boolean;
}

/** A shape or type rule's answer: arguments, outputs, and auxiliary states where there are any. */
export type Inferred<T> = [arguments: T[], outputs: T[], auxiliary?: T[]];

/**
 * What is known of a custom operator: names, shapes, types, and how it is made. The constructor gets the call's parameters as one
 * object of texts, as graph files hold them: `constructor({ scale }: { scale: string })`.
 */
export abstract class CustomOpProp {
  readonly need_top_grad_: boolean;

  constructor(options: boolean | CustomOpPropOptions = {}) {
    const { need_top_grad = true, ...unknown } =
      typeof options === 'boolean' ? { need_top_grad: options } : options;
    const [name] = Object.keys(unknown);
    if (name !== undefined) {
      throw new MXNetError(`unknown parameter ${name}`, {
        op: this.constructor.name,
        hint: `Read it in a constructor: constructor({ ${name} }) { super() … }`,
      });
    }
    this.need_top_grad_ = need_top_grad;
  }

  /** Names of the inputs. */
  list_arguments(): string[] {
    return ['data'];
  }

  /** Names of the outputs. */
  list_outputs(): string[] {
    return ['output'];
  }

  /** Names of states that the operator changes. */
  list_auxiliary_states(): string[] {
    return [];
  }

  /** Shapes of arguments, outputs and states from those of the arguments (`[]` where unknown). Default: all as the first. */
  infer_shape(in_shape: number[][]): Inferred<number[]> {
    const first = in_shape[0]!;
    return [in_shape, this.list_outputs().map(() => first), this.list_auxiliary_states().map(() => first)];
  }

  /** Element types, in the same form. Default: all as the first. */
  infer_type(in_type: DType[]): Inferred<DType> {
    const first = in_type[0]!;
    return [
      in_type.map(() => first),
      this.list_outputs().map(() => first),
      this.list_auxiliary_states().map(() => first),
    ];
  }

  /**
   * Which of these numbers of head gradients, inputs and outputs `backward` reads. Default: all, the head gradients only with
   * `need_top_grad`. What is not named is not kept in memory for it.
   */
  declare_backward_dependency(out_grad: number[], in_data: number[], out_data: number[]): number[] {
    return [...(this.need_top_grad_ ? out_grad : []), ...in_data, ...out_data];
  }

  /** The operator for these argument shapes and types. */
  abstract create_operator(ctx: Context, in_shapes: Shape[], in_dtypes: DType[]): CustomOp;
}

/** A class of properties as `register` takes it. */
export type CustomOpPropClass = new (parameters: any) => CustomOpProp;

/** Refuses a method that goes on after it has returned: what follows would read its results before they are there. */
export function checkDone(result: unknown, op: string, argument: string): void {
  if (!(result instanceof Promise)) return;
  // The refusal is the message; what becomes of the promise must not end the process.
  result.catch(() => undefined);
  throw new MXNetError('is asynchronous', {
    op,
    argument,
    expected: 'a method that has assigned its results when it returns',
    given: 'a promise',
    hint: 'Await what it needs before the operator is called, and hand it over as an input',
  });
}
