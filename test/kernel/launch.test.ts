/** The kernel specification and its launcher. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { installInScratch, type Installed } from './installed.js';

describe('kernel: launcher', () => {
  let installed: Installed;
  // Asked for its own path: what PATH finds may be a script that needs PATH itself.
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).stdout.trim();
  const launch = (env: Record<string, string>) =>
    spawnSync(python, [join(installed.resourceDir, 'launch.py'), 'no-such-connection.json'], {
      env,
      encoding: 'utf8',
      cwd: installed.folder,
    });
  /** A Python that finds no Node of its own: an empty prefix and PATH. */
  const bare = (env: Record<string, string>) =>
    spawnSync(
      python,
      [
        '-c',
        `import runpy, sys; sys.prefix = 'nowhere'; runpy.run_path(${JSON.stringify(join(installed.resourceDir, 'launch.py'))}, run_name='__main__')`,
      ],
      { env: { PATH: '', ...env }, encoding: 'utf8', cwd: installed.folder },
    );
  const fakeNode = (name: string, version: string) => {
    const file = join(installed.folder, name);
    writeFileSync(
      file,
      `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else echo "started: $*"; fi\n`,
    );
    chmodSync(file, 0o755);
    return file;
  };
  before(() => {
    installed = installInScratch();
  });
  after(() => rmSync(installed.folder, { recursive: true, force: true }));

  it('the specification is what Jupyter needs: message interrupts, a launcher without PATH, three logos', () => {
    const spec = JSON.parse(readFileSync(join(installed.resourceDir, 'kernel.json'), 'utf8'));
    assert.deepEqual(spec.argv, ['python', '{resource_dir}/launch.py', '{connection_file}']);
    assert.equal(spec.display_name, 'TypeScript (mxlab)');
    assert.equal(spec.language, 'typescript');
    assert.equal(spec.interrupt_mode, 'message');
    assert.equal(spec.metadata.debugger, true);
    for (const logo of ['logo-svg.svg', 'logo-32x32.png', 'logo-64x64.png'])
      assert.ok(existsSync(join(installed.resourceDir, logo)), logo);
  });

  it('starts the Node that MXLAB_NODE names with the kernel and the connection file', () => {
    const { stdout } = launch({ MXLAB_NODE: fakeNode('node-20', 'v20.10.0') });
    assert.match(stdout, /^started: .*kernel\/main\.js no-such-connection\.json/);
  });

  it('passes over a Node that is too old, down to the one that installed the kernel', () => {
    const place = join(installed.resourceDir, 'location.json');
    const text = readFileSync(place, 'utf8');
    const node = fakeNode('node-21', 'v21.1.0');
    writeFileSync(place, JSON.stringify({ ...JSON.parse(text), node }));
    const { stdout } = bare({ MXLAB_NODE: fakeNode('node-18', 'v18.20.0') });
    writeFileSync(place, text);
    assert.match(stdout, /^started: /);
  });

  it('does not ask the Node that installed the kernel for its version, unless it has changed', () => {
    const place = join(installed.resourceDir, 'location.json');
    const text = readFileSync(place, 'utf8');
    const node = fakeNode('node-asked', 'v16.1.0');
    const { size, mtimeMs } = statSync(node);
    const nodeState = `${size} ${Math.floor(mtimeMs)}`;
    writeFileSync(place, JSON.stringify({ ...JSON.parse(text), node, nodeState }));
    const same = bare({});
    writeFileSync(place, JSON.stringify({ ...JSON.parse(text), node, nodeState: `${size + 1} 0` }));
    const changed = bare({});
    writeFileSync(place, text);
    assert.match(same.stdout, /^started: /);
    assert.match(changed.stderr, /node-asked .*is 16\.1/);
  });

  it('says what it found and what to do when there is none', () => {
    const place = join(installed.resourceDir, 'location.json');
    const text = readFileSync(place, 'utf8');
    writeFileSync(place, JSON.stringify({ ...JSON.parse(text), node: fakeNode('node-16', 'v16.1.0') }));
    const { status, stderr } = bare({});
    writeFileSync(place, text);
    assert.notEqual(status, 0);
    assert.match(stderr, /mxlab needs Node 20\.10 or newer\. Found: .*node-16 .*is 16\.1.*MXLAB_NODE/);
  });

  it('says that the kernel has moved away', () => {
    const place = join(installed.resourceDir, 'location.json');
    const text = readFileSync(place, 'utf8');
    writeFileSync(place, JSON.stringify({ main: join(installed.folder, 'gone.js') }));
    const { stderr } = launch({ PATH: process.env['PATH']! });
    writeFileSync(place, text);
    assert.match(stderr, /is not at .*gone\.js any more; run `mxlab install` again/);
  });
});
