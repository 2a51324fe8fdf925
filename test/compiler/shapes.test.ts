// Shapes that contradict each other in the text of a cell, or of several, are found before anything runs; nothing else is said.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { CellCompiler } from '../../kernel/compiler/index.js';
import { defaultTypesFile } from '../../kernel/compiler/library.js';

describe('shapes in cells', function () {
  this.timeout(30_000);
  let compiler: CellCompiler;
  let number = 0;
  before(function () {
    if (!existsSync(defaultTypesFile())) this.skip();
    compiler = new CellCompiler({ directory: tmpdir() });
  });
  beforeEach(() => compiler.reset());
  const compile = (source: string, mode?: 'warn' | 'off') =>
    compiler.compile(source, { number: ++number, ...(mode ? { mode } : {}) });
  const found = (source: string): string[] =>
    compile(source).diagnostics.map(
      ({ message, start, length }) => `${source.slice(start, start + length)}: ${message}`,
    );
  const silent = (...cells: string[]): void => {
    for (const cell of cells) assert.deepEqual(found(cell), [], cell);
  };

  it('a product whose inner sizes differ is underlined, with both shapes', () => {
    assert.deepEqual(found('const a = nd.zeros([2, 3]), b = nd.ones([4, 5])\nnd.dot(a, b)'), [
      'nd.dot(a, b): dot: rhs: wrong shape. Expected 3 on its first axis, as lhs (2, 3) has on its last, given (4, 5). The axis that is summed over must have one size in both.',
    ]);
    const { frame, ok } = compile('nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]), { transpose_b: false })');
    assert.equal(ok, false);
    assert.match(frame, /> 1 \| nd\.dot\(nd\.zeros\(\[2, 3\]\)/);
    assert.match(frame, /\^{20}/);
  });

  it('what fits is not: transposes, broadcasting, vectors, wildcards', () => {
    silent(
      'nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]), { transpose_b: true })',
      'nd.dot(nd.zeros([2, 3]).T, nd.zeros([2, 3]))',
      'nd.zeros([2, 3]) + nd.ones([3]) * nd.ones([2, 1]) - 1',
      'nd.dot(nd.zeros(3), nd.ones([3]))',
      'nd.zeros([2, 6]).reshape([3, -1]).reshape([4, 3])',
      'nd.zeros([2, 6]).reshape([0, -1])',
      'nd.concat(nd.zeros([2, 1]), nd.zeros([2, 5]))',
      'nd.batch_dot(nd.zeros([2, 3, 4]), nd.zeros([2, 5, 4]), { transpose_b: true })',
      'nd.array([[1, 2], [3, 4]]) + nd.random.uniform(0, 1, { shape: [2, 2] })',
    );
  });

  it('a comment that ignores or expects an error counts for shapes too', () => {
    silent(
      '// @ts-expect-error\nnd.dot(nd.ones([2, 3]), nd.ones([2, 3]))',
      '// @ts-ignore\nnd.dot(nd.ones([2, 3]), nd.ones([2, 3]))',
    );
    assert.match(found('// @ts-expect-error\nnd.dot(nd.ones([2, 3]), nd.ones([3, 2]))')[0]!, /Unused/);
  });

  it('sums, reshapes, joins and batches that do not', () => {
    const one = (source: string, message: RegExp): void => {
      const [first, ...others] = found(source);
      assert.match(first ?? 'nothing', message, source);
      assert.deepEqual(others, []);
    };
    one(
      'nd.zeros([2, 3]) + nd.ones([4])',
      /\+: rhs: wrong shape\. Expected a shape that broadcasts with \(2, 3\), given \(4,\): 3 and 4/,
    );
    one('nd.add(nd.zeros([2, 3]), nd.ones([2, 4]))', /add: rhs: wrong shape/);
    one('nd.zeros([2, 3]).reshape([4, 2])', /Expected 6 elements, as in \(2, 3\), given \(4, 2\)/);
    one('nd.zeros([2, 3]).reshape([4, -1])', /6 elements/);
    one('nd.concat(nd.zeros([2, 1]), nd.zeros([3, 5]))', /Expected \(2, 1\) but for axis 1, given \(3, 5\)/);
    one(
      'nd.batch_dot(nd.zeros([2, 3, 4]), nd.zeros([3, 4, 5]))',
      /Expected 2 on its first axis, as lhs \(2, 3, 4\) has, given \(3, 4, 5\)/,
    );
    one(
      'const n = 3\nconsole.log(nd.dot(nd.zeros([n, n + 1]), nd.zeros([n * 2, 1])))',
      /Expected 4 on its first axis/,
    );
    one('mx.nd.dot(nd.array([[1, 2, 3]]), nd.relu(nd.ones([2, 2])))', /Expected 3 on its first axis/);
  });

  it('constants of earlier cells are known, as the last cell that ran left them', () => {
    silent('const w = nd.zeros([10, 3])', 'const x = nd.ones([4, 10])', 'nd.dot(x, w)');
    assert.equal(found('nd.dot(w, x)').length, 1);
    // A cell with findings does not run: what it declares is not remembered.
    assert.equal(found('const x = nd.dot(w, x2), x2 = 1').length > 0, true);
    silent('const w = nd.zeros([10, 4])', 'nd.dot(w, nd.ones([4, 2]))');
    silent('let w = nd.zeros([1, 1])', 'nd.dot(w, nd.ones([4, 2]))');
    compiler.reset();
    silent('function x() { return 1 }', 'const w = nd.zeros([10, 3])');
  });

  it('says nothing where a name may hold something else, or code may not run', () => {
    silent(
      'let a = nd.zeros([2, 3])\na = nd.zeros([4, 4])\nnd.dot(a, nd.ones([4, 1]))',
      'let b = nd.zeros([2, 3])\nfor (const k of [1, 2]) b = nd.zeros([4, k])\nnd.dot(b, nd.ones([2, 1]))',
      'try { nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3])) } catch {}',
      'const late = () => nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))',
      'Math.random() > 2 ? nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3])) : 0',
      'Math.random() > 2 && nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))',
      'if (Math.random() > 2) nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))',
      'nd.zeros([2, 3] as number[]).reshape([...[6]])',
      // A cell that failed half-way may have left the name what it was.
      'const c = nd.zeros([2, 3])',
      'console.log(1)\nconst c = nd.zeros([5, 5])',
      'nd.dot(c, nd.zeros([3, 1]))',
    );
    silent('{ const nd = { dot: (a: number, b: number) => a + b }; nd.dot(1, 2) }');
    silent(
      'const nd = { zeros: (shape: number[]) => 1, dot: (a: number, b: number) => a + b }',
      'nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))',
    );
  });

  it('@ts-nocheck and the mode of the kernel hold for it too', () => {
    silent('// @ts-nocheck\nnd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))');
    const { ok, diagnostics } = compile('nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))', 'warn');
    assert.deepEqual([ok, diagnostics[0]?.category], [true, 'warning']);
    assert.equal(compile('nd.dot(nd.zeros([2, 3]), nd.zeros([2, 3]))', 'off').diagnostics.length, 0);
  });
});
