/** Cells that end their kernel: process.exit wherever it is called, signals to itself, handlers of the exit. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { KernelClient } from './client.js';

const exits: Record<string, string> = {
  'a timer that the cell waits for':
    'await new Promise(() => setTimeout(() => { console.log("last"); process.exit(5); }, 1));',
  'a promise that nobody waits for':
    'Promise.resolve().then(() => { console.log("last"); process.exit(5); });\nawait new Promise(() => {});',
  'a callback of a file':
    'import { readFile } from "node:fs";\nreadFile(process.execPath, () => { console.log("last"); process.exit(5); });\nawait new Promise(() => {});',
  'an asynchronous function':
    'async function leave() { await null; console.log("last"); process.exit(5); }\nawait leave();',
};

describe('kernel: endings', () => {
  for (const [where, code] of Object.entries(exits))
    it(`process.exit() in ${where} ends the cell and the kernel`, async () => {
      const kernel = await KernelClient.start();
      const { stdout, reply, error } = await kernel.run(code);
      assert.equal(stdout, 'last\n');
      assert.equal(error, undefined);
      assert.deepEqual(reply.content['payload'], [{ source: 'ask_exit', keepkernel: false }]);
      assert.equal(await kernel.exited(), 5);
      await kernel.stop();
    });

  it('process.exit() ends cells of all shells', async () => {
    const kernel = await KernelClient.start({ fake: true });
    const subshell_id = (await kernel.ask('create_subshell_request')).reply.content['subshell_id'];
    const other = await kernel.send(
      'shell',
      'execute_request',
      { code: 'console.log("in");\nawait new Promise(() => {})' },
      { header: { subshell_id } },
    );
    await kernel.until(() => kernel.outputOf(other).some(({ content }) => content['text'] === 'in\n'));
    assert.equal((await kernel.run('process.exit(6)')).reply.content['status'], 'ok');
    assert.equal((await kernel.finish(other)).reply.content['status'], 'ok');
    assert.equal(await kernel.exited(), 6);
    await kernel.stop();
  });

  it('what is registered for the exit runs once and is heard', async () => {
    const kernel = await KernelClient.start({ fake: true });
    const { stdout } = await kernel.run(
      'process.on("exit", (code) => console.log("leaving with", code)); process.exit(7)',
    );
    assert.equal(stdout, 'leaving with 7\n');
    assert.equal(await kernel.exited(), 7);
    await kernel.stop();
  });

  for (const signal of ['SIGTERM', 'SIGHUP'])
    it(`${signal} to itself: the last line arrives, and what ended the kernel`, async () => {
      const kernel = await KernelClient.start({ fake: true });
      const { stdout, error } = await kernel.run(
        `console.log("last"); process.kill(process.pid, "${signal}"); await new Promise(() => {})`,
      );
      assert.equal(stdout, 'last\n');
      assert.match(
        error!.evalue,
        new RegExp(`^${signal}: another program, or process.kill, sent this signal`),
      );
      await kernel.exited();
      assert.equal(kernel.process.signalCode, signal);
      await kernel.stop();
    });

  it('SIGINT to itself is an interrupt, whatever runs', async () => {
    const kernel = await KernelClient.start({ fake: true });
    await kernel.run('let kept = 1');
    for (const rest of ['await new Promise(() => {})', 'for (;;);', '1']) {
      const { error } = await kernel.run(`process.kill(process.pid, "SIGINT"); ${rest}`);
      assert.equal(error!.ename, 'KeyboardInterrupt');
    }
    assert.equal((await kernel.run('kept')).data!['text/plain'], '1');
    await kernel.stop();
  });

  it('a shutdown ends the programs that cells have started, but for detached ones', async () => {
    const kernel = await KernelClient.start();
    const { data } = await kernel.run(
      'import { spawn } from "node:child_process";\nconst start = (detached: boolean) => spawn("sleep", ["1000"], { detached, stdio: "ignore" }).pid!;\nJSON.stringify([start(false), start(true)])',
      {},
      60_000,
    );
    const [own, detached] = JSON.parse(data!['text/plain'].slice(1, -1)) as [number, number];
    await kernel.ask('shutdown_request', { restart: false }, 'control');
    await kernel.exited();
    // It ends when the system gets to it; a hang would be ended by mocha's limit.
    const isAlive = (pid: number): boolean => {
      const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
      return state.split(') ').at(-1)![0] !== 'Z';
    };
    while (isAlive(own)) await new Promise((done) => setTimeout(done, 20));
    assert.ok(isAlive(detached));
    process.kill(detached);
    await kernel.stop();
  });
});
