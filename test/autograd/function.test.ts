/** User-defined functions: several inputs and outputs, gradients left out, second derivatives, and what is refused. */
import assert from 'node:assert/strict';
import { autograd, nd, type NDArray } from '../../lib/index.js';
import { close, raises } from '../ndarray/support.js';
import { variable } from './support.js';

/** Product and quotient of two arrays. */
class Both extends autograd.Function {
  forward(a: NDArray, b: NDArray): NDArray[] {
    this.save_for_backward(a, b);
    return [a.$mul(b), a.$div(b)];
  }

  backward(product: NDArray, quotient: NDArray): NDArray[] {
    const [a, b] = this.saved_tensors as [NDArray, NDArray];
    return [product.$mul(b).$add(quotient.$div(b)), product.$mul(a).$sub(quotient.$mul(a).$div(b.$mul(b)))];
  }
}

/** x² whose gradient comes from what forward kept on its way. */
class Kept extends autograd.Function {
  private twice!: NDArray;

  forward(x: NDArray): NDArray {
    this.twice = x.$mul(2);
    return x.$mul(x);
  }

  backward(dy: NDArray): NDArray {
    return dy.$mul(this.twice);
  }
}

describe('autograd.Function with several values', () => {
  it('gives one gradient for each input, from the heads of each output', () => {
    const [a, b] = [variable([6]), variable([2])];
    const [product, quotient] = autograd.record(() => new Both()(a, b)) as [NDArray, NDArray];
    assert.deepEqual([product.tolist(), quotient.tolist()], [[12], [3]]);
    autograd.backward([product, quotient], [nd.array([1]), nd.array([10])]);
    assert.deepEqual([a.grad.tolist(), b.grad.tolist()], [[7], [-9]]);
  });

  it('an output that nobody used has a head gradient of zeros', () => {
    const [a, b] = [variable([6]), variable([2])];
    autograd.record(() => new Both()(a, b)[1]!).backward();
    assert.deepEqual([a.grad.tolist(), b.grad.tolist()], [[0.5], [-1.5]]);
  });

  it('null stands for no gradient', () => {
    class First extends autograd.Function {
      forward(a: NDArray, b: NDArray): NDArray {
        return a.$mul(b);
      }
      backward(dy: NDArray): NDArray[] {
        return [dy.$mul(3), null as unknown as NDArray];
      }
    }
    const [a, b] = [variable([6]), variable([2])];
    autograd.record(() => new First()(a, b)).backward();
    assert.deepEqual([a.grad.tolist(), b.grad.tolist()], [[3], [0]]);
  });

  it('runs forward and backward unrecorded, in the mode of the call', () => {
    const seen: boolean[] = [];
    class Note extends autograd.Function {
      forward(x: NDArray): NDArray {
        seen.push(autograd.is_recording(), autograd.is_training());
        return x.copy();
      }
      backward(dy: NDArray): NDArray {
        seen.push(autograd.is_recording());
        return dy;
      }
    }
    const x = variable([1]);
    autograd.record(() => new Note()(x)).backward();
    assert.deepEqual(seen, [false, true, false]);
  });

  it('its gradient is differentiated again where backward reads inputs and outputs', () => {
    const [a, b] = [variable([6]), variable([2])];
    autograd
      .record(() => {
        const quotient = new Both()(a, b)[1]!;
        return autograd.grad(quotient, b, { create_graph: true })[0]!;
      })
      .backward();
    // d²(a/b)/db² = 2a/b³, d²(a/b)/da db = -1/b².
    close([a.grad.tolist(), b.grad.tolist()], [-0.25, 1.5]);
  });

  it('what forward computed on the way has no second derivative, and says so', () => {
    const x = variable([3]);
    const y = autograd.record(() => new Kept()(x));
    assert.deepEqual(autograd.grad(y, x, { retain_graph: true })[0]!.tolist(), [6]);
    raises(
      () => autograd.record(() => autograd.grad(y, x, { create_graph: true })),
      /Kept/,
      /differentiated again/,
      /save_for_backward/,
    );
  });

  it('names a gradient of the wrong shape, and a wrong number of them', () => {
    class Wrong extends autograd.Function {
      constructor(private readonly result: NDArray[]) {
        super();
      }
      forward(a: NDArray): NDArray {
        return a.copy();
      }
      backward(): NDArray[] {
        return this.result;
      }
    }
    const x = variable([1, 2]);
    const run = (...result: NDArray[]) => autograd.record(() => new Wrong(result)(x)).backward();
    raises(() => run(nd.ones([3])), /Wrong/, /gradient 0/, /\(2,\)/, /\(3,\)/);
    raises(() => run(), /one gradient for each input/);
  });

  it('an error in backward reaches the caller as it is, and leaves nothing switched', () => {
    class Fails extends autograd.Function {
      forward(a: NDArray): NDArray {
        return a.copy();
      }
      backward(): NDArray {
        throw new RangeError('my own');
      }
    }
    const x = variable([1]);
    const y = autograd.record(() => new Fails()(x));
    assert.throws(() => y.backward(), /my own/);
    assert.deepEqual([autograd.is_recording(), autograd.is_training()], [false, false]);
    assert.deepEqual(autograd.record(() => x.$mul(2)).tolist(), [2]);
  });
});
