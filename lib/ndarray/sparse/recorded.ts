/** Operators on sparse arrays inside `autograd.record`: products and embeddings with gradients of their own, everything else by way of dense copies. */
import type { GradientContext, Op, Params } from '../../core/index.js';
import { enter, state } from '../../autograd/state.js';
import { arrayOf, recordOperation, valueOf, type Value } from '../../autograd/tape.js';
import { call } from '../call.js';
import { watch } from '../invoke.js';
import { NDArray } from '../ndarray.js';
import type { Input, SparseCall } from './arguments.js';
import type { StorageType } from './base.js';
import { convert } from './convert.js';
import { CSRNDArray } from './csr.js';
import { embedded, embeddingRows, multiplied, transposedRows, transposedWhole } from './dot.js';
import { RowSparseNDArray } from './row_sparse.js';

/** Runs without recording. */
export function unrecorded<R>(run: () => R): R {
  const leave = enter({ recording: false, training: state.training });
  try {
    return run();
  } finally {
    leave();
  }
}

/** Runs without recording and out of sight of the backward pass, which frees what it sees; the result is shown to it if it is dense. */
export function unwatched<R extends Input>(run: () => R): R {
  const outer = watch.current;
  watch.current = null;
  try {
    const result = unrecorded(run);
    if (outer !== null && result instanceof NDArray) outer.made.add(result);
    return result;
  } finally {
    watch.current = outer;
  }
}

/** Sparse arrays stand on the tape like dense ones. */
const valueOfAny = (input: Input): Value => valueOf(input as NDArray);
export const isTracked = (input: Input): boolean => input.entry !== null;

/** A node of the tape; gradients by position, null where none flows. */
function record(
  name: string,
  inputs: readonly Value[],
  output: Input,
  gradient: (context: GradientContext<Value, Params>) => (Value | null)[],
): void {
  const op = { name, inputs: {}, mutates: [], gradient } as unknown as Op;
  recordOperation(op, {}, inputs, [output as NDArray]);
}

/** Whether the gradient of a value may be row_sparse: it is a variable's own, and nothing is to be recorded of it. */
export function wantsRows(value: Value): boolean {
  return (
    !state.recording &&
    'slot' in value &&
    value.producer === null &&
    value.slot?.grad instanceof RowSparseNDArray
  );
}

/** Another storage of the same values; gradients pass. */
export function recordedCast(source: Input, stype: StorageType): Input {
  const result = unrecorded(() => convert(source, stype));
  if (result !== source) record('cast_storage', [valueOfAny(source)], result, ({ grads }) => [grads[0]!]);
  return result;
}

/** csr · dense or its transpose, and embeddings of row_sparse tables; null for calls that go through dense copies. */
export function recordedSpecial({ op, inputs, params }: SparseCall): Input | null {
  const [first, second] = inputs;
  if (op.name === 'Embedding' && first instanceof NDArray && second instanceof RowSparseNDArray) {
    const result = unrecorded(() => embedded(first, second));
    record('Embedding', inputs.map(valueOfAny), result, ({ inputs: [, table], grads }) => [
      null,
      embeddingGradient(first, grads[0]!, table!),
    ]);
    return result;
  }
  const isPlain = first instanceof CSRNDArray && !isTracked(first) && second !== undefined;
  if (op.name === 'dot' && isPlain && params['transpose_b'] !== true && !(second instanceof CSRNDArray))
    return recordedDot(
      first,
      valueOfAny(second),
      params['transpose_a'] === true,
      params['forward_stype'] as StorageType | null,
    );
  return null;
}

/** Gradient for the table of an embedding. */
export function embeddingGradient(data: NDArray, dy: Value, table: Value): Value {
  const { shape } = arrayOf(table);
  const rows = unwatched(() => embeddingRows(data, arrayOf(dy), shape));
  return wantsRows(table)
    ? (rows as unknown as Value)
    : (unwatched(() => convert(rows, 'default')) as NDArray);
}

/** Product with a csr matrix, recorded: the gradient of the other side is a product with its transpose. */
function recordedDot(
  matrix: CSRNDArray,
  other: Value,
  transposed: boolean,
  stype: StorageType | null = null,
): NDArray | Input {
  const array = arrayOf(other) as Input;
  const options = { transpose_a: transposed, forward_stype: stype };
  const result = unwatched(() => multiplied(matrix, array, options)!);
  if (!state.recording) return result;
  record('dot', [other], result, ({ inputs: [side], grads: [dy] }) => {
    if (state.recording) return [recordedDot(matrix, dy!, !transposed, 'default') as NDArray];
    const gradient = arrayOf(dy!);
    if (transposed) return [unwatched(() => multiplied(matrix, gradient, {})!) as NDArray];
    if (wantsRows(side!)) return [unwatched(() => transposedRows(matrix, gradient)) as unknown as NDArray];
    return [unwatched(() => transposedWhole(matrix, gradient))];
  });
  return result;
}

/** a + b for gradients of which some are row_sparse. */
export function addedGradients(a: Input, b: Input): Input {
  return unwatched(() => {
    const isAlike = a instanceof RowSparseNDArray && b instanceof RowSparseNDArray;
    return (
      isAlike ? call('add_n', [a as never, b as never]) : call('elemwise_add', [a as never, b as never])
    ) as Input;
  });
}
