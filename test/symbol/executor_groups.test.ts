/** Elementwise instructions of an executor run together, piece by piece: results are those of arrays, whoever shares memory. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../lib/index.js';

const count = 90_001;
const numbers = (seed: number): NDArray => nd.arange(count).$mul(seed).$mod(17).$sub(8).$div(4);

function assertSame(a: NDArray, b: NDArray): void {
  const [x, y] = [a.asnumpy().data as Float32Array, b.asnumpy().data as Float32Array];
  assert.equal(x.length, y.length);
  const at = x.findIndex((value, index) => value !== y[index]);
  if (at >= 0) assert.fail(`element ${at} is ${x[at]}, expected ${y[at]}`);
}

/** tanh(a b + 1) b - a, with a sum in the middle that everything behind it reads. */
function chain(F: typeof sym, a: ReturnType<typeof sym.Variable>, b: ReturnType<typeof sym.Variable>) {
  const inner = F.tanh(a.$mul(b).$add(1));
  return inner.$mul(b).$sub(a).$add(F.relu(inner));
}

describe('elementwise instructions of an executor', () => {
  const symbol = chain(sym, sym.Variable('a'), sym.Variable('b'));
  const eager = (a: NDArray, b: NDArray): NDArray => {
    const inner = nd.tanh(a.$mul(b).$add(1));
    return inner.$mul(b).$sub(a).$add(nd.relu(inner));
  };

  it('give what arrays give, forward and backward', () => {
    const [a, b] = [numbers(3), numbers(5)];
    const grads = { a: nd.zeros([count]), b: nd.zeros([count]) };
    const executor = symbol.bind(mx.cpu(), { a, b }, { args_grad: grads });
    const head = numbers(7);
    for (const array of [a, b]) array.attach_grad();
    const expected = autograd.record(() => eager(a, b));
    expected.backward(head);
    for (let round = 0; round < 3; round++) {
      const [out] = executor.forward({ is_train: true });
      assertSame(out!, expected);
      executor.backward([head]);
      for (const [name, array] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const worst = nd.max(nd.abs(grads[name].$sub(array.grad))).asscalar();
        assert.ok(worst <= 1e-5, `gradient of ${name} is off by ${worst}`);
      }
    }
  });

  it('add to gradients where that is asked for', () => {
    const [a, b] = [numbers(3), numbers(5)];
    const grads = { a: nd.ones([count]), b: nd.ones([count]) };
    const executor = symbol.bind(mx.cpu(), { a, b }, { args_grad: grads, grad_req: 'add' });
    const once = { a: nd.zeros([count]), b: nd.zeros([count]) };
    const other = symbol.bind(mx.cpu(), { a, b }, { args_grad: once });
    for (const each of [executor, other]) {
      each.forward({ is_train: true });
      each.backward([nd.ones([count])]);
    }
    executor.forward({ is_train: true });
    executor.backward([nd.ones([count])]);
    const worst = nd.max(nd.abs(grads.a.$sub(once.a.$mul(2).$add(1)))).asscalar();
    assert.ok(worst <= 1e-5, `off by ${worst}`);
  });

  it('take one array for two arguments', () => {
    const a = numbers(3);
    const [out] = symbol.bind(mx.cpu(), { a, b: a }).forward();
    assertSame(out!, eager(a, a));
  });

  it('take views that lie across each other', () => {
    const both = nd.arange(count + 1).$mod(13);
    const [a, b] = [both.at(`:${count}`), both.at('1:')];
    const [out] = symbol.bind(mx.cpu(), { a, b }).forward();
    assertSame(out!, eager(a, b));
  });

  it('write gradients over what they are computed from only when all have read it', () => {
    const memory = nd
      .arange(count + 1)
      .$mod(13)
      .$div(8);
    const kept = memory.copy();
    const [a, b] = [memory.at(`:${count}`), numbers(5)];
    // The gradient of b lies one element behind a: an executor that runs pieces must not read a behind its writes.
    const gradient = memory.at('1:');
    const [x, y] = [sym.Variable('a'), sym.Variable('b')];
    const executor = x
      .$mul(y)
      .$add(sym.relu(y))
      .bind(mx.cpu(), { a, b }, { args_grad: { b: gradient } });
    executor.forward({ is_train: true });
    executor.backward([nd.ones([count])]);
    assertSame(gradient, kept.at(`:${count}`).$add(nd.broadcast_greater(b, nd.zeros([1]))));
  });

  it('mix shapes: rows broadcast, sums end a group', () => {
    const [x, row] = [sym.Variable('x'), sym.Variable('row')];
    const shifted = sym.broadcast_sub(x.$mul(2), row);
    const net = sym.broadcast_div(shifted.$add(1), sym.sum(sym.abs(shifted), { axis: 1, keepdims: true }));
    const given = {
      x: nd
        .arange(200 * 300)
        .reshape([200, 300])
        .$mod(11),
      row: nd.arange(300).reshape([1, 300]),
    };
    const [out] = net.bind(mx.cpu(), given).forward();
    const moved = given.x.$mul(2).$sub(given.row);
    assertSame(out!, nd.broadcast_div(moved.$add(1), nd.sum(nd.abs(moved), { axis: 1, keepdims: true })));
  });
});
