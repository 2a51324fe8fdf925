/** The session: receives cells from the protocol's thread, runs them, reports what became of them. */
import type { MessagePort } from 'node:worker_threads';
import { createDisplay, inspectText } from '../display/index.js';
import type { Outcome, ToProtocol, ToSession } from '../protocol/index.js';
import { CellRunner } from './cell_runner.js';
import { createCommands } from './commands.js';
import { Comms } from './comms.js';
import {
  endAfterHandlers,
  ExitRequest,
  interceptExit,
  interceptKill,
  runExitHandlers,
} from './exit_request.js';
import { Imports } from './imports.js';
import { KernelApi } from './kernel_api.js';
import { sharedCells as shared } from './link.js';
import { isEngineInterrupt, KeyboardInterrupt } from './keyboard_interrupt.js';
import { captureStreams } from './output_streams.js';
import { CellScope, currentScope, runIn, scopeOfError } from './ownership.js';
import { loadLibrary, preloadedNamesOf, type Library } from './preload.js';
import { installStackTraces } from './stack_traces.js';
import { Stdin } from './stdin.js';
import { installStdinStream } from './stdin_stream.js';
import { installTimers } from './timers.js';
import { quietInspection } from './quiet_inspect.js';
import { createTslab } from './tslab.js';
import { ProcessGuard } from './process_guard.js';
import { errorContent } from './tracebacks.js';
import type { CompiledModule } from './typescript_modules.js';
import { enter, setInterruptState } from './user_code.js';

/** The way to the protocol's thread. */
export interface SessionLink {
  post(message: ToProtocol): void;
}

export interface SessionOptions {
  link: SessionLink;
  /** Carries answers to synchronous questions. */
  inputPort: MessagePort;
  state: Int32Array;
  /** The notebook's folder. */
  directory: string;
}

export class Session {
  readonly #link: SessionLink;
  readonly #state: Int32Array;
  readonly #stdin: Stdin;
  readonly #comms: Comms;
  readonly #kernel: KernelApi;
  readonly #library: Promise<Library>;
  readonly #runner: CellRunner;
  readonly #exit: (code: number) => never;
  #guard: ProcessGuard | undefined;
  #running = new Map<string, CellScope>();
  /** Comm messages whose handlers still run. */
  readonly #handling = new Set<CellScope>();
  /** What process.exit was called with; the process ends soon after. */
  #exitCode: number | undefined;
  #modules = new Map<number, (message: Extract<ToSession, { kind: 'module' }>) => void>();
  #moduleCount = 0;

  constructor({ link: inner, inputPort, state, directory }: SessionOptions) {
    const link: SessionLink = {
      post: (message) => {
        // What native code printed before comes before.
        this.#guard?.handOver();
        inner.post(message);
      },
    };
    this.#link = link;
    this.#state = state;
    installStackTraces();
    installTimers();
    quietInspection();
    setInterruptState(state);
    captureStreams(link);
    this.#stdin = new Stdin(link, state, inputPort);
    installStdinStream(() => this.#stdin.line());
    this.#comms = new Comms(link);
    const kernel = (this.#kernel = new KernelApi(link, this.#comms));
    this.#exit = interceptExit((code, request) => this.#leave(code, request));
    interceptKill(() => {
      throw (currentScope() ?? new CellScope(undefined, 0, false, true)).interrupt();
    });
    const display = createDisplay((type, content, buffers) =>
      link.post({
        kind: 'publish',
        owner: currentScope()?.owner,
        type,
        content: JSON.stringify(content),
        ...(buffers ? { buffers } : {}),
      }),
    );
    this.#library = loadLibrary(kernel).then((library) => {
      this.#guard = ProcessGuard.start((message) => inner.post(message), state);
      return library;
    });
    const imports = new Imports(
      async () => (await this.#library).namespace,
      (path) => this.#compileModule(path),
      { tslab: createTslab(display) },
    );
    const commands = createCommands({
      display,
      variables: () => this.#runner.variables(),
      reset: () => {
        this.#runner.reset();
        link.post({ kind: 'reset' });
      },
    });
    this.#runner = new CellRunner({
      link,
      directory,
      imports,
      functions: { display, ...this.#stdin.functions(), __mxlab_commands: commands },
    });
    // Ours break running code and never get here; a stranger's, between two callbacks of a cell, does.
    process.on('SIGINT', () =>
      [...this.#running.values(), ...this.#handling].forEach((scope) => scope.interrupt()),
    );
    process.on('unhandledRejection', (reason) => this.#uncaught(reason, 'Unhandled rejection'));
    process.on('uncaughtException', (error) => this.#uncaught(error, 'Uncaught exception'));
  }

  /** Handles one message of the protocol's thread. */
  async receive(message: ToSession): Promise<void> {
    switch (message.kind) {
      case 'run':
        return this.#run(message);
      case 'evaluate':
        return this.#evaluate(message);
      case 'interrupt':
        return this.#interrupt(message);
      case 'inputReply':
        return this.#stdin.answer(message.id, message.value);
      case 'module':
        this.#modules.get(message.id)?.(message);
        return void this.#modules.delete(message.id);
      case 'keys':
        return this.#about(message);
      case 'comm':
        return this.#comm(message);
      case 'exit':
        this.#guard?.release();
        return this.#exitCode === undefined
          ? this.#exit(message.code)
          : endAfterHandlers(this.#exit, message.code);
    }
  }

  async #run(message: Extract<ToSession, { kind: 'run' }>): Promise<void> {
    const { owner, number, allowStdin, silent } = message;
    const scope = new CellScope(owner, number, allowStdin, silent);
    this.#running.set(owner, scope);
    this.#kernel.noteCheck(message.check);
    const outcome = await runIn(scope, () => this.#outcome(message, scope));
    this.#guard?.flush();
    if (this.#running.get(owner) === scope) this.#running.delete(owner);
    this.#link.post({ kind: 'done', owner, outcome });
  }

  async #outcome(message: Extract<ToSession, { kind: 'run' }>, scope: CellScope): Promise<Outcome> {
    try {
      await Promise.race([this.#ready(scope), scope.interrupted]);
      const { payload, resultText } = await this.#runner.run(message, scope);
      return { status: 'ok', payload, resultText, ...this.#exitWish() };
    } catch (error) {
      if (this.#exitCode !== undefined)
        return { status: 'ok', payload: [{ source: 'ask_exit', keepkernel: false }], ...this.#exitWish() };
      if (isEngineInterrupt(error)) return { status: 'error', ...errorContent(scope.interrupt()) };
      if (error instanceof KeyboardInterrupt && !scope.signal.aborted) scope.interrupt();
      return { status: 'error', ...errorContent(error) };
    }
  }

  /** process.exit was called, perhaps in a timer or a promise that no cell hears of: whatever a cell waits for is over. */
  #leave(code: number, request: ExitRequest): void {
    if (this.#exitCode === undefined) {
      this.#exitCode = code;
      runExitHandlers(code, (error) => this.#uncaught(error, 'Uncaught exception'));
    }
    // Outside a running cell nobody else would pass the wish on.
    if (!this.#running.size) this.#link.post({ kind: 'exit', code });
    for (const scope of this.#running.values()) scope.leave(request);
  }

  #exitWish(): { exitCode?: number } {
    return this.#exitCode === undefined ? {} : { exitCode: this.#exitCode };
  }

  /** The first cell waits for the library; its failure is told once. */
  async #ready(scope: CellScope): Promise<void> {
    if (this.#runner.isReady) return;
    const library = await this.#library;
    this.#runner.begin(preloadedNamesOf(library));
    if (library.failure)
      this.#link.post({
        kind: 'stream',
        owner: scope.owner,
        name: 'stderr',
        text: `mxlab's library was not loaded, so mx, nd and sym are not there: ${library.failure.message}\n`,
      });
  }

  async #evaluate({ owner, number, expressions }: Extract<ToSession, { kind: 'evaluate' }>): Promise<void> {
    const scope = new CellScope(owner, number, false, true);
    this.#running.set(owner, scope);
    const results = await runIn(scope, () => this.#runner.evaluate(expressions, scope));
    this.#running.delete(owner);
    this.#link.post({ kind: 'evaluated', owner, results });
  }

  #about({ id, steps }: Extract<ToSession, { kind: 'keys' }>): void {
    const value = this.#runner.value(steps);
    this.#link.post({ kind: 'keys', id, keys: this.#runner.keys(steps), ...(value && { value }) });
  }

  #interrupt({ owner, sequence }: Extract<ToSession, { kind: 'interrupt' }>): void {
    Atomics.store(this.#state, shared.heardInterrupt, sequence);
    for (const scope of this.#handling) scope.interrupt();
    if (owner === undefined) return;
    const running = this.#running.get(owner);
    if (running) running.interrupt();
    // Its handling was stopped half-way; if it was answered already, the protocol's thread drops this answer.
    else
      this.#link.post({
        kind: 'done',
        owner,
        outcome: { status: 'error', ...errorContent(new KeyboardInterrupt()) },
      });
  }

  #uncaught(reason: unknown, what: string): void {
    if (reason instanceof ExitRequest) return;
    // The running cell or handler reports its interrupt itself.
    if (reason instanceof KeyboardInterrupt && this.#running.size + this.#handling.size > 0) return;
    const { traceback } = errorContent(reason);
    const owner = scopeOfError(reason)?.owner;
    this.#link.post({ kind: 'stream', owner, name: 'stderr', text: `${what}\n${traceback.join('\n')}\n` });
  }

  async #comm({
    owner,
    type,
    content,
    metadata,
    buffers,
  }: Extract<ToSession, { kind: 'comm' }>): Promise<void> {
    const scope = new CellScope(owner, currentScope()?.number ?? 0, false, true);
    this.#handling.add(scope);
    try {
      await this.#ready(scope);
      const { handled } = await enter(scope, () => {
        const handled = this.#comms.receive(type, content, { metadata, buffers });
        // Awaited below; an early rejection is not an unhandled one.
        handled.catch(() => {});
        return { handled };
      });
      await Promise.race([handled, scope.interrupted]);
    } catch (error) {
      const text = `A handler of comm ${inspectText(content['comm_id'])} failed\n${errorContent(error).traceback.join('\n')}\n`;
      if (!(error instanceof ExitRequest)) this.#link.post({ kind: 'stream', owner, name: 'stderr', text });
    }
    this.#handling.delete(scope);
    this.#link.post({ kind: 'commDone', owner });
  }

  #compileModule(path: string): Promise<CompiledModule> {
    const id = ++this.#moduleCount;
    return new Promise((resolve, reject) => {
      this.#modules.set(id, ({ result, error }) =>
        error === undefined ? resolve(result as CompiledModule) : reject(new Error(error)),
      );
      this.#link.post({ kind: 'module', id, path });
    });
  }
}
