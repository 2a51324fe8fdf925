/** Gradients that do not change with their variable: differentiated again they give zeros, as in MXNet. */
import assert from 'node:assert/strict';
import { autograd, MXNetError, nd } from '../../lib/index.js';

describe('gradients that are constant', () => {
  it('the second derivative of a straight line is zero, not an error', () => {
    const x = nd.array([1, 2, 3]);
    x.attach_grad();
    const slope = autograd.record(() => {
      const y = nd.radians(x);
      return autograd.grad(y, x, { create_graph: true })[0]!;
    });
    slope.backward();
    assert.deepEqual(x.grad.tolist(), [0, 0, 0]);
    assert.ok(Math.abs(slope.tolist()[0] - Math.PI / 180) < 1e-7);
  });

  it('several gradients are differentiated together although one of them is constant', () => {
    const [x, w, b] = [nd.array([[1, 2]]), nd.array([[3, 4]]), nd.array([5])] as const;
    for (const variable of [x, w, b]) variable.attach_grad();
    const slopes = autograd.record(() => {
      const y = nd.FullyConnected(x, w, b, { num_hidden: 1 });
      return autograd.grad(y, [x, w, b], { create_graph: true });
    });
    autograd.backward(slopes, [nd.array([[10, 20]]), nd.array([[1, 1]]), nd.array([1])]);
    assert.deepEqual(x.grad.tolist(), [[1, 1]]);
    assert.deepEqual(w.grad.tolist(), [[10, 20]]);
    assert.deepEqual(b.grad.tolist(), [0]);
  });

  it('a variable through which nothing flows back has a gradient of zeros', () => {
    const x = nd.array([3, 1, 2]);
    x.attach_grad();
    const y = autograd.record(() => nd.BlockGrad(x));
    assert.deepEqual(autograd.grad(y, x)[0]!.tolist(), [0, 0, 0]);
  });

  it('a variable that was not used is an error that names it', () => {
    const [x, other] = [nd.array([1]), nd.array([2])];
    x.attach_grad();
    other.attach_grad();
    const y = autograd.record(() => nd.square(x));
    assert.throws(
      () => autograd.grad(y, [x, other]),
      (error: unknown) => error instanceof MXNetError && error.message.includes('variables[1]'),
    );
  });
});
