/** Node environments: worker threads with engines of their own, ends of processes while work is queued. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { door } from '../../lib/backend/index.js';

const backend = new URL('../../lib/backend/index.js', import.meta.url).href;

/** A program that queues a long copy and then runs `end`. */
const program = (end: string): string => `
  import { door } from ${JSON.stringify(backend)};
  const meta = door().meta(0, [4]);
  const wait = new Uint8Array(BigInt64Array.of(200n).buffer);
  const plan = door().plan('engine_probe_sleep', wait, [meta], [meta], false, 'sleep');
  const owner = {};
  const source = door().create(meta, owner);
  door().write(source, Float32Array.of(1, 2, 3, 4), 0);
  const result = door().run1(plan, source, owner);
  ${end}
`;

function node(source: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
}

describe('native environments', function () {
  this.timeout(30_000);

  it('worker threads have engines of their own and end cleanly', async () => {
    const before = door().memory(true).liveArrays;
    for (let round = 0; round < 3; round++) {
      const url = new URL(
        `data:text/javascript,${encodeURIComponent(
          program(`import { parentPort } from 'node:worker_threads';
            const values = new Float32Array(4); door().read(result, values, 0); parentPort.postMessage([...values]);
            door().run1(plan, source, owner);`),
        )}`,
      );
      const worker = new Worker(url);
      const exited = new Promise<number>((resolve) => worker.once('exit', resolve));
      const values = await new Promise((resolve, reject) =>
        worker.once('message', resolve).once('error', reject),
      );
      assert.deepEqual(values, [1, 2, 3, 4]);
      assert.equal(await exited, 0);
    }
    assert.equal(door().memory(true).liveArrays, before);
  });

  it('a process ends cleanly while work is queued', () => {
    for (const end of ['process.exit(0);', '', 'door().whenReady(result, () => console.log("ready"));']) {
      const { status, stdout, stderr } = node(program(end));
      assert.equal(status, 0, stderr);
      assert.equal(stdout, end.includes('whenReady') ? 'ready\n' : '');
    }
  });

  it('what is asked for while the process ends is still computed', () => {
    const end = `
      const later = door().run1(plan, result, owner);
      process.on('exit', () => {
        const values = new Float32Array(4);
        door().read(later, values, 0);
        door().read(door().run1(plan, later, owner), values, 0);
        console.log(String(values));
      });
      process.exit(3);`;
    const { status, stdout, stderr } = node(program(end));
    assert.equal(status, 3, stderr);
    assert.equal(stdout, '1,2,3,4\n');
  });

  it('an error that nobody catches ends a process that computes, and nothing worse', () => {
    const { status, stderr } = node(program("throw new Error('the end');"));
    assert.equal(status, 1, stderr);
  });

  it('an addon that is missing or broken is an error with possible solutions', () => {
    const source = `import { door } from ${JSON.stringify(backend)}; door();`;
    const run = (path: string): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', source], {
        encoding: 'utf8',
        env: { ...process.env, MXLAB_NATIVE: path },
      }).stderr;
    assert.match(
      run('/nowhere/mxlab.node'),
      /MXNetError: the native engine is not built.*npm run build:native/,
    );
    assert.match(
      run(new URL(import.meta.url).pathname),
      /MXNetError: the native engine .* could not be loaded/,
    );
  });

  it('variables that steer the libraries are not left in the environment', () => {
    const { stdout } = node(`import { door } from ${JSON.stringify(backend)}; door();
      console.log(process.env.GOMP_SPINCOUNT ?? 'none', process.env.OPENBLAS_NUM_THREADS ?? 'none');`);
    assert.equal(stdout, 'none none\n');
  });
});
