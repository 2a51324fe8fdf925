/** Copies while recording: to other devices and into arrays that are overwritten whole, with the gradients that MXNet 1.9.1 gives. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';

function gradient(use: (x: NDArray) => NDArray): number[] {
  const x = nd.array([1, 2, 3]);
  x.attach_grad();
  autograd.record(() => use(x)).backward();
  return x.grad.tolist() as number[];
}

describe('copies while recording', () => {
  it('to another device pass gradients back to the first', () => {
    assert.deepEqual(
      gradient((x) => x.$mul(2).as_in_context(mx.cpu(1)).$mul(3)),
      [6, 6, 6],
    );
    assert.deepEqual(
      gradient((x) => x.$mul(2).copyto(mx.cpu(1)).$mul(3)),
      [6, 6, 6],
    );
    assert.deepEqual(
      gradient((x) => x.as_in_ctx(mx.cpu(1)).as_in_context(mx.cpu(2)).square()),
      [2, 4, 6],
    );
  });

  it('to another device are differentiated twice', () => {
    const x = nd.array([1, 2, 3]);
    x.attach_grad();
    const [first] = autograd.record(() => {
      const y = x.as_in_context(mx.cpu(1));
      return autograd.grad(y.$mul(y).$mul(y), x, { create_graph: true });
    });
    assert.equal(String(first!.context), 'cpu(0)');
    autograd.record(() => first!.sum()).backward();
    assert.deepEqual(x.grad.tolist(), [6, 12, 18]);
  });

  it('into a fresh array make it a recorded result', () => {
    for (const ctx of [mx.cpu(), mx.cpu(1)]) {
      const into = (
        write: (y: NDArray, x: NDArray) => unknown,
        dtype: 'float32' | 'float64' = 'float32',
      ): number[] =>
        gradient((x) => {
          const y = nd.zeros(3, { ctx, dtype });
          write(y, x.$mul(2));
          return y.$mul(5);
        });
      assert.deepEqual(
        into((y, x) => x.copyto(y)),
        [10, 10, 10],
      );
      assert.deepEqual(
        into((y, x) => y.set(':', x)),
        [10, 10, 10],
      );
      assert.deepEqual(
        into((y, x) => y.set(':', x), 'float64'),
        [10, 10, 10],
      );
    }
    assert.deepEqual(
      gradient((x) => {
        const y = nd.zeros([2, 3]);
        y.set(':', x);
        return y;
      }),
      [2, 2, 2],
    );
  });

  it('into a part, or over a recorded array, are refused', () => {
    const part =
      (key: string): (() => unknown) =>
      () =>
        gradient((x) => {
          const y = nd.zeros(3);
          y.set(key, x.at('0:1'));
          return y;
        });
    raises(part('0:1'), /in place/);
    raises(part('::-1'), /in place/);
    raises(() => gradient((x) => x.square().set(':', x)), /in place/);
    raises(() => gradient((x) => x.copyto(x.square())), /in place/);
  });
});
