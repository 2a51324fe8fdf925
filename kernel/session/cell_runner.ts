/** Runs compiled cells over one state object and shows their results. */
import { join } from 'node:path';
import * as operators from '../../lib/core/operators.js';
import { bundleOf, type Bundle } from '../display/index.js';
import type { LanguageCell, ToSession } from '../protocol/index.js';
import { createBindings } from './bindings.js';
import { cellFunction } from './cell_function.js';
import { offerDebugView } from './debug_view.js';
import type { Imports } from './imports.js';
import { currentPayloads } from './kernel_api.js';
import { liveKeys, liveValue } from './live_keys.js';
import { rememberScope, runIn, type CellScope } from './ownership.js';
import type { SessionLink } from './session.js';
import { addSource } from './sources.js';
import { errorContent } from './tracebacks.js';
import { enter } from './user_code.js';

export interface RunnerOptions {
  link: SessionLink;
  /** The notebook's folder. */
  directory: string;
  imports: Imports;
  /** Functions that cells see: display, input ... */
  functions: Record<string, unknown>;
}

export class CellRunner {
  /** Every top-level binding of all cells. */
  readonly #bindings = createBindings();
  /** Names as they were before the first cell. */
  #initial: Record<string, unknown> = {};
  #isReady = false;

  constructor(private readonly options: RunnerOptions) {
    const importer = options.imports.from(options.directory);
    offerDebugView(this.#bindings, operators.$op, importer, () => this.variables());
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Fills the state with the preloaded names. */
  begin(names: Record<string, unknown>): void {
    this.#initial = { ...this.options.functions, ...names };
    Object.assign(this.#bindings, this.#initial);
    this.#isReady = true;
  }

  /** Names and values that cells have declared. */
  variables(): [string, unknown][] {
    return Object.entries(this.#bindings).filter(
      ([name, value]) => !(name in this.#initial) || this.#initial[name] !== value,
    );
  }

  /** Keys of the value that a chain of names leads to. */
  keys(steps: readonly string[]): { key: string; type: string }[] {
    return liveKeys(this.#bindings, steps);
  }

  /** The value that a chain of names leads to, in short. */
  value(steps: readonly string[]): ReturnType<typeof liveValue> {
    return liveValue(this.#bindings, steps);
  }

  /** Forgets what cells have declared. */
  reset(): void {
    for (const name of Object.keys(this.#bindings)) delete this.#bindings[name];
    Object.assign(this.#bindings, this.#initial);
  }

  /** Runs a cell and publishes its result. Raises what the cell raises, and KeyboardInterrupt. */
  async run(
    { number, file, source, cell, owner }: Extract<ToSession, { kind: 'run' }>,
    scope: CellScope,
  ): Promise<{ payload: object[]; resultText?: string | undefined }> {
    addSource(file, cell.source ?? source, cell.map);
    rememberScope(file, scope);
    let bundle: Bundle | undefined;
    try {
      bundle = await this.#bundle(cell, file, scope, cell.hasResult && !scope.silent);
    } finally {
      runIn(scope, () => scope.ended?.());
    }
    const payload = currentPayloads();
    if (!bundle) return { payload };
    this.options.link.post({
      kind: 'publish',
      owner,
      type: 'execute_result',
      content: JSON.stringify({ execution_count: number, data: bundle.data, metadata: bundle.metadata }),
    });
    return { payload, resultText: String(bundle.data['text/plain'] ?? '') };
  }

  /** Values of the request's user expressions, each a bundle or an error. */
  async evaluate(
    expressions: readonly { name: string; cell: LanguageCell }[],
    scope: CellScope,
  ): Promise<Record<string, unknown>> {
    const results: Record<string, unknown> = {};
    for (const { name, cell } of expressions) {
      try {
        const bundle = await this.#bundle(cell, `<expression ${name}>`, scope, true);
        results[name] = { status: 'ok', data: bundle?.data ?? {}, metadata: bundle?.metadata ?? {} };
      } catch (error) {
        results[name] = { status: 'error', ...errorContent(error) };
      }
    }
    return results;
  }

  /** Runs a cell; the bundle of its value, if it is to be shown and is not undefined. */
  async #bundle(
    cell: LanguageCell,
    file: string,
    scope: CellScope,
    isShown: boolean,
  ): Promise<Bundle | undefined> {
    const { directory, imports } = this.options;
    const { js, isAsync } = cell;
    const run = cellFunction({ js, isAsync, filename: file, path: join(directory, file), imports });
    const show = (value: unknown) => ({
      bundle: isShown && value !== undefined ? bundleOf(value) : undefined,
    });
    const first = await enter(scope, () => {
      const value = run(this.#bindings);
      if (!isThenable(value)) return show(value);
      const pending = Promise.resolve(value);
      // Awaited below; an early rejection is not an unhandled one.
      pending.catch(() => {});
      return { pending };
    });
    if (!('pending' in first)) return Promise.race([first.bundle, scope.interrupted]);
    const value = await Promise.race([first.pending, scope.interrupted]);
    if (!isShown || value === undefined) return undefined;
    return Promise.race([(await enter(scope, () => show(value))).bundle, scope.interrupted]);
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return typeof (value as { then?: unknown }).then === 'function';
  } catch {
    // A proxy or a getter that throws is shown, as Node shows it.
    return false;
  }
}
