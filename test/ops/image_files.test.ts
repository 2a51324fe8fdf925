/** JPEG and PNG files decode to the bytes that real MXNet 1.9.1 makes of them; broken files are refused or completed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { MXNetError, nd, type NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';
import { randomNumbers } from './support/examples.js';

type Packed = readonly [shape: number[], bytes: string];
const entries = JSON.parse(readFileSync(join(root, 'test/oracle/images.json'), 'utf8')) as readonly {
  name: string;
  file: string;
  colour: Packed;
  grey: Packed;
}[];

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const bufferOf = (bytes: Uint8Array): NDArray => nd.array(bytes, { dtype: 'uint8' });
const decode = (bytes: Uint8Array, attrs: object = {}): NDArray =>
  mx.op.invoke('_cvimdecode', [bufferOf(bytes)], { ...attrs })[0]!;
const dataOf = (array: NDArray): Uint8Array => array.asnumpy().data as Uint8Array;

describe('image files', () => {
  for (const { name, file, colour, grey } of entries) {
    it(`${name}: the bytes are MXNet's`, () => {
      for (const [flag, [shape, bytes]] of [
        [1, colour],
        [0, grey],
      ] as const) {
        const image = decode(bytesOf(file), { flag });
        assert.deepEqual([...image.shape], shape);
        assert.equal(image.dtype, 'uint8');
        assert.deepEqual(dataOf(image), bytesOf(bytes));
      }
    });
  }

  it('to_rgb: false gives blue first', () => {
    const file = bytesOf(entries[0]!.file);
    const [first, swapped] = [dataOf(decode(file)), dataOf(decode(file, { to_rgb: false }))];
    assert.deepEqual([...swapped.slice(0, 3)], [...first.slice(0, 3)].reverse());
  });

  it('a file is read by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-images-'));
    try {
      const filename = join(folder, 'ä picture');
      for (const { file, colour } of entries.slice(0, 2)) {
        // The same name holds another file the second time.
        writeFileSync(filename, bytesOf(file));
        const [image] = mx.op.invoke('_cvimread', [], { filename });
        assert.deepEqual(dataOf(image!), bytesOf(colour[1]));
      }
      for (const wrong of [join(folder, 'none'), folder])
        assert.throws(
          () => mx.op.invoke('_cvimread', [], { filename: wrong })[0]!.asnumpy(),
          (error: unknown) => error instanceof MXNetError && error.message.includes('filename'),
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('what is no image is refused in words', () => {
    for (const bytes of [[], [0], [1, 2, 3, 4], [0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]])
      assert.throws(
        () => decode(Uint8Array.from(bytes)).asnumpy(),
        (error: unknown) => error instanceof MXNetError && /JPEG|PNG/.test(error.message),
      );
  });

  it('files that are cut or changed anywhere give an image or an MXNetError', () => {
    const random = randomNumbers('broken files');
    const whole = (limit: number): number => Math.floor(random() * limit);
    for (const { file } of entries) {
      for (let round = 0; round < 12; round++) {
        let bytes = bytesOf(file);
        if (round % 3 === 0) bytes = bytes.slice(0, whole(bytes.length));
        // Sizes stay: a huge image would only be slow.
        for (let change = 0; change < 3 && bytes.length > 260; change++)
          bytes[200 + whole(bytes.length - 200)] = whole(256);
        try {
          assert.ok(decode(bytes).asnumpy().data.length > 0);
        } catch (error) {
          assert.ok(error instanceof MXNetError, String(error));
        }
      }
    }
  });

  it('a graph is told to decode into an array', () => {
    const graph = mx.op.invoke('_cvimdecode', [mx.sym.var('buf', { dtype: 'uint8' })]);
    assert.throws(
      () => graph.simple_bind(mx.cpu(), { buf: [100] }),
      (error: unknown) => error instanceof MXNetError && error.message.includes('_cvimdecode'),
    );
  });
});
