/** Execute requests: messages, their order, the queue, history. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

describe('kernel: execution', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
    await kernel.run('1');
  });
  after(() => kernel.stop());

  it('a cell is busy, execute_input, its output in order, execute_result, idle', async () => {
    const { output, reply } = await kernel.run(
      'console.log("a"); console.error("b"); console.log("c");\n1 + 1',
    );
    const kinds = output.map(
      ({ header, content }) => content['name'] ?? content['execution_state'] ?? header.msg_type,
    );
    assert.deepEqual(kinds, [
      'busy',
      'execute_input',
      'stdout',
      'stderr',
      'stdout',
      'execute_result',
      'idle',
    ]);
    const count = reply.content['execution_count'];
    assert.equal(output[1]!.content['execution_count'], count);
    assert.equal(output[5]!.content['execution_count'], count);
    assert.deepEqual(output[5]!.content['data'], { 'text/plain': '2' });
    assert.deepEqual(reply.content['payload'], []);
    assert.deepEqual(reply.content['user_expressions'], {});
  });

  it('state is kept from cell to cell and the count grows', async () => {
    const first = await kernel.run('let kept = 41');
    const second = await kernel.run('kept + 1');
    assert.equal(second.data!['text/plain'], '42');
    assert.equal(second.reply.content['execution_count'], first.reply.content['execution_count'] + 1);
  });

  it('10,000 log lines all arrive, before idle, in few messages', async () => {
    const { stdout, output } = await kernel.run('for (let i = 0; i < 10000; i++) console.log("line " + i);');
    const expected = Array.from({ length: 10_000 }, (_, index) => `line ${index}\n`).join('');
    assert.equal(stdout, expected);
    const streams = output.filter(({ header }) => header.msg_type === 'stream').length;
    assert.ok(streams < 200, `${streams} messages`);
    assert.equal(output.at(-1)!.content['execution_state'], 'idle');
  });

  it('output of a running loop arrives while it runs', async () => {
    const id = await kernel.execute('console.log("early"); for (;;);');
    await kernel.said(id, 'early');
    assert.ok(!kernel.outputOf(id).some(({ content }) => content['execution_state'] === 'idle'));
    await kernel.interrupt();
    await kernel.finish(id);
  });

  it('a large string arrives whole', async () => {
    const { stdout } = await kernel.run('console.log("x".repeat(5e6));');
    assert.equal(stdout.length, 5e6 + 1);
  });

  it('bytes are text of their encoding, also when a character comes in two pieces', async () => {
    const { stdout } = await kernel.run(
      'const euro = Buffer.from("5 €"); process.stdout.write(euro.subarray(0, 3)); process.stdout.write(euro.subarray(3)); process.stdout.write("IGVhY2g=", "base64");',
    );
    assert.equal(stdout, '5 € each');
  });

  it('promises and timers are shown without the kernel’s bookkeeping', async () => {
    const { stdout } = await kernel.run(
      'console.log(Promise.resolve(1), [new Promise(() => {})], setTimeout(() => {}));',
    );
    assert.match(stdout, /^Promise \{ 1 \} \[ Promise \{ <pending> \} \] Timeout/);
    assert.doesNotMatch(stdout, /CellScope|kResourceStore/);
  });

  it('late output goes to the cell that started it', async () => {
    const starting = await kernel.run('setTimeout(() => console.log("late"), 150);');
    const other = await kernel.run(
      'await new Promise((done) => setTimeout(done, 300));\nconsole.log("mine");',
    );
    assert.equal(other.stdout, 'mine\n');
    const late = kernel.outputOf(starting.id).filter(({ content }) => content['text'] === 'late\n');
    assert.equal(late.length, 1);
  });

  it('silent runs show no input, no result, and leave the count alone', async () => {
    const before_ = (await kernel.run('1')).reply.content['execution_count'];
    const silent = await kernel.run('let quiet = 7\nquiet', { silent: true });
    assert.deepEqual(
      silent.output.map(({ content }) => content['execution_state']),
      ['busy', 'idle'],
    );
    assert.equal((await kernel.run('quiet')).reply.content['execution_count'], before_ + 1);
  });

  it('store_history: false shows the result and leaves the count alone', async () => {
    const before_ = (await kernel.run('1')).reply.content['execution_count'];
    const { data } = await kernel.run('5', { store_history: false });
    assert.equal(data!['text/plain'], '5');
    assert.equal((await kernel.run('1')).reply.content['execution_count'], before_ + 1);
  });

  it('user expressions are evaluated after the cell, each for itself', async () => {
    const { reply } = await kernel.run('let base = 3', {
      user_expressions: { good: 'base * 2', bad: 'missing.field', wrong: 'TYPE_ERROR' },
    });
    const { good, bad, wrong } = reply.content['user_expressions'];
    assert.deepEqual([good.status, good.data], ['ok', { 'text/plain': '6' }]);
    assert.deepEqual([bad.status, bad.ename], ['error', 'ReferenceError']);
    assert.deepEqual([wrong.status, wrong.ename], ['error', 'TS2345']);
  });

  it('an empty cell is answered ok', async () => {
    const { reply, data } = await kernel.run('  \n ');
    assert.equal(reply.content['status'], 'ok');
    assert.equal(data, undefined);
  });

  it('an error is one error message and a reply with the same', async () => {
    const { output, reply, error } = await kernel.run('throw new TypeError("on purpose")');
    const shown = output.filter(({ header }) => !['status', 'execute_input'].includes(header.msg_type));
    assert.equal(shown.length, 1);
    assert.deepEqual([error!.ename, error!.evalue], ['TypeError', 'on purpose']);
    assert.equal(reply.content['status'], 'error');
    assert.deepEqual(reply.content['traceback'], error!.traceback);
  });

  it('a cell that does not compile runs nothing and is one error message named after its code', async () => {
    const { error, output, stdout } = await kernel.run('console.log("ran");\nTYPE_ERROR');
    assert.equal(error!.ename, 'TS2345');
    assert.equal(stdout, '');
    assert.equal(output.filter(({ header }) => header.msg_type === 'error').length, 1);
  });

  it('a failing cell aborts what is queued, and only that', async () => {
    const goOn = await kernel.hold();
    const failing = await kernel.execute('throw new Error("stop")');
    const queued = [
      await kernel.execute('console.log("never 1")'),
      await kernel.execute('console.log("never 2")'),
    ];
    await goOn();
    const failed = await kernel.finish(failing);
    // Sent at once after the reply: on purpose, so it runs.
    const later = await kernel.run('1 + 1');
    assert.equal(failed.reply.content['status'], 'error');
    for (const id of queued) {
      const { reply, stdout, output } = await kernel.finish(id);
      assert.deepEqual([reply.content['status'], reply.content['ename'], stdout], ['error', 'Aborted', '']);
      assert.deepEqual(
        output.map(({ content }) => content['execution_state']),
        ['busy', 'idle'],
      );
    }
    assert.equal(later.data!['text/plain'], '2');
  });

  it('an aborted request is answered with the count, as every execute_reply', async () => {
    const goOn = await kernel.hold();
    const failing = await kernel.execute('await 1; throw new Error("stop")');
    const aborted = await kernel.execute('"never"');
    await goOn();
    const { execution_count } = (await kernel.finish(failing)).reply.content;
    assert.equal((await kernel.finish(aborted)).reply.content['execution_count'], execution_count);
  });

  it('a silent request that fails stops none of the user’s cells', async () => {
    const failing = await kernel.execute('await 1; throw new Error("probe")', { silent: true });
    const next = await kernel.execute('"ran"');
    assert.equal((await kernel.finish(failing)).reply.content['status'], 'error');
    assert.equal((await kernel.finish(next)).data!['text/plain'], "'ran'");
  });

  it('a request on the control channel is answered there', async () => {
    const { reply, data } = await kernel.finish(
      await kernel.send('control', 'execute_request', { code: '6 * 7' }),
    );
    assert.equal(data!['text/plain'], '42');
    assert.equal(reply.channel, 'control');
  });

  it('a cell outside the history keeps its lines in stack traces', async () => {
    const options = { store_history: false };
    await kernel.run('\n\nglobalThis.fails = () => { throw new Error("hidden"); };', options);
    await kernel.run('let between = 1');
    const { error } = await kernel.run('fails()');
    assert.match(error!.traceback.join('\n'), /3 \|.*globalThis\.fails/);
  });

  it('stop_on_error: false lets the queue run', async () => {
    const failing = await kernel.execute('throw new Error("go on")', { stop_on_error: false });
    const next = await kernel.execute('"ran"');
    await kernel.finish(failing);
    assert.equal((await kernel.finish(next)).data!['text/plain'], "'ran'");
  });

  it('`x?` pages help and runs nothing', async () => {
    const { reply, output } = await kernel.run('parseInt?');
    assert.equal(reply.content['payload'].length, 1);
    assert.equal(reply.content['payload'][0].source, 'page');
    assert.equal(reply.content['payload'][0].data['text/plain'], 'about parseInt');
    assert.equal(output.length, 3);
    assert.equal((await kernel.run('?nothing')).error!.ename, 'NameError');
  });

  it('what cells set for the next input travels as payload', async () => {
    const { reply } = await kernel.run('mx.kernel.setNextInput("1 + 1");');
    assert.deepEqual(reply.content['payload'], [{ source: 'set_next_input', text: '1 + 1', replace: false }]);
  });
});

describe('kernel: history', () => {
  const rows = async (kernel: KernelClient, content: object) =>
    (await kernel.ask('history_request', { output: false, raw: true, ...content })).reply.content['history'];

  it('tail, range and search find inputs, unique and counted ones too, and outlive the kernel', async () => {
    const kernel = await KernelClient.start({ fake: true });
    for (const code of ['1 + 1', '2 + 2', '1 + 1', 'let x = 3']) await kernel.run(code);
    await kernel.run('"hidden"', { store_history: false });
    assert.deepEqual(await rows(kernel, { hist_access_type: 'tail', n: 2 }), [
      [1, 3, '1 + 1'],
      [1, 4, 'let x = 3'],
    ]);
    assert.deepEqual(await rows(kernel, { hist_access_type: 'tail', n: 1, output: true }), [
      [1, 4, ['let x = 3', null]],
    ]);
    assert.deepEqual(await rows(kernel, { hist_access_type: 'range', session: 0, start: 2, stop: 3 }), [
      [1, 2, '2 + 2'],
    ]);
    assert.deepEqual(
      await rows(kernel, { hist_access_type: 'range', session: 1, start: 1, stop: 2, output: true }),
      [[1, 1, ['1 + 1', '2']]],
    );
    const search = { hist_access_type: 'search', pattern: '1 ? 1' };
    assert.equal((await rows(kernel, search)).length, 2);
    assert.deepEqual(await rows(kernel, { ...search, unique: true }), [[1, 3, '1 + 1']]);
    assert.deepEqual(await rows(kernel, { ...search, n: 1 }), [[1, 3, '1 + 1']]);
    await kernel.ask('shutdown_request', {}, 'control');
    await kernel.exited();
    const second = await KernelClient.start({ fake: true, env: { MXLAB_DATA_DIR: kernel.folder } });
    await second.run('"second"');
    assert.deepEqual(await rows(second, { hist_access_type: 'tail', n: 2 }), [
      [1, 4, 'let x = 3'],
      [2, 1, '"second"'],
    ]);
    assert.deepEqual(await rows(second, { hist_access_type: 'range', session: -1, start: 1, stop: 2 }), [
      [1, 1, '1 + 1'],
    ]);
    await second.stop();
    await kernel.stop();
  });

  it('the input of a running cell is there, and outlives a kernel that is killed', async () => {
    const kernel = await KernelClient.start({ fake: true });
    const id = await kernel.execute('await new Promise(() => {})');
    await kernel.until(() => kernel.outputOf(id).some(({ header }) => header.msg_type === 'execute_input'));
    const tail = { hist_access_type: 'tail', n: 1 };
    const expected = [[1, 1, 'await new Promise(() => {})']];
    assert.deepEqual(await rows(kernel, tail), expected);
    kernel.process.kill('SIGKILL');
    await kernel.exited();
    const second = await KernelClient.start({ fake: true, env: { MXLAB_DATA_DIR: kernel.folder } });
    assert.deepEqual(await rows(second, tail), expected);
    await second.stop();
    await kernel.stop();
  });

  it('kernels that run at the same time are different sessions', async () => {
    const first = await KernelClient.start({ fake: true });
    await rows(first, { hist_access_type: 'tail', n: 1 });
    const env = { MXLAB_DATA_DIR: first.folder };
    const second = await KernelClient.start({ fake: true, env });
    await rows(second, { hist_access_type: 'tail', n: 1 });
    await second.run('"of the second"');
    await first.run('"of the first"');
    await first.ask('shutdown_request', {}, 'control');
    await first.exited();
    const third = await KernelClient.start({ fake: true, env });
    const of = (session: number) => rows(third, { hist_access_type: 'range', session, output: true });
    assert.deepEqual(await of(-1), [[2, 1, ['"of the second"', "'of the second'"]]]);
    assert.deepEqual(await of(-2), [[1, 1, ['"of the first"', "'of the first'"]]]);
    for (const kernel of [second, third, first]) await kernel.stop();
  });
});
