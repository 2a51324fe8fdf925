/** mx.test_utils, the rest of MXNet's list: generators, speed, surroundings, arrays that tests are made of. */
import assert, { AssertionError } from 'node:assert/strict';
import mx, { nd, sym, type NDArray } from '../../lib/index.js';
import { chiSquareTail } from '../../lib/test_utils/generators.js';
import type { CSRNDArray } from '../../lib/ndarray/index.js';

const { test_utils: t } = mx;

describe('generators', () => {
  before(() => mx.random.seed(7));

  it('mean and variance tell a right one from a wrong one', () => {
    const normal = (count: number): NDArray => nd.random.normal({ loc: 1, scale: 2, shape: [count] });
    assert.ok(t.mean_check(normal, 1, 2, 20000));
    assert.ok(!t.mean_check(normal, 1.2, 2, 20000));
    assert.ok(t.var_check(normal, 2, 20000));
    assert.ok(!t.var_check(normal, 2.2, 20000));
  });

  it('chi-square has the probabilities of the closed form, and of the quantile that tables begin with', () => {
    // For an even number of degrees 2m the tail is the beginning of a Poisson distribution.
    const closed = (x: number, freedom: number): number => {
      let [term, sum] = [Math.exp(-x / 2), 0];
      for (let j = 0; j < freedom / 2; j++) {
        sum += term;
        term *= x / 2 / (j + 1);
      }
      return sum;
    };
    for (const [x, freedom] of [
      [0.1, 2],
      [2, 4],
      [9.5, 4],
      [100, 80],
      [300, 10],
      [60, 100],
    ] as const) {
      const wanted = closed(x, freedom);
      assert.ok(Math.abs(chiSquareTail(x, freedom) - wanted) <= 1e-9 * wanted, `${x} ${freedom}`);
    }
    assert.ok(Math.abs(chiSquareTail(3.841458820694124, 1) - 0.05) < 1e-12);
    assert.equal(chiSquareTail(0, 3), 1);
  });

  it('chi-square counts continuous and discrete numbers', () => {
    const [buckets, probs] = t.gen_buckets_probs_with_ppf((p) => 3 * p, 5);
    assert.deepEqual(buckets[0], [0, 0.6000000000000001]);
    const uniform = (count: number): NDArray => nd.random.uniform({ low: 0, high: 3, shape: [count] });
    const [p, observed, expected] = t.chi_square_check(uniform, buckets, probs, 10000);
    assert.ok(p > 1e-4);
    assert.equal(
      observed.reduce((a, b) => a + b),
      10000,
    );
    assert.deepEqual(expected, [2000, 2000, 2000, 2000, 2000]);
    const coin = (count: number): NDArray => nd.random.randint({ low: 0, high: 2, shape: [count] });
    assert.ok(t.verify_generator(coin, [0, 1], [0.5, 0.5], { nsamples: 10000 }).length === 5);
    assert.throws(
      () => t.verify_generator(coin, [0, 1], [0.4, 0.6], { nsamples: 10000 }),
      (error) => error instanceof AssertionError && /does not give this distribution/.test(error.message),
    );
    assert.throws(() => t.chi_square_check(coin, [0, 1], [1]), /2 probabilities/);
  });
});

describe('surroundings', () => {
  it('environment sets variables for a callback, a promise or a block', async () => {
    const value = (): string | undefined => process.env['MXLAB_TEST_A'];
    assert.equal(t.environment('MXLAB_TEST_A', '1', value), '1');
    assert.equal(await t.environment({ MXLAB_TEST_A: '2' }, async () => Promise.resolve().then(value)), '2');
    {
      using _ = t.environment({ MXLAB_TEST_A: '3' });
      assert.equal(value(), '3');
      t.environment('MXLAB_TEST_A', null, () => assert.equal(value(), undefined));
      assert.equal(value(), '3');
    }
    assert.equal(value(), undefined);
    assert.throws(() => t.environment('MXLAB_TEST_A', '1', () => assert.fail('mine')), /mine/);
    assert.equal(value(), undefined);
  });

  it('retry repeats what fails by chance, and nothing else', () => {
    let count = 0;
    t.retry(3)(() => assert.ok(++count === 3))();
    assert.equal(count, 3);
    assert.throws(() => t.retry(2)(() => assert.ok(false))(), AssertionError);
    count = 0;
    assert.throws(
      () =>
        t.retry(3)(() => {
          count++;
          throw new TypeError('other');
        })(),
      TypeError,
    );
    assert.equal(count, 1);
    assert.throws(() => t.retry(0), mx.MXNetError);
  });

  it('devices', () => {
    assert.equal(t.list_gpus().length, mx.num_gpus());
    t.set_default_context(mx.cpu(1));
    assert.equal(String(t.default_context()), 'cpu(1)');
    t.set_default_context(mx.cpu());
    assert.equal(t.is_op_runnable(), true);
    assert.equal(t.has_tvm_ops(), mx.runtime.Features().is_enabled('TVM_OP'));
  });

  it('nothing is downloaded, in words', () => {
    for (const call of [t.get_mnist, t.get_cifar10, t.download, t.get_mnist_iterator, t.download_model])
      assert.throws(call, /nothing is downloaded/);
  });
});

describe('check_speed', () => {
  const net = sym.FullyConnected({ data: sym.Variable('data'), num_hidden: 4, name: 'fc' });

  it('measures whole and forward runs, by shapes or values', () => {
    for (const typ of ['whole', 'forward'] as const) {
      const seconds = t.check_speed(net, { shapes: { data: [2, 3] }, N: 3, typ });
      assert.ok(seconds > 0 && seconds < 10);
    }
    assert.ok(t.check_speed(net, { location: { data: nd.ones([2, 3]) }, N: 2 }) > 0);
    assert.throws(() => t.check_speed(net, { typ: 'backward' as never }), /'whole' or 'forward'/);
  });
});

describe('arrays of tests', () => {
  it('element by element', () => {
    assert.deepEqual(t.assign_each([[1, 2]], (x) => x * x).tolist(), [[1, 4]]);
    assert.deepEqual(t.assign_each2([1, 2], [3, 5], (x, y) => x * y).tolist(), [3, 10]);
    assert.throws(() => t.assign_each2([1, 2], [[3, 5]], null), /are not equal/);
  });

  it('large ones', () => {
    assert.deepEqual(t.create_2d_tensor(2, 3).tolist(), [
      [0, 0, 0],
      [1, 1, 1],
    ]);
    assert.deepEqual(t.create_vector(3).tolist(), [0, 1, 2]);
    assert.equal(t.create_vector(3).dtype, 'int64');
    assert.deepEqual(t.get_identity_mat_batch(2).shape, [2, 2, 2]);
  });

  it('sums over broadcast axes', () => {
    const a = nd.arange(12).reshape([2, 3, 2]);
    assert.deepEqual(t.collapse_sum_like(a, [3, 1]).tolist(), [[14], [22], [30]]);
    assert.deepEqual(t.collapse_sum_like(a, [2, 3, 2]).tolist(), a.tolist());
    assert.throws(() => t.collapse_sum_like(a, [2, 2]), /cannot be broadcast/);
    const sum = (array: NDArray, axis: number): NDArray => nd.sum(array, { axis }) as NDArray;
    assert.deepEqual(t.np_reduce(a, [0, -1], true, sum).shape, [1, 3, 1]);
    assert.deepEqual(t.np_reduce(a, 1, false, sum).tolist(), [
      [6, 9],
      [24, 27],
    ]);
  });

  it('random sparse ones, with their parts', () => {
    const [rows, [values, indices]] = t.rand_sparse_ndarray([6, 2], 'row_sparse', { rsp_indices: [1, 4] });
    assert.deepEqual(indices!.tolist(), [1, 4]);
    assert.deepEqual(values!.shape, [2, 2]);
    assert.equal(rows.stype, 'row_sparse');
    const [csr, parts] = t.rand_sparse_ndarray([5, 8], 'csr', { density: 0.5, data_init: 3 });
    assert.equal(parts[2]!.size, 20);
    assert.equal(nd.sum(csr.tostype('default')).asscalar(), 60);
    const [power] = t.rand_sparse_ndarray([5, 16], 'csr', { density: 0.5, distribution: 'powerlaw' });
    const ends = (power as CSRNDArray).indptr.tolist() as number[];
    assert.deepEqual(
      ends.slice(1).map((end, row) => end - ends[row]!),
      [2, 4, 8, 16, 10],
    );
    assert.throws(
      () => t.rand_sparse_ndarray([5, 16], 'csr', { density: 0.01, distribution: 'powerlaw' }),
      /powerlaw/,
    );
    assert.throws(() => t.rand_sparse_ndarray([5, 16], 'csr', { density: 2 }), /from 0 to 1/);
    assert.deepEqual(
      t
        .create_sparse_array([4, 2], 'row_sparse', { rsp_indices: [3, 0], data_init: 1 })
        .tostype('default')
        .tolist(),
      [
        [1, 1],
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    );
    assert.equal(
      nd.sum(t.create_sparse_array_zd([4, 2], 'row_sparse', 0.9).tostype('default')).asscalar(),
      0,
    );
  });

  it('columns of csr in any order', () => {
    const [csr] = t.rand_sparse_ndarray([3, 30], 'csr', { density: 0.9 });
    const before = csr.tostype('default').tolist();
    const order = (csr as CSRNDArray).indices.tolist();
    t.shuffle_csr_column_indices(csr as CSRNDArray);
    assert.notDeepEqual((csr as CSRNDArray).indices.tolist(), order);
    assert.deepEqual([...((csr as CSRNDArray).indices.tolist() as number[])].sort(), [...order].sort());
    assert.ok(before);
  });

  it('tolerances and shares of errors', () => {
    assert.deepEqual(t.get_tols(nd.ones([1]), nd.ones([1], { dtype: 'float16' })), [0.01, 0.1]);
    assert.equal(t.get_tolerance(nd.ones([1]), { float32: 0.5 }, t.default_rtols()), 0.5);
    assert.equal(t.get_etol(), 0);
    const a = nd.zeros([10]);
    const b = nd.zeros([10]);
    b.set(0, 5);
    t.assert_almost_equal_with_err(a, b, { etol: 0.1 });
    assert.throws(() => t.assert_almost_equal_with_err(a, b, { etol: 0.05 }), AssertionError);
    assert.throws(() => t.assert_almost_equal_with_err(a, b), AssertionError);
  });

  it('symbols and optimizers compared', () => {
    const x = sym.Variable('x');
    assert.ok(t.same_symbol_structure(sym.sin(x), sym.sin(sym.Variable('y'))));
    assert.ok(!t.same_symbol_structure(sym.sin(x), sym.cos(x)));
    const sgd = (rate: number) => ({
      create_state_multi_precision: () => null,
      update_multi_precision: (_: number, weight: NDArray, grad: NDArray) =>
        void weight.$isub(grad.$mul(rate)),
    });
    t.compare_optimizer(sgd(0.1), sgd(0.1), [3, 2], 'float32');
    assert.throws(() => t.compare_optimizer(sgd(0.1), sgd(0.2), [3, 2], 'float32'), AssertionError);
  });

  it('DummyIter gives its first batch for ever', () => {
    const iter = new t.DummyIter([1, 2, 3]);
    assert.deepEqual([iter.next(), iter.next()], [1, 1]);
    assert.throws(() => new t.DummyIter([]), /empty/);
  });
});
