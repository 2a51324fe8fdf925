/** The debugger: requests of the Debug Adapter Protocol, answered by V8's inspector (https://microsoft.github.io/debug-adapter-protocol/specification). */
import type { Debugger, Runtime } from 'node:inspector';
import type { DebugRequest, Debugging, Language } from '../protocol/index.js';
import { breakOut } from './break_out.js';
import { Breakpoints } from './breakpoints.js';
import { wantsStop, type Wanted } from './conditions.js';
import { compileExpression } from './evaluation.js';
import { Inspector } from './inspector.js';
import { naming, Sources, type Place } from './sources.js';
import { Variables } from './variables.js';

/** User code is one thread. */
const threadId = 1;

/** Frames of ours and of Node, which stepping passes over. */
const passedOver = ['^node:', '/dist/(lib|kernel|cli)/', '/node_modules/'];

/** Positions within one line that a step may visit before it gives up. */
const stepsInLine = 200;

type Arguments = Record<string, unknown>;
type Step = 'stepOver' | 'stepInto' | 'stepOut';

interface Frame {
  callFrame: Debugger.CallFrame;
  place: Place;
}

/** A step on its way to another line. */
interface Stepping {
  kind: Step;
  from: Place;
  depth: number;
  left: number;
}

export interface DebuggerOptions {
  language(): Promise<Language>;
  /** An event, as debug_event carries it. */
  emit(event: object): void;
}

export class KernelDebugger implements Debugging {
  readonly #sources = new Sources();
  readonly #breakpoints = new Breakpoints(this.#sources, () => this.#inspector);
  readonly #commands: Record<string, (args: Arguments) => object | Promise<object>>;
  #inspector: Inspector | undefined;
  #quiet: Promise<Inspector> | undefined;
  #variables: Variables | undefined;
  /** Where the code stands. */
  #frames: Frame[] | undefined;
  /** The stop that a command has ended, though V8 may not have told so yet. */
  #left: Frame[] | undefined;
  #step: Stepping | undefined;
  /** What was thrown, where that is why it stands. */
  #exception: Runtime.RemoteObject | undefined;
  #isPassing = false;
  #sequence = 0;

  constructor(private readonly options: DebuggerOptions) {
    this.#commands = {
      initialize: () => this.#initialize(),
      attach: () => this.#attach(),
      configurationDone: () => ({}),
      disconnect: () => this.#disconnect(),
      terminate: () => this.#disconnect(),
      debugInfo: () => this.#info(),
      dumpCell: ({ code }) => ({ sourcePath: this.#sources.dump(String(code)) }),
      source: (args) => this.#source(args),
      modules: () => this.#modules(),
      threads: () => ({ threads: [{ id: threadId, name: 'cells' }] }),
      setBreakpoints: (args) => this.#setBreakpoints(args),
      setExceptionBreakpoints: ({ filters }) =>
        this.#pauseOnExceptions((filters as string[]).includes('raised')),
      pause: () => this.#send('Debugger.pause'),
      continue: () => this.#resume(),
      next: () => this.#begin('stepOver'),
      stepIn: () => this.#begin('stepInto'),
      stepOut: () => this.#begin('stepOut'),
      stackTrace: (args) => this.#stackTrace(args),
      scopes: async ({ frameId }) => ({ scopes: await this.#scopes(frameId) }),
      variables: async ({ variablesReference: reference }) => ({
        variables: await this.#unlessGone(() => this.#open().list(Number(reference))),
      }),
      inspectVariables: async () => ({
        variables: await (this.#variables ?? new Variables(await this.#connection())).globals(),
      }),
      richInspectVariables: ({ variableName, frameId }) => this.#rich(String(variableName), frameId),
      copyToGlobals: (args) => this.#copyToGlobals(args),
      setVariable: (args) => this.#setVariable(args),
      setExpression: ({ expression, value, frameId }) =>
        this.#assign(String(expression), String(value), frameId),
      exceptionInfo: () => this.#exceptionInfo(),
      evaluate: ({ expression, frameId }) => this.#evaluate(String(expression), frameId),
    };
  }

  async answer({ seq, command, arguments: args }: DebugRequest): Promise<object> {
    const head = { type: 'response', seq: ++this.#sequence, request_seq: seq, command };
    const run = Object.hasOwn(this.#commands, command) ? this.#commands[command] : undefined;
    if (!run)
      return { ...head, success: false, message: `this kernel's debugger has no request '${command}'` };
    try {
      return { ...head, success: true, body: await run(args ?? {}) };
    } catch (error) {
      return { ...head, success: false, message: (error as Error).message };
    }
  }

  add(file: string, source: string, map: string): Promise<void> | undefined {
    this.#sources.add(file, source, map);
    if (!this.#inspector) return undefined;
    const skip = this.#isPassing;
    this.#isPassing = false;
    return (async () => {
      if (skip) await this.#send('Debugger.setSkipAllPauses', { skip: false });
      await this.#breakpoints.added(file);
    })();
  }

  breakOut(): Promise<boolean> {
    return breakOut();
  }

  release(): Promise<void> | undefined {
    if (!this.#frames) return undefined;
    this.#isPassing = true;
    return (async () => {
      await this.#send('Debugger.setSkipAllPauses', { skip: true });
      await this.#resume();
    })();
  }

  async #initialize(): Promise<object> {
    await this.#start();
    // After the reply, as the protocol wants it.
    setTimeout(() => this.#emit('initialized', {}));
    return {
      supportsConfigurationDoneRequest: true,
      supportsEvaluateForHovers: true,
      supportsModulesRequest: true,
      supportsTerminateRequest: true,
      supportsConditionalBreakpoints: true,
      supportsHitConditionalBreakpoints: true,
      supportsLogPoints: true,
      supportsSetVariable: true,
      supportsSetExpression: true,
      supportsExceptionInfoRequest: true,
      exceptionBreakpointFilters: [{ filter: 'raised', label: 'Raised Exceptions', default: false }],
    };
  }

  async #start(): Promise<void> {
    if (this.#inspector) return;
    const inspector = await Inspector.connect();
    inspector.on('Debugger.paused', (event) => void this.#paused(event));
    inspector.on('Debugger.resumed', () => this.#resumed());
    this.#inspector = inspector;
    this.#variables = new Variables(inspector);
    await inspector.send('Debugger.enable');
    await inspector.send('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
    await inspector.send('Debugger.setBlackboxPatterns', { patterns: passedOver });
    await this.#breakpoints.restore();
  }

  #attach(): object {
    this.#emit('process', { name: 'mxlab', systemProcessId: process.pid, startMethod: 'attach' });
    this.#emit('thread', { reason: 'started', threadId });
    return {};
  }

  async #disconnect(): Promise<object> {
    await this.#release();
    this.#breakpoints.clear();
    this.#inspector?.close();
    this.#inspector = undefined;
    this.#variables = undefined;
    this.#frames = undefined;
    this.#step = undefined;
    return {};
  }

  async #release(): Promise<void> {
    await this.release();
    this.#isPassing = false;
  }

  #info(): object {
    return {
      isStarted: this.#inspector !== undefined,
      ...naming,
      breakpoints: this.#breakpoints.list(),
      stoppedThreads: this.#frames ? [threadId] : [],
      richRendering: true,
      exceptionPaths: [],
      copyToGlobals: true,
    };
  }

  async #source({ source }: Arguments): Promise<object> {
    const { path } = source as { path: string };
    const content = this.#sources.text(path);
    if (content === undefined) throw new Error(`no source is known for ${path}`);
    return { content, mimeType: 'application/typescript' };
  }

  #modules(): object {
    const files = (this.#inspector?.urls() ?? [])
      .map((url) => this.#sources.fileOf(url))
      .filter((file) => file !== undefined)
      .map((file) => ({ id: file, name: file.split(/[\\/]/).at(-1)!, path: this.#sources.pathOf(file) }));
    return { modules: files, totalModules: files.length };
  }

  async #setBreakpoints({ source, breakpoints }: Arguments): Promise<object> {
    const { path } = source as { path: string };
    return { breakpoints: await this.#breakpoints.replace(path, breakpoints as Wanted[]) };
  }

  async #pauseOnExceptions(isWanted: boolean): Promise<object> {
    // V8 is silent about exceptions in what it passes over, and the library's are those that a user looks for.
    await this.#send('Debugger.setBlackboxPatterns', { patterns: isWanted ? ['^node:'] : passedOver });
    return this.#send('Debugger.setPauseOnExceptions', { state: isWanted ? 'all' : 'none' });
  }

  async #paused(event: Debugger.PausedEventDataType): Promise<void> {
    const { callFrames, reason, hitBreakpoints: ids = [] } = event;
    // V8 has a word of its own for those of asynchronous functions.
    const isException = reason === 'exception' || reason === 'promiseRejection';
    const frames = callFrames.flatMap((callFrame): Frame[] => {
      const file = this.#sources.fileOf(callFrame.url || this.#inspector!.urlOf(callFrame.location.scriptId));
      if (file === undefined) return [];
      const { lineNumber, columnNumber = 0 } = callFrame.location;
      return [{ callFrame, place: this.#sources.original(file, { lineNumber, columnNumber }) }];
    });
    const isTop = frames[0]?.callFrame === callFrames[0];
    const step = this.#step;
    const isBreakpoint = ids.length > 0 && (await this.#wantsStop(ids, callFrames[0]!));
    if (ids.length > 0 && !isBreakpoint && !step && !isException) {
      await this.#send('Debugger.resume');
      return;
    }
    // An exception of the library stops at the user's line that called it.
    if (!frames.length || (!isTop && !isException)) {
      await this.#send(frames.length && step ? 'Debugger.stepOut' : 'Debugger.resume');
      return;
    }
    if (step && !isBreakpoint && !isException && step.left-- > 0) {
      const { file, line } = frames[0]!.place;
      // The same line of the same call: a statement has several positions.
      if (file === step.from.file && line === step.from.line && frames.length === step.depth) {
        await this.#send(`Debugger.${step.kind}`);
        return;
      }
    }
    this.#frames = frames;
    this.#exception = isException ? (event.data as Runtime.RemoteObject | undefined) : undefined;
    this.#step = undefined;
    this.#emit('stopped', {
      reason: isBreakpoint ? 'breakpoint' : isException ? 'exception' : step ? 'step' : 'pause',
      ...(this.#exception ? { text: this.#exceptionInfo()['description'] } : {}),
      threadId,
      allThreadsStopped: true,
    });
  }

  /** Whether a breakpoint is one to stop at: most are, and nothing is waited for. */
  async #wantsStop(ids: readonly string[], frame: Debugger.CallFrame): Promise<boolean> {
    const reached = this.#breakpoints.reached(ids);
    if (
      reached.some(
        ({ wanted: { condition, hitCondition, logMessage } }) => !condition && !hitCondition && !logMessage,
      )
    )
      return true;
    return wantsStop(reached, this.#breakpoints, {
      compile: async (expression) =>
        compileExpression(await this.options.language(), expression, await this.#open().namesOf(frame)),
      run: async (js) => {
        const inspector = await this.#connection();
        const { objectId } = await inspector.evaluate(js, frame.callFrameId);
        return (await inspector.object(objectId, 'child', 'value')).value as unknown;
      },
      tell: (category, output) => this.#emit('output', { category, output }),
    });
  }

  #exceptionInfo(): Record<string, unknown> {
    if (!this.#exception) throw new Error('the code does not stand at an exception');
    const { className, description, value } = this.#exception;
    const [headline = ''] = String(description ?? value).split('\n');
    const typeName = /^([\w$]*Error|[A-Z][\w$]*)(?=:|$)/.exec(headline)?.[1] ?? className ?? typeof value;
    return {
      exceptionId: typeName,
      description: headline,
      breakMode: 'always',
      details: { message: headline.replace(/^[\w$]+: /, ''), typeName, stackTrace: description },
    };
  }

  #resumed(): void {
    if (!this.#frames) return;
    this.#frames = undefined;
    this.#variables?.forget();
    this.#emit('continued', { threadId, allThreadsContinued: true });
  }

  async #resume(): Promise<object> {
    this.#step = undefined;
    this.#left = this.#frames;
    await this.#send('Debugger.resume');
    return { allThreadsContinued: true };
  }

  async #begin(kind: Step): Promise<object> {
    const [top] = this.#frames ?? [];
    if (!top) throw new Error('the code runs: it can be stepped through while it stands at a breakpoint');
    this.#step = { kind, from: top.place, depth: this.#frames!.length, left: stepsInLine };
    this.#left = this.#frames;
    return this.#send(`Debugger.${kind}`);
  }

  #stackTrace({ startFrame, levels }: Arguments): object {
    const all = (this.#frames ?? []).map(({ callFrame, place }, index) => ({
      id: index + 1,
      name: callFrame.functionName.replace(/^\$\$\./, '') || place.file,
      source: { path: this.#sources.pathOf(place.file), name: place.file },
      line: place.line,
      column: place.column,
    }));
    const begin = Number(startFrame ?? 0);
    // 0 means all, as the protocol has it.
    const end = Number(levels ?? 0) > 0 ? begin + Number(levels) : all.length;
    return { stackFrames: all.slice(begin, end), totalFrames: all.length };
  }

  #frame(id: unknown): Frame {
    const frame = this.#frames?.[Number(id) - 1];
    if (!frame) throw new Error('this frame is gone: the code has gone on since');
    return frame;
  }

  /** None for a frame that is gone: front ends ask about it a moment too late. */
  async #scopes(frameId: unknown): Promise<object[]> {
    const frame = this.#frames?.[Number(frameId) - 1];
    return frame ? this.#unlessGone(() => this.#open().scopes(frame.callFrame)) : [];
  }

  /** A list, or an empty one where the code has gone on while it was made: V8 has dropped the objects then. */
  async #unlessGone<T>(list: () => Promise<T[]>): Promise<T[]> {
    const stop = this.#frames;
    try {
      return await list();
    } catch (error) {
      if (stop && (this.#frames !== stop || this.#left === stop)) return [];
      throw error;
    }
  }

  #open(): Variables {
    if (!this.#variables) throw new Error('the debugger is not started');
    return this.#variables;
  }

  /** The debugger's session or, while nobody debugs, one kept for questions. */
  async #connection(): Promise<Inspector> {
    return this.#inspector ?? (await (this.#quiet ??= Inspector.connect()));
  }

  /** An object with one member, the value of an expression. */
  async #box(expression: string, frameId: unknown): Promise<{ inspector: Inspector; objectId: string }> {
    const frame = this.#frames && frameId !== undefined && frameId !== 0 ? this.#frame(frameId) : undefined;
    const inspector = await this.#connection();
    const names = frame ? await this.#open().namesOf(frame.callFrame) : [];
    const js = await compileExpression(await this.options.language(), expression, names);
    const { objectId } = await inspector.evaluate(js, frame?.callFrame.callFrameId);
    return { inspector, objectId: objectId! };
  }

  async #evaluate(expression: string, frameId: unknown): Promise<object> {
    const { objectId } = await this.#box(expression, frameId);
    const { value, variablesReference, type } = await this.#open().only(objectId);
    return { result: value, ...(type === undefined ? {} : { type }), variablesReference };
  }

  /** Assigns, in a frame or to a name of the cells; the new value as a variable. */
  async #assign(target: string, value: string, frameId: unknown): Promise<object> {
    await this.#box(`${target} = (${value}\n)`, frameId);
    const { result, ...rest } = (await this.#evaluate(target, frameId)) as { result: string };
    return { value: result, ...rest };
  }

  async #setVariable({ variablesReference, name, value }: Arguments): Promise<object> {
    const variables = this.#open();
    const reference = Number(variablesReference);
    const scope = variables.scopeOf(reference);
    const index = this.#frames?.findIndex(({ callFrame }) => callFrame === scope?.frame) ?? -1;
    if (index >= 0) return this.#assign(String(name), String(value), index + 1);
    const { inspector, objectId } = await this.#box(String(value), this.#frames ? 1 : undefined);
    if (scope) {
      await inspector.ask(objectId, 'set', String(name));
      const { result, ...rest } = (await this.#evaluate(String(name), undefined)) as { result: string };
      return { value: result, ...rest };
    }
    const target = await variables.objectOf(reference);
    if (target === undefined) throw new Error('this variable is gone: the code has gone on since');
    await inspector.assign(target, String(name), objectId);
    const changed = (await variables.list(reference)).find((variable) => variable.name === name);
    return {
      value: changed?.value,
      type: changed?.type,
      variablesReference: changed?.variablesReference ?? 0,
    };
  }

  async #rich(name: string, frameId: unknown): Promise<object> {
    const { inspector, objectId } = await this.#box(name, frameId);
    const value = await inspector.object(objectId, 'child', 'value');
    if (value.objectId === undefined) return { data: { 'text/plain': String(value.value) }, metadata: {} };
    return inspector.ask<object>(value.objectId, 'bundle');
  }

  async #copyToGlobals({ srcVariableName, dstVariableName, srcFrameId }: Arguments): Promise<object> {
    const [from, to] = [String(srcVariableName), String(dstVariableName)];
    const { inspector, objectId } = await this.#box(from, srcFrameId);
    // Later cells are checked against it.
    await (await this.options.language()).compile(`let ${to}: any;`, { number: 0, mode: 'off' });
    await inspector.ask(objectId, 'set', to);
    return {};
  }

  #send(method: string, params: object = {}): Promise<object> {
    if (!this.#inspector) throw new Error('the debugger is not started');
    return this.#inspector.send(method, params);
  }

  #emit(event: string, body: object): void {
    this.options.emit({ type: 'event', seq: ++this.#sequence, event, body });
  }
}
