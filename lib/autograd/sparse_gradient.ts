/** Gradients stored as row_sparse: the rows that the recorded operations touched, as MXNet stores them. */
import { call } from '../ndarray/call.js';
import type { NDArray } from '../ndarray/ndarray.js';
import { csrOfDense } from '../ndarray/sparse/dot.js';
import { numbersOf, placesOf } from '../ndarray/sparse/host.js';
import type { RowSparseNDArray } from '../ndarray/sparse/row_sparse.js';
import { arrayOf, type Entry, type TapeNode } from './tape.js';

/** The rows of a variable's gradient, ascending; null when an operation gives a dense one, of which the rows with values count. */
export function touchedRows(target: Entry, operations: readonly TapeNode[]): number[] | null {
  const rows = new Set<number>();
  for (const node of operations) {
    for (const [index, input] of node.inputs.entries()) {
      if (input !== target) continue;
      const found = rowsOf(node, index, target.array.shape[0]!);
      if (found === null) return null;
      for (const row of found) rows.add(row);
    }
  }
  return [...rows].sort((a, b) => a - b);
}

/** `Embedding` touches the rows that it was asked for, csr · dense the columns that the matrix has. */
function rowsOf({ op, params, inputs }: TapeNode, index: number, length: number): readonly number[] | null {
  if (op.name === 'Embedding' && index === 1 && params['sparse_grad'] === true)
    return Array.from(arrayOf(inputs[0]!).asnumpy().numbers as ArrayLike<number | bigint>, (row) =>
      Math.min(Math.max(Math.trunc(Number(row)), 0), length - 1),
    );
  if (op.name === 'dot' && index === 1 && params['transpose_a'] !== true) {
    const csr = csrOfDense.get(arrayOf(inputs[0]!));
    if (csr !== undefined) return numbersOf(csr.indices);
  }
  return null;
}

/** Puts a dense gradient, or none, into a row_sparse buffer; `add` keeps the rows that are there. */
export function storeRows(
  target: RowSparseNDArray,
  gradient: NDArray | undefined,
  touched: readonly number[] | null,
  isAdded: boolean,
): void {
  if (gradient === undefined) {
    if (!isAdded) target.replace(target.data.at('0:0').copy(), placesOf([], target.context));
    return;
  }
  const dense = isAdded ? (call('elemwise_add', [target.tostype('default'), gradient]) as NDArray) : gradient;
  let rows = touched ?? numbersOf(gradient.tostype('row_sparse').indices);
  if (isAdded) rows = [...new Set([...rows, ...numbersOf(target.indices)])].sort((a, b) => a - b);
  const indices = placesOf(rows, target.context);
  const data = rows.length === 0 ? dense.at('0:0').copy() : (call('take', [dense, indices]) as NDArray);
  target.replace(data, indices);
}
