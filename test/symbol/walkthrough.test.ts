/** The symbol walkthrough's cells, with the outputs that MXNet's tutorial shows. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type NDArray, type Symbol } from '../../lib/index.js';
import { graphs } from './graphs.js';

const scoped = (test: () => void) => (): void => new mx.name.NameManager().run(test);

describe('symbol walkthrough', () => {
  it(
    'operators on square matrices: product, dot, reshape, broadcast',
    scoped(() => {
      const a = sym.Variable('a');
      const b = sym.Variable('b');
      const g = sym.broadcast_to(sym.Reshape(a.$mul(b).$add(sym.dot(a, b)), { shape: [1, 4] }), {
        shape: [2, 4],
      });
      const names = [
        'a',
        'b',
        '_mul0_output',
        'dot0_output',
        '_plus0_output',
        'reshape0_output',
        'broadcast_to0_output',
      ];
      assert.deepEqual(g.get_internals().list_outputs(), names);
      const values = {
        a: nd.array([
          [1, 2],
          [3, 4],
        ]),
        b: nd.array([
          [5, 6],
          [7, 8],
        ]),
      };
      const row = [1 * 5 + 19, 2 * 6 + 22, 3 * 7 + 43, 4 * 8 + 50];
      assert.deepEqual(g.eval({ ctx: mx.cpu(), ...values })[0]!.tolist(), [row, row]);
    }),
  );

  it('a network lists its arguments; an explicit weight keeps its name; an expression may be an input', () => {
    assert.deepEqual(graphs.mlp!().list_arguments(), [
      'data',
      'fc1_weight',
      'fc1_bias',
      'fc2_weight',
      'fc2_bias',
      'out_label',
    ]);
    const weight = sym.Variable('myweight');
    const explicit = sym.FullyConnected({ data: sym.Variable('data'), weight, name: 'fc1', num_hidden: 128 });
    assert.deepEqual(explicit.list_arguments(), ['data', 'myweight', 'fc1_bias']);
    const sum = sym.Variable('data1').$add(sym.Variable('data2'));
    assert.deepEqual(sym.FullyConnected({ data: sum, name: 'fc1', num_hidden: 128 }).list_arguments(), [
      'data1',
      'data2',
      'fc1_weight',
      'fc1_bias',
    ]);
  });

  it('composition keeps the inner names and renames the head', () => {
    const composed = graphs.composed!();
    assert.deepEqual(composed.list_arguments(), ['data', 'fc1_weight', 'fc1_bias', 'fc2_weight', 'fc2_bias']);
    assert.deepEqual(composed.list_outputs(), ['composed_output']);
  });

  it('a factory named null makes conv_null; the convolution takes 28 to 11', () => {
    const data = sym.Variable('Previous Output');
    const conv = sym.Convolution({
      data,
      num_filter: 64,
      kernel: [7, 7],
      stride: [2, 2],
      name: `conv_${null}`,
    });
    const bn = sym.BatchNorm({ data: conv, name: `bn_${null}` });
    const net = sym.Activation({ data: bn, act_type: 'relu', name: `relu_${null}` });
    const [, outputs] = net.infer_shape({ 'Previous Output': [128, 3, 28, 28] });
    assert.deepEqual(outputs, [[128, 64, 11, 11]]);
    assert.deepEqual(net.list_auxiliary_states(), ['bn_null_moving_mean', 'bn_null_moving_var']);
  });

  it('the Inception block joins 64 + 64 + 96 + 32 channels and has no name twice', () => {
    const net = graphs.inception!();
    assert.deepEqual(net.infer_shape({ 'Previous Output': [128, 3, 28, 28] })[1], [[128, 256, 28, 28]]);
    const names = net.get_internals().list_outputs();
    assert.equal(new Set(names).size, names.length);
  });

  it('a group of two losses has both outputs', () => {
    const fc1 = sym.FullyConnected({ data: sym.Variable('data'), name: 'fc1', num_hidden: 128 });
    const net = sym.Activation({ data: fc1, name: 'relu1', act_type: 'relu' });
    const out1 = sym.SoftmaxOutput({ data: net, name: 'softmax' });
    const out2 = sym.LinearRegressionOutput({ data: net, name: 'regression' });
    assert.deepEqual(sym.Group([out1, out2]).list_outputs(), ['softmax_output', 'regression_output']);
  });

  it('shapes of a layer follow from its data', () => {
    const net = sym.FullyConnected({ data: sym.Variable('data'), name: 'fc1', num_hidden: 10 });
    const [args, outputs] = net.infer_shape({ data: [100, 100] });
    assert.deepEqual(args, [[100, 100], [10, 100], [10]]);
    assert.deepEqual(outputs, [[100, 10]]);
  });

  it('a product of bound arrays', () => {
    const product = sym.Variable('A').$mul(sym.Variable('B'));
    const executor = product.bind(mx.cpu(), { A: nd.ones([3]).$mul(4), B: nd.ones([3]).$mul(2) });
    executor.forward();
    assert.equal(executor.outputs[0]!.asnumpy().toString(), '[8. 8. 8.]');
  });

  it('simple_bind trains: forward, backward, gradients of every parameter', () => {
    const net = graphs.mlp!();
    const executor = net.simple_bind(mx.cpu(), { data: [4, 6] });
    for (const name of ['data', 'fc1_weight', 'fc2_weight'])
      executor.arg_dict[name]!.set(null, nd.random.uniform(-1, 1, { shape: executor.arg_dict[name]!.shape }));
    executor.forward({ is_train: true, out_label: nd.array([1, 0, 3, 9]) });
    const rows = executor.outputs[0]!.tolist() as number[][];
    for (const row of rows) assert.ok(Math.abs(row.reduce((sum, p) => sum + p, 0) - 1) < 1e-5);
    executor.backward();
    const sum = (name: string): number => executor.grad_dict[name]!.sum().asscalar();
    assert.ok(Math.abs(sum('fc2_bias')) < 1e-5, 'softmax gradients of a row add up to 0');
    assert.ok((executor.grad_dict.fc1_weight!.tolist() as number[][]).flat().some((value) => value !== 0));
  });

  it('powers of symbols and numbers, comparisons', () => {
    const x = sym.Variable('x');
    const y = sym.Variable('y');
    const value = (net: Symbol, arrays: Record<string, NDArray>): unknown =>
      net.eval({ ctx: mx.cpu(), ...arrays })[0]!.tolist();
    assert.equal(sym.power(3, 5), 243);
    assert.deepEqual(value(sym.power(x, 3), { x: nd.array([1, 2]) }), [1, 8]);
    assert.deepEqual(value(sym.power(4, y), { y: nd.array([2, 3]) }), [16, 64]);
    assert.deepEqual(value(sym.power(x, y), { x: nd.array([4, 5]), y: nd.array([2, 3]) }), [16, 125]);
    assert.deepEqual(value(sym.equal(x, y), { x: nd.array([4, 5]), y: nd.array([4, 3]) }), [1, 0]);
    assert.deepEqual(value(sym.lesser(2, x), { x: nd.array([1, 5]) }), [0, 1]);
  });

  it('a GPU that is not there is a clear error', () => {
    const sum: Symbol = sym.Variable('a').$add(1);
    if (mx.num_gpus() > 0) return;
    assert.throws(() => sum.bind(mx.gpu(), { a: nd.ones([1]) }), { name: 'MXNetError', message: /gpu\(0\)/ });
  });

  it('the network draws itself with shapes on the edges', async () => {
    const plot = mx.viz.plot_network(graphs.mlp!(), { shape: { data: [100, 200] } });
    for (const label of ['"200"', '"128"', '"10"'])
      assert.ok(plot.dot.includes(label), `${label} in ${plot.dot}`);
    assert.ok(!plot.dot.includes('fc1_weight'));
    assert.match(await plot.toSVG(), /<svg/);
  });

  it('a network whose shapes contradict each other is drawn with the failing node marked', () => {
    const a = sym.Variable('a');
    const wrong = sym.relu(sym.elemwise_add(a, sym.Variable('b'), { name: 'bad' }), { name: 'next' });
    const { document } = mx.viz.plot_network(wrong, { shape: { a: [2, 3], b: [3, 2] } });
    const failing = document.nodes.filter((node) => node.error !== undefined);
    assert.deepEqual(
      failing.map(({ name }) => name),
      ['bad'],
    );
    assert.match(failing[0]!.error!, /shapes do not match/);
  });

  it('the summary counts the parameters', () => {
    const { log } = console;
    let text = '';
    console.log = (line: string) => (text += line);
    try {
      mx.viz.print_summary(graphs.mlp!(), { shape: { data: [100, 200] } });
    } finally {
      console.log = log;
    }
    assert.match(text, new RegExp(`Total params: ${200 * 128 + 128 + 128 * 10 + 10}`));
  });
});
