/** Graphs with sparse arguments: storage of arguments, gradients and outputs, and their values, as MXNet 1.9.1 gives them. */
import assert from 'node:assert/strict';
import mx, { autograd, CachedOp, nd, sym, type NDArray, type Symbol } from '../../lib/index.js';
import type { RowSparseNDArray } from '../../lib/ndarray/index.js';
import { assertClose } from '../ops/support/closeness.js';
import { raises } from '../ndarray/support.js';

type Executor = ReturnType<Symbol['simple_bind']>;
const data = (): Symbol => sym.Variable('data', { stype: 'csr' });
const weight = (stype?: string): Symbol => sym.Variable('w', stype ? { stype } : {});
const stypes = (arrays: Record<string, NDArray>): Record<string, string> =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, array.stype as string]));
const numbers = (array: NDArray): number[] =>
  Array.from(array.tostype('default').asnumpy().numbers as ArrayLike<number>, Number);

/** Every argument gets 0, 1, 2, 0, 1, 2 … */
function fill(executor: Executor): void {
  for (const array of Object.values(executor.arg_dict)) {
    const size = array.shape.reduce((a, b) => a * b, 1);
    const values = nd.array(
      Float32Array.from({ length: size }, (_, index) => index % 3),
      { shape: array.shape },
    );
    values.tostype(array.stype).copyto(array);
  }
}

interface Row {
  name: string;
  net: () => Symbol;
  bind: Record<string, unknown>;
  args: Record<string, string>;
  grads: Record<string, string>;
  out: string;
  output: number[];
  gradients: Record<string, number[]>;
  rows?: Record<string, number[]>;
}

const product = { data: [2, 3], w: [3, 2], grad_req: { w: 'write' } } as const;
const rows: Row[] = [
  {
    name: 'csr · dense',
    net: () => sym.sparse.dot(data(), weight()) as Symbol,
    bind: product,
    args: { data: 'csr', w: 'default' },
    grads: { w: 'row_sparse' },
    out: 'default',
    output: [4, 4, 4, 4],
    gradients: { w: [0, 0, 2, 2, 4, 4] },
    rows: { w: [1, 2] },
  },
  {
    name: 'csr · row_sparse',
    net: () => sym.sparse.dot(data(), weight('row_sparse')) as Symbol,
    bind: product,
    args: { data: 'csr', w: 'row_sparse' },
    grads: { w: 'row_sparse' },
    out: 'default',
    output: [4, 4, 4, 4],
    gradients: { w: [0, 0, 2, 2, 4, 4] },
    rows: { w: [1, 2] },
  },
  {
    name: 'csr.T · dense',
    net: () => sym.sparse.dot(data(), weight(), { transpose_a: true }) as Symbol,
    bind: { data: [2, 3], w: [2, 2], grad_req: { w: 'write' } },
    args: { data: 'csr', w: 'default' },
    grads: { w: 'default' },
    out: 'row_sparse',
    output: [0, 0, 2, 1, 4, 2],
    gradients: { w: [3, 3, 3, 3] },
  },
  {
    name: 'dense · csr',
    net: () => sym.sparse.dot(weight(), data()) as Symbol,
    bind: { data: [2, 3], w: [2, 2], grad_req: { w: 'write' } },
    args: { w: 'default', data: 'csr' },
    grads: { w: 'default' },
    out: 'csr',
    output: [0, 1, 2, 0, 2, 4],
    gradients: { w: [3, 3, 3, 3] },
  },
  {
    name: 'a function that keeps zeros',
    net: () => sym.sparse.square(weight('row_sparse')) as Symbol,
    bind: { w: [3, 2] },
    args: { w: 'row_sparse' },
    grads: { w: 'row_sparse' },
    out: 'row_sparse',
    output: [0, 1, 4, 0, 1, 4],
    gradients: { w: [0, 2, 4, 0, 2, 4] },
  },
  {
    name: 'a csr argument with a gradient',
    net: () => sym.sparse.abs(data()) as Symbol,
    bind: { data: [2, 3] },
    args: { data: 'csr' },
    grads: { data: 'csr' },
    out: 'csr',
    output: [0, 1, 2, 0, 1, 2],
    gradients: { data: [0, 1, 1, 0, 1, 1] },
  },
  {
    name: 'a function that does not',
    net: () => sym.exp(data()) as Symbol,
    bind: { data: [2, 3] },
    args: { data: 'csr' },
    grads: { data: 'default' },
    out: 'default',
    output: [1, Math.E, Math.E ** 2, 1, Math.E, Math.E ** 2],
    gradients: { data: [1, Math.E, Math.E ** 2, 1, Math.E, Math.E ** 2] },
  },
  {
    name: 'storage from stype_dict',
    net: () => weight().$mul(2),
    bind: { w: [3, 2], stype_dict: { w: 'row_sparse' } },
    args: { w: 'row_sparse' },
    grads: { w: 'row_sparse' },
    out: 'row_sparse',
    output: [0, 2, 4, 0, 2, 4],
    gradients: { w: [2, 2, 2, 2, 2, 2] },
    rows: { w: [0, 1, 2] },
  },
  {
    name: 'two products of one weight',
    net: () => {
      const w = weight('row_sparse');
      const other = sym.Variable('d2', { stype: 'csr' });
      return (sym.sparse.dot(data(), w) as Symbol).$add(sym.sparse.dot(other, w) as Symbol);
    },
    bind: { ...product, d2: [2, 3] },
    args: { data: 'csr', w: 'row_sparse', d2: 'csr' },
    grads: { w: 'row_sparse' },
    out: 'default',
    output: [8, 8, 8, 8],
    gradients: { w: [0, 0, 4, 4, 8, 8] },
    rows: { w: [1, 2] },
  },
  {
    name: 'a sparse product and a dense one of one weight',
    net: () => {
      const w = weight('row_sparse');
      return (sym.sparse.dot(data(), w) as Symbol).$add(sym.dot(sym.Variable('d2'), w) as Symbol);
    },
    bind: { ...product, d2: [2, 3] },
    args: { data: 'csr', w: 'row_sparse', d2: 'default' },
    grads: { w: 'default' },
    out: 'default',
    output: [8, 8, 8, 8],
    gradients: { w: [0, 0, 4, 4, 8, 8] },
  },
  {
    name: 'an embedding',
    net: () => sym.Embedding(data(), weight(), { input_dim: 4, output_dim: 2, sparse_grad: true }) as Symbol,
    bind: { data: [3], w: [4, 2], grad_req: { w: 'write' }, stype_dict: { data: 'default' } },
    args: { data: 'default', w: 'default' },
    grads: { w: 'row_sparse' },
    out: 'default',
    output: [0, 1, 2, 0, 1, 2],
    gradients: { w: [1, 1, 1, 1, 1, 1, 0, 0] },
    rows: { w: [0, 1, 2] },
  },
  {
    name: 'linear classification',
    net: () => {
      const scores = sym.broadcast_add(sym.sparse.dot(data(), weight('row_sparse')), sym.Variable('bias'));
      return sym.SoftmaxOutput(scores, sym.Variable('y'), { name: 'softmax' }) as Symbol;
    },
    bind: { ...product, bias: [1, 2], y: [2], grad_req: { w: 'write', bias: 'write' } },
    args: { data: 'csr', w: 'row_sparse', bias: 'default', y: 'default' },
    grads: { w: 'row_sparse', bias: 'default' },
    out: 'default',
    output: [0.26894143, 0.7310586, 0.26894143, 0.7310586],
    gradients: {
      w: [0, 0, -0.46211717, 0.4621172, -0.92423433, 0.92423439],
      bias: [-0.46211717, 0.4621172],
    },
    rows: { w: [1, 2] },
  },
  {
    name: 'a factorization machine',
    net: () => {
      const [x, v] = [data(), sym.Variable('v', { stype: 'row_sparse' })];
      const linear = sym.sparse.dot(x, sym.Variable('w', { stype: 'row_sparse' }));
      const squares = sym.sparse.square(sym.sparse.dot(x, v)) as Symbol;
      const inner = sym._internal['_square_sum']!(v, { axis: 1, keepdims: true }) as Symbol;
      const corrections = sym.sparse.dot(sym.sparse.square(x), inner) as Symbol;
      const sums = sym.sum(squares, { axis: 1, keepdims: true }) as Symbol;
      return sym.broadcast_add(linear, sums.$sub(corrections).$mul(0.5)) as Symbol;
    },
    bind: { data: [2, 3], w: [3, 1], v: [3, 2], grad_req: { w: 'write', v: 'write' } },
    args: { data: 'csr', w: 'row_sparse', v: 'row_sparse' },
    grads: { w: 'row_sparse', v: 'row_sparse' },
    out: 'default',
    output: [9, 9],
    gradients: { w: [0, 2, 4], v: [0, 0, 4, 8, 8, 0] },
    rows: { v: [1, 2] },
  },
];

describe('graphs with sparse values', () => {
  before(() => (process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE'] = '0'));
  after(() => delete process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE']);

  for (const row of rows) {
    it(row.name, () => {
      const executor = row.net().simple_bind(mx.cpu(), row.bind);
      assert.deepEqual(stypes(executor.arg_dict), row.args);
      assert.deepEqual(stypes(executor.grad_dict), row.grads);
      const [before] = executor.outputs;
      assert.equal(before!.stype, row.out);
      for (const round of [1, 2]) {
        fill(executor);
        const [output] = executor.forward({ is_train: true });
        assert.equal(output, before, 'the same array at every call');
        assert.equal(output!.stype, row.out);
        assertClose(numbers(output!), row.output, 1e-5, `output ${round}`);
        executor.backward(nd.ones(output!.shape));
        for (const [name, values] of Object.entries(row.gradients)) {
          const gradient = executor.grad_dict[name]!;
          assert.equal(gradient.stype, row.grads[name]);
          assertClose(numbers(gradient), values, 1e-5, `gradient of ${name}`);
        }
        for (const [name, stored] of Object.entries(row.rows ?? {}))
          assert.deepEqual(
            (executor.grad_dict[name] as unknown as RowSparseNDArray).indices.tolist(),
            stored,
          );
      }
    });
  }

  it('bind takes sparse arrays, and gradient buffers of any storage', () => {
    const net = sym.sparse.dot(sym.Variable('a'), sym.Variable('b')) as Symbol;
    const a = nd
      .array([
        [1, 0],
        [0, 2],
      ])
      .tostype('csr') as unknown as NDArray;
    for (const stype of ['row_sparse', 'default'] as const) {
      const b = nd.zeros([2, 2]).tostype(stype) as NDArray;
      const options = { args_grad: { b }, grad_req: { b: 'write' } } as const;
      const executor = net.bind(mx.cpu(), { a, b: nd.ones([2, 2]) }, options);
      assert.deepEqual(executor.forward({ is_train: true })[0]!.tolist(), [
        [1, 1],
        [2, 2],
      ]);
      executor.backward(nd.ones([2, 2]));
      assert.equal(executor.grad_dict['b'], b);
      assert.deepEqual(b.tolist(), [
        [1, 1],
        [2, 2],
      ]);
    }
  });

  it('gradients are added where it was asked for, and the arguments stay what they were', () => {
    const net = sym.sparse.dot(data(), weight('row_sparse')) as Symbol;
    const executor = net.simple_bind(mx.cpu(), { ...product, grad_req: { w: 'add' } });
    fill(executor);
    for (const times of [1, 2, 3]) {
      executor.forward({ is_train: true });
      executor.backward(nd.ones([2, 2]));
      assertClose(
        numbers(executor.grad_dict['w']!),
        [0, 0, 2, 2, 4, 4].map((value) => value * times),
        1e-6,
        'w',
      );
    }
    assert.equal(executor.arg_dict['w']!.entry, null);
    raises(() => executor.backward(nd.ones([2, 2])), /no forward run/);
  });

  it('forward takes new values of any storage, reshape keeps the storage, eval and parameters too', () => {
    const net = sym.sparse.dot(data(), weight('row_sparse')) as Symbol;
    const executor = net.simple_bind(mx.cpu(), product);
    executor.copy_params_from({ w: nd.ones([3, 2]) });
    assert.equal(executor.arg_dict['w']!.stype, 'row_sparse');
    const x = nd.array([
      [1, 0, 0],
      [0, 2, 3],
    ]);
    assert.deepEqual(executor.forward({ data: x })[0]!.tolist(), [
      [1, 1],
      [5, 5],
    ]);
    assert.deepEqual(executor.forward({ data: x.tostype('csr') })[0]!.tolist(), [
      [1, 1],
      [5, 5],
    ]);
    const wide = executor.reshape({ data: [4, 3], allow_up_sizing: true });
    assert.equal(wide.arg_dict['data']!.stype, 'csr');
    assert.equal(wide.arg_dict['w'], executor.arg_dict['w']);
    assert.deepEqual(wide.forward({ data: nd.ones([4, 3]) })[0]!.tolist(), [
      [3, 3],
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
    const [value] = net.eval({ data: x.tostype('csr'), w: nd.ones([3, 2]) });
    assert.deepEqual(value!.tolist(), [
      [1, 1],
      [5, 5],
    ]);
    assert.equal(executor.memory().arena, 0);
    raises(() => net.simple_bind(mx.cpu(), { ...product, stype_dict: { w: 'coo' } }), /storage type/);
  });

  it('monitors hear every node', () => {
    const heard: string[] = [];
    const executor = (
      sym.sparse.square(sym.sparse.dot(data(), weight(), { name: 'd' }), { name: 's' }) as Symbol
    ).simple_bind(mx.cpu(), product);
    executor.set_monitor_callback((name, array) => heard.push(`${name} ${array.shape.join('x')}`));
    executor.forward();
    assert.deepEqual(heard, ['d_output 2x2', 's_output 2x2']);
  });

  it('a linear model learns: only rows with data change', () => {
    mx.random.seed(1);
    const scores = sym.broadcast_add(sym.sparse.dot(data(), weight('row_sparse')), sym.Variable('bias'));
    const net = sym.SoftmaxOutput(scores, sym.Variable('y'), { normalization: 'batch' }) as Symbol;
    const shapes = { data: [4, 100], w: [100, 2], bias: [1, 2], y: [4] };
    const executor = net.simple_bind(mx.cpu(), { ...shapes, grad_req: { w: 'write', bias: 'write' } });
    const x = nd.sparse.csr_matrix({
      data: [1, 1, 1, 1],
      row: [0, 1, 2, 3],
      col: [3, 3, 70, 70],
      shape: [4, 100],
    });
    const y = nd.array([0, 0, 1, 1]);
    for (let step = 0; step < 30; step++) {
      executor.forward({ is_train: true, data: x, y });
      executor.backward();
      for (const name of ['w', 'bias']) {
        const [array, grad] = [executor.arg_dict[name]!, executor.grad_dict[name]!];
        nd.sgd_update(array, grad, { lr: 1, out: array });
      }
    }
    const [output] = executor.forward({ data: x as never });
    assert.deepEqual(output!.argmax(1).tolist(), [0, 0, 1, 1]);
    const w = executor.arg_dict['w']!.tostype('default');
    const changed = w.abs().sum(1).tolist() as number[];
    assert.deepEqual(
      changed.flatMap((value, row) => (value > 0 ? [row] : [])),
      [3, 70],
    );
  });

  it('cached operators take sparse arrays, and gradients go through them', () => {
    const run = new CachedOp(sym.sparse.dot(sym.Variable('x'), sym.Variable('w')) as Symbol, {
      static_alloc: true,
    });
    const w = nd.ones([3, 2]);
    w.attach_grad({ stype: 'row_sparse' });
    const x = nd
      .array([
        [0, 2, 0],
        [0, 0, 3],
      ])
      .tostype('csr') as unknown as NDArray;
    const y = autograd.record(() => run(x, w) as NDArray);
    y.backward();
    assert.deepEqual(y.tolist(), [
      [2, 2],
      [3, 3],
    ]);
    const grad = w.grad as unknown as RowSparseNDArray;
    assert.deepEqual(
      [grad.indices.tolist(), grad.data.tolist()],
      [
        [1, 2],
        [
          [2, 2],
          [3, 3],
        ],
      ],
    );
  });
});
