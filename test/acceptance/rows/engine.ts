/** Rows A447 to A463 of the inventory: the execution engine, and A494, A495: memory and resources. */
import assert from 'node:assert/strict';
import mx, { nd } from '../../../lib/index.js';
import { raises } from '../../ndarray/support.js';
import { same, type Rows } from './support.js';

const { engine } = mx;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export const engineRows: Rows = {
  'A447 PushSync, A454 const_vars and mutate_vars': async () => {
    const [read, written] = [engine.new_variable(), engine.new_variable()];
    const seen: string[] = [];
    engine.push_sync(() => seen.push('write'), { mutate_vars: [read] });
    engine.push_sync(() => seen.push('use'), { ctx: mx.cpu(), const_vars: [read], mutate_vars: [written] });
    await engine.wait_for_var(written);
    assert.deepEqual(seen, ['write', 'use']);
  },
  'A448 the function, A449 what it is told, A452 where it runs': async () => {
    let told = '';
    engine.push_sync((context) => (told = String(context.ctx)), { ctx: mx.cpu(1) });
    await engine.wait_for_all();
    assert.equal(told, 'cpu(1)');
  },
  'A450 a function that is done when it says so, A451 PushAsync': async () => {
    const v = engine.new_variable();
    let done = false;
    engine.push_async(
      (_context, on_complete) => {
        setTimeout(() => {
          done = true;
          on_complete();
        }, 3);
      },
      { mutate_vars: [v] },
    );
    await engine.wait_for_var(v);
    assert.ok(done);
  },
  'A453 variables, A456 NewVar': () => {
    const v = engine.new_variable('v');
    assert.equal(String(v), '<Variable v>');
    assert.ok(v instanceof engine.Variable);
    // Cheap: a hundred thousand of them are no matter.
    for (let index = 0; index < 100_000; index++) engine.new_variable();
  },
  'A455 the rule of dependencies': async () => {
    const [v1, v2] = [engine.new_variable(), engine.new_variable()];
    const seen: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await pause(ms);
      seen.push(name);
    };
    engine.push_sync(work('first writer', 5), { const_vars: [v1], mutate_vars: [v2] });
    engine.push_sync(work('second writer', 0), { const_vars: [v1], mutate_vars: [v2] });
    engine.push_sync(work('slow reader', 5), { const_vars: [v2] });
    engine.push_sync(work('fast reader', 0), { const_vars: [v2] });
    await engine.wait_for_all();
    assert.deepEqual(seen, ['first writer', 'second writer', 'fast reader', 'slow reader']);
  },
  'A457 PushDelete': async () => {
    const v = engine.new_variable();
    const seen: string[] = [];
    engine.push_sync(() => seen.push('use'), { const_vars: [v] });
    engine.delete_variable(v, () => seen.push('deleted'));
    await engine.wait_for_all();
    assert.deepEqual(seen, ['use', 'deleted']);
    raises(() => engine.push_sync(() => 0, { const_vars: [v] }), /deleted/);
  },
  'A458 pushing returns at once': async () => {
    let ran = false;
    engine.push_sync(() => (ran = true));
    assert.equal(ran, false);
    await engine.wait_for_all();
    assert.equal(ran, true);
  },
  'A459 the engine belongs to its thread: what came from another one is refused': () => {
    const own = nd.ones([2]);
    const copied = structuredClone({ handle: own.handle });
    raises(() => nd.relu(copied as unknown as typeof own), /relu/);
  },
  'A460 WaitForVar, A461 WaitForAll': async () => {
    const [v, w] = [engine.new_variable(), engine.new_variable()];
    const seen: string[] = [];
    engine.push_sync(() => seen.push('v'), { mutate_vars: [v] });
    engine.push_sync(async () => void (await pause(4), seen.push('w')), { mutate_vars: [w] });
    await engine.wait_for_var(v);
    assert.deepEqual(seen, ['v']);
    await engine.wait_for_all();
    assert.deepEqual(seen, ['v', 'w']);
    nd.waitall();
  },
  'A462 a function that waits holds up nobody else': async () => {
    const seen: string[] = [];
    engine.push_sync(async () => void (await pause(4), seen.push('waited')));
    engine.push_sync(() => seen.push('at once'));
    await engine.wait_for_all();
    assert.deepEqual(seen, ['at once', 'waited']);
  },
  'A463 the engine schedules whatever has dependencies': async () => {
    const file = { name: 'journal.txt', text: '' };
    for (const word of ['a', 'b', 'c'])
      engine.push_sync(async () => void (await pause(0), (file.text += word)), { mutate_vars: [file] });
    await engine.wait_for_var(file);
    assert.equal(file.text, 'abc');
  },
  'A494 memory is recycled': () => {
    const bytes = 4 * 250_000;
    const first = nd.zeros([250_000]);
    first.wait_to_read();
    const { liveBytes } = mx.memory();
    first.dispose();
    nd.waitall();
    const freed = mx.memory();
    assert.ok(liveBytes - freed.liveBytes >= bytes);
    assert.ok(freed.cachedBytes >= bytes);
    const second = nd.ones([250_000]);
    second.wait_to_read();
    assert.ok(mx.memory().cachedBytes <= freed.cachedBytes - bytes);
    second.dispose();
  },
  'A495 generators and scratch memory belong to the engine': () => {
    mx.random.seed(7);
    const [a, b] = [nd.random.uniform(0, 1, [3]), nd.random.uniform(0, 1, [3])];
    mx.random.seed(7);
    same(nd.random.uniform(0, 1, [3]), a.tolist());
    // One generator: what another operator draws continues its stream.
    same(nd.random.uniform(0, 1, [3]), b.tolist());
    const x = nd.ones([1, 3, 16, 16]);
    const weight = nd.ones([4, 3, 3, 3]);
    const conv = () => nd.Convolution(x, weight, { kernel: [3, 3], num_filter: 4, no_bias: true });
    conv().wait_to_read();
    const before = mx.memory().liveBytes;
    for (let round = 0; round < 5; round++) conv().dispose();
    nd.waitall();
    assert.ok(mx.memory().liveBytes <= before);
  },
};
