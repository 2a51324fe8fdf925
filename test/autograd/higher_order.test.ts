/** Derivatives of derivatives: against formulas to the third order, against finite differences for layers, and what refuses them. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';
import { close, raises } from '../ndarray/support.js';
import { variable } from './support.js';

/** The derivative of the given order of an elementwise function. */
function derivative(f: (x: NDArray) => NDArray, order: number, at: readonly number[]): unknown {
  const x = variable(at);
  const result = autograd.record(() => {
    let y = f(x);
    for (let step = 0; step < order; step++) y = autograd.grad(y, x, { create_graph: true })[0]!;
    return y;
  });
  return result.tolist();
}

const points = [-0.7, 0.3, 1.2];
const third: readonly (readonly [
  name: string,
  f: (x: NDArray) => NDArray,
  expected: (x: number) => number,
])[] = [
  ['sin x', (x) => nd.sin(x), (x) => -Math.cos(x)],
  ['tanh x', (x) => nd.tanh(x), (x) => (6 * Math.tanh(x) ** 2 - 2) * (1 - Math.tanh(x) ** 2)],
  ['x⁵', (x) => x.$pow(5), (x) => 60 * x * x],
  ['e²ˣ', (x) => nd.exp(x.$mul(2)), (x) => 8 * Math.exp(2 * x)],
  ['sigmoid x', (x) => nd.sigmoid(x), (x) => thirdOfSigmoid(1 / (1 + Math.exp(-x)))],
  ['x sin x', (x) => x.$mul(nd.sin(x)), (x) => -3 * Math.sin(x) - x * Math.cos(x)],
];

const thirdOfSigmoid = (s: number): number => s * (1 - s) * (1 - 6 * s + 6 * s * s);

/**
 * The derivative of <grad f, v> by the tape and by finite differences of the gradient. `f` gives a number from its variables.
 */
function checkSecond(f: (...x: NDArray[]) => NDArray, shapes: readonly (readonly number[])[]): void {
  mx.random.seed(3);
  const draw = (shape: readonly number[]) => nd.random.uniform(-1, 1, shape, 'float64');
  const start = shapes.map((shape) => draw(shape));
  const [along, moved] = [shapes.map(draw), shapes.map(draw)];
  const gradients = (step: number): NDArray[] => {
    const xs = start.map((x, index) => x.$add(moved[index]!.$mul(step)));
    for (const x of xs) x.attach_grad();
    return autograd.grad(
      autograd.record(() => f(...xs)),
      xs,
    );
  };
  const step = 1e-5;
  const [above, below] = [gradients(step), gradients(-step)];
  const product = (a: readonly NDArray[], b: readonly NDArray[]): NDArray =>
    a.map((x, index) => nd.sum(x.$mul(b[index]!))).reduce((x, y) => x.$add(y));
  const numeric = above.map((gradient, index) => gradient.$sub(below[index]!).$div(2 * step));
  for (const x of start) x.attach_grad();
  autograd.record(() => product(autograd.grad(f(...start), start, { create_graph: true }), along)).backward();
  // The matrix of second derivatives is symmetric: <H moved, along> = <H along, moved>.
  const expected = product(numeric, along).asscalar() as number;
  close(
    product(
      start.map((x) => x.grad),
      moved,
    ).asscalar(),
    expected,
    1e-4,
  );
}

describe('derivatives of higher order', () => {
  for (const [name, f, expected] of third) {
    it(`the third derivative of ${name}`, () => close(derivative(f, 3, points), points.map(expected), 2e-4));
  }

  it('the fifth derivative of a product', () => {
    // (x⁶)⁽⁵⁾ = 720 x, as x³ · x³.
    close(
      derivative((x) => x.$pow(3).$mul(x.$pow(3)), 5, points),
      points.map((x) => 720 * x),
      1e-3,
    );
  });

  it('convolution, normalization, dense layers and pooling in one network', () => {
    const network = (x: NDArray, kernel: NDArray, gamma: NDArray, weight: NDArray): NDArray => {
      const conv = nd.Convolution(x, kernel, { kernel: [3, 3], num_filter: 2, no_bias: true });
      const [mean, variance] = [nd.zeros([2], { dtype: 'float64' }), nd.ones([2], { dtype: 'float64' })];
      const normal = nd.BatchNorm(conv, gamma, nd.zeros([2], { dtype: 'float64' }), mean, variance, {
        fix_gamma: false,
      });
      const pooled = nd.Pooling(nd.tanh(normal), { kernel: [2, 2], stride: [2, 2], pool_type: 'avg' });
      const dense = nd.FullyConnected(pooled, weight, { num_hidden: 3, no_bias: true });
      return nd.sum(nd.softmax(dense).$mul(dense));
    };
    checkSecond(network, [[2, 1, 6, 6], [2, 1, 3, 3], [2], [3, 8]]);
  });

  it('normalization over the last axis, and attention', () => {
    checkSecond(
      (x, gamma) => {
        const normal = nd.LayerNorm(x, gamma, nd.zeros([4], { dtype: 'float64' }));
        const scores = nd.softmax(nd.batch_dot(normal, normal, { transpose_b: true }));
        return nd.sum(nd.batch_dot(scores, normal).$pow(2));
      },
      [[2, 3, 4], [4]],
    );
  });

  it('goes through views, index arrays and slices', () => {
    const x = variable([
      [1, 2],
      [3, 4],
    ]);
    const second = autograd.record(() => {
      const parts = x.at(0).$pow(3).$add(x.at(':, 1').$pow(3)).$add(x.reshape(4).at('1:3').$pow(3));
      const picked = nd.take(x, nd.array([1])).$pow(3);
      const total = nd.sum(parts).$add(nd.sum(picked));
      return nd.sum(autograd.grad(total, x, { create_graph: true })[0]!);
    });
    second.backward();
    // Six times how often each element was read, times the element.
    assert.deepEqual(x.grad.tolist(), [
      [6, 36],
      [36, 48],
    ]);
  });

  it('an array changed in place between the orders is noticed', () => {
    const x = variable([2]);
    const [first] = autograd.record(() => autograd.grad(x.$pow(3), x, { create_graph: true })) as [NDArray];
    x.set(':', 5);
    raises(() => first.backward(), /changed in place/);
  });

  it('the gradient of a gradient adds up with grad_req add', () => {
    const x = nd.array([2]);
    x.attach_grad('add');
    for (let round = 0; round < 2; round++) {
      autograd.record(() => autograd.grad(x.$pow(3), x, { create_graph: true })[0]!).backward();
    }
    assert.deepEqual(x.grad.tolist(), [24]);
  });

  it('create_graph keeps the recorded operations, without it they are freed', () => {
    const x = variable([2]);
    const y = autograd.record(() => x.$pow(2));
    autograd.record(() => autograd.grad(y, x, { create_graph: true }));
    autograd.grad(y, x);
    raises(() => autograd.grad(y, x), /freed/, /retain_graph/);
  });
});
