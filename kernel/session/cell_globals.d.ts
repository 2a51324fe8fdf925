/** Types of the names that cells see without an import, beside those of the library: display and questions to the user. */

interface DisplayOptions {
  /** Makes the output replaceable by `display.update(id, value)`. */
  id?: string;
  transient?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  /** The value is already data by MIME type. */
  raw?: boolean;
}

/** An output that can be replaced. */
interface DisplayHandle {
  readonly id: string;
  /** Replaces what is shown. */
  update(value: unknown, options?: DisplayOptions): void | Promise<void>;
}

/** Shows values in the notebook. A value with a `[Symbol.for('Jupyter.display')]()` method shows itself. */
declare let display: {
  /** Shows a value now. */
  (value: unknown, options?: DisplayOptions): DisplayHandle | Promise<DisplayHandle>;
  html(text: string, options?: DisplayOptions): DisplayHandle;
  markdown(text: string, options?: DisplayOptions): DisplayHandle;
  latex(text: string, options?: DisplayOptions): DisplayHandle;
  svg(text: string, options?: DisplayOptions): DisplayHandle;
  javascript(text: string, options?: DisplayOptions): DisplayHandle;
  text(text: string, options?: DisplayOptions): DisplayHandle;
  /** Bytes of a PNG file, or base64 text. */
  png(bytes: Uint8Array | string, options?: DisplayOptions): DisplayHandle;
  jpeg(bytes: Uint8Array | string, options?: DisplayOptions): DisplayHandle;
  /** A JSON tree. */
  json(value: unknown, options?: DisplayOptions): DisplayHandle;
  /** Data by MIME type. */
  mime(data: Record<string, unknown>, options?: DisplayOptions): DisplayHandle;
  /** Replaces every output shown with this id. */
  update(id: string, value: unknown, options?: DisplayOptions): void | Promise<void>;
  /** Clears the cell's output; with `wait`, when the next output comes. */
  clear(options?: { wait?: boolean }): void;
};

/** Asks the user for a line of text and waits. `input.async` is the awaited form. */
declare let input: ((prompt?: string) => string) & { async(prompt?: string): Promise<string> };
/** Asks for a password: what is typed is hidden. */
declare let getpass: ((prompt?: string) => string) & { async(prompt?: string): Promise<string> };
/** Asks a yes-or-no question. */
declare let confirm: ((prompt?: string) => boolean) & { async(prompt?: string): Promise<boolean> };
/** Asks for a line of text with a default. */
declare let prompt: ((text?: string, fallback?: string) => string) & {
  async(text?: string, fallback?: string): Promise<string>;
};

/** `mx.kernel`. */
interface MxKernel {
  /** Fires when the running cell is interrupted; hand it to what can be cancelled. */
  readonly signal: AbortSignal;
  /** Number of the running cell. */
  readonly executionCount: number;
  /** `check`: what type errors do. `error` stops the cell, `warn` only tells, `off` is silent. */
  readonly options: { check: 'error' | 'warn' | 'off' };
  /** Two-way channels to the front end. */
  readonly comms: MxComms;
  /** Puts text into the next cell. */
  setNextInput(text: string, replace?: boolean): void;
}

interface MxCommMessage {
  data: any;
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}

interface MxComm {
  readonly id: string;
  readonly target: string;
  onMessage: ((message: MxCommMessage) => unknown) | undefined;
  onClose: ((message: MxCommMessage) => unknown) | undefined;
  send(data: object, options?: { metadata?: Record<string, unknown>; buffers?: Uint8Array[] }): void;
  close(data?: object): void;
}

interface MxComms {
  open(
    target: string,
    data?: object,
    options?: { id?: string; module?: string; metadata?: Record<string, unknown>; buffers?: Uint8Array[] },
  ): MxComm;
  registerTarget(target: string, opened: (comm: MxComm, message: MxCommMessage) => unknown): void;
  unregisterTarget(target: string): void;
}

/** What `!` lines and `%` commands become calls of. */
declare let __mxlab_commands: {
  shell(command: string): Promise<void>;
  line(name: string, rest: string): void;
  cell(name: string, rest: string, body: string): Promise<void>;
  time<T>(run: () => T): Promise<Awaited<T>>;
  begin(): void;
  end(): void;
  timeCell(): void;
  timeit(options: string, run: () => unknown): Promise<void>;
};
