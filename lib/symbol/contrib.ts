/** Functions of `sym.contrib` that MXNet writes in Python. */
import { getOp } from '../core/index.js';
import { zipfian } from '../ndarray/contrib.js';
import { callOperator, invokeSymbol, isOptions } from './invoke.js';
import type { Symbol } from './symbol.js';

/** AdamW of one weight, whose `rescale_grad` may be a number. */
const adamw =
  (op: string, position: number) =>
  (...args: unknown[]): Symbol => {
    const list = [...args];
    const options = isOptions(list.at(-1)) ? { ...(list.pop() as Record<string, unknown>) } : {};
    const scale = list.length > position ? list[position] : options['rescale_grad'];
    if (typeof scale === 'number') {
      const full = invokeSymbol('_full', [], { shape: [1], value: scale, dtype: 'float32' });
      if (list.length > position) list[position] = full;
      else options['rescale_grad'] = full;
    }
    return callOperator(getOp(op), op, [...list, options]);
  };

/** The functions of `sym.contrib` that are written by hand. */
export const contribFunctions = {
  /** AdamW: `adamw_update(weight, grad, mean, var, rescale_grad, { lr, eta })`; `rescale_grad` is a number or a symbol. */
  adamw_update: adamw('_adamw_update', 4),
  /** AdamW with a float32 copy of the weight behind `var`. */
  mp_adamw_update: adamw('_mp_adamw_update', 5),
  /** Draws of classes that grow rarer, for sampled softmax: `rand_zipfian(true_classes, num_sampled, range_max)`. */
  rand_zipfian: (true_classes: Symbol, num_sampled: number, range_max: number): [Symbol, Symbol, Symbol] =>
    zipfian((op, inputs, params) => invokeSymbol(op, inputs, params), true_classes, {
      num_sampled,
      range_max,
    }),
};
