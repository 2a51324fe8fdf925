/** NumPy's and safetensors' files: theirs read, ours as theirs, damage named, killed writers leave whole files. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NDArray } from '../../lib/ndarray/index.js';
import { load_frombuffer, nd } from '../../lib/ndarray/index.js';
import { root } from '../support/files.js';
import { fixture, raises } from './support.js';

const format = (name: string): string => fixture(join('formats', name));
const named = (name: string): Record<string, NDArray> => nd.load(name) as Record<string, NDArray>;
const first = (name: string): NDArray => nd.load(format(name))[0]!;

const matrix = [
  [0, 0.25, 0.5],
  [0.75, 1, 1.25],
];

function checkValues(arrays: Record<string, NDArray>): void {
  assert.deepEqual(arrays['weight']!.tolist(), matrix);
  assert.equal(arrays['half']!.dtype, 'float16');
  assert.deepEqual(arrays['half']!.tolist(), matrix);
  assert.deepEqual([...(arrays['long']!.asnumpy().data as BigInt64Array)], [2n ** 53n + 1n, -1n]);
  assert.deepEqual(arrays['flags']!.tolist(), [true, false]);
  assert.deepEqual(arrays['größe']!.tolist(), [[7]]);
  assert.deepEqual(arrays['empty']!.shape, [0, 3]);
}

describe('files of other libraries', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'mxlab-formats-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('reads .npy of both layouts, both byte orders and widened integers', () => {
    assert.deepEqual(first('plain.npy').tolist(), [1.5, -2, 3]);
    assert.equal(first('plain.npy').dtype, 'float64');
    assert.deepEqual(first('fortran.npy').tolist(), matrix);
    assert.deepEqual(first('big_endian.npy').tolist(), [
      [1, -2],
      [3, 70000],
    ]);
    assert.equal(first('uint16.npy').dtype, 'int32');
    assert.deepEqual(first('uint16.npy').tolist(), [0, 65535, 258]);
    assert.deepEqual(first('scalar.npy').shape, [1]);
    raises(() => nd.load(format('complex.npy')), /complex\.npy/, /c16/, /astype/);
  });

  it('writes the .npy that NumPy writes', () => {
    const target = join(folder, 'plain.npy');
    nd.save(target, first('plain.npy'));
    assert.ok(readFileSync(target).equals(readFileSync(format('plain.npy'))));
    raises(() => nd.save(target, [nd.ones(1), nd.ones(1)]), /holds one array/, /npz/);
    raises(() => nd.save(target, nd.ones(1, { dtype: 'bfloat16' })), /NumPy has no bfloat16/);
  });

  it('reads stored and deflated .npz', () => {
    checkValues(named(format('stored.npz')));
    const packed = named(format('packed.npz'));
    checkValues(packed);
    assert.deepEqual(packed['repeated']!.shape, [5000]);
  });

  it('reads safetensors and their texts', () => {
    checkValues(named(format('plain.safetensors')));
    using file = nd.openFile(format('plain.safetensors'));
    assert.deepEqual(file.metadata, { format: 'np' });
  });

  for (const ending of ['npz', 'safetensors', 'params']) {
    it(`keeps names, order, dtypes and bits through .${ending}`, () => {
      const target = join(folder, `all.${ending}`);
      const values: Record<string, NDArray> = {
        ...named(format('stored.npz')),
        z: nd.array([1, 2]),
        a: nd.ones([2, 1]),
      };
      nd.save(target, values);
      const back = named(target);
      assert.deepEqual(Object.keys(back), Object.keys(values));
      checkValues(back);
      nd.save(join(folder, `list.${ending}`), [nd.ones(2)]);
      const list = nd.load(join(folder, `list.${ending}`));
      assert.deepEqual(ending === 'params' ? Object.keys(list) : Object.keys(list), [
        ending === 'params' ? '0' : 'arr_0',
      ]);
    });
  }

  it('keeps bfloat16 in safetensors', () => {
    const target = join(folder, 'brain.safetensors');
    nd.save(target, { x: nd.array([1.5, -2], { dtype: 'bfloat16' }) });
    const { x } = named(target) as { x: NDArray };
    assert.equal(x.dtype, 'bfloat16');
    assert.deepEqual(x.tolist(), [1.5, -2]);
  });

  it('reads more than one piece of a large array', () => {
    const target = join(folder, 'large.safetensors');
    const large = nd.arange(2_500_001, { dtype: 'int32' });
    nd.save(target, { large });
    const { large: back } = named(target) as { large: NDArray };
    const { data } = back.asnumpy();
    assert.ok(data.every((value, index) => value === index));
  });

  it('openFile lists arrays and reads only what is asked for', () => {
    for (const name of ['stored.npz', 'packed.npz', 'plain.safetensors']) {
      using file = nd.openFile(format(name));
      const listed = file.entries.find((entry) => entry.name === 'weight');
      assert.deepEqual(listed, { name: 'weight', shape: [2, 3], dtype: 'float32' });
      assert.deepEqual(file.get('weight').tolist(), matrix);
      raises(() => file.get('bias'), /no array bias/, /weight/);
    }
    using params = nd.openFile(fixture('arrays.params'));
    assert.deepEqual(Array.from(params, ([name]) => name)[0], 'arg:fc1_weight');
  });

  it('names the place of damage in every format', () => {
    const broken = join(folder, 'broken');
    const cut = (name: string, bytes: number): void =>
      writeFileSync(broken, readFileSync(format(name)).subarray(0, -bytes));
    cut('plain.npy', 3);
    raises(() => nd.load(broken), /broken is damaged at byte 128 \(header\)/, /ends too early/);
    cut('stored.npz', 5);
    raises(() => nd.load(broken), /broken is damaged/, /no table of contents/);
    cut('plain.safetensors', 2);
    raises(() => nd.load(broken), /damaged/, /array "/);
    const flipped = readFileSync(format('stored.npz'));
    flipped[flipped.indexOf('NUMPY') + 140] ^= 1;
    writeFileSync(broken, flipped);
    raises(() => nd.load(broken), /member weight\.npy/, /check sum is wrong/);
    writeFileSync(broken, '');
    raises(() => nd.load(broken), /ends too early/);
    raises(() => nd.load(folder), /cannot be read/, /folder/);
  });

  it('does not allocate what hostile headers claim', () => {
    const huge = Buffer.from(
      JSON.stringify({ x: { dtype: 'F32', shape: [2 ** 40, 2], data_offsets: [0, 2 ** 43] } }),
    );
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(huge.length));
    raises(() => load_frombuffer(Buffer.concat([length, huge])), /ends too early/);
    const npy = readFileSync(format('plain.npy')).toString('latin1').replace('(3,)', '(9999999999,)');
    raises(() => load_frombuffer(Buffer.from(npy, 'latin1')), /ends too early|describe/);
    const named = Buffer.from(JSON.stringify({ x: { dtype: 'F32', shape: [1], data_offsets: [4, 8] } }));
    length.writeBigUInt64LE(BigInt(named.length));
    raises(() => load_frombuffer(Buffer.concat([length, named, Buffer.alloc(8)])), /hole/);
  });

  it('ends changed bytes in arrays or MXNetErrors, whatever the format', () => {
    let state = 1;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (const name of readdirSync(fixture('formats'))) {
      const bytes = readFileSync(format(name));
      for (let round = 0; round < 150; round++) {
        const changed = Buffer.from(bytes.subarray(0, bytes.length - (random(4) === 0 ? random(40) : 0)));
        for (let flips = 0; flips <= random(3); flips++) changed[random(changed.length)] = random(256);
        try {
          load_frombuffer(changed);
        } catch (error) {
          assert.equal((error as Error).name, 'MXNetError', `${name}: ${String((error as Error).stack)}`);
        }
      }
    }
  });

  it('a killed writer leaves the old file or the new one', async function () {
    this.timeout(60_000);
    const target = join(folder, 'killed.params');
    const library = pathToFileURL(join(root, 'dist', 'lib', 'ndarray', 'index.js')).href;
    const script = `
      const { nd } = await import(${JSON.stringify(library)});
      const x = nd.ones([400000]);
      for (let at = 0; ; at++) { nd.save(${JSON.stringify(target)}, { x }); if (at === 0) console.log('saved'); }`;
    for (const wait of [0, 3, 7, 12, 20]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await ended;
      assert.ok(existsSync(target));
      assert.deepEqual(named(target)['x']!.shape, [400000]);
    }
  });
});
