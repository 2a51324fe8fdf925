// JSX in cells: off by default, and what it becomes when it is switched on.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandCompiler } from '../../kernel/compiler/commands.js';
import { Notebook } from './harness.js';

const runtime = `
interface Element { tag: unknown; props: Record<string, unknown> | null; children: unknown[] }
function h(this: void, tag: unknown, props: Record<string, unknown> | null, ...children: unknown[]): Element {
  return { tag, props, children }
}
namespace h {
  export namespace JSX {
    export type Element = { tag: unknown; props: Record<string, unknown> | null; children: unknown[] }
    export interface ElementChildrenAttribute { children: {} }
    export interface IntrinsicElements {
      a: { href?: string; 'data-x'?: string; title?: string; children?: unknown }
      b: { children?: unknown }
      'svg:path': { d: string; 'stroke-width'?: number }
      'my-tag': {}
    }
  }
}
const Fragment = 'fragment'`;

describe('JSX in cells', () => {
  let notebook: Notebook;
  let folder: string;
  const run = (source: string): Promise<any> => notebook.run(source);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mxlab-jsx-'));
    notebook = new Notebook(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    notebook.compiler.reset();
    notebook.compiler.setJsx({ factory: 'h', fragment: 'Fragment' });
  });

  it('off, a cell with JSX hears how to switch it on, at its place', () => {
    notebook.compiler.setJsx(undefined);
    const { ok, diagnostics, frame } = notebook.compile('const n = 1;\nconst view = <b>{n}</b>; view');
    assert.equal(ok, false);
    assert.deepEqual(
      diagnostics.map(({ code, line, column }) => [code, line, column]),
      [[17004, 1, 13]],
    );
    assert.match(frame, /mx\.kernel\.options\.jsx = .*factory.*importSource.*tsconfig\.json/);
    for (const source of ['<a/>', '<></>', 'const f = () => <a href="x" />'])
      assert.deepEqual(
        notebook.compile(source).diagnostics.map(({ code }) => code),
        [17004],
      );
    // What is wrong as TypeScript and as JSX is told as before.
    assert.notEqual(notebook.compile('const f = (</b>').diagnostics[0]?.code, 17004);
    assert.equal(notebook.compile('const cast = <number>(1 as unknown); cast').ok, true);
    assert.equal(notebook.compiler.isComplete('const view = <b>text</b>').status, 'invalid');
  });

  it('elements call the factory of an earlier cell, and the one that is declared later', async () => {
    await run(runtime);
    assert.deepEqual(await run('const view = <a href="x">text</a>; view'), {
      tag: 'a',
      props: { href: 'x' },
      children: ['text'],
    });
    await run('const again = () => <b>{1}{"two"}</b>');
    assert.deepEqual((await run('again()')).children, [1, 'two']);
    assert.deepEqual(await run('view.props'), { href: 'x' });
    await run(
      'function h(...all: any[]) { return all.length }; namespace h { export namespace JSX { export interface IntrinsicElements { [tag: string]: any } } }',
    );
    assert.equal(await run('again()'), 4);
    assert.equal(await run('<b>1{2}3</b>'), 5);
  });

  it('the factory is no method of the state, and an inner one of its name goes before', async () => {
    await run(
      'declare global { namespace JSX { interface IntrinsicElements { [tag: string]: any } } }\nfunction h(this: unknown) { return this }',
    );
    assert.equal(await run('<a/>'), undefined);
    assert.equal(
      await run('function inner(h: (...all: any[]) => any) { return <a/> }\ninner((tag) => tag)'),
      'a',
    );
    assert.equal(await run('{ const h = () => "block"; var seen = <a/> }\nseen as unknown'), 'block');
  });

  it('components, generic ones too, are names of cells', async () => {
    await run(runtime);
    await run(
      'const Box = ({ size, children }: { size: number; children?: unknown }) => <b>{size + 1}{children}</b>',
    );
    await run('function Pair<T,>(props: { left: T; right: T }) { return <b>{props.left}</b> }');
    await run('const parts = { Box, deep: { Box } }');
    assert.equal(await run('(<Box size={2}>x</Box>).tag === Box'), true);
    assert.equal(await run('(<parts.deep.Box size={2} />).tag === Box'), true);
    assert.deepEqual(await run('(<Pair<number> left={1} right={2} />).props'), { left: 1, right: 2 });
    assert.deepEqual(notebook.errors('<Box size="2" />'), ['2322 size']);
    assert.deepEqual(notebook.errors('<Nothing />'), ['2304 Nothing']);
    assert.deepEqual(notebook.errors('<a hrefs="x" />'), ['2322 hrefs']);
    assert.equal(await run('const same = <T,>(x: T) => x; same(3)'), 3);
  });

  it('text, entities, spreads, names with dashes and colons are as in JSX', async () => {
    await run(runtime);
    assert.deepEqual(
      (await run('<b>\n  one\n  two &amp; &#65;&copy;&nbsp;\n  {"three"} four\n</b>')).children,
      ['one two & A©\u00a0', 'three', ' four'],
    );
    await run('const given = { href: "a", title: "b" }; const list = [1, 2]; const n = 4');
    assert.deepEqual((await run('<a {...given} title="&lt;c" data-x=\'d\' />')).props, {
      href: 'a',
      title: '<c',
      'data-x': 'd',
    });
    assert.deepEqual((await run('<b>{...list}{/* nothing */}{n}</b>')).children, [1, 2, 4]);
    assert.deepEqual(await run('<svg:path d="M0" stroke-width={n} />'), {
      tag: 'svg:path',
      props: { d: 'M0', 'stroke-width': 4 },
      children: [],
    });
    assert.equal((await run('const a = 5; <a/>')).tag, 'a');
    assert.equal((await run('<my-tag/>')).tag, 'my-tag');
    const { tag, children } = await run('<><a/>{list.map((n) => <b>{n}</b>)}</>');
    assert.equal(tag, 'fragment');
    assert.equal(children[1].length, 2);
  });

  it('operators, await and state work inside elements', async () => {
    await run(runtime);
    await run('let count = 1; const x = nd.array([1])');
    assert.equal((await run('<b>{x + 1}</b>')).children[0].text, '(A+1)');
    assert.deepEqual((await run('<b>{await Promise.resolve(++count)}</b>')).children, [2]);
    assert.equal(await run('count'), 2);
  });

  it('a text with open elements is incomplete', () => {
    const { compiler } = notebook;
    assert.equal(compiler.isComplete('const view = <b>').status, 'incomplete');
    assert.equal(compiler.isComplete('const view = <b>text</b>').status, 'complete');
    assert.equal(compiler.isComplete('<b>text</a>').status, 'invalid');
  });

  it('pragmas of a cell go before', async () => {
    await run(runtime);
    await run(
      'function make(tag: string) { return `made ${tag}` }\nnamespace make { export namespace JSX { export interface IntrinsicElements { i: {} } } }',
    );
    assert.equal(await run('/** @jsx make */\n<i/> as unknown'), 'made i');
    assert.equal((await run('<a/>')).tag, 'a');
  });

  it('a package with a jsx-runtime needs no import', async () => {
    const package_ = 'node_modules/tiny-jsx';
    write(
      `${package_}/package.json`,
      '{ "name": "tiny-jsx", "type": "module", "exports": { "./jsx-runtime": { "types": "./runtime.d.ts", "default": "./runtime.js" } } }',
    );
    write(
      `${package_}/runtime.js`,
      'export const jsx = (tag, props, key) => ({ tag, props, key }); export const jsxs = (...all) => ({ many: true, ...jsx(...all) }); export const Fragment = "all";',
    );
    write(
      `${package_}/runtime.d.ts`,
      `export declare namespace JSX {
      interface Element { tag: unknown; props: any; key?: unknown; many?: boolean }
      interface ElementChildrenAttribute { children: {} }
      interface IntrinsicAttributes { key?: unknown }
      interface IntrinsicElements { p: { children?: unknown; id?: string; key?: unknown } }
    }
    export declare function jsx(tag: unknown, props: any, key?: unknown): JSX.Element;
    export declare const jsxs: typeof jsx;
    export declare const Fragment: string;`,
    );
    notebook.compiler.setJsx({ importSource: 'tiny-jsx' });
    const source = 'const view = <p id="a" key={1}>text</p>; view';
    const { ok, frame, js, isAsync } = notebook.compile(source);
    assert.ok(ok, frame);
    assert.ok(isAsync);
    assert.match(js, /\{ jsx: _jsx \} = await \$import\("tiny-jsx\/jsx-runtime"\)/);
    assert.equal(notebook.compile('const plain = 1').isAsync, false);
    assert.deepEqual(notebook.errors('<q/>'), ['2339 <q/>']);
    assert.deepEqual(notebook.errors('view.nothing'), ['2339 nothing']);
  });

  it('what cells have declared stays when it is switched', async () => {
    await run(runtime);
    // Its declarations cannot be written down: its text stands for them.
    await run('const make = () => class { private n = 1; view() { return <b>{this.n}</b> } }');
    notebook.compiler.setJsx(undefined);
    assert.deepEqual(await run('new (make())().view().children'), [1]);
    assert.deepEqual(notebook.errors('new (make())().view().nothing'), ['2339 nothing']);
    await run('const cast = () => class { private n = 1; view() { return <number>(this.n as unknown) } }');
    notebook.compiler.setJsx({ factory: 'h' });
    assert.deepEqual(notebook.errors('const text: string = new (cast())().view()'), ['2322 text']);
    assert.deepEqual(notebook.errors('const text: string = new (make())().view().tag'), ['2322 text']);
    assert.equal(await run('const { tag } = <b>{new (cast())().view()}</b>; tag'), 'b');
  });

  it('a checker goes on from cell to cell with it too', async () => {
    await run(runtime);
    await run('<b/>');
    const before = notebook.compiler.checkerMoves;
    for (let index = 0; index < 5; index++) await run(`const v${index} = <b>{${index}}</b>; v${index}.tag`);
    assert.ok(notebook.compiler.checkerMoves >= before + 4);
  });

  it('help knows properties of elements', async () => {
    await run(runtime);
    const source = 'const view = <a hr';
    const { matches } = notebook.compiler.complete(`${source} />`, source.length);
    assert.ok(matches.some(({ text }) => text.startsWith('href')));
    assert.match(notebook.compiler.inspect('<a href="x" />', 4, 0).text, /href/);
  });

  it('lines of commands stand beside elements', async () => {
    await run(runtime);
    const compiler = new CommandCompiler({ directory: folder });
    compiler.setJsx({ importSource: 'tiny-jsx' });
    const { ok, frame, js } = compiler.compile('const view = <p>{1}</p>\n!ls\nview', { number: 1 });
    assert.ok(ok, frame);
    assert.match(js, /shell/);
    assert.equal(compiler.isComplete('const view = <p>{1}</p>\n!ls').status, 'complete');
  });

  it('a package that is not there is named', () => {
    notebook.compiler.setJsx({ importSource: 'not-there' });
    const [first] = notebook.compile('<p/>').diagnostics;
    assert.equal(first?.code, 2875);
    assert.match(first.message, /not-there\/jsx-runtime.*npm install/);
  });

  it('.tsx modules follow the same choice', async () => {
    write('view.tsx', `import { h } from './h.js';\nexport const view = () => <b>module</b>;`);
    write(
      'h.ts',
      `export function h(...all: unknown[]) { return all }\nexport namespace h { export namespace JSX { export interface IntrinsicElements { [tag: string]: any } } }`,
    );
    const { view } = await notebook.module(join(folder, 'view.tsx'));
    assert.deepEqual(view(), ['b', null, 'module']);
    notebook.compiler.setJsx(false);
    await assert.rejects(notebook.module(join(folder, 'view.tsx')), /17004.*mx\.kernel\.options\.jsx/);
  });

  it('the tsconfig.json beside the notebook switches it on, and false switches it off', async () => {
    write(
      'project/tsconfig.json',
      '{ "compilerOptions": { "jsx": "preserve", "jsxFactory": "h", "jsxFragmentFactory": "Fragment" } }',
    );
    const other = new Notebook(join(folder, 'project'));
    await other.run(runtime);
    assert.equal((await other.run('<a/>')).tag, 'a');
    assert.equal((await other.run('<></>')).tag, 'fragment');
    other.compiler.setJsx(false);
    assert.equal(other.compile('<a/>').diagnostics[0]?.code, 17004);
    assert.equal(await other.run('<number>(1 as unknown)'), 1);
    other.compiler.setJsx(true);
    assert.equal((await other.run('<a/>')).tag, 'a');
  });

  it('without types of elements it says how to declare them', () => {
    const [first] = notebook.compile('const h = (tag: string) => tag; <a/>').diagnostics;
    assert.equal(first?.code, 7026);
    assert.match(first.message, /declare global.*IntrinsicElements/);
  });
});
