/** Collects the compiler's garbage when nobody waits: each cell leaves a checker behind, and V8 alone lets them pile up to gigabytes. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Growth that is collected after half a second without requests. */
const idleBytes = 24 * 2 ** 20;

/** Growth that is collected at once; it takes about 100 ms, once in hundreds of cells that follow each other without a pause. */
const urgentBytes = 64 * 2 ** 20;

const idleMs = 500;

const usedBytes = (): number => getHeapStatistics().used_heap_size;

let collect: (() => void) | undefined;
let floor = 0;
let timer: NodeJS.Timeout | undefined;

function collectNow(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  floor = usedBytes();
}

/** To be called after each answer and what comes behind it. */
export function collectWhenIdle(): void {
  floor ||= usedBytes();
  const grown = usedBytes() - floor;
  clearTimeout(timer);
  if (grown > urgentBytes) setImmediate(collectNow);
  else if (grown > idleBytes) timer = setTimeout(collectNow, idleMs).unref();
}
