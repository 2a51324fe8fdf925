/** The replayer of other people's tests agrees with a small recording, and finds what differs. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nd } from '../../lib/index.js';
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
