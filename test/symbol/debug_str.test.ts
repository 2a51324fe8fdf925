/** `Executor.debug_str`: the graph, the backward run under MXNet's names, and the memory of both. */
import assert from 'node:assert/strict';
import mx, { sym } from '../../lib/index.js';

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
