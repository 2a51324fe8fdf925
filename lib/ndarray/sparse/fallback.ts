/** Says, once a kind of call, that an operator works on dense copies of sparse arrays, as MXNet does. */
import type { Op } from '../../core/index.js';
import type { Input } from './arguments.js';

const said = new Set<string>();

/**
 * Writes a warning for the first call of an operator with these storage types, unless `MXNET_STORAGE_FALLBACK_LOG_VERBOSE` is 0: a dense copy
 * may need far more memory.
 */
export function warnOfFallback(
  op: Op,
  inputs: readonly Input[],
  params: Readonly<Record<string, unknown>>,
): void {
  if (process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE'] === '0') return;
  const types = inputs.map(({ stype }) => stype).join(', ');
  const key = `${op.name}: ${types}`;
  if (said.has(key)) return;
  said.add(key);
  const given = Object.keys(params).length === 0 ? '' : `, parameters ${JSON.stringify(params)}`;
  console.warn(
    `${op.name} works on dense copies of its inputs, stored as ${types}${given}. ` +
      'Set MXNET_STORAGE_FALLBACK_LOG_VERBOSE=0 to hear no more of it.',
  );
}
