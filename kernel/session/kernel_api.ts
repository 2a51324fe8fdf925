/** `mx.kernel`: what cells can ask of the kernel. */
import type { JsxOptions, KernelOptions, Widget, WidgetOptions } from '../../lib/kernel_slot.js';
import type { Comms } from './comms.js';
import { currentScope } from './ownership.js';
import type { SessionLink } from './session.js';
import { Widgets } from './widgets.js';

// The real one: timers of cells are replaced later.
const { setImmediate } = globalThis;

export type CheckMode = 'error' | 'warn' | 'off';

export class KernelApi {
  #check: CheckMode = 'error';
  #jsx: KernelOptions['jsx'];
  #widgets: Widgets | undefined;
  /** Options of the kernel; assigning to a field takes effect with the next cell. */
  readonly options: KernelOptions;

  constructor(
    private readonly link: SessionLink,
    /** Two-way channels to the front end (widgets). */
    readonly comms: Comms,
  ) {
    const read = () => this.#check;
    const write = (mode: CheckMode) => this.#setCheck(mode);
    const readJsx = () => this.#jsx;
    const writeJsx = (jsx: KernelOptions['jsx']) => this.#setJsx(jsx);
    this.options = {
      get check() {
        return read();
      },
      set check(mode) {
        write(mode);
      },
      get jsx() {
        return readJsx();
      },
      set jsx(jsx) {
        writeJsx(jsx);
      },
    };
  }

  /** Takes note of the mode that a cell was checked in: the notebook or the kernel specification may have set it. */
  noteCheck(mode: CheckMode): void {
    this.#check = mode;
  }

  /** Fires when the running cell is interrupted; hand it to what can be cancelled. */
  get signal(): AbortSignal {
    return currentScope()?.signal ?? new AbortController().signal;
  }

  /** Resolves when everything that has come meanwhile (messages of comms and subshells, timers) has had its turn. */
  yield(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Number of the running cell. */
  get executionCount(): number {
    return currentScope()?.number ?? 0;
  }

  /** Puts text into the next cell. */
  setNextInput(text: string, replace = false): void {
    currentPayloads().push({ source: 'set_next_input', text: String(text), replace });
  }

  /** Makes a widget by anywidget's convention. */
  widget<S extends object>(options: WidgetOptions<S>): Widget<S> {
    this.#widgets ??= new Widgets(this.comms);
    return this.#widgets.create(options);
  }

  #setCheck(mode: CheckMode): void {
    if (!['error', 'warn', 'off'].includes(mode))
      throw new TypeError(`mx.kernel.options.check is 'error', 'warn' or 'off'; given ${String(mode)}`);
    this.#check = mode;
    this.link.post({ kind: 'options', check: mode });
  }

  #setJsx(jsx: KernelOptions['jsx']): void {
    const fields =
      typeof jsx === 'object' && (jsx as object | null) !== null ? Object.entries(jsx) : undefined;
    const isRight =
      jsx === undefined ||
      typeof jsx === 'boolean' ||
      fields?.every(([name, value]) => jsxFields.includes(name) && isDottedName(name, value));
    if (!isRight) {
      throw new TypeError(
        'mx.kernel.options.jsx is true, false, undefined (as the tsconfig.json says), ' +
          "{ factory: 'h', fragment: 'Fragment' } or { importSource: 'preact' }; " +
          `given ${fields ? JSON.stringify(jsx) : String(jsx)}`,
      );
    }
    this.#jsx = fields ? (Object.freeze({ ...(jsx as JsxOptions) }) as JsxOptions) : jsx;
    this.link.post({ kind: 'jsx', jsx: this.#jsx });
  }
}

const jsxFields = ['factory', 'fragment', 'importSource'];

const isDottedName = (field: string, value: unknown): boolean =>
  typeof value === 'string' &&
  (field === 'importSource'
    ? value !== ''
    : /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(value));

const payloads = new WeakMap<object, object[]>();

/** The payloads of the running cell. */
export function currentPayloads(): object[] {
  const scope = currentScope();
  if (!scope) return [];
  let list = payloads.get(scope);
  if (!list) payloads.set(scope, (list = []));
  return list;
}
