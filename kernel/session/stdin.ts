/** `input`, `prompt`, `confirm`, `getpass`: questions to the user, blocking or awaited (`.async`). */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { sharedCells as shared } from './link.js';
import { KeyboardInterrupt } from './keyboard_interrupt.js';
import { currentScope } from './ownership.js';
import type { SessionLink } from './session.js';
import type { LineAnswer } from './stdin_stream.js';
import { tellHeard } from './user_code.js';

type Ask<T> = ((prompt?: string) => T) & { async(prompt?: string): Promise<T> };

interface Answer {
  id: number;
  value: string | undefined;
  isInterrupted: boolean;
}

/** Raised when the front end cannot ask, as nbclient and nbconvert cannot. */
export class InputNotAllowedError extends Error {
  override readonly name = 'InputNotAllowedError';

  constructor() {
    super('input was asked for, but this front end does not answer questions (allow_stdin is false)');
  }
}

export class Stdin {
  #count = 0;
  #waiting = new Map<number, (value: string | undefined) => void>();

  constructor(
    private readonly link: SessionLink,
    private readonly state: Int32Array,
    private readonly port: MessagePort,
  ) {}

  /** Blocks the thread until the answer comes. */
  #askSync(prompt: string, password: boolean): string {
    const id = this.#request(prompt, password, true);
    for (;;) {
      // Read before looking: the protocol's thread posts the answer first and stores its id after.
      const seen = Atomics.load(this.state, shared.input);
      for (let got = receiveMessageOnPort(this.port); got; got = receiveMessageOnPort(this.port)) {
        const answer = got.message as Answer;
        if (answer.id !== id) continue;
        if (answer.isInterrupted) {
          tellHeard();
          throw new KeyboardInterrupt();
        }
        return this.#checked(answer.value);
      }
      Atomics.wait(this.state, shared.input, seen, 1000);
    }
  }

  async #askAsync(prompt: string, password: boolean): Promise<string> {
    const id = this.#request(prompt, password, false);
    return this.#checked(await new Promise<string | undefined>((resolve) => this.#waiting.set(id, resolve)));
  }

  #request(prompt: string, password: boolean, sync: boolean): number {
    const scope = currentScope();
    if (!scope?.allowStdin) throw new InputNotAllowedError();
    const id = ++this.#count;
    this.link.post({ kind: 'input', id, owner: scope.owner, prompt, password, sync });
    return id;
  }

  #checked(value: string | undefined): string {
    if (value === undefined) throw new InputNotAllowedError();
    return value;
  }

  /** One line for process.stdin. */
  async line(): Promise<LineAnswer> {
    const scope = currentScope();
    if (!scope?.allowStdin) return { kind: 'ended' };
    if (scope.signal.aborted) return { kind: 'broken' };
    try {
      return { kind: 'line', text: await this.#askAsync('', false) };
    } catch (error) {
      if (error instanceof InputNotAllowedError) return { kind: 'broken' };
      throw error;
    }
  }

  /** An answer to an awaited question. */
  answer(id: number, value: string | undefined): void {
    this.#waiting.get(id)?.(value);
    this.#waiting.delete(id);
  }

  #pair<T>(password: boolean, convert: (answer: string) => T, wording = (prompt: string) => prompt): Ask<T> {
    return Object.assign((prompt = '') => convert(this.#askSync(wording(String(prompt)), password)), {
      async: async (prompt = '') => convert(await this.#askAsync(wording(String(prompt)), password)),
    });
  }

  /** The functions cells see. */
  functions() {
    const input = this.#pair(false, (answer) => answer);
    const withDefault = (answer: string, fallback: string) => (answer === '' ? fallback : answer);
    return {
      input,
      getpass: this.#pair(true, (answer) => answer),
      confirm: this.#pair(
        false,
        (answer) => /^\s*(y|yes|j|ja|o|oui|s|si|true|1)\s*$/i.test(answer),
        (prompt) => `${prompt} [y/N] `,
      ),
      prompt: Object.assign((text = '', fallback = '') => withDefault(input(text), fallback), {
        async: async (text = '', fallback = '') => withDefault(await input.async(text), fallback),
      }),
    };
  }
}
