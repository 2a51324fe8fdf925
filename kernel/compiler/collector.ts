/** Collects the compiler's garbage when nobody waits: each cell leaves a checker behind, and V8 alone lets them pile up to gigabytes. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Growth that is collected after half a second without requests. */
const idleBytes = 24 * 2 ** 20;

/** Growth that is collected at once; it takes about 100 ms, once in hundreds of cells that follow each other without a pause. */
const urgentBytes = 64 * 2 ** 20;

const idleMs = 500;

/** Growth after which young objects are collected: behind an answer, not in the middle of the next cell, where V8 would do it (10 ms). */
const youngBytes = 16 * 2 ** 20;

const usedBytes = (): number => getHeapStatistics().used_heap_size;

let collect: ((how?: { type: 'minor' }) => void) | undefined;
let floor = 0;
/** The least that was in use since the last collection. */
let low = 0;
let timer: NodeJS.Timeout | undefined;

function collector(): NonNullable<typeof collect> {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as NonNullable<typeof collect>;
  }
  return collect;
}

function collectNow(): void {
  collector()();
  floor = low = usedBytes();
}

function collectYoung(): void {
  collector()({ type: 'minor' });
  low = usedBytes();
}

/** To be called after each answer and what comes behind it. */
export function collectWhenIdle(): void {
  const used = usedBytes();
  floor ||= used;
  // Less than before: V8 has collected.
  low = low ? Math.min(low, used) : used;
  const grown = used - floor;
  clearTimeout(timer);
  if (grown > urgentBytes) return void setImmediate(collectNow);
  if (used - low > youngBytes) setImmediate(collectYoung);
  if (grown > idleBytes) timer = setTimeout(collectNow, idleMs).unref();
}
