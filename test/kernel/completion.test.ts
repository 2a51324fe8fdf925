/** Completion beyond types: keys of live values, files in strings and commands; over the real compiler. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { keyQuestion } from '../../kernel/protocol/extra_completions.js';
import { liveKeys } from '../../kernel/session/live_keys.js';
import { KernelClient } from './client.js';

describe('kernel: completion beyond types', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run(
      'const table: any = JSON.parse(\'{"width": 1, "height": {"deep": 2}, "odd key": 3}\')\nconst typed = { first: 1 }',
      {},
    );
    mkdirSync(join(kernel.folder, 'pictures'));
    writeFileSync(join(kernel.folder, 'pictures', 'apple.png'), '');
    writeFileSync(join(kernel.folder, 'plan.txt'), '');
  });
  after(() => kernel.stop());

  async function complete(code: string) {
    const { content } = (await kernel.ask('complete_request', { code, cursor_pos: code.length })).reply;
    return { matches: content['matches'] as string[], start: content['cursor_start'] as number };
  }

  it('keys of values that have no type are offered, nested ones and after [" too', async () => {
    assert.deepEqual((await complete('table.')).matches, ['width', 'height']);
    assert.deepEqual(await complete('1 + table.height.d'), { matches: ['deep'], start: 17 });
    assert.deepEqual((await complete('table["odd')).matches, ['odd key']);
    assert.deepEqual((await complete('typed.f')).matches, ['first']);
  });

  it('a busy cell is not waited for', async () => {
    const id = await kernel.execute('console.log("in"); for (;;);');
    await kernel.said(id, 'in');
    assert.ok((await complete('typed.f')).matches.includes('first'));
    assert.ok(!kernel.outputOf(id).some(({ content }) => content['execution_state'] === 'idle'));
    await kernel.interrupt();
    await kernel.finish(id);
  });

  it('getters and proxies are left alone', () => {
    let touched = 0;
    const state = {
      lazy: {
        get value() {
          touched++;
          return { inner: 1 };
        },
      },
      proxy: new Proxy({}, { ownKeys: () => (touched++, ['a']) }),
    };
    assert.deepEqual(liveKeys(state, ['lazy']), [{ key: 'value', type: 'property' }]);
    assert.deepEqual(liveKeys(state, ['lazy', 'value']), []);
    assert.deepEqual(liveKeys(state, ['proxy']), []);
    assert.equal(touched, 0);
    assert.equal(keyQuestion('f(x).', 5), undefined);
    assert.deepEqual(keyQuestion('a.b["c d"].e', 12)!.steps, ['a', 'b', 'c d']);
  });

  it('files are offered inside strings and after commands', async () => {
    assert.deepEqual((await complete("const text = 'p")).matches, ['pictures/', 'plan.txt']);
    assert.deepEqual(await complete("readFileSync('pictures/a"), { matches: ['apple.png'], start: 23 });
    assert.equal((await complete('!cat pl')).matches[0], 'plan.txt');
    assert.equal((await complete('%load pictures/a')).matches[0], 'apple.png');
    assert.deepEqual((await complete("const done = 'x'; zzzz")).matches, []);
  });
});
