/** `process.stdin` in cells: a stream of the lines that the user gives to questions, asked only while somebody reads. */
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';
import { currentScope } from './ownership.js';

// The real one: timers of cells are replaced later.
const { setImmediate } = globalThis;

/** `line`: what the user typed. `ended`: there will be nobody to ask. `broken`: the question was dropped with its cell. */
export type LineAnswer = { kind: 'line'; text: string } | { kind: 'ended' } | { kind: 'broken' };

class InputStream extends Readable {
  /** Node waits for data that nobody has been asked for. */
  #isOwed = false;
  #isAsking = false;
  /** Its cell was interrupted or has ended: a question would be put in another cell's place. */
  #isOver = false;

  constructor(private readonly ask: () => Promise<LineAnswer>) {
    // Nothing is read ahead: each read is a question on the user's screen.
    super({ highWaterMark: 0 });
    this.on('resume', () => this.#goOn());
    this.on('newListener', (name) => {
      if (name === 'data' || name === 'readable') process.nextTick(() => this.#goOn());
    });
  }

  override _read(): void {
    this.#isOwed = true;
    // By then a reader that has what it wants has said so.
    setImmediate(() => this.#goOn());
  }

  #goOn(): void {
    const isRead =
      (this.readableFlowing === true && this.listenerCount('data') > 0) || this.listenerCount('readable') > 0;
    if (this.#isOwed && !this.#isAsking && !this.#isOver && isRead) void this.#next();
  }

  async #next(): Promise<void> {
    this.#isAsking = true;
    const answer = await this.ask();
    this.#isAsking = false;
    this.#isOver = answer.kind === 'broken';
    if (answer.kind === 'broken') return;
    this.#isOwed = false;
    this.push(answer.kind === 'line' ? `${answer.text}\n` : null);
  }
}

/** Replaces process.stdin, which would be the kernel's own. Each cell has a stream of its own, as a program would; after its end a new one. */
export function installStdinStream(ask: () => Promise<LineAnswer>): void {
  const streams = new WeakMap<object, InputStream>();
  const nobody = {};
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    enumerable: true,
    get: () => {
      const scope = currentScope() ?? nobody;
      let stream = streams.get(scope);
      if (!stream || stream.readableEnded || stream.destroyed)
        streams.set(scope, (stream = new InputStream(ask)));
      return stream;
    },
  });
  syncBuiltinESMExports();
}
