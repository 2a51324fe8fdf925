/** Arrays that get the memory of others while work is queued. Run by guards.test.ts, which looks at what the address sanitizer says. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { kept, probe } from './probe.js';

/** Two sizes whose arrays take blocks of one class, with and without the sanitizer's red zone. */
const [MORE, LESS] = [20_000, 19_999];

/** An array of `count` times the value, without an owner. */
function filled(count: number, value: number): number {
  const handle = door().create(door().meta(0, [count]), null);
  door().write(handle, new Float32Array(count).fill(value), 0);
  return handle;
}

/** Every element is this value. */
function check(handle: number, count: number, value: number): void {
  const values = new Float32Array(count);
  door().read(handle, values, 0);
  assert.ok(values.every((element) => element === value));
}

/** Queues a call that reads all of an array of `count` floats after a while, and releases the array. */
function readLater(count: number, kernel = 'engine_probe_sleep'): { result: number; count: number } {
  const source = filled(count, 1);
  const result = door().run1(probe(kernel, [60], count).plan, source, kept());
  door().release(source);
  return { result, count };
}

/** A call that writes an array of `count` floats and is queued. */
const piece = (count: number, source: number): number =>
  door().run1s(probe('engine_probe_piece', [], count).plan, source, 1, kept());

const programs: Record<string, () => void> = {
  smaller() {
    const { result, count } = readLater(MORE);
    const next = filled(LESS, 2);
    check(result, count, 1);
    check(next, LESS, 2);
  },
  larger() {
    const { result, count } = readLater(LESS);
    const next = filled(MORE, 2);
    check(result, count, 1);
    check(next, MORE, 2);
  },
  segment() {
    const two = filled(LESS, 2);
    const { result, count } = readLater(MORE);
    const next = piece(LESS, two);
    check(result, count, 1);
    check(next, LESS, 3);
  },
  scratch() {
    const two = filled(LESS, 2);
    const { result, count } = readLater(MORE);
    const next = door().run1s(probe('engine_probe_add_scalar', [1], LESS).plan, two, 1, kept());
    check(result, count, 1);
    check(next, LESS, 3);
  },
  overrun() {
    readLater(MORE, 'engine_probe_overrun');
  },
  // The former array's bounds hold although the next one may touch more.
  'overrun of a smaller'() {
    readLater(LESS, 'engine_probe_overrun');
    filled(MORE, 2);
  },
  // The next array's bounds hold once the former one's work is done.
  'overrun by queued work'() {
    readLater(MORE);
    readLater(LESS, 'engine_probe_overrun');
  },
};

programs[process.argv[2] ?? '']!();
door().waitAll();
console.log('right');
