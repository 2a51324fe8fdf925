/** Flags of a `CachedOp`, as MXNet takes them: pairs of name and value, or one object. */
import { describe, MXNetError, nearest } from '../core/index.js';

/** What a `CachedOp` can be told. */
export interface CachedOpFlags {
  /** Memory of a recorded run is used again as soon as its backward has run: less memory, but no second backward. Default false. */
  static_alloc?: boolean;
  /** Shapes do not change. Needs `static_alloc`. Plans are kept for each shape anyway. Default false. */
  static_shape?: boolean;
  /** Graphs of at most this many operators run and are recorded operator by operator. Default 2. */
  inline_limit?: number;
  /** Accepted as in MXNet; a planned run is one stretch of work anyway. */
  forward_bulk_size?: number;
  /** Accepted as in MXNet. */
  backward_bulk_size?: number;
  /** Positions of data among the inputs. Accepted as in MXNet; nothing depends on it. */
  data_indices?: readonly number[];
  /** Positions of parameters among the inputs. Accepted as in MXNet; nothing depends on it. */
  param_indices?: readonly number[];
}

const booleans = ['static_alloc', 'static_shape'];
const numbers = ['inline_limit', 'forward_bulk_size', 'backward_bulk_size'];
const lists = ['data_indices', 'param_indices'];
const known = [...booleans, ...numbers, ...lists];

type Pairs = readonly (readonly [string, unknown])[];

/** Checks flags. Throws MXNetError for unknown ones and values of another kind. */
export function readFlags(given: CachedOpFlags | Pairs): CachedOpFlags {
  const pairs = Array.isArray(given) ? (given as Pairs) : Object.entries(given);
  const flags = Object.fromEntries(
    pairs.map(([name, value]) => [name, readFlag(name, value)]),
  ) as CachedOpFlags;
  if (!flags.static_shape || flags.static_alloc) return flags;
  throw new MXNetError('static_shape needs static_alloc', {
    op: 'CachedOp',
    argument: 'static_shape',
    hint: 'Pass { static_alloc: true, static_shape: true }',
  });
}

function readFlag(name: string, value: unknown): unknown {
  const bad = (expected: string): MXNetError =>
    new MXNetError('bad value', { op: 'CachedOp', argument: name, expected, given: describe(value) });
  if (booleans.includes(name)) {
    const found = { true: true, True: true, '1': true, false: false, False: false, '0': false }[
      String(value)
    ];
    if (found === undefined) throw bad('true or false');
    return found;
  }
  if (numbers.includes(name)) {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 0) throw bad('a whole number from 0 on');
    return number;
  }
  if (lists.includes(name)) {
    if (!Array.isArray(value)) throw bad('a list of positions');
    return value;
  }
  const close = nearest(name, known);
  throw new MXNetError(`unknown flag ${name}`, {
    op: 'CachedOp',
    hint: `${close ? `Did you mean ${close}? ` : ''}Flags are ${known.join(', ')}`,
  });
}
