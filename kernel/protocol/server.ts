/** The protocol's thread: reads messages, answers what it can itself, hands cells and comms to the main thread. */
import type { MessagePort } from 'node:worker_threads';
import { Broadcast } from './broadcast.js';
import { CheckModes } from './check_modes.js';
import { endChildren, interruptChildren } from './child_processes.js';
import { crashContent, watchCrashes, type CrashReport } from './crash.js';
import type { Debugging, StartDebugging } from './debugging.js';
import type { ConnectionFile } from './connection.js';
import { Execution, type ExecutionContext, type ExecutionState } from './execution.js';
import { History } from './history.js';
import { InputRequests } from './input_requests.js';
import { Interrupter } from './interrupts.js';
import type { KernelIdentity } from './kernel_info.js';
import type { Language } from './language.js';
import { shared, type Owner, type ToProtocol, type ToSession } from './link.js';
import { LiveKeys } from './live_keys.js';
import { log, logTo, trace } from './log.js';
import type { Message, Outgoing } from './messages.js';
import { NativeOutput } from './native_output.js';
import { Parents } from './parents.js';
import { requestTable, type Answer } from './requests.js';
import { Sockets, type Channel } from './sockets.js';
import { Subshells } from './subshells.js';
import { Wire } from './wire.js';

export interface ServerOptions {
  connection: ConnectionFile;
  identity: KernelIdentity;
  /** The notebook's folder. */
  directory: string;
  /** Where history is kept; undefined: in memory. */
  historyFile: string | undefined;
  /** Called once, after the sockets are bound. */
  startLanguage(): Promise<Language>;
  startDebugging: StartDebugging;
  /** To the main thread. */
  session: Pick<MessagePort, 'postMessage' | 'on'>;
  /** The next message of the main thread that has already come, if any. */
  nextMessage(): { message: ToProtocol } | undefined;
  /** Answers for a main thread that sleeps in a synchronous input. */
  inputPort: MessagePort;
  state: Int32Array;
  /** Sockets are closed; the process may end. */
  closed(code: number): void;
}

type Handler = (message: Message, channel: Channel) => void | Promise<void>;

export class ProtocolServer {
  readonly #wire: Wire;
  readonly #sockets: Sockets;
  readonly #parents = new Parents();
  readonly #broadcast: Broadcast;
  readonly #history: History;
  readonly #execution: Execution;
  readonly #executionState: ExecutionState = { checks: new CheckModes(), count: 0, hiddenCount: 0 };
  readonly #subshells: Subshells;
  readonly #input: InputRequests;
  readonly #interrupter: Interrupter;
  readonly #liveKeys: LiveKeys;
  readonly #debugging: Debugging;
  readonly #comms = new Map<string, string>();
  readonly #handlers: Record<string, Handler>;
  #native: NativeOutput | undefined;
  #language: Promise<Language> | undefined;
  #isClosing = false;
  /** Processes that no interrupt is for. */
  readonly #ownProcesses: number[] = [];

  constructor(private readonly options: ServerOptions) {
    const { connection, identity, state, inputPort } = options;
    this.#wire = new Wire(connection.key, connection.signature_scheme);
    this.#sockets = new Sockets(connection);
    this.#broadcast = new Broadcast(this.#wire, this.#sockets, this.#parents);
    this.#history = new History(options.historyFile);
    const post = (message: ToSession) => options.session.postMessage(message);
    const language = () => (this.#language ??= options.startLanguage());
    const means = {
      breakOut: () => this.#debugging.breakOut(),
      interruptChildren: () => this.#interruptChildren(),
    };
    this.#interrupter = new Interrupter(state, post, means, (owner) =>
      this.#broadcast.stream(
        owner,
        'stderr',
        'The interrupt has not stopped this cell: it is inside a native call, or in a loop after an await on a file or the network. It stops when that ends; restarting the kernel stops it now.\n',
      ),
    );
    this.#input = new InputRequests(state, inputPort, post, (owner, prompt, password) =>
      this.#ask(owner, prompt, password),
    );
    this.#debugging = options.startDebugging((event) =>
      this.#broadcast.publish('debug_event', event, this.#execution.current?.header ?? {}),
    );
    this.#liveKeys = new LiveKeys(post, () => Atomics.load(state, shared.isBreakable) === 1);
    const inspect: Language['inspect'] = async (...place) =>
      this.#liveKeys.complete(await (await language()).inspect(...place));
    const context: ExecutionContext = {
      broadcast: this.#broadcast,
      history: this.#history,
      debugging: this.#debugging,
      language,
      inspect,
      post,
      reply: (channel, message, type, content) => this.#send(channel, message, { type, content }),
      // jupyter console reads the reply, which asks it to leave, only while the kernel lives.
      exit: (code) => void setTimeout(() => this.close(code), 250),
    };
    const createShell = () => new Execution(context, this.#executionState);
    this.#execution = createShell();
    this.#subshells = new Subshells(createShell);
    const answers = requestTable({
      identity,
      connection,
      history: this.#history,
      language,
      inspect,
      debugging: this.#debugging,
      comms: this.#comms,
      directory: options.directory,
      keys: async (steps) => (await this.#liveKeys.ask(steps)).keys,
    });
    this.#handlers = {
      ...Object.fromEntries(
        Object.entries(answers).map(([type, answer]) => [type, this.#answering(type, answer)]),
      ),
      execute_request: (message, channel) => this.#execute(message, channel),
      create_subshell_request: this.#answering('create_subshell_request', () => this.#subshells.create()),
      delete_subshell_request: this.#answering('delete_subshell_request', (content) =>
        this.#subshells.delete(content['subshell_id']),
      ),
      list_subshell_request: this.#answering('list_subshell_request', () => this.#subshells.list()),
      interrupt_request: this.#answering('interrupt_request', () => this.#interrupt()),
      shutdown_request: (message, channel) => this.#shutdown(message, channel),
      comm_open: (message) => this.#comm(message),
      comm_msg: (message) => this.#comm(message),
      comm_close: (message) => this.#comm(message),
      input_reply: (message) => this.#input.reply(message),
    };
  }

  /** Binds the sockets and answers from then on; the language service starts after. */
  async start(): Promise<void> {
    this.options.session.on('message', (message: ToProtocol) => this.#fromSession(message));
    await this.#sockets.bind();
    this.#sockets.listen({
      message: (channel, frames) => void this.#receive(channel, frames),
      subscribed: (topic) => this.#broadcast.welcome(topic),
    });
    // No `starting` status: nobody has subscribed yet, and a quick subscriber would get it before its welcome.
    this.#language ??= this.options.startLanguage();
    this.#language.then(
      ({ pid }) => this.#ownProcesses.push(...(pid === undefined ? [] : [pid])),
      (error: Error) => log(`the language service did not start: ${error.message}`),
    );
  }

  async #receive(channel: Channel, frames: Uint8Array[]): Promise<void> {
    let message: Message;
    try {
      message = this.#wire.decode(frames);
    } catch (error) {
      log(`a message on ${channel} was dropped: ${(error as Error).message}`);
      return;
    }
    const { msg_type: type } = message.header;
    trace('<-', `${channel} ${type}`, message.content);
    const handler = this.#handlers[type];
    if (!handler) {
      log(`a message of unknown type '${type}' on ${channel} was dropped`);
      return;
    }
    this.#parents.add(message.header, type === 'execute_request');
    await handler(message, channel);
  }

  /** A handler that answers at once (not in the queue of cells), between busy and idle. */
  #answering(type: string, answer: Answer): Handler {
    return async (message, channel) => {
      this.#broadcast.status('busy', message.header);
      let content: object;
      try {
        content = await answer(message.content);
      } catch (error) {
        const { name, message: evalue } = error as Error;
        log(`${type} failed: ${(error as Error).stack}`);
        content = { status: 'error', ename: name, evalue, traceback: [] };
      }
      this.#send(channel, message, { type: type.replace(/request$/, 'reply'), content });
      this.#idle(message);
    };
  }

  /** The request is over; a cell that still runs says so again, because front ends show the last status. */
  #idle(message: Message): void {
    this.#broadcast.status('idle', message.header);
    const running = this.#execution.current;
    if (running) this.#broadcast.status('busy', running.header);
  }

  /** Returns the message's id. */
  #send(channel: Channel, request: Message, message: Outgoing): string {
    const id = this.#wire.nextId();
    const frames = this.#wire.encode({ ...message, id, parent: request.header }, request.identities);
    this.#sockets.send(channel, frames);
    return id;
  }

  #shells(): Execution[] {
    return [this.#execution, ...this.#subshells.all()];
  }

  #execute(message: Message, channel: Channel): void | Promise<void> {
    const id = message.header.subshell_id;
    if (id === undefined || id === null) return this.#execution.push(message, channel);
    const subshell = this.#subshells.get(id);
    if (subshell) return subshell.push(message, channel);
    return this.#answering('execute_request', () => {
      throw new Error(`there is no subshell ${id}`);
    })(message, channel);
  }

  async #interrupt(): Promise<object> {
    await this.#debugging.release();
    const owners = this.#shells().flatMap((shell) => shell.interrupt() ?? []);
    for (const owner of owners.length ? owners : [undefined])
      this.#interrupter.interrupt(owner, this.#input.isBlocking);
    this.#input.forget();
    return { status: 'ok' };
  }

  /** Those that a running cell has started. */
  #interruptChildren(): void {
    const begun = Math.min(...this.#shells().map(({ begun }) => begun ?? Infinity));
    if (begun !== Infinity) interruptChildren(Date.now() - begun, this.#ownProcesses);
  }

  #ask(owner: Owner, prompt: string, password: boolean): string | undefined {
    const shell = this.#shells().find(({ current }) => current?.header.msg_id === owner);
    const current = shell?.current;
    if (!current || !shell.allowsInput) return undefined;
    this.#broadcast.flush();
    return this.#send('stdin', current, { type: 'input_request', content: { prompt, password } });
  }

  #comm(message: Message): void {
    const { header, content, metadata, buffers } = message;
    const type = header.msg_type as 'comm_open' | 'comm_msg' | 'comm_close';
    this.#broadcast.status('busy', header);
    this.options.session.postMessage({
      kind: 'comm',
      owner: header.msg_id,
      type,
      content,
      metadata,
      buffers,
    } satisfies ToSession);
  }

  #fromSession(message: ToProtocol): void {
    switch (message.kind) {
      case 'stream':
        return this.#broadcast.stream(message.owner, message.name, message.text);
      case 'publish':
        return this.#broadcast.forward(message);
      case 'done':
        this.#input.forget(message.owner);
        for (const shell of this.#shells()) shell.done(message.owner, message.outcome);
        return;
      case 'evaluated':
        for (const shell of this.#shells()) shell.evaluated(message.owner, message.results);
        return;
      case 'input':
        return this.#input.ask(message.id, message.owner, message.prompt, message.password, message.sync);
      case 'keys':
        return this.#liveKeys.answer(message.id, message);
      case 'commDone':
        return this.#idle({ header: this.#parents.of(message.owner) } as Message);
      case 'commState':
        if (message.target === undefined) this.#comms.delete(message.id);
        else this.#comms.set(message.id, message.target);
        return;
      case 'guard':
        return this.#guard(message);
      case 'native':
        return this.#native?.add(message.name, message.bytes);
      case 'options':
        this.#executionState.checks.chosen = message.check;
        return;
      case 'jsx':
        return void this.#language?.then((language) => language.setJsx(message.jsx));
      case 'module':
        return void this.#module(message.id, message.path);
      case 'exit':
        return void this.close(message.code);
      case 'reset':
        return void this.#language?.then((language) => language.reset());
    }
  }

  #guard(descriptors: Extract<ToProtocol, { kind: 'guard' }>): void {
    logTo(descriptors.log);
    const before = (): void => {
      for (let next = this.options.nextMessage(); next; next = this.options.nextMessage())
        this.#fromSession(next.message);
    };
    this.#native = new NativeOutput(descriptors, before, (name, text) => {
      const running = this.#shells().find(({ current }) => current);
      this.#broadcast.stream(running?.current?.header.msg_id, name, text);
    });
    watchCrashes(descriptors.crash, (report) => void this.#crashed(report));
  }

  /** Tells what there is to tell; the crashed thread waits for that, then ends the process as the signal would have. */
  async #crashed(report: CrashReport): Promise<void> {
    this.#native!.drain();
    const content = crashContent(report, this.#native!.lastWords);
    log(`the process crashed: ${content.evalue}`);
    const running = this.#shells().flatMap((shell) => shell.fail(content) ?? []);
    await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 500))]);
    // Not told as the error of a cell: a timer's crash, say, while the next cell is being compiled.
    if (!running.length || this.#shells().some(({ current }) => current))
      this.#broadcast.stream(undefined, 'stderr', `${content.traceback.join('\n')}\n`);
    this.#broadcast.flush();
    this.#language?.then((language) => language.close()).catch(() => {});
    await this.#history.flush();
    await this.#sockets.close();
    // zeromq's own thread writes what was handed over.
    setTimeout(() => Atomics.store(this.options.state, shared.crashTold, 1), 200);
  }

  async #module(id: number, path: string): Promise<void> {
    let answer: ToSession;
    try {
      const language = await (this.#language ??= this.options.startLanguage());
      const result = await language.compileModule(path);
      await this.#debugging.add(path, result.source, result.map);
      answer = { kind: 'module', id, result };
    } catch (error) {
      answer = { kind: 'module', id, error: (error as Error).message };
    }
    this.options.session.postMessage(answer);
  }

  async #shutdown(message: Message, channel: Channel): Promise<void> {
    const content = { status: 'ok', restart: message.content['restart'] === true };
    this.#broadcast.status('busy', message.header);
    this.#send(channel, message, { type: 'shutdown_reply', content });
    this.#broadcast.publish('shutdown_reply', content, message.header);
    this.#broadcast.status('idle', message.header);
    await this.close(0);
  }

  /** Ends the language service, sends what is queued, closes the sockets and reports `closed`. */
  async close(code: number): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    await this.#debugging.release();
    endChildren(this.#ownProcesses);
    this.#language?.then((language) => language.close()).catch(() => {});
    await this.#history.flush();
    await this.#sockets.close();
    this.options.closed(code);
  }
}
