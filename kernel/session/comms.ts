/** Comms: two-way channels between cells and the front end, with binary buffers. */
import { randomUUID } from 'node:crypto';
import { currentScope } from './ownership.js';
import type { SessionLink } from './session.js';

export interface CommMessage {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}

type Listener = (message: CommMessage) => unknown;

interface SendOptions {
  metadata?: Record<string, unknown>;
  buffers?: Uint8Array[];
}

/** One channel. */
export class Comm {
  onMessage: Listener | undefined;
  onClose: Listener | undefined;

  constructor(
    readonly id: string,
    readonly target: string,
    private readonly manager: Comms,
  ) {}

  /** Sends data (JSON) and bytes. */
  send(data: object, options: SendOptions = {}): void {
    this.manager.publish('comm_msg', { comm_id: this.id, data }, options);
  }

  close(data: object = {}, options: SendOptions = {}): void {
    if (this.manager.forget(this.id)) this.manager.publish('comm_close', { comm_id: this.id, data }, options);
  }
}

export class Comms {
  #open = new Map<string, Comm>();
  #targets = new Map<string, (comm: Comm, message: CommMessage) => unknown>();

  constructor(private readonly link: SessionLink) {}

  /** Opens a channel to a target the front end knows. */
  open(
    target: string,
    data: object = {},
    options: SendOptions & { id?: string; module?: string } = {},
  ): Comm {
    const comm = this.#add(options.id ?? randomUUID(), target);
    const { module } = options;
    this.publish(
      'comm_open',
      { comm_id: comm.id, target_name: target, ...(module ? { target_module: module } : {}), data },
      options,
    );
    return comm;
  }

  /** Accepts channels that the front end opens. */
  registerTarget(target: string, opened: (comm: Comm, message: CommMessage) => unknown): void {
    this.#targets.set(target, opened);
  }

  unregisterTarget(target: string): void {
    this.#targets.delete(target);
  }

  #add(id: string, target: string): Comm {
    const comm = new Comm(id, target, this);
    this.#open.set(id, comm);
    this.link.post({ kind: 'commState', id, target });
    return comm;
  }

  /** Drops a channel; false when it was closed already. */
  forget(id: string): boolean {
    this.link.post({ kind: 'commState', id, target: undefined });
    return this.#open.delete(id);
  }

  publish(type: string, content: object, { metadata, buffers }: SendOptions): void {
    this.link.post({
      kind: 'publish',
      owner: currentScope()?.owner,
      type,
      content: JSON.stringify(content),
      ...(metadata ? { metadata } : {}),
      ...(buffers ? { buffers } : {}),
    });
  }

  /** Handles a message of the front end. Errors of the user's handlers are passed on. */
  async receive(
    type: string,
    content: Record<string, unknown>,
    rest: Omit<CommMessage, 'data'>,
  ): Promise<void> {
    const id = String(content['comm_id']);
    const message = { data: (content['data'] ?? {}) as Record<string, unknown>, ...rest };
    if (type === 'comm_open') {
      const target = String(content['target_name']);
      const opened = this.#targets.get(target);
      // The specification: an unknown target is answered with comm_close.
      if (!opened) return this.publish('comm_close', { comm_id: id, data: {} }, {});
      await opened(this.#add(id, target), message);
      return;
    }
    const comm = this.#open.get(id);
    if (!comm) return;
    if (type === 'comm_close') {
      this.forget(id);
      await comm.onClose?.(message);
    } else await comm.onMessage?.(message);
  }
}
