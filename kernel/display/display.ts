/** `display` as cells see it: show a value now, later replace it, clear the output. */
import { randomUUID } from 'node:crypto';
import { bundleOf, displaySymbol, encodeData, inspectText, type Bundle } from './bundle.js';

export interface DisplayOptions {
  /** Makes the output replaceable by `display.update(id, value)`. */
  id?: string;
  /** Further transient fields of the message. */
  transient?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  /** The value is already data by MIME type. */
  raw?: boolean;
}

/** An output that can be replaced. As the last value of a cell it shows nothing of its own. */
export class DisplayHandle {
  constructor(
    readonly id: string,
    private readonly display: Display,
  ) {}

  /** Replaces what is shown. */
  update(value: unknown, options: Omit<DisplayOptions, 'id'> = {}): void | Promise<void> {
    return this.display.update(this.id, value, options);
  }

  [displaySymbol](): null {
    return null;
  }
}

/** Hands one message to the front end. */
export type Publish = (type: string, content: object, buffers?: Uint8Array[]) => void;

export interface Display {
  /** Shows a value. What it gives is also a promise where the value takes time to draw. */
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
  update(id: string, value: unknown, options?: Omit<DisplayOptions, 'id'>): void | Promise<void>;
  /** Clears the cell's output; with `wait`, when the next output comes. */
  clear(options?: { wait?: boolean }): void;
}

/** Creates the `display` of one kernel. */
export function createDisplay(publish: Publish): Display {
  const send = (
    type: string,
    bundle: Bundle | undefined,
    id: string,
    options: DisplayOptions,
  ): DisplayHandle => {
    if (bundle)
      publish(type, {
        data: bundle.data,
        metadata: { ...bundle.metadata, ...options.metadata },
        transient: { ...options.transient, display_id: id },
      });
    return new DisplayHandle(id, display);
  };
  const show = (type: string, value: unknown, options: DisplayOptions): DisplayHandle => {
    const id = options.id ?? randomUUID();
    const bundle = options.raw ? rawBundle(value) : bundleOf(value);
    if (!(bundle instanceof Promise)) return send(type, bundle, id, options);
    const shown = bundle.then((ready) => send(type, ready, id, options));
    // To be awaited or not: a handle either way, whose updates come after the value itself.
    const update = (next: unknown, rest: Omit<DisplayOptions, 'id'> = {}) =>
      shown.then((handle) => handle.update(next, rest));
    return Object.assign(shown, { id, update }) as unknown as DisplayHandle;
  };
  const data = (content: Record<string, unknown>, options: DisplayOptions = {}) =>
    send('display_data', { data: encodeData(content), metadata: {} }, options.id ?? randomUUID(), options);
  const typed =
    (mime: string, plain: (content: unknown) => string) => (content: unknown, options?: DisplayOptions) =>
      data(
        mime === 'text/plain'
          ? { [mime]: String(content) }
          : { [mime]: content, 'text/plain': plain(content) },
        options,
      );
  const source = (content: unknown) => String(content);
  const picture = () => '<image>';
  const display: Display = Object.assign(
    (value: unknown, options: DisplayOptions = {}) => show('display_data', value, options),
    {
      html: typed('text/html', source),
      markdown: typed('text/markdown', source),
      latex: typed('text/latex', source),
      svg: typed('image/svg+xml', () => '<SVG image>'),
      javascript: typed('application/javascript', source),
      text: typed('text/plain', source),
      png: typed('image/png', picture),
      jpeg: typed('image/jpeg', picture),
      json: typed('application/json', inspectText),
      mime: (content: Record<string, unknown>, options?: DisplayOptions) => data(content, options),
      update(id: string, value: unknown, options: Omit<DisplayOptions, 'id'> = {}) {
        const shown: unknown = show('update_display_data', value, { ...options, id });
        return shown instanceof Promise ? shown.then(() => {}) : undefined;
      },
      clear({ wait = false }: { wait?: boolean } = {}) {
        publish('clear_output', { wait });
      },
    },
  );
  return display;
}

function rawBundle(value: unknown): Bundle {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`display(value, { raw: true }) needs data by MIME type; given ${inspectText(value)}`);
  return { data: encodeData(value as Record<string, unknown>), metadata: {} };
}
