/** A symbol's outputs and gradients at a point, against expected ones. */
import { current_context, MXNetError, type Context, type DType } from '../core/index.js';
import { zeros, type NDArray, type NumpyView } from '../ndarray/index.js';
import type { Executor, Symbol as Network } from '../symbol/index.js';
import { assert_almost_equal, type CompareOptions } from './compare.js';
import { arrayOf, type Comparable } from './values.js';

/** Values of all arguments: in the order of `list_arguments()`, or by name. */
export type Location = readonly Comparable[] | Readonly<Record<string, Comparable>>;

export interface CheckOptions extends Omit<CompareOptions, 'names'> {
  /** Auxiliary states: in their order, or by name. */
  aux_states?: Location | null;
  ctx?: Context;
  /** dtype of all arrays; default float32. */
  dtype?: DType;
}

/** The device of tests: the current one. */
export const default_context = (): Context => current_context();

/** Arrays by name. Throws MXNetError when names and values do not match. */
export function place(
  names: readonly string[],
  location: Location,
  what: string,
  dtype: DType,
  ctx: Context,
): Record<string, NDArray> {
  const given = Array.isArray(location)
    ? Object.fromEntries(location.map((value, i) => [names[i] ?? `number ${i}`, value as Comparable]))
    : (location as Readonly<Record<string, Comparable>>);
  const wrong = [
    ...names.filter((name) => !(name in given)).map((name) => `${name} is missing`),
    ...Object.keys(given)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is none of them`),
  ];
  if (wrong.length)
    throw new MXNetError('names do not match', {
      op: 'test_utils',
      argument: what,
      expected: names.join(', ') || 'none',
      given: wrong.join(', '),
    });
  return Object.fromEntries(names.map((name) => [name, arrayOf(given[name]!, dtype).as_in_context(ctx)]));
}

/** Binds a symbol at a point, every argument with a gradient array. */
export function bindAt(
  sym: Network,
  location: Location,
  { aux_states, ctx = default_context(), dtype = 'float32' }: CheckOptions,
  grad_req: Record<string, 'write' | 'add' | 'null'> | 'write' | 'add' | 'null',
  gradients?: Record<string, NDArray>,
): Executor {
  const args = place(sym.list_arguments(), location, 'location', dtype, ctx);
  const aux = aux_states
    ? place(sym.list_auxiliary_states(), aux_states, 'aux_states', dtype, ctx)
    : undefined;
  const args_grad =
    gradients ??
    Object.fromEntries(Object.entries(args).map(([name, { shape }]) => [name, zeros(shape, { ctx, dtype })]));
  return sym.bind(ctx, args, { args_grad, grad_req, ...(aux ? { aux_states: aux } : {}) });
}

/** Outputs at a point given by name, as copies; one alone when there is one. */
export function simple_forward(
  sym: Network,
  inputs: Readonly<Record<string, Comparable>>,
  { ctx = default_context(), is_train = false, dtype = 'float32' as DType } = {},
): NumpyView | NumpyView[] {
  const executor = bindAt(sym, inputs, { ctx, dtype }, 'null');
  const outputs = executor.forward({ is_train }).map((output) => output.asnumpy());
  return outputs.length === 1 ? outputs[0]! : outputs;
}

/** Throws an AssertionError unless the outputs at `location` are those expected. Returns the outputs. */
export function check_symbolic_forward(
  sym: Network,
  location: Location,
  expected: Location,
  options: CheckOptions = {},
): NDArray[] {
  const executor = bindAt(sym, location, options, 'null');
  const outputs = executor.forward({ is_train: false });
  sym.list_outputs().forEach((name, i) => {
    const wanted = Array.isArray(expected)
      ? (expected[i] as Comparable)
      : (expected as Record<string, Comparable>)[name]!;
    assert_almost_equal(wanted, outputs[i]!, { ...options, names: [`EXPECTED_${name}`, `FORWARD_${name}`] });
  });
  return outputs;
}

/**
 * Throws an AssertionError unless the gradients at `location` under the head gradients are those expected; with `grad_req` 'add'
 * what was there before is taken off. Returns the gradients by name.
 */
export function check_symbolic_backward(
  sym: Network,
  location: Location,
  out_grads: readonly Comparable[] | Readonly<Record<string, Comparable>> | null,
  expected: Location,
  options: CheckOptions & {
    grad_req?: 'write' | 'add' | 'null' | Readonly<Record<string, 'write' | 'add' | 'null'>>;
  } = {},
): Record<string, NDArray> {
  const { ctx = default_context(), dtype = 'float32', grad_req = 'write' } = options;
  const names = sym.list_arguments();
  const requests = Object.fromEntries(
    names.map((name) => [name, typeof grad_req === 'string' ? grad_req : (grad_req[name] ?? 'null')]),
  );
  const args = place(names, location, 'location', dtype, ctx);
  // Not zeros: what the gradients have to overwrite, add to or leave alone.
  const before = Object.fromEntries(
    names.map((name, i) => [name, zeros(args[name]!.shape, { ctx, dtype }).$add(0.25 * (i + 1))]),
  );
  const gradients = Object.fromEntries(names.map((name) => [name, before[name]!.copy()]));
  const executor = bindAt(sym, location, options, requests, gradients);
  executor.forward({ is_train: true });
  const heads =
    out_grads === null
      ? undefined
      : Object.values(place(sym.list_outputs(), out_grads, 'out_grads', dtype, ctx));
  executor.backward(heads);
  const wanted = Array.isArray(expected)
    ? Object.fromEntries(expected.map((value, i) => [names[i]!, value as Comparable]))
    : (expected as Readonly<Record<string, Comparable>>);
  for (const [name, value] of Object.entries(wanted)) {
    const gradient = gradients[name];
    if (!gradient)
      throw new MXNetError('no such argument', {
        op: 'check_symbolic_backward',
        argument: 'expected',
        expected: names.join(', '),
        given: name,
      });
    const compared = { ...options, names: [`EXPECTED_${name}`, `BACKWARD_${name}`] as const };
    if (requests[name] === 'add') assert_almost_equal(value, gradient.$sub(before[name]!), compared);
    else if (requests[name] === 'null') assert_almost_equal(before[name]!, gradient, compared);
    else assert_almost_equal(value, gradient, compared);
  }
  return gradients;
}
