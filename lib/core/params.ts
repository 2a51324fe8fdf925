/** Kinds of operator parameters: how each is checked, written into symbol JSON, packed for a kernel and typed for the user. */
import { Callable } from './callable.js';
import { dtypes, isDType, type DType } from './dtype.js';
import { MXNetError, nearest } from './errors.js';
import type { ParamWriter } from './param_writer.js';

/** C++ reader calls that mirror `pack`; the generator writes the parameter structs from it. */
export interface NativeField {
  /** C++ type of the field. */
  type: string;
  /** Expression that reads it from `ParamReader& reader`. */
  read: string;
}

/** One parameter of an operator. T is the type that the operator's own code sees. */
export interface Param<T> {
  readonly kind: string;
  readonly doc: string;
  /** undefined: the parameter is required. */
  readonly default: T | undefined;
  /** Checked value of what a user or a JSON file gave; throws an MXNetError without operator (the caller adds it). */
  parse(raw: unknown): T;
  /** MXNet's attribute text: `True`, `(1, 4)`, `relu`, `None`. */
  format(value: T): string;
  pack(writer: ParamWriter, value: T): void;
  /** TypeScript type in the generated declarations. */
  readonly type: string;
  readonly native: NativeField;
  /** Given at run time instead of being part of the plan (scalars of `a + 1`, learning rates). Only numbers and lists of them. */
  readonly dynamic?: boolean;
  /** Allowed values, for completion and documentation. */
  readonly values?: readonly string[];
}

type Checks<T> = Omit<Param<T>, 'default' | 'doc'>;

const make = <T>(checks: Checks<T>, doc: string, fallback: T | undefined): Param<T> => ({
  ...checks,
  doc,
  default: fallback,
});

const bad = (expected: string, given: unknown, hint?: string): MXNetError =>
  new MXNetError('bad value', { expected, given: describe(given), ...(hint === undefined ? {} : { hint }) });

/** So much of a value is shown: characters of a text, members of a list. */
const [mostText, mostMembers] = [200, 32];

/** Short text of a wrong value, for error messages. Lists may be long, and may contain themselves. */
export function describe(value: unknown): string {
  return describeAt(value, 0);
}

function describeList(list: readonly unknown[], depth: number): string {
  if (depth === 4) return '[…]';
  const shown = Array.from(list.slice(0, mostMembers), (member) => describeAt(member, depth + 1));
  return `[${[...shown, ...(list.length > mostMembers ? ['…'] : [])].join(', ')}]`;
}

function describeAt(value: unknown, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string')
    return value.length > mostText ? `${JSON.stringify(value.slice(0, mostText))}…` : JSON.stringify(value);
  if (Array.isArray(value)) return describeList(value as unknown[], depth);
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return describeObject(value);
  // Symbols and blocks are functions of a class of their own.
  if (typeof value === 'function') return value instanceof Callable ? `a ${className(value)}` : 'a function';
  return String(value);
}

const className = (value: object): string => value.constructor?.name ?? 'no class';

function describeObject(value: object): string {
  const { shape, dtype } = value as { shape?: unknown; dtype?: unknown };
  if (Array.isArray(shape) && typeof dtype === 'string')
    return `a ${className(value)} of shape (${shape.join(', ')})`.replace(/^a (?=NDArray)/, 'an ');
  const keys = value.constructor === Object ? Object.keys(value) : [];
  return keys.length > 0 ? `an object { ${keys.join(', ')} }` : `an object of ${className(value)}`;
}

/** Python's text of a number: exponents where Python writes them, `inf`, `nan`. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    const [digits, exponent] = value.toExponential().split('e') as [string, string];
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(value);
}

function toNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw;
  if (typeof raw === 'bigint') return Number(raw);
  if (typeof raw === 'boolean') return raw ? 1 : 0;
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim().replace(/(?<=[\d.])[fL]$/, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const special: Record<string, number> = { inf: Infinity, '+inf': Infinity, '-inf': -Infinity, nan: NaN };
  if (/^true$/i.test(text)) return 1;
  if (/^false$/i.test(text)) return 0;
  return special[text.toLowerCase()];
}

/** Elements of a list given as array or as Python text `(1, 2)`, `[1, None]`, `3`. */
function toList(raw: unknown): unknown[] | undefined {
  // A copy without holes, which loops would pass over.
  if (Array.isArray(raw)) return Array.from(raw as unknown[]);
  if (ArrayBuffer.isView(raw) && !(raw instanceof DataView))
    return Array.from(raw as unknown as ArrayLike<number>);
  if (typeof raw === 'number' || typeof raw === 'bigint') return [raw];
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  const inner = /^[([](.*)[)\]]$/s.exec(text)?.[1] ?? text;
  const parts = inner.split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part) => (part === 'None' ? null : part));
}

const isNone = (raw: unknown): boolean => raw === null || raw === 'None';

export interface NumberLimits {
  min?: number;
  max?: number;
}

const limitText = (what: string, { min, max }: NumberLimits): string => {
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  if (min !== undefined) return `${what} >= ${min}`;
  return max !== undefined ? `${what} <= ${max}` : what;
};

function integerValue(raw: unknown, limits: NumberLimits): number {
  const value = toNumber(raw);
  const { min = -Infinity, max = Infinity } = limits;
  if (value === undefined || !Number.isSafeInteger(value) || value < min || value > max)
    throw bad(limitText('an integer', limits), raw);
  return value;
}

const integerChecks = (limits: NumberLimits): Checks<number> => ({
  kind: 'int',
  type: 'number',
  native: { type: 'int64_t', read: 'reader.integer()' },
  parse: (raw) => integerValue(raw, limits),
  format: String,
  pack: (writer, value) => writer.integer(value),
});

/** A whole number. */
export const int = (
  doc: string,
  fallback?: number,
  limits: NumberLimits & { dynamic?: boolean } = {},
): Param<number> =>
  make({ ...integerChecks(limits), ...(limits.dynamic ? { dynamic: true } : {}) }, doc, fallback);

/** A real number. NaN only where `allowNaN`. */
export const float = (
  doc: string,
  fallback?: number,
  limits: NumberLimits & { dynamic?: boolean } = {},
): Param<number> =>
  make(
    {
      kind: 'float',
      type: 'number',
      native: { type: 'double', read: 'reader.number()' },
      ...(limits.dynamic ? { dynamic: true } : {}),
      parse: (raw) => {
        const value = toNumber(raw);
        const { min = -Infinity, max = Infinity } = limits;
        if (value === undefined || value < min || value > max) throw bad(limitText('a number', limits), raw);
        return value;
      },
      format: pythonNumber,
      pack: (writer, value) => writer.number(value),
    },
    doc,
    fallback,
  );

/** True or false; text as Python writes it, 0 and 1 accepted. */
export const bool = (doc: string, fallback?: boolean): Param<boolean> =>
  make(
    {
      kind: 'boolean',
      type: 'boolean',
      native: { type: 'bool', read: 'reader.boolean()' },
      parse: (raw) => {
        if (typeof raw === 'boolean') return raw;
        const value = toNumber(raw);
        if (value !== 0 && value !== 1) throw bad('true or false', raw);
        return value === 1;
      },
      format: (value) => (value ? 'True' : 'False'),
      pack: (writer, value) => writer.integer(value ? 1 : 0),
    },
    doc,
    fallback,
  );

/** One of several words; packed as its position. */
export const oneOf = <const V extends readonly string[]>(
  values: V,
  doc: string,
  fallback?: V[number],
): Param<V[number]> =>
  make(
    {
      kind: 'enum',
      type: values.map((value) => `'${value}'`).join(' | '),
      values,
      native: { type: 'int64_t', read: 'reader.integer()' },
      parse: (raw) => {
        if (typeof raw === 'string' && values.includes(raw)) return raw;
        const close = typeof raw === 'string' ? nearest(raw, values) : undefined;
        throw bad(`one of ${values.join(', ')}`, raw, close && `Did you mean ${close}?`);
      },
      format: String,
      pack: (writer, value) => writer.integer(values.indexOf(value)),
    },
    doc,
    fallback,
  );

/** Free text. */
export const text = (doc: string, fallback?: string): Param<string> =>
  make(
    {
      kind: 'string',
      type: 'string',
      native: { type: 'std::string', read: 'reader.text()' },
      parse: (raw) => {
        if (typeof raw !== 'string') throw bad('text', raw);
        return raw;
      },
      format: (value) => value,
      pack: (writer, value) => writer.text(value),
    },
    doc,
    fallback,
  );

/** An element type. */
export const dtype = (doc: string, fallback?: DType): Param<DType> =>
  make(
    {
      kind: 'dtype',
      type: 'DType',
      values: dtypes,
      native: { type: 'int64_t', read: 'reader.integer()' },
      parse: (raw) => {
        if (!isDType(raw)) throw bad(`a dtype (${dtypes.join(', ')})`, raw);
        return raw;
      },
      format: String,
      pack: (writer, value) => writer.dtype(value),
    },
    doc,
    fallback,
  );

const formatList = (values: readonly (number | null)[]): string => {
  const parts = values.map((value) => (value === null ? 'None' : pythonNumber(value)));
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
};

const integersChecks = (
  limits: NumberLimits & { lengths?: readonly number[] },
): Checks<readonly number[]> => ({
  kind: 'shape',
  type: 'readonly number[] | number',
  native: { type: 'std::vector<int64_t>', read: 'reader.integers()' },
  parse: (raw) => {
    const list = toList(raw);
    if (!list) throw bad('a list of integers', raw);
    if (limits.lengths && !limits.lengths.includes(list.length))
      throw bad(`${limits.lengths.join(' or ')} integers`, raw);
    return list.map((value) => {
      try {
        return integerValue(value, limits);
      } catch {
        throw bad(`a list of ${limitText('integers', limits)}`, raw);
      }
    });
  },
  format: formatList,
  pack: (writer, value) => writer.integers(value),
});

/** A list of whole numbers: a shape, a kernel size, several axes. A single number counts as a list of one. Dynamic as in `floats`. */
export const ints = (
  doc: string,
  fallback?: readonly number[],
  limits: NumberLimits & { lengths?: readonly number[]; dynamic?: boolean } = {},
) => make({ ...integersChecks(limits), ...(limits.dynamic ? { dynamic: true } : {}) }, doc, fallback);

/** A list of whole numbers of which some may be None: `begin`, `end`, `step` of a slice. */
export const optionalInts = (
  doc: string,
  fallback?: readonly (number | null)[],
): Param<readonly (number | null)[]> =>
  make<readonly (number | null)[]>(
    {
      kind: 'shape',
      type: 'readonly (number | null)[]',
      native: { type: 'std::vector<std::optional<int64_t>>', read: 'reader.optionalIntegers()' },
      parse: (raw) => {
        const list = toList(raw);
        if (!list) throw bad('a list of integers or null', raw);
        return list.map((value) => (isNone(value) ? null : integerValue(value, {})));
      },
      format: formatList,
      pack: (writer, values) => {
        writer.integer(values.length);
        for (const value of values) {
          writer.integer(value === null ? 0 : 1);
          writer.integer(value ?? 0);
        }
      },
    },
    doc,
    fallback,
  );

/** A list of real numbers. A dynamic one gives the kernel its members at run time, its length with the plan. */
export const floats = (
  doc: string,
  fallback?: readonly number[],
  options: { dynamic?: boolean } = {},
): Param<readonly number[]> =>
  make<readonly number[]>(
    {
      kind: 'floats',
      type: 'readonly number[] | number',
      native: { type: 'std::vector<double>', read: 'reader.numbers()' },
      parse: (raw) => {
        const list = toList(raw)?.map(toNumber);
        if (!list || list.includes(undefined)) throw bad('a list of numbers', raw);
        return list as number[];
      },
      format: formatList,
      pack: (writer, value) => writer.numbers(value),
      ...(options.dynamic ? { dynamic: true } : {}),
    },
    doc,
    fallback,
  );

/** A parameter that may be None (null); None is its default unless another is given. */
export const optional = <T>(param: Param<T>, fallback: T | null = null): Param<T | null> => ({
  ...param,
  default: fallback,
  type: `${param.type} | null`,
  native: {
    type: `std::optional<${param.native.type}>`,
    read: `reader.boolean() ? std::optional<${param.native.type}>(${param.native.read}) : std::nullopt`,
  },
  parse: (raw) => (isNone(raw) ? null : param.parse(raw)),
  format: (value) => (value === null ? 'None' : param.format(value)),
  pack: (writer, value) => {
    writer.integer(value === null ? 0 : 1);
    if (value !== null) param.pack(writer, value);
  },
});
