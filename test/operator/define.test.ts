/** The short form of custom operators. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';

const swish = mx.operator.define('test_swish', {
  forward: (x) => x.$mul(nd.sigmoid(x)),
  backward: ({ grads: [dy], inputs: [x], outputs: [y] }) => {
    const s = nd.sigmoid(x);
    return dy!.$mul(y!.$add(s.$mul(nd.ones_like(y!).$sub(y!))));
  },
});

describe('mx.operator.define', () => {
  it('gives a function on arrays whose gradient agrees with finite differences', () => {
    const x = nd.array([-2, -0.5, 0, 0.5, 2]);
    x.attach_grad();
    const y = autograd.record(() => swish(x));
    y.backward();
    const f = (v: number): number => v / (1 + Math.exp(-v));
    const h = 1e-4;
    x.tolist().forEach((v: number, index: number) => {
      assert.ok(Math.abs((y.tolist() as number[])[index]! - f(v)) < 1e-6);
      const slope = (f(v + h) - f(v - h)) / (2 * h);
      assert.ok(Math.abs((x.grad.tolist() as number[])[index]! - slope) < 1e-4);
    });
  });

  it('gives a node on symbols', () => {
    const net = swish(sym.Variable('x'), { name: 'act' });
    assert.deepEqual(net.list_outputs(), ['act_output']);
    assert.deepEqual(net.list_attr(), { op_type: 'test_swish' });
    assert.deepEqual(net.eval({ x: nd.zeros([2]) })[0]!.tolist(), [0, 0]);
  });

  it('takes several inputs, and shapes that differ', () => {
    const outer = mx.operator.define<[NDArray, NDArray]>('test_outer', {
      inputs: ['a', 'b'],
      forward: (a, b) => nd.dot(a.reshape([-1, 1]), b.reshape([1, -1])),
      inferShape: (a, b) => [[a[0]!, b[0]!]],
      backward: ({ grads: [d], inputs: [a, b] }) => [nd.dot(d!, b), nd.dot(d!.T, a)],
    });
    const [a, b] = [nd.array([1, 2]), nd.array([3, 4, 5])];
    a.attach_grad();
    b.attach_grad();
    const y = autograd.record(() => outer(a, b));
    y.backward();
    assert.deepEqual(y.tolist(), [[3, 4, 5], [6, 8, 10]]); // prettier-ignore
    assert.deepEqual(a.grad.tolist(), [12, 12]);
    assert.deepEqual(b.grad.tolist(), [3, 3, 3]);
    const net = outer(sym.Variable('p'), sym.Variable('q'));
    assert.deepEqual(net.infer_shape({ p: [2], q: [3] })[1], [[2, 3]]);
  });

  it('takes parameters, checked and typed by their defaults', () => {
    const scaled = mx.operator.define('test_scaled', {
      params: { by: 2, axes: [0], mode: 'plain', turn: false },
      forward: (x, { by, axes, mode, turn }) => {
        const y = x.$mul(mode === 'squared' ? by * by : by).$mul(turn ? -1 : 1);
        return axes.length > 1 ? y.T : y;
      },
      backward: ({ grads: [dy], params }) => dy!.$mul(params.by),
      inferShape: (shape, { axes }) => [axes.length > 1 ? [...shape].reverse() : shape],
    });
    const x = nd.array([[1, 2]]);
    assert.deepEqual(scaled(x).tolist(), [[2, 4]]);
    assert.deepEqual(scaled(x, { by: 0.5, turn: true }).tolist(), [[-0.5, -1]]);
    assert.deepEqual(scaled(x, { axes: [1, 0], mode: 'squared' }).tolist(), [[4], [8]]);
    x.attach_grad();
    autograd.record(() => scaled(x, { by: 3 })).backward();
    assert.deepEqual(x.grad.tolist(), [[3, 3]]);
    const net = scaled(sym.Variable('x'), { by: 3, name: 's' });
    const again = sym.load_json(net.tojson());
    assert.deepEqual(again.eval({ x })[0]!.tolist(), [[3, 6]]);
    assert.deepEqual(again.list_attr(), { by: '3', op_type: 'test_scaled' });
    assert.throws(() => scaled(x, { be: 1 } as object), /test_scaled: unknown option be/);
    assert.throws(
      () => scaled(x, { by: 'much' } as object),
      /test_scaled: by.*Expected a number, given much/,
    );
  });

  it('refuses functions that are done later', () => {
    const later = mx.operator.define('test_later', {
      forward: ((x: NDArray) => Promise.resolve(x)) as unknown as (x: NDArray) => NDArray,
    });
    assert.throws(() => later(nd.ones([1])), /test_later: forward: is asynchronous.*Await/);
  });

  it('says so when there is nothing to compute', () => {
    raises(() => mx.operator.define('test_nothing', undefined as never), /define/, /forward/);
    raises(() => mx.operator.define('test_nothing', {} as never), /forward/, /function/);
  });

  it('says so when there is no gradient, and when the count is wrong', () => {
    const half = mx.operator.define('test_half', { forward: (x) => x.$div(2) });
    const x = nd.ones([1]);
    x.attach_grad();
    const y = autograd.record(() => half(x));
    assert.throws(() => y.backward(), /test_half: has no backward function/);
    const two = mx.operator.define('test_two', { outputs: ['a', 'b'], forward: (v) => v });
    assert.throws(() => two(x), /forward: returns one array for each output. Expected 2 \(a, b\), given 1/);
  });
});
