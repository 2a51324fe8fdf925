/** Questions to the user over the stdin channel. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

describe('kernel: stdin', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
  });
  after(() => kernel.stop());

  /** Runs a cell and answers its questions in turn. */
  async function answer(code: string, ...values: string[]) {
    const asked = kernel.questions.length;
    const id = await kernel.execute(code);
    for (const [index, value] of values.entries()) {
      await kernel.until(() => kernel.questions.length > asked + index);
      await kernel.send('stdin', 'input_reply', { status: 'ok', value });
    }
    return { ...(await kernel.finish(id)), questions: kernel.questions.slice(asked) };
  }

  it('input asks and waits, with the execute request as parent', async () => {
    const { data, questions, id } = await answer('input("name? ")', 'Ada');
    assert.equal(data!['text/plain'], "'Ada'");
    assert.deepEqual(questions[0]!.content, { prompt: 'name? ', password: false });
    assert.equal(questions[0]!.parent_header.msg_id, id);
  });

  it('getpass hides what is typed', async () => {
    const { data, questions } = await answer('getpass("key")', 'secret');
    assert.equal(data!['text/plain'], "'secret'");
    assert.equal(questions[0]!.content['password'], true);
  });

  it('confirm gives a boolean, prompt a default', async () => {
    assert.equal(
      (await answer('[confirm("sure?"), confirm("sure?")]', 'y', 'no')).data!['text/plain'],
      '[ true, false ]',
    );
    assert.equal((await answer('prompt("port", "8888")', '')).data!['text/plain'], "'8888'");
  });

  it('awaited forms leave the kernel free meanwhile', async () => {
    const { stdout, data } = await answer(
      'setTimeout(() => console.log("tick"), 1);\nawait input.async("x") + await getpass.async("y")',
      'a',
      'b',
    );
    assert.equal(stdout, 'tick\n');
    assert.equal(data!['text/plain'], "'ab'");
  });

  it('output before a question is shown before it', async () => {
    const asked = kernel.questions.length;
    const id = await kernel.execute('process.stdout.write("first"); input("x")');
    await kernel.until(() => kernel.questions.length > asked);
    await kernel.until(() => kernel.outputOf(id).some(({ content }) => content['text'] === 'first'));
    await kernel.send('stdin', 'input_reply', { value: '' });
    await kernel.finish(id);
  });

  it('an answer of any length arrives whole', async () => {
    assert.equal((await answer('input("long").length', 'é'.repeat(200_000))).data!['text/plain'], '200000');
  });

  it('a front end that allows no input gets an error that says so', async () => {
    const { error } = await kernel.run('input("x")', { allow_stdin: false });
    assert.equal(error!.ename, 'InputNotAllowedError');
    assert.match(error!.evalue, /allow_stdin is false/);
  });

  it('a late reply to an interrupted question answers no other question', async () => {
    const id = await kernel.execute('input("first")');
    await kernel.until(() => kernel.questions.at(-1)?.content['prompt'] === 'first');
    await kernel.interrupt();
    await kernel.finish(id);
    await kernel.send('stdin', 'input_reply', { value: 'stale' });
    assert.equal((await answer('input("second")', 'fresh')).data!['text/plain'], "'fresh'");
  });
});
