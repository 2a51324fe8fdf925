/** Cells on the real kernel, checked by the real compiler: state, results, errors, imports. */
import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { KernelClient, type Exchange } from './client.js';

// eslint-disable-next-line no-control-regex -- tracebacks are coloured
const plain = (exchange: Exchange) => exchange.error!.traceback.join('\n').replace(/\x1b\[[\d;]*m/g, '');

describe('kernel: session', () => {
  let kernel: KernelClient;
  const text = async (code: string) => {
    const { data, error } = await kernel.run(code);
    assert.equal(error, undefined, error?.evalue);
    return data?.['text/plain'] as string | undefined;
  };
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('1');
  });
  after(() => kernel.stop());

  it('closures and later cells share one binding a name', async () => {
    await kernel.run('let count = 0\nfunction increase(): void { count++ }');
    await kernel.run('count = 10; increase()');
    assert.equal(await text('count'), '11');
    await kernel.run('function increase(): void { count += 100 }');
    assert.equal(await text('increase(); count'), '111');
  });

  it('names that begin with two underscores are names like others', async () => {
    await kernel.run('let __count = 1\nfunction __more(): number { return ++__count }');
    assert.equal(await text('__more() + __count'), '4');
  });

  it('a trailing `;` shows nothing, nor does undefined; null does', async () => {
    assert.equal(await text('1 + 1;'), undefined);
    assert.equal(await text('undefined'), undefined);
    assert.equal(await text('null'), 'null');
  });

  it('a promise as last value is awaited', async () => {
    assert.equal(await text('Promise.resolve(5)'), '5');
    assert.equal((await kernel.run('Promise.reject(new RangeError("no"))')).error!.ename, 'RangeError');
  });

  it('what was declared or set before a throw survives it', async () => {
    await kernel.run('let survivor = 1\nsurvivor = 2\nthrow new Error("x")');
    assert.equal(await text('survivor'), '2');
  });

  it('tracebacks name the user’s lines and none of ours', async () => {
    const exchange = await kernel.run(
      'interface Point { x: number }\n\nfunction fail(p: Point): never {\n  throw new TypeError(`x is ${p.x}`)\n}\nfail({ x: 3 })',
    );
    const shown = plain(exchange);
    const number = exchange.reply.content['execution_count'];
    assert.match(shown, /^TypeError: x is 3/);
    assert.match(shown, new RegExp(`at fail \\(In\\[${number}\\]:4:9\\)`));
    assert.match(shown, new RegExp(`at In\\[${number}\\]:6:\\d`));
    assert.match(shown, /> 4 \| {3}throw new TypeError/);
    assert.doesNotMatch(shown, /node:|dist\/|user_code|cell_runner/);
  });

  it('err.stack itself carries the user’s lines', async () => {
    const stack = await text('function where(): string {\n  return new Error("here").stack!\n}\nwhere()');
    assert.match(stack!, /at where \(In\[\d+\]:2:10\)/);
  });

  it('an error in an earlier cell’s function names both cells', async () => {
    const first = await kernel.run('function early(): never {\n  throw new Error("in early")\n}');
    const second = await kernel.run('\nearly()');
    assert.match(plain(second), new RegExp(`In\\[${first.reply.content['execution_count']}\\]:2:9`));
    assert.match(plain(second), new RegExp(`In\\[${second.reply.content['execution_count']}\\]:2:`));
  });

  it('the cause and the members of an AggregateError are shown', async () => {
    const caused = plain(await kernel.run('throw new Error("outer", { cause: new RangeError("inner") })'));
    assert.match(caused, /Error: outer[^]*Caused by:\nRangeError: inner/);
    const many = plain(
      await kernel.run('throw new AggregateError([new Error("one"), new TypeError("two")], "many")'),
    );
    assert.match(many, /AggregateError: many[^]*Error 1 of 2:\nError: one[^]*Error 2 of 2:\nTypeError: two/);
  });

  it('an error whose cause is itself does not loop', async () => {
    assert.match(
      plain(await kernel.run('{ const e = new Error("round"); e.cause = e; throw e }')),
      /shown above/,
    );
  });

  it('anything can be thrown', async () => {
    const { error } = await kernel.run('throw { code: 3 }');
    assert.deepEqual([error!.ename, error!.evalue], ['Thrown', '{ code: 3 }']);
    assert.equal((await kernel.run('throw undefined')).error!.evalue, 'undefined');
  });

  it('a type error runs nothing, is one error message with a code frame, and lists all findings', async () => {
    const exchange = await kernel.run(
      'console.log("ran")\nconst wrong: string = 5\nconst worse: number = "x"',
    );
    assert.equal(exchange.stdout, '');
    assert.equal(exchange.error!.ename, 'TS2322');
    assert.match(plain(exchange), /:2:7[^]*const wrong: string = 5[^]*:3:7/);
    assert.equal(exchange.output.filter(({ header }) => header.msg_type === 'error').length, 1);
  });

  it('a syntax error is named so', async () => {
    assert.equal((await kernel.run('let = = 3')).error!.ename, 'SyntaxError');
  });

  it('mx.kernel.options.check: warn runs the cell and tells, off is silent, error is back', async () => {
    await kernel.run('mx.kernel.options.check = "warn"');
    const warned = await kernel.run('const loose: string = 5 as number\nloose');
    assert.equal(warned.data!['text/plain'], '5');
    assert.match(warned.stderr, /TS2322/);
    await kernel.run('mx.kernel.options.check = "off"');
    const off = await kernel.run('const looser: string = 6 as number\nlooser');
    assert.deepEqual([off.data!['text/plain'], off.stderr], ['6', '']);
    await kernel.run('mx.kernel.options.check = "error"');
    assert.equal((await kernel.run('const strict: string = 7')).error!.ename, 'TS2322');
  });

  it('an unhandled rejection and an exception in a timer are shown at their cell and survived', async () => {
    const rejecting = await kernel.run('void Promise.reject(new Error("nobody caught me"));');
    const throwing = await kernel.run('setTimeout(() => { throw new Error("in a timer") }, 1);');
    await kernel.run('await new Promise((done) => setTimeout(done, 100))');
    const shown = (id: string) =>
      kernel
        .outputOf(id)
        .map(({ content }) => content['text'] ?? '')
        .join('');
    assert.match(shown(rejecting.id), /Unhandled rejection[^]*nobody caught me/);
    assert.match(shown(throwing.id), /Uncaught exception[^]*in a timer/);
    assert.equal(await text('"alive"'), "'alive'");
  });

  it('imports Node’s modules, packages, JSON and local modules from the notebook’s folder', async () => {
    const folder = join(kernel.folder, 'node_modules', 'pocket');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"pocket","version":"1.0.0","type":"module","exports":"./index.js","types":"index.d.ts"}',
    );
    writeFileSync(
      join(folder, 'index.js'),
      'export const coin = await Promise.resolve(5)\nexport default "whole"\n',
    );
    writeFileSync(
      join(folder, 'index.d.ts'),
      'export declare const coin: number\ndeclare const whole: string\nexport default whole\n',
    );
    writeFileSync(join(kernel.folder, 'data.json'), '{"list":[1,2]}');
    assert.equal(await text("import { basename } from 'node:path'\nbasename('/a/b')"), "'b'");
    assert.equal(await text("import pocket, { coin } from 'pocket'\n`${pocket} ${coin}`"), "'whole 5'");
    assert.equal(await text("import * as purse from 'pocket'\npurse.coin"), '5');
    assert.equal(await text("const dynamic = await import('node:path')\ndynamic.sep"), "'/'");
    assert.equal(await text("import data from './data.json'\ndata.list.length"), '2');
  });

  it('a local TypeScript module is checked, runs, and is read anew when it or what it imports changes', async () => {
    const write = (name: string, source: string, second: number) => {
      writeFileSync(join(kernel.folder, name), source);
      utimesSync(join(kernel.folder, name), second, second);
    };
    write('inner.ts', 'export const base: number = 1\n', 1000);
    write(
      'helper.ts',
      "import { base } from './inner.js'\nexport function plus(x: number): number {\n  return x + base\n}\n",
      1000,
    );
    assert.equal(await text("import { plus } from './helper'\nplus(1)"), '2');
    write('inner.ts', 'export const base: number = 10\n', 2000);
    assert.equal(await text("import { plus } from './helper'\nplus(1)"), '11');
    write('helper.ts', 'export function plus(x: number): number {\n  throw new Error("at " + x)\n}\n', 3000);
    assert.match(plain(await kernel.run("import { plus } from './helper'\nplus(1)")), /helper\.ts:2:9/);
  });

  it('a missing module is an error and nothing of the cell runs', async () => {
    const { error, stdout } = await kernel.run("console.log('ran')\nimport nothing from 'no-such-package'");
    assert.ok(error);
    assert.equal(stdout, '');
  });

  it('mxlab is the preloaded instance', async () => {
    assert.equal(await text("import again from 'mxlab'\nagain === mx"), 'true');
  });

  it('display shows, updates and clears; as last value it shows nothing more', async () => {
    const { output } = await kernel.run(
      "const shown = display.html('<b>1</b>', { id: 'one' })\ndisplay.update('one', 2)\ndisplay.clear({ wait: true })\nshown",
    );
    const kinds = output.map(({ header }) => header.msg_type);
    assert.deepEqual(kinds, [
      'status',
      'execute_input',
      'display_data',
      'update_display_data',
      'clear_output',
      'status',
    ]);
    assert.deepEqual(output[2]!.content['data'], { 'text/html': '<b>1</b>', 'text/plain': '<b>1</b>' });
    assert.equal(output[2]!.content['transient'].display_id, 'one');
    assert.equal(output[3]!.content['transient'].display_id, 'one');
    assert.deepEqual(output[3]!.content['data'], { 'text/plain': '2' });
    assert.deepEqual(output[4]!.content, { wait: true });
  });

  it('a value shows itself through Symbol.for("Jupyter.display"), also late', async () => {
    const exchange = await kernel.run(
      "({ [Symbol.for('Jupyter.display')]: async () => ({ 'text/markdown': '**x**', 'image/png': new Uint8Array([1, 2]) }) })",
    );
    assert.equal(exchange.data!['text/markdown'], '**x**');
    assert.equal(exchange.data!['image/png'], 'AQI=');
    assert.ok('text/plain' in exchange.data!);
  });

  it('process.exit() in a cell asks for a shutdown, and what was printed arrives', async () => {
    const second = await KernelClient.start();
    const { reply, stdout } = await second.run(
      'console.log("last words")\nprocess.exit(3)\nconsole.log("never")',
      {},
    );
    assert.equal(stdout, 'last words\n');
    assert.deepEqual(reply.content['payload'], [{ source: 'ask_exit', keepkernel: false }]);
    assert.equal(await second.exited(), 3);
    await second.stop();
  });
});
