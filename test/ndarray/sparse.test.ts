/** Sparse arrays: creation, conversion, arithmetic and products as MXNet 1.9.1 gives them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import mx, { nd } from '../../lib/index.js';
import { CSRNDArray, load_frombuffer, save_tobuffer, type NDArray } from '../../lib/ndarray/index.js';
import { close, fixture, raises } from './support.js';

const csr = () =>
  nd
    .array([
      [0, 1, 0],
      [2, 0, 3],
    ])
    .tostype('csr');
const other = () =>
  nd
    .array([
      [1, 0, 0],
      [2, 0, 0],
    ])
    .tostype('csr');
const rows = () =>
  nd
    .array([
      [0, 0],
      [1, 2],
      [0, 0],
      [3, 0],
    ])
    .tostype('row_sparse');
const otherRows = () =>
  nd
    .array([
      [1, 1],
      [1, 2],
      [0, 0],
      [0, 0],
    ])
    .tostype('row_sparse');

/** Storage type and values, as recorded from MXNet. */
function is(actual: unknown, stype: string, values: unknown): void {
  const array = actual as NDArray;
  assert.equal(array.stype, stype);
  close(array.tolist(), values);
}

describe('sparse arrays', () => {
  it('convert to and from dense, places as int64', () => {
    const x = csr();
    assert.deepEqual(x.data.tolist(), [1, 2, 3]);
    assert.deepEqual(x.indices.tolist(), [1, 0, 2]);
    assert.deepEqual(x.indptr.tolist(), [0, 1, 3]);
    assert.equal(x.indptr.dtype, 'int64');
    assert.deepEqual(x.tostype('default').tolist(), [
      [0, 1, 0],
      [2, 0, 3],
    ]);
    assert.equal(x.tostype('csr'), x);
    const r = rows();
    assert.deepEqual(r.indices.tolist(), [1, 3]);
    assert.deepEqual(r.data.tolist(), [
      [1, 2],
      [3, 0],
    ]);
    is(r.tostype('csr'), 'csr', r.tolist());
    for (const dtype of ['float16', 'int64', 'float64', 'uint8', 'bfloat16'] as const) {
      const typed = nd.array([[0, 3]], { dtype }).tostype('csr');
      assert.equal(typed.dtype, dtype);
      assert.deepEqual(typed.tolist(), [[0, 3]]);
    }
    raises(() => nd.ones([2]).tostype('csr'), /two axes/);
    raises(() => nd.ones([2]).tostype('coo' as 'csr'), /storage type/, /row_sparse/);
  });

  it('print as MXNet prints them', () => {
    assert.equal(nd.zeros([1, 2], { stype: 'csr' }).toString(), '\n<CSRNDArray 1x2 @cpu(0)>');
    assert.equal(rows().toString(), '\n<RowSparseNDArray 4x2 @cpu(0)>');
  });

  it('zeros store nothing', () => {
    const zeros = nd.zeros([1, 2], { stype: 'row_sparse', dtype: 'float16' });
    assert.deepEqual(zeros.asnumpy().tolist(), [[0, 0]]);
    assert.equal(zeros.dtype, 'float16');
    assert.deepEqual(zeros.data.shape, [0, 2]);
    assert.deepEqual(nd.zeros([2, 3], { stype: 'csr' }).indptr.tolist(), [0, 0, 0]);
    assert.equal(nd.zeros([2], { dtype: 'int32' }).stype, 'default');
    raises(() => nd.zeros([2], { stype: 'csr' }), /two axes/);
  });

  it('are made of parts, coordinates, dense values and shapes', () => {
    const dense = csr().tolist() as unknown;
    const { csr_matrix, row_sparse_array } = nd.sparse;
    is(
      csr_matrix(
        [
          [1, 2, 3],
          [1, 0, 2],
          [0, 1, 3],
        ],
        { shape: [2, 3] },
      ),
      'csr',
      dense,
    );
    is(csr_matrix({ data: [3, 1, 2], row: [1, 0, 1], col: [2, 1, 0] }), 'csr', dense);
    is(
      csr_matrix(
        [
          [1, 2, 3],
          [
            [0, 1, 1],
            [1, 0, 2],
          ],
        ] as never,
        { shape: [2, 3] },
      ),
      'csr',
      dense,
    );
    is(csr_matrix(dense as number[][]), 'csr', dense);
    is(csr_matrix([2, 3]), 'csr', [0, 0, 0, 0, 0, 0]);
    is(
      csr_matrix({ data: [1, 2, 3], row: [0, 0, 1], col: [1, 1, 2], shape: [2, 3] }),
      'csr',
      [0, 3, 0, 0, 0, 3],
    );
    is(
      row_sparse_array(
        [
          [
            [1, 2],
            [3, 4],
          ],
          [1, 3],
        ],
        { shape: [5, 2] },
      ),
      'row_sparse',
      [0, 0, 1, 2, 0, 0, 3, 4, 0, 0],
    );
    is(
      row_sparse_array({
        data: [
          [1, 2],
          [3, 4],
        ],
        indices: [3, 1],
      }),
      'row_sparse',
      [0, 0, 3, 4, 0, 0, 1, 2],
    );
    raises(() => csr_matrix({ data: [1], row: [0], col: [5], shape: [2, 3] }), /lies outside/, /\(0, 5\)/);
    raises(() => csr_matrix({ data: [1], indices: [0], indptr: [0, 2] }), /indptr/);
    raises(() => row_sparse_array({ data: [[1], [2]], indices: [1, 1] }), /ascending/);
  });

  it('stay sparse where MXNet stays sparse', () => {
    const [c, d, r, q] = [csr(), other(), rows(), otherRows()];
    is(c.$add(d), 'csr', [1, 1, 0, 4, 0, 3]);
    is(c.$sub(d), 'csr', [-1, 1, 0, 0, 0, 3]);
    is(c.$mul(d), 'csr', [0, 0, 0, 4, 0, 0]);
    is(c.$mul(2), 'csr', [0, 2, 0, 4, 0, 6]);
    is(c.$rmul(2), 'csr', [0, 2, 0, 4, 0, 6]);
    is(c.$div(2), 'csr', [0, 0.5, 0, 1, 0, 1.5]);
    is(c.$neg(), 'csr', [0, -1, 0, -2, 0, -3]);
    is(c.$mul(nd.ones([2, 3]).$mul(2)), 'csr', [0, 2, 0, 4, 0, 6]);
    is(r.$add(q), 'row_sparse', [1, 1, 2, 4, 0, 0, 3, 0]);
    is(r.$sub(q), 'row_sparse', [-1, -1, 0, 0, 0, 0, 3, 0]);
    is(r.$mul(q), 'row_sparse', [0, 0, 1, 4, 0, 0, 0, 0]);
    is(nd.sparse.sqrt(c), 'csr', [0, 1, 0, Math.SQRT2, 0, Math.sqrt(3)]);
    is(nd.sparse.abs(r.$neg()), 'row_sparse', [0, 0, 1, 2, 0, 0, 3, 0]);
    const nothing = nd.zeros([2, 3], { stype: 'csr' });
    is(nothing.$add(c), 'csr', c.tolist());
    is(nothing.$mul(c), 'csr', [0, 0, 0, 0, 0, 0]);
    raises(() => c.$add(nd.zeros([3, 3], { stype: 'csr' })), /broadcasts with \(2, 3\)/);
  });

  it('become dense where MXNet makes them dense', () => {
    const c = csr();
    is(c.$add(1), 'default', [1, 2, 1, 3, 1, 4]);
    is(c.$add(nd.ones([2, 3])), 'default', [1, 2, 1, 3, 1, 4]);
    is(c.$rsub(1), 'default', [1, 0, 1, -1, 1, -2]);
    is(nd.exp(c as never), 'default', [1, Math.E, 1, Math.exp(2), 1, Math.exp(3)]);
    is(nd.sum({ data: c, axis: 1 } as never), 'default', [1, 5]);
    is(nd.sparse.multiply(nd.ones([2, 3]), c), 'csr', c.tolist());
    is(nd.ones([2, 3]).$mul(c as never), 'default', c.tolist());
    is(nd.sparse['norm']!(c), 'default', [Math.sqrt(14)]);
  });

  it('dot gives the storage types of MXNet', () => {
    const c = csr();
    is(nd.dot(c, nd.ones([3, 2])), 'default', [1, 1, 5, 5]);
    is(nd.dot(c, nd.ones([2, 2]), { transpose_a: true }), 'row_sparse', [2, 2, 1, 1, 3, 3]);
    is(nd.dot(nd.ones([2, 4]).tostype('csr'), rows()), 'default', [4, 2, 4, 2]);
    is(nd.dot(nd.ones([1, 2]), c), 'csr', [2, 1, 3]);
    is(nd.sparse.dot(nd.ones([1, 3]), c, { transpose_b: true }), 'csr', [1, 5]);
    raises(() => nd.dot(c, nd.ones([2, 2])), /a matrix of 3 rows/, /\(2, 2\)/);
  });

  it('gradients flow through a product into the dense side', () => {
    const w = nd.ones([3, 1]);
    w.attach_grad();
    const loss = mx.autograd.record(() => (nd.dot(csr(), w) as NDArray).sum());
    loss.backward();
    assert.deepEqual(w.grad.tolist(), [[2], [1], [3]]);
  });

  it('rows are chosen, rows are retained', () => {
    const c = csr();
    is(c.at(0), 'csr', [0, 1, 0]);
    is(c.at(-1), 'csr', [2, 0, 3]);
    is(c.at('0:1'), 'csr', [0, 1, 0]);
    is(c.at(':'), 'csr', c.tolist());
    raises(() => c.at('0,1'), /one number or one slice/);
    is(rows().retain([0, 3]), 'row_sparse', [0, 0, 0, 0, 0, 0, 3, 0]);
    is(nd.sparse.retain(rows(), nd.array([0])), 'row_sparse', [0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('files are those of MXNet, read and written', () => {
    const saved = nd.load(fixture('sparse.params')) as Record<string, NDArray>;
    assert.deepEqual(
      Object.values(saved).map(({ stype }) => stype as string),
      ['csr', 'row_sparse', 'default', 'csr', 'row_sparse'],
    );
    is(saved['csr'], 'csr', csr().tolist());
    is(saved['rows'], 'row_sparse', rows().tolist());
    is(saved['no_rows'], 'row_sparse', [0, 0, 0, 0]);
    const bytes = readFileSync(fixture('sparse.params'));
    assert.ok(Buffer.from(save_tobuffer(saved)).equals(bytes));
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ (1 << (at % 8));
      try {
        load_frombuffer(changed);
      } catch (error) {
        assert.equal((error as Error).name, 'MXNetError', String((error as Error).stack));
      }
    }
    const wrong = {
      x: new CSRNDArray(nd.ones([1]), nd.array([7], { dtype: 'int64' }), csr().indptr, [2, 3]),
    };
    raises(() => load_frombuffer(save_tobuffer(wrong)), /the buffer is damaged/, /array 0 of 1/);
    raises(() => nd.save('never.npz', { x: csr() }), /x: this format has dense arrays only/, /CSRNDArray/);
  });

  it('copies, dtypes and devices', () => {
    const c = csr();
    is(c.astype('float64'), 'csr', c.tolist());
    assert.equal(c.astype('int32').dtype, 'int32');
    is(c.copyto(nd.zeros([2, 3])), 'default', c.tolist());
    const target = nd.zeros([2, 3], { stype: 'csr', dtype: 'float64' });
    assert.equal(c.copyto(target), target);
    is(target, 'csr', c.tolist());
    assert.equal(target.dtype, 'float64');
    target.check_format();
    const wanted = nd.zeros([2, 3], { stype: 'row_sparse' });
    is(c.copyto(wanted), 'row_sparse', c.tolist());
    raises(() => c.copyto(nd.zeros([3, 2], { stype: 'csr' })), /shapes do not match/);
    assert.equal(c.copyto(mx.cpu(1)).context.toString(), 'cpu(1)');
    is(nd.array(c, { dtype: 'float64' }), 'csr', c.tolist());
    is(nd.cast_storage(c, { stype: 'row_sparse' }), 'row_sparse', c.tolist());
    const before = mx.memory().liveArrays;
    csr().dispose();
    assert.equal(mx.memory().liveArrays <= before + 1, true);
  });
});
