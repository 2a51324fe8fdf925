/** Attributes of nodes: which texts are parameters, which are annotations, and MXNet's old spellings of them. */
import { MXNetError } from '../core/index.js';

/** Annotations that may be written without their underscores. */
export const hiddenKeys = ['ctx_group', 'lr_mult', 'wd_mult', 'force_mirroring', 'mirror_stage'] as const;

/** True for `__name__`. */
export function isAnnotation(key: string): boolean {
  return key.length > 4 && key.startsWith('__') && key.endsWith('__');
}

/** True for a key that an operator reads as a parameter. */
export function isParameterKey(key: string): boolean {
  return !isAnnotation(key);
}

/** `lr_mult` becomes `__lr_mult__`; other keys stay. */
export function storedKey(key: string): string {
  return (hiddenKeys as readonly string[]).includes(key) ? `__${key}__` : key;
}

/**
 * Annotations as they are stored. Values must be text (numbers are written as text); keys must be `__name__` or one of MXNet's
 * old names. Throws MXNetError otherwise.
 */
export function storedAnnotations(attrs: Readonly<Record<string, unknown>>): Record<string, string> {
  const stored: Record<string, string> = {};
  for (const [key, value] of Object.entries(attrs)) {
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string') {
      throw new MXNetError('attributes are texts', {
        argument: key,
        expected: 'a string',
        given: Array.isArray(value) ? 'an array' : `a ${typeof value}`,
        hint: `Write String(value)`,
      });
    }
    stored[storedKey(key)] = value;
  }
  return stored;
}

/** Attributes as users read them: old names beside the stored ones. */
export function readableAttributes(attrs: Readonly<Record<string, string>>): Record<string, string> {
  const readable: Record<string, string> = { ...attrs };
  for (const key of hiddenKeys) {
    const value = attrs[`__${key}__`];
    if (value !== undefined) readable[key] = value;
  }
  return readable;
}
