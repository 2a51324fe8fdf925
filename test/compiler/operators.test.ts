// Operators on objects: types, emitted code, errors and their places.
import assert from 'node:assert/strict';
import { $op } from '../../lib/core/operators.js';
import { Notebook } from './harness.js';

describe('operators in cells', () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
    notebook.compile('const a = nd.ones([2]), b = nd.ones([2]);');
  });
  const start = async (): Promise<void> =>
    void (await notebook.run('const a = nd.ones([2]), b = nd.ones([2]);'));

  it('every binary operator calls its hook, on either side', async () => {
    await start();
    assert.equal(await notebook.text('a + b * 2 - 1 / a'), '((a+(b*2))-(1/a))');
    assert.equal(await notebook.text('2 ** (a ** 2)'), '(2**(a**2))');
    assert.equal(await notebook.text('-(a + 1)'), '(-(a+1))');
  });

  it('comparisons are mirrored when the array stands on the right', async () => {
    await start();
    assert.equal(await notebook.text('1 < a'), '(a>1)');
    assert.equal(await notebook.text('a <= b'), '(a<=b)');
    assert.equal(await notebook.text('3 >= a'), '(a<=3)');
  });

  it('numbers, strings and big integers emit plain JavaScript', () => {
    const { js } = notebook.compile('const x = 1 + 2 * 3; const s = "n" + x; const y = -x < 2n; x ** 2');
    assert.doesNotMatch(js, /\$op/);
    assert.match(js, /1 \+ 2 \* 3/);
  });

  it('a += b is in place where the class has the hook', async () => {
    await start();
    assert.equal(await notebook.run('let c = a; c += 1; c === a'), true);
    assert.equal(await notebook.text('a'), '(a+=1)');
  });

  it('a *= b is a = a * b where it has not', async () => {
    await start();
    assert.equal(await notebook.run('let c = a; c *= 2; c === a'), false);
    assert.equal(await notebook.text('c'), '(a*2)');
  });

  it('the target of an assignment operator is evaluated once', async () => {
    await start();
    await notebook.run('let calls = 0; const box = { v: a }; function get() { calls++; return box }');
    await notebook.run('get().v *= 2; const list = [a]; let i = 0; list[i++] *= 3;');
    assert.equal(await notebook.run('calls'), 1);
    assert.equal(await notebook.run('i'), 1);
    assert.equal(await notebook.text('box.v'), '(a*2)');
    assert.equal(await notebook.text('list[0]!'), '(a*3)');
  });

  it('on any the operator is chosen at run time', async () => {
    await start();
    await notebook.run('const twice = (x: any) => x * 2 + 1; const minus = (x: any) => -x');
    assert.equal(await notebook.run('twice(3)'), 7);
    assert.equal(await notebook.text('twice(a)'), '((a*2)+1)');
    assert.equal(await notebook.run('minus(3)'), -3);
    assert.equal(await notebook.run('const t = "s" + (JSON.parse("1") as any); t'), 's1');
  });

  it('unions resolve when every member does', async () => {
    await start();
    assert.deepEqual(
      notebook.errors('const u = (z: NDArray | number) => z * 2; const r: NDArray | number = u(3)'),
      [],
    );
    await notebook.run('const u = (z: NDArray | number) => typeof z === "number" ? z + 1 : z + a');
    assert.equal(await notebook.run('u(1)'), 2);
    assert.equal(await notebook.text('u(b)'), '(b+a)');
    assert.deepEqual(notebook.errors('const w = (z: NDArray | string) => z + a'), ['2365 z + a']);
  });

  it('any class that declares the hooks has operators, generics included', async () => {
    await notebook.run(
      'class Vec<T> { constructor(readonly v: T[]) {}\n' +
        '  $add<U>(o: Vec<U>): Vec<T | U> { return new Vec<T | U>([...this.v, ...o.v]) } }\n',
    );
    assert.equal(await notebook.run('const j = new Vec([1]) + new Vec(["x"]); j.v.length'), 2);
    assert.deepEqual(notebook.errors('const n: Vec<number> = new Vec([1]) + new Vec([2])'), []);
    assert.deepEqual(
      notebook.errors('const n: Vec<string> = new Vec([1]) + new Vec([2])').map((e) => e.slice(0, 4)),
      ['2322'],
    );
    assert.deepEqual(notebook.errors('new Vec([1]) - new Vec([2])'), ['2365 new Vec([1]) - new Vec([2])']);
  });

  it('overloaded hooks are resolved by their signatures', () => {
    const source =
      'class M { $mul(o: number): M; $mul(o: M): string; $mul(o: any): any { return o } }\n' +
      'const p: M = new M() * 2; const q: string = new M() * new M(); const r: number = new M() * 2';
    assert.deepEqual(notebook.errors(source), ['2322 r']);
  });

  it('generic functions over an array type stay typed', () => {
    assert.deepEqual(
      notebook.errors('function g<T extends NDArray>(x: T) { return x * 2 } const v: NDArray = g(a)'),
      [],
    );
    assert.doesNotMatch(
      notebook.compile('function h<T extends number>(p: T, q: T) { return p + q }').js,
      /\$op/,
    );
  });

  it('array + symbol and array + string are errors at the whole operation, in our words', () => {
    const { diagnostics, ok } = notebook.compile('1;\nnd.array([1,2]) + sym.Variable("a")');
    assert.equal(ok, false);
    assert.deepEqual(
      diagnostics.map(({ line, column, length, code }) => ({ line, column, length, code })),
      [{ line: 1, column: 0, length: 35, code: 2365 }],
    );
    assert.match(
      diagnostics[0]!.message,
      /^Operator '\+' cannot be applied to 'NDArray' and 'Symbol_'\. .*convert/,
    );
    assert.deepEqual(notebook.errors("nd.ones([2]) + 'x'"), ["2365 nd.ones([2]) + 'x'"]);
    assert.deepEqual(notebook.errors('"x" + a'), ['2365 "x" + a']);
    assert.deepEqual(notebook.errors('1 + (b * a.shape)'), ['2365 b * a.shape']);
    assert.deepEqual(notebook.errors('a % 2'), ['2365 a % 2']);
  });

  it('an operand that may be undefined is an error at that operand', () => {
    assert.deepEqual(notebook.errors('declare const m: NDArray | undefined; m + 1'), ['18048 m']);
  });

  it('results have the hook’s type', () => {
    assert.deepEqual(notebook.errors('const q: string = a + 1'), ['2322 q']);
    assert.deepEqual(notebook.errors('let g: number = 1; g += a'), ['2322 g']);
    assert.deepEqual(
      notebook.errors('const x: NDArray = -a; const y: NDArray = 1 - a; const z: NDArray = a ** 2'),
      [],
    );
  });

  it('equality and logic are never overloaded', () => {
    assert.doesNotMatch(notebook.compile('a === b || !a && a !== b').js, /\$op/);
  });
});

describe('operators at run time', () => {
  it('behave as in JavaScript for numbers, text and big integers', () => {
    assert.equal($op.add(1, '2'), '12');
    assert.equal($op.pow(2n, 3n), 8n);
    assert.equal($op.lt('a', 'b'), true);
    assert.equal($op.mod(7, 4), 3);
    assert.equal($op.isub(7, 4), 3);
    assert.equal($op.neg(2n), -2n);
  });

  it('name both sides when neither defines the operator', () => {
    class Money {
      $add(): Money {
        return this;
      }
    }
    assert.throws(
      () => $op.mul(new Money(), [1]),
      /Operator '\*' cannot be applied to 'Money' and 'an array'/,
    );
  });
});
