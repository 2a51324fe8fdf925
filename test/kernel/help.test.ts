/** Help about what is there: live values, sources, commands, words of earlier cells; and how values show themselves. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient, type Received } from './client.js';

describe('kernel: help with live values', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    const { error } = await kernel.run(
      [
        '/** Adds. */\nfunction add(a: number, b = 2): number { return a + b }',
        'class Dog {\n  /** Its name. */\n  name = "rex"; bark(times: number) { return "w".repeat(times) } }',
        'const dog = new Dog(); const live = { alpha: 1, "two words": { deep: [1, 2] } }',
        'const loose: any = { hidden: 5 }; const square = (x: number) => x * x',
      ].join('\n'),
    );
    assert.equal(error, undefined);
  });
  after(() => kernel.stop());

  const inspect = async (marked: string, detail_level = 0): Promise<string | undefined> => {
    const at = marked.indexOf('|');
    const [code, cursor_pos] = at < 0 ? [marked, marked.length] : [marked.replace('|', ''), at];
    const { reply } = await kernel.ask('inspect_request', { code, cursor_pos, detail_level });
    return reply.content['found'] ? String(reply.content['data']['text/plain']) : undefined;
  };
  const complete = async (code: string): Promise<string[]> => {
    const { reply } = await kernel.ask('complete_request', { code, cursor_pos: code.length });
    return reply.content['matches'] as string[];
  };
  const page = async (code: string): Promise<string> => {
    const { reply, error } = await kernel.run(code);
    assert.equal(error, undefined, code);
    return String(reply.content['payload'][0].data['text/plain']);
  };

  it('a value is told in short, with keys and for any', async () => {
    assert.equal(await inspect('dog'), "const dog: Dog\n\nValue: Dog { name: 'rex' }");
    assert.match((await inspect('live.alpha'))!, /alpha: number\n\nValue: 1$/);
    assert.match((await inspect("live['two words'].deep"))!, /Value: \[ 1, 2 \]$/);
    assert.equal(await inspect('loose.hid|den'), 'any\n\nValue: 5');
    assert.match(await page('live?'), /Value: \{ alpha: 1, 'two words': \[Object\] \}/);
  });

  it('what only has the same name has no such value', async () => {
    assert.equal(await inspect('((dog: number) => do|g)'), '(parameter) dog: number');
    assert.doesNotMatch((await inspect('function f() { const live = 5; return li|ve }'))!, /Value/);
    assert.doesNotMatch((await inspect('add'))!, /Value/);
    assert.doesNotMatch((await inspect('Dog'))!, /Value/);
  });

  it('a name that nobody knows is not found', async () => {
    for (const code of ['nobody', 'nobody.knows', 'interface', '42'])
      assert.equal(await inspect(code), undefined);
    const { error } = await kernel.run('nobody?');
    assert.equal(error?.ename, 'NameError');
  });

  it('members are named after their class, words of the first declaration of a cell are kept', async () => {
    assert.match((await inspect('dog.bark'))!, /^\(method\) Dog\.bark\(times: number\): string/);
    assert.match(
      (await inspect('dog.name'))!,
      /^\(property\) Dog\.name: string\n\nValue: 'rex'\n\nIts name\./,
    );
    assert.match((await inspect('add'))!, /Adds\./);
  });

  it('two question marks show the source of what cells have declared', async () => {
    assert.match(
      await page('add??'),
      /Source:\nfunction add\(a: number, b = 2\): number \{ return a \+ b \}/,
    );
    assert.match(await page('Dog??'), /Source:\nclass Dog \{\n/);
    assert.match(await page('square??'), /Source:\nconst square = \(x: number\) => x \* x/);
    await kernel.run('function add(text: string) { return text }');
    assert.match(await page('add??'), /Source:\nfunction add\(text: string\)/);
  });

  it('commands have help', async () => {
    assert.match(await page('%timeit?'), /^%timeit \[-n LOOPS\]/);
    assert.match(await page('%%bash?'), /^%%bash: runs the cell with bash/);
    assert.match((await inspect('%cd| ..'))!, /^%cd/);
  });

  it('keys of values are offered where code stands, not in words; those of Node’s globals too', async () => {
    assert.deepEqual(await complete('loose.'), ['hidden']);
    assert.deepEqual(await complete('`${loose.'), ['hidden']);
    assert.deepEqual(await complete('// loose.'), []);
    assert.ok(!(await complete("'loose.")).includes('hidden'));
    assert.ok((await complete('process.env.PA')).includes('PATH'));
  });

  it('a promise, a timer and a proxy that throws are shown plainly', async () => {
    const shown = async (code: string) => {
      const { data, error } = await kernel.run(code);
      assert.equal(error, undefined);
      return String(data!['text/plain']);
    };
    assert.equal(await shown('[Promise.resolve(1)]'), '[ Promise { 1 } ]');
    const { stdout } = await kernel.run('console.log(Promise.resolve({ a: 1 }), new Promise(() => {}))');
    assert.equal(stdout, 'Promise { { a: 1 } } Promise { <pending> }\n');
    assert.doesNotMatch(await shown('const timer = setTimeout(() => {}, 1); timer'), /CellScope|asyncId/);
    assert.equal(await shown('new Proxy({ a: 1 }, { get() { throw new Error("no") } })'), '{ a: 1 }');
  });

  it('what display gives changes the output, also of a value that takes time', async () => {
    const kinds = (output: readonly Received[]) =>
      output
        .filter(({ header }) => /display_data$/.test(header.msg_type))
        .map(({ header, content }) => `${header.msg_type} ${String(content['data']['text/plain'])}`);
    const plain = await kernel.run('const h = display("one", { id: "h1" }); h.update("two"); h.id');
    assert.equal(plain.data?.['text/plain'], "'h1'");
    assert.deepEqual(kinds(plain.output), ["display_data 'one'", "update_display_data 'two'"]);
    const slow =
      'const later = { async [Symbol.for("Jupyter.display")]() { await null; return { "text/plain": "drawn" } } }\n' +
      'const s = display(later); await s.update("again"); display(later)';
    const { output, data, error } = await kernel.run(slow);
    assert.equal(error, undefined);
    assert.equal(data, undefined);
    assert.deepEqual(kinds(output), [
      'display_data drawn',
      "update_display_data 'again'",
      'display_data drawn',
    ]);
  });
});
