/** The iopub side: everything that is broadcast, in one order, with stream text flushed before all else. */
import type { Header } from './messages.js';
import type { Owner, ToProtocol } from './link.js';
import type { Parents } from './parents.js';
import type { Sockets } from './sockets.js';
import { StreamBatcher } from './streams.js';
import type { Wire } from './wire.js';

/** Characters from which on a message is large. */
const largeLength = 1 << 18;

export class Broadcast {
  readonly #streams: StreamBatcher;

  constructor(
    private readonly wire: Wire,
    private readonly sockets: Sockets,
    private readonly parents: Parents,
  ) {
    this.#streams = new StreamBatcher((owner, name, text) =>
      this.#send('stream', { name, text }, parents.of(owner)),
    );
  }

  #send(
    type: string,
    content: object | string | Uint8Array,
    parent: Partial<Header>,
    metadata?: object,
    buffers?: Uint8Array[],
  ): void {
    const topic = Buffer.from(`kernel.${this.wire.session}.${type}`);
    const message = { type, content, parent, metadata, buffers };
    const isReady = typeof content === 'string' || content instanceof Uint8Array;
    const text = isReady ? content : (content as { text?: string }).text;
    // Made when its turn comes, in pieces: heartbeats and requests are answered meanwhile.
    if (text !== undefined && text.length > largeLength)
      this.sockets.send('iopub', () => this.wire.encodeInTurns(message, [topic]));
    else this.sockets.send('iopub', this.wire.encode(message, [topic]));
  }

  stream(owner: Owner | undefined, name: 'stdout' | 'stderr', text: string): void {
    this.#streams.add(owner, name, text);
  }

  /** Sends the stream text that is still gathered. */
  flush(): void {
    this.#streams.flush();
  }

  /** Publishes a message after all stream text so far. */
  publish(type: string, content: object | string, parent: Partial<Header>): void {
    this.#streams.flush();
    this.#send(type, content, parent);
  }

  /** Publishes what the session hands over ready made. */
  forward(message: Extract<ToProtocol, { kind: 'publish' }>): void {
    this.#streams.flush();
    const { type, content, owner, metadata, buffers } = message;
    this.#send(type, content, this.parents.of(owner), metadata, buffers);
  }

  status(state: 'busy' | 'idle', parent: Partial<Header>): void {
    this.publish('status', { execution_state: state }, parent);
  }

  /** JEP 65: tells a new subscriber that its subscription has arrived. */
  welcome(subscription: Uint8Array): void {
    const topic = subscription.length ? subscription : Buffer.from('iopub_welcome');
    const content = { subscription: Buffer.from(subscription).toString() };
    this.sockets.send('iopub', this.wire.encode({ type: 'iopub_welcome', content }, [topic]));
  }
}
