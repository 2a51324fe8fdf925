/** The command `mxlab`: wrong calls are explained, scripts run like cells, notebooks run without a browser. */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/files.js';

const scratch = mkdtempSync(join(tmpdir(), 'mxlab-cli-'));

function mxlab(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(root, 'bin', 'mxlab.mjs'), ...args], {
    encoding: 'utf8',
    cwd: scratch,
  });
}

function script(name: string, source: string): string {
  const file = join(scratch, name);
  writeFileSync(file, source);
  return file;
}

function notebook(name: string, ...sources: string[]): string {
  const cells = sources.map((source, index) => ({
    cell_type: 'code',
    id: `c${index}`,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  }));
  const metadata = {
    kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' },
  };
  return script(name, JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
}

describe('mxlab', function () {
  this.timeout(300_000);
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('explains an unknown command and lists the known ones', () => {
    const result = mxlab('lob');
    assert.equal(result.status, 2);
    assert.match(result.stderr, /no command lob[\s\S]*mxlab lab[\s\S]*mxlab doctor/);
  });

  it('explains a wrong option', () => {
    const result = mxlab('execute', 'x.ipynb', '--timeuot', '3');
    assert.equal(result.status, 2);
    assert.match(result.stderr, /timeuot[\s\S]*usage: mxlab execute/);
  });

  describe('run', () => {
    it('gives scripts the module tslab, which prints', () => {
      const source =
        "import * as tslab from 'tslab'\ntslab.display.html('<b>hi</b>')\ntslab.display.png(new Uint8Array(3))\nconst d = tslab.newDisplay()\nd.text('one')\nd.text('two')\n";
      const result = mxlab('run', script('tslab.ts', source));
      assert.equal(result.status, 0, result.stderr);
      assert.equal(result.stdout, '<b>hi</b>\n[image/png: 3 bytes]\none\ntwo\n');
    });

    it('shows the lines of the script in a traceback, and none of its own', () => {
      const result = mxlab('run', script('throws.ts', 'await null\nthrow new RangeError("mine")\n'));
      assert.equal(result.status, 1);
      assert.match(result.stderr, /RangeError: mine[^]*throws\.ts:2:7/);
      assert.doesNotMatch(result.stderr, /mxlab\.mjs|dist\/|node:/);
    });

    it('runs a checked script with operators, top-level await and its own arguments', () => {
      const file = script(
        'sum.ts',
        'const a = nd.array([1, 2]) + nd.array([3, 4]) * 2\nawait Promise.resolve()\nconsole.log(a.tolist(), process.argv.slice(2))\n',
      );
      const result = mxlab('run', file, 'x', '--y');
      assert.equal(result.status, 0, result.stderr);
      assert.match(result.stdout, /\[ 7, 10 \] \[ 'x', '--y' \]/);
    });

    it('gives the preloaded instance to imports, and imports Node and packages', () => {
      const file = script(
        'imports.ts',
        "import mx2, { nd as nd2, type NDArray } from 'mxlab'\nimport { basename } from 'node:path'\nconst one: NDArray = nd2.ones([1])\nconsole.log(mx2 === mx, nd2 === nd, (one + 1).tolist(), basename('/a/b'))\n",
      );
      const result = mxlab('run', file);
      assert.equal(result.status, 0, result.stderr);
      assert.match(result.stdout, /true true \[ 2 \] b/);
    });

    it('stops at a type error with a code frame and exit code 1, before anything runs', () => {
      const result = mxlab('run', script('wrong.ts', "console.log('ran')\nconst b = nd.ones([2]) + 'x'\n"));
      assert.equal(result.status, 1);
      assert.doesNotMatch(result.stdout, /ran/);
      assert.match(result.stderr, /wrong\.ts:2[\s\S]*nd\.ones\(\[2\]\) \+ 'x'[\s\S]*\^|~/);
    });

    it('shows the user’s line of an error at run time, and exits with 1', () => {
      const result = mxlab(
        'run',
        script(
          'thrown.ts',
          "const n: number = 1\nfunction f(): never {\n  throw new Error('oh no')\n}\nf()\n",
        ),
      );
      assert.equal(result.status, 1);
      assert.match(result.stderr, /oh no/);
      assert.match(result.stderr, /thrown\.ts:3/);
    });

    it('passes the exit code of process.exit', () => {
      assert.equal(mxlab('run', script('exit.ts', 'process.exit(7)\n')).status, 7);
    });

    it('says that a file is missing', () => {
      const result = mxlab('run', 'nothing.ts');
      assert.equal(result.status, 2);
      assert.match(result.stderr, /nothing\.ts/);
    });
  });

  describe('execute', () => {
    it('saves the outputs beside the progress', () => {
      const file = notebook('fine.ipynb', "console.log('hello')", '1 + 2');
      const result = mxlab('execute', file, '-o', join(scratch, 'out.ipynb'));
      assert.equal(result.status, 0, result.stdout + result.stderr);
      assert.match(result.stdout, /\[1\/2\].*ok[\s\S]*\[2\/2\].*ok/);
      const saved = JSON.parse(readFileSync(join(scratch, 'out.ipynb'), 'utf8')) as {
        cells: { outputs: { data?: Record<string, string> }[] }[];
      };
      // nbformat may split texts into lines.
      assert.equal([saved.cells[1]!.outputs[0]!.data!['text/plain']].flat().join(''), '3');
    });

    it('ends with 1 when a cell fails, and saves what there is', () => {
      const file = notebook('fails.ipynb', "throw new Error('broken')", '1');
      const result = mxlab('execute', file);
      assert.equal(result.status, 1);
      assert.match(result.stderr, /broken/);
      assert.match(readFileSync(file, 'utf8'), /broken/);
    });

    it('interrupts a cell that takes too long', () => {
      const result = mxlab('execute', notebook('slow.ipynb', 'while (true) {}'), '--timeout', '2');
      assert.equal(result.status, 1);
      assert.match(result.stderr, /longer than 2 s/);
    });

    it('says that a file is no notebook', () => {
      const result = mxlab('execute', script('no.ipynb', 'not JSON'));
      assert.equal(result.status, 1);
      assert.match(result.stderr, /is not a notebook/);
    });
  });

  it('install writes a kernel specification that starts this package', () => {
    const prefix = join(scratch, 'prefix');
    const result = mxlab('install', '--prefix', prefix);
    assert.equal(result.status, 0, result.stderr);
    const spec = join(prefix, 'share', 'jupyter', 'kernels', 'mxlab');
    const kernel = JSON.parse(readFileSync(join(spec, 'kernel.json'), 'utf8')) as {
      display_name: string;
      interrupt_mode: string;
    };
    assert.equal(kernel.display_name, 'TypeScript (mxlab)');
    assert.equal(kernel.interrupt_mode, 'message');
    const { main } = JSON.parse(readFileSync(join(spec, 'location.json'), 'utf8')) as { main: string };
    assert.ok(existsSync(main));
    assert.ok(
      existsSync(join(prefix, 'share', 'jupyter', 'labextensions', '@mxlab', 'jupyterlab', 'package.json')),
    );
  });

  it('doctor finds everything in a checkout that is set up', () => {
    const result = mxlab('doctor');
    assert.equal(result.status, 0, result.stdout);
    for (const word of ['Node', 'BLAS', 'oneDNN', 'GPU', 'JupyterLab', 'kernel', 'All is well'])
      assert.match(result.stdout, new RegExp(word));
  });

  it('the package is an ordinary module of a plain Node program', () => {
    const folder = join(scratch, 'plain');
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    spawnSync('ln', ['-s', root, join(folder, 'node_modules', 'mxlab')]);
    writeFileSync(
      join(folder, 'main.mjs'),
      "import mx, { nd } from 'mxlab';\nconsole.log(nd.ones([2]).$add(1).tolist(), mx.nd === nd);\n",
    );
    const result = spawnSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(result.status, 0, result.stderr);
    assert.match(result.stdout, /\[ 2, 2 \] true/);
  });
});
