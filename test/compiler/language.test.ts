// TypeScript's own constructs inside cells: await, imports, using, decorators, enums, namespaces.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Notebook } from './harness.js';

describe('language constructs in cells', () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
  });
  const run = (source: string): Promise<any> => notebook.run(source);

  it('WebAssembly is there, typed', async () => {
    assert.equal(await run('new WebAssembly.Memory({ initial: 2 }).buffer.byteLength / 65536'), 2);
    assert.equal(notebook.compile('const wrong: string = WebAssembly.validate(new Uint8Array(1))').ok, false);
  });

  it('top-level await and for await make a cell asynchronous', async () => {
    assert.equal(notebook.compile('const f = async () => { await 1 }').isAsync, false);
    assert.equal(notebook.compile('await Promise.resolve(1)').isAsync, true);
    await run('let sum = 0; for await (const v of [1, Promise.resolve(2)]) sum += v;');
    assert.equal(await run('sum'), 3);
    assert.equal(await run('const v = await Promise.resolve(4); v'), 4);
    assert.equal(await run('v'), 4);
  });

  it('imports of every form bind for later cells', async () => {
    await run(
      'import path, { join as glue } from "node:path"\nimport * as os from "node:os"\nimport "node:fs"\nimport type { Stats } from "node:fs"',
    );
    assert.equal(await run('glue("a", "b") + path.sep + typeof os.cpus'), 'a/b/function');
    assert.deepEqual(notebook.errors('let s: Stats | undefined; os.nothing'), ['2339 nothing']);
  });

  it('type-only imports are dropped', () => {
    const { js, isAsync } = notebook.compile(
      'import type { Stats } from "node:fs"; import { type Dirent } from "node:fs"',
    );
    assert.doesNotMatch(js, /import/);
    assert.equal(isAsync, false);
  });

  it('the library is the preloaded instance', async () => {
    assert.equal(
      await run('import mine, { nd as n2, type NDArray } from "mxlab"; mine === mx && n2 === nd'),
      true,
    );
  });

  it('dynamic import and import.meta work', async () => {
    assert.equal(await run('const p = await import("node:path"); p.sep'), '/');
    assert.equal(await run('p.basename("a/b")'), 'b');
    assert.equal(await run('(import.meta as any).url'), 'file:///notebook.ts');
  });

  it('a missing module is a compile error at its name', () => {
    const { ok, diagnostics } = notebook.compile(
      'import x from "no-such-package"\nconsole.log("must not run")',
    );
    assert.equal(ok, false);
    assert.equal(diagnostics[0]?.code, 2307);
    assert.match(diagnostics[0]!.message, /npm install/);
    assert.deepEqual(notebook.errors('import { y } from "./nowhere"'), ['2307 "./nowhere"']);
  });

  it('using disposes at the end of its cell', async () => {
    await run(
      'const log: string[] = []; const open = (n: string) => ({ n, [Symbol.dispose]() { log.push(n) } });',
    );
    assert.equal(await run('using a = open("a"), b = open("b"); log.length'), 0);
    assert.deepEqual(await run('log'), ['b', 'a']);
    assert.equal(await run('a.n'), 'a');
    await run(
      '{ using c = open("c"); }\nawait using d = { async [Symbol.asyncDispose]() { log.push("d") } };',
    );
    assert.deepEqual(await run('log'), ['b', 'a', 'c', 'd']);
  });

  it('decorators run', async () => {
    const source =
      'const seen: string[] = [];\n' +
      'function mark(value: unknown, context: { name?: string | symbol; kind: string }): any { seen.push(context.kind) }\n' +
      '@mark class D { @mark method() { return 1 } @mark field = 2; static me() { return D } }\n' +
      'D.me() === D && new D().method() + new D().field';
    assert.equal(await run(source), 3);
    assert.deepEqual((await run('seen')).sort(), ['class', 'field', 'method']);
  });

  it('enums, const enums and namespaces', async () => {
    await run(
      'enum E { A = 1, B = A << 1 }\nconst enum C { X = "x" }\nnamespace N { export const v = E.B; export namespace M { export const w = v + 1 } var hidden = 5; export const h = () => hidden }',
    );
    assert.deepEqual(await run('[E.B, E[2], C.X, N.v, N.M.w, N.h()]'), [2, 'B', 'x', 2, 3, 5]);
    assert.equal(await run('import W = N.M; W.w'), 3);
    assert.equal(await run('W.w'), 3);
    assert.equal(
      await run(
        'function fn() { return fn.extra }\nnamespace fn { export const extra = 9 }\nfn() + fn.extra',
      ),
      18,
    );
    assert.equal(await run('fn()'), 9);
  });

  it('classes with accessors, private names, static blocks, parameter properties and inheritance', async () => {
    await run(
      'let count = 0; class Base { constructor(protected n = 1) {} get double() { return this.n * 2 } }',
    );
    await run(
      'class Sub extends Base { #p = 3; static { count++ } static of() { return new Sub(5) } sum() { return this.#p + this.double } }',
    );
    assert.equal(await run('Sub.of().sum() + count'), 14);
  });

  it('generators, labels, optional chains, tagged templates', async () => {
    await run(
      'function* gen() { yield 1; yield 2 }\nlet total = 0; outer: for (const a of gen()) for (const b of gen()) { if (b > a) continue outer; total += b }',
    );
    assert.equal(await run('total'), 4);
    await run(
      'const tag = (s: TemplateStringsArray, ...v: number[]) => s.join("|") + v.join(); let maybe: undefined | (() => number);',
    );
    assert.equal(await run('tag`a${1}b${2}`'), 'a|b|1,2');
    assert.equal(await run('maybe?.() ?? (tag!)`x`'), 'x');
  });

  it('type-level names never reach the code', async () => {
    await run(
      'type T<A> = A extends string ? 1 : 2; let one: T<"s"> = 1; function over(a: string): string; function over(a: number): number; function over(a: any) { return a }',
    );
    assert.equal(await run('const s = over(1) satisfies number as number; (<number>s) + one!'), 2);
    assert.equal(await run('let u: typeof one = 1; typeof u + typeof one'), 'numbernumber');
  });

  it('a unique symbol stays a key', async () => {
    await run(
      'const key = Symbol("k"); interface Keyed { [key]: number }\nconst keyed: Keyed = { [key]: 3 }',
    );
    assert.equal(await run('keyed[key]'), 3);
  });

  it('assertion functions narrow in later cells', async () => {
    await run(
      'function check(x: unknown): asserts x is string { if (typeof x !== "string") throw 1 }\nlet unknownValue: unknown = "abc"',
    );
    assert.equal(await run('check(unknownValue); unknownValue.length'), 3);
  });
});

describe('files beside the notebook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-compiler-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('data.json', '{"rows": [1, 2]}');
  write(
    'other.ts',
    'export const base = 10; export default class Thing { v = base }\nexport type Kind = "a";',
  );
  write(
    'helper.ts',
    'import type { NDArray } from "mxlab"; import Thing, { base, type Kind } from "./other.js";\n' +
      'export const scale = (x: NDArray) => x * 2 + base; export let counter = 0; export function count() { return ++counter }\n' +
      'const hidden = 3; export { hidden as shown, Thing }; export * from "./other"; export * as all from "./other.js"; export const kind: Kind = "a";',
  );
  write('broken.ts', 'export const a: string = 1;');
  const notebook = new Notebook(folder);

  it('a local module is checked, has operators and is imported with its types', async () => {
    await notebook.run('import { scale, shown, base, all, Thing, count } from "./helper"');
    assert.equal(await notebook.text('scale(nd.ones([1]))'), '((a*2)+10)');
    assert.deepEqual(
      await notebook.run('[shown, base, all.base, new Thing().v, count(), count()]'),
      [3, 10, 10, 10, 1, 2],
    );
    assert.deepEqual(notebook.errors('scale("x")'), ['2345 "x"']);
  });

  it('a module with errors says so with a frame', async () => {
    await assert.rejects(notebook.module(join(folder, 'broken.ts')), /broken\.ts:1:14 error TS2322/);
  });

  it('a changed module is seen', async () => {
    await notebook.run('import { base as b1 } from "./other"');
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(
      'other.ts',
      'export const base = "now text"; export default class Thing { v = base }\nexport type Kind = "a";',
    );
    assert.deepEqual(notebook.errors('const n: number = b1'), ['2322 n']);
  });

  it('a file written after the first try is found', () => {
    assert.deepEqual(notebook.errors('import { late } from "./late"'), ['2307 "./late"']);
    write('late.ts', 'export const late = 1;');
    assert.deepEqual(notebook.errors('import { late } from "./late"'), []);
  });

  it('JSON has its type', () => {
    assert.deepEqual(
      notebook.errors('import data from "./data.json"; const n: number = data.rows[0]!; data.cols'),
      ['2339 cols'],
    );
    assert.match(
      notebook.compile('import d2 from "./data.json" with { type: "json" }; d2').js,
      /"type": "json"/,
    );
  });
});
