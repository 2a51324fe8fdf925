/** Functions of `nd.contrib` that MXNet writes in Python: updates by lists of arrays, and tests for special numbers. */
import { describe, getOp, MXNetError } from '../core/index.js';
import { callOp, isOptions } from './call.js';
import { full } from './creation.js';
import { NDArray } from './ndarray.js';

type Values = Record<string, unknown>;

/** Arguments by name: those by position, then those of a last object with options. */
function named(op: string, names: readonly string[], args: readonly unknown[]): Values {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  if (positional.length > names.length) {
    throw new MXNetError('too many arguments', {
      op,
      expected: names.join(', '),
      given: `${positional.length} arguments`,
    });
  }
  const given: Values = { ...options };
  positional.forEach((value, index) => (given[names[index]!] = value));
  return given;
}

function required(op: string, given: Values, name: string): unknown {
  const value = given[name];
  if (value !== undefined && value !== null) return value;
  throw new MXNetError('is required', { op, argument: name, given: 'nothing' });
}

/** The factor on the gradients as an array of one float32 number. */
function scaleOf(op: string, given: Values, beside: NDArray): NDArray {
  const scale = required(op, given, 'rescale_grad');
  if (scale instanceof NDArray) return scale;
  return full([1], Number(scale), { ctx: beside.context });
}

function listOf(op: string, given: Values, name: string): readonly NDArray[] {
  const list = required(op, given, name);
  if (Array.isArray(list) && list.every((member) => member instanceof NDArray)) return list as NDArray[];
  throw new MXNetError('is not a list of arrays', {
    op,
    argument: name,
    expected: 'a list of NDArrays',
    given: describe(list),
  });
}

/** What stays for the operator: everything that was not an input. */
const without = (given: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

/** AdamW of one weight, whose `rescale_grad` may be a number. */
function single(op: string, inputs: readonly string[]): (...args: unknown[]) => NDArray {
  const names = [...inputs, 'rescale_grad', 'lr', 'eta', 'beta1', 'beta2', 'epsilon', 'wd', 'clip_gradient'];
  return (...args) => {
    const given = named(op, names, args);
    const arrays = inputs.map((name) => required(op, given, name) as NDArray);
    const scale = scaleOf(op, given, arrays[0]!);
    return callOp(getOp(op), [...arrays, scale, without(given, ...inputs, 'rescale_grad')]) as NDArray;
  };
}

/** An update of many weights, whose arrays come in one list for each role. */
function many(
  op: string,
  lists: readonly string[],
  positional: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): (...args: unknown[]) => NDArray[] {
  return (...args) => {
    const given = named(op, [...lists, ...positional], args);
    const groups = lists.map((name) => listOf(op, given, name));
    const weights = groups[0]!;
    groups.forEach((group, index) => {
      if (group.length === weights.length) return;
      throw new MXNetError('lists of different lengths', {
        op,
        argument: lists[index]!,
        expected: `${weights.length} arrays, one for each weight`,
        given: String(group.length),
      });
    });
    const arrays = weights.flatMap((_, at) => groups.map((group) => group[at]!));
    if (positional.includes('rescale_grad')) arrays.push(scaleOf(op, given, weights[0]!));
    const rest = without(given, ...lists, 'rescale_grad', 'size', 'num_tensors');
    const scale = positional.includes('rescale_grad') ? {} : { rescale_grad: given['rescale_grad'] };
    const params = Object.fromEntries(
      Object.entries({ ...rest, ...scale })
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => [renamed[name] ?? name, value]),
    );
    return callOp(getOp(op), [arrays, params]) as NDArray[];
  };
}

/**
 * MXNet's `rand_zipfian`: classes drawn with P(c) = ln((c + 2)/(c + 1))/ln(range_max + 1), how often each true class is expected among
 * them, and how often each drawn one; over arrays or symbols.
 */
export function zipfian<T>(
  invoke: (op: string, inputs: readonly T[], params?: Values) => T,
  true_classes: T,
  { num_sampled, range_max, ctx }: { num_sampled: number; range_max: number; ctx?: unknown },
): [T, T, T] {
  for (const [argument, value] of Object.entries({ num_sampled, range_max })) {
    if (Number.isInteger(value) && value > 0) continue;
    throw new MXNetError('bad value', {
      op: 'rand_zipfian',
      argument,
      expected: 'a whole number above 0',
      given: describe(value),
    });
  }
  const range = Math.log(range_max + 1);
  const scalar = (op: string, x: T, value: number): T => invoke(op, [x], { scalar: value });
  const drawn = invoke('_random_uniform', [], {
    low: 0,
    high: range,
    shape: [num_sampled],
    dtype: 'float64',
    ...(ctx === undefined || ctx === null ? {} : { ctx: String(ctx) }),
  });
  const whole = invoke('Cast', [scalar('_minus_scalar', invoke('exp', [drawn]), 1)], { dtype: 'int64' });
  const classes = scalar('_mod_scalar', whole, range_max);
  const expected = (of: T): T => {
    const wide = invoke('Cast', [of], { dtype: 'float64' });
    const next = [scalar('_plus_scalar', wide, 2), scalar('_plus_scalar', wide, 1)];
    const chance = scalar('_div_scalar', invoke('log', [invoke('elemwise_div', next)]), range);
    return scalar('_mul_scalar', chance, num_sampled);
  };
  return [classes, expected(true_classes), expected(classes)];
}

const adam = ['weight', 'grad', 'mean', 'var'];
const manyAdam = ['weights', 'grads', 'mean', 'var'];
const adamRest = ['rescale_grad', 'lrs', 'wds', 'etas', 'out'];
const lambRest = ['step_count', 'lrs', 'wds', 'out'];
const lambNames = { lrs: 'learning_rates' };

/** The functions of `nd.contrib` that are written by hand. */
export const contribFunctions = {
  /** AdamW: `adamw_update(weight, grad, mean, var, rescale_grad, { lr, eta, wd, out })`; `rescale_grad` is a number or an array. */
  adamw_update: single('_adamw_update', adam),
  /** AdamW with a float32 copy of the weight behind `var`. */
  mp_adamw_update: single('_mp_adamw_update', [...adam, 'weight32']),
  /** AdamW of many weights: `multi_adamw_update(weights, grads, mean, var, rescale_grad, { lrs, wds, etas, out })`. */
  multi_adamw_update: many('_multi_adamw_update', manyAdam, adamRest),
  /** AdamW of many weights, with a list of float32 copies behind `var`. */
  multi_mp_adamw_update: many('_multi_mp_adamw_update', [...manyAdam, 'weights32'], adamRest),
  /** LAMB of many weights: `multi_lamb_update(weights, grads, mean, var, step_count, { lrs, wds, out })`. */
  multi_lamb_update: many('_multi_lamb_update', manyAdam, lambRest, lambNames),
  /** LAMB of many weights, with a list of float32 copies behind `var`. */
  multi_mp_lamb_update: many('_multi_mp_lamb_update', [...manyAdam, 'weights32'], lambRest, lambNames),
  /** Draws of classes that grow rarer, for sampled softmax: `rand_zipfian(true_classes, num_sampled, range_max)`. */
  rand_zipfian: (...args: unknown[]): [NDArray, NDArray, NDArray] => {
    const names = ['true_classes', 'num_sampled', 'range_max', 'ctx'];
    const given = named('rand_zipfian', names, args);
    const classes = required('rand_zipfian', given, 'true_classes') as NDArray;
    const call = (op: string, inputs: readonly NDArray[], params: Values = {}): NDArray =>
      callOp(getOp(op), [...inputs, params]) as NDArray;
    return zipfian(call, classes, given as { num_sampled: number; range_max: number });
  },
  /** 1 where the element is infinite, else 0; in the dtype of the input. */
  isinf: (data: NDArray): NDArray => test('_equal_scalar', magnitude(data), Infinity),
  /** 1 where the element is neither infinite nor NaN, else 0; in the dtype of the input. */
  isfinite: (data: NDArray): NDArray => test('_lesser_scalar', magnitude(data), Infinity),
  /** 1 where the element is NaN, else 0; in the dtype of the input. */
  isnan: (data: NDArray): NDArray => callOp(getOp('_not_equal'), [data, data]) as NDArray,
};

const magnitude = (data: NDArray): NDArray => callOp(getOp('abs'), [data]) as NDArray;
const test = (op: string, data: NDArray, scalar: number): NDArray =>
  callOp(getOp(op), [data, { scalar }]) as NDArray;
