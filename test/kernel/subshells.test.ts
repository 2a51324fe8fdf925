/** Subshells (JEP 91): created, listed, deleted; their cells run while the main shell awaits. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

describe('kernel: subshells', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
    await kernel.run('let kept = 1');
  });
  after(() => kernel.stop());

  const control = async (type: string, content: object = {}) =>
    (await kernel.ask(type, content, 'control')).reply.content;
  const create = async () => (await control('create_subshell_request'))['subshell_id'] as string;
  const execute = (id: string, code: string) =>
    kernel.send('shell', 'execute_request', { code, allow_stdin: true }, { header: { subshell_id: id } });

  it('are created, listed and deleted', async () => {
    const [one, two] = [await create(), await create()];
    assert.deepEqual((await control('list_subshell_request'))['subshell_id'], [one, two]);
    assert.equal((await control('delete_subshell_request', { subshell_id: one }))['status'], 'ok');
    assert.deepEqual((await control('list_subshell_request'))['subshell_id'], [two]);
    assert.equal((await control('delete_subshell_request', { subshell_id: one }))['status'], 'error');
    const { reply } = await kernel.finish(await execute(one, '1'));
    assert.match(reply.content['evalue'], /no subshell/);
    await control('delete_subshell_request', { subshell_id: two });
  });

  it('run cells while the main shell awaits, over the same names, each with its own output', async () => {
    const id = await create();
    const main = await kernel.execute(
      'await new Promise((done) => { globalThis.release = done; console.log("in"); });\nconsole.log("main");\nkept',
    );
    await kernel.said(main, 'in');
    const sub = await kernel.finish(await execute(id, 'kept = 5;\nconsole.log("sub");\nkept * 2'));
    assert.deepEqual([sub.stdout, sub.data!['text/plain']], ['sub\n', '10']);
    await kernel.finish(await execute(id, 'globalThis.release();'));
    const finished = await kernel.finish(main);
    assert.deepEqual([finished.stdout, finished.data!['text/plain']], ['in\nmain\n', '5']);
    assert.equal(sub.reply.content['execution_count'], finished.reply.content['execution_count'] + 1);
  });

  it('an interrupt ends what waits in every shell', async () => {
    const id = await create();
    const both = [
      await kernel.execute('console.log("in"); await new Promise(() => {});'),
      await execute(id, 'console.log("in"); await new Promise(() => {});'),
    ];
    for (const one of both) await kernel.said(one, 'in');
    await kernel.interrupt();
    for (const one of both) assert.equal((await kernel.finish(one)).error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.run('kept')).data!['text/plain'], '5');
  });
});

describe('kernel: training loops', function () {
  this.timeout(300_000);
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('1');
  });
  after(() => kernel.stop());

  const create = async () =>
    (await kernel.ask('create_subshell_request', {}, 'control')).reply.content['subshell_id'] as string;
  const execute = (id: string, code: string) =>
    kernel.send('shell', 'execute_request', { code, allow_stdin: true }, { header: { subshell_id: id } });

  it('subshells are served at the yields of a loop that never waits for anything else', async () => {
    const id = await create();
    const main = await kernel.execute(
      `let steps = 0, goes = true
const weight = nd.ones([8])
weight.attach_grad()
while (goes) {
  const loss = autograd.record(() => (weight * weight).sum())
  loss.backward()
  weight.set(':', weight - 0.01 * weight.grad)
  steps++
  await mx.kernel.yield()
}
weight.sum().asscalar() < 8`,
    );
    await kernel.until(() => kernel.outputOf(main).some(({ header }) => header.msg_type === 'execute_input'));
    // One yield may serve several cells, but the loop goes on between yields: a kernel where it does not never gets to five.
    const seen: number[] = [];
    while (new Set(seen).size < 5)
      seen.push(Number((await kernel.finish(await execute(id, 'steps'))).data!['text/plain']));
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    await kernel.finish(await execute(id, 'goes = false'));
    assert.equal((await kernel.finish(main)).data!['text/plain'], 'true');
  });

  it('an interrupt ends a loop at its yield; mx.kernel.signal has fired, also for what was given it', async () => {
    const main = await kernel.execute(`let stopped = '';
mx.kernel.signal.addEventListener('abort', () => { stopped += 'told '; });
const sleeping = import('node:timers/promises').then(({ setTimeout }) => setTimeout(1e6, 0, { signal: mx.kernel.signal })).catch((error) => { stopped += error.name + ' '; });
const told = mx.kernel.signal;
console.log('in');
for (;;) await mx.kernel.yield();`);
    await kernel.said(main, 'in');
    await kernel.interrupt();
    assert.equal((await kernel.finish(main)).error?.ename, 'KeyboardInterrupt');
    const { data } = await kernel.run(
      'await new Promise((done) => setTimeout(done, 50)); stopped + told.aborted',
    );
    assert.match(data!['text/plain'], /told /);
    assert.match(data!['text/plain'], /AbortError/);
    assert.match(data!['text/plain'], /true/);
  });
});
