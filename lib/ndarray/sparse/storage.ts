/** How results are stored, told from how the inputs are: MXNet's rules, for graphs that have no arrays yet. */
import type { Op, Params } from '../../core/index.js';
import type { StorageType } from './base.js';
import { keepsZeros } from './handlers.js';

/** Operators of two arrays that keep the storage that both have. */
const ofAlike = new Set(['elemwise_add', 'elemwise_sub', '_maximum', '_minimum', '_hypot']);

/** The storage of the first output; every other output is dense. */
export function storageOf(op: Op, params: Params, kinds: readonly StorageType[]): StorageType {
  const [first = 'default', second = 'default'] = kinds;
  const isAlike = kinds.every((kind) => kind === first);
  if (keepsZeros(op, params) || op.name === 'zeros_like') return first;
  if (ofAlike.has(op.name)) return isAlike ? first : 'default';
  const isAny = (...names: string[]): boolean => names.includes(op.name);
  if (isAny('elemwise_mul')) {
    if (isAlike) return first;
    return first === 'default' ? second : second === 'default' ? first : 'default';
  }
  if (isAny('_scatter_elemwise_div', '_sparse_retain')) return first === 'row_sparse' ? first : 'default';
  if (isAny('broadcast_mul', 'broadcast_div'))
    return first === 'csr' && second === 'default' ? first : 'default';
  if (isAny('add_n')) return isAlike && first === 'row_sparse' ? first : 'default';
  if (isAny('Concat')) return isAlike && first === 'csr' && params['dim'] === 0 ? first : 'default';
  if (isAny('take')) return first === 'csr' && params['axis'] === 0 ? first : 'default';
  if (isAny('slice')) return first === 'csr' ? first : 'default';
  if (isAny('cast_storage')) return params['stype'] as StorageType;
  if (isAny('dot')) return ofDot(params, first, second);
  if (isAny('_square_sum')) {
    const isInner = String(params['axis']) === '1' && params['keepdims'] === true;
    return first === 'row_sparse' && isInner ? first : 'default';
  }
  return 'default';
}

function ofDot(params: Params, first: StorageType, second: StorageType): StorageType {
  const { transpose_a, transpose_b, forward_stype } = params as Record<string, unknown>;
  if (forward_stype !== null && forward_stype !== undefined) return forward_stype as StorageType;
  if (first === 'csr' && second !== 'csr') return transpose_a && !transpose_b ? 'row_sparse' : 'default';
  return first === 'default' && second === 'csr' && !transpose_a ? 'csr' : 'default';
}

/** The storage of the gradient for an input, given how the inputs, the output and the gradient of the output are stored. */
export function gradientStorageOf(
  op: Op,
  params: Params,
  kinds: readonly StorageType[],
  input: number,
  flowing: StorageType,
): StorageType {
  const own = kinds[input]!;
  if (op.name === 'Embedding')
    return input === 1 && params['sparse_grad'] === true ? 'row_sparse' : 'default';
  if (op.name === 'dot') {
    const isRows = input === 1 && kinds[0] === 'csr' && kinds[1] !== 'csr';
    return isRows && params['transpose_a'] !== true && params['transpose_b'] !== true
      ? 'row_sparse'
      : 'default';
  }
  if (op.name === '_square_sum') return storageOf(op, params, kinds);
  return own !== 'default' && storageOf(op, params, kinds) === own && flowing === own ? own : 'default';
}
