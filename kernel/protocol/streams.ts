/** Gathers stream text into few messages: at most 20 ms or 64 kB behind, flushed before anything else of the kernel. */
import type { Owner } from './link.js';

const delayMs = 20;
const sizeLimit = 64 * 1024;
/** No message is longer: a text of many megabytes is sent piece by piece. */
const pieceLength = 1 << 20;

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
    for (let at = 0; at < text.length;) {
      const end = pieceEnd(text, at);
      this.publish(this.#owner, this.#name, text.slice(at, end));
      at = end;
    }
  }
}

/** Where a piece ends that begins at `at`: never inside a character that takes two places. */
function pieceEnd(text: string, at: number): number {
  const end = at + pieceLength;
  if (end >= text.length) return text.length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}
