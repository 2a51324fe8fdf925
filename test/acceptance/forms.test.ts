/** FORMS: Python's forms in every variant that the conventions allow; that this file type-checks without casts is half of the test. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type NDArray } from '../../lib/index.js';

const x = (): NDArray =>
  nd.array([
    [1, 2, 3],
    [4, 5, 6],
  ]);

describe('forms of creation', () => {
  it('by position, with options, and everything in one object', () => {
    for (const zeros of [
      nd.zeros([2, 3], mx.cpu(1), 'int32'),
      nd.zeros([2, 3], { ctx: mx.cpu(1), dtype: 'int32' }),
      nd.zeros({ shape: [2, 3], ctx: mx.cpu(1), dtype: 'int32' }),
    ])
      assert.deepEqual([zeros.shape, zeros.dtype, String(zeros.ctx)], [[2, 3], 'int32', 'cpu(1)']);
    assert.deepEqual(nd.ones({ shape: 3 }).tolist(), [1, 1, 1]);
    assert.deepEqual(nd.full([2], 7).tolist(), nd.full({ shape: [2], val: 7 }).tolist());
    assert.equal(nd.empty({ shape: [2], dtype: 'uint8' }).dtype, 'uint8');
    assert.equal(nd.array({ source_array: [1, 2], dtype: 'float64' }).dtype, 'float64');
    assert.equal(nd.array([1, 2], null, 'float16').dtype, 'float16');
    assert.deepEqual(nd.array([1, 2, 3, 4], { shape: [2, 2] }).shape, [2, 2]);
    assert.deepEqual(nd.arange(2, 8, 2).tolist(), nd.arange({ start: 2, stop: 8, step: 2 }).tolist());
    assert.deepEqual(nd.arange(3, { dtype: 'int64' }).tolist(), [0, 1, 2]);
    assert.deepEqual(nd.arange(2, 4, { repeat: 2 }).tolist(), [2, 2, 3, 3]);
    assert.deepEqual(nd.arange(1, null).tolist(), [0]);
    assert.deepEqual(nd.linspace(0, 1, 3).tolist(), nd.linspace({ start: 0, stop: 1, num: 3 }).tolist());
    assert.deepEqual(nd.linspace(0, 1, 2, { endpoint: false }).tolist(), [0, 0.5]);
    assert.deepEqual(nd.eye(2, 3, 1).tolist(), nd.eye({ N: 2, M: 3, k: 1 }).tolist());
    assert.deepEqual(nd.eye(2, { k: 1 }).tolist(), nd.eye(2, 0, 1).tolist());
  });

  it('null and undefined mean the default', () => {
    assert.equal(nd.ones([2], { dtype: null, ctx: null }).dtype, 'float32');
    assert.equal(nd.ones([2], { dtype: undefined }).dtype, 'float32');
    assert.equal(nd.ones([2], undefined).dtype, 'float32');
    assert.equal(String(nd.ones([2], null, null).ctx), 'cpu(0)');
  });

  it('arrays without elements', () => {
    assert.deepEqual(nd.full([0, 2], 1).shape, [0, 2]);
    assert.deepEqual(nd.random.uniform(0, 1, [0]).shape, [0]);
    assert.deepEqual(nd.random.normal({ shape: [2, 0], dtype: 'float64' }).dtype, 'float64');
  });

  it('conversion by position or in one object', () => {
    assert.equal(x().astype('int8').dtype, 'int8');
    assert.equal(x().astype({ dtype: 'int8' }).dtype, 'int8');
    const y = x();
    assert.equal(y.astype({ dtype: 'float32', copy: false }), y);
    assert.equal(y.astype('float32', { copy: false }), y);
  });
});

describe('forms of operators', () => {
  it('inputs by position or by name, on arrays and on symbols', () => {
    const [data, weight, bias] = [x(), nd.ones([2, 3]), nd.zeros([2])];
    const wanted = nd.FullyConnected(data, weight, bias, { num_hidden: 2 }).tolist();
    assert.deepEqual(nd.FullyConnected({ data, weight, bias, num_hidden: 2 }).tolist(), wanted);
    assert.deepEqual(nd.FullyConnected(data, { weight, bias, num_hidden: 2 }).tolist(), wanted);
    assert.deepEqual(
      nd.FullyConnected(data, weight, null, { num_hidden: 2, no_bias: true }).tolist(),
      wanted,
    );
    const a = sym.Variable('a');
    for (const fc of [
      sym.FullyConnected(a, { num_hidden: 2, name: 'fc' }),
      sym.FullyConnected({ data: a, num_hidden: 2, name: 'fc' }),
      sym.FullyConnected(a, null, null, { num_hidden: 2, name: 'fc' }),
    ])
      assert.deepEqual(fc.list_arguments(), ['a', 'fc_weight', 'fc_bias']);
    const own = sym.FullyConnected(a, { weight: sym.Variable('w'), num_hidden: 2, name: 'fc' });
    assert.deepEqual(own.list_arguments(), ['a', 'w', 'fc_bias']);
    const loss = sym.SoftmaxOutput(a, { label: sym.Variable('y'), name: 'out' });
    assert.deepEqual(loss.list_arguments(), ['a', 'y']);
  });

  it('several results without a cast', () => {
    const [left, right] = nd.split(x().T, { num_outputs: 3, axis: 0 });
    assert.deepEqual(
      [left?.shape, right?.shape],
      [
        [1, 2],
        [1, 2],
      ],
    );
    assert.equal(nd.split(x(), { num_outputs: 1 }).length, 1);
  });

  it('methods and functions agree', () => {
    assert.deepEqual(x().sum(1).tolist(), nd.sum(x(), { axis: 1 }).tolist());
    assert.deepEqual(x().transpose(1, 0).tolist(), x().T.tolist());
    assert.deepEqual(
      x().reshape(3, 2).tolist(),
      x()
        .reshape({ shape: [3, 2] })
        .tolist(),
    );
    assert.deepEqual(x().at('1:3, ::-1').tolist(), [[6, 5, 4]]);
  });
});
