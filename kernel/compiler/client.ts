/** Starts the compiler process, from its start-up snapshot where there is one, and talks to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { CheckMode, CompiledCell } from './cell_compiler.js';
import type { Completions } from './completion.js';
import type { Inspection } from './inspection.js';
import type { JsxSetting } from './jsx.js';
import type { Completeness } from './is_complete.js';
import type { CompiledModule } from './module_compiler.js';
import type { Answer, CommittedCell, Configuration, Request } from './service.js';
import { nodeOptions, room, snapshotFile, snapshotState } from './snapshot_file.js';

export interface CompilerOptions extends Configuration {
  /** False: never from a snapshot. */
  useSnapshot?: boolean;
}

interface Waiting {
  request: Request;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Deaths in a row after which a request is given up. */
const maximumAttempts = 2;

export class CompilerClient {
  #child: ChildProcess | undefined;
  #isClosed = false;
  #id = 0;
  #attempts = 0;
  readonly #waiting = new Map<number, Waiting>();
  /** Sources of all committed cells: a new process learns its state from them. */
  #committed: CommittedCell[] = [];
  #jsx: JsxSetting;

  constructor(private readonly options: CompilerOptions) {
    this.#start();
  }

  /** Process id of the service, for those who watch it. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async compile(
    source: string,
    cell: { number: number; mode?: CheckMode; name?: string },
  ): Promise<CompiledCell> {
    const jsx = this.#jsx;
    const result = (await this.#ask('compile', [source, cell])) as CompiledCell;
    if (result.ok) this.#committed.push({ source, number: cell.number, jsx });
    return result;
  }

  complete(source: string, position: number): Promise<Completions> {
    return this.#ask('complete', [source, position]) as Promise<Completions>;
  }

  inspect(source: string, position: number, detail: 0 | 1): Promise<Inspection> {
    return this.#ask('inspect', [source, position, detail]) as Promise<Inspection>;
  }

  isComplete(source: string): Promise<Completeness> {
    return this.#ask('isComplete', [source]) as Promise<Completeness>;
  }

  compileModule(path: string): Promise<CompiledModule> {
    return this.#ask('compileModule', [path]) as Promise<CompiledModule>;
  }

  /** Says what JSX in cells becomes from now on. */
  async setJsx(setting: JsxSetting): Promise<void> {
    this.#jsx = setting;
    await this.#ask('setJsx', [setting]);
  }

  async reset(): Promise<void> {
    this.#committed = [];
    await this.#ask('reset', []);
  }

  /** Ends the service. Open requests are rejected. */
  close(): void {
    this.#isClosed = true;
    this.#child?.kill('SIGKILL');
    this.#rejectAll('the compiler was closed');
  }

  #rejectAll(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  #ask(method: Request['method'], args: unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error('the compiler was closed'));
    if (!this.#child) this.#start();
    return this.#post(method, args);
  }

  #post(method: Request['method'], args: unknown[]): Promise<unknown> {
    const request: Request = { id: ++this.#id, method, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { request, resolve, reject });
      this.#child!.send(request);
    });
  }

  #start(): void {
    const snapshot = this.options.useSnapshot === false ? undefined : this.#snapshot();
    const script = join(room, 'service_main.js');
    const args = snapshot ? ['--snapshot-blob', snapshot] : [];
    const child = spawn(process.execPath, [...nodeOptions, ...args, script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Certificates take longer to read than all else of Node, and nothing here talks to the network.
      env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: '' },
    });
    this.#child = child;
    let isReady = false;
    child.on('message', (message: Answer) => {
      if ('ready' in message) {
        isReady = true;
        return;
      }
      this.#attempts = 0;
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (!waiting) return;
      if ('error' in message) {
        const error = new Error(`the compiler failed: ${message.error.message}`);
        if (message.error.stack) error.stack = message.error.stack;
        waiting.reject(error);
      } else waiting.resolve(message.result);
    });
    child.on('exit', () => this.#died(child, snapshot !== undefined && !isReady));
    child.on('error', () => this.#died(child, snapshot !== undefined && !isReady));
    const { directory, typesFile } = this.options;
    this.#post('configure', [{ directory, typesFile }]).catch(() => undefined);
    if (this.#committed.length > 0) this.#post('restore', [this.#committed]).catch(() => undefined);
    if (this.#jsx !== undefined || this.#committed.some(({ jsx }) => jsx !== undefined))
      this.#post('setJsx', [this.#jsx]).catch(() => undefined);
  }

  /** The path of a snapshot of this code; without one the start takes a second longer, which is worth a word. */
  #snapshot(): string | undefined {
    const state = snapshotState();
    if (state === 'fresh') return snapshotFile();
    if (state === 'stale') {
      process.stderr.write(
        '[mxlab kernel] the start-up snapshot is not of this code, so the compiler starts without; `node scripts/build_snapshot.mjs` makes a new one\n',
      );
    }
    return undefined;
  }

  /** Starts anew and asks again what was not answered; a request that kills the service twice is rejected. */
  #died(child: ChildProcess, isSnapshotBad: boolean): void {
    if (this.#isClosed || child !== this.#child) return;
    this.#child = undefined;
    if (isSnapshotBad) this.options.useSnapshot = false;
    else if (++this.#attempts >= maximumAttempts) {
      this.#attempts = 0;
      this.#rejectAll('the compiler process ended');
      return;
    }
    const open = [...this.#waiting.values()].filter(
      ({ request }) => request.method !== 'configure' && request.method !== 'restore',
    );
    this.#waiting.clear();
    if (open.length === 0) return;
    this.#start();
    for (const { request, resolve, reject } of open) {
      this.#waiting.set(request.id, { request, resolve, reject });
      this.#child!.send(request);
    }
  }
}

/** The language service of notebooks in a folder. */
export async function startCompiler(options: CompilerOptions): Promise<CompilerClient> {
  return new CompilerClient({ ...options });
}
