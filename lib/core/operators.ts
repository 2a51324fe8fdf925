/** The operators of compiled cells at run time: `a + b` on objects calls their hook `$add`, everything else is JavaScript's own. */

/**
 * The hook open to every class: a method `$add(other)` makes `this + other` work, `$radd(other)` makes `other + this`.
 * Comparisons are mirrored instead of reversed: `1 < a` calls `a.$gt(1)`.
 */
export type OperatorName = 'add' | 'sub' | 'mul' | 'div' | 'mod' | 'pow' | 'lt' | 'gt' | 'le' | 'ge';

type Binary = (left: any, right: any) => any;
type Hooks = Record<string, ((other: unknown) => unknown) | undefined>;

const isObject = (value: unknown): value is Hooks =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const tokens: Record<OperatorName, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  mod: '%',
  pow: '**',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};

const mirrored: Partial<Record<OperatorName, OperatorName>> = { lt: 'gt', gt: 'lt', le: 'ge', ge: 'le' };

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (isObject(value)) return (value as { constructor?: { name?: string } }).constructor?.name || 'object';
  return value === null || value === undefined ? String(value) : typeof value;
}

/** An operand that defines operators, but not this one for the other operand. */
function refuse(name: OperatorName, left: unknown, right: unknown): never {
  throw new TypeError(
    `Operator '${tokens[name]}' cannot be applied to '${kindOf(left)}' and '${kindOf(right)}'. ` +
      `Neither side defines it for the other; convert one of them first.`,
  );
}

const hasOperators = (value: unknown): boolean =>
  isObject(value) && (value['$add'] ?? value['$mul'] ?? value['$lt']) !== undefined;

/** A binary operator: the left side's hook, then the right side's, then JavaScript's operator. */
function binary(name: OperatorName, plain: Binary): Binary {
  const own = `$${name}`;
  const reverse = `$${mirrored[name] ?? `r${name}`}`;
  return (left: unknown, right: unknown): unknown => {
    if (typeof left === 'number' && typeof right === 'number') return plain(left, right);
    const isLeft = isObject(left);
    if (isLeft && left[own]) return left[own](right);
    const isRight = isObject(right);
    if (isRight && right[reverse]) return right[reverse](left);
    if ((isLeft && hasOperators(left)) || (isRight && hasOperators(right))) refuse(name, left, right);
    return plain(left, right);
  };
}

/** An assignment operator: the left side's in-place hook, else the binary operator. Returns what is to be assigned. */
function inPlace(name: OperatorName, operator: Binary): Binary {
  const own = `$i${name}`;
  return (left: unknown, right: unknown): unknown =>
    isObject(left) && left[own] ? left[own](right) : operator(left, right);
}

const add = binary('add', (left, right) => left + right);
const sub = binary('sub', (left, right) => left - right);
const mul = binary('mul', (left, right) => left * right);
const div = binary('div', (left, right) => left / right);
const mod = binary('mod', (left, right) => left % right);
const pow = binary('pow', (left, right) => left ** right);

/** What compiled cells call `$op`: numbers, strings and big integers behave as in JavaScript. */
export const $op = {
  add,
  sub,
  mul,
  div,
  mod,
  pow,
  lt: binary('lt', (left, right) => left < right),
  gt: binary('gt', (left, right) => left > right),
  le: binary('le', (left, right) => left <= right),
  ge: binary('ge', (left, right) => left >= right),
  /** Unary minus: the hook `$neg()`, else JavaScript's. */
  neg(value: any): any {
    if (isObject(value)) {
      if (value['$neg']) return value['$neg'](undefined);
      if (hasOperators(value))
        throw new TypeError(`Operator '-' cannot be applied to '${kindOf(value)}': it defines no $neg.`);
    }
    return -value;
  },
  iadd: inPlace('add', add),
  isub: inPlace('sub', sub),
  imul: inPlace('mul', mul),
  idiv: inPlace('div', div),
  imod: inPlace('mod', mod),
  ipow: inPlace('pow', pow),
} as const;
