/** MXNET_PROFILER_AUTOSTART, dump before the first run, and engines by environment: each in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const library = JSON.stringify(new URL('../../lib/index.js', import.meta.url).href);

/** Runs a program that has `mx` and `nd`. */
function run(program: string, env: Record<string, string>, cwd?: string) {
  const source = `const { default: mx } = await import(${library}); const { nd } = mx;\n${program}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
  });
}

describe('profiler by environment', function () {
  this.timeout(20000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-autostart-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('MXNET_PROFILER_AUTOSTART=1 writes profile.json when the process ends', () => {
    const { status, stderr } = run('nd.ones([3]).wait_to_read()', { MXNET_PROFILER_AUTOSTART: '1' }, folder);
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(join(folder, 'profile.json'), 'utf8'), /"_ones"/);
  });

  it('continuous_dump writes the file again and again while the event loop turns', () => {
    const program = `mx.profiler.set_config({ filename: 'running.json', continuous_dump: true, dump_period: 0.05 });
      mx.profiler.set_state('run'); nd.ones([3]).wait_to_read();
      const { existsSync, readFileSync } = await import('node:fs');
      const end = Date.now() + 15000;
      while (!existsSync('running.json') && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(JSON.parse(readFileSync('running.json', 'utf8')).traceEvents.some(({ name }) => name === '_ones'))`;
    const { stdout, stderr } = run(program, {}, folder);
    assert.equal(stdout, 'true\n', stderr);
  });

  it('nothing is written without it, and dump says why', () => {
    rmSync(join(folder, 'profile.json'), { force: true });
    const program =
      'nd.ones([3]).wait_to_read(); try { mx.profiler.dump() } catch (e) { console.log(e.message) }';
    const { stdout } = run(program, { MXNET_PROFILER_AUTOSTART: '0' }, folder);
    assert.match(stdout, /has not run yet/);
    assert.equal(existsSync(join(folder, 'profile.json')), false);
  });
});
