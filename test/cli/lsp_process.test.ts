/** How the process of `mxlab lsp` comes and goes: with and without a start-up snapshot, and never longer than its editor. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'mocha';
import { snapshotState } from '../../kernel/compiler/snapshot_file.js';
import { Client } from './lsp_client.js';

describe('the process of mxlab lsp', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-lsp-process-'));
  const uri = `file://${folder}/script.ts`;
  const start = new URL('../../kernel/language_server/start.js', import.meta.url).href;
  const clients: Client[] = [];
  const opened = async (
    args?: readonly string[],
    processId: number | null = null,
    errors?: 'ignore',
  ): Promise<Client> => {
    const client = new Client(folder, args, errors);
    clients.push(client);
    const { serverInfo } = await client.ask('initialize', { processId, capabilities: {} });
    assert.equal(serverInfo.name, 'mxlab');
    return client;
  };
  /** Node's arguments for a server from that snapshot (JavaScript's text). */
  const from = (snapshot: string): string[] => [
    '--input-type=module',
    '--eval',
    `import { runLanguageServer } from ${JSON.stringify(start)}; process.exitCode = await runLanguageServer('1', ${snapshot});`,
  ];
  /** Findings of a text, and the end after that. */
  const serves = async (client: Client): Promise<void> => {
    const text = 'const a: string = nd.ones([2]) * 2';
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
    assert.deepEqual(
      (await client.findings(uri, 1)).map(({ code }) => code),
      [2322],
    );
    await client.ask('shutdown', {});
    client.notify('exit', {});
    assert.equal((await once(client.process, 'exit'))[0], 0);
  };

  after(() => {
    for (const { process } of clients) process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts from the snapshot that the kernel starts from', async function () {
    if (snapshotState() !== 'fresh') return this.skip();
    // Without the fall-back: only what is in the snapshot can answer.
    const files = new URL('../compiler/snapshot_file.js', start).href;
    const code = `import { spawn } from 'node:child_process';
import { nodeOptions, serverRoom, snapshotFile } from ${JSON.stringify(files)};
const args = [...nodeOptions, '--snapshot-blob', snapshotFile(), serverRoom + '/main.js', '1'];
spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => (process.exitCode = code ?? 9));`;
    await serves(await opened(['--input-type=module', '--eval', code]));
  });

  it('starts without one, and when the one there is cannot be read', async () => {
    await serves(await opened(from('null')));
    const broken = join(folder, 'broken.blob');
    writeFileSync(broken, 'no snapshot');
    // Node says at length what it thinks of that.
    await serves(await opened(from(JSON.stringify(broken)), null, 'ignore'));
  });

  it('ends when the one who started it is killed', async () => {
    const { process: child } = await opened();
    child.kill('SIGKILL');
    // The end of its output: no process holds that any longer.
    await once(child, 'close');
  });

  it('ends with the process that the editor names, though its input stays open', async () => {
    const editor = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const { process: child } = await opened(undefined, editor.pid!);
    editor.kill('SIGKILL');
    assert.equal((await once(child, 'exit'))[0], 1);
  });

  it('serves an editor whose process is not to be seen from here', async () => {
    // Linux gives no process this number.
    await serves(await opened(undefined, 2 ** 31 - 1));
  });
});
