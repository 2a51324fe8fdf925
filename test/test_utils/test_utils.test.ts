/** `mx.test_utils`: each check passes where it should, and fails where it should. */
import assert, { AssertionError } from 'node:assert/strict';
import mx, { nd, sym } from '../../lib/index.js';
import { MXNetError } from '../../lib/core/index.js';

const { test_utils: t } = mx;

describe('mx.test_utils', () => {
  it('same wants equal elements and equal shapes', () => {
    assert.ok(t.same(nd.array([1, 2]), [1, 2]));
    assert.ok(!t.same(nd.array([1, 2]), [[1, 2]]));
    assert.ok(!t.same(nd.array([1, 2]), [1, 2.0000002]));
    assert.ok(t.same(nd.array([1, 2], { dtype: 'int64' }), nd.array([1, 2], { dtype: 'float16' })));
  });

  it('almost_equal takes the tolerances of the wider dtype, broadcasts, and knows NaN and infinity', () => {
    assert.ok(t.almost_equal(nd.array([1]), [1.0005]));
    assert.ok(!t.almost_equal([1], [1.0005], { rtol: 1e-5, atol: 1e-5 }));
    assert.ok(t.almost_equal([[1], [1]], [1, 1]));
    assert.ok(!t.almost_equal([1, 2, 3], [1, 2]));
    assert.ok(!t.almost_equal([NaN], [NaN]));
    assert.ok(t.almost_equal([NaN], [NaN], { equal_nan: true }));
    assert.ok(t.almost_equal([Infinity], [Infinity]));
    assert.ok(!t.almost_equal([Infinity], [-Infinity]));
    assert.ok(!t.almost_equal([Infinity], [1e300], { rtol: 1, atol: 1 }));
    assert.ok(t.almost_equal(nd.array([1], { dtype: 'float16' }), [1.05]));
  });

  it('assert_almost_equal tells the worst element and its place', () => {
    assert.throws(
      () =>
        t.assert_almost_equal(
          nd.array([
            [1, 2],
            [3, 4],
          ]),
          [
            [1, 2.5],
            [9, 4],
          ],
          { names: ['ours', 'theirs'] },
        ),
      (error) =>
        error instanceof AssertionError &&
        /ours and theirs differ.*2 of 4 elements.*Worst at \[1, 0\]: ours=3, theirs=9/.test(error.message),
    );
    assert.throws(() => t.assert_almost_equal([1, 2], [1, 2, 3]), /shape \(2,\).*\(3,\).*cannot be compared/);
    t.assert_almost_equal([1], [1.1], 0.2, 0);
    assert.throws(() => t.assert_almost_equal([1], [1.1], 0.01, 0), AssertionError);
    t.assert_almost_equal_ignore_nan([1, NaN], [1, 5]);
    assert.throws(() => t.assert_almost_equal_ignore_nan([1, NaN], [2, 5]), AssertionError);
    t.assert_allclose([NaN, 1], [NaN, 1]);
  });

  it('assert_exception wants that class, also of an error that comes late', () => {
    t.assert_exception(() => nd.dot(nd.ones([2, 3]), nd.ones([2, 3])), MXNetError);
    assert.throws(() => t.assert_exception(() => 1, MXNetError), AssertionError);
    assert.throws(
      () =>
        t.assert_exception(() => {
          throw new RangeError('other');
        }, MXNetError),
      RangeError,
    );
  });

  it('same_array knows views from copies', () => {
    const a = nd.array([
      [1, 2],
      [3, 4],
    ]);
    assert.ok(t.same_array(a, a.reshape([2, 2])));
    assert.ok(!t.same_array(a, a.copy()));
    assert.deepEqual(a.asnumpy().tolist(), [
      [1, 2],
      [3, 4],
    ]);
  });

  it('random arrays come again with their seed, have the shapes asked for, and the density', () => {
    const draw = () => {
      mx.random.seed(5);
      const array = t.rand_ndarray([3, 4]);
      const [x, y] = t.random_uniform_arrays([[2], [3, 1]], { low: 2, high: 3, dtype: 'float64' });
      return [
        array.asnumpy().tolist(),
        x!.asnumpy().tolist(),
        y!.dtype,
        t.rand_shape_nd(3, 4),
        t.rand_coord_2d(0, 5, 5, 9),
      ];
    };
    assert.deepEqual(draw(), draw());
    for (let i = 0; i < 30; i++) {
      assert.ok(t.rand_shape_nd(3, 4).every((length) => length >= 1 && length <= 4));
      const [x, y] = t.rand_coord_2d(0, 2, 7, 9);
      assert.ok(x >= 0 && x < 2 && y >= 7 && y < 9);
    }
    const rows = t.rand_ndarray([40, 3], 'row_sparse', { density: 0.5 });
    assert.equal(rows.stype, 'row_sparse');
    const full = rows.asnumpy().tolist() as number[][];
    const empty = full.filter((row) => row.every((value) => value === 0)).length;
    assert.ok(empty > 5 && empty < 35, `${empty} of 40 rows are empty`);
    assert.deepEqual(t.random_sample([1, 2, 3], 3).sort(), [1, 2, 3]);
    assert.throws(() => t.random_sample([1], 2), MXNetError);
  });

  it('simple_forward and check_symbolic_forward compare outputs by name or position', () => {
    const [a, b] = [sym.Variable('a'), sym.Variable('b')];
    const net = sym.Group([
      sym.elemwise_add(a, b, { name: 'plus' }),
      sym.elemwise_mul(a, b, { name: 'times' }),
    ]);
    const outputs = t.simple_forward(net, { a: [1, 2], b: [3, 4] }) as { tolist(): unknown }[];
    assert.deepEqual(
      outputs.map((one) => one.tolist()),
      [
        [4, 6],
        [3, 8],
      ],
    );
    t.check_symbolic_forward(
      net,
      [
        [1, 2],
        [3, 4],
      ],
      { plus_output: [4, 6], times_output: [3, 8] },
    );
    assert.throws(
      () =>
        t.check_symbolic_forward(
          net,
          [
            [1, 2],
            [3, 4],
          ],
          [
            [4, 6],
            [3, 9],
          ],
        ),
      /EXPECTED_times_output/,
    );
    assert.throws(() => t.check_symbolic_forward(net, { a: [1] }, []), /b is missing/);
  });

  it('check_symbolic_backward sees write, add and null', () => {
    const [a, b] = [sym.Variable('a'), sym.Variable('b')];
    const net = a.$mul(b);
    const point = { a: [1, 2], b: [3, 4] };
    for (const grad_req of ['write', 'add'] as const)
      t.check_symbolic_backward(net, point, [[1, 10]], { a: [3, 40], b: [1, 20] }, { grad_req });
    t.check_symbolic_backward(
      net,
      point,
      [[1, 10]],
      { a: [3, 40], b: [0, 0] },
      { grad_req: { a: 'write', b: 'null' } },
    );
    assert.throws(
      () => t.check_symbolic_backward(net, point, [[1, 10]], { a: [3, 41], b: [1, 20] }),
      /EXPECTED_a and BACKWARD_a differ/,
    );
  });

  it('check_numeric_gradient passes right gradients and finds wrong ones, in three dtypes', () => {
    const x = sym.Variable('x');
    const net = sym.FullyConnected(sym.tanh(x), { num_hidden: 2, name: 'fc' });
    for (const dtype of ['float32', 'float64'] as const) {
      const rtol = dtype === 'float32' ? 1e-2 : 1e-5;
      t.check_numeric_gradient(
        net,
        {
          x: [[0.1, -0.4, 0.3]],
          fc_weight: [
            [1, 2, 3],
            [0.5, 1, -1],
          ],
          fc_bias: [0, 1],
        },
        { dtype, rtol, atol: 1e-3 },
      );
      t.check_numeric_gradient(sym.square(x), [[1, 2]], { dtype, rtol, grad_nodes: { x: 'add' } });
    }
    // Its gradient is none, its function is not.
    assert.throws(
      () => t.check_numeric_gradient(sym.BlockGrad(x), [[1, 2]]),
      /NUMERICAL_x and BACKWARD_x differ/,
    );
    assert.throws(
      () => t.check_numeric_gradient(x, [[1]], { dtype: 'int32' }),
      /float16, float32 or float64/,
    );
  });

  it('check_consistency compares dtypes and logical devices', () => {
    mx.random.seed(3);
    const net = sym.FullyConnected(sym.Variable('data'), { num_hidden: 3, name: 'fc' });
    const shapes = { data: [2, 4] };
    const outputs = t.check_consistency(net, [
      { ctx: mx.cpu(0), dtype: 'float64', shapes },
      { ctx: mx.cpu(1), dtype: 'float32', shapes },
      { ctx: mx.cpu(0), dtype: 'float16', shapes },
    ]);
    assert.deepEqual(
      outputs.map(([output]) => output!.dtype),
      ['float64', 'float32', 'float16'],
    );
    assert.throws(
      () =>
        t.check_consistency(
          net,
          [
            { ctx: mx.cpu(), dtype: 'float64', shapes },
            { ctx: mx.cpu(), dtype: 'float16', shapes },
          ],
          { rtol: 1e-9, atol: 1e-9 },
        ),
      AssertionError,
    );
  });
});
