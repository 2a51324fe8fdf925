/** The way to V8's inspector: commands to the main thread, also while it stands still, and which scripts it has. */
import type { Debugger, Runtime, Session } from 'node:inspector';

type Events = {
  'Debugger.paused': Debugger.PausedEventDataType;
  'Debugger.resumed': undefined;
};

/** What the main thread offers to a debugger (kernel/session/debug_view.ts). */
const view = `globalThis[Symbol.for('mxlab.debug')]`;

/** Where an object lies between two messages of a question about it. */
const held = `globalThis[Symbol.for('mxlab.debug.held')]`;

export class Inspector {
  /** URLs by script. */
  readonly #scripts = new Map<string, string>();
  readonly #session: Session;
  #questions = 0;

  private constructor(session: Session) {
    this.#session = session;
    session.on('Debugger.scriptParsed', ({ params }) => this.#scripts.set(params.scriptId, params.url));
  }

  /** A session with the main thread; to be called from a worker. */
  static async connect(): Promise<Inspector> {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connectToMainThread();
    return new Inspector(session);
  }

  on<K extends keyof Events>(event: K, listener: (params: Events[K]) => void): void {
    this.#session.on(event as string, ({ params }: { params: Events[K] }) => listener(params));
  }

  /** Raises an Error with V8's words. */
  send<T = object>(method: string, params: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, params, (error: Error | null, result?: object) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve((result ?? {}) as T);
      });
    });
  }

  close(): void {
    this.#session.disconnect();
  }

  urlOf(scriptId: string): string {
    return this.#scripts.get(scriptId) ?? '';
  }

  /** URLs of all scripts. */
  urls(): string[] {
    return [...new Set(this.#scripts.values())];
  }

  /** Calls a function of the view with `this` as its first argument; no breakpoint stops it. The value comes as JSON. */
  async ask<T>(objectId: string | undefined, name: string, ...args: unknown[]): Promise<T> {
    return (await this.#call(objectId, name, args, true)).value as T;
  }

  /** The same, for a value that stays there. */
  async object(
    objectId: string | undefined,
    name: string,
    ...args: unknown[]
  ): Promise<Runtime.RemoteObject> {
    return this.#call(objectId, name, args, false);
  }

  async #call(
    objectId: string | undefined,
    name: string,
    args: readonly unknown[],
    returnByValue: boolean,
  ): Promise<Runtime.RemoteObject> {
    const list = args.map((value) => JSON.stringify(value));
    if (objectId === undefined)
      return this.#evaluate({ expression: `${view}.${name}(${list.join(', ')})`, returnByValue });
    // Runtime.callFunctionOn has no way to leave breakpoints out, so that it only lays the object down.
    const key = ++this.#questions;
    await this.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { (${held} ??= new Map()).set(${key}, this) }`,
      silent: true,
    });
    const taken = `((one) => (${held}.delete(${key}), one))(${held}.get(${key}))`;
    return this.#evaluate({ expression: `${view}.${name}(${[taken, ...list].join(', ')})`, returnByValue });
  }

  /** Sets a member of a value to what a box holds. */
  async assign(objectId: string, name: string, box: string): Promise<void> {
    const answer = await this.send<Runtime.CallFunctionOnReturnType>('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (name, box) { ${view}.assign(this, name, box) }`,
      arguments: [{ value: name }, { objectId: box }],
      silent: true,
    });
    resultOf(answer);
  }

  /** Evaluates JavaScript, in a frame where one is given. Raises an Error with the exception's text. */
  async evaluate(expression: string, callFrameId: string | undefined): Promise<Runtime.RemoteObject> {
    if (callFrameId === undefined) return this.#evaluate({ expression });
    // Nothing stops while the code stands still already.
    const params = { expression, callFrameId, silent: true };
    return resultOf(await this.send<Runtime.EvaluateReturnType>('Debugger.evaluateOnCallFrame', params));
  }

  /**
   * No breakpoint stops what is evaluated, and only that: turning all pauses off meanwhile would also let pass
   * what the cells do before they are on again.
   */
  async #evaluate(params: object): Promise<Runtime.RemoteObject> {
    const quiet = { silent: true, disableBreaks: true, ...params };
    return resultOf(await this.send<Runtime.EvaluateReturnType>('Runtime.evaluate', quiet));
  }
}

function resultOf({ result, exceptionDetails }: Runtime.EvaluateReturnType): Runtime.RemoteObject {
  if (!exceptionDetails) return result;
  const { exception, text } = exceptionDetails;
  throw new Error(exception?.description?.split('\n    at ')[0] ?? text);
}
