/** Arithmetic and comparison of symbols: which operator Python's `+`, `>` … stand for, under the names that MXNet gives the nodes. */
import { describe, getOp, MXNetError } from '../core/index.js';
import { createNode } from './create.js';
import { Symbol } from './symbol.js';

export type Operand = Symbol | number;

/** Name called with a symbol on the other side; name called with a number. */
const names = {
  add: ['_Plus', '_PlusScalar'],
  sub: ['_Minus', '_MinusScalar'],
  rsub: ['_Minus', '_RMinusScalar'],
  mul: ['_Mul', '_MulScalar'],
  div: ['_Div', '_DivScalar'],
  rdiv: ['_Div', '_RDivScalar'],
  mod: ['_Mod', '_ModScalar'],
  rmod: ['_Mod', '_RModScalar'],
  pow: ['_Power', '_PowerScalar'],
  rpow: ['_Power', '_rpower_scalar'],
  /** `sym.power(2, a)`; Python's `2 ** a` goes by another name. */
  rpow_function: ['_Power', '_RPowerScalar'],
  gt: ['_greater', '_greater_scalar'],
  ge: ['_greater_equal', '_greater_equal_scalar'],
  lt: ['_lesser', '_lesser_scalar'],
  le: ['_lesser_equal', '_lesser_equal_scalar'],
  eq: ['_equal', '_equal_scalar'],
  ne: ['_not_equal', '_not_equal_scalar'],
  maximum: ['_Maximum', '_MaximumScalar'],
  minimum: ['_Minimum', '_MinimumScalar'],
  hypot: ['_Hypot', '_HypotScalar'],
} as const;

export type BinaryName = keyof typeof names;

/** What the user wrote, for messages. */
const signs: { readonly [name in BinaryName]?: string } = {
  ...{
    add: '+',
    sub: '-',
    rsub: '-',
    mul: '*',
    div: '/',
    rdiv: '/',
    mod: '%',
    rmod: '%',
    pow: '**',
    rpow: '**',
  },
  ...{ gt: '>', ge: '>=', lt: '<', le: '<=', eq: 'equal', ne: 'not_equal', rpow_function: 'power' },
};

/** One node from a symbol and a symbol or number. Throws MXNetError for anything else. */
export function binary(which: BinaryName, left: Symbol, right: Operand): Symbol {
  const [withSymbol, withNumber] = names[which];
  const isReversed = which.startsWith('r');
  if (right instanceof Symbol) {
    const inputs = isReversed ? [right, left] : [left, right];
    return createNode(getOp(withSymbol), { inputs, calledAs: withSymbol });
  }
  if (typeof right !== 'number') {
    const isArray = typeof (right as { dtype?: unknown } | null)?.dtype === 'string';
    throw new MXNetError('cannot be combined with a symbol', {
      op: signs[which] ?? which,
      expected: 'a Symbol or a number',
      given: describe(right),
      ...(isArray
        ? { hint: 'Arrays take part as variables: sym.Variable(name), bound to the array later' }
        : {}),
    });
  }
  return createNode(getOp(withNumber), { inputs: [left], params: { scalar: right }, calledAs: withNumber });
}

const both = (which: BinaryName) => (left: Symbol, right: Operand) => binary(which, left, right);

/** The operators of the class, as functions. */
export const arithmetic = {
  add: both('add'),
  sub: both('sub'),
  rsub: both('rsub'),
  mul: both('mul'),
  div: both('div'),
  rdiv: both('rdiv'),
  mod: both('mod'),
  rmod: both('rmod'),
  pow: both('pow'),
  rpow: both('rpow'),
  gt: both('gt'),
  ge: both('ge'),
  lt: both('lt'),
  le: both('le'),
  /** Python multiplies by the float -1, and graphs say so. */
  neg: (value: Symbol): Symbol =>
    createNode(getOp('_MulScalar'), { inputs: [value], params: { scalar: '-1.0' }, calledAs: '_MulScalar' }),
};
