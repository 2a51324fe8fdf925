/** Traps of graphs, executors and gradients (D055 to D083), of files and of requests (D139 to D144). */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { save_tobuffer, load_frombuffer } from '../../../lib/ndarray/index.js';
import { is, near, refuses, type Traps } from './support.js';

const variable = (...numbers: number[]): NDArray => {
  const x = nd.array(numbers);
  x.attach_grad();
  return x;
};
const net = () => sym.FullyConnected({ data: sym.Variable('data'), num_hidden: 2, name: 'fc' });

export const graphs: Traps = {
  'D055 names come from the operator and a counter': () => {
    const first = sym.Variable('a').$mul(2).name!;
    const second = sym.Variable('a').$mul(2).name!;
    assert.match(first, /^_mulscalar\d+$/);
    assert.equal(Number(second.slice(10)), Number(first.slice(10)) + 1);
  },
  'D056 Prefix goes before given names too, not before variables': () =>
    void new mx.name.Prefix('p_').run(() => {
      assert.equal(sym.exp(sym.Variable('v'), { name: 'e' }).name, 'p_e');
      assert.equal(sym.Variable('v').name, 'v');
    }),
  'D057 inputs that are left out are named after the node': () => {
    const graph = sym.BatchNorm({ data: sym.Variable('x'), name: 'bn' });
    assert.deepEqual(graph.list_arguments(), ['x', 'bn_gamma', 'bn_beta']);
    assert.deepEqual(graph.list_auxiliary_states(), ['bn_moving_mean', 'bn_moving_var']);
  },
  'D058 names of outputs': () => {
    assert.deepEqual(sym.Variable('v').list_outputs(), ['v']);
    assert.deepEqual(net().list_outputs(), ['fc_output']);
    assert.deepEqual(sym.split(sym.Variable('v'), { num_outputs: 2, name: 's' }).list_outputs(), [
      's_output0',
      's_output1',
    ]);
  },
  'D059 arguments are listed from the inputs on, without auxiliary states': () =>
    assert.deepEqual(net().list_arguments(), ['data', 'fc_weight', 'fc_bias']),
  'D060 inputs that are left out inherit the attributes of their node': () => {
    const { nodes } = JSON.parse(net().tojson()) as { nodes: { name: string; attrs?: object }[] };
    assert.deepEqual(nodes.find(({ name }) => name === 'fc_weight')!.attrs, { num_hidden: '2' });
  },
  'D061 an unknown argument of a composition is refused': () =>
    refuses(() => net()({ nosuch: sym.Variable('y') } as never)),
  'D062 layers hide what is not asked for': () => {
    assert.equal(sym.BatchNorm({ data: sym.Variable('x') }).list_outputs().length, 1);
    assert.equal(sym.LayerNorm({ data: sym.Variable('x'), output_mean_var: true }).list_outputs().length, 3);
  },
  'D063 inner outputs by name': () => {
    assert.equal(net().get_internals().at('fc_output').name, 'fc');
    refuses(() => net().get_internals().at('nosuch'));
  },
  'D064 shapes that stay open are null, conflicts are refused': () => {
    assert.deepEqual(net().infer_shape({}), [null, null, null]);
    refuses(() => net().infer_shape({ data: [2, 3], fc_weight: [2, 4] }));
    assert.deepEqual(net().infer_shape({ data: [4, 3] })[0], [[4, 3], [2, 3], [2]]);
  },
  'D065 dtypes are found from any end, that of Cast is its own': () => {
    assert.deepEqual(net().infer_type({ fc_weight: 'float64' })[1], ['float64']);
    assert.deepEqual(sym.Cast(sym.Variable('x'), { dtype: 'int32' }).infer_type({ x: 'float16' })[1], [
      'int32',
    ]);
  },
  'D066 what a variable knows stands in attributes with two lines around': () => {
    const attributes = sym.Variable('v', { shape: [2], lr_mult: 3 }).list_attr();
    assert.equal(attributes['__shape__'], '(2,)');
    assert.equal(Number(attributes['__lr_mult__']), 3);
  },
  'D067 JSON has MXNet’s keys, old keys are read': () => {
    const graph = JSON.parse(net().tojson()) as Record<string, unknown>;
    assert.deepEqual(Object.keys(graph), ['nodes', 'arg_nodes', 'node_row_ptr', 'heads', 'attrs']);
    const old =
      '{"nodes":[{"op":"null","name":"x","inputs":[]},{"op":"relu","param":{},"name":"r","inputs":[[0,0]]}],"arg_nodes":[0],"heads":[[1,0]]}';
    assert.deepEqual(sym.load_json(old).list_arguments(), ['x']);
  },
  'D068 inputs that a layer changes have another version': () => {
    const graph = sym.BatchNorm({ data: sym.Variable('x'), name: 'bn' });
    const { nodes } = JSON.parse(sym.BatchNorm({ data: graph, name: 'next' }).tojson()) as {
      nodes: { name: string; inputs: number[][] }[];
    };
    assert.deepEqual(
      nodes.find(({ name }) => name === 'bn')!.inputs.map(([, , version]) => version),
      [0, 0, 0, 1, 1],
    );
  },
  'D069 a group has no name': () => {
    const group = sym.Group([sym.Variable('a'), sym.Variable('b')]);
    assert.equal(group.name, null);
    assert.match(String(group), /group/i);
  },
  'D070 equality of symbols is a node, outputs are iterated': () => {
    const equal = mx.op.invoke('_equal', [sym.Variable('a'), sym.Variable('b')]);
    assert.equal((JSON.parse(equal.tojson()) as { nodes: { op: string }[] }).nodes.at(-1)!.op, '_equal');
    assert.equal([...sym.Group([sym.Variable('a'), sym.Variable('b')])].length, 2);
  },
  'D071 one array may stand for several arguments': () => {
    const x = nd.array([3]);
    const graph = sym.Variable('a').$mul(sym.Variable('b'));
    const [a, b] = [nd.zeros([1]), nd.zeros([1])];
    const executor = graph.bind(mx.cpu(), { a: x, b: x }, { args_grad: { a, b } });
    executor.forward(true);
    executor.backward([nd.ones([1])]);
    is(a, 3);
    is(b, 3);
  },
  'D072 write replaces, add adds, null skips': () => {
    for (const [req, wanted] of [
      ['write', 2],
      ['add', 4],
      ['null', 0],
    ] as const) {
      const grad = nd.zeros([1]);
      const executor = sym
        .Variable('a')
        .$mul(2)
        .bind(mx.cpu(), { a: nd.ones([1]) }, { args_grad: { a: grad }, grad_req: req });
      for (let i = 0; i < 2; i++) {
        executor.forward(true);
        executor.backward([nd.ones([1])]);
      }
      is(grad, wanted);
    }
  },
  'D073 autograd starts with ones': () => {
    const x = variable(1, 2);
    autograd.record(() => x.$mul(3)).backward();
    is(x.grad, 3, 3);
  },
  'D074 forward predicts unless told to train, into the same outputs': () => {
    const executor = sym.Dropout(sym.Variable('a'), { p: 0.5 }).bind(mx.cpu(), { a: nd.ones([100]) });
    const [first] = executor.forward();
    assert.equal(nd.sum(first!).asscalar(), 100);
    assert.equal(executor.forward()[0], first);
  },
  'D075 forward copies what is given and checks its shape': () => {
    const executor = sym
      .Variable('a')
      .$mul(2)
      .simple_bind(mx.cpu(), { a: [2] });
    is(executor.forward(false, { a: nd.array([1, 2]) })[0]!, 2, 4);
    refuses(() => executor.forward(false, { a: nd.ones([3]) }));
  },
  'D076 a second backward needs retain_graph': () => {
    const x = variable(1);
    const y = autograd.record(() => nd.exp(x));
    y.backward({ retain_graph: true });
    y.backward();
    refuses(() => y.backward());
  },
  'D077 attach_grad makes zeros, backward replaces them': () => {
    const x = variable(2);
    is(x.grad, 0);
    for (let i = 0; i < 2; i++) autograd.record(() => nd.square(x)).backward();
    is(x.grad, 4);
  },
  'D078 no writing in place into what is recorded': () => {
    const x = variable(1);
    autograd.record(() => {
      const y = nd.square(x);
      refuses(() => y.$iadd(y.$mul(x)));
      nd.exp(y).backward();
    });
  },
  'D079 modes of recording': () => {
    autograd.record(() => {
      assert.ok(autograd.is_recording() && autograd.is_training());
      autograd.pause(() => assert.ok(!autograd.is_recording() && !autograd.is_training()));
    });
  },
  'D080 BlockGrad stops, losses ignore what flows in': () => {
    const x = variable(1, 2);
    autograd.record(() => nd.BlockGrad(x).$mul(x)).backward();
    is(x.grad, 1, 2);
    autograd.backward([autograd.record(() => nd.MakeLoss(x, { grad_scale: 3 }))], [nd.array([9, 9])]);
    is(x.grad, 3, 3);
  },
  'D081 paths add up': () => {
    const x = variable(3);
    autograd.record(() => x.$mul(x).$add(x)).backward();
    is(x.grad, 7);
  },
  'D082 grad refuses variables that the heads do not reach': () => {
    const [x, other] = [variable(1), variable(1)];
    refuses(() => autograd.record(() => autograd.grad([nd.exp(x)], [other])));
  },
};

export const files: Traps = {
  'D139 and D140 the bytes of .params: numbers of the format and of the dtype': () => {
    const bytes = Buffer.from(save_tobuffer([nd.ones([1], { dtype: 'int64' })]));
    assert.equal(bytes.readBigUInt64LE(0), 0x112n);
    assert.equal(bytes.readUInt32LE(24), 0xf993fac9);
    // Storage, rank, one length, device and its number; then the dtype.
    assert.equal(bytes.readInt32LE(24 + 4 + 4 + 4 + 8 + 8), 6);
  },
  'D141 a list comes back as a list, names as a dictionary, one array as a list': () => {
    const back = (data: Parameters<typeof save_tobuffer>[0]): unknown => load_frombuffer(save_tobuffer(data));
    assert.ok(Array.isArray(back([nd.ones([1])])));
    assert.deepEqual(Object.keys(back({ a: nd.ones([1]) }) as object), ['a']);
    assert.equal((back(nd.ones([1])) as NDArray[]).length, 1);
  },
  'D144 what is asked to be added is added, also through broadcasting and sums': () => {
    const x = nd.ones([1, 2]);
    x.attach_grad({ grad_req: 'add' });
    for (let i = 0; i < 2; i++) autograd.record(() => nd.sum(x.$add(nd.ones([3, 1])))).backward();
    near(x.grad, 6, 6);
  },
};
