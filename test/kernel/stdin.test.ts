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
    const asked = kernel.questions.length;
    const id = await kernel.execute(
      'setTimeout(() => console.log("tick"), 1);\nawait input.async("x") + await getpass.async("y")',
    );
    // The timer fires while nobody has answered yet.
    await kernel.until(() => kernel.outputOf(id).some(({ content }) => content['text'] === 'tick\n'));
    for (const [index, value] of ['a', 'b'].entries()) {
      await kernel.until(() => kernel.questions.length > asked + index);
      await kernel.send('stdin', 'input_reply', { status: 'ok', value });
    }
    assert.equal((await kernel.finish(id)).data!['text/plain'], "'ab'");
  });

  it('answers go to the questions that they name, whichever comes first', async () => {
    const subshell_id = (await kernel.ask('create_subshell_request')).reply.content['subshell_id'];
    const asked = kernel.questions.length;
    const ids = [await kernel.execute('await input.async("one? ")')];
    await kernel.until(() => kernel.questions.length === asked + 1);
    const request = { code: 'await input.async("two? ")', allow_stdin: true };
    ids.push(await kernel.send('shell', 'execute_request', request, { header: { subshell_id } }));
    await kernel.until(() => kernel.questions.length === asked + 2);
    for (const { header, content } of kernel.questions.slice(asked).reverse())
      await kernel.send(
        'stdin',
        'input_reply',
        { status: 'ok', value: content['prompt'] },
        { parent: header },
      );
    const answers = [];
    for (const id of ids) answers.push((await kernel.finish(id)).data!['text/plain']);
    assert.deepEqual(answers, ["'one? '", "'two? '"]);
    await kernel.ask('delete_subshell_request', { subshell_id });
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

  it('process.stdin is a stream of lines, asked for one by one', async () => {
    const lines = await answer(
      'const { createInterface } = await $import("node:readline/promises");\nconst rl = createInterface({ input: process.stdin, output: process.stdout });\nconst name = await rl.question("name? ");\nconst town = await rl.question("town? ");\nrl.close();\n[name, town]',
      'Ada',
      'Oslo',
    );
    assert.equal(lines.data!['text/plain'], "[ 'Ada', 'Oslo' ]");
    assert.equal(lines.questions.length, 2);
    assert.equal(lines.stdout, 'name? town? ');
    const chunk = await answer(
      'await new Promise((done) => process.stdin.once("data", (data) => { process.stdin.pause(); done(String(data)) }))',
      'one',
    );
    assert.equal(chunk.data!['text/plain'], "'one\\n'");
    assert.equal(chunk.questions.length, 1);
    const iterated = await answer(
      'let taken = [];\nfor await (const part of process.stdin) { taken.push(String(part)); if (taken.length === 2) break; }\ntaken',
      'a',
      'b',
    );
    assert.equal(iterated.data!['text/plain'], "[ 'a\\n', 'b\\n' ]");
  });

  it('process.stdin is at its end where the front end allows no input, and an interrupt leaves it usable', async () => {
    const { data } = await kernel.run(
      'let parts = 0;\nfor await (const part of process.stdin) parts++;\n"end"',
      { allow_stdin: false },
    );
    assert.equal(data!['text/plain'], "'end'");
    const asked = kernel.questions.length;
    const id = await kernel.execute('await new Promise((done) => process.stdin.once("data", done))');
    await kernel.until(() => kernel.questions.length > asked);
    await kernel.interrupt();
    assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    const next = await answer(
      'String(await new Promise((done) => process.stdin.once("data", done)))',
      'again',
    );
    assert.equal(next.data!['text/plain'], "'again\\n'");
  });

  it('an interrupted reader of process.stdin asks no second time: the next cell gets its own answer', async () => {
    for (let round = 0; round < 12; round++) {
      const asked = kernel.questions.length;
      const id = await kernel.execute('await new Promise((done) => process.stdin.once("data", done))');
      await kernel.until(() => kernel.questions.length > asked);
      await kernel.interrupt();
      await kernel.finish(id);
      assert.equal((await answer('input("next")', 'mine')).data!['text/plain'], "'mine'");
      assert.equal(kernel.questions.length, asked + 2);
    }
  });
});
