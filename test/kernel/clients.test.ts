/** Other programs that talk to kernels: nbconvert as it is, and the messages of VS Code's Jupyter extension in the order in which it sends them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';
import { installInScratch, pythonWith, type Installed } from './installed.js';

describe('kernel: nbconvert', function () {
  this.timeout(300_000);
  let installed: Installed;
  let python: string;
  before(function () {
    const found = pythonWith('nbconvert');
    if (!found) return this.skip();
    python = found;
    installed = installInScratch();
    const cell = (source: string, index: number) => ({
      cell_type: 'code',
      id: `c${index}`,
      execution_count: null,
      metadata: {},
      outputs: [],
      source,
    });
    const sources = [
      "const word: string = 'hello'\nconsole.log(word)",
      '!echo from the shell',
      'nd.array([1, 2]) * 2',
      "display.html('<b>bold</b>')",
    ];
    const notebook = {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {
        kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' },
      },
      cells: sources.map(cell),
    };
    writeFileSync(join(installed.folder, 'book.ipynb'), JSON.stringify(notebook));
    const bad = { ...notebook, cells: ["const wrong: number = 'x'", "console.log('never')"].map(cell) };
    writeFileSync(join(installed.folder, 'bad.ipynb'), JSON.stringify(bad));
  });
  after(() => installed && rmSync(installed.folder, { recursive: true, force: true }));

  const convert = (...args: string[]) =>
    spawnSync(python, ['-m', 'nbconvert', ...args], {
      cwd: installed.folder,
      env: installed.env,
      encoding: 'utf8',
    });
  const written = (name: string) => readFileSync(join(installed.folder, name), 'utf8');

  it('runs a notebook, then writes it as HTML and as a script with the ending .ts', () => {
    const run = convert('--to', 'notebook', '--execute', 'book.ipynb', '--output', 'run.ipynb');
    assert.equal(run.status, 0, run.stderr);
    const { cells, metadata } = JSON.parse(written('run.ipynb'));
    assert.equal(metadata.language_info.file_extension, '.ts');
    assert.deepEqual(
      cells.slice(0, 2).map(({ outputs }: any) => [outputs[0].text].flat().join('')),
      ['hello\n', 'from the shell\n'],
    );
    assert.match([cells[2].outputs[0].data['text/plain']].flat().join(''), /2.*4/);
    assert.equal(convert('--to', 'html', 'run.ipynb').status, 0);
    assert.match(written('run.html'), /<b>bold<\/b>/);
    assert.equal(convert('--to', 'script', 'run.ipynb').status, 0);
    assert.match(written('run.ts'), /const word: string = 'hello'/);
  });

  it('stops at a type error and shows it', () => {
    const { status, stderr } = convert('--to', 'notebook', '--execute', 'bad.ipynb');
    assert.notEqual(status, 0);
    assert.match(stderr, /TS2322/);
    assert.doesNotMatch(stderr, /never\n/);
  });
});

describe('kernel: the messages of VS Code', function () {
  this.timeout(300_000);
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
  });
  after(() => kernel.stop());

  // Its client says 5.2, gives no user name and no subshell.
  const header = { version: '5.2', username: '' };
  const ask = async (channel: 'shell' | 'control', type: string, content: object) =>
    kernel.finish(await kernel.send(channel, type, content, { header }));
  const cell = (code: string, more: object = {}) =>
    ask('shell', 'execute_request', {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: true,
      stop_on_error: false,
      ...more,
    });

  it('connects: kernel_info several times, before the first answer; then comms', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(() => kernel.send('shell', 'kernel_info_request', {}, { header })),
    );
    for (const id of ids) {
      const { content } = (await kernel.finish(id)).reply;
      assert.equal(content['status'], 'ok');
      assert.equal(content['language_info'].name, 'typescript');
    }
    assert.deepEqual(
      (await ask('shell', 'comm_info_request', { target_name: 'jupyter.widget' })).reply.content,
      {
        status: 'ok',
        comms: {},
      },
    );
  });

  it('a silent probe leaves no trace', async () => {
    const { output, reply } = await cell('1 + 1', { silent: true, store_history: false });
    assert.deepEqual([...new Set(output.map(({ header: { msg_type } }) => msg_type))], ['status']);
    assert.equal(reply.content['status'], 'ok');
  });

  it('runs cells; those queued behind a failing one run as well, because it asks so', async () => {
    const ids = await Promise.all(
      ['let total = 1', "const bad: number = 'x'", 'total + 1'].map((code) =>
        kernel.execute(code, { stop_on_error: false }),
      ),
    );
    const [first, second, third] = await Promise.all(ids.map((id) => kernel.finish(id)));
    assert.equal(first!.reply.content['status'], 'ok');
    assert.equal(second!.error!.ename, 'TS2322');
    assert.equal(third!.data!['text/plain'], '2');
  });

  it('completes and hovers while typing', async () => {
    const { content } = (await ask('shell', 'complete_request', { code: 'total.toFi', cursor_pos: 10 }))
      .reply;
    assert.deepEqual(content['matches'], ['toFixed']);
    const hover = await ask('shell', 'inspect_request', { code: 'total', cursor_pos: 5, detail_level: 0 });
    assert.match(hover.reply.content['data']['text/plain'], /let total: number/);
  });

  it('asks for input by its box', async () => {
    const id = await kernel.execute("const answer = input('name? ')\nanswer.length");
    await kernel.until(() => kernel.questions.length > 0);
    const question = kernel.questions.at(-1)!;
    await kernel.send(
      'stdin',
      'input_reply',
      { status: 'ok', value: 'Ada' },
      { parent: question.header, header },
    );
    assert.equal((await kernel.finish(id)).data!['text/plain'], '3');
  });

  it('interrupts by message', async () => {
    const id = await kernel.execute('console.log("in"); for (;;);');
    await kernel.said(id, 'in');
    await ask('control', 'interrupt_request', {});
    assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    assert.equal((await cell('total')).data!['text/plain'], '1');
  });

  it('debugs: initialize as its client, attach, list of variables', async () => {
    let seq = 0;
    const debug = async (command: string, args: object = {}) =>
      (await ask('control', 'debug_request', { type: 'request', seq: ++seq, command, arguments: args })).reply
        .content;
    const initialized = await debug('initialize', {
      clientID: 'vscode',
      clientName: 'Visual Studio Code',
      adapterID: 'typescript',
      pathFormat: 'path',
      linesStartAt1: true,
      columnsStartAt1: true,
      supportsVariableType: true,
      supportsRunInTerminalRequest: true,
      locale: 'en',
    });
    assert.equal(initialized['success'], true);
    assert.equal((await debug('debugInfo'))['success'], true);
    assert.equal((await debug('attach'))['success'], true);
    const names = (await debug('inspectVariables'))['body'].variables.map(
      ({ name }: { name: string }) => name,
    );
    assert.ok(names.includes('total'));
    assert.equal((await debug('disconnect', { restart: false }))['success'], true);
  });

  it('shuts down over control', async () => {
    const { reply } = await ask('control', 'shutdown_request', { restart: false });
    assert.equal(reply.content['restart'], false);
    assert.equal(await kernel.exited(), 0);
  });
});
