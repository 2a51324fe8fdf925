/** Widgets whose front end is a module of the user's (anywidget's convention): a state that both sides read, change and watch. */
import type { Widget, WidgetOptions } from '../../lib/kernel_slot.js';
import type { Comm, CommMessage, Comms } from './comms.js';

type State = Record<string, unknown>;
type Path = (string | number)[];
type Listener = (...args: any[]) => unknown;

/** The version of the widget messages of Jupyter that is spoken here. */
const metadata = { version: '2.1.0' };
const fixed = {
  _model_module: 'anywidget',
  _model_name: 'AnyModel',
  _model_module_version: '~0.9.0',
  _view_module: 'anywidget',
  _view_name: 'AnyView',
  _view_module_version: '~0.9.0',
  _view_count: null,
};

const isBytes = (value: unknown): value is ArrayBufferView | ArrayBuffer =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** Splits a state into what JSON can say and bytes, each with its place. */
export function takeBuffers(state: State): { state: State; buffer_paths: Path[]; buffers: Uint8Array[] } {
  const buffer_paths: Path[] = [];
  const buffers: Uint8Array[] = [];
  const strip = (value: unknown, path: Path): unknown => {
    if (isBytes(value)) {
      buffer_paths.push(path);
      buffers.push(
        ArrayBuffer.isView(value)
          ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
          : new Uint8Array(value),
      );
      // Where it was: nothing in an object, null in a list.
      return typeof path.at(-1) === 'number' ? null : undefined;
    }
    if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, index]));
    if (value === null || typeof value !== 'object') return value;
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, strip(item, [...path, key])] as const)
        .filter(([, item]) => item !== undefined),
    );
  };
  return { state: strip(state, []) as State, buffer_paths, buffers };
}

/** Puts bytes back; a path that leads nowhere is left out: it came from outside. */
export function putBuffers(state: State, paths: unknown, buffers: readonly Uint8Array[]): State {
  for (const [index, path] of (Array.isArray(paths) ? (paths as Path[]) : []).entries()) {
    let holder: unknown = state;
    for (const key of path.slice(0, -1))
      holder =
        typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
          ? (holder as State)[key]
          : undefined;
    const last = path.at(-1);
    if (typeof holder !== 'object' || holder === null || last === undefined || last === '__proto__') continue;
    (holder as State)[last] = buffers[index];
  }
  return state;
}

class Model {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #comm: Comm;
  #isClosed = false;

  constructor(
    comms: Comms,
    readonly state: State,
    readonly css: string | undefined,
    readonly esm: string,
    private readonly forget: (model: Model) => void,
  ) {
    const { buffers, ...data } = takeBuffers(this.everything());
    this.#comm = comms.open('jupyter.widget', data, { metadata, buffers });
    this.#comm.onMessage = (message) => this.#receive(message);
    this.#comm.onClose = () => this.#close();
  }

  get id(): string {
    return this.#comm.id;
  }

  /** The state as the front end keeps it. */
  everything(): State {
    return { ...fixed, _esm: this.esm, ...(this.css === undefined ? {} : { _css: this.css }), ...this.state };
  }

  get(name: string): unknown {
    return this.state[name];
  }

  set(first: string | State, value?: unknown): void {
    const changes = typeof first === 'string' ? { [first]: value } : first;
    const changed = Object.fromEntries(
      // A changed object may be the same one: only plain values can be known to be as before.
      Object.entries(changes).filter(([name, next]) => next !== this.state[name] || typeof next === 'object'),
    );
    if (Object.keys(changed).length === 0) return;
    if (!this.#isClosed) this.#post('update', changed);
    this.#apply(changed);
  }

  on(event: string, listener: Listener): void {
    let set = this.#listeners.get(event);
    if (!set) this.#listeners.set(event, (set = new Set()));
    set.add(listener);
  }

  off(event: string, listener?: Listener): void {
    if (listener) this.#listeners.get(event)?.delete(listener);
    else this.#listeners.delete(event);
  }

  send(content: unknown, buffers: Uint8Array[] = []): void {
    this.#comm.send({ method: 'custom', content }, { buffers });
  }

  close(): void {
    this.#comm.close();
    this.#close();
  }

  #close(): void {
    this.#isClosed = true;
    this.forget(this);
  }

  #post(method: 'update' | 'echo_update', changes: State): void {
    const { buffers, ...data } = takeBuffers(changes);
    this.#comm.send({ method, ...data }, { buffers });
  }

  #apply(changes: State): void {
    const names = Object.keys(changes);
    for (const name of names) this.state[name] = changes[name];
    for (const name of names) this.#emit(`change:${name}`, changes[name]);
    this.#emit('change', names);
  }

  #emit(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...args);
  }

  #receive({ data, buffers }: CommMessage): void {
    const { method } = data;
    if (method === 'custom') this.#emit('msg:custom', data['content'], buffers);
    else if (method === 'request_state') this.#post('update', this.everything());
    else if (method === 'update') {
      const state = (data['state'] ?? {}) as State;
      const changes = putBuffers({ ...state }, data['buffer_paths'], buffers);
      // Other views of this notebook learn of it as well.
      this.#post('echo_update', changes);
      this.#apply(changes);
    }
  }

  /** Shows the widget where a front end has anywidget, else its state. */
  [Symbol.for('Jupyter.display')](): State {
    return {
      'application/vnd.jupyter.widget-view+json': {
        version_major: 2,
        version_minor: 1,
        model_id: this.id,
      },
      'text/plain': `Widget { ${Object.keys(this.state).join(', ')} }`,
    };
  }
}

/** All widgets of a session. A front end that connects later asks for them over `jupyter.widget.control`. */
export class Widgets {
  readonly #models = new Set<Model>();

  constructor(private readonly comms: Comms) {}

  create<S extends object>({ esm, css, state }: WidgetOptions<S>): Widget<S> {
    if (typeof esm !== 'string' || !/\bexport\b/.test(esm))
      throw new TypeError(
        `mx.kernel.widget takes \`esm\`, the text of a module: 'export default { render({ model, el }) { … } }'; given ${typeof esm}`,
      );
    this.comms.registerTarget('jupyter.widget.control', (comm) => {
      comm.onMessage = ({ data }) => {
        if (data['method'] === 'request_states') this.#sendAll(comm);
      };
    });
    // Without a prototype: names come from the front end too.
    const own = Object.assign(Object.create(null) as State, state);
    const model = new Model(this.comms, own, css, esm, (one) => this.#models.delete(one));
    this.#models.add(model);
    return model as unknown as Widget<S>;
  }

  #sendAll(comm: Comm): void {
    const states: State = {};
    const buffer_paths: Path[] = [];
    const buffers: Uint8Array[] = [];
    for (const model of this.#models) {
      const taken = takeBuffers(model.everything());
      states[model.id] = {
        model_name: fixed._model_name,
        model_module: fixed._model_module,
        model_module_version: fixed._model_module_version,
        state: taken.state,
      };
      for (const path of taken.buffer_paths) buffer_paths.push([model.id, 'state', ...path]);
      buffers.push(...taken.buffers);
    }
    comm.send({ method: 'update_states', states, buffer_paths }, { buffers });
  }
}
