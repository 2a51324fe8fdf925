/** One execute_request after the other; a failing one aborts what is queued at that moment and nothing later. */

/** A queued request. */
export interface Queued {
  /** Runs it. A failing request calls `seal` before it replies: what has arrived by then is aborted. */
  run(seal: () => Promise<void>): Promise<void>;
  /** Answers it without running. */
  abort(): void;
}

/** Lets messages that have already arrived be read: sockets are read in the poll phase of the event loop. */
async function readArrived(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export class ExecutionQueue {
  #waiting: Queued[] = [];
  #isRunning = false;

  push(request: Queued): void {
    this.#waiting.push(request);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let request = this.#waiting.shift(); request; request = this.#waiting.shift()) {
        let aborted: Queued[] = [];
        await request.run(async () => {
          await readArrived();
          aborted = this.#waiting;
          this.#waiting = [];
        });
        for (const other of aborted) other.abort();
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
