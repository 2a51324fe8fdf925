/** JSON-RPC 2.0 over two streams, framed as the Language Server Protocol wants it. */
import type { Readable, Writable } from 'node:stream';

export type Params = Record<string, any>;

/** An error with a code of JSON-RPC. */
export class RequestError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const methodNotFound = -32601;
const internalError = -32603;
const parseError = -32700;

export interface Handlers {
  /** Returns the result, or a promise of it. */
  request: Readonly<Record<string, (params: Params) => unknown>>;
  notification: Readonly<Record<string, (params: Params) => void>>;
}

export class Connection {
  #buffer = Buffer.alloc(0);

  constructor(
    input: Readable,
    private readonly output: Writable,
    private readonly handlers: Handlers,
  ) {
    input.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.output.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const headEnd = this.#buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.#buffer.toString('latin1', 0, headEnd))?.[1]);
      if (!Number.isFinite(length)) {
        // Nothing can be known about where the next message begins.
        this.#send({ id: null, error: { code: parseError, message: 'a message has no Content-Length' } });
        this.#buffer = Buffer.alloc(0);
        return;
      }
      const end = headEnd + 4 + length;
      if (this.#buffer.length < end) return;
      const text = this.#buffer.toString('utf8', headEnd + 4, end);
      this.#buffer = this.#buffer.subarray(end);
      void this.#handle(text);
    }
  }

  async #handle(text: string): Promise<void> {
    let message: { id?: number | string | null; method?: string; params?: Params };
    try {
      message = JSON.parse(text) as typeof message;
    } catch (error) {
      this.#send({ id: null, error: { code: parseError, message: (error as Error).message } });
      return;
    }
    const { id, method, params = {} } = message;
    // An answer to something we asked: nothing is asked.
    if (method === undefined) return;
    if (id === undefined) {
      // Unknown notifications are to be passed over.
      if (!Object.hasOwn(this.handlers.notification, method)) return;
      try {
        this.handlers.notification[method]!(params);
      } catch (error) {
        // Nobody waits for an answer, and other documents are still to be served.
        this.notify('window/logMessage', { type: 1, message: `${method}: ${(error as Error).message}` });
      }
      return;
    }
    try {
      if (!Object.hasOwn(this.handlers.request, method))
        throw new RequestError(methodNotFound, `there is no method ${method}`);
      this.#send({ id, result: (await this.handlers.request[method]!(params)) ?? null });
    } catch (error) {
      const code = error instanceof RequestError ? error.code : internalError;
      this.#send({ id, error: { code, message: (error as Error).message } });
    }
  }
}
