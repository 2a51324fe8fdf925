/** `shared_exec`: executors of several shapes, as bucketing has them, plan into one block of memory. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import mx, { nd, sym, type Executor, type Symbol } from '../../lib/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

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

  it('a reshaped executor uses the memory of the one it came from, up and down again', () => {
    const first = net().simple_bind(mx.cpu(), { data: [4000] });
    train(first, 1);
    const small = first.reshape({ data: [1000] });
    const back = small.reshape({ data: [4000], allow_up_sizing: true });
    const large = back.reshape({ data: [9000], allow_up_sizing: true });
    const last = large.reshape({ data: [8000] });
    for (const [executor, length, shared] of [
      [small, 1000, true],
      [back, 4000, true],
      [large, 9000, false],
      [last, 8000, true],
    ] as const) {
      assert.equal(executor.memory({ is_train: true }).shared, shared, `of ${length}`);
      assert.deepEqual(train(executor, 2), train(net().simple_bind(mx.cpu(), { data: [length] }), 2));
    }
    first.forward({ is_train: true });
    small.forward({ is_train: true });
    assert.throws(() => first.backward(nd.ones([4000])), /shares its memory/);
  });

  it('a loop of reshapes and binds keeps neither memory nor objects', async () => {
    const round = (executor: Executor, length: number): Executor => {
      const next = executor.reshape({ data: [length], allow_up_sizing: true });
      next.forward({ is_train: true });
      next.backward(nd.ones([length]));
      const bound = net().bind(
        mx.cpu(),
        { data: nd.ones([length]) },
        { args_grad: { data: nd.ones([length]) } },
      );
      bound.forward({ is_train: true });
      bound.dispose();
      return next;
    };
    let executor = net().simple_bind(mx.cpu(), { data: [300] });
    // Weak references keep what they name until the turn ends.
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const live = (): { heap: number; arrays: number; bytes: number } => {
      mx.waitall();
      collect();
      const { liveArrays, liveBytes } = mx.memory();
      return { heap: process.memoryUsage().heapUsed, arrays: liveArrays, bytes: liveBytes };
    };
    const run = async (times: number): Promise<void> => {
      for (let index = 0; index < times; index++) {
        executor = round(executor, 100 + ((index * 37) % 150));
        if (index % 100 === 99) await turn();
      }
    };
    await run(150);
    const before = live();
    await run(200);
    const after = live();
    assert.ok(after.arrays <= before.arrays + 20, `${before.arrays} arrays, then ${after.arrays}`);
    assert.ok(after.bytes <= before.bytes + 200_000, `${before.bytes} bytes, then ${after.bytes}`);
    assert.ok(after.heap <= before.heap + 2_000_000, `${before.heap} bytes of objects, then ${after.heap}`);
  });
});
