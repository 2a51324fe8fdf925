/** Start and end of the kernel's processes: nothing is left behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { childrenOf, isAlive } from './processes.js';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { KernelClient } from './client.js';

async function untilGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; pids.some(isAlive); tries++) {
    assert.ok(tries < 2000, `still alive: ${pids.filter(isAlive).join(', ')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe('kernel: lifetime', () => {
  it('a shutdown ends the compiler process too', async () => {
    const kernel = await KernelClient.start();
    await kernel.run('1');
    const children = childrenOf(kernel.process.pid!);
    assert.ok(children.length > 0, 'the compiler is a process of its own');
    await kernel.ask('shutdown_request', { restart: false }, 'control');
    assert.equal(await kernel.exited(), 0);
    await untilGone(children);
    await kernel.stop();
  });

  it('a killed kernel takes its compiler with it', async () => {
    const kernel = await KernelClient.start();
    await kernel.run('1');
    const children = childrenOf(kernel.process.pid!);
    kernel.process.kill('SIGKILL');
    await untilGone(children);
    await kernel.stop();
  });

  it('a killed compiler comes back and knows the earlier cells', async () => {
    const kernel = await KernelClient.start();
    await kernel.run('const kept: number[] = [1, 2]');
    for (const pid of childrenOf(kernel.process.pid!)) process.kill(pid, 'SIGKILL');
    const { data } = await kernel.run('kept.length');
    assert.equal(data?.['text/plain'], '2');
    await kernel.stop();
  });

  it('a kernel whose Jupyter server was killed ends by itself', async () => {
    const kernel = new KernelClient();
    await kernel.spawn({ fake: true });
    const file = join(kernel.folder, 'orphan.json');
    writeFileSync(
      file,
      JSON.stringify({
        ...kernel.connection,
        shell_port: 0,
        iopub_port: 0,
        stdin_port: 0,
        control_port: 0,
        hb_port: 0,
      }),
    );
    // A parent that starts a kernel, tells its id and is killed.
    const script = `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify([join(root, 'dist/kernel/main.js'), file])}, { stdio: 'ignore', detached: true, env: { ...process.env, JPY_PARENT_PID: String(process.pid), MXLAB_LANGUAGE: ${JSON.stringify(join(root, 'dist/test/kernel/fake_language.js'))}, MXLAB_HISTORY: 'off' } }); console.log(child.pid); setInterval(() => {}, 1000)`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(
      await new Promise((resolve) => parent.stdout.once('data', (data) => resolve(String(data)))),
    );
    await new Promise((done) => setTimeout(done, 1000));
    assert.ok(isAlive(pid));
    parent.kill('SIGKILL');
    await untilGone([pid]);
    await kernel.stop();
  });

  it('without a connection file it says how it is started', async () => {
    const child = spawn(process.execPath, [join(root, 'dist/kernel/main.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (data) => (text += data));
    assert.equal(await new Promise((done) => child.once('exit', done)), 2);
    assert.match(text, /usage: .*CONNECTION_FILE/);
  });

  it('a taken port ends the kernel with a word about it', async () => {
    const first = await KernelClient.start({ fake: true });
    const file = join(first.folder, 'connection.json');
    const child = spawn(process.execPath, [join(root, 'dist/kernel/main.js'), file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (data) => (text += data));
    await new Promise((done) => child.once('exit', done));
    assert.match(text, /could not be bound/);
    await first.stop();
  });
});
