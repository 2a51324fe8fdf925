/** The kernel behind a real Jupyter server, driven by JupyterLab's own client library. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { KernelManager, ServerConnection, type Kernel, type KernelMessage } from '@jupyterlab/services';
import { after, before } from 'mocha';
import { freePort } from '../support/ports.js';
import { installInScratch, pythonWith, type Installed } from './installed.js';

describe('kernel: JupyterLab’s client through a Jupyter server', function () {
  this.timeout(300_000);
  let server: ChildProcess | undefined;
  let installed: Installed;
  let manager: KernelManager;
  let kernel: Kernel.IKernelConnection;
  let log = '';

  before(async function () {
    const python = pythonWith('jupyter_server');
    if (!python) return this.skip();
    installed = installInScratch();
    const port = await freePort();
    const options = [
      '--no-browser',
      `--port=${port}`,
      '--ip=127.0.0.1',
      '--allow-root',
      '--IdentityProvider.token=test',
    ];
    server = spawn(python, ['-m', 'jupyter_server', ...options, `--ServerApp.root_dir=${installed.folder}`], {
      env: installed.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (data) => (log += data));
    const baseUrl = `http://127.0.0.1:${port}/`;
    for (let tries = 0; ; tries++) {
      const isUp = await fetch(`${baseUrl}api?token=test`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) break;
      assert.ok(tries < 1200, `the server did not start: ${log}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    const serverSettings = ServerConnection.makeSettings({
      baseUrl,
      wsUrl: baseUrl.replace('http', 'ws'),
      token: 'test',
    });
    manager = new KernelManager({ serverSettings });
    kernel = await manager.startNew({ name: 'mxlab' });
  });

  after(async () => {
    if (!server) return;
    await kernel?.shutdown().catch(() => undefined);
    manager?.dispose();
    server.kill('SIGTERM');
    await new Promise((done) => server!.once('exit', done));
    rmSync(installed.folder, { recursive: true, force: true });
  });

  async function run(code: string, answer?: string) {
    const messages: KernelMessage.IIOPubMessage[] = [];
    const future = kernel.requestExecute({ code, allow_stdin: answer !== undefined });
    future.onIOPub = (message) => void messages.push(message);
    future.onStdin = (message) => {
      if (message.header.msg_type === 'input_request')
        future.sendInputReply(
          { status: 'ok', value: answer! },
          message.header as KernelMessage.IInputRequestMsg['header'],
        );
    };
    const reply = await future.done;
    return { reply, messages, kinds: messages.map(({ header }) => header.msg_type) };
  }

  it('connects and says what it is', async () => {
    const info = await kernel.info;
    assert.equal(info.implementation, 'mxlab');
    assert.equal(info.language_info.name, 'typescript');
  });

  it('runs cells, shows results and errors', async () => {
    const { reply, messages, kinds } = await run(
      "const greeting: string = 'hello'\nconsole.log(greeting)\ngreeting.length",
    );
    assert.equal(reply.content.status, 'ok');
    assert.deepEqual(kinds, ['status', 'execute_input', 'stream', 'execute_result', 'status']);
    assert.deepEqual((messages[3]!.content as { data: object }).data, { 'text/plain': '5' });
    assert.equal((await run("const wrong: number = 'x'")).reply.content.status, 'error');
  });

  it('completes, inspects and judges completeness', async () => {
    const completion = await kernel.requestComplete({ code: 'greeting.toUp', cursor_pos: 13 });
    assert.ok(completion.content.status === 'ok' && completion.content.matches.includes('toUpperCase'));
    const inspection = await kernel.requestInspect({ code: 'greeting', cursor_pos: 4, detail_level: 0 });
    assert.ok(inspection.content.status === 'ok' && inspection.content.found);
    const { content } = await kernel.requestIsComplete({ code: 'function f() {' });
    assert.equal(content.status, 'incomplete');
  });

  it('answers a question', async () => {
    const { messages } = await run("input('name?')", 'Ada');
    const result = messages.find(({ header }) => header.msg_type === 'execute_result')!;
    assert.deepEqual((result.content as { data: object }).data, { 'text/plain': "'Ada'" });
  });

  it('interrupts a busy loop and keeps the state', async () => {
    const future = kernel.requestExecute({ code: 'console.log("in"); while (true) {}' });
    await new Promise<void>((done) => {
      future.onIOPub = ({ header }) => {
        if (header.msg_type === 'stream') done();
      };
    });
    await kernel.interrupt();
    const reply = await future.done;
    assert.ok(reply.content.status === 'error' && reply.content.ename === 'KeyboardInterrupt');
    assert.equal((await run('greeting')).reply.content.status, 'ok');
  });

  it('restarts with an empty state', async () => {
    await kernel.restart();
    const { reply } = await run('greeting');
    assert.ok(reply.content.status === 'error' && reply.content.ename.startsWith('TS'));
  });

  it('a crash is told as the cell’s error, then the server starts the kernel again', async () => {
    const statuses: string[] = [];
    kernel.statusChanged.connect((_kernel, status) => void statuses.push(status));
    await run('let lost = 1');
    const { reply, messages } = await run('console.log("last words"); process.abort()');
    assert.ok(reply.content.status === 'error' && reply.content.ename === 'KernelCrash');
    assert.ok(
      messages.some(({ content }) => (content as { text?: string }).text === 'last words\n'),
      'the last line arrives',
    );
    // The server looks every three seconds.
    for (let tries = 0; !statuses.includes('autorestarting') || kernel.status !== 'idle'; tries++) {
      assert.ok(tries < 1200, `statuses: ${statuses.join(' ')}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.equal((await run('1 + 1')).reply.content.status, 'ok');
    assert.equal((await run('lost')).reply.content.status, 'error');
  });
});
