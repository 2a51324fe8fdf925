/** Executors: values, gradients, memory, and errors that name what is wrong. */
import assert from 'node:assert/strict';
import { cpu } from '../../lib/core/index.js';
import { nd } from '../../lib/ndarray/index.js';
import { sym } from '../../lib/symbol/index.js';

const a = sym.Variable('a');
const b = sym.Variable('b');
const ones = (): ReturnType<typeof nd.ones> => nd.ones([2, 3]);

describe('executor: forward', () => {
  it('adds two bound arrays', () => {
    const executor = a.$add(b).bind(cpu(), { a: ones(), b: ones() });
    executor.forward();
    assert.equal(executor.outputs.length, 1);
    assert.deepEqual(executor.outputs[0]!.tolist(), [
      [2, 2, 2],
      [2, 2, 2],
    ]);
  });

  it('the same symbol takes other data, shapes and precisions', () => {
    const sum = a.$add(b);
    const larger = sum.bind(cpu(), { a: nd.full([3, 4], 2), b: nd.full([3, 4], 3) }).forward()[0]!;
    assert.deepEqual(larger.tolist(), nd.full([3, 4], 5).tolist());
    const double = sum.bind(cpu(), [nd.ones([2], { dtype: 'float64' }), nd.ones([2], { dtype: 'float64' })]);
    assert.equal(double.forward()[0]!.dtype, 'float64');
  });

  it('eval binds and runs in one step', () => {
    const results = a.$add(b).eval({ ctx: cpu(), a: ones(), b: ones() });
    assert.deepEqual(
      results.map((result) => result.tolist()),
      [
        [
          [2, 2, 2],
          [2, 2, 2],
        ],
      ],
    );
  });

  it('one array may be bound to several arguments', () => {
    const shared = nd.full([2, 3], 2);
    const formula = a.$add(b.$mul(sym.Variable('c')));
    const executor = formula.bind(cpu(), { a: shared, b: shared, c: shared });
    assert.deepEqual(executor.forward()[0]!.tolist(), [
      [6, 6, 6],
      [6, 6, 6],
    ]);
  });

  it('outputs are the same arrays at every call, written anew', () => {
    const input = nd.array([1, 2]);
    const executor = a.$mul(3).bind(cpu(), { a: input });
    const [first] = executor.forward();
    input.set(null, 10);
    const [second] = executor.forward();
    assert.equal(first, second);
    assert.deepEqual(first!.tolist(), [30, 30]);
  });

  it('forward copies given arrays into the bound ones', () => {
    const input = nd.zeros([2]);
    const executor = a.$add(1).bind(cpu(), { a: input });
    assert.deepEqual(executor.forward({ a: nd.array([5, 6]) })[0]!.tolist(), [6, 7]);
    assert.deepEqual(input.tolist(), [5, 6]);
    assert.deepEqual(
      executor.forward(false, { a: nd.array([1, 1], { dtype: 'float64' }) })[0]!.tolist(),
      [2, 2],
    );
  });

  it('an argument that is an output, and one output asked for twice, are copies', () => {
    const input = nd.array([1, 2]);
    const sum = a.$add(1);
    const executor = sym.Group([a, sum, sum]).bind(cpu(), { a: input });
    const [same, once, twice] = executor.forward();
    assert.deepEqual(
      [same!.tolist(), once!.tolist(), twice!.tolist()],
      [
        [1, 2],
        [2, 3],
        [2, 3],
      ],
    );
    assert.notEqual(same, input);
    assert.notEqual(once, twice);
    assert.deepEqual(Object.keys(executor.output_dict), ['a', sum.list_outputs()[0]]);
  });

  it('random nodes draw again at every run', () => {
    const executor = sym.random.uniform(0, 1, { shape: [8] }).bind(cpu(), {});
    const first = executor.forward()[0]!.tolist();
    assert.notDeepEqual(executor.forward()[0]!.tolist(), first);
  });
});

describe('executor: backward', () => {
  const product = a.$mul(b);
  const bound = (grad_req: 'write' | 'add' | 'null' | Record<string, 'write' | 'add' | 'null'>) => {
    const args_grad = { a: nd.full([2], 100), b: nd.full([2], 100) };
    const executor = product.bind(
      cpu(),
      { a: nd.array([1, 2]), b: nd.array([3, 4]) },
      { args_grad, grad_req },
    );
    return executor;
  };

  it('write overwrites, add accumulates, null leaves alone', () => {
    const executor = bound({ a: 'write', b: 'add' });
    for (let run = 0; run < 2; run++) {
      executor.forward({ is_train: true });
      executor.backward(nd.array([1, 10]));
    }
    assert.deepEqual(executor.grad_dict.a!.tolist(), [3, 40]);
    assert.deepEqual(executor.grad_dict.b!.tolist(), [102, 140]);
    const silent = bound({ a: 'write' });
    silent.forward({ is_train: true });
    silent.backward([nd.array([1, 1])]);
    assert.deepEqual(silent.grad_dict.b!.tolist(), [100, 100]);
  });

  it('gradients may meet in one array when they are added, not when they are written', () => {
    const both = nd.zeros([2]);
    const args = { a: nd.array([1, 2]), b: nd.array([3, 4]) };
    const executor = product.bind(cpu(), args, { args_grad: { a: both, b: both }, grad_req: 'add' });
    executor.forward({ is_train: true });
    executor.backward(nd.ones([2]));
    assert.deepEqual(both.tolist(), [4, 6]);
    assert.throws(
      () => product.bind(cpu(), args, { args_grad: { a: both, b: both } }),
      /bind: b: its gradient array is in use already.*that of the gradient of a/,
    );
    assert.throws(
      () => product.bind(cpu(), args, { args_grad: { a: args.b } }),
      /bind: a: its gradient array is in use already.*that of argument b/,
    );
  });

  it('a variable on several paths gets the sum; an unused one zeros', () => {
    const c = sym.Variable('c');
    const net = a.$mul(a).$add(a).$add(sym.BlockGrad(c));
    const executor = net.simple_bind(cpu(), { a: [2], c: [2] });
    executor.arg_dict.a!.set(null, 3);
    executor.grad_dict.c!.set(null, 7);
    executor.forward({ is_train: true });
    executor.backward(nd.ones([2]));
    assert.deepEqual(executor.grad_dict.a!.tolist(), [7, 7]);
    assert.deepEqual(executor.grad_dict.c!.tolist(), [0, 0]);
  });

  it('the gradient of an identity is the head gradient, in an array of its own', () => {
    const executor = sym.Group([a, a]).simple_bind(cpu(), { a: [2] });
    executor.forward({ is_train: true });
    const head = nd.array([1, 2]);
    executor.backward([head, nd.array([10, 20])]);
    assert.deepEqual(executor.grad_dict.a!.tolist(), [11, 22]);
    assert.deepEqual(head.tolist(), [1, 2]);
  });

  it('losses need no head gradient, other outputs do', () => {
    const loss = sym.make_loss(a.$mul(2)).simple_bind(cpu(), { a: [2] });
    loss.forward({ is_train: true });
    loss.backward();
    assert.deepEqual(loss.grad_dict.a!.tolist(), [2, 2]);
    const executor = bound('write');
    executor.forward({ is_train: true });
    assert.throws(() => executor.backward(), /backward .*a head gradient is needed. Expected float32 \(2,\)/);
  });

  it('head gradients can be given by output name', () => {
    const executor = sym
      .Group([sym.exp(a, { name: 'e' }), sym.make_loss(a, { name: 'l' })])
      .simple_bind(cpu(), { a: [1] });
    executor.forward({ is_train: true });
    executor.backward({ e_output: nd.array([5]) });
    assert.deepEqual(executor.grad_dict.a!.tolist(), [6]);
  });

  it('wants a training run before it, and one for each backward', () => {
    const executor = bound('write');
    assert.throws(() => executor.backward(nd.ones([2])), /backward: there is no forward run/);
    executor.forward();
    assert.throws(() => executor.backward(nd.ones([2])), /is_train: true/);
    executor.forward({ is_train: true });
    executor.backward(nd.ones([2]));
    assert.throws(() => executor.backward(nd.ones([2])), /there is no forward run/);
  });

  it('a head gradient of another type is converted', () => {
    const executor = bound('write');
    executor.forward({ is_train: true });
    executor.backward(nd.array([1, 3], { dtype: 'int32' }));
    const [once] = [executor.grad_dict.a!.tolist() as number[]];
    executor.forward({ is_train: true });
    executor.backward(nd.array([1, 3]));
    assert.deepEqual(once, executor.grad_dict.a!.tolist());
  });

  it('where the gradient is stopped, no head gradient is needed', () => {
    const stopped = sym.BlockGrad(a).simple_bind(cpu(), { a: [2] });
    stopped.forward({ is_train: true });
    stopped.backward();
    assert.deepEqual(stopped.grad_dict.a!.tolist(), [0, 0]);
  });

  it('a head gradient of another shape is refused', () => {
    const executor = bound('write');
    executor.forward({ is_train: true });
    assert.throws(
      () => executor.backward(nd.ones([3])),
      /head gradient does not fit.*Expected float32 \(2,\), given float32 \(3,\)/,
    );
    assert.throws(() => executor.backward([nd.ones([2]), nd.ones([2])]), /too many head gradients/);
  });
});

describe('executor: binding', () => {
  it('simple_bind makes zeros of the inferred shapes and types', () => {
    const net = sym.Cast(a, { dtype: 'float64' }).$add(b);
    const executor = net.simple_bind(cpu(), { a: [2, 3], grad_req: 'null', type_dict: { a: 'float16' } });
    assert.deepEqual(executor.arg_dict.b!.shape, [2, 3]);
    assert.equal(executor.arg_dict.b!.dtype, 'float64');
    assert.equal(executor.arg_dict.a!.dtype, 'float16');
    assert.deepEqual(executor.grad_dict, {});
    assert.deepEqual(executor.forward()[0]!.tolist(), [
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('everything may stand in one object, and the type of new values by position', () => {
    const executor = a.$add(b).bind({ ctx: cpu(), args: { a: ones(), b: ones() }, grad_req: 'null' });
    assert.deepEqual(executor.forward()[0]!.shape, [2, 3]);
    assert.deepEqual(a.simple_bind({ ctx: cpu(), a: [4] }).arg_dict.a!.shape, [4]);
    const made = sym.Group([
      sym.zeros({ shape: [2] }),
      sym.ones([2], 'int8'),
      sym.arange({ start: 1, stop: 3 }),
      sym.arange(0, 4, 2),
    ]);
    const results = made.eval().map((array) => [array.dtype, array.tolist()]);
    assert.deepEqual(results, [
      ['float32', [0, 0]],
      ['int8', [1, 1]],
      ['float32', [1, 2]],
      ['float32', [0, 2]],
    ]);
  });

  it('names the argument that is not bound, does not fit or is no array', () => {
    const sum = a.$add(b);
    assert.throws(
      () => sum.bind(cpu(), { a: ones() }),
      /bind: b: is not bound. Expected an NDArray.*needed are a, b/,
    );
    assert.throws(
      () => sum.bind(cpu(), [ones()]),
      /args: wrong number of arrays. Expected 2 \(a, b\), given 1/,
    );
    assert.throws(
      () => sum.bind(cpu(), { a: ones(), b: nd.ones([3]) }),
      /elemwise_add _plus\d+: rhs: shapes do not match. Expected \(2, 3\), given \(3,\).*lhs = a \(2, 3\), rhs = b \(3,\)/,
    );
    assert.throws(
      () => sum.bind(cpu(), { a: ones(), b: nd.ones([2, 3], { dtype: 'int32' }) }),
      /rhs: dtypes do not match. Expected float32, given int32/,
    );
    assert.throws(() => sum.bind(cpu(), { a: ones(), b: [1, 2] as never }), /bind: b: not an array/);
    assert.throws(() => sum.bind('cpu' as never, {}), /bind: ctx: a context is needed/);
  });

  it('names the shape that cannot be inferred, the unknown argument, the unknown grad_req', () => {
    assert.throws(() => a.$add(b).simple_bind(cpu()), /simple_bind: a: the shape cannot be inferred/);
    assert.throws(() => a.simple_bind(cpu(), { aa: [2] }), /simple_bind: no argument aa. Did you mean a/);
    assert.throws(() => a.simple_bind(cpu(), { a: [2], grad_req: 'ad' as never }), /unknown grad_req/);
    assert.throws(
      () => a.$add(b).bind(cpu(), { a: ones(), b: ones() }, { args_grad: { a: nd.ones([2]) } }),
      /bind: a: the gradient array does not fit its argument. Expected float32 \(2, 3\), given float32 \(2,\)/,
    );
  });

  it('two variables of one name are refused where names count', () => {
    const twice = sym.Variable('w').$mul(sym.Variable('w'));
    assert.throws(() => twice.bind(cpu(), { w: ones() }), /bind: w: two different variables have this name/);
    assert.throws(() => twice.simple_bind(cpu(), { w: [2] }), /simple_bind: w: two different variables/);
    const [product] = twice.bind(cpu(), [nd.array([2]), nd.array([3])]).forward();
    assert.deepEqual(product!.tolist(), [6]);
  });

  it('forward names unknown arguments and wrong shapes', () => {
    const executor = a.$add(1).bind(cpu(), { a: nd.zeros([2]) });
    assert.throws(() => executor.forward({ x: nd.zeros([2]) }), /forward: no argument x/);
    assert.throws(
      () => executor.forward({ a: nd.zeros([3]) }),
      /forward: a: wrong shape. Expected float32 \(2,\), given float32 \(3,\)/,
    );
  });

  it('tells its arguments and outputs in one line', () => {
    const executor = sym.relu(a, { name: 'r' }).simple_bind(cpu(), { a: [2, 3] });
    assert.equal(String(executor), '<Executor a (2, 3) -> r_output>');
  });

  it('reshape shares what keeps its shape and says what changed unasked', () => {
    const net = sym.broadcast_add(a, b);
    const executor = net.simple_bind(cpu(), { a: [2, 3], b: [1, 3], grad_req: 'null' });
    const other = executor.reshape({ a: [1, 3], b: [1, 3] });
    assert.equal(other.arg_dict.b, executor.arg_dict.b);
    assert.deepEqual(other.forward()[0]!.shape, [1, 3]);
    assert.throws(
      () => executor.reshape({ a: [5, 3], b: [1, 3] }),
      /reshape: a: its array grows.*allow_up_sizing/,
    );
    const pair = a.$add(b).simple_bind(cpu(), { a: [4], grad_req: 'null' });
    assert.throws(() => pair.reshape({ a: [2] }), /reshape: b: its shape changes/);
    assert.deepEqual(pair.reshape({ a: [2], partial_shaping: true }).arg_dict.b!.shape, [2]);
  });

  it('copy_params_from copies by name and refuses surplus names unless allowed', () => {
    const executor = a.$add(b).simple_bind(cpu(), { a: [2] });
    executor.copy_params_from({ a: nd.array([1, 2]) });
    assert.deepEqual(executor.arg_dict.a!.tolist(), [1, 2]);
    assert.throws(() => executor.copy_params_from({ c: nd.ones([2]) }), /no argument c/);
    executor.copy_params_from({ c: nd.ones([2]) }, null, { allow_extra_params: true });
  });

  it('a disposed array is named when the executor runs', () => {
    const input = nd.zeros([2]);
    const executor = a.$add(1).bind(cpu(), { a: input });
    input.dispose();
    assert.throws(() => executor.forward(), /a: the array was disposed/);
  });
});
