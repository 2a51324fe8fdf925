/** Hooks of CachedOp, and symbols of what was recorded through it. */
import assert from 'node:assert/strict';
import mx, { autograd, CachedOp, nd, sym, type NDArray } from '../../lib/index.js';

const net = () => {
  const [x, w] = [sym.Variable('x'), sym.Variable('w')];
  const fc = sym.FullyConnected({ data: x, weight: w, num_hidden: 3, no_bias: true, name: 'fc' });
  return sym.Activation({ data: fc, act_type: 'relu', name: 'act' }).$mul(2);
};

describe('CachedOp hooks', () => {
  it('hear of every output with node, operator and values, in order', () => {
    const op = new CachedOp(net());
    const heard: [string, string, number][] = [];
    op._register_op_hook((node, name, array) => heard.push([node, name, array.at(0).at(0).asscalar()]));
    const y = op(nd.ones([2, 4]), nd.ones([3, 4])) as NDArray;
    assert.deepEqual(heard.slice(0, 2), [
      ['fc_output', 'FullyConnected', 4],
      ['act_output', 'Activation', 4],
    ]);
    assert.deepEqual(heard[2]!.slice(1), ['_mul_scalar', 8]);
    assert.match(heard[2]![0], /^_mulscalar\d+_output$/);
    assert.equal(y.at(0).at(0).asscalar(), 8);
  });

  it('hear of inputs too, and of gradients after backward', () => {
    const op = new CachedOp(net());
    const heard: string[] = [];
    op.register_op_hook((node, name) => heard.push(`${node} ${name}`), { monitor_all: true });
    const [x, w] = [nd.ones([2, 4]), nd.ones([3, 4])];
    for (const array of [x, w]) array.attach_grad();
    const y = autograd.record(() => op(x, w) as NDArray);
    assert.deepEqual(heard.slice(0, 3), [
      'fc_data FullyConnected',
      'fc_weight FullyConnected',
      'fc_output FullyConnected',
    ]);
    const forward = heard.length;
    y.backward();
    const backward = heard.slice(forward);
    assert.ok(backward.includes('fc_backward_output0 _backward_FullyConnected'), backward.join());
    assert.ok(backward.includes('fc_backward_output1 _backward_FullyConnected'));
    assert.ok(backward.some((line) => /^act_backward_output0? _backward_Activation$/.test(line)));
    assert.deepEqual(w.grad.at(0).tolist(), [4, 4, 4, 4]);
  });

  it('keep what they were given: the next run writes elsewhere', () => {
    const op = new CachedOp(net(), { static_alloc: true });
    const kept: NDArray[] = [];
    op.register_op_hook((node, _, array) => void (node === 'fc_output' && kept.push(array)));
    op(nd.ones([2, 4]), nd.ones([3, 4]));
    op(nd.zeros([2, 4]), nd.ones([3, 4]));
    assert.deepEqual(
      kept.map((array) => array.at(0).at(0).asscalar()),
      [4, 0],
    );
  });

  it('work on graphs that run operator by operator, and can be taken off', () => {
    const x = sym.Variable('x');
    const op = new CachedOp(sym.contrib.boolean_mask({ data: x, index: sym.Variable('m'), name: 'mask' }));
    const heard: string[] = [];
    op.register_op_hook((node) => heard.push(node));
    op(nd.array([1, 2, 3]), nd.array([1, 0, 1]));
    assert.deepEqual(heard, ['mask_output']);
    op.register_op_hook(null);
    op(nd.array([1, 2, 3]), nd.array([1, 0, 1]));
    assert.equal(heard.length, 1);
    const small = new CachedOp(sym.sin({ data: x, name: 'sine' }));
    small.register_op_hook((node) => heard.push(node));
    small(nd.array([1]));
    assert.equal(heard[1], 'sine_output');
    assert.throws(() => op.register_op_hook(3 as never), /a function/);
  });

  it('change no result and no gradient', () => {
    const run = (isHooked: boolean): unknown[] => {
      const op = new CachedOp(net());
      if (isHooked) op.register_op_hook(() => undefined, true);
      const [x, w] = [nd.arange(8).reshape([2, 4]), nd.arange(12).reshape([3, 4])];
      for (const array of [x, w]) array.attach_grad();
      const y = autograd.record(() => op(x, w) as NDArray);
      y.backward();
      return [y.tolist(), x.grad.tolist(), w.grad.tolist()];
    };
    assert.deepEqual(run(true), run(false));
  });
});

describe('get_symbol through a CachedOp', () => {
  it('shows its operators under their names, twice where it was called twice', () => {
    const op = new CachedOp(net());
    const [x, w, v] = [nd.ones([2, 4]), nd.ones([3, 4]), nd.ones([3, 3])];
    for (const array of [x, w, v]) array.attach_grad();
    const y = autograd.record(() => {
      const once = op(nd.sin(x), w) as NDArray;
      return (op(once, v) as NDArray).$add(1);
    });
    const symbol = autograd.get_symbol(y);
    const names = symbol.get_internals().list_outputs();
    for (const name of ['fc_output', 'act_output', 'fc_1_output', 'act_1_output'])
      assert.ok(names.includes(name), `${name} in ${names.join()}`);
    assert.deepEqual(symbol.list_arguments().length, 3);
    const given = Object.fromEntries(symbol.list_arguments().map((name, index) => [name, [x, w, v][index]!]));
    const [again] = symbol.eval({ ctx: mx.cpu(), ...given }) as NDArray[];
    assert.deepEqual(again!.tolist(), y.tolist());
    assert.doesNotThrow(() => symbol.tojson());
  });

  it('takes one of several outputs', () => {
    const x = sym.Variable('x');
    const op = new CachedOp(sym.Group([sym.sin(x).$mul(2).$add(1), sym.cos(x).$mul(3).$add(1)]));
    const a = nd.array([0.5]);
    a.attach_grad();
    const both = autograd.record(() => op(a) as NDArray[]);
    const symbol = autograd.get_symbol(both[1]!);
    const names = symbol.get_internals().list_outputs();
    assert.ok(names.some((name) => name.startsWith('cos')));
    assert.ok(!names.some((name) => name.startsWith('sin')));
  });
});
