/** Native output and crashes of this process: the small addon that takes what C code prints and lets last words out. */
import { existsSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ToProtocol } from '../protocol/index.js';
import { sharedCells as shared } from './link.js';

/** native/binding/guard/guard.cc */
interface Addon {
  capture(): { stdout: number; stderr: number; log: number };
  flush(): void;
  /** Bit 0: text waits on standard output; bit 1: on standard error. */
  pending(): number;
  guard(cells: Int32Array, index: number): number;
  release(): void;
}

const names = ['stdout', 'stderr'] as const;
const pieceBytes = 1 << 16;
/** So often in a cell the order of native and other output is exact; afterwards to half a millisecond. */
const exactly = 100;
const pauseMs = 0.5;

export class ProcessGuard {
  #asked = 0;
  #nextAsk = 0;
  readonly #descriptors: { stdout: number; stderr: number };

  private constructor(
    private readonly addon: Addon,
    private readonly post: (message: ToProtocol) => void,
    state: Int32Array,
  ) {
    const { log, ...descriptors } = addon.capture();
    this.#descriptors = descriptors;
    post({ kind: 'guard', ...descriptors, log, crash: addon.guard(state, shared.crashTold) });
  }

  /** Redirects and guards this process. Undefined where the addon was not built, and with MXLAB_GUARD=off. */
  static start(post: (message: ToProtocol) => void, state: Int32Array): ProcessGuard | undefined {
    const path = fileURLToPath(new URL('../../../build/native/guard.node', import.meta.url));
    if (process.env['MXLAB_GUARD'] === 'off' || !existsSync(path)) return undefined;
    return new ProcessGuard(createRequire(import.meta.url)(path) as Addon, post, state);
  }

  /** Hands over what native code has printed until now; to be called before anything else is told, which came later. */
  handOver(): void {
    // A loop of ten thousand prints need not ask before each of them.
    if (++this.#asked > exactly) {
      const now = performance.now();
      if (now < this.#nextAsk) return;
      this.#nextAsk = now + pauseMs;
    }
    const pending = this.addon.pending();
    if (pending === 0) return;
    for (const [index, name] of names.entries())
      if (pending & (1 << index)) this.post({ kind: 'native', name, bytes: this.#read(name) });
  }

  /** The cell ends: as handOver, also of what C programs hold back. */
  flush(): void {
    this.#asked = 0;
    this.addon.flush();
    this.handOver();
  }

  #read(name: 'stdout' | 'stderr'): Uint8Array {
    const bytes = Buffer.alloc(pieceBytes);
    try {
      return bytes.subarray(0, readSync(this.#descriptors[name], bytes));
    } catch (error) {
      // The protocol's thread, which reads as well, was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      return bytes.subarray(0, 0);
    }
  }

  /** The process is about to end: a crash on the way is nobody's cell. */
  release(): void {
    this.addon.release();
  }
}
