/** Rows A001 to A023 of the inventory: what the system is made of. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray, type Symbol } from '../../../lib/index.js';
import { close, raises } from '../../ndarray/support.js';
import { near, pair, same, values, type Rows } from './support.js';

/** One function for both front ends: MXNet's `F`. */
function layer<T extends NDArray | Symbol>(F: typeof nd | typeof sym, x: T, weight: T): T {
  const call = F as unknown as Record<string, (...args: unknown[]) => T>;
  const dense = call['FullyConnected']!(x, weight, { num_hidden: 2, no_bias: true });
  return call['Activation']!(call['broadcast_add']!(dense, call['sum']!(x, { axis: 1, keepdims: true })), {
    act_type: 'tanh',
  });
}

const weights = (): NDArray =>
  nd.array([
    [0.1, 0.2],
    [-0.3, 0.4],
  ]);

/** A dense layer with a squared loss as an executor on a device. */
function bound(rows: NDArray, targets: NDArray, ctx = mx.cpu()): ReturnType<Symbol['bind']> {
  const net = sym.LinearRegressionOutput(
    sym.FullyConnected(sym.var('x'), { weight: sym.var('w'), num_hidden: 2, no_bias: true, name: 'fc' }),
    { label: sym.var('y'), name: 'loss' },
  );
  const w = weights().as_in_context(ctx);
  const args = { x: rows.as_in_context(ctx), w, y: targets.as_in_context(ctx) };
  return net.bind(ctx, args, { args_grad: { w: nd.zeros([2, 2], ctx) } });
}

const run = (executor: ReturnType<Symbol['bind']>): NDArray => {
  executor.forward(true);
  executor.backward();
  return executor.grad_dict['w']!;
};

export const concepts: Rows = {
  'A001 and A002 imperative and symbolic give the same': () => {
    const z = sym.Variable('X').$add(sym.Variable('Y')).$div(100);
    assert.deepEqual(z.list_arguments(), ['X', 'Y']);
    same(values(z, { X: nd.ones([1]), Y: nd.ones([1]).$mul(99) })[0], [1]);
    same(
      nd
        .ones([1])
        .$add(nd.ones([1]).$mul(99))
        .$div(100),
      [1],
    );
  },
  'A003 one function runs as it stands, or traced once': () => {
    const traced = new mx.CachedOp(layer(sym, sym.var('x'), sym.var('w')));
    close((traced(pair(), weights()) as NDArray).tolist(), layer(nd, pair(), weights()).tolist());
  },
  'A004 the namespaces are called alike': () => {
    const graph = layer(sym, sym.var('x'), sym.var('w'));
    close(values(graph, { x: pair(), w: weights() })[0]!.tolist(), layer(nd, pair(), weights()).tolist());
    const missing = Object.keys(sym).filter((name) => /^[a-z]/.test(name) && !(name in nd));
    const symbolic = ['var', 'pow', 'load_json', 'fromjson', 'register_pass', 'list_passes'];
    assert.deepEqual(
      missing.filter((name) => !symbolic.includes(name)),
      [],
    );
  },
  'A005 reverse mode on arrays, A006 on graphs, A007 finite differences agree': () => {
    const x = nd.array([0.3, -0.2]);
    x.attach_grad();
    autograd.record(() => nd.sin(x.$mul(x))).backward();
    const executor = sym
      .sin(sym.square(sym.var('x')))
      .bind(mx.cpu(), { x: x.copy() }, { args_grad: { x: nd.zeros([2]) } });
    executor.forward(true);
    executor.backward(nd.ones([2]));
    close(executor.grad_dict['x']!.tolist(), x.grad.tolist());
    mx.test_utils.check_numeric_gradient(sym.sin(sym.square(sym.var('x'))), [x.copy()], { rtol: 0.01 });
  },
  'A008 control flow of the language while recording': () => {
    const x = nd.array([3]);
    x.attach_grad();
    autograd
      .record(() => {
        let y: NDArray = x;
        while ((y.asscalar() as number) < 20) y = y.$mul(x);
        return y;
      })
      .backward();
    same(x.grad, [27]);
  },
  'A009 intermediate results share memory': () => {
    let net = sym.var('x');
    for (let index = 0; index < 20; index++) net = sym.tanh(sym.sin(net.$add(index)));
    const before = mx.memory().liveBytes;
    const executor = net.bind(mx.cpu(), { x: nd.zeros([10000]) });
    executor.forward();
    executor.outputs[0]!.wait_to_read();
    const grown = mx.memory().liveBytes - before;
    // Sixty results of 40 kB would be 2.4 MB.
    assert.ok(grown < 400_000, `${grown} bytes`);
  },
  'A010 calls return at once, A011 in the order of what they read and write': () => {
    const x = nd.zeros([1000]);
    for (let index = 0; index < 100; index++) x.$iadd(1);
    const y = x.$mul(2);
    x.set(':', 0);
    assert.equal(y.at('0').asscalar(), 200);
    assert.equal(x.at('0').asscalar(), 0);
  },
  'A012 every array has a device, and operators want one': () => {
    const [a, b] = [nd.ones([2]), nd.ones([2], mx.cpu(1))];
    assert.deepEqual(
      [a, b].map(({ context }) => String(context)),
      ['cpu(0)', 'cpu(1)'],
    );
    raises(() => nd.dot(a, b), /cpu\(0\)/, /cpu\(1\)/);
  },
  'A013 a replica on each device, A014 gradients of parts add up to those of the whole': () => {
    const x = nd.arange(8).reshape([4, 2]);
    const y = nd.ones([4, 2]);
    const whole = run(bound(x, y));
    const parts = [0, 1].map((device) => {
      const rows = `${2 * device}:${2 * device + 2}`;
      const gradient = run(bound(x.at(rows), y.at(rows), mx.cpu(device)));
      assert.equal(String(gradient.context), `cpu(${device})`);
      return gradient.as_in_context(mx.cpu());
    });
    close(parts[0]!.$add(parts[1]!).tolist(), whole.tolist());
  },
  'A015 parts of a graph on several devices': () => {
    const scope = (group: string) => new mx.AttrScope({ ctx_group: group });
    const first = scope('one').run(() => sym.tanh(sym.var('x')));
    const net = scope('two').run(() => sym.exp(first));
    const group2ctx = { one: mx.cpu(1), two: mx.cpu(2) };
    const split = net.simple_bind(mx.cpu(), { x: [2], group2ctx });
    split.copy_params_from({ x: nd.array([0.5, 1]) });
    const expected = values(net, { x: nd.array([0.5, 1]) })[0]!;
    close(split.forward()[0]!.as_in_context(mx.cpu()).tolist(), expected.tolist());
    assert.equal(String(split.outputs[0]!.context), 'cpu(2)');
  },
  'A017 layers with their own gradient': () => {
    const net = sym.FullyConnected(
      sym.Pooling(sym.Convolution(sym.var('x'), { num_filter: 2, kernel: [2, 2], name: 'c' }), {
        kernel: [2, 2],
        pool_type: 'avg',
      }),
      { num_hidden: 2, name: 'fc' },
    );
    mx.random.seed(1);
    const shapes = net.infer_shape({ x: [1, 1, 4, 4] })[0] as number[][];
    const location = shapes.map((shape) => nd.random.uniform(-1, 1, shape));
    mx.test_utils.check_numeric_gradient(net, location, { rtol: 0.05, atol: 0.01 });
  },
  'A019 lower precision': () => {
    const half = nd.array([1, 2], { dtype: 'float16' }).$mul(0.5);
    assert.equal(half.dtype, 'float16');
    same(half, [0.5, 1]);
    same(nd.cast(nd.array([2.7, 255]), { dtype: 'uint8' }), [2, 255]);
  },
  'A021 the parts below: memory, engine, resources, operators': () => {
    const { liveBytes, liveArrays } = mx.memory();
    assert.ok(liveBytes >= 0 && liveArrays >= 0);
    nd.waitall();
    assert.ok('BLAS_OPEN' in Object.fromEntries(mx.runtime.feature_list().map(({ name }) => [name, 1])));
    near(mx.op.invoke('tanh', [nd.zeros([1])])[0], [0]);
  },
  'A022 second names': () => {
    assert.deepEqual(
      [mx.ndarray, mx.symbol, mx.visualization, mx.rnd, mx.mon],
      [mx.nd, mx.sym, mx.viz, mx.random, mx.monitor],
    );
    for (const room of [
      mx.autograd,
      mx.operator,
      mx.name,
      mx.context,
      mx.attribute,
      mx.executor,
      mx.recordio,
      mx.runtime,
    ])
      assert.equal(typeof room, 'object');
  },
  'A023 the version': () => assert.equal(mx.__version__, '1.9.1'),
};
