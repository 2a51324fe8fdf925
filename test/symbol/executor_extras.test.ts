/** Executors beyond running: monitors, groups of devices, shared arrays, reshaping, and where errors point. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray, type Symbol } from '../../lib/index.js';

const net = (): Symbol => {
  const hidden = sym.FullyConnected(sym.Variable('a'), { num_hidden: 3, name: 'fc' });
  return sym.Activation(hidden, { act_type: 'relu', name: 'r' });
};

describe('executor: monitors', () => {
  it('hears of every output in the order of computation, with its values', () => {
    const executor = net().simple_bind(mx.cpu(), { a: [2, 4] });
    executor.arg_dict.a!.set(':', 1);
    executor.arg_dict.fc_weight!.set(':', 2);
    executor.arg_dict.fc_bias!.set(':', -9);
    const heard: [string, unknown][] = [];
    executor.set_monitor_callback((name, array) => heard.push([name, array.tolist()]));
    for (const is_train of [false, true]) {
      heard.length = 0;
      executor.forward({ is_train });
      assert.deepEqual(heard, [
        ['fc_output', [[-1, -1, -1], [-1, -1, -1]]], // prettier-ignore
        ['r_output', [[0, 0, 0], [0, 0, 0]]], // prettier-ignore
      ]);
    }
    executor.backward(nd.ones([2, 3]));
    assert.deepEqual(executor.grad_dict.fc_bias!.tolist(), [0, 0, 0]);
    executor.set_monitor_callback(null);
    heard.length = 0;
    executor.forward();
    assert.deepEqual(heard, []);
  });

  it('hears of inputs too when asked for all, in the order of MXNet', () => {
    const executor = net().simple_bind(mx.cpu(), { a: [2, 4] });
    const heard: string[] = [];
    executor.set_monitor_callback((name) => heard.push(name), { monitor_all: true });
    executor.forward({ is_train: true });
    const expected = 'a fc_data fc_weight fc_weight fc_bias fc_bias fc_output r_data r_output';
    assert.equal(heard.join(' '), expected);
  });
});

describe('executor: devices and shared arrays', () => {
  it('group2ctx places arrays and outputs on the devices of their groups', () => {
    const first = new mx.AttrScope({ ctx_group: 'dev1' }).run(() =>
      sym.FullyConnected(sym.Variable('data'), { num_hidden: 3, name: 'fc1' }),
    );
    const second = new mx.AttrScope({ ctx_group: 'dev2' }).run(() =>
      sym.FullyConnected(first, { num_hidden: 2, name: 'fc2' }),
    );
    const plain = second.simple_bind(mx.cpu(), { data: [2, 4] });
    const executor = second.simple_bind(mx.cpu(), {
      data: [2, 4],
      group2ctx: { dev1: mx.cpu(1), dev2: mx.cpu(2) },
    });
    const where = Object.fromEntries(
      Object.entries(executor.arg_dict).map(([name, array]) => [name, String(array.context)]),
    );
    const [one, two] = ['cpu(1)', 'cpu(2)'];
    assert.deepEqual(where, { data: one, fc1_weight: one, fc1_bias: one, fc2_weight: two, fc2_bias: two });
    assert.equal(String(executor.grad_dict.fc1_weight!.context), one);
    assert.equal(String(executor.outputs[0]!.context), two);
    for (const each of [plain, executor]) {
      for (const array of each.arg_arrays) array.set(':', 0.5);
      each.forward({ is_train: true });
      each.backward(nd.ones([2, 2]));
    }
    assert.deepEqual(executor.outputs[0]!.tolist(), plain.outputs[0]!.tolist());
    assert.deepEqual(executor.grad_dict.fc1_weight!.tolist(), plain.grad_dict.fc1_weight!.tolist());
    assert.throws(
      () => second.simple_bind(mx.cpu(), { data: [2, 4], group2ctx: { dev1: mx.gpu(0) } }),
      /gpu/,
    );
  });

  it('shared_exec lends the named arguments', () => {
    const big = net().simple_bind(mx.cpu(), { a: [8, 4] });
    const names = ['fc_weight', 'fc_bias'];
    const small = net().simple_bind(mx.cpu(), { a: [2, 4], shared_exec: big, shared_arg_names: names });
    assert.equal(small.arg_dict.fc_weight, big.arg_dict.fc_weight);
    assert.equal(small.grad_dict.fc_bias, big.grad_dict.fc_bias);
    assert.notEqual(small.arg_dict.a, big.arg_dict.a);
    assert.throws(
      () => net().simple_bind(mx.cpu(), { a: [2, 4], shared_exec: big, shared_arg_names: ['a'] }),
      /a: cannot be shared. Expected float32 \(2, 4\), given float32 \(8, 4\)/,
    );
  });

  it('reshape to fewer rows shares memory, to more rows does not', () => {
    const executor = net().simple_bind(mx.cpu(), { a: [2, 4] });
    const fewer = executor.reshape({ a: [1, 4] });
    executor.arg_dict.a!.set(':', 7);
    assert.deepEqual(fewer.arg_dict.a!.tolist(), [[7, 7, 7, 7]]);
    assert.equal(fewer.arg_dict.fc_weight, executor.arg_dict.fc_weight);
    const more = executor.reshape({ a: [3, 4], allow_up_sizing: true });
    assert.deepEqual(more.arg_dict.a!.tolist(), [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]); // prettier-ignore
    assert.deepEqual([fewer, more].map((each) => each.forward()[0]!.shape), [[1, 3], [3, 3]]); // prettier-ignore
  });
});

describe('errors of graphs', () => {
  it('name the node, its inputs, and the line that made it', () => {
    const wrong = sym.dot(sym.Variable('x'), sym.Variable('y'), { name: 'product' });
    assert.throws(
      () => wrong.infer_shape({ x: [2, 3], y: [4, 5] }),
      /dot product.*Inputs: lhs = x \(2, 3\), rhs = y \(4, 5\)\. Made at .*executor_extras\.test/,
    );
  });
});

describe('autograd.get_symbol', () => {
  it('gives the recorded computation under the names of MXNet', () => {
    const [x, w, b, c] = [nd.ones([2, 3]), nd.ones([4, 3]), nd.ones([4]), nd.ones([2, 4])] as const;
    x.attach_grad();
    w.attach_grad();
    const z = autograd.record(() => {
      const y = nd.Activation(nd.FullyConnected(x, w, b, { num_hidden: 4 }), { act_type: 'relu' });
      return nd.split(nd.broadcast_add(y, c), { num_outputs: 2, axis: 1 }) as NDArray[];
    });
    const symbol = autograd.get_symbol(z[1]!);
    assert.deepEqual(symbol.list_arguments(), ['var0', 'var1', 'null2', 'null3']);
    assert.deepEqual(symbol.list_outputs(), ['node_3_output1']);
    assert.deepEqual(symbol.attr_dict().node_0, { num_hidden: '4' });
    const again = symbol.eval({ var0: x, var1: w, null2: b, null3: c })[0]!;
    assert.deepEqual(again.tolist(), z[1]!.tolist());
  });

  it('tells why there is none', () => {
    assert.throws(() => autograd.get_symbol(nd.ones([1])), /get_symbol: x: this array was not recorded/);
    const x = nd.ones([1]);
    x.attach_grad();
    const y = autograd.record(() => x.$mul(2));
    y.backward();
    assert.throws(() => autograd.get_symbol(y), /freed by backward/);
  });
});
