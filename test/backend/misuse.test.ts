/** Any arguments whatever: the door answers with a JavaScript error, never with a crash. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { array, integers, kept, probe } from './probe.js';

type AnyFunction = (...values: unknown[]) => unknown;

/** A small generator of numbers that repeats itself, so that a failure can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('native door under misuse', () => {
  it('random arguments to every function end in errors or results', () => {
    const { meta, plan } = probe('engine_probe_add_scalar', [0]);
    const fewer = door().plan('copy', new Uint8Array(0), [meta], [meta], false, 'copy');
    const program = Int32Array.of(fewer, 1, 1, 0, 0, 1);
    const executor = door().executor(
      program,
      Int32Array.of(meta, meta),
      Float64Array.of(-1, 0),
      64,
      new Float64Array(0),
      kept(),
    );
    const handles = [meta, plan, fewer, executor, array([1, 2, 3, 4]), array([5, 6, 7, 8]), array([1])];
    const values: unknown[] = [
      ...handles,
      ...handles,
      0,
      1,
      -1,
      2.5,
      NaN,
      Infinity,
      2 ** 40,
      -(2 ** 31),
      'copy',
      '',
      null,
      undefined,
      true,
      {},
      [],
      [meta],
      [meta, 'x'],
      [-1],
      [4],
      new Uint8Array(0),
      integers(0),
      Int32Array.of(handles[4]!),
      Int32Array.of(0),
      Int32Array.of(0, handles[5]!),
      program,
      Float64Array.of(-1, 0),
      new Float64Array(1),
      new Float32Array(4),
      new BigInt64Array(2),
      new DataView(new ArrayBuffer(8)),
      Symbol('s'),
      10n,
      () => undefined,
    ];
    // What would stop the rest of the test: the frees, waits for ever, changed budgets.
    const spared = new Set(['release', 'releasePlan', 'releaseExecutor', 'configure', 'end']);
    const functions = Object.entries(door()).filter(([name]) => !spared.has(name)) as [string, AnyFunction][];
    assert.ok(functions.length >= 20);
    const pick = generator(7);
    let errors = 0;
    for (let round = 0; round < 20_000; round++) {
      const [name, call] = functions[pick(functions.length)]!;
      const given = Array.from({ length: pick(7) }, () => values[pick(values.length)]);
      try {
        call(...given);
      } catch (error) {
        errors++;
        assert.ok(error instanceof Error, `${name} threw something else`);
        assert.notEqual((error as { code?: string }).code, 'Unknown', `${name}: ${error.message}`);
      }
    }
    assert.ok(errors > 10_000, 'most random calls are wrong');
    try {
      door().waitAll();
    } catch {
      // Failures of random work belong here.
    }
  });

  it('frees of random handles keep the table whole', () => {
    const { meta, plan } = probe('copy', []);
    const pick = generator(3);
    const live: number[] = [];
    for (let round = 0; round < 20_000; round++) {
      if (live.length < 2 || pick(3) > 0) live.push(door().create(meta, null));
      else {
        const at = pick(live.length);
        const [freed] = live.splice(at, 1);
        door().release(freed!);
        assert.throws(() => door().run1(plan, freed!, {}), { code: 'BadHandle' });
      }
    }
    assert.equal(new Set(live).size, live.length, 'no handle is given out twice');
    for (const handle of live) door().release(handle);
  });

  it('configure refuses what makes no sense', () => {
    for (const options of [
      { hardBudget: -1 },
      { softBudget: 0 },
      { collect: 5 },
      { interruptFlag: new Float32Array(1) },
    ]) {
      assert.throws(() => door().configure(options as never), /configure: /);
    }
    assert.throws(() => door().configure(null as never));
  });
});
