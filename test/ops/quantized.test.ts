/** Sums of products of 8-bit numbers are exact, whichever way they are computed. */
import assert from 'node:assert/strict';
import { randomNumbers } from './support/examples.js';
import { run, tensor, type Tensor } from './support/tensor.js';

type Byte = 'int8' | 'uint8';

const random = randomNumbers('quantised');
const numbers = (type: Byte, count: number): number[] =>
  Array.from({ length: count }, () => Math.floor(random() * 256) - (type === 'int8' ? 128 : 0));
const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const one = (value: number): Tensor => tensor('float32', [1], [value]);
const ranges = (): Tensor[] => [one(-1), one(1), one(-1), one(1)];

describe('sums of 8-bit numbers', () => {
  for (const type of ['int8', 'uint8'] as const) {
    for (const [rows, columns, depth] of [
      [2, 3, 5],
      [65, 33, 129],
      [1, 300, 700],
    ] as const) {
      it(`a ${rows} by ${columns} layer over ${depth} ${type} inputs is exact`, () => {
        const x = numbers(type, rows * depth);
        const w = numbers('int8', columns * depth);
        const [y] = run(
          '_contrib_quantized_fully_connected',
          [tensor(type, [rows, depth], x), tensor('int8', [columns, depth], w), ...ranges()],
          { num_hidden: columns, no_bias: true },
        );
        const expected = Array.from({ length: rows * columns }, (_, at) => {
          const [i, j] = [Math.floor(at / columns), at % columns];
          let sum = 0;
          for (let k = 0; k < depth; k++) sum += x[i * depth + k]! * w[j * depth + k]!;
          return sum;
        });
        assert.equal(y!.dtype, 'int32');
        assert.deepEqual(y!.values(), expected);
      });
    }

    const cases = [
      { name: 'small', data: [1, 2, 4, 4], filters: 2, kernel: [2, 2] },
      { name: 'wide', data: [2, 16, 9, 8], filters: 12, kernel: [3, 3], pad: [1, 1], stride: [2, 1] },
      { name: 'grouped', data: [2, 16, 9, 8], filters: 24, kernel: [3, 2], num_group: 4 },
      { name: 'grouped and small', data: [1, 4, 3, 3], filters: 4, kernel: [2, 2], num_group: 2 },
      { name: 'depthwise', data: [1, 32, 20, 20], filters: 32, kernel: [3, 3], num_group: 32 },
      { name: 'dilated', data: [1, 8, 15, 15], filters: 8, kernel: [3, 3], dilate: [3, 2], pad: [2, 0] },
      { name: 'one axis', data: [2, 8, 40], filters: 16, kernel: [5] },
    ];
    for (const { name, data, filters, kernel, ...rest } of cases) {
      it(`a ${name} convolution of ${type} numbers is exact, as float64 computes it`, () => {
        const given = rest as { num_group?: number };
        const weight = [filters, data[1]! / (given.num_group ?? 1), ...kernel];
        const params = { kernel, num_filter: filters, ...rest };
        const x = numbers(type, size(data));
        const w = numbers('int8', size(weight));
        const bias = numbers('int8', filters);
        const [y] = run(
          '_contrib_quantized_conv',
          [
            tensor(type, data, x),
            tensor('int8', weight, w),
            tensor('int8', [filters], bias),
            ...ranges(),
            one(-1),
            one(1),
          ],
          params,
        );
        const wide = [
          tensor('float64', data, x),
          tensor('float64', weight, w),
          tensor('float64', [filters], bias),
        ];
        assert.deepEqual(y!.values(), run('Convolution', wide, params)[0]!.values());
      });
    }
  }

  it('channels may lie last', () => {
    const x = numbers('int8', 1 * 6 * 6 * 8);
    const w = numbers('int8', 8 * 3 * 3 * 8);
    const params = { kernel: [3, 3], num_filter: 8, layout: 'NHWC', no_bias: true };
    const [y] = run(
      '_contrib_quantized_conv',
      [tensor('int8', [1, 6, 6, 8], x), tensor('int8', [8, 3, 3, 8], w), ...ranges()],
      params,
    );
    const [expected] = run(
      'Convolution',
      [tensor('float64', [1, 6, 6, 8], x), tensor('float64', [8, 3, 3, 8], w)],
      params,
    );
    assert.deepEqual(y!.values(), expected!.values());
  });
});

describe('quantised numbers', () => {
  it('come back within half a level', () => {
    const x = Array.from({ length: 1000 }, () => random() * 6 - 3);
    for (const out_type of ['int8', 'uint8']) {
      const data = out_type === 'int8' ? x : x.map(Math.abs);
      const [y, low, high] = run('_contrib_quantize_v2', [tensor('float32', [1000], data)], { out_type });
      const back = run('_contrib_dequantize', [y!, low!, high!])[0]!.values();
      const level = 3 / (out_type === 'int8' ? 127.5 : 255.5);
      back.forEach((value, i) =>
        assert.ok(Math.abs(value - data[i]!) <= level * 0.51, `${value} for ${data[i]}`),
      );
    }
  });

  it('products that leave int8 stop at its limits', () => {
    const [y] = run(
      '_contrib_quantized_elemwise_mul',
      [tensor('int8', [3], [127, -128, 10]), tensor('int8', [3], [127, 127, 10]), ...ranges()],
      { min_calib_range: -0.1, max_calib_range: 0.1 },
    );
    assert.deepEqual(y!.values(), [127, -128, 7]);
  });

  it('are joined along a negative axis', () => {
    const part = (): Tensor => tensor('int8', [2, 1], [3, -4]);
    const [y] = run('_contrib_quantized_concat', [part(), part(), one(-1), one(1), one(-2), one(2)], {
      dim: -1,
    });
    assert.deepEqual(y!.values(), [2, 3, -2, -4]);
  });
});
