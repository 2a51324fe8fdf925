/** Gradients by finite differences, and a symbol's own against them. */
import { MXNetError, type DType } from '../core/index.js';
import { array, nd, type NDArray } from '../ndarray/index.js';
import { sym as F, type Executor, type Symbol as Network } from '../symbol/index.js';
import { assert_almost_equal } from './compare.js';
import { bindAt, default_context, place, type CheckOptions, type Location } from './symbolic.js';
import { default_numeric_eps, type Tolerance } from './tolerance.js';

export interface NumericOptions extends CheckOptions {
  /** Distance of the two points; default by dtype (`default_numeric_eps()`). */
  numeric_eps?: Tolerance;
  /** Arguments whose gradients are looked at; with their requests, to see that 'add' adds and 'null' leaves alone. Default: all. */
  grad_nodes?: readonly string[] | Readonly<Record<string, 'write' | 'add' | 'null'>>;
  /** Whether the function is evaluated in training mode; default true. */
  use_forward_train?: boolean;
}

const projection = '__random_proj';

/**
 * Central differences of the sum of the executor's first output, for each argument: (f(x + eps/2) - f(x - eps/2)) / eps, element by
 * element. Auxiliary states are set back before each evaluation. Arguments keep their values.
 */
export function numeric_grad(
  executor: Executor,
  names: readonly string[],
  { eps = 1e-4, use_forward_train = true, dtype = 'float32' as DType } = {},
): Record<string, NDArray> {
  const aux = Object.entries(executor.aux_dict).map(([name, state]) => [name, state.copy()] as const);
  const evaluate = (): number => {
    for (const [name, state] of aux) executor.aux_dict[name]!.set(null, state);
    const [output] = executor.forward({ is_train: use_forward_train });
    let sum = 0;
    for (const value of Array.from<number | bigint>(output!.asnumpy().numbers as ArrayLike<number>))
      sum += Number(value);
    return sum;
  };
  return Object.fromEntries(
    names.map((name) => {
      const argument = executor.arg_dict[name]!;
      const values = Float64Array.from(argument.asnumpy().numbers, Number);
      const write = () => argument.set(null, array(values, { shape: argument.shape, dtype }));
      const gradient = values.map((old, i) => {
        values[i] = old + eps / 2;
        write();
        const above = evaluate();
        values[i] = old - eps / 2;
        write();
        const below = evaluate();
        values[i] = old;
        return (above - below) / eps;
      });
      write();
      return [name, array(gradient, { shape: argument.shape, dtype: 'float64' })];
    }),
  );
}

/**
 * Throws an AssertionError unless the symbol's gradients are those of finite differences, under a random weighting of its first
 * output. Throws MXNetError for a dtype that is not floating.
 */
export function check_numeric_gradient(sym: Network, location: Location, options: NumericOptions = {}): void {
  const { ctx = default_context(), dtype = 'float32', use_forward_train = true } = options;
  const defaults = default_numeric_eps()[dtype];
  if (defaults === undefined)
    throw new MXNetError('bad dtype', {
      op: 'check_numeric_gradient',
      argument: 'dtype',
      expected: 'float16, float32 or float64',
      given: dtype,
    });
  const { numeric_eps } = options;
  const eps = typeof numeric_eps === 'number' ? numeric_eps : (numeric_eps?.[dtype] ?? defaults);
  const names = sym.list_arguments();
  const args = place(names, location, 'location', dtype, ctx);
  const { grad_nodes = names } = options;
  const requests: Record<string, 'write' | 'add' | 'null'> = Array.isArray(grad_nodes)
    ? Object.fromEntries((grad_nodes as readonly string[]).map((name) => [name, 'write']))
    : { ...(grad_nodes as Readonly<Record<string, 'write' | 'add' | 'null'>>) };
  const shapes = Object.fromEntries(names.map((name) => [name, args[name]!.shape]));
  const [, outShapes] = sym.infer_shape(shapes);
  // Weights that are not small: else digits are lost in the differences.
  const weights = nd.random.uniform({ low: 0.1, high: 1.1, shape: outShapes![0]! }).astype(dtype);
  const out = F.make_loss(F.broadcast_mul(sym.at(0), F.Variable(projection)));
  const before = Object.fromEntries(
    Object.keys(requests).map((name) => [
      name,
      nd.random.normal({ loc: 0, scale: 0.01, shape: shapes[name]! }).astype(dtype),
    ]),
  );
  const gradients = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, value.copy()]));
  const all = { ...args, [projection]: weights };
  const wanted = Object.fromEntries(
    out.list_arguments().map((name) => [name, requests[name] ?? ('null' as const)]),
  );
  const executor = bindAt(out, all, options, wanted, gradients);
  executor.forward({ is_train: true });
  executor.backward();
  // Finite differences change the outputs, not the gradients.
  const numeric = numeric_grad(executor, Object.keys(requests), { eps, use_forward_train, dtype });
  for (const [name, request] of Object.entries(requests)) {
    const compared = { ...options, names: [`NUMERICAL_${name}`, `BACKWARD_${name}`] as const };
    if (request === 'null') assert_almost_equal(before[name]!, gradients[name]!, compared);
    else {
      const own = request === 'add' ? gradients[name]!.$sub(before[name]!) : gradients[name]!;
      assert_almost_equal(numeric[name]!.astype(dtype), own, compared);
    }
  }
}
