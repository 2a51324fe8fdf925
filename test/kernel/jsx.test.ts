// JSX in cells of a running kernel: switched on by code and by the project, with a factory and with a package.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'mocha';
import { root } from '../support/files.js';
import { KernelClient } from './client.js';

describe('kernel: JSX', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-jsx-kernel-'));
  let second = 1_700_000_000;
  const write = (name: string, text: string): void => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, ++second, second);
  };
  let kernel: KernelClient;
  const value = async (code: string): Promise<string | undefined> => {
    const { error, data } = await kernel.run(code);
    assert.equal(error && error.traceback.join('\n'), undefined);
    return data?.['text/plain'] as string | undefined;
  };
  before(async () => {
    write(
      'node_modules/html-text/package.json',
      '{ "name": "html-text", "type": "module", "exports": { "./jsx-runtime": { "types": "./runtime.d.ts", "default": "./runtime.js" } } }',
    );
    write(
      'node_modules/html-text/runtime.js',
      `export const Fragment = ({ children }) => [children].flat().join('');
      export const jsx = (tag, props) => (typeof tag === 'function' ? tag(props) : '<' + tag + '>' + Fragment(props) + '</' + tag + '>');
      export const jsxs = jsx;`,
    );
    write(
      'node_modules/html-text/runtime.d.ts',
      `export declare namespace JSX {
        type Element = string;
        interface ElementChildrenAttribute { children: {} }
        interface IntrinsicElements { b: { children?: unknown }; ul: { children?: unknown }; li: { children?: unknown } }
      }
      export declare function jsx(tag: unknown, props: object): string;
      export declare function jsxs(tag: unknown, props: object): string;
      export declare function Fragment(props: { children?: unknown }): string;`,
    );
    kernel = await KernelClient.start({ cwd: folder });
  });
  after(async () => {
    await kernel.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is off until code switches it on, which holds from the next cell', async () => {
    const { error } = await kernel.run('const view = <b>one</b>');
    assert.match(error!.traceback.join('\n'), /mx\.kernel\.options\.jsx/);
    assert.equal(await value('mx.kernel.options.jsx'), undefined);
    await value(
      'const h = (tag: string, props: object | null, ...rest: unknown[]) => [tag, ...rest].join("|");\n' +
        'declare global { namespace JSX { interface IntrinsicElements extends Record<string, any> {} } }',
    );
    assert.match((await value('mx.kernel.options.jsx = { factory: "h" }'))!, /factory: 'h'/);
    assert.equal(await value('const view: string = <b>one{2}</b>; view'), "'b|one|2'");
    await value('const Item = "item", n = 3');
    assert.equal(await value('const make = () => <i>{n}</i>; make()'), "'i|3'");
    await value('mx.kernel.options.jsx = false');
    assert.equal((await kernel.run('<b/>')).error?.ename, 'TS17004');
    assert.equal(await value('make() + <string>view'), "'i|3b|one|2'");
  });

  it('calls the runtime of a package beside the notebook', async () => {
    await value('mx.kernel.options.jsx = { importSource: "html-text" }');
    await value('const List = ({ items }: { items: number[] }) => <ul>{items.map((n) => <li>{n}</li>)}</ul>');
    assert.equal(await value('<List items={[1, 2]} />'), "'<ul><li>1</li><li>2</li></ul>'");
    assert.equal(await value('<><b>x</b>y</>'), "'<b>x</b>y'");
    const wrong = await kernel.run('\n<List items={["1"]} />');
    assert.equal(wrong.error?.ename, 'TS2322');
    assert.match(wrong.error.traceback.join('\n'), /:2:15/);
    write('page.tsx', 'export const page = (title: string) => <b>{title}</b>');
    assert.equal(await value('import { page } from "./page.tsx"; page("t")'), "'<b>t</b>'");
    write('page.tsx', 'export const page = (title: string) => <li>{title}</li>');
    assert.equal(await value('import { page } from "./page.tsx"; page("t")'), "'<li>t</li>'");
  });

  it('an error inside an element points to its line', async () => {
    const { error } = await kernel.run(
      'const bad = () => (\n  <b>\n    {(null as unknown as { x: number }).x}\n  </b>\n)\nbad()',
    );
    assert.match(error!.traceback.join('\n'), /In\[\d+\].*:3:/);
  });

  it('the guide’s example shows a list', async () => {
    const guide = readFileSync(join(root, 'docs/kernel.md'), 'utf8');
    const cells = [...guide.slice(guide.indexOf('## JSX')).matchAll(/```tsx?\n([^]*?)```/g)].map(
      ([, cell]) => cell!,
    );
    const [choice, example] = cells;
    await value(choice!);
    const { error, output } = await kernel.run(example!);
    assert.equal(error && error.traceback.join('\n'), undefined);
    assert.match(JSON.stringify(output.map(({ content }) => content)), /<ul><li>1<\/li><li>2<\/li><\/ul>/);
    // Run again, as cells are.
    assert.equal((await kernel.run(example!)).error, undefined);
    await value('mx.kernel.options.jsx = { importSource: "html-text" }');
  });

  it('what the option cannot be is refused in words', async () => {
    for (const given of [
      '"react"',
      '{ factory: 1 }',
      '{ factori: "h" }',
      '{ factory: "a b" }',
      'null',
      '[1]',
    ]) {
      const { error } = await kernel.run(`mx.kernel.options.jsx = ${given} as any`);
      assert.equal(error?.ename, 'TypeError', given);
      assert.match(error.evalue, /importSource: 'preact'/);
    }
    assert.match((await value('mx.kernel.options.jsx'))!, /html-text/);
  });

  it('the tsconfig.json beside the notebook switches it on', async () => {
    write(
      'project/tsconfig.json',
      '{ "compilerOptions": { "jsx": "react-jsx", "jsxImportSource": "html-text" } }',
    );
    const other = await KernelClient.start({ cwd: join(folder, 'project') });
    try {
      const { error, data } = await other.run('const view = <b>{1}</b>; view');
      assert.equal(error && error.traceback.join('\n'), undefined);
      assert.equal(data?.['text/plain'], "'<b>1</b>'");
      assert.equal((await other.run('mx.kernel.options.jsx = false; await 0; 1')).data?.['text/plain'], '1');
      assert.equal((await other.run('<b/>')).error?.ename, 'TS17004');
    } finally {
      await other.stop();
    }
  });
});
