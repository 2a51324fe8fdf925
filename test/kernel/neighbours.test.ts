/** Notebooks made for others: tslab's, papermill's parameters. And the names that need no import. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { preloadedNames } from '../../kernel/compiler/preloaded_names.js';
import { KernelClient } from './client.js';

describe('kernel: neighbours', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('1');
  });
  after(() => kernel.stop());

  async function good(code: string) {
    const exchange = await kernel.run(code);
    assert.equal(exchange.error, undefined, exchange.error?.evalue);
    return exchange;
  }
  const shown = (exchange: Awaited<ReturnType<typeof good>>) =>
    exchange.output
      .filter(({ content }) => 'data' in content)
      .map(({ header, content }) => [header.msg_type, content['data']]);

  it('a tslab notebook runs unchanged: display functions, updated displays, versions', async () => {
    await good("import * as tslab from 'tslab';");
    await good(
      'interface City { name: string; people: number }\nconst cities: City[] = [{ name: "Oslo", people: 7e5 }, { name: "Bern", people: 1e5 }];',
    );
    const html = await good(
      'tslab.display.html(`<table>${cities.map((c) => `<tr><td>${c.name}</td></tr>`).join("")}</table>`)',
    );
    assert.deepEqual(shown(html), [
      ['display_data', { 'text/html': '<table><tr><td>Oslo</td></tr><tr><td>Bern</td></tr></table>' }],
    ]);
    const many = await good(
      "tslab.display.markdown('# Hi');\ntslab.display.png(new Uint8Array([1, 2]));\ntslab.display.raw('application/json', '{}');\ntslab.display.text('plain');",
    );
    assert.deepEqual(
      shown(many).map(([, data]) => data),
      [
        { 'text/markdown': '# Hi' },
        { 'image/png': 'AQI=' },
        { 'application/json': '{}' },
        { 'text/plain': 'plain' },
      ],
    );
    const progress = await good(
      'const d = tslab.newDisplay();\nfor (let i = 0; i < 2; i++) {\n  d.text(`step ${i}`);\n  await new Promise((done) => setTimeout(done, 1));\n}',
    );
    assert.deepEqual(
      shown(progress).map(([type]) => type),
      ['display_data', 'update_display_data'],
    );
    assert.equal((await good('tslab.versions.node === process.version')).data!['text/plain'], 'true');
    assert.equal(
      (await good("import { display as show } from 'tslab';\ntypeof show.svg")).data!['text/plain'],
      "'function'",
    );
    assert.equal((await kernel.run('tslab.display.html(5)')).error!.ename, 'TS2345');
  });

  it('papermill’s injected parameters replace those of the notebook', async () => {
    await good('// tagged "parameters"\nconst alpha: number = 0.1\nlet rounds = 5\nconst label = "first"');
    await good('// Parameters\nconst alpha = 0.6\nconst label = ["other", "type"]');
    assert.equal((await good('[alpha * 10, rounds, label.length]')).data!['text/plain'], '[ 6, 5, 2 ]');
  });

  it('every preloaded name that the types promise is there', async () => {
    for (const name of ['mx', ...preloadedNames]) {
      const { data, error } = await kernel.run(`typeof ${name}`);
      // What the library does not have is unknown to both.
      if (error) assert.equal(error.ename, 'TS2304', name);
      else assert.notEqual(data!['text/plain'], "'undefined'", name);
    }
    assert.equal((await good('nd.ones([2]) instanceof NDArray')).data!['text/plain'], 'true');
  });
});
