/** Where arrays were made: asked for by `mx.memory({ places: true })`, free of cost else. */
import { dtypeInfo } from '../core/index.js';
import { userFrame } from '../core/user_frame.js';
import type { NDArray } from './ndarray.js';

/** Arrays alive that one place in the user's code made. */
export interface CreationPlace {
  /** Function, file (or cell) and line. */
  place: string;
  arrays: number;
  /** Views count as much as what they show. */
  bytes: number;
}

/** One array with the stack of its creation, whose text is only made when someone asks. */
interface Birth {
  readonly array: WeakRef<NDArray>;
  readonly stack: Error;
}

/** Remembers the arrays made while it listens. */
export class Places {
  private births: Birth[] = [];
  private readonly known = new WeakSet<NDArray>();
  private nextSweep = 1024;

  note(array: NDArray): void {
    if (this.known.has(array)) return;
    this.known.add(array);
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = Math.max(limit, 40);
    this.births.push({ array: new WeakRef(array), stack: new Error() });
    Error.stackTraceLimit = limit;
    if (this.births.length > this.nextSweep) this.sweep();
  }

  /** Places with living arrays, the largest first. */
  list(): CreationPlace[] {
    this.sweep();
    const places = new Map<string, CreationPlace>();
    for (const { array, stack } of this.births) {
      const alive = array.deref();
      if (alive === undefined) continue;
      const place = userFrame(stack);
      const entry = places.get(place) ?? { place, arrays: 0, bytes: 0 };
      entry.arrays++;
      entry.bytes += alive.size * dtypeInfo(alive.dtype).bytes;
      places.set(place, entry);
    }
    return [...places.values()].sort((a, b) => b.bytes - a.bytes);
  }

  /** Forgets what is disposed or collected. */
  private sweep(): void {
    this.births = this.births.filter(({ array }) => (array.deref()?.handle ?? 0) !== 0);
    this.nextSweep = 2 * this.births.length + 1024;
  }
}
