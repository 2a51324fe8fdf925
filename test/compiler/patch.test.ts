// The edits of TypeScript: the pinned version, each anchor once, loud failures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allEdits, patch, typescriptVersion } from '../../kernel/compiler/checker_patch.js';

describe('the patched compiler', () => {
  const require = createRequire(import.meta.url);
  const source = readFileSync(require.resolve('typescript'), 'utf8');

  it('is the pinned version', () => {
    assert.equal((require('typescript/package.json') as { version: string }).version, typescriptVersion);
  });

  it('has each anchor exactly once', () => {
    for (const { anchor } of allEdits) assert.equal(source.split(anchor).length, 2, anchor);
  });

  it('fails loudly on a missing anchor, naming it and the version', () => {
    const broken = source.replace('function checkPrefixUnaryExpression', 'function checkSomethingElse');
    assert.throws(() => patch(broken, typescriptVersion), /6\.0\.3.*checkPrefixUnaryExpression.*0 times/);
  });

  it('refuses another version', () => {
    assert.throws(() => patch(source, '7.0.2'), /6\.0\.3, found 7\.0\.2/);
  });
});
