// A type checker that goes on from cell to cell finds what a new one would find.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CellCompiler, type CompiledCell } from '../../kernel/compiler/index.js';
import { typesFile } from './harness.js';

/** A compiler whose every program has a checker of its own. */
class Forgetful extends CellCompiler {
  override compile(source: string, cell: Parameters<CellCompiler['compile']>[1]): CompiledCell {
    this.distrust();
    return super.compile(source, cell);
  }

  override settle(ahead = false): void {
    this.distrust();
    super.settle(ahead);
    this.distrust();
  }
}

/** Cells that lean on each other in every way there is, good and bad ones. */
const cells = [
  'const one = 1\none',
  'class Account { #money = 0; private owner = "a"; static count = 0; add(n: number) { this.#money += n; return this } }\nconst mine = new Account()',
  'const same: Account = mine.add(2)\nsame.add("2")',
  'const same: Account = mine.add(2)\nsame',
  // Nominal: a class declared again is another one, also where its declaration is as before.
  'class Account { #money = 0; private owner = "a"; add(n: number) { this.#money += n; return this } }',
  'const other: Account = mine',
  'const other: Account = new Account()\nconst kept: typeof mine = mine',
  'interface Shape { kind: "circle" | "square" }\nenum Color { Red, Green = 4 }\nnamespace Tools { export const twice = (n: number) => n * 2 }',
  'const shape: Shape = { kind: "triangle" }',
  'const shape: Shape = { kind: "square" }\nconst color: Color = Color.Green\nTools.twice(color)',
  // Merged with nothing of an earlier cell: an interface declared again is new.
  'interface Shape { side: number }\nconst plain: Shape = { side: 1 }',
  'plain.kind',
  'let grown = [1, "2", null]\ngrown = [true]',
  'type Deep<T> = T extends (infer U)[] ? Deep<U> : T\nconst deep: Deep<number[][]> = "no"',
  'const deep: Deep<number[][]> = 2',
  'function walk<T extends { next?: T }>(node: T): number { return node.next ? 1 + walk(node.next) : 0 }',
  'walk({ next: { next: {} } })\nwalk(3)',
  // An inferred type that has no name here; an anonymous class, whose cell stays as source; both are used on.
  'const made = new (class { private secret = 1; visible = 2 })()\nconst pair = [made, new Map([[one, mine]])] as const',
  'made.visible + made.secret',
  'const [first] = pair\nfirst.visible',
  'const again: typeof made = pair[0]\nagain',
  'import { readFileSync, type Stats } from "node:fs"\nimport * as path from "node:path"\nconst size = (s: Stats) => s.size',
  'path.join("a", readFileSync("b"))',
  'path.join("a", readFileSync("b", "utf8"))\nsize({} as any)',
  'import { missing } from "./nowhere.js"',
  'import { helper, Kind } from "./helper.ts"\nhelper(new Kind())',
  'helper(3)',
  'declare global { interface Array<T> { ours(): T } var everywhere: number }\nexport {}',
  '[1].ours().toFixed()\neverywhere + 1',
  '[1].ours().nothing',
  'declare module "node:fs" { interface Stats { extra: string } }\nexport {}',
  'declare module "./helper.ts" { interface Kind { more: number } }\nconst kind: Kind = new Kind()\nkind.more',
  'const x = one + missingName',
  'x',
  'const circular = { get self() { return circular } }\nfunction f(): typeof g { return g }\nfunction g(): typeof f { return f }',
  'f()()().call',
  'const loops = [1, 2, 3].reduce((all, n) => ({ ...all, [n]: n }), {})\nloops[1]',
  'for (const n of new Set([1, 2])) if (n > 1) { await Promise.resolve(n) }',
  'label: while (true) { break label }\nreturn 5',
  'let late: number\nlate + 1',
  'const unused = (() => { throw new Error("x"); return 1 })()',
  'switch (one) { case 2: break }\nconst narrowed = Math.random() > 0.5 ? "a" : 1\nif (typeof narrowed === "string") narrowed.length\nnarrowed.length',
  'const a = nd.ones([2])\nconst b = 2 * a + a\nb < "x"',
  'const a = nd.ones([2])\nconst b = 2 * a + a\nb',
  'b - a / b\nconst c = -b\nc.shape',
  'const nd = 5\nnd + one',
  'nd.ones([2])',
  'using thing = { [Symbol.dispose]() {} }\nfunction* numbers() { yield 1; yield "2" }\nconst all = [...numbers()]',
  'all.map((n) => n.toFixed())',
  'function dec(value: Function, context: ClassDecoratorContext) {}\n@dec class Marked {}\nabstract class Base { abstract run(): void }\nnew Base()',
  'class Leaf extends Account { override add(n: string) { return this } }',
  'class Leaf extends Account { extra = 1 }\nconst leaf = new Leaf()\nconst base: Account = leaf',
  'leaf.owner',
  'const letters = "b" as "b" | "a"\nconst key: keyof typeof loops = 3\nletters === "c"',
  'export const shown = 1, hidden: unique symbol = Symbol()\nexport default 3',
  'shown + 1\nconst table = { [hidden]: 1 }\ntable[hidden]',
  'function overloaded(x: string): string\nfunction overloaded(x: number): number\nfunction overloaded(x: any) { return x }\noverloaded(true)',
  'var one = "now a text"\none.length',
  'one.toFixed()',
  '// @ts-expect-error nothing is wrong\nconst fine = 1',
  '// @ts-ignore\nconst wrong: number = "x"',
  'wrong.toFixed() + fine',
];

const numberOf = (index: number): { number: number } => ({ number: index + 1 });

describe("the compiler's type checker", function () {
  this.timeout(600_000);
  /** One for each of two compilers: they would share what lies in one folder. */
  let folders: [string, string];
  let folder: string;

  beforeEach(() => {
    const make = (): string => mkdtempSync(join(tmpdir(), 'mxlab-reuse-'));
    folders = [make(), make()];
    folder = folders[0];
    for (const one of folders)
      writeFileSync(
        join(one, 'helper.ts'),
        'export class Kind { private own = 1 }\nexport const helper = (kind: Kind): Kind => kind;\n',
      );
  });

  /** The same of both, whichever folder it speaks of. A union names its members in the order in which they were first met. */
  const same = (first: unknown, second: unknown, where: string): void => {
    const member = /(?:\\"[^"]*\\"|[\w$.<>[\]#]+)/.source;
    const unions = new RegExp(`${member}(?: \\| ${member})+`, 'g');
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(folders[1], folders[0])
          .replace(unions, (union) => union.split(' | ').sort().join(' | ')),
      );
    assert.deepEqual(plain(first), plain(second), where);
  };

  const compare = (sources: readonly string[], types?: string): CellCompiler => {
    const more = types ? { typesFile: types } : {};
    const lasting = new CellCompiler({ directory: folders[0], ...more });
    const forgetful = new Forgetful({ directory: folders[1], ...more });
    for (const [index, source] of sources.entries()) {
      const [one, other] = [lasting, forgetful].map((compiler) => compiler.compile(source, numberOf(index)));
      same(one, other, `cell ${index + 1}: ${source}`);
      if (index % 3 > 0) for (const compiler of [lasting, forgetful]) compiler.settle(true);
      if (index % 4 === 0) {
        const text = `${/\w+/.exec(source)![0]} one.`;
        const seen = [lasting, forgetful].map((one) => [
          one.complete(text, text.length),
          one.inspect(text, text.length - 2, 1),
        ]);
        same(seen[0], seen[1], `help after cell ${index + 1}: ${source}`);
      }
    }
    return lasting;
  };

  it('finds in the twentieth program what a new one finds', () => {
    const lasting = compare(cells, typesFile);
    assert.ok(lasting.checkerMoves > cells.length / 2, `it went on ${lasting.checkerMoves} times`);
  });

  it('does so in any order, with the library and cells that come again', () => {
    const turned = cells.map((_, index) => cells[(index * 37 + 11) % cells.length]!);
    compare([...turned, ...turned.slice(0, 20)]);
  });

  it('does so for the notebooks of this project', () => {
    for (const name of ['01_symbol', '02_ndarray', '03_autograd']) {
      const path = fileURLToPath(new URL(`../../../notebooks/${name}.ipynb`, import.meta.url));
      const notebook = JSON.parse(readFileSync(path, 'utf8')) as {
        cells: { cell_type: string; source: string | string[] }[];
      };
      compare(
        notebook.cells.filter((one) => one.cell_type === 'code').map((one) => [one.source].flat().join('')),
      );
    }
  });

  it('sees a module that was edited between two cells', () => {
    const compiler = new CellCompiler({ directory: folder, typesFile });
    const path = join(folder, 'edited.ts');
    const write = (text: string): void => writeFileSync(path, text);
    write('export const value = 1;');
    assert.ok(compiler.compile('import { value } from "./edited.ts"\nvalue.toFixed()', numberOf(0)).ok);
    assert.ok(compiler.compile('value.toFixed()', numberOf(1)).ok);
    write('export const value = "a longer text";');
    assert.ok(!compiler.compile('import { value } from "./edited.ts"\nvalue.toFixed()', numberOf(2)).ok);
    assert.ok(compiler.compile('import { value } from "./edited.ts"\nvalue.length', numberOf(3)).ok);
  });

  it('sees a module that was missing and is there now', () => {
    const compiler = new CellCompiler({ directory: folder, typesFile });
    const source = 'import { later } from "./later.ts"\nlater + 1';
    assert.ok(!compiler.compile(source, numberOf(0)).ok);
    assert.ok(compiler.compile('1 + 1', numberOf(1)).ok);
    writeFileSync(join(folder, 'later.ts'), 'export const later = 1;');
    assert.ok(compiler.compile(source, numberOf(2)).ok);
  });

  it('forgets with a reset what it knew', () => {
    const compiler = new CellCompiler({ directory: folder, typesFile });
    compiler.compile('const gone = 1', numberOf(0));
    compiler.settle(true);
    compiler.reset();
    const { ok, diagnostics } = compiler.compile('gone', numberOf(0));
    assert.ok(!ok);
    assert.equal(diagnostics[0]!.code, 2304);
  });
});
