/** Random programs give the same bits whether elementwise calls wait for each other or not. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('segments_program.js', import.meta.url));

async function run(seed: number, environment: Record<string, string>): Promise<string> {
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(seed)], { env });
  return stdout;
}

describe('random programs', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`seed ${seed}: the same bits with and without waiting, with one thread and two`, async () => {
      const alone = await run(seed, { MXLAB_SEGMENTS: '0' });
      assert.match(alone, /^[0-9a-f]{40}\n$/);
      assert.equal(await run(seed, { MXLAB_NUM_THREADS: '1' }), alone);
      assert.equal(await run(seed, { MXLAB_NUM_THREADS: '2' }), alone);
    });
  }
});
