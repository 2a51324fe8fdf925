/** How strictly cells are checked, by whoever says so; what of ECMAScript is offered. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { installKernel } from '../../cli/install.js';
import { KernelClient } from './client.js';

const wrong = 'const n: number = "text"; n';

describe('kernel: modes of the check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-modes-'));
  const file = join(folder, 'some.ipynb');
  let second = 1_700_000_000;
  const save = (metadata: object): void => {
    writeFileSync(file, JSON.stringify({ cells: [], metadata, nbformat: 4, nbformat_minor: 5 }));
    utimesSync(file, ++second, second);
  };
  let kernel: KernelClient;
  before(async () => {
    save({ mxlab: { check: 'off' } });
    // As a Jupyter server starts a kernel of the variant `mxlab-warn` for a notebook.
    const kernels = installKernel(folder, undefined, 'warn');
    const { env, display_name } = JSON.parse(readFileSync(join(kernels, 'kernel.json'), 'utf8')) as {
      env: Record<string, string>;
      display_name: string;
    };
    assert.match(display_name, /warn/);
    kernel = await KernelClient.start({ env: { ...env, JPY_SESSION_NAME: file } });
  });
  after(async () => {
    await kernel.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the notebook’s metadata says it, and is read anew when the notebook is saved', async () => {
    const off = await kernel.run(wrong);
    assert.equal(off.data?.['text/plain'], "'text'");
    assert.equal(off.stderr, '');
    assert.equal((await kernel.run('mx.kernel.options.check')).data?.['text/plain'], "'off'");
    save({ mxlab: { check: 'error' } });
    assert.equal((await kernel.run(wrong)).error?.ename, 'TS2322');
  });

  it('without a word there the kernel specification’s variant holds, and code has the last word', async () => {
    save({});
    const warned = await kernel.run(wrong);
    assert.equal(warned.data?.['text/plain'], "'text'");
    assert.match(warned.stderr, /TS2322/);
    save({ mxlab: { check: 'strange' } });
    assert.match((await kernel.run(wrong)).stderr, /TS2322/);
    await kernel.run('mx.kernel.options.check = "error"');
    save({ mxlab: { check: 'off' } });
    assert.equal((await kernel.run(wrong)).error?.ename, 'TS2322');
  });

  it('ECMAScript is offered as far as this Node has it', async () => {
    await kernel.run('mx.kernel.options.check = "error"');
    const has = {
      "'a'.isWellFormed()": 'isWellFormed' in String.prototype,
      'Object.groupBy([1, 2], (n) => (n % 2 ? "odd" : "even"))': 'groupBy' in Object,
      'Promise.withResolvers<number>().promise instanceof Promise': 'withResolvers' in Promise,
      'new Set([1]).union(new Set([2])).size': 'union' in Set.prototype,
      'typeof DisposableStack': 'DisposableStack' in globalThis,
    };
    for (const [code, isThere] of Object.entries(has)) {
      const { error } = await kernel.run(code);
      assert.equal(error === undefined, isThere, `${code}: ${error?.evalue}`);
      if (error && !code.startsWith('typeof'))
        assert.match(error.evalue, /Node \d+.* does not have it/, code);
    }
    assert.equal((await kernel.run('/[\\p{L}--[a-z]]/v.test("A")')).data?.['text/plain'], 'true');
  });
});
