/** Errors of work that runs later name the line that asked for it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfCall } from '../../lib/backend/call_places.js';
import mx, { nd, type NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';

const notPositive = (size: number): NDArray => nd.eye(size).$mul(-1);

function factorise(size: number): NDArray {
  return nd.linalg.potrf(notPositive(size)) as NDArray;
}

describe('places of calls', () => {
  afterEach(() => {
    try {
      mx.waitall();
    } catch {
      // The failure that the test made.
    }
  });

  it('small work that failed at once names its line when it is read', () => {
    const failed = factorise(2);
    const later = failed.$add(1);
    assert.throws(
      () => later.asnumpy(),
      /_linalg_potrf.*not positive definite.*Called at factorise \(.*call_places\.test\.[jt]s:\d+/s,
    );
  });

  it('queued work names its line', () => {
    const failed = factorise(500);
    assert.throws(() => failed.wait_to_read(), /Called at factorise \(.*call_places\.test/s);
  });

  it('waitall and awaited reads name it too', async () => {
    const failed = factorise(3);
    assert.throws(() => mx.waitall(), /Called at factorise/);
    await assert.rejects(failed.data(), /Called at factorise/);
  });

  it('each line is told for itself', () => {
    const data = nd.ones([3]);
    const index = nd.array([7]);
    const failed = [
      nd.take(data, index, { mode: 'raise' }),
      nd.take(data, index, { mode: 'raise' }),
    ] as NDArray[];
    const lines = failed.map((array) => {
      try {
        array.asnumpy();
      } catch (error) {
        return /Called at .*?:(\d+):\d+/.exec((error as Error).message)?.[1];
      }
      return undefined;
    });
    assert.equal(Number(lines[1]) - Number(lines[0]), 1);
  });

  it('what does not fail notes nothing', () => {
    nd.linalg.potrf(nd.eye(2)).asnumpy();
    assert.equal(placeOfCall('f0'), undefined);
  });

  it('all kernels that throw while they run are known', () => {
    const folder = join(root, 'native', 'cpu');
    const listed = readFileSync(join(root, 'lib', 'backend', 'call_places.ts'), 'utf8');
    const unknown = readdirSync(folder)
      .filter((file) => file.endsWith('.cc'))
      .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }))
      .filter(({ source }) => /throw std::(out_of_range|runtime_error|domain_error)/.test(source))
      .map(({ file, source }) => ({
        file,
        kernels: [...source.matchAll(/MXLAB_KERNEL\("(\w+)"/g)].map((match) => match[1]!),
      }))
      .filter(({ kernels }) => kernels.length > 0)
      .filter(({ kernels }) => !kernels.some((kernel) => listed.includes(`'${kernel}'`)));
    assert.deepEqual(unknown, []);
  });
});
