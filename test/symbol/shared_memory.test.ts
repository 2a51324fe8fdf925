/** `shared_exec`: executors of several shapes, as bucketing has them, plan into one block of memory. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type Executor, type Symbol } from '../../lib/index.js';

const net = (): Symbol => {
  let x = sym.Variable('data');
  for (let layer = 0; layer < 6; layer++) x = sym.tanh(sym.sin(x.$mul(1.5)));
  return x;
};

/** Executors for the lengths, the first one's memory shared by the others. */
function buckets(lengths: number[]): Executor[] {
  const [first] = lengths;
  const shared_exec = net().simple_bind(mx.cpu(), { data: [first!] });
  const others = lengths
    .slice(1)
    .map((length) => net().simple_bind(mx.cpu(), { data: [length], shared_exec }));
  return [shared_exec, ...others];
}

const train = (executor: Executor, seed: number): unknown[] => {
  const { data } = executor.arg_dict;
  data!.set(null, nd.arange(data!.size).$mul(0.01).$add(seed));
  executor.forward({ is_train: true });
  executor.backward(nd.ones(executor.outputs[0]!.shape));
  return [executor.outputs[0]!.tolist(), executor.grad_dict['data']!.tolist()];
};

describe('executors that share memory', () => {
  it('smaller ones take no memory of their own, and compute what they would alone', () => {
    const all = buckets([4000, 3000, 1000, 10]);
    assert.deepEqual(
      all.map((executor) => executor.memory({ is_train: true }).shared),
      [false, true, true, true],
    );
    const alone = [4000, 3000, 1000, 10].map((length) => net().simple_bind(mx.cpu(), { data: [length] }));
    for (const round of [1, 2])
      all.forEach((executor, index) => assert.deepEqual(train(executor, round), train(alone[index]!, round)));
  });

  it('the memory in use is that of the largest', () => {
    const live = (): number => mx.memory().liveBytes;
    const before = live();
    const [first, ...others] = buckets([400_000]);
    const one = live() - before;
    const { arena } = first!.memory({ is_train: true });
    assert.equal(others.length, 0);
    const shared = net().simple_bind(mx.cpu(), { data: [390_000], shared_exec: first! });
    const two = live() - before - one;
    assert.ok(shared.memory({ is_train: true }).shared);
    // Argument, gradient and output are its own.
    assert.ok(two < 4 * 390_000 * 4 && two < arena / 2, `${two} bytes beside an arena of ${arena}`);
  });

  it('a larger one gets memory of its own', () => {
    const [, larger] = buckets([100, 5000]);
    assert.equal(larger!.memory({ is_train: true }).shared, false);
  });

  it('backward after another executor ran is refused, not wrong', () => {
    const [first, second] = buckets([500, 300]);
    first!.forward({ is_train: true });
    second!.forward({ is_train: true });
    assert.throws(() => first!.backward(nd.ones([500])), /shares its memory/);
    second!.backward(nd.ones([300]));
  });

  it('the memory stays when the first executor is disposed', () => {
    const [first, second] = buckets([500, 300]);
    const expected = train(second!, 1);
    first!.dispose();
    nd.ones([5000]).$mul(3).wait_to_read();
    assert.deepEqual(train(second!, 1), expected);
    assert.deepEqual(train(first!, 1)[0], train(net().simple_bind(mx.cpu(), { data: [500] }), 1)[0]);
  });

  it('bind shares too, and says what is no executor', () => {
    const [first] = buckets([500]);
    const data = nd.ones([200]);
    const executor = net().bind(
      mx.cpu(),
      { data },
      { args_grad: { data: nd.zeros([200]) }, shared_exec: first! },
    );
    assert.ok(executor.memory({ is_train: true }).shared);
    assert.throws(
      () => net().simple_bind(mx.cpu(), { data: [5], shared_exec: {} as unknown as Executor }),
      /shared_exec/,
    );
  });
});
