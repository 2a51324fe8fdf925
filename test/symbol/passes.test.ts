/** What compiling does to a graph: equal computations once, constants beforehand, nothing dead; results stay. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type NDArray, type Symbol } from '../../lib/index.js';

interface Ran {
  outputs: unknown[];
  gradient: unknown;
  instructions: number;
}

/** Forward and backward, and the number of instructions of forward alone. */
function run(net: Symbol, x: NDArray): Ran {
  const executor = net.bind(mx.cpu(), { x }, { args_grad: { x: nd.zeros(x.shape) } });
  const outputs = executor.forward({ is_train: true });
  executor.backward(outputs.map((output) => nd.ones_like(output)));
  executor.forward();
  return {
    outputs: outputs.map((output) => output.tolist()),
    gradient: executor.grad_dict.x!.tolist(),
    instructions: executor.memory({ is_train: false }).instructions,
  };
}

describe('graph passes', () => {
  const x = sym.Variable('x');
  const values = nd.array([0.5, 1, 2]);

  it('computes equal nodes once, and their gradients add up', () => {
    const twice = run(sym.exp(x).$add(sym.exp(x)), values);
    const once = run(sym.exp(x).$mul(2), values);
    assert.equal(twice.instructions, 2);
    assert.deepEqual(twice.outputs, once.outputs);
    assert.deepEqual(twice.gradient, once.gradient);
  });

  it('operators made of others keep one gradient for each use', () => {
    const quadratic = (): Symbol => sym.contrib.quadratic(x, { a: 1, b: 2, c: 3 });
    assert.deepEqual(run(quadratic().$add(quadratic()), values).gradient, [6, 8, 12]);
    const plain = sym.square(x).$add(x.$mul(2)).$add(3);
    assert.deepEqual(run(quadratic().$add(plain), values).gradient, [6, 8, 12]);
  });

  it('equal outputs are arrays of their own', () => {
    const { outputs, gradient } = run(sym.Group([sym.square(x), sym.square(x)]), values);
    assert.deepEqual(outputs, [[0.25, 1, 4], [0.25, 1, 4]]); // prettier-ignore
    assert.deepEqual(gradient, [2, 4, 8]);
    const executor = sym.Group([sym.square(x), sym.square(x)]).bind(mx.cpu(), { x: values });
    const [a, b] = executor.forward() as [NDArray, NDArray];
    a.set(':', 0);
    assert.deepEqual(b.tolist(), [0.25, 1, 4]);
  });

  it('different parameters are different computations', () => {
    const net = sym.sum(x, { axis: 0, keepdims: true }).$add(sym.sum(x, { axis: 0 }));
    assert.deepEqual(run(net, values).outputs, [[7]]);
  });

  it('random nodes and states are never shared', () => {
    const noise = (): Symbol => sym.random.uniform(0, 1, [100]);
    const [difference] = noise().$sub(noise()).eval({});
    assert.notEqual(nd.sum(nd.abs(difference!)).asscalar(), 0);
    const dropped = sym.Group([sym.Dropout(x, { p: 0.5 }), sym.Dropout(x, { p: 0.5 })]);
    const executor = dropped.bind(mx.cpu(), { x: nd.ones([200]) });
    const [a, b] = executor.forward({ is_train: true }) as [NDArray, NDArray];
    assert.notDeepEqual(a.tolist(), b.tolist());
  });

  it('constants are computed when the graph is compiled', () => {
    const scale = sym
      .arange(1, 4)
      .$mul(2)
      .$add(sym.ones([3]));
    const { outputs, gradient, instructions } = run(x.$mul(scale), values);
    assert.equal(instructions, 1);
    assert.deepEqual(outputs, [[1.5, 5, 14]]);
    assert.deepEqual(gradient, [3, 5, 7]);
  });

  it('a constant that is an output is written in every run', () => {
    const executor = sym.Group([sym.ones([2]), x]).bind(mx.cpu(), { x: values });
    executor.forward()[0]!.set(':', 5);
    assert.deepEqual(executor.forward()[0]!.tolist(), [1, 1]);
  });

  it('nodes that nothing needs are not computed', () => {
    const parts = sym.split(x, { num_outputs: 3, axis: 0 });
    const unused = sym.exp(parts.at(1));
    assert.ok(unused);
    const net = sym.Group([sym.exp(x)]);
    assert.equal(run(net, values).instructions, 1);
  });

  it('everything together: an unrolled recurrent net has the gradients of finite differences', () => {
    const w = sym.Variable('w');
    let state: Symbol = sym.zeros([2]);
    for (let step = 0; step < 4; step++) state = sym.tanh(state.$mul(w).$add(x));
    const at = (weights: number[], training = false): { loss: number; grad: number[] } => {
      const executor = sym
        .sum(state)
        .bind(
          mx.cpu(),
          { x: nd.array([0.3, -0.2]), w: nd.array(weights) },
          { args_grad: { w: nd.zeros([2]), x: nd.zeros([2]) } },
        );
      const loss = executor.forward({ is_train: true })[0]!.asscalar();
      if (training) executor.backward(nd.ones([1]));
      return { loss, grad: executor.grad_dict.w!.tolist() as number[] };
    };
    const { grad } = at([0.7, -0.4], true);
    const h = 1e-2;
    const slope = (at([0.7 + h, -0.4]).loss - at([0.7 - h, -0.4]).loss) / (2 * h);
    assert.ok(Math.abs(slope - grad[0]!) < 1e-3, `${slope} is not ${grad[0]}`);
  });
});
