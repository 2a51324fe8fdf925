/** Jupyter's own conformance suite, jupyter_kernel_test, against the installed kernel. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { installInScratch, pythonWith } from './installed.js';

describe('kernel: jupyter_kernel_test', () => {
  it('passes every test, none skipped', function () {
    this.timeout(300_000);
    const python = pythonWith('jupyter_kernel_test');
    if (!python) return this.skip();
    const { folder, env } = installInScratch();
    const result = spawnSync(python, ['-m', 'unittest', '-v', 'test_mxlab'], {
      cwd: join(root, 'test', 'kernel', 'jupyter_kernel_test'),
      env: { ...env, PYTHONDONTWRITEBYTECODE: '1' },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    assert.equal(result.status, 0, result.stderr);
    assert.match(result.stderr, /Ran 13 tests/);
    assert.doesNotMatch(result.stderr, /skipped/);
  });
});
