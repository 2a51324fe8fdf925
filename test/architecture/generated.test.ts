/** Generated files are what the operator table says: run `npm run gen` when this fails. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, generatedFolder } from '../../codegen/outputs.js';
import { root } from '../support/files.js';

describe('generated files', () => {
  it('are all there are in their folder', () => {
    const written = generatedFiles().map(({ path }) => path);
    const present = readdirSync(join(root, generatedFolder)).map((name) => `${generatedFolder}/${name}`);
    assert.deepEqual(
      present.filter((path) => !written.includes(path)),
      [],
    );
  });
  for (const { path, text } of generatedFiles()) {
    it(`${path} is fresh`, () => {
      const current = readFileSync(join(root, path), 'utf8');
      assert.ok(current === text, `${path} differs from the operator table: run npm run gen`);
    });
  }
});
