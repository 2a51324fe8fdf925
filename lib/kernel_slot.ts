/** The type of `mx.kernel`, which the notebook kernel fills in while cells run. */

/** What cells can ask of the kernel. Outside a notebook there is none: `mx.kernel` is undefined. */
export interface KernelSlot {
  /** Fires when the running cell is interrupted; hand it to what can be cancelled. */
  readonly signal: AbortSignal;
  /**
   * Lets others have a turn: `await mx.kernel.yield()` in a long loop serves widgets, subshells, timers and printing that waits.
   * An interrupt ends the loop there.
   */
  yield(): Promise<void>;
  /** Number of the running cell. */
  readonly executionCount: number;
  /** Options of the kernel; assigning to a field takes effect with the next cell. */
  readonly options: KernelOptions;
  /** Two-way channels to the front end. */
  readonly comms: KernelComms;
  /** Puts text into the next cell. */
  setNextInput(text: string, replace?: boolean): void;
  /**
   * Makes a widget whose front end is a module of yours, as anywidget defines it: `export default { render({ model, el }) { … } }`.
   * It is shown where the front end has anywidget. Raises TypeError when `esm` is not the text of a module.
   */
  widget<S extends object>(options: WidgetOptions<S>): Widget<S>;
}

/** What may be chosen for all cells that follow. */
export interface KernelOptions {
  /** How strictly cells are checked: a type error stops a cell, is told, or is dropped. */
  check: 'error' | 'warn' | 'off';
  /**
   * What JSX in cells and `.tsx` modules becomes. `true`: as the `tsconfig.json` says, else calls of `React.createElement`; `false`: there
   * is none; undefined, as at the start: as the `tsconfig.json` says, else none. Raises TypeError for anything else.
   */
  jsx: boolean | JsxOptions | undefined;
}

/** What elements become calls of: names in scope, or what a package exports. */
export interface JsxOptions {
  /** Called with a tag or component, properties and children: `h`, `React.createElement`. */
  factory?: string;
  /** The component that `<>…</>` means. */
  fragment?: string;
  /** A package whose `jsx-runtime` has `jsx`, `jsxs` and `Fragment`; nothing needs to be imported then. */
  importSource?: string;
}

/** A message on a channel. */
export interface KernelCommMessage {
  data: any;
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}

/** One channel to the front end. */
export interface KernelComm {
  readonly id: string;
  readonly target: string;
  onMessage: ((message: KernelCommMessage) => unknown) | undefined;
  onClose: ((message: KernelCommMessage) => unknown) | undefined;
  send(data: object, options?: { metadata?: Record<string, unknown>; buffers?: Uint8Array[] }): void;
  close(data?: object): void;
}

/** Opens channels, and accepts those that the front end opens. */
export interface KernelComms {
  open(
    target: string,
    data?: object,
    options?: { id?: string; module?: string; metadata?: Record<string, unknown>; buffers?: Uint8Array[] },
  ): KernelComm;
  registerTarget(target: string, opened: (comm: KernelComm, message: KernelCommMessage) => unknown): void;
  unregisterTarget(target: string): void;
}

/** What a widget is made of. */
export interface WidgetOptions<S extends object> {
  /** The module of the front end, as text. */
  esm: string;
  /** Style of the front end. */
  css?: string;
  /** What both sides share: JSON, and bytes anywhere in it. */
  state: S;
}

/** A widget: a state that cells and the front end read, change and watch. */
export interface Widget<S extends object> {
  /** Its model's id. */
  readonly id: string;
  get<K extends keyof S>(name: K): S[K];
  /** Changes fields, here and in the front end. */
  set<K extends keyof S>(name: K, value: S[K]): void;
  set(changes: Partial<S>): void;
  /** Calls `listener` whenever a field changes, here or there. */
  on<K extends keyof S & string>(event: `change:${K}`, listener: (value: S[K]) => unknown): void;
  on(event: 'change', listener: (names: string[]) => unknown): void;
  /** Calls `listener` with what the front end sends by `model.send`. */
  on(event: 'msg:custom', listener: (content: any, buffers: Uint8Array[]) => unknown): void;
  off(event: string, listener?: (...args: any[]) => unknown): void;
  /** Sends a message, which `model.on('msg:custom')` gets there. */
  send(content: unknown, buffers?: Uint8Array[]): void;
  close(): void;
}
