/** A thousand random keys, hundreds of random prints and all kinds of `.params` bytes, as real MXNet 1.9.1 has them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cpu, type DType } from '../../lib/core/index.js';
import { load_frombuffer, nd, save_tobuffer, type Key, type NDArray } from '../../lib/ndarray/index.js';
import { fixture, recorded } from './support.js';

type Part = number | string | null | number[] | { dtype: DType; values: number[] };

/** The number or the shape that is assigned, the weighted sum afterwards, whether MXNet reads and writes so too. */
type KeyCase = [
  shape: number[],
  key: Part[],
  result: number[],
  values: number[],
  value: number | number[],
  weighted: number,
  agrees: [boolean, boolean],
];

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

function keyOf(part: Part): Key {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
  return nd.array(part.values, { dtype: part.dtype });
}

/** All texts in one where that is possible: `'1:, None, ...'`. */
const asText = (key: readonly Part[]): string | undefined =>
  key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
    ? key.map((part) => (part === null ? 'None' : String(part))).join(', ')
    : undefined;

function weighted(array: NDArray): number {
  const values = array.asnumpy().data as Float32Array;
  return values.reduce((sum, value, at) => sum + value * (1 + (at % 97)), 0);
}

describe('random keys', () => {
  const cases = recorded<KeyCase[]>('random_keys.json');
  const say = (shape: number[], key: unknown): string => `${JSON.stringify(key)} in ${shape.join('x')}`;

  it('a thousand of them read what NumPy and MXNet read', () => {
    assert.equal(cases.length, 1000);
    for (const [shape, key, result, values] of cases) {
      const x = nd.arange(sizeOf(shape)).reshape(shape);
      const text = asText(key);
      for (const keys of text === undefined ? [key.map(keyOf)] : [key.map(keyOf), [text]]) {
        const part = x.at(...(keys as [Key]));
        assert.deepEqual(part.shape, result, say(shape, key));
        assert.deepEqual([...(part.asnumpy().data as Float32Array)], values, say(shape, key));
      }
    }
  });

  it('a thousand of them write numbers and broadcast arrays where NumPy and MXNet write them', () => {
    for (const [shape, key, , , value, sum] of cases) {
      const x = nd.arange(sizeOf(shape)).reshape(shape);
      const given = typeof value === 'number' ? value : nd.arange(sizeOf(value)).$add(100).reshape(value);
      x.set(...(key.map(keyOf) as [Key]), given);
      assert.equal(weighted(x), sum, `${say(shape, key)} = ${JSON.stringify(value)}`);
    }
  });
});

type PrintCase = [
  dtype: DType,
  shape: number[],
  seed: number,
  scale: number,
  places: number,
  text: string,
  stype?: 'csr' | 'row_sparse',
];

const ranges: Partial<Record<DType, [low: number, high: number]>> = {
  int8: [-128, 128],
  uint8: [0, 256],
  int32: [-70000, 70000],
  int64: [-(10 ** 11), 10 ** 11],
};

/** The recorder's numbers: its generator, its range, its rounding. */
function printed([dtype, shape, start, scale, places]: PrintCase): NDArray {
  let seed = start;
  const range = ranges[dtype];
  const values = Float64Array.from({ length: sizeOf(shape) }, () => {
    seed = (seed * 48271) % 2147483647;
    const raw = seed / 2147483647;
    if (range) return Math.floor(raw * (range[1] - range[0])) + range[0];
    if (dtype === 'bool') return raw > 0.5 ? 1 : 0;
    const value = (raw - 0.5) * scale;
    const rounded = places < 20 ? Math.floor(value * 2 ** places) / 2 ** places : value;
    return dtype === 'float64' ? rounded : Math.fround(rounded);
  });
  return nd.array(values, { dtype, shape });
}

describe('random prints', () => {
  const cases = recorded<PrintCase[]>('random_prints.json');

  for (const dtype of new Set(cases.map(([name]) => name))) {
    const chosen = cases.filter(([name]) => name === dtype);
    it(`${chosen.length} arrays of ${dtype} print as in MXNet`, () => {
      for (const entry of chosen) {
        const [, shape, , , , text, stype] = entry;
        const array = stype ? nd.ones(shape, { dtype }).tostype(stype) : printed(entry);
        assert.equal(String(array), text, JSON.stringify(entry.slice(0, 5)));
      }
    });
  }
});

describe('.params of every kind', () => {
  it('dense and sparse, every dtype, other devices: read, and written with the same bytes', () => {
    const bytes = readFileSync(fixture('kinds.params'));
    const arrays = load_frombuffer(bytes) as Record<string, NDArray>;
    for (const [name, array] of Object.entries(arrays)) {
      const [dtype, kind] = name.split('.') as [string, string?];
      const stype: string = array.stype;
      assert.equal(stype, kind === undefined ? 'default' : kind === 'csr' ? 'csr' : 'row_sparse');
      if (!ranges[dtype as DType] && !dtype.startsWith('float')) continue;
      assert.equal(array.dtype, dtype);
      assert.deepEqual(array.tolist(), [
        [0, 1, 0],
        [1, 0, 1],
        [0, 0, 0],
      ]);
    }
    assert.equal(arrays['brain']!.dtype, 'bfloat16');
    // Arrays of every CPU are loaded into the first, as in MXNet.
    arrays['other device'] = arrays['other device']!.as_in_context(cpu(3));
    assert.ok(Buffer.from(save_tobuffer(arrays)).equals(bytes));
  });

  it("NumPy's shapes are read and written as version 3", () => {
    const bytes = readFileSync(fixture('numpy_shapes.params'));
    const arrays = load_frombuffer(bytes) as Record<string, NDArray>;
    assert.deepEqual(
      Object.values(arrays).map(({ shape }) => shape),
      [[], [0, 3], [3]],
    );
    assert.equal(arrays['some']!.dtype, 'int32');
    assert.ok(Buffer.from(save_tobuffer(arrays)).equals(bytes));
  });
});
