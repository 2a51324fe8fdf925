/** mocha's spec reporter, which also leaves the counts where scripts/test.mjs adds them up. */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const target = process.env.MXLAB_TEST_COUNTS;
      const { passes, failures, pending } = this.stats;
      if (target) writeFileSync(target, JSON.stringify({ passes, failures, pending }));
    });
  }
};
