/** Memory that JavaScript sees too, and time stamps, at the door: order, life, misuse. The sanitizers run this file. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { array, FLOAT32, kept, probe } from './probe.js';

const read = (handle: number, count: number): number[] => {
  const values = new Float32Array(count);
  door().read(handle, values, 0);
  return [...values];
};

describe('buffers at the door', () => {
  it('queued work on a buffer is done when its call returns', () => {
    const data = new Float32Array(4);
    const { meta, plan } = probe('engine_probe_add_scalar', [0]);
    const slow = probe('engine_probe_sleep', [20]);
    for (let round = 0; round < 5; round++) {
      data.fill(round);
      const owner = kept();
      const handle = door().adoptBuffer(meta, data, owner);
      const busy = door().run1(slow.plan, array([1, 2, 3, 4]), kept());
      const sum = door().run1s(plan, handle, 1, kept());
      data.fill(100);
      assert.deepEqual(read(sum, 4), [round + 1, round + 1, round + 1, round + 1]);
      door().wait(busy);
      for (const each of [busy, sum, handle]) door().release(each);
    }
  });

  it('keep their typed array until the last view is gone', () => {
    const meta = door().meta(FLOAT32, [4]);
    const handle = door().adoptBuffer(meta, Float32Array.of(1, 2, 3, 4), kept());
    const view = door().view(handle, door().meta(FLOAT32, [2]), 8, kept());
    door().release(handle);
    (globalThis as { gc?: () => void }).gc?.();
    assert.deepEqual(read(view, 2), [3, 4]);
    door().release(view);
  });

  it('have the size of the array, or are refused', () => {
    const meta = door().meta(FLOAT32, [4]);
    assert.throws(() => door().adoptBuffer(meta, new Float32Array(3), kept()), /size/);
    assert.throws(() => door().adoptBuffer(meta, [1] as never, kept()));
    assert.throws(() => door().adoptBuffer(door().meta(FLOAT32, [0]), new Float32Array(0), kept()), /size/);
    assert.throws(() => door().adoptBuffer(meta, new Float32Array(4), 3 as never), /owner/);
  });

  it('show an array, also after its release, and end when they are hidden', () => {
    const handle = array([1, 2, 3, 4]);
    const [buffer, number] = door().showMemory(handle, true);
    const [other, second] = door().showMemory(handle, false);
    new Float32Array(buffer)[1] = 20;
    assert.deepEqual(read(handle, 4), [1, 20, 3, 4]);
    door().release(handle);
    assert.deepEqual([...new Float32Array(other)], [1, 20, 3, 4]);
    assert.throws(() => door().hideMemory(number, array as never));
    assert.throws(() => door().hideMemory(number, new ArrayBuffer(16)), /another buffer/);
    door().hideMemory(number, buffer);
    assert.equal(buffer.byteLength, 0);
    assert.deepEqual([...new Float32Array(other)], [1, 20, 3, 4]);
    door().hideMemory(second, other);
    door().hideMemory(second, other);
    assert.equal(other.byteLength, 0);
  });

  it('of buffers are refused', () => {
    const handle = door().adoptBuffer(door().meta(FLOAT32, [4]), new Float32Array(4), kept());
    assert.throws(() => door().showMemory(handle, true), /JavaScript's already/);
    door().release(handle);
  });

  it('of failed arrays throw what made them fail', () => {
    const { plan } = probe('engine_probe_fail', [0]);
    const failed = door().run1(plan, array([1, 2, 3, 4]), kept());
    assert.throws(() => door().showMemory(failed, false), /failed as it was told to/);
  });
});

describe('time stamps at the door', () => {
  afterEach(() => {
    door().profile(0);
    door().profileRecords();
  });

  it('come from both threads, in the order of the clock', () => {
    const { plan } = probe('engine_probe_add_scalar', [0]);
    const slow = probe('engine_probe_sleep', [1]);
    const input = array([1, 2, 3, 4]);
    door().profile(1);
    for (let round = 0; round < 20; round++) {
      door().release(door().run1s(plan, input, 1, kept()));
      door().release(door().run1(slow.plan, input, kept()));
    }
    door().waitAll();
    const records = door().profileRecords();
    const count = (records.length - 1) / 9;
    assert.ok(count >= 40, String(count));
    assert.equal(records.at(-1), 0);
    const threads = new Set<number>();
    for (let at = 0; at < count; at++) {
      const [kind, thread, begin, end] = records.subarray(9 * at, 9 * at + 4);
      assert.ok(kind! <= 5 && end! >= begin!);
      threads.add(thread!);
    }
    assert.deepEqual([...threads].sort(), [0, 1]);
    assert.equal(door().profileRecords().length, 1);
    assert.ok(
      door()
        .profileTexts(0)
        .some((text) => text.startsWith('engine_probe_sleep\t')),
    );
    assert.deepEqual(door().profileTexts(1000000), []);
  });

  it('can be switched while work is queued', () => {
    const slow = probe('engine_probe_sleep', [2]);
    const input = array([1, 2, 3, 4]);
    for (let round = 0; round < 10; round++) {
      door().release(door().run1(slow.plan, input, kept()));
      door().profile(round % 2 === 0 ? 7 : 0);
    }
    door().waitAll();
    assert.throws(() => door().profile(8), /0 to 7/);
  });
});
