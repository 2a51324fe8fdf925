/** Interrupts of code that is stuck where no signal breaks it: in callbacks of Node, in modules that load, in programs that are waited for. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KernelClient } from './client.js';

const loop = '{ console.log("in"); for (;;); }';

const stuck: Record<string, string> = {
  'a callback of a file': `fs.readFile(process.execPath, () => ${loop});\nawait new Promise(() => {})`,
  'a tick in a callback of a file': `fs.readFile(process.execPath, () => process.nextTick(() => ${loop}));\nawait new Promise(() => {})`,
  'a program’s output': `spawn("echo", ["x"]).stdout.on("data", () => ${loop});\nawait new Promise(() => {})`,
  'an asynchronous context of its own': `fs.readFile(process.execPath, () => new AsyncLocalStorage().run(1, () => ${loop}));\nawait new Promise(() => {})`,
  'a JavaScript module that loads': 'import "./loop.mjs"',
  'a TypeScript module that loads': 'import "./loop_too.ts"',
  'a function of a local module, after a file': 'import { late } from "./late.ts"\nawait late()',
  'a program that is waited for': 'execSync("echo in; sleep 1000; echo done", { stdio: "inherit" })',
  'a program that is waited for in a callback':
    'fs.readFile(process.execPath, () => execSync("echo in; sleep 1000", { stdio: "inherit" }));\nawait new Promise(() => {})',
};

describe('kernel: interrupt of what no signal breaks', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start();
    writeFileSync(join(kernel.folder, 'loop.mjs'), 'console.log("in");\nfor (;;);');
    writeFileSync(join(kernel.folder, 'loop_too.ts'), 'console.log("in");\nfor (;;);\nexport {};');
    writeFileSync(
      join(kernel.folder, 'late.ts'),
      `import { readFile } from 'node:fs/promises';\nexport async function late(): Promise<void> {\n  await readFile(process.execPath);\n  ${loop}\n}\n`,
    );
    await kernel.run(
      'import fs from "node:fs"\nimport { AsyncLocalStorage } from "node:async_hooks"\nimport { execSync, spawn } from "node:child_process"\nlet kept = 1',
      {},
      60_000,
    );
  });
  after(() => kernel.stop());

  for (const [where, code] of Object.entries(stuck))
    it(`ends ${where} and keeps the state`, async () => {
      const id = await kernel.execute(code);
      await kernel.until(() => kernel.outputOf(id).some(({ content }) => content['text'] === 'in\n'), 60_000);
      await kernel.interrupt();
      const { error } = await kernel.finish(id, 60_000);
      assert.equal(error!.ename, 'KeyboardInterrupt');
      // What Node does between callbacks is in order.
      const { data } = await kernel.run(
        'await fs.promises.readFile(process.execPath); await new Promise((done) => setTimeout(done, 1)); kept',
        {},
        60_000,
      );
      assert.equal(data!['text/plain'], '1');
    });

  it('programs that earlier cells have started are left alone', async () => {
    await kernel.run('const server = spawn("sleep", ["1000"])');
    // Older than the next cell by more than the clock of processes can tell.
    await new Promise((done) => setTimeout(done, 200));
    const id = await kernel.execute(stuck['a program that is waited for']!);
    await kernel.until(() => kernel.outputOf(id).some(({ content }) => content['text'] === 'in\n'), 60_000);
    await kernel.interrupt();
    await kernel.finish(id, 60_000);
    const { data } = await kernel.run('[server.exitCode, server.signalCode, server.kill()]');
    assert.equal(data!['text/plain'], '[ null, null, true ]');
  });
});
