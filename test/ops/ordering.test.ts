/** sort, argsort, topk and argmax against a stable sort in plain numbers: all lengths at which the kernels change their ways. */
import assert from 'node:assert/strict';
import { nd, type DType, type NDArray } from '../../lib/index.js';

/** Numbers with many equal ones, zeros of both signs, infinities and NaN where the type has them. */
function numbers(count: number, dtype: DType, seed: number): number[] {
  let state = seed * 2654435761 + 1;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const special = dtype.startsWith('float') ? [NaN, -0, 0, Infinity, -Infinity] : [0];
  return Array.from({ length: count }, () => {
    const draw = next();
    if (draw < 0.05) return special[Math.floor(next() * special.length)]!;
    if (draw < 0.4) return Math.floor(next() * 7);
    const spread = Math.floor((next() - (dtype === 'uint8' ? 0 : 0.5)) * 200);
    return dtype.startsWith('float') ? spread + Math.floor(next() * 8) / 8 : spread;
  });
}

/** Positions in order: NaN last, equal numbers as they came. */
function positions(values: readonly number[], ascending: boolean): number[] {
  return values
    .map((_, at) => at)
    .sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
      return (ascending ? x - y : y - x) || a - b;
    });
}

const read = (x: NDArray): number[] => [...(x.asnumpy().data as Float64Array)].map(Number);

describe('ordering', () => {
  for (const dtype of ['float32', 'float64', 'float16', 'int32', 'int8', 'uint8', 'int64'] as const) {
    it(`${dtype} agrees with a stable sort at every length`, () => {
      for (const length of [1, 2, 15, 32, 64, 65, 66, 100, 128, 129, 130, 500, 3000, 9001]) {
        for (const ascending of [true, false]) {
          const values = numbers(length, dtype, length);
          const x = nd.array(values, { dtype });
          const expected = positions(values, ascending);
          const found = nd.argsort(x, { is_ascend: ascending, dtype: 'int32' });
          assert.deepEqual(read(found), expected, `argsort of ${length}`);
          // The second time positions are not computed, and the order is found another way.
          for (const time of ['first', 'second']) {
            const sorted = read(nd.cast(nd.sort(x, { is_ascend: ascending }), { dtype: 'float64' }));
            assert.deepEqual(
              sorted,
              expected.map((at) => values[at]!),
              `sort of ${length}, ${time} time`,
            );
          }
          for (const k of [1, 3, Math.floor(length / 5), length].filter((k) => k >= 1 && k <= length)) {
            const top = nd.topk(x, { k, is_ascend: ascending, dtype: 'int32' });
            assert.deepEqual(read(top as NDArray), expected.slice(0, k), `topk ${k} of ${length}`);
          }
        }
      }
    });
  }

  it('values alone come in order, few different ones and many, from any order', () => {
    const kinds: ((at: number, length: number) => number)[] = [
      () => 3,
      (at) => at % 2,
      (at) => at,
      (at, length) => length - at,
      (at) => Math.imul(at, 2654435761) / 65536,
      (at) => (at % 7 === 0 ? NaN : -at),
    ];
    for (const dtype of ['float32', 'float64', 'int32'] as const) {
      for (const length of [1, 16, 17, 33, 100, 128, 129, 256, 257, 1000, 20_000]) {
        for (const kind of kinds) {
          const values = Array.from({ length }, (_, at) => kind(at, length)).map((x) =>
            dtype === 'int32' ? Math.trunc(x || 0) : Math.fround(x),
          );
          const x = nd.array([...values, ...values], { dtype }).reshape([2, length]);
          nd.sort(x, { axis: 1 });
          const expected = positions(values, true).map((at) => values[at]!);
          assert.deepEqual(read(nd.sort(x, { axis: 1 })), [...expected, ...expected], `${dtype}, ${length}`);
        }
      }
    }
  });

  it('follows other axes', () => {
    const values = numbers(40 * 30, 'float32', 7);
    const x = nd.array(values).reshape([40, 30]);
    const columns = Array.from({ length: 30 }, (_, c) => values.filter((_, at) => at % 30 === c));
    const found = read(nd.argsort(x, { axis: 0, dtype: 'int32' }));
    columns.forEach((column, c) =>
      assert.deepEqual(
        found.filter((_, at) => at % 30 === c),
        positions(column, true),
      ),
    );
  });

  it('argmax and argmin take the first of equal ones, and a NaN before all numbers', () => {
    for (const length of [1, 3, 16, 63, 64, 65, 127, 128, 200, 1000, 70_001]) {
      for (let seed = 0; seed < 6; seed++) {
        const values = numbers(length, seed % 2 === 0 ? 'float32' : 'int32', seed + 10 * length);
        const x = nd.array(values);
        const nan = values.findIndex(Number.isNaN);
        const most = nan >= 0 ? nan : values.indexOf(Math.max(...values.slice(0, 100_000)));
        const least = nan >= 0 ? nan : values.indexOf(Math.min(...values.slice(0, 100_000)));
        assert.equal(nd.argmax(x).asscalar(), most, `argmax of ${length}`);
        assert.equal(nd.argmin(x).asscalar(), least, `argmin of ${length}`);
      }
    }
  });

  it('sums, means and extremes down columns agree with plain numbers', () => {
    for (const [rows, columns] of [
      [1, 16],
      [7, 17],
      [64, 100],
      [131, 2050],
      [1000, 3],
    ] as const) {
      const x = nd.arange(rows * columns).reshape([rows, columns]);
      const middle = ((rows - 1) / 2) * columns;
      const each = (expected: (c: number) => number, found: number[]): void =>
        found.forEach((value, c) => assert.ok(Math.abs(value - expected(c)) <= 1e-6 * (1 + expected(c))));
      each((c) => rows * (middle + c), read(nd.sum(x, { axis: 0 })));
      each((c) => middle + c, read(nd.mean(x, { axis: 0 })));
      each((c) => (rows - 1) * columns + c, read(nd.max(x, { axis: 0 })));
      each((c) => c, read(nd.min(x, { axis: 0 })));
    }
  });

  it('a NaN wins down its column', () => {
    const x = nd.zeros([70, 40]);
    x.set('33,5', NaN);
    const found = read(nd.max(x, { axis: 0 }));
    found.forEach((value, c) => assert.equal(Number.isNaN(value), c === 5));
  });

  it('transposes tiles and what is left of them', () => {
    for (const [rows, columns] of [
      [16, 16],
      [17, 33],
      [100, 48],
      [5, 200],
    ] as const) {
      const x = nd.arange(rows * columns).reshape([rows, columns]);
      const found = read(nd.transpose(x));
      found.forEach((value, at) => assert.equal(value, (at % rows) * columns + Math.floor(at / rows)));
    }
  });
});
