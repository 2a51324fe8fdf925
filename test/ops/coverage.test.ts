/** Nothing of MXNet's registry is left out without a reason, and reasons do not outlive what they excuse. */
import assert from 'node:assert/strict';
import { coverage } from '../oracle/coverage.js';
import { missingReasons, unrecordedReasons } from '../oracle/coverage_reasons.js';

describe('coverage of the registry of MXNet 1.9.1', () => {
  const { rows, lacks } = coverage();
  const gaps = lacks.filter(({ reason }) => reason === undefined);

  it('every operator is there, documented, recorded from MXNet and in its dtypes, or says why not', () => {
    assert.deepEqual(gaps, []);
  });

  it('every reason still excuses something', () => {
    const excuses = (reason: string): boolean => lacks.some((lack) => lack.reason === reason);
    for (const [rule, reason] of [...missingReasons, ...unrecordedReasons])
      assert.ok(excuses(reason), `${rule.source} excuses nothing`);
  });

  it('control flow and custom operators count as present', () => {
    const row = rows.find(({ family }) => family === 'control flow and host')!;
    assert.equal(row.present, row.registered);
  });
});
