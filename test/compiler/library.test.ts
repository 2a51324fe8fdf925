// Cells against the declarations of the real library; they are there after `npm run build:types`.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { CellCompiler } from '../../kernel/compiler/index.js';
import { defaultTypesFile } from '../../kernel/compiler/library.js';

describe('cells with the real library', function () {
  this.timeout(30_000);
  let compiler: CellCompiler;
  let number = 0;
  before(function () {
    if (!existsSync(defaultTypesFile())) this.skip();
    compiler = new CellCompiler({ directory: tmpdir() });
    compiler.compile('const a = nd.ones([2]), b = nd.ones([2]), s = sym.Variable("s");', { number: 0 });
  });
  const errors = (source: string): string[] =>
    compiler
      .compile(source, { number: ++number })
      .diagnostics.map(({ code, start, length }) => `${code} ${source.slice(start, start + length)}`);

  it('array with symbol and array with text are errors at the whole operation', () => {
    assert.deepEqual(errors("nd.array([1,2]) + sym.Variable('a')"), [
      "2365 nd.array([1,2]) + sym.Variable('a')",
    ]);
    assert.deepEqual(errors("nd.ones([2]) + 'x'"), ["2365 nd.ones([2]) + 'x'"]);
  });

  const help = (name: string, detail: 0 | 1 = 0): string => compiler.inspect(name, name.length, detail).text;

  it('help about an operator: signature, summary, inputs, every parameter, an example', () => {
    const text = help('nd.Convolution');
    assert.match(text, /^\(method\) Convolution\(data: NDArray, weight: NDArray/);
    assert.match(text, /\n\nSlides filters over the input/);
    assert.match(text, /\n {2}weight: NDArray {2}\/\/ Filters/);
    assert.match(
      text,
      /\n {4}stride\?: number \| readonly number\[\] {2}\/\/ Step of the filters.*Default \[\]/,
    );
    assert.match(text, /\n {4}out\?: NDArray/);
    assert.match(text, /\n\nExample:\n {2}nd\.Convolution\(nd\.random/);
    assert.match(help('nd.Convolution', 1), /Convolution\(all: ConvolutionAll<NDArray>/, 'all signatures');
    assert.match(help('sym.FullyConnected'), /num_hidden: number/);
  });

  it('completion shows functions written by hand as functions, with their words', () => {
    const [match] = compiler.complete('nd.arang', 8).matches;
    assert.deepEqual([match!.text, match!.type], ['arange', 'function']);
    assert.match(match!.documentation!, /^Numbers from/);
  });

  it('help about functions written by hand: words, options and their words', () => {
    for (const name of [
      'arange',
      'array',
      'zeros',
      'ones',
      'full',
      'empty',
      'eye',
      'linspace',
      'concatenate',
      'save',
      'load',
    ])
      assert.match(help(`nd.${name}`), /\n\n[A-Z`A].*[^]*\n\nParameters:\n {2}\S+: /, name);
    assert.match(help('nd.arange'), /\n {4}repeat\?: number {2}\/\/ How often/);
    assert.match(help('nd.array'), /\n {4}dtype\?: DType \| null {2}\/\/ Element type/);
    assert.match(help('mx.viz.plot_network'), /\n {4}hide_weights\?: boolean/);
    assert.match(help('a.reshape'), /sharing memory/);
  });

  it('operators give arrays and symbols', () => {
    assert.deepEqual(
      errors(
        'const r: NDArray[] = [a + 1, 1 - a, a + b, -a, a ** 2, 2 ** a, a % 2, a < 1]; let c = a; c += b; const d: NDArray = c',
      ),
      [],
    );
    assert.deepEqual(
      errors(
        'const t: Symbol[] = [s + 1, 1 - s, s * s, -s, s ** 2, s / 2]; let u = s; u += 1; const v: Symbol = u',
      ),
      [],
    );
  });

  it('numbers stay plain JavaScript', () => {
    assert.match(compiler.compile('1 + 2', { number: ++number }).js, /return 1 \+ 2;/);
  });

  it('a wrong option name and a wrong option value are underlined', () => {
    assert.deepEqual(errors('sym.FullyConnected({ data: s, num_hiden: 3 })'), ['2561 num_hiden']);
    assert.deepEqual(errors('sym.Activation(s, { act_type: "rel" })'), ['2820 act_type']);
  });

  it('completion knows MXNet’s parameters with their documentation', () => {
    const source = 'sym.FullyConnected(s, { num';
    const [match] = compiler.complete(source, source.length).matches;
    assert.equal(match?.text, 'num_hidden');
    assert.ok(match?.documentation);
  });

  it('completion shows short types, and none of the names we keep things under', () => {
    compiler.compile('const kept = nd.ones([2]);', { number: ++number });
    for (const source of ['nd.', 'kep', 'a.re']) {
      const text = JSON.stringify(compiler.complete(source, source.length).matches);
      assert.doesNotMatch(text, /__mxlab|mxlab:/);
      assert.match(text, /NDArray/);
    }
    const path = 'import x from "mxl';
    assert.doesNotMatch(JSON.stringify(compiler.complete(path, path.length).matches), /mxlab:/);
  });

  it('types in messages are named without the file they come from', () => {
    const { diagnostics } = compiler.compile('const wrong: number = nd.ones([2]);', { number: ++number });
    assert.match(diagnostics[0]!.message, /^Type 'NDArray' is not assignable to type 'number'/);
  });

  it('a name that mx does not have is told in one short line', () => {
    const { diagnostics } = compiler.compile('mx.FooBar', { number: ++number });
    assert.equal(diagnostics[0]!.message, "Property 'FooBar' does not exist on type 'MXNet'.");
  });
});
