/** "Messaging in Jupyter", version 5.5: each section's messages have the fields, and the kinds of fields, that it names. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient, type Exchange, type Received } from '../client.js';

/** Names and kinds of a content's fields. */
function shape(content: Record<string, unknown>): Record<string, string> {
  const kind = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, kind(value)]));
}

describe('messaging specification', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
  });
  after(() => kernel.stop());
  const one = ({ output }: Exchange, type: string): Received => {
    const found = output.filter(({ header }) => header.msg_type === type);
    assert.equal(found.length, 1, `${type}: ${found.length}`);
    return found[0]!;
  };
  const reply = async (type: string, content: object = {}, channel: 'shell' | 'control' = 'shell') =>
    (await kernel.ask(type, content, channel)).reply;

  describe('General message format', () => {
    it('The message header: msg_id, session, username, date, msg_type, version; none else', async () => {
      const { header } = await reply('kernel_info_request');
      assert.deepEqual(Object.keys(header).sort(), [
        'date',
        'msg_id',
        'msg_type',
        'session',
        'username',
        'version',
      ]);
      assert.match(header.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d)$/);
      assert.equal(header.version, '5.5');
    });

    it('msg_id: unique for each message; session: one for the whole kernel process', async () => {
      await kernel.run('1');
      const own = kernel.iopub.map(({ header }) => header);
      assert.equal(new Set(own.map(({ msg_id }) => msg_id)).size, own.length);
      assert.equal(new Set(own.map(({ session }) => session)).size, 1);
    });

    it('Parent header: a copy of the request’s, on the reply and on all that it led to', async () => {
      const { reply: answer, output } = await kernel.run('console.log(1)\n2');
      for (const { parent_header } of [answer, ...output]) {
        assert.equal((parent_header as { msg_type?: string }).msg_type, 'execute_request');
        assert.equal((parent_header as { session?: string }).session, kernel.session);
      }
    });

    it('Metadata: an object, in every message', async () => {
      const { reply: answer, output } = await kernel.run('1');
      for (const { metadata } of [answer, ...output]) assert.equal(shape({ metadata })['metadata'], 'object');
    });
  });

  describe('Messages on the shell (ROUTER/DEALER) channel', () => {
    const executed = { status: 'string', execution_count: 'number' };

    it('Execute: a reply of success has payload and user_expressions', async () => {
      const { content } = (await kernel.run('1', { user_expressions: { two: '1 + 1' } })).reply;
      assert.deepEqual(shape(content), { ...executed, user_expressions: 'object', payload: 'list' });
      assert.deepEqual(shape(content['user_expressions'].two), {
        status: 'string',
        data: 'object',
        metadata: 'object',
      });
    });

    it('Execute: a reply of failure has ename, evalue and traceback', async () => {
      const { content } = (await kernel.run('throw new Error("no")')).reply;
      assert.deepEqual(
        { ...shape(content), user_expressions: undefined, payload: undefined },
        {
          ...executed,
          ename: 'string',
          evalue: 'string',
          traceback: 'list',
          user_expressions: undefined,
          payload: undefined,
        },
      );
      assert.ok(content['traceback'].every((line: unknown) => typeof line === 'string'));
    });

    it('Execute: fields that a request leaves out have the specification’s defaults', async () => {
      const id = await kernel.send('shell', 'execute_request', { code: '40 + 2' });
      const { data, reply: answer, output } = await kernel.finish(id);
      assert.equal(data!['text/plain'], '42');
      const { execution_count } = answer.content;
      assert.equal(
        output.find(({ header }) => header.msg_type === 'execute_input')!.content['execution_count'],
        execution_count,
      );
      assert.equal((await kernel.run('1')).reply.content['execution_count'], execution_count + 1);
    });

    it('Payloads: page and set_next_input', async () => {
      const [page] = (await kernel.run('x?')).reply.content['payload'];
      assert.deepEqual(shape(page), { source: 'string', data: 'object', start: 'number' });
      assert.equal(page.source, 'page');
      const [next] = (await kernel.run('mx.kernel.setNextInput("a", true)')).reply.content['payload'];
      assert.deepEqual(next, { source: 'set_next_input', text: 'a', replace: true });
    });

    it('Introspection: status, found, data, metadata', async () => {
      for (const code of ['x', 'nothing'])
        for (const detail_level of [0, 1])
          assert.deepEqual(
            shape((await reply('inspect_request', { code, cursor_pos: 1, detail_level })).content),
            { status: 'string', found: 'boolean', data: 'object', metadata: 'object' },
          );
    });

    it('Completion: status, matches, cursor_start, cursor_end, metadata', async () => {
      const { content } = await reply('complete_request', { code: 'con', cursor_pos: 3 });
      assert.deepEqual(shape(content), {
        status: 'string',
        matches: 'list',
        cursor_start: 'number',
        cursor_end: 'number',
        metadata: 'object',
      });
    });

    it('History: a list of (session, line_number, input), with output (…, (input, output))', async () => {
      await kernel.run('6 * 7');
      const ask = async (output: boolean) =>
        (await reply('history_request', { output, raw: true, hist_access_type: 'tail', n: 1 })).content;
      assert.deepEqual(shape(await ask(false)), { status: 'string', history: 'list' });
      assert.deepEqual((await ask(false))['history'][0].slice(2), ['6 * 7']);
      assert.deepEqual((await ask(true))['history'][0].slice(2), [['6 * 7', '42']]);
    });

    it('Code completeness: indent only when incomplete', async () => {
      const ask = async (code: string) => (await reply('is_complete_request', { code })).content;
      assert.deepEqual(shape(await ask('x')), { status: 'string' });
      assert.deepEqual(shape(await ask('x {')), { status: 'string', indent: 'string' });
    });

    it('Connect (deprecated): five ports', async () => {
      const { content } = await reply('connect_request');
      const ports = ['shell_port', 'iopub_port', 'stdin_port', 'control_port', 'hb_port'];
      for (const port of ports) assert.equal(content[port], kernel.connection[port]);
    });

    it('Comm info: comms by id with target_name, all or those of one target', async () => {
      await kernel.run(
        'mx.kernel.comms.open("here", {}, { id: "c1" });\nmx.kernel.comms.open("there", {}, { id: "c2" });',
      );
      const all = (await reply('comm_info_request')).content;
      assert.deepEqual(all, {
        status: 'ok',
        comms: { c1: { target_name: 'here' }, c2: { target_name: 'there' } },
      });
      const some = (await reply('comm_info_request', { target_name: 'there' })).content;
      assert.deepEqual(Object.keys(some['comms']), ['c2']);
    });

    it('Kernel info: versions, language_info, banner, debugger, help_links, supported_features', async () => {
      const { content } = await reply('kernel_info_request');
      assert.deepEqual(shape(content), {
        status: 'string',
        protocol_version: 'string',
        implementation: 'string',
        implementation_version: 'string',
        language_info: 'object',
        banner: 'string',
        debugger: 'boolean',
        supported_features: 'list',
        help_links: 'list',
      });
      for (const name of [
        'name',
        'version',
        'mimetype',
        'file_extension',
        'pygments_lexer',
        'codemirror_mode',
        'nbconvert_exporter',
      ])
        assert.equal(typeof content['language_info'][name], 'string', name);
      for (const link of content['help_links'])
        assert.deepEqual(shape(link), { text: 'string', url: 'string' });
    });
  });

  describe('Messages on the control (ROUTER/DEALER) channel', () => {
    it('Kernel interrupt: status; on an idle kernel too', async () => {
      assert.deepEqual((await reply('interrupt_request', {}, 'control')).content, { status: 'ok' });
    });

    it('Debug request: the adapter’s protocol inside the content', async () => {
      const request = { type: 'request', seq: 7, command: 'debugInfo', arguments: {} };
      const { content } = await reply('debug_request', request, 'control');
      assert.deepEqual(
        [content['type'], content['request_seq'], content['command'], content['success']],
        ['response', 7, 'debugInfo', true],
      );
    });

    it('Create, list, delete subshell: subshell_id, a list of them, status', async () => {
      const { content } = await reply('create_subshell_request', {}, 'control');
      assert.deepEqual(shape(content), { status: 'string', subshell_id: 'string' });
      const list = (await reply('list_subshell_request', {}, 'control')).content;
      assert.deepEqual(list, { status: 'ok', subshell_id: [content['subshell_id']] });
      const { subshell_id } = content;
      assert.deepEqual((await reply('delete_subshell_request', { subshell_id }, 'control')).content, {
        status: 'ok',
      });
      const again = (await reply('delete_subshell_request', { subshell_id }, 'control')).content;
      assert.deepEqual(shape(again), {
        status: 'string',
        ename: 'string',
        evalue: 'string',
        traceback: 'list',
      });
    });

    it('Kernel shutdown: status and restart in the reply, which is broadcast as well; then the process ends', async () => {
      const other = await KernelClient.start({ fake: true });
      const id = await other.send('control', 'shutdown_request', { restart: true });
      assert.deepEqual((await other.reply(id)).content, { status: 'ok', restart: true });
      await other.until(() => other.outputOf(id).some(({ header }) => header.msg_type === 'shutdown_reply'));
      assert.equal(await other.exited(), 0);
      await other.stop();
    });
  });

  describe('Messages on the IOPub (PUB/SUB) channel', () => {
    it('Streams: name and text', async () => {
      const exchange = await kernel.run('process.stderr.write("x"); process.stdout.write("y"); null');
      const streams = exchange.output.filter(({ header }) => header.msg_type === 'stream');
      assert.deepEqual(
        streams.map(({ content }) => content),
        [
          { name: 'stderr', text: 'x' },
          { name: 'stdout', text: 'y' },
        ],
      );
    });

    it('Display data and update_display_data: data, metadata, transient with display_id', async () => {
      const exchange = await kernel.run('display.html("<i>1</i>", { id: "d" });\ndisplay.update("d", 2);');
      for (const type of ['display_data', 'update_display_data']) {
        const { content } = one(exchange, type);
        assert.deepEqual(shape(content), { data: 'object', metadata: 'object', transient: 'object' });
        assert.equal(content['transient'].display_id, 'd');
      }
    });

    it('Code inputs and execution results: code or data and metadata, with execution_count', async () => {
      const exchange = await kernel.run('5');
      assert.deepEqual(shape(one(exchange, 'execute_input').content), {
        code: 'string',
        execution_count: 'number',
      });
      assert.deepEqual(shape(one(exchange, 'execute_result').content), {
        execution_count: 'number',
        data: 'object',
        metadata: 'object',
      });
    });

    it('Execution errors: ename, evalue, traceback, as in the reply', async () => {
      const exchange = await kernel.run('throw new RangeError("far")');
      const { content } = one(exchange, 'error');
      assert.deepEqual(shape(content), { ename: 'string', evalue: 'string', traceback: 'list' });
      const { ename, evalue, traceback } = exchange.reply.content;
      assert.deepEqual(content, { ename, evalue, traceback });
    });

    it('Kernel status: busy first, idle last, nothing else in the content', async () => {
      const { output } = await kernel.run('console.log(1)');
      assert.deepEqual(output[0]!.content, { execution_state: 'busy' });
      assert.deepEqual(output.at(-1)!.content, { execution_state: 'idle' });
    });

    it('Clear output: wait', async () => {
      for (const wait of [true, false])
        assert.deepEqual(one(await kernel.run(`display.clear({ wait: ${wait} });`), 'clear_output').content, {
          wait,
        });
    });
  });

  describe('Messages on the stdin (ROUTER/DEALER) channel', () => {
    it('input_request: prompt and password; input_reply: value', async () => {
      const asked = kernel.questions.length;
      const id = await kernel.execute('getpass("key: ")');
      await kernel.until(() => kernel.questions.length > asked);
      assert.deepEqual(kernel.questions[asked]!.content, { prompt: 'key: ', password: true });
      await kernel.send('stdin', 'input_reply', { value: 'open' });
      assert.equal((await kernel.finish(id)).data!['text/plain'], "'open'");
    });
  });

  it('Heartbeat for kernels: the same bytes come back', async () => {
    const bytes = Buffer.from([0, 255, 10, 13]);
    await kernel.heartbeat.send(bytes);
    assert.deepEqual((await kernel.heartbeat.receive())[0], bytes);
  });

  describe('Custom messages', () => {
    it('Opening, messaging and tearing down a comm: comm_id, target_name, data', async () => {
      const exchange = await kernel.run(
        'const comm = mx.kernel.comms.open("t", { a: 1 }, { id: "spec" });\n$$.comm.send({ b: 2 });\n$$.comm.close({ c: 3 });',
      );
      assert.deepEqual(one(exchange, 'comm_open').content, {
        comm_id: 'spec',
        target_name: 't',
        data: { a: 1 },
      });
      assert.deepEqual(one(exchange, 'comm_msg').content, { comm_id: 'spec', data: { b: 2 } });
      assert.deepEqual(one(exchange, 'comm_close').content, { comm_id: 'spec', data: { c: 3 } });
    });
  });
});
