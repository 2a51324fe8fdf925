/**
 * Long use: many mixed cells in one kernel, many starts, a class of kernels at once. Small here; MXLAB_SOAK=5000 (cells),
 * MXLAB_STARTS=200 and MXLAB_CLASS=30 make them what they are meant to be.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KernelClient, type Received } from './client.js';
import { descendants, isAlive, residentBytes } from './processes.js';

const cells = Number(process.env['MXLAB_SOAK'] ?? 160);
const starts = Number(process.env['MXLAB_STARTS'] ?? 3);
const pupils = Number(process.env['MXLAB_CLASS'] ?? 3);

/** A cell, and what it has to lead to. */
interface Cell {
  code: string;
  result?: string;
  stdout?: string;
  ename?: string;
  /** Displays. */
  shown?: number;
  interrupt?: boolean;
}

/** A mixture that repeats every sixteen cells, each text a new one. */
function cell(i: number): Cell {
  const kinds: (() => Cell)[] = [
    () => ({ code: `let kept = ${i};\nkept`, result: `${i}` }),
    () => ({ code: `kept + ${i}`, result: `${i - 1 + i}` }),
    () => ({ code: `console.log('line ${i}');\nconsole.log(${i});`, stdout: `line ${i}\n${i}\n` }),
    () => ({ code: `throw new RangeError('number ${i}');`, ename: 'RangeError' }),
    () => ({ code: `const wrong${i}: number = 'text';`, ename: 'TS2322' }),
    () => ({
      code: `function twice(x: number): number { return x * 2 + ${i} - ${i}; }\ntwice(${i})`,
      result: `${2 * i}`,
    }),
    () => ({ code: `const a = nd.ones([2, 3]) * ${i};\na.sum().asscalar()`, result: `${6 * i}` }),
    () => ({ code: `while (true) { kept = ${i}; }`, ename: 'KeyboardInterrupt', interrupt: true }),
    () => ({
      code: `class Box${i % 4} { constructor(readonly value = ${i}) {} }\nnew Box${i % 4}().value`,
      result: `${i}`,
    }),
    () => ({ code: `import { basename } from 'node:path';\nbasename('/a/b${i}')`, result: `'b${i}'` }),
    () => ({ code: `import { helped } from './helper.ts';\nhelped(${i})`, result: `${i + 1}` }),
    () => ({ code: `display(nd.arange(${(i % 50) + 2}));\ndisplay.html('<b>${i}</b>');`, shown: 2 }),
    () => ({
      code: `mx.viz.plot_network(sym.FullyConnected(sym.Variable('data'), { num_hidden: ${(i % 7) + 1} }))`,
      result: '*',
    }),
    () => ({ code: `await new Promise((done) => setTimeout(done, 1));\n${i}`, result: `${i}` }),
    () => ({ code: `await new Promise(() => {}); // ${i}`, ename: 'KeyboardInterrupt', interrupt: true }),
    () => ({ code: `nd.dot(nd.ones([2, ${i + 2}]), nd.ones([2, 3]))`, ename: 'MXNetError' }),
  ];
  return kinds[i % kinds.length]!();
}

const kindsOf = (output: readonly Received[]): string[] =>
  output.map(({ header, content }) =>
    header.msg_type === 'status' ? (content['execution_state'] as string) : header.msg_type,
  );

describe('kernel: long use', () => {
  let running: KernelClient | undefined;
  // A cell that failed may run for ever.
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  it(`${cells} mixed cells: nothing lost, nothing out of order, memory flat`, async function () {
    this.timeout(200_000 + cells * 400);
    const kernel = (running = await KernelClient.start());
    writeFileSync(join(kernel.folder, 'helper.ts'), 'export const helped = (n: number): number => n + 1;\n');
    await kernel.run('1');
    const memory: number[] = [];
    let number = 1;
    for (let i = 0; i < cells; i++) {
      const wanted = cell(i);
      const id = await kernel.execute(wanted.code);
      if (wanted.interrupt) {
        await kernel.until(() =>
          kernel.outputOf(id).some(({ header }) => header.msg_type === 'execute_input'),
        );
        await new Promise((done) => setTimeout(done, 10));
        await kernel.interrupt();
      }
      const { output, stdout, data, error, reply } = await kernel.finish(id);
      const told = `cell ${i}: ${wanted.code}\n${JSON.stringify(error)}`;
      assert.equal(reply.content['execution_count'], ++number, told);
      assert.equal(error?.ename, wanted.ename, told);
      const text = data?.['text/plain'] as string | undefined;
      if (wanted.result === '*') assert.ok(data, told);
      else assert.equal(text, wanted.result, told);
      assert.equal(stdout, wanted.stdout ?? '', told);
      const kinds = kindsOf(output);
      assert.deepEqual([kinds[0], kinds[1], kinds.at(-1)], ['busy', 'execute_input', 'idle'], told);
      assert.equal(kinds.filter((kind) => kind === 'idle').length, 1, told);
      assert.equal(kinds.filter((kind) => kind === 'display_data').length, wanted.shown ?? 0, told);
      // Kept messages are this test's memory, not the kernel's.
      kernel.iopub.length = 0;
      if (i % 16 === 15) memory.push(residentBytes(kernel.process.pid!));
    }
    const [early, late] = [memory[Math.floor(memory.length / 4)]!, Math.max(...memory.slice(-3))];
    console.log(
      `      memory of all its processes: ${memory
        .filter((_, at) => at % Math.ceil(memory.length / 10) === 0)
        .map((bytes) => (bytes / 2 ** 20).toFixed(0))
        .join(', ')} MB`,
    );
    // Room for what a collector has not looked at; a leak of 100 kB a cell would show.
    assert.ok(late - early < 60 * 2 ** 20 + cells * 15_000, `${early} bytes grew to ${late}`);
  });

  it(`${starts} starts and stops leave no process and no socket`, async function () {
    this.timeout(200_000 + starts * 15_000);
    // Only the ports of these kernels: other programs of this machine open and close theirs.
    const ports = new Set<number>();
    const open = (): number[] =>
      [...readFileSync('/proc/net/tcp', 'utf8').matchAll(/ 0100007F:(\w+) 00000000:0000 0A /g)]
        .map(([, port]) => parseInt(port!, 16))
        .filter((port) => ports.has(port));
    const processes: number[] = [];
    for (let i = 0; i < starts; i++) {
      const kernel = await KernelClient.start();
      for (const [name, port] of Object.entries(kernel.connection))
        if (name.endsWith('_port')) ports.add(Number(port));
      assert.ok(open().length >= 5, 'a running kernel listens');
      if (i % 2) await kernel.run(`${i} + 1`);
      processes.push(kernel.process.pid!, ...descendants(kernel.process.pid!));
      await kernel.ask('shutdown_request', { restart: i % 3 === 0 }, 'control');
      assert.equal(await kernel.exited(), 0);
      await kernel.stop();
    }
    for (let tries = 0; processes.some(isAlive) && tries < 1000; tries++)
      await new Promise((done) => setTimeout(done, 50));
    assert.deepEqual(processes.filter(isAlive), []);
    for (let tries = 0; open().length && tries < 500; tries++)
      await new Promise((done) => setTimeout(done, 100));
    assert.deepEqual(open(), []);
  });

  it(`a class of ${pupils}: all kernels start at once and run a cell`, async function () {
    this.timeout(200_000 + pupils * 10_000);
    const begin = performance.now();
    const kernels = await Promise.all(
      Array.from({ length: pupils }, async () => {
        const kernel = new KernelClient();
        await kernel.spawn();
        await kernel.until(
          () => kernel.iopub.some(({ header }) => header.msg_type === 'iopub_welcome'),
          120_000,
        );
        return kernel;
      }),
    );
    try {
      const results = await Promise.all(
        kernels.map((kernel, i) => kernel.run(`nd.ones([${i + 1}]).sum().asscalar()`, {}, 180_000)),
      );
      results.forEach(({ data, error }, i) => assert.equal(data?.['text/plain'], `${i + 1}`, error?.evalue));
      const seconds = (performance.now() - begin) / 1000;
      const bytes = kernels.map((kernel) => residentBytes(kernel.process.pid!));
      const total = bytes.reduce((sum, one) => sum + one, 0);
      console.log(
        `      ${pupils} kernels: first cells done after ${seconds.toFixed(1)} s, ${(total / 2 ** 20).toFixed(0)} MB in all`,
      );
    } finally {
      await Promise.all(kernels.map((kernel) => kernel.stop()));
    }
  });
});

describe('kernel: files of its own', () => {
  it('a kernel that ends leaves nothing in its folder but its history', async () => {
    const kernel = await KernelClient.start();
    await kernel.run('1');
    await kernel.ask('shutdown_request', { restart: false }, 'control');
    await kernel.exited();
    const left = readdirSync(kernel.folder).filter((name) => name !== 'connection.json');
    await kernel.stop();
    assert.deepEqual(left, ['history.jsonl']);
  });
});
