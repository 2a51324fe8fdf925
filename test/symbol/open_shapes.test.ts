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

  it('-1 is an unknown dimension too, found through a transpose', () => {
    const net = sym.elemwise_add(sym.ones([2, -1]), sym.transpose(sym.ones([3, -1])));
    assert.deepEqual(net.bind(mx.cpu(), {}).forward()[0]!.shape, [2, 3]);
  });

  it('pieces tell the shape of what was split', () => {
    const pieces = sym.split(sym.Variable('x', { shape: [0, 15, 0] }), { num_outputs: 3 });
    const sum = sym.elemwise_add(pieces.at(1), sym.Variable('y', { shape: [3, 5, 2] }));
    assert.deepEqual(sum.infer_shape()[0]![0], [3, 15, 2]);
    const rows = sym.split(sym.Variable('x', { shape: [0, 4] }), { num_outputs: 4, squeeze_axis: true });
    const added = sym.elemwise_add(rows.at(2), sym.Variable('y', { shape: [5] }));
    assert.deepEqual(added.infer_shape()[0]![0], [5, 4]);
  });

  it('a shape that nothing decides is an error that names the node', () => {
    const net = sym.relu(sym.zeros([0, 3], { name: 'start' }));
    assert.throws(
      () => net.bind(mx.cpu(), {}).forward(),
      (error: unknown) => error instanceof MXNetError && error.message.includes('start'),
    );
  });
});
