// How cells behave: state, redeclaration, results, modes. Every promise is kept by really running the emitted code.
import assert from 'node:assert/strict';
import { Notebook } from './harness.js';

describe('cells', () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
  });
  const run = (source: string): Promise<any> => notebook.run(source);

  it('the last expression is the value, a semicolon behind it suppresses it', async () => {
    assert.equal(await run('1 + 2'), 3);
    assert.equal(await run('1 + 2;'), undefined);
    assert.equal(await run('1 + 2 // with a comment'), 3);
    assert.equal(await run("'text'"), 'text');
    assert.deepEqual(await run('({ a: 1 })'), { a: 1 });
    assert.equal(notebook.compile('const x = 5').hasResult, false);
    assert.equal(notebook.compile('if (true) { 5 }').hasResult, false);
    assert.equal(notebook.compile('').ok, true);
    assert.equal(notebook.compile('// nothing').ok, true);
  });

  it('closures and later cells share one binding', async () => {
    await run('let x = 0; function inc() { x++ }');
    await run('x = 10; inc();');
    assert.equal(await run('x'), 11);
  });

  it('a redefined function changes earlier callers', async () => {
    await run('function f() { return 1 } function g() { return f() }');
    await run('function f() { return 2 }');
    assert.equal(await run('g()'), 2);
  });

  it('functions are hoisted and know this as undefined', async () => {
    assert.equal(
      await run('early(); function early(this: unknown) { return this === undefined }\nearly()'),
      true,
    );
    assert.equal(await run('const o = { early }; o.early.name'), 'early');
  });

  it('arrow functions and classes take the name of their variable', async () => {
    assert.equal(await run('const arrow = () => 1; const K = class {}; arrow.name + K.name'), 'arrowK');
  });

  it('destructuring declares and assigns top-level names', async () => {
    await run(
      'const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3, 4], f: 5, g: 6 }; let [h = 7, , i] = [undefined, 0, 8];',
    );
    assert.deepEqual(await run('({ a, c, d, e, h, i })'), {
      a: 1,
      c: 2,
      d: [3, 4],
      e: { f: 5, g: 6 },
      h: 7,
      i: 8,
    });
    await run('let p = 1, q = 2; [p, q] = [q, p]; ({ p = 5 } = { p: p + 1 });');
    assert.deepEqual(await run('[p, q]'), [3, 1]);
  });

  it('inner names shadow outer ones', async () => {
    await run('let n = 1; const f = (n: number) => { const g = () => n; return g() }; { let n = 5; n++ }');
    assert.equal(await run('f(9) + n'), 10);
    assert.equal(await run('for (let n = 0; n < 3; n++) {}\nn'), 1);
    assert.equal(await run('try { throw 4 } catch (n) { n }\nn'), 1);
  });

  it('var in loops and blocks belongs to the notebook', async () => {
    await run(
      'for (var i = 0, j = 5; i < 3; i++) {}\nfor (var k of [7, 8]) {}\nfor (var { z } of [{ z: 3 }]) {}\nif (i) { var w = 4 }',
    );
    assert.deepEqual(await run('[i, j, k, z, w]'), [3, 5, 8, 3, 4]);
  });

  it('let without a value is undefined again, var keeps its value', async () => {
    await run('let l: number | undefined = 1; var v = 1;');
    assert.equal(await run('let l: number | undefined; l'), undefined);
    assert.equal(await run('var v: number; v!'), 1);
  });

  it('anything can be redeclared with another type and kind', async () => {
    await run('const thing = 1');
    await run('function thing() { return "f" }');
    assert.equal(await run('thing()'), 'f');
    await run('class thing { v = 2 }');
    assert.equal(await run('new thing().v'), 2);
    await run('enum thing { A = 3 }');
    assert.equal(await run('thing.A'), 3);
    await run('import thing from "node:path"');
    assert.equal(await run('thing.sep'), '/');
    await run('const thing = "s"');
    assert.equal(await run('thing.length'), 1);
  });

  it('classes stay nominal after a redeclaration', async () => {
    await run('class K { private v = 1; again() { return new K() } }\nconst old = new K()');
    await run('class K { private w = 2 }');
    assert.deepEqual(notebook.errors('const k: K = old'), ['2741 k']);
    assert.match(
      notebook.compile('const k: K = old').frame,
      /'K of In\[1\]' but required in type 'K of In\[2\]'/,
    );
    assert.equal(await run('old.again().constructor === old.constructor'), true);
    assert.equal(await run('old instanceof K'), false);
  });

  it('a redeclared interface replaces the old one, two in one cell merge', async () => {
    await run('interface P { a: number }\ninterface P { b: number }\nconst p: P = { a: 1, b: 2 }');
    await run('interface P { c: number }');
    assert.deepEqual(notebook.errors('const q: P = { c: 1 }'), []);
    assert.deepEqual(notebook.errors('p.a + p.b'), []);
    assert.deepEqual(
      notebook.errors('const r: P = { a: 1, b: 2 }').map((error) => error.slice(0, 4)),
      ['2353'],
    );
  });

  it('a type and a value of one name live side by side', async () => {
    await run('interface Both { a: number }');
    await run('const Both: Both = { a: 1 }');
    assert.equal(await run('const again: Both = Both; again.a'), 1);
  });

  it('our own names may be taken', async () => {
    await run('const nd = 5; let mx = "m"; const $ = 1; const $$ = 2; const $op = 3; const display = 4');
    assert.deepEqual(await run('[nd, mx, $, $$, $op, display]'), [5, 'm', 1, 2, 3, 4]);
  });

  it('inner names that would hide the state are told', () => {
    assert.deepEqual(notebook.errors('function f($$: number) { return $$ }'), ['2397 $$']);
    assert.deepEqual(notebook.errors('class $op {}'), ['2397 $op']);
  });

  it('Symbol is a graph as a type and JavaScript’s own as a value', async () => {
    assert.deepEqual(notebook.errors('const g: Symbol = sym.Variable("g"); g.list_arguments()'), []);
    assert.equal(await run('let h: Symbol = sym.Variable("h"); typeof Symbol.iterator'), 'symbol');
    assert.deepEqual(notebook.errors('h = sym.Variable("i"); h.nothing'), ['2339 nothing']);
  });

  it('narrowing ends with its cell', async () => {
    await run(
      'let v: number | string = Math.random() > 2 ? "s" : 1; if (typeof v === "string") throw v; v.toFixed()',
    );
    assert.deepEqual(notebook.errors('v.toFixed()').length, 1);
  });

  it('what was declared before a throw survives it', async () => {
    await assert.rejects(
      run('const kept = 1; let changed = 2; throw new Error("stop"); const late = 3'),
      /stop/,
    );
    assert.deepEqual(await run('[kept, changed]'), [1, 2]);
    assert.equal(notebook.compile('late').ok, true);
  });

  it('a cell that does not compile declares nothing', () => {
    notebook.compile('const bad: string = 1');
    assert.deepEqual(notebook.errors('bad'), ['2304 bad']);
  });

  it('all diagnostics of a cell are listed', () => {
    assert.deepEqual(notebook.errors('missing1; const s: string = 1; missing2'), [
      '2304 missing1',
      '2322 s',
      '2304 missing2',
    ]);
  });

  it('mode warn runs in spite of type errors, mode off is silent', async () => {
    const warned = notebook.compile('const s: string = 1 as any as number', 'warn');
    assert.equal(warned.ok, true);
    assert.equal(warned.diagnostics[0]?.category, 'warning');
    assert.equal(await notebook.run('const t: string = 1 as any as number; t', 'off'), 1);
    assert.equal(notebook.compile('const = 1', 'off').ok, false);
  });

  it('@ts-nocheck holds for its cell, @ts-expect-error for its line', () => {
    assert.equal(notebook.compile('// @ts-nocheck\nconst s: string = 1').ok, true);
    assert.equal(notebook.compile('const t: string = 1').ok, false);
    assert.equal(notebook.compile('// @ts-expect-error\nconst u: string = 1').ok, true);
  });

  it('a first line with #! is skipped', async () => {
    assert.equal(await run('#!/usr/bin/env node\n4'), 4);
  });

  it('export in a cell is a plain declaration', async () => {
    await run(
      'export const e = 1; export function f() { return 2 }\nexport class G { v = 3 }\nexport default 5;',
    );
    await run('const h = 4; export { h }; export type T = number');
    assert.deepEqual(await run('const n: T = 0; [e, f(), new G().v, h, n]'), [1, 2, 3, 4, 0]);
  });

  it('declare global stays', async () => {
    await run(
      'declare global { interface Array<T> { second(): T } }\nArray.prototype.second = function () { return this[1] }',
    );
    assert.equal(await run('[1, 2].second()'), 2);
    (Array.prototype as { second?: unknown }).second = undefined;
  });

  it('declare names something that is there at run time', async () => {
    (globalThis as Record<string, unknown>)['fromOutside'] = 6;
    assert.equal(await run('declare const fromOutside: number; fromOutside'), 6);
    assert.equal(await run('fromOutside + 1'), 7);
  });

  it('cells are strict module code', async () => {
    await assert.rejects(
      run('(function () { (undeclared as any) = 1 })()\ndeclare let undeclared: number'),
      ReferenceError,
    );
  });

  it('a hundred cells redeclare the same names', async () => {
    for (let i = 0; i < 100; i++)
      await run(`const value = ${i}; class Holder { v${i} = value }\nlet holder = new Holder()`);
    assert.equal(await run('holder.v99'), 99);
    assert.deepEqual(notebook.errors('holder.v98').length, 1);
  });

  it('a notebook that declares in every cell keeps all of it', async () => {
    for (let i = 0; i < 120; i++)
      await run(
        `const own${i} = ${i}${i > 0 ? ` + own${i - 1} * 0` : ''}; interface Own${i} { v${i}: typeof own${i} }`,
      );
    assert.equal(await run('const o: Own3 = { v3: own3 }; own0 + own60 + own119'), 179);
  });

  it('reset forgets', () => {
    notebook.compile('const gone = 1');
    notebook.compiler.reset();
    assert.deepEqual(notebook.errors('gone'), ['2304 gone']);
  });

  it('types that cannot be written down live on', async () => {
    const source =
      'function secret() { class Hidden { private x = 1; y = 2 } return Hidden }\nconst S = secret(); export const s = new S()';
    assert.equal(await run(`${source}; const fs = await import("node:fs");`), undefined);
    assert.equal(await run('s.y'), 2);
    assert.deepEqual(
      notebook.errors('s.z').map((error) => error.slice(0, 4)),
      ['2339'],
    );
  });
});
