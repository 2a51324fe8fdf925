/** Execute requests from arrival to reply: check, run, user expressions, history, and what a failure means for the queue. */
import type { Broadcast } from './broadcast.js';
import { ExecutionQueue } from './execution_queue.js';
import { readHelpRequest } from './help_request.js';
import type { CheckModes } from './check_modes.js';
import type { Debugging } from './debugging.js';
import type { History } from './history.js';
import type { Language, LanguageCell } from './language.js';
import type { Outcome, Owner, ToSession } from './link.js';
import type { Channel } from './sockets.js';
import { readExecuteRequest, type ErrorContent, type ExecuteRequest, type Message } from './messages.js';
import { log } from './log.js';

export interface ExecutionContext {
  broadcast: Broadcast;
  history: History;
  debugging: Debugging;
  language(): Promise<Language>;
  inspect: Language['inspect'];
  post(message: ToSession): void;
  reply(channel: Channel, message: Message, type: string, content: object): void;
  /** User code asked the process to exit. */
  exit(code: number): void;
}

const interrupted: ErrorContent = {
  ename: 'KeyboardInterrupt',
  evalue: 'interrupted',
  traceback: ['\x1b[31mKeyboardInterrupt\x1b[0m: interrupted before the cell ran'],
};

const failure = (content: ErrorContent): Outcome => ({ status: 'error', ...content });

/** What a kernel's shells share. */
export interface ExecutionState {
  checks: CheckModes;
  /** Number of the last cell. */
  count: number;
  /** How many cells outside the history have run. */
  hiddenCount: number;
}

/** Cells outside the history whose lines are remembered for stack traces. */
const keptHidden = 100;

/** The request that runs. */
interface Current {
  message: Message;
  request: ExecuteRequest;
  isDone: boolean;
  isInterrupted: boolean;
  begun: number;
  /** Called by an interrupt. */
  interrupted: () => void;
}

/** One shell: the main one or a subshell. Its requests run one after the other. */
export class Execution {
  #queue = new ExecutionQueue();
  #current: Current | undefined;
  #done: ((outcome: Outcome) => void) | undefined;
  #evaluated: ((results: Record<string, unknown>) => void) | undefined;
  /** Called when the running request is over. */
  #over: (() => void) | undefined;

  constructor(
    private readonly context: ExecutionContext,
    private readonly shared: ExecutionState,
  ) {}

  /** The request that runs now. */
  get current(): Message | undefined {
    return this.#current?.message;
  }

  /** When it began, as Date.now tells. */
  get begun(): number | undefined {
    return this.#current?.begun;
  }

  /** Whether its code may ask: not when it has ended and only its reply is outstanding. */
  get allowsInput(): boolean {
    return this.#current?.request.allow_stdin === true && !this.#current.isDone;
  }

  push(message: Message, channel: Channel): void {
    this.#queue.push({
      run: (seal) => this.#run(message, channel, seal),
      abort: () => this.#abort(message, channel),
    });
  }

  /** Marks the running request interrupted and returns it. */
  interrupt(): Owner | undefined {
    if (this.#current) {
      this.#current.isInterrupted = true;
      this.#current.interrupted();
    }
    return this.#current?.message.header.msg_id;
  }

  done(owner: Owner, outcome: Outcome): void {
    if (owner !== this.current?.header.msg_id) return;
    this.#current!.isDone = true;
    this.#done?.(outcome);
  }

  /** Ends the running request with an error; resolves when that is said. Undefined: nothing runs. */
  fail(content: ErrorContent): Promise<void> | undefined {
    if (!this.#current) return undefined;
    const over = new Promise<void>((resolve) => (this.#over = resolve));
    this.#current.isDone = true;
    this.#done?.(failure(content));
    this.#evaluated?.({});
    return over;
  }

  evaluated(owner: Owner, results: Record<string, unknown>): void {
    if (owner === this.current?.header.msg_id) this.#evaluated?.(results);
  }

  #abort(message: Message, channel: Channel): void {
    const { broadcast, reply } = this.context;
    broadcast.status('busy', message.header);
    // The specification wants `error` since 5.1 ("aborted" is deprecated); nothing goes to iopub, the cell did not run.
    const content = { ename: 'Aborted', evalue: 'not run, because an earlier cell failed', traceback: [] };
    // The specification has the count in every execute_reply, whatever its status.
    const { count: execution_count } = this.shared;
    reply(channel, message, 'execute_reply', { status: 'error', execution_count, ...content });
    broadcast.status('idle', message.header);
  }

  async #run(message: Message, channel: Channel, seal: () => Promise<void>): Promise<void> {
    const request = readExecuteRequest(message.content);
    const { broadcast, reply, history } = this.context;
    const current: Current = {
      message,
      request,
      isDone: false,
      isInterrupted: false,
      begun: Date.now(),
      interrupted: () => {},
    };
    this.#current = current;
    broadcast.status('busy', message.header);
    if (request.store_history) this.shared.count++;
    // A cell outside the history borrows the number of the next one.
    const number = request.store_history ? this.shared.count : this.shared.count + 1;
    // But not its name, or the lines of its functions would be looked up in that one.
    const file = request.store_history
      ? `In[${number}]`
      : `In[*${1 + (this.shared.hiddenCount++ % keptHidden)}]`;
    if (!request.silent)
      broadcast.publish('execute_input', { code: request.code, execution_count: number }, message.header);
    if (request.store_history) history.add(number, request.code);
    let outcome: Outcome;
    let user_expressions: Record<string, unknown> = {};
    try {
      outcome = await this.#outcome(current, number, file);
      if (outcome.status === 'ok') user_expressions = await this.#expressions(request, message, number);
    } catch (error) {
      log(`the kernel failed: ${(error as Error).stack}`);
      const { name, message: evalue } = error as Error;
      outcome = failure({ ename: name, evalue, traceback: [`${name}: ${evalue}`] });
    }
    if (request.store_history && outcome.status === 'ok' && outcome.resultText !== undefined)
      history.addOutput(number, outcome.resultText);
    // What a front end does silently is not the user's: its failure stops none of his cells.
    if (outcome.status === 'error' && request.stop_on_error && !request.silent) await seal();
    const execution_count = number;
    if (outcome.status === 'ok') {
      const { payload } = outcome;
      reply(channel, message, 'execute_reply', { status: 'ok', execution_count, user_expressions, payload });
    } else {
      const { ename, evalue, traceback } = outcome;
      broadcast.publish('error', { ename, evalue, traceback }, message.header);
      reply(channel, message, 'execute_reply', {
        status: 'error',
        execution_count,
        ename,
        evalue,
        traceback,
        user_expressions: {},
        payload: [],
      });
    }
    this.#current = undefined;
    broadcast.status('idle', message.header);
    this.#over?.();
    if (outcome.status === 'ok' && outcome.exitCode !== undefined) this.context.exit(outcome.exitCode);
  }

  async #outcome(current: Current, number: number, file: string): Promise<Outcome> {
    const { message, request } = current;
    if (!request.code.trim()) return { status: 'ok', payload: [] };
    const language = await this.context.language();
    const help = readHelpRequest(request.code);
    if (help) return describe(this.context.inspect, help);
    const interrupt = new Promise<undefined>((resolve) => (current.interrupted = () => resolve(undefined)));
    // Types can take the compiler long: an interrupt does not wait for it.
    const mode = this.shared.checks.current;
    const compiled = language.compile(request.code, { number, mode, name: file });
    const cell = await Promise.race([compiled, interrupt]);
    if (!cell || current.isInterrupted) {
      compiled.catch(() => {});
      return failure(interrupted);
    }
    if (!cell.ok) return failure(compileError(cell));
    const owner = message.header.msg_id;
    if (cell.frame && !request.silent)
      this.context.broadcast.stream(owner, 'stderr', `${cell.frameColored}\n`);
    // Not awaited when nobody debugs: a turn of the event loop would be lost.
    const ready = this.context.debugging.add(file, cell.source ?? request.code, cell.map);
    if (ready) await ready;
    const done = new Promise<Outcome>((resolve) => (this.#done = resolve));
    const { silent, allow_stdin: allowStdin } = request;
    const source = request.code;
    this.context.post({ kind: 'run', owner, number, file, source, cell, allowStdin, silent, check: mode });
    return await done;
  }

  async #expressions(
    request: ExecuteRequest,
    message: Message,
    number: number,
  ): Promise<Record<string, unknown>> {
    const entries = Object.entries(request.user_expressions);
    if (!entries.length) return {};
    const language = await this.context.language();
    const results: Record<string, unknown> = {};
    const expressions: { name: string; cell: LanguageCell }[] = [];
    for (const [name, source] of entries) {
      const cell = await language.compile(String(source), {
        number,
        mode: this.shared.checks.current,
        name: `<expression ${name}>`,
      });
      if (cell.ok) expressions.push({ name, cell });
      else results[name] = failure(compileError(cell));
    }
    const evaluated = new Promise<Record<string, unknown>>((resolve) => (this.#evaluated = resolve));
    this.context.post({ kind: 'evaluate', owner: message.header.msg_id, number, expressions });
    return { ...results, ...(await evaluated) };
  }
}

async function describe(
  inspect: Language['inspect'],
  { name, detail }: { name: string; detail: 0 | 1 },
): Promise<Outcome> {
  const { found, text, markdown } = await inspect(name, name.length, detail);
  if (!found) {
    const evalue = `there is no '${name}' to describe`;
    return failure({ ename: 'NameError', evalue, traceback: [`\x1b[31mNameError\x1b[0m: ${evalue}`] });
  }
  const data = { 'text/plain': text, 'text/markdown': markdown };
  return { status: 'ok', payload: [{ source: 'page', data, start: 0 }] };
}

/** A cell that did not pass the check, as error content: named after its first error. */
function compileError(cell: LanguageCell): ErrorContent {
  const first = cell.diagnostics.find(({ category }) => category === 'error') ?? cell.diagnostics[0];
  const code = first?.code ?? 0;
  // TypeScript numbers its syntax errors 1000 to 1999; ours above 90000 foresee the library's own errors.
  const own = code > 90_000 ? 'MXNetError' : `TS${code}`;
  const ename = code === 0 ? 'CommandError' : code >= 1000 && code < 2000 ? 'SyntaxError' : own;
  return {
    ename,
    evalue: first?.message ?? 'the cell could not be compiled',
    traceback: cell.frameColored.split('\n'),
  };
}
