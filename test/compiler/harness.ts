// Runs compiled cells as the session does, over one state, with a small library in place of the real one.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { CellCompiler, type CompiledCell } from '../../kernel/compiler/index.js';
import {
  addAll,
  addExports,
  bindNames,
  emptyNamespace,
  required,
} from '../../kernel/session/module_links.js';
import { $op } from '../../lib/core/operators.js';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** Stands for an array: what was computed, as text. */
export class FakeArray {
  constructor(public text: string) {}

  private with(token: string, other: unknown): FakeArray {
    return new FakeArray(`(${this.text}${token}${show(other)})`);
  }

  private after(token: string, other: unknown): FakeArray {
    return new FakeArray(`(${show(other)}${token}${this.text})`);
  }

  $add = (other: unknown): FakeArray => this.with('+', other);
  $radd = (other: unknown): FakeArray => this.after('+', other);
  $sub = (other: unknown): FakeArray => this.with('-', other);
  $rsub = (other: unknown): FakeArray => this.after('-', other);
  $mul = (other: unknown): FakeArray => this.with('*', other);
  $rmul = (other: unknown): FakeArray => this.after('*', other);
  $div = (other: unknown): FakeArray => this.with('/', other);
  $rdiv = (other: unknown): FakeArray => this.after('/', other);
  $pow = (other: unknown): FakeArray => this.with('**', other);
  $rpow = (other: unknown): FakeArray => this.after('**', other);
  $lt = (other: unknown): FakeArray => this.with('<', other);
  $gt = (other: unknown): FakeArray => this.with('>', other);
  $le = (other: unknown): FakeArray => this.with('<=', other);
  $ge = (other: unknown): FakeArray => this.with('>=', other);
  $neg = (): FakeArray => new FakeArray(`(-${this.text})`);
  /** In place: the same object. */
  $iadd = (other: unknown): FakeArray => {
    this.text = `(${this.text}+=${show(other)})`;
    return this;
  };
}

const show = (value: unknown): string => (value instanceof FakeArray ? value.text : String(value));

export const typesFile = join(fixtures.replace(`${join('dist', 'test')}`, 'test'), 'mx.d.ts');

let shared: CellCompiler | undefined;

/** A notebook of its own. Starting a compiler costs a second, so notebooks in one folder share it and are reset. */
export class Notebook {
  readonly compiler: CellCompiler;
  readonly state = Object.create(null) as Record<string, any>;
  #number = 0;
  #arrays = 0;
  readonly #import: (specifier: string) => Promise<object>;

  constructor(directory?: string) {
    if (directory !== undefined) this.compiler = new CellCompiler({ directory, typesFile });
    else {
      shared ??= new CellCompiler({ directory: mkdtempSync(join(tmpdir(), 'mxlab-cells-')), typesFile });
      shared.reset();
      this.compiler = shared;
    }
    const nd = { ones: () => new FakeArray('abcdefgh'[this.#arrays++]!), array: () => new FakeArray('A') };
    const mx = { nd, version: 'fake' };
    Object.assign(this.state, { mx, nd, sym: { Variable: (name: string) => new FakeArray(name) } });
    this.#import = async (specifier) => {
      if (specifier === 'mxlab') return { default: mx, nd };
      if (specifier.startsWith('.'))
        return this.module(join(directory!, specifier.replace(/(\.[jt]s)?$/, '.ts')));
      return (await import(specifier)) as object;
    };
  }

  compile(source: string, mode?: 'error' | 'warn' | 'off'): CompiledCell {
    return this.compiler.compile(
      source,
      mode ? { number: ++this.#number, mode } : { number: ++this.#number },
    );
  }

  /** The value of a cell. A cell that does not compile is an error with its frame. */
  async run(source: string, mode?: 'error' | 'warn' | 'off'): Promise<any> {
    const cell = this.compile(source, mode);
    if (!cell.ok) throw new Error(cell.frame);
    return this.evaluate(cell.js, cell.isAsync, this.state);
  }

  /** The text of an array that a cell computes. */
  async text(source: string): Promise<string> {
    return show(await this.run(source));
  }

  /** The exports of a local module. */
  async module(path: string): Promise<Record<string, any>> {
    const compiled = this.compiler.compileModule(path);
    if (!compiled.ok) throw new Error(compiled.frame);
    const exports = emptyNamespace() as Record<string, any>;
    await this.evaluate(compiled.js, true, Object.create(null) as object, exports);
    return exports;
  }

  private evaluate(js: string, isAsync: boolean, state: object, namespace = emptyNamespace()): any {
    const head = isAsync ? 'async function' : 'function';
    const body = new Script(`(${head} ($$, $op, $import, $meta) {\n${js}\n})`).runInThisContext() as (
      ...args: unknown[]
    ) => unknown;
    const same = (value: unknown) => value;
    const meta = {
      url: 'file:///notebook.ts',
      wait: same,
      each: same,
      required,
      names: bindNames,
      exports: (getters: Record<string, () => unknown>) => addExports(namespace, getters),
      all: (other: Record<string, unknown>) => addAll(namespace, other),
      whole: () => {},
    };
    return body(state, $op, this.#import, meta);
  }

  /** Codes and underlined texts of a cell's diagnostics. */
  errors(source: string): string[] {
    const { diagnostics } = this.compile(source);
    return diagnostics.map(({ code, start, length }) => `${code} ${source.slice(start, start + length)}`);
  }
}
