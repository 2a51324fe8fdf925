/** Gradients stored as row_sparse: rows and values as MXNet 1.9.1 gave them, and lazy updates with them. */
import assert from 'node:assert/strict';
import mx, { nd, type NDArray } from '../../lib/index.js';
import type { RowSparseNDArray } from '../../lib/ndarray/index.js';
import { raises } from '../ndarray/support.js';

const { autograd } = mx;
const rowsOf = (array: NDArray): RowSparseNDArray => array.grad as unknown as RowSparseNDArray;

function variable(rows: number, columns: number, grad_req: 'write' | 'add' = 'write'): NDArray {
  const weight = nd.ones([rows, columns]);
  weight.attach_grad({ grad_req, stype: 'row_sparse' });
  return weight;
}

const embedded = (weight: NDArray, places: number[], factor: number): void =>
  autograd
    .record(() =>
      nd
        .Embedding(nd.array(places), weight, { input_dim: 5, output_dim: 2, sparse_grad: true })
        .$mul(factor)
        .sum(),
    )
    .backward();

function has(weight: NDArray, indices: number[], data: number[][]): void {
  const grad = rowsOf(weight);
  assert.equal(grad.stype, 'row_sparse');
  assert.deepEqual(grad.indices.tolist(), indices);
  assert.deepEqual(grad.data.tolist(), data);
  grad.check_format();
}

describe('row_sparse gradients', () => {
  it('start without rows', () => has(variable(5, 2), [], []));

  it('of an embedding have the rows that were asked for, zeros too', () => {
    const weight = variable(5, 2);
    embedded(weight, [3, 1, 3], 1);
    has(
      weight,
      [1, 3],
      [
        [1, 1],
        [2, 2],
      ],
    );
    embedded(weight, [4, 0], 0);
    has(
      weight,
      [0, 4],
      [
        [0, 0],
        [0, 0],
      ],
    );
  });

  it('are added row by row', () => {
    const weight = variable(5, 2, 'add');
    embedded(weight, [3, 1, 3], 1);
    embedded(weight, [0, 3], 2);
    has(
      weight,
      [0, 1, 3],
      [
        [2, 2],
        [1, 1],
        [4, 4],
      ],
    );
  });

  it('of csr · dense have the rows of the columns that are stored', () => {
    const csr = nd.sparse.csr_matrix(
      [
        [1, 2, 0],
        [1, 0, 4],
        [0, 1, 3],
      ],
      { shape: [2, 5] },
    );
    const weight = variable(5, 2);
    autograd.record(() => (nd.sparse.dot(csr, weight) as NDArray).sum()).backward();
    has(
      weight,
      [0, 1, 4],
      [
        [2, 2],
        [1, 1],
        [0, 0],
      ],
    );
  });

  it('of dense operators have the rows with values', () => {
    const weight = variable(3, 2);
    const factor = nd.array([
      [0, 0],
      [1, 2],
      [0, 0],
    ]);
    autograd.record(() => weight.$mul(factor).sum()).backward();
    has(weight, [1], [[1, 2]]);
  });

  it('feed lazy updates, which leave the other rows alone', () => {
    const weight = variable(3, 2);
    autograd
      .record(() =>
        nd.Embedding(nd.array([2]), weight, { input_dim: 3, output_dim: 2, sparse_grad: true }).sum(),
      )
      .backward();
    nd.sgd_update(weight, weight.grad, { lr: 0.5, wd: 0.5, out: weight });
    assert.deepEqual(weight.tolist(), [
      [1, 1],
      [1, 1],
      [0.25, 0.25],
    ]);
  });

  it('go into buffers that were made before, and are written whole by set', () => {
    const weight = nd.ones([5, 2]);
    const buffer = nd.sparse.zeros('row_sparse', [5, 2]);
    autograd.mark_variables(weight, buffer);
    embedded(weight, [2], 3);
    assert.equal(rowsOf(weight), buffer);
    has(weight, [2], [[3, 3]]);
    rowsOf(weight).set(':', nd.ones([5, 2]));
    assert.equal(rowsOf(weight).indices.size, 5);
    rowsOf(weight).set(':', nd.zeros([5, 2]));
    has(weight, [], []);
    rowsOf(weight).set(':', 2);
    assert.deepEqual(rowsOf(weight).indices.tolist(), [0, 1, 2, 3, 4]);
    assert.deepEqual(rowsOf(weight).data.sum().tolist(), [20]);
    raises(() => rowsOf(weight).set('1' as ':', 0), /all rows/);
  });

  it('are stored as asked for, whatever the array is; unknown storage and options are refused', () => {
    const values = [
      [1, 0, 2],
      [0, 3, 0],
    ];
    const factor = nd.array([
      [0, 2, 0],
      [0, 0, 5],
    ]);
    const stypes = ['default', 'row_sparse', 'csr'] as const;
    for (const own of stypes) {
      for (const stype of [null, ...stypes]) {
        for (const grad_req of ['write', 'add'] as const) {
          const x = nd.array(values).tostype(own) as unknown as NDArray;
          x.attach_grad(grad_req, stype);
          assert.equal(x.grad.stype, stype ?? own);
          assert.deepEqual(x.grad.tolist(), nd.zeros([2, 3]).tolist());
          for (let run = 0; run < 2; run++)
            autograd.record(() => nd.elemwise_mul(x, factor).sum()).backward();
          const times = grad_req === 'add' ? 2 : 1;
          assert.deepEqual(x.grad.tolist(), factor.$mul(times).tolist(), `${own} ${stype} ${grad_req}`);
          assert.equal(x.grad.stype, stype ?? own);
        }
      }
    }
    raises(() => nd.ones([2, 2]).attach_grad({ stype: 'rows' as never }), /storage type/, /row_sparse/);
    raises(() => nd.ones(2).attach_grad({ stype: 'csr' }), /two axes/);
    raises(() => nd.ones(2).attach_grad({ gradreq: 'add' } as never), /gradreq/, /grad_req/);
    raises(() => nd.ones(2).attach_grad(3 as never), /grad_req/, /write/);
  });

  it('pass copies, rows, conversions and devices of sparse variables, and come from sparse heads', () => {
    const dense = nd.array([
      [1, 0, 2],
      [0, 3, 0],
    ]);
    for (const stype of ['csr', 'row_sparse'] as const) {
      const x = dense.tostype(stype);
      x.attach_grad();
      const all = [
        [1, 1, 1],
        [1, 1, 1],
      ];
      const gives = (use: () => { backward(): void }, expected: number[][]): void => {
        autograd.record(use).backward();
        assert.deepEqual(x.grad.tolist(), expected);
      };
      gives(() => x, all);
      gives(() => x.copy(), all);
      gives(() => x.astype('float64'), all);
      gives(() => x.as_in_context(mx.cpu(1)), all);
      if (x.stype === 'csr')
        gives(
          () => x.at('1:'),
          [
            [0, 0, 0],
            [1, 1, 1],
          ],
        );
      autograd.record(() => x.copy()).backward(dense.tostype('csr'));
      assert.deepEqual(x.grad.tolist(), dense.tolist());
    }
  });

  it('of one table used twice are added without its other rows; a dense use makes them whole', () => {
    const weight = variable(5, 2);
    const look = (places: number[]): NDArray =>
      nd.Embedding(nd.array(places), weight, { input_dim: 5, output_dim: 2, sparse_grad: true });
    autograd
      .record(() =>
        look([1])
          .$mul(2)
          .sum()
          .$add(look([4, 1]).sum()),
      )
      .backward();
    has(
      weight,
      [1, 4],
      [
        [3, 3],
        [1, 1],
      ],
    );
    autograd.record(() => look([1]).sum().$add(weight.sum())).backward();
    has(
      weight,
      [0, 1, 2, 3, 4],
      [1, 2, 1, 1, 1].map((value) => [value, value]),
    );
  });

  it('row_sparse arrays are variables too', () => {
    const weight = nd.ones([4, 2]).tostype('row_sparse');
    weight.attach_grad();
    const csr = nd.array([[0, 2, 0, 1]]).tostype('csr');
    const loss = autograd.record(() => (nd.dot(csr, weight) as NDArray).square().sum());
    loss.backward();
    assert.equal(loss.asscalar(), 18);
    assert.equal(weight.grad.stype, 'row_sparse');
    assert.deepEqual(weight.grad.indices.tolist(), [1, 3]);
    assert.deepEqual(weight.grad.data.tolist(), [
      [12, 12],
      [6, 6],
    ]);
    const table = autograd.record(() =>
      nd
        .Embedding(nd.array([3, 3]), weight as never, { input_dim: 4, output_dim: 2, sparse_grad: true })
        .sum(),
    );
    table.backward();
    assert.deepEqual(weight.grad.indices.tolist(), [3]);
    assert.deepEqual(weight.grad.data.tolist(), [[2, 2]]);
    autograd.record(() => nd.sparse.square(weight).sum() as NDArray).backward();
    assert.deepEqual(
      weight.grad.tolist(),
      [2, 2, 2, 2].map((value) => [value, value]),
    );
    raises(() => nd.zeros([2, 2], { stype: 'row_sparse' }).grad, /attach_grad/);
  });

  it('of products with csr are what dense products give, both ways and again', () => {
    const dense = nd.array([
      [0, 2, 0],
      [1, 0, -3],
    ]);
    for (const transpose_a of [false, true]) {
      const shape = transpose_a ? [2, 2] : [3, 2];
      const results = [dense.tostype('csr') as unknown as NDArray, dense].map((matrix) => {
        const x = nd.arange(1, 1 + shape[0]! * 2).reshape(shape);
        x.attach_grad();
        const [first] = autograd.record(() => {
          const y = (nd.dot(matrix, x, { transpose_a }) as NDArray).tostype('default');
          return autograd.grad(y.square().sum(), x, { create_graph: true });
        });
        autograd.record(() => first!.square().sum()).backward();
        return [first!.tolist(), x.grad.tolist()];
      });
      assert.deepEqual(results[0], results[1]);
    }
  });

  it('of a large table never become the table: the peak of training is bounded', () => {
    const [rows, width] = [1_000_000, 64];
    const weight = nd.zeros([rows, width]);
    weight.attach_grad({ stype: 'row_sparse' });
    const csr = nd.sparse.csr_matrix({ data: [1, 2], row: [0, 1], col: [5, 999_999], shape: [2, rows] });
    mx.waitall();
    const before = mx.memory();
    for (let step = 0; step < 3; step++) {
      const places = nd.array(Float32Array.from({ length: 256 }, (_, index) => (index * 7919 + step) % rows));
      autograd
        .record(() => {
          const vectors = nd.Embedding(places, weight, {
            input_dim: rows,
            output_dim: width,
            sparse_grad: true,
          });
          return vectors.sum().$add((nd.dot(csr, weight) as NDArray).sum());
        })
        .backward();
      assert.equal(rowsOf(weight).indices.size, 258);
      nd.sgd_update(weight, weight.grad, { lr: 0.1, out: weight });
    }
    mx.waitall();
    assert.equal(weight.at(999_999).at(0).asscalar() < 0, true);
    const { peakBytes } = mx.memory();
    const most = Math.max(before.peakBytes, before.liveBytes + 8e6);
    assert.ok(peakBytes <= most, `${peakBytes - before.liveBytes} bytes above the table`);
    weight.dispose();
  });
});
