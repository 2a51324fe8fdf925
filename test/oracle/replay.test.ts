/** The replayer of other people's tests agrees with a small recording, and finds what differs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nd, type NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';
import { casesOf, replayCase, type Case } from './replay/agreement.js';

const folder = join(root, 'test/oracle/replay/sample/cases');

describe('replaying recordings of tests', () => {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))) {
    it(`${name} does what MXNet did when the sample ran`, () => {
      const { cases, arrays } = casesOf(folder, name);
      assert.ok(cases.length > 0);
      for (const one of cases) {
        const { verdict, detail } = replayCase(one, arrays);
        assert.equal(verdict, one.refused ? 'both refuse' : 'agrees', `${one.id}: ${detail}`);
      }
    });
  }

  it('a script does the same: texts or values, out, files that hold what was recorded', function () {
    this.timeout(120_000);
    const copy = mkdtempSync(join(tmpdir(), 'mxlab-replayed-'));
    try {
      cpSync(folder, join(copy, 'cases'), { recursive: true });
      const script = join(root, 'test/oracle/replay/script.ts');
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'bin/mxlab.mjs'), 'run', script, copy],
        { encoding: 'utf8' },
      );
      assert.match(stdout, /^[1-9]\d* calls, 0 notes$/m, stderr);
      const { arrays } = casesOf(folder, 'clip');
      const saved = nd.load(join(copy, 'ours/clip.params')) as Record<string, NDArray>;
      assert.ok(Object.keys(saved).some((key) => key.endsWith('/grad0')));
      for (const [key, array] of Object.entries(saved))
        assert.deepEqual(array.tolist(), arrays[key]!.tolist());
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  const [first, ...rest] = casesOf(folder, 'clip').cases as [Case, ...Case[]];
  const { arrays } = casesOf(folder, 'clip');
  const replaced = (key: string, value: unknown) => ({ ...arrays, [`${first.id}/${key}`]: value as never });

  it('finds another value, shape, dtype and gradient', () => {
    assert.equal(rest.length, 0);
    const out = arrays[`${first.id}/out0`]!;
    assert.equal(replayCase(first, replaced('out0', out.$add(0.01))).verdict, 'wrong values');
    assert.equal(
      replayCase(first, replaced('out0', nd.expand_dims(out, { axis: 0 }))).verdict,
      'wrong shape',
    );
    assert.equal(replayCase(first, replaced('out0', out.astype('float64'))).verdict, 'wrong dtype');
    assert.equal(replayCase(first, replaced('grad0', nd.ones_like(out))).verdict, 'wrong gradient');
  });

  it('tells unknown operators and refused parameters apart', () => {
    assert.equal(replayCase({ ...first, op: 'no_such_operator' }, arrays).verdict, 'unknown operator');
    assert.equal(replayCase({ ...first, attrs: { a_min: 'much' } }, arrays).verdict, 'refused');
    assert.equal(replayCase({ ...first, refused: 'as MXNet says' }, arrays).verdict, 'not refused');
  });
});
