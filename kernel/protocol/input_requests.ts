/** The stdin channel: questions of the user's code to the front end, answered synchronously or not. */
import type { Message } from './messages.js';
import { shared, type Owner, type ToSession } from './link.js';
import type { MessagePort } from 'node:worker_threads';

interface Pending {
  id: number;
  /** msg_id of its input_request. */
  question: string;
  sync: boolean;
  owner: Owner;
}

export class InputRequests {
  #pending: Pending[] = [];

  constructor(
    private readonly state: Int32Array,
    /** Carries answers to a main thread that sleeps. */
    private readonly syncPort: MessagePort,
    private readonly post: (message: ToSession) => void,
    /** Sends a question; its msg_id, or undefined where nobody may be asked. */
    private readonly send: (owner: Owner, prompt: string, password: boolean) => string | undefined,
  ) {}

  /** Asks; a request whose front end allows no input is answered with undefined. */
  ask(id: number, owner: Owner | undefined, prompt: string, password: boolean, sync: boolean): void {
    const question = owner === undefined ? undefined : this.send(owner, prompt, password);
    if (owner === undefined || question === undefined) {
      this.#answer({ id, sync }, undefined);
      return;
    }
    this.#pending.push({ id, question, sync, owner });
  }

  /**
   * An input_reply: to the question that it names as its parent or, as jupyter_client names none, to the oldest. Replies that
   * nobody waits for are stale and dropped.
   */
  reply(message: Message): void {
    const { msg_id: question, msg_type: type } = message.parentHeader;
    const isNamed = question !== undefined && type === 'input_request';
    const index = isNamed ? this.#pending.findIndex((pending) => pending.question === question) : 0;
    const [pending] = index < 0 ? [] : this.#pending.splice(index, 1);
    if (pending) this.#answer(pending, String(message.content['value'] ?? ''));
  }

  /** The main thread sleeps until a question is answered. */
  get isBlocking(): boolean {
    return this.#pending.some(({ sync }) => sync);
  }

  /** Forgets the questions of one cell or of all, e.g. when interrupted: their late replies must not answer another question. */
  forget(owner?: Owner): void {
    const isForgotten = (pending: Pending) => owner === undefined || pending.owner === owner;
    const forgotten = this.#pending.filter(isForgotten);
    this.#pending = this.#pending.filter((pending) => !isForgotten(pending));
    for (const pending of forgotten) this.#answer(pending, undefined, true);
  }

  #answer(
    { id, sync }: Pick<Pending, 'id' | 'sync'>,
    value: string | undefined,
    isInterrupted = false,
  ): void {
    if (!sync) {
      this.post({ kind: 'inputReply', id, value });
      return;
    }
    this.syncPort.postMessage({ id, value, isInterrupted });
    Atomics.store(this.state, shared.input, id);
    Atomics.notify(this.state, shared.input);
  }
}
