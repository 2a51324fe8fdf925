/** Elementwise calls on large arrays wait to be run together: nobody may see that they did. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { autograd, memory, nd, tidy, waitall, type NDArray } from '../../lib/index.js';
import { array, kept, probe } from './probe.js';

const count = 100_003;

/** 0, 1, 2, … in an array large enough to wait. */
const ramp = (size = count): NDArray => nd.arange(size);

function assertEach(x: NDArray, expected: (i: number) => number): void {
  const values = x.asnumpy().data as Float32Array;
  assert.equal(values.length, x.size);
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== Math.fround(expected(i)))
      assert.fail(`element ${i} is ${values[i]}, expected ${Math.fround(expected(i))}`);
  }
}

describe('elementwise calls that wait', () => {
  afterEach(() => waitall());

  it('give what each would have given alone', () => {
    const [x, y] = [ramp(), nd.full([count], 3)];
    const z = tidy(() => nd.relu(x.$mul(y).$add(1).$sub(50)).$mul(y));
    assertEach(z, (i) => Math.max(3 * i - 49, 0) * 3);
  });

  it('keep every array that somebody still has', () => {
    const x = ramp();
    const a = x.$add(1);
    const b = a.$mul(2);
    const c = b.$sub(a);
    for (const [made, factor, offset] of [
      [c, 1, 1],
      [b, 2, 2],
      [a, 1, 1],
    ] as const)
      assertEach(made, (i) => factor * i + offset);
  });

  it('come in any number', () => {
    const x = ramp();
    let y = x.$add(0);
    for (let i = 0; i < 100; i++) {
      const next = y.$add(1);
      y.dispose();
      y = next;
    }
    assertEach(y, (i) => i + 100);
  });

  it('read an array before it is written', () => {
    const x = ramp();
    const y = x.$add(1);
    x.set(':', 7);
    assertEach(y, (i) => i + 1);
    assertEach(x, () => 7);
  });

  it('read an array before it is changed in place', () => {
    const x = ramp();
    const y = x.$mul(2);
    x.$iadd(5);
    const z = x.$add(y);
    assertEach(y, (i) => 2 * i);
    assertEach(x, (i) => i + 5);
    assertEach(z, (i) => 3 * i + 5);
  });

  it('write into given arrays, also into their own input', () => {
    const [x, y] = [ramp(), nd.ones([count])];
    const out = nd.zeros([count]);
    nd.elemwise_add(x, y, { out });
    nd.elemwise_mul(out, out, { out });
    assertEach(out, (i) => (i + 1) ** 2);
  });

  it('follow views of what they read and write', () => {
    const x = nd.arange(2 * count).reshape([2, count]);
    const [top, bottom] = [x.at(0), x.at(1)];
    const sum = top.$add(bottom);
    top.$iadd(1);
    const after = top.$add(bottom);
    bottom.$imul(0);
    assertEach(sum, (i) => 2 * i + count);
    assertEach(after, (i) => 2 * i + count + 1);
    assertEach(x.at(1), () => 0);
  });

  it('follow a view made while they wait', () => {
    const x = ramp();
    const y = x.$add(1);
    const tail = y.at(`${count - 2}:`);
    y.$imul(2);
    assert.deepEqual([...(tail.asnumpy().data as Float32Array)], [2 * (count - 1), 2 * count]);
  });

  it('shift by one element within an array', () => {
    const x = ramp();
    const [left, right] = [x.at(`:${count - 1}`), x.at('1:')];
    const y = left.$add(0);
    right.$imul(0);
    const z = left.$add(0);
    assertEach(y, (i) => i);
    assertEach(z, (i) => (i === 0 ? 0 : 0));
  });

  it('take arrays that are disposed of at once', () => {
    const x = ramp();
    const y = x.$add(1);
    x.dispose();
    const z = y.$mul(2);
    y.dispose();
    assertEach(z, (i) => 2 * i + 2);
  });

  it('broadcast rows, columns and what they make themselves', () => {
    const x = nd.arange(300 * 400).reshape([300, 400]);
    const [row, column] = [nd.arange(400).reshape([1, 400]), nd.arange(300).reshape([300, 1])];
    const y = tidy(() => nd.relu(x.$mul(2).$add(row).$sub(column)).$add(1));
    assertEach(y, (i) => Math.max(2 * i + (i % 400) - Math.floor(i / 400), 0) + 1);
    const flat = x.reshape([300 * 400]);
    const scaled = flat.$mul(2);
    const first = scaled.at('0:1');
    assertEach(flat.$add(first).$add(scaled), (i) => 3 * i);
    const made = ramp(count).$add(1);
    assertEach(nd.broadcast_add(nd.zeros([2, count]), made.reshape([1, count])), (i) => (i % count) + 1);
  });

  it('mix element types', () => {
    const x = nd.arange(count, { dtype: 'float64' });
    const [wide, half] = [x.$add(1), nd.full([count], 2, { dtype: 'float16' }).$add(1)];
    assertEach(nd.cast(wide, { dtype: 'float32' }), (i) => i + 1);
    assertEach(nd.cast(half, { dtype: 'float32' }), () => 3);
    const whole = nd.arange(count, { dtype: 'int32' }).$mul(3);
    assertEach(whole, (i) => 3 * i);
  });

  it('convert, clip and add up piece by piece', () => {
    const x = nd.arange(count, { dtype: 'int32' });
    const y = tidy(() => {
      const real = nd.clip(nd.cast(x, { dtype: 'float32' }), { a_min: 10, a_max: 5000.5 });
      return nd.cast(nd.add_n(real, real, real.$mul(2)), { dtype: 'float64' });
    });
    const values = y.asnumpy().data as Float64Array;
    values.forEach((value, i) => {
      if (value !== 4 * Math.min(Math.max(i, 10), 5000.5)) assert.fail(`element ${i} is ${value}`);
    });
  });

  it('are done before other operators look', () => {
    const x = nd.ones([count]);
    const y = x.$add(1);
    assert.equal(nd.sum(y).asscalar(), 2 * count);
    assert.equal(nd.slice_axis(x.$add(2), { axis: 0, begin: 5, end: 6 }).asscalar(), 3);
  });

  it('carry gradients', () => {
    const x = ramp();
    x.attach_grad();
    const y = autograd.record(() => tidy(() => nd.relu(x.$mul(2).$sub(10)).$mul(x)));
    y.backward();
    assertEach(x.grad, (i) => (i > 5 ? 4 * i - 10 : 0));
  });

  it('spread a failure in order, and a whole write mends it', () => {
    const meta = door().meta(0, [count]);
    const fails = door().plan('engine_probe_fail', new Uint8Array(8).fill(0), [meta], [meta], false, 'fails');
    const source = door().create(meta, kept());
    const plan = nd.ones([count]);
    const bad = nd.ones([count]);
    door().run(fails, Int32Array.of(source), Int32Array.of(bad.handle), [bad], null);
    const good = plan.$add(1);
    const worse = bad.$add(1);
    const worst = worse.$add(good);
    assert.throws(() => worst.asnumpy(), /fails/);
    assert.throws(() => worse.wait_to_read(), /fails/);
    assertEach(good, () => 2);
    waitall();
    nd.elemwise_add(plan, good, { out: bad });
    assertEach(bad, () => 3);
  });

  it('resolve promises', async () => {
    const x = ramp().$add(1);
    const values = (await x.data()) as unknown as { data?: Float32Array };
    assert.ok(values);
    assertEach(x, (i) => i + 1);
  });

  it('count memory as if each had run at once, and need less', () => {
    const size = 5_000_111;
    const x = nd.ones([size]);
    x.wait_to_read();
    const before = memory();
    const y = x.$add(1);
    assert.ok(door().memory(false).liveBytes >= before.liveBytes + 4 * size, 'a waiting array counts');
    y.dispose();
    assert.ok(memory().liveBytes <= before.liveBytes);
    const z = tidy(() => x.$add(1).$add(1).$add(1).$add(1));
    z.wait_to_read();
    const after = door().memory(false);
    const more = after.liveBytes + after.cachedBytes - before.liveBytes - before.cachedBytes;
    assert.ok(more < 2.5 * 4 * size, 'what is between has no memory');
    assertEach(z, () => 5);
    z.dispose();
    assert.ok(memory().liveBytes <= before.liveBytes);
  });

  it('an exception in the middle fails what depends on it and nothing else', () => {
    const { plan } = probe('engine_probe_piece', [], count);
    const add = (x: number, scalar: number): number => door().run1s(plan, x, scalar, kept());
    const x = nd.ones([count]);
    x.set(`${count - 9}`, -5);
    const plus = add(x.$add(0).handle, 1);
    const later = add(plus, 1);
    const apart = add(x.$add(9).handle, 1);
    const target = new Float32Array(count);
    assert.throws(() => door().read(later, target, 0), /engine_probe_piece: element 99994 is negative/);
    assert.throws(() => door().read(plus, target, 0), /element 99994 is negative/);
    door().read(apart, target, 0);
    assert.deepEqual([target[0], target[count - 9]], [11, 5]);
    waitall();
  });

  it('wait behind queued work for what it writes', () => {
    const sleep = probe('engine_probe_sleep', [30], count);
    const source = nd.ones([count]);
    const target = nd.zeros([count]);
    door().run(sleep.plan, Int32Array.of(source.handle), Int32Array.of(target.handle), [target], null);
    const y = target.$add(1);
    const z = y.$mul(3);
    assertEach(z, () => 6);
  });

  it('leave small arrays alone', () => {
    const a = array([1, 2, 3, 4]);
    assert.equal(door().isReady(a), true);
    const big = ramp().$add(1);
    const small = nd.array([1, 2]).$add(1);
    assert.deepEqual([...(small.asnumpy().data as Float32Array)], [2, 3]);
    assertEach(big, (i) => i + 1);
  });
});
