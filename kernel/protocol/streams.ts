/** Gathers stream text into few messages: at most 20 ms or 64 kB behind, flushed before anything else of the kernel. */
import type { Owner } from './link.js';

const delayMs = 20;
const sizeLimit = 64 * 1024;

/** Batches text by owner and stream name. */
export class StreamBatcher {
  #owner: Owner | undefined;
  #name: 'stdout' | 'stderr' = 'stdout';
  #parts: string[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly publish: (owner: Owner | undefined, name: 'stdout' | 'stderr', text: string) => void,
  ) {}

  /** Adds text; text of another owner or stream first sends what is there, so that order is kept. */
  add(owner: Owner | undefined, name: 'stdout' | 'stderr', text: string): void {
    if (owner !== this.#owner || name !== this.#name) this.flush();
    this.#owner = owner;
    this.#name = name;
    this.#parts.push(text);
    this.#size += text.length;
    if (this.#size >= sizeLimit) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), delayMs);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#parts.length) return;
    const text = this.#parts.join('');
    this.#parts = [];
    this.#size = 0;
    this.publish(this.#owner, this.#name, text);
  }
}
