/** A raw ZeroMQ client that starts the real kernel process and drives it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { curveKeyPair, Dealer, Request, Subscriber } from 'zeromq';
import { root } from '../support/files.js';

/** How long anything may take before it counts as hanging. */
export const patience = 100_000;

export interface Received {
  header: { msg_id: string; msg_type: string; session: string; version: string; date: string };
  parent_header: { msg_id?: string };
  metadata: Record<string, any>;
  content: Record<string, any>;
  buffers: Buffer[];
  /** The socket that a reply came on. */
  channel?: 'shell' | 'control';
}

/** What one request led to. */
export interface Exchange {
  id: string;
  reply: Received;
  /** Iopub messages with this request as parent, from busy to idle. */
  output: Received[];
  /** Joined stdout text. */
  stdout: string;
  stderr: string;
  /** The execute_result's data, if any. */
  data: Record<string, any> | undefined;
  error: { ename: string; evalue: string; traceback: string[] } | undefined;
}

const free = (count: number): Promise<number[]> =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<[number, () => void]>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () =>
            resolve([(server.address() as { port: number }).port, () => server.close()]),
          );
        }),
    ),
  ).then((all) => all.map(([port, close]) => (close(), port)));

export interface StartOptions {
  /** Uses the fake language service: for tests of the protocol alone. */
  fake?: boolean;
  env?: Record<string, string>;
  cwd?: string;
  /** Encrypts all sockets with CurveZMQ. */
  curve?: boolean;
}

export class KernelClient {
  readonly key = randomUUID();
  readonly session = randomUUID();
  readonly folder = mkdtempSync(join(tmpdir(), 'mxlab-kernel-'));
  /** Every iopub message in order of arrival. */
  readonly iopub: Received[] = [];
  log = '';
  process!: ChildProcess;
  readonly shell = new Dealer({ linger: 0, reconnectInterval: 5, routingId: this.session });
  readonly control = new Dealer({ linger: 0, reconnectInterval: 5, routingId: this.session });
  readonly stdin = new Dealer({ linger: 0, reconnectInterval: 5, routingId: this.session });
  readonly heartbeat = new Request({ linger: 0, reconnectInterval: 5 });
  readonly subscriber = new Subscriber({ linger: 0, reconnectInterval: 5, receiveHighWaterMark: 0 });
  readonly #waiting = new Set<() => void>();
  readonly #replies = new Map<string, Received>();
  readonly questions: Received[] = [];
  connection!: Record<string, string | number>;

  static async start(options: StartOptions = {}): Promise<KernelClient> {
    const client = new KernelClient();
    await client.spawn(options);
    await client.ready();
    return client;
  }

  /** Starts the process and connects; does not wait for answers. */
  async spawn({ fake, env, cwd, curve }: StartOptions = {}): Promise<void> {
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await free(5);
    this.connection = {
      transport: 'tcp',
      ip: '127.0.0.1',
      ...{ shell_port: shell_port!, iopub_port: iopub_port!, stdin_port: stdin_port! },
      ...{ control_port: control_port!, hb_port: hb_port! },
      key: this.key,
      signature_scheme: 'hmac-sha256',
    };
    if (curve) this.#encrypt();
    const file = join(this.folder, 'connection.json');
    writeFileSync(file, JSON.stringify(this.connection));
    this.process = spawn(process.execPath, [join(root, 'dist/kernel/main.js'), file], {
      cwd: cwd ?? this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        MXLAB_DATA_DIR: this.folder,
        ...(fake ? { MXLAB_LANGUAGE: join(root, 'dist/test/kernel/fake_language.js') } : {}),
        ...env,
      },
    });
    for (const stream of [this.process.stdout!, this.process.stderr!])
      stream.on('data', (data) => (this.log += data));
    const address = (port: string) => `tcp://127.0.0.1:${this.connection[port]}`;
    this.subscriber.connect(address('iopub_port'));
    this.subscriber.subscribe();
    this.shell.connect(address('shell_port'));
    this.control.connect(address('control_port'));
    this.stdin.connect(address('stdin_port'));
    this.heartbeat.connect(address('hb_port'));
    void this.#read(this.subscriber, (message) => this.iopub.push(message));
    for (const channel of ['shell', 'control'] as const)
      void this.#read(this[channel], (message) =>
        this.#replies.set(message.parent_header.msg_id!, { ...message, channel }),
      );
    void this.#read(this.stdin, (message) => this.questions.push(message));
  }

  #encrypt(): void {
    const [server, own] = [curveKeyPair(), curveKeyPair()];
    Object.assign(this.connection, { curve_publickey: server.publicKey, curve_secretkey: server.secretKey });
    for (const socket of [this.shell, this.control, this.stdin, this.heartbeat, this.subscriber])
      Object.assign(socket, {
        curveServerKey: server.publicKey,
        curvePublicKey: own.publicKey,
        curveSecretKey: own.secretKey,
      });
  }

  /** Waits until the kernel answers and its broadcasts arrive. */
  async ready(): Promise<void> {
    await this.until(() => this.iopub.some(({ header }) => header.msg_type === 'iopub_welcome'));
    await this.reply(await this.send('shell', 'kernel_info_request', {}));
  }

  async #read(socket: Dealer | Subscriber, take: (message: Received) => void): Promise<void> {
    try {
      for await (const frames of socket) {
        take(this.decode(frames as Buffer[]));
        for (const wake of this.#waiting) wake();
      }
    } catch (error) {
      if (!socket.closed) throw error;
    }
  }

  decode(frames: Buffer[]): Received {
    const at = frames.findIndex((frame) => frame.toString() === '<IDS|MSG>');
    const [header, parent_header, metadata, content] = frames
      .slice(at + 2, at + 6)
      .map((frame) => JSON.parse(frame.toString()));
    if (this.sign(frames.slice(at + 2, at + 6)) !== frames[at + 1]!.toString())
      throw new Error('the kernel signed wrongly');
    return { header, parent_header, metadata, content, buffers: frames.slice(at + 6) };
  }

  sign(frames: readonly (Buffer | string)[]): string {
    const hmac = createHmac('sha256', this.key);
    for (const frame of frames) hmac.update(frame);
    return hmac.digest('hex');
  }

  frames(
    type: string,
    content: object,
    parent: object = {},
    id: string = randomUUID(),
    extra: object = {},
  ): string[] {
    const header = {
      msg_id: id,
      msg_type: type,
      session: this.session,
      username: 'test',
      date: new Date().toISOString(),
      version: '5.5',
      ...extra,
    };
    const parts = [header, parent, {}, content].map((part) => JSON.stringify(part));
    return ['<IDS|MSG>', this.sign(parts), ...parts];
  }

  /** Sends a request and returns its id. */
  async send(
    channel: 'shell' | 'control' | 'stdin',
    type: string,
    content: object,
    { parent = {}, buffers = [], header = {} }: { parent?: object; buffers?: Buffer[]; header?: object } = {},
  ): Promise<string> {
    const id: string = randomUUID();
    await this[channel].send([...this.frames(type, content, parent, id, header), ...buffers]);
    return id;
  }

  /** Waits until `isTrue`, looked at whenever a message comes. Only what hangs reaches the limit, also on slow machines. */
  async until(isTrue: () => boolean, timeoutMs = patience): Promise<void> {
    if (isTrue()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        const types = this.iopub
          .slice(-8)
          .map(({ header, content }) => `${header.msg_type} ${JSON.stringify(content).slice(0, 200)}`);
        reject(
          new Error(
            `nothing came in ${timeoutMs} ms; last: ${types.join('\n')}\nlog: ${this.log.slice(-2000)}`,
          ),
        );
      }, timeoutMs);
      const look = () => {
        if (!isTrue()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  async reply(id: string, timeoutMs?: number): Promise<Received> {
    await this.until(() => this.#replies.has(id), timeoutMs);
    return this.#replies.get(id)!;
  }

  /** Iopub messages of a request. */
  outputOf(id: string): Received[] {
    return this.iopub.filter(({ parent_header }) => parent_header.msg_id === id);
  }

  /** Waits for reply and idle of a request. */
  async finish(id: string, timeoutMs?: number): Promise<Exchange> {
    const reply = await this.reply(id, timeoutMs);
    const isIdle = ({ header, parent_header, content }: Received) =>
      parent_header.msg_id === id && header.msg_type === 'status' && content['execution_state'] === 'idle';
    await this.until(() => this.iopub.some(isIdle), timeoutMs);
    const output = this.outputOf(id);
    const text = (name: string) =>
      output
        .filter(({ header, content }) => header.msg_type === 'stream' && content['name'] === name)
        .map(({ content }) => content['text'] as string)
        .join('');
    const find = (type: string) => output.find(({ header }) => header.msg_type === type)?.content;
    return {
      id,
      reply,
      output,
      stdout: text('stdout'),
      stderr: text('stderr'),
      data: find('execute_result')?.['data'],
      error: find('error') as Exchange['error'],
    };
  }

  /** Sends a cell; `run` waits for it. */
  execute(code: string, options: object = {}): Promise<string> {
    return this.send('shell', 'execute_request', {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: true,
      stop_on_error: true,
      ...options,
    });
  }

  async run(code: string, options: object = {}, timeoutMs?: number): Promise<Exchange> {
    return this.finish(await this.execute(code, options), timeoutMs);
  }

  /** Any other request, answered and idle. */
  async ask(type: string, content: object = {}, channel: 'shell' | 'control' = 'shell'): Promise<Exchange> {
    return this.finish(await this.send(channel, type, content));
  }

  /** Waits until a cell has been taken up: it is compiled now, or runs. */
  async begun(id: string): Promise<void> {
    await this.until(() => this.outputOf(id).some(({ header }) => header.msg_type === 'execute_input'));
  }

  /** Waits until a cell has printed this line. */
  async said(id: string, line: string): Promise<void> {
    const text = (): string =>
      this.outputOf(id)
        .map(({ content }) => content['text'] ?? '')
        .join('');
    await this.until(() => `\n${text()}`.includes(`\n${line}\n`));
  }

  /** Waits until the kernel has read everything sent to its shell so far: completion answers while cells run. */
  async read(): Promise<void> {
    await this.reply(await this.send('shell', 'complete_request', { code: '', cursor_pos: 0 }));
  }

  /** Keeps the shell busy until the function it returns is called: what is sent in between is queued, however slow the machine is. */
  async hold(): Promise<() => Promise<void>> {
    const { content } = (await this.ask('create_subshell_request', {}, 'control')).reply;
    const header = { subshell_id: content['subshell_id'] as string };
    const options = { store_history: false };
    const held = await this.execute(
      'console.log("held"); await new Promise((done) => { Reflect.set(globalThis, "goOn", done); });',
      options,
    );
    await this.said(held, 'held');
    return async () => {
      await this.read();
      const code = 'Reflect.get(globalThis, "goOn")();';
      await this.send('shell', 'execute_request', { code, ...options }, { header });
    };
  }

  interrupt(): Promise<Exchange> {
    return this.ask('interrupt_request', {}, 'control');
  }

  /** Resolves with the exit code once the process has ended. */
  exited(): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null)
      return Promise.resolve(this.process.exitCode);
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  async stop(): Promise<void> {
    for (const socket of [this.shell, this.control, this.stdin, this.heartbeat, this.subscriber])
      socket.close();
    this.process.kill('SIGKILL');
    await this.exited();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
