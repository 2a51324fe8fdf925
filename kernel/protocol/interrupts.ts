/** Interrupts user code: a message ends an awaiting cell, a signal breaks running code. */
import { shared, type Owner, type ToSession } from './link.js';

const stepMs = 10;
const patienceMs = 3000;
/** From when on code that has not heard is stopped by other means. */
const forceMs = 50;

export interface InterruptMeans {
  /** Ends what the main thread runs, wherever that is. */
  breakOut(): Promise<unknown>;
  /** Interrupts the programs that it may be waiting for. */
  interruptChildren(): void;
}

export class Interrupter {
  #sequence = 0;

  constructor(
    private readonly state: Int32Array,
    private readonly post: (message: ToSession) => void,
    private readonly means: InterruptMeans,
    /** Told when running code neither breaks nor ends. */
    private readonly failed: (owner: Owner | undefined) => void,
  ) {}

  /** Interrupts the request `owner` (undefined: nothing runs but perhaps a late callback). One that is `isAsking` is woken by its question. */
  interrupt(owner: Owner | undefined, isAsking: boolean): void {
    const sequence = ++this.#sequence;
    Atomics.store(this.state, shared.askedInterrupt, sequence);
    this.post({ kind: 'interrupt', owner, sequence });
    let waitedMs = 0;
    let isSignalled = false;
    let isForced = false;
    const look = (): void => {
      if (Atomics.load(this.state, shared.heardInterrupt) >= sequence) return;
      // Code may begin to run only after the first look; one signal breaks it.
      isSignalled ||= this.#signal();
      waitedMs += stepMs;
      if (waitedMs >= forceMs && !isForced) {
        isForced = true;
        // A call that a signal has reached breaks when it comes back.
        if (!isSignalled) void this.means.breakOut().finally(() => (isForced = false));
        this.means.interruptChildren();
      }
      if (waitedMs < patienceMs) setTimeout(look, stepMs);
      else this.failed(owner);
    };
    if (isAsking) setTimeout(look, stepMs);
    else look();
  }

  /** Sends SIGINT if, and only if, the main thread is where it breaks: announced first, so that the main thread waits for it there. */
  #signal(): boolean {
    Atomics.store(this.state, shared.pendingSignals, 1);
    const isBreakable = Atomics.load(this.state, shared.isBreakable) === 1;
    if (isBreakable) process.kill(process.pid, 'SIGINT');
    else Atomics.store(this.state, shared.pendingSignals, 0);
    return isBreakable;
  }
}
