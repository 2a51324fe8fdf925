/** Comms: both ways, with buffers, while a cell awaits. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

describe('kernel: comms', () => {
  let kernel: KernelClient;
  const idle = (id: string) =>
    kernel.until(() => kernel.outputOf(id).some(({ content }) => content['execution_state'] === 'idle'));
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
    await kernel.run(
      'globalThis.got = [];\nmx.kernel.comms.registerTarget("echo", (comm, first) => {\n got.push(first.data);\n comm.onMessage = ({ data, buffers }) => comm.send({ echo: data }, { buffers });\n comm.onClose = () => got.push("closed");\n});',
    );
  });
  after(() => kernel.stop());

  it('the front end opens, talks and closes; buffers come back unchanged', async () => {
    await idle(
      await kernel.send('shell', 'comm_open', { comm_id: 'c1', target_name: 'echo', data: { hello: 1 } }),
    );
    const { content } = (await kernel.ask('comm_info_request', { target_name: 'echo' })).reply;
    assert.deepEqual(content['comms'], { c1: { target_name: 'echo' } });
    const bytes = Buffer.from([0, 1, 255]);
    const id = await kernel.send(
      'shell',
      'comm_msg',
      { comm_id: 'c1', data: { n: 7 } },
      { buffers: [bytes] },
    );
    await idle(id);
    const answer = kernel.outputOf(id).find(({ header }) => header.msg_type === 'comm_msg')!;
    assert.deepEqual(answer.content, { comm_id: 'c1', data: { echo: { n: 7 } } });
    assert.deepEqual(answer.buffers, [bytes]);
    await idle(await kernel.send('shell', 'comm_close', { comm_id: 'c1', data: {} }));
    assert.equal((await kernel.run('JSON.stringify(got)')).data!['text/plain'], `'[{"hello":1},"closed"]'`);
    assert.deepEqual((await kernel.ask('comm_info_request')).reply.content['comms'], {});
  });

  it('a cell opens one; it is listed until closed', async () => {
    const { output } = await kernel.run('globalThis.widget = mx.kernel.comms.open("widget", { state: 1 });');
    const open = output.find(({ header }) => header.msg_type === 'comm_open')!;
    assert.deepEqual([open.content['target_name'], open.content['data']], ['widget', { state: 1 }]);
    assert.equal(Object.keys((await kernel.ask('comm_info_request')).reply.content['comms']).length, 1);
    const closed = await kernel.run('widget.close();');
    assert.ok(closed.output.some(({ header }) => header.msg_type === 'comm_close'));
    assert.deepEqual((await kernel.ask('comm_info_request')).reply.content['comms'], {});
  });

  it('a target that nobody registered is answered with comm_close', async () => {
    const id = await kernel.send('shell', 'comm_open', { comm_id: 'lost', target_name: 'unknown', data: {} });
    await idle(id);
    assert.ok(kernel.outputOf(id).some(({ header }) => header.msg_type === 'comm_close'));
  });

  it('messages are handled while a cell awaits', async () => {
    await idle(await kernel.send('shell', 'comm_open', { comm_id: 'c2', target_name: 'echo', data: {} }));
    const cell = await kernel.execute('await new Promise((done) => (globalThis.finish = done));\n"over"');
    await kernel.until(() => kernel.outputOf(cell).some(({ header }) => header.msg_type === 'execute_input'));
    const id = await kernel.send('shell', 'comm_msg', { comm_id: 'c2', data: 'during' });
    await idle(id);
    assert.ok(kernel.outputOf(id).some(({ content }) => content['data']?.echo === 'during'));
    await kernel.interrupt();
    await kernel.finish(cell);
  });

  it('an error in a handler is shown and the kernel goes on', async () => {
    await kernel.run('mx.kernel.comms.registerTarget("bad", () => { throw new Error("bad handler") });');
    const id = await kernel.send('shell', 'comm_open', { comm_id: 'c3', target_name: 'bad', data: {} });
    await idle(id);
    assert.match(
      kernel
        .outputOf(id)
        .map(({ content }) => content['text'] ?? '')
        .join(''),
      /bad handler/,
    );
    assert.equal((await kernel.run('1')).data!['text/plain'], '1');
  });

  it('50 MB travel through one buffer each way', async () => {
    await idle(await kernel.send('shell', 'comm_open', { comm_id: 'big', target_name: 'echo', data: {} }));
    const bytes = Buffer.alloc(50e6, 7);
    const id = await kernel.send('shell', 'comm_msg', { comm_id: 'big', data: {} }, { buffers: [bytes] });
    await idle(id);
    const [back] = kernel.outputOf(id).find(({ header }) => header.msg_type === 'comm_msg')!.buffers;
    assert.ok(bytes.equals(back!));
  });

  for (const [name, body] of Object.entries({
    'waits for ever': 'async () => { console.log("in"); await new Promise(() => {}); }',
    'is in a busy loop': '() => { console.log("in"); for (;;); }',
  }))
    it(`an interrupt ends a handler that ${name}: the front end is no longer told busy`, async () => {
      await kernel.run(`mx.kernel.comms.registerTarget("stuck", ${body});`);
      const id = await kernel.send('shell', 'comm_open', { comm_id: name, target_name: 'stuck', data: {} });
      const hasText = (text: RegExp) =>
        kernel.outputOf(id).some(({ content }) => text.test(String(content['text'] ?? '')));
      // A busy loop tells nothing until the protocol's thread has read what it printed.
      await kernel.until(() => hasText(/in/));
      await kernel.interrupt();
      await idle(id);
      assert.ok(hasText(/A handler of comm .* failed[^]*KeyboardInterrupt/));
      assert.ok(!hasText(/Uncaught/));
      assert.equal((await kernel.run('1 + 1')).data!['text/plain'], '2');
    });

  it('a cell may write into a large buffer after it has sent it', async () => {
    const { output } = await kernel.run(
      'const parts = new Float32Array(2e5).fill(1);\nconst c = mx.kernel.comms.open("view", {}, { buffers: [parts] });\nparts.fill(2);\nc.send({}, { buffers: [parts.subarray(1e5)] });\nc.close();\nparts.length',
    );
    const [first, second] = output.flatMap(({ buffers }) => buffers);
    assert.equal(first!.length, 8e5);
    assert.equal(first!.readFloatLE(4), 1);
    assert.equal(second!.length, 4e5);
    assert.equal(second!.readFloatLE(0), 2);
  });
});
