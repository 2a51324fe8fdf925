/** Gradients of recorded computations: values, requests, graphs that are freed, changed or missing. */
import assert from 'node:assert/strict';
import type { NDArray } from '../../lib/index.js';
import { autograd, nd, type NDArray as Array } from '../../lib/index.js';
import { close, raises } from '../ndarray/support.js';
import { gradientOf, variable } from './support.js';

describe('backward', () => {
  it('fills grad with the gradient of the sum of the head', () => {
    close(
      gradientOf((x) => nd.exp(x.$mul(2)), [0, 1]),
      [2, 2 * Math.exp(2)],
    );
    close(
      gradientOf((x) => x.$mul(nd.array([[1], [2]])).sum(), [[1, 2, 3]]),
      [[3, 3, 3]],
    );
  });

  it('weighs by the head gradient', () => {
    const x = variable([1, 2]);
    autograd.record(() => x.$mul(x)).backward(nd.array([10, 1]));
    assert.deepEqual(x.grad.tolist(), [20, 4]);
  });

  it('sums what flows in from several uses', () => {
    const x = variable([3]);
    autograd.record(() => x.$mul(x).$add(x).$add(x)).backward();
    assert.deepEqual(x.grad.tolist(), [8]);
  });

  it('write overwrites, add accumulates, null skips', () => {
    const [w, a, n] = [variable([1]), variable([1], 'add'), variable([1], 'null')];
    for (let round = 0; round < 3; round++) {
      autograd.record(() => w.$mul(2).$add(a.$mul(3)).$add(n)).backward();
    }
    assert.deepEqual([w.grad.tolist(), a.grad.tolist(), n.grad.tolist()], [[2], [9], [0]]);
  });

  it('keeps grad the same object and memory', () => {
    const x = variable([1, 2]);
    const view = x.grad.at('1:');
    autograd.record(() => x.$mul(5)).backward();
    assert.deepEqual(view.tolist(), [5]);
  });

  it('gives zeros to a variable whose gradient is stopped, and detach stops it', () => {
    const [x, y] = [variable([2]), variable([3])];
    autograd.record(() => x.$mul(x.detach()).$add(nd.BlockGrad(y))).backward();
    assert.deepEqual([x.grad.tolist(), y.grad.tolist()], [[2], [0]]);
  });

  it('attach_grad on a result forgets its history', () => {
    const x = variable([2]);
    let y!: Array;
    const z = autograd.record(() => {
      y = x.$mul(3);
      y.attach_grad();
      return y.$mul(y);
    });
    z.backward();
    assert.deepEqual([x.grad.tolist(), y.grad.tolist()], [[0], [12]]);
  });

  it('takes several heads at once', () => {
    const x = variable([1, 2]);
    const heads = autograd.record(() => [x.$mul(2), x.$mul(x)]);
    autograd.backward(heads, [null, nd.array([1, 10])]);
    assert.deepEqual(x.grad.tolist(), [4, 42]);
  });

  it('goes through indexing, reshape and slices', () => {
    close(
      gradientOf(
        (x) =>
          x
            .reshape([3, 2])
            .at('1:, 0')
            .$mul(nd.array([5, 7])),
        [1, 2, 3, 4, 5, 6],
      ),
      [0, 0, 5, 0, 7, 0],
    );
    close(
      gradientOf(
        (x) => x.at([2, 0, 2], ':').$mul(nd.array([[1], [10], [100]])),
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ),
      [
        [10, 10],
        [0, 0],
        [101, 101],
      ],
    );
    close(
      gradientOf((x) => x.at(1), [1, 2]),
      [0, 1],
    );
  });

  it('mark_variables uses the given buffers', () => {
    const [x, buffer] = [nd.array([1, 2]), nd.zeros(2)];
    autograd.mark_variables([x], [buffer]);
    autograd.record(() => x.$mul(4)).backward();
    assert.deepEqual(buffer.tolist(), [4, 4]);
  });

  it('frees the graph unless it is retained', () => {
    const x = variable([1]);
    const y = autograd.record(() => x.$mul(x));
    y.backward({ retain_graph: true });
    y.backward();
    raises(() => y.backward(), /freed by an earlier backward/, /retain_graph/);
  });

  it('walks a chain of 20,000 operations', () => {
    const x = variable([1]);
    const y = autograd.record(() => {
      let value: Array = x;
      for (let step = 0; step < 20000; step++) value = value.$add(1);
      return value;
    });
    y.backward();
    assert.deepEqual(x.grad.tolist(), [1]);
  });
});

describe('errors of autograd', () => {
  it('grad of an array that is no variable says so', () => {
    raises(() => nd.ones(2).grad, /no gradient/, /attach_grad/);
  });

  it('in-place changes of a recorded computation are refused while recording', () => {
    const x = variable([1, 2]);
    autograd.record(() => {
      raises(() => x.$iadd(1), /in place/);
      raises(() => x.set(0, 1), /in place/);
      const total = nd.zeros(2);
      raises(() => total.$iadd(x), /in place/);
      total.$iadd(1);
    });
    x.$iadd(1);
  });

  it('each input changed before backward is noticed, however many the operator has', () => {
    const forms: Record<string, (x: NDArray[]) => NDArray> = {
      one: ([x]) => nd.sin(x!),
      number: ([x]) => x!.$pow(3),
      two: ([x, y]) => x!.$mul(y!),
      three: ([x, y, z]) => nd.where(x!, y!.$mul(z!), z!.$mul(x!)),
      layer: ([x, y, z]) => nd.LayerNorm(x!, y!, z!) as NDArray,
    };
    for (const [name, run] of Object.entries(forms)) {
      const inputs = [variable([1, 2]), variable([3, 4]), variable([5, 6])];
      for (const input of inputs) input.$imul(2);
      autograd.record(() => run(inputs)).backward();
      const result = autograd.record(() => run(inputs));
      inputs[name === 'layer' ? 1 : 0]!.set(':', 7);
      assert.throws(() => result.backward(), /changed in place after it was recorded/, name);
    }
  });

  it('an input changed before backward is noticed where its value is needed', () => {
    const x = variable([1, 2]);
    const product = autograd.record(() => x.$mul(x));
    const sum = autograd.record(() => x.$add(x));
    x.set(':', 0);
    raises(() => product.backward(), /elemwise_mul/, /changed in place after it was recorded/);
    sum.backward();
    assert.deepEqual(x.grad.tolist(), [2, 2]);
  });

  it('heads without history, wrong head gradients and unreachable variables are named', () => {
    const [x, z] = [variable([1, 2]), variable([1])];
    raises(() => nd.ones(2).backward(), /was not recorded/, /\(2,\)/);
    const y = autograd.record(() => x.$mul(2));
    raises(() => y.backward(nd.ones(3)), /head gradient/, /Expected \(2,\) float32, given \(3,\) float32/);
    raises(() => autograd.grad(y, [x, z]), /variables\[1\]/, /do not depend/);
    raises(() => x.attach_grad('sometimes' as never), /write, add or null/);
  });

  it('an operator without gradient is named', () => {
    const x = variable([1, 2, 3]);
    const y = autograd.record(() => nd.argmax(x, { axis: 0 }));
    const problem = (): void => y.backward();
    try {
      problem();
      assert.deepEqual(x.grad.tolist(), [0, 0, 0]);
    } catch (error) {
      assert.match(String(error), /argmax/);
    }
  });
});

describe('autograd.grad', () => {
  it('returns gradients and leaves the buffers alone', () => {
    const x = variable([1, 2]);
    const y = autograd.record(() => nd.exp(x).$add(x));
    const [gradient] = autograd.grad(y, [x], { retain_graph: true });
    close(gradient!.tolist(), [Math.E + 1, Math.exp(2) + 1]);
    assert.deepEqual(x.grad.tolist(), [0, 0]);
  });

  it('differentiates again with create_graph, to any order', () => {
    const x = variable([0.5, 2]);
    autograd
      .record(() => {
        let y = x.$pow(4);
        for (let order = 0; order < 2; order++) [y] = autograd.grad(y, x, { create_graph: true }) as [Array];
        return y;
      })
      .backward();
    close(x.grad.tolist(), [12, 48]);
  });
});

describe('autograd.Function', () => {
  class Sigmoid extends autograd.Function {
    forward(x: NDArray): NDArray {
      const y = nd.sigmoid(x);
      this.save_for_backward(y);
      return y;
    }
    backward(dy: NDArray): NDArray {
      const [y] = this.saved_tensors as [NDArray];
      return y.$mul(y.$rsub(1)).$mul(dy);
    }
  }

  it('has its own gradient', () => {
    close(
      gradientOf((x) => new Sigmoid()(x).$mul(2), [0, 1]),
      [0.5, 0.39322387],
    );
  });

  it('is called once', () => {
    const once = new Sigmoid();
    once(nd.ones(1));
    raises(() => once(nd.ones(1)), /called only once/);
  });
});
