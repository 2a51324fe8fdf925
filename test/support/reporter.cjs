/** mocha's spec reporter, which also leaves counts, failures and second tries where scripts/test.mjs tells them once more at its end. */
const { rmSync, writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** What is told of an error: its text with the diff that mocha shows, the frames, and what the test noted down. */
function describe(test, error) {
  const { message = String(error), stack = '', actual, expected, showDiff } = error ?? {};
  const frames = String(stack)
    .split('\n')
    .filter((line) => /^\s+at\s/.test(line));
  const isDiff = showDiff !== false && typeof actual === 'string' && typeof expected === 'string';
  return {
    title: test.fullTitle(),
    message: isDiff ? `${message}${reporters.Base.generateDiff(actual, expected)}` : String(message),
    frames,
    notes: [...(error?.notes ?? []), ...(test.notes ?? [])],
  };
}

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const target = process.env.MXLAB_TEST_COUNTS;
    if (!target) return;
    const failed = [];
    const retried = [];
    const tell = (list) => list.map(([test, error]) => describe(test, error));
    let running = 'nothing yet';
    // For a process that dies: what ran, and what had failed before.
    const keep = () => writeFileSync(`${target}.now`, JSON.stringify({ running, failed: tell(failed) }));
    const started = (one) => {
      running = one.fullTitle();
      keep();
    };
    runner.on('test', started);
    runner.on('hook', started);
    runner.on('fail', (test, error) => failed.push([test, error]));
    runner.on('retry', (test, error) => retried.push([test, error]));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      // Told only now: the hooks after a failed test have added their notes.
      const report = { passes, failures, pending, failed: tell(failed), retried: tell(retried) };
      writeFileSync(target, JSON.stringify(report));
      rmSync(`${target}.now`, { force: true });
    });
  }
};
