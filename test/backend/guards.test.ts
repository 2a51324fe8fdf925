/** Bounds of reused memory under the address sanitizer: they hold in the order of the queue, for work of the former array and of the next one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('guards_program.js', import.meta.url));
const isSanitized = (process.env['MXLAB_NATIVE'] ?? '').includes('sanitize');

function run(kind: string): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, kind], { encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
}

describe('bounds of reused memory', function () {
  this.timeout(60_000);

  for (const kind of ['smaller', 'larger', 'segment', 'scratch']) {
    it(`queued work reads all of an array whose memory a ${kind === 'segment' || kind === 'scratch' ? `${kind} got` : `${kind} array got`} meanwhile`, () => {
      const { status, text } = run(kind);
      assert.equal(status, 0, text);
      assert.equal(text, 'right\n');
    });
  }

  for (const kind of ['overrun', 'overrun of a smaller', 'overrun by queued work']) {
    it(`the sanitizer sees an element behind the array: ${kind}`, function () {
      if (!isSanitized) this.skip();
      const { status, text } = run(kind);
      assert.notEqual(status, 0, text);
      assert.match(text, /use-after-poison/);
    });
  }
});
