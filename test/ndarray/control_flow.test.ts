/** Loops and branches on arrays. */
import assert from 'node:assert/strict';
import { autograd, nd, type NDArray } from '../../lib/index.js';

describe('nd.contrib control flow', () => {
  it('foreach stacks the outputs and hands states on', () => {
    const [outs, states] = nd.contrib.foreach(
      (x: NDArray, [s]: NDArray[]): [NDArray, NDArray[]] => [x.$add(s!), [s!.$mul(2)]],
      nd.array([[1, 2], [3, 4]]), // prettier-ignore
      [nd.ones([2])],
    );
    assert.deepEqual(outs.tolist(), [[2, 3], [5, 6]]); // prettier-ignore
    assert.deepEqual(states[0]!.tolist(), [4, 4]);
  });

  it('foreach takes nested lists and is recorded', () => {
    const [a, b, w] = [nd.array([[1], [2], [3]]), nd.array([[4], [5], [6]]), nd.array([2])]; // prettier-ignore
    for (const x of [a, b, w]) x.attach_grad();
    const [outs, last] = autograd.record(() =>
      nd.contrib.foreach(
        ([x, [y]]: any, s: NDArray): [NDArray[], NDArray] => [[x.$mul(y), s], s.$mul(w).$add(x)],
        [a, [b]],
        nd.zeros([1]),
      ),
    );
    last.backward();
    assert.deepEqual(outs.map((out) => out.tolist()), [[[4], [10], [18]], [[0], [1], [4]]]); // prettier-ignore
    assert.deepEqual(last.tolist(), [11]);
    assert.deepEqual(a.grad.tolist(), [[4], [2], [1]]);
    assert.deepEqual(w.grad.tolist(), [6]);
  });

  it("while_loop prints the tutorial's rows, filled up with zeros", () => {
    const [outputs, states] = nd.contrib.while_loop(
      (i, _s) => i.$le(7),
      (i, s) => [[i.$add(s)], [i.$add(1), s.$add(i)]],
      [nd.array([0], { dtype: 'int64' }), nd.array([1], { dtype: 'int64' })],
      { max_iterations: 10 },
    );
    const rows = (outputs as NDArray[])[0]!;
    assert.deepEqual([rows.shape, rows.dtype], [[10, 1], 'int64']);
    assert.deepEqual(rows.tolist().flat().map(Number), [1, 2, 4, 7, 11, 16, 22, 29, 0, 0]);
    assert.deepEqual(states.map((state) => state.asscalar()), [8, 29]); // prettier-ignore
  });

  it('while_loop without a step has no outputs; variables of other number are refused', () => {
    const x = nd.ones([1]);
    const [outputs, [last]] = nd.contrib.while_loop((v) => v.$gt(5), (v) => [v, [v]], [x], 3); // prettier-ignore
    assert.deepEqual([outputs, last], [[], x]);
    assert.throws(
      () => nd.contrib.while_loop((v) => v, (v): any => [v, [v, v]], [x], 3), // prettier-ignore
      /while_loop: loop_vars: has another form.*\[array\], given \[array,array\]/,
    );
  });

  it('cond runs one branch', () => {
    const [a, b] = [nd.array([1]), nd.array([2])];
    const pick = (limit: number): NDArray =>
      nd.contrib.cond(a.$mul(b).$lt(limit), () => a.$add(5).$mul(b.$add(5)), () => a.$sub(5)); // prettier-ignore
    assert.deepEqual([pick(5).tolist(), pick(1).tolist()], [[42], [-4]]);
    assert.throws(() => nd.contrib.cond(nd.ones([2]), () => 1, () => 2), /no single value.*shape \(2\)/); // prettier-ignore
  });
});
