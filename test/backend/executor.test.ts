/** Bound graphs: one call for many instructions, arena, bound arrays, errors. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { FLOAT32, array, floats, integers, kept, probe } from './probe.js';

/**
 * x (bound, slot 0) + 1 -> slot 1 (arena) + 10 -> slot 2 (arena) + 100 -> slot 3 (bound).
 * The second half, from instruction 2 on, reads what the first has left in the arena.
 */
function chain(queued: number): { executor: number; plan: number } {
  const { meta, plan } = probe('engine_probe_add_scalar', [queued]);
  const program = Int32Array.of(plan, 1, 1, 1, 0, 1, plan, 1, 1, 1, 1, 2, plan, 1, 1, 1, 2, 3);
  const places = Float64Array.of(-1, 0, 64, -1);
  const metas = Int32Array.of(meta, meta, meta, meta);
  return {
    executor: door().executor(program, metas, places, 128, Float64Array.of(1, 10, 100), kept()),
    plan,
  };
}

describe('native executor', () => {
  for (const queued of [0, 1]) {
    const where = queued ? 'on the compute thread' : 'inline';
    it(`runs a program with one call ${where}`, () => {
      const { executor } = chain(queued);
      const output = array([0, 0, 0, 0]);
      const version = door().version(output);
      door().executorRun(executor, 0, 3, Int32Array.of(0, 3), Int32Array.of(array([1, 2, 3, 4]), output));
      assert.deepEqual(floats(output), [112, 113, 114, 115]);
      assert.equal(door().version(output), version + 1);
      door().executorRun(executor, 0, 3, Int32Array.of(0, 3), Int32Array.of(array([0, 0, 0, 0]), output));
      assert.deepEqual(floats(output), [111, 111, 111, 111]);
      door().releaseExecutor(executor);
      assert.throws(() => door().executorRun(executor, 0, 3, Int32Array.of(), Int32Array.of()), /released/);
    });

    it(`keeps the arena between two ranges ${where}`, () => {
      const { executor } = chain(queued);
      const output = array([0, 0, 0, 0]);
      door().executorRun(executor, 0, 2, Int32Array.of(0), Int32Array.of(array([1, 2, 3, 4])));
      door().executorRun(executor, 2, 3, Int32Array.of(3), Int32Array.of(output));
      assert.deepEqual(floats(output), [112, 113, 114, 115]);
    });

    it(`a failing instruction fails the outputs and the next forward run mends them, ${where}`, () => {
      const meta = door().meta(FLOAT32, [4]);
      const copy = door().plan('copy', new Uint8Array(0), [meta], [meta], false, 'first');
      const fail = door().plan('engine_probe_fail', integers(queued), [meta], [meta], false, 'conv7');
      const program = Int32Array.of(copy, 1, 1, 0, 0, 1, fail, 1, 1, 0, 1, 2, copy, 1, 1, 0, 1, 2);
      const executor = door().executor(
        program,
        Int32Array.of(meta, meta, meta),
        Float64Array.of(-1, 0, -1),
        64,
        new Float64Array(0),
        kept(),
      );
      const output = array([0, 0, 0, 0]);
      const run = (begin: number, end: number): void =>
        door().executorRun(
          executor,
          begin,
          end,
          Int32Array.of(0, 2),
          Int32Array.of(array([1, 2, 3, 4]), output),
        );
      assert.throws(() => {
        run(0, 2);
        door().wait(output);
      }, /conv7: failed as it was told to/);
      door().waitAll();
      run(0, 1);
      run(2, 3);
      assert.deepEqual(floats(output), [1, 2, 3, 4]);
    });
  }

  it('names the slot without an array and the slot with a wrong one', () => {
    const { executor } = chain(0);
    const input = array([1, 2, 3, 4]);
    assert.throws(
      () => door().executorRun(executor, 0, 3, Int32Array.of(0), Int32Array.of(input)),
      /no array is bound to slot 3/,
    );
    assert.throws(
      () => door().executorRun(executor, 0, 3, Int32Array.of(0, 3), Int32Array.of(input, array([1]))),
      /slot 3 wants float32 \(4,\), given float32 \(1,\)/,
    );
    assert.throws(
      () => door().executorRun(executor, 0, 3, Int32Array.of(1), Int32Array.of(input)),
      /slot 1 takes no array/,
    );
    assert.throws(
      () => door().executorRun(executor, 0, 3, Int32Array.of(0, 0), Int32Array.of(input, input)),
      /two arrays are bound to slot 0/,
    );
    assert.throws(() => door().executorRun(executor, 0, 4, Int32Array.of(), Int32Array.of()), /0 to 4 of 3/);
  });

  it('refuses programs that do not fit together', () => {
    const { meta, plan } = probe('copy', []);
    const make = (program: number[], places: number[], arena: number): number =>
      door().executor(
        Int32Array.from(program),
        Int32Array.from(places, () => meta),
        Float64Array.from(places),
        arena,
        new Float64Array(0),
        {},
      );
    assert.throws(() => make([plan, 1, 1, 0, 0], [-1, -1], 0), /ends within an instruction/);
    assert.throws(() => make([plan, 1, 1, 0, 0, 7], [-1, -1], 0), /slot 7 does not exist/);
    assert.throws(() => make([plan, 2, 1, 0, 0, 1, 1], [-1, -1], 0), /another number of arrays/);
    assert.throws(() => make([plan, 1, 1, 1, 0, 1], [-1, -1], 0), /too few scalars/);
    assert.throws(() => make([plan, 1, 1, 0, 0, 1], [-1, 64], 64), /ends behind the arena/);
    assert.throws(() => make([plan, 1, 1, 0, 0, 1], [-1, 8], 64), /multiple of 64/);
  });

  it('keeps plans alive that were released after it was made', () => {
    const { executor, plan } = chain(0);
    door().releasePlan(plan);
    assert.throws(() => door().run1(plan, array([1]), {}), /used after it was released/);
    const output = array([0, 0, 0, 0]);
    door().executorRun(executor, 0, 3, Int32Array.of(0, 3), Int32Array.of(array([0, 0, 0, 0]), output));
    assert.deepEqual(floats(output), [111, 111, 111, 111]);
  });
});
