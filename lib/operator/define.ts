/** The short form of a custom operator: one call with its functions, for arrays and symbols alike. */
import { checkOptions, describe, MXNetError, requireOptions, type DType } from '../core/index.js';
import { NDArray, nd } from '../ndarray/index.js';
import { sym, Symbol } from '../symbol/index.js';
import { checkDone, CustomOp, CustomOpProp, type Inferred, type Req } from './custom_op.js';
import { register } from './registry.js';

/** Values that graph files can hold as texts. */
export type OperatorParams = Readonly<Record<string, any>>;

type Shapes<I extends readonly NDArray[]> = { [K in keyof I]: number[] };
type Types<I extends readonly NDArray[]> = { [K in keyof I]: DType };
type Results = NDArray | readonly NDArray[];

/** What `backward` gets: head gradients by output, inputs and outputs as `forward` had them, and the parameters. */
export interface BackwardValues<I extends readonly NDArray[], P extends OperatorParams = object> {
  readonly grads: readonly NDArray[];
  readonly inputs: I;
  readonly outputs: readonly NDArray[];
  readonly params: P;
}

/** An operator in functions. They get the parameters behind the inputs. */
export interface Definition<
  I extends readonly NDArray[],
  P extends OperatorParams = object,
  Behind extends readonly unknown[] = [],
> {
  /** Parameters with their defaults, which tell their types: `{ beta: 1, mode: 'fast', axes: [0, 1] }`. */
  params?: P;
  /** Names of the inputs. Default: `data`. */
  inputs?: readonly string[];
  /** Names of the outputs. Default: `output`. */
  outputs?: readonly string[];
  /** The result, or one for each output. */
  forward: (...inputs: [...I, ...Behind]) => Results;
  /** One gradient for each input (null: none). Without it the operator has no gradient. */
  backward?: (values: BackwardValues<I, NoInfer<P>>) => NDArray | readonly (NDArray | null)[];
  /** Shapes of the outputs. Default: all as the first input. */
  inferShape?: (...shapes: [...Shapes<I>, ...Behind]) => readonly (readonly number[])[];
  /** Types of the outputs. Default: all as the first input. */
  inferType?: (...types: [...Types<I>, ...Behind]) => readonly DType[];
  /** The head gradient is not looked at. */
  isLoss?: boolean;
}

/** The operator as a function: arrays give arrays, symbols a symbol; parameters come in one object behind them. */
export interface CustomFunction<I extends readonly NDArray[], P extends OperatorParams = object> {
  (...inputs: I): NDArray;
  (...inputs: [...I, Partial<P>]): NDArray;
  (...inputs: [Symbol, ...(Symbol | (Partial<P> & { name?: string }))[]]): Symbol;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/**
 * Makes and registers an operator: `const swish = mx.operator.define('swish', { forward: (x) => …, backward: ({ grads, inputs }) => … })`,
 * then `swish(x)` on arrays (recorded) and on symbols; also reached as `nd.Custom(x, { op_type: 'swish' })`. With `params` it takes options:
 * `define('scaled', { params: { by: 2 }, forward: (x, { by }) => x * by })`, then `scaled(x, { by: 3 })`.
 */
export function define<I extends readonly NDArray[] = [NDArray]>(
  name: string,
  definition: Definition<I> & { params?: undefined },
): CustomFunction<I>;
export function define<I extends readonly NDArray[] = [NDArray], P extends OperatorParams = object>(
  name: string,
  definition: Definition<I, P, [NoInfer<P>]> & { params: P },
): CustomFunction<I, P>;
export function define<I extends readonly NDArray[], P extends OperatorParams>(
  name: string,
  definition: Definition<I, P, [P]>,
): CustomFunction<I, P> {
  requireOptions(definition, 'define', 'a name, then { forward, backward, … }');
  if (typeof definition.forward !== 'function') {
    throw new MXNetError('is required', {
      op: 'define',
      argument: 'forward',
      expected: 'a function of arrays',
      given: describe(definition.forward),
    });
  }
  const { inputs = ['data'], outputs = ['output'] } = definition;
  const defaults = (definition.params ?? {}) as P;
  class Operator extends CustomOp {
    constructor(private readonly params: P) {
      super();
    }

    override forward(_training: boolean, req: Req[], in_data: NDArray[], out_data: NDArray[]): void {
      const result = definition.forward(...(in_data as unknown as I), this.params);
      checkDone(result, name, 'forward');
      const results = list(result);
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
      const { params } = this;
      const values = { grads: out_grad, inputs: in_data as unknown as I, outputs: out_data, params };
      const results = list<NDArray | null>(definition.backward(values));
      checkCount(name, 'backward', 'input', inputs, results);
      results.forEach((result, index) => {
        if (result !== null) this.assign(in_grad[index]!, req[index]!, result);
      });
    }
  }
  class Properties extends CustomOpProp {
    private readonly params: P;

    constructor(texts: Readonly<Record<string, string>>) {
      super({ need_top_grad: !definition.isLoss });
      this.params = parsedParams(name, defaults, texts);
    }
    override list_arguments(): string[] {
      return [...inputs];
    }
    override list_outputs(): string[] {
      return [...outputs];
    }
    override infer_shape(shapes: number[][]): Inferred<number[]> {
      if (!definition.inferShape) return super.infer_shape(shapes);
      return [
        shapes,
        definition.inferShape(...(shapes as unknown as Shapes<I>), this.params).map((shape) => [...shape]),
      ];
    }
    override infer_type(types: DType[]): Inferred<DType> {
      if (!definition.inferType) return super.infer_type(types);
      return [types, [...definition.inferType(...(types as unknown as Types<I>), this.params)]];
    }
    override create_operator(): CustomOp {
      return new Operator(this.params);
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
  return call as unknown as CustomFunction<I, P>;
}

/** The parameters of a node, from its texts and the defaults. Throws MXNetError for names and values that do not fit. */
function parsedParams<P extends OperatorParams>(
  op: string,
  defaults: P,
  texts: Readonly<Record<string, string>>,
): P {
  checkOptions(texts, Object.keys(defaults), op);
  const given = Object.entries(texts).map(([key, text]) => [key, parsed(op, key, defaults[key], text)]);
  return { ...defaults, ...(Object.fromEntries(given) as Partial<P>) };
}

/** A text as a value of the default's kind. */
function parsed(op: string, argument: string, like: unknown, text: string): unknown {
  if (typeof like === 'string') return text;
  const plain = text
    .replace(/^\(([^]*?),?\)$/, '[$1]')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false');
  try {
    const value: unknown = JSON.parse(plain);
    const fits = Array.isArray(like) ? Array.isArray(value) : typeof value === typeof like;
    if (fits) return value;
  } catch {
    // Said below.
  }
  throw new MXNetError('bad value', {
    op,
    argument,
    expected: Array.isArray(like) ? 'a list' : `a ${typeof like}`,
    given: text,
  });
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
