/** The five ZeroMQ sockets of a kernel: one send queue each, no high-water mark, nothing lost on close. */
import { Reply, Router, XPublisher } from 'zeromq';
import { addressOf, type ConnectionFile } from './connection.js';
import { log } from './log.js';

type Frames = Uint8Array[];
/** A message, or what makes it when its turn has come. */
export type Sendable = Frames | (() => Frames | Promise<Frames>);

/** Sends one message after the other: zeromq allows one pending send a socket and rejects a second one. */
class SendQueue {
  #waiting: Sendable[] = [];
  #running: Promise<void> | undefined;

  /** @param patienceMs how long to try again while the client is not connected; 0: such messages are dropped by zeromq. */
  constructor(
    private readonly socket: { send(frames: Frames): Promise<void> },
    private readonly patienceMs = 0,
  ) {}

  push(message: Sendable): void {
    this.#waiting.push(message);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length) {
      const batch = this.#waiting;
      this.#waiting = [];
      for (const message of batch) {
        try {
          await this.#send(typeof message === 'function' ? await message() : message);
        } catch (error) {
          log(`a message was not sent: ${(error as Error).message}`);
        }
      }
    }
    this.#running = undefined;
  }

  async #send(frames: Frames): Promise<void> {
    for (let waited = 0; ; waited += 20) {
      try {
        return await this.socket.send(frames);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EHOSTUNREACH' || waited >= this.patienceMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  /** Resolves when all that was pushed has been handed to zeromq. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }
}

export type Channel = 'shell' | 'control' | 'stdin';

export interface SocketHandlers {
  message(channel: Channel, frames: Frames): void;
  /** A client subscribed to iopub. */
  subscribed(topic: Uint8Array): void;
}

/** Binds, reads and writes; knows frames, not messages. */
export class Sockets {
  readonly #routers: Record<Channel, Router>;
  readonly #iopub: XPublisher;
  readonly #heartbeat: Reply;
  readonly #queues: Record<Channel | 'iopub', SendQueue>;
  #isClosing = false;

  constructor(private readonly connection: ConnectionFile) {
    const curve =
      connection.curve_secretkey && connection.curve_publickey
        ? {
            curveServer: true,
            curveSecretKey: connection.curve_secretkey,
            curvePublicKey: connection.curve_publickey,
          }
        : {};
    const options = { sendHighWaterMark: 0, receiveHighWaterMark: 0, linger: 1000, ...curve };
    // A client that reconnects under the same identity must get its replies (JupyterLab after a lost network).
    const router = () => new Router({ ...options, handover: true });
    // A question must reach a client that is only just connecting: the cell would wait for ever.
    const stdinRouter = new Router({ ...options, handover: true, mandatory: true });
    this.#routers = { shell: router(), control: router(), stdin: stdinRouter };
    this.#iopub = new XPublisher({ ...options, verbosity: 'allSubs' });
    this.#heartbeat = new Reply(options);
    const { shell, control, stdin } = this.#routers;
    this.#queues = {
      shell: new SendQueue(shell),
      control: new SendQueue(control),
      stdin: new SendQueue(stdin, 5000),
      iopub: new SendQueue(this.#iopub),
    };
  }

  /** Binds all five. Raises the system's error (EADDRINUSE ...) when a port is taken. */
  async bind(): Promise<void> {
    const { connection } = this;
    await Promise.all([
      this.#routers.shell.bind(addressOf(connection, 'shell_port')),
      this.#routers.control.bind(addressOf(connection, 'control_port')),
      this.#routers.stdin.bind(addressOf(connection, 'stdin_port')),
      this.#iopub.bind(addressOf(connection, 'iopub_port')),
      this.#heartbeat.bind(addressOf(connection, 'hb_port')),
    ]);
  }

  /** Starts reading all sockets. */
  listen(handlers: SocketHandlers): void {
    for (const channel of ['shell', 'control', 'stdin'] as const)
      void this.#read(this.#routers[channel], (frames) => handlers.message(channel, frames));
    void this.#read(this.#iopub, ([event]) => {
      if (event?.[0] === 1) handlers.subscribed(event.subarray(1));
    });
    void this.#read(this.#heartbeat, (frames) => this.#heartbeat.send(frames));
  }

  async #read(
    socket: { receive(): Promise<Frames>; closed: boolean },
    handle: (frames: Frames) => unknown,
  ): Promise<void> {
    while (!this.#isClosing && !socket.closed) {
      try {
        await handle(await socket.receive());
      } catch (error) {
        if (this.#isClosing || socket.closed) return;
        log(`a message was dropped: ${(error as Error).stack ?? String(error)}`);
      }
    }
  }

  send(socket: Channel | 'iopub', message: Sendable): void {
    this.#queues[socket].push(message);
  }

  /** Sends what is queued, then closes; open sockets at exit would abort the process. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.#queues).map((queue) => queue.drained()));
    this.#isClosing = true;
    for (const socket of [...Object.values(this.#routers), this.#iopub, this.#heartbeat]) socket.close();
  }
}
