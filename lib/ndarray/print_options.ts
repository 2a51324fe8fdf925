/** How arrays are printed: NumPy's options, which MXNet's printing obeys. */
import { checkOptions, describe, MXNetError, scoped } from '../core/index.js';

/** NumPy's print options. */
export interface PrintOptions {
  /** Digits behind the point at most. Default 8. */
  precision: number;
  /** Arrays of more elements are shown by their edges. Default 1000. */
  threshold: number;
  /** Elements at each edge of such an array. Default 3. */
  edgeitems: number;
  /** Characters in a line at most. Default 75. */
  linewidth: number;
  /** No exponents because of small or widely spread values: they are rounded to `precision` digits. Default false. */
  suppress: boolean;
  nanstr: string;
  infstr: string;
  /** `-`: none before positive floats; `+`: a plus; a blank: a blank. Default `-`. */
  sign: '-' | '+' | ' ';
  /** `maxprec`: as many digits as each needs; `fixed`: always `precision`; `maxprec_equal`: all as many as the longest; `unique`: as many as each needs, more than `precision` too. */
  floatmode: 'maxprec' | 'fixed' | 'maxprec_equal' | 'unique';
}

/** NumPy's defaults. */
export const defaultPrintOptions: Readonly<PrintOptions> = {
  precision: 8,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 75,
  suppress: false,
  nanstr: 'nan',
  infstr: 'inf',
  sign: '-',
  floatmode: 'maxprec',
};

let present: Readonly<PrintOptions> = defaultPrintOptions;

/** The options that printing reads. */
export const printing = (): Readonly<PrintOptions> => present;

/** A copy of the options. */
export function get_printoptions(): PrintOptions {
  return { ...present };
}

/**
 * Changes how arrays print, in text and in notebooks: `nd.set_printoptions({ precision: 3, suppress: true })`. Left-out options stay.
 * Throws MXNetError for unknown ones and values that do not fit.
 */
export function set_printoptions(options: Partial<PrintOptions>): void {
  if (typeof options !== 'object' || options === null) {
    throw new MXNetError('says what changes', {
      op: 'set_printoptions',
      expected: 'one object with options, such as { precision: 3 }',
      given: describe(options),
    });
  }
  checkOptions(options, Object.keys(defaultPrintOptions), 'set_printoptions');
  const next: Record<string, unknown> = { ...present };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    check(name as keyof PrintOptions, value);
    next[name] = value;
  }
  present = next as unknown as PrintOptions;
}

/** Other options for a callback, whose value is returned; or until the scope ends that is `using` them. */
export function printoptions(options: Partial<PrintOptions>): Disposable;
export function printoptions<T>(options: Partial<PrintOptions>, callback: () => T): T;
export function printoptions<T>(options: Partial<PrintOptions>, callback?: () => T): T | Disposable {
  const before = present;
  set_printoptions(options);
  const restore = (): void => void (present = before);
  return callback === undefined ? { [Symbol.dispose]: restore } : scoped(restore, callback);
}

const words: Partial<Record<keyof PrintOptions, readonly string[]>> = {
  sign: ['-', '+', ' '],
  floatmode: ['maxprec', 'fixed', 'maxprec_equal', 'unique'],
};

function check(name: keyof PrintOptions, value: unknown): void {
  const wrong = (expected: string): MXNetError =>
    new MXNetError('bad value', {
      op: 'set_printoptions',
      argument: name,
      expected,
      given: describe(value),
    });
  const allowed = words[name];
  if (allowed !== undefined) {
    if (!allowed.includes(value as string)) throw wrong(allowed.map((word) => `'${word}'`).join(', '));
    return;
  }
  const kind = typeof defaultPrintOptions[name];
  if (typeof value !== kind) throw wrong(kind === 'number' ? 'a whole number' : `a ${kind}`);
  if (typeof value !== 'number') return;
  const isWhole = Number.isInteger(value) || (name === 'threshold' && value === Infinity);
  if (!isWhole || value < 0) throw wrong('a whole number from 0 on');
  if (name === 'precision' && value > 64) throw wrong('at most 64 digits');
}
