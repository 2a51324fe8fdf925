/** `sym.Variable` and `sym.Group`. */
import { describe, dtypeInfo, isDType, MXNetError, type DType } from '../core/index.js';
import { AttrScope } from './attr_scope.js';
import { isAnnotation } from './attributes.js';
import { GraphNode } from './graph.js';
import { Symbol } from './symbol.js';

/** What a variable may say about itself. Further attributes are texts named `__like_this__`. */
export interface VariableOptions {
  attr?: Record<string, string> | null;
  /** Known shape; 0 stands for a dimension to be inferred. */
  shape?: readonly number[] | null;
  /** Multiplier of the learning rate for this parameter. */
  lr_mult?: number | null;
  /** Multiplier of the weight decay for this parameter. */
  wd_mult?: number | null;
  dtype?: DType | null;
  /** Initializer: its text (`'zeros'`, `'["constant", {"value": 1}]'`) or an object with `dumps()`. */
  init?: string | { dumps(): string } | null;
  /** Storage type: `default`, `row_sparse`, `csr`. */
  stype?: string | null;
  [attribute: `__${string}__`]: string;
}

const storageTypes: Record<string, number> = { default: 0, row_sparse: 1, csr: 2 };

/**
 * A placeholder with a name. Prefixes do not apply to it.
 * Throws MXNetError without a name, and for attributes that are not texts or not named `__like_this__`.
 */
export function Variable(name: string, options?: VariableOptions): Symbol;
export function Variable(all: VariableOptions & { name: string }): Symbol;
export function Variable(
  first: string | (VariableOptions & { name: string }),
  options: VariableOptions = {},
): Symbol {
  const { name, ...rest } = typeof first === 'object' && first !== null ? first : { name: first, ...options };
  if (typeof name !== 'string' || name === '') {
    throw new MXNetError('a variable needs a name', {
      op: 'Variable',
      argument: 'name',
      expected: 'a string',
      given: describe(name),
    });
  }
  const { attr, shape, lr_mult, wd_mult, dtype, init, stype, ...extra } = rest as VariableOptions &
    Record<string, unknown>;
  const attrs = AttrScope.merged(attr ?? {});
  const set = (key: string, value: string | undefined): void => {
    if (value !== undefined) attrs[key] = value;
  };
  set('__shape__', shape ? shapeText(name, shape) : undefined);
  set('__lr_mult__', lr_mult === null || lr_mult === undefined ? undefined : String(lr_mult));
  set('__wd_mult__', wd_mult === null || wd_mult === undefined ? undefined : String(wd_mult));
  set('__dtype__', dtype ? String(dtypeCode(name, dtype)) : undefined);
  set('__init__', !init ? undefined : typeof init === 'string' ? init : init.dumps());
  set('__storage_type__', stype ? String(storageType(name, stype)) : undefined);
  for (const [key, value] of Object.entries(extra)) {
    if (value === undefined || value === null) continue;
    if (!isAnnotation(key)) {
      throw new MXNetError(`attribute ${key} is not known`, {
        op: 'Variable',
        node: name,
        hint: 'Attributes of your own begin and end with two underscores, e.g. __yours__',
      });
    }
    Object.assign(attrs, AttrScope.merged({ [key]: value }));
  }
  return Symbol.ofNode(new GraphNode(null, name, attrs));
}

function shapeText(node: string, shape: readonly number[]): string {
  const list = typeof shape === 'number' ? [shape] : shape;
  if (!Array.isArray(list) || !list.every((dim) => Number.isSafeInteger(dim) && dim >= -1)) {
    throw new MXNetError('bad shape', {
      op: 'Variable',
      node,
      argument: 'shape',
      expected: 'a list of integers >= 0',
      given: describe(shape),
    });
  }
  return list.length === 1 ? `(${list[0]},)` : `(${list.join(', ')})`;
}

function dtypeCode(node: string, dtype: unknown): number {
  if (!isDType(dtype)) {
    throw new MXNetError('unknown dtype', {
      op: 'Variable',
      node,
      argument: 'dtype',
      expected: 'a dtype such as float32',
      given: String(dtype),
    });
  }
  return dtypeInfo(dtype).code;
}

function storageType(node: string, stype: string): number {
  const code = storageTypes[stype];
  if (code === undefined) {
    throw new MXNetError('unknown storage type', {
      op: 'Variable',
      node,
      argument: 'stype',
      expected: Object.keys(storageTypes).join(', '),
      given: stype,
    });
  }
  return code;
}

/**
 * One symbol with the outputs of several. Throws MXNetError when something else than symbols is given, or nothing.
 */
export function Group(symbols: readonly Symbol[]): Symbol {
  const list = Array.isArray(symbols) ? (symbols as readonly unknown[]) : [symbols];
  if (list.length === 0) throw new MXNetError('needs at least one symbol', { op: 'Group' });
  list.forEach((symbol, index) => {
    if (!(symbol instanceof Symbol)) {
      throw new MXNetError('not a symbol', {
        op: 'Group',
        argument: `symbols[${index}]`,
        expected: 'a Symbol',
        given: String(symbol),
      });
    }
  });
  return new Symbol((list as readonly Symbol[]).flatMap((symbol) => symbol.entries));
}
