/** `CachedOp`: symbols called with arrays, planned per kind of inputs, recorded as one operation. */
import assert from 'node:assert/strict';
import mx, { autograd, CachedOp, nd, sym, type NDArray, type Symbol } from '../../lib/index.js';

const numbers = (array: NDArray): number[] => (array.tolist() as number[]).flat(Infinity) as number[];

function close(given: NDArray, expected: NDArray | number[], what = ''): void {
  const wanted = Array.isArray(expected) ? expected : numbers(expected);
  const values = numbers(given);
  assert.equal(values.length, wanted.length, what);
  values.forEach((value, index) =>
    assert.ok(
      Math.abs(value - wanted[index]!) <= 1e-5 * Math.max(1, Math.abs(wanted[index]!)),
      `${what}[${index}]: ${value}, ${wanted[index]}`,
    ),
  );
}

const network = (): Symbol => {
  let net = sym.FullyConnected(sym.Variable('data'), { num_hidden: 4, name: 'fc1' });
  net = sym.Activation(net, { act_type: 'tanh', name: 'act' });
  return sym.FullyConnected(net, { num_hidden: 2, name: 'fc2' });
};

const draw = (shape: number[], seed: number): NDArray => {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return nd.array(
    Float32Array.from({ length: size }, (_, index) => Math.sin(seed + index * 1.7)),
    { shape },
  );
};

const parameters = (): NDArray[] => [draw([4, 3], 1), draw([4], 2), draw([2, 4], 3), draw([2], 4)];

/** The network by eager calls. */
const eagerly = (data: NDArray, [w1, b1, w2, b2]: NDArray[]): NDArray =>
  nd.FullyConnected(nd.tanh(nd.FullyConnected(data, w1!, b1!, { num_hidden: 4 })), w2!, b2!, {
    num_hidden: 2,
  });

describe('CachedOp', () => {
  it('gives what the operators give, as new arrays at every call', () => {
    const op = new CachedOp(network());
    const weights = parameters();
    const first = op(draw([5, 3], 7), ...weights) as NDArray;
    const second = op(draw([5, 3], 8), ...weights) as NDArray;
    close(first, eagerly(draw([5, 3], 7), weights));
    close(second, eagerly(draw([5, 3], 8), weights));
    assert.equal(op.memory().plans, 1);
  });

  it('takes its inputs by name, and gives a list for several outputs', () => {
    const x = sym.Variable('x');
    const op = new CachedOp(sym.Group([x.$add(1), sym.exp(x), x]), [['inline_limit', 0]]);
    const results = op({ x: nd.array([0, 1]) }) as NDArray[];
    assert.deepEqual(results.map(numbers)[0], [1, 2]);
    close(results[1]!, [1, Math.E]);
    assert.deepEqual(results.map(numbers)[2], [0, 1]);
  });

  for (const flags of [{}, { static_alloc: true }, { static_alloc: true, static_shape: true }]) {
    it(`is recorded as one operation with the eager gradients: ${JSON.stringify(flags)}`, () => {
      const op = new CachedOp(network(), flags);
      const weights = parameters();
      const data = draw([5, 3], 7);
      for (const array of [data, ...weights]) array.attach_grad();
      const head = draw([5, 2], 9);
      const run = (call: () => NDArray): NDArray[] => {
        const result = autograd.record(() => call().$mul(2));
        result.backward(head);
        return [data, ...weights].map(({ grad }) => grad!.copy());
      };
      const expected = run(() => eagerly(data, weights));
      const given = run(() => op(data, ...weights) as NDArray);
      given.forEach((gradient, index) => close(gradient, expected[index]!, `gradient ${index}`));
    });

    it(`calls that wait for their backward keep their values apart: ${JSON.stringify(flags)}`, () => {
      const op = new CachedOp(network(), flags);
      const weights = parameters();
      for (const array of weights) array.attach_grad();
      const inputs = [1, 2, 3].map((seed) => draw([5, 3], seed));
      const total = (call: (data: NDArray) => NDArray): NDArray[] => {
        const sum = autograd.record(() =>
          nd.add_n(...inputs.map((data) => call(data).$mul(call(data)))).sum(),
        );
        sum.backward();
        return weights.map(({ grad }) => grad!.copy());
      };
      const expected = total((data) => eagerly(data, weights));
      for (let time = 0; time < 3; time++)
        total((data) => op(data, ...weights) as NDArray).forEach((gradient, index) =>
          close(gradient, expected[index]!),
        );
      assert.ok(op.memory().plans <= 6, `${op.memory().plans} plans for six calls at a time`);
    });
  }

  it('plans anew for other shapes and finds the old plans again', () => {
    const op = new CachedOp(network(), { static_alloc: true });
    const weights = parameters();
    for (const rows of [1, 5, 1, 7, 5]) {
      const data = draw([rows, 3], rows);
      close(op(data, ...weights) as NDArray, eagerly(data, weights));
    }
    assert.equal(op.memory().plans, 3);
  });

  it('moves the statistics of a normalisation while training only', () => {
    const net = sym.BatchNorm(sym.Variable('data'), { name: 'bn', fix_gamma: false, momentum: 0.5 });
    const op = new CachedOp(net, { inline_limit: 0 });
    const data = draw([4, 2], 1);
    const [gamma, beta, mean, variance] = [nd.ones([2]), nd.zeros([2]), nd.zeros([2]), nd.ones([2])];
    op(data, gamma, beta, mean, variance);
    assert.deepEqual(numbers(mean), [0, 0]);
    gamma.attach_grad();
    const result = autograd.record(() => op(data, gamma, beta, mean, variance) as NDArray);
    result.backward();
    close(mean, data.mean({ axis: 0 }).$mul(0.5));
    close(
      op(data, gamma, beta, mean, variance) as NDArray,
      nd.BatchNorm(data, gamma, beta, mean, variance, { fix_gamma: false }) as NDArray,
    );
  });

  it('recording in predict mode has gradients too', () => {
    const x = sym.Variable('x');
    const op = new CachedOp(sym.Dropout(sym.exp(x), { p: 0.5 }).$mul(x));
    const values = nd.array([1, 2]);
    values.attach_grad();
    autograd.record(() => op(values) as NDArray, { train_mode: false }).backward();
    close(values.grad!, [2 * Math.E, 3 * Math.exp(2)]);
  });

  it('retain_graph goes back twice; with static_alloc it says that it cannot', () => {
    const x = sym.Variable('x');
    const net = sym.tanh(sym.exp(x)).$mul(sym.sin(x));
    const values = nd.array([0.1, 0.2]);
    values.attach_grad();
    const twice = (flags: object): number[][] => {
      const result = autograd.record(() => new CachedOp(net, flags)(values) as NDArray);
      return [true, false].map((retain_graph) => {
        result.backward(null, { retain_graph });
        return numbers(values.grad!);
      });
    };
    const [first, second] = twice({});
    assert.deepEqual(first, second);
    assert.throws(() => twice({ static_alloc: true }), /one backward for each call/);
  });

  it('small graphs are recorded operator by operator: they have second derivatives', () => {
    const x = sym.Variable('x');
    const values = nd.array([1, 2, 3]);
    values.attach_grad();
    const second = (op: CachedOp): number[] => {
      const [gradient] = autograd.record(() => {
        const y = op(values) as NDArray;
        return autograd.grad(y, values, { create_graph: true, retain_graph: true }) as NDArray[];
      });
      gradient!.backward();
      return numbers(values.grad!);
    };
    close(
      nd.array(second(new CachedOp(sym.exp(x.$mul(2))))),
      [2, 4, 6].map((value) => 4 * Math.exp(value)),
    );
    // A larger graph is computed once more, operator by operator: y'' = y (2z)² + y 2z 2 with z = 2e²ˣ/2.
    const [first, ...others] = second(new CachedOp(sym.exp(sym.exp(x.$mul(2)))));
    const inner = Math.exp(2);
    assert.ok(Math.abs(first! / (4 * inner * (1 + inner) * Math.exp(inner)) - 1) < 1e-4);
    assert.equal(others.length, 2);
    assert.throws(
      () => second(new CachedOp(sym.Dropout(sym.exp(sym.exp(x)), { p: 0.5, name: 'drop' }))),
      /no gradient of its gradient.*random/,
    );
  });

  it('an input changed in place after the call is refused at backward', () => {
    const op = new CachedOp(network());
    const weights = parameters();
    for (const array of weights) array.attach_grad();
    const data = draw([5, 3], 1);
    const result = autograd.record(() => op(data, ...weights) as NDArray);
    data.set(null, 0);
    assert.throws(() => result.backward(), /changed in place/);
  });

  it('calls without backward give their memory back when they are collected', () => {
    const op = new CachedOp(network());
    const weights = parameters();
    for (const array of weights) array.attach_grad();
    for (let call = 0; call < 4; call++) autograd.record(() => op(draw([5, 3], call), ...weights));
    const before = op.memory().plans;
    assert.ok(before <= 4);
    const result = autograd.record(() => op(draw([5, 3], 1), ...weights) as NDArray);
    result.backward();
    const again = autograd.record(() => op(draw([5, 3], 1), ...weights) as NDArray);
    again.backward();
    assert.ok(op.memory().plans <= before + 1);
  });

  it('writes into given arrays', () => {
    const op = new CachedOp(network());
    const out = nd.zeros([5, 2]);
    const result = op(draw([5, 3], 7), ...parameters(), { out });
    assert.equal(result, out);
    close(out, eagerly(draw([5, 3], 7), parameters()));
  });

  it('runs graphs whose shapes depend on values operator by operator', () => {
    const net = sym.contrib.boolean_mask(sym.exp(sym.Variable('x')).$add(0).$mul(1), sym.Variable('index'));
    const op = new CachedOp(net);
    assert.deepEqual((op(nd.zeros([3, 1]), nd.array([1, 0, 1])) as NDArray).shape, [2, 1]);
  });

  it('says what is wrong with flags and inputs', () => {
    const net = network();
    assert.throws(() => new CachedOp(net, { static_shape: true }), /static_alloc/);
    assert.throws(() => new CachedOp(net, [['static_aloc', true]]), /Did you mean static_alloc/);
    assert.throws(() => new CachedOp(net, { inline_limit: -1 }), /whole number/);
    const op = new CachedOp(net);
    assert.throws(() => op(nd.ones([5, 3])), /5 \(data, fc1_weight/);
    assert.throws(() => op(nd.ones([5, 9]), ...parameters()), /fc1_weight|FullyConnected/);
    assert.throws(() => op.run([1, 2, 3, 4, 5] as unknown as NDArray[]), /NDArray/);
    assert.throws(() => new CachedOp(3 as unknown as Symbol), /Symbol/);
    assert.equal(mx.CachedOp, CachedOp);
  });
});
