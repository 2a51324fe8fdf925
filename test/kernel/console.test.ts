/** `jupyter console` with the kernel, in a terminal that a program types into. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { root } from '../support/files.js';
import { installInScratch, pythonWith, type Installed } from './installed.js';

describe('kernel: jupyter console', function () {
  this.timeout(300_000);
  let installed: Installed;
  let python: string;
  before(function () {
    const found = pythonWith('jupyter_console');
    if (!found) return this.skip();
    python = found;
    installed = installInScratch();
  });
  after(() => installed && rmSync(installed.folder, { recursive: true, force: true }));

  it('runs, completes, takes several lines, shows errors and help, asks, is interrupted, ends', async () => {
    const child = spawn(python, [join(root, 'test', 'kernel', 'drive_console.py')], { env: installed.env });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
    const code = await new Promise((done) => child.once('exit', done));
    assert.equal(code, 0, text);
    assert.match(text, /exit status 0\n$/);
  });
});
