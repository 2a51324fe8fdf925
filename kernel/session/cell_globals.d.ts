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
  /** Shows a value now. Await it where the value takes time to draw and the cell is to wait. */
  (value: unknown, options?: DisplayOptions): DisplayHandle;
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

/** What `!` lines and `%` commands become calls of. */
declare let __mxlab_commands: {
  shell(command: string): Promise<void>;
  capture(command: string): Promise<
    string[] & {
      /** The lines in one line. */
      readonly s: string;
      /** The text as it came. */
      readonly n: string;
      readonly exitCode: number;
    }
  >;
  line(name: string, rest: string): void;
  value(name: string, rest: string): Promise<string>;
  cell(name: string, rest: string, body: string): Promise<void>;
  time<T>(run: () => T): Promise<Awaited<T>>;
  begin(): void;
  end(): void;
  timeCell(): void;
  timeit(options: string, run: () => unknown): Promise<void>;
  arguments(file: string, args: readonly string[]): void;
};
