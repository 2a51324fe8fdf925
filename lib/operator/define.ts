/** The short form of a custom operator: one call with its functions, for arrays and symbols alike. */
import { MXNetError, type DType } from '../core/index.js';
import { NDArray, nd } from '../ndarray/index.js';
import { sym, Symbol } from '../symbol/index.js';
import { CustomOp, CustomOpProp, type Inferred, type Req } from './custom_op.js';
import { register } from './registry.js';

type Results = NDArray | readonly NDArray[];

/** What `backward` gets: head gradients by output, inputs and outputs as `forward` had them. */
export interface BackwardValues<I extends readonly NDArray[]> {
  readonly grads: readonly NDArray[];
  readonly inputs: I;
  readonly outputs: readonly NDArray[];
}

/** An operator in functions. */
export interface Definition<I extends readonly NDArray[]> {
  /** Names of the inputs. Default: `data`. */
  inputs?: readonly string[];
  /** Names of the outputs. Default: `output`. */
  outputs?: readonly string[];
  /** The result, or one for each output. */
  forward: (...inputs: I) => Results;
  /** One gradient for each input (null: none). Without it the operator has no gradient. */
  backward?: (values: BackwardValues<I>) => NDArray | readonly (NDArray | null)[];
  /** Shapes of the outputs. Default: all as the first input. */
  inferShape?: (...shapes: number[][]) => readonly (readonly number[])[];
  /** Types of the outputs. Default: all as the first input. */
  inferType?: (...types: DType[]) => readonly DType[];
  /** The head gradient is not looked at. */
  isLoss?: boolean;
}

/** The operator as a function: arrays give arrays, symbols a symbol. */
export interface CustomFunction<I extends readonly NDArray[]> {
  (...inputs: I): NDArray;
  (...inputs: [Symbol, ...(Symbol | { name?: string })[]]): Symbol;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/**
 * Makes and registers an operator: `const swish = mx.operator.define('swish', { forward: (x) => …, backward: ({ grads, inputs }) => … })`,
 * then `swish(x)` on arrays (recorded) and on symbols; also reached as `nd.Custom(x, { op_type: 'swish' })`.
 */
export function define<I extends readonly NDArray[] = [NDArray]>(
  name: string,
  definition: Definition<I>,
): CustomFunction<I> {
  const { inputs = ['data'], outputs = ['output'] } = definition;
  class Operator extends CustomOp {
    override forward(_training: boolean, req: Req[], in_data: NDArray[], out_data: NDArray[]): void {
      const results = list(definition.forward(...(in_data as unknown as I)));
      checkCount(name, 'forward', 'output', outputs, results);
      results.forEach((result, index) => this.assign(out_data[index]!, req[index]!, result));
    }

    override backward(
      req: Req[],
      out_grad: NDArray[],
      in_data: NDArray[],
      out_data: NDArray[],
      in_grad: NDArray[],
    ): void {
      if (!definition.backward) {
        throw new MXNetError('has no backward function', { op: name, hint: 'Give one to define()' });
      }
      const values = { grads: out_grad, inputs: in_data as unknown as I, outputs: out_data };
      const results = list<NDArray | null>(definition.backward(values));
      checkCount(name, 'backward', 'input', inputs, results);
      results.forEach((result, index) => {
        if (result !== null) this.assign(in_grad[index]!, req[index]!, result);
      });
    }
  }
  class Properties extends CustomOpProp {
    constructor() {
      super({ need_top_grad: !definition.isLoss });
    }
    override list_arguments(): string[] {
      return [...inputs];
    }
    override list_outputs(): string[] {
      return [...outputs];
    }
    override infer_shape(shapes: number[][]): Inferred<number[]> {
      if (!definition.inferShape) return super.infer_shape(shapes);
      return [shapes, definition.inferShape(...shapes).map((shape) => [...shape])];
    }
    override infer_type(types: DType[]): Inferred<DType> {
      if (!definition.inferType) return super.infer_type(types);
      return [types, [...definition.inferType(...types)]];
    }
    override create_operator(): CustomOp {
      return new Operator();
    }
  }
  register(name)(Properties);
  const call = (...given: unknown[]): unknown => {
    const last = given.at(-1);
    const isOptions = !(last instanceof NDArray) && !(last instanceof Symbol) && typeof last === 'object';
    const options = { ...(isOptions ? last : {}), op_type: name };
    const values = isOptions ? given.slice(0, -1) : given;
    if (values.some((value) => value instanceof Symbol)) return sym.Custom(...(values as Symbol[]), options);
    return nd.Custom(...(values as NDArray[]), options);
  };
  Object.defineProperty(call, 'name', { value: name });
  return call as CustomFunction<I>;
}

function checkCount(
  op: string,
  method: string,
  what: string,
  expected: readonly string[],
  given: readonly unknown[],
): void {
  if (given.length === expected.length) return;
  throw new MXNetError(`returns one array for each ${what}`, {
    op,
    argument: method,
    expected: `${expected.length} (${expected.join(', ')})`,
    given: String(given.length),
  });
}
