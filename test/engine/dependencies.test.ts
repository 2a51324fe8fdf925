/** Functions with dependencies run in the order of what they read and change, and no more ordered than that. */
import assert from 'node:assert/strict';
import mx, { nd } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';

const { engine } = mx;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('engine: functions with dependencies', () => {
  it('pushing returns at once, nothing runs before', async () => {
    const seen: string[] = [];
    engine.push_sync(() => seen.push('run'));
    seen.push('pushed');
    await engine.wait_for_all();
    assert.deepEqual(seen, ['pushed', 'run']);
  });

  it('who changes a variable runs alone and in order', async () => {
    const v = engine.new_variable('v');
    const seen: string[] = [];
    const work = (name: string, ms: number) => async () => {
      seen.push(`${name}+`);
      await pause(ms);
      seen.push(`${name}-`);
    };
    engine.push_sync(work('a', 6), { mutate_vars: [v] });
    engine.push_sync(work('b', 1), { mutate_vars: [v] });
    engine.push_sync(work('c', 1), { const_vars: [v] });
    engine.push_sync(work('d', 1), { mutate_vars: [v] });
    await engine.wait_for_var(v);
    assert.deepEqual(seen, ['a+', 'a-', 'b+', 'b-', 'c+', 'c-', 'd+', 'd-']);
  });

  it('who only reads runs together with other readers; other variables are no matter', async () => {
    const [v, w] = [engine.new_variable(), engine.new_variable()];
    let [running, most] = [0, 0];
    const read = async () => {
      most = Math.max(most, ++running);
      await pause(3);
      running -= 1;
    };
    for (let index = 0; index < 3; index++) engine.push_sync(read, { const_vars: [v] });
    engine.push_sync(read, { mutate_vars: [w] });
    await engine.wait_for_all();
    assert.equal(most, 4);
  });

  it('a function with on_complete is done when it calls it', async () => {
    const v = engine.new_variable();
    const seen: string[] = [];
    engine.push_async(
      (_context, on_complete) => {
        setTimeout(() => {
          seen.push('late');
          on_complete();
        }, 5);
      },
      { mutate_vars: [v] },
    );
    engine.push_sync(() => seen.push('next'), { const_vars: [v] });
    await engine.wait_for_var(v);
    assert.deepEqual(seen, ['late', 'next']);
  });

  it('tells the device it was pushed for', async () => {
    const seen: string[] = [];
    engine.push_sync(({ ctx }) => seen.push(String(ctx)), { ctx: mx.cpu(2) });
    engine.push_sync(({ ctx }) => seen.push(String(ctx)));
    await engine.wait_for_all();
    assert.deepEqual(seen, ['cpu(2)', 'cpu(0)']);
  });

  it('what depends on a failure does not run; the wait throws it, once', async () => {
    const [v, w] = [engine.new_variable('v'), engine.new_variable('w')];
    let ran = false;
    engine.push_sync(
      () => {
        throw new RangeError('my own');
      },
      { mutate_vars: [v] },
    );
    engine.push_sync(() => (ran = true), { const_vars: [v], mutate_vars: [w] });
    await assert.rejects(engine.wait_for_var(w), /my own/);
    assert.equal(ran, false);
    await assert.rejects(engine.wait_for_var(v), RangeError);
    engine.push_sync(() => (ran = true), { mutate_vars: [v] });
    await engine.wait_for_var(v);
    await engine.wait_for_all();
    assert.equal(ran, true);
  });

  it('a failure that nobody waited for is told by wait_for_all, and on_complete can tell one', async () => {
    engine.push_async((_context, on_complete) => on_complete('gone wrong'));
    await assert.rejects(engine.wait_for_all(), /gone wrong/);
    await engine.wait_for_all();
  });

  it('a deleted variable goes when its work is done, and is refused afterwards', async () => {
    const v = engine.new_variable('v');
    const seen: string[] = [];
    engine.push_sync(
      async () => {
        await pause(3);
        seen.push('work');
      },
      { mutate_vars: [v] },
    );
    engine.delete_variable(v, () => seen.push('deleted'));
    raises(
      () => engine.push_sync(() => undefined, { const_vars: [v] }),
      /push_sync: const_vars: was deleted/,
    );
    await engine.wait_for_all();
    assert.deepEqual(seen, ['work', 'deleted']);
  });

  it('any object stands for itself: arrays, files, connections', async () => {
    const x = nd.zeros([1]);
    for (let index = 0; index < 5; index++) engine.push_sync(() => void x.$iadd(1), { mutate_vars: [x] });
    await engine.wait_for_var(x);
    assert.equal(x.asscalar(), 5);
  });

  it('refuses what is no variable, a variable named twice, what is no function', () => {
    const v = engine.new_variable('v');
    const nothing = (): void => undefined;
    raises(() => engine.push_sync(nothing, { const_vars: [3 as unknown as object] }), /is no variable/);
    raises(
      () => engine.push_sync(nothing, { const_vars: [v], mutate_vars: [v] }),
      /named twice/,
      /<Variable v>/,
    );
    raises(() => engine.push_sync('x' as unknown as () => void), /is no function/);
  });

  it('ten thousand functions over ten variables leave what their order says', async () => {
    const variables = Array.from({ length: 10 }, () => engine.new_variable());
    const values = Array<number>(10).fill(0);
    const expected = [...values];
    let random = 1;
    const draw = (): number => (random = (random * 48271) % 2147483647);
    for (let step = 0; step < 10_000; step++) {
      const [to, from] = [draw() % 10, draw() % 10];
      const isDelayed = draw() % 500 === 0;
      expected[to] = (expected[to]! * 3 + expected[from]! + step) % 10007;
      engine.push_sync(
        async () => {
          const value = (values[to]! * 3 + values[from]! + step) % 10007;
          if (isDelayed) await pause(0);
          values[to] = value;
        },
        { mutate_vars: [variables[to]!], const_vars: from === to ? [] : [variables[from]!] },
      );
    }
    await engine.wait_for_all();
    assert.deepEqual(values, expected);
  });
});
