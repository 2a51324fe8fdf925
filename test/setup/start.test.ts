/** `npm start` in a checkout that is set up: serves JupyterLab at once, and Ctrl-C leaves nothing running. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { freePort } from '../support/ports.js';

const start = join(root, 'scripts', 'start.mjs');

/** Pids of a process and all that it started, as /proc shows them now. */
function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  const walk = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(walk)];
  return walk(pid);
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Those of the processes that are still there after ten seconds. */
async function survivors(family: number[]): Promise<number[]> {
  for (let waited = 0; family.some(isAlive) && waited < 100_000; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return family.filter(isAlive);
}

describe('npm start', function () {
  this.timeout(300_000);

  it('says what is wrong with its options', () => {
    for (const [args, words] of [
      [['--prot', '1'], /Unknown option/],
      [['--port', 'x'], /--port needs a number/],
      [['nowhere.ipynb'], /There is no notebook/],
    ] as const) {
      const result = spawnSync(process.execPath, [start, ...args], { encoding: 'utf8' });
      assert.equal(result.status, 1);
      assert.match(result.stderr, words);
    }
  });

  it('has nothing to do the second time', () => {
    const result = spawnSync(process.execPath, [start, '--setup-only'], { encoding: 'utf8' });
    assert.equal(result.status, 0, result.stderr);
    assert.match(result.stdout, /Nothing to do/);
  });

  describe('serving', () => {
    let child: ChildProcess;
    let url: string;

    before(async () => {
      const port = await freePort();
      child = spawn(process.execPath, [start, '--no-browser', '--port', String(port)], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, JUPYTER_TOKEN: 'test-token' },
      });
      child.stderr!.resume();
      url = `http://127.0.0.1:${port}`;
      const end = Date.now() + 120_000;
      while (
        !(await get('/api/status').then(
          (response) => response.ok,
          () => false,
        ))
      ) {
        assert.equal(child.exitCode, null, 'npm start ended');
        assert.ok(Date.now() < end, 'JupyterLab did not answer');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });

    after(() => void child.kill('SIGKILL'));

    const get = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${url}${path}`, { ...init, headers: { authorization: 'token test-token' } });

    it('offers the kernel', async () => {
      const specs = (await (await get('/api/kernelspecs')).json()) as {
        kernelspecs: Record<string, { spec: { display_name: string } }>;
      };
      assert.equal(specs.kernelspecs['mxlab']?.spec.display_name, 'TypeScript (mxlab)');
    });

    it('serves the page with our extension in its list', async () => {
      const page = await (await get('/lab')).text();
      assert.match(page, /@mxlab\/jupyterlab/);
    });

    it('Ctrl-C ends the server and a running kernel', async () => {
      const started = await get('/api/kernels', { method: 'POST', body: JSON.stringify({ name: 'mxlab' }) });
      assert.equal(started.status, 201);
      let family = familyOf(child.pid!);
      // Until the kernel's process is there too.
      for (const end = Date.now() + 120_000; family.length < 3 && Date.now() < end;) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        family = familyOf(child.pid!);
      }
      assert.ok(family.length >= 3, `start, server and kernel run: ${family.length}`);
      child.kill('SIGINT');
      await once(child, 'exit');
      assert.deepEqual(await survivors(family), []);
    });
  });

  it('ends with the npm that started it', async () => {
    const port = await freePort();
    const npm = spawn('npm', ['start', '--', '--no-browser', '--port', String(port)], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, JUPYTER_TOKEN: 'test-token' },
    });
    const url = `http://127.0.0.1:${port}/api/status?token=test-token`;
    const isUp = (): Promise<boolean> =>
      fetch(url).then(
        (response) => response.ok,
        () => false,
      );
    for (const end = Date.now() + 120_000; !(await isUp());) {
      assert.ok(Date.now() < end, 'JupyterLab did not answer');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const family = familyOf(npm.pid!);
    npm.kill('SIGTERM');
    assert.deepEqual(await survivors(family), []);
  });
});
