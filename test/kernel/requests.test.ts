/** Requests that the protocol answers itself, and what it does with messages it cannot read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'mocha';
import { KernelClient, type Exchange } from './client.js';

const states = ({ output }: Exchange) =>
  output
    .filter(({ header }) => header.msg_type === 'status')
    .map(({ content }) => content['execution_state']);

describe('kernel: requests', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
  });
  after(() => kernel.stop());

  it('the first broadcast a subscriber gets is iopub_welcome with its subscription and no parent', () => {
    const [first] = kernel.iopub;
    assert.equal(first!.header.msg_type, 'iopub_welcome');
    assert.deepEqual(first!.content, { subscription: '' });
    assert.deepEqual(first!.parent_header, {});
  });

  it('kernel_info names language, file type and versions, on shell and on control', async () => {
    for (const channel of ['shell', 'control'] as const) {
      const { content } = (await kernel.ask('kernel_info_request', {}, channel)).reply;
      assert.equal(content['status'], 'ok');
      assert.equal(content['protocol_version'], '5.5');
      assert.equal(content['implementation'], 'mxlab');
      assert.match(content['implementation_version'], /^\d+\.\d+\.\d+/);
      assert.deepEqual(content['supported_features'], ['kernel subshells', 'debugger']);
      const { name, file_extension, mimetype, version, pygments_lexer } = content['language_info'];
      assert.deepEqual(
        [name, file_extension, mimetype, version, pygments_lexer],
        ['typescript', '.ts', 'application/typescript', '6.0.3', 'typescript'],
      );
    }
  });

  it('every request is answered between busy and idle with itself as parent', async () => {
    for (const type of [
      'kernel_info',
      'connect',
      'comm_info',
      'history',
      'is_complete',
      'inspect',
      'complete',
      'usage',
    ]) {
      const exchange = await kernel.ask(`${type}_request`, { code: 'x', cursor_pos: 1 });
      assert.equal(exchange.reply.header.msg_type, `${type}_reply`);
      assert.notEqual(exchange.reply.content['status'], 'error', type);
      assert.deepEqual(states(exchange), ['busy', 'idle'], type);
      assert.equal(exchange.reply.header.version, '5.5');
    }
  });

  it('connect_request tells the ports', async () => {
    const { content } = (await kernel.ask('connect_request')).reply;
    assert.equal(content['shell_port'], kernel.connection['shell_port']);
    assert.equal(content['hb_port'], kernel.connection['hb_port']);
  });

  it('completion counts code points and sends types for JupyterLab', async () => {
    const { content } = (await kernel.ask('complete_request', { code: '"𝕏𝕏";con', cursor_pos: 8 })).reply;
    assert.deepEqual(content['matches'], ['console']);
    assert.deepEqual([content['cursor_start'], content['cursor_end']], [5, 8]);
    assert.equal(content['metadata']._jupyter_types_experimental.length, 1);
    assert.equal(content['metadata']._jupyter_types_experimental[0].type, 'module');
  });

  it('usage counts the compiler too and names what jupyter-resource-usage shows', async () => {
    const checked = await KernelClient.start();
    await checked.run('1');
    const { content } = (await checked.ask('usage_request', {}, 'control')).reply;
    const [, own] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${content['pid']}/status`, 'utf8'))!;
    assert.ok(content['kernel_memory'] > 1.2 * 1024 * Number(own), 'the process and its compiler');
    const { total, available, used, percent } = content['host_virtual_memory'];
    assert.equal(total, available + used);
    assert.ok(percent > 0 && percent < 100);
    assert.ok(content['kernel_cpu'] >= 0 && content['cpu_count'] > 0);
    await checked.stop();
  });

  it('is_complete sends an indent only for incomplete code', async () => {
    assert.deepEqual((await kernel.ask('is_complete_request', { code: 'f() {' })).reply.content, {
      status: 'incomplete',
      indent: '  ',
    });
    assert.deepEqual((await kernel.ask('is_complete_request', { code: 'nd.zeros?' })).reply.content, {
      status: 'complete',
    });
    assert.deepEqual((await kernel.ask('is_complete_request', { code: '1' })).reply.content, {
      status: 'complete',
    });
  });

  it('inspecting what does not exist is found: false with empty data', async () => {
    const { content } = (await kernel.ask('inspect_request', { code: 'nothing', cursor_pos: 3 })).reply;
    assert.deepEqual(content, { status: 'ok', found: false, data: {}, metadata: {} });
  });

  it('the heartbeat echoes at once while a cell is in a busy loop, and completion answers', async () => {
    const id = await kernel.execute('console.log("in"); for (;;);');
    await kernel.said(id, 'in');
    await kernel.heartbeat.send(['ping']);
    assert.equal(String((await kernel.heartbeat.receive())[0]), 'ping');
    const completion = await kernel.ask('complete_request', { code: 'con', cursor_pos: 3 });
    assert.deepEqual(completion.reply.content['matches'], ['console']);
    assert.ok(!states({ output: kernel.outputOf(id) } as Exchange).includes('idle'), 'the cell still runs');
    // A front end that shows the last status must see that the kernel is busy.
    await kernel.until(() => states({ output: kernel.outputOf(id) } as Exchange).length >= 2);
    assert.equal(states({ output: kernel.outputOf(id) } as Exchange).at(-1), 'busy');
    await kernel.interrupt();
    await kernel.finish(id);
  });

  it('a wrong signature is dropped and logged, and the kernel goes on', async () => {
    const frames = kernel.frames('execute_request', { code: 'console.log("evil")' });
    frames[1] = '0'.repeat(64);
    await kernel.shell.send(frames);
    const { stdout } = await kernel.run('console.log("good")');
    assert.equal(stdout, 'good\n');
    assert.match(kernel.log, /a message on shell was dropped: wrong signature/);
    assert.ok(!kernel.iopub.some(({ content }) => content['text'] === 'evil\n'));
  });

  it('frames that are no message, invalid JSON and unknown types are logged, and the kernel goes on', async () => {
    await kernel.shell.send(['nonsense']);
    await kernel.control.send(['<IDS|MSG>', 'x']);
    const broken = ['{', '{}', '{}', '{}'];
    await kernel.shell.send(['<IDS|MSG>', kernel.sign(broken), ...broken]);
    await kernel.send('shell', 'frobnicate_request', {});
    assert.equal((await kernel.run('1')).reply.content['status'], 'ok');
    assert.match(kernel.log, /no <IDS\|MSG> delimiter/);
    assert.match(kernel.log, /header is not JSON/);
    assert.match(kernel.log, /unknown type 'frobnicate_request'/);
  });
});

describe('kernel: shutdown', () => {
  for (const restart of [false, true])
    it(`answers, broadcasts and ends with code 0 (restart: ${restart})`, async () => {
      const kernel = await KernelClient.start({ fake: true });
      const { reply, output } = await kernel.ask('shutdown_request', { restart }, 'control');
      assert.deepEqual(reply.content, { status: 'ok', restart });
      assert.ok(output.some(({ header }) => header.msg_type === 'shutdown_reply'));
      assert.equal(await kernel.exited(), 0);
      assert.equal(kernel.log, '');
      await kernel.stop();
    });

  it('ends even when a cell is in an endless loop', async () => {
    const kernel = await KernelClient.start({ fake: true });
    await kernel.execute('while (true) {}');
    await kernel.ask('shutdown_request', { restart: false }, 'control');
    await kernel.exited();
    await kernel.stop();
  });
});
