/** Asks the main thread for keys of live values; a main thread that is busy is not waited for. */
import type { ToSession } from './link.js';

type Keys = { key: string; type: string }[];

const patienceMs = 40;

export class LiveKeys {
  #count = 0;
  #waiting = new Map<number, (keys: Keys) => void>();

  constructor(private readonly post: (message: ToSession) => void) {}

  /** Keys of the value that `steps` lead to; none when no answer comes in time. */
  ask(steps: string[]): Promise<Keys> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(id, []), patienceMs);
      this.#waiting.set(id, (keys) => {
        clearTimeout(timer);
        resolve(keys);
      });
      this.post({ kind: 'keys', id, steps });
    });
  }

  /** An answer; one that comes too late is dropped. */
  answer(id: number, keys: Keys): void {
    this.#waiting.get(id)?.(keys);
    this.#waiting.delete(id);
  }
}
