/** Small calls, collected in memory that the engine reads: crossing the door costs more than adding a few numbers. */
import type { Handle, SmallCallLists } from './door.js';
import { door } from './index.js';

/** As in native/binding/environment.h. */
const most = 64;
const countAt = 4 * most;
/** How many may be collected: all, or none while JavaScript sees the memory of arrays or each call is to run at once. The engine writes it. */
const limitAt = countAt + 1;
const failuresAt = countAt + 2;
const scopeAt = countAt + 3;
const pushedAt = countAt + 4;
const versionsAt = countAt + 5;

const calls = new Int32Array(4 * most + 8);
const scalars = new Float64Array(most);
/** Held until their call is done and the engine has a weak reference. A few small arrays live a little longer for it. */
const owners = new Array<object | null>(most).fill(null);

/** The lists, for the engine. Whatever enters the door does what they hold first, so that nobody sees that it waited. */
export const smallCalls: SmallCallLists = { calls, scalars, owners };

/** An object with the handle that a call fills in. */
interface Owner {
  handle: Handle;
}

/** Does all calls, where the lists are full. The next free position, or -1 when the engine reads other lists by now. */
function flush(): number {
  const limit = calls[limitAt]!;
  door().flush(...owners);
  return calls[countAt] === 0 && limit !== 0 ? 0 : -1;
}

/** What the engine and we tell each other without a call. */
export const marks = {
  /** How often work that ran at once has failed. */
  get failures(): number {
    return calls[failuresAt]!;
  },
  /** The profiler's scope, which work takes along. */
  get scope(): number {
    return calls[scopeAt]!;
  },
  set scope(number: number) {
    calls[scopeAt] = number;
  },
  /** Position of the work that was queued last. */
  get pushed(): number {
    return calls[pushedAt]!;
  },
};

/** Versions of the inputs of the latest `run1`, `run1s`, `run2` or `run3`, right behind it. */
export function latestVersions(count: number): readonly number[] {
  const first = calls[versionsAt]! >>> 0;
  if (count === 1) return [first];
  const second = calls[versionsAt + 1]! >>> 0;
  return count === 2 ? [first, second] : [first, second, calls[versionsAt + 2]! >>> 0];
}

/** Collects a call of one input and one run-time scalar (or none). False where it must go through the door itself. */
export function collect1(plan: Handle, a: Handle, scalar: number, owner: Owner): boolean {
  if (a === 0) return false;
  let position = calls[countAt]!;
  if (position >= calls[limitAt]! && (position = flush()) < 0) return false;
  const at = 4 * position;
  const handle = calls[at + 3]!;
  if (handle === 0) return false;
  calls[at] = plan;
  calls[at + 1] = a;
  calls[at + 2] = 0;
  scalars[position] = scalar;
  owners[position] = owner;
  calls[countAt] = position + 1;
  owner.handle = handle;
  return true;
}

/** Collects a call of two inputs. False where it must go through the door itself. */
export function collect2(plan: Handle, a: Handle, b: Handle, owner: Owner): boolean {
  if (a === 0 || b === 0) return false;
  let position = calls[countAt]!;
  if (position >= calls[limitAt]! && (position = flush()) < 0) return false;
  const at = 4 * position;
  const handle = calls[at + 3]!;
  if (handle === 0) return false;
  calls[at] = plan;
  calls[at + 1] = a;
  calls[at + 2] = b;
  owners[position] = owner;
  calls[countAt] = position + 1;
  owner.handle = handle;
  return true;
}

/** Frees an array before the next thing that the engine does. */
export function releaseLater(handle: Handle): void {
  let position = calls[countAt]!;
  const last = 4 * position - 4;
  if (last >= 0 && calls[last + 3] === handle && calls[last]! >= 0) {
    // What the latest call makes: it needs neither handle nor owner.
    calls[last] = ~calls[last]!;
    return;
  }
  if (position >= calls[limitAt]! && (position = flush()) < 0) {
    door().release(handle);
    return;
  }
  calls[4 * position] = -1;
  calls[4 * position + 1] = handle;
  owners[position] = null;
  calls[countAt] = position + 1;
}
