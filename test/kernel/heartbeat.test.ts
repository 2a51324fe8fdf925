/** Giant outputs arrive whole, in order, and the heart goes on beating meanwhile. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { KernelClient } from './client.js';
import { watchHeartbeat } from './heartbeat_watch.js';

describe('kernel: giant output', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
  });
  after(() => kernel.stop());

  /** Heartbeats are counted while it runs: how late they are is measured elsewhere, but there have to be many. */
  async function beating<T>(run: () => Promise<T>): Promise<T> {
    const stop = await watchHeartbeat(`tcp://127.0.0.1:${kernel.connection['hb_port']}`);
    const result = await run();
    const { count, longest } = await stop();
    assert.ok(count >= 5, `${count} heartbeats, one took ${longest} ms`);
    return result;
  }

  it('20 MB of text at once: whole, in pieces, idle last', async () => {
    const { stdout, output } = await beating(() =>
      kernel.run(
        'process.stdout.write("😀".repeat(2) + "x".repeat(2e7 - 1) + "end\\n"); process.stderr.write("after")',
        {},
      ),
    );
    assert.equal(stdout.length, 2e7 + 7);
    assert.ok(stdout.startsWith('😀😀x') && stdout.endsWith('xend\n'));
    const types = output.map(
      ({ header, content }) => content['name'] ?? content['execution_state'] ?? header.msg_type,
    );
    assert.equal(types.at(-1), 'idle');
    assert.equal(types.at(-2), 'stderr');
    assert.ok(types.filter((type) => type === 'stdout').length > 10);
  });

  it('a piece never ends inside a character', async () => {
    const { output, stdout } = await kernel.run('process.stdout.write("a" + "😀".repeat(7e5)); 1', {});
    assert.equal(stdout.length, 1 + 14e5);
    const pieces = output.flatMap(({ content }) => (content['text'] as string | undefined) ?? []);
    assert.ok(pieces.length > 1);
    for (const piece of pieces) assert.doesNotMatch(piece, /[\ud800-\udbff]$|^[\udc00-\udfff]|\ufffd/);
  });

  it('a picture of 20 MB stays one message, and what comes after it stays behind it', async () => {
    const { output, data } = await beating(() =>
      kernel.run('display.html("<b>é".repeat(5e6)); console.log("after");\n1'),
    );
    const types = output.map(({ header }) => header.msg_type);
    assert.ok(types.indexOf('display_data') < types.indexOf('stream'));
    const shown = output.find(({ header }) => header.msg_type === 'display_data')!;
    assert.equal(shown.content['data']['text/html'].length, 2e7);
    assert.equal(data!['text/plain'], '1');
  });
});
