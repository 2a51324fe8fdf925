/** Arrays whose shape the consumers decide: unknown dimensions of `zeros`, the length of `arange`. */
import assert from 'node:assert/strict';
import mx, { MXNetError, nd, sym } from '../../lib/index.js';

describe('shapes that consumers decide', () => {
  it('zeros of shape (0, 3) follow what they are added to, forward and backward', () => {
    const net = sym.elemwise_add(sym.Variable('x'), sym.zeros([0, 3]));
    const executor = net.simple_bind(mx.cpu(), { x: [2, 3] });
    executor.arg_dict['x']!.set(':', 2);
    assert.deepEqual(executor.forward(true)[0]!.tolist(), [
      [2, 2, 2],
      [2, 2, 2],
    ]);
    executor.backward(nd.ones([2, 3]));
    assert.deepEqual(executor.grad_dict['x']!.shape, [2, 3]);
  });

  it('arange with infer_range counts as far as needed', () => {
    const range = sym.arange(1, null, { step: 0.5, infer_range: true });
    const net = sym.elemwise_add(range, sym.Variable('x'));
    const [output] = net.bind(mx.cpu(), { x: nd.zeros([4]) }).forward();
    assert.deepEqual(output!.tolist(), [1, 1.5, 2, 2.5]);
  });

  it('a shape that nothing decides is an error that names the node', () => {
    const net = sym.relu(sym.zeros([0, 3], { name: 'start' }));
    assert.throws(
      () => net.bind(mx.cpu(), {}).forward(),
      (error: unknown) => error instanceof MXNetError && error.message.includes('start'),
    );
  });
});
