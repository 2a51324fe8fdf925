/** What the unary elementwise operators share: one row each in unary_*.ts. */
import { defineOp, type Category, type Example, type Functions, type Op } from '../core/index.js';
import { sameShapes } from './formulas.js';

/** Input, output and head gradient of a unary operator; the result is the gradient of the input. */
export type UnaryGradient = <T>(F: Functions<T>, x: T, y: T, dy: T) => T | null;

/** One unary operator. */
export interface UnaryRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly formula: string;
  readonly category?: Category;
  /** 'zero': piecewise constant, the gradient is zero; a reason in braces: none. */
  readonly gradient: UnaryGradient | 'zero' | { readonly none: string };
  /** Range of test inputs inside the domain and away from kinks. */
  readonly range?: readonly [number, number];
  readonly values?: readonly number[];
  readonly noGradientCheck?: string;
  readonly method?: boolean;
  readonly tolerance?: number;
  readonly source?: string;
}

/** Registers a unary operator whose kernel is called like itself. */
export function defineUnary(row: UnaryRow): Op {
  const { gradient } = row;
  const examples: Example[] = [
    { inputs: { data: { shape: [2, 3] } }, range: row.range ?? [-1, 1], ...skip(row) },
    ...(row.values
      ? [{ inputs: { data: { values: row.values } }, noGradientCheck: 'values at kinks and edges' }]
      : []),
  ];
  return defineOp({
    name: row.name,
    ...(row.aliases ? { aliases: row.aliases } : {}),
    category: row.category ?? 'elementwise',
    summary: row.summary,
    details: row.formula,
    source: row.source ?? 'MXNet 1.9.1, elementwise unary operators',
    inputs: { data: { doc: 'Input, any shape.' } },
    params: {},
    inferShape: sameShapes,
    gradient:
      gradient === 'zero'
        ? ({ F, grads }) => [F.invoke('zeros_like', [grads[0]!])[0]!]
        : typeof gradient === 'function'
          ? ({ F, inputs, outputs, grads }) => [gradient(F, inputs[0]!, outputs[0]!, grads[0]!)]
          : gradient,
    kernel: row.name.replace(/^_/, ''),
    inplace: [[0, 0]],
    method: row.method ?? true,
    examples,
    ...(row.tolerance ? { tolerance: row.tolerance } : {}),
  });
}

const skip = (row: UnaryRow): { noGradientCheck?: string } => {
  if (row.noGradientCheck) return { noGradientCheck: row.noGradientCheck };
  if (row.gradient === 'zero') return { noGradientCheck: 'piecewise constant' };
  return typeof row.gradient === 'function' ? {} : { noGradientCheck: row.gradient.none };
};
