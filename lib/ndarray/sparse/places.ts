/** Places of csr matrices: found, merged, chosen, on the engine; and values brought to them or spread from them. */
import type { Shape } from '../../core/index.js';
import { call } from '../call.js';
import type { NDArray } from '../ndarray.js';
import type { CSRNDArray } from './csr.js';
import { numberAt, run, run1 } from './native.js';

/** Columns of the stored values, and where the rows begin. */
export interface Places {
  readonly indices: NDArray;
  readonly indptr: NDArray;
}

/** The last row begin: how many values the places are for. */
const storedBy = (op: string, indptr: NDArray): number => numberAt(indptr, indptr.size - 1, op);

/** Whether places are those of a csr matrix of so many columns: none outside, ascending in each row. */
export function areCanonical(op: string, { indices, indptr }: Places, width: number): boolean {
  const inputs = [indices, indptr];
  const answer = run1({
    op,
    kernel: 'sparse_csr_check',
    parameters: [width],
    inputs,
    output: ['int64', [1]],
  });
  const fits = numberAt(answer, 0, op) === 1;
  answer.dispose();
  return fits;
}

/** Places of the values of a dense matrix that are not 0. */
export function nonzeroPlaces(dense: NDArray): Places {
  const common = { op: 'cast_storage', inputs: [dense] };
  const indptr = run1({ ...common, kernel: 'sparse_csr_begins', output: ['int64', [dense.shape[0]! + 1]] });
  const output = ['int64', [storedBy('cast_storage', indptr)]] as const;
  return { indptr, indices: run1({ ...common, kernel: 'sparse_csr_columns', output }) };
}

/** Elements of a dense matrix at the places; axes of length 1, or a line of columns, stand for whole ones. */
export function gathered(op: string, dense: NDArray, { indices, indptr }: Places, width: number): NDArray {
  const output = [dense.dtype, [indices.size]] as const;
  const inputs = [dense, indices, indptr];
  return run1({ op, kernel: 'sparse_csr_gather', parameters: [width], inputs, output });
}

/** A dense matrix with the values at the places; the others are 0, or those of `base`. */
export function scattered(op: string, data: NDArray, at: Places, shape: Shape, base?: NDArray): NDArray {
  const inputs = [data, at.indices, at.indptr, ...(base === undefined ? [] : [base])];
  return run1({ op, kernel: 'sparse_csr_scatter', inputs, output: [data.dtype, shape] });
}

/** Places that both matrices have (`common`), or either. */
export function mergedPlaces(op: string, a: Places, b: Places, width: number, common: boolean): Places {
  const parameters = [width, common];
  const inputs = [a.indices, a.indptr, b.indices, b.indptr];
  const indptr = run1({
    op,
    kernel: 'sparse_csr_merge_begins',
    parameters,
    inputs,
    output: ['int64', [a.indptr.size]],
  });
  const output = ['int64', [storedBy(op, indptr)]] as const;
  const indices = run1({
    op,
    kernel: 'sparse_csr_merge',
    parameters,
    inputs: [...inputs, indptr],
    output,
  });
  return { indices, indptr };
}

/** Values of a csr matrix at other places, zeros where none is stored. */
export function valuesAt(op: string, from: CSRNDArray, to: Places): NDArray {
  const inputs = [from.data, from.indices, from.indptr, to.indices, to.indptr];
  const output = [from.dtype, [to.indices.size]] as const;
  return run1({ op, kernel: 'sparse_csr_at', parameters: [from.shape[1]!], inputs, output });
}

/** Rows by number, and columns from `begin` to `end`: their places and values. */
export function chosen(
  op: string,
  { data, indices, indptr, shape }: CSRNDArray,
  rows: NDArray,
  [begin, end]: readonly [number, number],
): Places & { data: NDArray } {
  const parameters = [shape[1]!, begin, end];
  const inputs = [indices, indptr, rows];
  const begins = run1({
    op,
    kernel: 'sparse_csr_choose_begins',
    parameters,
    inputs,
    output: ['int64', [rows.size + 1]],
  });
  const kind = ['int64', [storedBy(op, begins)]] as const;
  const [columns, from] = run({
    op,
    kernel: 'sparse_csr_choose',
    parameters,
    inputs,
    outputs: [kind, kind],
  }) as [NDArray, NDArray];
  // `take` has nothing to take from an array without elements.
  const values = from.size === 0 ? data.at('0:0').copy() : (call('take', [data, from]) as NDArray);
  from.dispose();
  return { data: values, indices: columns, indptr: begins };
}
