/** The examples in the documents run, and give what their comments say. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/files.js';

/** TypeScript blocks of a Markdown file. */
function blocks(file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    (match) => match[1]!,
  );
}

/** A line with a value and, in a comment far to the right, what it should be. */
const checked = /^(\s*);?(.*?)\s{2,}\/\/ (\[.*\]|-?\d+(?:\.\d+)?|true|false|'.*')$/;

/** The block as a script in which every checked line asserts its comment. */
function asserting(block: string): { source: string; count: number } {
  let count = 0;
  const lines = block.split('\n').map((line) => {
    const match = checked.exec(line);
    if (!match || /^\s*(const|let|\}|\{)/.test(line)) return line;
    count += 1;
    return `${match[1]};deepStrictEqual(${match[2]}, ${match[3]})`;
  });
  return { source: `import { deepStrictEqual } from 'node:assert/strict'\n${lines.join('\n')}`, count };
}

describe('documents', function () {
  this.timeout(300_000);
  const scratch = mkdtempSync(join(tmpdir(), 'mxlab-docs-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));

  for (const file of [
    'README.md',
    'docs/forms.md',
    'docs/tools.md',
    'docs/shared_memory.md',
    'docs/sparse.md',
  ]) {
    blocks(file).forEach((block, index) => {
      it(`${file}, block ${index + 1}: ${block.split('\n')[0]}`, () => {
        const { source, count } = asserting(block);
        const script = join(scratch, `block${index}.ts`);
        writeFileSync(script, source);
        const result = spawnSync(process.execPath, [join(root, 'bin', 'mxlab.mjs'), 'run', script], {
          encoding: 'utf8',
        });
        assert.equal(result.status, 0, result.stderr);
        if (file !== 'README.md') assert.ok(count > 0, 'the block asserts nothing');
      });
    });
  }
});
