/** `optimize_for`: graph passes written in TypeScript, registered by name. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type Symbol } from '../../lib/index.js';

const network = (): Symbol => {
  const net = sym.FullyConnected(sym.Variable('data'), { num_hidden: 2, name: 'fc' });
  return sym.Activation(net, { act_type: 'relu', name: 'act' });
};

describe('optimize_for', () => {
  it('runs a registered pass that rewrites the graph', () => {
    sym.register_pass('tanh_for_relu', (symbol) =>
      sym.load_json(symbol.tojson().replaceAll('"act_type": "relu"', '"act_type": "tanh"')),
    );
    const net = network().optimize_for('tanh_for_relu');
    assert.equal(net.attr('act_type'), 'tanh');
    assert.deepEqual(net.list_arguments(), network().list_arguments());
    const executor = net.simple_bind(mx.cpu(), { data: [1, 3] });
    executor.arg_dict['fc_bias']!.set(null, nd.array([1, -1]));
    const [values] = executor.forward()[0]!.tolist() as number[][];
    values!.forEach((value, index) => assert.ok(Math.abs(value - Math.tanh(index ? -1 : 1)) < 1e-6));
    assert.ok(sym.list_passes().includes('tanh_for_relu'));
  });

  it('hands the pass its parameters, shapes and options; new parameters reach the caller', () => {
    sym.register_pass('scaled', (symbol, { args, shapes, options, ctx }) => {
      assert.deepEqual(shapes, { fc_weight: [2, 3], data: [5, 3] });
      assert.equal(String(ctx), 'cpu(0)');
      args['scale'] = nd.full([1], Number(options['by']));
      return sym.broadcast_mul(symbol, sym.Variable('scale'), { name: 'scaled' });
    });
    const args = { fc_weight: nd.ones([2, 3]) } as Record<string, ReturnType<typeof nd.ones>>;
    const net = network().optimize_for('scaled', {
      args,
      ctx: mx.cpu(),
      shape_dict: { data: [5, 3] },
      by: 4,
    });
    assert.deepEqual(net.list_arguments(), ['data', 'fc_weight', 'fc_bias', 'scale']);
    const [output] = net.eval({ ...args, data: nd.ones([1, 3]), fc_bias: nd.zeros([2]) });
    assert.deepEqual(output!.tolist(), [[12, 12]]);
  });

  it('an unknown backend is named with those that exist', () => {
    assert.throws(() => network().optimize_for('tanh_for_rel'), /Did you mean tanh_for_relu/);
    assert.throws(() => network().get_backend_symbol('TensorRT'), /register_pass/);
    assert.equal(network().optimize_for('MKLDNN').tojson(), network().tojson());
  });

  it('errors say which pass or array is wrong; those of the pass itself arrive as they are', () => {
    sym.register_pass('nothing', (() => 3) as never);
    assert.throws(() => network().optimize_for('nothing'), /3 from nothing|no symbol/);
    assert.throws(() => sym.register_pass('x', 3 as never), /function/);
    const wrong = { args: { fc_weight: 3 as never } };
    assert.throws(() => network().optimize_for('nothing', wrong), /args.fc_weight/);
    sym.register_pass('failing', () => {
      throw new RangeError('mine');
    });
    assert.throws(() => network().optimize_for('failing'), RangeError);
  });
});
