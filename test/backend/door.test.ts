/** The native door: arrays, plans, views, versions, handles that are used wrongly. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';

const FLOAT32 = 0;
const none = new Uint8Array(0);

/** A plan that copies `count` floats. */
function copyPlan(count: number): { meta: number; plan: number } {
  const meta = door().meta(FLOAT32, [count]);
  return { meta, plan: door().plan('copy', none, [meta], [meta], false, 'copy') };
}

function floats(handle: number, count: number): number[] {
  const target = new Float32Array(count);
  door().read(handle, target, 0);
  return [...target];
}

describe('native door', () => {
  it('interns metas: the same dtype and shape is the same handle', () => {
    assert.equal(door().meta(FLOAT32, [2, 3]), door().meta(FLOAT32, [2, 3]));
    assert.notEqual(door().meta(FLOAT32, [2, 3]), door().meta(FLOAT32, [3, 2]));
    assert.notEqual(door().meta(FLOAT32, [2, 3]), door().meta(1, [2, 3]));
  });

  it('copies an array by a plan', () => {
    const { meta, plan } = copyPlan(4);
    const source = door().create(meta, {});
    door().write(source, new Float32Array([1, 2, 3, 4]), 0);
    const owner = {};
    const result = door().run1(plan, source, owner);
    door().write(source, new Float32Array([9, 9, 9, 9]), 0);
    assert.deepEqual(floats(result, 4), [1, 2, 3, 4]);
    assert.deepEqual(floats(source, 4), [9, 9, 9, 9]);
  });

  it('reads and writes parts by byte offset and refuses what lies outside', () => {
    const { meta } = copyPlan(4);
    const array = door().create(meta, {});
    door().write(array, new Float32Array([1, 2, 3, 4]), 0);
    door().write(array, new Float32Array([7]), 8);
    assert.deepEqual(floats(array, 4), [1, 2, 7, 4]);
    assert.throws(() => door().write(array, new Float32Array([1, 2]), 12), /do not fit/);
    assert.throws(() => door().read(array, new Float32Array(1), -4), /do not fit/);
  });

  it('views share storage and versions', () => {
    const { meta } = copyPlan(4);
    const half = door().meta(FLOAT32, [2]);
    const array = door().create(meta, {});
    door().write(array, new Float32Array([1, 2, 3, 4]), 0);
    const view = door().view(array, half, 8, {});
    assert.deepEqual(floats(view, 2), [3, 4]);
    assert.equal(door().sharesStorage(array, view), true);
    const before = door().version(array);
    door().write(view, new Float32Array([30, 40]), 0);
    assert.equal(door().version(array), before + 1);
    assert.deepEqual(floats(array, 4), [1, 2, 30, 40]);
    door().release(array);
    assert.deepEqual(floats(view, 2), [30, 40], 'the view keeps the storage');
    assert.throws(() => door().view(view, half, 4, {}), /does not fit/);
  });

  it('writes into given outputs and stores new handles back', () => {
    const { meta, plan } = copyPlan(3);
    const source = door().create(meta, {});
    door().write(source, new Float32Array([1, 2, 3]), 0);
    const target = door().create(meta, {});
    const version = door().version(target);
    door().run(plan, Int32Array.of(source), Int32Array.of(target), [null], null);
    assert.deepEqual(floats(target, 3), [1, 2, 3]);
    assert.equal(door().version(target), version + 1);
    const outputs = Int32Array.of(0);
    door().run(plan, Int32Array.of(source), outputs, [{}], null);
    assert.deepEqual(floats(outputs[0]!, 3), [1, 2, 3]);
  });

  it('refuses handles that are freed, unknown or of another kind', () => {
    const { meta, plan } = copyPlan(4);
    const array = door().create(meta, {});
    door().release(array);
    assert.throws(() => door().read(array, new Float32Array(4), 0), /used after it was released/);
    assert.throws(() => door().release(array), /used after it was released/);
    assert.throws(() => door().run1(plan, array, {}), /used after it was released/);
    for (const wrong of [0, -1, 2 ** 31 - 1, plan, meta]) {
      assert.throws(() => door().version(wrong), { code: 'BadHandle' }, String(wrong));
    }
    assert.throws(() => door().version('x' as never), /expected a handle/);
    assert.throws(() => door().create(meta, 5 as never), /owner of an array must be an object/);
    assert.throws(() => door().plan('nonsense', none, [], [], false, ''), /no kernel 'nonsense'/);
  });

  it('refuses arrays that do not fit the plan, naming the operator', () => {
    const { plan } = copyPlan(4);
    const other = door().create(door().meta(FLOAT32, [5]), {});
    assert.throws(
      () => door().run1(plan, other, {}),
      /copy: input 0 is float32 \(5,\), the plan was made for float32 \(4,\)/,
    );
    assert.throws(() => door().run2(plan, other, other, {}), /copy: the plan has 1 inputs, given 2/);
  });

  it('knows arrays without elements and without dimensions', () => {
    const empty = door().create(door().meta(FLOAT32, [0, 3]), {});
    assert.deepEqual(floats(empty, 0), []);
    const scalar = door().create(door().meta(FLOAT32, []), {});
    door().write(scalar, new Float32Array([5]), 0);
    assert.deepEqual(floats(scalar, 1), [5]);
    assert.throws(() => door().meta(FLOAT32, [-1]), /negative/);
    assert.throws(() => door().meta(FLOAT32, [2 ** 40, 2 ** 40]), /too large/);
    assert.throws(() => door().meta(99, [1]), /unknown dtype/);
  });

  it('says what it was built with', () => {
    const information = door().information();
    assert.match(information.onednn.version, /^3\.2/);
    assert.notEqual(
      information.blas.core,
      'Prescott',
      'the oldest kernels of OpenBLAS would be ten times too slow',
    );
    assert.equal(information.cuda.available, false);
    assert.ok(information.cpu.threads >= 1);
    assert.ok(door().kernels().includes('copy'));
  });
});
