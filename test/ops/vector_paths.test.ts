/** Ways that kernels take for sizes, types and values beyond the recorded ones, against plain numbers. */
import assert from 'node:assert/strict';
import { autograd, nd, type DType, type NDArray } from '../../lib/index.js';

const read = (x: NDArray): number[] => [...(nd.cast(x, { dtype: 'float64' }).asnumpy().data as Float64Array)];
const close = (
  found: readonly number[],
  expected: readonly number[],
  tolerance: number,
  what: string,
): void => {
  assert.equal(found.length, expected.length, what);
  found.forEach((value, at) => {
    const wanted = expected[at]!;
    assert.ok(
      Object.is(value, wanted) || Math.abs(value - wanted) <= tolerance * (1 + Math.abs(wanted)),
      `${what}: element ${at} is ${value}, expected ${wanted}`,
    );
  });
};
/** Numbers between -4 and 4 that all floating types hold. */
const numbers = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => ((at * 37) % 129) / 16 - 4);

describe('vector paths', () => {
  it('sums of rows of every length up to 130, and down as many columns', () => {
    for (let length = 1; length <= 130; length += length < 40 ? 1 : 13) {
      const [rows, values] = [130, numbers(130 * length)];
      const x = nd.array(values).reshape([rows, length]);
      const byRow = Array.from({ length: rows }, (_, r) =>
        values.slice(r * length, (r + 1) * length).reduce((sum, v) => sum + v, 0),
      );
      close(read(nd.sum(x, { axis: 1 })), byRow, 0, `rows of ${length}`);
      close(
        read(nd.mean(x, { axis: 1 })),
        byRow.map((sum) => Math.fround(sum / length)),
        1e-7,
        `means of ${length}`,
      );
      const byColumn = Array.from({ length }, (_, c) =>
        values.reduce((sum, v, at) => (at % length === c ? sum + v : sum), 0),
      );
      close(read(nd.sum(x, { axis: 0 })), byColumn, 0, `${length} columns`);
      const largest = Array.from({ length }, (_, c) =>
        values.reduce((most, v, at) => (at % length === c ? Math.max(most, v) : most), -Infinity),
      );
      for (const dtype of ['float32', 'float16', 'bfloat16', 'float64', 'int32'] as const) {
        const own = dtype === 'int32' ? largest.map((v) => Math.trunc(v) + 0) : largest;
        close(read(nd.max(x.astype(dtype), { axis: 0 })), own, 0, `${dtype}, most of ${length} columns`);
      }
    }
  });

  it('sums over uneven nests of axes', () => {
    const [a, b, c, d] = [5, 6, 7, 20];
    const values = numbers(a * b * c * d);
    const x = nd.array(values).reshape([a, b, c, d]);
    for (const dtype of ['float32', 'float16', 'float64'] as const) {
      for (const axis of [[0, 2], [1, 3], [0, 1], [0, 2, 3], [2], [0, 1, 2], [1]]) {
        const sums = new Map<string, number>();
        values.forEach((value, at) => {
          const place = [
            Math.floor(at / (b * c * d)),
            Math.floor(at / (c * d)) % b,
            Math.floor(at / d) % c,
            at % d,
          ];
          const key = place.filter((_, i) => !axis.includes(i)).join();
          sums.set(key, (sums.get(key) ?? 0) + value);
        });
        const found = read(nd.sum(x.astype(dtype), { axis }));
        close(found, [...sums.values()], dtype === 'float16' ? 1e-3 : 0, `${dtype} over ${axis.join()}`);
      }
    }
  });

  it('casts of floats wrap around, cut off and make 0 of NaN, in every place of a row', () => {
    const special = [
      0.9,
      -0.9,
      127.5,
      -129,
      255,
      256,
      300.7,
      -1,
      3e9,
      -3e9,
      1e19,
      -1e19,
      NaN,
      Infinity,
      -Infinity,
    ];
    const values = Array.from({ length: 700 }, (_, at) =>
      at % 45 < 15 && at > 300 ? special[at % 15]! : (at % 200) - 100.5,
    ).map(Math.fround);
    const wrap = (bits: number, signed: boolean) => (value: number) => {
      if (Number.isNaN(value) || Math.abs(value) > 9.2e18) return 0;
      const whole = BigInt(Math.trunc(value));
      return Number(signed ? BigInt.asIntN(bits, whole) : BigInt.asUintN(bits, whole));
    };
    const x = nd.array(values);
    for (const [dtype, rule] of [
      ['int8', wrap(8, true)],
      ['uint8', wrap(8, false)],
      ['int32', wrap(32, true)],
    ] as [DType, (value: number) => number][])
      close(read(x.astype(dtype)), values.map(rule), 0, dtype);
  });

  it('remainders are exact', () => {
    const values = [...numbers(300), 1e10, -1e10, 3e38, 1e-40, Infinity, -Infinity, NaN, 0, -0].map(
      Math.fround,
    );
    const x = nd.array(values);
    for (const divisor of [0.3, -0.3, 2, -2, 1e-3, 1e30, 7.25].map(Math.fround)) {
      const expected = values.map((value) => {
        const rest = value % divisor;
        return Math.fround(rest !== 0 && rest < 0 !== divisor < 0 ? Math.fround(rest + divisor) : rest);
      });
      const found = read(x.$mod(divisor));
      found.forEach((value, at) =>
        assert.ok(
          value === expected[at] || (Number.isNaN(value) && Number.isNaN(expected[at])),
          `${values[at]} % ${divisor}: ${value}, expected ${expected[at]}`,
        ),
      );
    }
  });

  it('16-bit floats are computed as float32 and rounded once', () => {
    const x = nd.array(numbers(3000)).reshape([30, 100]);
    const [gamma, beta] = [nd.ones([100]).$mul(1.5), nd.ones([100]).$mul(0.25)];
    const runs: Record<string, (x: NDArray, dtype: DType) => NDArray> = {
      exp: (v) => nd.exp(v),
      tanh: (v) => nd.tanh(v),
      arctan: (v) => nd.arctan(v),
      add: (v) => v.$add(v),
      scalar: (v) => v.$mul(0.75),
      softmax: (v) => nd.softmax(v),
      log_softmax: (v) => nd.log_softmax(v),
      elu: (v) => nd.LeakyReLU(v, { act_type: 'elu' }),
      selu: (v) => nd.LeakyReLU(v, { act_type: 'selu' }),
      gelu: (v) => nd.LeakyReLU(v, { act_type: 'gelu' }),
      LayerNorm: (v, dtype) => nd.LayerNorm(v, gamma.astype(dtype), beta.astype(dtype)) as NDArray,
      sum: (v) => nd.sum(v, { axis: 0 }),
    };
    for (const [name, run] of Object.entries(runs)) {
      const exact = run(x.astype('float64'), 'float64');
      close(read(run(x, 'float32')), read(exact), 2e-6, name);
      for (const [dtype, tolerance] of [
        ['float16', 1e-3],
        ['bfloat16', 8e-3],
      ] as const)
        close(read(run(x.astype(dtype), dtype)), read(exact), tolerance, `${name}, ${dtype}`);
    }
  });

  it('gradients of activations and softmax agree with float64', () => {
    const runs: Record<string, (x: NDArray) => NDArray> = {
      softmax: (v) => nd.softmax(v),
      log_softmax: (v) => nd.log_softmax(v, { temperature: 2 }),
      elu: (v) => nd.LeakyReLU(v, { act_type: 'elu', slope: 0.7 }),
      selu: (v) => nd.LeakyReLU(v, { act_type: 'selu' }),
      gelu: (v) => nd.LeakyReLU(v, { act_type: 'gelu' }),
      leaky: (v) => nd.LeakyReLU(v, { act_type: 'leaky', slope: 0.1 }),
      smooth_l1: (v) => nd.smooth_l1(v, { scalar: 1.5 }),
    };
    const values = nd.array(numbers(2100)).reshape([21, 100]);
    const head = nd.array(numbers(2100).reverse()).reshape([21, 100]);
    for (const [name, run] of Object.entries(runs)) {
      const gradient = (dtype: DType): number[] => {
        const x = values.astype(dtype);
        x.attach_grad();
        autograd.record(() => run(x)).backward(head.astype(dtype));
        return read(x.grad);
      };
      const exact = gradient('float64');
      close(gradient('float32'), exact, 4e-6, name);
      close(gradient('float16'), exact, 2e-2, `${name}, float16`);
    }
  });

  it('identity matrices beside the diagonal, and rows from far apart', () => {
    for (const k of [-7, -1, 0, 2, 9]) {
      const found = read(nd.eye(5, 8, k));
      assert.deepEqual(
        found,
        Array.from({ length: 40 }, (_, at) => ((at % 8) - Math.floor(at / 8) === k ? 1 : 0)),
      );
    }
    const x = nd.arange(0, 40 * 30 * 21).reshape([40, 30, 21]);
    const turned = read(nd.transpose(x, { axes: [1, 0, 2] }));
    turned.forEach((value, at) => {
      const [i, j, l] = [Math.floor(at / 840), Math.floor(at / 21) % 40, at % 21];
      assert.equal(value, j * 630 + i * 21 + l);
    });
  });
});
