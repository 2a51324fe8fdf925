/** One execute_request after the other; a failing one aborts what is queued at that moment and nothing later. */

/** A queued request. */
export interface Queued {
  /** Runs it; resolves to false when it failed and stop_on_error holds. */
  run(): Promise<boolean>;
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

  /** Aborts everything queued now (an interrupt, a restart). */
  abortQueued(): void {
    const aborted = this.#waiting;
    this.#waiting = [];
    for (const request of aborted) request.abort();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let request = this.#waiting.shift(); request; request = this.#waiting.shift()) {
        if (await request.run()) continue;
        await readArrived();
        this.abortQueued();
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
