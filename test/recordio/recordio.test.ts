/** Record files: MXNet's bytes read and written, headers, indices, damage named. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx from '../../lib/index.js';
import { IRHeader, MXIndexedRecordIO, MXRecordIO, pack, unpack } from '../../lib/recordio/index.js';
import { root } from '../support/files.js';
import { raises } from '../ndarray/support.js';

const fixture = (name: string): string => join(root, 'test', 'recordio', 'fixtures', name);
const magic = '\x0a\x23\xd7\xce';
const written = [
  ...['a', 'bc', 'def', 'ghij', magic, `1234${magic}5678`, `${magic}${magic}x`, `1${magic}234`, `12${magic}`],
];
const latin = (data: Uint8Array | null): string => Buffer.from(data!).toString('latin1');

describe('record files', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'mxlab-records-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('reads what MXNet wrote, split records too', () => {
    using file = new mx.recordio.MXRecordIO(fixture('plain.rec'), 'r');
    assert.deepEqual(Array.from(file, latin), written);
    assert.equal(file.read(), null);
    file.reset();
    assert.equal(latin(file.read()), 'a');
  });

  it('writes the bytes that MXNet writes', () => {
    const target = join(folder, 'plain.rec');
    const file = new MXRecordIO(target, 'w');
    for (const data of written) file.write(Buffer.from(data, 'latin1'));
    file.close();
    assert.ok(readFileSync(target).equals(readFileSync(fixture('plain.rec'))));
  });

  it('finds packed records by index and unpacks labels', () => {
    using file = new MXIndexedRecordIO(fixture('packed.idx'), fixture('packed.rec'), 'r');
    assert.deepEqual(file.keys, [0, 3, 6, 9, 12]);
    const [header, data] = unpack(file.read_idx(9));
    assert.deepEqual([...(header.label as Float32Array)], [0.25, 1.25, 2.25]);
    assert.deepEqual([header.flag, header.id, header.id2], [3, 2 ** 40 + 3, 3]);
    assert.equal(latin(data), 'imageimageimage');
    assert.equal(unpack(file.read_idx(12))[0].label, 2);
    assert.equal(latin(unpack(file.read_idx(3))[1]), 'image');
    raises(() => file.read_idx(4), /there is no record 4/);
  });

  it('writes index and packed records as MXNet does', () => {
    const [index, records] = [join(folder, 'packed.idx'), join(folder, 'packed.rec')];
    {
      using file = new MXIndexedRecordIO(index, records, 'w');
      for (let at = 0; at < 5; at++) {
        const label =
          at % 2 === 0 ? at / 2 : Float32Array.from({ length: at }, (_, position) => position + 0.25);
        file.write_idx(at * 3, pack(IRHeader(0, label, 2 ** 40 + at, at), 'image'.repeat(at)));
      }
      assert.equal(file.tell(), readFileSync(records).length);
    }
    assert.ok(readFileSync(records).equals(readFileSync(fixture('packed.rec'))));
    assert.equal(readFileSync(index, 'utf8'), readFileSync(fixture('packed.idx'), 'utf8'));
  });

  it('keys may be texts', () => {
    const [index, records] = [join(folder, 'text.idx'), join(folder, 'text.rec')];
    {
      using file = new MXIndexedRecordIO(index, records, 'w', String);
      file.write_idx('cat', 'miau');
      file.write_idx('dog', 'wau');
    }
    using file = new MXIndexedRecordIO(index, records, 'r', String);
    assert.equal(latin(file.read_idx('dog')), 'wau');
    raises(() => new MXIndexedRecordIO(index, records, 'r'), /damaged in line 1/, /key_type String/);
  });

  it('keeps ids beyond 2^53', () => {
    const [header] = unpack(pack(IRHeader(0, 1, 2n ** 63n + 1n, 5), ''));
    assert.deepEqual([header.id, header.id2], [2n ** 63n + 1n, 5]);
  });

  it('names the place of damage and the wrong use', () => {
    const broken = join(folder, 'broken.rec');
    const bytes = readFileSync(fixture('plain.rec'));
    writeFileSync(broken, bytes.subarray(0, 20));
    const file = new MXRecordIO(broken, 'r');
    assert.equal(latin(file.read()), 'a');
    raises(() => file.read(), /broken\.rec is damaged at byte 12: the file ends inside a record/);
    raises(() => file.write('x'), /not open for writing/, /flag 'w'/);
    file.close();
    raises(() => file.read(), /a closed file/);
    bytes[12] = 0;
    writeFileSync(broken, bytes);
    const other = new MXRecordIO(broken, 'r');
    other.read();
    raises(() => other.read(), /byte 12: a record does not begin here/);
    other.close();
    raises(() => new MXRecordIO(join(folder, 'none'), 'r'), /none/, /ENOENT/);
    raises(() => new MXRecordIO(broken, 'a' as 'r'), /'r' or 'w'/);
    raises(() => unpack(Buffer.alloc(10)), /24 bytes/);
  });

  it('ends changed bytes in records or MXNetErrors', () => {
    const bytes = readFileSync(fixture('packed.rec'));
    const broken = join(folder, 'changed.rec');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ (1 << (at % 8));
      writeFileSync(broken, changed);
      using file = new MXRecordIO(broken, 'r');
      try {
        for (const record of file) unpack(record);
      } catch (error) {
        assert.equal((error as Error).name, 'MXNetError', String(error));
      }
    }
  });
});
