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
      'await new Promise((done) => { globalThis.release = done; });\nconsole.log("main");\nkept',
    );
    await new Promise((done) => setTimeout(done, 100));
    const sub = await kernel.finish(await execute(id, 'kept = 5;\nconsole.log("sub");\nkept * 2'));
    assert.deepEqual([sub.stdout, sub.data!['text/plain']], ['sub\n', '10']);
    await kernel.finish(await execute(id, 'globalThis.release();'));
    const finished = await kernel.finish(main);
    assert.deepEqual([finished.stdout, finished.data!['text/plain']], ['main\n', '5']);
    assert.equal(sub.reply.content['execution_count'], finished.reply.content['execution_count'] + 1);
  });

  it('an interrupt ends what waits in every shell', async () => {
    const id = await create();
    const both = [
      await kernel.execute('await new Promise(() => {});'),
      await execute(id, 'await new Promise(() => {});'),
    ];
    await new Promise((done) => setTimeout(done, 150));
    await kernel.interrupt();
    for (const one of both) assert.equal((await kernel.finish(one)).error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.run('kept')).data!['text/plain'], '5');
  });
});
