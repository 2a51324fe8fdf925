/** Rows A194 to A212 of the inventory: contrib, images and sparse storage on symbols, and pictures of networks. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { nd, sym, type NDArray, type Symbol } from '../../../lib/index.js';
import { close } from '../../ndarray/support.js';
import { near, same, values, type Rows } from './support.js';

const x = (): Symbol => sym.Variable('x');
const square = (): NDArray =>
  nd.array([
    [1, 2],
    [3, 4],
  ]);

/** A weight, a gradient and a state as symbols and as arrays. */
const [weight, grad, state, more] = ['weight', 'grad', 'state', 'more'].map((name) => sym.Variable(name)) as [
  Symbol,
  Symbol,
  Symbol,
  Symbol,
];
const step = (): Record<string, NDArray> => ({
  weight: nd.array([1, 2]),
  grad: nd.array([0.5, 0.5]),
  state: nd.zeros([2]),
  more: nd.zeros([2]),
});
const updated = (update: Symbol, names: readonly string[]): NDArray =>
  values(update, Object.fromEntries(names.map((name) => [name, step()[name]!])))[0]!;

export const symbolOperators: Rows = {
  'A194 contrib.rand_zipfian draws at every evaluation': () => {
    const [samples, expected, counts] = sym.contrib.rand_zipfian(sym.Variable('t'), 5, 6);
    const t = nd.array([3]);
    near(values(expected, { t })[0], [0.57336551], 1e-8);
    const drawn = values(samples)[0]!.tolist() as number[];
    assert.ok(drawn.length === 5 && drawn.every((value) => value >= 0 && value < 6));
    const possible = Array.from({ length: 6 }, (_, c) => (5 * Math.log((c + 2) / (c + 1))) / Math.log(7));
    for (const value of values(counts)[0]!.tolist() as number[])
      assert.ok(possible.some((one) => Math.abs(one - value) < 1e-6));
  },
  'A195 contrib.foreach, while_loop, cond': () =>
    new mx.name.NameManager().run(() => {
      const a = sym.Variable('a');
      const [[outputs], [last]] = sym.contrib.while_loop(
        (i) => i.$lt(3),
        (i) => [[i.$mul(2)], [i.$add(1)]],
        [a],
        { max_iterations: 4 },
      ) as unknown as [[Symbol], [Symbol]];
      assert.equal(String(outputs), '<Symbol _while_loop0>');
      same(values(outputs, { a: nd.zeros([1]) })[0], [[0], [2], [4], [0]]);
      same(values(last, { a: nd.zeros([1]) })[0], [3]);
      const [, sum] = sym.contrib.foreach((row: Symbol, s: Symbol) => [row, row.$add(s)], x(), a);
      same(values(sum, { x: square(), a: nd.zeros([2]) })[0], [4, 6]);
      const one = x();
      const chosen = sym.contrib.cond(
        a.$gt(1),
        () => one,
        () => one.$mul(-1),
      );
      same(values(chosen, { a: nd.array([5]), x: nd.ones([1]) })[0], [1]);
      same(values(chosen, { a: nd.array([0]), x: nd.ones([1]) })[0], [-1]);
    }),
  'A196 contrib.getnnz, requantize, index_copy': () => {
    const [i, n] = [sym.Variable('i'), sym.Variable('n')];
    const arrays = { x: nd.zeros([2, 2]), i: nd.array([1], { dtype: 'int64' }), n: nd.array([[5, 6]]) };
    same(values(sym.contrib.index_copy(x(), i, n), arrays)[0], [
      [0, 0],
      [5, 6],
    ]);
    const [low, high] = [sym.Variable('low'), sym.Variable('high')];
    const given = {
      x: nd.array([1000000, -2000000], { dtype: 'int32' }),
      low: nd.array([-1]),
      high: nd.array([1]),
    };
    same(values(sym.contrib.requantize(x(), low, high), given)[0], [64, -127]);
    assert.deepEqual(sym.contrib.getnnz(x()).list_arguments(), ['x']);
  },
  'A197 contrib.interleaved_matmul_encdec_qk': () => {
    const scores = sym.contrib.interleaved_matmul_encdec_qk(x(), sym.Variable('kv'), { heads: 2 });
    assert.deepEqual(scores.infer_shape({ x: [3, 2, 8], kv: [5, 2, 16] })[1], [[4, 3, 5]]);
    const arrays = { x: nd.arange(16).reshape([1, 2, 8]), kv: nd.arange(32).reshape([1, 2, 16]) };
    close(values(scores, arrays)[0]!.tolist(), [[[7]], [[107]], [[335]], [[691]]]);
  },
  'A198 image': () => {
    const picture = nd.arange(24).reshape([2, 4, 3]);
    const { image } = sym;
    const shape = (symbol: Symbol, given: NDArray = picture): number[] => [
      ...values(symbol, { x: given })[0]!.shape,
    ];
    assert.deepEqual(shape(image.adjust_lighting(x(), { alpha: [0, 0, 0] })), [2, 4, 3]);
    assert.deepEqual(shape(image.crop(x(), { x: 1, y: 0, width: 2, height: 1 })), [1, 2, 3]);
    assert.deepEqual(shape(image.random_crop(x(), { width: 3, height: 2 })), [2, 3, 3]);
    assert.deepEqual(shape(image.random_lighting(x(), { alpha_std: 0.1 })), [2, 4, 3]);
    assert.deepEqual(shape(image.random_resized_crop(x(), { width: 5, height: 6 })), [6, 5, 3]);
    assert.deepEqual(shape(image.resize(x(), { size: [2, 2] })), [2, 2, 3]);
    assert.deepEqual(shape(image.to_tensor(x()), picture.astype('uint8')), [3, 2, 4]);
    same(values(image.normalize(x(), { mean: [1, 1, 1], std: [2, 2, 2] }), { x: nd.full([3, 1, 1], 5) })[0], [
      [[2]],
      [[2]],
      [[2]],
    ]);
  },
  'A199 sparse.add_n': () => {
    assert.equal(typeof sym.sparse.ElementWiseSum, 'function');
    const one = x();
    same(values(sym.sparse.add_n(one, one, one), { x: nd.ones([2]) })[0], [3, 3]);
  },
  'A200 sparse.Embedding': () => {
    const embedded = sym.sparse.Embedding(x(), weight, { input_dim: 4, output_dim: 5, sparse_grad: true });
    const arrays = { x: nd.array([[1, 3]]), weight: nd.arange(20).reshape([4, 5]) };
    same(values(embedded, arrays)[0], [
      [
        [5, 6, 7, 8, 9],
        [15, 16, 17, 18, 19],
      ],
    ]);
  },
  'A201 sparse.*RegressionOutput': () => {
    const label = sym.Variable('label');
    const arrays = { x: nd.zeros([2]), label: nd.ones([2]) };
    same(values(sym.sparse.LinearRegressionOutput(x(), label), arrays)[0], [0, 0]);
    same(values(sym.sparse.LogisticRegressionOutput(x(), label), arrays)[0], [0.5, 0.5]);
    same(values(sym.sparse.MAERegressionOutput(x(), label), arrays)[0], [0, 0]);
  },
  'A202 sparse.abs and its like': () => {
    const of = (symbol: Symbol): NDArray => values(symbol, { x: nd.array([-0.5, 1]) })[0]!;
    near(of(sym.sparse.abs(x())), [0.5, 1]);
    near(of(sym.sparse.arccos(x())), [Math.acos(-0.5), 0]);
    near(of(sym.sparse.exp(x())), [Math.exp(-0.5), Math.E]);
    near(of(sym.sparse.sigmoid(x())), [0.377541, 0.731059]);
    near(of(sym.sparse.sign(x())), [-1, 1]);
    near(of(sym.sparse.sin(x())), [Math.sin(-0.5), Math.sin(1)]);
  },
  'A203 sparse.adagrad_update': () => {
    const update = sym.sparse.adagrad_update(weight, grad, state, { lr: 0.1, epsilon: 0 });
    near(updated(update, ['weight', 'grad', 'state']), [0.9, 1.9]);
  },
  'A204 sparse.adam_update': () => {
    const update = sym.sparse.adam_update(weight, grad, state, more, { lr: 0.1 });
    // m = 0.05, v = 0.00025.
    const change = (0.1 * 0.05) / Math.sqrt(0.00025);
    near(updated(update, ['weight', 'grad', 'state', 'more']), [1 - change, 2 - change]);
  },
  'A205 sparse.sgd_update': () =>
    near(
      updated(sym.sparse.sgd_update(weight, grad, { lr: 0.1, wd: 0.01 }), ['weight', 'grad']),
      [0.949, 1.948],
    ),
  'A206 sparse.dot': () => {
    const product = sym.sparse.dot(x(), sym.Variable('y'), { transpose_a: true });
    same(values(product, { x: square(), y: nd.ones([2, 1]) })[0], [[4], [6]]);
  },
  'A207 sparse.elemwise_add and its like': () => {
    const of = (symbol: Symbol): unknown =>
      values(symbol, { x: nd.array([4]), y: nd.array([2]) })[0]!.asscalar();
    const y = sym.Variable('y');
    const { elemwise_add, elemwise_sub, elemwise_mul, elemwise_div } = sym.sparse;
    assert.deepEqual(
      [elemwise_add, elemwise_sub, elemwise_mul, elemwise_div].map((f) => of(f(x(), y))),
      [6, 2, 8, 2],
    );
  },
  'A208 the groups of symbol.sparse': () => {
    // One or two of each group; all names were compared with MXNet's.
    const groups =
      'cast_storage zeros_like slice concat add_n dot log10 cosh radians arcsinh sum mean norm ' +
      'round rint fix floor ceil trunc sqrt rsqrt cbrt square relu FullyConnected clip where make_loss ' +
      'stop_gradient broadcast_add broadcast_mul gamma gammaln ftrl_update sgd_mom_update';
    for (const name of groups.split(' '))
      assert.equal(typeof (sym.sparse as unknown as Record<string, unknown>)[name], 'function', name);
  },
  'A209 sparse arrays in graphs with gradients': () => {
    const matrix = nd.array([
      [0, 2],
      [1, 0],
    ]);
    const product = sym.sparse.dot(sym.Variable('csr', { stype: 'csr' }), weight);
    const executor = product.bind(
      mx.cpu(),
      { csr: matrix.tostype('csr'), weight: nd.ones([2, 1]) },
      { args_grad: { weight: nd.zeros([2, 1]) } },
    );
    same(executor.forward(true)[0], [[2], [1]]);
    executor.backward(nd.ones([2, 1]));
    same(executor.grad_dict['weight'], [[1], [2]]);
  },
  'A210 plot_network': () => {
    const net = sym.FullyConnected(sym.Variable('a'), { num_hidden: 3, name: 'fc' });
    const plot = mx.viz.plot_network(net, { shape: { a: [2, 4] }, title: 'net' });
    assert.match(plot.source, /digraph/);
    assert.match(plot.source, /n3 -> n0 \[label="4"\]/);
    assert.doesNotMatch(plot.source, /weight/);
  },
  'A211 view': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-inventory-'));
    const plot = mx.viz.plot_network(sym.tanh(x()), { title: 'net' });
    const file = await plot.view(join(folder, 'net'));
    assert.ok(existsSync(file));
    assert.match(readFileSync(file, 'utf8'), /^<svg /);
    rmSync(folder, { recursive: true });
  },
  'A212 nothing has to be installed for a picture': async () => {
    const plot = mx.viz.plot_network(sym.tanh(x()));
    assert.match(await plot.toSVG(), /^<svg /);
    assert.match(await plot.toHTML(), /<img|<svg/);
  },
};
