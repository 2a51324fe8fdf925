/** Large files are read in pieces: memory holds the arrays once, and one by one where they are opened so. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nd } from '../../lib/ndarray/index.js';
import { root } from '../support/files.js';

const megabyte = 1 << 20;
const count = 4;
const bytesEach = 24 * megabyte;

/** How much the peak of resident memory grew while the code ran in a process of its own. */
function peakOf(code: string): number {
  const library = pathToFileURL(join(root, 'dist', 'lib', 'ndarray', 'index.js')).href;
  const script = `
    import { readFileSync } from 'node:fs';
    const { nd } = await import(${JSON.stringify(library)});
    nd.ones([4]).asnumpy();
    const peak = () => Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
    const before = peak();
    ${code}
    console.log(peak() - before);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

describe('large files', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'mxlab-large-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const ending of ['params', 'npz', 'safetensors']) {
    it(`.${ending} files are never held twice`, function () {
      if (!existsSync('/proc/self/status')) this.skip();
      this.timeout(60_000);
      const path = join(folder, `large.${ending}`);
      const x = nd.ones([bytesEach / 4]);
      nd.save(path, Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, x])));
      x.dispose();
      const whole = peakOf(`const all = nd.load(${JSON.stringify(path)}); all.x3.wait_to_read();`);
      assert.ok(whole > 0.9 * count * bytesEach, `${whole} bytes hold all arrays`);
      assert.ok(whole < count * bytesEach + 40 * megabyte, `${whole} bytes for ${count * bytesEach}`);
      const single = peakOf(`
        const file = nd.openFile(${JSON.stringify(path)});
        for (const [, array] of file) { array.wait_to_read(); array.dispose(); }`);
      assert.ok(single < 2 * bytesEach + 24 * megabyte, `${single} bytes one by one`);
    });
  }
});
