/** Memory of executors: one planned arena, values in place, idle copies left out. */
import assert from 'node:assert/strict';
import { cpu } from '../../lib/core/index.js';
import { memory, nd } from '../../lib/ndarray/index.js';
import { sym, type Symbol } from '../../lib/symbol/index.js';

const layers = (count: number, step: (net: Symbol) => Symbol): Symbol => {
  let net = sym.Variable('x');
  for (let layer = 0; layer < count; layer++) net = step(net);
  return net;
};

describe('executor: memory', () => {
  it('a long chain in predict mode needs no more than a step of it', () => {
    const net = layers(50, (x) => sym.tanh(x.$add(1)));
    const executor = net.simple_bind(cpu(), { x: [1000], grad_req: 'null' });
    const { arena, separate } = executor.memory({ is_train: false });
    assert.ok(separate >= 99 * 4000, `separate arrays take ${separate}`);
    assert.ok(arena <= 2 * 4096, `the arena takes ${arena}`);
  });

  it('training keeps what the gradients need and shares the rest', () => {
    const net = layers(20, (x) => sym.tanh(x.$mul(0.5).$add(0.1)));
    const { arena, separate } = net.simple_bind(cpu(), { x: [1000] }).memory({ is_train: true });
    assert.ok(arena < 0.5 * separate, `${arena} of ${separate}`);
    assert.ok(arena >= 19 * 4000, `every tanh has to be kept, ${arena}`);
  });

  it('results do not depend on sharing: branches that live long stay intact', () => {
    const x = sym.Variable('x');
    const early = x.$add(1);
    const late = layers(5, (y) => sym.exp(y.$mul(0.1)))({ x: early });
    const values = [0.5, -1, 2];
    const [result] = late
      .$mul(early)
      .$add(early)
      .eval({ ctx: cpu(), x: nd.array(values) });
    const expected = values.map((value) => {
      let y = value + 1;
      for (let layer = 0; layer < 5; layer++) y = Math.exp(y * 0.1);
      return y * (value + 1) + (value + 1);
    });
    (result!.tolist() as number[]).forEach((value, index) =>
      assert.ok(Math.abs(value - expected[index]!) < 1e-5),
    );
  });

  it('identities inside a graph cost no instruction', () => {
    const x = sym.Variable('x');
    const plain = sym.exp(x.$add(1)).simple_bind(cpu(), { x: [4], grad_req: 'null' });
    const copied = sym
      .exp(sym.identity(sym.identity(x.$add(1))))
      .simple_bind(cpu(), { x: [4], grad_req: 'null' });
    const count = (executor: typeof plain): number => executor.memory({ is_train: false }).instructions;
    assert.equal(count(copied), count(plain));
    assert.deepEqual(copied.forward()[0]!.tolist(), plain.forward()[0]!.tolist());
  });

  it('nodes that no output needs are not computed', () => {
    const x = sym.Variable('x');
    const parts = sym.Group([x.$add(1), sym.exp(x)]);
    const both = parts.simple_bind(cpu(), { x: [4], grad_req: 'null' });
    const one = parts.at(0).simple_bind(cpu(), { x: [4], grad_req: 'null' });
    assert.equal(both.memory().instructions - one.memory().instructions, 1);
  });

  it('a loop of evaluations stays in bounded memory', function () {
    this.timeout(60_000);
    const net = layers(5, (x) => sym.tanh(x.$add(1)));
    const x = nd.ones([50_000]);
    const before = memory().liveBytes;
    for (let run = 0; run < 500; run++) net.eval({ ctx: cpu(), x })[0]!.wait_to_read();
    const growth = memory().liveBytes - before;
    // Collections come in waves: up to some 60 MB are there before one; nothing freed would be 100 MB and more.
    assert.ok(growth < 350 * 200_000, `500 evaluations of 200 kB left ${growth} bytes`);
  });

  it('a product of a value with itself may be computed in place', () => {
    const x = sym.Variable('x');
    const y = x.$add(1);
    const [square] = y
      .$mul(y)
      .$add(0)
      .eval({ ctx: cpu(), x: nd.array([1, 2, 3]) });
    assert.deepEqual(square!.tolist(), [4, 9, 16]);
  });
});
