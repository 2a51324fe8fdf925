/** Interrupts user code: a signal breaks a synchronous cell, a message an awaiting one, the inspector whatever is left. */
import { Session } from 'node:inspector';
import { shared, type Owner, type ToSession } from './link.js';
import { log } from './log.js';

const patienceMs = 20;

export class Interrupter {
  #sequence = 0;

  constructor(
    private readonly state: Int32Array,
    private readonly post: (message: ToSession) => void,
  ) {}

  /** Interrupts the request `owner` (undefined: nothing runs, only late callbacks may). */
  interrupt(owner: Owner | undefined): void {
    const sequence = ++this.#sequence;
    const message: ToSession = { kind: 'interrupt', owner, sequence };
    Atomics.store(this.state, shared.askedInterrupt, sequence);
    this.post(message);
    // A blocked synchronous input sleeps on this cell.
    Atomics.notify(this.state, shared.input);
    if (Atomics.load(this.state, shared.isBreakable) === 1) {
      Atomics.add(this.state, shared.pendingSignals, 1);
      process.kill(process.pid, 'SIGINT');
    }
    // Code after an await runs outside the reach of the signal: if the main thread does not even read messages, stop its script.
    setTimeout(() => {
      if (Atomics.load(this.state, shared.isGuarded) === 1) return;
      if (Atomics.load(this.state, shared.heardInterrupt) >= sequence) return;
      terminateMainScript();
      // The stop may have hit the handling of the first message.
      this.post(message);
    }, patienceMs);
  }
}

/** Ends the JavaScript that the main thread is running; its event loop goes on. */
function terminateMainScript(): void {
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.terminateExecution', (error) => {
    if (error) log(`the running code was not stopped: ${error.message}`);
    session.disconnect();
  });
}
