/** How long a symbol takes. */
import { describe, MXNetError, type Context, type Shape } from '../core/index.js';
import { nd, waitall, type NDArray } from '../ndarray/index.js';
import type { Symbol as Network } from '../symbol/index.js';
import { default_context } from './symbolic.js';
import { arrayOf, valuesOf, type Comparable } from './values.js';

/** Options of `check_speed`. */
export interface SpeedOptions {
  /** Values of the arguments by name; else random ones of these `shapes`. */
  location?: Readonly<Record<string, Comparable>> | null;
  shapes?: Readonly<Record<string, Shape>>;
  ctx?: Context;
  /** Repetitions. Default 20. */
  N?: number;
  grad_req?: 'write' | 'add' | 'null';
  /** `whole`: forward and backward; `forward`: forward only. */
  typ?: 'whole' | 'forward';
}

/**
 * Mean seconds of a run after one that warms up: `check_speed(net, { shapes: { data: [64, 784] }, N: 50 })`. Head gradients are the
 * outputs. Throws MXNetError for another `typ`.
 */
export function check_speed(
  sym: Network,
  {
    location = null,
    shapes = {},
    ctx = default_context(),
    N = 20,
    grad_req,
    typ = 'whole',
  }: SpeedOptions = {},
): number {
  if (typ !== 'whole' && typ !== 'forward') {
    throw new MXNetError('bad value', {
      op: 'check_speed',
      argument: 'typ',
      expected: "'whole' or 'forward'",
      given: describe(typ),
    });
  }
  const known = location
    ? Object.fromEntries(Object.entries(location).map(([name, value]) => [name, [...valuesOf(value).shape]]))
    : shapes;
  const executor = sym.simple_bind(ctx, {
    ...known,
    grad_req: grad_req ?? (typ === 'whole' ? 'write' : 'null'),
  });
  for (const [name, array] of Object.entries(executor.arg_dict)) {
    const value: NDArray = location?.[name]
      ? arrayOf(location[name], array.dtype)
      : nd.random.normal({ loc: 0, scale: 1, shape: array.shape }).astype(array.dtype);
    value.as_in_context(ctx).copyto(array);
  }
  const run = (): void => {
    executor.forward({ is_train: typ === 'whole' });
    if (typ === 'whole') executor.backward(executor.outputs);
  };
  run();
  waitall();
  const begin = performance.now();
  for (let round = 0; round < N; round++) run();
  waitall();
  return (performance.now() - begin) / 1000 / N;
}
