/** `.params` files: MXNet's bytes read and written, damage named, old versions. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NDArray } from '../../lib/ndarray/index.js';
import { load_frombuffer, nd, save_tobuffer } from '../../lib/ndarray/index.js';
import { fixture, raises } from './support.js';

const named = (): Record<string, NDArray> => nd.load(fixture('arrays.params')) as Record<string, NDArray>;

describe('.params files', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'mxlab-params-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('reads what MXNet 1.9.1 wrote, every dtype', () => {
    const arrays = named();
    assert.deepEqual(Object.keys(arrays), [
      'arg:fc1_weight',
      'aux:bn_moving_mean',
      'half',
      'bytes',
      'int',
      'small',
      'long',
      'größe',
    ]);
    assert.deepEqual(arrays['half']!.tolist(), [1.5, -2, 65504]);
    assert.deepEqual(arrays['long']!.tolist(), [1, -(2 ** 40)]);
    assert.deepEqual(arrays['arg:fc1_weight']!.shape, [3, 4]);
    assert.equal(arrays['aux:bn_moving_mean']!.dtype, 'float64');
  });

  it('writes the bytes that MXNet writes', () => {
    for (const name of ['arrays.params', 'list.params']) {
      const target = join(folder, name);
      nd.save(target, nd.load(fixture(name)));
      assert.ok(readFileSync(target).equals(readFileSync(fixture(name))), name);
    }
  });

  it('gives a list for a list and an object for names', () => {
    assert.ok(Array.isArray(nd.load(fixture('list.params'))));
    assert.equal((load_frombuffer(save_tobuffer(nd.ones(3))) as NDArray[]).length, 1);
  });

  it('reads arrays of versions 0 and 1', () => {
    const u32 = (...values: number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);
    const old = Buffer.concat([
      u32(0x112, 0, 0, 0, 2, 0),
      u32(1, 2, 1, 0, 0),
      new Uint8Array(Float32Array.of(3, 4).buffer),
    ]);
    const one = Buffer.concat([u32(0xf993fac8, 1, 1, 0, 1, 0, 4, 9), u32(0, 0)]);
    const [a, b] = load_frombuffer(Buffer.concat([old, one])) as NDArray[];
    assert.deepEqual(a!.tolist(), [3, 4]);
    assert.deepEqual(b!.tolist(), [9]);
    assert.equal(b!.dtype, 'int32');
  });

  it('names the place of damage', () => {
    const bytes = readFileSync(fixture('arrays.params'));
    const broken = join(folder, 'broken.params');
    writeFileSync(broken, bytes.subarray(0, 60));
    raises(
      () => nd.load(broken),
      /broken\.params is damaged at byte \d+ \(array 0 of 8\): the file ends too early/,
    );
    writeFileSync(broken, 'no parameters here');
    raises(() => nd.load(broken), /at byte 8 \(header\): this is not a list of arrays/, /Expected 0x112/);
    raises(() => nd.load(join(folder, 'missing')), /cannot be read/, /missing/);
  });

  it('ends every cut and every changed byte in an array or an MXNetError', () => {
    const bytes = readFileSync(fixture('arrays.params'));
    for (let at = 0; at < bytes.length; at += 3) {
      raises(() => load_frombuffer(bytes.subarray(0, at)), /damaged/);
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0xff;
      try {
        load_frombuffer(changed);
      } catch (error) {
        assert.equal((error as Error).name, 'MXNetError', String(error));
      }
    }
  });

  it('refuses axes that no memory holds, even beside one of length 0', () => {
    raises(() => nd.zeros([2 ** 48, 0]), /too large/, /281474976710656/);
  });

  it('leaves no half file behind', () => {
    const target = join(folder, 'kept.params');
    nd.save(target, [nd.ones(2)]);
    raises(() => nd.save(target, { a: 5 as never }), /a: only arrays can be saved/);
    assert.deepEqual((nd.load(target) as NDArray[])[0]!.tolist(), [1, 1]);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});
