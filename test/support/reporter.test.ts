/** What the runner of the tests tells at its end: every failure once more, with notes, second tries and dead rooms. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.js';

type Told = Record<string, any>;

/** Runs one file of tests as scripts/test.mjs does. Returns the report, or what a dead run left. */
function report(source: string): { told: Told | undefined; left: Told | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-reporter-'));
  const file = join(folder, 'sample.cjs');
  const target = join(folder, 'counts.json');
  writeFileSync(file, source);
  const reporter = join(root, 'test', 'support', 'reporter.cjs');
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  spawnSync(process.execPath, [mocha, '--no-config', '--reporter', reporter, file], {
    cwd: root,
    env: { ...process.env, MXLAB_TEST_COUNTS: target },
  });
  const read = (path: string): Told | undefined =>
    existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Told) : undefined;
  const result = { told: read(target), left: read(`${target}.now`) };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

describe('the end of npm test', function () {
  this.timeout(120_000);
  let closing: (failures: Told[], retried: Told[], counts: Told) => string;
  before(async () => {
    const path = pathToFileURL(join(root, 'scripts', 'test_report.mjs')).href;
    ({ closingReport: closing } = (await import(path)) as { closingReport: typeof closing });
  });

  it('names each failure with message, frames and notes, and second tries', () => {
    const { told } = report(`
      describe('outer', () => {
        afterEach(function () {
          if (this.currentTest.state === 'failed') this.currentTest.notes = ['a dialog said: died'];
        });
        let tries = 0;
        it('good', () => undefined);
        it('bad', () => { throw new Error('the reason'); });
        it('unsteady', () => { if (tries++ === 0) throw new Error('only once'); }).retries(1);
      });`);
    assert.ok(told);
    assert.deepEqual([told.passes, told.failures, told.pending], [2, 1, 0]);
    assert.deepEqual([told.failed[0].title, told.failed[0].message], ['outer bad', 'the reason']);
    assert.ok(told.failed[0].frames.length > 0);
    assert.deepEqual(told.failed[0].notes, ['a dialog said: died']);
    assert.deepEqual([told.retried[0].title, told.retried[0].message], ['outer unsteady', 'only once']);
    const text = closing([{ room: 'sample', ...told.failed[0] }], [{ room: 'sample', ...told.retried[0] }], {
      passed: 2,
      failed: 1,
      skipped: 0,
    });
    for (const part of ['1) sample: outer bad', 'the reason', 'a dialog said: died', 'outer unsteady'])
      assert.ok(text.includes(part), text);
    assert.deepEqual(text.split('\n').slice(-2), ['Failed: sample: 1', '2 passed, 1 failed']);
  });

  it('knows what ran, and what had failed, when a room dies', () => {
    const { told, left } = report(`
      it('fails first', () => { throw new Error('early'); });
      it('dies', () => process.kill(process.pid, 'SIGKILL'));`);
    assert.equal(told, undefined);
    assert.equal(left?.running, 'dies');
    assert.equal(left?.failed[0].message, 'early');
  });

  it('keeps long output short: the first lines of a test, the last of a check', () => {
    const many = (word: string): string =>
      Array.from({ length: 500 }, (_, line) => `${word} ${line}`).join('\n');
    const test = { room: 'one', title: 'long', message: many('message'), frames: [], notes: [many('note')] };
    const text = closing([test, { title: 'ESLint', output: many('output') }], [], { passed: 0, failed: 2 });
    assert.ok(text.split('\n').length < 100, String(text.split('\n').length));
    for (const part of ['message 0', 'note 0', 'output 499']) assert.ok(text.includes(part), part);
    assert.match(text, /Failed: one: 1; ESLint\n0 passed, 2 failed$/);
  });

  it('says that all is good', () => {
    assert.equal(
      closing([], [], { passed: 3, failed: 0, skipped: 1 }),
      '\nAll good.\n3 passed, 0 failed, 1 skipped',
    );
  });
});
