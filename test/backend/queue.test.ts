/** The queue: order, readiness, errors at the wait, interrupts. */
import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { door } from '../../lib/backend/index.js';
import { FLOAT32, array, floats, integers, kept, probe } from './probe.js';

const failure = /engine_probe_fail: failed as it was told to/;

describe('native queue', () => {
  const array4 = door().meta(FLOAT32, [4]);
  afterEach(() => {
    try {
      door().waitAll();
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'KernelFailed');
    }
  });

  it('large work returns at once and is ready later', () => {
    const { plan } = probe('engine_probe_sleep', [60]);
    const result = door().run1(plan, array([1, 2, 3, 4]), kept());
    assert.equal(door().isReady(result), false);
    assert.deepEqual(floats(result), [1, 2, 3, 4]);
    assert.equal(door().isReady(result), true);
  });

  it('small work behind large work keeps the order', () => {
    const sleep = probe('engine_probe_sleep', [30]);
    const small = probe('engine_probe_add_scalar', [0]);
    let result = door().run1(sleep.plan, array([1, 2, 3, 4]), kept());
    for (let i = 0; i < 10; i++) result = door().run1s(small.plan, result, 1, kept());
    assert.equal(door().isReady(result), false, 'it depends on work that still sleeps');
    assert.deepEqual(floats(result), [11, 12, 13, 14]);
  });

  it('more work than the ring holds waits for room', () => {
    const { plan } = probe('engine_probe_add_scalar', [1]);
    let result = array([0, 0, 0, 0]);
    for (let i = 0; i < 5000; i++) {
      const next = door().run1s(plan, result, 1, kept());
      door().release(result);
      result = next;
    }
    assert.deepEqual(floats(result), [5000, 5000, 5000, 5000]);
  });

  it('released memory is reused in the order of the queue', () => {
    const sleep = probe('engine_probe_sleep', [40]);
    const source = array([1, 2, 3, 4]);
    const result = door().run1(sleep.plan, source, kept());
    door().release(source);
    // The next array gets the block that the sleeper still has to read: writing into it must wait its turn.
    const next = array([9, 9, 9, 9]);
    assert.deepEqual(floats(result), [1, 2, 3, 4]);
    assert.deepEqual(floats(next), [9, 9, 9, 9]);
  });

  it('a write to a busy array comes after its queued uses', () => {
    const sleep = probe('engine_probe_sleep', [40]);
    const source = array([1, 2, 3, 4]);
    const result = door().run1(sleep.plan, source, kept());
    door().write(source, Float32Array.of(5, 6, 7, 8), 0);
    assert.equal(door().isReady(result), false, 'the write does not wait');
    assert.deepEqual(floats(result), [1, 2, 3, 4]);
    assert.deepEqual(floats(source), [5, 6, 7, 8]);
  });

  it('an error of queued work surfaces at the wait, with the operator, and again at each read', () => {
    const { plan } = probe('engine_probe_fail', [1]);
    const result = door().run1(plan, array([1, 2, 3, 4]), kept());
    assert.throws(() => door().wait(result), failure);
    assert.throws(() => floats(result), failure);
    door().waitAll();
  });

  it('waitAll tells what nobody was told of, once', () => {
    for (const queued of [0, 1]) {
      const { plan } = probe('engine_probe_fail', [queued]);
      const other = door().plan('engine_probe_fail', integers(queued), [array4], [array4], false, 'other');
      const first = door().run1(plan, array([1, 2, 3, 4]), kept());
      const second = door().run1(other, array([1, 2, 3, 4]), kept());
      assert.throws(() => door().wait(first), failure);
      assert.throws(
        () => door().waitAll(),
        /other: failed as it was told to/,
        'the first was told by the wait',
      );
      door().waitAll();
      const derived = door().run1s(probe('engine_probe_add_scalar', [queued]).plan, second, 1, kept());
      door().waitAll();
      assert.throws(() => floats(derived), /other: failed/, 'the array is as broken as before');
    }
  });

  it('waitAll tells of failures whose arrays are gone', () => {
    const { plan } = probe('engine_probe_fail', [1]);
    for (let i = 0; i < 40; i++) door().release(door().run1(plan, array([1, 2, 3, 4]), kept()));
    assert.throws(() => door().waitAll(), failure);
    door().waitAll();
  });

  it('whoever waited with a callback was told', async () => {
    const bad = door().run1(probe('engine_probe_fail', [1]).plan, array([1, 2, 3, 4]), kept());
    assert.match(
      (await new Promise<Error | null>((resolve) => door().whenReady(bad, resolve)))!.message,
      failure,
    );
    door().waitAll();
  });

  it('what is computed from a failed array fails with the first cause', () => {
    const fail = probe('engine_probe_fail', [1]);
    const add = probe('engine_probe_add_scalar', [0]);
    const bad = door().run1(fail.plan, array([1, 2, 3, 4]), kept());
    const derived = door().run1s(add.plan, bad, 1, kept());
    assert.throws(() => floats(derived), failure);
    const later = door().run1s(add.plan, derived, 1, kept());
    assert.throws(() => floats(later), failure, 'inline, once the failure is known');
  });

  it('a failed array is whole again when it is overwritten', () => {
    const fail = probe('engine_probe_fail', [1]);
    const sleep = probe('engine_probe_sleep', [1]);
    const bad = door().run1(fail.plan, array([1, 2, 3, 4]), kept());
    door().run(sleep.plan, Int32Array.of(array([5, 6, 7, 8])), Int32Array.of(bad), [null], null);
    assert.deepEqual(floats(bad), [5, 6, 7, 8]);
    const other = door().run1(fail.plan, bad, kept());
    assert.throws(() => door().wait(other), failure);
    door().write(other, Float32Array.of(1, 1, 1, 1), 0);
    assert.deepEqual(floats(other), [1, 1, 1, 1]);
  });

  it('an error of small work surfaces at the wait too', () => {
    const { plan } = probe('engine_probe_fail', [0]);
    const outputs = Int32Array.of(door().run1(plan, array([1, 2, 3, 4]), kept()), 0);
    door().run(plan, Int32Array.of(array([1, 2, 3, 4])), outputs.subarray(1), [kept()], null);
    for (const result of outputs) assert.throws(() => door().wait(result), failure);
    door().waitAll();
  });

  it('auxiliary inputs that a kernel writes get a new version', () => {
    for (const queued of [0, 1]) {
      const { plan } = probe('engine_probe_count', [queued], 4, 2);
      const state = array([0, 0, 0, 0]);
      const before = door().version(state);
      door().run2(plan, array([1, 2, 3, 4]), state, kept());
      assert.equal(door().version(state), before + 1);
      assert.deepEqual(floats(state), [1, 1, 1, 1]);
    }
  });

  it('whenReady calls back once, later, with null or the error', async () => {
    const ready = (handle: number): Promise<Error | null> =>
      new Promise((resolve) => door().whenReady(handle, resolve));
    const source = array([1, 2, 3, 4]);
    assert.equal(await ready(source), null);
    const slow = door().run1(probe('engine_probe_sleep', [30]).plan, source, kept());
    const bad = door().run1(probe('engine_probe_fail', [1]).plan, source, kept());
    let within = true;
    const both = Promise.all([ready(slow), ready(bad)]);
    door().whenReady(source, () => assert.equal(within, false, 'never within the call'));
    within = false;
    const [first, second] = await both;
    assert.equal(first, null);
    assert.match(second!.message, failure);
    assert.equal(door().isReady(slow), true);
  });

  it('an interrupt ends a wait and keeps the work', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    door().configure({ interruptFlag: flag });
    const worker = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       parentPort.once('message', () => setTimeout(() => Atomics.store(workerData, 0, 1), 20)); parentPort.postMessage('up');`,
      { eval: true, workerData: flag },
    );
    await new Promise((resolve) => worker.once('message', resolve));
    const result = door().run1(probe('engine_probe_sleep', [1500]).plan, array([1, 2, 3, 4]), kept());
    worker.postMessage('now');
    assert.throws(() => door().wait(result), { message: 'KeyboardInterrupt', code: 'KeyboardInterrupt' });
    assert.equal(door().isReady(result), false);
    flag[0] = 0;
    assert.deepEqual(floats(result), [1, 2, 3, 4]);
    await worker.terminate();
  });

  it('an interrupt flag of two cells interrupts while they differ', () => {
    const cells = Int32Array.of(3, 3);
    door().configure({ interruptFlag: cells });
    const result = door().run1(probe('engine_probe_sleep', [60]).plan, array([1, 2, 3, 4]), kept());
    cells[0] = 4;
    assert.throws(() => door().wait(result), { code: 'KeyboardInterrupt' });
    cells[1] = 4;
    assert.deepEqual(floats(result), [1, 2, 3, 4]);
    door().configure({ interruptFlag: new Int32Array(1) });
  });
});
