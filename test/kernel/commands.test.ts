/** Shell lines and `%` commands: each does what it says, and no plain TypeScript is read as one. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { CellCompiler } from '../../kernel/compiler/index.js';
import { cellCommands, lineCommands } from '../../kernel/compiler/command_names.js';
import { CommandCompiler } from '../../kernel/compiler/commands.js';
import { root } from '../support/files.js';
import { KernelClient } from './client.js';

/** Plain cells that look a little like commands. */
const plainCells = [
  'const flag = true\n!flag',
  'let a = 7, who = 4\na\n%who',
  'let time = 3\nconst left = 10\n%time\nleft',
  'const text = `\n!ls -la\n%who\n%%bash\n`\ntext',
  '/*\n!ls\n%cd ..\n*/\n1',
  '// !ls\n2',
  'const b = 5\n% 3\nb',
  'const c = (\n!true\n|| 4)\nc',
  '!(() => false)()',
  '!!1',
  'if (true)\n!true',
  'const on = true\nconst off = !on\noff',
  'let m = 9, pwd = 2\nif (m) {\n  m\n  %pwd\n}',
  'const f = (x: boolean) => {\n  !x\n}',
  'const o = {\n  a:\n  !true,\n}\no',
];

describe('kernel: commands beside TypeScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-commands-'));
  after(() => rmSync(folder, { recursive: true }));

  it('plain TypeScript is never read as a command', () => {
    for (const [index, cell] of plainCells.entries()) {
      const expected = new CellCompiler({ directory: folder }).compile(cell, { number: index });
      const { js, ok } = new CommandCompiler({ directory: folder }).compile(cell, { number: index });
      assert.ok(ok && expected.ok, `${cell}\n${expected.frame}`);
      assert.equal(js, expected.js, cell);
    }
  });

  it('errors of plain TypeScript stay what they are, whatever the mode', () => {
    const compiler = new CommandCompiler({ directory: folder });
    for (const mode of ['error', 'warn', 'off'] as const) {
      const cell = compiler.compile('const flag = true\nconst n: string = 5\n!flag', { number: 1, mode });
      assert.doesNotMatch(cell.js, /__mxlab_commands/);
      assert.deepEqual(
        cell.diagnostics.map(({ code }) => code),
        mode === 'off' ? [] : [2322],
      );
    }
    const broken = compiler.compile('const x = {\n!flag\n', { number: 2 });
    assert.ok(!broken.ok && broken.diagnostics[0]!.code < 2000);
  });

  it('commands inside a cell of TypeScript keep its lines', () => {
    const compiler = new CommandCompiler({ directory: folder });
    const cell = compiler.compile('let x = 5\n!echo "hi\n%who\nconst y: string = x', { number: 1 });
    assert.deepEqual(
      cell.diagnostics.map(({ code, line }) => [code, line]),
      [[2322, 3]],
    );
    assert.match(cell.frame, /3 \| %who/);
    assert.doesNotMatch(cell.frame, /__mxlab_commands/);
  });

  it('is_complete knows them', () => {
    const compiler = new CommandCompiler({ directory: folder });
    for (const source of [
      '!ls -la',
      '%%bash\nfor x in',
      '%who',
      'let z = 1\n%time z',
      'const files = !ls -la',
      'if (1) {\n  !ls -la\n}',
    ])
      assert.equal(compiler.isComplete(source).status, 'complete', source);
    assert.equal(compiler.isComplete('!ls -la\nfunction f() {').status, 'incomplete');
  });

  it('exit and quit alone in a cell leave, unless they are names of the notebook', () => {
    const compiler = new CommandCompiler({ directory: folder });
    for (const source of ['exit', 'quit()', ' exit;\n'])
      assert.match(compiler.compile(source, { number: 1 }).js, /process\.exit\(\)/, source);
    assert.ok(!compiler.compile('exit + 1', { number: 2 }).ok);
    assert.ok(compiler.compile('const exit = 3', { number: 3 }).ok);
    assert.doesNotMatch(compiler.compile('exit', { number: 4 }).js, /process/);
  });

  it('inside a function that is not async they say what is missing', () => {
    const compiler = new CommandCompiler({ directory: folder });
    const { ok, frame } = compiler.compile('function f() {\n  !ls\n}', { number: 1 });
    assert.ok(!ok);
    assert.match(frame, /needs an `async` function[^]*> 2 \| {3}!ls/);
  });

  it('completion offers them with their help, at the beginning of a line only', () => {
    const compiler = new CommandCompiler({ directory: folder });
    const names = (text: string) => compiler.complete(text, text.length).matches.map((match) => match.text);
    assert.deepEqual(names('%ti'), ['%time', '%timeit', '%%time', '%%timeit']);
    assert.deepEqual(names('let q = 1\n%who'), ['%who', '%whos']);
    assert.deepEqual(names('if (1) {\n  %who'), ['%who', '%whos']);
    assert.deepEqual(names('%%wr'), ['%%writefile']);
    assert.equal(names('const s = `\n%ti').includes('%time'), false);
    assert.match(compiler.complete('%ti', 3).matches[0]!.documentation!, /^%time /);
  });

  it('docs/kernel.md tells of every one', () => {
    const text = readFileSync(join(root, 'docs', 'kernel.md'), 'utf8');
    for (const name of Object.keys(lineCommands)) assert.ok(text.includes(`\`%${name}`), name);
    for (const name of Object.keys(cellCommands)) assert.ok(text.includes(`\`%%${name}`), name);
  });
});

describe('kernel: commands', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('let kept = 1');
  });
  after(() => kernel.stop());

  async function good(code: string) {
    const exchange = await kernel.run(code);
    assert.equal(exchange.error, undefined, exchange.error?.traceback.join('\n'));
    return exchange;
  }

  it('!command prints, in order with the cell, errors too', async () => {
    assert.equal((await good('!echo one two')).stdout, 'one two\n');
    const mixed = await good("console.log('a')\n!echo b | tr b B\nconsole.log('c')\n!echo bad >&2; exit 3");
    assert.equal(mixed.stdout, 'a\nB\nc\n');
    assert.equal(mixed.stderr, 'bad\n');
  });

  it('commands stand in blocks, loops and async functions', async () => {
    const { stdout } = await good(`for (const word of ['a', 'b']) {
  !echo "word {word.toUpperCase()}"
}
if (false) {
  !echo never
}
try {
  %time kept
} finally {
  await (async () => {
    !echo inside
  })()
}`);
    assert.match(stdout, /^word A\nword B\nCPU times[^]*inside\n$/);
  });

  it('const lines = !command holds the lines, as .s in one line, as .n the text', async () => {
    const { data, stdout, stderr } = await good(
      'const found = !printf "x y\\nz\\n"; echo hidden >&2; exit 3\n;[found, found.s, found.n, found.exitCode]',
    );
    assert.equal(data!['text/plain'], "[ [ 'x y', 'z' ], 'x y z', 'x y\\nz\\n', 3 ]");
    assert.deepEqual([stdout, stderr], ['', 'hidden\n']);
    assert.equal((await good('const none = !cd .\nnone.length')).data!['text/plain'], '0');
    const { data: types } = await good('found.map((line) => line.length)');
    assert.equal(types!['text/plain'], '[ 3, 1 ]');
  });

  it('{expression} is put into ! lines where it begins with a known name; the rest is the shell’s', async () => {
    const { stdout } = await good(
      'const who2 = { name: "Ada" }\n!echo {who2.name} {nobody} ${HOME:+home} {1,2} "it\'s"',
    );
    assert.equal(stdout, "Ada {nobody} home 1 2 it's\n");
  });

  it('values of %pwd, %env NAME and %time can be kept; others say that they have none', async () => {
    const { data } = await good(
      'const here = %pwd\nconst home = %env HOME\nconst sum = %time 1 + 1\n;[here, home, sum]',
    );
    assert.equal(data!['text/plain'].split('\n').length > 0, true);
    assert.match(data!['text/plain'], /, 2 \]|2\n\]/);
    assert.match((await kernel.run('const bad = %who')).error!.evalue, /%who has no value/);
  });

  it('!command is ended by an interrupt', async () => {
    const id = await kernel.execute('!echo started; sleep 100; echo never');
    await kernel.until(() => kernel.outputOf(id).some(({ content }) => content['text'] === 'started\n'));
    await kernel.interrupt();
    const { error, stdout } = await kernel.finish(id);
    assert.deepEqual([error!.ename, stdout], ['KeyboardInterrupt', 'started\n']);
  });

  it('%time gives the value and tells the time; statements and whole cells too', async () => {
    const timed = await good('%time [1, 2].map((v) => v * 2)');
    assert.equal(timed.data!['text/plain'], '[ 2, 4 ]');
    assert.match(timed.stdout, /^CPU times: user .*\nWall time: [\d.]+ (ns|µs|ms|s)\n$/);
    assert.match((await good('%time const timedName = await Promise.resolve(4)')).stdout, /Wall time/);
    assert.equal((await good('timedName')).data!['text/plain'], '4');
    const cell = await good("%%time\nconsole.log('in')\n5 + 5");
    assert.equal(cell.data!['text/plain'], '10');
    assert.match(cell.stdout, /^in\nCPU times/);
  });

  it('%timeit and %%timeit tell mean and deviation', async () => {
    assert.match(
      (await good('%timeit -n 10 -r 2 kept + 1')).stdout,
      /^[\d.]+ (ns|µs|ms) ± .* per loop \(mean ± std. dev. of 2 runs, 10 loops each\)\n$/,
    );
    assert.match((await good('%%timeit -n 3 -r 1\nawait null\nlet z = kept')).stdout, /3 loops each/);
  });

  it('%who and %whos list what is declared, %reset forgets it', async () => {
    const other = await KernelClient.start();
    await other.run('const apple = [1], pear = 2\nclass Tree {}');
    assert.equal((await other.run('%who')).stdout, 'apple  pear  Tree\n');
    assert.match(
      (await other.run('%whos')).stdout,
      /^Name +Type +Value\napple +Array +\[ 1 \]\npear +number +2\n/,
    );
    await other.run('%reset');
    assert.equal((await other.run('%who')).stdout, 'no names are declared yet\n');
    assert.equal((await other.run('pear')).error!.ename, 'TS2304');
    assert.equal(
      (await other.run('const pear = "new"\nnd.ones([1]).shape.length + pear')).data!['text/plain'],
      "'1new'",
    );
    await other.stop();
  });

  it('%cd, %pwd, %env, %load', async () => {
    assert.equal((await good('%cd ..\n%pwd')).stdout.split('\n')[1], tmpdir());
    assert.equal((await good('%cd -')).stdout, `${kernel.folder}\n`);
    await good('%env MXLAB_COLOUR=blue green');
    assert.equal((await good('%env MXLAB_COLOUR')).stdout, 'blue green\n');
    assert.equal((await good('process.env.MXLAB_COLOUR')).data!['text/plain'], "'blue green'");
    writeFileSync(join(kernel.folder, 'loaded.ts'), 'const loaded = 1\n');
    assert.deepEqual((await good('%load loaded.ts')).reply.content['payload'], [
      { source: 'set_next_input', text: '// %load loaded.ts\nconst loaded = 1\n', replace: true },
    ]);
  });

  it('%run runs a file as if it stood there: types, operators, names and lines', async () => {
    writeFileSync(
      join(kernel.folder, 'part.ts'),
      'const doubled = nd.array([1, 2]) * 2\nfunction failing(): never {\n  throw new Error("part")\n}\n',
    );
    await good('%run part.ts');
    assert.equal((await good('doubled.tolist()')).data!['text/plain'], '[ 2, 4 ]');
    // eslint-disable-next-line no-control-regex -- tracebacks are coloured
    const shown = (await kernel.run('failing()')).error!.traceback.join('\n').replace(/\x1b\[[\d;]*m/g, '');
    assert.match(shown, /In\[\d+\]:3:9/);
    assert.match(shown, /throw new Error\("part"\)/);
    const { ename, evalue } = (await kernel.run('%run no_such_file.ts')).error!;
    assert.equal(ename, 'CommandError');
    assert.match(evalue, /there is no file no_such_file\.ts in /);
  });

  it('%run gives its file arguments, in quotes with blanks; the next cell has none', async () => {
    writeFileSync(join(kernel.folder, 'with args.ts'), '#!/usr/bin/env node\nprocess.argv.slice(1)');
    const { data } = await good(String.raw`%run "with args.ts" 12 'two words' "a\"b"c --flag=x\ y`);
    assert.equal(
      data!['text/plain'].replace(/\s+/g, ' '),
      `[ '${join(kernel.folder, 'with args.ts')}', '12', 'two words', 'a"bc', '--flag=x y' ]`,
    );
    assert.equal((await good('process.argv.includes("12")')).data!['text/plain'], 'false');
    assert.equal((await good('%run with args.ts\nprocess.argv.length')).data!['text/plain'], '2');
  });

  it('%%writefile writes and appends, %%html and its like show, %%bash runs', async () => {
    await good('%%writefile note.txt\n`one`\n$two');
    await good('%%writefile -a note.txt\nthree');
    assert.equal(readFileSync(join(kernel.folder, 'note.txt'), 'utf8'), '`one`\n$two\nthree\n');
    const html = await good('%%html\n<b class="x">${1}</b>');
    assert.equal(
      html.output.find(({ header }) => header.msg_type === 'display_data')!.content['data']['text/html'],
      '<b class="x">${1}</b>',
    );
    const script = await good('%%javascript\nalert(1)');
    assert.ok(script.output.some(({ content }) => 'application/javascript' in (content['data'] ?? {})));
    assert.equal((await good('%%bash\nx=5\necho $((x * 2))')).stdout, '10\n');
    assert.match((await kernel.run('%%bash\nexit 4')).error!.evalue, /exit code 4/);
    assert.ok(!existsSync(join(kernel.folder, 'x')));
  });

  it('a backslash at the end of a shell line joins the next one to it', async () => {
    const { stdout } = await good('!echo one \\\n  two \\\n  three\nconsole.log("after")');
    assert.equal(stdout, 'one two three\nafter\n');
    const { error } = await kernel.run('!echo a \\\n  b\nthrow new Error("line three")');
    assert.match(error!.traceback.join('\n'), /In\[\d+\]:3:/);
    const status = async (code: string) =>
      (await kernel.ask('is_complete_request', { code })).reply.content['status'] as string;
    assert.equal(await status('!echo a \\'), 'incomplete');
    assert.equal(await status('!echo a \\\n  b'), 'complete');
  });

  it('an unknown command is told with the known ones', async () => {
    assert.match((await kernel.run('%frobnicate')).error!.evalue, /no command %frobnicate; known are time,/);
    assert.match((await kernel.run('%%frobnicate\nx')).error!.evalue, /no command %%frobnicate/);
    assert.match((await good('%lsmagic')).stdout, /%%writefile/);
  });
});
