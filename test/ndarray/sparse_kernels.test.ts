/** Sparse kernels against dense operators: dtypes, empty matrices, places that lie, and memory that stays small. */
import assert from 'node:assert/strict';
import mx, { nd, type NDArray } from '../../lib/index.js';
import { CSRNDArray, RowSparseNDArray } from '../../lib/ndarray/index.js';
import { assertClose } from '../ops/support/closeness.js';
import { raises } from './support.js';

const dtypes = ['float32', 'float64', 'float16', 'bfloat16', 'int32', 'int64', 'int8', 'uint8'] as const;
const numbers = (array: NDArray): number[] =>
  Array.from(array.tostype('default').asnumpy().numbers as ArrayLike<number | bigint>, Number);

/** Small whole numbers, most of them 0: every dtype holds them, and their products, exactly. */
function scattered(shape: number[], seed: number, share = 0.3): number[] {
  let state = seed * 7919 + 1;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () =>
    next() < share ? 1 + Math.floor(next() * 3) : 0,
  );
}
const matrix = (shape: number[], seed: number, dtype: string, share?: number): NDArray =>
  nd.array(Float64Array.from(scattered(shape, seed, share)), { shape, dtype: dtype as 'float32' });
const same = (got: unknown, want: unknown, what: string): void => {
  const [a, b] = [got as NDArray, want as NDArray];
  assert.deepEqual(a.shape, b.shape, `${what}: shape`);
  assert.equal(a.dtype, b.dtype, `${what}: dtype`);
  assertClose(numbers(a), numbers(b), 1e-6, what);
  if (a.stype !== 'default') (got as RowSparseNDArray).check_format();
};

describe('sparse kernels', () => {
  before(() => (process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE'] = '0'));
  after(() => delete process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE']);

  for (const dtype of dtypes) {
    it(`give what dense operators give: ${dtype}`, () => {
      for (const [rows, inner, columns] of [
        [5, 7, 3],
        [1, 1, 1],
        [4, 6, 40],
        [8, 3, 33],
      ] as const) {
        const a = matrix([rows, inner], 1, dtype);
        const b = matrix([inner, columns], 2, dtype, 0.9);
        const c = matrix([rows, columns], 3, dtype);
        const other = matrix([rows, inner], 4, dtype);
        const sparse = a.tostype('csr');
        same(nd.dot(sparse, b), nd.dot(a, b), 'csr · dense');
        same(nd.dot(sparse, b.tostype('row_sparse')), nd.dot(a, b), 'csr · row_sparse');
        const transposed = { transpose_a: true };
        same(nd.dot(sparse, c, transposed), nd.dot(a, c, transposed), 'csr.T · dense');
        same(
          nd.dot(sparse, c, { ...transposed, forward_stype: 'default' }),
          nd.dot(a, c, transposed),
          'csr.T · dense, dense',
        );
        same(nd.dot(c.T, sparse), nd.dot(c.T, a), 'dense · csr');
        same(
          nd.dot(b.T, sparse, { transpose_b: true }),
          nd.dot(b.T, a, { transpose_b: true }),
          'dense · csr.T',
        );
        for (const stype of ['csr', 'row_sparse'] as const) {
          const [left, right] = [a.tostype(stype), other.tostype(stype)];
          for (const name of ['elemwise_add', 'elemwise_sub', 'elemwise_mul', '_maximum'] as const) {
            const run = (x: unknown, y: unknown): NDArray => mx.op.invoke(name, [x, y] as NDArray[])[0]!;
            same(run(left, right), run(a, other), `${name} of two ${stype}`);
            same(run(left, other), run(a, other), `${name} of ${stype} and dense`);
            same(run(a, right), run(a, other), `${name} of dense and ${stype}`);
          }
          same(left.tostype('csr').tostype('row_sparse'), a, 'casts');
          if (dtype.includes('float')) {
            for (const axis of [0, 1, null]) same(left.sum({ axis }), a.sum({ axis }), `sum of ${stype}`);
            for (const axis of [0, 1, null]) same(left.mean({ axis }), a.mean({ axis }), `mean of ${stype}`);
          }
        }
        same(sparse.slice([0, 0], [1, 1]), a.slice([0, 0], [1, 1]), 'slice');
        same(
          nd.take(sparse as never, nd.array([0, rows - 1, 0])),
          nd.take(a, nd.array([0, rows - 1, 0])),
          'take',
        );
      }
    });
  }

  it('work where nothing is stored, and where an axis has no length', () => {
    for (const shape of [
      [3, 4],
      [0, 4],
      [3, 0],
    ]) {
      const empty = nd.zeros(shape, { stype: 'csr' });
      const rows = nd.zeros(shape, { stype: 'row_sparse' });
      empty.check_format();
      same(empty, nd.zeros(shape), 'csr');
      same(rows, nd.zeros(shape), 'row_sparse');
      same(empty.tostype('row_sparse'), nd.zeros(shape), 'cast');
      same(rows.tostype('csr'), nd.zeros(shape), 'cast');
      same(empty.$add(empty), nd.zeros(shape), 'csr + csr');
      same(rows.$add(rows), nd.zeros(shape), 'row_sparse + row_sparse');
      same(nd.dot(empty, nd.ones([shape[1]!, 2])), nd.zeros([shape[0]!, 2]), 'csr · dense');
      same(
        nd.dot(empty, nd.ones([shape[0]!, 2]), { transpose_a: true }),
        nd.zeros([shape[1]!, 2]),
        'csr.T · dense',
      );
      same(nd.sparse.abs(empty), nd.zeros(shape), 'abs');
    }
    same(nd.zeros([2, 3], { stype: 'row_sparse' }).sum(), nd.zeros([1]), 'sum of nothing');
    same(nd.zeros([2, 3], { stype: 'csr' }).sum(0), nd.zeros([3]), 'sum of nothing along an axis');
  });

  it('take rows of any length by a vector', () => {
    // Row r has r % 23 values.
    const dense = nd.array(
      Float64Array.from({ length: 50 * 40 }, (_, at) => {
        const [row, column] = [Math.floor(at / 40), at % 40];
        return (column * 7 + row) % 40 < row % 23 ? 1 + (at % 5) : 0;
      }),
      { shape: [50, 40] },
    );
    const csr = dense.tostype('csr');
    for (const width of [1, 2, 3]) {
      const other = matrix([40, width], 5, 'float32', 0.9);
      same(nd.dot(csr as never, other), nd.dot(dense, other), `by ${width} columns`);
    }
  });

  it('never follow places outside of the array', () => {
    const int64 = (list: number[]): NDArray => nd.array(list, { dtype: 'int64' });
    const csr = (indices: number[], indptr: number[]): CSRNDArray =>
      new CSRNDArray(nd.ones([indices.length]), int64(indices), int64(indptr), [2, 3]);
    const bad = [
      csr([0, 3], [0, 1, 2]),
      csr([0, -1], [0, 1, 2]),
      csr([0, 1], [0, 5, 2]),
      csr([0, 1], [1, 1, 2]),
    ];
    for (const [index, array] of bad.entries()) {
      const uses: (() => unknown)[] = [
        () => array.asnumpy(),
        () => (nd.dot(array, nd.ones([3, 2])) as NDArray).asnumpy(),
        () => (nd.dot(array, nd.ones([3, 1])) as NDArray).asnumpy(),
        () => (nd.dot(array, nd.ones([2, 2]), { transpose_a: true }) as NDArray).asnumpy(),
        () => (nd.dot(nd.ones([2, 2]), array, { forward_stype: 'default' }) as NDArray).asnumpy(),
        () => array.$add(array).asnumpy(),
        () => array.$mul(nd.ones([2, 3])).asnumpy(),
        () => array.sum(0).asnumpy(),
        () => array.slice([0, 0], [2, 2]).asnumpy(),
      ];
      for (const [at, use] of uses.entries())
        assert.throws(use, { name: 'MXNetError' }, `array ${index}, use ${at}`);
    }
    raises(() => csr([1, 0], [0, 2, 2]).$add(csr([1, 0], [0, 2, 2])), /ascend/);
    for (const rows of [[5], [-1], [1, 1], [1, 0]]) {
      const array = new RowSparseNDArray(nd.ones([rows.length, 2]), int64(rows), [3, 2]);
      raises(() => array.$add(array).asnumpy(), /row/);
      raises(() => {
        const weight = nd.ones([3, 2]);
        nd.sgd_update(weight, array as never, { lr: 1, out: weight });
        weight.asnumpy();
      }, /row/);
    }
  });

  it('functions are methods, and other signs are known', () => {
    const x = nd
      .array([
        [0, 2],
        [-1, 0],
      ])
      .tostype('csr');
    assert.deepEqual(x.abs().tolist(), [
      [0, 2],
      [1, 0],
    ]);
    assert.equal(x.square().stype, 'csr');
    assert.deepEqual(x.clip(-0.5, 1).tolist(), [
      [0, 1],
      [-0.5, 0],
    ]);
    assert.deepEqual(x.$gt(1).tolist(), [
      [0, 1],
      [0, 0],
    ]);
    assert.equal(x.$gt(1).stype, 'csr');
    assert.deepEqual(x.$pow(2).tolist(), [
      [0, 4],
      [1, 0],
    ]);
    assert.deepEqual(
      nd
        .ones([2, 2])
        .$add(x as never)
        .tolist(),
      [
        [1, 3],
        [0, 1],
      ],
    );
    assert.deepEqual(nd.add(2 as never, x as never).tolist(), [
      [2, 4],
      [1, 2],
    ]);
    assert.deepEqual(x.$rdiv(2).tolist(), [
      [Infinity, 1],
      [-2, Infinity],
    ]);
    const sum = nd.zeros([2, 2], { stype: 'csr' });
    nd.elemwise_add(x as never, x as never, { out: sum as never });
    assert.deepEqual(sum.tolist(), [
      [0, 4],
      [-2, 0],
    ]);
    assert.deepEqual(
      nd.sparse.retain(nd.ones([4, 1]).tostype('row_sparse'), [3, 1, 1]).indices.tolist(),
      [1, 3],
    );
  });
});
