/**
 * `npm test`: does what set-up is left, then every check and every test, and ends with one line of counts.
 * `--quick`: no set-up, no browser, no Jupyter server: under a minute. `--only ROOM` runs one room's tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, inRoot, root, venvBin } from './setup/paths.mjs';
import { SetupError } from './setup/shell.mjs';
import { setUp, steps, testSteps } from './setup/steps.mjs';
import { closingReport } from './test_report.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, 'no-setup': { type: 'boolean' } },
});
/** Rooms whose tests start servers or browsers. */
const slowRooms = new Set(['jupyter', 'browser', 'setup', 'notebooks', 'kernel', 'cli', 'docs']);
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const retried = [];

/** One program that must succeed: counted as one test. */
function check(title, command, args) {
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const isGood = result.status === 0;
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? '✔' : '✘'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (isGood) return;
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`;
  failures.push({ title, output });
  console.log(output);
}

/** Source files of the native rooms, for clang-format. */
function nativeSources(folder = inRoot('native')) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : nativeSources(path);
    return /\.(cc|h|cu)$/.test(entry.name) ? [path] : [];
  });
}

/** The tests of one room in a process of their own; a room that dies counts as one failure. */
function mocha(room) {
  const folder = inRoot('dist', 'test', room);
  const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.test.js'));
  if (files.length === 0) return;
  const scratch = mkdtempSync(join(tmpdir(), 'mxlab-test-'));
  const report = join(scratch, 'counts.json');
  console.log(`\n=== ${room}`);
  const result = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      inRoot('node_modules', 'mocha', 'bin', 'mocha.js'),
      '--exit',
      '--timeout',
      slowRooms.has(room) ? '240000' : '120000',
      '--reporter',
      inRoot('test', 'support', 'reporter.cjs'),
      ...files.map((name) => join(folder, String(name))),
    ],
    { cwd: root, env: environment({ MXLAB_TEST_COUNTS: report }), stdio: 'inherit' },
  );
  if (existsSync(report)) {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += told.passes;
    counts.failed += told.failures;
    counts.skipped += told.pending;
    failures.push(...told.failed.map((one) => ({ room, ...one })));
    retried.push(...told.retried.map((one) => ({ room, ...one })));
  } else {
    counts.failed += 1;
    const last = existsSync(`${report}.now`) ? JSON.parse(readFileSync(`${report}.now`, 'utf8')) : undefined;
    failures.push(...(last?.failed ?? []).map((one) => ({ room, ...one })));
    const output = `The run ended with ${result.status ?? result.signal} in: ${last?.running ?? 'the first file'}`;
    failures.push({ room, title: 'ended before its report', output });
  }
  rmSync(scratch, { recursive: true, force: true });
}

try {
  if (!values.quick && !values['no-setup']) await setUp([...steps, ...testSteps]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(
    `\nSet-up stopped at ${error.message}\nThe whole output is in ${error.log}\nNext: ${error.hint}`,
  );
  process.exit(1);
}
const bin = (name) => inRoot('node_modules', ...name);
if (values.quick) check('TypeScript to JavaScript', process.execPath, ['scripts/transpile.mjs']);
if (!values.only) {
  check('types (tsc, strict)', process.execPath, [bin(['typescript', 'bin', 'tsc']), '-p', '.', '--noEmit']);
  check('ESLint', process.execPath, [bin(['eslint', 'bin', 'eslint.js']), '.']);
  check('Prettier', process.execPath, [
    bin(['prettier', 'bin', 'prettier.cjs']),
    '--check',
    '--log-level',
    'warn',
    '.',
  ]);
  if (existsSync(venvBin('clang-format')))
    check('clang-format', venvBin('clang-format'), ['--dry-run', '-Werror', ...nativeSources()]);
}
const rooms = readdirSync(inRoot('dist', 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(inRoot('test', entry.name)))
  .map((entry) => entry.name)
  .filter((room) => (values.only ? room === values.only : !(values.quick && slowRooms.has(room))));
for (const room of rooms) mocha(room);

console.log(closingReport(failures, retried, counts));
process.exit(counts.failed ? 1 : 0);
