/** Rows A142 to A193 of the inventory: symbols, their construction, inspection, execution and files. Numbers are those of MXNet 1.9.1. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { nd, sym, type NDArray, type Symbol } from '../../../lib/index.js';
import { raises } from '../../ndarray/support.js';
import { near, same, values, type Rows } from './support.js';

const data = (): Symbol => sym.Variable('data');

/** Runs with automatic names that begin at 0. */
const fresh = <T>(make: () => T): T => new mx.name.NameManager().run(make);

const square = (): NDArray =>
  nd.array([
    [1, 2],
    [3, 4],
  ]);

/** What an output layer gives, and the gradient that it makes for its data. */
function trained(head: Symbol, label: NDArray): [NDArray, NDArray] {
  const executor = head.simple_bind(mx.cpu(), { data: [2, 2] });
  executor.copy_params_from({ data: square(), o_label: label });
  executor.forward(true);
  executor.backward();
  return [executor.outputs[0]!, executor.grad_dict['data']!];
}

const targets = (): NDArray =>
  nd.array([
    [1, 1],
    [5, 5],
  ]);

/** Convolution, normalization and activation, as modular factories do it. */
function convFactory(input: Symbol, num_filter: number, name: string): Symbol {
  const conv = sym.Convolution({
    data: input,
    num_filter,
    kernel: [7, 7],
    stride: [2, 2],
    name: `conv_${name}`,
  });
  return sym.Activation(sym.BatchNorm(conv, { name: `bn_${name}` }), {
    act_type: 'relu',
    name: `relu_${name}`,
  });
}

export const symbols: Rows = {
  'A142 Variable': () => {
    assert.equal(String(data()), '<Symbol data>');
    assert.equal(sym.var, sym.Variable);
    raises(() => (sym.Variable as () => Symbol)(), /name/);
  },
  'A143 the class': () => {
    assert.ok(data() instanceof sym.Symbol);
    assert.equal(sym.Symbol, mx.Symbol);
  },
  'A144 automatic names': () =>
    fresh(() => {
      const x = data();
      const [pixels, plus] = [sym.image.to_tensor(x), x.$add(x)];
      assert.deepEqual([plus.name, pixels.name], ['_plus0', 'to_tensor0']);
      assert.equal(sym.image.to_tensor(x).name, 'to_tensor1');
      assert.equal(sym.image.normalize(x, { mean: 0, std: 1 }).name, 'normalize0');
      assert.equal(
        String(sym.random.generalized_negative_binomial(10, 0.1)),
        '<Symbol _random_generalized_negative_binomial0>',
      );
    }),
  'A145 names are used in names': () => {
    const net = sym.FullyConnected(data(), { num_hidden: 2, name: 'fc1' });
    assert.deepEqual([net.list_arguments()[1], net.list_outputs()], ['fc1_weight', ['fc1_output']]);
  },
  'A146 arithmetic': () =>
    fresh(() => {
      const [a, b] = [sym.var('a'), sym.var('b')];
      const made = [a.$add(b), a.$sub(b), a.$mul(b), a.$div(b), a.$mul(2), a.$div(100)];
      assert.deepEqual(
        made.map(({ name }) => name),
        ['_plus0', '_minus0', '_mul0', '_div0', '_mulscalar0', '_divscalar0'],
      );
      same(values(a.$mul(2).$add(b), { a: nd.ones([2]), b: nd.ones([2]) })[0], [3, 3]);
    }),
  'A147 dot, A148 Reshape, A149 broadcast_to': () => {
    const product = sym.dot(sym.var('a'), sym.var('b'));
    const [, [flat]] = sym.Reshape(product, { shape: [1, 4] }).infer_shape({ a: [2, 2], b: [2, 2] });
    assert.deepEqual(flat, [1, 4]);
    const rows = sym.broadcast_to(sym.Reshape(product, { shape: [1, 4] }), { shape: [2, 4] });
    same(values(rows, { a: square(), b: nd.ones([2, 2]) })[0], [
      [3, 3, 7, 7],
      [3, 3, 7, 7],
    ]);
  },
  'A150 FullyConnected makes its parameters': () =>
    assert.deepEqual(sym.FullyConnected({ data: data(), num_hidden: 128, name: 'fc1' }).list_arguments(), [
      'data',
      'fc1_weight',
      'fc1_bias',
    ]),
  'A151 an explicit weight': () => {
    const weight = sym.Variable('myweight');
    const net = sym.FullyConnected({ data: data(), weight, num_hidden: 128, name: 'fc1' });
    assert.deepEqual(net.list_arguments(), ['data', 'myweight', 'fc1_bias']);
  },
  'A152 data by position': () =>
    assert.equal(sym.FullyConnected(data(), { num_hidden: 1, name: 'fc' }).list_arguments()[0], 'data'),
  'A153 an expression as input': () => {
    const sum = sym.Variable('data1').$add(sym.Variable('data2'));
    assert.deepEqual(sym.FullyConnected({ data: sum, num_hidden: 128, name: 'fc1' }).list_arguments(), [
      'data1',
      'data2',
      'fc1_weight',
      'fc1_bias',
    ]);
  },
  'A154 Activation': () =>
    same(values(sym.Activation(data(), { act_type: 'relu' }), { data: nd.array([-1, 2]) })[0], [0, 2]),
  'A155 SoftmaxOutput': () => {
    const head = sym.SoftmaxOutput(data(), { name: 'o' });
    assert.deepEqual(head.list_arguments(), ['data', 'o_label']);
    const [output, gradient] = trained(head, nd.array([0, 1]));
    const [low, high] = [0.268941, 0.731059];
    near(output, [
      [low, high],
      [low, high],
    ]);
    near(gradient, [
      [-high, high],
      [low, -low],
    ]);
  },
  'A156 LinearRegressionOutput': () => {
    const head = sym.LinearRegressionOutput({ data: data(), name: 'o' });
    const [output, gradient] = trained(head, targets());
    same(output, square().tolist());
    same(gradient, [
      [0, 0.5],
      [-1, -0.5],
    ]);
  },
  'A157 LogisticRegressionOutput': () => {
    const [output, gradient] = trained(sym.LogisticRegressionOutput(data(), { name: 'o' }), targets());
    near(output, [
      [0.731059, 0.880797],
      [0.952574, 0.982014],
    ]);
    near(gradient, [
      [-0.134471, -0.059601],
      [-2.023713, -2.008993],
    ]);
  },
  'A158 MAERegressionOutput': () => {
    const [output, gradient] = trained(sym.MAERegressionOutput(data(), { name: 'o' }), targets());
    same(output, square().tolist());
    same(gradient, [
      [-0.5, 0.5],
      [-0.5, -0.5],
    ]);
  },
  'A159 Convolution': () => {
    const conv = sym.Convolution(data(), { num_filter: 4, kernel: [7, 7], stride: [2, 2], name: 'c' });
    const shapes = conv.infer_shape({ data: [1, 3, 28, 28] });
    assert.deepEqual(shapes, [[[1, 3, 28, 28], [4, 3, 7, 7], [4]], [[1, 4, 11, 11]], []]);
  },
  'A160 BatchNorm': () => {
    const net = sym.BatchNorm(data(), { name: 'bn' });
    assert.deepEqual(net.list_arguments(), ['data', 'bn_gamma', 'bn_beta']);
    assert.deepEqual(net.list_auxiliary_states(), ['bn_moving_mean', 'bn_moving_var']);
    assert.deepEqual(net.list_outputs(), ['bn_output']);
  },
  'A161 Pooling': () => {
    const x = nd.arange(4).reshape([1, 1, 2, 2]);
    const pool = (pool_type: 'max' | 'avg'): unknown =>
      values(sym.Pooling(data(), { kernel: [2, 2], pool_type }), { data: x })[0]!.asscalar();
    assert.deepEqual([pool('max'), pool('avg')], [3, 1.5]);
  },
  'A162 Concat': () => {
    const [a, b] = [sym.var('a'), sym.var('b')];
    const [, [shape]] = sym.Concat(a, b, { name: 'c' }).infer_shape({ a: [2, 3], b: [2, 4] });
    assert.deepEqual(shape, [2, 7]);
  },
  'A163 Embedding': () => {
    const embedded = sym.Embedding(sym.var('x'), sym.var('y'), { input_dim: 4, output_dim: 5 });
    const x = nd.array([
      [1, 3],
      [0, 2],
    ]);
    const y = nd.arange(20).reshape([4, 5]);
    same(values(embedded, { x, y })[0], [
      [
        [5, 6, 7, 8, 9],
        [15, 16, 17, 18, 19],
      ],
      [
        [0, 1, 2, 3, 4],
        [10, 11, 12, 13, 14],
      ],
    ]);
  },
  'A164 sum_axis': () => same(values(sym.sum_axis(data(), { axis: 1 }), { data: square() })[0], [3, 7]),
  'A165 Flatten': () => assert.deepEqual(sym.Flatten(data()).infer_shape({ data: [2, 3, 4] })[1], [[2, 12]]),
  'A166 Cast': () => {
    assert.deepEqual(sym.Cast(data(), { dtype: 'float16' }).infer_type({ data: 'float32' })[1], ['float16']);
    assert.deepEqual(sym.Cast(data(), { dtype: 'uint8' }).infer_type({ data: 'int32' })[1], ['uint8']);
  },
  'A167 Group': () => {
    const net = sym.FullyConnected(data(), { num_hidden: 1, name: 'fc' });
    const group = sym.Group([
      sym.SoftmaxOutput(net, { name: 'softmax' }),
      sym.LinearRegressionOutput(net, { name: 'regression' }),
    ]);
    assert.deepEqual(group.list_outputs(), ['softmax_output', 'regression_output']);
  },
  'A168 Prefix': () => {
    let net = data();
    for (let layer = 0; layer < 2; layer++) {
      using _ = new mx.name.Prefix(`layer${layer + 1}_`);
      net = sym.FullyConnected(net, { num_hidden: 100, name: 'fc' });
    }
    assert.deepEqual(net.list_arguments(), [
      'data',
      'layer1_fc_weight',
      'layer1_fc_bias',
      'layer2_fc_weight',
      'layer2_fc_bias',
    ]);
  },
  'A169 composition, A170 renames only the head': () => {
    const net1 = sym.FullyConnected({ data: data(), num_hidden: 10, name: 'fc1' });
    const net2 = sym.FullyConnected({ data: sym.Variable('data2'), num_hidden: 10, name: 'fc2' });
    const composed = net2({ data2: net1, name: 'composed' });
    assert.deepEqual(composed.list_arguments(), ['data', 'fc1_weight', 'fc1_bias', 'fc2_weight', 'fc2_bias']);
    assert.deepEqual(composed.list_outputs(), ['composed_output']);
    assert.deepEqual(net2.list_arguments()[0], 'data2');
  },
  'A171 Custom': () => {
    mx.operator.define('inventory_double', { forward: (x) => x.$mul(2) });
    const twice = sym.Custom({ data: data(), op_type: 'inventory_double', name: 'twice' });
    assert.deepEqual(twice.list_outputs(), ['twice_output']);
    same(values(twice, { data: nd.ones([2]) })[0], [2, 2]);
  },
  'A172 modular factories': () => {
    const net = convFactory(data(), 64, 'a');
    const [, outs] = net.infer_shape({ data: [128, 3, 28, 28] });
    assert.deepEqual(outs, [[128, 64, 11, 11]]);
    assert.deepEqual(net.list_auxiliary_states(), ['bn_a_moving_mean', 'bn_a_moving_var']);
  },
  'A173 one array for several arguments': () => {
    const [a, b, c] = [sym.var('a'), sym.var('b'), sym.var('c')];
    const two = nd.full([2, 3], 2);
    const executor = a.$add(b.$mul(c)).bind(mx.cpu(), { a: two, b: two, c: two });
    same(executor.forward()[0], nd.full([2, 3], 6).tolist());
  },
  'A174 creation': () => {
    same(values(sym.zeros([2]))[0], [0, 0]);
    same(values(sym.ones([2]))[0], [1, 1]);
    same(values(sym.full([2], 3))[0], [3, 3]);
    same(values(sym.arange(1, 4))[0], [1, 2, 3]);
    same(values(sym.linspace(0, 1, 3))[0], [0, 0.5, 1]);
    same(values(sym.linspace(0, 1, 2, { endpoint: false }))[0], [0, 0.5]);
    const [counts, edges] = values(sym.histogram(data(), { bins: 2, range: [0, 4] }), { data: square() });
    same(counts, [1, 3]);
    same(edges, [0, 2, 4]);
    raises(() => sym.histogram(data(), 2), /range/);
  },
  'A175 power': () => {
    const [x, y] = [sym.var('x'), sym.var('y')];
    assert.equal(sym.power(3, 5), 243);
    same(values(sym.power(x, 3), { x: nd.array([1, 2]) })[0], [1, 8]);
    same(values(sym.power(4, y), { y: nd.array([2, 3]) })[0], [16, 64]);
    same(values(sym.power(x, y), { x: nd.array([4, 5]), y: nd.array([2, 3]) })[0], [16, 125]);
  },
  'A176 SoftmaxActivation': () =>
    near(values(sym.SoftmaxActivation(data()), { data: square() })[0], [
      [0.268941, 0.731059],
      [0.268941, 0.731059],
    ]),
  'A177 twins of the functions on arrays': () => {
    same(values(sym.BlockGrad(data()), { data: square() })[0], square().tolist());
    same(values(sym.cast(data(), { dtype: 'uint8' }), { data: nd.array([300]) })[0], [44]);
    const sampled = sym.BilinearSampler(data(), sym.var('grid'));
    const [, [shape]] = sampled.infer_shape({ data: [1, 1, 4, 4], grid: [1, 2, 3, 3] });
    assert.deepEqual(shape, [1, 1, 3, 3]);
  },
  'A178 astype': () => assert.deepEqual(data().astype('int8').infer_type({ data: 'float32' })[1], ['int8']),
  'A179 list_arguments': () => {
    const net = sym.SoftmaxOutput(
      sym.FullyConnected(sym.FullyConnected(data(), { num_hidden: 128, name: 'fc1' }), {
        num_hidden: 10,
        name: 'fc2',
      }),
      { name: 'out' },
    );
    const names = ['data', 'fc1_weight', 'fc1_bias', 'fc2_weight', 'fc2_bias', 'out_label'];
    assert.deepEqual(net.list_arguments(), names);
  },
  'A180 list_outputs': () => {
    fresh(() => assert.deepEqual(data().$add(data()).list_outputs(), ['_plus0_output']));
    const parts = sym.split(data(), { num_outputs: 2, name: 's' });
    assert.deepEqual(parts.list_outputs(), ['s_output0', 's_output1']);
  },
  'A181 infer_shape': () => {
    const net = sym.FullyConnected(data(), { num_hidden: 10, name: 'fc1' });
    assert.deepEqual(net.infer_shape({ data: [100, 100] }), [[[100, 100], [10, 100], [10]], [[100, 10]], []]);
    assert.deepEqual(net.infer_shape([100, 100]), net.infer_shape({ data: [100, 100] }));
    assert.deepEqual(net.infer_shape(null, [10, 7]), [null, null, null]);
    raises(() => net.infer_shape({ data: [2, 3], fc1_weight: [10, 4] }), /fc1/);
  },
  'A182 infer_type': () => {
    const net = sym.FullyConnected(data(), { num_hidden: 10, name: 'fc1' });
    assert.deepEqual(net.infer_type({ data: 'float16' }), [Array(3).fill('float16'), ['float16'], []]);
  },
  'A183 bind, A185 forward, A187 outputs': () => {
    const sum = sym.var('a').$add(sym.var('b'));
    const executor = sum.bind(mx.cpu(), { a: nd.ones([2, 3]), b: nd.ones([2, 3]) });
    executor.forward();
    assert.equal(executor.outputs.length, 1);
    same(executor.outputs[0], nd.full([2, 3], 2).tolist());
  },
  'A184 simple_bind, A186 backward': () => {
    const net = sym.SoftmaxOutput(sym.FullyConnected(data(), { num_hidden: 4, name: 'fc' }), { name: 'out' });
    const executor = net.simple_bind({ ctx: mx.cpu(), data: [2, 3] });
    assert.deepEqual(executor.arg_dict['fc_weight']!.shape, [4, 3]);
    executor.arg_dict['data']!.set(':', 1);
    executor.forward({ is_train: true });
    executor.backward();
    near(executor.grad_dict['fc_bias'], [-1.5, 0.5, 0.5, 0.5]);
  },
  'A188 eval': () => {
    const sum = sym.var('a').$add(sym.var('b'));
    const outputs = sum.eval({ ctx: mx.cpu(), a: nd.ones([2, 3]), b: nd.ones([2, 3]) });
    assert.equal(outputs.length, 1);
    same(outputs[0], nd.full([2, 3], 2).tolist());
  },
  'A189 the same symbol on another device with other shapes': () => {
    const sum = sym.var('a').$add(sym.var('b'));
    const on = (ctx: ReturnType<typeof mx.cpu>): NDArray =>
      sum.bind(ctx, { a: nd.full([3, 4], 2, ctx), b: nd.full([3, 4], 3, ctx) }).forward()[0]!;
    const result = on(mx.cpu(1));
    assert.equal(String(result.context), 'cpu(1)');
    same(result, nd.full([3, 4], 5).tolist());
  },
  'A190 tojson': () =>
    fresh(() => {
      const json = sym.var('a').$add(sym.var('b')).tojson();
      assert.equal(
        json,
        `{
  "nodes": [
    {
      "op": "null", 
      "name": "a", 
      "inputs": []
    }, 
    {
      "op": "null", 
      "name": "b", 
      "inputs": []
    }, 
    {
      "op": "elemwise_add", 
      "name": "_plus0", 
      "inputs": [[0, 0, 0], [1, 0, 0]]
    }
  ], 
  "arg_nodes": [0, 1], 
  "node_row_ptr": [0, 1, 2, 3], 
  "heads": [[2, 0, 0]], 
  "attrs": {"mxnet_version": ["int", 10901]}
}`,
      );
    }),
  'A191 save and load': () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-inventory-'));
    const net = convFactory(data(), 4, 'x');
    net.save(join(folder, 'net-symbol.json'));
    assert.equal(sym.load(join(folder, 'net-symbol.json')).tojson(), net.tojson());
    rmSync(folder, { recursive: true });
  },
  'A192 what pickling is for: JSON in memory and back': () => {
    const net = convFactory(data(), 4, 'x');
    assert.equal(sym.load_json(net.tojson()).tojson(), net.tojson());
  },
  'A193 a symbol computes, differentiates, is stored and drawn': () => {
    const net = sym.tanh(sym.var('x'), { name: 't' });
    const executor = net.bind(mx.cpu(), { x: nd.zeros([1]) }, { args_grad: { x: nd.zeros([1]) } });
    executor.forward(true);
    executor.backward(nd.ones([1]));
    same(executor.grad_dict['x'], [1]);
    assert.match(net.tojson(), /"tanh"/);
    assert.match(mx.viz.plot_network(net).source, /digraph/);
  },
};
