/** The kernel's process dies, or prints past Node: the front end learns why, and the last lines arrive. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { root } from '../support/files.js';
import { KernelClient, type Exchange } from './client.js';

describe('kernel: crashes and native output', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-crash-'));
  const addon = join(folder, 'crash_addon.node');
  const load = `import { createRequire } from 'node:module'
const addon = createRequire('/')(${JSON.stringify(addon)}) as Record<string, () => void>`;

  before(function () {
    const { status, stderr } = spawnSync(
      'g++',
      [
        '-std=c++17',
        '-O0',
        '-fPIC',
        '-shared',
        '-w',
        '-pthread',
        `-I${join(root, 'node_modules/node-api-headers/include')}`,
        join(root, 'test/kernel/fixtures/crash_addon.cc'),
        '-o',
        addon,
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs cells; the last one ends the process. */
  async function die(...cells: string[]): Promise<Exchange & { signal: string | null; queued: string }> {
    const kernel = await KernelClient.start();
    for (const cell of cells.slice(0, -1)) await kernel.run(cell);
    const goOn = await kernel.hold();
    const last = await kernel.execute(cells.at(-1)!);
    const queued = await kernel.execute('"never"');
    await goOn();
    const exchange = await kernel.finish(last);
    const aborted = await kernel.reply(queued);
    await kernel.exited();
    const { signalCode } = kernel.process;
    await kernel.stop();
    return { ...exchange, signal: signalCode, queued: aborted.content['ename'] as string };
  }

  const asPromised = (end: Awaited<ReturnType<typeof die>>, signal: string, text: RegExp): void => {
    assert.equal(end.error?.ename, 'KernelCrash');
    assert.match(end.error.evalue, text);
    assert.equal(end.reply.content['status'], 'error');
    assert.equal(end.queued, 'Aborted', 'what was queued is answered');
    assert.equal(end.signal, signal, 'the process ends as it would have, so that Jupyter restarts it');
  };

  it('a null pointer in an addon: the error names the addon, the last line arrives', async () => {
    const end = await die(load, 'console.log("by JavaScript"); addon.readNothing!()');
    asPromised(end, 'SIGSEGV', /SIGSEGV: native code used memory.*address 0x0.*crash_addon\.node/);
    assert.equal(end.stdout, 'by JavaScript\njust before\n');
  });

  it('a native stack overflow', async () => {
    asPromised(await die(load, 'addon.overflowStack!()'), 'SIGSEGV', /SIGSEGV/);
  });

  it('a crash in a thread of an addon', async () => {
    asPromised(await die(load, 'addon.crashInThread!()'), 'SIGSEGV', /crash_addon\.node/);
  });

  it('a C++ error that nobody caught is quoted', async () => {
    const end = await die(load, 'addon.throwUncaught!()');
    asPromised(end, 'SIGABRT', /a C\+\+ error that nobody caught/);
    assert.match(end.stderr, /terminate called/);
  });

  it('process.abort(), with the lines before it', async () => {
    const end = await die('for (let i = 0; i < 1000; i++) console.log(i)\nprocess.abort()');
    asPromised(end, 'SIGABRT', /abort/);
    assert.match(end.stdout, /^0\n[^]*\n999\n$/);
    assert.doesNotMatch(end.stderr, /stack trace|cell_runner/, 'frames of the kernel are for its log');
  });

  it('a signal from outside', async () => {
    asPromised(
      await die('process.kill(process.pid, "SIGSEGV"); for (;;);'),
      'SIGSEGV',
      /another program, or process\.kill/,
    );
  });

  it('a full JavaScript heap says so, and how to get more', async () => {
    const kernel = await KernelClient.start({ env: { NODE_OPTIONS: '--max-old-space-size=120' } });
    const { error, stdout } = await kernel.run(
      'console.log("filling")\nconst all: number[][] = []\nfor (;;) all.push(new Array(1e5).fill(1.5))',
      {},
    );
    assert.match(error?.evalue ?? '', /heap is full/);
    assert.match(error?.traceback.join('\n') ?? '', /--max-old-space-size/);
    assert.equal(stdout, 'filling\n');
    await kernel.exited();
    assert.equal(kernel.process.signalCode, 'SIGABRT');
    await kernel.stop();
  });

  it('a crash outside of a cell is told below the latest one', async () => {
    const kernel = await KernelClient.start();
    const go = join(kernel.folder, 'go');
    const { id } = await kernel.run(
      `import { existsSync } from 'node:fs'\nsetInterval(() => { if (existsSync(${JSON.stringify(go)})) process.abort() }, 5);`,
    );
    writeFileSync(go, '');
    await kernel.exited();
    const text = kernel
      .outputOf(id)
      .map(({ content }) => content['text'])
      .join('');
    assert.match(text, /KernelCrash/);
    await kernel.stop();
  });

  describe('what does not end it', () => {
    let kernel: KernelClient;
    before(async () => {
      kernel = await KernelClient.start();
      await kernel.run(load);
    });
    after(() => kernel.stop());

    it('more native memory than there is: an error of the cell', async () => {
      const huge = await kernel.run('const big = nd.zeros([1e6, 1e6, 100])\nbig.asscalar');
      assert.equal(huge.reply.content['status'], 'error');
      assert.match(huge.error!.evalue, /memory|bytes|GB|TB|large/i);
      const buffer = await kernel.run('new ArrayBuffer(1e15)');
      assert.equal(buffer.error?.ename, 'RangeError');
      assert.equal((await kernel.run('1 + 1')).data?.['text/plain'], '2');
    });

    it('WebAssembly outside of its memory is an error, not a crash', async () => {
      // (module (memory 1) (func (export "f") (result i32) i32.const -8 i32.load))
      const bytes =
        '0061736d010000000105016000017f0302010005030100010705010166' + '00000a0901070041782802000b';
      const { error } = await kernel.run(
        `;(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from('${bytes}', 'hex'))).exports['f'] as () => number)()`,
      );
      assert.equal(error?.ename, 'RuntimeError');
      assert.match(error.evalue, /out of bounds/);
    });

    it('printf of an addon is the cell’s output, in order with console.log', async () => {
      const { stdout, stderr } = await kernel.run(
        'console.log("one"); addon.print!(); console.log(" two"); console.error("three")',
      );
      assert.equal(stdout, 'one\nprinted without an end of line two\n');
      assert.equal(stderr, 'three\n');
    });

    it('200,000 native lines arrive before idle', async () => {
      const { stdout } = await kernel.run('addon.printMany!()');
      const lines = stdout.split('\n');
      assert.equal(lines.length, 200_001);
      assert.equal(lines[199_999], '199999');
    });

    it('native lines arrive while the cell is busy', async () => {
      const id = await kernel.execute(
        `import { writeSync } from 'node:fs'\nwriteSync(1, 'now\\n'); writeSync(2, 'beware\\n')\nfor (;;);`,
      );
      await kernel.until(() =>
        ['now\n', 'beware\n'].every((text) =>
          kernel.outputOf(id).some(({ content }) => content['text'] === text),
        ),
      );
      await kernel.interrupt();
      assert.equal((await kernel.finish(id)).error?.ename, 'KeyboardInterrupt');
    });

    it('programs with inherited streams print into the cell', async () => {
      const { stdout, stderr } = await kernel.run(
        `import { spawnSync } from 'node:child_process'
console.log('before'); spawnSync('sh', ['-c', 'echo é; echo wrong >&2'], { stdio: 'inherit' }); console.log('after')`,
      );
      assert.equal(stdout, 'before\né\nafter\n');
      assert.equal(stderr, 'wrong\n');
    });

    it('an unhandled rejection is told, the kernel goes on', async () => {
      const { id } = await kernel.run('void Promise.reject(new Error("lost"));');
      await kernel.until(() =>
        kernel.outputOf(id).some(({ content }) => /Unhandled rejection[^]*lost/.test(content['text'] ?? '')),
      );
      assert.equal((await kernel.run('2 + 2')).data?.['text/plain'], '4');
    });

    it('the kernel’s own log does not appear in cells', async () => {
      await kernel.shell.send(['<IDS|MSG>', 'wrong', '{}', '{}', '{}', '{}']);
      await kernel.run('1');
      assert.match(kernel.log, /dropped/);
      assert.ok(!kernel.iopub.some(({ content }) => /dropped/.test(content['text'] ?? '')));
    });
  });
});
