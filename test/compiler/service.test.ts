// The compiler as a process: same answers, restart after death, scripts. Prints speed figures and asserts none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCompiler, type CompilerClient } from '../../kernel/compiler/client.js';
import { CellCompiler, compileScript } from '../../kernel/compiler/index.js';
import { nodeOptions } from '../../kernel/compiler/snapshot_file.js';
import { typesFile } from './harness.js';

describe('the compiler process', function () {
  this.timeout(60_000);
  let client: CompilerClient;
  before(async () => {
    client = await startCompiler({ directory: tmpdir(), typesFile });
  });
  after(() => client.close());

  it('compiles, completes, inspects and forgets', async () => {
    const cell = await client.compile('const a = nd.ones([2]); a + 1', { number: 1 });
    assert.match(cell.js, /return \$op\.add\(\$\$\.a, 1\)/);
    assert.equal((await client.complete('a.sh', 4)).matches[0]?.text, 'shape');
    assert.match((await client.inspect('a', 0, 0)).text, /const a: NDArray/);
    assert.equal((await client.isComplete('(')).status, 'incomplete');
    await client.reset();
    assert.equal((await client.compile('a', { number: 2 })).ok, false);
  });

  it('comes back with its state when it dies, and answers what was open', async () => {
    await client.compile('const kept = nd.ones([2]);', { number: 3 });
    const pid = client.pid!;
    process.kill(pid, 'SIGKILL');
    const cell = await client.compile('kept * 2', { number: 4 });
    assert.match(cell.js, /\$op\.mul\(\$\$\.kept, 2\)/);
    assert.notEqual(client.pid, pid);
  });

  it('comes back with what JSX was in each cell, and is now', async () => {
    await client.reset();
    await client.compile('const old = <number>(1 as unknown); const h = (tag: "i") => tag;', { number: 5 });
    await client.setJsx({ factory: 'h' });
    await client.compile(
      'declare global { namespace JSX { interface IntrinsicElements { i: {} } } }\nconst view = () => <i/>;',
      { number: 6 },
    );
    process.kill(client.pid!, 'SIGKILL');
    const { js, frame } = await client.compile('const now = <i/>; [old, view, now]', { number: 7 });
    assert.match(js, /\(0, \$\$\.h\)\("i", null\)/, frame);
    await client.setJsx(undefined);
    process.kill(client.pid!, 'SIGKILL');
    assert.match((await client.compile('<string>now + view()', { number: 8 })).js, /\$\$\.now, /);
  });

  it('rejects with the reason what cannot be answered', async () => {
    await assert.rejects(client.compileModule('/no/such/file.ts'), /no module \/no\/such\/file\.ts/);
  });

  it('starts plainly without a snapshot', async () => {
    const plain = await startCompiler({ directory: tmpdir(), typesFile, useSnapshot: false });
    assert.equal((await plain.compile('1 + 1', { number: 1 })).ok, true);
    plain.close();
    await assert.rejects(plain.compile('1', { number: 2 }), /closed/);
  });
});

describe("the compiler's garbage", function () {
  this.timeout(60_000);

  it('is collected young: two hundred cells leave little in the old generation', () => {
    const compiler = new URL('../../kernel/compiler/index.js', import.meta.url).href;
    const script = `
      import { getHeapSpaceStatistics } from 'node:v8';
      import { CellCompiler } from ${JSON.stringify(compiler)};
      const compiler = new CellCompiler({ directory: ${JSON.stringify(tmpdir())}, typesFile: ${JSON.stringify(typesFile)} });
      const cell = (i) => (compiler.compile('const v' + i + ' = ' + i + ';\\nv' + i + ' + 1', { number: i }), compiler.settle(true));
      const old = () => getHeapSpaceStatistics().find((space) => space.space_name === 'old_space').space_used_size;
      let cells = 0;
      while (cells < 60) cell(++cells);
      const before = old();
      while (cells < 260) cell(++cells);
      console.log((old() - before) / 2 ** 20);`;
    const run = spawnSync(process.execPath, [...nodeOptions, '--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    // With accessors in checkers and emits it was above 60.
    assert.ok(Number(run.stdout) < 30, `${run.stdout} MB`);
  });
});

describe('scripts', () => {
  it('are compiled as the only cell of their folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-script-'));
    const path = join(folder, 'train.ts');
    writeFileSync(path, '#!/usr/bin/env mxlab\nconst x = nd.ones([2]) * 2\nawait Promise.resolve(x)\n');
    const script = compileScript(path, { typesFile });
    assert.equal(script.ok, true, script.frame);
    assert.equal(script.isAsync, true);
    assert.match(script.js, /\$op\.mul/);
    writeFileSync(path, 'const s: string = nd.ones([2])');
    assert.match(compileScript(path, { typesFile }).frame, /train\.ts:1:7 error TS2322/);
  });
});

describe('speed (printed, never judged)', function () {
  this.timeout(60_000);
  it('of trivial, tensor and declaring cells', () => {
    const compiler = new CellCompiler({ directory: tmpdir(), typesFile });
    compiler.compile('const a = nd.ones([2]); let n = 1;', { number: 0 });
    let number = 0;
    for (const [name, cell] of Object.entries({
      trivial: (i: number) => `${i} + n`,
      tensor: (i: number) => `const u${i % 5} = a + a * ${i} - a / 2; u${i % 5}.shape`,
      'declares each time': (i: number) => `const q${i} = ${i} + n; q${i}`,
    })) {
      const times: number[] = [];
      for (let i = 0; i < 100; i++) {
        const start = performance.now();
        assert.equal(compiler.compile(cell(i), { number: ++number }).ok, true);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      console.log(`      ${name}: median ${times[50]!.toFixed(1)} ms, best ${times[0]!.toFixed(1)} ms`);
    }
  });
});
