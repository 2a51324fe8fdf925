/** Lines with sparse arrays: products with a csr matrix of ten values a row, a lazy update, an embedding's training step. */
import { autograd, nd, type NDArray } from '../lib/index.js';

type Maker = (size: number) => () => void;

const rows = 10_000;
const perRow = 10;

/** Ten columns in each of the rows, spread as a random matrix has them. */
function csr(): NDArray {
  const indices = new Float64Array(rows * perRow);
  for (let at = 0; at < indices.length; at++)
    indices[at] = (at % perRow) * (rows / perRow) + ((at * 7919) % (rows / perRow));
  const indptr = Float64Array.from({ length: rows + 1 }, (_, row) => row * perRow);
  const data = nd.random.uniform(-1, 1, { shape: [indices.length] });
  return nd.sparse.csr_matrix({ data, indices, indptr, shape: [rows, rows] }) as unknown as NDArray;
}

const dense = (width: number): NDArray => nd.random.uniform(-1, 1, { shape: [rows, width] });

function product(width: number, options: { transpose_a?: boolean; forward_stype?: 'default' } = {}): Maker {
  return () => {
    const [matrix, other] = [csr(), dense(width)];
    return () => {
      const result = nd.dot(matrix, other, options) as NDArray;
      result.wait_to_read();
      result.dispose();
    };
  };
}

/** Places of 10,000 rows among 200,000. */
const places = (): Float64Array => Float64Array.from({ length: 10_000 }, (_, index) => index * 20);
const table = [200_000, 64];

export const sparse: Record<string, Maker> = {
  csr_dot: product(64),
  csr_dot_vector: product(1),
  csr_dot_transposed: product(64, { transpose_a: true }),
  sparse_adam() {
    const [weight, mean, variance] = [0, 1, 2].map(() => nd.ones(table)) as [NDArray, NDArray, NDArray];
    const data = nd.random.uniform(-1, 1, { shape: [10_000, 64] });
    const grad = nd.sparse.row_sparse_array({ data, indices: places(), shape: table });
    return () => {
      nd.adam_update(weight, grad as never, mean, variance, { lr: 0.001, out: weight });
      weight.wait_to_read();
    };
  },
  embedding_step() {
    const weight = nd.zeros(table);
    weight.attach_grad({ stype: 'row_sparse' });
    const words = nd.array(places().filter((_, index) => index % 10 === 0));
    const look = { input_dim: table[0]!, output_dim: 64, sparse_grad: true };
    return () => {
      autograd.record(() => nd.Embedding(words, weight, look).sum()).backward();
      nd.sgd_update(weight, weight.grad, { lr: 0.1, out: weight });
      weight.wait_to_read();
    };
  },
};
