/** Modules of every kind beside a notebook: local TypeScript and JavaScript, packages with and without types, CommonJS names. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

describe('kernel: modules beside the notebook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-modules-'));
  let kernel: KernelClient;
  let second = 1_700_000_000;
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    // Each time a time of its own, however coarse the disk's clock is.
    utimesSync(file, ++second, second);
  };
  const pack = (name: string, manifest: object, files: Record<string, string>): void => {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...manifest }));
    for (const [path, text] of Object.entries(files)) write(`node_modules/${name}/${path}`, text);
  };
  before(async () => {
    kernel = await KernelClient.start({ cwd: folder });
  });
  after(async () => {
    await kernel.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const value = async (code: string): Promise<string> => {
    const { error, data, stderr } = await kernel.run(code);
    assert.equal(error && error.traceback.join('\n'), undefined);
    assert.equal(stderr, '');
    return String(data?.['text/plain']);
  };

  it('modules that import each other run, and see each other’s values', async () => {
    write('a.ts', 'import { b } from "./b"\nexport const a = "a"\nexport const useB = () => b\n');
    write(
      'b.ts',
      'import { a, useB } from "./a"\nexport const b = "b"\nexport const useA = () => a + useB()\n',
    );
    assert.equal(
      await value('import { useB } from "./a"\nimport { useA } from "./b"\nuseB() + useA()'),
      "'bab'",
    );
    write(
      'self.ts',
      'import * as me from "./self"\nexport const n = 1\nexport const again = () => me.n + 1\n',
    );
    assert.equal(await value('import { again } from "./self"\nagain()'), '2');
  });

  it('imported variables follow their module, until a cell declares them anew', async () => {
    write('count.ts', 'export let count = 0\nexport function up() { count++ }\n');
    assert.equal(await value('import { count, up } from "./count"\nup(); up()\ncount'), '2');
    assert.equal(await value('up(); count'), '3');
    assert.equal(await value('let count = "mine"; up(); count'), "'mine'");
    write('over.ts', 'import { count, up } from "./count"\nexport function both() { up(); return count }\n');
    assert.equal(await value('import { both } from "./over"\nboth()'), '5');
  });

  it('a module shows what it exports and nothing else; export * does not mix up private names', async () => {
    write(
      'outer.ts',
      'export * from "./inner"\nfunction help() { return "outer" }\nexport default help\nexport { help as said }\nconst secret = 1; void secret\n',
    );
    write('inner.ts', 'function help() { return "inner" }\nexport const inner = help()\nexport default 5\n');
    assert.equal(
      await value('import * as outer from "./outer"\nconsole.assert(outer.said() === "outer"); outer'),
      "[Module: null prototype] { default: [Function: help], said: [Function: help], inner: 'inner' }",
    );
  });

  it('every ending of TypeScript and JavaScript is a module, and a source comes before its output', async () => {
    write('m.mts', 'export const m = "mts"');
    write('c.cts', 'const whole = { c: "cts" }\nexport = whole');
    write('both.ts', 'export const from = "ts"');
    write('both.js', 'export const from = "js"');
    assert.equal(
      await value(
        'import { m } from "./m.mjs"\nimport c = require("./c.cjs")\nimport { from } from "./both.js"\n[m, c.c, from].join()',
      ),
      "'mts,cts,ts'",
    );
  });

  it('names of CommonJS modules are there however they are written; a changed file is loaded anew', async () => {
    write('old.cjs', 'module.exports = { word: ["one"].join(), f() { return 4 } }');
    assert.equal(await value('import { word, f } from "./old.cjs"\nword + f()'), "'one4'");
    write('old.cjs', 'module.exports = { word: ["two"].join(), f() { return 5 } }');
    assert.equal(await value('import { word, f } from "./old.cjs"\nword + f()'), "'two5'");
  });

  it('packages: without types, CommonJS with subpaths, JSON by an exports map', async () => {
    pack('untyped', { main: 'i.js' }, { 'i.js': 'exports.g = (x) => x + 1' });
    pack(
      'classic',
      { main: 'm.js', types: 'm.d.ts' },
      {
        'm.js': 'module.exports = (a, b) => a + b',
        'm.d.ts': 'declare function add(a: number, b: number): number; export = add;',
        'lib/part.js': 'exports.part = "part"',
        'lib/part.d.ts': 'export declare const part: string',
      },
    );
    pack('mapped', { type: 'module', exports: { './data': './data.json' } }, { 'data.json': '{"n": 7}' });
    assert.equal(
      await value('import { g } from "untyped"\nimport * as u from "untyped"\ng(1) + u.g(2)'),
      '5',
    );
    assert.equal(await value('import add = require("classic")\nadd(1, 2)'), '3');
    assert.equal(await value('import { part } from "classic/lib/part"\npart'), "'part'");
    assert.equal(await value('import data from "mapped/data"\ndata.n'), '7');
  });

  it('require, module, __dirname and import.meta are there, as in CommonJS and in Node', async () => {
    assert.equal(await value('require("classic")(2, 3)'), '5');
    assert.equal(
      await value('const { join: glue } = require("path") as typeof import("path"); glue("a", "b")'),
      "'a/b'",
    );
    assert.equal(await value('require("mxlab").nd === nd'), 'true');
    assert.equal(await value('__dirname === import.meta.dirname && require.main !== module'), 'true');
    assert.equal(
      await value('import.meta.url === require("url").pathToFileURL(import.meta.filename).href'),
      'true',
    );
    assert.equal(await value('import.meta.resolve("./x.ts").endsWith("/x.ts")'), 'true');
    const { error } = await kernel.run('require("./a")');
    assert.match(error!.evalue, /Cannot find module|import \* as name/);
  });

  it('a module with a type error is told once, named by its number, at its line', async () => {
    write('wrong.ts', 'export const n: number = "text"\n');
    const { error } = await kernel.run('import "./wrong"');
    assert.equal(error!.ename, 'TS2322');
    const text = error!.traceback.join('\n');
    assert.match(text, /wrong\.ts:1:14/);
    assert.equal(text.split('is not assignable').length, 2);
  });

  it('a tsconfig.json beside the notebook sets strictness, decorators and paths', async () => {
    write(
      'project/tsconfig.json',
      '// with comments\n{ "compilerOptions": { "strict": false, "experimentalDecorators": true, "paths": { "@/*": ["./src/*"] } } }',
    );
    write('project/src/lib.ts', 'import { deep } from "@/deep"\nexport const lib = deep + 1');
    write('project/src/deep.ts', 'export const deep = 1');
    const second_ = await KernelClient.start({ cwd: join(folder, 'project') });
    try {
      const value_ = async (code: string) => {
        const { error, data } = await second_.run(code);
        assert.equal(error && error.traceback.join('\n'), undefined);
        return data?.['text/plain'];
      };
      assert.equal(
        await value_('const loose = (x) => x; let nothing: string = null; loose(nothing)'),
        'null',
      );
      assert.equal(await value_('import { lib } from "@/lib"; lib'), '2');
      assert.equal(await value_('(await import("@/deep")).deep'), '1');
      const decorated =
        'const seen: string[] = []\nfunction note(target: object, key: string) { seen.push(key) }\n' +
        'function seal(type: Function) { seen.push(type.name) }\n' +
        '@seal class Old { @note method() { return Old } }\nseen.join() + (new Old().method() === Old)';
      assert.equal(await value_(decorated), "'method,Oldtrue'");
      assert.equal(await value_('new Old() instanceof Old'), 'true');
    } finally {
      await second_.stop();
    }
  });
});
