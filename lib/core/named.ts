/** Objects of named values, such as `arg_dict`: a name that is not there is an error that says what is, never a silent undefined. */
import { MXNetError, nearest } from './errors.js';

/** Asked of any object by promises, JSON, printing and the compiler's operators: not meant as names. */
const probes = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch']);

/**
 * A plain object with these entries whose missing names raise an MXNetError when they are read. `name in object`, `Object.keys`
 * and spreading work as on any object. `what` says what the names are; `absent` tells why a known name has no value.
 */
export function named<T>(
  entries: Iterable<readonly [string, T]>,
  what: {
    readonly op: string;
    readonly kind: string;
    readonly absent?: (name: string) => string | undefined;
  },
): Record<string, T> {
  const values = Object.fromEntries(entries) as Record<string, T>;
  return new Proxy(values, {
    get(target, key) {
      if (typeof key !== 'string' || key in target || probes.has(key) || key.startsWith('$'))
        return Reflect.get(target, key) as unknown;
      const names = Object.keys(target);
      const why = what.absent?.(key);
      const close = nearest(key, names);
      const guess = why === undefined && close !== undefined ? `Did you mean ${close}? ` : '';
      throw new MXNetError(why ?? `there is no ${what.kind} of this name`, {
        op: what.op,
        argument: key,
        hint: `${guess}There are ${names.join(', ') || 'none'}`,
      });
    },
  });
}
