// What front ends ask for: completion, inspection, completeness, code frames, source maps.
import assert from 'node:assert/strict';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { Notebook } from './harness.js';

describe('help while typing', () => {
  let notebook: Notebook;
  before(() => {
    notebook = new Notebook();
    notebook.compile(
      '/** Sum of two. */\nfunction plus(a: number, b: number) { return a + b }\nconst arr = nd.ones([2]); let count = 1;',
    );
  });
  const complete = (marked: string) => {
    const position = marked.indexOf('|');
    const source = marked.replace('|', '');
    const { matches, start, end } = notebook.compiler.complete(source, position);
    return { names: matches.map(({ text }) => text), matches, replaced: source.slice(start, end) };
  };
  const inspect = (marked: string, detail: 0 | 1 = 0) =>
    notebook.compiler.inspect(marked.replace('|', ''), marked.indexOf('|'), detail);

  it('members of an earlier cell’s value, with type and documentation', () => {
    const { matches, replaced } = complete('arr.resh|');
    assert.equal(replaced, 'resh');
    assert.equal(matches[0]?.text, 'reshape');
    assert.equal(matches[0]?.type, 'function');
    assert.match(matches[0]!.detail!, /shape: number\[\]/);
    assert.equal(matches[0]?.documentation, 'The same data in another shape.');
  });

  it('members behind an operator, in text that goes on', () => {
    assert.deepEqual(complete('const z = (arr + 1 * arr).sha|; foo(').names, ['shape']);
    assert.deepEqual(complete('if (arr.dty|').names, ['dtype']);
  });

  it('names of earlier cells and preloaded ones', () => {
    assert.deepEqual(complete('plu|').names, ['plus']);
    assert.ok(complete('n|').names.includes('nd'));
    assert.ok(complete('|').names.includes('count'));
  });

  it('names of options inside an object', () => {
    assert.deepEqual(complete('arr.reshape([1], { rev| })').names, ['reverse']);
  });

  it('module names inside an import', () => {
    const { names, replaced } = complete('import x from "node:pat|"');
    assert.ok(names.includes('node:path'));
    assert.equal(replaced, 'node:pat');
  });

  it('operator hooks are hidden', () => {
    assert.ok(!complete('arr.|').names.some((name) => name.startsWith('$')));
  });

  it('the middle of a word is replaced whole', () => {
    assert.equal(complete('arr.res|hape([1])').replaced, 'reshape');
  });

  it('inspection shows type and documentation', () => {
    assert.match(
      inspect('plus|(1, 2)').text,
      /function plus\(a: number, b: number\): number\n\nSum of two\./,
    );
    assert.match(inspect('ar|r').markdown, /```typescript\nconst arr: NDArray\n```/);
    assert.equal(inspect('   |   ').found, false);
  });

  it('inspection inside parentheses shows the signature and the argument', () => {
    assert.match(inspect('plus(1, |').text, /plus\(a: number, b: number\): number[^]*argument b: number/);
  });

  it('more detail lists the members', () => {
    assert.doesNotMatch(inspect('ar|r').text, /reshape/);
    assert.match(inspect('ar|r', 1).text, /reshape: \(shape: number\[\]/);
  });

  it('help about a function tells its parameters, the fields of its options and an example', () => {
    notebook.compile(
      `interface Choice {
  /** How often. */
  times?: number
  loud: boolean
}
/**
 * Says it.
 * @param text What to say.
 * @example say('hello', { loud: true })
 */
function say(text: string, choice: Choice, again?: Choice) { return text.repeat(choice.times ?? 1) + again }
class Speaker { private secret = 1; constructor(readonly name: string) {} speak() {} }
const toolbox = { say }`,
    );
    const { text, markdown } = inspect('say|');
    assert.match(text, /^function say\(.*\): string\n\nSays it\.\n/);
    assert.match(text, /\n {2}text: string {2}\/\/ What to say\.\n/);
    assert.match(text, /\n {4}times\?: number {2}\/\/ How often\.\n/);
    assert.equal(text.match(/times\?/g)!.length, 1, 'options that two parameters share are told once');
    assert.match(text, /Example:\n {2}say\('hello', \{ loud: true \}\)$/);
    assert.match(markdown, /- `text: string`: What to say\./);
    assert.match(markdown, /\*\*Example\*\*\n\n```typescript\nsay\('hello'/);
    // A field that holds a function is shown as that function.
    assert.match(inspect('toolbox.say|').text, /^say\(text: string, [^]*Says it\./);
    const members = inspect('Speaker|', 1).text;
    assert.match(members, /^new Speaker\(name: string\): Speaker\n[^]*speak: \(\) => void/);
    assert.doesNotMatch(members.split('Source:')[0]!, /secret|prototype/);
  });

  for (const [source, status, indent] of [
    ['1 + 1', 'complete', ''],
    ['', 'complete', ''],
    ['const f = () => {\n  return 1\n}', 'complete', ''],
    ['function f() {', 'incomplete', '  '],
    ['if (x) {\n  y(', 'incomplete', '    '],
    ['const x =', 'incomplete', '  '],
    ['foo.', 'incomplete', '  '],
    ['`abc', 'incomplete', ''],
    ['x = 1 + // why', 'incomplete', '  '],
    ['foo(1,', 'incomplete', '  '],
    ['foo(")")', 'complete', ''],
    ['({ a: 1,', 'incomplete', '  '],
    ['var a = 1,', 'incomplete', ''],
    ['const', 'incomplete', ''],
    ['const { a }', 'incomplete', ''],
    ['import', 'incomplete', ''],
    ['export', 'incomplete', ''],
    ['let y = x as const', 'complete', ''],
    ['y = 1 // const', 'complete', ''],
    ['/* abc', 'incomplete', ''],
    ['[1,\n 2,', 'incomplete', ' '],
    ['let = = 3', 'invalid', ''],
    ['a b c', 'invalid', ''],
    [')', 'invalid', ''],
    ["'abc", 'invalid', ''],
  ] as const) {
    it(`is_complete: ${JSON.stringify(source)} is ${status}`, () => {
      assert.deepEqual(notebook.compiler.isComplete(source), { status, indent });
    });
  }

  it('a code frame underlines the place, coloured where wanted', () => {
    const { frame, frameColored } = notebook.compile('let ok = 1;\nconst s: string = count;\nok');
    assert.match(
      frame,
      /^In\[\d+\]:2:7 error TS2322: .*\n {2}1 \| let ok = 1;\n> 2 \| const s: string = count;\n {4}\| {7}\^\n {2}3 \| ok$/,
    );
    assert.match(frameColored, /\x1b\[31m/); // eslint-disable-line no-control-regex
  });

  it('the source map leads from the body to the cell’s own lines', () => {
    const source = 'type T = number\n\nfunction fail(x: T) {\n  throw new Error(String(x))\n}\nfail(count)';
    const { js, map } = notebook.compile(source);
    const trace = new TraceMap(map);
    const place = (text: string) => {
      const lines = js.split('\n');
      const line = lines.findIndex((one) => one.includes(text));
      const { line: original, source: file } = originalPositionFor(trace, {
        line: line + 1,
        column: lines[line]!.indexOf(text),
      });
      return [original, file?.startsWith('In[')];
    };
    assert.deepEqual(place('throw'), [4, true]);
    assert.deepEqual(place('return (0'), [6, true]);
  });
});
