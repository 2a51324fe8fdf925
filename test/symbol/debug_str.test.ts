/** Backward runs are seen: in `Executor.debug_str` under MXNet's names with the memory, and by monitors. */
import assert from 'node:assert/strict';
import mx, { nd, sym } from '../../lib/index.js';

describe('executor: debug_str', () => {
  const net = sym.Activation(sym.FullyConnected(sym.Variable('data'), { num_hidden: 3, name: 'fc' }), {
    act_type: 'relu',
    name: 'act',
  });

  it('lists forward nodes, then their gradients, then the memory', () => {
    const text = net.simple_bind(mx.cpu(), { data: [2, 4] }).debug_str();
    const at = (part: string): number => {
      assert.ok(text.includes(part), `${part} in ${text}`);
      return text.indexOf(part);
    };
    assert.ok(at('Op:FullyConnected, Name=fc\n') < at('Op:Activation, Name=act\n'));
    assert.ok(at('Op:Activation, Name=act\n') < at('Name=act_backward'));
    assert.ok(at('Name=act_backward') < at('Name=fc_backward'));
    assert.match(text, /float32 \(3, 4\)/);
    assert.match(text, /Total 0 MB allocated\nTotal \d+ bytes for \d+ bytes of values, \d+ instructions\n$/);
  });

  it('without gradients there is no backward run to list', () => {
    const text = net.simple_bind(mx.cpu(), { data: [2, 4], grad_req: 'null' }).debug_str();
    assert.doesNotMatch(text, /_backward/);
    assert.match(text, /Total 0 MB allocated/);
  });
});

describe('executor: monitors of the backward run', () => {
  it("hear of every node's gradients under MXNet's names, with their values", () => {
    let net = sym.FullyConnected(sym.Variable('data'), { num_hidden: 3, name: 'fc' });
    net = sym.Activation(net, { act_type: 'tanh', name: 'act' });
    const executor = net.simple_bind(mx.cpu(), { data: [2, 4] });
    const plain = net.simple_bind(mx.cpu(), { data: [2, 4] });
    const heard = new Map<string, unknown>();
    executor.set_monitor_callback((name, array) => void heard.set(name, array.tolist()));
    executor.forward();
    for (const one of [executor, plain]) {
      for (const [name, array] of Object.entries(one.arg_dict))
        array.set(
          null,
          nd
            .arange(array.size)
            .$mul(0.01)
            .reshape(array.shape)
            .$add(name.length * 0.01),
        );
      one.forward({ is_train: true });
    }
    assert.deepEqual([...heard.keys()], ['fc_output', 'act_output']);
    for (const one of [executor, plain]) one.backward(nd.ones([2, 3]));
    const names = [
      'act_backward_output',
      'fc_backward_output0',
      'fc_backward_output1',
      'fc_backward_output2',
    ];
    assert.deepEqual([...heard.keys()].slice(2), names);
    ['data', 'fc_weight', 'fc_bias'].forEach((name, index) => {
      assert.deepEqual(heard.get(`fc_backward_output${index}`), executor.grad_dict[name]!.tolist());
      assert.deepEqual(executor.grad_dict[name]!.tolist(), plain.grad_dict[name]!.tolist());
    });
  });
});
