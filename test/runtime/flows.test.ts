/** Scopes of interleaved asynchronous code: each callback has its own devices, names, attributes and tidied arrays. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../lib/index.js';

/** Lets the other callbacks have their turn. */
const step = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('scopes of interleaved asynchronous code', () => {
  it('give each callback its own device', async () => {
    const device = async (number: number): Promise<string[]> => {
      const seen: string[] = [];
      for (let turn = 0; turn < 4; turn++) {
        await step();
        seen.push(String(nd.zeros(1).context));
        if (turn === 1)
          seen.push(
            await mx.cpu(number + 10).run(async () => {
              await step();
              return String(mx.current_context());
            }),
          );
      }
      return seen;
    };
    const running = [1, 2].map((number) => mx.cpu(number).run(() => device(number)));
    assert.equal(String(nd.zeros(1).context), 'cpu(0)');
    await step();
    assert.equal(String(nd.zeros(1).context), 'cpu(0)');
    const [first, second] = await Promise.all(running);
    assert.deepEqual(first, ['cpu(1)', 'cpu(1)', 'cpu(11)', 'cpu(1)', 'cpu(1)']);
    assert.deepEqual(second, ['cpu(2)', 'cpu(2)', 'cpu(12)', 'cpu(2)', 'cpu(2)']);
    assert.equal(String(mx.current_context()), 'cpu(0)');
  });

  it('give each callback its own names and attributes', async () => {
    const data = sym.Variable('data');
    const build = async (): Promise<string[]> => {
      const nodes: string[] = [];
      for (let turn = 0; turn < 3; turn++) {
        await step();
        const node = sym.relu(data);
        nodes.push(`${node.name} ${String(node.attr('ctx_group'))}`);
      }
      return nodes;
    };
    const running = ['a', 'b'].map((name) =>
      new mx.AttrScope({ ctx_group: name }).run(() => new mx.name.Prefix(`${name}_`).run(build)),
    );
    await step();
    const outside = sym.relu(data, { name: 'plain' });
    assert.equal(outside.name, 'plain');
    assert.ok(!outside.attr('ctx_group'));
    assert.deepEqual(await Promise.all(running), [
      ['a_relu0 a', 'a_relu1 a', 'a_relu2 a'],
      ['b_relu0 b', 'b_relu1 b', 'b_relu2 b'],
    ]);
  });

  it('tidy what the callback made and nothing that was made meanwhile', async () => {
    const inner: NDArray[] = [];
    const tidied = mx.tidy(async () => {
      for (let turn = 0; turn < 3; turn++) {
        await step();
        inner.push(nd.zeros(3));
      }
      return inner[2]!;
    });
    const later = mx.tidy(async () => {
      await step();
      const kept = nd.ones(2);
      for (let turn = 0; turn < 6; turn++) await step();
      return kept;
    });
    await step();
    const mine = nd.ones(4);
    const result = await tidied;
    assert.deepEqual(result.tolist(), [0, 0, 0]);
    assert.deepEqual(mine.tolist(), [1, 1, 1, 1]);
    assert.throws(() => inner[0]!.tolist(), mx.MXNetError);
    assert.deepEqual((await later).tolist(), [1, 1]);
  });

  it('end where an error ends the callback, in any order', async () => {
    const failing = mx.cpu(3).run(async () => {
      await step();
      throw new Error('as wished');
    });
    let resolve!: () => void;
    const open = new Promise<void>((settle) => (resolve = settle));
    const longer = mx.cpu(4).run(async () => {
      await open;
      return String(mx.current_context());
    });
    await assert.rejects(failing, /as wished/);
    assert.equal(String(mx.current_context()), 'cpu(0)');
    assert.throws(() =>
      mx.cpu(5).run(() => {
        throw new Error('at once');
      }),
    );
    assert.equal(String(mx.current_context()), 'cpu(0)');
    resolve();
    assert.equal(await longer, 'cpu(4)');
    assert.equal(String(mx.current_context()), 'cpu(0)');
  });

  it('keep what the callback switches by hand before it waits', async () => {
    const running = mx.cpu(1).run(async () => {
      autograd.set_recording(true);
      using _ = mx.cpu(2).enter();
      await step();
      return [autograd.is_recording(), String(mx.current_context())];
    });
    const outside = (): unknown[] => [autograd.is_recording(), String(mx.current_context())];
    assert.deepEqual(outside(), [false, 'cpu(0)']);
    await step();
    assert.deepEqual(outside(), [false, 'cpu(0)']);
    assert.deepEqual(await running, [true, 'cpu(2)']);
    assert.deepEqual(outside(), [false, 'cpu(0)']);
  });

  it('want a callback', () => {
    for (const run of [() => mx.tidy(3 as never), () => mx.cpu(1).run(undefined as never)])
      assert.throws(run, mx.MXNetError);
    assert.equal(String(mx.current_context()), 'cpu(0)');
  });

  it('that are entered by hand may be left in any order', () => {
    const [first, second] = [mx.cpu(1).enter(), mx.cpu(2).enter()];
    first[Symbol.dispose]();
    assert.equal(String(mx.current_context()), 'cpu(2)');
    second[Symbol.dispose]();
    assert.equal(String(mx.current_context()), 'cpu(0)');
  });
});
