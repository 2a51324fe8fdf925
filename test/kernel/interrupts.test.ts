/** Interrupts: every way a cell can be stuck, each ended with the state kept. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';

const stuck: Record<string, string> = {
  'a busy loop': 'while (true) {}',
  'a busy loop that catches everything': 'for (;;) { try { for (;;); } catch {} }',
  'a sleeping thread': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
  'an endless await': 'await new Promise(() => {});',
  'a busy loop after an await': 'await 1;\nwhile (true) {}',
  'a busy loop after a timer': 'await new Promise((done) => setTimeout(done, 10));\nwhile (true) {}',
  'a busy loop in a timer': 'setTimeout(() => { for (;;); }, 10);\nawait new Promise(() => {});',
  'a busy loop after a timer of node:timers/promises':
    'const { setTimeout: sleep } = await $import("node:timers/promises");\nawait sleep(10);\nfor (;;);',
  'an endless chain of promises': 'await 1;\nfor (;;) await null;',
  'a question that waits': 'input("name?");',
  'a question that waits after an await': 'await 1;\ninput("name?");',
  'an awaited question': 'await input.async("name?");',
};

describe('kernel: interrupt', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
    await kernel.run('let kept = 1');
  });
  after(() => kernel.stop());

  for (const [name, code] of Object.entries(stuck))
    it(`ends ${name} and keeps the state`, async () => {
      const id = await kernel.execute(`console.log("in");${code.startsWith('const') ? '\n' : ' '}${code}`);
      await kernel.said(id, 'in');
      // Not needed, but most often this is where the cell is stuck by then.
      await new Promise((done) => setTimeout(done, 60));
      const { reply } = await kernel.interrupt();
      assert.equal(reply.content['status'], 'ok');
      const { error } = await kernel.finish(id);
      assert.equal(error!.ename, 'KeyboardInterrupt');
      assert.equal((await kernel.run('kept')).data!['text/plain'], '1');
    });

  it('fires the cell’s AbortSignal', async () => {
    const id = await kernel.execute(
      'mx.kernel.signal.addEventListener("abort", () => console.log("aborted")); console.log("in");\nawait new Promise(() => {});',
    );
    await kernel.said(id, 'in');
    await kernel.interrupt();
    assert.equal((await kernel.finish(id)).stdout, 'in\naborted\n');
  });

  it('ends the timers of the interrupted cell and of no other', async () => {
    await kernel.run('let other = 0, mine = 0');
    await kernel.run('globalThis.keep = setInterval(() => other++, 5);');
    const id = await kernel.execute(
      'setInterval(() => { if (++mine === 3) console.log("in"); }, 5);\nawait new Promise(() => {});',
    );
    await kernel.said(id, 'in');
    await kernel.interrupt();
    await kernel.finish(id);
    await kernel.run('let [a, b] = [mine, other]');
    const { data } = await kernel.run(
      'let before = [mine, other];\nawait new Promise((done) => setTimeout(done, 60));\n[mine === before[0], other > before[1]]',
    );
    assert.equal(data!['text/plain'], '[ true, true ]');
    await kernel.run('clearInterval(globalThis.keep);');
  });

  it('does not wait for the compiler', async () => {
    const id = await kernel.execute('NEVER_COMPILES');
    await kernel.begun(id);
    await kernel.interrupt();
    assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.run('kept')).data!['text/plain'], '1');
  });

  it('of an idle kernel does nothing', async () => {
    await kernel.interrupt();
    assert.equal((await kernel.run('kept')).data!['text/plain'], '1');
  });

  it('a cell that ends by itself at that moment leaves the next one alone', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await kernel.execute(`{ const end = Date.now() + ${round * 3}; while (Date.now() < end); }`);
      await new Promise((done) => setTimeout(done, 12));
      await kernel.interrupt();
      await kernel.finish(id);
      assert.equal((await kernel.run('kept')).data?.['text/plain'], '1');
    }
  });

  it('SIGINT, as front ends without message interrupts send it, interrupts too', async () => {
    for (const code of ['while (true) {}', 'await new Promise(() => {});']) {
      const id = await kernel.execute(`console.log("in"); ${code}`);
      await kernel.said(id, 'in');
      kernel.process.kill('SIGINT');
      assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    }
  });

  it('aborts what is queued behind the interrupted cell', async () => {
    const id = await kernel.execute('await new Promise(() => {});');
    const queued = await kernel.execute('"ran"');
    await kernel.begun(id);
    await kernel.read();
    await kernel.interrupt();
    assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.finish(queued)).reply.content['ename'], 'Aborted');
  });
});

describe('kernel: interrupt of checked cells', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run("import { readFile } from 'node:fs/promises'\nlet rounds = 0, cleaned = 0");
  });
  after(() => kernel.stop());

  /** Interrupts a cell once it has printed `in`. */
  async function interrupted(code: string) {
    const id = await kernel.execute(code);
    await kernel.said(id, 'in');
    await kernel.interrupt();
    return kernel.finish(id);
  }

  /** True when `rounds` has stopped growing. */
  const stands = async () =>
    (
      await kernel.run(
        'const was = rounds\nawait new Promise((done) => setTimeout(done, 80))\nrounds === was',
      )
    ).data!['text/plain'];

  it('a loop that awaits files does not go on behind the interrupted cell', async () => {
    const { error } = await interrupted(
      "const from = rounds\nfor (;;) { if (++rounds === from + 20) console.log('in'); await readFile('/dev/null') }",
    );
    assert.equal(error!.ename, 'KeyboardInterrupt');
    assert.equal(await stands(), 'true');
  });

  it('finally blocks run, and a loop that catches everything ends all the same', async () => {
    await interrupted(
      "const from = rounds\nfor (;;) { try { if (++rounds === from + 20) console.log('in'); await readFile('/dev/null') } catch {} finally { cleaned++ } }",
    );
    assert.equal(await stands(), 'true');
    await interrupted('try { console.log("in"); await new Promise(() => {}) } finally { cleaned = -1 }');
    assert.equal((await kernel.run('cleaned')).data!['text/plain'], '-1');
  });

  it('a busy loop after reading a file is broken', async () => {
    const { error } = await interrupted("await readFile('/dev/null')\nconsole.log('in')\nwhile (true) {}");
    assert.equal(error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.run('1 + 1')).data!['text/plain'], '2');
  });

  it('functions of earlier cells belong to the cell that calls them', async () => {
    await kernel.run(
      "async function work(): Promise<never> { const from = rounds; for (;;) { if (++rounds === from + 20) console.log('in'); await readFile('/dev/null') } }",
    );
    assert.equal((await interrupted('await work()')).error!.ename, 'KeyboardInterrupt');
    assert.equal(await stands(), 'true');
  });

  it('a loop over an asynchronous iterable ends, and the iterable is told', async () => {
    // Code that a signal breaks in the middle runs no `finally`, so the iterable spends its time waiting.
    await kernel.run(
      'async function* ticks() { try { for (;;) { await new Promise((go) => setTimeout(go, 5)); yield ++rounds } } finally { cleaned = 7 } }',
    );
    const { error } = await interrupted(
      'let heard = 0\nfor await (const tick of ticks()) { if (++heard === 3) console.log("in"); tick }',
    );
    assert.equal(error!.ename, 'KeyboardInterrupt');
    assert.equal(await stands(), 'true');
    assert.equal((await kernel.run('cleaned')).data!['text/plain'], '7');
    const stuck = await interrupted(
      "import { PassThrough } from 'node:stream'\nconsole.log('in')\nfor await (const chunk of new PassThrough()) { chunk }",
    );
    assert.equal(stuck.error!.ename, 'KeyboardInterrupt');
  });

  it('a wait for the native engine is broken off while the engine still computes', async () => {
    const code = 'const wide = nd.ones([1536, 1536])\nlet product = wide';
    await kernel.run(code);
    const { error } = await interrupted(
      'for (let i = 0; i < 48; i++) product = nd.dot(product, wide)\nconsole.log("in")\nmx.waitall()\nconsole.log("waited")',
    );
    assert.equal(error!.ename, 'KeyboardInterrupt');
    // The wait ended before the work did: there is work left to wait for.
    const { data } = await kernel.run(
      'const begun = performance.now()\nmx.waitall()\nperformance.now() - begun > 20',
    );
    assert.equal(data!['text/plain'], 'true');
  });

  it('an engine that gives up its wait before the signal comes ends the cell as interrupted too', async () => {
    const { error } = await kernel.run(
      "throw Object.assign(new Error('KeyboardInterrupt'), { code: 'KeyboardInterrupt' })",
    );
    assert.equal(error!.ename, 'KeyboardInterrupt');
    assert.equal((await kernel.run('await Promise.resolve(6 * 7)')).data!['text/plain'], '42');
  });
});
