/** Every example of the operator reference runs as it stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { nd, NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';

const page = readFileSync(join(root, 'docs/reference/operators.md'), 'utf8');

describe('examples of the operator reference', () => {
  const sections = page.split(/^### /m).slice(1);
  for (const section of sections) {
    const name = section.split('\n', 1)[0]!.replaceAll('\\', '');
    const code = /^```ts\n([\s\S]*?)^```/m.exec(section)?.[1];
    it(`${name} has an example that runs`, () => {
      assert.ok(code, 'has an example');
      const run = new Function('mx', 'nd', `return (${code.trim()})`) as (
        m: typeof mx,
        n: typeof nd,
      ) => unknown;
      const result = [run(mx, nd)].flat();
      for (const output of result) {
        assert.ok(output instanceof NDArray);
        output.wait_to_read();
      }
    });
  }
});
