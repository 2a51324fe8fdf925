/** Interrupts user code: a message ends an awaiting cell, a signal breaks running code. */
import { shared, type Owner, type ToSession } from './link.js';

const stepMs = 10;
const patienceMs = 3000;

export class Interrupter {
  #sequence = 0;

  constructor(
    private readonly state: Int32Array,
    private readonly post: (message: ToSession) => void,
    /** Told when running code neither breaks nor ends. */
    private readonly failed: (owner: Owner | undefined) => void,
  ) {}

  /** Interrupts the request `owner` (undefined: nothing runs but perhaps a late callback). */
  interrupt(owner: Owner | undefined): void {
    const sequence = ++this.#sequence;
    Atomics.store(this.state, shared.askedInterrupt, sequence);
    this.post({ kind: 'interrupt', owner, sequence });
    let waitedMs = 0;
    let isSignalled = false;
    const look = (): void => {
      if (Atomics.load(this.state, shared.heardInterrupt) >= sequence) return;
      // Code may begin to run only after the first look; one signal breaks it.
      if (!isSignalled && Atomics.load(this.state, shared.isBreakable) === 1) {
        isSignalled = true;
        Atomics.add(this.state, shared.pendingSignals, 1);
        process.kill(process.pid, 'SIGINT');
      }
      waitedMs += stepMs;
      if (waitedMs < patienceMs) setTimeout(look, stepMs);
      else this.failed(owner);
    };
    look();
  }
}
